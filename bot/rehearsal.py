"""A chat with the bot in memory: no Telegram, no database, and a clock that can be moved.

The conversation is the real one (`take_turn`); only what stands around it is played: the phone with its buttons,
taken times, timers that fire when the clock passes them. The terminal, the golden transcripts and `replay` of a
file all talk through it. A transcript is plain text; lines `writer: …` are played, the rest is what came of it:

    # A daughter writes for her father: why this one matters.
    @ language es
    @ now 2026-11-23 15:00
    writer: /start
    writer: [It is about me]
    writer: stage 2, chemo starts Monday
    wait: 1 day

Two people play in turns: `phone: Ana` goes on in Ana's chat, and `phone: first` in the one that the file began with.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.settings import read_practice
from dialogs import transcript
from dialogs.model import (
    BookingCancelled,
    BookingMoved,
    Busy,
    Button,
    CaseOffered,
    CaseOfferWithdrawn,
    CaseTaken,
    Commanded,
    DataDeleted,
    Dialogue,
    Edited,
    Event,
    OfferedCase,
    OfferTaken,
    Practice,
    Reply,
    Said,
    SentOther,
    SharedContact,
    SlotBooked,
    StaffActed,
    Started,
    Tapped,
    TimerFired,
    TimersDropped,
    TimerSet,
    Turn,
    World,
)
from dialogs.turn import begin, take_turn


class Unplayable(Exception):
    """A line that cannot be played: it says what, and what could be."""


@dataclass
class Chat:
    """One person's chat with the bot, in memory: their phone, their thumb, and a clock that somebody moves."""

    now: datetime = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    language_code: str = "en"
    username: str | None = None
    practice: Practice = field(default_factory=read_practice)
    busy: list[Busy] = field(default_factory=list)
    dialogue: Dialogue = field(default_factory=begin)
    turns: list[Turn] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    shown: dict[int, Reply] = field(default_factory=dict)
    timers: dict[str, TimerSet] = field(default_factory=dict)
    message_id: int = 0
    said_ids: list[int] = field(default_factory=list)
    name: str = "first"
    """Whose phone it is, where there are several."""
    links: dict[str, tuple[Chat, CaseOffered]] = field(default_factory=dict)
    """One-time links that are out and who gave them, by digest; one dict for all phones."""
    phones: dict[str, Chat] = field(default_factory=dict)
    """Every chat of a transcript by name, where there are several; one dict for all."""

    def base(self, message_id: int | None = None) -> dict[str, object]:
        whose = "" if self.name == "first" else self.name
        seed = hashlib.sha256(f"{whose}{len(self.events)}".encode()).hexdigest()[:32]
        return {
            "at": self.now,
            "seed": seed,
            "username": self.username,
            "language_code": self.language_code,
            "message_id": message_id,
        }

    def take(self, event: Event) -> Turn:
        """One event through the dialog; what it says appears on the phone."""
        self.lines.append(transcript.event_line(event, self.buttons()))
        turn = take_turn(self.dialogue, event, World(practice=self.practice))
        while turn.needs:
            turn = take_turn(self.dialogue, event, self.world(turn))
        self.dialogue = turn.dialogue
        self.events.append(event)
        self.turns.append(turn)
        for effect in turn.effects:
            self.apply(effect)
        for reply in turn.replies:
            self.lines += transcript.reply_lines(reply)
            if reply.edits is not None:
                self.shown[reply.edits] = reply
            else:
                self.message_id += 1
                self.shown[self.message_id] = reply
        self.now += timedelta(seconds=20)
        for effect in turn.effects:
            if isinstance(effect, OfferTaken):
                self.hand_over(effect.digest)
        return turn

    def world(self, turn: Turn) -> World:
        """What the world answers to a turn that asks."""
        offer = None
        if "offer" in turn.needs:
            giver, offered = self.links.get(turn.link, (None, None))
            offer = OfferedCase(
                digest=turn.link, case=offered.case if offered and offered.until > self.now else None,
                own=giver is self, lead=giver.dialogue.lead if giver else None,
            )  # fmt: skip
        return World(practice=self.practice, busy=tuple(self.busy), offer=offer, looks=())

    def hand_over(self, digest: str) -> None:
        """The link is spent, and the giver's phone is told."""
        giver, _ = self.links.pop(digest)
        self.lines.append(f"phone: {giver.name}")
        giver.now = max(giver.now, self.now)
        giver.take(CaseTaken(**giver.base(), digest=digest))
        self.lines.append(f"phone: {self.name}")

    def void_link(self) -> None:
        """No link of this chat is out any more."""
        for digest in [digest for digest, (giver, _) in self.links.items() if giver is self]:
            del self.links[digest]

    def apply(self, effect: object) -> None:
        if isinstance(effect, SlotBooked | BookingMoved):
            self.busy = [one for one in self.busy if one.navigator != f"mine:{effect.booking.uid}"]
            end = effect.booking.start_at + timedelta(minutes=30)
            self.busy.append(Busy(navigator=effect.booking.navigator, start_at=effect.booking.start_at, end_at=end))
        elif isinstance(effect, BookingCancelled):
            self.busy = [one for one in self.busy if one.start_at != effect.booking.start_at]
        elif isinstance(effect, TimerSet):
            self.timers[effect.timer] = effect
        elif isinstance(effect, TimersDropped):
            for timer in effect.timers:
                self.timers.pop(timer, None)
        elif isinstance(effect, CaseOffered):
            self.void_link()
            self.links[effect.digest] = (self, effect)
        elif isinstance(effect, CaseOfferWithdrawn):
            self.void_link()
        elif isinstance(effect, DataDeleted):
            self.void_link()
            self.dialogue = begin().model_copy(update={"language": self.dialogue.language})
            self.timers.clear()

    def buttons(self) -> list[Button]:
        """Buttons on view, newest message first."""
        found = []
        for _, reply in sorted(self.shown.items(), reverse=True):
            found += [button for row in reply.buttons for button in row]
        return found

    def tap(self, label: str) -> Turn:
        """Tap the newest button with this label (a tick in front of it does not matter)."""
        for message_id, reply in sorted(self.shown.items(), reverse=True):
            for row in reply.buttons:
                for button in row:
                    if button.label.removeprefix("✓ ").startswith(label) and button.data:
                        return self.take(Tapped(**self.base(message_id), data=button.data))
        on_view = ", ".join(f"[{one.label}]" for one in self.buttons()[:20])
        raise Unplayable(f"there is no button [{label}]; on view: {on_view}")

    def say(self, text: str) -> Turn:
        self.message_id += 1
        self.said_ids.append(self.message_id)
        return self.take(Said(**self.base(self.message_id), text=text))

    def edit(self, text: str, back: int = 1) -> Turn:
        return self.take(Edited(**self.base(self.said_ids[-back]), text=text))

    def start(self, payload: str = "") -> Turn:
        return self.take(Started(**self.base(), payload=payload))

    def wait(self, **span: float) -> None:
        """Time passes; timers that become due on the way fire."""
        until = self.now + timedelta(**span)
        while due := [one for one in self.timers.values() if one.due_at <= until]:
            first = min(due, key=lambda one: one.due_at)
            self.now = max(self.now, first.due_at)
            del self.timers[first.timer]
            self.take(TimerFired(**self.base(), timer=first.timer, revision=first.revision))
        self.now = until

    def play(self, line: str) -> None:
        """One line of a golden transcript."""
        kind, _, rest = line.partition(": ")
        rest = rest.strip()
        if kind == "wait":
            self.lines.append(line)
            number, unit = rest.split()
            self.wait(**{unit.rstrip("s") + "s": float(number)})
        elif kind == "staff":
            action, _, name = rest.partition(" by ")
            self.take(StaffActed(**self.base(), action=action, navigator=name or None))
        elif kind != "writer":
            raise Unplayable(f"this is nothing that can be played: {line}")
        elif rest.startswith("/start"):
            self.start(rest.removeprefix("/start").strip())
        elif rest.startswith("/"):
            name, _, argument = rest[1:].partition(" ")
            self.take(Commanded(**self.base(), name=name, argument=argument))
        elif match := re.fullmatch(r"\[(.*)\]", rest):
            self.tap(match[1].removeprefix("✓ "))
        elif match := re.fullmatch(r"\(shares (own|another) contact (.*)\)", rest):
            self.take(SharedContact(**self.base(), phone=match[2], own=match[1] == "own"))
        elif match := re.fullmatch(r"\(sends (\w+)\)", rest):
            self.take(SentOther(**self.base(), what=match[1]))
        elif rest.startswith("(edits) "):
            self.edit(rest.removeprefix("(edits) "))
        else:
            self.say(rest)

    @property
    def last(self) -> str:
        """Everything said in the latest turn, as plain text."""
        return "\n".join(transcript.plain(reply.text) for reply in self.turns[-1].replies)


