"""Conversation repair, handled once for every state: back, skip, why, what does it mean, a person, stop, and
everything a frightened person asks in between. The question that was open is asked again with its buttons.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from dialogs import asking, booking, doctor_list, learning, pausing, script, sheet, summary, topics
from dialogs.machine import next_state
from dialogs.model import (
    Answer,
    Case,
    DataDeleted,
    Edited,
    Language,
    LeadWithdrawn,
    PersonAsked,
    Reply,
    Said,
    TimersDropped,
    Unknown,
    UnsentDropped,
)
from dialogs.questions import QUESTIONS
from dialogs.talk import Talk
from dialogs.times import promise_in_words
from dialogs.understanding.text import fold

ANSWERED_THEN_ASKED_AGAIN = {
    "cost_question": "intent-cost",
    "privacy_question": "intent-privacy",
    "who_are_you": "intent-who",
    "are_you_human": "intent-human",
    "advice_seeking": "intent-advice",
    "time_question": "intent-time",
    "thanks_smalltalk": "intent-thanks",
    "off_topic": "intent-offtopic",
    "distress": "intent-distress",
}
"""Intents that get a reviewed answer, and then the same question again (features.md C7)."""

NOT_OURS = "not ours"
"""Instead of a trigger: this step leaves the event to the next one."""

COMMANDS = frozenset({
    "start", "help", "questions", "sheet", "call", "learn", "support", "share", "language", "privacy",
    "my_data", "delete_my_data", "stop",
})  # fmt: skip


def intent(talk: Talk, name: str) -> str | None:
    """Answer an intent. Returns a trigger to follow, None when all was said, NOT_OURS when it is none of these."""
    if name == "privacy_question" and talk.noted("minor"):
        ask_again(talk, before=talk.words("intent-privacy-minor"))
        return None
    if name in ANSWERED_THEN_ASKED_AGAIN:
        ask_again(talk, before=talk.words(talk.not_twice(ANSWERED_THEN_ASKED_AGAIN[name])))
        return None
    if name in ABOUT_THE_CALL and not booking.has_call(talk):
        ask_again(talk, before=talk.words("intent-nothing-booked"))
        return None
    return INTENTS[name](talk) if name in INTENTS else NOT_OURS


def after_intent(talk: Talk, done: str | None) -> str | None:
    """The trigger that an intent led to; where it led to none and no question is open, the state again."""
    return done or shown_again(talk)


def greet(talk: Talk) -> None:
    """Hello to somebody who says hello; after a pause a welcome that names no health fact."""
    known = "intent-hello" if summary.told_names(talk) else "intent-hello-first"
    ask_again(talk, before=talk.words("welcome-back" if came_back(talk) else known))


LONG_PAUSE = timedelta(hours=6)


def came_back(talk: Talk) -> bool:
    """Whether the person was away long enough to be welcomed back."""
    last = talk.dialogue.last_at
    return last is not None and talk.event.at - last > LONG_PAUSE


# --- the open question again -----------------------------------------------------------------------------------


def ask_again(talk: Talk, *, before: str = "", simpler: bool = False) -> None:
    """Say the open question again, after a short answer to something else; or show where we are."""
    asked = talk.dialogue.asked
    if asked is not None and asked.question == "explanation" and before and not talk.noted("offered"):
        # Who asks in between gets the answer alone: the next part waits until they go on.
        talk.reply(Reply(key="intent", text=before, buttons=(talk.choice("button-go-on", "go_on"),)))
        return
    question = QUESTIONS.get(asked.question) if asked else None
    special = asked.question if asked is not None and asked.question in SPECIAL else ""
    if asked is None or question is None or special:
        if before:
            talk.reply(Reply(key="intent", text=before))
        if special:
            _present_special(talk, special)
        else:
            talk.note("present")
        return
    wording = min(asked.wording + 1, 2) if simpler else asked.wording
    asking.ask(talk, question, before=before, wording=wording)


def shown_again(talk: Talk) -> str | None:
    """Where no question was open the state itself is shown again."""
    if talk.noted("present"):
        talk.drop_notes("present")
        return "present"
    return None


SPECIAL = frozenset({"slot", "contact", "share", "number_check"})
"""Questions that are put by more than their own words."""


def _present_special(talk: Talk, name: str) -> None:
    asked = talk.dialogue.asked
    if name == "number_check" and asked:
        booking.read_back(talk, asked.candidates[0])
    elif name == "slot":
        booking.offer(talk)
    elif name == "contact":
        booking.ask_contact(talk)
    else:
        asking.ask(talk, QUESTIONS[name])


def glossary_word(talk: Talk) -> str | None:
    """The word of the glossary that the person asks about; the longest where several are named."""
    said = f" {fold(talk.event.text)} " if isinstance(talk.event, Said | Edited) else ""
    prefix = "glossary-word-"
    words = [key.removeprefix(prefix) for key in script.keys(talk.language) if key.startswith(prefix)]
    named = [word for word in words if said and fold(talk.plain(f"{prefix}{word}")) in said]
    return max(named, key=len, default=None)


def say_simpler(talk: Talk) -> None:
    """The open question in simpler words; where there are none left, what its words mean."""
    asked = talk.dialogue.asked
    question = QUESTIONS.get(asked.question) if asked else None
    if asked is not None and (asked.wording >= SIMPLEST or asked.question == "explanation"):
        explain_question(talk, "meaning")
    else:
        ask_again(talk, before=talk.words("repair-other-words") if question else "", simpler=True)


SIMPLEST = 2
"""The last of the wordings of a question."""


def hear_anger(talk: Talk, *, stops: bool) -> str | None:
    """Anger gets a word of its own and a person to talk to, and no argument; whoever also says stop is stopped."""
    if stops:
        talk.note("angry")
        return stop(talk)
    key = talk.not_twice("intent-anger")
    if key != "intent-anger":
        # Told so twice: the question waits until they want it.
        talk.say(key, [talk.action("button-person", "person"), talk.action("button-go-on", "go_on")])
        return None
    ask_again(talk, before=talk.words(key))
    asking.offer_person(talk)
    return shown_again(talk)


def explain_word(talk: Talk) -> None:
    """The word of the glossary that is asked about, else the words of the question."""
    if word := glossary_word(talk):
        ask_again(talk, before=talk.words(f"glossary-{word}"))
    else:
        explain_question(talk, "meaning")


def explain_question(talk: Talk, what: str) -> None:
    """Why it is asked, or what its words mean; then the same question."""
    asked = talk.dialogue.asked
    key = f"{what}-{asked.question}" if asked else ""
    if not script.has(key, talk.language):
        key = "help"
    ask_again(talk, before=talk.words(key))


def know_not(talk: Talk, kind: Unknown, words: str) -> str | None:
    """One of the four kinds of not knowing, as the answer to the open question."""
    asked = talk.dialogue.asked
    question = QUESTIONS.get(asked.question) if asked else None
    if question is None or asked is None:
        ask_again(talk)
        return None
    if kind is Unknown.DONT_UNDERSTAND:
        explain_question(talk, "meaning")
        return None
    if question.name == "cancer_confirm":
        return let_stand(talk)
    if not question.knows_not:
        ask_again(talk, before=talk.words("repair-cannot-skip"))
        return None
    if words and asked.picked:
        # What they told in passing stands, though they know no more than that.
        return learning.learn_option(talk, question.name, asking.tapped_answer(talk, question, asked.picked))
    how = "typed" if words else "tapped"
    talk.learn(question.name, Answer(unknown=kind, words=words, how=how))
    if len(words.split()) > PLAINLY:
        talk.heard.append(f"{asking.label(talk, question.name)}: {talk.plain(f'summary-unknown-{kind.value}')}")
    return "answered"


PLAINLY = 3
"""Words up to which "no idea" needs no saying back; a longer text may have told something that was not heard."""


def let_stand(talk: Talk) -> str:
    """Who cannot say whether a name is right keeps it: it is shown again before anything rests on it."""
    talk.learn("cancer_confirm", Answer(values=("yes",), how="derived"))
    return "answered"


# --- going back -----------------------------------------------------------------------------------


def back(talk: Talk) -> str | None:
    """One step back: the last answered question is asked again, with what was said there taken back."""
    if not learning.undo_last(talk):
        ask_again(talk, before=talk.words("repair-nothing-back"))
        return None
    talk.lead_in("repair-back")
    return "corrected"


# --- people, stopping, starting over ---------------------------------------------------------------------------


def wants_person(talk: Talk) -> str | None:
    """A human being: the hand-over at once; with a lead already made, the navigators are told again."""
    if talk.dialogue.lead is None:
        talk.note("handover", "person")
        talk.say("intent-person")
        return "wants_a_person"
    talk.do(PersonAsked(code=talk.dialogue.lead, may_name_chat=True))
    ask_again(talk, before=talk.words("intent-person-noted", hours=promise_in_words(talk)))
    return None


def book(talk: Talk) -> str | None:
    """A call: what is booked, or the way to it."""
    if booking.has_call(talk):
        booking.call_status(talk)
        return None
    if talk.dialogue.lead is not None:
        talk.set(notes={key: value for key, value in talk.dialogue.notes.items() if key != "no_time"})
        talk.forget("slot", *(("contact",) if talk.case.value("contact") == "none" else ()))
        return "chooses_time"
    return "wants_a_person"


def stop(talk: Talk) -> str:
    """Stopped: nothing is lost, nothing is asked, no nudge."""
    talk.do(TimersDropped(timers=("nudge", "ask_again")))
    return "stopped"


def confirm_restart(talk: Talk) -> None:
    """One question before the answers are put away."""
    talk.open("restart")
    talk.say("confirm-restart", [talk.choice("button-yes", "yes"), talk.choice("button-no", "no")])


def restarted(talk: Talk, value: str) -> str | None:
    """Starting over closes the case and keeps it; a new one begins."""
    if value != "yes":
        return "resumed"
    close_case(talk)
    talk.say("restarted")
    return "started_over"


def another_person(talk: Talk) -> str:
    """A talk about somebody else: the case so far is closed and kept, a call that is booked stays."""
    close_case(talk, keeps_lead=True)
    talk.say("other-person-start")
    return "started_over"


def close_case(talk: Talk, *, keeps_lead: bool = False) -> None:
    """Put the case away and keep it; the lead is withdrawn, but for one that has a call."""
    closed = (*talk.dialogue.closed_cases, talk.case) if talk.case.answers else talk.dialogue.closed_cases
    if talk.dialogue.lead and not keeps_lead and not booking.has_call(talk):
        talk.do(LeadWithdrawn(code=talk.dialogue.lead))
        talk.say("lead-withdrawn")
    kept = talk.dialogue.booking if booking.has_call(talk) else None
    talk.set(case=Case(), closed_cases=closed, lead=None, priority=None, notes={}, booking=kept, asked=None)


def confirm_delete(talk: Talk) -> None:
    """The first of two taps."""
    talk.open("delete")
    talk.say("delete-confirm", [talk.choice("button-delete-yes", "yes"), talk.choice("button-delete-no", "no")])


def deleted(talk: Talk, value: str) -> str | None:
    """The second tap: everything goes, calls and unsent messages included."""
    if value != "yes":
        return "resumed"
    talk.do(UnsentDropped())
    talk.do(DataDeleted())
    talk.keeps_event = False
    talk.say("deleted")
    return "deleted"


def minor_writes(talk: Talk) -> None:
    """Somebody under 18 writes: kind words for a trusted adult; nothing they told is kept."""
    talk.keeps_event = False
    talk.set(case=Case(), asked=None)
    talk.note("minor")
    if talk.dialogue.consented("collect_health"):
        talk.set(state=next_state(talk.dialogue, "minor_writes"))
    talk.say("end-minor-self")


ABOUT_THE_CALL = frozenset({"reschedule", "cancel_booking"})

INTENTS: dict[str, Callable[[Talk], str | None]] = {
    "go_back": back,
    "skip": lambda talk: know_not(talk, Unknown.RATHER_NOT_SAY, ""),
    "why_do_you_ask": lambda talk: explain_question(talk, "why"),
    "what_does_it_mean": explain_word,
    "repeat": lambda talk: ask_again(talk, before=talk.words("repair-repeat")),
    "simpler": say_simpler,
    "talk_to_human": wants_person,
    "book_call": book,
    "reschedule": booking.start_moving,
    "cancel_booking": booking.ask_cancel,
    "stop": stop,
    "pause": pausing.ask,
    "restart": confirm_restart,
    "delete_my_data": confirm_delete,
}
"""What each intent does. A trigger to follow, or None where all was said."""


# --- commands ------------------------------------------------------------------------------------------------------


def command(talk: Talk, name: str) -> str | None:
    """A command of the menu, or an unknown one; the open question follows where one was open."""
    consented = talk.dialogue.consented("collect_health")
    if name == "help":
        return _then_again(talk, "help")
    if name == "privacy":
        return _then_again(talk, "privacy-text", privacy=talk.practice.privacy_url or "none")
    if name == "language":
        talk.say(
            "language-choose",
            [talk.action("button-english", "language:en"), talk.action("button-spanish", "language:es")],
        )
        return None
    if name == "learn":
        topics.learn(talk)
        return None
    if name == "support":
        topics.support(talk)
        return None
    if name == "my_data":
        summary.show_data(talk)
        return None
    if name == "delete_my_data":
        confirm_delete(talk)
        return None
    if name == "stop" and consented:
        return stop(talk)
    if name == "questions" and consented:
        doctor_list.say(talk)
        return None
    if name == "sheet" and consented and sheet.can_be_made(talk):
        sheet.say(talk)
        return None
    if name == "call" and consented:
        booking.call_status(talk)
        return None
    if name in COMMANDS:
        return "present"
    return _then_again(talk, "unknown-command")


def language_changed(talk: Talk, language: Language) -> str:
    """Go on in this language, from where we are."""
    talk.set(language=language)
    talk.note("language_chosen")
    talk.say("language-set")
    return "present"


def _then_again(talk: Talk, key: str, **facts: str | int) -> str | None:
    ask_again(talk, before=talk.words(key, **facts))
    return None


# --- media ------------------------------------------------------------------------------------------


def refuse_media(talk: Talk, what: str, *, captioned: bool) -> None:
    """What cannot be taken here, why, and where instead; then the open question, unless a caption asks it again."""
    key, records = f"other-{what}", talk.practice.records_url or "none"
    if captioned:
        talk.say(key, records=records)
    else:
        ask_again(talk, before=talk.words(key, records=records))
