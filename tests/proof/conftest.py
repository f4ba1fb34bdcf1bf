"""The report of `make proof`: what was tried, how often, with which seed, and what was found.

Every part takes its sizes from the environment (PROOF_KILLS=5 …) and its seed from PROOF_SEED, so that a failure
is played again and a quick look costs a minute. A part that passes writes its row into docs/proof.md (or the file
that PROOF_REPORT names) and leaves the rows of the others; one of reduced size says so and replaces none in full.
"""

from __future__ import annotations

import os
import platform
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

REPORT = Path(os.environ.get("PROOF_REPORT") or Path(__file__).parents[2] / "docs" / "proof.md")
HEAD = """# Proof

Written by `make proof`, not by hand: the runs that are too long for `make test`. A row is written when its part
passed; where it was not in full size it says so. To play one again with its seed (sizes are `PROOF_KILLS=5` and the
like, see `tests/proof/`):

```sh
PROOF_SEED=123456 .venv/bin/python -m pytest -m proof -o addopts= 'tests/proof/TEST'
```

The order in which processes and threads run is the machine's and in no seed: the same seed plays the same people,
updates and moments, not the same interleaving.

| part | database | tried | found | seed | seconds | when, on what | test |
|---|---|---|---|---|---|---|---|
"""
REDUCED = "(reduced)"
MACHINE = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"


@dataclass
class Part:
    """One row of the report in the making."""

    name: str
    test: str
    """File and name, as behind `tests/proof/`."""
    seed: int
    database: str = ""
    tried: str = ""
    found: str = ""
    """Filled in by the test as its last step: empty means that it did not pass."""
    reduced: bool = False
    say: Callable[[str], None] = print
    began: float = field(default_factory=time.monotonic)

    def tell(self, what: str) -> None:
        """How far it is, for whoever waits."""
        self.say(f"{time.monotonic() - self.began:6.0f} s  {self.test}: {what}")

    def size(self, name: str, full: int) -> int:
        """How many, by PROOF_<NAME>; `full` without it."""
        given = int(os.environ.get(f"PROOF_{name.upper()}", full))
        self.reduced |= given < full
        return given

    def row(self) -> str:
        """Of the table."""
        seconds = time.monotonic() - self.began
        when = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {MACHINE}"
        name = f"{self.name} {REDUCED}" if self.reduced else self.name
        given = name, self.database, self.tried, self.found, self.seed, f"{seconds:.0f}", when, f"`{self.test}`"
        return f"| {' | '.join(map(str, given))} |"


@pytest.fixture
def part(request: pytest.FixtureRequest) -> Iterator[Part]:
    """The row that this test fills."""
    title = (request.function.__doc__ or "").strip().splitlines()[0].rstrip(".")
    seed = int(os.environ.get("PROOF_SEED", random.SystemRandom().randrange(10**6)))
    capturing = request.config.pluginmanager.getplugin("capturemanager")

    def say(line: str) -> None:
        with capturing.global_and_fixture_disabled():
            print(line, flush=True)

    made = Part(title, request.node.nodeid.removeprefix("tests/proof/"), seed, say=say)
    say("")  # pytest's own line has no end yet
    made.tell(f"PROOF_SEED={seed}")
    yield made
    row = made.row()
    print(row)
    if made.found:
        made.tell(made.found)
        _write(row)


def _write(row: str) -> None:
    """Put the row into the report, in place of the one of the same test."""
    test = row.split(" | ")[-1]
    stands = (
        [line for line in REPORT.read_text("utf-8").splitlines() if line.endswith("` |")] if REPORT.exists() else []
    )
    same = [line for line in stands if line.split(" | ")[-1] == test]
    if REDUCED in row and any(REDUCED not in line for line in same):
        return
    rows = sorted([*(line for line in stands if line not in same), row])
    REPORT.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
