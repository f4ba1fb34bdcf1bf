"""The tables, and the three column types of ours; no behaviour.

Rules that hold for every table, each kept by a test:
- what a person wrote, who they are and what they have stands in a `SealedText` column, or is not stored;
- a table with something of a person has a column `person_id`: that is how erasure finds it;
- times are `Utc`; keys that must never come again have `sqlite_autoincrement`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    literal_column,
    text,
)
from sqlalchemy.types import TypeDecorator

from storage.errors import Sealless


class Utc(TypeDecorator[datetime]):
    """An aware time, kept and given back in UTC: SQLite would drop the zone, asyncpg read a naive one as local."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuses a naive time with ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Sealed(bytes):
    """Bytes that only their owner's key opens; made by `Key.seal` alone."""

    __slots__ = ()


class SealedText(TypeDecorator[Sealed]):
    """Takes nothing but what was sealed, so that no text gets here in clear by mistake."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Dialect) -> bytes | None:
        """Refuses anything that was not sealed with Sealless."""
        if value is not None and not isinstance(value, Sealed):
            raise Sealless("a sealed column was given something in clear: seal it with the key of its owner")
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> Sealed | None:
        """Ready for `Key.unseal`."""
        return None if value is None else Sealed(value)


class Hash(TypeDecorator[bytes]):
    """A keyed hash: equal for equal things, and nothing more."""

    impl = LargeBinary(32)
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:
        """Plain bytes with either driver."""
        return None if value is None else bytes(value)


Big = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers only INTEGER keys by itself

NEW: ColumnElement[str] = literal_column("'new'")
"""State of a row that waits. Written into the statement, not bound to it: only so do the partial indexes serve."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _person(*, optional: bool = False, key: bool = False) -> Column[int]:
    return Column("person_id", Big, ForeignKey("person.id"), nullable=optional, primary_key=key, autoincrement=False)


vault = Table(
    "vault",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    comment="Keys of the house, wrapped by DATA_KEYS",
)

mark = Table(
    "mark",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("at", Utc, nullable=False),
    comment="When something last happened, by name: the last poll, the last purge",
)

person = Table(
    "person",
    metadata,
    Column("id", Big, primary_key=True),
    Column("chat_hash", Hash, nullable=False, unique=True),
    Column("chat", SealedText, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("made_at", Utc, nullable=False),
    sqlite_autoincrement=True,
    comment="Whoever is behind a chat, and the key to what is sealed of them",
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Big, primary_key=True),
    Column("source", String(40), nullable=False),
    Column("external_id", String(100), nullable=False),
    _person(optional=True),
    Column("body", SealedText),
    Column("state", String(8), nullable=False, server_default="new"),
    Column("not_before", Utc),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("error", String(100)),
    Column("at", Utc, nullable=False),
    UniqueConstraint("source", "external_id"),
    Index(
        "ix_inbox_waiting",
        "person_id",
        "id",
        sqlite_where=text("state = 'new'"),
        postgresql_where=text("state = 'new'"),
    ),
    Index("ix_inbox_at", "at"),
    sqlite_autoincrement=True,
    comment="Updates and events: stored before they are acknowledged, emptied when their turn is done",
)

dialogue = Table(
    "dialogue",
    metadata,
    _person(key=True),
    Column("number", Integer, nullable=False),
    Column("version", SmallInteger, nullable=False),
    Column("body", SealedText, nullable=False),
    Column("state", String(20), nullable=False),
    Column("language", String(2)),
    Column("writer", String(20)),
    Column("priority", String(2)),
    Column("last_at", Utc),
    # Holds all that a list asks of it: beside the body these columns would lie behind its pages.
    Index("ix_dialogue_list", "last_at", "person_id", "state", "language", "writer", "priority"),
    comment="Where each chat stands; the columns beside the body are for lists",
)

considered = Table(
    "considered",
    metadata,
    _person(key=True),
    Column("tag", Hash, primary_key=True),
    Index("ix_considered_tag_person_id", "tag", "person_id"),
    comment="Considerations that were explained to a person, known only by a keyed hash",
)

