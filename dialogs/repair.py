"""Conversation repair, handled once for every state: back, skip, why, what does it mean, a person, stop, and
everything a frightened person asks in between. The question that was open is asked again with its buttons.
"""

from __future__ import annotations

from dialogs import asking, booking, script
from dialogs.asking import LABEL_OF, label
from dialogs.explanation import say_questions
from dialogs.model import (
    Answer,
    Case,
    DataDeleted,
    DataShown,
    Edited,
    LeadWithdrawn,
    PersonAsked,
    Reply,
    Said,
    TimersDropped,
    Unknown,
    UnsentDropped,
)
from dialogs.questions import INTAKE, QUESTIONS
from dialogs.talk import Row, Talk
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

NOT_AN_ANSWER = frozenset({*ANSWERED_THEN_ASKED_AGAIN}) - {"advice_seeking", "distress", "time_question"}

NOT_OURS = "not ours"
"""Instead of a trigger: this step leaves the event to the next one."""

COMMANDS = frozenset(
    ["start", "help", "questions", "call", "language", "privacy", "my_data", "delete_my_data", "stop"]
)


def intent(talk: Talk, name: str) -> str | None:
    """Answer an intent. Returns a trigger to follow, None when all was said, NOT_OURS when it is none of these."""
    if name in ANSWERED_THEN_ASKED_AGAIN:
        ask_again(talk, before=talk.words(ANSWERED_THEN_ASKED_AGAIN[name]))
        return None
    if name == "go_back":
        return back(talk)
    if name == "skip":
        return know_not(talk, Unknown.RATHER_NOT_SAY, "")
    if name == "why_do_you_ask":
        explain_question(talk, "why")
        return None
    if name == "what_does_it_mean":
        word = glossary_word(talk)
        if word:
            ask_again(talk, before=talk.words(f"glossary-{word}"))
        else:
            explain_question(talk, "meaning")
        return None
    if name == "repeat":
        ask_again(talk, before=talk.words("repair-repeat"))
        return None
    if name == "simpler":
        ask_again(talk, simpler=True)
        return None
    if name == "talk_to_human":
        return wants_person(talk)
    if name == "book_call":
        return book(talk)
    if name in ("reschedule", "cancel_booking"):
        if not booking.has_call(talk):
            ask_again(talk, before=talk.words("intent-nothing-booked"))
            return None
        if name == "reschedule":
            return booking.start_moving(talk)
        booking.ask_cancel(talk)
        return None
    if name == "stop":
        return stop(talk)
    if name == "pause":
        ask_again(talk, before=talk.words("intent-pause"))
        return None
    if name == "restart":
        confirm_restart(talk)
        return None
    if name == "delete_my_data":
        confirm_delete(talk)
        return None
    return NOT_OURS


def greet(talk: Talk, *, came_back: bool) -> None:
    """Hello to somebody who says hello; after a pause a welcome that names no health fact."""
    known = "intent-hello" if told_names(talk) else "intent-hello-first"
    ask_again(talk, before=talk.words("welcome-back" if came_back else known))


# --- the open question again -----------------------------------------------------------------------------------


def ask_again(talk: Talk, *, before: str = "", simpler: bool = False) -> None:
    """Say the open question again, after a short answer to something else; or show where we are."""
    asked = talk.dialogue.asked
    question = QUESTIONS.get(asked.question) if asked else None
    if asked is None or question is None or question.name in ("slot", "contact", "share"):
        if before:
            talk.reply(Reply(key="intent", text=before))
        if asked is not None and question is not None:
            _present_special(talk, question.name)
        else:
            talk.note("present")
        return
    wording = min(asked.wording + 1, 2) if simpler else asked.wording
    asking.ask(talk, question, before=before, wording=wording)


def _present_special(talk: Talk, name: str) -> None:
    if name == "slot":
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
    if not question.knows_not:
        ask_again(talk, before=talk.words("repair-cannot-skip"))
        return None
    how = "typed" if words else "tapped"
    talk.learn(question.name, Answer(unknown=kind, words=words, how=how))
    return "answered"


# --- going back and correcting -----------------------------------------------------------------------------------


def undo_last(talk: Talk) -> tuple[str, ...]:
    """Take back everything that was learned in the latest turn that learned something; names of it."""
    turns = [answer.turn for name, answer in talk.case.answers.items() if name not in NEVER_UNDONE]
    if not turns:
        return ()
    last = max(turns)
    names = tuple(
        name for name, answer in talk.case.answers.items() if answer.turn == last and name not in NEVER_UNDONE
    )
    talk.forget(*names)
    return names


NEVER_UNDONE = frozenset({"story", "share", "region", "zone", "zone_clock", "contact", "slot", "reminders"})
"""Consents and what was booked are changed by their own words, not by going back."""


def back(talk: Talk) -> str | None:
    """One step back: the last answered question is asked again, with what was said there taken back."""
    if not undo_last(talk):
        ask_again(talk, before=talk.words("repair-nothing-back"))
        return None
    talk.note("lead_in", "repair-back")
    return "corrected"


