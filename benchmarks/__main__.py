"""`python -m benchmarks`: measure, and print a table."""

from __future__ import annotations

import argparse
import asyncio
import platform
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from benchmarks import crowd, processes, pure
from benchmarks.conversations import golden, playable
from benchmarks.crowd import Load
from benchmarks.pure import Spread, percentile

SEED = 20261123
TURNS = {1: 120, 10: 400, 50: 800}
"""People side by side, and the turns of one round."""
WARM_UP = 400
PURE_ROUNDS = 9

Rounds = dict[int, list[tuple[Load, Load]]]
"""People to pairs of our bot and the echo, one a round."""


def main() -> int:
    """Returns 1 where answers were missing: the figures are then worth nothing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the median counts (3)")
    parser.add_argument("--pure", action="store_true", help="the pure turn only: ten seconds")
    parser.add_argument("--seed", type=int, default=SEED, help=f"order of the conversations ({SEED})")
    parser.add_argument("--out", type=Path, help="write the table to this file as well")
    given = parser.parse_args()
    played = golden()
    lines = _head(given.seed, given.rounds)
    lines += _pure_table(pure.measure(played.values(), PURE_ROUNDS))
    missing = 0
    if not given.pure:
        rounds, memory = asyncio.run(_crowds(given.rounds, given.seed))
        lines += _crowd_table(rounds, memory)
        missing = sum(load.missing for pairs in rounds.values() for pair in pairs for load in pair)
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if given.out:
        given.out.write_text(text, encoding="utf-8")
    return 1 if missing else 0


async def _crowds(count: int, seed: int) -> tuple[Rounds, tuple[float, float]]:
    """Both bots up and warm, then each size of crowd in turn on both, round after round."""
    conversations = playable(golden())
    rounds: Rounds = {people: [] for people in TURNS}
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        for name in ("ours", "echo"):
            (folder / name).mkdir()
        ours = await stack.enter_async_context(processes.ours(folder / "ours"))
        echo = await stack.enter_async_context(processes.echo(folder / "echo"))
        for bot in (ours, echo):
            await crowd.play(bot, conversations, 10, WARM_UP, seed)
        for number in range(count):
            for people, turns in TURNS.items():
                # Who goes first changes, so that a machine that gets busier favours nobody.
                loads = {}
                for bot in (ours, echo) if number % 2 == 0 else (echo, ours):
                    loads[bot.name] = await crowd.play(bot, conversations, people, turns, seed + number)
                rounds[people].append((loads["ours"], loads["echo"]))
                _progress(number, people, *rounds[people][-1])
        return rounds, (ours.memory(), echo.memory())


def _progress(number: int, people: int, ours: Load, echo: Load) -> None:
    if sys.stderr.isatty():
        print(f"round {number + 1}, {people} people: {ours.cpu_ms:.2f} and {echo.cpu_ms:.2f} ms", file=sys.stderr)


# --- the table ------------------------------------------------------------------------------------------------


def _head(seed: int, rounds: int) -> list[str]:
    return [
        f"Seed {seed}, medians of {rounds} rounds. Python {platform.python_version()} on {platform.machine()}, "
        "a machine that others may use meanwhile: believe ratios, not milliseconds.",
        "",
    ]


def _pure_table(spreads: Sequence[Spread]) -> list[str]:
    rows = [(s.name, f"{s.calls}", f"{s.median:.2f}", f"{s.p95:.2f}", f"{s.worst:.2f}") for s in spreads]
    title = "The pure turn over the golden conversations, milliseconds of processor (aim: median below 0.5)"
    return [title, *_aligned([("", "calls", "median", "p95", "worst"), *rows]), ""]


def _crowd_table(rounds: Rounds, memory: tuple[float, float]) -> list[str]:
    rows = [
        ("people", "turns", "CPU ms a turn", "echo", "ratio", "(rounds)", "aim", "p50 ms", "echo", "p95 ms", "echo",
         "calls a turn", "echo", "turns/s", "echo", "missing")
    ]  # fmt: skip
    for people, pairs in rounds.items():
        ours, echo = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        ratios = [a.cpu_ms / b.cpu_ms for a, b in pairs]
        cells = [
            str(people),
            str(sum(load.turns for load in ours)),
            *(f"{_median([load.cpu_ms for load in side]):.2f}" for side in (ours, echo)),
            f"{_median(ratios):.2f}",
            "/".join(f"{ratio:.2f}" for ratio in ratios),
            "2.5" if people == 1 else "1.2",
        ]
        for percent in (50, 95):
            cells += [f"{_median([_wait(load, percent) for load in side]):.0f}" for side in (ours, echo)]
        cells += [f"{_median([load.calls / load.turns for load in side]):.2f}" for side in (ours, echo)]
        cells += [f"{_median([load.turns / load.wall for load in side]):.0f}" for side in (ours, echo)]
        cells.append(str(sum(load.missing for pair in pairs for load in pair)))
        rows.append(tuple(cells))
    texts = sum(load.texts for pairs in rounds.values() for load, _ in pairs)
    turns = sum(load.turns for pairs in rounds.values() for load, _ in pairs)
    return [
        "Our bot (SQLite, synchronous=FULL, sealed) beside a bare aiogram echo that keeps nothing",
        "Same simulated Telegram for each in a process of its own, its limits off and our own pace lifted;",
        f"closed loop, the same conversations in the same order, {100 * texts // turns} % texts, the rest taps.",
        *_aligned(rows),
        f"Resident: {memory[0]:.0f} MB, echo {memory[1]:.0f} MB.",
    ]


def _median(values: Sequence[float]) -> float:
    return statistics.median(values)


def _wait(load: Load, percent: float) -> float:
    return 1000 * percentile(sorted(load.waits), percent)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows]


if __name__ == "__main__":
    sys.exit(main())
