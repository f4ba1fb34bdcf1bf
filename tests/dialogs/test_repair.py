"""Repair works the same from every question: an answer in between, and the same question again with its buttons."""

from __future__ import annotations

import pytest

from dialogs import script
from dialogs.doctor_list import OWN
from dialogs.model import Case, Unknown, UnsentDropped
from dialogs.questions import INTAKE, QUESTIONS
from tests.dialogs.thumb import a_chat, answer, asked, behind_more, command, do, go, live, on_view, press, tap
from tests.dialogs.walks import begun
from tests.player import Chat

WAYS = {
    "writer": {}, "patient_adult": {"writer": "loved_one"}, "cancer": {}, "cancer_type": {}, "stage": {},
    "status": {"cancer": "leukemia"}, "findings": {}, "treatment": {}, "start": {}, "talks": {}, "certainty": {},
    "open_points": {},
}  # fmt: skip
"""Every intake question that taps alone lead to, with the taps that lead there."""

INTENTS = {
    "cost_question": ("is this free?", "¿es gratis?", "intent-cost"),
    "privacy_question": ("who can see what I write?", "¿quién puede ver lo que escribo?", "intent-privacy"),
    "who_are_you": ("who are you?", "¿quién es usted?", "intent-who"),
    "are_you_human": ("are you a robot?", "¿es un robot?", "intent-human"),
    "advice_seeking": ("what would you recommend?", "¿qué me recomienda usted?", "intent-advice"),
    "thanks_smalltalk": ("thank you", "gracias", "intent-thanks"),
    "off_topic": ("tell me a joke", "cuénteme un chiste", "intent-offtopic"),
    "distress": ("I'm so scared", "estoy muy asustada", "intent-distress"),
    "repeat": ("can you repeat the question?", "¿puede repetir la pregunta?", "repair-repeat"),
    "cancel_booking": ("cancel my call", "cancelar mi llamada", "intent-nothing-booked"),
    "reschedule": ("I want to move my call to another day", "quiero cambiar mi llamada", "intent-nothing-booked"),
}
"""Said in between, and the message that answers it before the same question comes again."""


def at(question: str, language: str = "en") -> Chat:
    chat = go(a_chat(language_code=language), question, **WAYS.get(question, {}))
    assert asked(chat.dialogue) == question
    return chat


def answers(case: Case) -> dict[str, object]:
    """What a case says, without when and how it was said."""
    return {name: (one.values, one.unknown) for name, one in case.answers.items()}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("question", WAYS)
def test_what_is_asked_in_between_is_answered_and_the_same_question_comes_again(question, intent, language):
    chat = at(question, language)
    before = chat.dialogue
    turn = chat.say(INTENTS[intent][0 if language == "en" else 1])
    assert turn.reading is None or turn.reading.intent == intent
    assert asked(turn.dialogue) == question
    # A question that only their doctor can answer goes on the list for the doctor; nothing is taken for an answer.
    assert turn.dialogue.case.without(OWN).answers == before.case.answers
    said = script.say(INTENTS[intent][2], language, writer=before.case.value("writer") or "patient")
    assert any(said in reply.text for reply in turn.replies)
    assert live(chat), "the question has its buttons again"


@pytest.mark.parametrize(("words", "language"), [("why do you ask?", "en"), ("¿por qué pregunta eso?", "es")])
@pytest.mark.parametrize("question", WAYS)
def test_why_it_is_asked_is_told_before_it_is_asked_again(question, words, language):
    chat = at(question, language)
    chat.say(words)
    assert asked(chat.dialogue) == question
    assert script.plain(f"why-{question}", language)[:40] in chat.last


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("button", ["+why", "+means"])
@pytest.mark.parametrize("question", WAYS)
def test_the_buttons_behind_more_explain_the_question(question, button, language):
    chat = at(question, language)
    behind_more(chat, button)
    kind = {"+why": "why", "+means": "meaning"}[button]
    assert asked(chat.dialogue) == question
    assert script.plain(f"{kind}-{question}", language)[:40] in chat.last


@pytest.mark.parametrize("question", WAYS)
def test_simpler_words_on_request(question):
    chat = at(question)
    chat.say("can you say that in simpler words?")
    assert asked(chat.dialogue) == question
    assert chat.turns[-1].replies[-1].key == f"ask-{question}-simpler"


