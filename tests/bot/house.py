"""The shell with everything real but Telegram, which is the simulator over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot import settings, wiring
from bot.commands.run import serve
from bot.simulator.client import Simulator
from bot.wiring import House
from storage.database import Database
from storage.keys import new_key


@asynccontextmanager
async def a_house(tg: Simulator, folder: Path, **given: Any) -> AsyncIterator[House]:
    """A house on a migrated SQLite file. `given`: settings by name, and parts of House."""
    parts = {name: given.pop(name) for name in ("take_turn", "clock") if name in given}
    url = f"sqlite+aiosqlite:///{folder / 'intake.db'}"
    database = await Database.open(url)
    try:
        await database.migrate()
    finally:
        await database.close()
    keys = folder / "keys"
    if not keys.exists():
        keys.write_text(new_key())
    chosen = settings.load(
        None,
        **{
            "bot_token": tg.token, "telegram_api_url": tg.url, "database_url": url, "admin_ids": "1",
            "data_keys": keys.read_text(), "web_port": 0, **given,
        },
    )  # fmt: skip
    async with wiring.opened(chosen, **parts) as house:
        yield house


@asynccontextmanager
async def running(tg: Simulator, folder: Path, **given: Any) -> AsyncIterator[House]:
    """The same, with every loop going; ended in order."""
    async with a_house(tg, folder, **given) as house:
        ended = asyncio.Event()
        serving = asyncio.create_task(serve(house, ended))
        try:
            yield house
        finally:
            ended.set()
            await serving
