"""Each consideration fires on what was told and on nothing else; its words are the person's own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import considerations, script
from dialogs.considerations import TABLE, no_time_said, nothing_applies, that_apply
from dialogs.doctor_list import doctor_questions
from dialogs.model import Case, Unknown
from dialogs.questions import INTAKE
from tests.builders import a_case, a_practice, typed

PRACTICE = a_practice()
TODAY = date(2026, 11, 23)


def timing_class(case: Case) -> str:
    """The class on the day of these tests."""
    return considerations.timing_class(case, TODAY)


def fired(case: Case) -> dict[str, str]:
    """Ids of what applies, each with its strength."""
    return {one.id: one.evidence.strength for one in that_apply(case, PRACTICE)}


LOW_RISK = typed("prostate_low", "low-risk prostate cancer")
FIRES: list[tuple[str, str, dict[str, Any]]] = [
    ("discordance", "strong", {"findings": ("not_fit",)}),
    ("ambiguous_path", "strong", {"findings": ("uncertain_words",)}),
    ("ambiguous_path", "strong", {"findings": ("second_reader",)}),
    ("ambiguous_path", "strong", {"uncertain_said": typed("uncertain_words", "cannot rule out", "volunteered")}),
    ("ambiguous_path", "mild", {"findings": ("tests_out",)}),
    ("ambiguous_path", "mild", {"cancer": "sarcoma_bone", "cancer_type": "lipo_wd", "talks": ("none",)}),
    ("rare", "strong", {"cancer": "sarcoma_bone"}),
    ("rare", "mild", {"cancer": "sarcoma_bone", "talks": ("specialist",)}),
    ("rare", "mild", {"cancer": "pancreas"}),
    ("aggressive_plan", "strong", {"cancer": LOW_RISK,
                                   "treatment": ("surgery_whole",)}),
    ("aggressive_plan", "mild", {"cancer": LOW_RISK,
                                 "treatment": ("surgery_whole",), "talks": ("choices",)}),
    ("trial", "strong", {"cancer": "colorectal", "stage": "s4"}),
    ("trial", "strong", {"cancer": "colorectal", "stage": "recurrent"}),
    ("trial", "strong", {"trial_asked": typed("yes", "is there a trial", "volunteered")}),
    ("trial", "mild", {"cancer": "pancreas"}),
    ("unsure", "mild", {"certainty": 6}),
    ("unsure", "strong", {"certainty": 3}),
    ("unsure", "mild", {"certainty": 9, "open_points": ("values",)}),
    ("unsure", "strong", {"certainty": 9, "open_points": ("values", "know")}),
    ("unsure", "mild", {"unsure_words": typed("yes", "I feel rushed", "volunteered")}),
]  # fmt: skip

SILENT: list[tuple[str, dict[str, Any]]] = [
    ("discordance", {"findings": ("tissue", "none")}),
    ("discordance", {"findings": Unknown.DONT_KNOW}),
    ("ambiguous_path", {"findings": ("tissue",)}),
    ("ambiguous_path", {"cancer": "sarcoma_bone", "cancer_type": "lipo_wd", "talks": ("specialist",)}),
    ("ambiguous_path", {"cancer": "sarcoma_bone", "cancer_type": "lipo_wd"}),
    ("rare", {"cancer": "breast"}),
    ("rare", {"cancer": "other"}),
    ("rare", {"cancer": Unknown.DONT_KNOW}),
    ("aggressive_plan", {"cancer": LOW_RISK,
                         "treatment": ("surveillance",)}),
    ("aggressive_plan", {"cancer": LOW_RISK,
                         "treatment": ("surgery_whole",), "start": "started"}),
    ("aggressive_plan", {"cancer": "breast", "stage": "s3", "treatment": ("surgery_whole", "chemotherapy")}),
    ("aggressive_plan", {"treatment": ("surgery",)}),
    ("aggressive_plan", {"cancer": typed("prostate_low", "growing fast"), "treatment": ("surgery_whole",)}),
    ("trial", {"cancer": "colorectal", "stage": "s2"}),
    ("trial", {"cancer": "colorectal", "stage": "s4", "talks": ("trials",)}),
    ("unsure", {"certainty": 7}),
    ("unsure", {"certainty": 10, "open_points": ("none",)}),
    ("unsure", {"certainty": Unknown.RATHER_NOT_SAY}),
]  # fmt: skip


@pytest.mark.parametrize(("id_", "strength", "told"), FIRES)
def test_it_fires(id_, strength, told):
    assert fired(a_case(**told)).get(id_) == strength


@pytest.mark.parametrize(("id_", "told"), SILENT)
def test_it_stays_silent(id_, told):
    assert id_ not in fired(a_case(**told))


@pytest.mark.parametrize(("id_", "strength", "told"), FIRES)
def test_taking_back_the_answer_it_rests_on_takes_the_line_away(id_, strength, told):
    case = a_case(**told)
    evidence = next(one.evidence for one in that_apply(case, PRACTICE) if one.id == id_)
    assert evidence.answers, "a consideration rests on an answer"
    assert all(case.told(name) for name in evidence.answers)
    assert id_ not in fired(case.without(*evidence.answers))


@pytest.mark.parametrize(("id_", "strength", "told"), FIRES)
def test_its_words_are_those_that_were_said_or_tapped(id_, strength, told):
    case = a_case(**told)
    evidence = next(one.evidence for one in that_apply(case, PRACTICE) if one.id == id_)
    said = " ".join(answer.words for answer in case.answers.values())
    assert evidence.words
    for words in evidence.words:
        assert words in said or words == f"{case.value('certainty')} / 10"


def test_typed_words_are_given_back_as_typed():
    case = a_case(findings=typed("not_fit", "the scan says one thing and the biopsy another"))
    assert that_apply(case, PRACTICE)[0].evidence.words == ("the scan says one thing and the biopsy another",)


def test_tapped_words_are_in_the_language_of_the_person():
    spanish = that_apply(a_case(findings=("not_fit",)), PRACTICE, "es")[0].evidence.words
    assert spanish == (script.plain("option-findings-not_fit", "es"),)


def test_silence_is_not_a_finding():
    assert that_apply(Case(), PRACTICE) == ()


ALL_AT_ONCE: dict[str, Any] = {
    "cancer": LOW_RISK, "treatment": ("surgery_whole",),
    "findings": ("not_fit", "uncertain_words"), "certainty": 2,
    "trial_asked": typed("yes", "a trial", "volunteered"),
}  # fmt: skip


def test_they_come_in_the_order_of_the_table():
    order = [one.id for one in TABLE]
    of_the_domain = ["discordance", "ambiguous_path", "rare", "aggressive_plan", "trial", "unsure"]
    assert [name for name in order if name in of_the_domain] == of_the_domain
    found = list(fired(a_case(**ALL_AT_ONCE)))
    assert found == [name for name in order if name in found] and len(found) == 5


def test_a_disease_every_cancer_doctor_knows_is_called_less_common_not_rare():
    kinds = {
        name: that_apply(a_case(cancer=name), PRACTICE)[0].evidence.facts["kind"]
        for name in ("angiosarcoma", "dlbcl", "desmoid")
    }
    assert kinds["dlbcl"] == "less_common"
    assert kinds["angiosarcoma"] == "rare"
    assert kinds["desmoid"] in ("rare_tumor", "less_common_tumor"), "never gets the word cancer from us"


# --- the honest ending --------------------------------------------------------------------------------------------

SURE = {"cancer": "breast", "stage": "s2", "certainty": 8, "open_points": ("none",)}


def test_nothing_applies_to_somebody_sure_with_no_open_point():
    assert nothing_applies(a_case(**SURE), PRACTICE)


@pytest.mark.parametrize(
    "change",
    [
        {"certainty": 7},
        {"certainty": Unknown.DONT_KNOW},
        {"open_points": ("support",)},
        {"open_points": Unknown.DONT_KNOW},
        {"findings": ("tests_out",)},
    ],
)
def test_the_honest_ending_is_not_given_where_something_is_open(change):
    assert not nothing_applies(a_case(**{**SURE, **change}), PRACTICE)


# --- timing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"cancer": "breast"}, "N"),
        ({"cancer": "lung"}, "S"),
        ({"cancer": "leukemia"}, "U"),
        ({"cancer": "leukemia", "cancer_type": "cll"}, "N"),
        ({"cancer": "leukemia", "cancer_type": "aml"}, "U"),
        ({"cancer": "lymphoma", "cancer_type": "burkitt"}, "U"),
        ({"cancer": "other"}, "N"),
        ({}, "N"),
    ],
)
def test_the_class_is_that_of_the_disease(told, expected):
    assert timing_class(a_case(**told)) == expected


RAISING: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"cancer": "breast"}, {"stage": "s4"}, "S"),
    ({"cancer": "breast"}, {"stage": "recurrent"}, "S"),
    ({"cancer": "leukemia", "cancer_type": "cll"}, {"status": "recurrent"}, "S"),
    ({"cancer": "breast"}, {"told_urgent": typed("yes", "no time")}, "S"),
    ({"cancer": "breast"}, {"talks": ("no_time_vague",)}, "S"),
    ({"cancer": "kidney"}, {"findings": typed("tissue", "it is growing fast")}, "S"),
    ({"cancer": "breast"}, {"findings": typed("tissue", "I am pregnant")}, "S"),
    ({"cancer": "sarcoma_bone", "cancer_type": "lipo_wd"}, {"findings": typed("tissue", "dedifferentiated")}, "S"),
    ({"cancer": "leukemia", "cancer_type": "cml"}, {"findings": typed("tissue", "blast crisis")}, "U"),
    ({"cancer": "lymphoma", "cancer_type": "dlbcl"}, {"findings": typed("tissue", "double hit")}, "U"),
    ({"cancer": "thyroid"}, {"findings": typed("tissue", "anaplastic")}, "U"),
]


@pytest.mark.parametrize(("disease", "more", "expected"), RAISING)
def test_words_raise_the_class(disease, more, expected):
    assert timing_class(a_case(**disease, **more)) == expected


def test_words_that_belong_to_another_family_raise_nothing():
    assert timing_class(a_case(cancer="prostate", findings=typed("tissue", "high grade"))) == "N"


FAMILIES = st.sampled_from(["breast", "lung", "leukemia", "lymphoma", "kidney", "pancreas", "thyroid"])
MORE_TOLD = st.fixed_dictionaries(
    {},
    optional={
        "stage": st.sampled_from(["s0", "s1", "s4", "recurrent"]),
        "findings": st.sampled_from([("tissue",), ("none",), typed("tissue", "slow growing, I feel well")]),
        "certainty": st.integers(0, 10),
        "talks": st.sampled_from([("none",), ("no_time_vague",)]),
    },
)


@given(FAMILIES, MORE_TOLD)
def test_nothing_that_is_told_lowers_the_class(family, told):
    steps = "NSU"
    assert steps.index(timing_class(a_case(cancer=family, **told))) >= steps.index(
        timing_class(a_case(cancer=family))
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"no_time": "specific"}, "specific"),
        ({"no_time": "vague"}, "vague"),
        ({"talks": ("no_time_reason",)}, "specific"),
        ({"talks": ("no_time_vague",)}, "vague"),
        ({"told_urgent": typed("yes", "hurry")}, "vague"),
        ({"no_time": Unknown.DONT_KNOW}, "vague"),
        ({"talks": ("none",)}, None),
        ({}, None),
    ],
)
def test_the_reason_given_for_the_hurry(told, expected):
    assert no_time_said(a_case(**told)) == expected


# --- questions for the doctor ----------------------------------------------------------------------------------

UNKNOWNS = st.sampled_from(list(Unknown))
ANY_CASE = st.fixed_dictionaries(
    {},
    optional={
        "cancer": st.sampled_from(["breast", "leukemia", "sarcoma_bone", "pancreas", "other", Unknown.DONT_KNOW]),
        "cancer_type": UNKNOWNS,
        "stage": st.sampled_from(["s0", "s4", *Unknown]),
        "findings": st.sampled_from([("not_fit", "uncertain_words"), ("tests_out",), *Unknown]),
        "treatment": st.sampled_from([("surgery_whole",), ("none_yet",), *Unknown]),
        "start": st.sampled_from(["week", "started", *Unknown]),
        "talks": st.sampled_from([("no_time_vague",), ("none",), *Unknown]),
        "certainty": st.integers(0, 10),
        "open_points": st.sampled_from([("choice", "know"), ("none",)]),
    },
)


@given(ANY_CASE)
def test_there_are_three_to_seven_questions_for_the_doctor_and_none_twice(told):
    keys = doctor_questions(a_case(**told), PRACTICE, TODAY)
    assert 3 <= len(keys) <= 7
    assert len(set(keys)) == len(keys)
    for language in ("en", "es"):
        texts = [script.plain(key, language) for key in keys]
        assert len(set(texts)) == len(texts), f"the same question in other keys: {keys}"


@given(ANY_CASE)
def test_each_question_traces_to_an_answer_or_a_consideration(told):
    case = a_case(**told)
    applied = fired(case)
    for key in doctor_questions(case, PRACTICE, TODAY):
        about = key.removeprefix("doctor-")
        if about.startswith("unknown-"):
            assert case.unknown(about.removeprefix("unknown-")) in (Unknown.WASNT_TOLD, Unknown.DONT_KNOW)
        elif about == "urgent":
            assert timing_class(case) == "U"
        elif about == "no-time":
            assert no_time_said(case) == "vague"
        else:
            assert about.rpartition("-")[0] in {*applied, "timing", "right_specialist"}


@pytest.mark.parametrize("name", ["cancer_type", "stage", "findings", "treatment", "start", "talks"])
def test_what_was_not_told_becomes_a_question(name):
    assert f"doctor-unknown-{name}" in doctor_questions(a_case(**{name: Unknown.WASNT_TOLD}), PRACTICE, TODAY)


@pytest.mark.parametrize("name", ["cancer_type", "stage", "findings", "treatment", "start", "talks"])
def test_what_one_would_rather_not_say_becomes_no_question(name):
    assert f"doctor-unknown-{name}" not in doctor_questions(a_case(**{name: Unknown.RATHER_NOT_SAY}), PRACTICE, TODAY)


def test_a_correction_makes_the_list_anew():
    before = a_case(cancer="breast", stage=Unknown.WASNT_TOLD)
    after = a_case(cancer="breast", stage="s2")
    assert "doctor-unknown-stage" in doctor_questions(before, PRACTICE, TODAY)
    assert "doctor-unknown-stage" not in doctor_questions(after, PRACTICE, TODAY)


@pytest.mark.parametrize("question", [one for one in INTAKE if one.knows_not], ids=lambda one: one.name)
@pytest.mark.parametrize("kind", Unknown)
def test_no_kind_of_not_knowing_makes_a_consideration_by_itself(question, kind):
    assert fired(a_case(**{question.name: kind})) == {}