@pytest.mark.parametrize("question", WAYS)
def test_stop_closes_and_a_tap_goes_on_with_the_same_question(question):
    chat = at(question)
    assert chat.say("stop").dialogue.state == "stopped"
    do(chat, "go_on")
    assert asked(chat.dialogue) == question


@pytest.mark.parametrize("question", WAYS)
def test_a_person_can_be_asked_for_from_every_question(question):
    chat = at(question)
    chat.say("I want to talk to a real person")
    assert chat.dialogue.state == "handover"


@pytest.mark.parametrize("question", WAYS)
def test_starting_over_asks_first_and_no_leads_back_to_the_question(question):
    chat = at(question)
    behind_more(chat, "+restart")
    assert asked(chat.dialogue) == "restart"
    press(chat, "no")
    assert asked(chat.dialogue) == question


def test_starting_over_keeps_the_old_case_closed_and_asks_from_the_first_question():
    chat = at("stage")
    old = chat.dialogue.case
    chat.say("start over")
    press(chat, "yes")
    assert chat.dialogue.closed_cases == (old,)
    assert chat.dialogue.case == Case()
    assert asked(chat.dialogue) == "writer"


def test_deleting_takes_two_taps_and_leaves_nothing():
    chat = at("stage")
    chat.say("delete my data")
    assert asked(chat.dialogue) == "delete"
    turn = press(chat, "yes")
    assert {effect.effect for effect in turn.effects} >= {"data_deleted", "unsent_dropped"}
    assert any(isinstance(effect, UnsentDropped) for effect in turn.effects)
    assert chat.dialogue.case == Case()
    assert chat.dialogue.state == "welcome"


# --- four kinds of not knowing -------------------------------------------------------------------------------------

NOT_KNOWING = {
    Unknown.DONT_KNOW: {"en": "I have no idea", "es": "no tengo idea"},
    Unknown.WASNT_TOLD: {"en": "nobody told me", "es": "no me dijeron"},
    Unknown.RATHER_NOT_SAY: {"en": "I'd rather not say", "es": "prefiero no decirlo"},
}
MAY_BE_UNKNOWN = [name for name in WAYS if QUESTIONS[name].knows_not]


@pytest.mark.parametrize("kind", NOT_KNOWING)
@pytest.mark.parametrize("question", MAY_BE_UNKNOWN)
def test_not_knowing_by_button_is_an_answer_and_the_next_question_comes(question, kind):
    chat = at(question)
    if kind is Unknown.DONT_KNOW:
        press(chat, "?dont_know")
    else:
        behind_more(chat, f"?{kind.value}")
    assert chat.dialogue.case.unknown(question) is kind
    assert asked(chat.dialogue) != question


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", NOT_KNOWING)
@pytest.mark.parametrize("question", MAY_BE_UNKNOWN)
def test_not_knowing_in_words_is_the_same_answer(question, kind, language):
    chat = at(question, language)
    chat.say(NOT_KNOWING[kind][language])
    assert chat.dialogue.case.unknown(question) is kind
    assert asked(chat.dialogue) != question


@pytest.mark.parametrize(("words", "language"), [("what does that mean?", "en"), ("¿qué significa eso?", "es")])
@pytest.mark.parametrize("question", WAYS)
def test_not_understanding_a_word_opens_the_glossary_and_asks_again(question, words, language):
    chat = at(question, language)
    chat.say(words)
    assert asked(chat.dialogue) == question
    assert not chat.dialogue.case.told(question)
    assert script.plain(f"meaning-{question}", language)[:40] in chat.last


@pytest.mark.parametrize("question", ["writer", "patient_adult"])
def test_what_cannot_be_left_open_says_so_kindly_and_asks_again(question):
    chat = at(question)
    chat.say("I'd rather not say")
    assert asked(chat.dialogue) == question
    assert script.plain("repair-cannot-skip", "en")[:30] in chat.last


# --- back and correct -----------------------------------------------------------------------------------------------


def test_back_walks_ten_steps_and_forward_again_gives_the_same_case():
    chat = go(a_chat(), "summary")
    whole = answers(chat.dialogue.case)
    order = [one.name for one in INTAKE if chat.dialogue.case.told(one.name)]
    for name in reversed(order[-10:] if len(order) > 10 else order):
        chat.say("go back")
        assert asked(chat.dialogue) == name
    go(chat, "summary")
    assert answers(chat.dialogue.case) == whole


