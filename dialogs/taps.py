"""What was tapped: an option of the open question, what waits behind [More], an action that is good at any time.

A button carries the revision of its question (`a:REVISION:QUESTION:VALUE`), so one that was left standing further up
changes nothing and says so. Actions (`do:ACTION:ARGUMENT`) carry none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from dialogs import (
    asking,
    booking,
    doctor_list,
    explanation,
    learning,
    pausing,
    repair,
    sharing,
    sheet,
    summary,
    topics,
)
from dialogs.flow import HANDLERS
from dialogs.model import Button, SharedContact, Tapped, Unknown
from dialogs.questions import EXCLUSIVE, QUESTIONS, Question, option_label
from dialogs.talk import Talk

DOUBLE_TAP = timedelta(seconds=3)
"""Taps nearer to each other than this are one."""


def tapped(talk: Talk, event: Tapped) -> str | None:
    """A button: an action, an answer to the open question, or one that is old. Returns a trigger, or None."""
    kind, _, rest = event.data.partition(":")
    if kind == "do":
        action, _, argument = rest.partition(":")
        return _acted(talk, action, argument)
    parts = rest.split(":", 2)
    asked = talk.dialogue.asked
    if kind != "a" or len(parts) != 3 or asked is None or parts[:2] != [str(asked.revision), asked.question]:
        return _old_button(talk, parts)
    return _answered_by_tap(talk, parts[1], parts[2])


def _old_button(talk: Talk, parts: list[str]) -> str | None:
    """A button of an earlier question changes nothing and says so; the echo of a double tap says nothing."""
    last = talk.dialogue.last_at
    echo = (
        last is not None
        and talk.event.at - last < DOUBLE_TAP
        and len(parts) == 3
        and parts[0].isdigit()
        and int(parts[0]) >= talk.dialogue.asked_count - 1
    )
    if echo:
        talk.trace.append("tap:echo")
        return None
    talk.trace.append("tap:old")
    repair.ask_again(talk, before=talk.words("old-button"))
    return repair.shown_again(talk)


def _answered_by_tap(talk: Talk, name: str, value: str) -> str | None:
    event = talk.event
    if value.startswith("+"):
        return _behind_more(talk, name, value)
    if value.startswith("?"):
        kind = Unknown(value[1:])
        asking.show_answered(talk, name, talk.plain(f"summary-unknown-{kind.value}"), event.message_id)
        return repair.know_not(talk, kind, "")
    handler = HANDLERS.get(name)
    if handler is None:
        return _option_tapped(talk, QUESTIONS[name], value)
    if name in QUESTIONS and value in QUESTIONS[name].options(talk.case):
        label = option_label(name, value, talk.language, talk.writer)
        asking.show_answered(talk, name, label, event.message_id)
    return handler(talk, value)


def _option_tapped(talk: Talk, question: Question, value: str) -> str | None:
    message = talk.event.message_id
    if value not in question.options(talk.case):
        return _old_button(talk, [])
    if question.several and value not in EXCLUSIVE:
        picked = asking.tick(talk, question, value)
        asked = talk.dialogue.asked
        assert asked is not None
        talk.set(asked=asked.model_copy(update={"picked": picked}))
        if message is not None:
            asking.ask_in_place(talk, question, message)
        return None
    return _settle(talk, question, (value,))


def _settle(talk: Talk, question: Question, values: tuple[str, ...]) -> str | None:
    """These options are the answer."""
    answer = asking.tapped_answer(talk, question, values)
    asking.show_answered(talk, question.name, answer.words, talk.event.message_id)
    return learning.learn_option(talk, question.name, answer)


def _behind_more(talk: Talk, name: str, value: str) -> str | None:
    question, message, asked = QUESTIONS.get(name), talk.event.message_id, talk.dialogue.asked
    assert asked is not None
    if value in ("+more", "+less") and question is not None:
        if name in ("slot", "contact"):
            repair.explain_question(talk, "meaning")
        elif message is not None:
            asking.ask_in_place(talk, question, message, more=value == "+more")
        return None
    if value == "+done" and question is not None:
        if asked.picked:
            return _settle(talk, question, asked.picked)
        if "none" in question.options(talk.case):
            return _settle(talk, question, ("none",))
        return repair.know_not(talk, Unknown.DONT_KNOW, "")
    if value == "+wrong":
        return repair.back(talk)
    done = repair.intent(talk, BEHIND.get(value, "repeat"))
    return repair.after_intent(talk, done)


BEHIND = {
    "+back": "go_back",
    "+why": "why_do_you_ask",
    "+means": "what_does_it_mean",
    "+person": "talk_to_human",
    "+pause": "pause",
    "+stop": "stop",
    "+restart": "restart",
}
"""What waits behind [More], and the intent that a person would have typed for it."""


def _acted(talk: Talk, action: str, argument: str) -> str | None:
    """Buttons that are good at any time."""
    named = {"person": "talk_to_human", "book": "book_call", "restart": "restart"}.get(action)
    if named:
        return repair.after_intent(talk, repair.intent(talk, named))
    if action == "wrong" and talk.case.told(argument):
        return booking.region_anew(talk) if argument == "region" else learning.edit(talk, argument)
    if action == "not_right":
        return _not_right(talk, argument)
    if action == "language":
        return repair.language_changed(talk, "es" if argument == "es" else "en")
    if action == "other_person":
        return repair.another_person(talk)
    if action == "not_now":
        return _not_now(talk)
    if action == "take_back":
        return sharing.take_back(talk)
    if action in ("go_on", "change_mind"):
        return "resumed"
    if action == "move" and booking.has_call(talk):
        return booking.start_moving(talk)
    if action == "cancel" and booking.has_call(talk):
        booking.ask_cancel(talk)
        return None
    if action in ("agree", "tell_more", "no_thanks", "under_18"):
        return _old_button(talk, ["a", "a", str(talk.dialogue.asked_count)])
    if action in READ:
        READ[action](talk, argument)
        return None
    return _old_button(talk, [])


def _not_right(talk: Talk, turn: str) -> str | None:
    """Under what was said back, in the turn of this number: it is asked anew, and of several things which one."""
    names = learning.learned_in(talk, turn)
    if len(names) == 1:
        return learning.edit(talk, names[0])
    if not names:
        return _old_button(talk, [])
    labels = {asking.label(talk, name): f"do:wrong:{name}" for name in names}
    buttons = [Button(label=label, data=data) for label, data in labels.items()]
    talk.say("choose-change", [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)])
    return None


def _not_now(talk: Talk) -> str:
    if talk.dialogue.state not in ("explanation", "handover"):
        return "present"
    talk.set(asked=None)
    return "kept_private"


READ: dict[str, Callable[[Talk, str], None]] = {
    "source": topics.source,
    "numbers": lambda talk, _: topics.learn(talk, "numbers"),
    "learn": topics.learn,
    "point": explanation.say_point,
    "support": topics.support,
    "questions": lambda talk, _: doctor_list.say(talk),
    "change_list": lambda talk, _: doctor_list.change(talk),
    "sheet": lambda talk, _: sheet.say(talk),
    "data_file": lambda talk, _: summary.send_data(talk),
    "sheet_here": lambda talk, _: sheet.say_here(talk),
    "no_nudge": lambda talk, _: pausing.refused(talk),
}
"""Actions that say something and leave the conversation where it is."""


def contact_shared(talk: Talk, event: SharedContact) -> str | None:
    """The one button of the other keyboard: their own number, while it is asked for; no other card is kept."""
    asked = talk.dialogue.asked
    wanted = asked is not None and asked.question in ("contact", "number_check")
    if not event.own or not wanted:
        talk.keeps_event = False
        repair.ask_again(talk, before=talk.words("other-contact"))
        return repair.shown_again(talk)
    number = booking.number_in(event.phone, talk.practice.served_countries) or booking.number_in(
        f"+{event.phone.lstrip('+')}", talk.practice.served_countries
    )
    if number is None:
        talk.say("contact-bad")
        booking.ask_contact(talk)
        return None
    talk.note("contact_keyboard")
    return booking.keep_contact(talk, number)
