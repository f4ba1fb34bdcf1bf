"""One turn in the making: what the steps of a turn say, learn and set off is gathered here.

A `Talk` lives for one call of `take_turn` and never leaves it; what leaves is a frozen `Turn`.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from dialogs import script
from dialogs.model import (
    Alarm,
    Answer,
    Asked,
    Button,
    Case,
    CaseTaken,
    Consent,
    Dialogue,
    Effect,
    Event,
    Language,
    Look,
    OfferedCase,
    Practice,
    Purpose,
    Reading,
    Reply,
    StaffActed,
    TimerFired,
    Turn,
    World,
)
from dialogs.questions import QUESTIONS

Row = tuple[Button, ...]


class Needs(Exception):
    """The turn asks the world what it did not say: fetch it and take the turn again."""

    def __init__(self, what: Literal["busy", "offer", "looks"], link: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.link = link


@dataclass
class Talk:
    """The turn in the making. Steps change it in place; `turn()` freezes it."""

    dialogue: Dialogue
    event: Event
    world: World
    replies: list[Reply] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    """Understood without being asked for, in plain words: said back with the next question."""
    reading: Reading | None = None
    alarms: tuple[Alarm, ...] | None = None
    """What safety found in the event's text; None where there is none."""
    keeps_event: bool = True

    # --- reading ---

    @property
    def case(self) -> Case:
        """The case as it stands in this turn."""
        return self.dialogue.case

    @property
    def language(self) -> Language:
        """The language of the person, English until one is known."""
        return self.dialogue.language or "en"

    @property
    def practice(self) -> Practice:
        """The practice whose bot this is."""
        return self.world.practice

    @property
    def writer(self) -> str:
        """Perspective of every message: `patient` until told otherwise."""
        return "loved_one" if self.case.value("writer") == "loved_one" else "patient"

    def busy(self) -> tuple[Any, ...]:
        """Times that are taken. Raises Needs when the world did not say."""
        if self.world.busy is None:
            raise Needs("busy")
        return self.world.busy

    def offer(self, digest: str) -> OfferedCase:
        """What stands behind a one-time link. Raises Needs when the world did not say."""
        if self.world.offer is None or self.world.offer.digest != digest:
            raise Needs("offer", digest)
        return self.world.offer

    def looks(self) -> tuple[Look, ...]:
        """Who read what this person told, newest first. Raises Needs when the world did not say."""
        if self.world.looks is None:
            raise Needs("looks")
        return self.world.looks

    # --- saying ---

    def words(self, key: str, **facts: str | int) -> str:
        """A message of the script in the person's language and perspective, as Telegram HTML."""
        return script.say(key, self.language, **{"writer": self.writer, **facts})

    def plain(self, key: str, **facts: str | int) -> str:
        """The same without markup, to be put into another message or on a button."""
        return script.plain(key, self.language, **{"writer": self.writer, **facts})

    def say(
        self, key: str, rows: Sequence[Row] = (), *, above: str = "", below: str = "", **facts: str | int
    ) -> None:
        """Say a message; `above` and `below` are ready texts put around it with an empty line."""
        text = "\n\n".join(part for part in (above, self.words(key, **facts), below) if part)
        self.replies.append(Reply(key=key, text=text, buttons=tuple(rows)))

    def reply(self, reply: Reply) -> None:
        """Say something that was rendered elsewhere."""
        self.replies.append(reply)

    def button(self, key: str, data: str, **facts: str | int) -> Button:
        """A button whose label is a message of the script."""
        return Button(label=self.plain(key, **facts), data=data)

    def action(self, key: str, action: str, **facts: str | int) -> Row:
        """A row of one button for an action that is good at any time."""
        return (self.button(key, f"do:{action}", **facts),)

    def choice(self, key: str, value: str, **facts: str | int) -> Row:
        """A row of one button that answers what is asked now, and is old as soon as it is answered."""
        return (self.button(key, self.data(value), **facts),)

    def data(self, value: str) -> str:
        """Data of a button of the question that is asked now."""
        asked = self.dialogue.asked
        if asked is None:
            raise ValueError("no question is open")
        return f"a:{asked.revision}:{asked.question}:{value}"

    # --- changing ---

    def set(self, **fields: Any) -> None:
        """Change fields of the dialogue."""
        self.dialogue = self.dialogue.model_copy(update=fields)

    def open(self, question: str, **fields: Any) -> Asked:
        """Make this the question that waits for an answer; buttons of the one before are old now."""
        count = self.dialogue.asked_count + 1
        asked = Asked(question=question, revision=count, **fields)
        before = self.dialogue.asked
        misses = self.dialogue.misses if before and before.question == question else 0
        self.set(asked=asked, asked_count=count, misses=misses)
        return asked

    def learn(self, name: str, answer: Answer) -> None:
        """Put an answer into the case, stamped with this turn and the version of its question."""
        question = QUESTIONS.get(name)
        stamp = {"turn": self.dialogue.number, "version": question.version if question else 1}
        self.set(case=self.case.learn(name, answer.model_copy(update=stamp)))

    def forget(self, *names: str) -> None:
        """Take answers back."""
        self.set(case=self.case.without(*names))

    def do(self, effect: Effect) -> None:
        """Let something happen with this turn."""
        self.effects.append(effect)

    def note(self, name: str, value: str = "1") -> None:
        """Remember a small fact of the flow itself."""
        self.set(notes={**self.dialogue.notes, name: value})

    def drop_notes(self, *names: str) -> None:
        """Forget small facts of the flow."""
        self.set(notes={name: value for name, value in self.dialogue.notes.items() if name not in names})

    def noted(self, name: str) -> str:
        """A remembered fact of the flow, empty when there is none."""
        return self.dialogue.notes.get(name, "")

    def consent(self, purpose: Purpose, given: bool, text: str) -> Consent:
        """Record a consent with the hash of the text the person saw."""
        consent = Consent(
            purpose=purpose, given=given, at=self.event.at, language=self.language, text_hash=digest(text)
        )
        self.set(consents=(*self.dialogue.consents, consent))
        return consent

    def lead_in(self, key: str) -> None:
        """Say this before the next question."""
        keys = [one for one in self.noted("lead_in").split(",") if one and one != key]
        self.note("lead_in", ",".join([*keys, key]))

    def led_in(self) -> list[str]:
        """What is to be said before the next question."""
        return [self.words(key) for key in self.noted("lead_in").split(",") if key]

    def not_twice(self, key: str) -> str:
        """The key of an answer in between, or its `-again` where the turn before said the very same."""
        again = f"{key}-again"
        chosen = again if self.said_before(key) and script.has(again, self.language) else key
        self.note("aside", f"{self.dialogue.number}:{chosen}")
        return chosen

    def said_before(self, key: str) -> bool:
        """Whether this was the answer in between of the turn before."""
        return self.noted("aside") == f"{self.dialogue.number - 1}:{key}"

    def code(self, purpose: Literal["lead", "booking", "alarm", "link"]) -> str:
        """A short code that says nothing of the person, from the event's seed: `K7-3FQ`, a uid, or a link's token."""
        raw = hashlib.sha256(f"{purpose}:{self.event.seed}".encode()).digest()
        if purpose == "link":
            return base64.b32encode(raw[:16]).decode().rstrip("=").lower()
        if purpose == "booking":
            return raw[:16].hex()
        letters = base64.b32encode(raw).decode().replace("O", "8").replace("I", "9")
        return f"{letters[:2]}-{letters[2:6]}"

    def turn(self) -> Turn:
        """What leaves the turn."""
        keys = tuple(reply.key for reply in self.replies)
        theirs = not isinstance(self.event, TimerFired | StaffActed | CaseTaken)
        at = self.event.at if theirs else self.dialogue.last_at
        dialogue = self.dialogue.model_copy(update={"last_keys": keys, "last_at": at})
        return Turn(
            dialogue=dialogue,
            replies=tuple(self.replies),
            effects=tuple(self.effects),
            trace=tuple(self.trace),
            reading=self.reading,
            keeps_event=self.keeps_event,
        )


def digest(text: str) -> str:
    """First 16 hex digits of the text's SHA-256: which wording was seen."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
