"""Forgetting a person: everything held of them in one transaction, their key included.

Tables are found by their `person_id`, so a new one cannot be forgotten. What stays: the keys of updates
(source and number, so that a redelivered one is not taken for new), and proofs under a keyed hash. After the
commit call `Database.scrub`, for SQLite's log still holds the pages as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from storage import consents
from storage.keys import Keyring
from storage.people import Person
from storage.tables import alarm, inbox, kept_message, lead, metadata, person


@dataclass(frozen=True)
class Erased:
    """What staff still have before their eyes, for the shell to take away."""

    codes: tuple[str, ...]
    """Of the leads that were erased."""
    messages: tuple[tuple[str, int, int], ...]
    """Kept messages in staff's chats: name, chat id, message id."""


def erase(c: Connection, keyring: Keyring, who: Person, now: datetime) -> Erased:
    """Delete everything of a person: dialogue, transcript, leads, calls, timers, what was unsent, the key."""
    erased = _before_the_eyes_of_staff(c, keyring, who)
    forget(c, [who.id])
    consents.record_deletion(c, keyring, who, now)
    return erased


def forget(c: Connection, person_ids: Sequence[int], *, keep_alarms: bool = False) -> None:
    """Delete every row of these people; `keep_alarms` leaves those without their person (Retention.red_flag_days)."""
    c.execute(update(inbox).where(inbox.c.person_id.in_(person_ids)).values(person_id=None, body=None, state="done"))
    if keep_alarms:
        c.execute(update(alarm).where(alarm.c.person_id.in_(person_ids)).values(person_id=None))
    for table in reversed(metadata.sorted_tables):  # children before their parents
        if "person_id" in table.c:
            c.execute(delete(table).where(table.c.person_id.in_(person_ids)))
    c.execute(delete(person).where(person.c.id.in_(person_ids)))


def _before_the_eyes_of_staff(c: Connection, keyring: Keyring, who: Person) -> Erased:
    codes = tuple(c.scalars(select(lead.c.code).where(lead.c.person_id == who.id).order_by(lead.c.id)))
    rows = c.execute(select(kept_message).where(kept_message.c.person_id == who.id).order_by(kept_message.c.name))
    messages = tuple((row.name, int(keyring.house.unseal(row.chat)), row.message_id) for row in rows)
    return Erased(codes, tuple(message for message in messages if message[1] != who.chat_id))
