"""Wordings with room in them: classes of words that say the same, small gaps, parts in either order.

A pattern is written `<cant> <breathe>` (classes and words, in order, up to three other words between),
`a & b` (either order, a few words apart in one sentence) and `a && b` (either order, anywhere near in the
message). Words are mended first: doubled letters and one or two slips in a long word, never into or out of
a word that people really use (`lookalikes.psv`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.text import Phrases, Token, Utterance, fold, read

GAP = 3
NEAR = 4
FAR = 30
SHORTEST_MENDED = 5
SHORTEST_STEM = 3
SHORTEST_TWICE_MENDED = 9
ARTICLES = frozenset(
    token.text
    for token in read("a an the my his her their our your el la los las un una mi mis su sus tu", "en").tokens
)
UNCROSSED = frozenset(
    token.text
    for token in read(
        "no not never without but normal clear fine ok okay is isnt gone if sin nunca pero si ni bien with con", "en"
    ).tokens
) - {"is", "with", "con"}
"""Words that a gap never spans: what stands behind them is another statement."""


class Span(NamedTuple):
    """Where a pattern or a part of it was found."""

    first: int
    last: int
    taken: frozenset[int]
    """The tokens that are part of the wording; the others between `first` and `last` are gaps."""


Element = frozenset[str]
"""Keys of which one must stand at a place: `<class>` or a word."""
Sequence = tuple[Element, ...]


CONTRACTED = {
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "dont": "do not", "doesnt": "does not", "didnt": "did not",
    "wont": "will not", "couldnt": "could not", "wouldnt": "would not", "cant": "cannot",
}  # fmt: skip


def spelled_out(phrase: str) -> list[str]:
    """The phrase, and the phrase with its contractions written out: "hasnt peed", "has not peed"."""
    words = phrase.split()
    if not any(word.replace("'", "") in CONTRACTED for word in words):
        return [phrase]
    return [phrase, " ".join(CONTRACTED.get(word.replace("'", ""), word) for word in words)]


class Pattern(NamedTuple):
    """Parts that must all be there: far apart from one another, each made of sequences near to one another."""

    id: str
    certain: bool
    parts: tuple[tuple[Sequence, ...], ...]
    elements: tuple[Element, ...]
    """All elements of its parts: each must stand somewhere."""
    denies: bool = False
    """The wording has a "no" of its own ("no stool for days and vomiting"), which says nothing of its other parts."""


class Speller:
    """Mends words that are one slip (two in long words) away from a word of the vocabulary."""

    def __init__(self, vocabulary: Iterable[str], lookalikes: Iterable[str]) -> None:
        self._known = frozenset(vocabulary)
        self._lookalikes = frozenset(lookalikes)
        self._alike: dict[tuple[str, int], list[str]] = {}
        """Words by first letter and length: what a slip of the pen leaves nearly as it was."""
        for word in sorted(self._known):
            if len(word) >= SHORTEST_MENDED and word.isalpha():
                self._alike.setdefault((word[0], len(word)), []).append(word)
        self.mend = for_a_turn(self._mend)

    @staticmethod
    def _slips(word: str) -> int:
        return 2 if len(word) >= SHORTEST_TWICE_MENDED else 1

    @staticmethod
    def _squeezed(word: str) -> Iterator[str]:
        """The word with its runs of three or more equal letters cut to two, then to one."""
        for keep in (2, 1):
            out: list[str] = []
            for char in word:
                if out[-2:] != [char, char] if keep == 2 else out[-1:] != [char]:
                    out.append(char)
            yield "".join(out)

    def _mend(self, word: str) -> str:
        if word in self._known or word in self._lookalikes or not word.isalpha() or len(word) > 24:
            return word
        if any(word[i] == word[i + 1] == word[i + 2] for i in range(len(word) - 2)):
            for squeezed in self._squeezed(word):
                if squeezed in self._known or len(squeezed) < SHORTEST_MENDED:
                    return squeezed
                word = squeezed
        if len(word) < SHORTEST_MENDED:
            return word
        return self._closest(word)

    def _closest(self, word: str) -> str:
        """The one vocabulary word nearest to this one with the same first letter; the word itself when none is."""
        most = self._slips(word + "x")
        near = [
            (away, known)
            for length in range(len(word) - most, len(word) + most + 1)
            for known, away, _ in extract(
                word, self._alike.get((word[0], length), ()), scorer=OSA.distance, score_cutoff=most, limit=None
            )
        ]
        best = sorted(near)
        if not best or best[0][0] > self._slips(best[0][1]):
            return word
        return best[0][1]


class Patterns:
    """Many patterns looked up at once; each is tried only where its first words stand."""

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]],
        groups: Mapping[str, Iterable[str]],
        patterns: Iterable[tuple[str, bool, str]],
        seeds: Iterable[tuple[str, bool, str]],
        other_words: Iterable[str],
        lookalikes: Iterable[str],
    ) -> None:
        """`patterns` and `seeds` are (id, certain, wording); seeds are plain phrases, generalised by the classes.

        `groups` are classes for the written patterns only.
        """
        self._classes = _named(classes)
        self._everything = _named({**classes, **groups})
        self._stems = _stems(groups)
        self._longest_stem = max(map(len, self._stems), default=0)
        self.patterns = [
            _pattern(id, certain, self._parts(form)) for id, certain, text in patterns for form in spelled_out(text)
        ]
        self.patterns += [
            _pattern(id, certain, self._seed(form)) for id, certain, text in seeds for form in spelled_out(text)
        ]
        named = [*classes.values(), *groups.values()]
        words = {word for members in named for member in members if "*" not in member for word in _words(member)}
        words |= {word for _, _, text in seeds for word in _words(text)}
        words |= {key for pattern in self.patterns for element in pattern.elements for key in element}
        words |= {word for phrase in other_words for word in _words(phrase)}
        self.speller = Speller((word for word in words if not word.startswith("<")), lookalikes)
        self._by_key = self._filed()

    def _filed(self) -> dict[str, list[int]]:
        """Numbers of patterns by the keys of their rarest element, so that few are tried in vain."""
        often = Counter(key for pattern in self.patterns for element in pattern.elements for key in element)
        filed: dict[str, list[int]] = {}
        for number, pattern in enumerate(self.patterns):
            for key in min(pattern.elements, key=lambda element: sum(often[key] for key in element)):
                filed.setdefault(key, []).append(number)
        return filed

    def _parts(self, text: str) -> tuple[tuple[Sequence, ...], ...]:
        """The parts of a written pattern."""
        return tuple(
            tuple(
                tuple(
                    frozenset(piece.split("/") if piece[0] == "<" else (piece,))
                    for word in sequence.split()
                    for piece in ([word] if word[0] in "<#" else _words(word))
                    if piece not in ARTICLES
                )
                for sequence in part.split(" & ")
            )
            for part in text.split(" && ")
        )

    def _seed(self, text: str) -> tuple[tuple[Sequence, ...], ...]:
        """The parts of a plain phrase: cut at "and"/"y", each word widened to its class."""
        for joint in (" and ", " y ", " e "):
            text = text.replace(joint, " && ")
        return tuple((self._generalised(read(part, "en")),) for part in text.split(" && "))

    def _generalised(self, utterance: Utterance) -> Sequence:
        elements: list[Element] = []
        index = 0
        while index < len(utterance.tokens):
            here = self._classes.at(utterance, index)
            if here:
                elements.append(frozenset(match.id for match in here))
                index = here[0].last + 1
                continue
            if (word := utterance.tokens[index].text) not in ARTICLES:
                elements.append(frozenset((word,)))
            index += 1
        return tuple(elements)

    def mended(self, utterance: Utterance) -> Utterance:
        """The utterance with its slips of the pen mended; offsets stay."""
        tokens = tuple(self._mended(token) for token in utterance.tokens)
        return utterance if tokens == utterance.tokens else Utterance(utterance.raw, tokens, utterance.lang)

    def _mended(self, token: Token) -> Token:
        word = self.speller.mend(token.text)
        return token if word == token.text or any(self._stemmed(token.text)) else token._replace(text=word)

    def _stemmed(self, word: str) -> list[tuple[str, ...]]:
        """The groups that hold a stem with which the word begins."""
        lengths = range(SHORTEST_STEM, min(len(word), self._longest_stem) + 1)
        return [self._stems[word[:length]] for length in lengths if word[:length] in self._stems]

    def search(self, utterance: Utterance) -> Search:
        """What stands where in a mended utterance, ready to be asked for patterns."""
        places: dict[str, list[tuple[int, int]]] = {}
        for index, keys in enumerate(utterance.keys):
            for key in keys:
                places.setdefault(key, []).append((index, index))
            for groups in self._stemmed(keys[0]):
                for group in groups:
                    places.setdefault(group, []).append((index, index))
        for match in self._everything.every(utterance):
            places.setdefault(match.id, []).append((match.first, match.last))
        return Search(utterance, places)

    def candidates(self, search: Search) -> Iterator[Pattern]:
        """The patterns all of whose elements stand in the utterance."""
        present = search.places.keys()
        numbers = {number for key in present for number in self._by_key.get(key, ())}
        for number in sorted(numbers):
            pattern = self.patterns[number]
            if not any(map(present.isdisjoint, pattern.elements)):
                yield pattern


def _stems(groups: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Stem to the groups that hold it: `hinch*` stands for every word that begins so."""
    found: dict[str, list[str]] = {}
    for name, members in groups.items():
        for member in members:
            if member.endswith("*"):
                found.setdefault(fold(member[:-1]), []).append(f"<{name}>")
    return {stem: tuple(names) for stem, names in found.items()}


