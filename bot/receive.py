"""Takes updates by long poll or webhook, has them stored and their turns committed, and only then acknowledges.

Telegram forgets an update once it is acknowledged: by a getUpdates with a higher offset, or by a 2xx to its
webhook call. aiogram's own poller acknowledges first, so this is a loop of our own on raw JSON: one odd update
cannot stop the rest. A crash between commit and acknowledgement brings the same updates again; their
key (bot, update_id) drops them.

`update_id` is a key, never an order: it starts at a random number after a quiet week.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiohttp import web
from pydantic_core import from_json

from bot.api import Api, NoBotApi
from bot.errors import Refused
from bot.settings import Settings
from bot.status import Status, Webhook
from bot.surroundings import CONFLICT
from bot.telegram import ALLOWED_UPDATES

log = structlog.get_logger(__name__)

Take = Callable[[list[Any]], Awaitable[None]]
"""Stores the updates and takes their turns; returns once that is committed, raises when it is not."""

POLL_SECONDS = 50
GRACE_SECONDS = 15
"""How much longer than its own time a poll may last before it is given up."""
LOOK_SECONDS = 30.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LONGEST_PAUSE = 30.0
TOLD_AFTER = 3
"""Unreadable answers in a row: one may be a front end that starts."""
UNREADABLE = "what getUpdates answers is not the Bot API's; nothing is lost, it is asked for again: look at the proxy"
TOKEN_VOID = "BOT_TOKEN is not accepted by Telegram: copy it again from BotFather (it may have been revoked)"


def refusal(error: Exception, chosen: Settings) -> str:
    """One line with the mend where waiting would not help; empty where it may."""
    if isinstance(error, TelegramUnauthorizedError | TelegramNotFound):
        return TOKEN_VOID
    if isinstance(error, NoBotApi):
        return (
            f"TELEGRAM_API_URL {chosen.telegram_api_url} answers, but not as Telegram's Bot API does: "
            "check the address, or leave it out for Telegram's own"
        )
    return ""


async def poll(api: Api, take: Take, status: Status, tell: Callable[[], Awaitable[None]]) -> None:
    """Receive for ever; `tell` the administrators while what comes cannot be read. Raises Refused on a void token.

    An answer that nobody can read is asked for again, and nothing is passed over: what it held is still Telegram's.
    """
    offset: int | None = None  # whatever is not yet confirmed
    pause = 0.0
    unreadable = 0  # answers in a row
    while True:
        told = "updates not received"
        try:
            # The first answer comes at once: /health need not wait for a quiet poll to end.
            seconds = POLL_SECONDS if status.receiver.alive else 0
            body: dict[str, Any] = {"timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
            batch = await api.call(
                "getUpdates", body if offset is None else body | {"offset": offset}, seconds=seconds + GRACE_SECONDS
            )
            after = _after(batch) if batch != [] else offset
            if batch:
                await take(batch)
            offset = after
            status.receiver.beat()
            pause = unreadable = 0
            continue
        except TelegramUnauthorizedError:
            raise Refused(TOKEN_VOID) from None
        except TelegramRetryAfter as error:
            pause, why = float(error.retry_after), "429"
        except TelegramConflictError as error:
            pause, why, told = max(3.0, min(_LONGEST_PAUSE, pause * 2)), "409", CONFLICT
            if "webhook" in error.message:
                # A forgotten one, or another copy that was told to receive by webhook.
                told = "a webhook is set although UPDATES=polling: it is taken down"
                pause = 1.0 if await _without_webhook(api) else pause
        except (NoBotApi, Unreadable):
            pause, why, told = max(1.0, min(_LONGEST_PAUSE, pause * 2)), "unreadable", UNREADABLE
            status.metrics.unreadable.inc()
            unreadable += 1
            if unreadable >= TOLD_AFTER:
                await tell()
        except AiogramError as error:
            pause, why = max(1.0, min(_LONGEST_PAUSE, pause * 2)), type(error).__name__
        except Exception as error:  # the database is away: nothing was acknowledged, so it comes again
            pause, why = max(1.0, min(_LONGEST_PAUSE, pause * 2)), type(error).__name__
            status.last_error = why
        status.receiver.falter(why)
        log.warning(told, action="receive_failed", error=why, next_try_in=pause)
        await asyncio.sleep(pause)


class Unreadable(Exception):
    """What should be updates is none."""


def _after(batch: Any) -> int:
    """The offset that confirms a batch. Raises Unreadable where none does: asked again at once it would never end."""
    if not isinstance(batch, list):
        raise Unreadable
    ids = [one["update_id"] for one in batch if isinstance(one, dict) and isinstance(one.get("update_id"), int)]
    if not ids:
        raise Unreadable
    return max(ids) + 1


async def _without_webhook(api: Api) -> bool:
    """Take the webhook down. The queue of updates is the same one for both ways and survives."""
    try:
        await api.call("deleteWebhook")
    except AiogramError as error:
        log.warning("webhook stays", action="webhook_delete_failed", error=type(error).__name__)
        return False
    log.info("webhook taken down", action="webhook_deleted")
    return True


class Gathering:
    """Lets updates that arrive one by one share a transaction: what comes during a commit goes with the next."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._waiting: list[tuple[Any, asyncio.Future[None]]] = []
        self._busy: asyncio.Task[None] | None = None

    async def __call__(self, update: Any) -> None:
        """Return once the update's turn is committed. Raises what kept it from that."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, done))
        if self._busy is None or self._busy.done():
            self._busy = asyncio.create_task(self._drain())
        await asyncio.shield(done)

    async def _drain(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:100], self._waiting[100:]
            error: BaseException | None = None
            try:
                await self._take([update for update, _ in group])
            except Exception as cause:
                error = cause
            for _, done in group:
                if done.cancelled():
                    continue
                if error is None:
                    done.set_result(None)
                else:
                    done.set_exception(error)
                    done.exception()  # whoever hung up does not hear of it; Telegram sends it again


def webhook(take: Take, secret: str, status: Status) -> Callable[[web.Request], Awaitable[web.Response]]:
    """The handler of Telegram's webhook calls."""
    gathering = Gathering(take)

    async def handle(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, secret.encode()):
            return web.Response(status=401)
        try:
            update = from_json(await request.read())
        except ValueError:
            # With the right secret this is Telegram's own; asking for it again would not mend it.
            log.warning("webhook body is no JSON", action="webhook_unreadable")
            status.metrics.unreadable.inc()
            return web.Response()
        try:
            await gathering(update)
        except Exception as error:
            status.last_error = type(error).__name__
            log.error("update not stored", action="webhook_failed", error=type(error).__name__)
            return web.Response(status=503, headers={"Retry-After": "5"})
        return web.Response()

    return handle


