"""The layer below all understanding: tokens with their place in the raw text, language, phrases, context.

Everything here works on tokens, so its cost grows with the number of words and not with the number of
phrases. Context follows the NegEx/ConText family: a cue ("no", "last year", "what if") opens a scope
that a boundary word or the end of the sentence closes. The cues are data (`lexicons/context.psv`).

Known to be imperfect: scopes are counted in words, not parsed; a sentence without any punctuation is
one sentence, cut only by its boundary words.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from dialogs.understanding.memory import for_a_turn

Lang = Literal["en", "es", "other"]

APOSTROPHES = frozenset("'’‘ʼ`´′＇")
SENTENCE_ENDS = frozenset(".!?;\n…。؟¡¿")
NUMBER = "#"
YEAR = "@year"


# --- tokens -------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """One character in lower case without accent; ñ kept; control and zero-width characters become nothing."""
    if char in APOSTROPHES:
        return "'"
    if char in "ñÑ":
        return "ñ"
    category = unicodedata.category(char)
    if category in ("Cf", "Cs", "Co", "Cn", "Mn", "Me") or (category == "Cc" and not char.isspace()):
        return ""
    decomposed = unicodedata.normalize("NFKD", char.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def _folded(raw: str) -> Iterator[tuple[str, int]]:
    """Folded characters with the index of the raw character each came from."""
    last = ""
    for index, char in enumerate(raw):
        if char == "\u0303" and last == "n":
            yield "\u0303", index
            continue
        for folded in _fold_char(char):
            last = folded
            yield folded, index


def _folded_in_place(raw: str) -> str | None:
    """The folded text where every character stands for one that was typed, as in nearly every text; else None."""
    folded = [_fold_char(char) for char in raw]
    return "".join(folded) if all(len(char) == 1 for char in folded) else None


def fold(text: str) -> str:
    """Lower case, accents folded, ñ kept, invisible characters gone. The length may differ from `text`."""
    if text.isascii() and text.isprintable():
        return text.lower()
    in_place = _folded_in_place(text)
    return "".join(char for char, _ in _folded(text)).replace("n\u0303", "ñ") if in_place is None else in_place


class Token(NamedTuple):
    """A word or number, with the span of the raw text it came from."""

    text: str
    """Folded; "can't" is `cant`, "38,5" is `38.5`, "1,000" is `1000`; `i'll` and `he'd` keep the apostrophe."""
    start: int
    end: int


_LETTER = r"[^\W\d_]"
_INSIDE = rf"[^\W_]++|\u0303|(?<={_LETTER}|\u0303)'(?={_LETTER})"
_WORD = re.compile(rf"\d(?:{_INSIDE}|(?<=\d)[.,](?=\d))*+|{_LETTER}(?:{_INSIDE})*+")
"""A word or a number in folded text: an apostrophe joins between letters, a mark between the digits of a number."""
_PLAIN = re.compile(r"[ -_a-~\n]*")
"""Text whose folding is its lower case: nearly everything typed in English."""


def _spelled(word: str) -> str:
    """The token's text for a word as scanned."""
    if "'" in word:
        return word if word.endswith(("'ll", "'d")) else word.replace("'", "")
    if "," in word:
        parts = word.split(",")
        thousands = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
        return "".join(parts) if thousands else ".".join(parts)
    return word


@for_a_turn
def _tokens(raw: str) -> tuple[Token, ...]:
    """Words and numbers of the raw text, in order."""
    in_place = raw.lower() if _PLAIN.fullmatch(raw) else _folded_in_place(raw)
    if in_place is not None:
        return tuple(Token(_spelled(match[0]), *match.span()) for match in _WORD.finditer(in_place))
    folded = list(_folded(raw))
    return tuple(
        Token(
            _spelled(match[0].replace("n\u0303", "ñ").replace("\u0303", "")),
            folded[match.start()][1],
            folded[match.end() - 1][1] + 1,
        )
        for match in _WORD.finditer("".join(char for char, _ in folded))
    )


# --- language -----------------------------------------------------------------------------------------------


