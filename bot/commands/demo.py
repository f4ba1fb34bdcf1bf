"""`python -m bot demo`: a simulated Telegram, the bot on it and the console, on this machine alone.

Two processes are looked after: the simulator on PORT, which keeps the chats, and `python -m bot run` on
PORT+1, started with settings that point it there. Nothing in the bot knows that it is a demo.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import json
import os
import secrets
import signal
import socket
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bot.commands import terminal
from bot.errors import Refused

ADMIN, NAVIGATOR = "Dr. Lee", "Ana"
PRACTICE = Path(__file__).parent / "demo_practice.yaml"
"""The default practice with the names that the demo's people see."""
STARTS_WITHIN = 90.0
"""Seconds the bot may take to say that it is well; a loaded machine imports slowly."""
BACK_AFTER = 1.0
"""Seconds before a process that ended is started again; doubled up to a minute while it keeps ending."""
TO_TRY = """\
Try: press Start in Rosa's chat and answer by tapping or in your own words; type "stage 2 breast cancer, surgery
     on Monday, they say there is no time"; share the case and see the navigators' group; claim it as Ana;
     send /console as Dr. Lee; move the clock to see reminders. Everything stays in {data}.
     Ctrl-C ends the demo; the next start goes on where you were."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--host", default="127.0.0.1", help="where the pages listen (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8080, help="the chats; the console has the next port (8080)")
    parser.add_argument("--data", type=Path, default=Path("data/demo"), help="folder for everything (data/demo)")
    parser.add_argument("--terminal", action="store_true", help="talk here instead, without browser; keeps nothing")
    parser.add_argument("--lang", choices=("en", "es"), default="en", help="language of the terminal's phone (en)")


def main(given: argparse.Namespace) -> int:
    """Run until Ctrl-C or SIGTERM. Returns 0; raises Refused with one line."""
    if given.terminal:
        return terminal.talk(given.lang)
    if not 1 <= given.port <= 65534:
        raise Refused(f"--port {given.port} does not fit: choose one from 1 to 65534, such as --port 8080")
    data = given.data.resolve()
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = _kept(data / "data_keys", _new_key)
        token = _kept(data / "bot_token", _new_token)
    except OSError as error:
        raise Refused(f"--data {given.data}: {error.strerror}; name a folder you may write") from None
    for port in (given.port, given.port + 1):
        _require_free(given.host, port)
    with contextlib.suppress(_Ended):
        asyncio.run(Demo(given.host, given.port, data, key, token).run())
    print("\nThe demo has ended; everything is kept.", flush=True)
    return 0


class _Ended(Exception):
    """The demo was told to end before it was up."""


class Demo:
    """The two processes, and what they need to know of each other."""

    def __init__(self, host: str, port: int, data: Path, key: str, token: str) -> None:
        self.host, self.port, self.data, self.key, self.token = host, port, data, key, token
        self.address = "127.0.0.1" if host in ("0.0.0.0", "::", "localhost") else host
        self.chats = f"http://{self.address}:{port}"
        self.web = f"http://{self.address}:{port + 1}"
        self.database = data / "intake.db"
        self.ended = asyncio.Event()
        self.bot: Child | None = None

    async def run(self) -> None:
        """Everything, in order. Raises Refused."""
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, self.ended.set)
        script = self.data / "script"
        simulator = Child("the simulated Telegram", self.data / "telegram.log", [
            "-m", "bot.simulator", "--host", self.host, "--port", str(self.port), "--data", str(self.data),
            "--console", f"{self.web}/console", "--script", str(script)], {"TELEGRAM_TOKEN": self.token})  # fmt: skip
        async with aiohttp.ClientSession() as http, contextlib.AsyncExitStack() as children:
            await simulator.start()
            children.push_async_callback(simulator.stop)
            state = await self._answers(http, f"{self.chats}/demo/state", simulator)
            print("Starting the bot …", flush=True)
            await self._prepare(state["presets"])
            self.bot = self._bot(state["presets"])
            await self.bot.start()
            children.push_async_callback(self._stop_bot)
            book = asyncio.create_task(_write_script_book(script, self.data / "script.log"))
            await self._answers(http, f"{self.web}/health", self.bot)
            await book
            self._tell()
            watching = [asyncio.create_task(simulator.keep()), asyncio.create_task(self.bot.keep()),
                        asyncio.create_task(self._follow_resets(http))]  # fmt: skip
            await self.ended.wait()
            for task in watching:
                task.cancel()
            await asyncio.gather(*watching, return_exceptions=True)

    # --- the bot ------------------------------------------------------------------------------------------------

    def _bot(self, presets: dict[str, int]) -> Child:
        """`python -m bot run` with settings for this demo."""
        return Child("the bot", self.data / "bot.log", ["-m", "bot", "run"], {
            "TELEGRAM_API_URL": self.chats,
            "BOT_TOKEN": self.token,
            "DATABASE_URL": self._database_url,
            "NAVIGATORS_CHAT_ID": str(presets["group"]),
            "ADMIN_IDS": str(presets["admin"]),
            "DATA_KEYS": self.key,
            "PRACTICE_FILE": str(PRACTICE),
            "UPDATES": "polling",
            "WEB_HOST": self.host,
            "WEB_PORT": str(self.port + 1),
            "PUBLIC_URL": self.web,
            "DEMO_CLOCK_URL": f"{self.chats}/demo/clock",
        })  # fmt: skip

    @property
    def _database_url(self) -> str:
        return f"sqlite+aiosqlite:///{self.database}"

    async def _prepare(self, presets: dict[str, int]) -> None:
        """The database on the current schema, and the staff of the demo in it."""
        from bot.settings import read_practice
        from storage.database import Database
        from storage.errors import StorageError

        try:
            database = await Database.open(self._database_url)
            try:
                await database.migrate()
                await database.whole(_staff, presets, read_practice(PRACTICE).navigators[0].id)
            finally:
                await database.close()
        except StorageError as error:
            raise Refused(f"{self.database}: {error}") from None

    async def _stop_bot(self) -> None:
        if self.bot:
            await self.bot.stop()

    async def _follow_resets(self, http: aiohttp.ClientSession) -> None:
        """After "start over" the bot begins anew too: an empty database, the new people's ids."""
        while True:
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                timeout = aiohttp.ClientTimeout(total=None, sock_read=60)
                async with http.get(f"{self.chats}/demo/events", timeout=timeout) as events:
                    async for line in events.content:
                        if line.startswith(b"data: ") and json.loads(line[6:])["kind"] == "reset":
                            await self._start_over(http)
            await asyncio.sleep(1)

    async def _start_over(self, http: aiohttp.ClientSession) -> None:
        await self._stop_bot()
        for file in self.data.glob(f"{self.database.name}*"):
            file.unlink()
        async with http.get(f"{self.chats}/demo/state") as answer:
            presets = (await answer.json())["presets"]
        await self._prepare(presets)
        assert self.bot
        self.bot.environment = self._bot(presets).environment
        await self.bot.start()

    # --- waiting and telling ------------------------------------------------------------------------------------

    async def _answers(self, http: aiohttp.ClientSession, address: str, child: Child) -> dict[str, Any]:
        """What an address says once it says 200. Raises Refused when its process ends or never gets there."""
        until = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < until:
            if self.ended.is_set():
                raise _Ended
            if child.has_ended:
                raise Refused(f"{child.name} ended at once: {child.last_line()}")
            with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
                async with http.get(address, timeout=aiohttp.ClientTimeout(total=5)) as answer:
                    if answer.status == 200:
                        return dict(await answer.json())
            await asyncio.sleep(0.1)
        raise Refused(f"{child.name} did not come up within {STARTS_WITHIN:.0f} s: see {child.log}")

    def _tell(self) -> None:
        print(f"\n  Chats        {self.chats}/")
        print(f"  Console      {self.web}/console  (to sign in, send /console in Dr. Lee's chat)")
        print(f"  Script book  {self.chats}/script/")
        print("\n" + TO_TRY.format(data=self.data), flush=True)


