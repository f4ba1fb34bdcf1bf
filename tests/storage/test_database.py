"""One writer, readers beside it, transactions that are whole, a schema that is checked."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, column, inspect, select, table, text
from sqlalchemy.exc import DBAPIError

from storage import marks, outbox
from storage.database import Database, _config
from storage.errors import StorageError, WrongAddress, WrongSchema
from storage.keys import Keyring
from storage.outbox import Outgoing
from storage.tables import metadata
from tests.storage.build import NOW


def tables(c: Connection) -> set[str]:
    return set(inspect(c).get_table_names()) - {"alembic_version"}


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def work(c: Connection) -> None:
        marks.put(c, "poll", NOW)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.whole(work)
    assert await database.look(marks.when, "poll") is None


async def test_a_transaction_goes_on_when_its_caller_is_cancelled(database: Database) -> None:
    for number in range(20):
        task = asyncio.create_task(database.whole(marks.put, f"mark {number}", NOW))
        await asyncio.sleep(0.0002 * number)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await database.whole(marks.put, "afterwards", NOW)
    started = [await database.look(marks.when, f"mark {number}") for number in range(1, 20)]
    assert set(started) == {NOW}


async def test_a_reader_sees_the_last_commit_and_does_not_wait(database: Database) -> None:
    await database.whole(marks.put, "poll", NOW)
    writing, read = asyncio.Event(), asyncio.Event()

    async def slow_writer() -> None:
        async with database._lock, database._writer.begin():  # type: ignore[union-attr]
            await database._writer.run_sync(marks.put, "other", NOW)  # type: ignore[union-attr]
            writing.set()
            await read.wait()

    task = asyncio.create_task(slow_writer())
    await writing.wait()
    async with asyncio.timeout(2):
        assert await database.look(marks.when, "poll") == NOW
        assert await database.look(marks.when, "other") is None
    read.set()
    await task


async def test_looking_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await database.look(marks.put, "poll", NOW)


async def test_two_processes_that_read_and_then_write_both_win(database: Database, database_address: str) -> None:
    """With a deferred transaction one of them would fail at once: SQLite cannot upgrade a stale snapshot."""
    await database.whole(lambda c: c.execute(text("CREATE TABLE tally (n INTEGER)")))
    await database.whole(lambda c: c.execute(text("INSERT INTO tally VALUES (0)")))
    other = await Database.open(database_address)

    def count(c: Connection) -> None:
        n = c.execute(select(column("n")).select_from(table("tally")).with_for_update()).scalar_one()
        c.execute(text("UPDATE tally SET n = :n"), {"n": n + 1})

    await asyncio.gather(*(one.whole(count) for one in (database, other) * 20))
    assert await database.look(lambda c: c.execute(text("SELECT n FROM tally")).scalar_one()) == 40
    await other.close()


async def test_no_error_carries_a_parameter(database: Database) -> None:
    with pytest.raises(DBAPIError) as error:
        await database.whole(lambda c: c.execute(text("INSERT INTO nowhere VALUES (:a)"), {"a": "my liver"}))
    assert "liver" not in str(error.value)


async def test_postgresql_comes_back_after_it_dropped_the_writer(database: Database) -> None:
    if database.is_sqlite:
        pid = None
    else:
        pid = await database.whole(lambda c: c.execute(text("SELECT pg_backend_pid()")).scalar_one())
        await database.look(lambda c: c.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid}))
        with pytest.raises(DBAPIError):
            await database.whole(marks.put, "poll", NOW)
    await database.whole(marks.put, "poll", NOW)
    assert await database.look(marks.when, "poll") == NOW


# --- schema -------------------------------------------------------------------------------------------------


async def test_an_empty_database_is_refused_with_the_mend(empty_address: str) -> None:
    database = await Database.open(empty_address)
    assert await database.schema() == "empty"
    with pytest.raises(WrongSchema, match="is empty; run `python -m bot migrate`"):
        await database.require_current_schema()
    await database.close()


async def test_migrating_twice_is_migrating_once(empty_address: str) -> None:
    database = await Database.open(empty_address)
    revision = await database.migrate()
    assert await database.migrate() == revision
    assert await database.schema() == "current"
    await database.require_current_schema()
    await database.close()


async def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    await database.look(lambda c: command.check(_config(c)))
    assert await database.look(tables) == set(metadata.tables)


async def test_down_and_up_again(database: Database) -> None:
    assert await database.downgrade("base") == "base"
    assert await database.look(tables) == set()
    assert await database.schema() == "empty"
    await database.migrate()
    await database.look(lambda c: command.check(_config(c)))


async def test_what_waited_before_the_outbox_had_a_holder_is_said(empty_address: str, data_key: str) -> None:
    """Up from 0004: a row of then is kept and due."""
    database = await Database.open(empty_address)
    await database.migrate("0004")
    keyring = await database.whole(Keyring.unlock, [data_key])
    await database.whole(outbox.put, keyring, [Outgoing(7, "send", "words of before")], NOW)
    await database.migrate()
    assert [due.payload for due in await database.look(outbox.due, keyring, NOW)] == ["words of before"]
    await database.close()


async def test_a_newer_schema_is_neither_used_nor_touched(database: Database) -> None:
    await database.whole(lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    assert await database.schema() == "newer"
    with pytest.raises(WrongSchema, match="newer version of this program"):
        await database.migrate()


async def test_a_migration_that_fails_leaves_nothing(empty_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    database = await Database.open(empty_address)
    from alembic.operations import Operations

    made: list[str] = []
    create = Operations.create_table

    def create_some(self: Any, name: str, *args: Any, **kwargs: Any) -> Any:
        made.append(name)
        if len(made) == 5:
            raise RuntimeError
        return create(self, name, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(Operations, "create_table", create_some)
        with pytest.raises(RuntimeError):
            await database.migrate()
    assert await database.look(tables) == set()
    await database.migrate()
    await database.close()


async def test_every_constraint_has_a_name(database: Database) -> None:
    """SQLite's batch migrations can only drop what is named."""
    for one in metadata.tables.values():
        for constraint in one.constraints:
            assert constraint.name, f"{one.name}: {constraint}"


