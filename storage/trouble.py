"""What a refusal of the database means: whose fault it is, and in one line what the operator can do about it."""

from __future__ import annotations

from typing import Any

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError

from storage.errors import Unusable

_NO_RIGHT = "42501"
GRANT = "GRANT it SELECT, INSERT, UPDATE and DELETE on all tables"
OWNER = "does not let this user make tables; make it the owner (`ALTER DATABASE … OWNER TO …`, `createdb -O`)"
_SQLITE = {
    "READONLY": "is read-only; let this user write the file and its folder",
    "FULL": "is full; free room on its disk",
    "BUSY": "is locked by another process; end that one (`fuser` on the file names it)",
    "LOCKED": "is locked by another process; end that one (`fuser` on the file names it)",
    "IOERR": "cannot be written (disk error); look whether its disk is full or broken",
    "CORRUPT": "is damaged; restore a backup",
    "NOTADB": "is no SQLite file; name another one, or restore a backup",
    "CANTOPEN": "cannot be opened; check the path, and that this user may write the file and its folder",
}
"""By the second part of SQLite's name for its error."""
_POSTGRESQL = {
    "25006": "is read-only; name the server that takes writes, or end default_transaction_read_only",
    "28": "does not let this user in; check user and password",
    "3D": "does not exist; make it with `createdb`, or check its name",
    "53100": "is full; free room on the server's disk",
    "53": "has no room for another connection; raise max_connections",
    "55": "is locked; look who holds the lock in pg_stat_activity",
    "57P": "is being started or shut down; wait for it",
}
"""By SQLSTATE, or how it begins."""


def is_away(error: BaseException | None) -> bool:
    """Whether the database is to blame and not what was to be stored: the same will do once it is mended."""
    if isinstance(error, DBAPIError):
        if isinstance(error, IntegrityError | DataError | ProgrammingError):
            return _sqlstate(error) == _NO_RIGHT
        # asyncpg has no class of its own for a value that does not fit; it says so in the SQLSTATE.
        return not _sqlstate(error).startswith(("22", "23"))
    return isinstance(error, OSError | TimeoutError | Unusable)


def told(error: BaseException, no_right: str = f"does not let this user write; {GRANT}") -> str:
    """What is the matter and its mend, to stand behind the address; never a value, never SQL.

    no_right: both, where this user may not do what was asked.
    """
    name = str(getattr(getattr(error, "orig", error), "sqlite_errorname", ""))
    if name:
        return _SQLITE.get(name.split("_")[1], f"does not do what is asked ({name}); look at its disk")
    state = _sqlstate(error)
    if state == _NO_RIGHT:
        return no_right
    for length in (5, 3, 2):
        if state[:length] in _POSTGRESQL:
            return _POSTGRESQL[state[:length]]
    if isinstance(error, OSError):
        return "does not answer; check the address, and that the server runs"
    return f"cannot be used ({type(error).__name__}{f' {state}' if state else ''}); look into the server's log"


def _sqlstate(error: BaseException) -> str:
    given: Any = getattr(getattr(error, "orig", None), "sqlstate", None)
    return str(given or "")
