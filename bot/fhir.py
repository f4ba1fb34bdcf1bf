"""Leads as FHIR R4: what the person told, as a questionnaire's answers, with consent, call and task beside it.

Everything is as the person reported it: a condition is `unconfirmed` and is never an order or a diagnosis; ICD-10-CM
stands at category level, and only where the disease is proven. No free text and no name goes out; the patient is a
pseudonym. Source: domain.md 11 (resources, linkIds, code systems).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogs import script
from dialogs.considerations import that_apply, timing_class
from dialogs.model import Case, Consent, Dialogue, Language, Practice, Unknown
from dialogs.questions import INTAKE, days_to_start, first_needed, option_label, row
from storage.leads import Call, Lead

Resource = dict[str, Any]

OURS = "urn:pilot-rock:intake"
ICD10 = "http://hl7.org/fhir/sid/icd-10-cm"
HL7 = "http://terminology.hl7.org/CodeSystem"
ABSENT = {
    Unknown.DONT_KNOW: "asked-unknown", Unknown.WASNT_TOLD: "asked-unknown",
    Unknown.DONT_UNDERSTAND: "asked-unknown", Unknown.RATHER_NOT_SAY: "asked-declined",
}  # fmt: skip
"""Not knowing, in the words of HL7's data-absent-reason."""
LEAD_STATES = {"open": "requested", "claimed": "accepted", "done": "completed", "withdrawn": "cancelled"}
CALL_STATES = {"booked": "booked", "cancelled": "cancelled", "held": "pending"}


@dataclass(frozen=True)
class Item:
    """A question of the exported questionnaire."""

    link: str
    text: str
    kind: str = "choice"
    repeats: bool = False
    computed: bool = False
    """By us and not by the person: read only."""
    items: tuple[Item, ...] = ()


QUESTIONNAIRE = (
    Item("1", "respondent"),
    Item("2", "adult", "boolean"),
    Item("3", "region", "group", items=(Item("3.1", "country"), Item("3.2", "state"))),
    Item("4", "dx.status"),
    Item("5", "dx.cancer"),
    Item("6", "dx.terms", repeats=True),
    Item("8", "plan", repeats=True),
    Item("9", "plan.start"),
    Item("10", "certainty", "group", items=(
        *(Item(f"10.{number}", name) for number, name in enumerate(("choice", "know", "values", "support"), 1)),
        Item("10.5", "how sure, 0 to 10", "integer"))),
    Item("12", "situations", repeats=True, computed=True),
    Item("13", "urgency", computed=True),
    Item("15", "contact.pref"),
)  # fmt: skip
"""Numbers as planned in domain.md 11.2; 7 and 11 are not asked, 14 is free text, which is not exported."""


@dataclass(frozen=True)
class Told:
    """A lead with what is exported of it."""

    lead: Lead
    dialogue: Dialogue
    call: Call | None


def bundle(told: Iterable[Told], practice: Practice, made_at: datetime) -> Resource:
    """One collection for all these leads; `entry.fullUrl` of a thing is the same in every export."""
    told = tuple(told)
    languages = sorted({one.lead.language for one in told})
    entries = [_entry(_questionnaire(language)) for language in languages]
    entries += [_entry(resource) for one in told for resource in _resources(one, practice)]
    return {"resourceType": "Bundle", "type": "collection", "timestamp": _instant(made_at), "entry": entries}


def _entry(resource: Resource) -> Resource:
    return {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}


def _id(*names: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join((OURS, *names))))


def _reference(*names: str) -> Resource:
    return {"reference": f"urn:uuid:{_id(*names)}"}


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _coding(system: str, code: str, display: str = "") -> Resource:
    return {"system": system, "code": code, **({"display": display} if display else {})}


def _concept(system: str, code: str) -> Resource:
    return {"coding": [_coding(system, code)]}


# --- the questionnaire and its answers ---------------------------------------------------------------------


def _questionnaire(language: Language) -> Resource:
    return {
        "resourceType": "Questionnaire", "id": _id("questionnaire", language), "language": language,
        "url": f"{OURS}:questionnaire:{language}", "version": script.version(), "status": "draft",
        "title": "Second-opinion intake", "item": [_question(item) for item in QUESTIONNAIRE],
    }  # fmt: skip


