"""The golden conversations as the shell stores them: real turns, real effects, only Telegram is missing."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Connection

from benchmarks.conversations import golden
from bot.group import Group
from bot.settings import Settings, read_practice
from bot.wiring import House
from storage.database import Database
from storage.keys import Keyring

FIRST_CHAT = 2001
"""Chat of the first conversation; the others follow."""


async def played(database: Database, keyring: Keyring, *names: str) -> dict[str, int]:
    """Play these conversations (all where none is named), each event in a transaction of its own; ids by name."""
    nobody: Any = None
    house = House(Settings(_env_file=None), read_practice(), database, keyring, api=nobody)
    ids: dict[str, int] = {}
    for chat_id, (name, calls) in enumerate(golden().items(), FIRST_CHAT):
        if names and name not in names:
            continue
        for call in calls:
            if not call.turn.needs:  # the same event comes again with what was needed
                event = call.event.model_copy(update={"seed": house.seed()})  # of which the lead's code is made
                ids[name] = await database.whole(_turn, house, chat_id, event)
    return ids


def _turn(c: Connection, house: House, chat_id: int, event: Any) -> int:
    group = Group(c, house, event.at)
    person = group.person(chat_id)
    group.turn(person, event)
    group.finish()
    return cast(int, person.id)
