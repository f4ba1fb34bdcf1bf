"""Words as the lexicons spell them: signs that carry meaning, other spellings, bounded misspellings.

`refined` rewrites the tokens of an utterance for look-up and leaves their places in the raw text alone, so
that evidence stays what was typed. A word is corrected only to a word of the lexicons, only when it has five
letters or more, within one edit (two from nine letters on), never when it is an ordinary word of English or
Spanish (`ordinary.txt`), and never when two words of the lexicons are equally near: those are kept as
`doubtful`, for a did-you-mean.

Source: domain.md 3.1 (column `misspell`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TypeVar

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.text import APOSTROPHES, NUMBER, YEAR, Match, Phrases, Token, Utterance, fold, read

WILDCARDS = (NUMBER, YEAR)
SHORTEST_CORRECTED = 5
SHORTEST_WITH_TWO_EDITS = 9
MARKERS = frozenset("er pr hr her2 re rp rh braf egfr alk p16 hpv kras brca brca1 brca2 ph jak2 node nodes".split())
"""Words after which a lone `-` means negative."""
GLUED = re.compile(r"^(her2|er|pr|hr)(pos|positive|neg|negative|positivo|negativo|low)$")


@dataclass(frozen=True, eq=False)
class Refined(Utterance):
    """An utterance whose tokens are spelt as the lexicons spell them."""

    doubtful: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Tokens that are equally near to several words of the lexicons, with these words."""

    @cached_property
    def meanings(self) -> dict[str, tuple[Match, ...]]:
        """Cues of diagnosis.psv by id, in order; overlapping ones all count."""
        table: dict[str, list[Match]] = {}
        for match in MEANINGS.find(self, overlapping=True):
            if match.id == "question" and not is_asked(self, match):
                continue
            if match.id == "normal" and self._goes_on_as_a_type(match):
                continue
            table.setdefault(match.id, []).append(match)
        return {id: tuple(matches) for id, matches in table.items()}

    def _goes_on_as_a_type(self, match: Match) -> bool:
        """Whether a word of a good result is half of a type: "came back clear | cell"."""
        return any(t.text in ("cell", "cells") for t in self.tokens[match.last + 1 : match.last + 2])


def with_signs(text: str) -> str:
    """The text of a lexicon phrase with its meaningful signs written as words: `HER2+` is `HER2 positive`."""
    if "+" not in text:
        return text
    text = re.sub(r"(?<=\d)\s*\+\s*(?=\d)", " plus ", text)
    return re.sub(r"(?<=[0-9A-Za-z])\+(?![0-9A-Za-z])", " positive", text)


def _spellings(name: str) -> dict[str, str]:
    """Other spellings of a word, to the one the lexicons use (`spellings*.psv`)."""
    return {fold(word): fold(row["word"]) for row in rows(name) for word in several(row["also"])}


SPELLINGS = _spellings("spellings.psv")
SPANISH_SPELLINGS = _spellings("spellings_es.psv")
ENGLISH_K = frozenset(
    "kaiser kansas karen karnofsky katie keep keeping keeps keller kelly kept kevin key keys kick kicked kid kidding"
    " kids kill killed killing kills kilo kilos kim kin kind kinda kindly kinds king kiss kit kitchen koala"
    " kilogramos".split()
)
"""Words in `k` that a Spanish text may hold as they are."""


def spelt(word: str) -> str:
    """The word in the spelling of the lexicons, when it is a known variant of one."""
    return SPELLINGS.get(word, word)


def spelt_in_spanish(word: str) -> str:
    """A word of a Spanish text in its usual spelling: typed by ear, or with a `k` for `qu` and `c` ("kieren")."""
    if word in SPANISH_SPELLINGS:
        return SPANISH_SPELLINGS[word]
    if not word.startswith(("ka", "ke", "ki", "ko", "ku")) or word in ENGLISH_K or word in SPELLINGS or word in KNOWN:
        return word
    return ("qu" if word[1] in "ei" else "c") + word[1:]


ASKING = {"que": "qué", "como": "cómo", "cuanto": "cuánto", "cuando": "cuándo", "quien": "quién", "cual": "cuál"}


BEFORE_A_QUESTION = frozenset(
    "y pero oye oiga perdon disculpe ok hola bueno a de por para con en entonces pues".split()
)


def is_asked(u: Utterance, match: Match) -> bool:
    """Whether a phrase with a Spanish question word is a question: "me dijeron que es un …" is none.

    A question word asks when it has its accent, opens the sentence, or the sentence has a question mark.
    """
    word = u.tokens[match.first].text
    if word not in ASKING:
        return True
    first, last = u.sentence(match.first)
    accented = u.words(match.first, match.first).lower() == ASKING[word]
    opens = all(t.text in BEFORE_A_QUESTION for t in u.tokens[first : match.first])
    return accented or opens or "?" in u.raw[u.tokens[first].start : u.tokens[last].end + 2]