def rows_of(name: str) -> list[list[str]]:
    """Data rows of a lexicon of this package: cells split at `|`, comments and the head line left out."""
    lines = files(__package__).joinpath("lexicons", name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() and not line.startswith("#")]
    return [[cell.strip() for cell in line.split("|")] for line in kept[1:]]


def phrases_of(cell: str) -> list[str]:
    """The phrases of one cell of a lexicon, separated by semicolons."""
    return [phrase.strip() for phrase in cell.split(";") if phrase.strip()]


def _language_words() -> dict[str, dict[str, int]]:
    """Word to language to weight, from `language.psv`."""
    weights: dict[str, dict[str, int]] = {}
    for language, weight, words in rows_of("language.psv"):
        for word in words.split():
            weights.setdefault(fold(word), {})[language] = int(weight)
    return weights


_LANGUAGE_WORDS = _language_words()


def _language(raw: str, tokens: tuple[Token, ...]) -> Lang:
    """English, Spanish, or `other` where another language or script prevails; English when nothing tells."""
    scores: dict[str, int] = {}
    foreign = latin = 0
    for token in tokens:
        if weights := _LANGUAGE_WORDS.get(token.text):
            for language, weight in weights.items():
                scores[language] = scores.get(language, 0) + weight
        first = token.text[0]
        if "a" <= first <= "z" or first == "ñ":
            latin += 1
        elif not first.isdigit():
            foreign += 1
    if any(sign in raw for sign in "¿¡ñÑ"):
        scores["es"] = scores.get("es", 0) + 3
    if any(sign in raw for sign in "ãõçÃÕÇ"):
        scores["other"] = scores.get("other", 0) + 3
    elif any(sign in raw for sign in "áéíóúÁÉÍÓÚ"):
        scores["es"] = scores.get("es", 0) + 1
    if foreign > latin:
        return "other"
    english, spanish, other = scores.get("en", 0), scores.get("es", 0), scores.get("other", 0)
    if other > max(english, spanish) + 1:
        return "other"
    return "es" if spanish > english else "en"


CLEARLY = 2
"""Words of a language and of hardly any other that show which one somebody writes in."""


def clearly_in(raw: str) -> Literal["en", "es"] | None:
    """The language that a text is written in; None where it mixes two, or holds little but names of diseases."""
    words = [_LANGUAGE_WORDS.get(token.text, {}) for token in _tokens(raw)]
    english, spanish, other = (sum(one.get(lang) == CLEARLY for one in words) for lang in ("en", "es", "other"))
    if max(english, spanish) < CLEARLY:
        return None
    if english > CLEARLY * (spanish + other):
        return "en"
    return "es" if spanish > CLEARLY * (english + other) else None


