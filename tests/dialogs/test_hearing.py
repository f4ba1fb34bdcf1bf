"""Two thoughts in one text: the first words answer, and what follows them is heard too."""

from __future__ import annotations

import pytest

from dialogs import script
from dialogs.model import Unknown
from dialogs.questions import QUESTIONS
from tests.dialogs.thumb import a_chat, asked, go
from tests.player import Chat


def told(text: str, language: str = "en") -> Chat:
    """A chat in which this was said as the first words after the consent."""
    chat = go(a_chat(language_code=language), "writer")
    chat.say(text)
    return chat


@pytest.mark.parametrize("text", ["yes thats what i said. how many times", "Yes, that is what Dr. Levin told me."])
def test_a_yes_with_more_behind_it_is_a_yes(text):
    chat = told("i have glioblastma")
    assert asked(chat.dialogue) == "cancer_confirm"
    chat.say(text)
    assert chat.dialogue.case.value("cancer_confirm") == "yes"


@pytest.mark.parametrize("text", ["i have colon cancer", "me dijeron glioblastoma", "i have aml"])
def test_a_cancer_called_by_its_name_is_said_back_and_not_asked_about(text):
    chat = told(text)
    assert asked(chat.dialogue) != "cancer_confirm" and chat.turns[-1].dialogue.case.told("cancer")
    assert "I understood" in chat.last or "Entendí" in chat.last
    chat.say("yes thats right")
    assert asked(chat.dialogue) not in ("cancer", "cancer_confirm")


@pytest.mark.parametrize("text", ["this is useless", "they gave up on her and you ask questions", "no sirve de nada"])
def test_anger_gets_a_word_and_a_person_and_is_no_miss(text):
    chat = go(a_chat(), "stage")
    chat.say(text)
    assert asked(chat.dialogue) == "stage" and not chat.dialogue.misses
    assert script.plain("intent-anger", chat.dialogue.language) in chat.last
    assert any(button.data == "do:person" for row in chat.turns[-1].replies[-1].buttons for button in row)
    chat.say("you people")
    assert script.plain("intent-anger-again", chat.dialogue.language) in chat.last


def test_anger_beside_hard_news_gets_both_words():
    chat = go(a_chat(language_code="es"), "stage")
    chat.say("la desahuciaron y ustedes preguntando")
    assert script.plain("no-more-noted", "es") in chat.last and script.plain("anger-heard", "es") in chat.last


def test_who_says_stop_in_anger_is_stopped():
    chat = go(a_chat(), "stage")
    chat.say("stop asking stupid questions")
    assert chat.dialogue.state == "stopped" and script.plain("anger-heard", "en") in chat.last


def test_who_does_not_follow_gets_simpler_words_each_time():
    chat = go(a_chat(), "findings")
    keys = [chat.say(text).replies[-1].text for text in ("huh", "what?", "qué")]
    assert len(set(keys)) == 3 and not chat.dialogue.misses and asked(chat.dialogue) == "findings"


def test_what_is_told_again_is_no_miss_and_nothing_is_asked_a_fifth_time():
    chat = told("i have colon cancer stage 2")
    chat.say("stage 2")
    assert script.plain("repair-known-1", "en") in chat.last
    said = [chat.say(text).replies[-1].text for text in ("stage 2", "purple", "purple")]
    assert len(set(said)) == 3
    assert chat.dialogue.case.unknown("findings") is Unknown.DONT_KNOW and asked(chat.dialogue) == "treatment"


@pytest.mark.parametrize(
    ("begun", "text", "language"),
    [
        ("es", "can you switch to English please, my mother only speaks spanish but I read it", "en"),
        ("en", "could we do this in spanish, my mother does not read well", "es"),
        ("en", "mejor en español", "es"),
        ("en", "my mother only speaks spanish", "en"),
    ],
)
def test_a_wish_for_the_other_language_is_heard_inside_a_sentence(begun, text, language):
    chat = go(a_chat(language_code=begun), "stage")
    chat.say(text)
    assert chat.dialogue.language == language and asked(chat.dialogue) == "stage"


def test_who_stopped_can_still_name_the_day_to_go_on():
    chat = go(a_chat(), "stage")
    chat.say("stop")
    chat.say("tomorrow")
    assert chat.dialogue.asked is None and script.plain("paused", "en", when="")[:20] in chat.last
    chat.wait(days=2)
    assert asked(chat.dialogue) == "stage"


