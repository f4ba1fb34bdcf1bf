"""Short pieces to read for everybody, with their sources; help one tap from every question."""

from __future__ import annotations

import pytest

from dialogs import script
from dialogs.model import Commanded
from dialogs.questions import INTAKE
from dialogs.topics import LEARN, SUPPORT
from tests.dialogs.thumb import a_chat, asked, do, go, on_view, press
from tests.player import Chat


def said(chat: Chat) -> str:
    return chat.turns[-1].replies[-1].key


@pytest.mark.parametrize("consent", [True, False])
@pytest.mark.parametrize("name", LEARN)
def test_each_piece_can_be_read_with_its_source_and_nothing_is_kept_for_it(name, consent):
    chat = go(a_chat(), "cancer") if consent else a_chat()
    if not consent:
        chat.start()
    chat.take(Commanded(**chat.base(), name="learn"))
    kept = chat.dialogue.case
    do(chat, f"learn:{name}")
    do(chat, f"source:{name}")
    assert said(chat) == f"source-{name}"
    assert chat.dialogue.case == kept
    assert chat.dialogue.consented("collect_health") == consent


@pytest.mark.parametrize(
    "question", [one.name for one in INTAKE if one.name not in ("cancer_choice", "cancer_confirm")]
)
def test_help_with_what_is_not_medical_is_one_tap_from_every_question(question):
    answers = {"cancer": "leukemia"} if question == "status" else {}
    chat = a_chat()
    if question == "no_time":
        chat = go(chat, "stage")
        chat.say("they said there is no time")
    chat = go(chat, question, **answers)
    assert any(button.data == "do:support" for _, button in on_view(chat))
    do(chat, "support")
    for name in SUPPORT:
        do(chat, f"support:{name}")
        assert said(chat) == f"support-{name}"
    do(chat, "go_on")
    assert asked(chat.dialogue) == question


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", SUPPORT)
def test_every_piece_of_help_names_a_place_that_answers(name, language):
    assert "1-800-227-2345" in script.plain(f"support-{name}", language, writer="patient")


def test_reading_in_the_middle_of_the_explanation_loses_no_part_of_it():
    chat = go(a_chat(), "summary")
    press(chat, "right")
    page = chat.dialogue.asked.page
    chat.take(Commanded(**chat.base(), name="support"))
    do(chat, "go_on")
    assert chat.dialogue.asked.page > page or asked(chat.dialogue) != "explanation"
