"""The questions: when each is needed, which options it offers, how a typed answer is read.

A question is an entry of this table and its messages in the script (`ask-NAME`, `ask-NAME-simpler`,
`ask-NAME-simplest`, `why-NAME`, `meaning-NAME`, `label-NAME`, `option-NAME-VALUE`). Nothing else knows how
many there are: progress, summary, correction and going back are computed from the table.

What was already said is never asked again: `heard_in` takes every answer out of one reading, whichever
question is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Literal

from rapidfuzz import fuzz

from dialogs import script
from dialogs.model import Answer, Case, DiagnosisFinding, Language, Reading, Unknown
from dialogs.understanding.lexicon import CANCERS, PAIRS, SUBTYPES, TREATMENTS, Cancer, in_a_list, rows, several
from dialogs.understanding.organs import ORGAN_ROWS, PLACES_OF_SPREAD
from dialogs.understanding.stage import NOT_STAGED_BY_SPREAD
from dialogs.understanding.text import Phrases, context, fold, read
from dialogs.understanding.writer import HAVING, KIN

Options = Callable[[Case], tuple[str, ...]]
Claim = Callable[[Case], bool]

FAMILY_ROWS = {
    "breast": "breast_nos", "lung": "lung_nos", "prostate": "prostate_nos", "colorectal": "colorectal_nos",
    "lymphoma": "lymphoma_nos", "leukemia": "leukemia_nos", "melanoma_skin": "skin_nos",
    "pancreas": "pancreas_nos", "liver_biliary": "liver_nos", "kidney": "kidney_nos",
    "bladder_urothelial": "bladder_nos", "head_neck": "headneck_nos", "thyroid": "thyroid_nos",
    "brain_cns": "brain_nos", "sarcoma_bone": "sarcoma_nos", "myeloma": "mm", "neuroendocrine": "net_nos",
    "testicular_germ_cell": "testis_nos", "unknown_primary": "cup",
}  # fmt: skip
"""The row of the lexicon for a body part that was tapped; the two others ask for the organ first."""

FAMILY_TYPES = {
    "gynecologic": ("ovary_nos", "uterus_nos", "cervical", "vulvar", "vaginal"),
    "stomach_esophagus": ("gastric", "esophagus_nos", "gist"),
}

BODY_PARTS = (
    "breast", "lung", "prostate", "colorectal", "lymphoma", "leukemia", "melanoma_skin", "gynecologic",
    "pancreas", "liver_biliary", "kidney", "bladder_urothelial", "stomach_esophagus", "head_neck", "thyroid",
    "brain_cns", "sarcoma_bone", "myeloma", "neuroendocrine", "testicular_germ_cell", "unknown_primary",
    "other", "not_cancer",
)  # fmt: skip
"""On one keyboard, the commonest first: scrolling is quicker than a second page."""

OPERATIONS = {
    "breast": ("lumpectomy", "mastectomy"),
    "lung": ("segment_lung", "pneumonectomy"),
    "kidney": ("partial_neph", "nephrectomy"),
    "thyroid": ("thyroid_lobe", "thyroidectomy"),
    "bladder_urothelial": ("turbt", "cystectomy"),
    "colorectal": ("ta_excision", "apr"),
    "prostate": ("focal_prostate", "prostatectomy"),
}
"""Where a pair of domain.md 5.2 hangs on the operation: taking a part, and taking the whole organ."""

UNSPECIFIED = {
    "surgery": "surgery_unspec", "chemotherapy": "chemo_unspec", "radiation": "radiation_unspec",
}  # fmt: skip

MODALITY_OPTIONS = {"immunotherapy": "drug", "targeted": "drug", "trial": "", "unsure": ""}
"""Modalities of a reading that are another option here, or none."""

HARD_TO_READ = frozenset({"SARC", "LYM", "NEURO", "MEL", "CTCL", "MPN", "THY"})
"""Teams whose tissue is known to be read differently by experts (domain.md 1.3: sarcoma, lymphoma, brain,
melanocytic lesions, MDS, thyroid cytology)."""


def row(case: Case) -> Cancer | None:
    """The row of the cancer lexicon that the case points to, as exact as was told; None when not known."""
    for name in ("cancer_type", "cancer"):
        value = case.value(name)
        found = CANCERS.get(FAMILY_ROWS.get(value or "", value or ""))
        if found:
            return found
    return None


def types(case: Case) -> tuple[str, ...]:
    """Types to choose from when only a broad name is known, at most five."""
    value = case.value("cancer") or ""
    return FAMILY_TYPES.get(value) or SUBTYPES.get(FAMILY_ROWS.get(value, value), ())


def treatment_ids(case: Case) -> frozenset[str]:
    """Rows of the treatment lexicon that the case points to, typed ones and tapped ones."""
    found = set(case.values("treatment_ids"))
    cancer = row(case)
    part, whole = OPERATIONS.get(cancer.family if cancer else "", ("", ""))
    for value in case.values("treatment"):
        tapped = {"surgery_small": part, "surgery_whole": whole}.get(value) or UNSPECIFIED.get(value, "")
        if tapped and not (value in UNSPECIFIED and _names_one_of(found, value)):
            found.add(tapped)
    return frozenset(found)


def _names_one_of(ids: set[str], modality: str) -> bool:
    return any(modality in TREATMENTS[one].modalities for one in ids if one in TREATMENTS)


def start_on(case: Case) -> date | None:
    """The day on which treatment starts, where a day was told."""
    value = case.value("start") or ""
    return date.fromisoformat(value.removeprefix("date:")) if value.startswith("date:") else None


def days_to_start(case: Case, today: date) -> int | None:
    """Days until treatment starts: 0 when it has started, the latest day of a tapped span, None when not told."""
    on = start_on(case)
    if on is not None:
        return max((on - today).days, 0)
    return {"started": 0, "week": 7, "two_weeks": 14}.get(case.value("start") or "")


def started(case: Case, today: date) -> bool:
    """Whether treatment is under way."""
    on = start_on(case)
    return case.value("start") == "started" or (on is not None and on < today)


@dataclass(frozen=True)
class Question:
    """One question and everything that is particular to it."""

    name: str
    needed: Claim
    """Whether it is to be asked while it has no answer: only what can change something."""
    options: Options
    may_follow: Claim = lambda case: False
    """Whether it may become needed by answers still to come: counted in `left`, so that progress never lies."""
    several: bool = False
    """Several options may be ticked; `none` excludes the others."""
    columns: int = 1
    dependants: tuple[str, ...] = ()
    """Answers that fall away when this one changes."""
    version: int = 1
    """Raised when answers given before no longer mean the same: they are asked for again (dialogs/versions.py)."""
    knows_not: bool = True
    """Offers "I don't know" (consents and the like do not)."""


PARTICULAR_PAIRS = [pair for pair in PAIRS if len(pair.cancers) < len(CANCERS) / 2]
"""Pairs of domain.md 5.2 that hang on a disease (others hold for any disease in stage 0, frailty and the like)."""


def _fixed(*values: str) -> Options:
    return lambda case: values


def _always(case: Case) -> bool:
    return True


def _type_needed(case: Case) -> bool:
    known = case.told("cancer") and bool(types(case)) and case.value("cancer") != "not_cancer"
    return known and not comes_to_comfort(case)


def comes_to_comfort(case: Case) -> bool:
    """Whether what is planned is for comfort: nothing is sold then, and nothing asked that only a cure would need.

    Source: domain.md 7.3.
    """
    return "palliative" in case.values("treatment")


def _confirm_needed(case: Case) -> bool:
    """Where the name was recognised in other words; one that was called by its name is only said back."""
    answer = case.answers.get("cancer")
    return (
        answer is not None and answer.how in ("typed", "volunteered") and bool(answer.values)
        and not types(case) and not _called_by_name(answer)
    )  # fmt: skip


def _called_by_name(answer: Answer) -> bool:
    """Whether the words hold a name of the very row: `glioblastoma`, but no misspelling of it."""
    cancer = CANCERS.get(answer.value or "")
    if cancer is None:
        return False
    said = f" {folded(answer.words)} ".replace(",", " ")
    return any(f" {folded(name)} " in said for name in (cancer.name, *cancer.synonyms, *cancer.spanish))


def _stage_needed(case: Case) -> bool:
    cancer = row(case)
    return case.told("cancer") and not case.told("status") and (cancer is None or cancer.staged)


def _status_needed(case: Case) -> bool:
    cancer = row(case)
    return cancer is not None and not cancer.staged and cancer.rarity != "NA" and not case.told("stage")


def _treatment_options(case: Case) -> tuple[str, ...]:
    cancer = row(case)
    surgery: tuple[str, ...] = ("surgery",)
    if cancer and cancer.family in OPERATIONS and may_be_heavy(case):
        surgery = ("surgery_small", "surgery_whole")
    family = cancer.family if cancer else ""
    hormone = ("hormone",) if family in HORMONE_FAMILIES or not family else ()
    transplant = ("transplant_cell_therapy",) if family in TRANSPLANT_FAMILIES else ()
    return (
        *surgery, "chemotherapy", "radiation", "drug", *hormone, *transplant, "surveillance", "palliative",
        "none_yet",
    )  # fmt: skip


HORMONE_FAMILIES = frozenset({"breast", "prostate", "gynecologic", "neuroendocrine"})
TRANSPLANT_FAMILIES = frozenset({"lymphoma", "leukemia", "myeloma", "testicular_germ_cell", "pediatric_other"})
"""Where these are commonly proposed; elsewhere they are understood when typed, but no button is spent on them."""


def _start_needed(case: Case) -> bool:
    return bool(set(case.values("treatment")) - {"none_yet", "surveillance", "palliative"})


def may_be_heavy(case: Case) -> bool:
    """Whether a pair of domain.md 5.2 hangs on this disease."""
    cancer = row(case)
    return cancer is not None and any(cancer.id in pair.cancers for pair in PARTICULAR_PAIRS)


def _talks_needed(case: Case) -> bool:
    return not comes_to_comfort(case)


def said_already(case: Case, question: str) -> tuple[str, ...]:
    """Options of a question that follow from what was volunteered."""
    if not QUESTIONS[question].several:
        return ()
    doubted = case.values("uncertain_said") if question == "findings" else ()
    said = {*case.values(f"{question}_said"), *doubted}
    return tuple(value for value in QUESTIONS[question].options(case) if value in said)


def is_settled(case: Case, question: str) -> bool:
    """Whether what was volunteered answers a question whole, so that it need not be asked.

    Whoever told what is unclear about the findings has told it, and whoever told all there is of the talks too.
    """
    said = {*said_already(case, question)}
    if question == "findings":
        return bool(said & UNCLEAR)
    left = {*QUESTIONS[question].options(case)} - said - NEVER_MISSED - EXCLUSIVE
    return question == "talks" and bool(said) and not left


UNCLEAR = frozenset({"uncertain_words", "second_reader", "tests_out", "not_fit"})
NEVER_MISSED = frozenset({"no_time_reason", "no_time_vague", "second_differs"})
"""What whoever tells of the talks would have told too."""


def may_join_trial(case: Case) -> bool:
    """Whether talking of trials early is usual for this disease, or it has spread or come back."""
    cancer = row(case)
    told = {*case.values("stage"), *case.values("status")}
    return bool(cancer and cancer.trials == "U") or bool(told & {"s4", "recurrent"})


def _talks_options(case: Case) -> tuple[str, ...]:
    """Only what can change a consideration for this case, and the two ways of being told to hurry.

    That a second opinion agreed is understood when typed; no button is spent on it.
    """
    cancer = row(case)
    options: list[str] = []
    if may_join_trial(case):
        options.append("trials")
    if may_be_heavy(case):
        options.append("choices")
    if cancer is None or cancer.rarity in ("R6", "R15") or cancer.team in HARD_TO_READ:
        options.append("specialist")
    if not case.told("no_time") and not case.told("told_urgent"):
        options += ["no_time_reason", "no_time_vague"]
    if "second_differs" not in case.values("situation"):
        options.append("second_differs")
    return (*options, "none")


INTAKE: tuple[Question, ...] = (
    Question("writer", _always, _fixed("patient", "loved_one", "child", "professional"), knows_not=False,
             dependants=("patient_adult",)),
    Question("patient_adult", lambda case: case.value("writer") == "loved_one", _fixed("yes", "no"),
             may_follow=lambda case: not case.told("writer"), knows_not=False),
    Question("cancer_choice", lambda case: case.told("cancer_candidates") and not case.told("cancer"),
             lambda case: (*case.values("cancer_candidates"), "none")),
    Question("cancer", _always, _fixed(*BODY_PARTS), columns=2,
             dependants=("cancer_confirm", "cancer_type", "stage", "status", "treatment_ids")),
    Question("cancer_confirm", _confirm_needed, _fixed("yes", "no"), knows_not=False,
             may_follow=lambda case: not case.told("cancer")),
    Question("cancer_type", _type_needed, types, dependants=("stage", "status"),
             may_follow=lambda case: not case.told("cancer")),
    Question("stage", _stage_needed, _fixed("not_proven", "s0", "s1", "s2", "s3", "s4", "recurrent"), columns=2,
             may_follow=lambda case: not case.told("cancer")),
    Question("status", _status_needed, _fixed("proven", "not_proven", "recurrent")),
    Question("findings", _always,
             _fixed("tissue", "scan_only", "uncertain_words", "second_reader", "tests_out", "not_fit", "none"),
             several=True),
    Question("treatment", _always, _treatment_options, several=True, dependants=("start",)),
    Question("start", _start_needed, _fixed("started", "week", "two_weeks", "later", "no_date"),
             may_follow=lambda case: not case.told("treatment")),
    Question("no_time", lambda case: case.told("told_urgent"), _fixed("specific", "vague")),
    Question("talks", _talks_needed, _talks_options, several=True),
    Question("certainty", _always, _fixed(*(str(number) for number in range(11))), columns=6),
    Question("open_points", _always, _fixed("choice", "know", "values", "support", "none"), several=True),
)  # fmt: skip

AFTERWARDS: tuple[Question, ...] = (
    Question("teach_back", _always, _fixed("keep", "cancel")),
    Question("certainty_after", lambda case: case.value("certainty") is not None,
             _fixed(*(str(number) for number in range(11))), columns=6),
)  # fmt: skip
"""Asked once after the explanation: was it clear, and what did it change (features.md E9, E10)."""

HANDOVER: tuple[Question, ...] = (
    Question("region", _always, _fixed("US", "elsewhere"), knows_not=False),
    Question("share", _always, _fixed("yes", "no"), knows_not=False),
)

BOOKING: tuple[Question, ...] = (
    Question("zone", _always, _fixed("eastern", "central", "mountain", "pacific", "other"), knows_not=False,
             columns=2),
    Question("zone_clock", lambda case: case.value("zone") == "other", _fixed(), knows_not=False),
    Question("contact", _always, _fixed("username", "number", "none"), knows_not=False),
    Question("slot", _always, _fixed(), knows_not=False),
    Question("reminders", _always, _fixed("yes", "no"), knows_not=False),
    Question("access", _always, _fixed("interpreter", "hearing", "tires", "company", "none"), knows_not=False,
             several=True),
)  # fmt: skip

AFTER_BOOKING = BOOKING[-2:]
"""Of them, what is asked once a call is booked: reminders, and what would make it easier."""

BY_PHASE = {"intake": INTAKE, "explanation": AFTERWARDS, "handover": HANDOVER, "booking": BOOKING}
QUESTIONS = {question.name: question for phase in BY_PHASE.values() for question in phase}

EXCLUSIVE = frozenset({"none", "none_yet", "surveillance"})
"""Options that cannot stand beside others."""

CONTRARY = {"tissue": frozenset({"scan_only"}), "scan_only": frozenset({"tissue"})}
"""Options that take each other away."""


def first_needed(case: Case, questions: tuple[Question, ...]) -> Question | None:
    """The first question that has no answer and is needed; None when everything is told."""
    return next((one for one in questions if not case.told(one.name) and one.needed(case)), None)


def left(case: Case) -> int:
    """How many intake questions there still are at most, the one that is open included."""
    waiting = [one for one in INTAKE if not case.told(one.name) and (one.needed(case) or one.may_follow(case))]
    return len(waiting)


def option_label(question: str, value: str, language: Language, writer: str) -> str:
    """What stands on the button of an option."""
    if value in CANCERS and question in ("cancer", "cancer_type", "cancer_choice"):
        key = f"type-{value}"
        if not script.has(key, language):
            return CANCERS[value].name_in(language)
    elif question in ("certainty", "certainty_after"):
        return value
    else:
        key = f"option-{question}-{value}"
        if not script.has(key, language):
            return value  # a typed state, a zone: its own name is the label
    return script.plain(key, language, writer=writer)


def shown(case: Case, name: str, language: Language, writer: str) -> str:
    """An answer in plain words, as the summary and the card show it: the person's own where they typed."""
    answer = case.answers.get(name)
    if answer is None:
        return ""
    if answer.unknown is not None:
        return script.plain(f"summary-unknown-{answer.unknown.value}", language, writer=writer)
    if answer.how in ("typed", "volunteered") and answer.words and name not in ("certainty", "writer"):
        return answer.words
    known = [value for value in answer.values if not value.startswith("date:")]
    labels = [option_label(name, value, language, writer) for value in known]
    return in_a_list(labels) or answer.words


