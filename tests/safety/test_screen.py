"""What the safety screen fires on, row by row, and what holds for any text at all."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.safety import GRAVITY, screen
from tests.likeness.sets import labels

HERE = Path(__file__).parent
ALARMS = ("CRISIS", "E911", "ONC_NOW")


def table(name: str) -> list[dict[str, Any]]:
    """Rows of one table beside this file."""
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize("name", ["en.yaml", "es.yaml"])
def test_every_phrase_of_the_reference_and_its_twins(name: str) -> None:
    """`expect`: the row fires for certain; `never`: it does not; `not_certain`: at most one check question."""
    wrong = []
    for row in table(name):
        found = {alarm.id: alarm.certain for alarm in screen(row["say"])}
        if "expect" in row and not found.get(row["expect"]):
            wrong.append(row)
        if "never" in row and row["never"] in found:
            wrong.append(row)
        if "not_certain" in row and found.get(row["not_certain"]):
            wrong.append(row)
    assert not wrong, "\n".join(str(row) for row in wrong)


@pytest.mark.parametrize("name", ["hard_en", "hard_es", "first_look", "second_look", "third_look"])
def test_hard_cases(name: str) -> None:
    """`level` of the gravest alarm ("none": neither CRISIS, E911 nor ONC_NOW); `ask`: it is only asked about."""
    wrong = []
    for row in table(f"{name}.yaml"):
        alarms = [alarm for alarm in screen(row["say"]) if alarm.level in ALARMS]
        level = alarms[0].level if alarms else "none"
        asked = bool(alarms) and not any(alarm.certain for alarm in alarms)
        id_found = "id" not in row or any(alarm.id == row["id"] for alarm in screen(row["say"]))
        other_right = "other" not in row or (bool(alarms) and alarms[0].other == row["other"])
        if level not in row["level"].split("|") or asked != row.get("ask", False) or not id_found or not other_right:
            wrong.append(f"{row} found {[(a.id, a.certain, a.other, a.evidence) for a in screen(row['say'])]}")
    assert not wrong, f"{len(wrong)} wrong:\n" + "\n".join(wrong)


def rounds() -> list[tuple[str, str]]:
    """(want, say) of every row of the rounds that were once unseen."""
    lines = [
        line.split("|", 2)
        for path in sorted((HERE / "rounds").glob("round_*.psv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "want|"))
    ]
    return [(want, say) for want, _lang, say in lines]


def outcome(text: str) -> str:
    """What the screen makes of a text: `crisis` or `emergency` for certain, `ask`, or `none`."""
    alarms = [alarm for alarm in screen(text) if alarm.level in ALARMS]
    certain = [alarm for alarm in alarms if alarm.certain]
    if certain:
        return "crisis" if certain[0].level == "CRISIS" else "emergency"
    return "ask" if alarms else "none"


def test_rounds_stay_mended() -> None:
    """Every sentence of the rounds comes out as wanted; figures at first sight are in rounds/README.md."""
    wrong = [f"{want}, not {outcome(say)}: {say}" for want, say in rounds() if outcome(say) != want]
    assert not wrong, f"{len(wrong)} wrong:\n" + "\n".join(wrong)


def test_what_stands_on_a_button_may_be_typed() -> None:
    """A word of ours that somebody types is their answer, and neither a crisis nor an emergency."""
    wrong = [label for label in labels() if outcome(label) != "none"]
    assert not wrong


def test_gravest_first_and_once_per_row() -> None:
    """A message with everything in it names the crisis first and no row twice."""
    alarms = screen("I want to die, I can't breathe, fever 102, fever again, I'm pregnant, they start Monday")
    assert [GRAVITY[alarm.level] for alarm in alarms] == sorted(GRAVITY[alarm.level] for alarm in alarms)
    assert len({alarm.id for alarm in alarms}) == len(alarms)
    assert alarms[0].level == "CRISIS"


PHRASES = [row["say"] for name in ("en.yaml", "es.yaml") for row in table(name)]
SOME_TEXT = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map(". ".join),
    st.lists(st.sampled_from(" ".join(PHRASES).split()), max_size=40).map(" ".join),
)


@given(SOME_TEXT)
@example("İ'̃n\u200b\ud800")
@example("no")
@example("½ ² ١٠١ fever ٣٨")
@settings(max_examples=300, deadline=None)
def test_never_raises_is_deterministic_and_rests_on_the_words(text: str) -> None:
    """Same in, same out, and each evidence stands in the text as typed."""
    alarms = screen(text)
    assert alarms == screen(text)
    assert all(alarm.evidence and alarm.evidence in text for alarm in alarms)


def bare(text: str) -> str:
    """The text without Spanish accents."""
    return text.translate(str.maketrans("áéíóúÁÉÍÓÚü", "aeiouAEIOUu"))


@given(st.sampled_from(PHRASES))
@settings(max_examples=300, deadline=None)
def test_upper_case_missing_accents_and_thanks_change_nothing(text: str) -> None:
    """People shout, phones drop accents, and politeness is no symptom."""
    ids = {(alarm.id, alarm.certain) for alarm in screen(text)}
    for other in (text.upper(), bare(text), text + ". Thank you", "\u200b".join(text)):
        assert {(alarm.id, alarm.certain) for alarm in screen(other)} == ids


@pytest.mark.parametrize(
    "food",
    [
        *("fever ", "no ", "chest pain no ", "fever and confused ", "a", "'", "killing me ", "no puedo "),
        *("101 temp ", "😀", "I cant breathe and ", "temp 101 , ", "aé\u0301", "if I had fever, ", "my mom "),
        *("38 grados ", "vomitt"),
    ],
)
def test_cost_is_linear(food: str) -> None:
    """A text of 4,096 characters of the worst food costs at most about four times one of 1,024, and little at all."""

    def cost(length: int) -> float:
        text = (food * length)[:length]
        best = 1.0
        for _ in range(4):
            start = time.process_time()
            screen(text)
            best = min(best, time.process_time() - start)
        return best

    assert cost(4096) < max(8 * cost(1024), 0.01)
    assert cost(4096) < 0.25
