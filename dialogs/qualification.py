"""Whether a person is a qualified lead, why, why not, and how soon a person should answer.

Rules with reasons, never on insurance or money. Source: domain.md 10.3; thresholds in the practice file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dialogs.considerations import Applied, that_apply, timing_class
from dialogs.model import Case, Language, Practice, Priority
from dialogs.questions import days_to_start, row, started


@dataclass(frozen=True)
class Assessment:
    """What the rules say of a case. Reasons are ids; the script has a `reason-ID` for each."""

    priority: Priority
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    applied: tuple[Applied, ...]
    """The considerations on which it rests."""

    @property
    def qualified(self) -> bool:
        """Nothing speaks against a call."""
        return not self.reasons_against


def serves(case: Case, practice: Practice) -> bool | None:
    """Whether the practice serves the place that was told; None when no place was told."""
    region = case.value("region")
    if region is None:
        return None
    country, _, state = region.partition("-")
    if country not in practice.served_countries:
        return False
    return not (state and practice.served_states) or state in practice.served_states


def assess(
    case: Case, practice: Practice, today: date, *, language: Language = "en", open_alarm: bool = False
) -> Assessment:
    """Reasons for and against a lead, and its priority P1 to P4.

    P1: class U, or class S with a start within 7 days. P2: class S, any start within 14 days, or discordance
    or unclear pathology, strongly. P3: at least one consideration. P4: none, but a call is wished for.
    language: of the labels on which the considerations rest.
    """
    applied = that_apply(case, practice, language)
    timing = timing_class(case, today)
    days = days_to_start(case, today)
    soon = None if started(case, today) else days
    strong = {one.id for one in applied if one.evidence.strength == "strong"}
    reasons: list[str] = []
    if timing == "U":
        reasons.append("class_u")
    if timing == "S":
        reasons.append("class_s")
    if soon is not None and soon <= 7:
        reasons.append("start_within_7_days")
    elif soon is not None and soon <= 14:
        reasons.append("start_within_14_days")
    if started(case, today):
        reasons.append("treatment_started")
    reasons += [f"consideration_{one.id}" for one in applied]
    if timing == "U" or (timing == "S" and soon is not None and soon <= 7):
        priority: Priority = "P1"
    elif timing == "S" or (soon is not None and soon <= 14) or strong & {"discordance", "ambiguous_path"}:
        priority = "P2"
    elif applied:
        priority = "P3"
    else:
        priority = "P4"
        reasons.append("wants_call")
    against: list[str] = []
    if case.value("writer") == "professional":
        against.append("professional")
    if case.value("patient_adult") == "no":
        against.append("minor")
    if case.value("cancer") == "not_cancer":
        against.append("not_cancer")
    if serves(case, practice) is False:
        against.append("region")
    if open_alarm:
        against.append("open_alarm")
    if row(case) is None and case.told("cancer"):
        reasons.append("cancer_unlisted")
    return Assessment(priority, tuple(reasons), tuple(against), applied)
