"""The questions for the doctor belong to the person: their own come first, what they left out stays out."""

from __future__ import annotations

import pytest

from dialogs import script
from dialogs.doctor_list import MOST, doctor_questions
from tests.dialogs.thumb import a_chat, asked, command, do, go, live, press
from tests.player import Chat


def listed(chat: Chat) -> list[str]:
    """The numbered lines of the list as it was said last."""
    return [line.partition(". ")[2] for line in chat.last.splitlines() if line[:1].isdigit()]


def at_the_list(**answers: object) -> Chat:
    chat = go(a_chat(), "certainty", **answers)
    command(chat, "questions")
    return chat


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("should i do the chemo", "Should I do the chemo?"),
        ("will I die?", "Can you tell me openly what I can expect with this illness?"),
        ("am i dying", "Can you tell me openly what I can expect with this illness?"),
        ("is my doctor wrong?", "How sure are you of my diagnosis and of this plan, and what makes you sure?"),
    ],
)
def test_what_only_the_doctor_can_answer_goes_on_the_list_as_it_can_be_said(words, line):
    chat = go(a_chat(), "treatment")
    chat.say(words)
    assert script.plain("intent-advice", "en", writer="patient") in chat.last
    command(chat, "questions")
    assert listed(chat)[0] == line
    chat.say("prefiero seguir en español")
    command(chat, "questions")
    assert "doctor-asked" not in chat.last


def test_a_typed_question_is_added_and_the_list_stays_at_seven():
    chat = at_the_list(findings=("not_fit",))
    do(chat, "change_list")
    chat.say("Can I keep working during it?")
    assert "Can I keep working during it?" in listed(chat)
    assert len(listed(chat)) <= MOST
    press(chat, "done")
    assert listed(chat)[0] == "Can I keep working during it?"


def test_a_question_that_is_left_out_stays_out_and_is_not_made_up_for():
    chat = at_the_list(findings=("not_fit",))
    before = listed(chat)
    do(chat, "change_list")
    press(chat, "1")
    assert listed(chat) == [before[0], *before[2:]]
    press(chat, "done")
    chat.say("thank you")
    command(chat, "questions")
    assert listed(chat) == [before[0], *before[2:]]


def test_their_own_can_be_left_out_too():
    chat = go(a_chat(), "certainty")
    chat.say("should I do the chemo?")
    command(chat, "questions")
    do(chat, "change_list")
    press(chat, "0")
    assert "should I do the chemo?" not in listed(chat)


def test_the_conversation_goes_on_where_it_was():
    chat = at_the_list()
    do(chat, "change_list")
    press(chat, "done")
    chat.say("stage 3")
    assert chat.dialogue.state == "intake"
    assert asked(chat.dialogue) in ("contradiction", "certainty")


def test_every_number_leads_to_its_own_line():
    chat = at_the_list(findings=("not_fit",))
    do(chat, "change_list")
    assert len([one for one in live(chat) if one[1].data.rpartition(":")[2].isdigit()]) == len(listed(chat))
    assert doctor_questions(chat.dialogue.case, chat.practice, chat.now.date())
