"""The FHIR export: valid R4 by somebody else's models, nothing claimed that nobody said, no words and no name."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from bot import fhir
from bot.settings import read_practice
from dialogs.model import Case, Consent, Dialogue, Unknown
from storage.leads import Call, Lead
from tests.builders import a_case, typed

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
WORDS = "my words, which stay here"


def told(case: Case, language: str = "en", **fields: Any) -> fhir.Told:
    consents = tuple(
        Consent(purpose=purpose, given=given, at=NOW, language="en", text_hash="0" * 16)
        for purpose, given in (
            ("collect_health", True), ("share_with_navigators", True), ("contact", True), ("reminders", True),
            ("reminders", False),
        )
    )  # fmt: skip
    lead = Lead(
        id=1, person_id=1, code="K7-3FQA", priority="P1", language=language, state="claimed", created_at=NOW,
        changed_at=NOW, claimed_by_id=1, claimed_by="Ana", claimed_at=NOW, outcome=None, closed_at=None,
        considerations=(), reasons_for=(), reasons_against=(), card=WORDS, call=None,
    )  # fmt: skip
    call = Call(
        uid="u1", code="K7-3FQA", person_id=1, navigator="navigator_a", start_at=NOW + timedelta(days=1),
        end_at=NOW + timedelta(days=1, minutes=30), zone="America/Chicago", revision=1, status="booked",
        priority="P1", language=language, claimed_by_id=1, claimed_by="Ana",
    )  # fmt: skip
    dialogue = Dialogue(case=case, consents=consents, contact="+15551234567", zone="America/Chicago", **fields)
    return fhir.Told(lead, dialogue, call)


FULL = a_case(
    writer="loved_one", patient_adult="yes", cancer=typed("breast_idc", WORDS), stage="s2", status="proven",
    findings=("uncertain_words", "not_fit"), treatment=("surgery", "chemotherapy"), treatment_ids=typed("act", WORDS),
    start=typed(f"date:{date(2026, 11, 30)}", WORDS), talks=Unknown.WASNT_TOLD, certainty="3",
    open_points=("choice", "support"), region=typed("US-TX", WORDS), story=typed("x", WORDS),
)  # fmt: skip
SUSPECTED = a_case(writer="patient", cancer="pancreas_nos", stage="not_proven", treatment=Unknown.RATHER_NOT_SAY)


def resources(one: fhir.Told) -> dict[str, list[dict[str, Any]]]:
    made = json.loads(json.dumps(fhir.bundle([one], read_practice(), NOW)))
    assert Bundle.model_validate(made)
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in made["entry"]:
        found.setdefault(entry["resource"]["resourceType"], []).append(entry["resource"])
    return found


def answers(response: dict[str, Any]) -> dict[str, list[Any]]:
    flat: dict[str, list[Any]] = {}

    def walk(items: list[dict[str, Any]]) -> None:
        for item in items:
            assert ("answer" in item) != ("item" in item), item  # a group has no answer of its own
            walk(item.get("item", []))
            if "answer" in item:
                values = [value for given in item["answer"] for value in given.values()]
                flat[item["linkId"]] = [value["code"] if isinstance(value, dict) else value for value in values]

    walk(response["item"])
    return flat


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("case", [FULL, SUSPECTED, Case()], ids=["full", "suspected", "nothing told"])
def test_it_is_valid_and_every_reference_resolves(case: Case, language: str) -> None:
    """By the models of another project, which know R4's required fields and types."""
    made = fhir.bundle([told(case, language)], read_practice(), NOW)
    Bundle.model_validate(json.loads(json.dumps(made)))
    known = {entry["fullUrl"] for entry in made["entry"]}
    text = json.dumps(made)
    assert {part.split('"')[0] for part in text.split('"reference": "')[1:]} <= known
    assert WORDS not in text
    assert "5551234567" not in text


def test_the_answers_stand_under_their_numbers() -> None:
    """What the person chose, in codes; a date falls into its band."""
    found = resources(told(FULL))
    given = answers(found["QuestionnaireResponse"][0])
    assert given["1"] == ["loved_one"]
    assert given["2"] == [True]
    assert (given["3.1"], given["3.2"]) == (["US"], ["TX"])
    assert given["5"] == ["breast_idc"]
    assert given["6"] == ["s2", "uncertain_words", "not_fit"]
    assert given["8"] == ["surgery", "chemotherapy", "act"]
    assert given["9"] == ["week"]
    assert [given[f"10.{number}"] for number in (1, 2, 3, 4)] == [["no"], ["yes"], ["yes"], ["no"]]
    assert given["10.5"] == [3]
    assert {"discordance", "ambiguous_path", "unsure"} <= set(given["12"])
    assert given["15"] == ["phone"]
    assert found["QuestionnaireResponse"][0]["source"]["reference"].endswith(found["RelatedPerson"][0]["id"])
    asked = found["Questionnaire"][0]
    response = found["QuestionnaireResponse"][0]
    assert response["questionnaire"] == f"{asked['url']}|{asked['version']}"


def test_not_knowing_is_said_as_such() -> None:
    """Declined and unknown are told apart, by HL7's own codes."""
    found = resources(told(SUSPECTED))
    assert answers(found["QuestionnaireResponse"][0])["8"] == ["asked-declined"]


def test_a_condition_is_only_ever_reported() -> None:
    """Unconfirmed always; a category of the ICD only where the disease is proven, and never a finer code."""
    (proven,) = resources(told(FULL))["Condition"]
    (suspected,) = resources(told(SUSPECTED))["Condition"]
    for condition in (proven, suspected):
        assert condition["verificationStatus"]["coding"][0]["code"] == "unconfirmed"
    assert [coding["code"] for coding in proven["code"]["coding"]] == ["C50"]
    assert "coding" not in suspected["code"]
    assert "Condition" not in resources(told(Case()))


def test_what_was_withdrawn_is_inactive() -> None:
    """Only the latest word on a purpose can be active."""
    consents = resources(told(FULL))["Consent"]
    by_purpose = [(one["category"][1]["coding"][0]["code"], one["status"]) for one in consents]
    assert by_purpose == [
        ("collect_health", "active"), ("share_with_navigators", "active"), ("contact", "active"),
        ("reminders", "inactive"), ("reminders", "inactive"),
    ]  # fmt: skip


def test_the_call_has_both_ends_and_an_offset() -> None:
    """R4 wants start and end together, with the zone in them."""
    (call,) = resources(told(FULL))["Appointment"]
    assert call["status"] == "booked"
    assert datetime.fromisoformat(call["start"]) == NOW + timedelta(days=1)
    assert call["start"].endswith("-06:00")
    assert call["minutesDuration"] == 15
