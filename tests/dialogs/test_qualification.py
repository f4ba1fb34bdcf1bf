"""Who is a qualified lead, and how soon a person answers: the table of domain.md 10.3, row by row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.model import Unknown
from dialogs.qualification import assess, serves
from tests.builders import a_case, a_practice

TODAY = date(2026, 11, 23)
PRACTICE = a_practice()

PRIORITIES: list[tuple[str, dict[str, Any]]] = [
    ("P1", {"cancer": "leukemia", "cancer_type": "aml"}),
    ("P1", {"cancer": "lung", "start": "week"}),
    ("P1", {"cancer": "lung", "start": "date:2026-11-27"}),
    ("P2", {"cancer": "lung"}),
    ("P2", {"cancer": "lung", "start": "date:2026-12-24"}),
    ("P2", {"cancer": "breast", "start": "week"}),
    ("P2", {"cancer": "breast", "start": "two_weeks"}),
    ("P2", {"cancer": "breast", "start": "date:2026-12-07"}),
    ("P2", {"cancer": "breast", "findings": ("not_fit",)}),
    ("P2", {"cancer": "breast", "findings": ("uncertain_words",)}),
    ("P2", {"cancer": "lung", "start": "started"}),
    ("P3", {"cancer": "breast", "findings": ("tests_out",)}),
    ("P3", {"cancer": "breast", "certainty": 4}),
    ("P3", {"cancer": "breast", "certainty": 4, "start": "started"}),
    ("P3", {"cancer": "breast", "certainty": 4, "start": "date:2026-12-24"}),
    ("P4", {"cancer": "breast", "certainty": 9, "open_points": ("none",)}),
    ("P4", {"cancer": "breast", "start": "later"}),
    ("P4", {}),
]


@pytest.mark.parametrize(("priority", "told"), PRIORITIES)
def test_the_priority_follows_from_what_was_told(priority, told):
    assert assess(a_case(**told), PRACTICE, TODAY).priority == priority


AGAINST: list[tuple[str, dict[str, Any]]] = [
    ("professional", {"writer": "professional"}),
    ("minor", {"writer": "loved_one", "patient_adult": "no"}),
    ("not_cancer", {"cancer": "not_cancer"}),
    ("region", {"region": "elsewhere"}),
    ("region", {"region": "MX"}),
]


@pytest.mark.parametrize(("reason", "told"), AGAINST)
def test_what_speaks_against_a_lead_is_named(reason, told):
    found = assess(a_case(**told), PRACTICE, TODAY)
    assert found.reasons_against == (reason,)
    assert not found.qualified


def test_an_open_alarm_speaks_against_a_lead_until_it_is_cleared():
    case = a_case(cancer="lung")
    assert assess(case, PRACTICE, TODAY, open_alarm=True).reasons_against == ("open_alarm",)
    assert assess(case, PRACTICE, TODAY).qualified


ANY = st.fixed_dictionaries(
    {},
    optional={
        "cancer": st.sampled_from(["breast", "lung", "leukemia", "sarcoma_bone", "other", Unknown.DONT_KNOW]),
        "stage": st.sampled_from(["s0", "s4", "recurrent", Unknown.WASNT_TOLD]),
        "start": st.sampled_from(["started", "week", "two_weeks", "later", "date:2026-11-24", "date:2025-01-01"]),
        "findings": st.sampled_from([("not_fit",), ("tests_out",), ("none",)]),
        "certainty": st.integers(0, 10),
        "talks": st.sampled_from([("no_time_vague",), ("none",)]),
    },
)


@given(ANY)
def test_every_priority_has_a_reason(told):
    found = assess(a_case(**told), PRACTICE, TODAY)
    assert found.reasons_for
    assert found.qualified


@given(ANY)
def test_money_and_insurance_never_count(told):
    case = a_case(**told)
    rich = case.learn("insurance", a_case(insurance="none").answers["insurance"])
    assert assess(case, PRACTICE, TODAY) == assess(rich, PRACTICE, TODAY)


@given(ANY, st.sampled_from(["no_time_vague"]))
def test_more_hurry_never_means_a_later_answer(told, hurry):
    calm = {name: value for name, value in told.items() if name != "talks"}
    hurried = {**calm, "talks": (hurry,)}
    assert assess(a_case(**hurried), PRACTICE, TODAY).priority <= assess(a_case(**calm), PRACTICE, TODAY).priority


@pytest.mark.parametrize(
    ("region", "states", "served"),
    [
        ("US", (), True),
        ("US-TX", (), True),
        ("US-TX", ("TX", "CA"), True),
        ("US-NY", ("TX", "CA"), False),
        ("US", ("TX",), True),
        ("MX", (), False),
        ("elsewhere", (), False),
    ],
)
def test_where_the_practice_helps(region, states, served):
    assert serves(a_case(region=region), a_practice(served_states=states)) is served


def test_a_place_that_was_not_told_is_not_refused():
    assert serves(a_case(), PRACTICE) is None
