"""What the console reads, on both databases."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from dialogs.model import Dialogue
from storage import alarms, dialogues, leads, people, review_queries, reviews
from storage.database import Database
from storage.keys import Keyring
from storage.review_queries import Scope
from tests.console import seed


def _talks(c: Connection, keyring: Keyring, count: int) -> list[int]:
    """So many conversations, three at each moment, the newest last; returns their ids."""
    ids = []
    for number in range(count):
        person = people.of_chat(c, keyring, 100 + number, seed.NOW)
        talk = Dialogue(number=1, state="intake", last_at=seed.NOW + timedelta(seconds=number // 3))
        dialogues.save(c, [dialogues.Saving(person, 0, talk)])
        ids.append(person.id)
    return ids


async def test_pages_by_key_show_each_once_both_ways(database: Database, keyring: Keyring) -> None:
    """Conversations of the same moment neither vanish nor double at the edge of a page."""
    ids = await database.whole(_talks, keyring, 23)
    seen, older = [], ""
    while True:
        page = await database.look(review_queries.conversations, keyring, None, {}, older=older, limit=5)
        seen.append([row.person_id for row in page.rows])
        assert (page.newer is None) == (len(seen) == 1)
        if page.older is None:
            break
        older = page.older
    assert [id_ for part in seen for id_ in part] == ids[::-1]
    for number in range(len(seen) - 2, -1, -1):
        page = await database.look(review_queries.conversations, keyring, None, {}, newer=page.newer or "", limit=5)
        assert [row.person_id for row in page.rows] == seen[number]
    assert page.newer is None


async def test_filters_and_their_count(database: Database, keyring: Keyring) -> None:
    """Each filter alone; the count is the number of rows."""
    house = await database.whole(seed.furnish, keyring)
    reviewed = (house.sarcoma, house.reviewer, "Kind throughout.", seed.NOW)
    await database.whole(reviews.put, keyring, *reviewed)
    for wanted, expected in (
        ({}, {house.sarcoma, house.melanoma, house.prostate, house.asking}),
        ({"state": "booked"}, {house.melanoma, house.prostate}),
        ({"language": "es", "priority": "P1"}, {house.melanoma}),
        ({"priority": "none"}, {house.asking}),
        ({"writer": "patient"}, {house.prostate}),
        ({"reviewed": "yes"}, {house.sarcoma}),
        ({"reviewed": "no", "writer": "loved_one"}, {house.melanoma}),
        ({"state": "no such state"}, set()),
    ):
        page = await database.look(review_queries.conversations, keyring, None, wanted)
        assert {row.person_id for row in page.rows} == expected, wanted
        assert await database.look(review_queries.count_conversations, None, wanted) == len(expected)


async def test_a_navigators_scope(database: Database, keyring: Keyring) -> None:
    """What they claimed and what they are to call; a cancelled call is theirs no longer."""
    house = await database.whole(seed.furnish, keyring)

    async def seen(scope: Scope) -> set[int]:
        page = await database.look(review_queries.conversations, keyring, scope, {})
        return {row.person_id for row in page.rows}

    assert await seen(Scope(house.navigator, "navigator_a")) == {house.sarcoma}
    assert await seen(Scope(house.navigator, None)) == {house.sarcoma}
    assert await seen(Scope(house.reviewer, "navigator_b")) == {house.prostate}
    await database.whole(leads.cancel, seed.CALL.model_copy(update={"status": "cancelled"}))
    assert await seen(Scope(house.reviewer, "navigator_b")) == set()


async def test_a_row_holds_what_belongs_to_it(database: Database, keyring: Keyring) -> None:
    """Lead with its call, open alarm, the latest review."""
    house = await database.whole(seed.furnish, keyring)
    for minute, note in ((1, "first"), (2, "second")):
        at = seed.NOW + timedelta(minutes=minute)
        await database.whole(reviews.put, keyring, house.sarcoma, house.reviewer, note, at)
    row = await database.look(review_queries.conversation, keyring, house.sarcoma)
    assert row is not None
    assert row.lead is not None
    assert (row.lead.code, row.lead.claimed_by, row.lead.call_at) == ("K7-3FQA", "Ana Ruiz", None)
    assert (row.alarm_at, row.alarm_level, row.alarm_taken_by) == (seed.ago(11), "E911", "")
    assert (row.reviewed_by, row.reviewed_at) == ("Dr. Chen", seed.NOW + timedelta(minutes=2))
    file = await database.look(review_queries.file, keyring, house.sarcoma)
    assert [review.note for review in file.reviews] == ["second", "first"]
    assert len(file.lines) == len(seed.SARCOMA_LINES)
    assert file.lead is not None
    assert file.lead.reasons_for == ("starts_soon",)
    booked = await database.look(review_queries.conversation, keyring, house.prostate)
    assert booked is not None
    assert booked.lead is not None
    assert (booked.lead.call_at, booked.lead.navigator) == (seed.CALL.start_at, "navigator_b")


async def test_nobody_is_found_who_is_not_there(database: Database, keyring: Keyring) -> None:
    """None and nothing, not an error."""
    assert await database.look(review_queries.conversation, keyring, 17) is None
    assert (await database.look(review_queries.file, keyring, 17)).lines == ()


async def test_leads_that_wait_come_first(database: Database, keyring: Keyring) -> None:
    """Waiting before claimed before closed; within them by urgency, then by how long they wait."""
    house = await database.whole(seed.furnish, keyring)

    def more(c: Connection) -> None:
        person = people.of_chat(c, keyring, 1004, seed.NOW)
        for code in ("D0-0001", "D0-0002"):
            seed.lead(c, person, seed.request(code, "P1", "en"), seed.NOW, by=house.navigator)
            leads.close(c, code, "reached", seed.NOW)

    await database.whole(more)
    rows = await database.look(review_queries.lead_rows)
    assert [row.code for row in rows] == ["B2-9KLM", "Q4-TT2P", "K7-3FQA", "D0-0002", "D0-0001"]
    rest = await database.look(review_queries.lead_rows, skip=3, limit=1)
    assert [row.code for row in rest] == ["D0-0002"]


async def test_open_alarms_stand_on_the_first_page_only(database: Database, keyring: Keyring) -> None:
    """Whatever their age, before all others; a cleared one goes back to its place."""
    house = await database.whole(seed.furnish, keyring)
    await database.whole(_talks, keyring, 6)

    async def pages() -> list[list[int]]:
        seen, older = [], ""
        while True:
            page = await database.look(review_queries.conversations, keyring, None, {}, older=older, limit=4)
            seen.append([row.person_id for row in page.rows])
            if page.older is None:
                return seen
            older = page.older

    first, *rest = await pages()
    assert first[0] == house.sarcoma
    assert len(first) == 5
    assert not any(house.sarcoma in page for page in rest)
    assert sum(map(len, (first, *rest))) == 10
    await database.whole(alarms.take, "A1-0001", house.navigator, seed.NOW)
    row = await database.look(review_queries.conversation, keyring, house.sarcoma)
    assert row is not None
    assert row.alarm_taken_by == "Ana Ruiz"
    await database.whole(alarms.clear, "A1-0001", house.navigator, seed.NOW)
    first, *rest = await pages()
    assert house.sarcoma not in first
    assert any(house.sarcoma in page for page in rest)
