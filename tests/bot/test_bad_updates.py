"""Updates that nobody can read, of kinds that do not exist yet, or that break the turn: the rest goes on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.simulator.client import Simulator, simulator
from bot.wiring import House
from storage import inbox
from tests.bot.house import running
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
