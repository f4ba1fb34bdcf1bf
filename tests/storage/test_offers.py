"""Cases behind one-time links: one taker, whatever happens at once, and nobody after the giver is gone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from dialogs.model import Answer, Case, CaseOffered, OfferedCase, Retention
from storage import erasure, offers, purge
from storage.database import Database
from storage.errors import OfferGone
from storage.keys import Keyring
from storage.people import Person
from storage.tables import case_offer
from tests.storage.build import NOW, a_person, count, talked

CASE = Case(answers={"cancer": Answer(values=("lung",))})
UNTIL = NOW + timedelta(hours=48)
GIVER, TAKER = 11, 12


def offered(digest: str = "d1") -> CaseOffered:
    return CaseOffered(digest=digest, case=CASE, until=UNTIL)


@pytest.fixture
async def giver(database: Database, keyring: Keyring) -> Person:
    """Somebody whose link is out."""
    who = await a_person(database, keyring, GIVER)
    await database.whole(offers.put, who, offered())
    return who


@pytest.fixture
async def taker(database: Database, keyring: Keyring) -> Person:
    return await a_person(database, keyring, TAKER)


@pytest.fixture
async def second_copy(database: Database, database_address: str) -> AsyncIterator[Database]:
    """Another process on the same database."""
    other = await Database.open(database_address)
    yield other
    await other.close()


async def found(
    database: Database, keyring: Keyring, who: Person, digest: str = "d1", hours: float = 1
) -> OfferedCase:
    return await database.look(offers.find, keyring, digest, who, NOW + timedelta(hours=hours))


async def test_what_was_offered_is_found_and_gone_when_taken(
    database: Database, keyring: Keyring, giver: Person, taker: Person
) -> None:
    await talked(database, giver, NOW, lead="K7-3FQ")
    assert await found(database, keyring, taker) == OfferedCase(digest="d1", case=CASE, lead="K7-3FQ")
    assert (await database.whole(offers.take, keyring, "d1")).chat_id == GIVER
    assert await found(database, keyring, taker) == OfferedCase(digest="d1")
    assert await count(database, case_offer) == 0


async def test_the_giver_is_known_as_such(database: Database, keyring: Keyring, giver: Person) -> None:
    assert (await found(database, keyring, giver)).own


@pytest.mark.parametrize(("hours", "works"), [(47.9, True), (48.1, False)])
async def test_a_link_lasts_as_long_as_it_says(
    hours: float, works: bool, database: Database, keyring: Keyring, giver: Person, taker: Person
) -> None:
    assert ((await found(database, keyring, taker, hours=hours)).case is not None) is works
    await database.whole(purge.purge, Retention(), NOW + timedelta(hours=hours))
    assert await count(database, case_offer) == works


async def test_a_newer_link_voids_the_older_and_taking_back_voids_it_too(
    database: Database, keyring: Keyring, giver: Person, taker: Person
) -> None:
    await database.whole(offers.put, giver, offered("d2"))
    assert (await found(database, keyring, taker)).case is None
    assert (await found(database, keyring, taker, "d2")).case == CASE
    await database.whole(offers.withdraw, giver)
    assert (await found(database, keyring, taker, "d2")).case is None


async def test_who_erases_themselves_takes_the_offer_along(
    database: Database, keyring: Keyring, giver: Person, taker: Person
) -> None:
    await database.whole(erasure.erase, keyring, giver, NOW)
    assert (await found(database, keyring, taker)).case is None
    with pytest.raises(OfferGone):
        await database.whole(offers.take, keyring, "d1")


async def test_of_many_at_once_one_takes_it(
    database: Database, keyring: Keyring, giver: Person, taker: Person, second_copy: Database
) -> None:
    """Two copies of the program, ten people: each finds it open, one gets it."""

    def find_and_take(c: Connection) -> int:
        if offers.find(c, keyring, "d1", taker, NOW).case is None:
            raise OfferGone
        return offers.take(c, keyring, "d1").chat_id

    copies = [database, second_copy] * 5
    results = await asyncio.gather(*(one.whole(find_and_take) for one in copies), return_exceptions=True)
    assert results.count(GIVER) == 1
    assert sum(isinstance(result, OfferGone) for result in results) == len(copies) - 1


async def test_who_found_it_open_and_comes_second_is_told(
    database: Database, keyring: Keyring, giver: Person, second_copy: Database
) -> None:
    """PostgreSQL lets two transactions look at the same row; only one may delete it. SQLite has one writer."""
    if database.is_sqlite:
        await database.whole(offers.take, keyring, "d1")
        with pytest.raises(OfferGone):
            await second_copy.whole(offers.take, keyring, "d1")
        return
    loop, holding = asyncio.get_running_loop(), asyncio.Event()

    def slowly(c: Connection) -> None:
        offers.take(c, keyring, "d1")
        loop.call_soon(holding.set)
        c.exec_driver_sql("SELECT pg_sleep(0.3)")

    first = asyncio.create_task(database.whole(slowly))
    await holding.wait()
    with pytest.raises(OfferGone):
        await second_copy.whole(offers.take, keyring, "d1")
    await first
