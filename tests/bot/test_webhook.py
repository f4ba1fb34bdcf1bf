"""Updates by webhook, through real HTTP: set up and kept by the program, nothing lost, Telegram's view in /health."""

from __future__ import annotations

import asyncio
import io
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

import storage.database
from bot import receive
from bot.errors import Refused
from bot.receive import SECRET_HEADER
from bot.simulator.client import Simulator, simulator
from bot.web import webhook_path
from tests.bot.house import running
from tests.bot.test_faults import echo
from tests.bot.test_run import SECRET, by_webhook
from tests.ports import free_port

UPDATE = {
    "update_id": 1,
    "message": {
        "message_id": 1, "date": 1, "text": "hi", "from": {"id": 7, "is_bot": False, "first_name": "A"},
        "chat": {"id": 7, "type": "private"},
    },
}  # fmt: skip


@pytest.fixture
async def tg(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path / "telegram", limits=False) as started:
        yield started


async def api(tg: Simulator, method: str, **body: Any) -> Any:
    """A call of the Bot API by somebody else who has the token."""
    async with aiohttp.ClientSession() as http, http.post(f"{tg.url}/bot{tg.token}/{method}", json=body) as answer:
        return (await answer.json())["result"]


async def health(port: int) -> dict[str, Any]:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}/health") as answer:
        return dict(await answer.json()) | {"status": answer.status}


async def health_when(port: int, true: Any) -> dict[str, Any]:
    """/health, as soon as something is true of it."""
    told: dict[str, Any] = {}
    for _ in range(300):
        try:
            told = await health(port)
        except aiohttp.ClientConnectorError:
            pass  # it is starting
        else:
            if true(told):
                return told
        await asyncio.sleep(0.05)
    raise AssertionError(told)


async def test_the_program_sets_it_and_leaves_it_for_the_copy_that_comes_next(tg: Simulator, tmp_path: Path) -> None:
    port = free_port()
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(port)):
        told = await health_when(port, lambda told: told["ok"] and told["webhook"])
        assert told["webhook"] == {"pending": 0, "last_error": "", "last_error_at": 0}
        assert (await api(tg, "getWebhookInfo"))["url"] == f"http://127.0.0.1:{port}{webhook_path(SECRET)}"
    assert (await api(tg, "getWebhookInfo"))["url"], "another copy may be behind the same address"


async def test_what_telegram_says_of_it_stands_in_health(
    tg: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive, "LOOK_SECONDS", 0.1)
    port = free_port()
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(port)):
        await health_when(port, lambda told: told["ok"])
    person = await tg.person("Ann")
    await person.say("while it is down", wait=False)
    await asyncio.sleep(0.3)  # Telegram tries in vain
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(port)):
        told = await health_when(port, lambda told: told["webhook"] and told["webhook"]["last_error"])
        assert "Connection" in told["webhook"]["last_error"]
        assert told["webhook"]["last_error_at"] > 0
        assert [reply.text for reply in await person.replies(timeout=30)] == ["heard while it is down"]
        await health_when(port, lambda told: told["ok"] and told["webhook"]["pending"] == 0)


async def test_a_webhook_that_somebody_took_down_is_set_again(
    tg: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive, "LOOK_SECONDS", 0.2)
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(free_port())):
        person = await tg.person("Ann")
        assert [reply.text for reply in await person.say("one")] == ["heard one"]
        await asyncio.sleep(1)
        await api(tg, "deleteWebhook")
        assert [reply.text for reply in await person.say("two", timeout=15)] == ["heard two"]


async def test_what_cannot_be_stored_comes_again(
    tg: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that is locked: 503 with Retry-After, then the same update once it is free, taken once."""
    patient = [one for one in storage.database._PRAGMAS if not one.startswith("busy_timeout")]
    monkeypatch.setattr(storage.database, "_PRAGMAS", (*patient, "busy_timeout=50"))
    port = free_port()
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(port)) as house:
        await health_when(port, lambda told: told["ok"])
        other = sqlite3.connect(house.database.file, isolation_level=None, check_same_thread=False)
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")  # not in the loop: the bot may be writing
        try:
            address = f"http://127.0.0.1:{port}{webhook_path(SECRET)}"
            headers = {SECRET_HEADER: SECRET}
            async with aiohttp.ClientSession() as http, http.post(address, json=UPDATE, headers=headers) as answer:
                assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
            person = await tg.person("Ann")
            await person.say("hello", wait=False)
            told = await health_when(port, lambda told: not told["ok"])
            assert (told["status"], told["database"]) == (503, "unavailable")
        finally:
            other.close()
        assert [reply.text for reply in await person.replies(timeout=30)] == ["heard hello"]
        assert (await health_when(port, lambda told: told["ok"]))["status"] == 200


async def test_who_does_not_know_secret_and_path_gets_nowhere(tg: Simulator, tmp_path: Path) -> None:
    port = free_port()
    async with running(tg, tmp_path, take_turn=echo, **by_webhook(port)) as house, aiohttp.ClientSession() as http:
        await health_when(port, lambda told: told["ok"])
        address = f"http://127.0.0.1:{port}{webhook_path(SECRET)}"

        async def status(method: str, address: str, **given: Any) -> int:
            async with http.request(method, address, **given) as answer:
                return answer.status

        for secret in ("", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "ñandú"):
            assert await status("POST", address, json=UPDATE, headers={SECRET_HEADER: secret}) == 401
        assert await status("POST", address, json=UPDATE) == 401
        known = {SECRET_HEADER: SECRET}
        assert await status("POST", f"http://127.0.0.1:{port}/telegram/guess", json=UPDATE, headers=known) == 404
        assert await status("GET", address, headers=known) == 405
        assert await status("POST", address, data=io.BytesIO(b"x" * (2 * 1024 * 1024)), headers=known) == 413
        assert house.status.metrics.updates._value.get() == 0


async def test_between_polling_and_webhook_no_update_is_lost_and_none_taken_twice(
    tg: Simulator, tmp_path: Path
) -> None:
    person, said = await tg.person("Ann"), 0

    async def say(times: int) -> None:
        nonlocal said
        for _ in range(times):
            await person.say(str(said), wait=False)
            said += 1

    async def all_heard() -> None:
        await person.until(
            lambda messages: [m.text for m in messages if m.from_bot] == [f"heard {n}" for n in range(said)],
            timeout=60,
        )

    for way in ({}, by_webhook(free_port()), {}, by_webhook(free_port())):
        await say(2)  # to a bot that is down
        async with running(tg, tmp_path, take_turn=echo, **way):
            await say(3)
            await all_heard()
            await say(2)  # and is told to end in the middle of it
    async with running(tg, tmp_path, take_turn=echo):
        await all_heard()


async def test_an_address_telegram_does_not_take_ends_the_run_in_one_line(tg: Simulator, tmp_path: Path) -> None:
    await tg.fault(
        method="setWebhook", kind="error", status=400, times=1,
        description="Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    )  # fmt: skip
    with pytest.raises(Refused, match=r"PUBLIC_URL is not accepted by Telegram as a webhook: .*only on ports"):
        async with running(tg, tmp_path, take_turn=echo, **by_webhook(free_port())):
            await asyncio.sleep(3)
