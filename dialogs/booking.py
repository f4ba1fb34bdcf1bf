"""The hand-over and the intro call: consent to share, time zone, how to be reached, a slot, reminders, changes.

The double booking itself is prevented by the storage's unique key, in the transaction of the turn; whoever
loses is taken through `choose` again with what is free now, and sees fresh slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import phonenumbers

from dialogs import asking, slots
from dialogs.cards import full_card
from dialogs.explanation import today
from dialogs.model import (
    Answer,
    Booking,
    BookingCancelled,
    BookingMoved,
    Button,
    ConsentRecorded,
    Document,
    LeadChanged,
    LeadMade,
    LeadWithdrawn,
    Reply,
    Slot,
    SlotBooked,
    TimersDropped,
    TimerSet,
)
from dialogs.places import US_ZONES, place, zone_by_clock
from dialogs.qualification import assess, serves
from dialogs.questions import BOOKING, HANDOVER, QUESTIONS, first_needed, match_short
from dialogs.talk import Row, Talk
from dialogs.times import clock, day_in_words, moment, promise_in_words, zone_name

REMINDERS = ("reminder_day", "reminder_hour")
MOST_DAYS = 6
MOST_TIMES = 8


# --- hand-over ------------------------------------------------------------------------------------------------


def present_handover(talk: Talk) -> str | None:
    """Ask for the region, then for the consent to share; a place that is not served ends kindly."""
    if serves(talk.case, talk.practice) is False:
        return "unserved"
    question = first_needed(talk.case, HANDOVER)
    if question is None:
        return "shared" if talk.case.value("share") == "yes" else "kept_private"
    if question.name == "share":
        _ask_to_share(talk)
        return None
    before = talk.words("handover-intro") if not talk.noted("handover") else ""
    talk.note("handover")
    asking.ask(talk, question, before=before)
    return None


def _ask_to_share(talk: Talk) -> None:
    question = QUESTIONS["share"]
    asking.ask(talk, question)


def region_tapped(talk: Talk, value: str) -> str | None:
    """The country, or that it is elsewhere: where states are served one by one, the state is asked for."""
    talk.learn("region", Answer(values=(value,), how="tapped"))
    return "present"


def learn_region(talk: Talk, text: str) -> bool:
    """A country or state that was typed; keeps the zone where the place tells it."""
    found = place(text)
    if found is None:
        return False
    talk.learn("region", Answer(values=(found.region,), words=text, how="typed"))
    if found.zone:
        _keep_zone(talk, found.zone, text)
    return True


def region_anew(talk: Talk) -> str:
    """The place that was told is wrong: it is asked for again."""
    talk.forget("region")
    return "wants_a_person"


def shared(talk: Talk, given: bool) -> str:
    """The answer to the consent to share. With a yes the lead is made in this very turn."""
    text = talk.words("ask-share", **asking.facts_of(talk, "share"))
    talk.do(ConsentRecorded(consent=talk.consent("share_with_navigators", given, text)))
    if not given:
        talk.forget("share")
        talk.say("share-declined", [talk.action("button-questions", "questions")])
        return "kept_private"
    code = talk.dialogue.lead or talk.code("lead")
    talk.set(lead=code)
    lead = LeadMade(**_lead_fields(talk))
    talk.set(priority=lead.priority)
    talk.trace.append(f"qualified:{lead.priority}")
    talk.trace += [f"for:{reason}" for reason in lead.reasons_for]
    talk.do(lead)
    talk.say("shared-noted", promise=promise_in_words(talk))
    return "shared"


def _lead_fields(talk: Talk) -> dict[str, object]:
    dialogue = talk.dialogue
    assessment = assess(
        talk.case, talk.practice, today(talk), language=talk.language, open_alarm=dialogue.alarm is not None
    )
    return {
        "code": dialogue.lead,
        "priority": assessment.priority,
        "language": talk.language,
        "considerations": tuple(one.id for one in assessment.applied),
        "reasons_for": assessment.reasons_for,
        "reasons_against": assessment.reasons_against,
        "card": full_card(talk, assessment),
    }


def changed_lead(talk: Talk) -> LeadChanged:
    """The lead as it stands now, for the card that the navigators already have."""
    return LeadChanged(**_lead_fields(talk))


# --- the questions of a booking -----------------------------------------------------------------------------


def present(talk: Talk) -> str | None:
    """Ask what a booking still needs, first things first; None left: settled."""
    if talk.dialogue.zone and not talk.case.told("zone"):
        talk.learn("zone", Answer(values=(talk.dialogue.zone,), how="derived"))
    if talk.dialogue.contact and not talk.case.told("contact"):
        talk.learn("contact", Answer(values=("number",), how="derived"))
    question = first_needed(talk.case, BOOKING)
    if question is None:
        return "settled"
    if question.name == "slot":
        offer(talk)
    elif question.name == "contact":
        ask_contact(talk)
    else:
        asking.ask(talk, question)
    return None


def _keep_zone(talk: Talk, zone: str, words: str) -> None:
    talk.set(zone=zone)
    talk.learn("zone", Answer(values=(zone,), words=words, how="typed"))


def zone_tapped(talk: Talk, value: str) -> str | None:
    """A zone button; `other` asks for the clock."""
    if value in US_ZONES:
        talk.set(zone=US_ZONES[value])
    talk.learn("zone", Answer(values=(value,), how="tapped"))
    return "chooses_time"


def zone_typed(talk: Talk, text: str) -> bool:
    """A city, a state with one zone, or what the clock shows now."""
    found = place(text)
    zone = found.zone if found and found.zone else zone_by_clock(text, talk.event.at.astimezone(UTC))
    if not zone:
        return False
    _keep_zone(talk, zone, text)
    talk.learn("zone_clock", Answer(values=(zone,), words=text, how="typed"))
    return True


def ask_contact(talk: Talk) -> None:
    talk.open("contact")
    rows: list[Row] = [talk.choice("option-contact-number", "number")]
    if talk.event.username:
        rows.append(talk.choice("contact-use-username", "username", username=f"@{talk.event.username}"))
    rows += [talk.choice("option-contact-none", "none"), talk.choice("button-more", "+more")]
    talk.say("ask-contact", rows, **asking.facts_of(talk, "contact"))


def contact_tapped(talk: Talk, value: str) -> str | None:
    """How the person wants to be reached."""
    if value == "username" and talk.event.username:
        return keep_contact(talk, f"@{talk.event.username}")
    if value == "none":
        talk.learn("contact", Answer(values=("none",), how="tapped"))
        talk.note("no_time")
        text = talk.words("contact-none", address=talk.practice.contact_address or "none")
        talk.reply(Reply(key="contact-none", text=text, remove_keyboard=_keyboard_is_up(talk)))
        return "settled"
    asked = talk.dialogue.asked
    talk.note("contact_keyboard")
    talk.reply(
        Reply(key="meaning-contact", text=talk.words("meaning-contact"), contact_button=talk.plain("contact-button"))
    )
    talk.set(asked=asked)
    return None


def number_in(text: str, practice_countries: tuple[str, ...]) -> str | None:
    """A phone number in E.164, read as one of the first served country where it has no +; None when it is none."""
    cleaned = re.sub(r"[^\d+]", "", text)
    region = practice_countries[0] if practice_countries else "US"
    for candidate in (cleaned, f"+{cleaned}") if not cleaned.startswith("+") else (cleaned,):
        try:
            parsed = phonenumbers.parse(candidate, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return None


def in_readable_groups(number: str) -> str:
    """A number as people read it aloud."""
    return phonenumbers.format_number(phonenumbers.parse(number, None), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def number_typed(talk: Talk, text: str) -> bool:
    """A typed number is read back before it counts."""
    number = number_in(text, talk.practice.served_countries)
    if number is None:
        return False
    read_back(talk, number)
    return True


def read_back(talk: Talk, number: str) -> None:
    """Whether this is the number that was meant."""
    talk.open("number_check", candidates=(number,))
    talk.say(
        "contact-read-back",
        [talk.choice("button-number-right", "right"), talk.choice("button-number-wrong", "wrong")],
        number=in_readable_groups(number),
    )


def number_checked(talk: Talk, value: str) -> str | None:
    """Whether the number that was read back is right."""
    asked = talk.dialogue.asked
    if value == "right" and asked:
        return keep_contact(talk, asked.candidates[0])
    ask_contact(talk)
    return None


def keep_contact(talk: Talk, contact: str) -> str:
    """The consent to be contacted there, and the way itself."""
    text = talk.words("ask-contact", **asking.facts_of(talk, "contact"))
    talk.do(ConsentRecorded(consent=talk.consent("contact", True, text)))
    talk.set(contact=contact)
    kind = "username" if contact.startswith("@") else "number"
    talk.learn("contact", Answer(values=(kind,), how="typed"))
    if _keyboard_is_up(talk):
        kept = talk.words("contact-kept", contact=_contact_words(talk))
        talk.reply(Reply(key="contact-kept", text=kept, remove_keyboard=True))
    return "chooses_time"


def _keyboard_is_up(talk: Talk) -> bool:
    """Whether the keyboard that shares a number is still shown: the next message takes it away."""
    up = bool(talk.noted("contact_keyboard"))
    talk.drop_notes("contact_keyboard")
    return up


# --- slots -------------------------------------------------------------------------------------------------------


def free(talk: Talk) -> Iterator[Slot]:
    """What can be booked now, for this person's language, soonest first."""
    return slots.soonest(talk.practice, talk.busy(), talk.event.at, talk.language)


