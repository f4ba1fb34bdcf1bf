"""Whatever people send, tried over HTTP on the real bot process: a clear answer, nothing lost, a way on."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.simulator.client import Message, SimulatedPerson, Simulator, simulator
from storage.database import Database
from storage.keys import new_key

QUICK = {"quiet": 0.15, "timeout": 60}


@pytest.fixture(scope="module")
async def tg(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Simulator]:
    """A simulated Telegram with the bot's own process on it, one for the file."""
    folder: Path = tmp_path_factory.mktemp("bad_input")
    url = f"sqlite+aiosqlite:///{folder / 'intake.db'}"
    database = await Database.open(url)
    await database.migrate()
    await database.close()
    async with simulator(folder / "telegram", limits=False) as telegram:
        environment = os.environ | {
            "BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url, "DATABASE_URL": url,
            "DATA_KEYS": new_key(), "ADMIN_IDS": "1", "WEB_PORT": "0", "LOG_LEVEL": "ERROR", "NAVIGATORS_CHAT_ID": "",
        }  # fmt: skip
        bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=environment)
        try:
            yield telegram
            assert bot.returncode is None, "the bot ended by itself"
        finally:
            bot.terminate()
            assert await bot.wait() == 0


@pytest.fixture
async def ann(tg: Simulator) -> SimulatedPerson:
    """Somebody who agreed, and is asked for the diagnosis."""
    person = await tg.person("Ann")
    await person.say("/start", **QUICK)
    await person.tap("I agree, I am 18 or older", **QUICK)
    await person.tap("It is about me", **QUICK)
    return person


Doing = Callable[[SimulatedPerson], Awaitable[object]]


def says(text: str) -> Doing:
    return lambda person: person.say(text, **QUICK)


def sends(kind: str, **more: str) -> Doing:
    return lambda person: person.send(kind, **more, **QUICK)


async def ten_in_a_second(person: SimulatedPerson) -> None:
    for number in range(10):
        await person.say(f"hm {number}", wait=False)
    await person.replies(at_least=10, **QUICK)


async def an_album(person: SimulatedPerson) -> None:
    for _ in range(3):
        await person.send("photo", album="a1", wait=False)
    await person.replies(**QUICK)


async def an_old_message_edited(person: SimulatedPerson) -> None:
    first = next(message for message in await person.messages() if not message.from_bot)
    await person.edit(first.id, "stage 4", **QUICK)


async def a_year_old_button(person: SimulatedPerson) -> None:
    first = next(message for message in await person.messages() if message.from_bot)
    await person.tap(message=first, data="a:0:stage:s2", **QUICK)


async def a_button_of_nobody(person: SimulatedPerson) -> None:
    await person.tap(message=person.last, data="nonsense:🙂", **QUICK)


async def the_same_tap_twice(person: SimulatedPerson) -> None:
    message = person.last
    for _ in range(2):
        await person.tap(message=message, data=message.buttons[0].data, wait=False)
    await person.replies(**QUICK)


async def blocked_and_back(person: SimulatedPerson) -> None:
    await person.block()
    await person.unblock()
    await person.say("hello again", **QUICK)


async def somebody_elses_card(person: SimulatedPerson) -> None:
    await person.forward_contact("Bea", "+1 503 555 0100", **QUICK)


INPUTS: dict[str, Doing] = {
    **{kind: sends(kind) for kind in ("voice", "photo", "video", "sticker", "document", "location", "poll")},
    "photo with words": sends("photo", caption="this is my report"),
    "album": an_album,
    "card of somebody else": somebody_elses_card,
    "4096 characters": says("my story is long " * 240),
    "9000 characters": says("a" * 9000),
    "only emoji": says("🙂🙏😭"),
    "right to left": says("שלום أنا مريض"),
    "zero width": says("\u200b\u200d\u2060x\ufeff"),
    "bidirectional override": says("\u202eecnac tsaerb"),
    "html": says("<b>x</b> <script>alert(1)</script> &amp; <a href='x'>"),
    "markdown": says("*x* _y_ [z](http://x) `q` ```"),
    "template": says("{ $name } {{ 7*7 }} %s ${x}"),
    "sql": says("'; DROP TABLE person; --"),
    "command of another bot": says("/weather@other_bot Paris"),
    "unknown command": says("/frobnicate now"),
    "a bare slash": says("/"),
    "impossible date": says("on February 30 2026"),
    "a number": says("99999999999999999999"),
    "start in the middle": says("/start"),
    "start with a code": says("/start ABC_def-123"),
    "start with an invitation of nobody": says("/start staff-void"),
    "command of staff": says("/console"),
    "ten messages in a second": ten_in_a_second,
    "edit of an old message": an_old_message_edited,
    "year-old button": a_year_old_button,
    "button of nobody": a_button_of_nobody,
    "the same tap twice": the_same_tap_twice,
    "blocked and back": blocked_and_back,
}


@pytest.mark.parametrize("name", INPUTS)
async def test_any_input_is_answered_and_leaves_a_way_on(tg: Simulator, ann: SimulatedPerson, name: str) -> None:
    before = [message.text for message in await ann.messages()]
    await INPUTS[name](ann)
    messages = await ann.messages()
    assert [message.text for message in messages if message.from_bot] != before, "no answer"
    assert has_a_way_on(messages)
    assert not any("failed here" in message.text for message in messages)
    # What was asked can still be answered: by a command, by words, and by a button.
    assert await ann.say("/help", **QUICK)
    assert has_a_way_on(await ann.messages())
    assert await ann.say("invasive ductal breast cancer", **QUICK)
    assert has_a_way_on(await ann.messages())


async def test_a_group_that_adds_the_bot_is_told_why_it_leaves(tg: Simulator) -> None:
    member = await tg.person("Ben")
    group = await tg.group("Family", [member], bot="left")
    await group.change("add-bot", member)
    told = [message.text for message in await group.replies(**QUICK) if message.text]
    assert len(told) == 1
    assert "only talk in private" in told[0]
    state = await tg.state()
    assert next(one for one in state["groups"] if one["id"] == group.id)["bot"] == "left"


def has_a_way_on(messages: list[Message]) -> bool:
    """Buttons stand under one of the last things the bot said."""
    return any(message.buttons for message in messages[-4:] if message.from_bot and not message.deleted)
