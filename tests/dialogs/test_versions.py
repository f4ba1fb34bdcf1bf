"""A talk that runs while the questions change: only what changed is asked again, and one line tells so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs import questions as table
from dialogs import script, versions
from tests.dialogs.thumb import a_chat, answer, asked, go, live, press, tap


@pytest.fixture
def stage_changed(monkeypatch):
    """The question for the stage has a new version."""
    changed = replace(table.QUESTIONS["stage"], version=2)
    asked_for = tuple(changed if one.name == "stage" else one for one in table.INTAKE)
    monkeypatch.setitem(table.QUESTIONS, "stage", changed)
    for module in (
        table,
        __import__("dialogs.turn", fromlist=["turn"]),
        __import__("dialogs.machine", fromlist=["m"]),
    ):
        monkeypatch.setattr(module, "INTAKE", asked_for)
    return changed


def test_only_the_changed_question_is_asked_again(request):
    chat = go(a_chat(), "summary")
    kept = {name: one.values for name, one in chat.dialogue.case.answers.items() if name != "stage"}
    request.getfixturevalue("stage_changed")
    chat.say("hello")
    assert asked(chat.dialogue) == "stage"
    assert script.plain("asked-anew", "en", labels=script.plain("label-stage", "en")) in chat.last
    assert {name: one.values for name, one in chat.dialogue.case.answers.items()} == kept
    answer(chat)
    assert chat.dialogue.state == "summary"
    assert chat.dialogue.case.answers["stage"].version == 2
    chat.say("hello")
    assert asked(chat.dialogue) == "summary"


def test_a_button_from_before_the_change_shows_where_we_are(request):
    chat = go(a_chat(), "summary")
    right = next(one for one in live(chat) if one[1].data.endswith(":right"))
    request.getfixturevalue("stage_changed")
    tap(chat, *right)
    assert asked(chat.dialogue) == "stage"


def test_whom_a_person_has_already_is_not_asked_again(request):
    chat = go(a_chat(), "booked")
    request.getfixturevalue("stage_changed")
    chat.say("thank you")
    assert chat.dialogue.state == "booked"
    assert chat.dialogue.case.told("stage")


def test_a_question_that_is_gone_does_not_strand_anyone():
    chat = go(a_chat(), "stage")
    chat.dialogue = chat.dialogue.model_copy(
        update={"asked": chat.dialogue.asked.model_copy(update={"question": "shoe_size"})}
    )
    chat.say("42")
    assert asked(chat.dialogue) == "stage"
    press(chat, "s2")
    assert chat.dialogue.case.value("stage") == "s2"


def test_what_was_never_asked_for_has_no_version():
    assert versions.version_of("story") == 1