def written(slot: Slot) -> str:
    """A slot as it stands in `Asked.candidates`."""
    return f"{slot.navigator}|{slot.start_at.astimezone(UTC).isoformat()}"


def offer(talk: Talk, key: str = "ask-slot") -> None:
    """Three good slots, other days, or no time now. key: `slot-lost` where somebody was quicker."""
    zone = talk.dialogue.zone or talk.practice.zone
    good = slots.three_good(_other_than_booked(talk, zone), zone)
    if not good:
        talk.open("slot")
        talk.say("no-slots", [talk.choice("option-slot-no_time", "no_time")])
        return
    _offer_these(talk, good, key)


def _offer_these(talk: Talk, good: tuple[Slot, ...], key: str) -> None:
    zone = talk.dialogue.zone or talk.practice.zone
    talk.open("slot", candidates=tuple(written(slot) for slot in good))
    rows: list[Row] = [
        (Button(label=moment(talk, slot.start_at, "slot-button"), data=talk.data(str(index))),)
        for index, slot in enumerate(good)
    ]
    rows += [
        talk.choice("option-slot-other_days", "other_days"),
        talk.choice("option-slot-no_time", "no_time"),
        talk.choice("button-more", "+more"),
    ]
    talk.say(key, rows, zone=zone_name(talk, zone))


