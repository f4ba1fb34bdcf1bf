"""Said once, in order per chat, safety first."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from storage import outbox, people, transcripts
from storage.database import Database
from storage.keys import Keyring
from storage.outbox import Due, Hold, Outgoing
from storage.people import Person
from storage.tables import outbox as table
from storage.transcripts import Line
from tests.storage.build import NOW, a_person

GROUP = -100500
LATER = NOW + timedelta(seconds=30)


async def put(database: Database, keyring: Keyring, *rows: Outgoing) -> None:
    await database.whole(outbox.put, keyring, rows, NOW)


async def due(database: Database, keyring: Keyring, now: datetime = NOW) -> list[Due]:
    return await database.look(outbox.due, keyring, now)


async def payloads(database: Database, keyring: Keyring, now: datetime = NOW) -> list[str]:
    return [row.payload for row in await due(database, keyring, now)]


async def send(database: Database, keyring: Keyring, message_id: int | None = 1) -> list[str]:
    """Send whatever is due, as the sender does."""
    rows = await due(database, keyring)
    await database.whole(outbox.sent, keyring, [(row, message_id) for row in rows], NOW)
    return [row.payload for row in rows]


def reply(person: Person, payload: str, **given: object) -> Outgoing:
    return Outgoing(person.chat_id, "send", payload, person, **given)  # type: ignore[arg-type]


@pytest.fixture
async def person(database: Database, keyring: Keyring) -> Person:
    return await a_person(database, keyring)


async def test_a_chat_hears_one_thing_after_the_other(database: Database, keyring: Keyring, person: Person) -> None:
    other = await a_person(database, keyring, 8)
    await put(database, keyring, reply(person, "1"), reply(person, "2"), reply(other, "a"), reply(person, "3"))
    assert [sorted(await send(database, keyring)) for _ in range(4)] == [["1", "a"], ["2"], ["3"], []]


async def test_a_safety_text_goes_before_everything(database: Database, keyring: Keyring, person: Person) -> None:
    await put(database, keyring, reply(person, "1"), reply(person, "2"), reply(person, "911", urgent=True))
    assert [await send(database, keyring) for _ in range(3)] == [["911"], ["1"], ["2"]]


async def test_what_cannot_be_sent_now_holds_its_chat_back(
    database: Database, keyring: Keyring, person: Person
) -> None:
    await put(database, keyring, reply(person, "1"), reply(person, "2"), Outgoing(GROUP, "send", "a"))
    first = next(row for row in await due(database, keyring) if row.payload == "1")
    await database.whole(outbox.retry, first.id, LATER, "TelegramRetryAfter")
    assert await payloads(database, keyring) == ["a"]
    again = (await due(database, keyring, LATER))[0]
    assert (again.payload, again.attempts) == ("1", 1)


async def test_a_safety_text_passes_what_is_held_back(database: Database, keyring: Keyring, person: Person) -> None:
    await put(database, keyring, reply(person, "1"))
    await database.whole(outbox.retry, (await due(database, keyring))[0].id, LATER, "TelegramRetryAfter")
    await put(database, keyring, reply(person, "911", urgent=True))
    assert await payloads(database, keyring) == ["911"]


async def test_a_reminder_waits_for_its_time(database: Database, keyring: Keyring, person: Person) -> None:
    await put(database, keyring, reply(person, "tomorrow", not_before=LATER))
    assert await payloads(database, keyring) == []
    assert await payloads(database, keyring, LATER) == ["tomorrow"]


@pytest.mark.parametrize("end", [outbox.park, outbox.drop])
async def test_what_will_never_be_taken_lets_its_chat_go_on(
    end: object, database: Database, keyring: Keyring, person: Person
) -> None:
    await put(database, keyring, reply(person, "1"), reply(person, "2"))
    await database.whole(end, (await due(database, keyring))[0].id, "Bad Request: chat not found")  # type: ignore[arg-type]
    assert await payloads(database, keyring) == ["2"]


async def test_an_alarm_drops_what_was_unsent_but_no_safety_text(
    database: Database, keyring: Keyring, person: Person
) -> None:
    notice = Outgoing(GROUP, "send", "notice", person)
    await put(database, keyring, reply(person, "chat"), reply(person, "911", urgent=True), notice)
    await database.whole(outbox.drop_unsent, keyring, person)
    assert sorted(await payloads(database, keyring)) == ["911", "notice"]
    assert await database.look(outbox.waiting_count) == 2


async def test_nothing_of_a_sent_message_stays(database: Database, keyring: Keyring, person: Person) -> None:
    await put(database, keyring, reply(person, "words"))
    await send(database, keyring)
    left = select(table.c.payload, table.c.chat, table.c.state)
    assert await database.look(lambda c: c.execute(left).all()) == [(None, None, "sent")]


async def test_the_transcript_learns_the_message_id(database: Database, keyring: Keyring, person: Person) -> None:
    line = Line(turn=4, n=1, at=NOW, who="bot", key="ask-stage", text="…")
    await database.whole(transcripts.append, [(person, line)])
    await put(database, keyring, reply(person, "ask", turn=4, n=1), reply(person, "photo of nothing"))
    await send(database, keyring, 314)
    (read,) = await database.look(transcripts.read, person)
    assert read == line.model_copy(update={"message_id": 314})


async def test_a_card_is_found_again_and_edited(database: Database, keyring: Keyring, person: Person) -> None:
    card = Outgoing(GROUP, "send", "card", person, keep_as="lead:AB12:card")
    edit = Outgoing(GROUP, "edit", "card, claimed", person, of_kept="lead:AB12:card")
    await put(database, keyring, card, edit)
    await send(database, keyring, 99)
    assert (await due(database, keyring))[0].message_id == 99
    assert await database.look(outbox.kept, keyring, "lead:AB12:card") == (GROUP, 99)


async def test_an_edit_of_what_never_arrived_comes_without_id(
    database: Database, keyring: Keyring, person: Person
) -> None:
    card = Outgoing(GROUP, "send", "card", person, keep_as="lead:AB12:card")
    edit = Outgoing(GROUP, "edit", "card, claimed", person, of_kept="lead:AB12:card")
    await put(database, keyring, card, edit)
    await database.whole(outbox.park, (await due(database, keyring))[0].id, "Forbidden")
    assert [(row.payload, row.message_id) for row in await due(database, keyring)] == [("card, claimed", None)]


async def test_a_card_sent_anew_takes_the_name(database: Database, keyring: Keyring, person: Person) -> None:
    for message_id in (5, 6):
        await put(database, keyring, Outgoing(GROUP, "send", "card", person, keep_as="lead:AB12:private"))
        await send(database, keyring, message_id)
    assert await database.look(outbox.kept, keyring, "lead:AB12:private") == (GROUP, 6)
    await database.whole(outbox.forget_kept, "lead:AB12:private")
    assert await database.look(outbox.kept, keyring, "lead:AB12:private") is None


async def test_what_waits_for_a_group_follows_it(database: Database, keyring: Keyring, person: Person) -> None:
    await put(database, keyring, Outgoing(GROUP, "send", "1", person), Outgoing(GROUP, "send", "2"))
    await database.whole(people.moved, keyring, GROUP, -100900)
    await put(database, keyring, Outgoing(-100900, "send", "3"))
    rows = []
    for _ in range(3):
        rows += await due(database, keyring)
        await send(database, keyring)
    assert [(row.chat_id, row.payload) for row in rows] == [(-100900, "1"), (-100900, "2"), (-100900, "3")]


async def test_two_copies_do_not_send_the_same(
    database: Database, database_address: str, keyring: Keyring, person: Person
) -> None:
    await put(database, keyring, *(Outgoing(chat, "send", str(chat)) for chat in range(1, 21)))
    other = await Database.open(database_address)
    taken: list[str] = []
    for copy in (database, other) * 3:
        taken += [row.payload for row in await copy.whole(outbox.due, keyring, NOW, 5, hold=Hold(copy.copy, LATER))]
    await other.close()
    assert sorted(taken, key=int) == [str(chat) for chat in range(1, 21)]


async def test_what_a_dead_copy_held_is_sent_by_another(database: Database, keyring: Keyring, person: Person) -> None:
    await put(database, keyring, reply(person, "1"))
    await database.whole(outbox.due, keyring, NOW, hold=Hold(1, LATER))
    assert await payloads(database, keyring) == []
    assert await payloads(database, keyring, LATER) == ["1"]


async def test_only_a_copy_that_is_gone_is_relieved(postgresql_address: str, data_key: str) -> None:
    """A row held until tomorrow: by a copy that is there, then by none. What Telegram asked to wait for waits."""
    ours, theirs = await Database.open(postgresql_address), await Database.open(postgresql_address)
    keyring = await ours.whole(Keyring.unlock, [data_key])
    await put(ours, keyring, Outgoing(1, "send", "held"), Outgoing(2, "send", "waits"))
    for row in await theirs.whole(outbox.due, keyring, NOW, hold=Hold(theirs.copy, NOW + timedelta(days=1))):
        if row.payload == "waits":
            await theirs.whole(outbox.retry, row.id, LATER, "TelegramRetryAfter")
    assert await ours.look(outbox.abandoned) == set()
    await theirs.close()
    assert await ours.look(outbox.abandoned) == {theirs.copy}
    assert await ours.whole(outbox.release, [theirs.copy], NOW) == 1
    assert await ours.look(outbox.abandoned) == set()
    assert await payloads(ours, keyring) == ["held"]
    await ours.close()


async def test_a_copy_whose_connection_was_cut_signs_in_again(postgresql_address: str, data_key: str) -> None:
    """As after a restart of the server: it gets a new connection, and is the same copy."""
    ours, theirs = await Database.open(postgresql_address), await Database.open(postgresql_address)
    keyring = await ours.whole(Keyring.unlock, [data_key])
    await put(ours, keyring, Outgoing(1, "send", "held"))
    await theirs.whole(outbox.due, keyring, NOW, hold=Hold(theirs.copy, LATER))
    pid = await theirs.whole(lambda c: c.exec_driver_sql("SELECT pg_backend_pid()").scalar())
    await ours.whole(lambda c: c.exec_driver_sql(f"SELECT pg_terminate_backend({pid})"))
    with pytest.raises(DBAPIError):
        await theirs.whole(outbox.drop, 0, "")
    await theirs.whole(outbox.drop, 0, "")
    assert await ours.look(outbox.abandoned) == set()
    await ours.close()
    await theirs.close()


async def test_nothing_outgoing_prints_chat_or_words(database: Database, keyring: Keyring, person: Person) -> None:
    row = reply(person, "words")
    await put(database, keyring, row)
    for shown in (repr(row), repr(await due(database, keyring))):
        assert "words" not in shown
        assert "7001" not in shown
