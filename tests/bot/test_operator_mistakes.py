"""What operators get wrong: `check` and `run` each say it in one line with the mend, and never show a secret.

A row of MISTAKES is a mistake and what is said about it. `run` either ends with that line or logs it and works on.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import socket
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine
from structlog.testing import capture_logs

import storage.database
from bot import settings, surroundings
from bot.__main__ import main
from bot.commands import check, run
from bot.errors import Refused
from bot.simulator.client import Message, SimulatedGroup, SimulatedPerson, Simulator, simulator
from storage.database import Database
from storage.keys import Keyring, new_key
from tests.bot.house import running
from tests.bot.test_run import alarming
from tests.bot.test_settings import NAVIGATOR
from tests.conftest import _postgresql_database

WAIT_SECONDS = 15


@pytest.fixture(scope="module")
async def tg(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Simulator]:
    """One simulated Telegram for all of them."""
    async with simulator(tmp_path_factory.mktemp("telegram"), limits=False) as started:
        yield started


@pytest.fixture
def postgresql_address(postgresql_server: str, migrated_postgresql: str) -> Iterator[str]:
    with _postgresql_database(postgresql_server, migrated_postgresql) as address:
        yield address


@pytest.fixture
def empty_postgresql(postgresql_server: str) -> Iterator[str]:
    with _postgresql_database(postgresql_server) as address:
        yield address


@dataclass
class Site:
    """A bot about to be run, everything right so far."""

    tg: Simulator
    folder: Path
    patch: pytest.MonkeyPatch
    admin: SimulatedPerson
    group: SimulatedGroup
    until: AsyncExitStack = field(default_factory=AsyncExitStack)
    """What the mistake opened and the test's end closes."""

    @property
    def database(self) -> Path:
        return self.folder / "intake.db"

    def set(self, **values: str) -> None:
        """Settings by name; empty is not set."""
        for name, value in values.items():
            self.patch.setenv(name, value)

    def practice(self, old: str, new: str) -> None:
        """A practice file with one thing changed."""
        assert old in NAVIGATOR
        file = self.folder / "practice.yaml"
        file.write_text(NAVIGATOR.replace(old, new, 1), "utf-8")
        self.set(PRACTICE_FILE=str(file))

    def pragma(self, *more: str) -> None:
        """SQLite behaves as these pragmas say, from the next opening on."""
        patient = tuple(one for one in storage.database._PRAGMAS if not one.startswith("busy_timeout"))
        self.patch.setattr(storage.database, "_PRAGMAS", (*patient, "busy_timeout=50", *more))

    async def call(self, method: str, **body: Any) -> Any:
        """A call of the Bot API with this bot's token, as another program makes it."""
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{self.tg.url}/bot{self.tg.token}/{method}", json=body) as answer,
        ):
            return await answer.json()


@pytest.fixture
async def site(
    tg: Simulator, tmp_path: Path, migrated_sqlite: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Site]:  # fmt: skip
    admin = await tg.person("Lee")
    await admin.say("/start", wait=False)
    group = await tg.group("Leads", [admin], bot="member", forum=True)
    site = Site(tg, tmp_path, monkeypatch, admin, group)
    shutil.copy(migrated_sqlite, site.database)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "OLD_COPY_SECONDS", 0)
    monkeypatch.setattr(check, "LISTEN_SECONDS", 0)
    site.set(
        BOT_TOKEN=tg.token, TELEGRAM_API_URL=tg.url, DATABASE_URL=f"sqlite+aiosqlite:///{site.database}",
        DATA_KEYS=new_key(), ADMIN_IDS=str(admin.id), NAVIGATORS_CHAT_ID=str(group.id), WEB_PORT="0", UPDATES="",
        PUBLIC_URL="", WEBHOOK_SECRET="", PRACTICE_FILE="",
    )  # fmt: skip
    async with site.until:
        yield site
    await tg.clock(0)
    await site.call("deleteWebhook")


# --- the mistakes -----------------------------------------------------------------------------------------


def setting(**values: str) -> Callable[[Site], None]:
    return lambda site: site.set(**values)


def practice(old: str, new: str) -> Callable[[Site], None]:
    return lambda site: site.practice(old, new)