def _other_than_booked(talk: Talk, zone: str) -> Iterable[Slot]:
    """What is free; to somebody who moves a call other days than its own come first, and never its own time."""
    booking = talk.dialogue.booking
    if booking is None or not has_call(talk):
        return free(talk)
    local = ZoneInfo(zone)
    day = booking.start_at.astimezone(local).date()
    later = (slot for slot in free(talk) if slot.start_at.astimezone(local).date() != day)
    first = next(later, None)
    return chain([first], later) if first else (one for one in free(talk) if one.start_at != booking.start_at)


def slot_typed(talk: Talk, text: str, day: date | None) -> str | None:
    """A time in words: a place in the list, a time of day, a day; None where it is none of these.

    day: the day that the words name.
    """
    zone = ZoneInfo(talk.dialogue.zone or talk.practice.zone)
    asked = talk.dialogue.asked
    offered = [_read(one) for one in asked.candidates] if asked and asked.question == "slot" else []
    told = frozenset() if HINDERED.search(text) else slots.clocks_in(text)
    if day and told in ({time(day.day % 24)}, {time(day.day % 12), time(day.day % 12 + 12)}):
        told = frozenset()  # "Nov 3" names a day alone
    places = {value: str(index) for index, value in enumerate(ORDINALS[: len(offered)])}
    place = match_short(text, "slot", places)
    if place and not day:
        return choose(talk, offered[int(places[place])]) or ""
    pool = [*offered, *free(talk)] if told or day else []
    fitting = [
        slot
        for slot in pool
        if (not day or slot.start_at.astimezone(zone).date() == day)
        and (not told or slot.start_at.astimezone(zone).time() in told)
    ]
    if told and not day:
        return _time_named(talk, [slot for slot in fitting if slot in offered], fitting)
    if fitting and told:
        return choose(talk, fitting[0]) or ""
    if day and any(slot.start_at.astimezone(zone).date() == day for slot in pool):
        _offer_times(talk, day)
    elif day:
        _offer_days(talk, above=talk.words("slot-not-free"))
    else:
        return None
    return ""


