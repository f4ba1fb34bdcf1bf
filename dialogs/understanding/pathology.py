"""Whether the words say that the pathology is uncertain.

Words of doubt count only about tissue, scan or report, and not where they are denied ("no atypia"). Grade 3 is
a grade and "the doctor is certain" is certainty, so neither is a row of pathology.psv.

Source: domain.md 4, 4.1, 4.2 (a) and (b).
"""

from __future__ import annotations

from dialogs.understanding.lexicon import CANCERS, rows
from dialogs.understanding.text import Match
from dialogs.understanding.wordings import Place, Wordings
from dialogs.understanding.words import Refined, phrase_table, two_languages

DOUBTS = phrase_table(two_languages("pathology.psv", "id"))
NEEDS_REPORT = frozenset(row["id"] for row in rows("pathology.psv") if row["scope"] == "report")
TISSUE = phrase_table(two_languages("tissue.psv", "id"))
PSEUDO = "pseudo"
"""Row of phrases that hold a word of doubt and say nothing of the tissue."""
NO_WORDS = frozenset("no not without negative sin never nothing nada ni negativo negativa isnt wasnt none".split())
ABOUT_PEOPLE = frozenset(
    "appointment monday tuesday wednesday thursday friday cita insurance job lunes schedule bill seguro".split()
)
GREY_ROWS = frozenset(
    "breast_adh prostate_asap thyroid_indet spitz_meltump endometrial_ein ovary_borderline barretts_hgd"
    " oral_leuko".split()
)
"""Rows whose name is itself a word of doubt (`ASAP`, `atypical …`, `Bethesda III`)."""


def find_doubt(u: Refined, wordings: Wordings) -> list[Place]:
    """Places of the words that make the pathology uncertain, in order; empty when it is not said to be."""
    tissue = [match.first for match in TISSUE.find(u)]
    found = [
        (m.first, m.last)
        for m in DOUBTS.find(u)
        if m.id != PSEUDO and not _is_us(u, m) and not _denied(u, m) and _about_tissue(u, m, tissue)
    ]
    if not wordings.of("finding:pseudo_doubt"):
        found += wordings.of("finding:doubt")
    return _longest(found)


def _longest(found: list[Place]) -> list[Place]:
    """The places in order, without those that are part of a longer one."""
    kept: list[Place] = []
    for first, last in sorted(set(found), key=lambda place: (place[0], -place[1])):
        if not kept or last > kept[-1][1]:
            kept.append((first, last))
    return kept


def is_grey(cancer: str | None) -> bool:
    """Whether the row itself is a call on which pathologists disagree."""
    return cancer in GREY_ROWS and cancer in CANCERS


def _is_us(u: Refined, match: Match) -> bool:
    """Whether "nos" is the Spanish pronoun ("nos dijeron que es …") and no "not otherwise specified"."""
    return match.phrase == "nos" and (u.lang == "es" or not u.words(match.first, match.last).isupper())


def _denied(u: Refined, match: Match) -> bool:
    """Whether a word of doubt is denied: "no atypia", "negative for dysplasia"."""
    first = u.sentence(match.first)[0]
    before = [t.text for t in u.tokens[max(first, match.first - 4) : match.first]]
    for word in reversed(before):
        if word in NO_WORDS:
            return True
        if word in ("but", "pero"):
            return False
    return False


def _about_tissue(u: Refined, match: Match, tissue: list[int]) -> bool:
    """Whether the sentence speaks of tissue, scan or report; and not of appointments."""
    if match.id not in NEEDS_REPORT:
        return True
    first, last = u.sentence(match.first)
    words = {t.text for t in u.tokens[first : last + 1]}
    if words & ABOUT_PEOPLE and match.id in ("favor", "amended", "pending", "differential"):
        return False
    return any(first <= place <= last for place in tissue)
