"""Whatever people send gets a clear answer, loses nothing, and leaves a way on (issue 2, chapter 10)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs import script
from dialogs.model import Case, Faltered, MembershipChanged, SharedContact, Tapped, TimerFired
from tests.dialogs.thumb import a_chat, asked, command, do, go, live, on_view, send, tap
from tests.dialogs.walks import AFTER_CONSENT, HOSTILE, MEDIA, begun, holds

QUESTIONS_OPEN = ["cancer", "stage", "treatment", "region", "share", "zone", "contact", "slot"]


@pytest.mark.parametrize("what", MEDIA)
@pytest.mark.parametrize("question", QUESTIONS_OPEN)
def test_what_is_not_text_is_declined_and_the_question_comes_again(question, what):
    chat = begun(question)
    before = chat.dialogue
    turn = send(chat, what)
    assert asked(turn.dialogue) == asked(before) == question
    assert turn.dialogue.case == before.case
    assert live(chat)
    sentence = script.plain(f"other-{what}", "en", records="").split(".")[0]
    assert sentence in chat.last


def test_an_album_is_answered_once():
    chat = begun("stage")
    turns = [send(chat, "photo", album="a1") for _ in range(4)]
    assert [bool(turn.replies) for turn in turns] == [True, False, False, False]


@pytest.mark.parametrize("state", AFTER_CONSENT)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_answered_and_stays_text(state, text):
    chat = begun(state)
    before = chat.dialogue
    turn = chat.say(text)
    holds(before, turn, chat.events[-1])
    assert not any("<script" in reply.text or "<i>" in reply.text for reply in turn.replies)


@pytest.mark.parametrize(
    "text", ["<b>stage 2</b>", "**stage 2**", "sta\u200bge 2", "\u202estage 2", "STAGE 2!!!", "Stage II 😀"]
)
def test_dressed_up_words_are_still_understood(text):
    chat = go(a_chat(), "stage")
    chat.say(text)
    assert chat.dialogue.case.value("stage") == "s2"


def test_typed_html_comes_back_escaped():
    chat = go(a_chat(), "cancer")
    chat.say("<b>breast cancer</b> & <i>more</i>")
    go(chat, "summary")
    assert "<i>" not in "".join(reply.text for turn in chat.turns for reply in turn.replies)


def test_four_thousand_characters_leave_every_message_within_telegram_s_limit():
    chat = go(a_chat(), "cancer")
    chat.say("my cancer is weird " * 215)
    go(chat, "explanation")
    assert all(len(reply.text) <= 4096 for turn in chat.turns for reply in turn.replies)


@pytest.mark.parametrize("text", ["February 30", "the 31st of November", "25:99", "monday the 99th", "in 1850"])
def test_an_impossible_date_is_never_kept_as_a_day(text):
    chat = go(a_chat(), "start")
    turn = chat.say(text)
    assert turn.replies
    value = turn.dialogue.case.value("start") or ""
    assert not value.startswith("date:") or value > "date:2026"


@pytest.mark.parametrize("text", ["11", "99", "3.5.7", "1e9", "9" * 30])
def test_a_certainty_beyond_the_scale_is_asked_again(text):
    chat = go(a_chat(), "certainty")
    chat.say(text)
    assert asked(chat.dialogue) == "certainty"


@pytest.mark.parametrize("text", ["7", "7/10", "seven", "about a 7", "7 out of 10"])
def test_a_typed_number_counts(text):
    chat = go(a_chat(), "certainty")
    chat.say(text)
    assert chat.dialogue.case.value("certainty") == "7"


def test_ten_messages_in_a_second_are_ten_answers_and_no_loss():
    chat = go(a_chat(), "stage")
    for text in ["stage 2", "hello", "chemo", "starts on december 20", "hm", "7", "??", "ok", "and", "thanks"]:
        chat.now -= timedelta(seconds=20)
        assert chat.say(text).replies
    told = chat.dialogue.case
    assert told.value("stage") == "s2"
    assert told.values("treatment") == ("chemotherapy",)
    assert told.value("start") == "date:2026-12-20"


def test_the_edit_of_an_old_message_changes_nothing_and_says_so():
    chat = go(a_chat(), "stage")
    chat.say("stage 2")
    chat.say("tissue was tested")
    before = chat.dialogue.case
    chat.edit("stage 4", back=2)
    assert chat.dialogue.case == before
    assert script.plain("edited-old", "en") in chat.last


def test_the_edit_of_a_mere_question_takes_no_answer_back():
    chat = go(a_chat(), "findings")
    chat.say("why do you ask?")
    before = chat.dialogue.case
    chat.edit("why do you want to know that?")
    assert chat.dialogue.case == before


def old_buttons(state):
    """Buttons on view that belong to an earlier question."""
    chat = begun(state)
    return [one for one in on_view(chat) if one[1].data.startswith("a:") and one not in live(chat)]


@pytest.mark.parametrize("state", ["explanation", "contact", "restart", "delete", "alarm", "contradiction"])
def test_a_year_old_button_explains_itself(state):
    chat = begun(state)
    before = chat.dialogue
    chat.now += timedelta(days=365)
    turn = tap(chat, *old_buttons(state)[-1])
    assert turn.replies
    assert turn.dialogue.case == before.case
    assert turn.dialogue.state == before.state


@pytest.mark.parametrize(
    "data", ["", "x", "a:", "a:1", "a:999:stage:s2", "a:-1:stage:s2", "do:", "do:nonsense", "do:wrong:zzz"]
)
@pytest.mark.parametrize("state", ["stage", "summary", "explanation", "slot", "booked", "stopped", "ended"])
def test_the_data_of_no_button_of_ours_changes_nothing(state, data):
    chat = begun(state)
    before = chat.dialogue
    turn = chat.take(Tapped(**chat.base(1), data=data))
    assert turn.replies
    assert turn.dialogue.case == before.case
    assert turn.dialogue.state == before.state


@pytest.mark.parametrize("state", AFTER_CONSENT)
def test_an_unknown_command_says_what_there_is_and_keeps_the_place(state):
    chat = begun(state)
    before = chat.dialogue
    turn = command(chat, "frobnicate")
    assert turn.replies
    assert (turn.dialogue.state, turn.dialogue.case) == (before.state, before.case)


@pytest.mark.parametrize("state", AFTER_CONSENT)
def test_start_in_the_middle_loses_nothing_and_offers_to_go_on(state):
    chat = begun(state)
    before = chat.dialogue
    chat.start()
    assert chat.dialogue.case == before.case
    if state not in ("alarm", "crisis"):
        do(chat, "go_on")
        assert chat.turns[-1].replies
        assert chat.dialogue.case.answers.keys() >= before.case.answers.keys() - {"pending"}


@pytest.mark.parametrize("state", AFTER_CONSENT)
def test_blocked_and_unblocked_the_conversation_goes_on_where_it_was(state):
    chat = begun(state)
    before = chat.dialogue
    chat.take(MembershipChanged(**chat.base(), blocked=True))
    assert not chat.take(TimerFired(**chat.base(), timer="ask_again")).replies
    turn = chat.take(MembershipChanged(**chat.base(), blocked=False))
    assert not turn.dialogue.blocked
    assert (turn.dialogue.state, turn.dialogue.case, turn.dialogue.asked) == (before.state, before.case, before.asked)


@pytest.mark.parametrize("question", QUESTIONS_OPEN)
def test_after_an_outage_the_waiting_question_is_asked_again(question):
    chat = begun(question)
    turn = chat.take(TimerFired(**chat.base(), timer="ask_again"))
    assert asked(turn.dialogue) == question
    assert live(chat)


@pytest.mark.parametrize("state", AFTER_CONSENT)
def test_a_failure_of_ours_is_owned_in_one_honest_sentence(state):
    chat = begun(state)
    before = chat.dialogue
    turn = chat.take(Faltered(**chat.base()))
    assert turn.replies[0].key == "faltered"
    assert turn.dialogue.case == before.case


@pytest.mark.parametrize("name", ["fresh", "welcome", "declined"])
@pytest.mark.parametrize("text", ["I have breast cancer stage 4, my name is Ana", "212 555 0147", "", "a" * 4096])
def test_nothing_typed_before_consent_is_kept(name, text):
    chat = begun(name)
    turn = chat.say(text)
    assert not turn.keeps_event
    assert turn.dialogue.case == Case()
    assert turn.reading is None
    if len(text) > 3:
        assert text not in turn.model_dump_json()


@pytest.mark.parametrize("what", MEDIA)
def test_nothing_sent_before_consent_is_kept(what):
    chat = begun("welcome")
    assert not send(chat, what).keeps_event
    assert not chat.take(SharedContact(**chat.base(), phone="12125550147", own=True)).keeps_event


@pytest.mark.parametrize("state", ["summary", "explanation", "zone", "booked"])
def test_somebody_who_comes_back_after_a_month_is_greeted_without_a_health_word(state):
    chat = begun(state)
    chat.wait(days=30)
    turn = chat.say("hello")
    assert turn.replies
    first = turn.replies[0].text.lower()
    assert not any(word in first for word in ("breast", "chemo", "stage 2"))


def test_a_professional_gets_the_referral_line_and_no_lead():
    chat = go(a_chat(), "ended", writer="professional")
    assert chat.dialogue.lead is None
    assert chat.turns[-1].replies[-1].key == "end-professional"


def test_a_minor_gets_a_kind_ending():
    chat = go(a_chat(), "ended", writer="loved_one", patient_adult="no")
    assert chat.dialogue.lead is None
    press_or_person = [one.data for _, one in on_view(chat)]
    assert "do:person" in press_or_person
