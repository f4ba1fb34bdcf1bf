"""How old somebody is, and whose age that is.

A number counts as an age by the words around it ("54 years old", "my dad (61)", "tengo 71 años"), never after
"stage" or before another unit; a bare number only where the age was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dialogs.understanding.words import Refined
from dialogs.understanding.writer import KIN

AGE_QUESTION = "patient_adult"
OLDEST = 120
NUMBERS = {
    word: value
    for value, words in {
        10: "ten diez", 11: "eleven once", 12: "twelve doce", 13: "thirteen trece", 14: "fourteen catorce",
        15: "fifteen quince", 16: "sixteen dieciseis", 17: "seventeen diecisiete", 18: "eighteen dieciocho",
        19: "nineteen diecinueve", 20: "twenty veinte", 30: "thirty treinta", 40: "forty cuarenta",
        50: "fifty cincuenta", 60: "sixty sesenta", 70: "seventy setenta", 80: "eighty ochenta",
        90: "ninety noventa",
    }.items()
    for word in words.split()
}  # fmt: skip
YEARS = frozenset("years year yrs yr yo años año anos ano añitos".split())
OLD = frozenset("old".split())
NOT_OLD = frozenset("ago since after back later hace desde despues with in for every cada last".split())
"""Words beside "# years" that count a time and no age."""
OTHERS = frozenset("he she hes shes her his him tiene cumplio".split()) | KIN
SELF = frozenset("im i me tengo yo cumpli soy".split())
PEOPLE = frozenset("male female man woman boy girl hombre mujer señor señora".split())
GOES_ON = frozenset("and y with con has pero but now he she i we they who el ella yo".split())
BEING = frozenset("is am are was es turned turning age aged edad de como".split())
NOT_AN_AGE = frozenset("stage grade gleason psa etapa estadio grado cycle round ciclo".split())
UNITS = frozenset(
    "weeks week days day months month semanas semana dias dia meses mes cm mm percent kids children hijos tumors"
    " tumores rounds cycles ciclos sesiones nodes times out of de to hours oclock lb kg pounds".split()
)


@dataclass(frozen=True)
class Age:
    """An age in years, with whose it is and the words that tell."""

    years: int
    of: Literal["writer", "other"]
    words: str


def find_age(u: Refined, question: str | None) -> Age | None:
    """The first age told; None when there is none."""
    for index in range(len(u.tokens)):
        years = _number(u.tokens[index].text)
        if years is not None and (found := _age_at(u, index, years, question)):
            return found
    return None


def _number(word: str) -> int | None:
    """A number that may be an age."""
    if word.isdecimal() and len(word) <= 3:
        return int(word) if int(word) <= OLDEST else None
    return NUMBERS.get(word)


def _age_at(u: Refined, index: int, years: int, question: str | None) -> Age | None:
    """The age that a number is by the words around it."""
    first, last = u.sentence(index)
    after = [t.text for t in u.tokens[index + 1 : min(index + 4, last + 1)]]
    before = [t.text for t in u.tokens[max(first, index - REACH) : index] if t.text not in SAYS_LITTLE]
    if UNITS.intersection(after[:1]) or _is_scale(before) or _in_figures(u, index):
        return None
    bare = question == AGE_QUESTION and len(u.tokens) <= SHORT_ANSWER
    if not (bare or _is_told_as_age(u, index, before, after)):
        return None
    end = index + 1 if YEARS.intersection(after[:1]) else index
    asked_of_other = question == AGE_QUESTION and not SELF.intersection(before)
    return Age(years, "other" if asked_of_other else _whose(u, before, after), u.words(index, end))


SAYS_LITTLE = frozenset("only just solo apenas nomas".split())
"""Words between a person and an age that change neither: "I'm only 15"."""
REACH = 5
SHORT_ANSWER = 3
"""Words of an answer to the question for the age, in which a bare number is one."""


def _is_scale(before: list[str]) -> bool:
    """Whether a number tells a stage or a measure: "stage 3", "psa of 12"."""
    if not before:
        return False
    return before[-1] in NOT_AN_AGE or (
        before[-1] in BEING and NOT_AN_AGE.issuperset(before[-2:-1]) and len(before) > 1
    )


def _in_figures(u: Refined, index: int) -> bool:
    """Whether the number is part of a date, a share or a measure: "12/7", "100%"."""
    beside = u.between(index)[-1:] + u.between(index + 1)[:1]
    return any(sign in "/%+-.:$" for sign in beside if sign.strip()) and not u.between(index + 1).startswith("-")


def _is_told_as_age(u: Refined, index: int, before: list[str], after: list[str]) -> bool:
    """Whether the words around a number make it an age."""
    if YEARS.intersection(after[:1]):
        since = NOT_OLD.intersection(after[1:2]) or NOT_OLD.intersection(before[-2:])
        told = (
            OLD.intersection(after[1:2]) or after[:1] == ["yo"] or {*before} & (SELF | OTHERS | PEOPLE) or not before
        )
        return not since and bool(told)
    if before[-1:] and before[-1] in ("im", "tengo", "tiene", "hes", "shes", "aged", "age", "turned"):
        return _ends(u, index) or GOES_ON.issuperset(after[:1])
    if before[-1:] in (["is"], ["am"], ["es"]) and {*before[:-1]} & (SELF | OTHERS) and not _measured(before):
        return _ends(u, index) or GOES_ON.issuperset(after[:1])
    if before[-1:] in (["de"], ["of"]) and KIN.intersection(before[-2:-1]):  # "mi hermano de 27"
        return _ends(u, index) or GOES_ON.issuperset(after[:1])
    in_brackets = u.between(index).strip().endswith(("(", ",")) and _ends(u, index)
    return in_brackets and bool({before[-1] if before else ""} & (KIN | {"me", "yo"}))


def _measured(before: list[str]) -> bool:
    """Whether something else than a person is what is so much: "my psa is 12"."""
    return before[-2] not in SELF | OTHERS


def _ends(u: Refined, index: int) -> bool:
    """Whether a sign or the end stands behind the number."""
    return index + 1 >= len(u.tokens) or bool(u.between(index + 1).strip())


def _whose(u: Refined, before: list[str], after: list[str]) -> Literal["writer", "other"]:
    """Whose age it is: of the nearest person before it, else of one right after it, else the writer's."""
    for word in reversed(before):
        if word in OTHERS:
            return "other"
        if word in SELF:
            return "writer"
    return "other" if {*after} & (OTHERS | PEOPLE) else "writer"