# --- reading answers ------------------------------------------------------------------------------------


def folded(text: str) -> str:
    """Words as they are compared: without case, accents and the signs around them."""
    return " ".join(fold(text).split()).strip(" .,!¡¿?")


def _short_answers() -> dict[tuple[str, str], str]:
    """What people type instead of a label: (question or `*`, folded words) to value."""
    found = {}
    for entry in rows("short_answers.psv"):
        for words in (*several(entry["en"]), *several(entry["es"])):
            found[entry["question"], folded(words)] = entry["value"]
    return found


SHORT_ANSWERS = _short_answers()


def match_short(text: str, question: str, options: Iterable[str]) -> str | None:
    """The option that a short answer means: "me", "2", "already", "sí"; None when it is none of the options.

    Several options are joined by `+`: "everything".
    """
    said = folded(text)
    bare = " ".join(word for word in said.replace(",", "").split() if word not in FILLERS)
    for words, name in product((said, bare), (question, "*")):
        value = SHORT_ANSWERS.get((name, words))
        if value is not None and set(value.split("+")) <= set(options):
            return value
    return None


FILLERS = frozenset(
    "ah ay bueno eh este hija hijo joven mija mijo mire oiga oh pos pues señorita so uh um well".split()
)
"""Words around a short answer that add nothing: "pos todo, mijo"."""


