"""Understanding measured on its labelled sets: `make accuracy` (`python -m tests.understanding.accuracy`).

A set is a list of utterances with their findings (`en/*.yaml`, `es/*.yaml`). The file name tells the split: `…_test`
is set aside and never tuned on, all others are the development split. A finding that a row does not name is not
measured, except the intent of the measured sets (`round_*`), which is `answer` where none is named.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dialogs.model import Reading
from dialogs.understanding import understand

HERE = Path(__file__).parent
MONDAY = date(2026, 11, 23)
LANGUAGES = ("en", "es")
SPLITS = ("development", "test")
NOTHING: dict[str, Hashable] = {
    "family": "none",
    "status": "none",
    "stage": None,
    "recurrent": False,
    "ambiguous": False,
    "modalities": frozenset(),
    "aggressive": False,
    "days": None,
    "rare": None,
    "urgent": False,
    "writer": None,
    "safety": "none",
    "intent": "answer",
}
"""The measured findings and the value that says that there is nothing to find."""
CONFUSIONS = ("family", "intent")


@dataclass(frozen=True)
class Row:
    """An utterance with what it was labelled and what was found in it."""

    lang: str
    split: str
    source: str
    say: str
    wanted: dict[str, Any]
    had: dict[str, Any]

    @property
    def wrong(self) -> list[str]:
        """Fields found otherwise than labelled."""
        return [name for name, value in self.wanted.items() if self.had[name] != value]


def found(reading: Reading) -> dict[str, Any]:
    """The findings under the names that the sets use."""
    diagnosis, treatment = reading.diagnosis, reading.treatment
    return {
        "status": diagnosis.status or "none",
        "id": diagnosis.id,
        "family": diagnosis.family,
        "rare": diagnosis.rare,
        "urgent": diagnosis.urgent,
        "stage": diagnosis.stage,
        "said": diagnosis.stage_said,
        "recurrent": diagnosis.recurrent,
        "ambiguous": diagnosis.ambiguous_pathology,
        "candidates": list(diagnosis.candidates),
        "modalities": frozenset(treatment.modalities),
        "ids": frozenset(treatment.ids),
        "aggressive": treatment.aggressive,
        "days": treatment.starts_in_days,
        "started": treatment.started,
        "safety": reading.safety,
        "intent": reading.intent,
        "unknown": reading.unknown,
        "writer": reading.writer,
        "certainty": reading.certainty,
        "unsure": reading.unsure,
        "no_time": reading.told_no_time,
        "talks": frozenset(reading.talks),
        "findings": frozenset(reading.findings),
        "age": reading.age,
        "age_of": reading.age_of,
    }


def read_row(row: dict[str, Any], lang: str | None) -> Reading:
    """The reading of a labelled utterance; `lang` only where the set tells the language."""
    return understand(
        row["say"],
        lang=lang if row.get("told_language") else None,
        today=row.get("today", MONDAY),
        question=row.get("question"),
    )


def labels(row: dict[str, Any]) -> dict[str, Any]:
    """The findings that a row names, lists as sets."""
    several = ("modalities", "ids", "talks", "findings")
    known = found(Reading(lang="en"))
    return {key: frozenset(v) if key in several else v for key, v in row.items() if key in known}


def split_of(path: Path) -> str:
    """The split that a file belongs to."""
    return "test" if path.stem.endswith("_test") else "development"


def measured(only: str = "") -> list[Row]:
    """Every labelled utterance, read; `only`: sets whose name begins so."""
    rows = []
    for path in sorted(HERE.glob("e[ns]/*.yaml")):
        if not path.stem.startswith(only):
            continue
        lang = path.parent.name
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            wanted = labels(row)
            if path.stem.startswith("round_"):
                wanted.setdefault("intent", "answer")
            had = found(read_row(row, lang))
            rows.append(Row(lang, split_of(path), path.stem, row["say"], wanted, had))
    return rows


# --- figures ----------------------------------------------------------------------------------------------------


@dataclass
class Figures:
    """How one field was found over a list of rows."""

    rows: int = 0
    right: int = 0
    hits: int = 0
    claimed: int = 0
    there: int = 0
    confused: Counter[tuple[Hashable, Hashable]] = field(default_factory=Counter)

    def add(self, wanted: Hashable, had: Hashable, nothing: Hashable) -> None:
        """Count one row; of a set every member counts, of anything else all but the value for nothing."""
        members = wanted if isinstance(wanted, frozenset) else {wanted} - {nothing}
        claims = had if isinstance(had, frozenset) else {had} - {nothing}
        self.rows += 1
        self.right += wanted == had
        self.hits += len(members & claims)
        self.claimed += len(claims)
        self.there += len(members)
        self.confused[wanted, had] += 1

    @property
    def accuracy(self) -> float:
        """Share of rows found as labelled."""
        return self.right / self.rows if self.rows else 1.0

    @property
    def precision(self) -> float:
        """Share of what was claimed that is there."""
        return self.hits / self.claimed if self.claimed else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.hits / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def figures(rows: Iterable[Row]) -> dict[str, Figures]:
    """Figures by field."""
    table = {name: Figures() for name in NOTHING}
    for row in rows:
        for name, nothing in NOTHING.items():
            if name in row.wanted:
                table[name].add(row.wanted[name], row.had[name], nothing)
    return table


# --- what is printed --------------------------------------------------------------------------------------------


def _table(rows: list[Row]) -> Iterator[str]:
    """One line per field and language."""
    yield f"{'field':<12}{'':4}{'rows':>6}{'right':>8}{'precision':>11}{'recall':>8}{'F1':>7}"
    for name in NOTHING:
        for lang in (*LANGUAGES, "both"):
            part = figures(r for r in rows if lang in (r.lang, "both"))[name]
            if part.rows:
                yield (
                    f"{name if lang == 'en' else '':<12}{lang if lang != 'both' else '':4}{part.rows:>6}"
                    f"{part.accuracy:>8.1%}{part.precision:>11.3f}{part.recall:>8.3f}{part.f1:>7.3f}"
                )


def _confusion(rows: list[Row], name: str) -> Iterator[str]:
    """What was taken for what."""
    yield f"{name}: labelled, how often right, taken for"
    pairs = figures(rows)[name].confused
    for wanted in sorted({str(w) for w, _ in pairs}):
        counts = {str(had): n for (w, had), n in sorted(pairs.items(), key=str) if str(w) == wanted}
        right = counts.pop(wanted, 0)
        others = ", ".join(f"{had} {n}" for had, n in counts.items())
        yield f"  {wanted:<20}{right:>4} of {right + sum(counts.values()):<4} {others}"


def _worst(rows: list[Row], most: int) -> Iterator[str]:
    """The rows with most fields wrong, what was labelled and what was found."""
    bad = sorted((row for row in rows if row.wrong), key=lambda row: -len(row.wrong))
    yield f"{len(bad)} of {len(rows)} rows have something wrong; the worst:"
    for row in bad[:most]:
        faults = "; ".join(f"{n}: {_shown(row.wanted[n])} found {_shown(row.had[n])}" for n in row.wrong)
        yield f"  {row.lang} {row.source} {row.say[:150]!r}\n      {faults}"


def _shown(value: object) -> str:
    """A value on one line."""
    return "+".join(sorted(value)) or "nothing" if isinstance(value, frozenset) else str(value)


def main() -> int:
    """Print the figures of both splits, and of the outside set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--worst", type=int, default=15, help="how many of the worst rows are printed")
    parser.add_argument("--sets", default="", help="only sets whose name begins so")
    parser.add_argument("--split", choices=SPLITS, help="only this split")
    given = parser.parse_args()
    rows = measured(given.sets)
    for split in (given.split,) if given.split else SPLITS:
        part = [row for row in rows if row.split == split]
        print(f"== {split} split: {len(part)} utterances ==", *_table(part), sep="\n")
        for name in CONFUSIONS:
            print(*_confusion(part, name), sep="\n")
        print(*_worst(part, given.worst), "", sep="\n")
    if not given.sets and not given.split:
        print(*_outside(given.worst), sep="\n")
    return 0


def _outside(most: int) -> Iterator[str]:
    """The figures of the ICD-10-CM names, and some that were taken for another family."""
    from tests.understanding import icd  # the classification takes a second to read

    outside, wrong = icd.measured()
    yield f"== ICD-10-CM: {outside.rows} names, family {outside.accuracy:.1%}, precision {outside.precision:.3f} =="
    for term, family in wrong[:most]:
        yield f"  {term.code} {term.name!r}: {term.family} found {family}"


if __name__ == "__main__":
    sys.exit(main())
