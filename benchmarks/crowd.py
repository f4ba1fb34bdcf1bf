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
    wall: float = 0.0

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of processor for a turn."""
        return 1000 * self.cpu / self.turns


async def play(bot: Bot, conversations: Sequence[Conversation], people: int, turns: int, seed: int) -> Load:
    """Let so many people take so many turns together, each conversation as somebody new."""
    load = Load(people)
    order = random.Random(seed)
    queue: list[Conversation] = []

    def next_one() -> Conversation:
        if not queue:
            queue.extend(order.sample(conversations, len(conversations)))
        return queue.pop()

    async def somebody() -> None:
        while load.turns < turns:
            conversation = next_one()
            person = _Person(bot, conversation)
            await person.join()
            for action in conversation.actions:
                if load.turns >= turns:
                    return
                load.turns += 1
                load.texts += bool(action.text)
                began = time.perf_counter()
                if not await person.act(action):
                    load.missing += 1
                    break
                load.waits.append(time.perf_counter() - began)

    before, cpu, began = await _calls(bot), bot.cpu(), time.perf_counter()
    await asyncio.gather(*(somebody() for _ in range(people)))
    load.wall = time.perf_counter() - began
    await asyncio.sleep(TRAILING)
    load.cpu, load.calls = bot.cpu() - cpu, await _calls(bot) - before
    return load


async def _calls(bot: Bot) -> int:
    told = await bot.telegram.calls()
    return sum(count for method, count in told.items() if method != "getupdates" and not method.startswith("refused"))


class _Person:
    """A phone that shows as little as the loop needs."""

    def __init__(self, bot: Bot, conversation: Conversation) -> None:
        self._bot, self._conversation = bot, conversation
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
        telegram, echo = self._bot.telegram, self._bot.name == "echo"
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
        until = time.monotonic() + GIVES_UP
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