NAMED_IN_WORDS = {
    name: Phrases({
        entry["value"]: [*several(entry["en"]), *several(entry["es"])]
        for entry in rows("short_answers.psv")
        if entry["question"] == name and entry["value"] not in EXCLUSIVE
    })
    for name in ("findings", "talks", "open_points", "access")
}  # fmt: skip
"""Phrases that mean an option wherever they stand in an answer, for questions with several."""


def options_named(text: str, question: str, options: Iterable[str], language: Language) -> tuple[str, ...]:
    """Options of the open question that a longer answer names, as the buttons stand; `none` where all are denied."""
    utterance = read(text, language)
    matches = NAMED_IN_WORDS[question].find(utterance)
    found = {match.id for match in matches if not context(utterance, match).negated}
    if matches and not found:
        return ("none",)
    return tuple(value for value in options if value in found)


FEW_WORDS = 4
BUT = frozenset("but pero except excepto salvo aunque if".split())


def begins_with(text: str) -> Literal["yes", "no"] | None:
    """A yes or a no with a little more behind it: "sí, ese mero"; None where there is none or it is taken back."""
    words = folded(text).replace(",", " ").split()
    if not 1 < len(words) <= FEW_WORDS or BUT & {*words[1:]} or "?" in text:
        return None
    found = match_short(words[0], "*", ("yes", "no"))
    if found == "no":
        # "no me acuerdo" is no answer; "no, es otro" is one.
        return "no" if folded(text).startswith(f"{words[0]},") else None
    return "yes" if found else None


