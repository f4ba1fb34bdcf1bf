"""One transaction in the making: the turns of many chats, and everything that follows from them.

Dialogues are loaded together when the first turn asks, lines and rows are gathered and written together at the
end, so that the number of statements does not grow with the number of turns. Effects that another turn of
the same group must see (a booked time, dropped rows, an erasure) are written at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from bot import effects
from bot.telegram import write_reply
from dialogs import script
from dialogs.model import (
    LINK,
    Busy,
    CaseTaken,
    Commanded,
    Dialogue,
    Edited,
    Event,
    Faltered,
    MembershipChanged,
    Said,
    StaffActed,
    Started,
    TimerFired,
    Turn,
    World,
)
from storage import considered, dialogues, inbox, leads, offers, outbox, people, staff, transcripts
from storage.dialogues import Saving
from storage.inbox import Waiting
from storage.outbox import Due, Outgoing
from storage.people import Person
from storage.transcripts import Line

if TYPE_CHECKING:
    from bot.wiring import House

After = Callable[[], Coroutine[Any, Any, None]]


class TurnBroke(Exception):
    """The dialog, or the reading of an update, raised: nothing came of it. The cause is the defect."""


class Group:
    """Lives for one transaction."""

    def __init__(self, c: Any, house: House, now: datetime) -> None:
        self.c, self.house, self.now = c, house, now
        self.turns = 0
        self.answers: list[tuple[str, str]] = []
        """Taps to be answered once this is committed, with the text that pops up, if any."""
        self.after: list[After] = []
        """Calls of Telegram to make once this is committed; cosmetic ones, nothing waits for them."""
        self.woke = False
        """The inbox has something new."""
        self.erased = False
        self.parked: list[tuple[Waiting, BaseException]] = []
        """Rows of the inbox that are set aside, and why."""
        self.recalled: set[int] = set()
        """Chats whose unsent rows are gone: what the sender still holds of them must not go out."""
        self.said = 0
        """Rows put into the outbox."""
        self.marks: Sequence[tuple[Due, int | None]] = ()
        """What was sent before and is marked in this transaction."""
        self.runs: list[list[Due]] = []
        """What each chat is to get next, once this is committed."""
        self._people: dict[int, Person] = {}
        self._dialogues: dict[int, tuple[int, Dialogue]] = {}
        """By person id: the number as loaded, and the dialogue as it stands."""
        self._changed: dict[int, Person] = {}
        self._explained: dict[int, tuple[str, ...]] = {}
        """By person id: the considerations of an explanation that was made."""
        self._lines: list[tuple[Person, Line]] = []
        self._rows: list[Outgoing] = []

    # --- who ---

    def people(self, chat_ids: Collection[int]) -> dict[int, Person]:
        """The people of these chats, by chat; who is new is made."""
        missing = [chat_id for chat_id in chat_ids if chat_id not in self._people]
        if missing:
            self._people |= people.of_chats(self.c, self.house.keyring, missing, self.now)
        return {chat_id: self._people[chat_id] for chat_id in chat_ids}

    def person(self, chat_id: int) -> Person:
        """The person of a chat."""
        return self.people([chat_id])[chat_id]

    def dialogue(self, person: Person) -> Dialogue:
        """Where this person's dialogue stands by now."""
        self._people.setdefault(person.chat_id, person)
        if person.id not in self._dialogues:
            wanted = [one for one in self._people.values() if one.id not in self._dialogues]
            found = dialogues.load(self.c, wanted, hold=not self.house.database.is_sqlite)
            for one in wanted:
                stored = found.get(one.id) or Dialogue()
                self._dialogues[one.id] = (stored.number, stored)
        return self._dialogues[person.id][1]

    # --- a turn ---

    def turn(self, person: Person, event: Event) -> None:
        """Take one turn. Raises TurnBroke, SlotTaken, OfferGone and CodeTaken."""
        before = self.dialogue(person)
        world = World(practice=self.house.practice)
        turn = self._decided(before, event, world)
        while turn.needs:
            world = self._told(world, person, turn)
            turn = self._decided(before, event, world)
        self.turns += 1
        self._dialogues[person.id] = (self._dialogues[person.id][0], turn.dialogue)
        self._changed[person.id] = person
        owner: Person | None = person
        for effect in turn.effects:
            if not effects.apply(self, person, turn, effect):
                owner = None  # erased: what is still said is said without keeping it
        if owner is not None:
            if (explained := _explained(turn.trace)) is not None:
                self._explained[person.id] = explained
            self._record(person, event, turn, world)
        self._say(person, owner, turn)

    def _decided(self, before: Dialogue, event: Event, world: World) -> Turn:
        try:
            return self.house.take_turn(before, event, world)
        except Exception as error:
            raise TurnBroke from error

    def _told(self, world: World, person: Person, turn: Turn) -> World:
        """The world with what a turn needs of it."""
        told: dict[str, Any] = {}
        if "busy" in turn.needs:
            told["busy"] = self._busy()
        if "offer" in turn.needs:
            told["offer"] = offers.find(self.c, self.house.keyring, turn.link, person, self.now)
        if "looks" in turn.needs:
            told["looks"] = staff.looks(self.c, person.id)
        return world.model_copy(update=told)

    def _busy(self) -> tuple[Busy, ...]:
        """What is taken, as far ahead as anything can be booked, and a day more for the buffer."""
        until = self.now + timedelta(days=self.house.practice.horizon_days + 2)
        return leads.busy(self.c, self.now - timedelta(days=1), until)

    def _record(self, person: Person, event: Event, turn: Turn, world: World) -> None:
        """The lines of a turn. What a turn must not keep of its event (before consent) is not written."""
        common = {
            "turn": turn.dialogue.number,
            "script_version": script.version(),
            "practice_version": self.house.practice.version,
        }
        silent = not turn.replies and isinstance(event, TimerFired)
        if turn.keeps_event and not silent:
            line = Line(
                n=0, at=event.at, who=_who(event), text=_typed(event), event=event, busy=world.busy,
                offer=world.offer, looks=world.looks, reading=turn.reading, trace=turn.trace,
                message_id=event.message_id, **common,
            )  # fmt: skip
            self._lines.append((person, line))
        for n, reply in enumerate(turn.replies, start=1):
            line = Line(
                n=n, at=event.at, who="bot", key=reply.key, text=reply.text, buttons=reply.buttons,
                replaces=reply.edits is not None, document=reply.document.name if reply.document else "", **common,
            )  # fmt: skip
            self._lines.append((person, line))

    def _say(self, person: Person, owner: Person | None, turn: Turn) -> None:
        for n, reply in enumerate(turn.replies, start=1):
            if reply.start:
                link = f"https://t.me/{self.house.username}?start={reply.start}"
                reply = reply.model_copy(update={"text": reply.text.replace(LINK, link)})
            calls = write_reply(reply)
            for place, call in enumerate(calls, start=1):
                body = call.body
                if "document" in body:
                    body = body | {"language": turn.dialogue.language or "en"}
                last = place == len(calls)
                self.put(
                    Outgoing(
                        person.chat_id, call.kind, to_json(body).decode(), owner, urgent=reply.urgent,
                        turn=turn.dialogue.number if owner and last else None, n=n if owner and last else None,
                    )
                )  # fmt: skip

    # --- what follows ---

    def put(self, *rows: Outgoing) -> None:
        """Say these."""
        self._rows += rows

    def drop_unsent(self, person: Person) -> None:
        """What waits for this person's chat is not said, safety texts excepted."""
        self._rows = [row for row in self._rows if row.chat_id != person.chat_id or row.urgent]
        outbox.drop_unsent(self.c, self.house.keyring, person)
        self.recalled.add(person.chat_id)

    def tell(self, person: Person, event: Event, name: str) -> None:
        """Let something happen to a dialogue in a turn of its own; once for each name."""
        inbox.put_event(self.c, person, event, name, self.now)
        self.woke = True

    def forget(self, person: Person) -> None:
        """The person was erased: nothing gathered of them is written."""
        self.recalled.add(person.chat_id)
        self._people.pop(person.chat_id, None)
        self._dialogues.pop(person.id, None)
        self._changed.pop(person.id, None)
        self._explained.pop(person.id, None)
        self._lines = [(owner, line) for owner, line in self._lines if owner.id != person.id]
        self._rows = [row for row in self._rows if row.person is None or row.person.id != person.id]
        self.erased = True

    def staff_acted(self, person: Person, **fields: Any) -> None:
        """Tell a dialogue what staff did."""
        event = StaffActed(at=self.now, seed=self.house.seed(), **fields)
        self.tell(person, event, f"staff:{event.seed}")

    def finish(self) -> None:
        """Write what was gathered. Raises StaleDialogue."""
        savings = [Saving(person, *self._dialogues[id_]) for id_, person in self._changed.items()]
        dialogues.save(self.c, savings)
        considered.put(self.c, self.house.keyring, self._explained)
        transcripts.append(self.c, self._lines)
        outbox.put(self.c, self.house.keyring, self._rows, self.now)
        self.said = len(self._rows)


def _explained(trace: tuple[str, ...]) -> tuple[str, ...] | None:
    """The considerations of the explanation that this turn made, perhaps none; None where it made none."""
    rules = [entry.split(":") for entry in trace]
    if not any(rule[0] == "timing" for rule in rules):  # of which every explanation speaks
        return None
    return tuple(dict.fromkeys(rule[1] for rule in rules if rule[0] == "consideration"))


def _who(event: Event) -> Any:
    if isinstance(event, StaffActed):
        return "staff"
    return "system" if isinstance(event, TimerFired | Faltered | MembershipChanged | CaseTaken) else "writer"


def _typed(event: Event) -> str:
    """The writer's own words, where there are any."""
    match event:
        case Said() | Edited():
            return event.text
        case Started():
            return "/start"
        case Commanded():
            return f"/{event.name}"
        case _:
            return ""