# --- addresses and files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("postgresql://host/name", "postgresql\\+asyncpg"),
        ("mysql+aiomysql://host/name", "DATABASE_URL"),
        ("data/intake.db", "no database address"),
        ("sqlite+aiosqlite:///:memory:", "names no file"),
        ("sqlite+aiosqlite://", "names no file"),
        ("postgresql+asyncpg://nobody:secret@127.0.0.1:1/none", "does not answer"),
        ("sqlite+aiosqlite:////proc/none/intake.db", "cannot be opened"),
    ],
)
async def test_a_wrong_address_is_one_line_without_the_password(address: str, reason: str) -> None:
    with pytest.raises(WrongAddress, match=reason) as error:
        await Database.open(address)
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value)


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_text("Dear colleague, " * 100)
    with pytest.raises(WrongAddress, match="is no SQLite file"):
        await Database.open(f"sqlite+aiosqlite:///{file}")
    assert file.read_text() == "Dear colleague, " * 100


async def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/data/new/intake.db")
    await database.migrate()
    await database.close()
    assert (tmp_path / "data/new/intake.db").exists()


async def test_sqlite_syncs_every_commit_and_overwrites_what_it_deletes(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/intake.db")

    def pragmas(c: Connection) -> dict[str, Any]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        return {name: c.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names}

    full, on = 2, 1
    assert await database.whole(pragmas) == {
        "journal_mode": "wal", "synchronous": full, "foreign_keys": on, "secure_delete": on, "busy_timeout": 5000,
    }  # fmt: skip
    await database.close()


async def test_a_backup_is_whole_while_somebody_writes(database: Database, tmp_path: Path) -> None:
    await database.whole(marks.put, "poll", NOW)
    target = tmp_path / "copy.db"
    if not database.is_sqlite:
        with pytest.raises(StorageError, match="pg_dump"):
            await database.backup(target)
        return
    await asyncio.gather(database.backup(target), *(database.whole(marks.put, f"m{n}", NOW) for n in range(50)))
    with pytest.raises(StorageError, match="exists"):
        await database.backup(target)
    copy = sqlite3.connect(target)
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert copy.execute("SELECT count(*) FROM mark WHERE name = 'poll'").fetchone() == (1,)
    copy.close()


async def test_a_closed_database_says_so(database: Database) -> None:
    await database.close()
    with pytest.raises(StorageError, match=re.escape("the database is closed")):
        await database.whole(marks.put, "poll", NOW)


async def test_a_mark_is_made_once(database: Database) -> None:
    """Of ten who try at the same time one is told that it was first."""
    tries = await asyncio.gather(*(database.whole(marks.once, "late", NOW) for _ in range(10)))
    assert sorted(tries) == [False] * 9 + [True]