def test_what_only_a_cure_would_need_is_not_asked_where_comfort_is_the_plan():
    chat = told("my mother has pancreatic cancer stage 4, they only offer comfort care")
    asked_for = set()
    while (name := asked(chat.dialogue)) in QUESTIONS:
        asked_for.add(name)
        chat.say("I don't know")
    assert asked_for >= {"findings", "certainty", "open_points"}
    assert not asked_for & {"stage", "treatment", "start", "talks"}


@pytest.mark.parametrize(
    ("text", "words"),
    [("i dont know what to ask", "/questions"), ("will my doctor be mad at me", "Can you help with that?")],
)
def test_matters_beside_the_questions_have_answers_of_their_own(text, words):
    chat = go(a_chat(), "findings")
    chat.say(text)
    assert words in chat.last and asked(chat.dialogue) == "findings"


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


def test_what_was_said_back_wrong_is_put_right_line_by_line_even_later():
    chat = told("my husband has breast cancer stage 2, chemo starts in march")
    chat.say("purple")
    assert "did not get that" in chat.last
    chat.tap("That's not right")
    chat.tap("Who is writing")
    chat.say("me")
    case = chat.dialogue.case
    assert case.value("writer") == "patient" and case.value("stage") == "s2"


def test_who_was_taken_for_a_loved_one_can_say_so():
    chat = told("my husband has breast cancer")
    chat.say("No dear, it is me. I have the cancer.")
    assert asked(chat.dialogue) == "contradiction"
    chat.tap("Take the new one")
    assert chat.dialogue.case.value("writer") == "patient"


@pytest.mark.parametrize("text", ["I have two kids", "i have insurance"])
def test_what_a_loved_one_has_makes_no_patient(text):
    chat = told("my husband has glioblastoma")
    chat.say(text)
    assert chat.dialogue.case.value("writer") == "loved_one" and asked(chat.dialogue) != "contradiction"


def test_who_asks_in_the_middle_of_the_explanation_gets_the_answer_alone():
    chat = go(a_chat(), "explanation")
    chat.say("am i dying")
    assert len(chat.turns[-1].replies) == 1 and "I cannot know or judge that" in chat.last
    chat.tap("Go on")
    assert chat.turns[-1].replies


def test_who_comes_back_from_an_alarm_and_tells_something_is_heard():
    chat = told("i have diffuse large b cell lymphoma, on chemo")
    chat.say("i have a fever of 102")
    chat.tap("I am getting help")
    chat.wait(days=14)
    chat.say("hi im back, they changed it, its mantle cell now")
    assert asked(chat.dialogue) == "contradiction" and "Mantle cell lymphoma" in chat.last


def test_after_a_minor_wrote_nothing_is_kept_and_nothing_said_that_is_untrue():
    chat = told("hi im 15 and they think i have osteosarcoma")
    for text in ("are you gonna tell my mom", "i have osteosarcoma stage 2", "i want to talk to a person"):
        chat.say(text)
        assert not chat.turns[-1].keeps_event and not chat.dialogue.case.answers and not chat.turns[-1].effects
        assert "Your answers are kept" not in chat.last
    chat.say("sorry typo, i am 51")
    assert asked(chat.dialogue) == "writer"


@pytest.mark.parametrize(
    "text", ["two docs said different. other one said no chemo needed", "I do not know whom to believe"]
)
def test_doctors_who_differ_are_heard_and_not_asked_about_again(text):
    chat = go(a_chat(), "talks")
    chat.say(text)
    assert asked(chat.dialogue) != "talks" and "second_differs" in chat.dialogue.case.values("talks")
    chat = told(f"i have breast cancer. {text}")
    assert "second_differs" not in QUESTIONS["talks"].options(chat.dialogue.case)


def test_a_relative_who_helps_makes_nobody_a_loved_one():
    chat = told(
        "my niece put this on my phone. they found a lump in my left breast and Dr. Levin said it is breast cancer."
        " my sister made me see another doctor"
    )
    assert chat.dialogue.case.value("writer") == "patient"
    assert not chat.dialogue.case.told("talks_said"), "no breast doctor was named"