def _named(classes: Mapping[str, Iterable[str]]) -> Phrases:
    """The classes as phrases whose id is `<name>`."""
    return Phrases(
        {
            f"<{name}>": [form for member in members if "*" not in member for form in spelled_out(member)]
            for name, members in classes.items()
        }
    )


def _pattern(id: str, certain: bool, parts: tuple[tuple[Sequence, ...], ...]) -> Pattern:
    """A pattern, with its elements and whether it holds a "no" of its own."""
    elements = tuple(dict.fromkeys(element for part in parts for sequence in part for element in sequence))
    denies = len(parts) > 1 and any(not element.isdisjoint(("no", "sin", "not")) for element in elements)
    return Pattern(id, certain, parts, elements, denies)


def _words(text: str) -> list[str]:
    """Folded words of a phrase."""
    words = text.split()
    if all(word.isascii() and word.isalnum() for word in words):
        return [word.lower() for word in words]
    return [token.text for token in read(text, "en").tokens]


class Search:
    """One utterance laid out for pattern matching."""

    def __init__(self, utterance: Utterance, places: dict[str, list[tuple[int, int]]]) -> None:
        self.utterance = utterance
        self.places = places
        self._uncrossed = [0]
        for index, token in enumerate(utterance.tokens):
            starts = index > 0 and any(c in ".!?;\n" for c in utterance.between(index))
            self._uncrossed.append(self._uncrossed[-1] + (token.text in UNCROSSED or starts))
        self._sorted: dict[Element, list[tuple[int, int]]] = {}
        self._found: dict[Sequence, list[Span]] = {}

    def _at(self, element: Element) -> list[tuple[int, int]]:
        """Places of any of the keys, in order."""
        if element not in self._sorted:
            self._sorted[element] = sorted({place for key in element for place in self.places.get(key, ())})
        return self._sorted[element]

    def _free(self, start: int, end: int) -> bool:
        """Whether a gap over tokens `start` to `end - 1` is allowed; the token at `end` may start no sentence."""
        if self._uncrossed[end] - self._uncrossed[start]:
            return False
        return end >= len(self.utterance.tokens) or self.utterance.sentence(end)[0] != end or start > end

    def sequence(self, sequence: Sequence) -> list[Span]:
        """Where the elements stand in order with at most GAP other words between."""
        if sequence in self._found:
            return self._found[sequence]
        spans: list[Span] = []
        for first, last in self._at(sequence[0]):
            taken = set(range(first, last + 1))
            for element in sequence[1:]:
                places = self._at(element)
                at = bisect_left(places, (last + 1, 0))
                if at == len(places) or places[at][0] > last + 1 + GAP or not self._free(last + 1, places[at][0]):
                    break
                start, last = places[at]
                taken.update(range(start, last + 1))
            else:
                articles = {i for i in range(first, last) if self.utterance.tokens[i].text in ARTICLES}
                spans.append(Span(first, last, frozenset(taken | articles)))
        self._found[sequence] = spans
        return spans

    def near(self, part: tuple[Sequence, ...]) -> list[Span]:
        """Where all sequences of a part stand near one another in one sentence, in any order."""
        spans = self.sequence(part[0])
        for sequence in part[1:]:
            others = self.sequence(sequence)
            spans = [joined for span in spans if (joined := self._joined(span, others)) is not None]
        return spans

    def _joined(self, span: Span, others: list[Span]) -> Span | None:
        """The span together with the nearest other one before or after it."""
        at = bisect_left(others, span.first, key=lambda other: other.first)
        for other in others[max(at - 2, 0) : at + 3]:
            left, right = (span, other) if span.first <= other.first else (other, span)
            gap = right.first - left.last - 1
            if not span.taken & other.taken and gap <= NEAR and (gap < 0 or self._free(left.last + 1, right.first)):
                return Span(left.first, max(left.last, right.last), span.taken | other.taken)
        return None


def together(spans: list[Span], others: list[Span]) -> list[Span]:
    """Each span joined with the nearest of the others, in any order, at most FAR words away."""
    joined: list[Span] = []
    for span in spans:
        at = bisect_left(others, span.first, key=lambda other: other.first)
        for other in others[max(at - 2, 0) : at + 3]:
            left, right = (span, other) if span.first <= other.first else (other, span)
            if not span.taken & other.taken and right.first - left.last <= FAR:
                joined.append(Span(left.first, max(left.last, right.last), span.taken | other.taken))
                break
    return joined
