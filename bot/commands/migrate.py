"""`python -m bot migrate`: the database on the current schema."""

from __future__ import annotations

import argparse
import asyncio

from bot import settings, wiring
from bot.errors import Refused
from storage.errors import StorageError


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--to", metavar="REVISION", default="head", help="a later revision than the present one")
    parser.add_argument("--down-to", metavar="REVISION", help="take the schema down; what it cannot hold is lost")


def main(given: argparse.Namespace) -> int:
    """Migrate and say to which revision. Returns 0; raises Refused."""
    print(f"schema {asyncio.run(_migrate(given.to, given.down_to))}")
    return 0


async def _migrate(to: str, down_to: str | None) -> str:
    async with wiring.database(settings.load(), current=False) as database:
        try:
            return await (database.downgrade(down_to) if down_to else database.migrate(to))
        except StorageError as error:
            raise Refused(str(error)) from None
        except Exception as error:
            if type(error).__module__.startswith("alembic"):
                raise Refused(f"migrate: {error}; `--to head` brings the newest") from None
            raise
