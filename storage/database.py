"""The database: one writer, readers beside it, and the schema. The differences of the two databases live here.

All writing goes through `whole`: one connection for life, one transaction at a time, held by a lock. On
SQLite a second writer would only wait for the first, and waiting in the event loop is cheaper than in the
busy handler; `BEGIN IMMEDIATE` and `busy_timeout` cover other processes (`export`, `migrate`). On PostgreSQL
other copies of the process write at the same time, and row locks and unique keys decide.

A transaction is carried to its end even when whoever asked for it is cancelled: "cancelled" never means
"not done", ask the database.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import secrets
import sqlite3
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import copies, trouble
from storage.errors import StorageError, Unusable, WrongAddress, WrongSchema
from storage.sqlite import connector
from storage.tables import mark, metadata

if TYPE_CHECKING:
    from alembic.config import Config

P = ParamSpec("P")
T = TypeVar("T")

Schema = Literal["empty", "older", "current", "newer"]

MIGRATIONS = Path(__file__).with_name("migrations")
_DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")
_BUSY_MS = 5000
"""How long SQLite waits for another process before it gives up."""
_PRAGMAS = (
    "journal_mode=WAL",
    # FULL and not NORMAL: we acknowledge to Telegram after the commit, so a power loss must not undo it.
    "synchronous=FULL",
    f"busy_timeout={_BUSY_MS}",
    # What is deleted is overwritten in the file; `scrub` does the same for the log beside it.
    "secure_delete=ON",
)
_IDLE_SECONDS = 30
"""How long PostgreSQL leaves a transaction of ours alone that asks for nothing."""
_KEEPALIVE_SECONDS = 5
"""After so many of silence PostgreSQL asks whether our machine is there; after three such questions it is not."""
_TRIAL_BYTES = 256 * 1024
_MIGRATION_LOCK = 7_290_117
"""Any number, the same in every copy: two copies must not migrate at once."""


class Database:
    """A database that is open. Made by `Database.open`."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.copy = copies.number()
        """This process among the copies that work on the same database."""
        self._writer_engine = self._engine("BEGIN IMMEDIATE", "foreign_keys=ON")
        self._reader_engine = self._engine("BEGIN", "foreign_keys=ON", "query_only=ON")
        self._writer: AsyncConnection | None = None
        self._lock = asyncio.Lock()
        self._under_way: set[asyncio.Task[Any]] = set()

    @classmethod
    async def open(cls, url: str) -> Self:
        """Connect; a SQLite file that is missing is made, empty. Raises WrongAddress.

        Says nothing of the schema: ask `schema`, or have `require_current_schema` refuse.
        """
        database = cls(_checked(url))
        try:
            database._writer = await database._writer_engine.connect()
        except (OSError, DBAPIError, sqlite3.Error) as error:
            await database.close()
            raise WrongAddress(f"DATABASE_URL {database.url.render_as_string()}: {trouble.told(error)}") from error
        return database

    async def close(self) -> None:
        """Wait for what is under way, then let go of every connection."""
        if self._under_way:
            await asyncio.gather(*self._under_way, return_exceptions=True)
        if self._writer is not None:
            await self._writer.close()
            self._writer = None
        await self._writer_engine.dispose()
        await self._reader_engine.dispose()

    async def whole(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """All of `work(connection, …)` in one transaction, or nothing of it.

        `work` must not wait for anything but the database: everybody else's writing waits for it.
        """
        return await self._carried(self._write(None, work, *args, **kwargs))

    async def whole_then(
        self,
        then: Callable[[T], None],
        work: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """`whole`, and `then(result)` once it is committed, before anybody else in this process writes."""
        return await self._carried(self._write(then, work, *args, **kwargs))

    async def look(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`work(connection, …)` on one moment of the database; never waits for a writer, and cannot write."""
        return await self._carried(self._read(work, *args, **kwargs))

    async def _write(self, then: Callable[[T], None] | None, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        async with self._lock:
            if self._writer is None:
                raise Unusable("the database is closed")
            async with self._writer.begin():
                result = await self._writer.run_sync(work, *args, **kwargs)
            if then is not None:
                then(result)
            return result

    async def _read(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        async with self._reader_engine.connect() as reader, reader.begin():
            return await reader.run_sync(work, *args, **kwargs)

    async def _carried(self, done: Coroutine[Any, Any, T]) -> T:
        """Await it, but let it run to its end when the caller is cancelled."""
        task = asyncio.create_task(done)
        self._under_way.add(task)  # the loop itself holds tasks only weakly
        task.add_done_callback(self._under_way.discard)
        return await asyncio.shield(task)

    async def require_writable(self) -> None:
        """Write something, take it back, and raise Unusable with the mend where the database refuses."""
        try:
            await self.whole(_try_writing)
        except _TakenBack:
            return
        except (OSError, DBAPIError) as error:
            raise self._refusal(trouble.told(error)) from error

    def _refusal(self, reason: str) -> Unusable:
        return Unusable(f"DATABASE_URL {self.url.render_as_string()}: {reason}")

    # --- schema -------------------------------------------------------------------------------------------

    async def schema(self) -> Schema:
        """How the schema stands to this program; `newer` also where it is none of ours. Raises Unusable."""
        try:
            return await self.look(_schema)
        except (OSError, DBAPIError) as error:
            raise self._refusal(trouble.told(error)) from error

    async def require_current_schema(self) -> None:
        """Raises WrongSchema with the mend unless the schema is this program's."""
        reason = {
            "empty": "is empty; run `python -m bot migrate`",
            "older": "has an older schema; run `python -m bot migrate`",
            "newer": "was written by a newer version of this program; run that version, or restore a backup",
        }
        if (stands := await self.schema()) != "current":
            raise WrongSchema(f"DATABASE_URL {self.url.render_as_string()}: {reason[stands]}")

    async def migrate(self, revision: str = "head") -> str:
        """Bring the schema up to a revision, all of it or nothing; returns the revision.

        Raises WrongSchema, and Unusable with the mend where the database refuses.
        """
        if await self.schema() == "newer":
            await self.require_current_schema()
        return await self._change_schema("upgrade", revision)

    async def downgrade(self, revision: str) -> str:
        """Take the schema down to a revision, `base` for none; what only the later one could hold is lost."""
        return await self._change_schema("downgrade", revision)

    async def _change_schema(self, verb: Literal["upgrade", "downgrade"], revision: str) -> str:
        # An engine of its own: a batch migration on SQLite copies a table and drops the old one, which with
        # foreign keys on would empty its children; and the pragma does nothing inside a transaction.
        engine = self._engine("BEGIN IMMEDIATE", "foreign_keys=OFF")
        try:
            async with self._lock, engine.begin() as connection:
                return await connection.run_sync(_run_alembic, verb, revision)
        except (OSError, DBAPIError) as error:
            raise self._refusal(trouble.told(error, trouble.OWNER)) from error
        finally:
            await engine.dispose()

    # --- files --------------------------------------------------------------------------------------------

    async def scrub(self) -> bool:
        """Empty SQLite's log, where a deleted page may still stand; False where a reader holds it: try again.

        On PostgreSQL dead rows go with its own VACUUM; what they sealed is unreadable without the dropped key
        and DATA_KEYS.
        """
        if not self.is_sqlite:
            return True
        return await self._carried(self._checkpoint())

    async def _checkpoint(self) -> bool:
        async with self._lock:
            if self._writer is None:
                raise Unusable("the database is closed")
            driver: Any = (await self._writer.get_raw_connection()).driver_connection
            # Not waiting for a reader: everybody's writing waits behind this lock.
            await driver.execute_fetchall("PRAGMA busy_timeout=0")
            ((busy, *_),) = await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            await driver.execute_fetchall(f"PRAGMA busy_timeout={_BUSY_MS}")
            return not busy

    async def backup(self, path: Path) -> None:
        """A consistent copy while everything runs. Raises StorageError on PostgreSQL and where the file exists."""
        if not self.is_sqlite:
            raise StorageError(f"{self.url.render_as_string()} is PostgreSQL: take the copy with `pg_dump`")
        await asyncio.to_thread(_copy, self.file, path)

    @property
    def file(self) -> Path:
        """SQLite's file."""
        return Path(self.url.database or "")

    # --- engines ------------------------------------------------------------------------------------------

    def _engine(self, begin: str, *pragmas: str) -> AsyncEngine:
        """An engine; `begin` and `pragmas` are for SQLite. No text for people or logs carries a parameter."""
        if not self.is_sqlite:
            reads_only = "query_only=ON" in pragmas
            engine = create_async_engine(
                self.url,
                hide_parameters=True,
                pool_pre_ping=True,
                execution_options={"postgresql_readonly": True} if reads_only else {},
            )
            event.listen(engine.sync_engine, "connect", self._introduce)
            return engine
        engine = create_async_engine(
            self.url,
            hide_parameters=True,
            async_creator=connector(self.file, (*_PRAGMAS, *pragmas), on_the_spot=begin == "BEGIN IMMEDIATE"),
        )

        @event.listens_for(engine.sync_engine, "begin")
        def _(connection: Connection) -> None:
            # IMMEDIATE: a deferred transaction that reads first and writes later fails at once when
            # somebody else wrote in between, whatever busy_timeout says.
            connection.exec_driver_sql(begin)

        return engine

    def _introduce(self, connection: Any, _: Any) -> None:
        """Tell PostgreSQL whose connection this is, and to give up one whose machine vanished.

        Else it would hold the rows of such a machine for two hours.
        """
        cursor = connection.cursor()
        cursor.execute(f"SET idle_in_transaction_session_timeout = '{_IDLE_SECONDS}s'")
        cursor.execute(f"SET tcp_keepalives_idle = {_KEEPALIVE_SECONDS}")
        cursor.execute(f"SET tcp_keepalives_interval = {_KEEPALIVE_SECONDS}")
        cursor.execute("SET tcp_keepalives_count = 3")
        copies.sign_in(cursor, self.copy)
        cursor.close()
        connection.commit()


class _TakenBack(Exception):
    """Rolls a trial back."""


def _try_writing(c: Connection) -> None:
    """Use every right there must be, and on SQLite more room than a turn takes. Raises _TakenBack: all is well."""
    c.execute(mark.insert().values(name=f"trial:{secrets.token_hex(8)}", at=datetime.now(UTC)))
    if c.dialect.name == "sqlite":
        c.exec_driver_sql(f"CREATE TABLE trial AS SELECT zeroblob({_TRIAL_BYTES}) AS room")
    else:
        for right in ("SELECT", "INSERT", "UPDATE", "DELETE"):
            may = text("SELECT bool_and(has_table_privilege(name, :one)) FROM unnest(CAST(:names AS text[])) name")
            if not c.execute(may, {"one": right, "names": list(metadata.tables)}).scalar_one():
                raise Unusable(f"DATABASE_URL: this user lacks {right} on a table; {trouble.GRANT}")
    raise _TakenBack


def _checked(address: str) -> URL:
    """The address, with SQLite's folder made. Raises WrongAddress."""
    try:
        url = make_url(address)
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise WrongAddress(
            "DATABASE_URL is no database address: write it as sqlite+aiosqlite:///data/intake.db "
            "or postgresql+asyncpg://user:password@host/name"
        ) from None
    if url.drivername not in _DRIVERS:
        raise WrongAddress(f"DATABASE_URL begins with {url.drivername}: take {' or '.join(_DRIVERS)}")
    if url.get_backend_name() == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise WrongAddress("DATABASE_URL names no file: a conversation kept in memory dies with the process")
        with contextlib.suppress(OSError):  # the opening that follows says it better
            Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    return url


def _copy(source: Path, target: Path) -> None:
    """Under another name until it is whole: what bears the name of a backup is one."""
    if target.exists():
        raise StorageError(f"{target} exists: name a file that does not, or move that one away")
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
        with (
            contextlib.closing(sqlite3.connect(source)) as old,
            contextlib.closing(sqlite3.connect(unfinished)) as new,
        ):
            old.backup(new)
        unfinished.rename(target)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StorageError(
            f"{target} cannot be written ({error}): check that its folder exists, may be written to and has room"
        ) from None


def _config(connection: Connection) -> Config:
    from alembic.config import Config  # half a second to import: only for who asks

    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _schema(c: Connection) -> Schema:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    revision = MigrationContext.configure(c).get_current_revision()
    scripts = ScriptDirectory.from_config(_config(c))
    if revision is None:
        return "empty"
    if revision == scripts.get_current_head():
        return "current"
    return "older" if revision in {script.revision for script in scripts.walk_revisions()} else "newer"


def _run_alembic(c: Connection, verb: Literal["upgrade", "downgrade"], revision: str) -> str:
    from alembic import command
    from alembic.runtime.migration import MigrationContext

    if c.dialect.name == "postgresql":
        c.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _MIGRATION_LOCK})
    getattr(command, verb)(_config(c), revision)
    if c.dialect.name == "sqlite" and (broken := c.exec_driver_sql("PRAGMA foreign_key_check").first()):
        raise WrongSchema(f"the migration would leave rows of {broken[0]} without their parent; nothing was changed")
    return MigrationContext.configure(c).get_current_revision() or "base"
