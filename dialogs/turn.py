"""One turn: an event comes in, the next dialogue and what is to be said and done go out.

Reads as the recipe: safety first, then what is not typed or tapped, then consent, then what was tapped, then
what was said. Each step either takes the turn and may name a trigger, or leaves it to the next one. The
machine says where the trigger leads; `PRESENT` says what is shown there.
"""

from __future__ import annotations

from collections.abc import Callable

from dialogs import (
    alarm,
    asking,
    booking,
    explanation,
    hearing,
    learning,
    pausing,
    repair,
    safety,
    sharing,
    sheet,
    summary,
    taps,
    welcome,
)
from dialogs.machine import next_state
from dialogs.model import (
    CaseTaken,
    Commanded,
    Dialogue,
    Edited,
    Event,
    Faltered,
    Language,
    MembershipChanged,
    Said,
    SentOther,
    SharedContact,
    StaffActed,
    Started,
    Tapped,
    TimerFired,
    TimersDropped,
    Turn,
    UnsentDropped,
    World,
)
from dialogs.qualification import serves
from dialogs.questions import AFTER_BOOKING, INTAKE, first_needed
from dialogs.talk import Needs, Talk
from dialogs.understanding import memory
from dialogs.versions import brought_up


def begin() -> Dialogue:
    """A fresh dialogue: nothing known, nothing kept."""
    return Dialogue()


def take_turn(dialogue: Dialogue, event: Event, world: World) -> Turn:
    """Fold one event into a dialogue.

    Pure: the same three values give the same turn. Where `needs` is not empty, nothing happened yet: fill the
    world in and take the turn again with the same event.
    """
    talk = Talk(_opened(dialogue, event), event, world)
    try:
        _take(talk)
        sharing.watch(talk, dialogue)
        pausing.watch(talk)
        sheet.say_again(talk)
        _tell_navigators_of_changes(talk, dialogue)
    except Needs as missing:
        return Turn(dialogue=dialogue, needs=frozenset({missing.what}), link=missing.link)
    finally:
        memory.forget()
    return talk.turn()


def _opened(dialogue: Dialogue, event: Event) -> Dialogue:
    language = dialogue.language or _guessed(event)
    return brought_up(dialogue).model_copy(update={"number": dialogue.number + 1, "language": language})


def _guessed(event: Event) -> Language | None:
    code = (event.language_code or "").lower().partition("-")[0]
    if code == "es":
        return "es"
    return "en" if code else None


def _take(talk: Talk) -> None:
    event = talk.event
    talk.keeps_event = talk.dialogue.consented("collect_health") and not talk.noted("minor")
    if isinstance(event, Said | Edited) and _screened(talk, event.text):
        return
    trigger = _step(talk)
    while trigger:
        trigger = _follow(talk, trigger)


def _follow(talk: Talk, trigger: str) -> str | None:
    """Go where the trigger leads and show what is there; what is shown may lead on."""
    if trigger in ("confirmed", "corrected"):
        talk.drop_notes("offered", "everything")
        talk.set(asked=None)
    if trigger != "present":
        talk.set(state=next_state(talk.dialogue, trigger))
    return PRESENT[talk.dialogue.state](talk)


def _step(talk: Talk) -> str | None:
    """Who takes the event, in this order. Returns the trigger to follow, None when all was said."""
    event = talk.event
    if isinstance(event, MembershipChanged):
        talk.set(blocked=event.blocked)
        if event.blocked:
            talk.do(UnsentDropped())
            talk.do(TimersDropped(timers=("nudge", "ask_again")))
        return None
    if talk.dialogue.blocked and not isinstance(event, TimerFired | StaffActed | CaseTaken):
        talk.set(blocked=False)
    if isinstance(event, StaffActed):
        return _staff_acted(talk, event)
    if isinstance(event, CaseTaken):
        sharing.taken(talk, event)
        return None
    if isinstance(event, TimerFired):
        return _timer_fired(talk, event)
    if isinstance(event, Faltered):
        talk.say("faltered")
        return "present" if talk.dialogue.asked else None
    if talk.dialogue.state == "alarm":
        trigger = alarm.during(talk)
        if trigger == "resumed" and isinstance(event, Said) and hearing.tells(talk, event.text):
            # Who comes back after an alarm and tells something is heard, not only greeted.
            talk.set(state=next_state(talk.dialogue, trigger), asked=None)
            return hearing.said(talk, event.text)
        return trigger
    if (answer := alarm.answer_to_check(talk)) is not None:
        return alarm.checked(talk, answer)
    if isinstance(event, Commanded) and event.name == "share" and talk.dialogue.consented("collect_health"):
        return sharing.ask(talk)
    if isinstance(event, Commanded) and event.name in repair.COMMANDS - {"start"}:
        return repair.command(talk, event.name)
    if not talk.dialogue.consented("collect_health"):
        return welcome.before_consent(talk)
    if isinstance(event, Started):
        return sharing.opened(talk, event.payload) if sharing.is_link(event.payload) else _started_again(talk)
    if isinstance(event, Commanded):
        return repair.command(talk, event.name)
    if isinstance(event, Tapped):
        return taps.tapped(talk, event)
    if isinstance(event, Said):
        return hearing.said(talk, event.text)
    if isinstance(event, Edited):
        return _edited(talk, event)
    if isinstance(event, SharedContact):
        return taps.contact_shared(talk, event)
    return _sent_other(talk, event)


