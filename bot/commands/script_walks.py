"""The script by path: typical conversations, played anew with today's rules in both languages, side by side.

A walk is a few answers; whatever else is asked is answered "I don't know" or with the first option, so that a walk
still goes when questions change. What is said on the way is what a person would read, in that order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from bot.rehearsal import Chat
from dialogs import transcript
from dialogs.model import Button, Language, Reply, Tapped, Turn
from dialogs.script import LANGUAGES

LONGEST = 60
"""Turns of a walk; more would be a loop."""


@dataclass(frozen=True)
class Walk:
    """One typical conversation."""

    title: str
    comes_to: str
    """The message that it is about; a test holds the walk to it."""
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Options chosen, by question."""
    begins: str = "agree"
    """What is tapped at the welcome."""
    says: dict[Language, str] = field(default_factory=dict)
    """Typed at the first question, before anything is tapped."""
    ends: str = "book"
    """What is tapped when everything was explained."""


USUAL = ("right", "username", "?dont_know", "US")
"""What is tapped where a walk says nothing, before the first option."""
BREAST = {
    "writer": ("patient",), "cancer": ("breast",), "cancer_type": ("breast_idc",), "stage": ("s2",),
    "findings": ("tissue",), "treatment": ("chemotherapy",), "start": ("later",), "talks": ("specialist",),
}  # fmt: skip
ALL_CLEAR = {"certainty": ("9",), "open_points": ("none",), "talks": ("specialist", "trials", "choices")}
WALKS = (
    Walk(
        "A rare cancer, told that there is no time; takes a call",
        "booked",
        {
            "writer": ("patient",),
            "cancer": ("sarcoma_bone",),
            "cancer_type": ("lipo_wd", "lipo_myxoid"),
            "start": ("week",),
            "treatment": ("surgery",),
            "talks": ("no_time_vague",),
            "no_time": ("vague",),
            "certainty": ("3",),
            "open_points": ("choice", "support"),
        },
    ),
    Walk(
        "A loved one writes; results do not fit, and a report is not certain",
        "doctor-head",
        {
            "writer": ("loved_one",),
            "cancer": ("lymphoma",),
            "findings": ("uncertain_words", "not_fit"),
            "certainty": ("5",),
            "open_points": ("know",),
        },
        ends="questions",
    ),
    Walk(
        "A plan that is big for the disease as it was described",
        "consider-aggressive_plan",
        {
            "writer": ("patient",),
            "cancer": ("prostate",),
            "cancer_type": ("prostate_low",),
            "stage": ("s1",),
            "treatment": ("surgery_whole",),
            "start": ("two_weeks",),
            "certainty": ("7",),
        },
        ends="not_now",
    ),
    Walk("Nothing applies: an honest ending without a push", "nothing-fires", BREAST | ALL_CLEAR, ends="sheet"),
    Walk(
        "A disease in which days matter",
        "urgent-dx",
        {"writer": ("loved_one",), "cancer": ("leukemia",), "cancer_type": ("aml",), "talks": ("no_time_reason",)},
    ),
    Walk(
        "Treatment has started", "timing-started", BREAST | {"start": ("started",), "certainty": ("4",)}, ends="sheet"
    ),
    Walk(
        "Lives where the practice does not serve",
        "end-region",
        BREAST | {"certainty": ("4",), "region": ("elsewhere",)},
    ),
    Walk(
        "A medical emergency",
        "alarm-ONC_NOW",
        says={"en": "he has a fever of 39.5 since chemo on Monday", "es": "tiene fiebre de 39.5 desde la quimio"},
    ),
    Walk("A crisis", "alarm-CRISIS", says={"en": "I want to kill myself", "es": "me quiero matar"}),
    Walk(
        "Somebody died", "end-person-died", says={"en": "my mother died in March", "es": "mi mamá falleció en marzo"}
    ),
    Walk("A health professional", "end-professional", {"writer": ("professional",)}),
    Walk("A child is ill", "end-minor-patient", {"writer": ("child",)}, ends="person"),
    Walk("Under 18", "end-minor-self", begins="under_18"),
    Walk("No consent", "declined", begins="no_thanks"),
)


@dataclass(frozen=True)
class Step:
    """What a person did, and what they then read: English beside Spanish."""

    did: tuple[str, ...]
    said: tuple[tuple[str, ...], ...]
    """Keys and texts of each message: (key, English, Spanish); one language may say less."""


def played(walk: Walk) -> tuple[Step, ...]:
    """The walk in every language, step by step."""
    talks = [list(_turns(walk, language)) for language in LANGUAGES]
    return tuple(_step([turn for turn in turns if turn]) for turns in zip_longest(*talks))


def _step(turns: list[tuple[str, Turn]]) -> Step:
    replies = zip_longest(*([reply for reply in turn.replies if reply.edits is None] for _, turn in turns))
    return Step(
        did=tuple(did for did, _ in turns),
        said=tuple(
            (next(reply.key for reply in pair if reply), *(_text(reply) if reply else "" for reply in pair))
            for pair in replies
        ),
    )


def _text(reply: Reply) -> str:
    return transcript.plain(reply.text) or (f"({reply.document.name})" if reply.document else "")


def _turns(walk: Walk, language: Language) -> Iterator[tuple[str, Turn]]:
    chat = Chat(language_code=language, username="you")
    yield "/start", chat.start()
    yield _tap(chat, f"do:{walk.begins}")
    if walk.says:
        yield walk.says[language], chat.say(walk.says[language])
        return
    offered = False
    for _ in range(LONGEST):
        chosen = _next(chat, walk, offered)
        if chosen is None:
            return
        offered = offered or chosen.startswith("do:")
        yield _tap(chat, chosen)


def _next(chat: Chat, walk: Walk, offered: bool) -> str | None:
    """Data of the button that this person taps next; None where the walk is at its end."""
    asked = chat.dialogue.asked
    mark = f"a:{asked.revision}:{asked.question}:" if asked else "-"
    live = [button.data for button in chat.buttons() if button.data.startswith(mark)]
    if asked is None or asked.question == "explanation":
        return next((one for one in live if one.endswith(":go_on")), None if offered else _offered(chat, walk))
    wanted = [f"{mark}{value}" for value in walk.answers.get(asked.question, ())]
    untold = [one for one in wanted if one in live and one.rpartition(":")[2] not in asked.picked]
    if untold:
        return untold[0]
    if asked.picked:
        return f"{mark}+done"
    usual = [f"{mark}{value}" for value in USUAL]
    return next((one for one in (*usual, *live) if one in live), None)


def _offered(chat: Chat, walk: Walk) -> str | None:
    on_view = {button.data for button in chat.buttons()}
    return next((one for one in (f"do:{walk.ends}", "do:person") if one in on_view), None)


def _tap(chat: Chat, data: str) -> tuple[str, Turn]:
    at, button = next(_found(chat, data))
    return f"[{button.label}]", chat.take(Tapped(**chat.base(at), data=data))


def _found(chat: Chat, data: str) -> Iterator[tuple[int, Button]]:
    for at, reply in sorted(chat.shown.items(), reverse=True):
        for row in reply.buttons:
            for button in row:
                if button.data == data:
                    yield at, button
