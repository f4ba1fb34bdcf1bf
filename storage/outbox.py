"""What is to be said: replies, notices, cards, documents; stored with the turn, sent in order per chat.

A row is `new`, then `sent`, `dropped` (no longer wanted) or `parked` (Telegram will never take it); a row that is
sent or dropped is emptied. Within a chat urgent rows go first, then the order of putting.

A message that is edited or taken back later is kept by a name of ours (`keep_as="lead:AB12:card"`); a row that
edits it says `of_kept="lead:AB12:card"` and comes with Telegram's id of it. As a chat's rows are sent in order,
a name that is unknown when the row is due will stay unknown: the first message never arrived.

Rows about a person are sealed with that person's key, whatever chat they go to, so that erasing the person
takes a waiting card along; rows about nobody with the key of the house.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage import copies
from storage.dialect import upsert
from storage.keys import Keyring
from storage.people import Person
from storage.tables import NEW, kept_message, outbox, person, transcript

Kind = Literal["send", "edit", "answer", "delete", "document"]

_URGENT, ORDINARY = 0, 9
_earlier = outbox.alias("earlier")
_PUT = insert(outbox)


def _waiting(*before: ColumnElement[bool]) -> Select[Any]:
    """Rows that may be sent: nothing of their chat stands before them, of what fits `before`."""
    return (
        select(outbox, person.c.key, person.c.chat.label("person_chat"), kept_message.c.message_id)
        .select_from(outbox.outerjoin(person).outerjoin(kept_message, kept_message.c.name == outbox.c.of_kept))
        .where(
            outbox.c.state == NEW,
            outbox.c.not_before <= bindparam("now"),
            ~exists().where(
                _earlier.c.address == outbox.c.address,
                _earlier.c.state == NEW,
                or_(
                    _earlier.c.rank < outbox.c.rank,
                    and_(_earlier.c.rank == outbox.c.rank, _earlier.c.id < outbox.c.id),
                ),
                *before,
            ),
        )
        .order_by(outbox.c.rank, outbox.c.id)
        .limit(bindparam("limit"))
    )


_RUNS = _waiting(_earlier.c.not_before > bindparam("now"))
_HEADS = _waiting()
_HEADS_HELD = _HEADS.with_for_update(of=outbox, skip_locked=True)
_EMPTY: dict[str, Any] = {"payload": None, "chat": None}
_SENT = update(outbox).where(outbox.c.id == bindparam("of")).values(state="sent", error=None, **_EMPTY)
_HOLD = (
    update(outbox)
    .where(outbox.c.id == bindparam("of"))
    .values(not_before=bindparam("until"), holder=bindparam("copy", type_=Integer))
)
_ABANDONED = (
    select(outbox.c.holder)
    .where(outbox.c.state == NEW, outbox.c.holder.is_not(None), outbox.c.holder.not_in(copies.ALIVE))
    .distinct()
)
_NOTE_ID = (
    update(transcript)
    .where(
        transcript.c.person_id == bindparam("of"),
        transcript.c.turn == bindparam("in_turn"),
        transcript.c.n == bindparam("at_n"),
    )
    .values(message_id=bindparam("telegrams"))
)


@dataclass(frozen=True)
class Outgoing:
    """Something to put."""

    chat_id: int = field(repr=False)
    kind: Kind
    payload: str = field(repr=False)
    """JSON of what to send; read by the sender alone."""
    person: Person | None = None
    """Whom it is about; with None it outlives an erasure (the sentence that says it was done)."""
    urgent: bool = False
    """A safety text: before everything else of its chat, and never dropped."""
    rank: int = ORDINARY
    """1 to 9: within a chat lower ones go first, e.g. the notice of a pressing lead before another's."""
    turn: int | None = None
    """With `n` the transcript's line that gets Telegram's message id."""
    n: int | None = None
    keep_as: str | None = None
    """Name by which the message is found again; a later message of that name takes its place."""
    of_kept: str | None = None
    """Name of the kept message that this edits, answers or deletes."""
    not_before: datetime | None = None