def _time_named(talk: Talk, offered: list[Slot], fitting: list[Slot]) -> str:
    """A time of day without its day: the one on offer, else the days on which it is free."""
    if offered:
        return choose(talk, offered[0]) or ""
    if fitting:
        _offer_these(talk, tuple(fitting[:3]), "ask-slot")
    else:
        _offer_days(talk, above=talk.words("slot-not-free"))
    return ""


HINDERED = re.compile(
    r"\b(?:not|cant|can't|won't|wont|except|but|before|after|until|no|antes|despu[eé]s|hasta|pero|menos)\b",
    re.IGNORECASE,
)
"""Words with which a time that is named is none that suits: then the days are shown."""
ORDINALS = ("first", "second", "third")


def _read(candidate: str) -> Slot:
    """A slot out of `Asked.candidates`."""
    navigator, _, start = candidate.partition("|")
    return Slot(navigator=navigator, start_at=datetime.fromisoformat(start))


def slot_tapped(talk: Talk, value: str) -> str | None:
    """A slot, other days, or no time for now."""
    asked = talk.dialogue.asked
    if value == "no_time":
        talk.learn("slot", Answer(values=("none",), how="tapped"))
        talk.note("no_time")
        talk.say("no-time-chosen", contact=_contact_words(talk), promise=promise_in_words(talk))
        return "settled"
    if value == "other_days":
        _offer_days(talk)
        return None
    if not asked or not value.isdigit() or int(value) >= len(asked.candidates):
        return None
    return choose(talk, _read(asked.candidates[int(value)]))


def _offer_days(talk: Talk, *, above: str = "") -> None:
    zone = talk.dialogue.zone or talk.practice.zone
    found = slots.days(free(talk), zone)
    chosen = list(found)[:MOST_DAYS]
    talk.open("slot_day", candidates=tuple(day.isoformat() for day in chosen))
    rows: list[Row] = [
        (Button(label=day_in_words(talk, day), data=talk.data(str(index))),) for index, day in enumerate(chosen)
    ]
    rows.append(talk.choice("option-slot-no_time", "no_time"))
    talk.say("ask-slot_day", rows, above=above)


def day_tapped(talk: Talk, value: str) -> str | None:
    """The times of a day."""
    asked = talk.dialogue.asked
    if value == "no_time":
        return slot_tapped(talk, value)
    if not asked or not value.isdigit() or int(value) >= len(asked.candidates):
        return None
    _offer_times(talk, datetime.fromisoformat(asked.candidates[int(value)]).date())
    return None


def _offer_times(talk: Talk, day: date) -> None:
    zone = talk.dialogue.zone or talk.practice.zone
    times = slots.spread(slots.days(free(talk), zone).get(day, ()), MOST_TIMES)
    if not times:
        offer(talk, "slot-lost")
        return
    talk.open("slot", candidates=tuple(written(slot) for slot in times))
    buttons = [
        Button(label=clock(talk, slot.start_at.astimezone(ZoneInfo(zone))), data=talk.data(str(index)))
        for index, slot in enumerate(times)
    ]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    rows += [
        talk.choice("option-slot-other_days", "other_days"),
        talk.choice("option-slot-no_time", "no_time"),
    ]
    talk.say("ask-slot", rows, above=f"<b>{day_in_words(talk, day)}</b>", zone=zone_name(talk, zone))


