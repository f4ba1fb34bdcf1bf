"""The labelled sets as examples to learn from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dialogs import script
from dialogs.safety import LEVELS, PATTERNS, by_rule, likeness_marks
from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.likeness import features_of
from dialogs.understanding.text import read

HERE = Path(__file__).parent
SAFETY = HERE.parent / "safety"
UNDERSTANDING = HERE.parent / "understanding"
GROUPS = {"CRISIS": "crisis", "E911": "emergency", "ONC_NOW": "emergency"}


class Example(NamedTuple):
    """A labelled text: its label, its features, how much it counts."""

    label: str
    features: list[str]
    weight: float


def _rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _for_safety(label: str, text: str, weight: float) -> Example:
    utterance = PATTERNS.mended(read(text))
    marks = likeness_marks(utterance, PATTERNS.search(utterance))
    words = [token.text for token in utterance.tokens]
    return Example(label, sorted({*features_of(words), *(mark for mark, _, _ in marks)}), weight)


def _alarms() -> Iterator[tuple[str, str, float]]:
    """Label, text and weight of every row of the safety sets."""
    for name in ("en", "es"):
        for row in _rows(SAFETY / f"{name}.yaml"):
            if "expect" in row:
                yield GROUPS.get(LEVELS[row["expect"]], "none"), row["say"], 1.0
            elif "never" in row:
                yield "none", row["say"], 1.0
    for name in ("hard_en", "hard_es", "first_look", "second_look", "third_look"):
        for row in _rows(SAFETY / f"{name}.yaml"):
            level = "none" if row.get("ask") else row["level"].split("|")[0]
            yield GROUPS.get(level, "none"), row["say"], 2.0
    for path in sorted((SAFETY / "rounds").glob("*.psv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "want|")):
                want, _lang, say = line.split("|", 2)
                yield want if want in ("crisis", "emergency") else "none", say, 3.0


def safety() -> list[Example]:
    """Examples of crisis, emergency and neither; all that is said of other things and fires no rule is neither."""
    found = [_for_safety(*row) for row in _alarms()]
    for path in sorted(UNDERSTANDING.glob("e[ns]/*.yaml")):
        for row in _rows(path):
            if not _fires(row["say"]):
                found.append(_for_safety("none", row["say"], 1.0))
    for phrase in _phrases():
        if not _fires(phrase):
            found.append(_for_safety("none", phrase, 0.5))
    return found + [_for_safety("none", label, 3.0) for label in labels()]


def _fires(text: str) -> bool:
    """Whether a rule sounds an alarm, or asks."""
    utterance = PATTERNS.mended(read(text))
    return any(LEVELS[hit.id] in GROUPS for hit in by_rule(utterance, PATTERNS.search(utterance)))


def _phrases() -> Iterator[str]:
    """What people say to the bot itself."""
    for name in ("phrases/en.psv", "phrases/es.psv"):
        for line in rows(name):
            yield from several(line["phrases"])


def labels() -> list[str]:
    """What stands on buttons, in both languages, for patients and loved ones: people type it as well."""
    return sorted(
        {
            script.plain(key, language, writer=writer)
            for language in script.LANGUAGES
            for key in script.keys(language)
            if key.startswith(("button-", "option-", "type-"))
            for writer in ("patient", "loved_one")
        }
    )


def learnable() -> list[Path]:
    """The sets of utterances that are not kept for measuring."""
    return [
        path
        for path in sorted(UNDERSTANDING.glob("e[ns]/*.yaml"))
        if not path.stem.endswith("_test") and not path.stem.startswith(("unseen_", "hold_"))
    ]


def intents() -> list[Example]:
    """Examples of each intent, from the sets and from the lists of phrases."""
    found = []
    for path in learnable():
        for row in _rows(path):
            words = [token.text for token in read(row["say"]).tokens]
            found.append(Example(row.get("intent", "answer"), sorted(set(features_of(words))), 3.0))
    for name in ("phrases/en.psv", "phrases/es.psv"):
        for line in rows(name):
            for phrase in several(line["phrases"]):
                words = [token.text for token in read(phrase).tokens]
                found.append(Example(line["id"], sorted(set(features_of(words))), 1.0))
    return found
