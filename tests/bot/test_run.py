"""The process around the turns: webhook, health, outages, groups that move, copies on PostgreSQL, an orderly end."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.errors import Refused
from bot.receive import SECRET_HEADER, TOKEN_VOID
from bot.simulator.client import Simulator, simulator
from bot.web import health_of, webhook_path
from dialogs.model import AlarmRaised, Dialogue, Event, OpenAlarm, Reply, Said, Turn, World
from storage import marks
from tests.bot.house import a_house, running
from tests.bot.test_faults import echo
from tests.conftest import _postgresql_database
from tests.ports import free_port

SECRET = "s3cret"


@pytest.fixture
async def tg(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path / "telegram", limits=False) as started:
        yield started


def by_webhook(port: int) -> dict[str, Any]:
    return {
        "updates": "webhook",
        "public_url": f"http://127.0.0.1:{port}",
        "webhook_secret": SECRET,
        "web_port": port,
    }


async def test_updates_come_by_webhook_too(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(free_port())):
        person = await tg.person("Ann")
        for number in range(3):
            await person.say(str(number), wait=False)
        replies = await person.replies(at_least=3)
        assert [reply.text for reply in replies] == ["heard 0", "heard 1", "heard 2"]


async def test_the_webhook_takes_only_what_knows_the_secret_and_says_503_without_a_database(
    tg: Simulator, tmp_path: Path
) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}{webhook_path(SECRET)}"
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "text": "hi", "from": {"id": 7, "is_bot": False,
              "first_name": "A"}, "chat": {"id": 7, "type": "private"}}}  # fmt: skip
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(port)) as house, aiohttp.ClientSession() as http:
        await asyncio.sleep(0.5)

        async def status(body: Any, secret: str = SECRET, text: str | None = None) -> int:
            given = {"data": text} if text is not None else {"json": body}
            async with http.post(address, headers={SECRET_HEADER: secret}, **given) as answer:
                return answer.status

        assert await status(update, "wrong") == 401
        assert await status(update, "ñandú") == 401
        assert await status(None, text="{no json") == 200
        assert await status(["not", "an", "update"]) == 200
        assert await status(update) == 200
        assert house.status.metrics.turns._value.get() == 1
        await house.database.close()
        assert await status(update | {"update_id": 2}) == 503


async def test_health_tells_whether_a_message_can_be_answered(tg: Simulator, tmp_path: Path) -> None:
    port = free_port()
    async with running(tg, tmp_path, take_turn=echo, web_port=port) as house, aiohttp.ClientSession() as http:
        person = await tg.person("Ann")
        await person.say("hello")
        async with http.get(f"http://127.0.0.1:{port}/health") as answer:
            told = await answer.json()
            assert (answer.status, told["ok"], told["database"]) == (200, True, "writable"), told
        async with http.get(f"http://127.0.0.1:{port}/metrics") as answer:
            text = await answer.text()
        assert "intake_turns_total 1.0" in text
        assert str(person.id) not in text
        await house.database.close()
        async with http.get(f"http://127.0.0.1:{port}/health") as answer:
            assert answer.status == 503


async def test_a_void_token_ends_the_run_in_one_line(tg: Simulator, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="BOT_TOKEN is not accepted"):
        async with running(tg, tmp_path, bot_token="1:void"):
            await asyncio.sleep(3)
    assert "\n" not in TOKEN_VOID


async def test_an_older_schema_is_refused_in_one_line(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    environment = dict(os.environ) | {
        "BOT_TOKEN": "1:a",
        "DATA_KEYS": "x",
        "ADMIN_IDS": "1",
        "DATABASE_URL": url,
        "LOG_LEVEL": "ERROR",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, cwd=tmp_path, stderr=subprocess.PIPE
    )
    _, told = await process.communicate()
    assert process.returncode == 1
    assert told.decode().splitlines()[-1:] == told.decode().splitlines()
    assert "python -m bot migrate" in told.decode()


async def test_after_an_outage_the_waiting_question_is_asked_again_once(tg: Simulator, tmp_path: Path) -> None:
    person = await tg.person("Ann")
    async with running(tg, tmp_path):
        await person.say("/start")
        await person.tap("I agree, I am 18 or older")
        await asyncio.sleep(0.2)
    async with a_house(tg, tmp_path) as house:
        seen = house.clock.now() - timedelta(minutes=10)
        await house.database.whole(marks.put, "alive", seen)
    async with running(tg, tmp_path):
        replies = await person.replies()
        assert any(reply.buttons for reply in replies)
    before = len(await person.messages())
    async with running(tg, tmp_path):
        await asyncio.sleep(1.5)
    assert len(await person.messages()) == before


def alarming(dialogue: Dialogue, event: Event, world: World) -> Turn:
    """Raises an alarm at every word."""
    after = dialogue.model_copy(update={"number": dialogue.number + 1})
    if not isinstance(event, Said):
        return Turn(dialogue=after)
    alarm = OpenAlarm(id="cord", level="E911", code="K7-3FQA", at=event.at)
    return Turn(
        dialogue=after,
        replies=(Reply(key="alarm", text="Call 911.", urgent=True),),
        effects=(AlarmRaised(alarm=alarm, may_name_chat=False),),
    )


async def test_a_group_that_moved_is_followed_and_a_lead_may_raise_two_alarms(tg: Simulator, tmp_path: Path) -> None:
    admin, ann = await tg.person("Lee"), await tg.person("Ann")
    group = await tg.group("Leads", [admin], kind="group")
    given = {"admin_ids": str(admin.id), "navigators_chat_id": group.id, "take_turn": alarming}
    async with running(tg, tmp_path, **given):
        await ann.say("one")
        await admin.until(lambda messages: any("K7-3FQA" in m.text for m in messages), chat=group.id)
        moved = await group.change("upgrade")
        await ann.say("two")
        new = moved.get("id") or moved["upgraded_to"]
        await admin.until(lambda messages: any("K7-3FQA.2" in m.text for m in messages), chat=new)


async def test_sigterm_ends_it_in_order(tg: Simulator, tmp_path: Path) -> None:
    async with a_house(tg, tmp_path) as house:
        environment = dict(os.environ) | {
            "BOT_TOKEN": tg.token, "TELEGRAM_API_URL": tg.url, "DATABASE_URL": house.settings.database_url,
            "DATA_KEYS": ",".join(house.settings.keys), "ADMIN_IDS": "1", "WEB_PORT": "0", "LOG_FORMAT": "json",
        }  # fmt: skip
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stderr=subprocess.PIPE
    )
    person = await tg.person("Ann")
    await person.say("/start", timeout=30)
    process.send_signal(signal.SIGTERM)
    _, logged = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 0
    assert '"action": "ended"' in logged.decode()
    assert "/start" not in logged.decode()


@pytest.fixture
def postgresql_address(postgresql_server: str, migrated_postgresql: str) -> Iterator[str]:
    with _postgresql_database(postgresql_server, migrated_postgresql) as address:
        yield address


async def test_two_copies_share_one_postgresql(tg: Simulator, tmp_path: Path, postgresql_address: str) -> None:
    """Each update is taken once and each answer is sent once, in order, whichever copy did it."""
    first, second = free_port(), free_port()
    shared = {"database_url": postgresql_address, "take_turn": echo}
    async with (
        running(tg, tmp_path, **by_webhook(first), **shared) as one,
        running(tg, tmp_path, **by_webhook(second), **shared) as two,
    ):
        people = [await tg.person(f"P{number}") for number in range(4)]
        for number in range(5):
            for person in people:
                await person.say(str(number), wait=False)
        for person in people:
            replies = await person.replies(at_least=5, timeout=30)
            assert [reply.text for reply in replies] == [f"heard {number}" for number in range(5)]
        assert (await health_of(one))["ok"] or (await health_of(two))["ok"]