def edit(talk: Talk, name: str) -> str:
    """Ask one question anew: what hangs on it falls away, and is named."""
    question = QUESTIONS.get(LABEL_OF.get(name, name)) or QUESTIONS["cancer"]
    names = [name, question.name, *ALSO.get(question.name, ())]
    fallen = [one for one in question.dependants if talk.case.told(one)]
    talk.forget(*names, *fallen)
    shown = list(dict.fromkeys(label(talk, one) for one in fallen if one in QUESTIONS and one != "cancer_confirm"))
    if shown:
        talk.note("fell_away", ", ".join(shown))
    return "corrected"


ALSO = {
    "cancer": ("cancer_said", "cancer_candidates", "cancer_choice"),
    "stage": ("status",),
    "treatment": ("treatment_ids",),
    "findings": ("uncertain_said",),
    "certainty": ("unsure_words",),
    "talks": ("trial_asked",),
    "no_time": ("told_urgent",),
}
"""Answers that belong to a question without being asked themselves."""


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
    _close_case(talk)
    talk.say("restarted")
    return "started_over"


def another_person(talk: Talk) -> str:
    """A talk about somebody else: the case so far is closed and kept, a call that is booked stays."""
    _close_case(talk, keeps_lead=True)
    talk.say("other-person-start")
    return "started_over"


def _close_case(talk: Talk, *, keeps_lead: bool = False) -> None:
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
    if name == "my_data":
        show_data(talk)
        return None
    if name == "delete_my_data":
        confirm_delete(talk)
        return None
    if name == "stop" and consented:
        return stop(talk)
    if name == "questions" and consented:
        say_questions(talk)
        return None
    if name == "call" and consented:
        booking.call_status(talk)
        return None
    if name in COMMANDS:
        return "present"
    return _then_again(talk, "unknown-command")


def _then_again(talk: Talk, key: str, **facts: str | int) -> str | None:
    ask_again(talk, before=talk.words(key, **facts))
    return None


def show_data(talk: Talk) -> None:
    """Everything that is held, in plain words."""
    lines = [
        talk.words("my-data-line", label=label(talk, name), value=asking.understood(talk, name))
        for name in talk.case.answers
        if script.has(f"label-{LABEL_OF.get(name, name)}", talk.language) and name not in HIDDEN
    ]
    if talk.dialogue.contact:
        lines.append(talk.words("my-data-line", label=label(talk, "contact"), value=talk.dialogue.contact))
    if not lines:
        talk.say("my-data-none")
        return
    purposes = [consent.purpose for consent in talk.dialogue.consents if talk.dialogue.consented(consent.purpose)]
    said = [talk.plain(f"purpose-{purpose}") for purpose in dict.fromkeys(purposes)]
    consents = talk.words("my-data-consents", consents="; ".join(said)) if said else ""
    talk.do(DataShown())
    talk.say(
        "my-data-head",
        below="\n\n".join(part for part in ("\n".join(lines), consents, talk.words("my-data-end")) if part),
    )


HIDDEN = frozenset(
    {"cancer_confirm", "cancer_candidates", "cancer_choice", "treatment_ids", "share", "slot", "story"}
)


# --- the summary ----------------------------------------------------------------------------------------------------


def told_names(talk: Talk) -> list[str]:
    """Answers that the summary shows, in the order of the questions."""
    order = [question.name for question in INTAKE]
    return [name for name in order if talk.case.told(name) and name not in HIDDEN]


def summary_text(talk: Talk) -> str:
    """One line for each answer, unknowns said as unknown."""
    # One line for the cancer: its exact kind where that was told, else its broad name.
    idle = "cancer" if talk.case.value("cancer_type") else "cancer_type"
    return "\n".join(
        talk.words("summary-line", label=label(talk, name), value=asking.understood(talk, name))
        for name in told_names(talk)
        if name != idle
    )


def present_summary(talk: Talk) -> None:
    """What I understood, tap to edit."""
    talk.open("summary")
    rows: list[Row] = [talk.choice("button-summary-right", "right"), talk.choice("button-change", "change")]
    talk.say("summary", rows, below=summary_text(talk))


def summary_answered(talk: Talk, value: str) -> str | None:
    """Right, or which line to change."""
    if value == "right":
        return "confirmed"
    if value.startswith("edit="):
        return edit(talk, value.removeprefix("edit="))
    asked = talk.dialogue.asked
    assert asked is not None
    buttons = [talk.button(f"label-{name}", talk.data(f"edit={name}")) for name in told_names(talk)]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    talk.say("choose-change", rows)
    return None


# --- media, albums, edits ------------------------------------------------------------------------------------------


def refuse_media(talk: Talk, what: str) -> None:
    """What cannot be taken here, why, and where instead; then the open question."""
    ask_again(talk, before=talk.words(f"other-{what}", records=talk.practice.records_url or "none"))
