"""Updates and events, stored before they are acknowledged; each is worked once, in order per chat.

A row is `new` until its turn is committed, then `done` and empty, or `parked` with the class of its error. Its
key is (source, external_id): Telegram delivers again what it was not told we have. Order is the inbox's own
number, never `update_id`, which starts anew at random after a quiet week.

Two ways in. `settle` is for the usual case, receipt and turn in one commit: nothing but the key is written.
`store` keeps the body, sealed, for what is worked later: a group that failed, a timer, an action of staff.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, exists, func, insert, or_, select, tuple_, update
from sqlalchemy.exc import IntegrityError

from dialogs.model import Event
from storage import people
from storage.dialect import insert_new
from storage.errors import AlreadyReceived
from storage.keys import Keyring
from storage.people import Person
from storage.tables import NEW, inbox, person

EVENTS = "event"
"""Source of what did not come from Telegram: its body is the JSON of an Event."""

EVENT: TypeAdapter[Event] = TypeAdapter(Event)

_earlier = inbox.alias("earlier")
_SETTLE = insert(inbox)
_KNOWN = select(inbox.c.source, inbox.c.external_id).where(
    tuple_(inbox.c.source, inbox.c.external_id).in_(bindparam("keys", expanding=True))
)
_HEADS = (
    select(inbox.c.id.label("row"), inbox.c.source, inbox.c.external_id, inbox.c.body, inbox.c.at, inbox.c.attempts)
    .add_columns(*people.COLUMNS)
    .select_from(inbox.outerjoin(person))
    .where(
        inbox.c.state == NEW,
        or_(inbox.c.not_before.is_(None), inbox.c.not_before <= bindparam("now")),
        ~exists().where(
            _earlier.c.person_id == inbox.c.person_id, _earlier.c.state == NEW, _earlier.c.id < inbox.c.id
        ),
    )
    .order_by(inbox.c.id + 0)  # in the order of the bare key SQLite would walk all that was ever received
    .limit(bindparam("limit"))
    # On PostgreSQL each copy holds the heads it works on until its commit; SQLite has one writer and no such words.
    .with_for_update(of=inbox, skip_locked=True)
)
_BEHIND = (
    select(inbox.c.person_id)
    .where(inbox.c.state == NEW, inbox.c.person_id.in_(bindparam("people", expanding=True)))
    .distinct()
)
_DONE = update(inbox).where(inbox.c.id == bindparam("of")).values(state="done", body=None, error=None)


class Received(NamedTuple):
    """Something to store."""

    source: str
    """`telegram:` and the bot's id, or EVENTS."""
    external_id: str
    """Unique within the source; for Telegram the update_id."""
    chat_id: int | None
    """Whose turn it will be; None where no chat could be read from it."""
    body: str
    """Raw JSON, as it came."""


@dataclass(frozen=True)
class Waiting:
    """The oldest row of a chat that is still to be worked."""

    id: int
    source: str
    external_id: str
    person: Person | None
    """None where no chat could be read from it."""
    body: str
    at: datetime
    """When it was received."""
    attempts: int
    """Times that its turn failed."""

    @property
    def event(self) -> Event:
        """The event, where the source is EVENTS."""
        return EVENT.validate_json(self.body)


def settle(c: Connection, items: Sequence[tuple[str, str]], now: datetime) -> None:
    """Note (source, external_id) of updates whose turns are part of this transaction.

    Raises AlreadyReceived when one of them is known; the transaction is then to be rolled back.
    """
    try:
        c.execute(
            _SETTLE, [{"source": source, "external_id": id_, "state": "done", "at": now} for source, id_ in items]
        )
    except IntegrityError:
        raise AlreadyReceived("an update of this group was received before: store them") from None


