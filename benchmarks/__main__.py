"""`python -m benchmarks`: measure, and print the tables as they stand in README.md and docs/benchmarks.md."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import crowd, processes, pure, stored
from benchmarks.conversations import Conversation, golden, playable
from benchmarks.crowd import Kill, Load
from benchmarks.processes import Bot
from benchmarks.pure import Spread, percentile
from storage.database import Database
from storage.keys import Keyring, new_key

SEED = 20261123
TURNS = {1: 120, 10: 400, 50: 800, 200: 1200}
"""People side by side, and the turns of one round."""
WARM_UP = 400
PURE_ROUNDS = 9
ROUND_TRIP = 0.05
"""Seconds that a call of the Bot API and its answer are under way, where it is not left out."""
WAITERS, WAITED = 50, 1000
"""People and turns of the waits with that round trip."""
KILLED, KILLS = 20, 3
"""People who write while a bot is killed, and how often it is."""
STORED_TURNS = 20
NAMES = {
    "ours": "this bot",
    "echo": "aiogram echo, keeps nothing",
    "redis": "aiogram, FSM on Redis",
    "commit": "aiogram, one commit a turn",
    "stored": "this bot, on the stored",
}


class Results:
    """What was measured of each bot, by its name."""

    def __init__(self) -> None:
        self.loads: dict[str, dict[int, list[Load]]] = defaultdict(lambda: defaultdict(list))
        """By people, one a round."""
        self.far: dict[str, Load] = {}
        """With the round trip."""
        self.kills: dict[str, list[Kill]] = defaultdict(list)
        self.starts: dict[str, list[float]] = defaultdict(list)
        self.memory: dict[str, float] = {}

    @property
    def missing(self) -> int:
        """Answers that did not come whole."""
        crowds = [load for sizes in self.loads.values() for loads in sizes.values() for load in loads]
        return sum(load.missing for load in [*crowds, *self.far.values()])

    def ratio(self, name: str, people: int, to: str) -> float:
        """Median over the rounds of the processor a turn takes, beside another bot in the same round."""
        pairs = zip(self.loads[name][people], self.loads[to][people], strict=True)
        return statistics.median(load.cpu_ms / other.cpu_ms for load, other in pairs)


def main() -> int:
    """Returns 1 where answers were missing: the figures are then worth nothing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the median counts (3)")
    parser.add_argument("--people", type=int, nargs="+", default=[*TURNS], help="sizes of the crowd (1 10 50 200)")
    parser.add_argument("--only-cpu", action="store_true", help="no waits, no kills")
    parser.add_argument("--pure", action="store_true", help="the pure turn only: ten seconds")
    parser.add_argument("--stored", type=int, help="instead: on so many stored conversations (100000: minutes)")
    parser.add_argument("--write", action="store_true", help="put the first table into README.md")
    parser.add_argument("--seed", type=int, default=SEED, help=f"order of the conversations ({SEED})")
    given = parser.parse_args()
    played = golden()
    print(_head(given.seed, given.rounds))
    if given.stored:
        return asyncio.run(_beside_stored(given.stored, given.rounds, given.seed))
    print(_pure_table(pure.measure(played.values(), PURE_ROUNDS)))
    if given.pure:
        return 0
    results = asyncio.run(_contest(given.rounds, given.people, given.seed, given.only_cpu))
    table = _contest_table(results)
    print(table, _rounds_table(results), sep="\n")
    if given.write:
        _write(f"{table}\n{_head(given.seed, given.rounds)}")
    return 1 if results.missing else 0


async def _contest(rounds: int, sizes: Sequence[int], seed: int, only_cpu: bool) -> Results:
    """All bots up and warm; each size of crowd in turn on all of them, round after round; then waits and kills."""
    conversations, results = playable(golden()), Results()
    contestants = [processes.ours, processes.echo, processes.committing]
    if processes.REDIS:
        contestants.append(processes.on_redis)
    else:
        print("Left out: aiogram with its FSM on Redis; `pip install -e '.[bench]'` brings a server.")
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        bots = []
        for contestant in contestants:
            its = folder / contestant.__name__
            its.mkdir()
            bots.append(await stack.enter_async_context(contestant(its)))
        for bot in bots:
            results.starts[bot.name].append(await bot.start())
        await _rounds(bots, conversations, rounds, sizes, seed, results)
        results.memory = {bot.name: bot.memory() for bot in bots}
        if only_cpu:
            return results
        for bot in bots:
            await bot.telegram.line(ROUND_TRIP)
            results.far[bot.name] = await crowd.play(bot, conversations, WAITERS, WAITED, seed)
            _progress(bot, "with a round trip", results.far[bot.name])
        for number in range(KILLS):
            for bot in bots:
                results.kills[bot.name].append(await crowd.kill(bot, conversations, KILLED, seed + number))
                results.starts[bot.name].append(results.kills[bot.name][-1].ready)
    return results


async def _rounds(
    bots: Sequence[Bot], conversations: Sequence[Conversation], rounds: int, sizes: Sequence[int], seed: int,
    results: Results,
) -> None:  # fmt: skip
    for bot in bots:
        await crowd.play(bot, conversations, 10, WARM_UP, seed)
    for number in range(rounds):
        for people in sizes:
            # Who goes first changes, so that a machine that gets busier favours nobody.
            first = number % len(bots)
            for bot in [*bots[first:], *bots[:first]]:
                load = await crowd.play(bot, conversations, people, TURNS.get(people, 4 * people), seed + number)
                results.loads[bot.name][people].append(load)
                _progress(bot, f"round {number + 1}, {people} people", load)


