"""One utterance to a reading: deterministic, offline, every finding with the words on which it rests.

The order is that of the page: tokens (`text`), spelling (`words`), then the extractors, each on its own, and at
the end what needs two of them (an aggressive plan, an intent that facts outweigh).
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from dialogs import safety
from dialogs.model import Alarm, DiagnosisFinding, Reading
from dialogs.understanding import aggressive
from dialogs.understanding.ages import find_age
from dialogs.understanding.diagnosis import IN_SITU_ROWS, find_diagnosis, find_unnamed, settled, tells_invasion
from dialogs.understanding.intents import find_intent, find_told
from dialogs.understanding.pathology import find_doubt, is_grey
from dialogs.understanding.progress import find_findings, find_talks
from dialogs.understanding.stage import StageFinding, find_stage
from dialogs.understanding.text import read
from dialogs.understanding.treatment import find_treatment
from dialogs.understanding.wordings import Wordings, find_wordings
from dialogs.understanding.words import Refined, refined

__all__ = ["as_json", "understand"]


def understand(
    text: str,
    *,
    lang: str | None = None,
    today: date,
    question: str | None = None,
    alarms: tuple[Alarm, ...] | None = None,
) -> Reading:
    """What one utterance says. Never raises on any text.

    `lang` overrides the detected language; `today` is the day from which dates are counted; `question` names
    the question being answered, where a bare word or number is its answer; `alarms` is what `safety.screen`
    found in it, where that is known already.
    """
    utterance = read(text, lang)
    u = refined(utterance)
    alarms = safety.screen(text, lang) if alarms is None else alarms
    wordings = find_wordings(u)
    diagnosis = _diagnosis(u, wordings, question)
    treatment = find_treatment(u, wordings, today, question)
    unnamed = diagnosis.family == "none" and not diagnosis.evidence
    if treatment.ids and not treatment.started and (diagnosis.status != "none" or unnamed):
        heavy = aggressive.pair(diagnosis.id, diagnosis.stage, treatment.ids, u)
        if heavy is None and diagnosis.stage == "IV" and "wbrt" in treatment.ids:  # of whatever primary
            heavy = aggressive.pair("brain_mets", diagnosis.stage, treatment.ids, u)
        treatment = treatment.model_copy(update={"aggressive": heavy is not None})
    sick = diagnosis.family != "none" or diagnosis.status not in (None, "none")
    untold = question not in (None, "treatment") and treatment.modalities == ("none_yet",)
    facts = bool(sick or diagnosis.stage or (treatment.evidence and not untold))
    wish = find_intent(u, wordings, question, facts=facts, dated=treatment.starts_in_days is not None)
    told = find_told(u, wordings, question, wish.intent)
    evidence = dict(told.evidence)
    if wish.evidence:
        evidence["intent"] = wish.evidence
    talks, findings = find_talks(u, wordings), find_findings(u, wordings)
    for name, told_of in (("talks", talks), ("findings", findings)):
        if told_of:
            evidence[name] = next(iter(told_of.values()))
    age = find_age(u, question)
    if age:
        evidence["age"] = age.words
    return Reading(
        lang=utterance.lang,
        diagnosis=diagnosis,
        treatment=treatment,
        safety=_safety(alarms),
        alarms=alarms,
        intent=wish.intent,
        unknown=told.unknown,
        writer=told.writer,
        certainty=told.certainty,
        unsure=told.unsure,
        distressed=told.distressed,
        told_no_time=told.told_no_time,
        talks=tuple(talks),
        findings=tuple(findings),
        age=age.years if age else None,
        age_of=age.of if age else None,
        evidence=evidence,
    )


def _diagnosis(u: Refined, wordings: Wordings, question: str | None) -> DiagnosisFinding:
    """Diagnosis with its stage and the doubt about its pathology."""
    first = find_diagnosis(u, question)
    in_situ = first.id in IN_SITU_ROWS
    stage = find_stage(u, first.id, first.family, in_situ=in_situ)
    if stage.stage == "0" and not in_situ and tells_invasion(u):
        stage = StageFinding()
    found = settled(first, stage.stage)
    doubts = find_doubt(u, wordings)
    if doubts and found.family == "none" and found.status != "diagnosed" and not found.evidence:
        found = find_unnamed(u) or found
    evidence = [*found.evidence]
    for place in (*stage.places, *doubts):
        words = u.words(*place)
        if words not in evidence:
            evidence.append(words)
    told = found.status != "none"
    return found.model_copy(
        update={
            "stage": stage.stage if told else None,
            "stage_said": stage.said if told else None,
            "ambiguous_pathology": bool(doubts) or is_grey(found.id),
            "evidence": tuple(evidence),
        }
    )


def _safety(alarms: tuple[Alarm, ...]) -> Literal["medical_emergency", "crisis", "none"]:
    """The gravest alarm as the contract names it."""
    levels = {alarm.level for alarm in alarms if alarm.certain}
    if "CRISIS" in levels:
        return "crisis"
    return "medical_emergency" if levels & {"E911", "ONC_NOW"} else "none"


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as contract.md, `What understand prints`, has it; more keys follow the promised ones."""
    diagnosis, treatment = reading.diagnosis, reading.treatment
    return {
        "lang": reading.lang,
        "diagnosis": {
            "status": diagnosis.status or "none",
            "id": diagnosis.id,
            "family": diagnosis.family,
            "name": diagnosis.name,
            "rare": diagnosis.rare,
            "urgent": diagnosis.urgent,
            "stage": diagnosis.stage,
            "stage_said": diagnosis.stage_said,
            "ambiguous_pathology": diagnosis.ambiguous_pathology,
            "recurrent": diagnosis.recurrent,
            "candidates": list(diagnosis.candidates),
            "evidence": list(diagnosis.evidence),
        },
        "treatment": {
            "modalities": list(treatment.modalities),
            "ids": list(treatment.ids),
            "named": list(treatment.named),
            "aggressive": treatment.aggressive,
            "starts_in_days": treatment.starts_in_days,
            "started": treatment.started,
            "evidence": [*treatment.evidence, *treatment.start_evidence],
        },
        "safety": reading.safety,
        "alarms": [alarm.model_dump() for alarm in reading.alarms],
        "intent": reading.intent,
        "unknown": reading.unknown,
        "writer": reading.writer,
        "certainty": reading.certainty,
        "unsure": reading.unsure,
        "distressed": reading.distressed,
        "told_no_time": reading.told_no_time,
        "talks": list(reading.talks),
        "findings": list(reading.findings),
        "age": reading.age,
        "age_of": reading.age_of,
        "intent_evidence": reading.evidence,
    }
