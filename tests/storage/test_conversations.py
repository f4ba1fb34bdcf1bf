"""Transcripts, timers, alarms and proofs: what is kept beside the dialogue."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.model import Busy, Button, Consent, DiagnosisFinding, Reading, TimerFired, TimerSet
from storage import alarms, consents, inbox, staff, timers, transcripts
from storage.database import Database
from storage.keys import Keyring
from storage.people import Person
from storage.transcripts import Line
from tests.storage.build import NOW, QUARTER, SLOT, a_person, an_alarm, said

LATER = NOW + timedelta(hours=1)


@pytest.fixture
async def person(database: Database, keyring: Keyring) -> Person:
    return await a_person(database, keyring)


async def test_a_line_comes_back_as_it_was(database: Database, person: Person) -> None:
    lines = (
        Line(
            turn=3, n=0, at=NOW, who="writer", text="añada: IDC 🙂", event=said(), message_id=71,
            busy=(Busy(navigator="ann", start_at=SLOT, end_at=SLOT + QUARTER),), practice_version="2",
            reading=Reading(lang="es", diagnosis=DiagnosisFinding(id="breast_idc", evidence=("IDC",))),
            trace=("consideration:rare:strong",), script_version="0123456789ab",
        ),
        Line(
            turn=3, n=1, at=LATER, who="bot", key="ask-stage", text="<b>Which</b> stage?", replaces=True,
            buttons=((Button(label="I", data="a:stage:s1"), Button(label="?", url="https://x")),), document="q.txt",
        ),
    )  # fmt: skip
    await database.whole(transcripts.append, [(person, line) for line in reversed(lines)])
    assert await database.look(transcripts.read, person) == lines


async def test_lines_stand_in_the_order_of_turns(database: Database, keyring: Keyring, person: Person) -> None:
    other = await a_person(database, keyring, 2)
    numbers = [(2, 1), (1, 0), (10, 0), (2, 0)]
    lines = [(person, Line(turn=turn, n=n, at=NOW, who="bot")) for turn, n in numbers]
    await database.whole(transcripts.append, [*lines, (other, Line(turn=1, n=0, at=NOW, who="bot"))])
    read = await database.look(transcripts.read, person)
    assert [(line.turn, line.n) for line in read] == [(1, 0), (2, 0), (2, 1), (10, 0)]


# --- timers -------------------------------------------------------------------------------------------------


def timer(kind: str = "reminder_day", minutes: int = 0, revision: int = 1) -> TimerSet:
    due_at = NOW + timedelta(minutes=minutes)
    return TimerSet.model_validate({"timer": kind, "due_at": due_at, "revision": revision})


async def fired(database: Database, keyring: Keyring) -> list[TimerFired]:
    """Events that wait at the head of their chats."""
    rows = await database.whole(inbox.waiting, keyring, LATER)
    return [row.event for row in rows if isinstance(row.event, TimerFired)]


async def test_a_timer_becomes_an_event_once(database: Database, keyring: Keyring, person: Person) -> None:
    await database.whole(timers.put, person, [timer(), timer("reminder_hour", 30)])
    assert await database.whole(timers.fire, keyring, NOW) == 1
    assert await database.whole(timers.fire, keyring, NOW) == 0
    (event,) = await fired(database, keyring)
    assert (event.timer, event.revision, event.at, len(event.seed)) == ("reminder_day", 1, NOW, 32)
    assert await database.look(timers.waiting_count) == 1


async def test_a_newer_timer_of_a_kind_replaces_the_older(
    database: Database, keyring: Keyring, person: Person
) -> None:
    await database.whole(timers.put, person, [timer(minutes=-5)])
    await database.whole(timers.put, person, [timer(minutes=5, revision=2)])
    assert await database.whole(timers.fire, keyring, NOW) == 0
    assert await database.whole(timers.fire, keyring, LATER) == 1
    (event,) = await fired(database, keyring)
    assert event.revision == 2


async def test_a_dropped_timer_does_not_fire(database: Database, keyring: Keyring, person: Person) -> None:
    await database.whole(timers.put, person, [timer(), timer("nudge")])
    await database.whole(timers.drop, person, ["reminder_day", "reminder_hour"])
    assert await database.whole(timers.fire, keyring, LATER) == 1
    assert [event.timer for event in await fired(database, keyring)] == ["nudge"]
    assert await database.look(timers.waiting_count) == 0


# --- alarms -------------------------------------------------------------------------------------------------


async def test_one_is_on_it_and_it_is_cleared_once(database: Database, keyring: Keyring, person: Person) -> None:
    await database.whole(staff.ensure_admins, [11, 12], NOW)
    one, other = await database.look(staff.present)
    await database.whole(alarms.put, keyring, person, an_alarm())
    assert await database.whole(alarms.take, "AL01", one.id, NOW)
    assert not await database.whole(alarms.take, "AL01", other.id, NOW)
    assert [raised.taken_by for raised in await database.look(alarms.standing, keyring)] == [one.name]
    assert await database.whole(alarms.clear, "AL01", other.id, LATER)
    assert not await database.whole(alarms.clear, "AL01", one.id, LATER)
    assert await database.look(alarms.standing, keyring) == ()
    (raised,) = await database.look(alarms.of_person, keyring, person.id)
    assert (raised.kind, raised.cleared_by, raised.cleared_at) == ("cord", other.name, LATER)


async def test_a_cleared_alarm_cannot_be_taken(database: Database, keyring: Keyring, person: Person) -> None:
    await database.whole(staff.ensure_admins, [11], NOW)
    (one,) = await database.look(staff.present)
    await database.whole(alarms.put, keyring, person, an_alarm())
    await database.whole(alarms.clear, "AL01", None, NOW)
    assert not await database.whole(alarms.take, "AL01", one.id, NOW)


async def test_the_conversation_of_an_alarm_is_found(database: Database, keyring: Keyring, person: Person) -> None:
    await database.whole(alarms.put, keyring, person, an_alarm())
    owner = await database.look(alarms.owner, keyring, "AL01")
    assert owner is not None
    assert owner.id == person.id


# --- proofs -------------------------------------------------------------------------------------------------


async def test_a_consent_and_its_withdrawal_are_proven(database: Database, keyring: Keyring, person: Person) -> None:
    for given, at in ((True, NOW), (False, LATER)):
        consent = Consent(purpose="reminders", given=given, at=at, language="es", text_hash="ab" * 8)
        await database.whole(consents.record, keyring, person, consent)
    proofs = await database.look(consents.of_chat, keyring, person.chat_id)
    assert [(one.what, one.given, one.at, one.language, one.text_hash) for one in proofs] == [
        ("reminders", True, NOW, "es", "ab" * 8),
        ("reminders", False, LATER, "es", "ab" * 8),
    ]
