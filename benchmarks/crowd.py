"""A closed loop of people: each acts, waits for the whole answer, and acts again."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.conversations import Action, Conversation
from benchmarks.processes import Bot

GIVES_UP = 10.0
"""Seconds after which an answer counts as missing and the conversation is left."""
ECHOED = 1
"""Messages that the echo shows for whatever one does."""
AFTERWARDS = 5.0
"""Seconds that a bot has to answer what was under way when it was killed."""
TRAILING = 0.12
"""Seconds after the last answer in which what was left over is still done, and counted."""


@dataclass
class Load:
    """What a crowd did to a bot, and what it cost."""

    people: int
    turns: int = 0
    texts: int = 0
    missing: int = 0
    """Answers that did not come whole."""
    waits: list[float] = field(default_factory=list)
    """Seconds from acting to the whole answer."""
    calls: int = 0
    """Calls of the Bot API, polls excepted."""
    cpu: float = 0.0
    ended: bool = False
    """Nobody is to act any more."""

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of processor for a turn."""
        return 1000 * self.cpu / self.turns


async def play(bot: Bot, conversations: Sequence[Conversation], people: int, turns: int, seed: int) -> Load:
    """Let so many people take so many turns together, each conversation as somebody new."""
    load, queue = Load(people), _Queue(conversations, seed)
    before, cpu = await _calls(bot), bot.cpu()
    await asyncio.gather(*(_somebody(bot, queue, load, turns) for _ in range(people)))
    await asyncio.sleep(TRAILING)
    load.cpu, load.calls = bot.cpu() - cpu, await _calls(bot) - before
    return load


@dataclass(frozen=True)
class Kill:
    """What a kill -9 did to the turns that were under way."""

    under_way: int
    lost: int
    """Turns whose answer did not come within `AFTERWARDS` of the bot being there again."""
    ready: float
    """Seconds until it was there again."""


async def kill(bot: Bot, conversations: Sequence[Conversation], people: int, seed: int) -> Kill:
    """Kill the bot while they write, start it again, and count whose last word was never answered."""
    load, queue = Load(people), _Queue(conversations, seed)
    everybody = [asyncio.create_task(_somebody(bot, queue, load, turns=10**6, patience=600)) for _ in range(people)]
    await asyncio.sleep(random.Random(seed).uniform(1, 2))
    await bot.kill()
    load.ended = True
    under_way = load.turns - len(load.waits) - load.missing
    ready = await bot.start()
    await asyncio.wait(everybody, timeout=AFTERWARDS)
    for task in everybody:
        task.cancel()
    await asyncio.gather(*everybody, return_exceptions=True)
    return Kill(under_way, load.turns - len(load.waits), ready)


class _Queue:
    """Conversations in an order that the seed decides, for ever."""

    def __init__(self, conversations: Sequence[Conversation], seed: int) -> None:
        self._conversations, self._order = conversations, random.Random(seed)
        self._waiting: list[Conversation] = []

    def next(self) -> Conversation:
        if not self._waiting:
            self._waiting = self._order.sample(self._conversations, len(self._conversations))
        return self._waiting.pop()


async def _somebody(bot: Bot, queue: _Queue, load: Load, turns: int, patience: float = GIVES_UP) -> None:
    """One conversation after the other, until the crowd has had its turns."""
    while load.turns < turns and not load.ended:
        conversation = queue.next()
        person = _Person(bot, conversation, patience)
        await person.join()
        for action in conversation.actions:
            if load.turns >= turns or load.ended:
                return
            load.turns += 1
            load.texts += bool(action.text)
            began = time.perf_counter()
            if not await person.act(action):
                load.missing += 1
                break
            load.waits.append(time.perf_counter() - began)


async def _calls(bot: Bot) -> int:
    told = await bot.telegram.calls()
    return sum(count for method, count in told.items() if method != "getupdates" and not method.startswith("refused"))


class _Person:
    """A phone that shows as little as the loop needs."""

    def __init__(self, bot: Bot, conversation: Conversation, patience: float) -> None:
        self._bot, self._conversation, self._patience = bot, conversation, patience
        self._id = self._seen = 0
        self._shown: dict[int, object] = {}
        """The bot's messages as they stand, to tell an edit from the mark that our own tap leaves on a message."""
        self._holders: dict[str, int] = {}
        """Data of a button to the newest message that shows it."""

    async def join(self) -> None:
        """Get a phone."""
        named = {"language_code": self._conversation.language_code, "username": self._conversation.username}
        joined = await self._bot.telegram.post("/demo/people", name="Somebody", **named)
        self._id = joined["id"]

    async def act(self, action: Action) -> bool:
        """Do it and wait for the whole answer; False when it does not come, or there is no such button."""
        telegram, echo = self._bot.telegram, self._bot.echoes
        if action.text:
            await telegram.post("/demo/say", person=self._id, text=action.text)
        else:
            data = "again" if echo else action.data
            if data not in self._holders:
                return False
            await telegram.post("/demo/tap", person=self._id, message_id=self._holders[data], data=data)
        return await self._answered(ECHOED if echo else action.shows)

    async def _answered(self, wanted: int) -> bool:
        changed: set[int] = set()
        until = time.monotonic() + self._patience
        while len(changed) < wanted:
            left = until - time.monotonic()
            if left <= 0:
                return False
            told = await self._bot.telegram.get("/demo/messages", person=self._id, after=self._seen, wait=left)
            self._seen = told["seq"]
            for message in told["messages"]:
                shows = (message.get("text"), message["buttons"])
                if message["by_bot"] and self._shown.get(message["id"]) != shows:
                    self._shown[message["id"]] = shows
                    changed.add(message["id"])
                    for button in (button for row in message["buttons"] for button in row):
                        self._holders[button.get("callback_data", "")] = message["id"]
        return True