def choose(talk: Talk, slot: Slot) -> str | None:
    """Book the slot, or move the call to it; when it is gone, say so and offer three fresh ones."""
    mine = talk.dialogue.booking
    held = (mine.navigator, mine.start_at) if mine and mine.status == "booked" else None
    others = [busy for busy in talk.busy() if (busy.navigator, busy.start_at) != held]
    open_now = slots.soonest(talk.practice, others, talk.event.at, talk.language)
    # Another navigator may be the one who is free then: the person asked for a time, not for a name.
    chosen = next((one for one in open_now if one.start_at == slot.start_at), None)
    if chosen is None:
        passed = slot.start_at < talk.event.at + timedelta(hours=talk.practice.notice_hours)
        offer(talk, "slot-passed" if passed else "slot-lost")
        return None
    zone = talk.dialogue.zone or talk.practice.zone
    code = talk.dialogue.lead or (mine.lead if mine else "")
    moved = mine is not None and mine.status == "booked" and mine.lead == code
    booking = Booking(
        uid=mine.uid if moved and mine else talk.code("booking"),
        navigator=chosen.navigator,
        start_at=chosen.start_at,
        zone=zone,
        lead=code,
        revision=mine.revision + 1 if moved and mine else 0,
    )
    talk.set(booking=booking)
    talk.learn("slot", Answer(values=(chosen.start_at.isoformat(),), how="tapped"))
    talk.do(BookingMoved(code=code, booking=booking) if moved else SlotBooked(code=code, booking=booking))
    set_reminders(talk)
    say_booked(talk, "call-moved" if moved else "booked")
    return "settled"


def navigator_name(talk: Talk, navigator: str) -> str:
    """The name that the practice file gives a navigator."""
    return next((one.name for one in talk.practice.navigators if one.id == navigator), talk.practice.name)


def say_booked(talk: Talk, key: str) -> None:
    """The confirmation with the calendar file, and what to have at hand."""
    booking = talk.dialogue.booking
    assert booking is not None
    facts: dict[str, Any] = {
        "when": moment(talk, booking.start_at),
        "navigator": navigator_name(talk, booking.navigator),
        "contact": _contact_words(talk),
    }
    talk.say(key, below=talk.words("booked-bring") if key == "booked" else "", **facts)
    file = Document(kind="ics", name="call.ics", booking=booking)
    talk.reply(Reply(key="ics-title", text="", document=file))


def _contact_words(talk: Talk) -> str:
    contact = talk.dialogue.contact or ""
    return in_readable_groups(contact) if contact.startswith("+") else contact


# --- reminders and changes ------------------------------------------------------------------------------------


def reminders_tapped(talk: Talk, value: str) -> str:
    """Consent to reminders, by one tap."""
    given = value == "yes"
    talk.do(ConsentRecorded(consent=talk.consent("reminders", given, talk.words("ask-reminders"))))
    talk.learn("reminders", Answer(values=(value,), how="tapped"))
    set_reminders(talk)
    talk.say(_what_comes(talk) if given else "reminders-off")
    return "settled"


def _what_comes(talk: Talk) -> str:
    """The promise that the reminders set in this turn will keep."""
    coming = {effect.timer for effect in talk.effects if isinstance(effect, TimerSet)}
    if "reminder_day" in coming:
        return "reminders-on"
    return "reminders-on-hour" if "reminder_hour" in coming else "reminders-too-near"


def set_reminders(talk: Talk) -> None:
    """Timers for the day and the hour before, outside the quiet hours of the person; none without consent."""
    booking = talk.dialogue.booking
    talk.do(TimersDropped(timers=REMINDERS))
    if booking is None or booking.status != "booked" or not talk.dialogue.consented("reminders"):
        return
    day_before = slots.before_quiet(talk.practice, booking.start_at - timedelta(hours=24), booking.zone)
    hour_before = slots.before_quiet(talk.practice, booking.start_at - timedelta(hours=1), booking.zone)
    if hour_before <= talk.event.at:  # an early call, booked in the evening or at night: when the night is over
        hour_before = slots.after_quiet(talk.practice, booking.start_at - timedelta(hours=1), booking.zone)
    if day_before > talk.event.at:
        talk.do(TimerSet(timer="reminder_day", due_at=day_before, revision=booking.revision))
    if max(talk.event.at, day_before + timedelta(hours=2)) < hour_before < booking.start_at:
        talk.do(TimerSet(timer="reminder_hour", due_at=hour_before, revision=booking.revision))


