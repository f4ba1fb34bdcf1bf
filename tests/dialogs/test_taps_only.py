"""Somebody who only taps reaches the explanation in at most 16 taps, whatever the disease."""

from __future__ import annotations

import pytest

from dialogs.model import Tapped
from dialogs.questions import BODY_PARTS
from tests.dialogs.thumb import a_chat, answer, asked, do, go, press

MOST_TAPS = 16


def taps_to_explanation(family: str, **answers: object) -> int:
    """Taps from the consent on, both included; one tick in each message that takes several."""
    chat = a_chat()
    chat.start()
    do(chat, "agree")
    answer(chat, answers.get("writer"))
    while asked(chat.dialogue) != "cancer":
        answer(chat)
    press(chat, family)
    first = {"findings": ("tissue",), "talks": None, **answers}
    while chat.dialogue.state not in ("explanation", "ended"):
        question = asked(chat.dialogue)
        if question in ("talks", "treatment"):
            options = [one for row in chat.turns[-1].replies[-1].buttons for one in row]
            press(chat, options[0].data.split(":", 3)[3])
            press(chat, "+done")
        else:
            answer(chat, first.get(question))
    return sum(isinstance(event, Tapped) for event in chat.events)


@pytest.mark.parametrize("family", BODY_PARTS)
def test_a_patient_who_only_taps_needs_at_most_sixteen_taps(family):
    assert taps_to_explanation(family) <= MOST_TAPS


@pytest.mark.parametrize("family", BODY_PARTS)
def test_a_loved_one_is_asked_one_thing_more_whether_the_person_is_grown_up(family):
    assert taps_to_explanation(family, writer="loved_one") <= taps_to_explanation(family) + 1


def test_the_shortest_way_is_to_not_know():
    chat = go(a_chat(), "stage")
    while chat.dialogue.state == "intake":
        press(chat, "?dont_know")
    assert chat.dialogue.state == "summary"