def _question(item: Item) -> Resource:
    asked: Resource = {"linkId": item.link, "text": item.text, "type": item.kind}
    if item.repeats:
        asked["repeats"] = True
    if item.computed:
        asked["readOnly"] = True
    if item.items:
        asked["item"] = [_question(inner) for inner in item.items]
    return asked


def _answered(items: Iterable[Item], answers: dict[str, list[Resource]]) -> list[Resource]:
    """Items that have an answer; a group has items and no answer."""
    found = []
    for item in items:
        inner = _answered(item.items, answers)
        given = answers.get(item.link, [])
        if inner or given:
            held = {"item": inner} if item.items else {"answer": given}
            found.append({"linkId": item.link, "text": item.text, **held})
    return found


def _answers(one: Told, practice: Practice) -> dict[str, list[Resource]]:
    """FHIR answers by linkId."""
    case, language = one.dialogue.case, one.lead.language
    today = one.lead.created_at.astimezone(ZoneInfo(practice.zone)).date()
    country, _, state = (case.value("region") or "").partition("-")
    points = case.answers.get("open_points")
    settled = {
        f"10.{number}": _open_point(case, name)
        for number, name in enumerate(("choice", "know", "values", "support"), 1)
        if points is not None
    }
    certainty = case.value("certainty")
    adult = {"yes": True, "no": False}.get(case.value("patient_adult") or "")
    contact = one.dialogue.contact if one.dialogue.consented("contact") else None
    return {
        "1": _options(case, "writer", language),
        "2": [] if adult is None else [{"valueBoolean": adult}],
        "3.1": [_choice("country", country)] if country else [],
        "3.2": [_choice("state", state)] if state else [],
        "4": _options(case, "status", language),
        "5": _cancer(case, language),
        "6": [*_options(case, "stage", language), *_options(case, "findings", language)],
        "8": [
            *_options(case, "treatment", language),
            *(_choice("treatment", id_) for id_ in case.values("treatment_ids")),
        ],
        "9": _start(case, today, language),
        **settled,
        "10.5": [{"valueInteger": int(certainty)}] if certainty else [],
        "12": [_choice("consideration", applied.id) for applied in that_apply(case, practice, language)],
        "13": [_choice("urgency", timing_class(case, today))],
        "15": [_choice("contact", "telegram" if contact.startswith("@") else "phone")] if contact else [],
    }  # fmt: skip


def _choice(system: str, code: str, display: str = "") -> Resource:
    return {"valueCoding": _coding(f"{OURS}:{system}", code, display)}


def _options(case: Case, name: str, language: Language) -> list[Resource]:
    """The options chosen, or why there are none."""
    answer = case.answers.get(name)
    if answer is None:
        return []
    if answer.unknown is not None:
        return [{"valueCoding": _coding(f"{HL7}/data-absent-reason", ABSENT[answer.unknown])}]
    writer = "loved_one" if case.value("writer") == "loved_one" else "patient"
    known = [value for value in answer.values if script.has(f"option-{name}-{value}")]
    return [_choice(name, value, option_label(name, value, language, writer)) for value in known]


def _cancer(case: Case, language: Language) -> list[Resource]:
    cancer = row(case)
    if cancer is not None:
        return [_choice("cancer", cancer.id, cancer.name_in(language))]
    return _options(case, "cancer", language)


def _start(case: Case, today: date, language: Language) -> list[Resource]:
    """In bands, as it was asked: a date that was named falls into one."""
    days = days_to_start(case, today)
    if days is None:
        return _options(case, "start", language)
    return [_choice("start", "week" if days <= 7 else "two_weeks" if days <= 14 else "later")]


def _open_point(case: Case, name: str) -> list[Resource]:
    """Whether this point is clear to the person."""
    if case.unknown("open_points") is not None:
        return [_choice("clear", "not-sure")]
    return [_choice("clear", "no" if name in case.values("open_points") else "yes")]


# --- the resources of one lead -----------------------------------------------------------------------------


