"""Fills a database with conversations as the bot would have stored them: the golden ones, over and over.

Written in bulk and not by taking turns, which would need hours for 100,000 people. Every person has a key of
their own with which everything of theirs is sealed, so that reading costs what it costs in life. A conversation that
is shorter than the asked number of turns goes on from its beginning, as for somebody who starts again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert, text

from benchmarks.conversations import Taken, golden
from dialogs import script
from dialogs.considerations import that_apply
from dialogs.model import Dialogue, Edited, LeadMade, Said
from storage import considered, staff, transcripts
from storage.database import Database
from storage.keys import Keyring
from storage.people import Person
from storage.tables import audit, dialogue, lead, person, review, transcript
from storage.transcripts import Line

BATCH = 1000
"""People in one transaction."""
EVERY = timedelta(minutes=3)
"""Between the last turns of two people."""
CLAIMED, CLOSED, REVIEWED = 0.01, 0.98, 0.05
"""Shares: of leads that somebody has or that are closed (the rest waits), of conversations that were reviewed."""


@dataclass(frozen=True)
class Told:
    """One conversation, for anybody: everything but whose it is and when it was."""

    dialogue: Dialogue
    lines: tuple[tuple[timedelta, dict[str, Any], str], ...]
    """How long before the end each line was said, its row of `transcript`, and its body in clear."""
    considerations: tuple[str, ...]
    lead: LeadMade | None


async def fill(database: Database, keyring: Keyring, people: int, turns: int, until: datetime, seed: int) -> None:
    """Store so many conversations of so many turns, the last of which ended at `until`; the database is migrated."""
    told = [_told(calls, turns) for calls in golden().values() if len(calls) > 3]
    random = Random(seed)
    await database.whole(staff.ensure_admins, [1], until)
    for first in range(0, people, BATCH):
        numbers = range(first, min(first + BATCH, people))
        await database.whole(_store, keyring, told, numbers, until - people * EVERY, random)
    if not database.is_sqlite:
        await database.whole(lambda c: c.execute(text("ANALYZE")))  # as its own housekeeping does within a minute


def _told(calls: list[Taken], turns: int) -> Told:
    taken = [call for call in calls if not call.turn.needs]
    stands = taken[-1].turn.dialogue
    lines = []
    for number in range(turns):
        call = taken[number % len(taken)]
        before = timedelta(minutes=turns - number)
        for line in _lines(call, number + 1):
            row = line.model_dump(include={"turn", "n", "who", "script_version", "message_id"})
            lines.append((before, row, line.model_dump_json(exclude=transcripts.COLUMNS, exclude_none=True)))
    made = [effect for call in taken for effect in call.turn.effects if isinstance(effect, LeadMade)]
    applied = that_apply(stands.case, taken[0].world.practice) if "explained" in stands.notes else ()
    return Told(stands, tuple(lines), tuple(one.id for one in applied), made[-1] if made else None)


def _lines(call: Taken, turn: int) -> list[Line]:
    """The writer's line and the bot's, as `bot/group.py` records them."""
    event, taken = call.event, call.turn
    common = {"turn": turn, "at": event.at, "script_version": script.version(), "practice_version": "1"}
    typed = event.text if isinstance(event, Said | Edited) else ""
    said = Line(n=0, who="writer", text=typed, event=event, reading=taken.reading, trace=taken.trace, **common)
    answers = [
        Line(n=n, who="bot", key=reply.key, text=reply.text, buttons=reply.buttons, message_id=100 * turn + n,
             replaces=reply.edits is not None, **common)
        for n, reply in enumerate(taken.replies, start=1)
    ]  # fmt: skip
    return [said, *answers]


def _store(
    c: Connection, keyring: Keyring, told: list[Told], numbers: range, since: datetime, random: Random
) -> None:
    rows: dict[Any, list[dict[str, Any]]] = {
        table: [] for table in (person, dialogue, transcript, lead, review, audit)
    }  # fmt: skip
    explained = {}
    for number in numbers:
        key, wrapped = keyring.new_person_key()
        who = Person(number + 1, 10_000 + number, key)
        one, at = random.choice(told), since + number * EVERY
        rows[person].append({"id": who.id, "chat_hash": keyring.chat_hash(who.chat_id),
                             "chat": key.seal(str(who.chat_id)), "key": wrapped, "made_at": at})  # fmt: skip
        rows[dialogue].append({
            "person_id": who.id, "number": one.dialogue.number, "version": one.dialogue.version,
            "body": key.seal(one.dialogue.model_dump_json()), "state": one.dialogue.state,
            "language": one.dialogue.language, "writer": one.dialogue.case.value("writer"),
            "priority": one.dialogue.priority, "last_at": at,
        })  # fmt: skip
        rows[transcript] += [
            row | {"person_id": who.id, "at": at - before, "body": key.seal(body)} for before, row, body in one.lines
        ]
        explained[who.id] = one.considerations
        if one.lead is not None:
            rows[lead].append(_lead(who, one.lead, at, random.random()))
        if random.random() < REVIEWED:
            rows[review].append({"person_id": who.id, "staff_id": 1, "at": at, "note": key.seal("Read to the end.")})
            rows[audit].append({"at": at, "staff_id": 1, "what": "review", "subject": f"No. {who.id}"})
    for table, its in rows.items():
        if its:
            c.execute(insert(table), its)
    considered.put(c, keyring, explained)


def _lead(who: Person, made: LeadMade, at: datetime, chance: float) -> dict[str, Any]:
    facts = made.model_dump_json(include={"considerations", "reasons_for", "reasons_against", "card"})
    stands: dict[str, Any] = {"state": "open", "claimed_by": None, "outcome": None, "closed_at": None}
    if chance < CLOSED:
        outcome = ("reached", "no_answer", "not_fit", "moved_on")[who.id % 4]
        stands = {"state": "done", "claimed_by": 1, "outcome": outcome, "closed_at": at}
    elif chance < CLOSED + CLAIMED:
        stands |= {"state": "claimed", "claimed_by": 1}
    return {"person_id": who.id, "code": f"{who.id:06d}", "priority": made.priority, "language": made.language,
            "body": who.key.seal(facts), "created_at": at, "changed_at": at, **stands}  # fmt: skip
