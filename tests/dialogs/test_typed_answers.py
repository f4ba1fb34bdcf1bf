"""What people type instead of tapping is taken as they meant it, and what was promised to those who write is kept."""

from __future__ import annotations

import pytest

from bot.rehearsal import Chat
from dialogs.questions import begins_with
from tests.dialogs.thumb import asked


def talk(*lines: str, agreed: bool = True) -> Chat:
    """A chat in Spanish in which these lines were played."""
    chat = Chat(language_code="es")
    chat.start()
    if agreed:
        chat.tap("Acepto")
    for line in lines:
        chat.play(line if line.startswith("wait: ") else f"writer: {line}")
    return chat


@pytest.mark.parametrize("text", ["sí, exacto", "si es ese", "Sí ese mero", "yes that's the one", "si, si"])
def test_a_yes_with_more_behind_it_is_a_yes(text):
    chat = talk("tengo glioblastoam")
    assert asked(chat.dialogue) == "cancer_confirm"
    chat.say(text)
    assert chat.dialogue.case.value("cancer_confirm") == "yes"


@pytest.mark.parametrize("text", ["sí pero no es ese", "yes but not that", "¿si es grave?", "no me acuerdo", "sí"])
def test_a_yes_that_is_taken_back_is_none(text):
    assert begins_with(text) is None


def test_the_place_of_a_cancer_is_heard_before_it_is_asked_for():
    chat = talk("próstata")
    assert chat.dialogue.case.value("cancer") == "prostate_nos"
    assert asked(chat.dialogue) == "writer"


def test_who_was_told_to_write_in_order_to_go_on_goes_on_by_writing():
    chat = talk("soy yo", "ya no más preguntas")
    assert chat.dialogue.state == "stopped"
    chat.say("bueno, aquí ando otra vez")
    assert chat.dialogue.state == "intake"
    assert asked(chat.dialogue) == "cancer"


def test_another_place_may_be_told_after_a_place_that_is_not_served():
    chat = talk("mi esposa tiene cáncer de páncreas", "quiero hablar con una persona", "en santo domingo")
    assert chat.dialogue.state == "ended"
    chat.say("pero vivimos en Nueva York")
    assert chat.dialogue.case.value("region") == "US-NY"
    assert asked(chat.dialogue) == "share"
    again = talk("soy yo", "quiero hablar con una persona", "en santo domingo", "[No es así]")
    assert asked(again.dialogue) == "region"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("mi hermana está aquí conmigo", "alarm-getting-help"),
        ("hola, ya estoy mejor", "alarm-cleared"),
        ("quiero seguir con las preguntas", "alarm-cleared"),
        ("no estoy bien", "alarm-crisis-stay"),
        ("todavía no estoy mejor", "alarm-crisis-stay"),
    ],
)
def test_what_is_typed_of_an_alarm_is_heard(text, key):
    chat = talk("soy yo", "ya no quiero seguir aquí", "[No]")
    turn = chat.say(text)
    assert [reply.key for reply in turn.replies] == [key]
    assert chat.dialogue.state == "alarm"


def test_who_answered_an_alarm_goes_on_by_writing_and_stops_by_saying_so():
    passed = ("soy yo", "ya no quiero seguir aquí", "[Fue un error o ya pasó]")
    assert talk(*passed, "cáncer de mama").dialogue.state == "intake"
    assert talk(*passed, "parar").dialogue.state == "stopped"


def test_a_yes_in_words_before_consent_is_led_to_the_button():
    chat = talk("si acepto", agreed=False)
    assert "Gracias. Para que cuente, toque el botón “Acepto" in chat.last
    assert chat.dialogue.state == "welcome"


def test_nobody_who_sent_a_voice_is_told_of_what_they_wrote():
    chat = talk("(sends voice)", agreed=False)
    assert "lo que escribió" not in chat.last


