"""aiosqlite with one trip to its thread a statement instead of three or four.

SQLAlchemy asks a cursor to open, to execute, to fetch and to close, and each is a hand-over to aiosqlite's
thread of some 40 µs; a turn has a dozen statements. This cursor does all of it in one hand-over. It also
leaves no half-open statement behind when a task is cancelled, which would keep the file locked.

It rests on two private names of aiosqlite 0.22 (`_execute`, `_conn`); tests/storage/test_sqlite.py holds them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from sqlite3 import Connection as Sqlite
from sqlite3 import connect
from typing import Any

import aiosqlite


def connector(path: Path, pragmas: Sequence[str]) -> Callable[[], Awaitable[aiosqlite.Connection]]:
    """For `async_creator` of an engine: opens the file with these pragmas, transactions left to SQLAlchemy."""

    def opened() -> Sqlite:
        # isolation_level=None: else the driver opens transactions of its own, and only before a write.
        sqlite = connect(path, isolation_level=None, check_same_thread=False)
        for pragma in pragmas:
            sqlite.execute(f"PRAGMA {pragma}")
        return sqlite

    async def open_one() -> aiosqlite.Connection:
        connection = _Connection(opened, 64)
        connection._thread.daemon = True
        return await connection

    return open_one


class _Connection(aiosqlite.Connection):
    """Hands out the quick cursor."""

    def cursor(self) -> Any:
        return _Cursor(self)


class _Cursor:
    """As much of a cursor as SQLAlchemy's adapter asks for."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        await self._connection._execute(self._run, "execute", sql, parameters)  # type: ignore[no-untyped-call]

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        await self._connection._execute(self._run, "executemany", sql, parameters)  # type: ignore[no-untyped-call]

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """Nothing is open any more."""

    def _run(self, verb: str, sql: str, parameters: Any) -> None:
        """In aiosqlite's thread: the whole life of a statement."""
        cursor = self._connection._conn.cursor()
        try:
            getattr(cursor, verb)(sql, parameters)
            self._rows = cursor.fetchall() if cursor.description else []
            self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()