PLAYED = ("writer: ", "wait: ", "staff: ")
"""Beginnings of the lines that are played."""


def played(text: str) -> str:
    """A transcript again, as the bot would have it now. Raises Unplayable."""
    head, chat = perform(text)
    return "\n".join([*head, *chat.lines]) + "\n"


def perform(text: str, before: Callable[[Chat, str], str] = lambda chat, line: line) -> tuple[list[str], Chat]:
    """Play a transcript. Returns its head (title and circumstances) and the last chat played. Raises Unplayable.

    before: what is to be played in this chat in place of this line.
    """
    chat = Chat()
    name = chat.name
    chat.phones[name] = chat
    head: list[str] = []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            head.append(line) if not chat.lines else None
        elif line.startswith("@ "):
            head.append(line)
            setting, _, value = line[2:].partition(" ")
            if setting == "language":
                chat.language_code = value
            elif setting == "username":
                chat.username = value
            elif setting == "now":
                chat.now = datetime.fromisoformat(value).replace(tzinfo=UTC)
        elif line.startswith("phone: "):
            name = line.removeprefix("phone: ")
        elif line.startswith(PLAYED):
            chat = chat if name == chat.name else _phone(name, chat)
            chat.play(before(chat, line))
    return head, chat


def _phone(name: str, before: Chat) -> Chat:
    """The chat of this name, at the time that it is by now; who has none yet begins one."""
    if name not in before.phones:
        before.phones[name] = Chat(
            language_code=before.language_code, practice=before.practice, name=name, links=before.links,
            phones=before.phones, lines=before.lines,
        )  # fmt: skip
    chat = before.phones[name]
    chat.now = before.now
    chat.lines.append(f"phone: {name}")
    return chat
