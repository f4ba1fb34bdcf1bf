"""Updates that nobody can read, of kinds that do not exist yet, or that break the turn: the rest goes on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from structlog.testing import capture_logs

from bot.send import Sender
from bot.simulator.client import Simulator, simulator
from bot.wiring import House
from bot.work import Worker
from dialogs.model import Dialogue, Event, Turn, World
from storage import inbox, outbox
from tests.bot.house import a_house, running
from tests.bot.test_faults import echo

HUGE = 2**70
UNREADABLE: list[dict[str, Any]] = [
    {"message": "a string"},
    {"message": []},
    {"message": {}},
    {"message": {"message_id": None, "chat": {"id": 5, "type": "private"}, "text": "x"}},
    {"message": {"message_id": 1, "chat": None, "from": {"id": 5}, "text": "x"}},
    {"message": {"message_id": HUGE, "chat": {"id": 5, "type": "private"}, "from": {"id": 5}, "text": "x"}},
    {"message": {"message_id": 1, "chat": {"id": HUGE, "type": "private"}, "from": {"id": HUGE}, "text": "x"}},
    {"message": {"message_id": 1, "chat": {"id": 5, "type": "private"}, "from": {"id": 5}, "text": ["x"]}},
    {"edited_message": {"message_id": 1}},
    {"callback_query": {"id": {}, "from": {"id": "five"}, "data": 7}},
    {"my_chat_member": {"chat": {"id": 5}, "new_chat_member": "gone"}},
]
OF_NO_CONCERN: list[dict[str, Any]] = [
    {},
    {"telepathy": {"chat": {"id": 5}, "thought": "hello"}},
    {"message_reaction": {"chat": {"id": 5}, "new_reaction": []}},
    {"message": None, "poll": {"id": "1"}},
]


@pytest.fixture(scope="module")
async def tg(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path_factory.mktemp("telegram"), limits=False) as started:
        yield started


@pytest.fixture(scope="module")
async def house(tg: Simulator, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    async with running(tg, tmp_path_factory.mktemp("house"), take_turn=echo) as started:
        yield started


@pytest.mark.parametrize("update", UNREADABLE, ids=str)
async def test_what_nobody_can_read_is_parked_and_the_rest_goes_on(
    tg: Simulator, house: House, update: dict[str, Any]
) -> None:
    person = await tg.person("Ann")
    before = len(await house.database.look(inbox.parked))
    with capture_logs() as logged:
        await tg.update(**update)
        assert [reply.text for reply in await person.say("hello")] == ["heard hello"]
        for _ in range(100):
            if len(await house.database.look(inbox.parked)) == before + 1:
                break
            await asyncio.sleep(0.05)
    assert len(await house.database.look(inbox.parked)) == before + 1
    assert "hello" not in str(logged)


@pytest.mark.parametrize("update", OF_NO_CONCERN, ids=str)
async def test_what_does_not_concern_us_is_passed_over(tg: Simulator, house: House, update: dict[str, Any]) -> None:
    person = await tg.person("Ann")
    before = await house.database.look(inbox.parked)
    await tg.update(**update)
    assert [reply.text for reply in await person.say("hello")] == ["heard hello"]
    assert await house.database.look(inbox.parked) == before


async def test_an_administrator_hears_once_of_one_defect(tmp_path: Path) -> None:
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        admin, ann, ben = [await tg.person(name) for name in ("Lee", "Ann", "Ben")]
        async with running(tg, tmp_path, take_turn=echo, admin_ids=str(admin.id)):
            await admin.say("hello")
            for person in (ann, ben, ann):
                assert [reply.text for reply in await person.say("poison")] == ["Something failed here."]
                assert [reply.text for reply in await person.say("on")] == ["heard on"]
            told = await admin.until(lambda messages: any("set aside" in m.text for m in messages))
        assert sum("set aside" in m.text for m in told) == 1


def breaking(dialogue: Dialogue, event: Event, world: World) -> Turn:
    """`echo`; at the word `abyss` it says what nobody can write down."""
    turn = echo(dialogue, event, world)
    if getattr(event, "text", "") != "abyss":
        return turn
    return turn.model_copy(update={"replies": (turn.replies[0].model_copy(update={"text": object()}),)})


@pytest.mark.parametrize(
    ("poison", "bad", "at_most"),
    [("poison", {61}, 5), ("poison", set(range(100)), 5), ("abyss", {61}, 30)],
    ids=["one turn that breaks", "a hundred of them", "one that breaks the transaction"],
)
async def test_one_bad_row_does_not_cost_the_others_a_commit_each(
    tmp_path: Path, database_address: str, poison: str, bad: set[int], at_most: int
) -> None:
    """A poll of a hundred people, worked to its end; counted are the transactions, whole or rolled back."""
    async with (
        simulator(tmp_path / "telegram", limits=False) as tg,
        a_house(tg, tmp_path, take_turn=breaking, database_url=database_address) as house,
    ):
        worker = Worker(house, Sender(house))
        house.status.stopping = True  # nothing is sent, so that every transaction is the worker's
        began = 0

        def count(_: Any) -> None:
            nonlocal began
            began += 1

        event.listen(house.database._writer_engine.sync_engine, "begin", count)
        await worker.take([wrote(number, poison if number in bad else "fine") for number in range(100)])
        await worker.work_waiting()
        assert began <= at_most
        said = [row.payload for row in await house.database.look(outbox.due, house.keyring, house.clock.now(), 200)]
        assert sum("heard fine" in one for one in said) == 100 - len(bad)
        assert sum("Something failed here." in one for one in said) == len(bad)
        assert len(await house.database.look(inbox.parked)) == len(bad)
        assert house.status.metrics.parked.labels("inbox")._value.get() == len(bad)


def wrote(number: int, words: str) -> dict[str, Any]:
    """An update: somebody of their own wrote this."""
    who = {"id": 7000 + number, "is_bot": False, "first_name": "Ann"}
    chat = {"id": 7000 + number, "type": "private", "first_name": "Ann"}
    message = {"message_id": 1, "date": 1767225600, "chat": chat, "from": who, "text": words}
    return {"update_id": 10 + number, "message": message}