def _screened(talk: Talk, text: str) -> bool:
    """Emergencies and crisis come before anything else, in every state, before consent too."""
    found = safety.screen(text)
    talk.alarms = found
    talk.trace += [f"safety:{one.id}:{one.level}" for one in found]
    grave = [one for one in found if one.level in ("CRISIS", "E911", "ONC_NOW")]
    if grave and alarm.sound(talk, grave[0]):
        return True
    minor = next((one for one in found if one.id == "minor" and one.certain), None)
    if minor and not minor.other and talk.case.value("writer") != "loved_one":
        repair.minor_writes(talk)
        return True
    return False


# --- what is shown in each state ----------------------------------------------------------------------------


LEAD_INS = ("lead_in", "fell_away", "would_fall", "asked_anew")
"""What is said once, before the next question."""


def _present_intake(talk: Talk) -> str | None:
    explanation.say_urgent_once(talk)
    learning.settle(talk)
    question = first_needed(talk.case, INTAKE)
    if question is None:
        return "answered"
    before = []
    before += talk.led_in()
    if talk.noted("asked_anew"):
        labels = dict.fromkeys(asking.label(talk, name) for name in talk.noted("asked_anew").split(","))
        before.append(talk.words("asked-anew", labels=", ".join(labels)))
    if talk.noted("fell_away"):
        before.append(talk.words("fell-away", labels=talk.noted("fell_away")))
    if talk.noted("would_fall"):
        before.append(talk.words("would-fall-away", labels=talk.noted("would_fall")))
    talk.drop_notes(*LEAD_INS)
    if repair.came_back(talk) and not before:
        before.append(talk.words("welcome-back"))
    asking.ask(talk, question, before="\n\n".join(before))
    return None


def _present_summary(talk: Talk) -> None:
    talk.drop_notes(*LEAD_INS)
    summary.present(talk)


def _present_explanation(talk: Talk) -> None:
    talk.drop_notes(*LEAD_INS)
    if talk.noted("offered"):
        talk.open("explanation", page=0)
        explanation.offer(talk)
    else:
        asked = talk.dialogue.asked
        explanation.explain(talk, page=asked.page if asked and asked.question == "explanation" else 0)


SAYS_WHERE_THE_CALL_STANDS = frozenset(
    {"booked", "call-moved", "call-cancelled", "call-status", "call-waiting", "no-time-chosen", "contact-none"}
    | {"reminders-on", "reminders-on-hour", "reminders-off", "call-past", "contact-kept"}
)


def _present_booked(talk: Talk) -> None:
    if not SAYS_WHERE_THE_CALL_STANDS & {reply.key for reply in talk.replies}:
        booking.call_status(talk)
    question = first_needed(talk.case, AFTER_BOOKING) if booking.has_call(talk) else None
    if question is not None:
        asking.ask(talk, question)
        return
    talk.set(asked=None)


ENDS = frozenset({"share-declined", "ended-kindly"})


def _present_ended(talk: Talk) -> None:
    case = talk.case
    talk.set(asked=None)
    if talk.noted("minor"):
        talk.say("end-minor-again" if talk.replies else "end-minor-self")
    elif talk.noted("bereaved"):
        talk.say("end-person-died")
    elif case.value("writer") == "professional":
        again = talk.action("button-start-over", "restart")
        talk.say("end-professional", [again], referral=talk.practice.referral_line or "none")
    elif case.value("patient_adult") == "no":
        talk.say("end-minor-patient", [talk.action("button-person", "person")])
    elif case.value("cancer") == "not_cancer":
        talk.say("end-not-cancer", [talk.action("button-wrong", "wrong:cancer")])
    elif serves(case, talk.practice) is False:
        rows = [talk.action("button-questions", "questions"), talk.action("button-wrong", "wrong:region")]
        talk.say("end-region", rows, practice=talk.practice.name)
    elif not ENDS & {reply.key for reply in talk.replies}:
        talk.say("ended-kindly", [talk.action("button-questions", "questions"), talk.action("button-book", "book")])


