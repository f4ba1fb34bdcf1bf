"""`python -m bot run`: the bot on Telegram, until it is told to end."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import os
import signal
from collections.abc import AsyncIterator, Coroutine, Iterator
from typing import Any

import structlog
from aiogram.exceptions import AiogramError
from aiohttp import web

from bot import desk, face, logs, noticeboard, receive, settings, surroundings, wiring
from bot.errors import Refused
from bot.send import Sender
from bot.web import application, webhook_path
from bot.wiring import House
from bot.work import Worker
from storage import groups
from storage.database import Database

log = structlog.get_logger(__name__)

OLD_COPY_SECONDS = 15
"""How long a copy that is ending is waited for."""
LOOK_AROUND_SECONDS = 3600


def arguments(parser: argparse.ArgumentParser) -> None:
    """`run` has no options: everything is a setting."""


def main(given: argparse.Namespace) -> int:
    """Run until SIGTERM or SIGINT. Returns 0 after an orderly end; raises Refused."""
    chosen = settings.load()
    logs.setup(chosen)
    asyncio.run(_run(chosen))
    return 0


async def _run(chosen: settings.Settings) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ended.set)
    await until(chosen, ended)


async def until(chosen: settings.Settings, ended: asyncio.Event) -> None:
    """Run until `ended` is set. Raises Refused."""
    async with wiring.opened(chosen) as house, _only_copy(house.database):
        await serve(house, ended)


@contextlib.asynccontextmanager
async def _only_copy(database: Database) -> AsyncIterator[None]:
    """Be the only copy on a SQLite file, where each would send what the other sends. Raises Refused.

    A copy that is ending is waited for; the lock of one that was killed went with it.
    """
    if not database.is_sqlite:
        yield
        return
    held = os.open(f"{database.file}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        for left in reversed(range(OLD_COPY_SECONDS * 5 + 1)):
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if not left:
                    raise Refused(
                        f"DATABASE_URL {database.file}: another copy of the bot runs on this file; "
                        "stop it first (several copies need PostgreSQL)"
                    ) from None
                await asyncio.sleep(0.2)
        yield
    finally:
        os.close(held)


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
        raise Refused(surroundings.no_listening(house.settings, error)) from None
    tasks: list[asyncio.Task[Any]] = []
    ending = asyncio.create_task(ended.wait())
    try:
        await _who_we_are(house, ended)
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
    if not house.database.is_sqlite:
        yield sender.take_over()
    yield worker.keep_working()
    yield worker.keep_house()
    yield face.show(house.api, house.practice)
    if house.settings.demo_clock_url:
        yield house.clock.follow(house.settings.demo_clock_url)
    if house.settings.updates == "polling":
        yield receive.poll(house.api, worker.take, house.status, worker.tell_unreadable)
    else:
        yield _keep_webhook(house)
    yield _look_around(house)


async def _until_ended(tasks: list[asyncio.Task[Any]], ending: asyncio.Task[Any]) -> None:
    """Wait for the end. Raises what a loop raised: a loop that is gone must not go unseen."""
    waiting: set[asyncio.Task[Any]] = {*tasks, ending}
    while ending in waiting:
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if not task.cancelled() and (error := task.exception()):
                raise error


async def _who_we_are(house: House, ended: asyncio.Event) -> None:
    """Ask Telegram for the bot's name, waiting out an outage. Raises Refused on what waiting does not mend."""
    pause = 1.0
    while not ended.is_set():
        try:
            house.username = str((await house.api.call("getMe"))["username"])
            return
        except (AiogramError, TypeError, KeyError) as error:
            if told := receive.refusal(error, house.settings):
                raise Refused(told) from None
            told = f"TELEGRAM_API_URL {house.settings.telegram_api_url} does not answer; asking again"
            log.warning(told, action="telegram_away", error=type(error).__name__, next_try_in=pause)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), pause)
        pause = min(30.0, pause * 2)


async def _keep_webhook(house: House) -> None:
    secret = house.settings.webhook_secret
    assert secret is not None
    url = f"{house.settings.public_url}{webhook_path(secret.get_secret_value())}"
    await receive.keep_webhook(house.api, url, secret.get_secret_value(), house.status)


async def _look_around(house: House) -> None:
    """Log what is, or has become, wrong around the bot; at the start and then every hour, for ever."""
    known: set[str] = set()
    while True:
        try:
            wrong = {found.text async for found in _surroundings(house) if found.grade in ("warn", "FAIL")}
        except Exception as error:  # the database is away; the next look tells
            log.warning("not looked around", action="surroundings_failed", error=type(error).__name__)
        else:
            for text in sorted(wrong - known):
                log.warning(text, action="surroundings")
            known = wrong
        await asyncio.sleep(LOOK_AROUND_SECONDS)


async def _surroundings(house: House) -> AsyncIterator[surroundings.Finding]:
    chosen, api = house.settings, house.api
    for found in (*surroundings.clock(house.clock.now(), api.time), *surroundings.disk(house.database)):
        yield found
    async for found in surroundings.administrators(api, chosen, house.username):
        yield found
    if (ours := chosen.navigators_chat_id) is not None:
        current = await house.database.look(groups.current, house.keyring, ours)
        me = {"id": int(chosen.bot_id), "username": house.username}
        async for found in surroundings.group(api, chosen, me, current):
            if found.grade == "ok":
                await house.database.whole(noticeboard.group_found, current)
            yield found
