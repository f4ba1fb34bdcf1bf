"""Which second-opinion considerations apply to a case, and on which of the person's words each rests.

One entry per consideration: a predicate over the case that returns its evidence, or None. The same entry
feeds the explanation, the navigator's card, the staff's view and the tests. A consideration never says that
the first doctor is wrong; it says that something is worth asking. Silence is not a finding: what was not
told fires nothing.

Source: domain.md 7.1 (triggers), 3.1 (rarity), 5.2 (pairs), 1.5.1 (timing classes).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dialogs import script
from dialogs.model import Case, Language, Practice
from dialogs.questions import (
    HARD_TO_READ,
    days_to_start,
    may_join_trial,
    option_label,
    row,
    shown,
    started,
    treatment_ids,
)
from dialogs.understanding import aggressive
from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.text import Phrases, fold, read

Strength = Literal["strong", "mild"]
TimingClass = Literal["U", "S", "N"]

SEEN_BY_ALL = frozenset({
    "dlbcl", "cll", "fl", "hodgkin", "aml", "cml", "mds", "esophagus_nos", "esoph_adeno", "esoph_squamous",
    "larynx", "oral_scc", "oropharynx_hpv", "gbm",
})  # fmt: skip
"""Rare by number, yet seen regularly by any cancer doctor: called less common. Source: domain.md 3.1 (1)."""

NOT_CALLED_CANCER = frozenset({
    "vestibular", "pituitary", "meningioma", "craniopharyngioma", "desmoid", "tgct", "gctb", "ovary_borderline",
    "castleman", "mastocytosis", "amyloid_al", "pheo_pgl", "breast_phyllodes", "glioma_ped_low", "pancreas_spn",
})  # fmt: skip
"""Never get the word "cancer" from us. Source: domain.md 3.1 (2)."""


@dataclass(frozen=True)
class Evidence:
    """Why a consideration fires."""

    strength: Strength
    answers: tuple[str, ...]
    """Names of the answers on which it rests: "that's not right" opens the first."""
    words: tuple[str, ...] = ()
    """The person's own words, or the labels they tapped, in that order."""
    facts: dict[str, str] = field(default_factory=dict)
    """Facts for the script: which variant of the text."""


@dataclass(frozen=True)
class Consideration:
    """One entry of the table."""

    id: str
    applies: Callable[[Case, Practice, Language], Evidence | None]
    staffs: str
    """What staff call it, in their lists."""


def _said(case: Case, language: Language, name: str, *values: str) -> tuple[str, ...]:
    """The words for these options of an answer: as typed, else as the button said."""
    answer = case.answers.get(name)
    if answer is None:
        return ()
    if answer.how in ("typed", "volunteered") and answer.words:
        return (answer.words,)
    writer = "loved_one" if case.value("writer") == "loved_one" else "patient"
    return tuple(option_label(name, value, language, writer) for value in answer.values if value in values)


def _diagnosis_words(case: Case, language: Language) -> tuple[str, ...]:
    writer = "loved_one" if case.value("writer") == "loved_one" else "patient"
    name = "cancer_type" if case.value("cancer_type") else "cancer"
    words = shown(case, name, language, writer)
    return (words,) if words else ()


def discordance(case: Case, practice: Practice, language: Language) -> Evidence | None:
    """Findings that do not fit together, or doctors who differ. Source: domain.md 7.1, 4 (axis path, discordant)."""
    if "not_fit" in case.values("findings"):
        words = _said(case, language, "findings", "not_fit")
        return Evidence("strong", ("findings",), words, {"cause": "findings"})
    for name in ("situation", "talks"):
        if "second_differs" in case.values(name):
            words = _said(case, language, name, "second_differs")
            return Evidence("strong", (name,), words, {"cause": "doctors"})
    return None


