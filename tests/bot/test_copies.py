"""Three copies of the process on one PostgreSQL, with webhooks behind a plain round-robin, share the work.

Each chat is heard and answered in order, whichever copy takes its update; a timer fires once; a copy may be killed
at any moment. `make proof` does the same for longer.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from tests.bot.players import survive

COPIES = 3
PEOPLE = 6
KILLS = 2


async def test_copies_share_the_work_and_any_of_them_may_die(tmp_path: Path, postgresql_address: str) -> None:
    seed = int(os.environ.get("COPIES_SEED", random.SystemRandom().randrange(10**6)))
    print(f"COPIES_SEED={seed}")
    tally = await survive(
        tmp_path, postgresql_address, copies=COPIES, seed=seed, seats=PEOPLE, kills=KILLS, reminders=True
    )
    assert tally.people >= PEOPLE