def remind(talk: Talk, timer: str, revision: int) -> None:
    """A reminder that is due: said only when it is still true, and never after a crisis or a block."""
    booking = talk.dialogue.booking
    due = (
        booking is not None and booking.status == "booked" and booking.revision == revision
        and talk.dialogue.consented("reminders") and not talk.dialogue.crisis_hold
        and not talk.dialogue.blocked and talk.event.at < booking.start_at
    )  # fmt: skip
    if not due or booking is None:
        talk.trace.append(f"{timer}:void")
        return
    local = booking.start_at.astimezone(ZoneInfo(booking.zone))
    key = "reminder-day" if timer == "reminder_day" else "reminder-hour"
    talk.say(
        key,
        [talk.action("button-move", "move"), talk.action("button-cancel-call", "cancel")],
        time=clock(talk, local),
        when=moment(talk, booking.start_at),
    )


def call_status(talk: Talk) -> None:
    """What stands: the call, or that none is booked and how to book one."""
    booking = talk.dialogue.booking
    if booking is None or booking.status != "booked" or booking.start_at < talk.event.at:
        if booking is not None and booking.status == "booked":
            talk.say("call-past", [talk.action("button-choose-time", "book")], when=moment(talk, booking.start_at))
            return
        if talk.dialogue.lead:
            talk.say("call-waiting", [talk.action("button-choose-time", "book")])
            return
        rows = [talk.action("button-book", "book")] if talk.dialogue.consented("collect_health") else []
        talk.say("call-none", rows)
        return
    talk.say(
        "call-status",
        [talk.action("button-move", "move"), talk.action("button-cancel-call", "cancel")],
        when=moment(talk, booking.start_at),
        navigator=navigator_name(talk, booking.navigator),
    )


def has_call(talk: Talk) -> bool:
    """Whether a call is booked and still to come."""
    booking = talk.dialogue.booking
    return booking is not None and booking.status == "booked" and booking.start_at > talk.event.at


def withdraw(talk: Talk) -> None:
    """The request is taken back: the call is freed, the navigators' card says so, nobody calls."""
    booking = talk.dialogue.booking
    if has_call(talk) and booking is not None:
        gone = booking.model_copy(update={"status": "cancelled", "revision": booking.revision + 1})
        talk.set(booking=gone)
        talk.do(BookingCancelled(code=gone.lead, booking=gone))
    talk.do(TimersDropped(timers=REMINDERS))
    if talk.dialogue.lead:
        talk.do(LeadWithdrawn(code=talk.dialogue.lead))
        talk.set(lead=None, priority=None)


def start_moving(talk: Talk) -> str:
    """Another time: the slots again."""
    talk.forget("slot")
    return "chooses_time"


def ask_cancel(talk: Talk) -> None:
    """One question before a call is given up."""
    talk.open("cancel_call")
    talk.say(
        "call-cancel-confirm",
        [
            talk.choice("button-cancel-call", "yes"),
            talk.choice("button-move", "move"),
            talk.choice("button-no", "no"),
        ],
    )


def cancel_answered(talk: Talk, value: str) -> str | None:
    """Cancel, move, or keep the call."""
    booking = talk.dialogue.booking
    if value == "move":
        return start_moving(talk)
    if value != "yes" or booking is None:
        talk.set(asked=None)
        call_status(talk)
        return "present"
    gone = booking.model_copy(update={"status": "cancelled", "revision": booking.revision + 1})
    talk.set(booking=gone, asked=None)
    talk.forget("slot")
    talk.note("no_time")
    talk.do(BookingCancelled(code=gone.lead, booking=gone))
    talk.do(TimersDropped(timers=REMINDERS))
    talk.say("call-cancelled", [talk.action("button-book", "book")])
    file = Document(kind="ics", name="call.ics", booking=gone, cancelled=True)
    talk.reply(Reply(key="ics-title", text="", document=file))
    return None
