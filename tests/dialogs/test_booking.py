"""The call: booked, moved, cancelled, lost to somebody quicker, reminded of; and how somebody wants to be reached."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs import script
from dialogs.booking import in_readable_groups, number_in
from dialogs.model import (
    AlarmRaised,
    BookingCancelled,
    BookingMoved,
    Busy,
    LeadChanged,
    LeadMade,
    MembershipChanged,
    SharedContact,
    SlotBooked,
    StaffActed,
    TimerFired,
    TimersDropped,
    TimerSet,
    Turn,
)
from dialogs.places import place, zone_by_clock
from dialogs.slots import in_quiet_hours, soonest
from tests.dialogs.thumb import PRACTICE, a_chat, asked, command, do, go, live, press, tap
from tests.dialogs.walks import begun
from tests.player import Chat


def effects(turn: Turn, kind: type) -> list[object]:
    return [one for one in turn.effects if isinstance(one, kind)]


def reminded() -> Chat:
    """A booked call with reminders."""
    return begun("reminded")


def void(turn: Turn) -> bool:
    return not turn.replies and any(one.endswith(":void") for one in turn.trace)


# --- the lead ----------------------------------------------------------------------------------------------------


def test_the_lead_is_made_in_the_turn_of_the_consent_to_share():
    chat = go(a_chat(), "share")
    turn = press(chat, "yes")
    assert len(effects(turn, LeadMade)) == 1
    assert turn.dialogue.consented("share_with_navigators")


def test_not_sharing_makes_no_lead_and_keeps_the_conversation():
    chat = go(a_chat(), "share")
    turn = press(chat, "no")
    assert not effects(turn, LeadMade)
    assert turn.dialogue.state == "ended"
    assert turn.dialogue.case.told("stage")


def test_another_answer_edits_the_card_and_makes_no_second_lead():
    chat = go(a_chat(), "booked")
    turn = chat.say("actually it's stage 3")
    assert effects(turn, LeadChanged)
    assert not effects(turn, LeadMade)


# --- booked, moved, cancelled ------------------------------------------------------------------------------------


def test_a_slot_that_is_tapped_is_booked_with_a_calendar_file():
    chat = go(a_chat(), "slot")
    turn = press(chat, "0")
    (booked,) = effects(turn, SlotBooked)
    assert booked.booking.revision == 0
    assert [one.document.kind for one in turn.replies if one.document] == ["ics"]
    assert turn.dialogue.state == "booked"


def test_moving_keeps_the_uid_and_raises_the_revision():
    chat = reminded()
    before = chat.dialogue.booking
    do(chat, "move")
    turn = press(chat, "1")
    (moved,) = effects(turn, BookingMoved)
    assert before is not None
    assert moved.booking.uid == before.uid
    assert moved.booking.revision == before.revision + 1
    assert moved.booking.start_at != before.start_at
    assert not effects(turn, SlotBooked)


def test_a_call_that_stayed_when_the_talk_began_anew_can_still_be_moved():
    chat = reminded()
    before = chat.dialogue.booking
    chat.say("start over")
    press(chat, "yes")
    chat.say("move my call")
    (moved,) = effects(press(chat, "1"), BookingMoved)
    assert before is not None
    assert (moved.code, moved.booking.uid) == (before.lead, before.uid)


def test_a_time_that_somebody_else_took_after_a_cancellation_is_not_free():
    chat = reminded()
    gone = chat.dialogue.booking
    assert gone is not None
    do(chat, "cancel")
    press(chat, "yes")
    do(chat, "book")
    offered = chat.dialogue.asked.candidates if chat.dialogue.asked else ()
    first = next(index for index, one in enumerate(offered) if one.endswith(gone.start_at.isoformat()))
    end = gone.start_at + timedelta(minutes=30)
    chat.busy += [Busy(navigator=one.id, start_at=gone.start_at, end_at=end) for one in PRACTICE.navigators]
    assert not effects(press(chat, str(first)), SlotBooked)


def test_moving_sets_the_reminders_anew():
    chat = reminded()
    do(chat, "move")
    turn = press(chat, "1")
    assert effects(turn, TimersDropped)
    set_anew = effects(turn, TimerSet)
    assert set_anew and all(one.revision == 1 for one in set_anew)


def test_cancelling_asks_first_frees_the_time_and_kills_the_reminders():
    chat = reminded()
    do(chat, "cancel")
    assert chat.dialogue.booking and chat.dialogue.booking.status == "booked"
    turn = press(chat, "yes")
    (gone,) = effects(turn, BookingCancelled)
    assert gone.booking.status == "cancelled" and gone.booking.revision == 1
    assert {"reminder_day", "reminder_hour"} <= {one for drop in effects(turn, TimersDropped) for one in drop.timers}
    assert not chat.timers.keys() & {"reminder_day", "reminder_hour"}
    assert any(one.document and one.document.cancelled for one in turn.replies)


def test_no_to_cancelling_keeps_the_call_and_closes_the_question():
    chat = reminded()
    do(chat, "cancel")
    chat.say("no")
    assert chat.dialogue.booking and chat.dialogue.booking.status == "booked"
    chat.say("yes")
    assert chat.dialogue.booking.status == "booked", "a later yes belongs to nothing"


def test_a_call_can_be_booked_again_after_it_was_cancelled():
    chat = reminded()
    do(chat, "cancel")
    press(chat, "yes")
    uid = chat.dialogue.booking.uid if chat.dialogue.booking else ""
    do(chat, "book")
    assert asked(chat.dialogue) == "slot"
    turn = press(chat, "0")
    (booked,) = effects(turn, SlotBooked)
    assert booked.booking.uid != uid, "a new call, for the calendar too"


def test_a_slot_that_was_taken_between_offer_and_tap_gives_three_fresh_ones_in_the_same_message():
    chat = go(a_chat(), "slot")
    offered = chat.dialogue.asked.candidates if chat.dialogue.asked else ()
    at = next(one for one in soonest(PRACTICE, (), chat.now, "en") if offered[0].endswith(one.start_at.isoformat()))
    chat.busy += [
        Busy(navigator=one.id, start_at=at.start_at, end_at=at.start_at + timedelta(minutes=30))
        for one in PRACTICE.navigators
    ]
    turn = press(chat, "0")
    assert not effects(turn, SlotBooked)
    assert turn.replies[-1].key == "slot-lost"
    assert turn.dialogue.asked and len(turn.dialogue.asked.candidates) == 3
    assert offered[0] not in turn.dialogue.asked.candidates
    assert effects(press(chat, "0"), SlotBooked)


def test_no_time_now_is_legal_and_the_lead_stands():
    chat = go(a_chat(), "slot")
    turn = press(chat, "no_time")
    assert turn.dialogue.state == "booked"
    assert turn.dialogue.lead and turn.dialogue.booking is None
    assert not effects(turn, SlotBooked)


def test_other_days_show_the_times_of_a_day():
    chat = go(a_chat(), "slot")
    press(chat, "other_days")
    assert asked(chat.dialogue) == "slot_day"
    press(chat, "1")
    assert asked(chat.dialogue) == "slot"
    assert effects(press(chat, "0"), SlotBooked)


def test_times_are_shown_on_the_clock_of_the_person():
    for zone in ("eastern", "pacific"):
        chat = go(a_chat(), "slot", zone=zone)
        first = (chat.dialogue.asked.candidates if chat.dialogue.asked else ())[0].partition("|")[2]
        label = live(chat)[0][1].label
        local = datetime.fromisoformat(first).astimezone(ZoneInfo(chat.dialogue.zone or ""))
        assert f"{(local.hour + 11) % 12 + 1}:{local.minute:02}" in label


def test_a_navigator_who_moves_the_call_tells_the_person_and_the_reminders_follow():
    chat = reminded()
    old = chat.dialogue.booking
    assert old is not None
    new = old.model_copy(update={"start_at": old.start_at + timedelta(days=1), "revision": old.revision + 1})
    turn = chat.take(StaffActed(**chat.base(), action="moved", booking=new, navigator="Navigator A"))
    assert turn.dialogue.booking == new
    assert turn.replies
    assert {one.revision for one in effects(turn, TimerSet)} == {new.revision}


# --- reminders -----------------------------------------------------------------------------------------------------


def fire(chat: Chat, timer: str = "reminder_day", revision: int = 0) -> Turn:
    return chat.take(TimerFired(**chat.base(), timer=timer, revision=revision))


def test_a_reminder_is_said_without_a_health_word():
    turn = fire(reminded())
    assert turn.replies
    assert not any(word in turn.replies[0].text.lower() for word in ("cancer", "tumor", "chemo", "second opinion"))


def test_there_is_no_reminder_without_consent():
    chat = go(a_chat(), "reminders")
    turn = press(chat, "no")
    assert not effects(turn, TimerSet)
    assert void(fire(chat))


@pytest.mark.parametrize(
    ("booked", "call", "told", "timers"),
    [
        ("2026-11-23 16:00", "2026-11-25 15:00", "reminders-on", {"reminder_day", "reminder_hour"}),
        ("2026-11-23 19:00", "2026-11-24 15:00", "reminders-on-hour", {"reminder_hour"}),
        ("2026-11-23 19:00", "2026-11-24 08:30", "reminders-on-hour", {"reminder_hour"}),
        ("2026-11-23 21:30", "2026-11-24 08:30", "reminders-on-hour", {"reminder_hour"}),
        ("2026-11-23 21:30", "2026-11-24 08:00", "reminders-too-near", set()),
        ("2026-11-24 14:30", "2026-11-24 15:00", "reminders-too-near", set()),
    ],
)
def test_the_reminders_that_are_promised_are_set(booked, call, told, timers):
    chat = go(a_chat(), "reminders")
    local = ZoneInfo(chat.dialogue.zone)
    start = datetime.fromisoformat(call).replace(tzinfo=local).astimezone(UTC)
    chat.now = datetime.fromisoformat(booked).replace(tzinfo=local).astimezone(UTC)
    standing = chat.dialogue.booking.model_copy(update={"start_at": start})
    chat.dialogue = chat.dialogue.model_copy(update={"booking": standing})
    turn = press(chat, "yes")
    assert told in [reply.key for reply in turn.replies]
    due = {one.timer: one.due_at for one in effects(turn, TimerSet) if one.timer != "nudge"}
    assert due.keys() == timers
    assert all(chat.now <= at < start and not in_quiet_hours(PRACTICE, at, str(local)) for at in due.values())


def test_a_reminder_of_an_earlier_time_is_void():
    chat = reminded()
    do(chat, "move")
    press(chat, "1")
    assert void(fire(chat, revision=0))
    assert fire(chat, revision=1).replies


def test_reminders_are_void_after_a_cancellation():
    chat = reminded()
    do(chat, "cancel")
    press(chat, "yes")
    assert void(fire(chat))


def test_reminders_are_void_after_a_crisis_until_a_person_clears_it_and_the_call_stays():
    chat = reminded()
    turn = chat.say("I want to kill myself")
    (raised,) = effects(turn, AlarmRaised)
    assert chat.dialogue.booking and chat.dialogue.booking.status == "booked"
    assert raised.booked_with == chat.dialogue.booking.navigator
    assert void(fire(chat))
    turn = chat.take(StaffActed(**chat.base(), action="alarm_cleared"))
    assert not turn.dialogue.crisis_hold
    assert fire(chat).replies


def test_reminders_are_void_while_the_bot_is_blocked():
    chat = reminded()
    chat.take(MembershipChanged(**chat.base(), blocked=True))
    assert void(fire(chat))
    chat.take(MembershipChanged(**chat.base(), blocked=False))
    assert fire(chat).replies


def test_a_reminder_is_void_once_the_call_has_begun():
    chat = reminded()
    chat.now = chat.dialogue.booking.start_at + timedelta(minutes=1) if chat.dialogue.booking else chat.now
    assert void(fire(chat, "reminder_hour"))


# --- how to be reached ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("212 555 0147", "+12125550147"),
        ("(212) 555-0147", "+12125550147"),
        ("1-212-555-0147", "+12125550147"),
        ("+34 612 345 678", "+34612345678"),
        ("my number is 212.555.0147", "+12125550147"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed, number):
    assert number_in(typed, ("US",)) == number


@pytest.mark.parametrize("typed", ["12345", "555-0147", "999 999 9999 9999", "call me", "", "+", "0000000000"])
def test_what_is_no_number_is_none(typed):
    assert number_in(typed, ("US",)) is None


def test_a_typed_number_is_read_back_before_it_counts():
    chat = go(a_chat(), "contact")
    chat.say("212 555 0147")
    assert in_readable_groups("+12125550147") in chat.last
    assert chat.dialogue.contact is None
    press(chat, "right")
    assert chat.dialogue.contact == "+12125550147"
    assert chat.dialogue.consented("contact")


def test_a_number_that_was_read_wrong_can_be_typed_again():
    chat = go(a_chat(), "contact")
    chat.say("212 555 0147")
    press(chat, "wrong")
    assert chat.dialogue.contact is None
    assert asked(chat.dialogue) == "contact"


def test_a_wrong_number_gets_a_kind_word_and_the_question_again():
    chat = go(a_chat(), "contact")
    chat.say("12345")
    assert chat.dialogue.contact is None
    assert asked(chat.dialogue) == "contact"
    assert script.plain("contact-bad", "en") in chat.last


def test_the_username_counts_only_once_the_person_agrees_to_show_it():
    chat = go(a_chat(username="maria_d"), "contact")
    assert chat.dialogue.contact is None
    press(chat, "username")
    assert chat.dialogue.contact == "@maria_d"


def test_without_a_username_none_is_offered():
    chat = go(a_chat(), "contact")
    assert not any(one.data.endswith(":username") for _, one in live(chat))


def test_with_neither_there_is_no_booking_but_the_address_of_the_practice():
    chat = go(a_chat(), "contact")
    turn = press(chat, "none")
    assert turn.dialogue.booking is None and turn.dialogue.lead
    assert PRACTICE.contact_address in chat.last
    assert not any(one.data.startswith("a:") and ":slot:" in one.data for _, one in live(chat))


def test_the_own_card_is_taken_and_the_keyboard_goes_away():
    chat = go(a_chat(), "contact")
    press(chat, "number")
    turn = chat.take(SharedContact(**chat.base(), phone="12125550147", own=True))
    assert turn.dialogue.contact == "+12125550147"
    assert any(reply.remove_keyboard for reply in turn.replies)


def test_the_card_of_somebody_else_is_not_taken_nor_kept():
    chat = go(a_chat(), "contact")
    turn = chat.take(SharedContact(**chat.base(), phone="12125550147", own=False))
    assert turn.dialogue.contact is None
    assert not turn.keeps_event
    assert asked(turn.dialogue) == "contact"


def test_a_card_that_nobody_asked_for_is_not_kept():
    chat = go(a_chat(), "stage")
    turn = chat.take(SharedContact(**chat.base(), phone="12125550147", own=True))
    assert turn.dialogue.contact is None
    assert not turn.keeps_event
    assert asked(turn.dialogue) == "stage"


# --- places --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "region", "zone"),
    [
        ("Houston, Texas", "US-TX", "America/Chicago"),
        ("I live in Seattle", "US-WA", "America/Los_Angeles"),
        ("California", "US-CA", "America/Los_Angeles"),
        ("Georgia", "US-GA", "America/New_York"),
        ("vivo en Miami", "US-FL", "America/New_York"),
        ("Mexico", "MX", ""),
        ("España", "ES", ""),
        ("Madrid", "ES", "Europe/Madrid"),
    ],
)
def test_a_place_is_known_by_its_name(words, region, zone):
    found = place(words)
    assert found is not None
    assert (found.region, found.zone) == (region, zone)


@pytest.mark.parametrize("words", ["", "Atlantis", "12345", "😀", "the moon"])
def test_a_place_that_is_none_is_none(words):
    assert place(words) is None


@pytest.mark.parametrize("clock", ["10:00 am", "10 am", "10:00", "10:10 a.m.", "las 10 de la mañana"])
def test_the_clock_tells_the_zone(clock):
    assert zone_by_clock(clock, datetime(2026, 11, 23, 15, 2, tzinfo=UTC)) == "America/New_York"


@pytest.mark.parametrize("words", ["", "late", "25:99", "noon-ish"])
def test_what_is_no_time_tells_no_zone(words):
    assert zone_by_clock(words, datetime(2026, 11, 23, 15, 2, tzinfo=UTC)) is None


def test_an_unserved_place_ends_kindly_without_a_lead():
    chat = go(a_chat(), "region")
    chat.say("Mexico")
    assert chat.dialogue.state == "ended"
    assert chat.dialogue.lead is None
    assert chat.turns[-1].replies[-1].key == "end-region"


def test_call_shows_what_stands_and_how_to_change_it():
    chat = reminded()
    command(chat, "call")
    shown = {one.data for reply in chat.turns[-1].replies for row in reply.buttons for one in row}
    assert {"do:move", "do:cancel"} <= shown


def test_a_number_typed_where_the_zone_is_asked_is_a_number_and_no_clock():
    chat = go(a_chat(), "zone")
    chat.say("212 555 0147")
    assert chat.dialogue.zone is None
    assert asked(chat.dialogue) == "number_check"
    press(chat, "right")
    assert asked(chat.dialogue) == "zone"


@pytest.mark.parametrize("way", ["username", "none", "typed"])
def test_the_keyboard_that_shares_a_number_goes_whichever_way_is_chosen(way):
    chat = go(a_chat(username="maria_d"), "contact")
    press(chat, "number")
    if way == "typed":
        chat.say("212 555 0147")
        press(chat, "right")
    else:
        command(chat, "help")
        press(chat, way)
    assert any(reply.remove_keyboard for reply in chat.turns[-1].replies)


@pytest.mark.parametrize(
    ("text", "booked"),
    [
        ("tomorrow at 9", datetime(2026, 11, 24, 14, 0, tzinfo=UTC)),
        ("the second one", datetime(2026, 11, 24, 14, 0, tzinfo=UTC)),
        ("whichever", datetime(2026, 11, 23, 19, 15, tzinfo=UTC)),
    ],
)
def test_a_time_can_be_typed(text, booked):
    chat = go(a_chat(), "slot")
    chat.say(text)
    assert chat.dialogue.booking.start_at == booked


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("tuesday", "slot", "Tuesday, November 24"),
        ("sunday at 3 am", "slot_day", "That time is not free"),
        ("another day please", "slot_day", "Which day"),
        ("none work", "slot_day", "Which day"),
        ("not at 9", "slot", "did not get that"),
    ],
)
def test_a_time_that_does_not_settle_it_leads_to_others(text, question, words):
    chat = go(a_chat(), "slot")
    chat.say(text)
    assert asked(chat.dialogue) == question and words in chat.last and chat.dialogue.booking is None


def test_who_moves_a_call_is_offered_other_days_first():
    chat = begun("booked")
    booked_on = chat.dialogue.booking.start_at
    chat.say("I need to move my call")
    zone = ZoneInfo(chat.dialogue.zone)
    offered = [one.partition("|")[2] for one in chat.dialogue.asked.candidates]
    assert offered
    days = {datetime.fromisoformat(one).astimezone(zone).date() for one in offered}
    assert booked_on.astimezone(zone).date() not in days


def test_an_old_tap_keeps_the_number_that_is_read_back():
    chat = go(a_chat(), "contact")
    old = live(chat)[0]
    chat.say("312 555 0100")
    turn = tap(chat, *old)
    assert asked(turn.dialogue) == "number_check" and "312-555-0100" in chat.last
    chat.say("yes")
    assert chat.dialogue.contact == "+13125550100"
