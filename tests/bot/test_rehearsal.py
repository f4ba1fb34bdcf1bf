"""A new operator's way, from the README alone: its commands, as they stand there, lead to an answer by webhook."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from pathlib import Path

import aiohttp
from dotenv import dotenv_values
from sqlalchemy import text

from bot.simulator.client import Simulator
from storage.database import Database
from tests.ports import free_port

ROOT = Path(__file__).parents[2]
UP_WITHIN = 240
"""Seconds, on a busy machine."""


async def test_the_readme_leads_to_a_bot_by_webhook_on_postgresql(tmp_path: Path) -> None:
    """Two things differ: `make install` was done before (it made this environment), and the ports are free ones."""
    section = (ROOT / "README.md").read_text("utf-8").partition("## Rehearse the real thing")[2].partition("\n## ")[0]
    begin, end = re.findall(r"```sh\n(.*?)```", section, re.S)
    install, _, commands = begin.partition("\n")
    assert install == "make install"
    telegram, web = free_port(), free_port()
    commands = commands.replace("8081", str(telegram)).replace("8080", f"{web}\nWEB_PORT={web}", 1)
    for name in (".venv", "bot"):
        (tmp_path / name).symlink_to(ROOT / name)
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    shell = await asyncio.create_subprocess_exec(
        "bash", "-e", "-c", commands, cwd=tmp_path, env=environment, start_new_session=True,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        async with asyncio.timeout(UP_WITHIN), aiohttp.ClientSession() as http:
            while shell.returncode is None and not await healthy(http, web):  # noqa: ASYNC110  another process
                await asyncio.sleep(0.5)
        assert shell.returncode is None, (await shell.communicate())[0].decode()
        async with Simulator(f"http://127.0.0.1:{telegram}") as tg:
            rosa = await tg.known((await tg.state())["presets"]["patient"])
            assert "not a doctor" in (await rosa.say("/start", timeout=60))[0].text
            assert "getUpdates" not in await tg.calls()
        database = await Database.open(str(dotenv_values(tmp_path / ".env")["DATABASE_URL"]))
        assert not database.is_sqlite
        assert await database.look(lambda c: c.scalar(text("SELECT count(*) FROM person"))) == 1
        await database.close()
    finally:
        os.killpg(shell.pid, signal.SIGTERM)
        told, _ = await shell.communicate()
        if (tmp_path / "data" / "postgresql").exists():
            ending = await asyncio.create_subprocess_exec("bash", "-c", end.replace("kill %1", ""), cwd=tmp_path)
            assert await ending.wait() == 0
    lines = told.decode().splitlines()
    assert not [line for line in lines if line.startswith("FAIL")], lines


async def healthy(http: aiohttp.ClientSession, port: int) -> bool:
    try:
        async with http.get(f"http://127.0.0.1:{port}/health") as answer:
            return bool((await answer.json())["ok"])
    except aiohttp.ClientError:
        return False
