"""Data goes when its time has passed, and not before."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from dialogs.model import Consent, Retention
from storage import alarms, consents, inbox, leads, outbox, people, transcripts
from storage.database import Database
from storage.inbox import Received
from storage.keys import Keyring
from storage.outbox import Outgoing
from storage.people import Person
from storage.purge import Purged, purge
from storage.tables import alarm, person, proof
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from storage.transcripts import Line
from tests.storage.build import NOW, a_call, a_lead, a_person, an_alarm, book, count, days_ago, talked

RETENTION = Retention(
    abandoned_days=30, unbooked_lead_days=180, after_call_days=30, red_flag_days=365, proof_days=2190
)


async def run(database: Database, at: datetime = NOW) -> Purged:
    return await database.whole(purge, RETENTION, at)


async def kept(database: Database, keyring: Keyring, who: Person) -> bool:
    return who.id in await database.look(people.of_ids, keyring, [who.id])


async def someone(database: Database, keyring: Keyring, quiet_days: float, **given: Any) -> Person:
    """Last heard of so many days ago."""
    who = await a_person(database, keyring, at=days_ago(quiet_days))
    await talked(database, who, days_ago(quiet_days), **given)
    return who


async def called(database: Database, who: Person, days: float, **given: Any) -> None:
    """They have a lead, and their call began so many days ago."""

    def work(c: Connection) -> None:
        leads.make(c, who, a_lead(), days_ago(days))
        book(c, "AB12", a_call(start_at=days_ago(days), **given))

    await database.whole(work)


@pytest.mark.parametrize(("quiet_days", "stays"), [(29.9, True), (30.1, False)])
async def test_an_abandoned_conversation_goes(
    quiet_days: float, stays: bool, database: Database, keyring: Keyring
) -> None:
    who = await someone(database, keyring, quiet_days)
    assert (await run(database)).conversations == (not stays)
    assert await kept(database, keyring, who) is stays


@pytest.mark.parametrize(("quiet_days", "stays"), [(179.9, True), (180.1, False)])
async def test_a_lead_without_a_call_stays_longer(
    quiet_days: float, stays: bool, database: Database, keyring: Keyring
) -> None:
    who = await someone(database, keyring, quiet_days)
    await database.whole(leads.make, who, a_lead(), days_ago(quiet_days))
    await run(database)
    assert await kept(database, keyring, who) is stays


@pytest.mark.parametrize(("days", "stays"), [(29.9, True), (30.1, False)])
async def test_after_the_call_it_goes_whatever_was_promised_before(
    days: float, stays: bool, database: Database, keyring: Keyring
) -> None:
    who = await someone(database, keyring, days)
    await called(database, who, days)
    await run(database)
    assert await kept(database, keyring, who) is stays


async def test_a_call_to_come_keeps_everything(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 400)
    await called(database, who, -1)
    await run(database)
    assert await kept(database, keyring, who)


async def test_a_cancelled_call_counts_as_none(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 60)
    await called(database, who, 60)
    await database.whole(leads.cancel, a_call(revision=1, status="cancelled"))
    await run(database)
    assert await kept(database, keyring, who)


async def test_nobody_is_cut_off_in_the_middle_of_a_sentence(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 0.5)
    await called(database, who, 40)
    await run(database)
    assert await kept(database, keyring, who)
    await run(database, NOW + timedelta(days=1))
    assert not await kept(database, keyring, who)


async def test_an_open_alarm_keeps_everything(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 400)
    await database.whole(alarms.put, keyring, who, an_alarm(at=days_ago(400)))
    await run(database)
    assert await kept(database, keyring, who)
    assert await database.look(alarms.find, keyring, "AL01") is not None


async def test_a_cleared_alarm_outlives_its_conversation_without_the_person(
    database: Database, keyring: Keyring
) -> None:
    who = await someone(database, keyring, 40)
    await database.whole(alarms.put, keyring, who, an_alarm(at=days_ago(40)))
    await database.whole(alarms.clear, "AL01", None, days_ago(39))
    await run(database)
    assert not await kept(database, keyring, who)
    left = await database.look(alarms.find, keyring, "AL01")
    assert left is not None
    assert (left.person_id, left.kind, left.level) == (None, "cord", "ONC_NOW")
    assert await database.look(alarms.owner, keyring, "AL01") is None


async def test_a_red_flag_goes_after_a_year(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 366)
    await database.whole(alarms.put, keyring, who, an_alarm(at=days_ago(366)))
    await database.whole(alarms.clear, "AL01", None, days_ago(365))
    assert (await run(database)).red_flags == 1
    assert await count(database, alarm) == 0


@pytest.mark.parametrize(("days", "left"), [(2189, 1), (2191, 0)])
async def test_proofs_stay_six_years(days: int, left: int, database: Database, keyring: Keyring) -> None:
    who = await a_person(database, keyring)
    consent = Consent(purpose="contact", given=True, at=days_ago(days), language="en", text_hash="0" * 16)
    await database.whole(consents.record, keyring, who, consent)
    assert (await run(database)).proofs == 1 - left
    assert await count(database, proof) == left


async def test_who_never_took_a_turn_goes_as_well(database: Database, keyring: Keyring) -> None:
    who = await a_person(database, keyring, at=days_ago(31))
    await run(database)
    assert not await kept(database, keyring, who)


async def test_what_is_still_to_be_worked_is_not_lost(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 31)
    await database.whole(inbox.store, keyring, [Received("telegram:1", "1", who.chat_id, "{}")], NOW)
    await run(database)
    assert await kept(database, keyring, who)


async def test_a_second_run_finds_nothing_more(database: Database, keyring: Keyring) -> None:
    who = await someone(database, keyring, 31)
    line = Line(turn=1, n=0, at=NOW, who="writer", text="words")
    await database.whole(transcripts.append, [(who, line)])
    assert await run(database) == Purged(1, 0, 0, more=False)
    assert await run(database) == Purged(0, 0, 0, more=False)


async def test_a_great_many_go_in_batches(database: Database, keyring: Keyring) -> None:
    await database.whole(people.of_chats, keyring, range(1, 26), days_ago(31))
    runs = []
    while not runs or runs[-1].more:
        runs.append(await database.whole(purge, RETENTION, NOW, 10))
    assert [one.conversations for one in runs] == [10, 10, 5]
    assert await count(database, person) == 0


async def test_keys_of_updates_go_before_telegram_counts_anew(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.settle, [("telegram:1", "old")], days_ago(2.1))
    await database.whole(inbox.settle, [("telegram:1", "young")], days_ago(1.9))
    await run(database)
    assert await database.look(inbox.known, [("telegram:1", "old"), ("telegram:1", "young")]) == {
        ("telegram:1", "young")
    }


async def test_parked_rows_go_with_the_abandoned(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.store, keyring, [Received("telegram:1", "1", None, "gibberish")], days_ago(31))
    await database.whole(outbox.put, keyring, [Outgoing(5, "send", "x")], days_ago(31))
    for row in await database.whole(inbox.waiting, keyring, NOW):
        await database.whole(inbox.park, row.id, "ValueError")
    for due in await database.look(outbox.due, keyring, NOW):
        await database.whole(outbox.park, due.id, "Forbidden")
    await run(database)
    assert (await count(database, inbox_table), await count(database, outbox_table)) == (0, 0)
