"""What is confirmed, what comes again, what expires; webhooks; trouble on request."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiohttp import web

from bot.simulator.client import NoReply, SimulatedPerson, Simulator, simulator
from bot.simulator.store import Store
from bot.simulator.updates import Updates
from tests.simulator.conftest import Call
from tests.simulator.echo import bot_on, echo, keyboard


async def waiting(call: Call, **given: Any) -> list[dict[str, Any]]:
    return list((await call("getUpdates", **given))["result"])


async def test_unconfirmed_updates_come_again_and_confirmed_ones_never(call: Call, rosa: SimulatedPerson) -> None:
    await rosa.say("one", wait=False)
    await rosa.say("two", wait=False)
    first = await waiting(call)
    assert [u["message"]["text"] for u in first] == ["one", "two"]
    assert first[1]["update_id"] == first[0]["update_id"] + 1
    await asyncio.sleep(0.6)
    assert await waiting(call) == first
    assert [u["message"]["text"] for u in await waiting(call, offset=first[1]["update_id"])] == ["two"]
    await asyncio.sleep(0.6)
    assert await waiting(call, offset=0) == first[1:], "an offset confirms what lies below it at once"
    await waiting(call, offset=first[1]["update_id"] + 1)
    assert await waiting(call, offset=0, timeout=0, limit=5) == []


async def test_a_loop_that_does_not_move_its_offset_gets_one_update(call: Call, rosa: SimulatedPerson) -> None:
    await rosa.say("one", wait=False)
    await rosa.say("two", wait=False)
    assert len(await waiting(call, offset=5)) == 2
    assert len(await waiting(call, offset=5)) == 1


async def test_taps_live_150_seconds_and_texts_a_day(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    await call("sendMessage", chat_id=rosa.id, text="x", reply_markup=keyboard(["A"]).model_dump(exclude_none=True))
    await rosa.say("typed", wait=False)
    await rosa.tap("A", wait=False)
    await telegram.clock(149)
    assert [sorted(u)[0] for u in await waiting(call, offset=1)] == ["message", "callback_query"]
    await telegram.clock(151)
    assert [sorted(u)[0] for u in await waiting(call, offset=2)] == ["message"]
    await telegram.clock(24 * 3600 + 1)
    assert await waiting(call, offset=3) == []


async def test_a_second_poller_ends_the_first(call: Call, rosa: SimulatedPerson) -> None:
    first = asyncio.create_task(call("getUpdates", offset=7, timeout=20))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(call("getUpdates", offset=8, timeout=20))
    told = await first
    assert told["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await rosa.say("hello", wait=False)
    assert [u["message"]["text"] for u in (await second)["result"]] == ["hello"]


async def test_allowed_updates_are_remembered(call: Call, rosa: SimulatedPerson) -> None:
    await call("getUpdates", allowed_updates=["my_chat_member"], offset=9)
    await rosa.say("not asked for", wait=False)
    await rosa.block()
    found = await waiting(call, offset=10)
    assert [u["my_chat_member"]["new_chat_member"]["status"] for u in found] == ["kicked"]
    await call("getUpdates", allowed_updates=[], offset=11)
    await rosa.unblock()
    await rosa.say("asked for again", wait=False)
    assert len(await waiting(call, offset=12)) == 3


async def test_update_ids_start_anew_after_a_quiet_week(tmp_path: Path) -> None:
    store = Store(tmp_path)
    updates = Updates(store)
    for _ in range(2):
        updates.add("message", {}, queue="chat/1")
    store.set("offset_seconds", 8 * 24 * 3600)
    updates.add("message", {}, queue="chat/1")
    ids = [json.loads(row.json)["update_id"] for row in store.updates.values()]
    assert ids[1] == ids[0] + 1
    assert ids[2] != ids[1] + 1
    store.close()


# --- webhook ------------------------------------------------------------------------------------------------


class Hook:
    """A bot that is called; `status` is what it says to the next calls."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str]] = []
        self.secrets: set[str] = set()
        self.refuse: set[str] = set()
        self.body: dict[str, Any] = {}
        self.url = ""
        self._called = asyncio.Condition()

    async def called(self, request: web.Request) -> web.Response:
        update = await request.json()
        said = update["message"]["text"] if "message" in update else update["callback_query"]["data"]
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        async with self._called:
            self.got.append((said, str(update["update_id"])))
            self._called.notify_all()
        return web.json_response(self.body, status=503 if said in self.refuse else 200)

    async def until(self, count: int) -> list[str]:
        async with asyncio.timeout(10), self._called:
            await self._called.wait_for(lambda: len(self.got) >= count)
        return [said for said, _ in self.got]


