"""The queue of what the bot has not confirmed, and the long poll on it.

What is below the asked offset is gone the moment a request arrives; the rest comes again with every call.
A tap lives 150 seconds, everything else 24 hours. Source: tdlib/telegram-bot-api, Client.cpp.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Callable
from typing import Any

from bot.simulator.errors import Refusal
from bot.simulator.store import Json, Store, Update

DAY = 24 * 3600.0
TAP_LIFE = 150.0
MOST_WAITING = 100_000
ANSWERS_WAIT = 3.0
"""Seconds between two conflict answers: the loser of a race is not told at once a second time."""
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """Updates in order of arrival, and whoever waits for them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.arrived: Callable[[Update], None] = lambda update: None
        """Told of each new update: the webhook listens here."""
        self.lateness: Callable[[], float] = lambda: 0.0
        """Seconds by which the update that arises now arrives late; trouble on request."""
        self._waiter: asyncio.Future[None] | None = None
        self._last_conflict = -ANSWERS_WAIT
        self._last_offset: int | None = None
        self._last_asked = -DAY

    def add(self, kind: str, body: Json, *, queue: str, life: float = DAY) -> None:
        """An update arises; one the bot did not ask for, or one too many, is dropped silently."""
        if not self.wanted(kind) or len(self.store.updates) >= MOST_WAITING:
            return
        if wait := self.lateness():
            asyncio.get_running_loop().call_later(wait, lambda: self._arise({kind: body}, queue, life))
        else:
            self._arise({kind: body}, queue, life)

    def add_strange(self, update: Json) -> int:
        """An update as Telegram would never make it; returns its number."""
        return self._arise(update, "strange", DAY)

    def _arise(self, content: Json, queue: str, life: float) -> int:
        now = self.store.now()
        if now - self.store.facts.get("last_update_at", now) > 7 * DAY or "next_update" not in self.store.facts:
            # Telegram starts at a random number when nothing came for a week.
            self.store.set("next_update", random.randint(10**8, 9 * 10**8))
        self.store.set("last_update_at", now)
        number = self.store.count("next_update")
        update = Update(number, json.dumps({"update_id": number} | content), now + life, queue)
        self.store.changed(update)
        self.arrived(update)
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)
        return number

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind; the last list it gave is remembered."""
        allowed = self.store.facts.get("allowed_updates") or []
        return kind in allowed if allowed else kind not in NOT_BY_DEFAULT

    def allow(self, given: Any) -> None:
        """Remember `allowed_updates`; None: as before."""
        if given is None:
            return
        listed = json.loads(given) if isinstance(given, str) else given
        if isinstance(listed, list):
            self.store.set("allowed_updates", [str(kind) for kind in listed])

    def waiting(self) -> list[Update]:
        """What is not confirmed and still alive, oldest first."""
        now = self.store.now()
        for update in [u for u in self.store.updates.values() if u.expires_at <= now]:
            self.store.forget_update(update.id)
        return list(self.store.updates.values())

    def confirm(self, offset: int) -> None:
        """Forget everything below; a negative offset keeps only that many of the last."""
        waiting = self.waiting()
        gone = waiting[: max(0, len(waiting) + offset)] if offset < 0 else [u for u in waiting if u.id < offset]
        for update in gone:
            self.store.forget_update(update.id)

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Update]:  # noqa: ASYNC109 the API's own
        """One getUpdates. Raises Refusal 409 when another one comes meanwhile."""
        self.interrupt("terminated by other getUpdates request; make sure that only one bot instance is running")
        asked = time.monotonic()
        if offset == self._last_offset:  # a loop that does not move its offset is slowed down
            if asked < self._last_asked + 3:
                timeout = max(timeout, 3)
            if asked < self._last_asked + 0.5:
                limit = 1
        self._last_offset, self._last_asked = offset, asked
        self.confirm(offset)
        if not self.waiting() and timeout > 0:
            self._waiter = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(self._waiter, timeout)
            except TimeoutError:
                return []
        return self.waiting()[:limit]

    def interrupt(self, reason: str) -> None:
        """End the waiting poll with a 409, at most one in three seconds at once."""
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.done():
            return
        now = time.monotonic()
        wait = max(0.0, self._last_conflict + ANSWERS_WAIT - now)
        self._last_conflict = now + wait

        def tell() -> None:
            if not waiter.done():
                waiter.set_exception(Refusal(409, reason))

        asyncio.get_running_loop().call_later(wait, tell) if wait else tell()
