"""Nothing lost, nothing twice: twenty people are played against the real bot process while it is killed.

The bot is a process of its own; the simulated Telegram lives on. Five times, at random moments (the seed is
printed), the bot gets SIGKILL and is started again. Then every answer is kept and every question answered, there is
one lead, one booking and one notice for each person, and a message was repeated only where Telegram's answer
to it was lost: at most one in a chat for each kill.
"""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bot.simulator.client import Message, SimulatedPerson, Simulator, simulator
from dialogs.model import Tapped
from storage import leads, people, transcripts
from storage.database import Database
from storage.keys import Keyring, new_key

PEOPLE = 20
KILLS = 5
SURE = ("Use @", "I agree, I am 18 or older", "It is about me", "Done", "None of these", "Yes, that is right",
        "Go on", "Talk to a navigator", "United States", "Yes, share my answers")  # fmt: skip
AVOIDED = ("More", "I don't know", "That's not right", "Other days", "I will choose later", "Type a phone")


class Bot:
    """The bot's process."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", "bot", "run"], env=self.environment)

    def kill(self) -> None:
        assert self.process is not None
        assert self.process.poll() is None, "the bot ended by itself"
        self.process.kill()
        self.process.wait()

    def end(self) -> int:
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(20)


class Player:
    """Somebody who taps their way from /start to a booked call, at their own pace."""

    def __init__(self, who: SimulatedPerson, choice: random.Random) -> None:
        self.who, self.choice = who, choice
        self.tapped: list[str] = []
        """Data of every button tapped, in order."""

    async def play(self) -> None:
        await self.who.say("/start", wait=False)
        seen: tuple[int, ...] = ()
        while True:
            message = await self._changed(seen)
            data = self._pick(message)
            seen = _shown(message)
            self.tapped.append(data)
            said = len(await self._said())
            await self.who.tap(message=message, data=data, wait=False)
            if ":reminders:" in data:
                await self._hear_more_than(said)
                return
            assert len(self.tapped) < 60, self.tapped
            await asyncio.sleep(self.choice.uniform(0.05, 0.6))

    async def _changed(self, seen: tuple[int, ...]) -> Message:
        """The newest message with a keyboard, once it is another one or shows something else."""
        for _ in range(400):
            newest = next((one for one in reversed(await self.who.messages()) if _ways_on(one)), None)
            # Never an older one: while an answer is on its way the last keyboard may be taken off already.
            if newest is not None and _shown(newest) != seen and newest.id >= (seen or (0,))[0]:
                return newest
            await asyncio.sleep(0.15)
        raise AssertionError(f"no answer to {self.tapped[-1:]}")

    async def _said(self) -> list[Message]:
        return [message for message in await self.who.messages() if message.from_bot]

    async def _hear_more_than(self, count: int) -> None:
        for _ in range(600):
            if len(await self._said()) > count:
                return
            await asyncio.sleep(0.1)
        raise AssertionError("the last tap was not answered")

    def _pick(self, message: Message) -> str:
        """Data of the button to tap."""
        ways = _ways_on(message)
        for wanted in SURE:
            for label, data in ways:
                if label.startswith(wanted):
                    return data
        return self.choice.choice([data for _, data in ways][:3])


def _ways_on(message: Message) -> list[tuple[str, str]]:
    """Label and data of the buttons that lead on: an answer, or the next step; not the small print."""
    if not message.from_bot:
        return []
    pairs = [(button.label.removeprefix("✓ "), button.data) for button in message.buttons]
    return [
        (label, data) for label, data in pairs
        if label.startswith(SURE) or (data.startswith("a:") and not label.startswith(AVOIDED))
    ]  # fmt: skip


def _shown(message: Message) -> tuple[int, ...]:
    return (message.id, *(hash(button.label) for button in message.buttons))


async def test_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    seed = int(os.environ.get("KILL_SEED", random.SystemRandom().randrange(10**6)))
    print(f"KILL_SEED={seed}")
    chance = random.Random(seed)
    url = f"sqlite+aiosqlite:///{tmp_path / 'intake.db'}"
    database = await Database.open(url)
    await database.migrate()
    await database.close()
    async with simulator(tmp_path / "telegram", limits=False) as telegram:
        state = await telegram.state()
        presets = state["presets"]
        key = new_key()
        environment = dict(os.environ) | {
            "BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url, "DATABASE_URL": url, "DATA_KEYS": key,
            "ADMIN_IDS": str(presets["admin"]), "WEB_PORT": "0", "LOG_LEVEL": "ERROR",
        }  # fmt: skip
        bot = Bot(environment)
        bot.start()
        try:
            players = [
                Player(await telegram.person(f"P{n}", username=f"person_{n}"), random.Random(seed + n))
                for n in range(PEOPLE)
            ]
            playing = asyncio.gather(*(player.play() for player in players))
            killing = asyncio.create_task(_kill(bot, chance, players))
            await asyncio.wait_for(playing, 240)
            await killing
            await asyncio.sleep(1.5)
        finally:
            code = bot.end()
        assert code == 0
        await _nothing_lost(telegram, url, key, players, presets)


async def _kill(bot: Bot, chance: random.Random, players: list[Player]) -> None:
    """Kill and restart, each time once people have gone on by some taps."""
    for _ in range(KILLS):
        before = sum(len(player.tapped) for player in players)
        while sum(len(player.tapped) for player in players) < before + 12:  # noqa: ASYNC110  they only tap
            await asyncio.sleep(0.02)
        await asyncio.sleep(chance.uniform(0, 0.4))
        bot.kill()
        bot.start()


async def _nothing_lost(
    telegram: Simulator, url: str, key: str, players: list[Player], presets: dict[str, Any]
) -> None:
    database = await Database.open(url)
    try:
        keyring = await database.whole(Keyring.unlock, (key,))
        admin = await telegram.known(presets["admin"])
        notices = Counter(
            message.text.split()[2] for message in await admin.messages()
            if message.text.startswith("New request")
        )  # fmt: skip
        repeated_notices = sum(notices.values()) - len(notices)
        calls = []
        for player in players:
            calls += await database.look(_told_once, keyring, player, await player.who.messages())
        assert len({(call.navigator, call.start_at) for call in calls}) == len(calls) == PEOPLE
        assert len(notices) == PEOPLE
        assert repeated_notices <= KILLS
    finally:
        await database.close()


def _told_once(c: Any, keyring: Keyring, player: Player, messages: list[Message]) -> list[Any]:
    """Every tap stands in the transcript once and was answered. Returns the person's calls."""
    person = people.known(c, keyring, player.who.id)
    assert person is not None
    lines = transcripts.read(c, person)
    heard = [line for line in lines if isinstance(line.event, Tapped)]
    assert [line.event.data for line in heard if isinstance(line.event, Tapped)] == player.tapped
    said = [line for line in lines if line.who == "bot"]
    answered = {line.turn for line in said}
    silent = [line for line in heard if line.turn not in answered]
    assert not silent, [(line.turn, line.event, line.trace) for line in silent]
    assert all(line.message_id for line in said), "an answer that was never sent"
    # Edits change a message and send none.
    sent = [line for line in said if not line.replaces]
    shown = [message for message in messages if message.from_bot]
    repeated = len(shown) - len(sent)
    assert 0 <= repeated <= KILLS, (len(shown), len(sent))
    (lead,) = leads.of_person(c, keyring, person.id)
    calls = [call for call in leads.calls_of(c, person.id) if call.status == "booked"]
    assert [call.code for call in calls] == [lead.code]
    return calls
