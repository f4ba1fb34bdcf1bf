"""What the console reads, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from dialogs.model import Dialogue, OpenAlarm
from storage import alarms, dialogues, leads, people, review_queries, reviews
from storage.database import Database
from storage.keys import Keyring
from storage.review_queries import Filters, Scope
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
        page = await database.look(review_queries.conversations, keyring, None, older=older, limit=5)
        seen.append([row.person_id for row in page.rows])
        assert (page.newer is None) == (len(seen) == 1)
        if page.older is None:
            break
        older = page.older
    assert [id_ for part in seen for id_ in part] == ids[::-1]
    for number in range(len(seen) - 2, -1, -1):
        page = await database.look(review_queries.conversations, keyring, None, newer=page.newer or "", limit=5)
        assert [row.person_id for row in page.rows] == seen[number]
    assert page.newer is None


async def test_filters_and_their_count(database: Database, keyring: Keyring) -> None:
    """Each filter alone and some together; the count is the number of rows."""
    house = await database.whole(seed.furnish, keyring)
    sarcoma, melanoma, prostate, asking = house.sarcoma, house.melanoma, house.prostate, house.asking

    def more(c: Connection) -> None:
        reviews.put(c, keyring, sarcoma, house.reviewer, "Kind throughout.", seed.NOW)
        reviews.put(c, keyring, melanoma, house.reviewer, "Too long.", seed.ago(31))
        leads.claim(c, "Q4-TT2P", house.navigator, seed.NOW)
        leads.close(c, "Q4-TT2P", "reached", seed.NOW)

    await database.whole(more)
    for filters, expected in (
        (Filters(), {sarcoma, melanoma, prostate, asking}),
        (Filters(state="booked"), {melanoma, prostate}),
        (Filters(language="es", priority="P1"), {melanoma}),
        (Filters(priority="none"), {asking}),
        (Filters(writer="patient"), {prostate}),
        (Filters(writer="none"), {asking}),
        (Filters(reviewed="yes"), {sarcoma, melanoma}),
        (Filters(reviewed="since"), {melanoma}),
        (Filters(reviewed="no", writer="patient"), {prostate}),
        (Filters(outcome="reached"), {prostate}),
        (Filters(outcome="open"), {sarcoma, melanoma}),
        (Filters(outcome="withdrawn"), set()),
        (Filters(outcome="none"), {asking}),
        (Filters(consideration="rare"), {sarcoma}),
        (Filters(consideration="unsure", state="alarm"), {sarcoma}),
        (Filters(consideration="ambiguous_path"), {melanoma}),
        (Filters(consideration="trial"), set()),
        (Filters(consideration="none"), {prostate, asking}),
        (Filters(since=seed.ago(30)), {sarcoma, melanoma}),
        (Filters(until=seed.ago(30)), {prostate, asking}),
        (Filters(since=seed.ago(300), until=seed.ago(30)), {prostate}),
        (Filters(state="no such state"), set()),
        (Filters("booked", "open", "P1", "ambiguous_path", "es", "loved_one", "yes", seed.ago(60)), {melanoma}),
    ):
        page = await database.look(review_queries.conversations, keyring, None, filters)
        assert {row.person_id for row in page.rows} == expected, filters
        assert await database.look(review_queries.count_conversations, keyring, None, filters) == len(expected)


async def test_the_outcome_is_that_of_the_latest_lead(database: Database, keyring: Keyring) -> None:
    """Who came back and waits again is not found among the reached."""
    house = await database.whole(seed.furnish, keyring)

    def again(c: Connection) -> None:
        leads.close(c, "K7-3FQA", "reached", seed.NOW)
        seed.lead(c, people.of_chat(c, keyring, 1001, seed.NOW), seed.request("K7-0002", "P2", "en"), seed.NOW)

    await database.whole(again)
    for outcome, expected in (("reached", set()), ("open", {house.sarcoma, house.melanoma, house.prostate})):
        page = await database.look(review_queries.conversations, keyring, None, Filters(outcome=outcome))
        assert {row.person_id for row in page.rows} == expected


async def test_what_is_new_since_the_list_was_seen(database: Database, keyring: Keyring) -> None:
    """Whoever wrote after the newest row counts, once, however often they wrote, if they match."""
    house = await database.whole(seed.furnish, keyring)
    page = await database.look(review_queries.conversations, keyring, None)

    async def new(filters: Filters = Filters(), seen: str = page.newest) -> int:  # noqa: B008
        return await database.look(review_queries.count_new, keyring, None, filters, seen)

    assert await new() == 0

    def write(c: Connection) -> None:
        for number in (3, 4):
            owner = people.of_chat(c, keyring, 1002, seed.NOW)
            stands = dialogues.load(c, [owner])[owner.id]
            later = stands.model_copy(update={"number": number + 1, "last_at": seed.ago(10 - number)})
            dialogues.save(c, [dialogues.Saving(owner, number, later)])

    await database.whole(write)
    await database.whole(_talks, keyring, 3)
    assert await new() == 4
    assert await new(Filters(language="es")) == 1
    assert await new(seen="") == 0
    fresh = await database.look(review_queries.conversations, keyring, None)
    assert sum(row.is_after(page.newest) for row in fresh.rows) == 4
    assert not any(row.is_after("") or row.is_after(fresh.newest) for row in fresh.rows)
    assert house.melanoma in [row.person_id for row in fresh.rows if row.is_after(page.newest)]


async def test_a_navigators_scope(database: Database, keyring: Keyring) -> None:
    """What they claimed and what they are to call; a cancelled call is theirs no longer."""
    house = await database.whole(seed.furnish, keyring)

    async def seen(scope: Scope) -> set[int]:
        page = await database.look(review_queries.conversations, keyring, scope)
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
    assert row.considerations == ("rare", "unsure")
    file = await database.look(review_queries.file, keyring, house.sarcoma)
    assert file is not None
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
    assert await database.look(review_queries.file, keyring, 17) is None


async def test_leads_that_wait_come_first(database: Database, keyring: Keyring) -> None:
    """Waiting before claimed before closed; within them by urgency, then by how long they wait."""
    house = await database.whole(seed.furnish, keyring)

    def more(c: Connection) -> None:
        person = people.of_chat(c, keyring, 1004, seed.NOW)
        for code in ("D0-0001", "D0-0002"):
            seed.lead(c, person, seed.request(code, "P1", "en"), seed.NOW, by=house.navigator)
            leads.close(c, code, "reached", seed.NOW)

    await database.whole(more)
    codes = ["B2-9KLM", "Q4-TT2P", "K7-3FQA", "D0-0002", "D0-0001"]
    whole = await database.look(review_queries.lead_rows)
    assert ([row.code for row in whole.rows], whole.older, whole.newer) == (codes, None, None)
    assert await database.look(review_queries.lead_counts) == {"open": 2, "claimed": 1, "closed": 2}
    for limit in (1, 2, 3, 4):
        pages, older = [], ""
        while True:
            page = await database.look(review_queries.lead_rows, older=older, limit=limit)
            pages.append([row.code for row in page.rows])
            if page.older is None:
                break
            older = page.older
        assert [code for part in pages for code in part] == codes
        for expected in pages[-2::-1]:
            page = await database.look(review_queries.lead_rows, newer=page.newer or "", limit=limit)
            assert [row.code for row in page.rows] == expected
        assert page.newer is None


async def test_new_leads(database: Database, keyring: Keyring) -> None:
    """Those that wait and came after the last one that was seen."""
    assert await database.look(review_queries.newest_lead) == review_queries.EPOCH
    house = await database.whole(seed.furnish, keyring)
    seen = await database.look(review_queries.newest_lead)
    assert seen == seed.ago(65)
    assert await database.look(review_queries.count_new_leads, seen) == 0
    assert await database.whole(leads.release, "K7-3FQA", seed.NOW, by=house.navigator)
    assert await database.look(review_queries.count_new_leads, seen) == 1


async def test_open_alarms_stand_on_the_first_page_only(database: Database, keyring: Keyring) -> None:
    """Whatever their age, before all others; a cleared one goes back to its place."""
    house = await database.whole(seed.furnish, keyring)
    await database.whole(_talks, keyring, 6)

    async def pages() -> list[list[int]]:
        seen, older = [], ""
        while True:
            page = await database.look(review_queries.conversations, keyring, None, older=older, limit=4)
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


async def test_however_many_alarms_are_open_the_first_page_ends_and_hides_none(
    database: Database, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What does not fit before all others stands in its place among them, once."""
    house = await database.whole(seed.furnish, keyring)
    await database.whole(_talks, keyring, 6)
    everybody = (await database.look(review_queries.conversations, keyring, None)).rows

    def alarm_all(c: Connection) -> None:
        for number, row in enumerate(everybody):
            if row.person_id != house.sarcoma:
                person = people.of_ids(c, keyring, [row.person_id])[row.person_id]
                raised = OpenAlarm(id="breath", level="E911", code=f"B1-{number:04}", at=seed.ago(5))
                alarms.put(c, keyring, person, raised)

    await database.whole(alarm_all)
    monkeypatch.setattr(review_queries, "ALARMS", 3)
    seen, older = [], ""
    while True:
        page = await database.look(review_queries.conversations, keyring, None, older=older, limit=4)
        assert len(page.rows) <= 7
        seen += [row.person_id for row in page.rows]
        if page.older is None:
            break
        older = page.older
    assert seen[0] == house.sarcoma, "the longest open"
    assert sorted(seen) == sorted(row.person_id for row in everybody)