transcript = Table(
    "transcript",
    metadata,
    _person(key=True),
    Column("turn", Integer, primary_key=True, autoincrement=False),
    Column("n", SmallInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
    Column("who", String(8), nullable=False),
    Column("body", SealedText, nullable=False),
    Column("script_version", String(12), nullable=False),
    Column("message_id", Big),
    comment="Every line of every conversation",
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Big, primary_key=True),
    _person(optional=True),
    Column("address", Hash, nullable=False),
    Column("chat", SealedText),
    Column("payload", SealedText),
    Column("kind", String(10), nullable=False),
    Column("rank", SmallInteger, nullable=False),
    Column("turn", Integer),
    Column("n", SmallInteger),
    Column("keep_as", String(60)),
    Column("of_kept", String(60)),
    Column("not_before", Utc, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("state", String(8), nullable=False, server_default="new"),
    Column("error", String(100)),
    Column("at", Utc, nullable=False),
    Column("holder", Integer),
    Index(
        "ix_outbox_waiting",
        "address",
        "rank",
        "id",
        sqlite_where=text("state = 'new'"),
        postgresql_where=text("state = 'new'"),
    ),
    Index("ix_outbox_person_id", "person_id"),
    Index("ix_outbox_at", "at"),
    sqlite_autoincrement=True,
    comment="What is to be said, in order per chat; emptied when it is sent",
)

kept_message = Table(
    "kept_message",
    metadata,
    Column("name", String(60), primary_key=True),
    _person(optional=True),
    Column("chat", SealedText, nullable=False),
    Column("message_id", Big, nullable=False),
    Column("at", Utc, nullable=False),
    Index("ix_kept_message_person_id", "person_id"),
    comment="Messages that are edited or taken back later, by name, e.g. `lead:12:card`",
)

timer = Table(
    "timer",
    metadata,
    _person(key=True),
    Column("kind", String(20), primary_key=True),
    Column("due_at", Utc, nullable=False),
    Column("revision", Integer, nullable=False),
    Index("ix_timer_due_at", "due_at"),
    comment="When a dialogue wants to be woken; one of a kind",
)

case_offer = Table(
    "case_offer",
    metadata,
    _person(key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("body", SealedText, nullable=False),
    Column("expires_at", Utc, nullable=False),
    comment="Cases behind one-time links, one of a giver, sealed with the giver's key; gone when taken",
)

staff = Table(
    "staff",
    metadata,
    Column("id", Big, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("role", String(10), nullable=False),
    Column("navigator", String(60)),
    Column("since", Utc, nullable=False),
    Column("revoked_at", Utc),
    Column("last_sign_in_at", Utc),
    sqlite_autoincrement=True,
    comment="Who works here: roles admin, navigator, reviewer",
)

staff_link = Table(
    "staff_link",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("staff_id", Big, ForeignKey("staff.id")),
    Column("role", String(10)),
    Column("navigator", String(60)),
    Column("made_by", Big, ForeignKey("staff.id")),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
    comment="One-time links: with staff_id a sign-in, without one an invitation to a role",
)

staff_session = Table(
    "staff_session",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("staff_id", Big, ForeignKey("staff.id"), nullable=False, index=True),
    Column("opened_at", Utc, nullable=False),
    Column("seen_at", Utc, nullable=False),
    comment="Who is signed in to the console",
)

staff_calendar = Table(
    "staff_calendar",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("staff_id", Big, ForeignKey("staff.id"), nullable=False, unique=True),
    Column("made_at", Utc, nullable=False),
    comment="Secret addresses under which a navigator's calendar reads their calls; one each",
)

audit = Table(
    "audit",
    metadata,
    Column("id", Big, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("staff_id", Big, ForeignKey("staff.id")),
    Column("what", String(40), nullable=False),
    Column("subject", String(200), nullable=False),
    Index("ix_audit_at", "at"),
    Index("ix_audit_staff_id_id", "staff_id", "id"),
    Index("ix_audit_what_id", "what", "id"),
    Index("ix_audit_subject_id", "subject", "id"),
    sqlite_autoincrement=True,
    comment="Who looked at what and changed what; never a person's words",
)

lead = Table(
    "lead",
    metadata,
    Column("id", Big, primary_key=True),
    _person(),
    Column("code", String(20), nullable=False, unique=True),
    Column("priority", String(2), nullable=False),
    Column("language", String(2), nullable=False),
    Column("body", SealedText, nullable=False),
    Column("state", String(10), nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("changed_at", Utc, nullable=False),
    Column("claimed_by", Big, ForeignKey("staff.id")),
    Column("claimed_at", Utc),
    Column("outcome", String(12)),
    Column("closed_at", Utc),
    Index("ix_lead_person_id_id", "person_id", "id"),
    Index("ix_lead_outcome", "state", "outcome", "person_id", "id"),
    Index("ix_lead_list", "state", "priority", "id"),
    Index("ix_lead_claimed_by_person_id", "claimed_by", "person_id"),
    sqlite_autoincrement=True,
    comment="Writers who agreed to be called",
)

booking = Table(
    "booking",
    metadata,
    Column("uid", String(60), primary_key=True),
    _person(),
    Column("lead_id", Big, ForeignKey("lead.id"), nullable=False),
    Column("navigator", String(60), nullable=False),
    Column("start_at", Utc, nullable=False),
    Column("end_at", Utc, nullable=False),
    Column("zone", String(60), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", String(10), nullable=False),
    Index("ix_booking_person_id", "person_id"),
    Index("ix_booking_lead_id", "lead_id"),
    Index("ix_booking_start_at", "start_at"),
    Index("ix_booking_navigator_status_person_id", "navigator", "status", "person_id"),
    comment="Intro calls, the cancelled and the held ones too",
)

call_cell = Table(
    "call_cell",
    metadata,
    Column("navigator", String(60), primary_key=True),
    Column("cell_at", Utc, primary_key=True),
    Column("uid", String(60), ForeignKey("booking.uid", ondelete="CASCADE"), nullable=False, index=True),
    comment="The key that makes double booking impossible: a row for each grid cell that a call covers",
)

alarm = Table(
    "alarm",
    metadata,
    Column("code", String(20), primary_key=True),
    _person(optional=True),
    Column("level", String(8), nullable=False),
    Column("kind", SealedText, nullable=False),
    Column("at", Utc, nullable=False),
    Column("taken_by", Big, ForeignKey("staff.id")),
    Column("taken_at", Utc),
    Column("cleared_by", Big, ForeignKey("staff.id")),
    Column("cleared_at", Utc),
    Index("ix_alarm_person_id", "person_id"),
    Index(
        "ix_alarm_open",
        "person_id",
        sqlite_where=text("cleared_at IS NULL"),
        postgresql_where=text("cleared_at IS NULL"),
    ),
    comment="Red flags that were raised, without words; they outlive the conversation by Retention.red_flag_days",
)

proof = Table(
    "proof",
    metadata,
    Column("id", Big, primary_key=True),
    Column("subject", Hash, nullable=False, index=True),
    Column("what", String(30), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("at", Utc, nullable=False, index=True),
    Column("language", String(2)),
    Column("text_hash", String(16)),
    sqlite_autoincrement=True,
    comment="That consent was given or withdrawn, and that data was deleted; known only by a keyed hash",
)

review = Table(
    "review",
    metadata,
    Column("id", Big, primary_key=True),
    _person(),
    Column("staff_id", Big, ForeignKey("staff.id"), nullable=False),
    Column("at", Utc, nullable=False),
    Column("note", SealedText, nullable=False),
    Index("ix_review_person_id", "person_id"),
    sqlite_autoincrement=True,
    comment="Conversations that staff looked through, with their notes",
)
