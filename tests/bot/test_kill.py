"""Nothing lost, nothing twice: twenty people are played against the real bot process while it is killed.

The bot is a process of its own; the simulated Telegram lives on. Five times, at random moments (the seed is
printed), the bot gets SIGKILL and is started again. People tap and type. Then every word and tap is kept and
answered, there is one lead, one booking and one notice for each person, and a message was repeated only where a kill
took Telegram's answer to it from the bot. `make proof` does the same fifty times, on both databases.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

from tests.bot.players import survive

PEOPLE = 20
KILLS = 5
TURNS_BETWEEN = 120
"""So that the kills come everywhere between the first word and the last booking."""


async def test_kills_lose_nothing_and_double_nothing(tmp_path: Path, migrated_sqlite: Path) -> None:
    seed = int(os.environ.get("KILL_SEED", random.SystemRandom().randrange(10**6)))
    print(f"KILL_SEED={seed}")
    shutil.copy(migrated_sqlite, tmp_path / "intake.db")
    address = f"sqlite+aiosqlite:///{tmp_path / 'intake.db'}"
    tally = await survive(
        tmp_path, address, copies=1, seed=seed, seats=PEOPLE, kills=KILLS, turns_between=TURNS_BETWEEN
    )
    assert tally.people >= PEOPLE
    assert tally.typed
