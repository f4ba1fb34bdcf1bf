"""Every line of every conversation, as it was said and shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from pydantic_core import from_json
from sqlalchemy import Connection, insert, select

from dialogs.model import Busy, Button, Event, Frozen, Look, OfferedCase, Reading
from storage.people import Person
from storage.tables import transcript

_APPEND = insert(transcript)
COLUMNS = {"turn", "n", "at", "who", "script_version", "message_id"}
"""Fields that have a column of their own; the others are sealed together."""


class Line(Frozen):
    """One line: of the writer (with the event and what was understood), of the bot, of staff, of the system."""

    turn: int
    n: int
    """Order within the turn; the key of a line is (person, turn, n) and known before it is stored."""
    at: datetime
    who: Literal["writer", "bot", "staff", "system"]
    key: str = ""
    """Script key of what the bot said."""
    text: str = ""
    """Telegram's HTML where the bot says it, plain text where the writer does."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    event: Event | None = None
    """With `busy`, `offer`, `looks`, `at` and the script's version all that a replay needs."""
    busy: tuple[Busy, ...] | None = None
    """What the world answered when the turn asked for the times taken."""
    offer: OfferedCase | None = None
    """What it answered when the turn asked what stands behind a one-time link."""
    looks: tuple[Look, ...] | None = None
    """What it answered when the turn asked who had read this."""
    practice_version: str = ""
    reading: Reading | None = None
    trace: tuple[str, ...] = ()
    """Rules that fired in this turn; on the writer's line."""
    script_version: str = ""
    replaces: bool = False
    """The bot changed an earlier message of its own to this."""
    document: str = ""
    """Name of the file that went with it."""
    message_id: int | None = None
    """Telegram's; for what the bot says it is known once it was sent."""


def append(c: Connection, lines: Iterable[tuple[Person, Line]]) -> None:
    """Add lines of any number of people."""
    rows = [
        {
            "person_id": person.id,
            "turn": line.turn,
            "n": line.n,
            "at": line.at,
            "who": line.who,
            "script_version": line.script_version,
            "message_id": line.message_id,
            "body": person.key.seal(line.model_dump_json(exclude=COLUMNS, exclude_none=True)),
        }
        for person, line in lines
    ]
    if rows:
        c.execute(_APPEND, rows)


def read(c: Connection, person: Person) -> tuple[Line, ...]:
    """The whole conversation, in order."""
    of_person = select(transcript).where(transcript.c.person_id == person.id)
    rows = c.execute(of_person.order_by(transcript.c.turn, transcript.c.n)).mappings()
    return tuple(_line(person, row) for row in rows)


def _line(person: Person, row: Any) -> Line:
    sealed = from_json(person.key.unseal(row["body"]))
    return Line.model_validate(sealed | {name: row[name] for name in COLUMNS})
