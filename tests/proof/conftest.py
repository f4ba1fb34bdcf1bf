"""The report of `make proof`: what was tried, how often, with which seed, and what was found.

Every part takes its sizes from the environment (PROOF_KILLS=5 …) and its seed from PROOF_SEED, so that a failure
is played again and a quick look costs a minute. A run that passed whole and in full size writes docs/proof.md; any
other prints the same table.
"""

from __future__ import annotations

import os
import platform
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

REPORT = Path(__file__).parents[2] / "docs" / "proof.md"
HEAD = """# Proof

Written by `make proof`, not by hand: the runs that are too long for `make test`. Each part takes its sizes and its
seed from the environment; the commands below play them again.

{when} · {machine}

| part | database | tried | found | seconds |
|---|---|---|---|---|
{rows}

## Again

```sh
{commands}
```

The order in which processes and threads run is the machine's and in no seed: the same seed plays the same people,
updates and moments, not the same interleaving.
"""


@dataclass
class Part:
    """One row of the report in the making."""

    name: str
    test: str
    """Its node id."""
    database: str = ""
    tried: str = ""
    found: str = ""
    seed: int = 0
    sizes: dict[str, int] = field(default_factory=dict)
    reduced: bool = False
    seconds: float = 0.0
    passed: bool = False

    def size(self, name: str, full: int) -> int:
        """How many, by PROOF_<NAME>; `full` without it."""
        given = int(os.environ.get(f"PROOF_{name.upper()}", full))
        self.sizes[name] = given
        self.reduced |= given < full
        return given

    @property
    def row(self) -> str:
        """Of the table."""
        return f"| {self.name} | {self.database} | {self.tried} | {self.found} | {self.seconds:.0f} |"

    @property
    def command(self) -> str:
        """Which plays it again."""
        sizes = "".join(f"PROOF_{name.upper()}={size} " for name, size in self.sizes.items())
        return f"PROOF_SEED={self.seed} {sizes}.venv/bin/python -m pytest -m proof -o addopts= '{self.test}'"


ALL = 7
"""Rows of a whole report: three parts on both databases, one that needs PostgreSQL."""
PARTS = pytest.StashKey[list[Part]]()


@pytest.fixture
def part(request: pytest.FixtureRequest) -> Iterator[Part]:
    """The row that this test fills."""
    title = (request.function.__doc__ or "").strip().splitlines()[0].rstrip(".")
    seed = int(os.environ.get("PROOF_SEED", random.SystemRandom().randrange(10**6)))
    made = Part(title, request.node.nodeid, seed=seed)
    print(f"\nPROOF_SEED={made.seed}")
    request.config.stash.setdefault(PARTS, []).append(made)
    began = time.monotonic()
    yield made
    made.seconds = time.monotonic() - began
    print(made.row)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    if call.when == "call":
        for made in item.config.stash.get(PARTS, []):
            if made.test == item.nodeid:
                made.passed = report.passed
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    parts = session.config.stash.get(PARTS, [])
    if not parts:
        return
    machine = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"
    written = HEAD.format(
        when=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        machine=machine,
        rows="\n".join(made.row for made in parts),
        commands="\n".join(made.command for made in parts),
    )
    if len(parts) == ALL and all(made.passed and not made.reduced for made in parts):
        REPORT.write_text(written, "utf-8")
    else:
        print(written)
