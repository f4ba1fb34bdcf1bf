"""`python -m bot backup FILE`: a consistent copy of the SQLite database, while the bot runs.

The copy holds what the database holds, sealed as it is there: to read it takes DATA_KEYS, which are not in it and
must be kept elsewhere. `docs/operations.md` tells how it is restored, and how long it may be kept.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from bot import settings, wiring
from bot.errors import Refused
from storage.errors import StorageError


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", type=Path, metavar="FILE", help="where the copy goes; it must not exist yet")


def main(given: argparse.Namespace) -> int:
    """Make the copy and say how large it is. Returns 0; raises Refused."""
    asyncio.run(_backup(given.file))
    print(f"{given.file}: {given.file.stat().st_size} bytes; opens with the DATA_KEYS of today, which are not in it")
    return 0


async def _backup(target: Path) -> None:
    # Of any schema: before a migration is when a copy is wanted most.
    async with wiring.database(settings.load(), current=False) as database:
        if await database.schema() == "empty":
            raise Refused(f"DATABASE_URL {database.url.render_as_string()}: is empty, there is nothing to copy")
        try:
            await database.backup(target)
        except StorageError as error:
            raise Refused(f"backup: {error}") from None
