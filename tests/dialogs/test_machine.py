"""The table of states: each row leads where it says, nothing else moves anything, and the drawing is the code."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dialogs.machine import INITIAL, STATES, TABLE, Guards, OutOfTurn, graph, next_state
from dialogs.model import Booking, Case, Consent, Dialogue
from dialogs.questions import QUESTIONS
from tests.builders import a_case, a_whole_case

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
AGREED = Consent(purpose="collect_health", given=True, at=NOW, language="en", text_hash="0")
CALL = Booking(uid="u", navigator="ana", start_at=NOW, zone="America/New_York")
WHOLE = a_whole_case(writer="patient", cancer="other", treatment=("none_yet",))
"""A case of which everything was told."""

SITUATIONS = {
    "nothing yet": Dialogue(),
    "agreed": Dialogue(consents=(AGREED,)),
    "out of scope": Dialogue(consents=(AGREED,), case=a_case(writer="professional")),
    "everything told": Dialogue(consents=(AGREED,), case=WHOLE),
    "explained": Dialogue(consents=(AGREED,), case=WHOLE, notes={"explained": "1"}),
    "shared": Dialogue(consents=(AGREED,), case=WHOLE, lead="K7-3FQ"),
    "settled": Dialogue(consents=(AGREED,), case=WHOLE, lead="K7-3FQ", booking=CALL),
    "no time chosen": Dialogue(consents=(AGREED,), case=WHOLE, lead="K7-3FQ", notes={"no_time": "1"}),
    "shared early": Dialogue(consents=(AGREED,), case=Case(), lead="K7-3FQ"),
}
ROWS = [
    (str(row["trigger"]), source, str(row["dest"]), row)
    for row in TABLE
    for source in ([row["source"]] if isinstance(row["source"], str) else row["source"])
]


def meets(row: dict[str, object], dialogue: Dialogue) -> bool:
    guards = Guards(dialogue, dialogue.state)
    wanted, unwanted = row.get("conditions"), row.get("unless")
    return (not wanted or getattr(guards, str(wanted))()) and not (unwanted and getattr(guards, str(unwanted))())


def where(dialogue: Dialogue, state: str, trigger: str) -> str | None:
    try:
        return next_state(dialogue.model_copy(update={"state": state}), trigger)
    except OutOfTurn:
        return None


@pytest.mark.parametrize(
    ("trigger", "source", "dest", "row"), ROWS, ids=[f"{one[0]}-{one[1]}-{one[2]}" for one in ROWS]
)
def test_each_row_of_the_table_is_taken_by_some_conversation(trigger, source, dest, row):
    wanted = source if dest == "=" else dest
    led = [where(dialogue, source, trigger) for dialogue in SITUATIONS.values() if meets(row, dialogue)]
    assert wanted in led


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_first_row_whose_guard_holds_wins(name):
    dialogue = SITUATIONS[name]
    for trigger, source in {(one[0], one[1]) for one in ROWS}:
        fits = [
            row for other, at, _, row in ROWS
            if other == trigger and at == source and meets(row, dialogue.model_copy(update={"state": source}))
        ]  # fmt: skip
        first = fits[0]["dest"] if fits else None
        assert where(dialogue, source, trigger) == (source if first == "=" else first)


def test_every_state_can_be_reached_from_the_first():
    reached, found = {INITIAL}, True
    while found:
        found = {str(dest) for _, source, dest, _ in ROWS if source in reached and dest != "="} - reached
        reached |= found
    assert reached == set(STATES)


@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_left(state):
    assert {dest for _, source, dest, _ in ROWS if source == state} - {state, "="}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", SITUATIONS)
def test_whatever_is_known_a_conversation_can_be_resumed_from_any_state(name, state):
    assert where(SITUATIONS[name], state, "resumed") in STATES


def test_the_guards_that_the_table_names_exist_and_are_all_used():
    named = {str(row[kind]) for row in TABLE for kind in ("conditions", "unless") if kind in row}
    written = {name for name in vars(Guards) if not name.startswith("_")}
    assert named <= written
    assert written - named <= {"explained", "settled", "shared"}, "a guard that no row asks is a leftover"


def test_a_trigger_that_a_state_does_not_know_is_refused_by_name_and_changes_nothing():
    dialogue = Dialogue(state="welcome")
    before = dialogue.model_dump()
    with pytest.raises(OutOfTurn, match=r"'confirmed'.*'welcome'"):
        next_state(dialogue, "confirmed")
    assert dialogue.model_dump() == before


def test_a_trigger_that_nobody_knows_is_refused():
    with pytest.raises(OutOfTurn, match="'nonsense'"):
        next_state(Dialogue(), "nonsense")


def test_a_state_of_another_version_of_the_flow_is_no_dead_end():
    assert next_state(Dialogue(state="renamed_since", consents=(AGREED,)), "resumed") == "intake"


def test_the_drawing_is_the_one_that_was_looked_at():
    drawn = (Path(__file__).parent / "machine.mmd").read_text(encoding="utf-8")
    assert graph() == drawn, "write it anew with `python -m bot graph > tests/dialogs/machine.mmd`"


def test_the_drawing_shows_every_state_and_every_question():
    drawn = graph()
    missing = [name for name in (*STATES, *QUESTIONS) if name not in drawn]
    assert not missing
