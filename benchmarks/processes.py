"""The processes that are measured, each with a simulated Telegram of its own, and what they cost."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings
from bot.simulator.client import Simulator, simulator
from storage.database import Database
from storage.keys import new_key

READY_SECONDS = 60.0


class NotReady(Exception):
    """A process did not begin to poll; the text names it and its log."""


@dataclass(frozen=True)
class Bot:
    """A bot that polls its simulated Telegram."""

    name: str
    telegram: Simulator
    process: asyncio.subprocess.Process

    def cpu(self) -> float:
        """Seconds of processor, user and system, of all its threads so far."""
        # clock_getcpuclockid(3) of Linux: exact, where /proc/PID/stat counts hundredths.
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def memory(self) -> float:
        """Resident megabytes."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@asynccontextmanager
async def ours(folder: Path) -> AsyncIterator[Bot]:
    """Our bot on SQLite with its own settings: WAL, synchronous=FULL, everything sealed."""
    address = f"sqlite+aiosqlite:///{folder / 'intake.db'}"
    database = await Database.open(address)
    await database.migrate()
    await database.close()
    async with simulator(folder / "telegram") as telegram:
        presets = (await telegram.state())["presets"]
        settings = {
            "BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "DATABASE_URL": address,
            "DATA_KEYS": new_key(),
            "ADMIN_IDS": str(presets["admin"]),
            "NAVIGATORS_CHAT_ID": str(presets["group"]),
            "WEB_PORT": "0",
        }
        async with _started("ours", telegram, folder, settings, "benchmarks.ours") as bot:
            yield bot


@asynccontextmanager
async def echo(folder: Path) -> AsyncIterator[Bot]:
    """The bare aiogram echo."""
    async with (
        simulator(folder / "telegram") as telegram,
        _started("echo", telegram, folder, {}, "benchmarks.echo", telegram.url, telegram.token) as bot,
    ):
        yield bot


@asynccontextmanager
async def _started(
    name: str, telegram: Simulator, folder: Path, settings: dict[str, str], module: str, *arguments: str
) -> AsyncIterator[Bot]:
    clean = {key: value for key, value in os.environ.items() if key.lower() not in Settings.model_fields}
    log = folder / f"{name}.log"
    with log.open("wb") as out:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *arguments, env=clean | settings, stdout=out, stderr=out
        )
    try:
        until = time.monotonic() + READY_SECONDS
        while not (await telegram.calls()).get("getupdates"):
            if process.returncode is not None or time.monotonic() > until:
                last = log.read_text("utf-8", "replace").strip().splitlines()[-1:]
                raise NotReady(f"{name} did not begin to poll: {' '.join(last)}")
            await asyncio.sleep(0.05)
        yield Bot(name, telegram, process)
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