# --- utterances ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Utterance:
    """What a person typed, cut into tokens. Two of them are never the same, even of the same words."""

    raw: str
    tokens: tuple[Token, ...]
    told: Lang | None = None
    """The language it was said to be in; None where its words are to tell."""

    @cached_property
    def lang(self) -> Lang:
        """The language that was told, else the one that its words tell."""
        return self.told or _language(self.raw, self.tokens)

    def words(self, first: int, last: int) -> str:
        """Tokens `first` to `last`, both included, exactly as typed."""
        return self.raw[self.tokens[first].start : self.tokens[last].end]

    def between(self, index: int) -> str:
        """The signs typed between token `index - 1` and token `index`."""
        start = self.tokens[index - 1].end if index else 0
        end = self.tokens[index].start if index < len(self.tokens) else len(self.raw)
        return self.raw[start:end]

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """Index of the first token of every sentence."""
        return tuple(i for i in range(len(self.tokens)) if i == 0 or any(c in SENTENCE_ENDS for c in self.between(i)))

    def sentence(self, index: int) -> tuple[int, int]:
        """First and last token of the sentence that holds token `index`."""
        at = bisect_right(self.sentences, index)
        last = self.sentences[at] - 1 if at < len(self.sentences) else len(self.tokens) - 1
        return self.sentences[at - 1], last

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """For every token, what a phrase may have at its place: its word, and the wildcards that it satisfies."""
        return tuple((token.text, *generic(token.text)) for token in self.tokens)

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """The keys of all tokens: whether a table can match at all is one look at them."""
        return frozenset().union(*self.keys)

    def _only_looks_like(self, cue: Match) -> bool:
        """Whether a cue is none: a comma runs through it ("no, tengo fiebre"), or it is a yes ("sí tengo")."""
        if any(not set(",:;.!?").isdisjoint(self.between(i)) for i in range(cue.first + 1, cue.last + 1)):
            return True
        if cue.phrase == "no" and "," in self.between(cue.last + 1):
            return True
        if cue.phrase in ("without", "sin") and self._says_cannot(cue.first):
            return True
        return cue.phrase.startswith("si ") and self.words(cue.first, cue.first).casefold() != "si"

    def _says_cannot(self, index: int) -> bool:
        """Whether what comes before says that something is impossible: "I can't walk without | gasping"."""
        first = max(self.sentence(index)[0], index - REACH_BEFORE)
        return not CANNOT.isdisjoint(token.text for token in self.tokens[first:index])

    @cached_property
    def cues(self) -> dict[str, tuple[Match, ...]]:
        """Context cues found, by `kind:side`."""
        found: dict[str, list[Match]] = {}
        last_of: dict[str, tuple[int, int]] = {}
        covered: dict[str, int] = {}
        for match in sorted(CUES.every(self), key=lambda match: (match.first, -match.last)):
            kind = match.id.partition(":")[0]
            group = kind if kind in FACTS else "scope"
            if match.first <= covered.get(group, -1) and (match.first, match.last) != last_of.get(group):
                continue
            covered[group], last_of[group] = match.last, (match.first, match.last)
            if not self._only_looks_like(match):
                found.setdefault(match.id, []).append(match)
        return {kind: tuple(matches) for kind, matches in found.items()}


@for_a_turn
def read(raw: str, lang: str | None = None) -> Utterance:
    """The utterance of a raw text. `lang` overrides the detected language; other values than en/es are `other`."""
    told: Lang | None = None if lang is None else "en" if lang == "en" else "es" if lang == "es" else "other"
    return Utterance(raw, _tokens(raw), told)


# --- phrases ------------------------------------------------------------------------------------------------


class Match(NamedTuple):
    """A phrase found: its id, the phrase as listed, and its first and last token."""

    id: str
    phrase: str
    first: int
    last: int


_NUMBER_WORDS = frozenset(
    token.text
    for token in _tokens(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty few couple several many"
        " un una dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta unos unas varios"
        " varias pocos pocas muchos muchas"
    )
)


def generic(word: str) -> tuple[str, ...]:
    """Wildcards that a token satisfies: `#` any count, `@year` a year of this or the last century."""
    if word.isalpha():
        return (NUMBER,) if word in _NUMBER_WORDS else ()
    if word.isdigit() and len(word) == 4 and word[:2] in ("19", "20"):
        return (YEAR, NUMBER)
    return (NUMBER,) if word.replace(".", "", 1).isdigit() else ()


Ends = tuple[tuple[str, str], ...]
"""Ids and phrases that end at a node of the trie."""


