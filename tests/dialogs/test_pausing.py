"""A pause until a time that the person chooses; one nudge for who fell silent; then silence."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dialogs.thumb import PRACTICE, a_chat, asked, behind_more, do, go, press, to_the_offer
from tests.player import Chat

SILENT = 40
"""Days."""


def keys(chat: Chat, since: int) -> list[str]:
    return [reply.key for turn in chat.turns[since:] for reply in turn.replies]


def test_who_falls_silent_is_written_to_once():
    chat = go(a_chat(), "stage")
    since = len(chat.turns)
    chat.wait(days=SILENT)
    assert keys(chat, since) == ["nudge"]


def test_the_nudge_names_nothing_of_the_illness():
    chat = go(a_chat(), "stage")
    chat.wait(days=SILENT)
    assert "cancer" not in chat.last.lower() and "breast" not in chat.last.lower()


def test_whoever_goes_on_is_not_nudged_a_day_after_the_beginning():
    chat = go(a_chat(), "stage")
    chat.wait(hours=22)
    press(chat, "s2")
    since = len(chat.turns)
    chat.wait(hours=22)
    assert keys(chat, since) == []


@pytest.mark.parametrize("state", ["explanation", "booked", "ended"])
def test_nobody_is_called_back_once_it_was_explained(state):
    chat = go(a_chat(), "explanation" if state == "ended" else state)
    if state == "ended":
        to_the_offer(chat)
        do(chat, "not_now")
    since = len(chat.turns)
    chat.wait(days=SILENT)
    assert "nudge" not in keys(chat, since)


def test_stop_and_no_more_messages_mean_it():
    chat = go(a_chat(), "stage")
    chat.wait(days=2)
    do(chat, "no_nudge")
    since = len(chat.turns)
    chat.wait(days=SILENT)
    assert keys(chat, since) == []


def test_a_pause_ends_with_the_question_that_is_still_needed():
    chat = go(a_chat(), "stage")
    behind_more(chat, "+pause")
    press(chat, "day")
    since = len(chat.turns)
    chat.wait(days=SILENT)
    assert keys(chat, since) == ["pause-over", "ask-stage"]
    assert asked(chat.dialogue) == "stage"


def test_a_pause_until_a_day_that_is_typed():
    chat = go(a_chat(), "stage")
    chat.say("I need a break")
    assert asked(chat.dialogue) == "pause"
    chat.say("on friday")
    local = chat.timers["nudge"].due_at.astimezone(ZoneInfo(PRACTICE.zone))
    assert (local.isoweekday(), local.hour) == (5, 9)


def test_whoever_comes_back_early_is_not_called_when_the_pause_would_end():
    chat = go(a_chat(), "stage")
    behind_more(chat, "+pause")
    press(chat, "week")
    chat.say("stage 2")
    since = len(chat.turns)
    chat.wait(days=8)
    assert "pause-over" not in keys(chat, since)


@given(
    st.integers(0, 23 * 60),
    st.sampled_from(["hour", "day", "week"]),
    st.sampled_from(["America/New_York", "Pacific/Auckland"]),
)
def test_nothing_is_written_at_night_in_their_zone(minutes, pause, zone):
    chat = go(a_chat(), "stage")
    chat.dialogue = chat.dialogue.model_copy(update={"zone": zone})
    chat.now += timedelta(minutes=minutes)
    behind_more(chat, "+pause")
    press(chat, pause)
    local = chat.timers["nudge"].due_at.astimezone(ZoneInfo(zone))
    assert 8 <= local.hour < 21
