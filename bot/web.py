"""The one web server of the process: health, metrics, Telegram's webhook and the staff console."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from dataclasses import asdict
from datetime import datetime
from typing import Any

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import console, waiting
from bot.receive import Take, webhook
from bot.wiring import House
from dialogs import script
from storage import alarms, inbox, leads, marks, outbox, timers

HEALTH_SECONDS = 5


def application(house: House, take: Take) -> web.Application:
    """The application; `take` gets what the webhook brings."""
    app = web.Application(client_max_size=1024 * 1024)

    async def tell_health(_: web.Request) -> web.Response:
        told = await health_of(house)
        return web.json_response(told, status=200 if told["ok"] else 503, headers={"Cache-Control": "no-store"})

    async def tell_metrics(_: web.Request) -> web.Response:
        await _gauge(house)
        return web.Response(
            body=generate_latest(house.status.metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    app.router.add_get("/health", tell_health)
    app.router.add_get("/metrics", tell_metrics)
    if house.settings.updates == "webhook" and house.settings.webhook_secret:
        secret = house.settings.webhook_secret.get_secret_value()
        app.router.add_post(webhook_path(secret), webhook(take, secret, house.status))
    console.setup(app, house.database, house.keyring, house.practice, house.clock, house.settings)
    return app


async def _gauge(house: House) -> None:
    """Set every gauge to what it is now; with the database away those that need it keep their last value."""
    status, metrics, now = house.status, house.status.metrics, house.clock.now()
    for where, count in (await _pending(house) or {}).items():
        metrics.pending.labels(where).set(count)
    with contextlib.suppress(Exception):  # told already, as `last_error`
        for where, since in (await house.database.look(_oldest)).items():
            metrics.oldest.labels(where).set(max(0.0, (now - since).total_seconds()) if since else 0)
    metrics.alive.labels("receiver").set(status.receiver.alive)
    metrics.alive.labels("sender").set(status.sender.alive)
    metrics.at_work.set(waiting.at_work(house.practice, now))
    metrics.at_telegram.set(status.webhook.pending if status.webhook else 0)
    metrics.unsayable.set(sum(script.failures.values()))


def _oldest(c: Any) -> dict[str, datetime | None]:
    return {"inbox": inbox.oldest(c), "outbox": outbox.oldest(c)}


def webhook_path(secret: str) -> str:
    """A path nobody can guess; the secret in the header is what protects it."""
    return f"/telegram/{hashlib.sha256(f'path:{secret}'.encode()).hexdigest()[:32]}"


async def health_of(house: House) -> dict[str, Any]:
    """Whether a patient's message can be taken and answered: database writable, both loops alive."""
    status = house.status
    pending = await _pending(house)
    return {
        "ok": pending is not None and status.receiver.alive and status.sender.alive and not status.stopping,
        "database": "writable" if pending is not None else "unavailable",
        "receiver": _word(status.receiver.alive, status.receiver.waiting_on),
        "sender": _word(status.sender.alive, status.sender.waiting_on),
        "pending": pending,
        "webhook": asdict(status.webhook) if status.webhook else None,
        "last_error": status.last_error or None,
        "script": script.version(),
        "script_failures": sum(script.failures.values()),
    }


def _word(alive: bool, waiting_on: str) -> str:
    return "alive" if alive else f"waiting: {waiting_on}" if waiting_on else "silent"


async def _pending(house: House) -> dict[str, int] | None:
    """Rows that wait, by place; None where the database cannot be written to."""
    try:
        async with asyncio.timeout(HEALTH_SECONDS):
            return await house.database.whole(_count, house.clock.now())
    except Exception as error:  # whatever it is, the answer is that it cannot be written to
        house.status.last_error = type(error).__name__
        return None


def _count(c: Any, now: datetime) -> dict[str, int]:
    """Write something, which is the test, and count what waits."""
    marks.put(c, "health", now)
    return {
        "inbox": inbox.waiting_count(c),
        "outbox": outbox.waiting_count(c),
        "timers": timers.waiting_count(c),
        "leads": leads.waiting_count(c),
        "alarms": alarms.waiting_count(c),
    }
