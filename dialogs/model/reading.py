"""What was understood in one utterance, every finding with its evidence."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dialogs.model.case import Frozen, Unknown, Writer


class DiagnosisFinding(Frozen):
    """What one utterance says of the diagnosis; fields as in contract.md, `What understand prints`."""

    status: Literal["diagnosed", "suspected", "none"] | None = None
    """None: nothing was said of a diagnosis (printed as `none`)."""
    id: str | None = None
    family: str = "none"
    name: str | None = None
    rare: bool | None = None
    urgent: bool = False
    stage: Literal["0", "I", "II", "III", "IV"] | None = None
    stage_said: str | None = None
    recurrent: bool = False
    ambiguous_pathology: bool = False
    candidates: tuple[str, ...] = ()
    """Cancer ids to choose from when the margin is small, at most three; `id` is then None."""
    evidence: tuple[str, ...] = ()


class TreatmentFinding(Frozen):
    """What one utterance says of the treatment that is proposed or under way."""

    modalities: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    aggressive: bool = False
    starts_in_days: int | None = None
    started: bool = False
    evidence: tuple[str, ...] = ()
    start_evidence: tuple[str, ...] = ()


class Alarm(Frozen):
    """A phrase that stops the questionnaire. Source: domain.md 2.3, red_flags."""

    id: str
    """Row of red_flags, e.g. `cord`, `crisis_passive`."""
    level: Literal["CRISIS", "E911", "ONC_NOW", "HUMAN", "URGENT_DX"]
    evidence: str
    other: bool = False
    """The words are about somebody other than the writer (speak to the helper)."""
    own: bool = False
    """The words are about the writer: a caregiver's "I want to die"."""
    certain: bool = True
    """False: ask once "Is this happening right now?" instead of firing (domain.md 2.1 rule 4)."""


class Reading(Frozen):
    """What was understood in one utterance, every finding with the words on which it rests."""

    lang: Literal["en", "es", "other"] = "en"
    diagnosis: DiagnosisFinding = DiagnosisFinding()
    treatment: TreatmentFinding = TreatmentFinding()
    safety: Literal["medical_emergency", "crisis", "none"] = "none"
    alarms: tuple[Alarm, ...] = ()
    """Every row of red_flags that matched, gravest first (HUMAN and URGENT_DX rows included)."""
    intent: str = "answer"
    unknown: Unknown | None = None
    """Which kind of not knowing the words express, if any."""
    writer: Writer | None = None
    """Who writes, when the words tell ("my mum has …" is a loved one)."""
    certainty: int | None = None
    """0 to 10, when a number or a phrase of certainty was said."""
    unsure: bool = False
    """Words of doubt or pressure: "not sure", "I feel rushed"."""
    distressed: bool = False
    """Words of fear or grief, whatever is told beside them."""
    told_no_time: Literal["specific", "vague", "unsaid"] | None = None
    """Told that there is no time: with a clinical reason, with a vague one, or with none said."""
    talks: tuple[str, ...] = ()
    """What was talked about with the doctors: `trials`, `choices`, `specialist` (values of the question `talks`)."""
    findings: tuple[str, ...] = ()
    """What was done to find the disease: `tissue`, `scan_only`, … (values of the question `findings`)."""
    age: int | None = None
    """Years, when an age was told; a bare number only where it was asked for."""
    age_of: Literal["writer", "other"] | None = None
    """Whose age it is."""
    evidence: dict[str, str] = Field(default_factory=dict)
    """Words for `writer`, `certainty`, `unsure`, `told_no_time`, `talks`, `findings`, `age`, `intent`, as typed."""
