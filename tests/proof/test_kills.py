"""SIGKILL again and again while people book; see tests/bot/players.py for what must be true afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.players import Tally, survive
from tests.proof.conftest import Part

pytestmark = pytest.mark.proof


def _told(part: Part, tally: Tally, kills: int, more: str = "") -> None:
    part.tried = f"{kills} × SIGKILL, {tally.people} people, {tally.acts} taps and texts ({tally.typed} typed)"
    part.found = (
        f"none lost, none taken twice, {tally.people} leads and calls; of {tally.messages} messages "
        f"{tally.repeated} repeated, each after a kill took Telegram's answer{more}"
    )


async def test_kills(database_address: str, tmp_path: Path, part: Part) -> None:
    """One process, killed at random moments."""
    kills, seats = part.size("kills", 50), part.size("people", 20)
    part.database = database_address.partition("+")[0]
    tally = await survive(
        tmp_path,
        database_address,
        copies=1,
        seed=part.seed,
        seats=seats,
        kills=kills,
        turns_between=30,
        tell=part.tell,
    )
    _told(part, tally, kills)


async def test_copies(postgresql_address: str, tmp_path: Path, part: Part) -> None:
    """Three copies behind a round-robin, one of them killed each time; then every reminder falls due."""
    kills, seats = part.size("copies_kills", 30), part.size("people", 20)
    part.database = "postgresql"
    tally = await survive(
        tmp_path, postgresql_address, copies=3, seed=part.seed, seats=seats, kills=kills, turns_between=30,
        reminders=True, tell=part.tell,
    )  # fmt: skip
    _told(part, tally, kills, "; every reminder once")
