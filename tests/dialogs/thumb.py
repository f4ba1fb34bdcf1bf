"""A thumb that taps by meaning, whatever the language and the words on the buttons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs.model import Button, Commanded, Dialogue, SentOther, Tapped, Turn
from dialogs.questions import QUESTIONS
from tests.player import Chat, practice

PRACTICE = practice()
"""The practice file that ships with the project, read once."""

TAPS: dict[str, Any] = {
    "writer": "patient", "patient_adult": "yes", "cancer": "breast", "cancer_type": None, "cancer_confirm": "yes",
    "cancer_choice": None, "stage": "s2", "status": "proven", "findings": ("tissue",), "treatment": ("chemotherapy",),
    "start": "later", "no_time": "vague", "talks": ("none",), "certainty": "5", "open_points": ("choice",),
    "summary": "right", "region": "US", "share": "yes", "zone": "eastern", "slot": "0", "reminders": "yes",
    "teach_back": "keep", "certainty_after": "7", "access": ("none",),
}  # fmt: skip
"""What somebody taps who has nothing unusual to tell; None is the first option offered."""


def a_chat(**fields: Any) -> Chat:
    """A chat before its first word."""
    return Chat(practice=fields.pop("practice", PRACTICE), **fields)


def copy_of(chat: Chat) -> Chat:
    """The same chat, to be continued in another way."""
    return replace(
        chat, busy=[*chat.busy], turns=[*chat.turns], events=[*chat.events], lines=[*chat.lines],
        shown={**chat.shown}, timers={**chat.timers}, said_ids=[*chat.said_ids],
        links={**chat.links},
    )  # fmt: skip


def live(chat: Chat) -> list[tuple[int, Button]]:
    """Buttons that answer the question that is open, newest message first."""
    asked = chat.dialogue.asked
    mark = f"a:{asked.revision}:{asked.question}:" if asked else "-"
    return [(at, one) for at, one in on_view(chat) if one.data.startswith(mark)]


def on_view(chat: Chat) -> list[tuple[int, Button]]:
    """Every button on view with the message it stands under, newest message first."""
    return [
        (at, button)
        for at, reply in sorted(chat.shown.items(), reverse=True)
        for row in reply.buttons
        for button in row
        if button.data
    ]


def press(chat: Chat, value: str) -> Turn:
    """Tap the option with this value of the question that is open."""
    for at, button in live(chat):
        if button.data.rpartition(":")[2] == value or button.data.split(":", 3)[3] == value:
            return tap(chat, at, button)
    asked = chat.dialogue.asked
    raise AssertionError(f"no {value!r} under {asked}; there are {[one.data for _, one in live(chat)]}")


def do(chat: Chat, action: str) -> Turn:
    """Tap the newest button for an action that is good at any time."""
    at, button = next(found for found in on_view(chat) if found[1].data == f"do:{action}")
    return tap(chat, at, button)


def tap(chat: Chat, message_id: int, button: Button) -> Turn:
    return chat.take(Tapped(**chat.base(message_id), data=button.data))


def behind_more(chat: Chat, value: str) -> Turn:
    """Open [More, or a person] and tap what waits there."""
    press(chat, "+more")
    return press(chat, value)


def command(chat: Chat, name: str) -> Turn:
    return chat.take(Commanded(**chat.base(), name=name))


def send(chat: Chat, what: str, album: str | None = None) -> Turn:
    return chat.take(SentOther(**chat.base(), what=what, album=album))


def answer(chat: Chat, value: Any = None) -> None:
    """Answer the open question: the value, several of them, or what `TAPS` has for it."""
    asked = chat.dialogue.asked
    assert asked is not None, "no question is open"
    value = TAPS.get(asked.question) if value is None else value
    if asked.question == "contact" and value is None:
        chat.say("212 555 0147")
        press(chat, "right")
    elif isinstance(value, tuple):
        for one in value:
            press(chat, one)
        if chat.dialogue.asked == asked or (chat.dialogue.asked and chat.dialogue.asked.question == asked.question):
            press(chat, "+done")
    elif value is None:
        tap(chat, *next(one for one in live(chat) if one[1].data.split(":")[3][0] not in "+?"))
        if QUESTIONS[asked.question].several:
            press(chat, "+done")
    else:
        press(chat, value)


def go(chat: Chat, to: str, **answers: Any) -> Chat:
    """Play on until a state is reached, or a question is open; `answers` replace those of TAPS."""
    if not chat.events:
        chat.start()
        do(chat, "agree")
    for _ in range(40):
        asked = chat.dialogue.asked
        if chat.dialogue.state == to or (asked and asked.question == to):
            return chat
        if chat.dialogue.state == "explanation":
            to_the_offer(chat)
            do(chat, "book" if any(one.data == "do:book" for _, one in on_view(chat)) else "person")
            continue
        assert asked is not None, f"stuck in {chat.dialogue.state}"
        if asked.question == "writer" and (to == "patient_adult" or "patient_adult" in answers):
            # The buttons say how old the person is; only who types it is asked.
            chat.say("my friend")
            continue
        answer(chat, answers.get(asked.question))
    raise AssertionError(f"{to!r} was not reached; stands at {chat.dialogue.state} {chat.dialogue.asked}")


def to_the_offer(chat: Chat) -> None:
    """Through the whole explanation and the two small questions after it."""
    while any(one.data.endswith(":go_on") for _, one in live(chat)):
        press(chat, "go_on")
    while asked(chat.dialogue) in ("teach_back", "certainty_after"):
        answer(chat)


def asked(dialogue: Dialogue) -> str:
    """Name of the open question, empty when none is."""
    return dialogue.asked.question if dialogue.asked else ""