async def keep_webhook(api: Api, url: str, secret: str, status: Status) -> None:
    """Have Telegram call us, and look every half minute that it still does, for ever. Raises Refused.

    It is not taken down at the end: other copies may be behind the same address, and what arrives until the next
    start waits at Telegram all the same.
    """
    await _set_webhook(api, url, secret)
    while True:
        try:
            info = await api.call("getWebhookInfo")
            status.webhook = Webhook(
                int(info.get("pending_update_count", 0)),
                str(info.get("last_error_message", "")),
                int(info.get("last_error_date", 0)),
            )
            if info.get("url") != url:
                told = "the webhook was taken down or set elsewhere, perhaps by another copy: it is set again"
                log.error(told, action="webhook_gone")
                await _set_webhook(api, url, secret)
            status.receiver.beat()
        except (AiogramError, TypeError, ValueError, AttributeError) as error:
            status.receiver.falter(type(error).__name__)
            log.warning("webhook not looked after", action="webhook_unseen", error=type(error).__name__)
        await asyncio.sleep(LOOK_SECONDS)


async def _set_webhook(api: Api, url: str, secret: str) -> None:
    """Waiting updates are kept. Raises Refused with Telegram's reason."""
    body = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES, "max_connections": 40}
    pause = 1.0
    while True:
        try:
            await api.call("setWebhook", body)
            log.info("webhook set", action="webhook_set")
            return
        except TelegramUnauthorizedError:
            raise Refused(TOKEN_VOID) from None
        except TelegramRetryAfter as error:
            pause = float(error.retry_after)  # another copy that starts set it this second
        except TelegramBadRequest as error:
            raise Refused(f"PUBLIC_URL is not accepted by Telegram as a webhook: {error.message}") from None
        except (AiogramError, TypeError) as error:
            pause = min(_LONGEST_PAUSE, pause * 2)
            log.warning("webhook not set", action="webhook_late", error=type(error).__name__, next_try_in=pause)
        await asyncio.sleep(pause)
