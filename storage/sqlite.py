"""aiosqlite with one trip to its thread a statement instead of three or four.

SQLAlchemy asks a cursor to open, to execute, to fetch and to close, and each is a hand-over to aiosqlite's
thread of some 40 µs; a turn has a dozen statements. This cursor does all of it in one hand-over. It also
leaves no half-open statement behind when a task is cancelled, which would keep the file locked.

A connection that writes goes further: between BEGIN and COMMIT its statements run on the spot, in the event loop's
thread. Their pages are in memory and no other writer can be in the way, so one takes some 20 µs; what may wait, for
the lock of another process or for the disk, is still handed over: BEGIN, COMMIT, and everything a reader asks.

It rests on two private names of aiosqlite 0.22 (`_execute`, `_conn`); tests/storage/test_sqlite.py holds them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from sqlite3 import Connection as Sqlite
from sqlite3 import connect
from typing import Any

import aiosqlite


def connector(
    path: Path, pragmas: Sequence[str], *, on_the_spot: bool = False
) -> Callable[[], Awaitable[aiosqlite.Connection]]:
    """For `async_creator` of an engine: opens the file with these pragmas, transactions left to SQLAlchemy.

    `on_the_spot`: for a connection that writes, one statement after the other.
    """

    def opened() -> Sqlite:
        # isolation_level=None: else the driver opens transactions of its own, and only before a write.
        sqlite = connect(path, isolation_level=None, check_same_thread=False)
        for pragma in pragmas:
            sqlite.execute(f"PRAGMA {pragma}")
        return sqlite

    async def open_one() -> aiosqlite.Connection:
        connection = _Connection(opened, 64)
        connection.on_the_spot = on_the_spot
        connection._thread.daemon = True
        return await connection

    return open_one


class _Connection(aiosqlite.Connection):
    """Hands out the quick cursor."""

    on_the_spot = False

    def cursor(self) -> Any:
        return _Cursor(self)


class _Cursor:
    """As much of a cursor as SQLAlchemy's adapter asks for."""

    def __init__(self, connection: _Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        await self._do("execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        await self._do("executemany", sql, parameters)

    async def _do(self, verb: str, sql: str, parameters: Any) -> None:
        if self._connection.on_the_spot and not sql.startswith("BEGIN"):
            self._run(verb, sql, parameters)
        else:
            await self._connection._execute(self._run, verb, sql, parameters)  # type: ignore[no-untyped-call]

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """Nothing is open any more."""

    def _run(self, verb: str, sql: str, parameters: Any) -> None:
        """The whole life of a statement."""
        cursor = self._connection._conn.cursor()
        try:
            getattr(cursor, verb)(sql, parameters)
            self._rows = cursor.fetchall() if cursor.description else []
            self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()