@pytest.fixture
async def hook(call: Call, rosa: SimulatedPerson) -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.called)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await asyncio.sleep(1)  # setWebhook more than once a second is a 429
    told = await call("setWebhook", url=hook.url, secret_token="se-cret")
    assert told == {"ok": True, "result": True, "description": "Webhook was set"}
    yield hook
    await call("deleteWebhook", drop_pending_updates=True)
    await runner.cleanup()


async def test_a_failing_update_is_repeated_and_holds_up_its_own_chat_only(
    hook: Hook, call: Call, telegram: Simulator, rosa: SimulatedPerson
) -> None:
    ana = await telegram.person("Ana")
    hook.refuse = {"one"}
    await rosa.say("one", wait=False)
    await rosa.say("two", wait=False)
    await hook.until(2)  # the first repetition comes at once
    await ana.say("other", wait=False)
    assert await hook.until(3) == ["one", "one", "other"]
    told = (await call("getWebhookInfo"))["result"]
    assert told["pending_update_count"] == 2
    assert told["last_error_message"] == "Wrong response from the webhook: 503"
    hook.refuse = set()
    assert (await hook.until(5))[3:] == ["one", "two"]
    assert len({number for said, number in hook.got if said == "one"}) == 1
    assert hook.secrets == {"se-cret"}


async def test_a_method_in_the_answer_is_carried_out(hook: Hook, rosa: SimulatedPerson) -> None:
    hook.body = {"method": "sendMessage", "chat_id": rosa.id, "text": "by answer"}
    assert [m.text for m in await rosa.say("hello")] == ["by answer"]


async def test_polling_is_refused_while_a_webhook_is_set(hook: Hook, call: Call) -> None:
    told = await call("getUpdates")
    assert told["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first")  # fmt: skip
    await asyncio.sleep(1)
    told = await call("setWebhook", url=hook.url, secret_token="se-cret")
    assert told["description"] == "Webhook is already set"
    told = await call("setWebhook", url="http://127.0.0.1:1/")
    assert (told["error_code"], told["parameters"]) == (429, {"retry_after": 1})


# --- trouble ------------------------------------------------------------------------------------------------


async def test_faults_strike_as_often_as_asked_before_or_after_the_effect(
    call: Call, telegram: Simulator, rosa: SimulatedPerson
) -> None:
    bot = bot_on(telegram)
    try:
        await telegram.fault(method="sendMessage", chat=rosa.id, status=429, retry_after=2)
        with pytest.raises(TelegramRetryAfter) as error:
            await bot.send_message(rosa.id, "limited")
        assert error.value.retry_after == 2
        await telegram.fault(method="sendMessage", kind="cut", when="after")
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(rosa.id, "sent, but the answer was lost")
        await telegram.fault(method="sendMessage", kind="cut")
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(rosa.id, "never arrived")
        await telegram.fault(method="sendMessage", kind="hang", seconds=5)
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(rosa.id, "not in time", request_timeout=1)
    finally:
        await bot.session.close()
    assert [m.text for m in await rosa.messages() if m.from_bot] == ["sent, but the answer was lost"]
    await telegram.fault(method="sendMessage", kind="html")
    async with aiohttp.ClientSession() as http:
        address = f"{telegram.url}/bot{telegram.token}/sendMessage"
        async with http.post(address, data={"chat_id": rosa.id, "text": "x"}) as answer:
            assert (answer.status, answer.content_type) == (502, "text/html")
    assert await telegram.get("/faults") == []
    with pytest.raises(ValueError, match="kind is one of"):
        await telegram.fault(kind="flood")


