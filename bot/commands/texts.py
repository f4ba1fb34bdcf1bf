"""`python -m bot texts`: what became of each explaining text: who saw it, was it clear, how sure they felt after.

After the explanation one question checks whether it was clear, and how sure somebody feels is asked before and after
it (features.md E9, E10). Everybody's answers count for every text that they had been shown by then, so a figure tells
where to look, not what a text did. No person can be made out: fewer than `FEWEST` people are never told apart, and a
share is given only of `ENOUGH` or more.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot import settings, wiring
from dialogs.model import Case
from storage import dialogues, staff, transcripts
from storage.transcripts import Line

FEWEST = 5
"""People; a smaller number but none is written `<5`."""
ENOUGH = 20
"""People of whom a share is given."""
EXPLAINING = re.compile(
    r"consider-(?!title)|no-time-|timing-|explain-(?!intro)|nothing-fires$|comfort-care$|second-agrees$"
)
"""Beginnings of the keys of texts that explain."""

Text = tuple[str, str]
"""Key of a message, and the version of the script; empty where versions are not told apart."""


@dataclass
class Told:
    """What became of one text."""

    shown: int = 0
    """People who were shown it."""
    checked: int = 0
    """Of them, those who answered the check."""
    unclear: int = 0
    """Of those, to whom it was not clear."""
    surer: int = 0
    as_sure: int = 0
    less_sure: int = 0


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--since", type=date.fromisoformat, metavar="DATE", help="active since, YYYY-MM-DD")
    parser.add_argument("--versions", action="store_true", help="each version of the script for itself")


def main(given: argparse.Namespace) -> int:
    """Count and print. Returns 0."""
    print(*report(asyncio.run(_counted(given.since, versions=given.versions))), sep="\n")
    return 0


async def _counted(since: date | None, *, versions: bool) -> dict[Text, Told]:
    chosen = settings.load()
    practice = settings.read_practice(chosen.practice_file)
    begins = datetime.combine(since, time(), ZoneInfo(practice.zone)) if since else datetime(1970, 1, 1, tzinfo=UTC)
    async with wiring.database(chosen) as database:
        keyring = await wiring.keys(database, chosen)

        def work(c: Any) -> dict[Text, Told]:
            found: dict[Text, Told] = defaultdict(Told)
            people = 0
            for person, stands in dialogues.active_since(c, keyring, begins):
                count(found, transcripts.read(c, person), stands.case, versions=versions)
                people += 1
            staff.audit(c, None, "texts", f"{people} conversations", datetime.now(UTC))
            return found

        return await database.whole(work)


def count(found: dict[Text, Told], lines: Sequence[Line], case: Case, *, versions: bool = False) -> None:
    """Add one conversation. case: as it stands, with how sure they felt before and after."""
    seen: set[Text] = set()
    outcome = ""
    checked: set[Text] = set()
    for line in lines:
        if line.who == "bot" and EXPLAINING.match(line.key):
            seen.add((line.key, line.script_version if versions else ""))
        for entry in line.trace:
            if entry.startswith("teach_back:"):
                outcome, checked = entry.partition(":")[2], {*seen}
    before, after = case.value("certainty"), case.value("certainty_after")
    shift = int(after) - int(before) if before and after else None
    for text in seen:
        told = found[text]
        told.shown += 1
        told.checked += text in checked
        told.unclear += text in checked and outcome == "wrong"
        if shift is not None:
            told.surer += shift > 0
            told.as_sure += shift == 0
            told.less_sure += shift < 0


def report(found: dict[Text, Told]) -> Iterable[str]:
    """Lines for staff, a text each, the least clear first; nothing of which a person could be made out."""
    told = {text: one for text, one in found.items() if one.shown >= FEWEST}
    if not told:
        yield f"No text has been shown to {FEWEST} people yet: there is nothing to tell without telling of somebody."
        return
    yield f"{'text':34} {'shown':>6} {'checked':>8} {'not clear':>14} {'surer':>6} {'as sure':>8} {'less sure':>10}"
    for text in sorted(told, key=lambda one: (-_share(told[one]), one)):
        one = told[text]
        name = " ".join(part for part in text if part)
        yield (
            f"{name:34} {one.shown:>6} {_few(one.checked):>8} {_of(one.unclear, one.checked):>14}"
            f" {_few(one.surer):>6} {_few(one.as_sure):>8} {_few(one.less_sure):>10}"
        )
    if rest := len(found) - len(told):
        yield f"and {rest} shown to fewer than {FEWEST} people"
    yield (
        f"Everybody counts for each text they had seen. Where it says <{FEWEST} it is 1 to {FEWEST - 1};"
        f" a share is given of {ENOUGH} or more."
    )


def _share(one: Told) -> float:
    return one.unclear / one.checked if one.checked >= ENOUGH else 0.0


def _few(number: int) -> str:
    return f"<{FEWEST}" if 0 < number < FEWEST else str(number)


def _of(part: int, whole: int) -> str:
    said = _few(part)
    told = whole >= ENOUGH and (part == 0 or part >= FEWEST) and whole - part not in range(1, FEWEST)
    return f"{said} ({round(100 * part / whole)} %)" if told else said