async def a_page_instead_of_the_api(site: Site) -> None:
    async def page(_: web.Request) -> web.Response:
        return web.Response(text="<html><body>Welcome to nginx!</body></html>", content_type="text/html")

    app = web.Application()
    app.router.add_route("*", "/{anything:.*}", page)
    server = await site.until.enter_async_context(TestServer(app))
    site.set(TELEGRAM_API_URL=str(server.make_url("/")))


async def a_forgotten_webhook(site: Site) -> None:
    await asyncio.sleep(1)  # Telegram takes one change a second
    assert (await site.call("setWebhook", url="http://127.0.0.1:9/hook"))["ok"]


async def another_poller(site: Site) -> None:
    """A program with the same token on another machine, as aiogram's own loop behaves."""
    site.patch.setattr(check, "LISTEN_SECONDS", 5)

    async def poll() -> None:
        offset = 0
        while True:
            told = await site.call("getUpdates", timeout=50, offset=offset)
            offset = max((one["update_id"] + 1 for one in told.get("result", ())), default=offset)
            await asyncio.sleep(0 if told["ok"] else 1)

    polling = asyncio.create_task(poll())
    site.until.callback(polling.cancel)
    await asyncio.sleep(0.5)


async def a_second_copy(site: Site) -> None:
    ended = asyncio.Event()
    running = asyncio.create_task(run.until(settings.load(None), ended))

    async def end() -> None:
        ended.set()
        await running

    site.until.push_async_callback(end)
    await site.admin.until(lambda _: Path(f"{site.database}.lock").exists())
    await asyncio.sleep(1.2)  # until its first sign of life


def read_only(site: Site) -> None:
    site.pragma("query_only=ON")


def full(site: Site) -> None:
    site.pragma("max_page_count=1")