async def test_updates_can_be_delivered_twice(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    await rosa.say("once", wait=False)
    first = await waiting(call, offset=20)
    await telegram.fault(kind="redeliver")
    assert await waiting(call, offset=first[0]["update_id"] + 1) == first
    assert await waiting(call, offset=first[0]["update_id"] + 2) == []


# --- people and their chats ---------------------------------------------------------------------------------


async def test_people_play_against_a_bot(telegram: Simulator) -> None:
    async with echo(telegram):
        eva = await telegram.person("Eva", language_code="es")
        first, second = await eva.say("/start ad_7")
        assert first.html == "I am an <b>automated helper</b>, not a doctor."
        assert second.buttons[-1].label == eva.buttons[-1] == "More, or a person"
        (thanks,) = await eva.tap("7")
        assert (thanks.text, eva.buttons) == ("Thank you. Next?", ["Yes", "No"])
        edited = next(m for m in await eva.messages() if m.id == second.id)
        assert (edited.text, edited.edited, edited.buttons) == ("How sure do you feel?\nYou chose: 7", True, [])
        with pytest.raises(LookupError, match="no button 'Maybe'"):
            await eva.tap("Maybe")
        await eva.say("/phone")
        assert eva.keyboard == ["Share my phone number", "Another way"]
        assert (await eva.share_contact())[0].text.startswith("Number +1503555")
        await eva.messages()
        assert eva.keyboard == []
        assert (await eva.forward_contact("Jo", "503 555 0188", 77))[0].text == "Number 503 555 0188"
        for kind in ("photo", "voice", "video", "sticker", "location", "poll", "document"):
            assert (await eva.send(kind))[0].text == "You said: something else"
        own = next(m for m in await eva.messages() if m.text == "/phone")
        assert (await eva.edit(own.id, "/call"))[0].text == "Now: /call"
        assert [m.text for m in await eva.say("ha " * 1500, at_least=2)][1].startswith("You said: ")


async def test_a_silent_bot_is_told_with_the_last_messages(rosa: SimulatedPerson) -> None:
    with pytest.raises(NoReply, match=r"Rosa waited in vain for 1 message[\s\S]*Rosa: anybody"):
        await rosa.say("anybody?", timeout=0.3)


async def test_a_deleted_message_is_told_as_inaccessible(call: Call, rosa: SimulatedPerson) -> None:
    markup = keyboard(["A"]).model_dump(exclude_none=True)
    number = (await call("sendMessage", chat_id=rosa.id, text="x", reply_markup=markup))["result"]["message_id"]
    message = (await rosa.messages())[-1]
    await call("deleteMessage", chat_id=rosa.id, message_id=number)
    await rosa.tap(message=message, data="A", wait=False)
    assert (await waiting(call, offset=30))[-1]["callback_query"]["message"]["date"] == 0


async def test_in_a_foreign_group_the_bot_hears_commands_only(
    call: Call, telegram: Simulator, rosa: SimulatedPerson
) -> None:
    group = await telegram.group("Choir", [rosa], bot="left")
    await group.change("add-bot")
    await rosa.say("hello all", chat=group.id, wait=False)
    await rosa.say("/start", chat=group.id, wait=False)
    found = await waiting(call, offset=40)
    assert found[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert found[1]["message"]["new_chat_members"][0]["is_bot"]
    assert [u["message"]["text"] for u in found[2:]] == ["/start"]


async def test_everything_is_there_after_a_restart_and_ids_never_come_back(tmp_path: Path) -> None:
    async with simulator(tmp_path) as telegram:
        before = await telegram.state()
        rosa = await telegram.known(before["presets"]["patient"])
        await rosa.say("kept", wait=False)
        await telegram.clock(3600)
        token = telegram.token
    async with simulator(tmp_path) as telegram:
        state = await telegram.state()
        assert (telegram.token, state["waiting"], state["clock"]["offset_seconds"]) == (token, 1, 3600)
        assert [m.text for m in await (await telegram.known(rosa.id)).messages()] == ["kept"]
        await telegram.reset()
        after = await telegram.state()
        assert not {p["id"] for p in after["people"]} & {p["id"] for p in before["people"]}
        assert after["presets"]["group"] != before["presets"]["group"]
        assert (after["waiting"], after["clock"]["offset_seconds"]) == (0, 0)


async def test_a_taken_port_and_a_bad_folder_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    async with simulator(tmp_path / "a") as telegram:
        port = telegram.url.rpartition(":")[2]
        for options in (["--data", str(tmp_path / "b"), "--port", port], ["--data", str(tmp_path / "file")]):
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.simulator", *options, stderr=asyncio.subprocess.PIPE
            )
            _, said = await process.communicate()
            assert (process.returncode, said.count(b"\n")) == (1, 1)
