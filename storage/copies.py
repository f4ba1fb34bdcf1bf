"""Which copies of the program work on the same PostgreSQL at this moment, as the server itself knows it.

Each connection of a copy takes a shared advisory lock under the copy's number. The server drops it when the
connection ends, so a copy that was killed is gone within moments: no clock is compared, and no copy that is merely
slow counts as dead. SQLite has one copy, and none of this.
"""

from __future__ import annotations

import secrets
from typing import Any

from sqlalchemy import BigInteger, cast, column, func, select, table

_LOCK = 7_290_118
"""Any number, the same in every copy: it tells these locks from others in the database."""

_locks = table("pg_locks", *map(column, ("locktype", "database", "classid", "objid", "objsubid")))
_databases = table("pg_database", column("oid"), column("datname"))
ALIVE = select(cast(_locks.c.objid, BigInteger)).where(
    _locks.c.locktype == "advisory",
    cast(_locks.c.classid, BigInteger) == _LOCK,
    _locks.c.objsubid == 2,  # a lock of two numbers
    _locks.c.database.in_(select(_databases.c.oid).where(_databases.c.datname == func.current_database())),
)
"""The numbers of the copies that are alive."""


def number() -> int:
    """A number for a copy that starts; drawn, so that nobody need hand numbers out."""
    return secrets.randbelow(2**31 - 1) + 1


def sign_in(cursor: Any, copy: int) -> None:
    """Let a new connection say which copy it belongs to. Two of one copy do not wait for each other."""
    cursor.execute(f"SELECT pg_advisory_lock_shared({_LOCK}, {copy})")
