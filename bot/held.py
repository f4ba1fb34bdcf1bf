"""Everything that is held of a person, for themselves: a text to read, and the same facts as JSON.

Made when the file is sent and never stored, so it is as of that moment and leaves no copy with us. Left out is only
what is not theirs: the names of staff, and the times that other people have booked.

Source: features.md P2 and P4, excellence.md 2.16.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from dialogs import script
from dialogs.asking import LABEL_OF
from dialogs.model import Answer, Button, Case, Dialogue, Language, Look
from dialogs.questions import shown
from dialogs.transcript import event_line, plain
from storage import alarms, consents, dialogues, leads, people, reviews, staff, transcripts
from storage.alarms import Raised
from storage.consents import Proof
from storage.keys import Keyring
from storage.leads import Call, Lead
from storage.reviews import Review
from storage.transcripts import Line

if TYPE_CHECKING:
    from bot.wiring import House


@dataclass(frozen=True)
class Held:
    """What is held of the person of a chat."""

    at: datetime
    chat_id: int
    dialogue: Dialogue
    proofs: tuple[Proof, ...]
    leads: tuple[Lead, ...]
    calls: tuple[Call, ...]
    alarms: tuple[Raised, ...]
    notes: tuple[Review, ...]
    looks: tuple[Look, ...]
    lines: tuple[Line, ...]


def file(c: Any, house: House, chat_id: int, kind: str, language: Language) -> bytes:
    """The file for the person of this chat, UTF-8; `kind` as in Document. Empty where nothing is held any more."""
    found = of_chat(c, house.keyring, chat_id, house.clock.now())
    if found is None:
        return b""
    if kind == "data_json":
        return json.dumps(as_data(found), ensure_ascii=False, indent=1, default=str).encode()
    return as_text(found, language, house.practice.zone).encode()


def of_chat(c: Any, keyring: Keyring, chat_id: int, now: datetime) -> Held | None:
    """What is held of the person of this chat; None where there is no conversation (any more)."""
    person = people.known(c, keyring, chat_id)
    stands = dialogues.load(c, [person]).get(person.id) if person else None
    if person is None or stands is None:
        return None
    return Held(
        at=now,
        chat_id=chat_id,
        dialogue=stands,
        proofs=consents.of_chat(c, keyring, chat_id),
        leads=leads.of_person(c, keyring, person.id),
        calls=leads.calls_of(c, person.id),
        alarms=alarms.of_person(c, keyring, person.id),
        notes=reviews.of_person(c, person),
        looks=staff.looks(c, person.id),
        lines=transcripts.read(c, person),
    )


def as_data(held: Held) -> dict[str, Any]:
    """All of it as plain data."""
    of_lead = ("code", "state", "priority", "created_at", "outcome", "considerations", "reasons_for",
               "reasons_against", "card")  # fmt: skip
    return {
        "as_of": held.at,
        "chat_id": held.chat_id,
        "dialogue": held.dialogue.model_dump(mode="json"),
        "proofs": [asdict(one) for one in held.proofs],
        "leads": [_only(one, *of_lead) for one in held.leads],
        "calls": [_only(one, "code", "start_at", "zone", "status") for one in held.calls],
        "alarms": [_only(one, "code", "kind", "level", "at", "cleared_at") for one in held.alarms],
        "notes_of_staff": [_only(one, "at", "note") for one in held.notes],
        "read_by": [one.model_dump(mode="json") for one in held.looks],
        "chat": [one.model_dump(mode="json", exclude={"busy"}) for one in held.lines],
    }


def _only(one: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def as_text(held: Held, language: Language, practice_zone: str) -> str:
    """All of it in plain words, in the order in which a person would ask; internal marks stand in the JSON only."""
    return "\n".join(_sections(held, language, ZoneInfo(held.dialogue.zone or practice_zone))) + "\n"


def _sections(held: Held, language: Language, zone: ZoneInfo) -> Iterator[str]:
    stands = held.dialogue
    say = _Sayer(language, zone, "loved_one" if stands.case.value("writer") == "loved_one" else "patient")
    yield say("held-head", at=say.time(held.at))
    yield from say.section("held-answers", say.answers(stands.case.answers.items()))
    yield from say.section("held-past", say.answers(stands.case.past))
    yield from say.section("held-closed", say.answers(pair for case in stands.closed_cases for pair in _all_of(case)))
    agreed = (
        f"{say.time(one.at)}  {say(f'purpose-{one.purpose}')}: {say('held-yes' if one.given else 'held-no')}"
        for one in stands.consents
    )
    yield from say.section("held-consents", agreed)
    reach = [stands.contact] if stands.contact else []
    reach += [f"{say('held-lead')} {one.code}, {say.time(one.created_at)}" for one in held.leads]
    reach += [f"{say('held-call')} {say.time(one.start_at)} ({one.status})" for one in held.calls]
    yield from say.section("held-reach", reach)
    yield from say.section("held-alarms", (f"{say.time(one.at)}  {one.level}" for one in held.alarms))
    yield from say.section("held-notes", (f"{say.time(one.at)}  {one.note}" for one in held.notes))
    yield from say.section("held-looks", (say(f"looked-{one.role}", day=say.time(one.at)) for one in held.looks))
    buttons = [button for line in held.lines for row in line.buttons for button in row]
    yield from say.section("held-chat", (say.line(one, buttons) for one in held.lines))


def _all_of(case: Case) -> Iterator[tuple[str, Answer]]:
    yield from case.answers.items()
    yield from case.past


@dataclass(frozen=True)
class _Sayer:
    """The script in one language and perspective, with times on one clock."""

    language: Language
    zone: ZoneInfo
    writer: str

    def __call__(self, key: str, **facts: str) -> str:
        return script.plain(key, self.language, **{"writer": self.writer, **facts})

    def time(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%Y-%m-%d %H:%M %Z}"

    def section(self, heading: str, lines: Iterable[str]) -> Iterator[str]:
        """A heading with its lines, which says so where there are none."""
        yield f"\n== {self(heading)} =="
        yield from [*lines] or [self("held-nothing")]

    def answers(self, pairs: Iterable[tuple[str, Answer]]) -> Iterator[str]:
        """Each with its label, its meaning and the person's own words; steps on the way to another have no label."""
        for name, answer in pairs:
            key = f"label-{LABEL_OF.get(name, name)}"
            if not script.has(key, self.language):
                continue
            said = shown(Case(answers={name: answer}), name, self.language, self.writer) or ", ".join(answer.values)
            words = f" (“{answer.words}”)" if answer.words and answer.words != said else ""
            yield f"{self(key)}: {said}{words}"

    def line(self, line: Line, buttons: Iterable[Button]) -> str:
        """One line of the chat: when, who, what. buttons: all there were, to name the one that was tapped."""
        if line.who == "bot":
            who, said = self("held-bot"), plain(line.text)
        elif line.who == "writer" and line.event is not None:
            who, said = self("held-you"), event_line(line.event, buttons).removeprefix("writer: ")
        else:
            who, said = self("held-other"), event_line(line.event) if line.event else ""
        return f"{self.time(line.at)}  {who}: {said}"