class _Node:
    """A node of the trie."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = _NO_NEXT
        self.ends: Ends = ()

    def to(self, word: str) -> _Node:
        """The node behind this word, made where there is none."""
        if self.next is _NO_NEXT:
            self.next = {}
        if word not in self.next:
            self.next[word] = _Node()
        return self.next[word]


_NO_NEXT: dict[str, _Node] = {}
"""Shared by the leaves, which most nodes are."""


@lru_cache(maxsize=32768)
def _words_of(piece: str) -> tuple[str, ...]:
    """Folded words of a piece of a phrase; the same pieces come in many phrases."""
    if piece.isascii() and piece.isalnum():
        return (piece.lower(),)
    return tuple(token.text for token in _tokens(piece))


class Phrases:
    """Many phrases looked up at once: a trie over tokens, the longest match first, linear in the text.

    In a phrase `#` stands for any count ("3", "two", "varios") and `@year` for a year.
    """

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        for id, phrases in table.items():
            for phrase in phrases:
                self._add(id, phrase)

    def _add(self, id: str, phrase: str) -> None:
        node = self._root
        for piece in phrase.split():
            words = (piece,) if piece in (NUMBER, YEAR) else _words_of(piece)
            for word in words:
                node = node.to(word)
        if node is not self._root and all(known != id for known, _ in node.ends):
            node.ends += ((id, phrase),)

    def _ends(self, utterance: Utterance, first: int) -> list[tuple[int, Ends]]:
        """Ids and phrases that start at token `first`, with the last token of each, shorter ones first."""
        found: list[tuple[int, Ends]] = []
        keys, node = utterance.keys, self._root
        for index in range(first, len(keys)):
            here = keys[index]
            if len(here) > 1:
                return [*found, *self._forked_ends(utterance, index, node)]
            following = node.next.get(here[0])
            if following is None:
                break
            node = following
            if node.ends:
                found.append((index, node.ends))
        return found

    def _forked_ends(self, utterance: Utterance, first: int, node: _Node) -> Iterator[tuple[int, Ends]]:
        """The same from a token on that satisfies wildcards: the way through the trie forks there."""
        nodes = [node]
        for index in range(first, len(utterance.tokens)):
            keys = utterance.keys[index]
            nodes = [node.next[key] for node in nodes for key in keys if key in node.next]
            if not nodes:
                return
            if ends := tuple(end for node in nodes for end in node.ends):
                yield index, ends

    def _starts(self, utterance: Utterance) -> list[int]:
        """Tokens at which a phrase may start; most tables have none in most utterances."""
        starts = self._root.next.keys()
        if starts.isdisjoint(utterance.all_keys):
            return []
        return [index for index, keys in enumerate(utterance.keys) if not starts.isdisjoint(keys)]

    def at(self, utterance: Utterance, first: int) -> list[Match]:
        """The longest phrase that starts at token `first`, once for every id that lists it."""
        longest = self._ends(utterance, first)[-1:]
        return [Match(id, phrase, first, last) for last, ends in longest for id, phrase in ends]

    def every(self, utterance: Utterance) -> list[Match]:
        """All matches, those inside others included."""
        return [
            Match(id, phrase, first, last)
            for first in self._starts(utterance)
            for last, ends in self._ends(utterance, first)
            for id, phrase in ends
        ]

    def find(self, utterance: Utterance, *, overlapping: bool = False) -> list[Match]:
        """Matches from left to right, the longest at each place.

        A match hides those that start inside it unless `overlapping`.
        """
        found: list[Match] = []
        for first in self._starts(utterance):
            if overlapping or not found or first > found[-1].last:
                found.extend(self.at(utterance, first))
        return found


# --- context ------------------------------------------------------------------------------------------------


class Context(NamedTuple):
    """How a phrase was meant, as far as the words around it tell."""

    negated: bool = False
    past: bool = False
    """Long ago, or told as history."""
    hypothetical: bool = False
    """If, what if, in case, will, might."""
    other_person: bool = False
    question: bool = False
    """Asked about, not told: "is fever a side effect?"."""
    quoted: bool = False
    """An instruction or a warning somebody gave: "call if fever over 100.4"."""
    feared: bool = False
    recent: bool = False
    """Said to be now, today or since yesterday; then `past` is False."""
    vague_past: bool = False
    """Told in the past tense without saying when."""
    doubted: bool = False
    """The writer is not sure: "I don't know if", "maybe"."""
    mild: bool = False
    """Said to be small: "a little", "un poquito"."""
    resolved: bool = False
    """Said to be over: "fine now", "ya camina"."""
    explained: bool = False
    """Put down to something small: "when I floss", "just nerves"."""
    joking: bool = False
    """Said with a laugh: "lol", "jaja", and not taken back: "but seriously"."""
    compared: bool = False
    """Only preferred to a treatment: "I'd rather die than do another cycle"."""
    story: bool = False
    """Seen or read: a film, a documentary, the news."""
    intended: bool = False
    """What somebody wants or says to do: then a "before chemo" is no past."""
    of_pet: bool = False
    """Told of an animal."""
    of_thing: bool = False
    """Told of a treatment, a piece of news, a bill, and of nobody: "the chemo hit me"."""


FACTS = frozenset(
    {
        "past",
        "recent",
        "ongoing",
        "other_person",
        "self",
        "turn",
        "polar",
        "statement",
        "mild",
        "resolved",
        "explained",
        "joking",
        "serious",
        "compared",
        "pet",
        "thing",
        "intended",
        "inquired",
        "declined",
    }
)
"""Kinds of cue that stand beside any other; of the rest the longest hides those inside it: "no doubt" hides "no"."""

REACH_BEFORE = 8
NEGATIVE_TOO = frozenset("ni nada ningun ninguno ninguna".split())
"""Spanish words that only repeat the "no" before them: "no le sale | ni una gota"."""
OWN_NO = frozenset("no not dont doesnt cant cannot wont never sin nunca ya".split())
"""Words with which a wording denies by itself."""
VERB_DENIED = frozenset(
    "no|ya no|no me|no le|no se|no se me|no se le|ya no me|ya no le|not|dont|doesnt|didnt|do not|does not|did not"
    "|no he|no ha".split("|")
)
HAVING = frozenset(
    "have has had having feel feels feeling get gets getting got see saw seen notice noticed find found think believe"
    " show shows any a an the some experience experienced experiencing cause mean been being more new signs sign"
    " really actually even ever"
    " tengo tiene tienen tenemos tenia tenido hay hubo habido siento siente sentido da dado dio dan presento presenta"
    " encontraron encontro vieron creo parece es fue era son han salio duele dolio hizo".split()
)
"""Words behind a "no" that let it reach far: what is had, felt or found is denied with all that is listed."""
CANNOT = frozenset("cant cannot couldnt unable puedo puede pude pudo".split())
"""Words after which "without" tells what cannot be avoided."""
REACH_AFTER = 8
REACH_NEAR = 6
REACH_VERB = 3
REACH_RESOLVED = 14
REACH_PAST = 5


def _cue_table() -> dict[str, list[str]]:
    """`kind:side` to phrases, of all languages: code-switching is common and the cues do not collide."""
    table: dict[str, list[str]] = {}
    for kind, side, english, spanish, _source in rows_of("context.psv"):
        table.setdefault(f"{kind}:{side}", []).extend(phrases_of(english) + phrases_of(spanish))
    return table


CUES = Phrases(_cue_table())


def _nearest_before(cues: tuple[Match, ...], first: int) -> Match | None:
    """The last cue that ends before token `first`."""
    at = bisect_right(cues, first, key=lambda cue: cue.last + 1)
    return cues[at - 1] if at else None


def _opens_match(cues: tuple[Match, ...], match: Match) -> bool:
    """Whether a cue begins before the match and ends within it: "y si me | desmayo", where "me desmayo" is found."""
    at = bisect_right(cues, match.first - 1, key=lambda cue: cue.first) - 1
    return at >= 0 and match.first <= cues[at].last < match.last


def _cut(utterance: Utterance, start: int, end: int) -> bool:
    """Whether a boundary word lies in tokens `start` to `end - 1`."""
    cues = utterance.cues.get("boundary:any", ())
    at = bisect_right(cues, start - 1, key=lambda cue: cue.first)
    return at < len(cues) and cues[at].first < end


def _before(utterance: Utterance, kind: str, match: Match, *, boundaries: bool = True) -> bool:
    """Whether a cue of the kind stands before the match, near enough and with no boundary between."""
    cues = utterance.cues.get(f"{kind}:before", ())
    if kind != "negated" and _opens_match(cues, match):
        return True
    cue = _nearest_before(cues, match.first)
    if cue is None or cue.last < utterance.sentence(match.first)[0] or match.first - cue.last > REACH_BEFORE:
        return False
    if cue.phrase in VERB_DENIED and match.first - cue.last > REACH_VERB and not _denies_having(utterance, cue):
        return False  # "didn't sleep at all last night, chest pain": another verb is denied
    if (
        kind == "negated"
        and utterance.tokens[match.first].text in OWN_NO
        and _comma(utterance, cue.last + 1, match.first)
    ):
        return False  # "never again, I don't want to live": what has a "no" of its own is a statement of its own
    verb_only = cue.phrase in VERB_DENIED and (utterance.lang == "es" or not _denies_having(utterance, cue))
    if verb_only and _comma(utterance, cue.last + 1, match.first):
        return False  # a "no" before a verb denies that verb, not what stands behind the comma
    start = cue.last + 1 if kind == "negated" else _after_subject(utterance, cue.last + 1)
    return not (boundaries and _cut(utterance, start, match.first))


def _denies_having(utterance: Utterance, cue: Match) -> bool:
    """Whether what is denied is that somebody has, feels or finds something, or nothing but names follow."""
    following = utterance.tokens[cue.last + 1 : cue.last + 2]
    return (cue.phrase == "no" and utterance.lang != "es") or any(token.text in HAVING for token in following)


def _comma(utterance: Utterance, start: int, end: int) -> bool:
    """Whether a comma stands before any of the tokens `start` to `end`."""
    return any("," in utterance.between(i) for i in range(start, end + 1))


def _after_subject(utterance: Utterance, index: int) -> int:
    """The first token from `index` on that is no boundary: "if | I have | a fever" is one clause."""
    cues = utterance.cues.get("boundary:any", ())
    at = bisect_right(cues, index - 1, key=lambda cue: cue.first)
    while at < len(cues) and cues[at].first == index:
        index = cues[at].last + 1
        at += 1
    return index


def _after(utterance: Utterance, kind: str, match: Match) -> bool:
    """Whether a cue of the kind follows the match, near enough and with no boundary between."""
    cues = utterance.cues.get(f"{kind}:after", ())
    at = bisect_right(cues, match.last, key=lambda cue: cue.first)
    if at == len(cues):
        return False
    cue = cues[at]
    near = cue.first - match.last <= REACH_AFTER and cue.first <= utterance.sentence(match.last)[1]
    start = match.last + 1
    return near and not _comma(utterance, start, cue.first) and not _cut(utterance, start, cue.first)


def _around(utterance: Utterance, kind: str, match: Match) -> bool:
    """Whether a cue of the kind stands anywhere in the sentence, outside the match."""
    first, last = utterance.sentence(match.first)
    cues = utterance.cues.get(f"{kind}:any", ())
    at = bisect_right(cues, first - 1, key=lambda cue: cue.first)
    while at < len(cues) and cues[at].first <= last:
        if cues[at].last < match.first or cues[at].first > match.last:
            return True
        at += 1
        if at < len(cues) and cues[at].first > match.last:
            return cues[at].first <= last
    return False


def _meant(utterance: Utterance, kind: str, match: Match) -> bool:
    """Whether the kind of context holds for the match by a cue on any side."""
    return _before(utterance, kind, match) or _after(utterance, kind, match) or _around(utterance, kind, match)


def _asked(utterance: Utterance, match: Match) -> bool:
    """Whether the match is asked about rather than told: a question's opening with nobody who has it."""
    if not _meant(utterance, "question", match):
        return False
    return not _before(utterance, "statement", match, boundaries=False)


