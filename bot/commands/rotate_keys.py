"""`python -m bot rotate-keys`: everything under the first key of DATA_KEYS, so that the older ones can go.

Put the new key in front of the old one, restart every copy, run this, take the old key out, restart again. It may run
beside the bot and be broken off: it works in small transactions and begins again where it stopped.
"""

from __future__ import annotations

import argparse
import asyncio

from bot import settings, wiring


def arguments(parser: argparse.ArgumentParser) -> None:
    """`rotate-keys` has no options: the keys are a setting."""


def main(given: argparse.Namespace) -> int:
    """Rewrap what an older key wraps and say how much that was. Returns 0; raises Refused."""
    count = asyncio.run(_rotate())
    print(f"{count} keys rewrapped; every copy that runs with the first key in front can do without the older ones")
    return 0


async def _rotate() -> int:
    chosen = settings.load()
    async with wiring.database(chosen) as database:
        keyring = await wiring.keys(database, chosen)
        count = 0
        while rewrapped := await database.whole(keyring.rotate):
            count += rewrapped
        # What the older key wrapped must not stay behind in SQLite's log; a reader may be in the way for a moment.
        while not await database.scrub():  # noqa: ASYNC110  another process reads: there is no event to wait for
            await asyncio.sleep(0.2)
    return count
