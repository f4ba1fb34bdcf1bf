"""`python -m benchmarks.console`: how long staff wait for a page with many conversations stored.

Fills a new database (SQLite in a temporary folder, or an empty one named by --database) and asks the real console
for its pages over HTTP, one after the other as a person does, each page a number of times in a random order. The time
is the whole answer's, with session, audit row, template and all; the browser's own work is not in it. CPU is this
process's, which on SQLite holds the database's too: believe it where the machine is busy with other things.
"""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from itertools import repeat
from pathlib import Path
from random import Random
from typing import NamedTuple

from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from benchmarks import stored
from benchmarks.pure import percentile
from bot.clock import Clock
from bot.console import setup
from bot.console.auth import SESSION
from bot.console.security import digest
from bot.settings import Settings, read_practice
from storage import staff
from storage.database import Database
from storage.keys import Keyring, new_key

LISTS = {
    "list": "",
    "list, by state": "state=booked",
    "list, by a state that nobody is in": "state=alarm",
    "list, by outcome": "outcome=reached",
    "list, by open leads": "outcome=open",
    "list, without a lead": "outcome=none",
    "list, by consideration": "consideration=rare",
    "list, by writer, language and priority": "writer=loved_one&language=es&priority=P1",
    "list, not reviewed": "reviewed=no",
    "list, new lines since the review": "reviewed=since",
    "list, of one week": "from={since}&to={until}",
    "list, by eight filters": "state=booked&outcome=reached&priority=P2&consideration=unsure&language=en"
    "&writer=patient&reviewed=no&from={year}",
    "list, a page far back": "older={key}",
}


class Wait(NamedTuple):
    """For one page, in milliseconds."""

    whole: float
    cpu: float


def main() -> int:
    """Returns 1 where a page was slower than --at-most, at p95."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.console", description=__doc__)
    parser.add_argument("--people", type=int, default=100_000, help="conversations (100,000)")
    parser.add_argument("--turns", type=int, default=20, help="turns of each (20)")
    parser.add_argument("--times", type=int, default=40, help="how often each page is asked for (40)")
    parser.add_argument("--database", help="address of an empty database (a new SQLite file)")
    parser.add_argument("--key", type=Path, help="file with the key of --database: where it exists, that is filled")
    parser.add_argument("--at-most", type=float, default=150, help="milliseconds at p95 (150)")
    parser.add_argument("--seed", type=int, default=20261123)
    slow = asyncio.run(_measured(parser.parse_args()))
    return 1 if slow else 0


async def _measured(given: argparse.Namespace) -> bool:
    now = datetime.now(UTC)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="console-")))
        database = await Database.open(given.database or f"sqlite+aiosqlite:///{folder / 'intake.db'}")
        stack.push_async_callback(database.close)
        await database.migrate()
        filled = given.key is not None and given.key.exists()
        key = given.key.read_text() if filled else new_key()
        keyring = await database.whole(Keyring.unlock, [key])
        if not filled:
            began = time.perf_counter()
            await stored.fill(database, keyring, given.people, given.turns, now, given.seed)
            print(
                f"{given.people:,} conversations of {given.turns} turns stored in {time.perf_counter() - began:.0f} s"
            )
            if given.key is not None:
                given.key.write_text(key)
        print(f"{'SQLite' if database.is_sqlite else 'PostgreSQL'}, each page {given.times} times, in milliseconds")
        browser = await _signed_in(stack, database, keyring, now)
        pages = _pages(given.people, now, Random(given.seed))
        waits: dict[str, list[Wait]] = {name: [] for name in pages}
        order = [name for name in pages for _ in range(given.times)]
        Random(given.seed).shuffle(order)
        for name in order:
            waits[name].append(await _waited(browser, next(pages[name])))
        return _printed(waits, given.at_most)


def _pages(people: int, now: datetime, random: Random) -> dict[str, Iterator[str]]:
    """Addresses without end, by what is measured."""
    since = now - timedelta(days=people * stored.EVERY.total_seconds() / 86_400 / 2)
    key = f"{int(since.timestamp() * 1_000_000)}-{people // 2}"
    words = {
        "since": since.date(),
        "until": since.date() + timedelta(days=6),
        "year": f"{now.year - 1}-01-01",
        "key": key,
    }

    def anybody(query: str = "") -> Iterator[str]:
        while True:
            yield f"/console/conversations/{random.randint(1, people)}{query}"

    pages = {name: repeat(f"/console/conversations?{query.format(**words)}") for name, query in LISTS.items()}
    return pages | {
        "transcript": anybody(),
        "transcript, from a filtered list": anybody("?consideration=unsure&reviewed=no&seen=1-1"),
        "leads": repeat("/console/leads"),
        "leads, far back": repeat(f"/console/leads?older=2-P1-{people // 6}"),
        "calls": repeat("/console/calls"),
        "audit": repeat("/console/audit?what=review"),
    }


async def _signed_in(stack: AsyncExitStack, database: Database, keyring: Keyring, now: datetime) -> ClientSession:
    app = web.Application()
    setup(app, database, keyring, read_practice(), Clock(), Settings(_env_file=None))
    server = await stack.enter_async_context(TestServer(app))
    secret = secrets.token_urlsafe(32)
    await database.whole(staff.open_session, 1, digest(secret), now)
    jar = CookieJar(unsafe=True)
    jar.update_cookies({SESSION: secret}, server.make_url("/console"))
    return await stack.enter_async_context(ClientSession(server.make_url("/"), cookie_jar=jar))


async def _waited(browser: ClientSession, address: str) -> Wait:
    began, worked = time.perf_counter(), time.process_time()
    async with browser.get(address) as answer:
        await answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address}: {answer.status}")
    return Wait((time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000)


def _printed(waits: dict[str, list[Wait]], at_most: float) -> bool:
    print("\n| page | p50 | p95 | slowest | CPU p50 | CPU p95 |\n|---|---|---|---|---|---|")
    slow = False
    for name, its in waits.items():
        whole, cpu = sorted(one.whole for one in its), sorted(one.cpu for one in its)
        figures = [percentile(whole, 50), percentile(whole, 95), whole[-1], percentile(cpu, 50), percentile(cpu, 95)]
        slow |= figures[1] > at_most
        print(f"| {name} | {' | '.join(f'{figure:.0f}' for figure in figures)} |")
    return slow


if __name__ == "__main__":
    sys.exit(main())
