"""Wordings by classes of words: what is found in an utterance however its words are put.

The patterns are data: classes of words that say the same (`phrases/wording_classes.psv`) and patterns of these
classes for intents, for the guards of intents, and for findings. One search serves all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.patterns import Pattern, Patterns, Search, Span
from dialogs.understanding.words import KNOWN, ORDINARY, Refined, two_languages

TABLES = (
    ("intent_patterns.psv", "intent"),
    ("intent_guards.psv", "guard"),
    ("finding_patterns.psv", "finding"),
    ("progress_patterns.psv", "told"),
)
CLASSES = ("phrases/wording_classes.psv", "phrases/progress_classes.psv")
Place = tuple[int, int]
"""First and last token."""


def _grammar() -> Patterns:
    """All patterns; the id is `kind:name`, as `intent:stop`."""
    written = [
        (f"{kind}:{row[kind]}", True, pattern)
        for name, kind in TABLES
        for row in rows(f"phrases/{name}")
        for pattern in several(row["patterns"])
    ]
    classes = {id: words for name in CLASSES for id, words in two_languages(name, "class").items()}
    classes["organ"] = [word for words in two_languages("organs.psv", "organ").values() for word in words]
    return Patterns({}, classes, written, seeds=(), other_words=(), lookalikes=ORDINARY | KNOWN)


GRAMMAR = _grammar()


@dataclass(frozen=True)
class Wordings:
    """Wordings found in an utterance, by `kind:name`, each with its places."""

    places: dict[str, list[Place]]
    words: dict[tuple[str, Place], int]
    """How many words make up the wording at a place, gaps left out."""

    def of(self, id: str) -> list[Place]:
        """Places of a wording."""
        return self.places.get(id, [])

    def within(self, id: str, first: int, last: int) -> list[Place]:
        """Places of a wording that begin within a sentence."""
        return [place for place in self.of(id) if first <= place[0] <= last]


def find_wordings(u: Refined) -> Wordings:
    """Every wording of the grammar that the utterance holds."""
    search = GRAMMAR.search(GRAMMAR.mended(u))
    places: dict[str, list[Place]] = {}
    words: dict[tuple[str, Place], int] = {}
    for pattern in GRAMMAR.candidates(search):
        for span in _everywhere(search, pattern):
            place = span.first, span.last
            places.setdefault(pattern.id, []).append(place)
            words[pattern.id, place] = max(len(span.taken), words.get((pattern.id, place), 0))
    return Wordings(places, words)


def _everywhere(search: Search, pattern: Pattern) -> list[Span]:
    """Where the first part of a pattern stands whose parts are all there; nowhere when one is missing."""
    near = [search.near(part) for part in pattern.parts]
    return near[0] if all(near) else []
