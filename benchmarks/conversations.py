"""What people say and tap: the golden conversations, played once through the pure dialog and written down.

So the crowd types and taps what clinicians read in `tests/transcripts`, and knows how many messages to wait for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bot import rehearsal
from bot.telegram import write_reply
from dialogs import sharing
from dialogs.model import Commanded, DataDeleted, Dialogue, Event, Said, SlotBooked, Started, Tapped, Turn, World
from tests import player


class Taken(NamedTuple):
    """One call of `take_turn` and what came of it."""

    dialogue: Dialogue
    event: Event
    world: World
    turn: Turn


class Action(NamedTuple):
    """One thing a person does."""

    text: str
    """What is typed; empty for a tap."""
    data: str
    """Data of the button that is tapped; empty for a text."""
    shows: int
    """Messages of the bot that are new or changed by it."""


@dataclass(frozen=True)
class Conversation:
    """One golden conversation up to its booking, or to the first thing that is neither text nor tap."""

    name: str
    language_code: str
    username: str
    """Empty for a person without one."""
    actions: tuple[Action, ...]


def golden() -> dict[str, list[Taken]]:
    """Every call of `take_turn` in every golden conversation, by its name."""
    calls: list[Taken] = []
    original = rehearsal.take_turn

    def noting(dialogue: Dialogue, event: Event, world: World) -> Turn:
        turn = original(dialogue, event, world)
        calls.append(Taken(dialogue, event, world, turn))
        return turn

    rehearsal.take_turn = noting
    try:
        found = {}
        for path in player.TRANSCRIPTS:
            player.played(path)
            found[f"{path.parent.name}/{path.stem}"] = calls[:]
            calls.clear()
        return found
    finally:
        rehearsal.take_turn = original


def playable(played: dict[str, list[Taken]]) -> tuple[Conversation, ...]:
    """The conversations as a crowd can play them at any hour.

    They end before a time is booked: fifty people who all want the soonest one would measure the contention, and a
    practice has only so many hours. And before a link to a case is followed: it was made for one other person.
    """
    return tuple(
        Conversation(name, first.language_code or "en", first.username or "", tuple(actions))
        for name, calls in played.items()
        if (first := calls[0].event) and (actions := _actions(calls))
    )


def _actions(calls: list[Taken]) -> list[Action]:
    actions = []
    for _, event, _, turn in calls:
        if turn.needs:
            continue
        if any(isinstance(effect, SlotBooked | DataDeleted) for effect in turn.effects):
            break
        match event:
            case Started() if event.payload.startswith(sharing.PAYLOAD):
                break
            case Started():
                text, data = f"/start {event.payload}".strip(), ""
            case Commanded():
                text, data = f"/{event.name} {event.argument}".strip(), ""
            case Said():
                text, data = event.text, ""
            case Tapped():
                text, data = "", event.data
            case _:
                break
        actions.append(Action(text, data, _shown(turn)))
    return actions


def _shown(turn: Turn) -> int:
    """Messages that are new or changed after the turn; one that is changed twice counts once."""
    calls = [call for reply in turn.replies for call in write_reply(reply)]
    changed = {call.body["message_id"] for call in calls if call.kind == "edit"}
    return len(changed) + sum(call.kind in ("send", "document") for call in calls)
