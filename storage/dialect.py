"""The one construct that both databases have and SQLAlchemy spells per dialect: INSERT … ON CONFLICT.

The statements are built once for each table: building one costs more than running it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_for(dialect: str, table: Table) -> Any:
    """INSERT with `on_conflict_do_nothing` and `on_conflict_do_update`, for the database of this name."""
    return {"sqlite": sqlite, "postgresql": postgresql}[dialect].insert(table)


def insert_new(c: Connection, table: Table, *key: str) -> Any:
    """INSERT that leaves a row alone which has this key already."""
    return _insert_new(c.dialect.name, table, key)


def upsert(c: Connection, table: Table, *key: str) -> Any:
    """INSERT that replaces every other column of a row which has this key already."""
    return _upsert(c.dialect.name, table, key)


@cache
def _insert_new(dialect: str, table: Table, key: tuple[str, ...]) -> Any:
    return insert_for(dialect, table).on_conflict_do_nothing(index_elements=list(key))


@cache
def _upsert(dialect: str, table: Table, key: tuple[str, ...]) -> Any:
    statement = insert_for(dialect, table)
    others = {column.name: statement.excluded[column.name] for column in table.c if column.name not in key}
    return statement.on_conflict_do_update(index_elements=list(key), set_=others)
