"""`python -m bot run`: the bot on Telegram, until it is told to end."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import signal
from collections.abc import Coroutine, Iterator
from typing import Any

import structlog
from aiogram.exceptions import AiogramError, TelegramUnauthorizedError
from aiohttp import web

from bot import desk, face, logs, receive, settings, wiring
from bot.errors import Refused
from bot.send import Sender
from bot.web import application, webhook_path
from bot.wiring import House
from bot.work import Worker

log = structlog.get_logger(__name__)


def arguments(parser: argparse.ArgumentParser) -> None:
    """`run` has no options: everything is a setting."""


def main(given: argparse.Namespace) -> int:
    """Run until SIGTERM or SIGINT. Returns 0 after an orderly end; raises Refused."""
    chosen = settings.load()
    logs.setup(chosen)
    # What the imports made (aiogram alone: a million objects) lives as long as the process: not to be walked again.
    gc.freeze()
    asyncio.run(_run(chosen))
    return 0


async def _run(chosen: settings.Settings) -> None:
    async with wiring.opened(chosen) as house:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, ended.set)
        await serve(house, ended)


async def serve(house: House, ended: asyncio.Event) -> None:
    """Receive, work and send until `ended` is set. Raises Refused when a loop cannot go on."""
    sender = Sender(house)
    worker = Worker(house, sender)
    if house.settings.demo_clock_url:
        await house.clock.look(house.settings.demo_clock_url)
    await desk.administrators(house)
    await worker.start()
    runner = web.AppRunner(application(house, worker.take), access_log=None)
    await runner.setup()
    address = house.settings.web_host, house.settings.web_port
    try:
        await web.TCPSite(runner, *address).start()
    except OSError as error:
        await runner.cleanup()
        raise Refused(f"WEB_PORT {address[1]} on {address[0]} cannot be listened on ({error.strerror})") from None
    tasks: list[asyncio.Task[Any]] = []
    ending = asyncio.create_task(ended.wait())
    try:
        await _who_we_are(house, ended)
        if house.settings.updates == "webhook":
            await _set_webhook(house)
        tasks += [asyncio.create_task(loop) for loop in _loops(house, worker, sender)]
        log.info("running", action="running", updates=house.settings.updates, bot=house.settings.bot_id)
        await _until_ended(tasks, ending)
    finally:
        house.status.stopping = True
        # Nothing need be confirmed to Telegram: what it sends again is dropped by its key.
        for task in [*tasks, ending]:
            task.cancel()
        await asyncio.gather(*tasks, ending, return_exceptions=True)
        await sender.finish()
        await runner.cleanup()
        log.info("ended", action="ended")


def _loops(house: House, worker: Worker, sender: Sender) -> Iterator[Coroutine[Any, Any, None]]:
    """Everything that goes on side by side until the end."""
    yield sender.drain()
    yield worker.keep_working()
    yield worker.keep_house()
    yield face.show(house.api, house.practice)
    if house.settings.demo_clock_url:
        yield house.clock.follow(house.settings.demo_clock_url)
    if house.settings.updates == "polling":
        yield receive.poll(house.api, worker.take, house.status)


async def _until_ended(tasks: list[asyncio.Task[Any]], ending: asyncio.Task[Any]) -> None:
    """Wait for the end. Raises what a loop raised: a loop that is gone must not go unseen."""
    waiting: set[asyncio.Task[Any]] = {*tasks, ending}
    while ending in waiting:
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if not task.cancelled() and (error := task.exception()):
                raise error


async def _who_we_are(house: House, ended: asyncio.Event) -> None:
    """Ask Telegram for the bot's name, waiting out an outage. Raises Refused on a void token."""
    pause = 1.0
    while not ended.is_set():
        try:
            house.username = str((await house.api.call("getMe"))["username"])
            return
        except TelegramUnauthorizedError:
            raise Refused(receive.TOKEN_VOID) from None
        except AiogramError as error:
            log.warning("Telegram is away", action="telegram_away", error=type(error).__name__, next_try_in=pause)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), pause)
        pause = min(30.0, pause * 2)


async def _set_webhook(house: House) -> None:
    secret = house.settings.webhook_secret
    assert secret is not None
    path = webhook_path(secret.get_secret_value())
    await receive.set_webhook(house.api, f"{house.settings.public_url}{path}", secret.get_secret_value())
