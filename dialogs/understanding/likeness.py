"""How much a text is like the labelled ones: linear models whose every weight can be read.

A model is a table (`lexicons/likeness_*.psv`): one line per feature with its weight for each class. The features of
a text are its words, its pairs of words, pieces of its words of three to five letters (so that a misspelling is near
its word), and whatever named marks the caller adds. A score is the class's own weight plus the weights of the
features that the model knows, divided by the root of their number; above zero the text is more like the class.

The tables are written by `python -m tests.likeness` from the labelled sets of the tests; nothing is learned while the
program runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import sqrt

from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.text import rows_of

PIECES = (3, 4, 5)
LONGEST_WORD = 24
FEWEST = 30
"""Features: fewer than these weigh as if they were so many, since a word or two tell little."""


def marks_of(word: str) -> tuple[str, ...]:
    """The features of one word: itself and its pieces; digits count by their number only ("38.5" is "00.0")."""
    word = word[:LONGEST_WORD]
    if not word.isalpha():
        return ("".join("0" if char.isdigit() else char for char in word),)
    edged = f"_{word}_"
    return (word, *{f"~{edged[i : i + size]}": None for size in PIECES for i in range(len(edged) - size + 1)})


def features_of(words: Sequence[str]) -> Iterator[str]:
    """All features of a run of words; some come more than once."""
    for word in words:
        yield from marks_of(word)
    yield from map(" ".join, pairwise(words))


class Likeness:
    """One model."""

    def __init__(self, table: str) -> None:
        names, biases, *rows = rows_of(table)
        self.classes = tuple(names[1:])
        self._bias = tuple(float(cell) for cell in biases[1:])
        self._nothing = (0.0,) * len(self.classes)
        self._weights = {feature: tuple(float(cell) if cell else 0.0 for cell in cells) for feature, *cells in rows}
        self._known = for_a_turn(self._known_of)

    def _known_of(self, word: str) -> tuple[str, ...]:
        return tuple(mark for mark in marks_of(word) if mark in self._weights)

    def scores(self, words: Sequence[str], marks: Iterable[str] = ()) -> dict[str, float]:
        """Class to score; `marks` are features beside those of the words."""
        found = {mark for word in words for mark in self._known(word)}
        found.update(pair for pair in map(" ".join, pairwise(words)) if pair in self._weights)
        found.update(mark for mark in marks if mark in self._weights)
        scale = sqrt(max(len(found), FEWEST))
        # Sorted, since floats add up to other sums in another order; a row of zeros, since there may be no mark.
        sums = map(sum, zip(self._nothing, *(self._weights[mark] for mark in sorted(found)), strict=True))
        return {name: bias + total / scale for name, bias, total in zip(self.classes, self._bias, sums, strict=True)}

    def weight(self, word: str, name: str) -> float:
        """How much one word by itself speaks for a class."""
        at = self.classes.index(name)
        return sum(self._weights[mark][at] for mark in self._known(word))