CUES_OF_CONTEXT = frozenset(
    "self relative history takeover dead had old cured recurrent now feared normal question negated thought"
    " changed".split()
)
"""Rows of diagnosis.psv whose words are never a misspelt name: "remission" is no "revision"."""


def _ordinary() -> frozenset[str]:
    """Ordinary words that lie near a word of the lexicons, the commonest ones, and those of context."""
    text = (files(__package__) / "lexicons" / "ordinary.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    lines += [f"{row['en']} {row['es']}" for row in rows("diagnosis.psv") if row["id"] in CUES_OF_CONTEXT]
    return frozenset(word for line in lines for word in re.findall(r"[a-zñ]+", fold(line)))


ORDINARY = _ordinary()
VOCABULARY_TABLES = (
    ("cancers.psv", ("synonyms", "es", "name")),
    ("cancers_more.psv", ("en", "es")),
    ("treatments.psv", ("synonyms", "es", "name")),
    ("treatments_more.psv", ("en", "es")),
    ("organs.psv", ("en", "es")),
    ("morphology.psv", ("en", "es")),
    ("benign.psv", ("en", "es")),
    ("pathology.psv", ("en", "es")),
    ("stages.psv", ("en", "es")),
)


DRUG_KINDS = frozenset("chemotherapy targeted immunotherapy hormone".split())
SHORTEST_DRUG = 7
"""Letters of a drug of modalities.psv that is looked for misspelt; shorter ones lie too near to ordinary words."""


def _row_words() -> dict[str, set[str]]:
    """Words of the medical tables, of five letters and more, with the rows that each is a name of by itself."""
    words: dict[str, set[str]] = {}
    for name, columns in VOCABULARY_TABLES:
        for row in rows(name):
            for phrase in (fold(phrase) for column in columns for phrase in several(row[column])):
                for word in re.findall(r"[a-zñ]+", phrase):
                    if len(word) >= SHORTEST_CORRECTED:
                        words.setdefault(word, set()).update({next(iter(row.values()))} if word == phrase else ())
    for row in rows("modalities.psv"):
        if row["modality"] in DRUG_KINDS:
            names = (fold(name) for name in (*several(row["en"]), *several(row["es"])))
            drugs = (name for name in names if name.isalpha() and len(name) >= SHORTEST_DRUG)
            words.update({drug: words.get(drug, set()) | {row["modality"]} for drug in drugs})
    return words


SOUNDS = str.maketrans({"v": "b", "z": "s", "y": "i", "k": "c", "q": "c"})


def _sound(word: str) -> str:
    """A rough spelling by sound that English and Spanish typists share: b/v, s/c/z, ll/y, ph/f, silent h."""
    word = word.replace("ph", "f").replace("ll", "y").replace("qu", "k").replace("ck", "k")
    word = re.sub(r"c(?=[ei])", "s", word).replace("h", "").translate(SOUNDS)
    return re.sub(r"(.)\1", r"\1", word)


K = TypeVar("K")


def _grouped(words: Iterable[str], key: Callable[[str], K]) -> dict[K, list[str]]:
    groups: dict[K, list[str]] = {}
    for word in sorted(words):
        groups.setdefault(key(word), []).append(word)
    return groups


ROWS_OF_WORD = _row_words()
KNOWN = frozenset(ROWS_OF_WORD)
BY_SOUND = _grouped(KNOWN, _sound)
_SOUNDS = {word: sound for sound, words in BY_SOUND.items() for word in words}
BY_LETTER_AND_LENGTH = _grouped(KNOWN, lambda word: (_SOUNDS[word][:1], len(word)))
"""By the first letter as it sounds: what a slip of the pen leaves as it was, or nearly."""


CLOSE_WORDS = [(several(row["words"]), int(row["reach"])) for row in rows("close_words.psv")]


@for_a_turn
def nearest(word: str) -> tuple[str, ...]:
    """Words of the lexicons that a misspelt word may be: none, the one, or several equally near."""
    if len(word) < SHORTEST_CORRECTED or len(word) > 30 or word in KNOWN or word in ORDINARY or not word.isalpha():
        return ()
    if word.endswith("s") and word[:-1] in KNOWN:
        return (word[:-1],)
    for words, reach in CLOSE_WORDS:
        both = [OSA.distance(word, known) for known in words]
        if max(both) <= reach and max(both) - min(both) <= 1:
            return words
    limit = 2 if len(word) >= SHORTEST_WITH_TWO_EDITS else 1
    sound = _sound(word)
    lengths = range(len(word) - limit, len(word) + limit + 1)
    near = {known: limit for known in BY_SOUND.get(sound, ()) if len(known) in lengths}
    for length in lengths:
        alike = BY_LETTER_AND_LENGTH.get((sound[:1], length), ())
        found = extract(word, alike, scorer=OSA.distance, score_cutoff=limit, limit=None)
        near |= {known: away for known, away, _ in found}
    if not near:
        return ()
    least = min(near.values())
    best = sorted(known for known, away in near.items() if away == least)
    spoken = {_sound(known).removesuffix("s") for known in best}  # of both languages: mesothelioma, mesotelioma
    same = set.intersection(*(ROWS_OF_WORD[known] for known in best))  # spellings of one thing: tamoxifen, tamoxifin
    return tuple(best) if len(spoken) > 1 and not same else (best[0],)


def variants(phrase: str) -> set[str]:
    """A phrase as it is looked up: signs as words, each word in its one spelling, as typed and as corrected."""
    words = [word for piece in with_signs(phrase).split() for word in spelt_words(piece)]
    corrected = [near[0] if len(near := nearest(word)) == 1 else word for word in words]
    return {" ".join(words), " ".join(corrected if len(words) > 1 else words)}


@lru_cache(maxsize=32768)
def spelt_words(piece: str) -> tuple[str, ...]:
    """Words of a piece of a phrase in the spelling of the lexicons; wildcards stay."""
    if piece.startswith(WILDCARDS):
        return (piece,)
    if piece.isascii() and piece.isalnum():
        return (spelt(piece.lower()),)
    return tuple(spelt(bare(t.text, piece[t.start : t.end])) for t in read(piece, "en").tokens)


NOT_POSSESSIVE = frozenset("its hes shes thats whats theres heres whos wheres hows whens lets todays".split())


def bare(text: str, typed: str) -> str:
    """A word without its possessive: "wife's" is `wife`; "it's" stays."""
    if len(text) > 4 and text.endswith("s") and typed[-2:-1] in APOSTROPHES and text not in NOT_POSSESSIVE:
        return text[:-1]
    return text


def plain(name: str) -> str:
    """A display name without what stands in brackets or after a comma: what people say of it."""
    return re.sub(r"\s*\([^)]*\)", "", name).split(",")[0].split(" with or ")[0].strip()


def phrase_table(table: Mapping[str, Iterable[str]]) -> Phrases:
    """Phrases to look up in refined utterances."""
    return Phrases({id: [v for phrase in phrases for v in sorted(variants(phrase))] for id, phrases in table.items()})


def two_languages(name: str, key: str) -> dict[str, list[str]]:
    """Phrases of a table with the columns `en` and `es`, by the value of its key column."""
    table: dict[str, list[str]] = {}
    for row in rows(name):
        table.setdefault(row[key], []).extend([*several(row["en"]), *several(row["es"])])
    return table


MEANINGS = phrase_table(two_languages("diagnosis.psv", "id"))


@for_a_turn
def refined(utterance: Utterance) -> Refined:
    """The utterance with signs as words and words as the lexicons spell them."""
    tokens: list[Token] = []
    doubtful: list[tuple[int, tuple[str, ...]]] = []
    signed = not SIGNS.isdisjoint(utterance.raw)
    for index, token in enumerate(utterance.tokens):
        glued = GLUED.match(token.text)
        if glued:
            tokens.append(Token(glued[1], token.start, token.end))
            tokens.append(Token("positive" if glued[2][0] == "p" else glued[2], token.start, token.end))
            continue
        text = spelt(bare(token.text, utterance.raw[token.start : token.end]))
        if utterance.lang == "es":
            text = spelt_in_spanish(text)
        near = nearest(text)
        if len(near) == 1:
            text = near[0]
        elif near:
            doubtful.append((len(tokens), near))
        tokens.append(token if text == token.text else token._replace(text=text))
        if signed and (sign := _sign_after(utterance, index)):
            tokens.append(sign)
    return Refined(utterance.raw, tuple(tokens), utterance.lang, tuple(doubtful))


SIGNS = frozenset("+-−–")
"""Signs that may stand for a word."""


def _sign_after(utterance: Utterance, index: int) -> Token | None:
    """The word that a sign right after a token stands for: `+` positive or plus, a lone `-` negative."""
    token = utterance.tokens[index]
    signs = utterance.between(index + 1)
    bare = signs.strip()
    after = utterance.tokens[index + 1].text if index + 1 < len(utterance.tokens) else ""
    place = token.end + signs.find(bare[:1]) if bare else token.end
    if bare == "+" and token.text.isdigit() and after[:1].isdigit():
        return Token("plus", place, place + 1)
    if signs.startswith("+"):
        return Token("positive", place, place + 1)
    if token.text in MARKERS and signs.startswith(("-", "−", "–")) and (len(signs) > 1 or not after):
        return Token("negative", place, place + 1)
    return None


def has(u: Refined, id: str, first: int = 0, last: int | None = None) -> bool:
    """Whether a cue lies within the tokens."""
    end = len(u.tokens) if last is None else last
    return any(first <= m.first and m.last <= end for m in u.meanings.get(id, ()))
