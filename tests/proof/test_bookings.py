"""Everybody wants the same few times at once: the key of `call_cell` decides, and refuses nobody without cause."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.settings import read_practice
from dialogs.model import Booking
from dialogs.slots import cells, soonest
from storage import leads, people
from storage.database import Database
from storage.errors import SlotTaken
from storage.keys import Keyring
from storage.tables import booking, call_cell
from tests.proof.conftest import Part
from tests.storage.build import NOW, a_lead

pytestmark = pytest.mark.proof
PRACTICE = read_practice()
GRID = timedelta(minutes=PRACTICE.grid_minutes)
OFF_BY_ONE = 0.2
"""Share of the attempts that begin one grid cell late and so touch two times."""


def _apart(count: int) -> list[tuple[str, datetime]]:
    """So many free times of which no two touch."""
    found: list[tuple[str, datetime]] = []
    busy: set[tuple[str, datetime]] = set()
    for slot in soonest(PRACTICE, (), NOW, "en"):
        covered = {(slot.navigator, cell) for cell in cells(PRACTICE, slot.start_at)}
        if len(found) < count and not covered & busy:
            busy |= covered
            found.append((slot.navigator, slot.start_at))
    assert len(found) == count
    return found


async def test_bookings(
    database: Database, database_address: str, keyring: Keyring, data_key: str, part: Part
) -> None:
    """Bookings at once: four copies on PostgreSQL, the one there may be on SQLite."""
    attempts, times = part.size("bookings", 10_000), part.size("slots", 50)
    part.database = database_address.partition("+")[0]
    chance = random.Random(part.seed)
    wanted = _apart(times)
    await database.whole(_make_leads, keyring, attempts)
    copies = [await Database.open(database_address) for _ in range(1 if database.is_sqlite else 4)]
    try:
        outcomes = await asyncio.gather(
            *(
                _attempt(chance.choice(copies), number, navigator, start + GRID * (chance.random() < OFF_BY_ONE))
                for number in range(attempts)
                for navigator, start in [chance.choice(wanted)]
            )
        )
    finally:
        for copy in copies:
            await copy.close()
    stored, taken = await database.look(_stored)
    won = {uid for uid, _ in outcomes if uid}
    assert stored == won, "what the caller was told is what is stored"
    assert max(Counter(taken).values()) == 1
    cell_count = len(cells(PRACTICE, NOW))
    assert len(taken) == cell_count * len(won), "a call without all of its cells"
    refused = [covered for uid, covered in outcomes if not uid]
    assert all(covered & set(taken) for covered in refused), "somebody was refused a free time"
    part.tried = f"{attempts} attempts at {times} times, one in five of them across two"
    part.found = f"{len(won)} booked, {len(refused)} refused, none double, none refused a free time"


def _make_leads(c: Any, keyring: Keyring, count: int) -> None:
    for number, person in enumerate(people.of_chats(c, keyring, range(1, count + 1), NOW).values()):
        leads.make(c, person, a_lead(f"L{number}"), NOW)


async def _attempt(
    copy: Database, number: int, navigator: str, start: datetime
) -> tuple[str, set[tuple[str, datetime]]]:
    """The uid of the call, empty where the time was taken, and what it wanted to cover."""
    covered = cells(PRACTICE, start)
    call = Booking(uid=f"call-{number}", navigator=navigator, start_at=start, zone="America/New_York")
    try:
        await copy.whole(leads.book, f"L{number}", call, covered, covered[-1] + GRID)
    except SlotTaken:
        return "", {(navigator, cell) for cell in covered}
    return call.uid, {(navigator, cell) for cell in covered}


def _stored(c: Any) -> tuple[set[str], Sequence[tuple[str, datetime]]]:
    calls = set(c.scalars(select(booking.c.uid).where(booking.c.status == "booked")))
    return calls, [tuple(row) for row in c.execute(select(call_cell.c.navigator, call_cell.c.cell_at))]