def match_option(text: str, labels: dict[str, str]) -> str | None:
    """The option that the typed text names: its label, exactly or with a slip of the finger, or its first word.

    labels: value to label as shown. None when no option, or more than one, is close.
    """
    said = folded(text)
    if not said:
        return None
    known = {value: folded(label) for value, label in labels.items()}
    exact = [value for value, label in known.items() if label == said or value == said]
    if exact:
        return exact[0]
    close = [value for value, label in known.items() if len(said) > 3 and fuzz.ratio(said, label) >= 88]
    return close[0] if len(close) == 1 else None


ADULT_FROM = 18
"""Years."""


def match_word(text: str, labels: dict[str, str]) -> str | None:
    """The one option of which a word was begun: "adeno something" for "Adenocarcinoma"; None when none or several."""
    begun = [word for word in folded(text).split() if len(word) >= A_BEGINNING]
    found = [
        value
        for value, label in labels.items()
        if any(part.startswith(word) for part in folded(label).split() for word in begun)
    ]
    return found[0] if len(found) == 1 else None


A_BEGINNING = 5
"""Letters from which the beginning of a word is taken for it."""

_NUMBER = re.compile(r"(?<!\d)(\d{1,3})(?!\d)")


def grown_up(text: str) -> Literal["yes", "no"] | None:
    """Whether an age that was typed is 18 or more; None where there is no single number."""
    numbers = [int(found) for found in _NUMBER.findall(text)]
    if len(numbers) != 1 or numbers[0] > 120:
        return None
    return "yes" if numbers[0] >= ADULT_FROM else "no"