async def _beside_stored(people: int, rounds: int, seed: int) -> int:
    """Our bot on an empty database and on a full one."""
    conversations, results, now = playable(golden()), Results(), datetime.now(UTC)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        for name in ("empty", "full"):
            (folder / name).mkdir()
        address, key = await processes.migrated(folder / "full"), new_key()
        database = await Database.open(address)
        keyring = await database.whole(Keyring.unlock, (key,))
        await stored.fill(database, keyring, people, STORED_TURNS, now, seed)
        await database.close()
        empty = await stack.enter_async_context(processes.ours(folder / "empty"))
        full = await stack.enter_async_context(processes.ours(folder / "full", "stored", address, key))
        for bot in (empty, full):
            results.starts[bot.name].append(await bot.start())
        await _rounds((empty, full), conversations, rounds, (1, 10, 50), seed, results)
        results.memory = {bot.name: bot.memory() for bot in (empty, full)}
        megabytes = (folder / "full" / "intake.db").stat().st_size / 1e6
        print(f"{people} stored conversations of {STORED_TURNS} turns, {megabytes:.0f} MB.\n")
    print(_contest_table(results, "ours"))
    print("The console on so many: `python -m benchmarks.console`.", _load())
    return 1 if results.missing else 0


def _progress(bot: Bot, what: str, load: Load) -> None:
    if sys.stderr.isatty():
        print(f"{bot.name}, {what}: {load.cpu_ms:.2f} ms, {load.missing} missing", file=sys.stderr)


def _write(table: str) -> None:
    """Put the table, and what is to be known of it, into README.md between its marks."""
    readme = Path(__file__).parents[1] / "README.md"
    before, _, after = readme.read_text("utf-8").split("<!-- bench -->", 2)
    readme.write_text(f"{before}<!-- bench -->\n{table}<!-- bench -->{after}", encoding="utf-8")


# --- the tables -----------------------------------------------------------------------------------------------


def _head(seed: int, rounds: int) -> str:
    return (
        f"Seed {seed}, medians of {rounds} rounds. Python {platform.python_version()}, {os.cpu_count()} cores of "
        f"{platform.machine()}; {_load()}\n"
    )


def _load() -> str:
    return f"load average {os.getloadavg()[0]:.1f}: others may use the machine, believe ratios before milliseconds."


def _pure_table(spreads: Sequence[Spread]) -> str:
    rows = [
        (s.name, f"{s.calls}", f"{s.mean:.2f}", f"{s.median:.2f}", f"{s.p95:.2f}", f"{s.worst:.2f}") for s in spreads
    ]
    head = ("pure turn, ms of processor", "calls", "mean", "median (aim 0.5)", "p95", "worst")
    return _table([head, *rows])


def _contest_table(results: Results, yardstick: str = "echo") -> str:
    sizes = [*results.loads["ours"]]
    rows = [
        (
            "",
            *(f"CPU a turn, {_of(size)}" for size in sizes),
            "p50/p95/p99 at 50",
            "lost at kill -9",
            "memory",
            "start",
        )
    ]
    for name, loads in results.loads.items():
        cells = []
        for size in sizes:
            cpu = statistics.median(load.cpu_ms for load in loads[size])
            cells.append(
                f"{cpu:.1f} ms"
                if name == yardstick
                else f"{cpu:.1f} ms, {results.ratio(name, size, yardstick):.2f} ×"
            )
        far, kills = results.far.get(name), results.kills[name]
        waits = sorted(far.waits) if far else []
        rows.append((
            NAMES[name],
            *cells,
            "/".join(f"{1000 * percentile(waits, percent):.0f}" for percent in (50, 95, 99)) + " ms" if waits else "",
            f"{sum(kill.lost for kill in kills)} of {sum(kill.under_way for kill in kills)}" if kills else "",
            f"{results.memory[name]:.0f} MB",
            f"{statistics.median(results.starts[name]):.1f} s",
        ))  # fmt: skip
    return _table(rows)


def _rounds_table(results: Results) -> str:
    """What stands behind the first table."""
    sizes = [*results.loads["ours"]]
    rows = [("", *(f"{_of(size)}: rounds" for size in sizes), "calls a turn", "missing")]
    for name, loads in results.loads.items():
        everything = [load for one in loads.values() for load in one]
        calls = sum(load.calls for load in everything) / sum(load.turns for load in everything)
        missing = sum(load.missing for load in everything)
        cells = ["/".join(f"{load.cpu_ms:.1f}" for load in loads[size]) for size in sizes]
        rows.append((NAMES[name], *cells, f"{calls:.2f}", str(missing)))
    ours = [load for one in results.loads["ours"].values() for load in one]
    texts = 100 * sum(load.texts for load in ours) // sum(load.turns for load in ours)
    return _table(rows) + f"\n{texts} % texts, the rest taps. {_load()}\n"


def _of(people: int) -> str:
    return "1 person" if people == 1 else f"{people} people"


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
