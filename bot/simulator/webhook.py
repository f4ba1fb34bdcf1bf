"""Delivery to a webhook: one queue per chat for messages, one per person for taps, one for memberships.

In one queue the next update goes out only after a 2xx for the one before; queues do not wait for each
other. A failure is repeated at once, then after 2, 4, 8 … 60 to 120 seconds, or as `Retry-After` says.
Source: tdlib/telegram-bot-api, WebhookActor.cpp.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from bot.simulator.errors import Refusal, bad, too_many
from bot.simulator.store import Json, Store, Update
from bot.simulator.updates import Updates

ANSWER_WITHIN = 60.0
GONE_FOR = 23 * 3600.0
"""Seconds of HTTP 410 after which Telegram gives the webhook up."""
WITHOUT_RESULT = re.compile(r"get|setwebhook|deletewebhook|close|logout", re.I)


class Webhook:
    """Where updates go when the bot asked for that, and how it went."""

    def __init__(self, store: Store, updates: Updates, execute: Callable[[str, Json], Awaitable[None]]) -> None:
        self.store = store
        self.updates = updates
        self.execute = execute
        """Runs a method that came in an answer; its result and error are thrown away."""
        updates.arrived = self._arrived
        self._queues: dict[str, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._free = asyncio.Semaphore(40)
        self._set_at = -1.0
        self._gone_since: float | None = None

    @property
    def settings(self) -> Json:
        """What setWebhook was given; empty while there is none."""
        return dict(self.store.facts.get("webhook") or {})

    async def set(self, url: str, *, secret: str, most: int) -> str:
        """Set, or with an empty address remove. Returns Telegram's sentence. Raises Refusal.

        Plain http is accepted here, as the simulator has no certificates; Telegram wants https.
        """
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise bad("secret token contains unallowed characters")
        if url and not re.match(r"https?://[^\s/]+", url):
            raise bad("bad webhook: invalid webhook URL specified")
        now = time.monotonic()
        if now - self._set_at < 1 and url:
            raise too_many(1)
        self._set_at = now
        given = {"url": url, "secret": secret, "most": most} if url else {}
        if given == self.settings:
            return "Webhook is already set" if url else "Webhook is already deleted"
        self.updates.interrupt("terminated by setWebhook request")
        await self.stop()
        self.store.set("webhook", given)
        self.start()
        return "Webhook was set" if url else "Webhook was deleted"

    def start(self) -> None:
        """Begin to deliver what waits."""
        self._free = asyncio.Semaphore(max(1, min(100, int(self.settings.get("most", 40)))))
        if self.settings:
            for update in self.updates.waiting():
                self._arrived(update)

    async def stop(self) -> None:
        """Deliver nothing more."""
        for task in (tasks := list(self._queues.values())):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._queues.clear()
        if self._session:
            await self._session.close()
            self._session = None

    def info(self) -> Json:
        """Telegram's WebhookInfo."""
        settings = self.settings
        info: Json = {"url": settings.get("url", ""), "has_custom_certificate": False,
                      "pending_update_count": len(self.updates.waiting())}  # fmt: skip
        if settings:
            info |= {"max_connections": settings["most"]} | self.store.facts.get("trouble", {})
        if allowed := self.store.facts.get("allowed_updates"):
            info["allowed_updates"] = allowed
        return info

    def _arrived(self, update: Update) -> None:
        if self.settings and update.queue not in self._queues:
            self._queues[update.queue] = asyncio.create_task(self._drain(update.queue))

    async def _drain(self, queue: str) -> None:
        try:
            while update := next((u for u in self.updates.waiting() if u.queue == queue), None):
                await self._deliver(update)
        finally:
            self._queues.pop(queue, None)

    async def _deliver(self, update: Update) -> None:
        """Until the bot took it, or it is too old."""
        pause = 0.0
        while update.id in self.store.updates and update.expires_at > self.store.now():
            asked = await self._post(update)
            if asked is None:
                return
            # The first repetition comes at once, then 2, 4, 8 …
            await asyncio.sleep(asked or pause)
            pause = pause * 2 if pause and pause < 60 else random.uniform(60, 120) if pause else 2.0

    async def _post(self, update: Update) -> float | None:
        """One try. None: taken. Else the seconds the bot asks to wait, 0 when it says nothing."""
        self._session = self._session or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN))
        settings = self.settings
        headers = {"Content-Type": "application/json"}
        if settings["secret"]:
            headers["X-Telegram-Bot-Api-Secret-Token"] = settings["secret"]
        try:
            async with self._free, self._session.post(settings["url"], data=update.json, headers=headers) as answer:
                body = await answer.read()
                status, after = answer.status, answer.headers.get("Retry-After", "")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return self._trouble(f"Connection failed: {type(error).__name__}")
        if 200 <= status < 300:
            self._gone_since = None
            self.store.forget_update(update.id)
            await self._obey(body)
            return None
        if status == 410:
            self._gone_since = self._gone_since or time.monotonic()
            if time.monotonic() - self._gone_since > GONE_FOR:
                self.store.set("webhook", {})
        return self._trouble(f"Wrong response from the webhook: {status}") or min(
            float(after) if after.isdigit() else 0.0, 3600.0
        )

    def _trouble(self, reason: str) -> float:
        self.store.set("trouble", {"last_error_date": int(self.store.now()), "last_error_message": reason})
        return 0.0

    async def _obey(self, body: bytes) -> None:
        """A method in the answer is executed and its result thrown away."""
        try:
            given: Any = json.loads(body)
        except ValueError:
            return
        if isinstance(given, dict) and isinstance(given.get("method"), str):
            name = given.pop("method")
            if not WITHOUT_RESULT.match(name):
                try:
                    await self.execute(name, given)
                except Refusal:
                    return
