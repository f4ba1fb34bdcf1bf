"""A furnished console, served over real HTTP."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from bot.console import setup
from bot.settings import Settings, read_practice
from storage import staff
from storage.database import Database
from storage.keys import Keyring
from tests.console import seed
from tests.console.seed import FakeClock, House


@dataclass
class Site:
    """The console with what stands behind it."""

    server: TestServer
    database: Database
    keyring: Keyring
    clock: FakeClock
    house: House
    browsers: list[ClientSession] = field(default_factory=list)

    def browser(self) -> ClientSession:
        """Somebody's browser, signed in as nobody."""
        jar = CookieJar(unsafe=True)  # cookies of an IP address
        self.browsers.append(ClientSession(self.server.make_url("/"), cookie_jar=jar))
        return self.browsers[-1]

    async def link(self, staff_id: int, *, minutes: float = 10) -> str:
        """The path of a fresh sign-in link."""
        token = await self.database.whole(seed.link, staff_id, minutes=minutes, now=self.clock.now())
        return f"/console/in/{token}"

    async def signed_in(self, staff_id: int) -> ClientSession:
        """The browser of somebody who has just signed in."""
        browser = self.browser()
        path = await self.link(staff_id)
        answer = await browser.post(path, data=await form(browser, path), allow_redirects=False)
        assert answer.status == 303
        return browser

    async def audit(self) -> list[tuple[str, str]]:
        """What was done and to what, newest first."""
        return [(row.what, row.subject) for row in await self.database.look(staff.audit_rows, limit=500)]


async def form(browser: ClientSession, path: str) -> dict[str, str]:
    """The form token of a page."""
    found = re.search(r'name="token" value="(\w+)"', await (await browser.get(path)).text())
    assert found, f"{path} has no form"
    return {"token": found[1]}


@pytest.fixture
def database_address(migrated_sqlite: Path, tmp_path: Path) -> str:
    """SQLite only: what the pages ask of the database is tested on both in tests/storage/test_review_queries.py."""
    shutil.copy(migrated_sqlite, tmp_path / "intake.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'intake.db'}"


@pytest.fixture
async def house(database: Database, keyring: Keyring) -> House:
    """Staff, conversations and leads, stored."""
    return await database.whole(seed.furnish, keyring)


@pytest.fixture
async def site(database: Database, keyring: Keyring, house: House) -> AsyncIterator[Site]:
    """The console under /console of a web application."""
    app, clock = web.Application(), FakeClock()
    setup(app, database, keyring, read_practice(), clock, Settings(_env_file=None))
    async with TestServer(app) as server:
        site = Site(server, database, keyring, clock, house)
        yield site
        for browser in site.browsers:
            await browser.close()


def session_cookie(browser: ClientSession) -> str:
    """The value of the session cookie."""
    return next(cookie.value for cookie in browser.cookie_jar if cookie.key == "console_session")