def _opens_past(utterance: Utterance, match: Match) -> bool:
    """Whether the sentence opens with a past time that still holds here: "in 2019 I fainted"."""
    opening = utterance.sentence(match.first)[0]
    for cue in utterance.cues.get("past:any", ()):
        if opening <= cue.first <= opening + 1 and cue.last < match.first:
            turns = utterance.cues.get("turn:any", ())
            at = bisect_right(turns, cue.last, key=lambda turn: turn.first)
            return not (at < len(turns) and turns[at].first < match.first)
        if cue.first > opening + 1:
            break
    return False


def _near(utterance: Utterance, kind: str, match: Match) -> bool:
    """Whether a cue that may stand on any side is near the match, with neither boundary nor comma between."""
    cues = utterance.cues.get(f"{kind}:any", ())
    at = bisect_right(cues, match.last, key=lambda cue: cue.first)
    if at < len(cues):
        first = cues[at].first
        near = first - match.last <= REACH_NEAR and first <= utterance.sentence(match.last)[1]
        turns = utterance.cues.get("turn:any", ())
        turn = bisect_right(turns, match.last, key=lambda cue: cue.first)
        apart = kind == "recent" and _comma(utterance, match.last + 1, first)
        if near and not apart and not (turn < len(turns) and turns[turn].first < first):
            return True
    cue = _nearest_before(cues, match.first)
    if cue is None or cue.last < utterance.sentence(match.first)[0] or match.first - cue.last > REACH_PAST:
        return False
    return not _comma(utterance, cue.last + 1, match.first) and not _cut(utterance, cue.last + 1, match.first)


