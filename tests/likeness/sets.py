"""The labelled sets as examples to learn from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dialogs import script
from dialogs.safety import ABUSE, LEVELS, MASKS, PATTERNS, Weigher, by_rule, windows
from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.likeness import features_of
from dialogs.understanding.text import fold, read

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


def labelled(path: Path) -> list[tuple[str, str, str]]:
    """Label, language and text of each row of a table whose first line that is no comment is its head."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(label, lang, say) for label, lang, say in (line.split("|", 2) for line in lines[1:])]


def _for_safety(label: str, text: str, weight: float) -> Iterator[Example]:
    """The windows of a text that is no alarm, or all of one that is, since nobody knows which of its windows is.

    A crisis in which the rules find violence is one of the class `abuse`.
    """
    utterance = PATTERNS.mended(read(text))
    found = [sorted({*features_of(w.words), *w.marks}) for w in windows(utterance, PATTERNS.search(utterance))]
    if label == "crisis" and _found(text) & ABUSE:
        label = "abuse"
    if label != "none":
        found = [sorted({feature for features in found for feature in features})]
    for features in found:
        yield Example(label, features, weight)


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
    for path in (*sorted((SAFETY / "rounds").glob("*.psv")), HERE / "safety_learned.psv"):
        for want, _lang, say in labelled(path):
            yield want if want in ("crisis", "emergency") else "none", say, 3.0


def safety() -> list[Example]:
    """Examples of alarms and of none; all that is said of other things and fires no rule is none."""
    others = [(row["say"], 2.0) for path in sorted(UNDERSTANDING.glob("e[ns]/*.yaml")) for row in _rows(path)]
    others += [(phrase, 0.5) for phrase in _phrases()]
    others += [(line, 3.0) for line in _conversations()]
    quiet = [("none", text, weight) for text, weight in others if not _fires(text)]
    quiet += [("none", label, 3.0) for label in labels("button-", "option-", "type-")]
    return [example for told in (*_alarms(), *quiet) for example in _for_safety(*told)]


def _fires(text: str) -> bool:
    """Whether a rule sounds an alarm, or asks."""
    return any(LEVELS[id] in GROUPS for id in _found(text))


def _found(text: str) -> set[str]:
    """Rows that the rules find, for certain or to be asked about."""
    utterance = PATTERNS.mended(read(text))
    masks = MASKS.every(utterance)
    hits = by_rule(utterance, PATTERNS.search(utterance), masks, Weigher(utterance, masks))
    return {hit.id for hit in hits}


def _phrases() -> Iterator[str]:
    """What people say to the bot itself."""
    for name in ("phrases/en.psv", "phrases/es.psv"):
        for line in rows(name):
            yield from several(line["phrases"])


def _conversations() -> Iterator[str]:
    """What people type in the golden conversations: the long and sad stories among them are no alarms."""
    for path in sorted((HERE.parent / "transcripts").glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("writer: ") and not line.startswith("writer: ["):
                yield line.removeprefix("writer: ")


def labels(*kinds: str) -> list[str]:
    """What stands on buttons, in both languages, for patients and loved ones: people type it as well."""
    return sorted(
        {
            script.plain(key, language, writer=writer)
            for language in script.LANGUAGES
            for key in script.keys(language)
            if key.startswith(kinds)
            for writer in ("patient", "loved_one")
        }
    )


def _answers() -> list[str]:
    """The options of all questions, and the short words people type for them."""
    short = [phrase for row in rows("short_answers.psv") for phrase in several(f"{row['en']};{row['es']}")]
    return sorted({*short, *labels("option-", "type-")})


def learnable() -> list[Path]:
    """The sets of utterances that are not kept for measuring."""
    return [
        path
        for path in sorted(UNDERSTANDING.glob("e[ns]/*.yaml"))
        if not path.stem.endswith("_test") and not path.stem.startswith(("unseen_", "hold_"))
    ]


def intents() -> list[Example]:
    """Examples of each intent, from the sets and from the lists of phrases."""
    told = [(row.get("intent", "answer"), row["say"], 3.0) for path in learnable() for row in _rows(path)]
    for name in ("intents_learned.psv", "intents_families.psv"):
        told += [(intent, say, 3.0) for intent, _lang, say in labelled(HERE / name)]
    for name in ("phrases/en.psv", "phrases/es.psv"):
        told += [(line["id"], phrase, 1.0) for line in rows(name) for phrase in several(line["phrases"])]
    wishes = {fold(text) for intent, text, _ in told if intent != "answer"}
    told += [("answer", text, 3.0) for text in _answers() if fold(text) not in wishes]
    found = []
    for intent, text, weight in told:
        words = [token.text for token in read(text).tokens]
        if words:  # a picture alone has none, and would speak for its class wherever no word is known
            found.append(Example(intent, sorted(set(features_of(words))), weight))
    return found
