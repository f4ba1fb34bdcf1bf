"""When something last happened, by name: how long the bot was away, whether today's purge was done."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.dialect import insert_new, upsert
from storage.tables import mark


def put(c: Connection, name: str, at: datetime) -> None:
    """It happened now."""
    c.execute(upsert(c, mark, "name"), [{"name": name, "at": at}])


def once(c: Connection, name: str, at: datetime) -> bool:
    """It happens now, unless it did before: True for one caller only, also among several copies of the program."""
    return bool(c.execute(insert_new(c, mark, "name"), [{"name": name, "at": at}]).rowcount)


def forget(c: Connection, name: str) -> None:
    """It no longer counts: `once` is true again."""
    c.execute(delete(mark).where(mark.c.name == name))


def when(c: Connection, name: str) -> datetime | None:
    """When it last happened; None for never."""
    return c.execute(select(mark.c.at).where(mark.c.name == name)).scalar_one_or_none()
