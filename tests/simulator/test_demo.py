"""`python -m bot demo` from the outside: one command, three addresses, and back after a crash."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import stat
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.simulator.client import Simulator
from tests.ports import free_port

UP_WITHIN = 120


async def started(*options: str) -> asyncio.subprocess.Process:
    """The command, amid settings of a real bot that must not reach it."""
    pipe, environment = asyncio.subprocess.PIPE, os.environ | {"BOT_TOKEN": "1:of-a-real-bot", "ADMIN_IDS": "5"}
    command = (sys.executable, "-m", "bot", "demo", *options)
    return await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe, env=environment)


@asynccontextmanager
async def demo(data: Path, port: int) -> AsyncIterator[tuple[Simulator, str]]:
    """A running demo and what it printed; ended as by Ctrl-C."""
    process = await started("--port", str(port), "--data", str(data))
    assert process.stdout
    said = ""
    try:
        async with asyncio.timeout(UP_WITHIN):
            while "Ctrl-C" not in said:
                line = (await process.stdout.readline()).decode()
                assert line, (await process.communicate())[1]
                said += line
        async with Simulator(f"http://127.0.0.1:{port}") as telegram:
            yield telegram, said
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), 30) == 0
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def bot_process(port: int) -> int:
    """The bot's process: the one that was told this web port."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command, told = (folder / "cmdline").read_bytes(), (folder / "environ").read_bytes()
        except OSError:
            continue
        if b"bot\0run" in command and f"WEB_PORT={port + 1}\0".encode() in told:
            return int(folder.name)
    raise LookupError("no bot runs")


async def test_one_command_plays_crashes_starts_over_and_goes_on(tmp_path: Path) -> None:
    port, data = free_port(), tmp_path / "demo"
    async with demo(data, port) as (telegram, said), aiohttp.ClientSession() as http:
        for address in (f"{telegram.url}/", f"http://127.0.0.1:{port + 1}/console", f"{telegram.url}/script/"):
            assert address in said
            async with http.get(address) as answer:
                assert answer.status in (200, 401, 403), address
        assert stat.S_IMODE((data / "data_keys").stat().st_mode) == 0o600
        presets = (await telegram.state())["presets"]
        rosa = await telegram.known(presets["patient"])
        assert "automated helper" in (await rosa.say("/start", timeout=30))[0].text
        lee = await telegram.known(presets["admin"])
        assert f"127.0.0.1:{port + 1}/console" in (await lee.say("/console", timeout=30))[0].text

        os.kill(bot_process(port), signal.SIGKILL)
        agreed = await rosa.tap(rosa.buttons[0], timeout=60)
        assert agreed[-1].buttons, "the bot came back and asked the first question"

        await telegram.reset()
        again = await telegram.known((await telegram.state())["presets"]["patient"])
        assert again.id != rosa.id
        assert "automated helper" in (await again.say("/start", timeout=60))[0].text
    async with demo(data, port) as (telegram, _):
        kept = await (await telegram.known(again.id)).messages()
        assert kept[0].text == "/start"
        person = await telegram.known(again.id)
        assert (await person.tap("No, thanks", timeout=30))[0].text


async def test_a_taken_port_and_an_unwritable_folder_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(min(taken.getsockname()[1], 65534))
        for options, mend in ((["--port", port, "--data", str(tmp_path / "a")], b"--port"),
                              (["--data", str(tmp_path / "file" / "b")], b"--data")):  # fmt: skip
            process = await started(*options)
            _, told = await process.communicate()
            assert (process.returncode, told.count(b"\n")) == (1, 1)
            assert mend in told
