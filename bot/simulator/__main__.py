"""`python -m bot.simulator`: serve a simulated Telegram until it is stopped; prints the settings of a bot on it."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sqlite3
import sys
from pathlib import Path

from aiohttp import web

from bot.simulator.server import Simulator


def main(argv: list[str] | None = None) -> int:
    """Serve. Returns 1 with one line where the port or the folder cannot be had."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.simulator",
        description="Serve a simulated Telegram until it is stopped; print the settings of a bot on it.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8080, help="port (8080); 0 takes a free one")
    parser.add_argument("--data", type=Path, required=True, help="folder for the simulator's store")
    parser.add_argument("--token", default=os.environ.get("TELEGRAM_TOKEN"), help="the bot's token (made, and kept)")
    parser.add_argument("--no-limits", action="store_true", help="no flood control")
    parser.add_argument("--console", default="", help="address of the staff console")
    parser.add_argument("--script", type=Path, help="folder with the script book")
    given = parser.parse_args(argv)
    try:
        simulator = Simulator(given.data, given.token, not given.no_limits, given.console, given.script)
    except (OSError, sqlite3.Error) as error:
        print(f"--data {given.data} cannot be used ({error}); name a folder you may write", file=sys.stderr)
        return 1
    try:
        asyncio.run(_serve(simulator, given.host, given.port))
    except OSError as error:
        print(f"port {given.port} cannot be used ({error.strerror or error}); choose another with --port",
              file=sys.stderr)  # fmt: skip
        return 1
    return 0


async def _serve(simulator: Simulator, host: str, port: int) -> None:
    runner = web.AppRunner(simulator.app(), access_log=None, shutdown_timeout=0.1)  # a bot that is gone still polls
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
        print(_settings(simulator, site.name if port else _address(runner)), flush=True)
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        await stop.wait()
    finally:
        await runner.cleanup()


def _settings(simulator: Simulator, address: str) -> str:
    """Where it is, and what a bot on it has in its `.env`."""
    presets = simulator.store.facts["presets"]
    return (
        f"# simulated Telegram: {address}\n"
        f"TELEGRAM_API_URL={address}\nBOT_TOKEN={simulator.chats.token}\n"
        f"ADMIN_IDS={presets['admin']}\nNAVIGATORS_CHAT_ID={presets['group']}"
    )


def _address(runner: web.AppRunner) -> str:
    host, port = runner.addresses[0][:2]
    return f"http://{host}:{port}"


if __name__ == "__main__":
    sys.exit(main())
