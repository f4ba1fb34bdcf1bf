"""Two thoughts in one text: the first words answer, and what follows them is heard too."""

from __future__ import annotations

import pytest

from tests.dialogs.thumb import a_chat, asked, go
from tests.player import Chat


def told(text: str, language: str = "en") -> Chat:
    """A chat in which this was said as the first words after the consent."""
    chat = go(a_chat(language_code=language), "writer")
    chat.say(text)
    return chat


@pytest.mark.parametrize("text", ["yes thats what i said. how many times", "Yes, that is what Dr. Levin told me."])
def test_a_yes_with_more_behind_it_is_a_yes(text):
    chat = told("i have colon cancer")
    assert asked(chat.dialogue) == "cancer_confirm"
    chat.say(text)
    assert chat.dialogue.case.value("cancer_confirm") == "yes"


def test_an_answer_before_a_question_of_their_own_is_kept():
    chat = told("my husband has glioblastoma")
    go(chat, "status")
    chat.say("proven. will he die")
    assert chat.dialogue.case.value("status") == "proven"
    assert "I cannot know or judge that" in chat.last and asked(chat.dialogue) == "findings"


def test_everything_is_every_option_that_can_stand_beside_others():
    chat = go(a_chat(), "open_points")
    chat.say("everything")
    assert chat.dialogue.case.values("open_points") == ("choice", "know", "values", "support")


def test_a_contradiction_is_settled_by_saying_it_again():
    chat = told("i have diffuse large b cell lymphoma")
    chat.say("yes")
    chat.say("its mantle cell lymphoma")
    assert asked(chat.dialogue) == "contradiction"
    chat.say("mantle cell")
    assert chat.dialogue.case.value("cancer") == "mcl"
    assert asked(chat.dialogue) != "cancer_confirm", "it was chosen of two that were named"