def store(c: Connection, keyring: Keyring, items: Sequence[Received], now: datetime) -> int:
    """Keep what is not known yet, to be worked later; returns how many that were."""
    seen = known(c, [(item.source, item.external_id) for item in items])
    new = [item for item in items if (item.source, item.external_id) not in seen]
    theirs = people.of_chats(c, keyring, {item.chat_id for item in new if item.chat_id is not None}, now)
    rows = []
    for item in new:
        owner = theirs[item.chat_id] if item.chat_id is not None else None
        key = owner.key if owner else keyring.house
        rows.append(
            {
                "source": item.source,
                "external_id": item.external_id,
                "person_id": owner.id if owner else None,
                "body": key.seal(item.body),
                "at": now,
            }
        )
    if rows:
        c.execute(insert_new(c, inbox, "source", "external_id"), rows)
    return len(rows)


def put_event(c: Connection, person: Person, event: Event, external_id: str, now: datetime) -> None:
    """Let something happen to a dialogue in its turn: a timer, an action of staff. Once for each external_id."""
    row = {"source": EVENTS, "external_id": external_id, "person_id": person.id, "at": now}
    body = person.key.seal(EVENT.dump_json(event).decode())
    c.execute(insert_new(c, inbox, "source", "external_id"), [row | {"body": body}])


def known(c: Connection, keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of these (source, external_id) were received before."""
    wanted = list(keys)
    return {(row.source, row.external_id) for row in c.execute(_KNOWN, {"keys": wanted})} if wanted else set()


def waiting(c: Connection, keyring: Keyring, now: datetime, limit: int = 100) -> list[Waiting]:
    """The oldest new row of each chat, oldest first, held until the end of this transaction.

    A row that waits for its next attempt holds its chat back: what a person wrote after it comes after it.
    """
    return [
        Waiting(
            id=row["row"],
            source=row["source"],
            external_id=row["external_id"],
            person=(owner := people.opened(keyring, row) if row["id"] is not None else None),
            body=(owner.key if owner else keyring.house).unseal(row["body"]),
            at=row["at"],
            attempts=row["attempts"],
        )
        for row in c.execute(_HEADS, {"now": now, "limit": limit}).mappings().all()
    ]


def behind(c: Connection, person_ids: Sequence[int]) -> set[int]:
    """Who of these has rows waiting: what comes from them now must queue up behind with `store`."""
    return set(c.scalars(_BEHIND, {"people": list(person_ids)})) if person_ids else set()


def done(c: Connection, ids: Sequence[int]) -> None:
    """Their turns are part of this transaction; the bodies go."""
    if ids:
        c.execute(_DONE, [{"of": id_} for id_ in ids])


def retry(c: Connection, id_: int, not_before: datetime, error_class: str) -> None:
    """Its turn failed: again at that time, and nothing of its chat before it."""
    again = {"not_before": not_before, "attempts": inbox.c.attempts + 1, "error": error_class}
    c.execute(update(inbox).where(inbox.c.id == id_).values(again))


def park(c: Connection, id_: int, error_class: str) -> None:
    """Its turn failed for good: out of the way of its chat, its body kept sealed for whoever mends it."""
    c.execute(update(inbox).where(inbox.c.id == id_).values(state="parked", error=error_class))


def parked(c: Connection) -> list[tuple[int, str, datetime]]:
    """What was parked: id, class of the error, when it was received; newest first."""
    rows = select(inbox.c.id, inbox.c.error, inbox.c.at).where(inbox.c.state == "parked").order_by(inbox.c.id.desc())
    return [(row.id, row.error, row.at) for row in c.execute(rows)]


def oldest(c: Connection) -> datetime | None:
    """When the oldest row that is still to be worked was received; for metrics."""
    at: datetime | None = c.scalar(select(func.min(inbox.c.at)).where(inbox.c.state == NEW))
    return at


def waiting_count(c: Connection) -> int:
    """Rows still to be worked; for metrics."""
    return c.execute(select(func.count()).where(inbox.c.state == NEW)).scalar_one()
