"""How hard a text is to read: school grade in English, INFLESZ in Spanish, by formulas of our own.

English: Flesch-Kincaid grade, 0.39 words per sentence + 11.8 syllables per word - 15.59; syllables from syllapy's
list of words. Spanish: Szigriszt-Pazos, 206.835 - 62.3 syllables per word - words per sentence, read on the INFLESZ
scale (55 to 65 ordinary, above 65 rather easy); syllables by the rules of the orthography, which need no list.

What is counted: words with letters. Numbers, addresses and /commands are not words. A line ends a sentence. A term
of `terms.toml`, the unavoidable ones which the text has to use (navigator, emergency), counts as an easy word of two
syllables. Both formulas are meant for longer texts; a message of one sentence swings widely, which is why a chapter
is judged by its average and a single message by a looser bound.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from html import unescape
from pathlib import Path

import syllapy

from dialogs.model import Language

EASY = 2
"""Syllables for which an allowed term counts."""

_TAG = re.compile(r"<[^>]+>")
_NOT_WORDS = re.compile(r"https?://\S+|(?<!\w)/\w+|\b\S+@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[.!?…]+[\"”»)]*(?=\s|$)|\n+")
_ABBREVIATIONS = {"EE. UU.": "EEUU"}

_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_NUCLEI = re.compile(r"[aeiouáéíóúüy]+")
_STRONG = re.compile(r"[aeoáéóíú]")


@cache
def _terms(language: Language) -> tuple[re.Pattern[str], ...]:
    """Allowed terms as patterns, longest first."""
    listed = tomllib.loads((Path(__file__).parent / "terms.toml").read_text(encoding="utf-8"))[language]
    longest_first = sorted(listed, key=len, reverse=True)
    return tuple(re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE) for term in longest_first)


@cache
def syllables(word: str, language: Language) -> int:
    """Syllables of one word, at least one."""
    if language == "en":
        parts = word.lower().replace("’", "'").split("-")
        return max(sum(int(syllapy.count(part)) for part in parts), 1)
    bare = _SILENT_U.sub("", word.lower()).replace("h", "")
    bare = re.sub(r"y(?=[aeiouáéíóú])", "ll", bare)
    return max(sum(max(len(_STRONG.findall(run)), 1) for run in _NUCLEI.findall(bare)), 1)


def _counts(text: str, language: Language) -> tuple[int, int, int]:
    """Sentences, words and syllables of a message as it is said."""
    text = _NOT_WORDS.sub("", unescape(_TAG.sub("", text)))
    for written, spoken in _ABBREVIATIONS.items():
        text = text.replace(written, spoken)
    sentences = [part for part in _END.split(text) if _WORD.search(part)]
    easy = 0
    for term in _terms(language):
        text, found = term.subn(" ", text)
        easy += found
    words = _WORD.findall(text)
    return len(sentences), len(words) + easy, sum(syllables(word, language) for word in words) + EASY * easy


def grade(text: str, language: Language) -> float | None:
    """Flesch-Kincaid grade (en: lower is easier) or INFLESZ (es: higher is easier); None where there are no words."""
    sentences, words, spoken = _counts(text, language)
    if not words or not sentences:
        return None
    if language == "en":
        return 0.39 * words / sentences + 11.8 * spoken / words - 15.59
    return 206.835 - 62.3 * spoken / words - words / sentences


def is_sentence(text: str) -> bool:
    """Whether a text is long enough to be graded: at least five words, closed like a sentence.

    Labels and single words are left out; the formulas say nothing of them.
    """
    plain = unescape(_TAG.sub("", text)).strip()
    return len(_WORD.findall(plain)) >= 5 and bool(re.search(r"[.!?…:][\"”»)]*(\s|$)", plain))
