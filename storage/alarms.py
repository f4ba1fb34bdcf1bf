"""Red flags that were raised: code, kind and time, never words. Until a person clears one, nothing of it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from dialogs.model import AlarmLevel, OpenAlarm
from storage import people
from storage.keys import Keyring
from storage.people import Person
from storage.tables import alarm, staff

_taker, _clearer = staff.alias("taker"), staff.alias("clearer")
_ALARMS = (
    select(alarm, _taker.c.name.label("taker"), _clearer.c.name.label("clearer"))
    .select_from(
        alarm.outerjoin(_taker, _taker.c.id == alarm.c.taken_by).outerjoin(
            _clearer, _clearer.c.id == alarm.c.cleared_by
        )
    )
    .order_by(alarm.c.at, alarm.c.code)
)


@dataclass(frozen=True)
class Raised:
    """An alarm and what staff did about it."""

    code: str
    person_id: int | None
    """None once the conversation was purged."""
    level: AlarmLevel
    kind: str
    """Row of red_flags, e.g. `cord`."""
    at: datetime
    taken_by: str | None
    """Who is on it."""
    taken_at: datetime | None
    cleared_by: str | None
    """None also where the person themselves said that it is over."""
    cleared_at: datetime | None


def put(c: Connection, keyring: Keyring, person: Person, raised: OpenAlarm) -> None:
    """Note an alarm that was raised."""
    kind = keyring.house.seal(raised.id)  # of the house: it outlives the conversation
    values = {"code": raised.code, "person_id": person.id, "level": raised.level, "kind": kind, "at": raised.at}
    c.execute(insert(alarm).values(values))


def take(c: Connection, code: str, staff_id: int, now: datetime) -> bool:
    """Whether this member of staff is the one who is on it; False when another was before."""
    free = (alarm.c.code == code, alarm.c.taken_by.is_(None), alarm.c.cleared_at.is_(None))
    return c.execute(update(alarm).where(*free).values(taken_by=staff_id, taken_at=now)).rowcount == 1


def clear(c: Connection, code: str, staff_id: int | None, now: datetime) -> bool:
    """It is over; without `staff_id` the person themselves said so. False when it was cleared before."""
    stands = (alarm.c.code == code, alarm.c.cleared_at.is_(None))
    return c.execute(update(alarm).where(*stands).values(cleared_by=staff_id, cleared_at=now)).rowcount == 1


def find(c: Connection, keyring: Keyring, code: str) -> Raised | None:
    """An alarm by its code."""
    row = c.execute(_ALARMS.where(alarm.c.code == code)).mappings().one_or_none()
    return _raised(keyring, row) if row else None


def of_person(c: Connection, keyring: Keyring, person_id: int) -> tuple[Raised, ...]:
    """All alarms of a person, oldest first."""
    return tuple(_raised(keyring, row) for row in c.execute(_ALARMS.where(alarm.c.person_id == person_id)).mappings())


def waiting_count(c: Connection) -> int:
    """Alarms that nobody has taken or cleared; for metrics."""
    untaken = alarm.c.taken_at.is_(None), alarm.c.cleared_at.is_(None)
    return c.execute(select(func.count()).select_from(alarm).where(*untaken)).scalar_one()


def standing(c: Connection, keyring: Keyring) -> tuple[Raised, ...]:
    """Alarms that nobody has cleared, oldest first."""
    return tuple(_raised(keyring, row) for row in c.execute(_ALARMS.where(alarm.c.cleared_at.is_(None))).mappings())


def owner(c: Connection, keyring: Keyring, code: str) -> Person | None:
    """In whose conversation it was raised; None once that was purged."""
    row = c.execute(select(alarm.c.person_id).where(alarm.c.code == code)).one_or_none()
    return people.of_ids(c, keyring, [row.person_id]).get(row.person_id) if row and row.person_id else None


def _raised(keyring: Keyring, row: Any) -> Raised:
    return Raised(
        code=row["code"],
        person_id=row["person_id"],
        level=row["level"],
        kind=keyring.house.unseal(row["kind"]),
        at=row["at"],
        taken_by=row["taker"],
        taken_at=row["taken_at"],
        cleared_by=row["clearer"],
        cleared_at=row["cleared_at"],
    )