class Child:
    """A process that is started again when it ends by itself."""

    def __init__(self, name: str, log: Path, command: list[str], environment: dict[str, str]) -> None:
        self.name, self.log, self.command, self.environment = name, log, command, environment
        self.wanted = False
        self._process: asyncio.subprocess.Process | None = None

    @property
    def has_ended(self) -> bool:
        return self._process is not None and self._process.returncode is not None

    async def start(self) -> None:
        """Start it; what it prints goes to its log."""
        self.wanted = True
        with self.log.open("ab") as log:
            # A session of its own: Ctrl-C reaches the demo alone, which ends both in order.
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, *self.command, env=_clean_environment() | self.environment,
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)  # fmt: skip

    async def keep(self) -> None:
        """Start it again whenever it ends and is still wanted."""
        pause = BACK_AFTER
        while True:
            assert self._process
            process, began = self._process, time.monotonic()
            code = await process.wait()
            if not self.wanted or process is not self._process:
                await asyncio.sleep(0.2)
                continue
            pause = BACK_AFTER if time.monotonic() - began > 60 else min(60.0, pause * 2)
            print(f"{self.name} ended ({code}): {self.last_line()}; starting it again", file=sys.stderr, flush=True)
            await asyncio.sleep(pause)
            if self.wanted and process is self._process:
                await self.start()

    async def stop(self) -> None:
        """End it: kindly, after ten seconds by force."""
        self.wanted = False
        if self._process is None or self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), 10)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    def last_line(self) -> str:
        """The last thing it printed."""
        lines = self.log.read_text("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else "it said nothing"


def _staff(c: Any, presets: dict[str, int], navigator: str) -> None:
    """Dr. Lee is administrator; Ana is a navigator of the practice file, by an invitation she has spent."""
    from storage import staff

    now = datetime.now(UTC)
    staff.ensure_admins(c, [presets["admin"]], now)
    admin = staff.by_telegram(c, presets["admin"])
    assert admin
    staff.rename(c, admin.id, ADMIN)
    if staff.by_telegram(c, presets["navigator"]) is None:
        invitation = hashlib.sha256(secrets.token_bytes()).hexdigest()
        staff.invite(c, invitation, "navigator", navigator, admin.id, now + timedelta(minutes=1))
        staff.accept(c, invitation, presets["navigator"], NAVIGATOR, now)


async def _write_script_book(folder: Path, log: Path) -> None:
    """`python -m bot script`, for the page's link; the demo goes on without it."""
    with log.open("wb") as out:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "script", "--out", str(folder), env=_clean_environment(),
            stdin=asyncio.subprocess.DEVNULL, stdout=out, stderr=out)  # fmt: skip
    if await process.wait():
        print(f"The script book could not be written: see {log}", file=sys.stderr, flush=True)


def _clean_environment() -> dict[str, str]:
    """The environment without settings of a real bot, which must never reach the demo."""
    from bot.settings import Settings

    theirs = {name.upper() for name in Settings.model_fields} - {"PRACTICE_FILE", "LOG_LEVEL", "LOG_FORMAT"}
    return {name: value for name, value in os.environ.items() if name.upper() not in theirs}


def _kept(file: Path, make: Callable[[], str]) -> str:
    """A secret of the demo, made at the first start and readable by its owner only."""
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(make() + "\n")
    return file.read_text("utf-8").strip()


def _new_key() -> str:
    from storage.keys import new_key

    return new_key()


def _new_token() -> str:
    from bot.simulator.store import new_token

    return new_token()


def _require_free(host: str, port: int) -> None:
    """Raises Refused where somebody else listens already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Refused(f"port {port} on {host} cannot be used ({error.strerror}): another demo may be running; "
                          f"choose two others with --port, or `make demo PORT={port + 100}`") from None  # fmt: skip