def ambiguous_path(case: Case, practice: Practice, language: Language) -> Evidence | None:
    """The tissue answer may not be final. Source: domain.md 4.2.

    Strong: uncertain words in the report, or readers who differ. Mild: results still out; or a disease that
    experts often read differently while nobody could say that a doctor for this cancer is involved.
    """
    said = case.words("uncertain_said")
    told = set(case.values("findings"))
    strong = [value for value in ("uncertain_words", "second_reader") if value in told]
    if said:
        return Evidence("strong", ("uncertain_said",), (said,), {"cause": "words"})
    if strong:
        words = _said(case, language, "findings", *strong)
        return Evidence("strong", ("findings",), words, {"cause": "words"})
    if "tests_out" in told:
        words = _said(case, language, "findings", "tests_out")
        return Evidence("mild", ("findings",), words, {"cause": "tests_out"})
    cancer = row(case)
    asked = case.answers.get("talks")
    unconfirmed = asked is not None and (asked.unknown is not None or "specialist" not in asked.values)
    if cancer and cancer.grey and cancer.team in HARD_TO_READ and unconfirmed:
        words = _diagnosis_words(case, language)
        return Evidence("mild", ("cancer", "talks"), words, {"cause": "hard_to_read"})
    return None


def rare(case: Case, practice: Practice, language: Language) -> Evidence | None:
    """A rare or less common disease. Source: domain.md 3.1 (RARECARE below 6, NCI below 15 per 100,000 a year)."""
    cancer = row(case)
    if cancer is None or cancer.rarity not in ("R6", "R15"):
        return None
    kind = "rare" if cancer.rarity == "R6" and cancer.id not in SEEN_BY_ALL else "less_common"
    if cancer.id in NOT_CALLED_CANCER:
        kind = {"rare": "rare_tumor", "less_common": "less_common_tumor"}[kind]
    at_home = "specialist" in case.values("talks")
    strong = cancer.rarity == "R6" and not at_home
    name = "cancer_type" if case.value("cancer_type") else "cancer"
    return Evidence("strong" if strong else "mild", (name,), _diagnosis_words(case, language), {"kind": kind})


def aggressive_plan(case: Case, practice: Practice, language: Language) -> Evidence | None:
    """A plan that is big for the disease as it was described: a pair of domain.md 5.2.

    Judges nothing. None when plan or disease was not told, and when treatment is under way.
    """
    cancer = row(case)
    if cancer is None or case.value("start") == "started":
        return None
    stage = {"s0": "0", "s1": "I", "s2": "II", "s3": "III", "s4": "IV"}.get(case.value("stage") or "")
    words = " . ".join(answer.words for answer in case.answers.values() if answer.words)
    pair = aggressive.pair(cancer.id, stage, treatment_ids(case), words)
    if pair is None:
        return None
    discussed = "choices" in case.values("talks")
    plan = _said(case, language, "treatment", *case.values("treatment"))
    return Evidence(
        "mild" if discussed else "strong",
        ("treatment", "cancer"),
        (*plan, *_diagnosis_words(case, language)),
        {"text": pair.text},
    )


def trial(case: Case, practice: Practice, language: Language) -> Evidence | None:
    """A study may be worth asking about before starting. Source: domain.md 7.1; column `trials` of 3.3."""
    if case.told("trial_asked"):
        return Evidence("strong", ("trial_asked",), (case.words("trial_asked"),))
    if "no_more" in case.values("situation"):
        return Evidence("strong", ("situation",), _said(case, language, "situation", "no_more"))
    if "trials" in case.values("talks") or not may_join_trial(case):
        return None
    for name in ("stage", "status"):
        told = [value for value in case.values(name) if value in ("s4", "recurrent")]
        if told:
            return Evidence("strong", (name,), _said(case, language, name, *told))
    name = "cancer_type" if case.value("cancer_type") else "cancer"
    return Evidence("mild", (name,), _diagnosis_words(case, language))


def unsure(case: Case, practice: Practice, language: Language) -> Evidence | None:
    """The person is not sure: certainty at or below the threshold, an open point, or words of doubt.

    Strong at or below `strongly_unsure_at_most`, or with two open points. Source: domain.md 6.2, 7.1.
    """
    certainty = case.value("certainty")
    points = [value for value in case.values("open_points") if value != "none"]
    words: list[str] = []
    answers: list[str] = []
    if certainty is not None and int(certainty) <= practice.unsure_at_most:
        words.append(f"{certainty} / 10")
        answers.append("certainty")
    if points:
        words += _said(case, language, "open_points", *points)
        answers.append("open_points")
    if case.told("unsure_words"):
        words.append(case.words("unsure_words"))
        answers.append("unsure_words")
    if not answers:
        return None
    strong = len(points) >= 2 or (certainty is not None and int(certainty) <= practice.strongly_unsure_at_most)
    facts = {"settled": "little" if strong else "not_all"}
    return Evidence("strong" if strong else "mild", tuple(answers), tuple(words), facts)


