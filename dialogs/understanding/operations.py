"""Operations told by their object: "take the entire breast", "wants the womb out", "sacarme media tiroides".

A word of removing and an organ near it make the operation of that organ; words of quantity tell whether all of it,
a part or both go.

Source: domain.md 5; operations.psv, operation_words.psv.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from dialogs.understanding.lexicon import TREATMENTS, BrokenLexicon, rows
from dialogs.understanding.organs import organs_named
from dialogs.understanding.text import Match
from dialogs.understanding.words import Refined, phrase_table, two_languages

WORDS = phrase_table(two_languages("operation_words.psv", "id"))
OPERATIONS = {row["organ"]: row for row in rows("operations.psv")}
SAME_OPERATION = {"endometrium": "uterus", "cervix": "uterus", "throat": "larynx", "oropharynx": "mouth"}
QUANTITIES = frozenset({"part", "both"})
REACH = 6
"""Tokens between the word of removing and what is removed."""
if broken := {row[c] for row in OPERATIONS.values() for c in ("whole", "part", "both") if row[c]} - set(TREATMENTS):
    raise BrokenLexicon(f"operations.psv: unknown ids {sorted(broken)}")


class Operation(NamedTuple):
    """An operation told by its object: the row of treatments.psv and its tokens."""

    id: str
    first: int
    last: int


def find_operations(u: Refined, *, over: bool = False) -> list[Operation]:
    """Operations told by what is taken out, in order; `over`: also those that lie behind."""
    told = WORDS.find(u, overlapping=True)
    removals = [m for m in told if m.id == "remove"]
    if not removals:
        return []
    objects = [Match(SAME_OPERATION.get(m.id, m.id), m.phrase, m.first, m.last) for m in organs_named(u)]
    others = {m.id for m in objects} - {"lung"}
    told = [m for m in told if m.id != "lobe" or not others]
    taken = {i for m in objects if m.id in OPERATIONS and m.phrase not in LOBES for i in range(m.first, m.last + 1)}
    objects += [m for m in told if m.id in OPERATIONS and m.first not in taken]
    found = []
    for thing in objects:
        removal = _removal_of(u, thing, removals, over=over)
        if removal is None or thing.id not in OPERATIONS:
            continue
        first, last = min(removal.first, thing.first), max(removal.last, thing.last)
        found.append(Operation(_row(thing, first, last, told), first, last))
    return found


def _row(thing: Match, first: int, last: int, told: list[Match]) -> str:
    """The row of an operation by how much is taken."""
    how = {
        m.id for m in _around(told, first - 2, last) if m.id in QUANTITIES and first - 2 <= m.first and m.last <= last
    }
    row = OPERATIONS[thing.id]
    return next((row[q] for q in ("both", "part") if q in how and row[q]), row["whole"])


LONGEST = 6
"""Tokens of the longest phrase of operation_words.psv."""


def _around(matches: list[Match], first: int, last: int) -> list[Match]:
    """Those of the matches, in order of their first token, that touch the tokens."""
    start = bisect_left(matches, first - LONGEST, key=lambda m: m.first)
    end = bisect_right(matches, last, key=lambda m: m.first)
    return [m for m in matches[start:end] if m.last >= first]


def _removal_of(u: Refined, thing: Match, removals: list[Match], *, over: bool) -> Match | None:
    """The word of removing that takes an object: before it within reach, or right behind it ("the womb out")."""
    first, last = u.sentence(thing.first)
    for m in _around(removals, thing.first - REACH, thing.last + 2):
        behind = m.last <= last and 0 < m.first - thing.last <= 2
        before = first <= m.first and 0 < thing.first - m.last <= REACH and m.phrase not in BEHIND_ONLY
        if not (before or behind) or (m.phrase in LEAVE and thing.id != "bag") or (m.phrase in IS_OVER and not over):
            continue
        start, end = sorted((m, thing), key=lambda match: match.first)
        between = {t.text for t in u.tokens[start.last + 1 : end.first]}
        signs = u.raw[u.tokens[start.last].end : u.tokens[end.first].start]
        after = u.tokens[thing.last + 1].text if thing.last + 1 < len(u.tokens) else ""
        if between <= BETWEEN and not any(c in ".;:?!," for c in signs) and after not in NOT_TAKEN:
            return m
    return None


LOBES = frozenset(["upper lobe", "lower lobe", "middle lobe", "lobe of lung"])
BEHIND_ONLY = frozenset(
    ["out", "gone", "off", "goes"]
    + [f"{must} {go}" for must in ("has to", "have to", "must", "needs to") for go in ("go", "come out")]
)
IS_OVER = frozenset("took quitaron sacaron".split())
"""What was taken is no plan: "le quitaron un lunar", "they took a lump out"."""
LEAVE = frozenset("dejar dejarme dejarle poner ponerme ponerle ponen".split())
"""Words that tell of a bag that stays, not of what is taken."""
BETWEEN = frozenset(
    "the a an my his her their its our your this that out off up away whole entire all of complete completely full"
    " total"
    " rest resto remaining half part piece portion left right both two upper lower lobe bad permanent big little more"
    " just only one be is"
    " to gets get being been comes come coming taken"
    " el la los las un una mi su sus mis todo toda todos todas entero entera completo completa de del media mitad"
    " parte pedazo pedacito poquito tantito toditita todita izquierdo izquierda derecho derecha dos ambos ambas"
    " lobulo trozo solo nomas nada mas".split()
)
NOT_TAKEN = frozenset(
    "function stone stones test tests enzymes levels pills meds medicine biopsy sample pictures scan".split()
)


RADIATE = frozenset("radiate radiation zap radiacion radioterapia rayos radiar radiarle radiarme radios".split())
WHOLE = frozenset("whole entire all full toda todo completa completo entera".split())
BRAIN = frozenset("brain head cerebro cabeza".split())


def whole_brain(u: Refined) -> tuple[int, int] | None:
    """The tokens of radiation to the whole brain: "radiate the entire brain", "radiación a toda la cabeza"."""
    for index, token in enumerate(u.tokens):
        near = [t.text for t in u.tokens[max(0, index - REACH) : index]]
        if token.text in BRAIN and WHOLE.intersection(near) and RADIATE.intersection(near):
            return index - len(near) + next(i for i, w in enumerate(near) if w in RADIATE), index
    return None