def test_nobody_is_asked_whether_their_father_is_of_age():
    chat = talk("Es mi papá, tiene cáncer de pulmón de células chiquitas")
    assert asked(chat.dialogue) == "stage"
    assert asked(talk("mi papá").dialogue) == "cancer"
    assert asked(talk("mi hermana tiene cáncer de mama").dialogue) == "patient_adult"
    assert asked(talk("mi esposa y yo tenemos un hijo con linfoma").dialogue) == "patient_adult"


def test_an_organ_beside_a_known_cancer_is_where_it_spread():
    chat = talk("mi esposa tiene cáncer de páncreas", "le dijeron avanzado en el hígado también")
    assert chat.dialogue.case.value("stage") == "s4"
    assert chat.dialogue.case.value("cancer") == "pancreas_nos"
    other = talk("mi esposa tiene cáncer de páncreas", "es cáncer de hígado")
    assert asked(other.dialogue) == "contradiction"


def test_extensive_is_a_stage_of_small_cell_lung_cancer():
    chat = talk("mi papá tiene cáncer de pulmón de células pequeñas", "sí", "le dijeron que es extendida")
    assert chat.dialogue.case.value("stage") == "s4"


def test_given_up_on_takes_no_plan_of_comfort_back():
    chat = talk("mi esposa tiene cáncer de páncreas, la mandan a casa con paliativos", "la desahuciaron")
    assert chat.dialogue.case.values("treatment") == ("palliative",)
    assert "no_plan" not in chat.dialogue.case.values("treatment_ids")
    assert "no_more" in chat.dialogue.case.values("situation")


@pytest.mark.parametrize(
    "words", ["ya he empezado con la quimio", "llevo dos semanas con quimio", "ha empezado la radio"]
)
def test_what_has_begun_is_not_asked_for(words):
    assert talk(f"tengo cáncer de mama y {words}").dialogue.case.value("start") == "started"


def english(*lines: str) -> Chat:
    """A chat in English, agreed, in which these lines were played."""
    chat = Chat(language_code="en")
    chat.start()
    chat.tap("I agree, I am 18 or older")
    for line in lines:
        chat.play(f"writer: {line}")
    return chat


@pytest.mark.parametrize("text", ["ok", "done", "that's it", "next"])
def test_what_was_ticked_is_settled_by_a_word(text):
    chat = english("me", "testicular seminoma", "yes", "stage 2")
    assert asked(chat.dialogue) == "findings"
    chat.play("writer: [Only scans so far]")
    chat.say(text)
    assert chat.dialogue.case.values("findings") == ("scan_only",)


def test_a_tick_outlives_a_word_that_was_not_understood_and_takes_its_contrary_away():
    chat = english("me", "testicular seminoma", "yes", "stage 2")
    chat.play("writer: [Only scans so far]")
    chat.say("blorp zzz qwx")
    assert chat.dialogue.asked and chat.dialogue.asked.picked == ("scan_only",)
    chat.play("writer: [Tissue was tested]")
    assert chat.dialogue.asked.picked == ("tissue",)


def test_fear_told_beside_facts_is_answered_before_them_and_only_once():
    chat = english("i have breast cancer stage 2 and im so scared")
    assert "going through this" in chat.last
    chat.say("they want chemo, im terrified")
    assert "going through this" not in chat.last


def test_a_hello_before_consent_is_greeted():
    chat = Chat(language_code="en")
    chat.start()
    assert [reply.key for reply in chat.say("hi").replies] == ["hello-again"]


def test_help_that_is_there_answers_the_gentle_question() -> None:
    """Whoever is asked and says that somebody comes is not sent back to the questionnaire."""
    chat = Chat(language_code="es")
    chat.start()
    chat.tap("Acepto")
    chat.say("es para mí, cáncer de estómago etapa 4")
    chat.say("no le veo caso")
    assert chat.dialogue.asked is not None and chat.dialogue.asked.question == "alarm_check"
    chat.say("no sé cómo explicarle")
    assert chat.dialogue.asked.question == "alarm_check"
    chat.say("ya le hablé a mi hermana, viene para acá")
    assert [reply.key for reply in chat.turns[-1].replies] == ["alarm-CRISIS", "alarm-getting-help"]