def _resolved(utterance: Utterance, match: Match) -> bool:
    """Whether what follows, in this sentence or the next, says that it is over."""
    cues = utterance.cues.get("resolved:after", ())
    at = bisect_right(cues, match.last, key=lambda cue: cue.last)
    return at < len(cues) and match.first < cues[at].first <= match.last + REACH_RESOLVED


def _is_past(utterance: Utterance, match: Match, *, vague: bool, recent: bool) -> bool:
    """Whether the match is told of the past: said so close by, or by its sentence and not set right by a "now"."""
    if _near(utterance, "past", match):
        return not _near(utterance, "recent", match)
    if recent:
        return False
    return _opens_past(utterance, match) or (vague and _around(utterance, "past", match))


def _runs_into(utterance: Utterance, match: Match) -> bool:
    """Whether a denial takes in the first word of the match ("ya no | me duele"), whose own first word is no "no"."""
    if utterance.tokens[match.first].text in ("no", "not", "sin"):
        return False
    cues = utterance.cues.get("negated:before", ())
    at = bisect_right(cues, match.first - 1, key=lambda cue: cue.first) - 1
    return at >= 0 and cues[at].last >= match.first


NONE_OF_IT = frozenset("no none nope nada ninguno ninguna nunca never negative negativo".split())


