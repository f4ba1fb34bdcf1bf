"""The outside set: tumour names that nobody here wrote, from the ICD-10-CM.

Titles and inclusion terms of the codes of neoplasms (package simple_icd_10_cm), the family by code after domain.md
11.3, each put into a sentence of a patient. Codes that name no primary (benign, uncertain, secondary) are left out.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dialogs.understanding import understand
from tests.understanding.accuracy import MONDAY, Figures

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # it reads its data in an older way
    import simple_icd_10_cm as icd  # type: ignore[import-untyped]

CARRIERS = (
    "I was diagnosed with {}",
    "my mom has {} and we are scared",
    "the biopsy says {}",
    "hi, they found {} and want chemo next week",
)
FAMILY_BY_CODE = {
    "C0": "head_neck", "C10": "head_neck", "C11": "head_neck", "C12": "head_neck", "C13": "head_neck",
    "C14": "head_neck", "C30": "head_neck", "C31": "head_neck", "C32": "head_neck",
    "C15": "stomach_esophagus", "C16": "stomach_esophagus",
    "C17": "colorectal", "C18": "colorectal", "C19": "colorectal", "C20": "colorectal", "C21": "colorectal",
    "C22": "liver_biliary", "C22.2": "pediatric_other", "C22.3": "sarcoma_bone", "C22.4": "sarcoma_bone",
    "C23": "liver_biliary", "C24": "liver_biliary",
    "C25": "pancreas", "C25.4": "neuroendocrine",
    "C33": "lung", "C34": "lung", "C37": "other", "C38": "other",
    "C40": "sarcoma_bone", "C41": "sarcoma_bone", "C43": "melanoma_skin", "C44": "melanoma_skin",
    "C4A": "melanoma_skin", "C45": "other", "C46": "sarcoma_bone", "C47": "sarcoma_bone", "C49": "sarcoma_bone",
    "C50": "breast",
    "C51": "gynecologic", "C52": "gynecologic", "C53": "gynecologic", "C54": "gynecologic", "C55": "gynecologic",
    "C56": "gynecologic", "C57": "gynecologic", "C58": "gynecologic",
    "C60": "other", "C61": "prostate", "C62": "testicular_germ_cell", "C63": "other",
    "C64": "kidney", "C65": "bladder_urothelial", "C66": "bladder_urothelial", "C67": "bladder_urothelial",
    "C68": "bladder_urothelial",
    "C69.2": "pediatric_other", "C70": "brain_cns", "C71": "brain_cns", "C72": "brain_cns",
    "C73": "thyroid", "C74": "other", "C75.0": "other", "C75.1": "brain_cns", "C75.2": "brain_cns",
    "C75.3": "brain_cns", "C75.4": "neuroendocrine", "C75.5": "neuroendocrine", "C7A": "neuroendocrine",
    "C81": "lymphoma", "C82": "lymphoma", "C83": "lymphoma", "C84": "lymphoma", "C85": "lymphoma",
    "C86": "lymphoma", "C88": "lymphoma", "C90": "myeloma",
    "C91": "leukemia", "C92": "leukemia", "C93": "leukemia", "C94": "leukemia", "C95": "leukemia",
    "D45": "leukemia", "D46": "leukemia",
    "D05": "breast", "D03": "melanoma_skin", "D06": "gynecologic",
}  # fmt: skip
"""The longest beginning of a code decides; a code that none begins is left out."""
UNDECIDED = re.compile(
    r"retroperitone|peritone|overlapping|unspecified site|ill-defined|other specified sites|other sites",
    re.IGNORECASE,
)
"""Titles that name two organs or none, for which domain.md gives no single family."""
CODE = re.compile(r"^(C\w\w|D0[356]|D4[56])(\.\w+)?$")


@dataclass(frozen=True)
class Term:
    """A name of the classification and the family of its code."""

    code: str
    name: str
    family: str


def _family(code: str) -> str | None:
    """The family of a code by its longest known beginning."""
    return next((FAMILY_BY_CODE[code[:n]] for n in range(len(code), 1, -1) if code[:n] in FAMILY_BY_CODE), None)


def _spoken(title: str) -> str:
    """A title as it can stand in a sentence: without notes in brackets and without what no patient says."""
    title = re.sub(r"\s*[\(\[][^)\]]*[\)\]]", "", title)
    return re.sub(r",? (?:not having achieved remission|unspecified|NOS)\b", "", title).strip(" ,")


@cache
def terms() -> tuple[Term, ...]:
    """Every name with a family, each once."""
    found: dict[str, Term] = {}
    for code in icd.get_all_codes(True):
        family = _family(code) if CODE.match(code) else None
        if family is None:
            continue
        for title in (icd.get_description(code), *icd.get_inclusion_term(code)):
            name = _spoken(title)
            if name and not UNDECIDED.search(name):
                found.setdefault(name.lower(), Term(code, name, family))
    return tuple(found.values())


def sentences() -> Iterator[tuple[Term, str]]:
    """Every name in a sentence, the sentences in turn."""
    for number, term in enumerate(terms()):
        yield term, CARRIERS[number % len(CARRIERS)].format(term.name)


def measured() -> tuple[Figures, list[tuple[Term, str]]]:
    """Figures of the family, and the names taken for another with what they were taken for."""
    figures = Figures()
    wrong = []
    for term, sentence in sentences():
        family = understand(sentence, lang="en", today=MONDAY).diagnosis.family
        figures.add(term.family, family, "none")
        if family != term.family:
            wrong.append((term, family))
    return figures, wrong