def _resources(one: Told, practice: Practice) -> Iterator[Resource]:
    code, case = one.lead.code, one.dialogue.case
    patient, at = _reference(code, "patient"), _instant(one.lead.created_at)
    yield {"resourceType": "Patient", "id": _id(code, "patient"),
           "identifier": [{"system": f"{OURS}:lead", "value": code}],
           "communication": [{"language": _concept("urn:ietf:bcp:47", one.lead.language)}]}  # fmt: skip
    source = patient
    if case.value("writer") == "loved_one":
        source = _reference(code, "related")
        yield {"resourceType": "RelatedPerson", "id": _id(code, "related"), "patient": patient}
    yield {
        "resourceType": "QuestionnaireResponse", "id": _id(code, "answers"), "language": one.lead.language,
        "questionnaire": f"{OURS}:questionnaire:{one.lead.language}|{script.version()}",
        "status": "completed" if first_needed(case, INTAKE) is None else "in-progress",
        "subject": patient, "source": source, "authored": _instant(one.lead.changed_at),
        "item": _answered(QUESTIONNAIRE, _answers(one, practice)),
    }  # fmt: skip
    condition = _condition(one)
    if condition:
        yield condition | {"subject": patient, "recordedDate": at}
    for number, consent in enumerate(one.dialogue.consents):
        yield _consent(one, number, consent)
    if one.call is not None:
        yield _appointment(one, one.call, practice)
    yield {
        "resourceType": "Task", "id": _id(code, "task"), "status": LEAD_STATES[one.lead.state], "intent": "plan",
        "priority": "urgent" if one.lead.priority == "P1" else "routine",
        "code": _concept(f"{OURS}:priority", one.lead.priority),
        "for": patient, "authoredOn": at, "lastModified": _instant(one.lead.changed_at),
    }  # fmt: skip
    yield {
        "resourceType": "Provenance", "id": _id(code, "provenance"), "target": [_reference(code, "answers")],
        "recorded": _instant(one.lead.changed_at),
        "agent": [{"who": {"display": f"Automated intake, script {script.version()}"}}],
    }  # fmt: skip


def _condition(one: Told) -> Resource | None:
    """As reported; None where no disease is known. A disease that is not proven gets no code."""
    case = one.dialogue.case
    cancer = row(case)
    if cancer is None:
        return None
    categories = {code.partition(".")[0].rstrip("-") for code in cancer.icd10}
    told = {*case.values("status"), *case.values("stage")}
    codes = [_coding(ICD10, code) for code in categories] if len(categories) == 1 and "not_proven" not in told else []
    return {
        "resourceType": "Condition", "id": _id(one.lead.code, "condition"),
        "clinicalStatus": _concept(f"{HL7}/condition-clinical", "recurrence" if "recurrent" in told else "active"),
        "verificationStatus": _concept(f"{HL7}/condition-ver-status", "unconfirmed"),
        "code": {"text": cancer.name_in(one.lead.language), **({"coding": codes} if codes else {})},
        "note": [{"text": "User-reported, not for billing."}],
    }  # fmt: skip


def _consent(one: Told, number: int, consent: Consent) -> Resource:
    """One for each word on each purpose; only the latest word on a purpose can be active."""
    latest = all(later.purpose != consent.purpose for later in one.dialogue.consents[number + 1 :])
    return {
        "resourceType": "Consent", "id": _id(one.lead.code, "consent", str(number)),
        "status": "active" if consent.given and latest else "inactive",
        "scope": _concept(f"{HL7}/consentscope", "patient-privacy"),
        "category": [_concept("http://loinc.org", "59284-0"), _concept(f"{OURS}:purpose", consent.purpose)],
        "patient": _reference(one.lead.code, "patient"), "dateTime": _instant(consent.at),
        "policyRule": {"text": f"wording {consent.text_hash}"},
        "provision": {"type": "permit" if consent.given else "deny"},
    }  # fmt: skip


def _appointment(one: Told, call: Call, practice: Practice) -> Resource:
    start = call.start_at.astimezone(ZoneInfo(call.zone))
    navigator = next((who.name for who in practice.navigators if who.id == call.navigator), call.navigator)
    return {
        "resourceType": "Appointment", "id": _id(call.uid), "status": CALL_STATES[call.status],
        "start": _instant(start), "end": _instant(start + timedelta(minutes=practice.call_minutes)),
        "minutesDuration": practice.call_minutes,
        "participant": [
            {"actor": _reference(one.lead.code, "patient"), "status": "accepted"},
            {"actor": {"display": navigator}, "status": "accepted"},
        ],
    }  # fmt: skip