def _answered_no(utterance: Utterance, match: Match) -> bool:
    """Whether the match ends a question or a heading that is answered with a no: "chills? none"."""
    answer = match.last + 1
    if answer >= len(utterance.tokens) or utterance.tokens[answer].text not in NONE_OF_IT:
        return False
    return any(char in "?:" for char in utterance.between(answer))


def _last_named(utterance: Utterance, kind: str, match: Match) -> int:
    """Where the last cue of a kind that may stand anywhere begins, up to the end of the match; -1 without one."""
    cues = utterance.cues.get(f"{kind}:any", ())
    at = bisect_right(cues, match.last, key=lambda cue: cue.first)
    return cues[at - 1].first if at else -1


def context(utterance: Utterance, match: Match) -> Context:
    """How the matched phrase was meant. Cost: a few binary searches per cue kind."""
    recent = _around(utterance, "recent", match) or _around(utterance, "ongoing", match)
    vague = _before(utterance, "vague_past", match) or _after(utterance, "vague_past", match)
    past = _is_past(utterance, match, vague=vague, recent=recent)
    return Context(
        negated=(_before(utterance, "negated", match) and utterance.tokens[match.first].text not in NEGATIVE_TOO)
        or _runs_into(utterance, match)
        or _after(utterance, "negated", match)
        or _before(utterance, "untrue", match, boundaries=False)
        or _answered_no(utterance, match)
        or (_before(utterance, "inquired", match, boundaries=False) and _around(utterance, "declined", match)),
        past=past,
        hypothetical=_before(utterance, "hypothetical", match),
        other_person=_before(utterance, "other_person", match, boundaries=False)
        or _around(utterance, "other_person", match),
        question=_asked(utterance, match),
        quoted=_before(utterance, "quoted", match) or _near(utterance, "quoted", match),
        feared=_before(utterance, "feared", match),
        recent=recent and not past,
        vague_past=vague and not recent,
        doubted=_before(utterance, "doubted", match),
        mild=_before(utterance, "mild", match) or _after(utterance, "mild", match),
        resolved=_resolved(utterance, match),
        explained=_around(utterance, "explained", match),
        joking="joking:any" in utterance.cues and "serious:any" not in utterance.cues,
        story=_before(utterance, "story", match, boundaries=False),
        intended=_around(utterance, "intended", match),
        compared=_after(utterance, "compared", match),
        of_pet=_last_named(utterance, "pet", match)
        > max(_last_named(utterance, "other_person", match), _last_named(utterance, "self", match)),
        of_thing=_last_named(utterance, "thing", match) >= 0 and "other_person:any" not in utterance.cues,
    )