def test_there_is_no_step_before_the_first_question():
    chat = at("writer")
    chat.say("go back")
    assert asked(chat.dialogue) == "writer"
    assert script.plain("repair-nothing-back", "en") in chat.last


def corrected_by_saying() -> Chat:
    chat = at("findings")
    chat.say("actually it's stage 3")
    return chat


def corrected_by_back() -> Chat:
    chat = at("findings")
    behind_more(chat, "+back")
    press(chat, "s3")
    return chat


def corrected_by_summary() -> Chat:
    chat = go(a_chat(), "summary")
    press(chat, "change")
    press(chat, "edit=stage")
    press(chat, "s3")
    return chat


def corrected_by_edit() -> Chat:
    chat = at("stage")
    chat.say("stage 2")
    chat.edit("stage 3")
    return chat


@pytest.mark.parametrize("way", [corrected_by_saying, corrected_by_back, corrected_by_summary, corrected_by_edit])
def test_however_it_is_corrected_the_case_is_the_same(way):
    chat = go(way(), "summary")
    straight = go(a_chat(), "summary", stage="s3")
    assert answers(chat.dialogue.case) == answers(straight.dialogue.case)
    assert any(name == "stage" and old.value == "s2" for name, old in chat.dialogue.case.past), "the old one is kept"


def test_what_hangs_on_an_answer_is_named_before_it_is_dropped():
    chat = go(a_chat(), "summary")
    press(chat, "change")
    press(chat, "edit=cancer")
    assert script.plain("label-stage", "en") in chat.last
    assert chat.dialogue.case.told("stage")
    press(chat, "prostate")
    assert not chat.dialogue.case.told("stage")
    assert script.plain("label-stage", "en") in chat.last


def test_the_same_answer_again_drops_nothing():
    chat = go(a_chat(), "summary")
    kept = chat.dialogue.case.answers
    press(chat, "change")
    press(chat, "edit=cancer")
    press(chat, "breast")
    assert chat.dialogue.state == "summary"
    assert {name: answer.values for name, answer in chat.dialogue.case.answers.items()} == {
        name: answer.values for name, answer in kept.items()
    }


def test_a_correction_that_would_undo_other_answers_is_asked_about_and_names_them():
    chat = go(a_chat(), "certainty")
    chat.say("no, I meant lung cancer")
    assert asked(chat.dialogue) == "contradiction"
    assert script.plain("label-stage", "en") in chat.last
    assert chat.dialogue.case.told("stage")
    press(chat, "new")
    assert chat.dialogue.case.value("cancer") == "lung_nos"
    assert not chat.dialogue.case.told("stage")


def test_the_beginning_of_a_type_is_enough():
    chat = go(a_chat(), "cancer_type", cancer="pancreas")
    chat.say("adeno something i think")
    assert chat.dialogue.case.value("cancer_type") == "pancreas_pdac"


@pytest.mark.parametrize(
    ("question", "words", "values"),
    [
        ("findings", "biopsy yes. they wait for more stains", {"tissue", "tests_out"}),
        ("findings", "a biopsy, and two pathologists looked", {"tissue", "second_reader"}),
        ("talks", "we talked about a trial", {"trials"}),
        ("talks", "no trials no nothing", {"none"}),
        ("open_points", "side effects mostly, and nobody to talk to", {"know", "support"}),
    ],
)
def test_several_options_may_be_named_in_words(question, words, values):
    chat = go(a_chat(), question, cancer="pancreas")
    chat.say(words)
    assert set(chat.dialogue.case.values(question)) >= values
    assert asked(chat.dialogue) != question


def test_one_more_treatment_said_in_passing_keeps_the_day_it_starts():
    chat = go(a_chat(), "certainty", start="week")
    chat.say("there will be radiation too")
    assert set(chat.dialogue.case.values("treatment")) >= {"chemotherapy", "radiation"}
    assert chat.dialogue.case.value("start") == "week"


