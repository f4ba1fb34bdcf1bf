"""The quick cursor does what aiosqlite's own does, with one trip to its thread a statement."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from storage.sqlite import connector


@pytest.fixture
async def connection(tmp_path: Path) -> Any:
    connection = await connector(tmp_path / "a.db", ["journal_mode=WAL"])()
    yield connection
    await connection.close()


async def test_rows_come_back_in_one_trip(connection: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    trips = 0
    execute = type(connection)._execute

    async def counted(self: Any, *args: Any) -> Any:
        nonlocal trips
        trips += 1
        return await execute(self, *args)

    monkeypatch.setattr(type(connection), "_execute", counted)
    cursor = await connection.cursor().__aenter__()
    await cursor.execute("SELECT 1 AS one UNION SELECT 2")
    assert await cursor.fetchall() == [(1,), (2,)]
    assert cursor.description[0][0] == "one"
    await cursor.close()
    assert trips == 1


async def test_a_list_of_rows_is_counted(connection: Any) -> None:
    cursor = connection.cursor()
    await cursor.execute("CREATE TABLE t (n INTEGER PRIMARY KEY)")
    await cursor.executemany("INSERT INTO t VALUES (?)", [(1,), (2,), (3,)])
    assert cursor.rowcount == 3
    await cursor.execute("INSERT INTO t DEFAULT VALUES")
    assert cursor.lastrowid == 4


async def test_an_error_of_sqlite_stays_one(connection: Any) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await connection.cursor().execute("SELECT * FROM nowhere")


async def test_no_transaction_is_opened_unasked(connection: Any) -> None:
    await connection.cursor().execute("CREATE TABLE t (n INTEGER)")
    await connection.cursor().execute("INSERT INTO t VALUES (1)")
    assert not connection.in_transaction
