"""Conversations that staff looked through, with their notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, insert, select

from storage.errors import StorageError
from storage.keys import Keyring
from storage.people import Person, of_ids
from storage.tables import review, staff


@dataclass(frozen=True)
class Review:
    """One look through a conversation."""

    id: int
    at: datetime
    by: str
    """Name of the member of staff."""
    note: str = field(repr=False)


def put(c: Connection, keyring: Keyring, person_id: int, staff_id: int, note: str, now: datetime) -> None:
    """Mark as reviewed; the note is sealed with the person's key. Raises StorageError when they were erased."""
    person = of_ids(c, keyring, [person_id]).get(person_id)
    if person is None:
        raise StorageError("this conversation was deleted in the meantime: there is nothing to review")
    c.execute(insert(review).values(person_id=person_id, staff_id=staff_id, at=now, note=person.key.seal(note)))


def of_person(c: Connection, person: Person) -> tuple[Review, ...]:
    """The newest first."""
    rows = select(review, staff.c.name).select_from(review.join(staff)).where(review.c.person_id == person.id)
    found = c.execute(rows.order_by(review.c.id.desc()))
    return tuple(Review(row.id, row.at, row.name, person.key.unseal(row.note)) for row in found)
