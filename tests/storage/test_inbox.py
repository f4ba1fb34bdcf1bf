"""Stored once, worked once, in order per chat."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from storage import inbox
from storage.database import Database
from storage.errors import AlreadyReceived
from storage.inbox import Received
from storage.keys import Keyring
from storage.tables import inbox as table
from tests.storage.build import NOW, a_person, said

BOT = "telegram:42"
LATER = NOW + timedelta(minutes=1)


def update(number: int, chat_id: int | None = 7001, body: str = "{}") -> Received:
    return Received(BOT, str(number), chat_id, body)


async def numbers(database: Database, keyring: Keyring) -> list[str]:
    """external_ids of what is waiting at the head of its chat."""
    return [row.external_id for row in await database.whole(inbox.waiting, keyring, NOW)]


async def test_a_redelivered_update_is_not_stored_again(database: Database, keyring: Keyring) -> None:
    assert await database.whole(inbox.store, keyring, [update(1), update(2)], NOW) == 2
    assert await database.whole(inbox.store, keyring, [update(2), update(3)], NOW) == 1
    assert await database.look(inbox.waiting_count) == 3


async def test_the_same_number_of_another_bot_is_another_update(database: Database, keyring: Keyring) -> None:
    other = update(1)._replace(source="telegram:43")
    assert await database.whole(inbox.store, keyring, [update(1), other], NOW) == 2


async def test_an_update_that_was_done_stays_known(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.settle, [(BOT, "1")], NOW)
    assert await database.whole(inbox.store, keyring, [update(1)], NOW) == 0
    assert await database.look(inbox.known, [(BOT, "1"), (BOT, "2")]) == {(BOT, "1")}


async def test_a_group_with_a_known_update_is_refused_whole(database: Database) -> None:
    await database.whole(inbox.settle, [(BOT, "1")], NOW)
    with pytest.raises(AlreadyReceived):
        await database.whole(inbox.settle, [(BOT, "2"), (BOT, "1")], NOW)
    assert await database.look(inbox.known, [(BOT, "2")]) == set()


async def test_only_the_oldest_of_each_chat_is_worked(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.store, keyring, [update(9, 1), update(3, 1), update(5, 2), update(4, 2)], NOW)
    assert await numbers(database, keyring) == ["9", "5"]


async def test_order_is_that_of_storing_not_that_of_update_id(database: Database, keyring: Keyring) -> None:
    """After a quiet week Telegram's numbers start again at random."""
    await database.whole(inbox.store, keyring, [update(900)], NOW)
    await database.whole(inbox.store, keyring, [update(100)], NOW)
    first = (await database.whole(inbox.waiting, keyring, NOW))[0]
    await database.whole(inbox.done, [first.id])
    assert (first.external_id, await numbers(database, keyring)) == ("900", ["100"])


async def test_what_was_stored_comes_back_with_its_person(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.store, keyring, [update(1, 7001, '{"text":"añade"}')], NOW)
    (row,) = await database.whole(inbox.waiting, keyring, NOW)
    assert (row.body, row.at, row.attempts) == ('{"text":"añade"}', NOW, 0)
    assert row.person is not None
    assert row.person.chat_id == 7001


async def test_an_update_without_a_chat_stops_nobody(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.store, keyring, [update(1, None, "gibberish"), update(2, None), update(3)], NOW)
    rows = await database.whole(inbox.waiting, keyring, NOW)
    assert [(row.body, row.person is None) for row in rows] == [("gibberish", True), ("{}", True), ("{}", False)]


async def test_a_row_that_waits_for_its_next_attempt_holds_its_chat_back(
    database: Database, keyring: Keyring
) -> None:
    await database.whole(inbox.store, keyring, [update(1), update(2), update(3, 8)], NOW)
    head = (await database.whole(inbox.waiting, keyring, NOW))[0]
    await database.whole(inbox.retry, head.id, LATER, "KeyError")
    assert await numbers(database, keyring) == ["3"]
    again = (await database.whole(inbox.waiting, keyring, LATER))[0]
    assert (again.external_id, again.attempts) == ("1", 1)