def locked(site: Site) -> None:
    site.pragma()
    other = sqlite3.connect(site.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    site.until.callback(other.close)


def no_database_file(site: Site) -> None:
    site.database.write_text("Dear colleague, " * 100)


def schema(revision: str) -> Callable[[Site], None]:
    def stamp(site: Site) -> None:
        with sqlite3.connect(site.database) as file:
            file.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        file.close()

    return stamp


def no_tables(site: Site) -> None:
    site.database.unlink()


async def a_role_that_only_reads(site: Site) -> None:
    await a_role(site, "reader", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")


async def a_role_that_may_nothing(site: Site) -> None:
    await a_role(site, "nobody")


async def a_role(site: Site, name: str, *grants: str) -> None:
    """From now on the bot is this user of the database."""
    address = os.environ["DATABASE_URL"]
    engine = create_async_engine(address, isolation_level="AUTOCOMMIT")
    async with engine.connect() as c:
        role = f"{name}_{make_url(address).database}"
        await c.execute(text(f"CREATE ROLE {role} LOGIN"))
        for grant in grants:
            await c.execute(text(grant.format(role=role)))
    await engine.dispose()
    site.set(DATABASE_URL=make_url(address).set(username=role).render_as_string(hide_password=False))


async def a_postgresql_in_recovery(site: Site) -> None:
    address = os.environ["DATABASE_URL"]
    engine = create_async_engine(address, isolation_level="AUTOCOMMIT")
    async with engine.connect() as c:
        name = make_url(address).database
        await c.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    await engine.dispose()


def schema_on_postgresql(revision: str) -> Callable[[Site], Awaitable[None]]:
    async def make(site: Site) -> None:
        engine = create_async_engine(os.environ["DATABASE_URL"])
        async with engine.begin() as c:
            await c.execute(text("UPDATE alembic_version SET version_num = :number"), {"number": revision})
        await engine.dispose()

    return make


def no_such_database(site: Site) -> None:
    site.set(
        DATABASE_URL=make_url(os.environ["DATABASE_URL"])
        .set(database="nowhere")
        .render_as_string(hide_password=False)
    )


async def keys_of_another_database(site: Site) -> None:
    database = await Database.open(os.environ["DATABASE_URL"])
    await database.whole(Keyring.unlock, [new_key()])
    await database.close()


def a_person_for_a_group(site: Site) -> None:
    site.set(NAVIGATORS_CHAT_ID=str(site.admin.id))


async def thrown_out(site: Site) -> None:
    await site.group.change("remove-bot")


async def general_topic_closed(site: Site) -> None:
    await site.group.change("close-general")


async def became_a_supergroup(site: Site) -> None:
    group = await site.tg.group("Leads", [site.admin], kind="group")
    await group.change("upgrade")
    site.set(NAVIGATORS_CHAT_ID=str(group.id))


def port_in_use(site: Site) -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    site.until.callback(listening.close)
    site.set(WEB_PORT=str(listening.getsockname()[1]))


def a_disk_with_a_megabyte_left(site: Site) -> None:
    class Usage(NamedTuple):
        total: int
        used: int
        free: int

    site.patch.setattr(shutil, "disk_usage", lambda _: Usage(10**11, 10**11 - 10**6, 10**6))


async def a_clock_an_hour_behind(site: Site) -> None:
    await site.tg.clock(3600)


async def an_administrator_who_never_came(site: Site) -> None:
    stranger = await site.tg.person("Nobody")
    site.set(ADMIN_IDS=str(stranger.id))


@dataclass(frozen=True)
class Mistake:
    name: str
    make: Callable[[Site], Awaitable[None] | None]
    told: str
    """What both say; the mend is part of it."""
    run_ends: bool = True
    """Else it says so and works on."""
    grade: str = "FAIL"
    """What `check` makes of it."""
    run_says: str = ""
    """Where `run`, which acts on it, says something else."""


GOES_ON, WARNS, NOTES = {"run_ends": False}, {"grade": "warn"}, {"grade": "note"}
MISTAKES = [
    Mistake("no token", setting(BOT_TOKEN=""), "BOT_TOKEN is empty: set it to the token BotFather gave you"),
    Mistake("wrong token", setting(BOT_TOKEN="1:void"), "BOT_TOKEN is not accepted by Telegram: copy it again"),
    Mistake("a page", a_page_instead_of_the_api, "answers, but not as Telegram's Bot API does: check the address"),
    Mistake("silence", setting(TELEGRAM_API_URL="http://127.0.0.1:9"), "TELEGRAM_API_URL .* does not answer",
            **GOES_ON),
    Mistake("no administrator", setting(ADMIN_IDS=""), "ADMIN_IDS is empty: set it to the Telegram user id"),
    Mistake("an administrator who never came", an_administrator_who_never_came, "have them press Start",
            **GOES_ON, **WARNS),
    Mistake("webhook without address", setting(UPDATES="webhook", WEBHOOK_SECRET="x"), "PUBLIC_URL is empty"),
    Mistake("webhook without secret", setting(UPDATES="webhook", PUBLIC_URL="https://x.org"),
            "WEBHOOK_SECRET is empty: .*openssl rand"),
    Mistake("a forgotten webhook", a_forgotten_webhook, "a webhook is set: `run` takes it down",
            **GOES_ON, **NOTES, run_says="a webhook is set although UPDATES=polling: it is taken down"),
    Mistake("another poller", another_poller, "another copy receives with the same BOT_TOKEN; stop it", **GOES_ON),
    Mistake("a second copy", a_second_copy, "a copy of the bot runs on this database",
            **NOTES, run_says="another copy of the bot runs on this file; stop it first"),
    Mistake("database read-only", read_only, "is read-only; let this user write the file and its folder"),
    Mistake("database full", full, "is full; free room on its disk"),
    Mistake("database locked", locked, "is locked by another process; end that one"),
    Mistake("no database file", no_database_file, "is no SQLite file; name another one, or restore a backup"),
    Mistake("no tables", no_tables, "is empty; run `python -m bot migrate`"),
    Mistake("older schema", schema("0001"), "has an older schema; run `python -m bot migrate`"),
    Mistake("newer schema", schema("9999"), "was written by a newer version of this program; run that version"),
    Mistake("wrong zone", practice("America/Chicago\nnav", "America/Chicgo\nnav"), "did you mean America/Chicago"),
    Mistake("overlapping hours", practice("12:00, 13:00", "14:00, 13:00"), "hours overlap, .* make them one window"),
    Mistake("misspelt key", practice("languages: [en, es]", "langages: [en]"), "langages .* did you mean languages"),
    Mistake("navigator without hours", practice("mon: 9:00-12:00, 13:00-17:00", ""),
            "ann has no hours: give at least one day"),
    Mistake("no practice file", setting(PRACTICE_FILE="nowhere.yaml"), "No such file or directory; check the path"),
    Mistake("no keys", setting(DATA_KEYS=""), "DATA_KEYS is empty: set it to at least one key"),
    Mistake("no key", setting(DATA_KEYS="hunter2"), "DATA_KEYS"),
    Mistake("wrong keys", keys_of_another_database, "DATA_KEYS"),
    Mistake("group that never was", setting(NAVIGATORS_CHAT_ID="-100555"), "cannot be reached: add @", **GOES_ON),
    Mistake("a person for a group", a_person_for_a_group, "NAVIGATORS_CHAT_ID is a person, .*; set it to the id"),
    Mistake("thrown out of the group", thrown_out, "was taken out of the group; add @.* again", **GOES_ON),
    Mistake("general topic closed", general_topic_closed, "may not write there .TOPIC_CLOSED.; open the group",
            **GOES_ON),
    Mistake("group became a supergroup", became_a_supergroup, "is a supergroup now; .* set NAVIGATORS_CHAT_ID=-100",
            **GOES_ON, **WARNS),
    Mistake("port in use", port_in_use, "WEB_PORT .* cannot be listened on .*; end what listens there, or choose"),
    Mistake("disk nearly full", a_disk_with_a_megabyte_left, "1 MB are left on the disk .*; free some", **GOES_ON),
    Mistake("clock an hour behind", a_clock_an_hour_behind, "60 minutes behind Telegram's, .*; set the clock",
            **GOES_ON),
]  # fmt: skip
ON_POSTGRESQL = [
    Mistake("a role that only reads", a_role_that_only_reads,
            "does not let this user write; GRANT it SELECT, INSERT"),
    Mistake("a role that may nothing", a_role_that_may_nothing,
            "does not let this user write; GRANT it SELECT, INSERT"),
    Mistake("older schema", schema_on_postgresql("0004"), "has an older schema; run `python -m bot migrate`"),
    Mistake("newer schema", schema_on_postgresql("9999"), "was written by a newer version of this program"),
    Mistake("wrong keys", keys_of_another_database, "DATA_KEYS"),
    Mistake("a standby", a_postgresql_in_recovery, "is read-only; name the server that takes writes"),
    Mistake("no such database", no_such_database, "does not exist; make it with `createdb`, or check its name"),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
async def test_a_mistake_is_one_line_with_its_mend(site: Site, mistake: Mistake) -> None:
    await said_of(mistake, site)


@pytest.mark.parametrize("mistake", ON_POSTGRESQL, ids=lambda mistake: mistake.name)
async def test_a_mistake_with_postgresql_is_one_line_too(
    site: Site, mistake: Mistake, postgresql_address: str
) -> None:
    site.set(DATABASE_URL=postgresql_address)
    await said_of(mistake, site)


async def test_who_may_not_make_tables_is_told_so_by_migrate(
    site: Site, empty_postgresql: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As every user but the owner since PostgreSQL 15."""
    site.set(DATABASE_URL=empty_postgresql)
    await a_role(site, "guest", "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    assert await asyncio.to_thread(main, ["migrate"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "does not let this user make tables; make it the owner" in line


async def said_of(mistake: Mistake, site: Site) -> None:
    """Make it, and hear both commands."""
    if (made := mistake.make(site)) is not None:
        await made
    told = await told_by_check(mistake.grade)
    assert_one(told, mistake.told)
    told = await told_by_run(ends=mistake.run_ends, until=mistake.run_says or mistake.told)
    assert_one(told, mistake.run_says or mistake.told)


async def test_a_channel_for_a_group_is_told(site: Site) -> None:
    """Its id begins as a group's does, so only Telegram can tell."""

    class Telegram:
        async def call(self, method: str, body: dict[str, Any], *, seconds: float) -> dict[str, Any]:
            return {"id": body["chat_id"], "type": "channel"}

    me = {"id": 1, "username": "intake"}
    (found,) = [one async for one in surroundings.group(Telegram(), settings.load(None), me, None)]
    assert found.grade == "FAIL"
    assert_one([found.text], "is no group but a channel, which would show every lead; .* names the id of each group")


async def test_without_a_mistake_check_fails_nothing_and_run_says_nothing(site: Site) -> None:
    assert await told_by_check("FAIL") == []
    with capture_logs() as logged:
        ended = asyncio.Event()
        running = asyncio.create_task(run.until(settings.load(None), ended))
        await asyncio.sleep(1.5)
        ended.set()
        await running
    assert [one for one in logged if one["log_level"] in ("warning", "error")] == []


async def told_by_check(grade: str) -> list[str]:
    """The lines of one grade."""
    return [finding.text async for finding in check.findings() if finding.grade == grade]


async def told_by_run(*, ends: bool, until: str) -> list[str]:
    """What `run` said at its end, or in its log until it said what is waited for."""
    ended = asyncio.Event()
    with capture_logs() as logged:
        try:
            running = asyncio.create_task(run.until(settings.load(None), ended))
            for _ in range(WAIT_SECONDS * 20):
                await asyncio.sleep(0.05)
                if running.done() or any(fits(one["event"], until) for one in logged):
                    break
            assert running.done() or not ends, "it runs on"
            ended.set()
            await running
        except Refused as error:
            assert ends, error
            return [str(error)]
    assert not ends
    return [one["event"] for one in logged if one["log_level"] in ("warning", "error")]


def fits(line: str, wanted: str) -> bool:
    return re.search(wanted, line) is not None


def assert_one(lines: list[str], wanted: str) -> None:
    """One of the lines says it, and none is more than a line or shows a secret."""
    assert any(fits(line, wanted) for line in lines), lines
    assert not any("\n" in line for line in lines)
    assert not any(secret and secret in line for line in lines for secret in secrets())


def secrets() -> Iterator[str]:
    yield os.environ["DATA_KEYS"]
    yield os.environ["BOT_TOKEN"]


# --- the navigators' group while the bot works ---------------------------------------------------------------


@pytest.mark.parametrize(("lost", "back"), [("remove-bot", "add-bot"), ("close-general", "open-general")])
async def test_what_a_lost_group_would_get_goes_to_the_administrators(
    tg: Simulator, tmp_path: Path, lost: str, back: str
) -> None:
    admin, ann = await tg.person("Lee"), await tg.person("Ann")
    await admin.say("/start", wait=False)
    group = await tg.group("Leads", [admin], bot="member", forum=True)
    given = {"admin_ids": str(admin.id), "navigators_chat_id": group.id, "take_turn": alarming}
    async with running(tg, tmp_path, **given):
        await ann.say("one")
        await has_alarm(admin, "K7-3FQA", group.id)
        await group.change(lost)
        await ann.say("two")
        told = await has_alarm(admin, "K7-3FQA.2", admin.id)
        mends = [message for message in told if "add me to it again" in message.text]
        assert len(mends) == 1
        await ann.say("three")
        told = await has_alarm(admin, "K7-3FQA.3", admin.id)
        assert [message for message in told if "add me to it again" in message.text] == mends
        await group.change(back)
    async with running(tg, tmp_path, **given):
        await asyncio.sleep(0.5)  # the look around at the start finds the group open
        await ann.say("four")
        await has_alarm(admin, "K7-3FQA.4", group.id)


async def test_a_group_that_lost_its_topics_gets_what_it_got(tg: Simulator, tmp_path: Path) -> None:
    admin, ann = await tg.person("Lee"), await tg.person("Ann")
    group = await tg.group("Leads", [admin], bot="member", forum=True)
    given = {"admin_ids": str(admin.id), "navigators_chat_id": group.id, "take_turn": alarming}
    async with running(tg, tmp_path, **given):
        await ann.say("one")
        await has_alarm(admin, "K7-3FQA", group.id)
        await group.change("drop-topics")
        await ann.say("two")
        await has_alarm(admin, "K7-3FQA.2", group.id)


async def has_alarm(reader: SimulatedPerson, code: str, chat: int) -> list[Message]:
    """The chat, once the alarm of this code stands there."""
    return await reader.until(lambda messages: any(code in m.text.split() for m in messages), chat=chat)