@dataclass(frozen=True)
class Due:
    """The next row of a chat."""

    id: int
    chat_id: int = field(repr=False)
    kind: Kind
    payload: str = field(repr=False)
    person_id: int | None
    urgent: bool
    turn: int | None
    n: int | None
    keep_as: str | None
    of_kept: str | None
    message_id: int | None
    """Of the kept message named `of_kept`; None where that never arrived."""
    attempts: int
    """Times that sending failed."""


def put(c: Connection, keyring: Keyring, rows: Iterable[Outgoing], now: datetime) -> None:
    """Say these, in this order per chat."""
    values = [_row(keyring, row, now) for row in rows]
    if values:
        c.execute(_PUT, values)


class Hold(NamedTuple):
    """Whose the rows are that are being sent."""

    copy: int
    """`Database.copy`."""
    until: datetime
    """From then on they are anybody's, also if that copy is still there."""


def due(c: Connection, keyring: Keyring, now: datetime, limit: int = 100, *, hold: Hold | None = None) -> list[Due]:
    """The next unsent row of each chat, urgent ones first.

    Without `hold` it only looks: the sender of a single process remembers what it is sending. With it
    (several copies; inside `Database.whole`) the rows are nobody else's until then, or until this copy is gone.
    """
    statement: Select[Any] = _HEADS if hold is None else _HEADS_HELD
    found = [_due(keyring, row) for row in c.execute(statement, {"now": now, "limit": limit}).mappings().all()]
    if hold is not None and found:
        c.execute(_HOLD, [{"of": row.id, "until": hold.until, "copy": hold.copy} for row in found])
    return found


def abandoned(c: Connection) -> set[int]:
    """The copies that hold rows and are gone. For PostgreSQL."""
    return set(c.scalars(_ABANDONED))


def release(c: Connection, holders: Sequence[int], now: datetime) -> int:
    """What these copies held is anybody's again; returns how many rows."""
    held = and_(outbox.c.state == NEW, outbox.c.holder.in_(holders))
    return c.execute(update(outbox).where(held).values(not_before=now, holder=None)).rowcount


def runs(c: Connection, keyring: Keyring, now: datetime, limit: int = 100) -> list[list[Due]]:
    """What each chat is to get next, in order, urgent chats first, up to a row that needs the id of one before it.

    For a single process: it sends a run without reading the outbox in between.
    """
    found: dict[int, list[Due]] = {}
    for row in c.execute(_RUNS, {"now": now, "limit": limit}).mappings().all():
        due = _due(keyring, row)
        found.setdefault(due.chat_id, []).append(due)
    return [list(_until_named(run)) for run in found.values()]


def _until_named(run: Sequence[Due]) -> Iterator[Due]:
    """The first row, and those after it up to one that names a kept message."""
    for place, row in enumerate(run):
        if place and row.of_kept is not None:
            return
        yield row


def sent(c: Connection, keyring: Keyring, results: Sequence[tuple[Due, int | None]], now: datetime) -> None:
    """Mark as sent, with Telegram's message id (None where the call gives none): in transcript and under its name."""
    if not results:
        return
    c.execute(_SENT, [{"of": row.id} for row, _ in results])
    ids = [(row, id_) for row, id_ in results if id_ is not None]
    lines = [
        {"of": row.person_id, "in_turn": row.turn, "at_n": row.n, "telegrams": id_}
        for row, id_ in ids
        if row.person_id is not None and row.turn is not None
    ]
    if lines:
        c.execute(_NOTE_ID, lines)
    alive = _alive(c, [row.person_id for row, _ in ids if row.keep_as and row.person_id is not None])
    kept = [
        {
            "name": row.keep_as,
            "person_id": row.person_id,
            "chat": keyring.house.seal(str(row.chat_id)),
            "message_id": id_,
            "at": now,
        }
        for row, id_ in ids
        if row.keep_as and (row.person_id is None or row.person_id in alive)
    ]
    if kept:
        c.execute(upsert(c, kept_message, "name"), kept)


def retry(c: Connection, id_: int, not_before: datetime, error: str) -> None:
    """It could not be sent now; what comes after it in its chat waits as well."""
    again = {"not_before": not_before, "attempts": outbox.c.attempts + 1, "error": error[:100], "holder": None}
    c.execute(update(outbox).where(outbox.c.id == id_).values(again))


