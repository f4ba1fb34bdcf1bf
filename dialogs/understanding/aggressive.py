"""Whether a plan is heavy for the disease: the pairs of domain.md 5.2, each with what it needs and what undoes it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogs.understanding.lexicon import CANCERS, PAIRS, Pair
from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.text import read
from dialogs.understanding.words import Refined, phrase_table, refined, two_languages

QUALIFIERS = phrase_table(two_languages("qualifiers.psv", "id"))
NO_WORDS = frozenset("no not without never isnt arent dont doesnt sin ni nunca".split())
SMALL_CM = 2.0
OLD_AGE = 80
AGE = re.compile(
    r"\b(\d{2,3})[\s-]*(?:years?|yrs?|yo|y/o|años)\b"
    r"|\b(?:aged?|i['’]?m|i am|is|s?he['’]?s|tiene|tengo|de|cumplió)\s+(\d{2,3})\b(?!\s*(?:cm|mm|%|mg|gy))"
    r"|,\s*(\d{2})\s*,"
    r"|\b(?:mom|mum|mama|mamá|dad|papa|papá|mother|father|madre|padre|grand(?:ma|pa|mother|father)|abuel[oa])[ ,(]+"
    r"(\d{2})\b(?!\s*(?:cm|mm|%|mg|gy))",
    re.IGNORECASE,
)
WELL = re.compile(
    r"\b(?:feel|feels|feeling|felt)(?: \w+){0,2} (?:fine|good|great|well|ok|okay|healthy|normal)\b"
    r"|\b(?:me siento|se siente|ando|anda)(?: \w+){0,2} (?:bien|perfect[ao]|excelente|normal)\b"
    r"|\b(?:no|not|zero|without|sin|ning[uú]n)(?: \w+){0,2} (?:symptoms?|s[ií]ntomas?|molestias?)\b",
    re.IGNORECASE,
)
"""Told to be without symptoms."""
SIZE = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(cm|mm|cent[ií]metr\w+|mil[ií]metr\w+|centimeters?|millimeters?)\b", re.IGNORECASE
)


@for_a_turn
def qualifiers(u: Refined) -> frozenset[str]:
    """Qualifiers that the words tell; a denied one does not count, except those that are denials by themselves."""
    found = set()
    for match in QUALIFIERS.find(u, overlapping=True):
        before = [t.text for t in u.tokens[max(0, match.first - 2) : match.first]]
        if not NO_WORDS.intersection(before):
            found.add(match.id)
    if any(int(next(filter(None, m))) >= OLD_AGE for m in AGE.findall(u.raw)):
        found.add("frail")
    sizes = [
        float(n.replace(",", ".")) / (10 if unit.lower().startswith("m") else 1) for n, unit in SIZE.findall(u.raw)
    ]
    if sizes and max(sizes) <= SMALL_CM:
        found.add("small")
    if WELL.search(u.raw):
        found.add("no_symptoms")
    if "no_symptoms" in found:
        found.discard("symptoms")
    return frozenset(found)


def pair(cancer_id: str | None, stage: str | None, treatment_ids: Iterable[str], words: str | Refined) -> Pair | None:
    """The pair that a plan and a disease make; None when there is none or when what it needs was not said.

    `words` are the writer's own, from which sizes, ages and other qualifiers are read.
    """
    ids = set(treatment_ids)
    possible = [one for one in PAIRS if _fits(one, cancer_id, stage, ids)]
    if not possible:
        return None  # as for most: the words need not be read
    told = qualifiers(words if isinstance(words, Refined) else refined(read(words)))
    if "emergency" in told:
        return None
    for candidate in possible:
        if not candidate.undo & told and all(group & told for group in candidate.needs):
            return candidate
    return None


def _fits(candidate: Pair, cancer_id: str | None, stage: str | None, ids: set[str]) -> bool:
    """Whether plan, disease and stage are a pair's, whatever else it needs."""
    if not candidate.plans & ids:
        return False
    if cancer_id not in candidate.cancers and not (cancer_id is None and len(candidate.cancers) == len(CANCERS)):
        return False
    if candidate.stages and stage not in candidate.stages:
        return False
    frail = "frail" in {q for group in candidate.needs for q in group}
    return not (frail and cancer_id and CANCERS[cancer_id].urgent)