def test_the_honest_list_is_made_again_after_that_is_not_right():
    chat = go(a_chat(), "explanation", findings=("not_fit",))
    wrong = next(one.data for _, one in on_view(chat) if one.data == "do:wrong:findings")
    do(chat, wrong.removeprefix("do:"))
    assert asked(chat.dialogue) == "findings"
    answer(chat, ("tissue",))
    assert chat.dialogue.state in ("summary", "explanation")
    assert "consideration:discordance:strong" not in chat.turns[-1].trace


CONTRADICTIONS = {"stage": ("s2", "the stage is 4", "s4"), "cancer": ("lung", "it is kidney cancer", None)}


@pytest.mark.parametrize("name", CONTRADICTIONS)
@pytest.mark.parametrize("choice", ["new", "old"])
def test_what_contradicts_is_asked_about_once_and_either_may_stand(name, choice):
    first, words, second = CONTRADICTIONS[name]
    chat = go(a_chat(), "findings", **{name: first})
    before = chat.dialogue.case.answers[name].values
    chat.say(words)
    assert asked(chat.dialogue) == "contradiction"
    press(chat, choice)
    now = chat.dialogue.case.answers[name].values
    assert (now == before) is (choice == "old")
    assert second is None or choice == "old" or now == (second,)
    assert asked(chat.dialogue) != "contradiction"
    assert not chat.dialogue.case.told("pending")


# --- misses, old buttons, double taps ------------------------------------------------------------------------------


@pytest.mark.parametrize("question", [name for name in WAYS if name != "cancer"])
def test_each_miss_is_asked_in_other_simpler_words(question):
    chat = at(question)
    said = [chat.turns[-1].replies[-1].key]
    for _ in range(2):
        chat.say("blorp zzz qwx")
        said.append(chat.turns[-1].replies[-1].key)
        assert asked(chat.dialogue) == question
    assert said == [f"ask-{question}", f"ask-{question}-simpler", f"ask-{question}-simplest"]


def test_the_third_miss_offers_a_person():
    chat = at("stage")
    for _ in range(3):
        chat.say("blorp zzz qwx")
    assert script.plain("repair-not-understood-3", "en") in chat.last
    assert any(button.data == "do:person" or button.data.endswith("+person") for _, button in on_view(chat)[:14])


@pytest.mark.parametrize("later", ["findings", "summary", "explanation", "zone", "booked"])
def test_an_old_button_changes_nothing_and_shows_where_we_are(later):
    chat = go(a_chat(), "stage")
    button = next(one for one in live(chat) if one[1].data.endswith(":s4"))
    go(chat, later)
    chat.wait(minutes=5)
    before = chat.dialogue
    turn = tap(chat, *button)
    assert turn.dialogue.case == before.case
    assert turn.dialogue.state == before.state
    assert asked(turn.dialogue) == asked(before)
    assert script.plain("old-button", "en") in chat.last


@pytest.mark.parametrize("question", WAYS)
def test_a_double_tap_acts_once(question):
    chat = at(question)
    button = next(one for one in live(chat) if one[1].data.split(":")[3][0] not in "+?")
    tap(chat, *button)
    first = chat.dialogue
    chat.now = chat.dialogue.last_at or chat.now
    tap(chat, *button)
    if QUESTIONS[question].several and asked(first) == question:
        return  # a tick is taken off by tapping it again
    assert chat.dialogue.case == first.case
    assert asked(chat.dialogue) == asked(first)


@pytest.mark.parametrize("name", ["restart", "delete", "contradiction", "cancelling"])
def test_the_small_questions_of_the_flow_understand_yes_and_no(name):
    for words in ("yes", "no"):
        chat = begun(name)
        before = asked(chat.dialogue)
        chat.say(words)
        assert asked(chat.dialogue) != before or chat.dialogue.state != begun(name).dialogue.state
        assert chat.turns[-1].replies


@pytest.mark.parametrize("state", ["summary", "explanation", "region", "zone", "contact", "slot", "booked", "ended"])
@pytest.mark.parametrize("name", ["help", "privacy", "language", "my_data", "questions", "call", "frobnicate"])
def test_a_command_never_loses_the_place(state, name):
    chat = begun(state)
    before = chat.dialogue
    command(chat, name)
    assert chat.turns[-1].replies
    assert chat.dialogue.state == before.state
    assert chat.dialogue.case == before.case