def delay(c: Connection, id_: int, until: datetime) -> None:
    """It goes out at that time at the earliest, through no fault of its own: no attempt is counted."""
    c.execute(_HOLD, [{"of": id_, "until": until, "copy": None}])


def park(c: Connection, id_: int, reason: str) -> None:
    """Telegram will never take it; it stays, sealed, for whoever mends it, and its chat goes on."""
    c.execute(update(outbox).where(outbox.c.id == id_).values(state="parked", error=reason[:100]))


def drop(c: Connection, id_: int, reason: str) -> None:
    """It is no longer wanted (the chat blocked the bot, its message never arrived)."""
    c.execute(update(outbox).where(outbox.c.id == id_).values(state="dropped", error=reason[:100], **_EMPTY))


def drop_unsent(c: Connection, keyring: Keyring, person: Person) -> None:
    """Drop what waits for this person's chat, safety texts excepted."""
    waits = and_(
        outbox.c.address == keyring.chat_hash(person.chat_id), outbox.c.state == NEW, outbox.c.rank > _URGENT
    )
    c.execute(update(outbox).where(waits).values(state="dropped", **_EMPTY))


def supersede(c: Connection, name: str) -> None:
    """Edits of this kept message that wait are dropped: a newer one is about to be put."""
    waits = and_(outbox.c.of_kept == name, outbox.c.kind == "edit", outbox.c.state == "new")
    c.execute(update(outbox).where(waits).values(state="dropped", **_EMPTY))


def kept(c: Connection, keyring: Keyring, name: str) -> tuple[int, int] | None:
    """Chat id and message id of a kept message, None where none was sent under this name."""
    row = c.execute(select(kept_message).where(kept_message.c.name == name)).one_or_none()
    return (int(keyring.house.unseal(row.chat)), row.message_id) if row else None


def forget_kept(c: Connection, name: str) -> None:
    """The message is gone (deleted in the chat)."""
    c.execute(kept_message.delete().where(kept_message.c.name == name))


def oldest(c: Connection) -> datetime | None:
    """Since when the oldest row that is still to be sent waits; for metrics."""
    at: datetime | None = c.scalar(select(func.min(outbox.c.at)).where(outbox.c.state == NEW))
    return at


def waiting_count(c: Connection) -> int:
    """Rows still to be sent; for metrics."""
    return c.execute(select(func.count()).where(outbox.c.state == NEW)).scalar_one()


def _row(keyring: Keyring, row: Outgoing, now: datetime) -> dict[str, Any]:
    key = row.person.key if row.person else keyring.house
    own = row.person is not None and row.person.chat_id == row.chat_id
    return {
        "person_id": row.person.id if row.person else None,
        "address": keyring.chat_hash(row.chat_id),
        "chat": None if own else key.seal(str(row.chat_id)),
        "payload": key.seal(row.payload),
        "kind": row.kind,
        "rank": _URGENT if row.urgent else row.rank,
        "turn": row.turn,
        "n": row.n,
        "keep_as": row.keep_as,
        "of_kept": row.of_kept,
        "not_before": row.not_before or now,
        "at": now,
    }


def _due(keyring: Keyring, row: Any) -> Due:
    key = keyring.house if row["key"] is None else keyring.person_key(row["key"])
    return Due(
        id=row["id"],
        chat_id=int(key.unseal(row["chat"] or row["person_chat"])),
        kind=row["kind"],
        payload=key.unseal(row["payload"]),
        person_id=row["person_id"],
        urgent=row["rank"] == _URGENT,
        turn=row["turn"],
        n=row["n"],
        keep_as=row["keep_as"],
        of_kept=row["of_kept"],
        message_id=row["message_id"],
        attempts=row["attempts"],
    )


def _alive(c: Connection, ids: Sequence[int]) -> set[int]:
    """Who of these was not erased while the message was on its way."""
    return set(c.scalars(select(person.c.id).where(person.c.id.in_(ids)))) if ids else set()
