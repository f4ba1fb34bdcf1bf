"""Who is first has it: one claim to a lead, one call to a time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, select

from dialogs.model import Busy, LeadChanged
from storage import leads, staff
from storage.database import Database
from storage.errors import CodeTaken, SlotTaken
from storage.keys import Keyring
from storage.leads import Lead
from storage.people import Person
from storage.tables import booking, call_cell
from tests.storage.build import NOW, QUARTER, SLOT, a_call, a_lead, a_person, book, cells, end_of

LATER = NOW + timedelta(hours=1)


@pytest.fixture
async def person(database: Database, keyring: Keyring) -> Person:
    return await a_person(database, keyring)


@pytest.fixture
async def navigators(database: Database) -> tuple[int, int]:
    """Ids of two."""
    await database.whole(staff.ensure_admins, [11, 12], NOW)
    return tuple(one.id for one in await database.look(staff.present))  # type: ignore[return-value]


@pytest.fixture
async def lead(database: Database, person: Person) -> str:
    """Code of a lead."""
    await database.whole(leads.make, person, a_lead(), NOW)
    return "AB12"


async def found(database: Database, keyring: Keyring, code: str = "AB12") -> Lead:
    lead = await database.look(leads.find, keyring, code)
    assert lead is not None
    return lead


def changed() -> LeadChanged:
    return LeadChanged.model_validate(a_lead(priority="P1", card="new card").model_dump(exclude={"effect"}))


async def test_a_lead_is_what_the_turn_made(database: Database, keyring: Keyring, person: Person, lead: str) -> None:
    made = await found(database, keyring)
    assert (made.person_id, made.state, made.created_at) == (person.id, "open", NOW)
    assert (made.considerations, made.reasons_for, made.card) == (("rare",), ("consideration:rare",), "<b>Card</b>")
    assert made.call is None
    assert await database.look(leads.waiting_count) == 1


async def test_a_code_is_one_persons(database: Database, keyring: Keyring, lead: str) -> None:
    """Whoever draws the code of another neither gets a lead under it nor changes theirs."""
    before, other = await found(database, keyring), await a_person(database, keyring, 7002)
    with pytest.raises(CodeTaken):
        await database.whole(leads.make, other, a_lead(), LATER)
    assert not await database.whole(leads.change, other, changed(), LATER)
    assert await found(database, keyring) == before


async def test_only_one_claims_it(
    database: Database, keyring: Keyring, lead: str, navigators: tuple[int, int]
) -> None:
    claims = [database.whole(leads.claim, lead, one, NOW) for one in navigators * 5]
    assert sum(await asyncio.gather(*claims)) == 1
    assert (await found(database, keyring)).claimed_by_id in navigators


async def test_a_released_lead_can_be_claimed_by_another(
    database: Database, keyring: Keyring, lead: str, navigators: tuple[int, int]
) -> None:
    one, other = navigators
    await database.whole(leads.claim, lead, one, NOW)
    assert not await database.whole(leads.release, lead, NOW, by=other)
    assert await database.whole(leads.release, lead, NOW, by=one)
    assert await database.whole(leads.claim, lead, other, NOW)
    assert (await found(database, keyring)).claimed_by == "Administrator 12"


async def test_a_claimed_lead_is_closed_with_its_outcome(
    database: Database, keyring: Keyring, lead: str, navigators: tuple[int, int]
) -> None:
    assert not await database.whole(leads.close, lead, "reached", NOW)
    await database.whole(leads.claim, lead, navigators[0], NOW)
    assert await database.whole(leads.close, lead, "reached", LATER, by=navigators[0])
    assert not await database.whole(leads.close, lead, "moved_on", LATER)
    done = await found(database, keyring)
    assert (done.state, done.outcome, done.closed_at) == ("done", "reached", LATER)


async def test_new_facts_keep_the_code_and_the_claim(
    database: Database, keyring: Keyring, person: Person, lead: str, navigators: tuple[int, int]
) -> None:
    await database.whole(leads.claim, lead, navigators[0], NOW)
    assert await database.whole(leads.change, person, changed(), LATER)
    now = await found(database, keyring)
    assert (now.state, now.priority, now.card, now.changed_at) == ("claimed", "P1", "new card", LATER)
    assert now.created_at == NOW


async def test_a_withdrawn_lead_changes_no_more(
    database: Database, person: Person, lead: str, navigators: tuple[int, int]
) -> None:
    assert await database.whole(leads.withdraw, lead, NOW)
    assert not await database.whole(leads.claim, lead, navigators[0], NOW)
    assert not await database.whole(leads.change, person, changed(), LATER)


async def test_a_closed_lead_opens_again_once(
    database: Database, keyring: Keyring, person: Person, lead: str, navigators: tuple[int, int]
) -> None:
    """As a fresh request under its old code; an open or claimed one is left alone."""
    assert not await database.whole(leads.reopen, lead, LATER)
    await database.whole(leads.claim, lead, navigators[0], NOW)
    assert not await database.whole(leads.reopen, lead, LATER)
    await database.whole(leads.close, lead, "no_answer", NOW)
    assert await database.whole(leads.reopen, lead, LATER)
    assert not await database.whole(leads.reopen, lead, LATER)
    again = await found(database, keyring)
    assert (again.state, again.created_at, again.claimed_by, again.outcome) == ("open", LATER, None, None)
    assert await database.whole(leads.change, person, changed(), LATER)
    assert await database.whole(leads.claim, lead, navigators[1], LATER)


async def test_the_most_urgent_open_lead_comes_first(
    database: Database, keyring: Keyring, person: Person, navigators: tuple[int, int]
) -> None:
    for code, priority in (("A", "P3"), ("B", "P1"), ("C", "P1"), ("D", "P2"), ("E", "P1")):
        await database.whole(leads.make, person, a_lead(code, priority=priority), NOW)
    await database.whole(leads.claim, "B", navigators[0], NOW)
    await database.whole(leads.withdraw, "E", NOW)
    assert [one.code for one in await database.look(leads.standing, keyring)] == ["C", "D", "A", "B"]


async def test_leads_since_a_time_are_those_that_changed_since(
    database: Database, keyring: Keyring, person: Person, lead: str
) -> None:
    await database.whole(leads.make, person, a_lead("CD34"), LATER)
    assert [one.code for one in await database.look(leads.since, keyring, LATER)] == ["CD34"]
    assert len(await database.look(leads.of_person, keyring, person.id)) == 2


async def test_the_owner_of_a_lead_is_found(database: Database, keyring: Keyring, person: Person, lead: str) -> None:
    owner = await database.look(leads.owner, keyring, lead)
    assert owner is not None
    assert owner.chat_id == person.chat_id
    assert await database.look(leads.owner, keyring, "none") is None


# --- calls ------------------------------------------------------------------------------------------------


async def test_a_booked_time_is_busy_with_its_buffer(database: Database, keyring: Keyring, lead: str) -> None:
    await database.whole(book, lead, a_call())
    taken = (Busy(navigator="ann", start_at=SLOT, end_at=SLOT + 2 * QUARTER),)
    assert await database.look(leads.busy, SLOT + QUARTER, SLOT + 9 * QUARTER) == taken
    assert await database.look(leads.busy, SLOT + 2 * QUARTER, SLOT + 9 * QUARTER) == ()
    assert (await found(database, keyring)).call is not None


@pytest.mark.parametrize("shift", [-1, 0, 1])
async def test_calls_that_touch_each_others_buffer_cannot_both_be(shift: int, database: Database, lead: str) -> None:
    await database.whole(book, lead, a_call("one"))
    with pytest.raises(SlotTaken):
        await database.whole(book, lead, a_call("two", SLOT + shift * QUARTER))
    await database.whole(book, lead, a_call("three", SLOT + 2 * QUARTER))
    await database.whole(book, lead, a_call("four", navigator="bob"))


async def test_two_hundred_at_once_get_one_call(
    database: Database, database_address: str, keyring: Keyring, person: Person
) -> None:
    """200 people, five copies of the program, one time."""
    copies = [database, *[await Database.open(database_address) for _ in range(4)]]

    def lead_and_call(c: Connection, code: str) -> None:
        leads.make(c, person, a_lead(code), NOW)
        book(c, code, a_call(f"call-{code}"))

    attempts = [copies[n % 5].whole(lead_and_call, f"L{n}") for n in range(200)]
    results = await asyncio.gather(*attempts, return_exceptions=True)
    for copy in copies[1:]:
        await copy.close()
    assert results.count(None) == 1
    assert all(isinstance(result, SlotTaken) for result in results if result is not None)
    assert await database.look(lambda c: c.execute(select(func.count()).select_from(booking)).scalar_one()) == 1
    assert len(await database.look(leads.standing, keyring)) == 1, "the losers' turns were rolled back whole"


async def test_a_moved_call_frees_its_old_time(database: Database, lead: str) -> None:
    await database.whole(book, lead, a_call())
    moved = a_call(start_at=SLOT + QUARTER, revision=1)
    await database.whole(leads.move, moved, cells(moved), end_of(moved))
    (call,) = await database.look(leads.calls, SLOT, SLOT + timedelta(days=1))
    assert (call.start_at, call.revision, call.uid) == (SLOT + QUARTER, 1, "call-1")
    assert call.booking == moved.model_copy(update={"lead": lead})
    await database.whole(book, lead, a_call("early", SLOT - QUARTER))


async def test_a_move_to_a_taken_time_leaves_the_old_one(database: Database, lead: str) -> None:
    await database.whole(book, lead, a_call("one"))
    await database.whole(book, lead, a_call("two", SLOT + 4 * QUARTER))
    moved = a_call("two", SLOT, revision=1)
    with pytest.raises(SlotTaken):
        await database.whole(leads.move, moved, cells(moved), end_of(moved))
    times = [call.start_at for call in await database.look(leads.calls, SLOT, SLOT + timedelta(days=1))]
    assert times == [SLOT, SLOT + 4 * QUARTER]


async def test_two_who_swap_at_once_do_not_hang(database: Database, database_address: str, lead: str) -> None:
    other = await Database.open(database_address)
    one, two = a_call("one"), a_call("two", SLOT + 4 * QUARTER)
    await database.whole(book, lead, one)
    await database.whole(book, lead, two)
    swaps = [one.model_copy(update={"start_at": two.start_at}), two.model_copy(update={"start_at": one.start_at})]
    async with asyncio.timeout(10):
        results = await asyncio.gather(
            *(
                copy.whole(leads.move, swap, cells(swap), end_of(swap))
                for copy, swap in zip((database, other), swaps, strict=True)
            ),
            return_exceptions=True,
        )
    await other.close()
    assert any(isinstance(result, Exception) for result in results)
    assert await database.look(lambda c: c.execute(select(func.count()).select_from(call_cell)).scalar_one()) == 4


async def test_a_cancelled_call_frees_its_time(
    database: Database, keyring: Keyring, person: Person, lead: str
) -> None:
    await database.whole(book, lead, a_call())
    await database.whole(leads.cancel, a_call(revision=1, status="cancelled"))
    assert await database.look(leads.calls, SLOT, SLOT + timedelta(days=1)) == ()
    assert (await found(database, keyring)).call is None
    (call,) = await database.look(leads.calls_of, person.id)
    assert (call.status, call.revision) == ("cancelled", 1)
    await database.whole(book, lead, a_call("other"))


async def test_a_cancelled_call_can_be_booked_again_under_its_uid(database: Database, lead: str) -> None:
    await database.whole(book, lead, a_call())
    await database.whole(leads.cancel, a_call(revision=1, status="cancelled"))
    await database.whole(book, lead, a_call(revision=2))
    (call,) = await database.look(leads.calls, SLOT, SLOT + timedelta(days=1))
    assert (call.status, call.revision) == ("booked", 2)


async def test_a_held_call_keeps_its_time(database: Database, lead: str) -> None:
    """After a crisis a booked call stays."""
    await database.whole(book, lead, a_call())
    held = a_call(revision=1, status="held")
    await database.whole(leads.move, held, cells(held), end_of(held))
    assert len(await database.look(leads.busy, SLOT, SLOT + QUARTER)) == 1


async def test_a_call_goes_to_another_navigator_only_where_they_are_free(database: Database, lead: str) -> None:
    await database.whole(book, lead, a_call("one"))
    await database.whole(book, lead, a_call("two", SLOT + QUARTER, "bob"))
    taken_over = a_call("one", navigator="bob", revision=1)
    with pytest.raises(SlotTaken):
        await database.whole(leads.move, taken_over, cells(taken_over), end_of(taken_over))
    await database.whole(leads.cancel, a_call("two", SLOT + QUARTER, "bob", revision=1, status="cancelled"))
    await database.whole(leads.move, taken_over, cells(taken_over), end_of(taken_over))
    (call,) = await database.look(leads.calls, SLOT, SLOT + timedelta(days=1))
    assert call.navigator == "bob"