GROWN_KIN = frozenset(
    folded(word) for entry in rows("grown_kin.psv") for words in entry.values() for word in several(words)
)


def tells_of_grown_kin(text: str) -> bool:
    """Whether the only relatives that somebody of age names are surely of age themselves: "my father"."""
    named = KIN.intersection(token.text for token in read(text).tokens)
    return bool(named) and named <= GROWN_KIN


def heard_in(reading: Reading, case: Case, question: str | None, today: date) -> dict[str, Answer]:
    """Every answer in one reading, by question name, each with the words on which it rests.

    question: the one that is open; its answer counts as typed, the others as volunteered.
    """
    found: dict[str, Answer] = {}

    def put(name: str, *values: str, words: str, unknown: Unknown | None = None) -> None:
        how: Literal["typed", "volunteered"] = "typed" if name == question else "volunteered"
        found[name] = Answer(values=values, words=words, how=how, unknown=unknown)

    # "tell me a joke" does not say whose cancer it is; "I'm scared, I have breast cancer" does.
    tells_who = reading.intent in ("answer", "correction", "distress") or reading.diagnosis.family != "none"
    if reading.writer and tells_who and (not case.told("writer") or _tells_otherwise(reading, case)):
        put("writer", reading.writer, words=reading.evidence.get("writer", ""))
    _hear_diagnosis(reading, case, question, put)
    _hear_treatment(reading, case, question, today, put)
    if reading.certainty is not None:
        asked = question if question == "certainty_after" else "certainty"
        put(asked, str(reading.certainty), words=reading.evidence.get("certainty", ""))
    if reading.unsure and question == "open_points":
        put("open_points", "choice", words=reading.evidence.get("unsure", ""))
    elif reading.unsure:
        put("unsure_words", "yes", words=reading.evidence.get("unsure", ""))
    if reading.told_no_time in ("specific", "vague"):
        put("no_time", reading.told_no_time, words=reading.evidence.get("told_no_time", ""))
    elif reading.told_no_time == "unsaid" and not case.told("no_time"):
        put("told_urgent", "yes", words=reading.evidence.get("told_no_time", ""))
    for name, values in (("findings", reading.findings), ("talks", reading.talks)):
        if values:
            # Asked for, it is the answer; said in passing, it is no more than what is ticked when that is asked.
            put(name if name == question else f"{name}_said", *values, words=reading.evidence.get(name, ""))
    _hear_age(reading, found, case, question, put)
    return found