async def test_a_parked_row_lets_its_chat_go_on(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.store, keyring, [update(1), update(2)], NOW)
    head = (await database.whole(inbox.waiting, keyring, NOW))[0]
    await database.whole(inbox.park, head.id, "KeyError")
    assert await numbers(database, keyring) == ["2"]
    assert await database.look(inbox.parked) == [(head.id, "KeyError", NOW)]


async def test_the_body_is_gone_when_the_turn_is_done(database: Database, keyring: Keyring) -> None:
    await database.whole(inbox.store, keyring, [update(1)], NOW)
    (row,) = await database.whole(inbox.waiting, keyring, NOW)
    await database.whole(inbox.done, [row.id])
    assert await database.look(lambda c: c.execute(select(table.c.body, table.c.state)).all()) == [(None, "done")]


async def test_an_event_of_ours_waits_its_turn(database: Database, keyring: Keyring) -> None:
    person = await a_person(database, keyring)
    await database.whole(inbox.store, keyring, [update(1)], NOW)
    for _ in range(2):
        await database.whole(inbox.put_event, person, said("from the desk"), "staff:1", NOW)
    (row,) = await database.whole(inbox.waiting, keyring, NOW)
    await database.whole(inbox.done, [row.id])
    (row,) = await database.whole(inbox.waiting, keyring, NOW)
    assert (row.source, row.event) == (inbox.EVENTS, said("from the desk"))
    assert await database.look(inbox.waiting_count) == 1


async def test_who_has_rows_waiting_is_known(database: Database, keyring: Keyring) -> None:
    busy, idle = await a_person(database, keyring, 1), await a_person(database, keyring, 2)
    await database.whole(inbox.store, keyring, [update(1, 1)], NOW)
    assert await database.look(inbox.behind, [busy.id, idle.id]) == {busy.id}


async def test_several_copies_keep_the_order_of_each_chat(database: Database, database_address: str) -> None:
    """Copies that claim heads with their row locks: every update once, each chat in order, never two at once."""
    from storage.keys import new_key

    keyring = await database.whole(Keyring.unlock, [new_key()])
    chats, each = 6, 12
    updates = [update(n, chat, str(n)) for n in range(each) for chat in range(chats)]
    updates = [one._replace(external_id=str(place)) for place, one in enumerate(updates)]
    await database.whole(inbox.store, keyring, updates, NOW)
    worked: dict[int, list[int]] = {chat: [] for chat in range(chats)}
    under_way: set[int] = set()

    def claim_and_work(c: Connection) -> list[tuple[int, int]]:
        rows = inbox.waiting(c, keyring, NOW, 2)
        chat_ids = [row.person.chat_id for row in rows if row.person]
        assert under_way.isdisjoint(chat_ids)
        under_way.update(chat_ids)
        inbox.done(c, [row.id for row in rows])
        under_way.difference_update(chat_ids)
        return [(chat, int(row.body)) for chat, row in zip(chat_ids, rows, strict=True)]

    async def worker(copy: Database) -> None:
        while await copy.look(inbox.waiting_count):
            for chat, number in await copy.whole(claim_and_work):
                worked[chat].append(number)
            await asyncio.sleep(random.random() / 1000)

    copies = [await Database.open(database_address) for _ in range(3)]
    await asyncio.gather(*(worker(copy) for copy in copies))
    for copy in copies:
        await copy.close()
    assert worked == {chat: list(range(each)) for chat in range(chats)}


def test_the_claim_skips_what_others_hold_on_postgresql() -> None:
    from sqlalchemy.dialects import postgresql, sqlite

    def written(dialect: Any) -> str:
        return str(inbox._HEADS.compile(dialect=dialect))

    assert "FOR UPDATE OF inbox SKIP LOCKED" in written(postgresql.dialect())
    assert "FOR UPDATE" not in written(sqlite.dialect())