def _present_stopped(talk: Talk) -> None:
    talk.set(asked=None)
    rows = [talk.action("button-go-on", "go_on")]
    if talk.noted("angry"):
        talk.drop_notes("angry")
        talk.say("stopped", [*rows, talk.action("button-person", "person")], above=talk.words("anger-heard"))
        return
    talk.say("stopped", rows)


PRESENT: dict[str, Callable[[Talk], str | None]] = {
    "welcome": welcome.present_welcome,
    "declined": welcome.present_declined,
    "intake": _present_intake,
    "summary": _present_summary,
    "explanation": _present_explanation,
    "handover": booking.present_handover,
    "booking": booking.present,
    "booked": _present_booked,
    "ended": _present_ended,
    "alarm": alarm.present,
    "stopped": _present_stopped,
}


# --- edits, media, timers, staff -------------------------------------------------------------------------


def _edited(talk: Talk, event: Edited) -> str | None:
    """The edit of the latest answer counts as a correction; an older one gets a polite word."""
    if event.message_id is None or event.message_id != talk.dialogue.last_said_id:
        repair.ask_again(talk, before=talk.words("edited-old"))
        return repair.shown_again(talk)
    # What that message taught is taken back, and the new words answer where that leads, not where we came since.
    said = [name for name, answer in talk.case.answers.items() if str(answer.turn) == talk.noted("said_turn")]
    talk.forget(*(name for name in said if name not in learning.NEVER_UNDONE))
    question = first_needed(talk.case, INTAKE) if said else None
    if question is not None:
        talk.set(state=next_state(talk.dialogue, "corrected"))
        talk.open(question.name)
    return hearing.said(talk, event.text)


def _sent_other(talk: Talk, event: Event) -> str | None:
    if not isinstance(event, SentOther):
        return None
    if event.album and event.album == talk.dialogue.last_album:
        return None
    talk.set(last_album=event.album)
    repair.refuse_media(talk, event.what, captioned=event.captioned)
    return repair.shown_again(talk)


def _started_again(talk: Talk) -> str | None:
    """/start in the middle: nothing is lost; go on, or start over."""
    talk.say(
        "welcome-again",
        [
            talk.action("button-go-on", "go_on"),
            talk.action("button-other-person", "other_person"),
            talk.action("button-start-over", "restart"),
        ],
    )
    return None


def _timer_fired(talk: Talk, event: TimerFired) -> str | None:
    if event.timer in ("reminder_day", "reminder_hour"):
        booking.remind(talk, event.timer, event.revision)
        return None
    asked = talk.dialogue.asked
    silent = (
        talk.dialogue.state in ("alarm", "stopped", "welcome", "declined", "ended")
        or talk.dialogue.blocked
        or talk.dialogue.crisis_hold
    )
    if event.timer == "nudge" and not silent:
        return pausing.fired(talk, event)
    if event.timer == "ask_again" and asked and not silent:
        repair.ask_again(talk, before=talk.words("after-outage"))
        return repair.shown_again(talk)
    return None


def _staff_acted(talk: Talk, event: StaffActed) -> str | None:
    talk.keeps_event = True
    if event.action == "claimed" and event.navigator and not talk.dialogue.crisis_hold:
        talk.say("staff-claimed", navigator=event.navigator)
    elif event.action in ("moved", "cancelled") and event.booking is not None:
        before = talk.dialogue.booking
        talk.set(booking=event.booking)
        booking.set_reminders(talk)
        if event.action == "moved":
            same_time = before is not None and before.start_at == event.booking.start_at
            booking.say_booked(talk, "staff-changed-navigator" if same_time else "staff-moved-call")
        else:
            talk.note("no_time")
            talk.forget("slot")
            talk.say("staff-cancelled-call", [talk.action("button-book", "book")])
    elif event.action == "alarm_cleared":
        talk.set(alarm=None, crisis_hold=False)
        booking.set_reminders(talk)
        if talk.dialogue.state == "alarm":
            talk.set(state=next_state(talk.dialogue, "resumed"))
    return None


def _tell_navigators_of_changes(talk: Talk, before: Dialogue) -> None:
    """Same lead, other facts: the card that the navigators have is edited."""
    if before.lead is None or talk.dialogue.lead != before.lead:
        return
    facts = (talk.dialogue.case, talk.dialogue.contact, talk.dialogue.booking, talk.dialogue.zone)
    if facts != (before.case, before.contact, before.booking, before.zone):
        talk.do(booking.changed_lead(talk))