def _tells_otherwise(reading: Reading, case: Case) -> bool:
    """Whether who is a loved one to us plainly says to be the patient; "I have" alone may go on with anything."""
    said = fold(reading.evidence.get("writer", ""))
    return case.value("writer") == "loved_one" and reading.writer == "patient" and said not in HAVING


def _hear_age(reading: Reading, found: dict[str, Answer], case: Case, question: str | None, put: Put) -> None:
    """Whether the person with cancer is of age; that they are not is heard only where it was asked."""
    writer = found["writer"].value if "writer" in found else case.value("writer")
    if reading.age is None or reading.age_of != "other" or writer != "loved_one":
        return
    if reading.age >= ADULT_FROM:
        put("patient_adult", "yes", words=reading.evidence.get("age", ""))
    elif question == "patient_adult":
        put("patient_adult", "no", words=reading.evidence.get("age", ""))


Put = Callable[..., None]


def _hear_diagnosis(reading: Reading, case: Case, question: str | None, put: Put) -> None:
    diagnosis = reading.diagnosis
    words = ", ".join(diagnosis.evidence)
    if diagnosis.status == "none":
        if question == "cancer" and diagnosis.evidence:
            put("cancer", "not_cancer", words=words)
        return
    if diagnosis.candidates:
        put("cancer_candidates", *diagnosis.candidates, words=words)
    spread = _spread_to(diagnosis, case)
    if diagnosis.id and not spread:
        known = row(case)
        narrower = known is not None and diagnosis.id != known.id and known.family == CANCERS[diagnosis.id].family
        if narrower and diagnosis.id in types(case):
            put("cancer_type", diagnosis.id, words=words)
        elif known is None or (known.id != diagnosis.id and not _is_broader(diagnosis.id, known)):
            put("cancer", diagnosis.id, words=words)
    cancer = row(case) if spread else CANCERS.get(diagnosis.id or "") or row(case)
    name = "stage" if cancer is None or cancer.staged else "status"
    stage = {"0": "s0", "I": "s1", "II": "s2", "III": "s3", "IV": "s4"}.get(diagnosis.stage or "", "")
    if spread or (cancer and cancer.id == SMALL_CELL and EXTENSIVE.search(fold(diagnosis.stage_said or ""))):
        stage = "s4"
    values: list[str] = []
    if stage and name == "stage":
        values.append(stage)
    if diagnosis.recurrent:
        values.append("recurrent")
    doubted = diagnosis.status == "suspected" and (diagnosis.id is not None or not case.told(name))
    if doubted and not values and (cancer is None or cancer.rarity != "NA"):
        values.append("not_proven")
    if values:
        put(name, *values, words=diagnosis.stage_said or words)
    if diagnosis.ambiguous_pathology:
        put("uncertain_said", "uncertain_words", words=words)