TABLE: tuple[Consideration, ...] = (
    Consideration("discordance", discordance, "findings disagree"),
    Consideration("ambiguous_path", ambiguous_path, "unclear pathology"),
    Consideration("rare", rare, "rare cancer"),
    Consideration("aggressive_plan", aggressive_plan, "heavy plan"),
    Consideration("trial", trial, "trials"),
    Consideration("unsure", unsure, "unsure"),
)
"""In the order of domain.md 7.1."""


@dataclass(frozen=True)
class Applied:
    """A consideration that applies to a case."""

    id: str
    evidence: Evidence

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of sources.toml behind the explanation; the message `source-ID` tells them to the person."""
        return script.message_sources(f"source-{self.id}")


def that_apply(case: Case, practice: Practice, language: Language = "en") -> tuple[Applied, ...]:
    """The considerations that apply, in the order in which they are shown; same answers, same list."""
    found = []
    for entry in TABLE:
        evidence = entry.applies(case, practice, language)
        if evidence:
            found.append(Applied(entry.id, evidence))
    return tuple(found)


def nothing_applies(case: Case, practice: Practice) -> bool:
    """The honest ending: nothing fires, the person is sure, and no point is open (domain.md 7.4)."""
    certainty = case.value("certainty")
    sure = certainty is not None and int(certainty) >= practice.sure_at_least
    settled = case.values("open_points") == ("none",)
    return sure and settled and not that_apply(case, practice)


# --- timing -------------------------------------------------------------------------------------------------

_RAISES = {found["id"]: found for found in rows("timing.psv")}
_RAISING_PHRASES = {key: [*several(found["en"]), *several(found["es"])] for key, found in _RAISES.items()}
_RAISING = Phrases(_RAISING_PHRASES)
_LONGEST_WORDS = {max(fold(one).split(), key=len) for phrases in _RAISING_PHRASES.values() for one in phrases}
"""Of each phrase: where none is in the words, they need not be read, as nearly always."""
_RAISED_BY = ("cancer", "cancer_type", "stage", "findings", "uncertain_said", "treatment")
"""Answers whose words may raise the class."""


START_IS_NEAR = 2
"""Days: a start so near makes the timing text strict and the lead first, whatever the disease (domain.md 12.3)."""


def timing_class(case: Case, today: date) -> TimingClass:
    """U, S or N of domain.md 1.5.1; words raise the class, never lower it.

    N becomes S with stage IV or a return, with hurry the doctor named, with a start within two days, and with
    the words of timing.psv; any class becomes U with those of its rows that say so.
    """
    cancer = row(case)
    found: TimingClass = cancer.urgent_class if cancer else "N"
    told = {*case.values("stage"), *case.values("status")}
    days = days_to_start(case, today)
    hurried = (
        (days is not None and days <= START_IS_NEAR and not started(case, today))
        or case.told("told_urgent") or case.told("no_time")
        or {"no_time_reason", "no_time_vague"} & set(case.values("talks"))
    )  # fmt: skip
    if found == "N" and (told & {"s4", "recurrent"} or hurried):
        found = "S"
    if found == "U":
        return "U"
    family = cancer.family if cancer else ""
    said = [case.words(name) for name in _RAISED_BY]
    folded = fold(" ".join(said))
    if not any(word in folded for word in _LONGEST_WORDS):
        return found
    for words in said:
        for match in _RAISING.find(read(words)):
            raised = _RAISES[match.id]
            if raised["families"] and family not in several(raised["families"]):
                continue
            if raised["to"] == "U":
                return "U"
            found = "S"
    return found


def no_time_said(case: Case) -> Literal["specific", "vague"] | None:
    """Whether the person was told that there is no time, and with what reason; None when not told."""
    value = case.value("no_time")
    if value in ("specific", "vague"):
        return value  # type: ignore[return-value]
    talks = case.values("talks")
    if "no_time_reason" in talks:
        return "specific"
    if "no_time_vague" in talks or case.told("no_time") or case.told("told_urgent"):
        return "vague"
    return None
