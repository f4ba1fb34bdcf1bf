"""Things for storage tests; each names only what the test is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from dialogs.model import Booking, Dialogue, LeadMade, OpenAlarm, Said
from storage import leads, people
from storage.database import Database
from storage.dialogues import Saving, save
from storage.keys import Keyring
from storage.people import Person

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
SLOT = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def days_ago(days: float) -> datetime:
    """Before NOW."""
    return NOW - timedelta(days=days)


async def a_person(database: Database, keyring: Keyring, chat_id: int = 7001, at: datetime = NOW) -> Person:
    """Somebody who wrote."""
    return await database.whole(people.of_chat, keyring, chat_id, at)


def said(text: str = "stage 2", at: datetime = NOW) -> Said:
    """Typed text."""
    return Said(at=at, seed="0" * 32, text=text)


def a_lead(code: str = "AB12", **given: Any) -> LeadMade:
    """A lead as the turn makes it."""
    facts: dict[str, Any] = {
        "code": code,
        "priority": "P2",
        "language": "en",
        "considerations": ("rare",),
        "reasons_for": ("consideration:rare",),
        "reasons_against": (),
        "card": "<b>Card</b>",
    }
    return LeadMade.model_validate(facts | given)


def a_call(uid: str = "call-1", start_at: datetime = SLOT, navigator: str = "ann", **given: Any) -> Booking:
    """A booking."""
    return Booking(uid=uid, navigator=navigator, start_at=start_at, zone="America/New_York", **given)


def cells(call: Booking) -> tuple[datetime, ...]:
    """A quarter of an hour and its buffer."""
    return call.start_at, call.start_at + QUARTER


def end_of(call: Booking) -> datetime:
    """End of the buffer."""
    return call.start_at + 2 * QUARTER


def book(c: Connection, code: str, call: Booking) -> None:
    """Take the time."""
    leads.book(c, code, call, cells(call), end_of(call))


def an_alarm(code: str = "AL01", at: datetime = NOW) -> OpenAlarm:
    """A red flag."""
    return OpenAlarm(id="cord", level="ONC_NOW", code=code, at=at)


async def talked(database: Database, person: Person, at: datetime, **given: Any) -> Dialogue:
    """Their dialogue, last active at that time."""
    dialogue = Dialogue(number=1, last_at=at, **given)
    await database.whole(save, [Saving(person, 0, dialogue)])
    return dialogue


async def count(database: Database, table: Any) -> int:
    """Rows of a table."""
    from sqlalchemy import func, select

    counting: Callable[[Connection], int] = lambda c: c.execute(select(func.count()).select_from(table)).scalar_one()  # noqa: E731
    return await database.look(counting)