SPREAD_ROWS = frozenset(ORGAN_ROWS[organ][0] for organ in PLACES_OF_SPREAD) - {None}
"""Cancers of the organs to which others spread."""
A_TUMOR = re.compile(r"cancer|tumor|carcino|maligno")
SMALL_CELL = "lung_sclc"
EXTENSIVE = re.compile(r"exten[sd]")
"""Its own two stages; extensive is beyond one field (stage_terms.psv)."""


def _spread_to(diagnosis: DiagnosisFinding, case: Case) -> bool:
    """Whether a bare organ is told beside a known cancer of another one: "and in the liver too" is spread."""
    known = row(case)
    return (
        known is not None and known.staged and diagnosis.id in SPREAD_ROWS
        and known.family != CANCERS[diagnosis.id or ""].family and known.family not in NOT_STAGED_BY_SPREAD
        and not any(A_TUMOR.search(fold(words)) for words in diagnosis.evidence)
    )  # fmt: skip


def _is_broader(id_: str, known: Cancer) -> bool:
    """Whether a name says no more than what is known: "breast cancer" after a type of it."""
    return id_.endswith("_nos") and CANCERS[id_].family == known.family


def _hear_treatment(reading: Reading, case: Case, question: str | None, today: date, put: Put) -> None:
    treatment = reading.treatment
    words = ", ".join(treatment.evidence)
    values = list(dict.fromkeys(MODALITY_OPTIONS.get(one, one) for one in treatment.modalities))
    values = [value for value in values if value]
    if values == ["none_yet"] and case.told("treatment") and question != "treatment":
        return  # "they gave up on her", said beside a plan of comfort care, takes no plan back
    if values:
        put("treatment", *values, words=words)
    if treatment.ids:
        put("treatment_ids", *treatment.ids, words=words)
    if "trial" in treatment.modalities:
        put("trial_asked", "yes", words=words)
    start_words = ", ".join(treatment.start_evidence) or words
    if treatment.started:
        put("start", "started", words=start_words)
    elif treatment.starts_in_days is not None and values != ["none_yet"]:  # "no plan yet, biopsy next week"
        on = today + timedelta(days=treatment.starts_in_days)
        put("start", f"date:{on.isoformat()}", words=start_words)
