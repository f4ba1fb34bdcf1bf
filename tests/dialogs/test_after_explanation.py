"""After the explanation: was it clear, how sure now, where an open point leads; and what is another situation."""

from __future__ import annotations

import pytest

from dialogs import script
from tests.dialogs.thumb import a_chat, asked, do, go, live, on_view, press, to_the_offer
from tests.player import Chat


def explained(**answers: object) -> Chat:
    """At the first of the two small questions, or where none is asked at the offer."""
    chat = go(a_chat(), "summary", **answers)
    press(chat, "right")
    while any(button.data.endswith(":go_on") for _, button in live(chat)):
        press(chat, "go_on")
    return chat


def said(chat: Chat) -> list[str]:
    return [reply.key for turn in chat.turns for reply in turn.replies]


def test_what_was_not_clear_is_said_more_simply_once():
    chat = explained()
    press(chat, "cancel")
    assert script.plain("teach-back-wrong", "en", writer="patient") in chat.last
    assert "teach_back:wrong" in chat.turns[-1].trace
    press(chat, "3")
    assert script.plain("teach-back-wrong", "en", writer="patient") not in chat.last


@pytest.mark.parametrize("answer", ["?dont_know", "cancel"])
def test_not_knowing_counts_as_not_clear(answer):
    chat = explained()
    press(chat, answer)
    assert "teach_back:wrong" in chat.turns[-1].trace


@pytest.mark.parametrize("typed", ["9", "9/10", "about a 9 now"])
def test_how_sure_now_is_kept_beside_how_sure_before(typed):
    chat = explained(certainty="4")
    press(chat, "keep")
    chat.say(typed)
    assert (chat.dialogue.case.value("certainty"), chat.dialogue.case.value("certainty_after")) == ("4", "9")
    assert asked(chat.dialogue) != "certainty_after"


def test_where_days_matter_nothing_stands_between_the_explanation_and_a_person():
    chat = explained(cancer="leukemia", cancer_type="leukemia_acute_nos")
    assert "ask-teach_back" not in said(chat)
    assert any(button.data == "do:book" for _, button in on_view(chat))


def test_nothing_is_sold_where_care_is_for_comfort():
    chat = explained(treatment=("palliative",))
    assert "comfort-care" in said(chat)
    assert "offer-call" not in said(chat)


@pytest.mark.parametrize("point", ["choice", "know", "values", "support"])
def test_each_open_point_leads_to_what_may_help_with_it(point):
    chat = explained(open_points=(point,))
    do(chat, f"point:{point}")
    assert chat.turns[-1].replies[-1].key == f"point-{point}"


SITUATIONS = {
    "in_hospital": ("he is in the hospital now", "mi esposo está internado", "timing-hospital"),
    "second_agrees": ("the second doctor said the same", "la segunda opinión coincide", "second-agrees"),
    "second_differs": ("two doctors disagree", "los médicos no coinciden", "consider-discordance"),
    "no_more": ("they say there is nothing more they can do", "dicen que ya no hay nada que hacer", "consider-trial"),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_told_in_passing_has_its_own_words(situation, language):
    english, spanish, key = SITUATIONS[situation]
    chat = go(a_chat(language_code=language), "treatment")
    chat.say(english if language == "en" else spanish)
    assert situation in chat.dialogue.case.values("situation")
    go(chat, "summary")
    press(chat, "right")
    to_the_offer(chat)
    assert key in said(chat)


def test_that_is_not_right_takes_a_situation_back():
    chat = go(a_chat(), "treatment")
    chat.say("two doctors disagree")
    go(chat, "summary")
    press(chat, "right")
    do(chat, "wrong:situation")
    assert not chat.dialogue.case.told("situation")
    assert "consideration:discordance:strong" not in chat.turns[-1].trace
