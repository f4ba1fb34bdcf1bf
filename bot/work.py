"""Runs turns: the whole imperative shell around the pure dialog.

One transaction carries the receipt and the turns of many chats: load the dialogues, fold each event in, append
the transcript, save, apply the effects, put what is to be said into the outbox, mark the updates done. A crash
at any instant leaves all of it or nothing, and nothing is acknowledged before.

A group that fails is rolled back, stored without turns, acknowledged, and its rows are then taken from the inbox,
the oldest of each chat first, so that order per chat holds. There a row whose turn breaks is parked in the very
transaction that takes the others' turns; one that breaks the transaction is found by taking half as many, down to it
alone. Of what is parked the person gets an honest sentence (`Faltered`), the administrators are told. A slot that
somebody else was quicker to take (`SlotTaken`: another copy of this process) is no failure: the row is taken again
and the turn sees what is free by then. Timers and actions of staff come through the inbox as well.

Known to be imperfect: a button's spinner is ended beside the message and not through the outbox; a crash in
between leaves it turning for a minute, and the message comes all the same.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from pydantic_core import from_json

from bot import desk, noticeboard, notices
from bot.group import Group, TurnBroke
from bot.logs import where
from bot.send import Mark, Sender
from bot.telegram import (
    AddedToGroup,
    GroupMoved,
    Incoming,
    PersonDid,
    RemovedFromGroup,
    StaffCommanded,
    StaffTapped,
    concerns_us,
    read_update,
    whose,
)
from bot.wiring import House
from dialogs.model import Faltered, TimerSet
from storage import dialogues, inbox, marks, outbox, purge, timers, trouble
from storage.errors import AlreadyReceived, CodeTaken, OfferGone, SlotTaken, StaleDialogue
from storage.inbox import EVENTS, Received, Waiting

log = structlog.get_logger(__name__)

TICK_SECONDS = 1.0
AT_ONCE = 100
"""Rows of the inbox in one transaction."""
_AGAIN = (SlotTaken, OfferGone, StaleDialogue, CodeTaken)
"""The world moved on since the turn looked, or chance gave the code of another lead: the same row is taken again
at once, at most so often."""
_AGAIN_TIMES = 5
ALIVE, PURGED = "alive", "purged"
"""Names of marks."""
MINUTE = 60.0
RECENT = timedelta(days=1)
"""Who was in the middle of it before an outage is asked again; nobody is reminded of last week."""
OUTAGE = timedelta(minutes=2)
"""Telegram keeps a tap for 150 seconds; after a longer silence of ours some were lost without a trace."""


class RowFailed(Exception):
    """The turn of one row failed; the cause is the defect."""

    def __init__(self, row: Waiting) -> None:
        super().__init__(row.id)
        self.row = row


@dataclass(frozen=True)
class Arrived:
    """An update as it came."""

    raw: dict[str, Any]
    update_id: str
    chat_id: int | None

    @property
    def received(self) -> tuple[str, int | None, str]:
        """For the inbox: id, chat, and ASCII JSON, since a broken text may hold half a surrogate pair."""
        return self.update_id, self.chat_id, json.dumps(self.raw)


class Worker:
    """Takes turns. One per process; others may work on the same PostgreSQL database."""

    def __init__(self, house: House, sender: Sender) -> None:
        self.house = house
        self.sender = sender

    # --- what comes from Telegram ---

    async def take(self, updates: Sequence[Any]) -> None:
        """Store updates and take their turns; returns once they may be acknowledged, raises when they may not."""
        began = time.monotonic()
        arrived = [Arrived(raw, str(raw.get("update_id", "")), whose(raw)) for raw in updates if concerns_us(raw)]
        if not arrived:
            return
        metrics = self.house.status.metrics
        metrics.updates.inc(len(arrived))
        marks = self.sender.take_marks()
        try:
            await self.house.database.whole_then(self._committed, self._take, arrived, marks)
        except Exception as error:
            self.sender.give_back(marks)
            if not isinstance(error, (AlreadyReceived, *_AGAIN)):
                self._fault("group_failed", (error.__cause__ or error) if isinstance(error, TurnBroke) else error)
            await self._store(arrived)
        else:
            metrics.group_seconds.observe(time.monotonic() - began)

    async def tell_unreadable(self) -> None:
        """Nobody can read what Telegram answers: the administrators hear of it, once a day."""
        try:
            await self.house.database.whole(self._tell_unreadable)
        except Exception as error:
            self._fault("not_told", error)
        self.house.to_send.set()

    def _tell_unreadable(self, c: Any) -> None:
        outbox.put(c, self.house.keyring, notices.unreadable(c, self.house), self.house.clock.now())

    def _take(self, c: Any, arrived: Sequence[Arrived], marks: Sequence[Mark]) -> Group:
        """Receipt and turns of a group in one transaction. Raises AlreadyReceived, and what a turn raises."""
        house, now = self.house, self.house.clock.now()
        group = Group(c, house, now)
        theirs = group.people({one.chat_id for one in arrived if one.chat_id is not None})
        # Who has rows waiting must not overtake them.
        late = inbox.behind(c, [person.id for person in theirs.values()])
        queued = [one for one in arrived if one.chat_id in theirs and theirs[one.chat_id].id in late]
        settled = [one for one in arrived if one not in queued]
        inbox.settle(c, [(house.source, one.update_id) for one in settled], now)
        self._keep(c, queued, now)
        for one in settled:
            self._handle(group, self._read(group, one.raw))
        group.finish()
        outbox.sent(c, house.keyring, marks, now)
        group.marks, group.runs = marks, self.sender.next(c)
        if queued:
            house.to_work.set()
        return group

    async def _store(self, arrived: Sequence[Arrived]) -> None:
        """Keep a group that failed, without turns, to be worked from the inbox. Raises when even that fails."""
        new = await self.house.database.whole(self._keep, arrived, self.house.clock.now())
        self.house.status.metrics.redelivered.inc(len(arrived) - new)
        self.house.to_work.set()

    def _keep(self, c: Any, arrived: Iterable[Arrived], now: datetime) -> int:
        rows = [Received(self.house.source, *one.received) for one in arrived]
        return inbox.store(c, self.house.keyring, rows, now) if rows else 0

    # --- what waits in the inbox ---

    async def keep_working(self) -> None:
        """Fire due timers and work what waits in the inbox, for ever."""
        while True:
            try:
                await self.house.database.whole(self._tick)
                await self.work_waiting()
                wait = TICK_SECONDS
            except Exception as error:
                self._fault("work_failed", error)
                wait = 2 * TICK_SECONDS
            try:
                async with asyncio.timeout(wait):
                    await self.house.to_work.wait()
            except TimeoutError:
                pass
            self.house.to_work.clear()

    async def work_waiting(self) -> None:
        """Work everything that waits, many chats in one transaction; where one of them breaks it, fewer and fewer."""
        most, tried = AT_ONCE, 1
        while True:
            try:
                group = await self._worked(most)
            except RowFailed as failed:
                cause = failed.__cause__ or failed
                if trouble.is_away(cause):
                    raise cause from None
                if most > 1:
                    most //= 2
                elif isinstance(cause, _AGAIN) and tried < _AGAIN_TIMES:
                    tried += 1
                else:
                    await self.house.database.whole_then(self._committed, self._set_aside, failed.row, cause)
                    tried = 1
                continue
            if group is None:
                return
            most, tried = min(AT_ONCE, 2 * most), 1

    async def _worked(self, limit: int) -> Group | None:
        """The group of the turns that were taken; None when nothing waits."""
        return await self.house.database.whole_then(self._committed, self._work, limit)

    def _work(self, c: Any, limit: int) -> Group | None:
        """Turns of the oldest rows of so many chats in one transaction; None when nothing waits. Raises RowFailed."""
        house, now = self.house, self.house.clock.now()
        rows = inbox.waiting(c, house.keyring, now, limit)
        if not rows:
            return None
        group = Group(c, house, now)
        for row in rows:
            turns = group.turns
            try:
                self._work_row(group, row)
            except TurnBroke as broke:
                if group.turns > turns:  # the first of its two events was taken
                    raise RowFailed(row) from broke.__cause__
                self._park(group, row, broke.__cause__ or broke)
            except Exception as error:
                raise RowFailed(row) from error
        try:
            group.finish()
        except Exception as error:
            raise RowFailed(rows[0]) from error
        parked = {row.id for row, _ in group.parked}
        inbox.done(c, [row.id for row in rows if row.id not in parked])
        group.runs = self.sender.next(c)
        return group

    def _work_row(self, group: Group, row: Waiting) -> None:
        if row.source == EVENTS and row.person is not None:
            group.turn(row.person, row.event)
        else:
            self._handle(group, self._read(group, from_json(row.body)))

    def _set_aside(self, c: Any, row: Waiting, cause: BaseException) -> Group:
        """Park a row whose transaction fails also when it is alone in it."""
        group = Group(c, self.house, self.house.clock.now())
        self._park(group, row, cause)
        group.finish()
        group.runs = self.sender.next(c)
        return group

    def _park(self, group: Group, row: Waiting, cause: BaseException) -> None:
        inbox.park(group.c, row.id, type(cause).__name__)
        # A sentence that fails itself must not beget another.
        if row.person is not None and row.person.chat_id > 0 and not row.external_id.startswith("faltered:"):
            group.tell(row.person, Faltered(at=group.now, seed=self.house.seed()), f"faltered:{row.id}")
        told = notices.parked(group.c, self.house, f"inbox {row.id}", f"{type(cause).__name__} {where(cause)}")
        group.put(*told)
        group.parked.append((row, cause))

    def _read(self, group: Group, raw: Any) -> Incoming | None:
        try:
            return read_update(raw, group.now, self.house.seed())
        except Exception as error:
            raise TurnBroke from error

    # --- one thing that happened ---

    def _handle(self, group: Group, incoming: Incoming | None) -> None:
        match incoming:
            case PersonDid(chat_id=chat_id, events=events, query_id=query_id):
                person = group.person(chat_id)
                for event in events:
                    group.turn(person, event)
                if query_id:
                    group.answers.append((query_id, ""))
            case StaffTapped():
                desk.tapped(group, incoming)
            case StaffCommanded():
                if not desk.commanded(group, incoming) and incoming.person is not None:
                    self._handle(group, incoming.person)
            case GroupMoved(old_chat_id=old, new_chat_id=new):
                noticeboard.group_moved(group, old, new)
            case AddedToGroup():
                noticeboard.added_to_group(group, incoming)
            case RemovedFromGroup(chat_id=chat_id):
                log.warning("removed from a group", action="group_left", chat_id=chat_id)
                noticeboard.group_lost(group, chat_id)
            case None:
                pass

    def _committed(self, group: Group | None) -> None:
        """The transaction is committed: say what came of it, end the spinners."""
        if group is None:
            return
        metrics = self.house.status.metrics
        metrics.turns.inc(group.turns)
        metrics.group_size.observe(group.turns)
        metrics.parked.labels("inbox").inc(len(group.parked))
        for row, cause in group.parked:
            self._fault("update_parked", cause, id=row.id)
        self.sender.recall(group.recalled)
        self.sender.start(group.runs, group.marks)
        for query_id, text in group.answers:
            self.sender.answer(query_id, text)
        for after in group.after:
            self.sender.aside(after())
        if group.woke:
            self.house.to_work.set()
        if group.erased:
            self.sender.aside(self._scrub())

    # --- time ---

    async def start(self) -> None:
        """After an outage in which taps were lost, ask again where the last word was a keyboard."""
        count = await self.house.database.whole(self._ask_again)
        if count:
            log.info("asking again after an outage", action="asked_again", count=count)

    def _ask_again(self, c: Any) -> int:
        house, now = self.house, self.house.clock.now()
        seen = marks.when(c, ALIVE)
        marks.put(c, ALIVE, now)
        if seen is None or now - seen <= OUTAGE:
            return 0
        count = 0
        for person, dialogue in dialogues.active_since(c, house.keyring, seen - RECENT):
            if dialogue.asked is None or dialogue.blocked or dialogue.state in ("stopped", "ended"):
                continue
            timers.put(c, person, [TimerSet(timer="ask_again", due_at=now, revision=dialogue.asked.revision)])
            count += 1
        return count

    def _tick(self, c: Any) -> int:
        house = self.house
        now = house.clock.now()
        marks.put(c, ALIVE, now)
        return timers.fire(c, house.keyring, now)

    async def keep_house(self) -> None:
        """Each minute look after cards and requests that wait; purge once a day; for ever."""
        while True:
            try:
                if await self.house.database.whole(desk.look_after, self.house, self.house.clock.now()):
                    self.house.to_send.set()
                if await self.house.database.whole(self._purge_is_due):
                    await self.purge()
            except Exception as error:
                self._fault("housekeeping_failed", error)
            await asyncio.sleep(MINUTE)

    def _purge_is_due(self, c: Any) -> bool:
        now, last = self.house.clock.now(), marks.when(c, PURGED)
        return last is None or now - last >= timedelta(days=1)

    async def purge(self) -> None:
        """Delete what is past its time, in batches, and overwrite what it left in the log of the database."""
        house = self.house
        while True:
            gone = await house.database.whole(purge.purge, house.practice.retention, house.clock.now())
            log.info("purged", action="purged", conversations=gone.conversations, proofs=gone.proofs)
            if not gone.more:
                break
        await house.database.whole(marks.put, PURGED, house.clock.now())
        await self._scrub()

    async def _scrub(self) -> None:
        """Overwrite what was deleted; a reader may be in the way for a moment."""
        for _ in range(10):
            if await self.house.database.scrub():
                return
            await asyncio.sleep(0.2)
        log.warning("log of the database not emptied yet", action="scrub_late")

    def _fault(self, action: str, error: BaseException, **ids: Any) -> None:
        self.house.status.last_error = type(error).__name__
        log.error("a turn failed", action=action, error=type(error).__name__, at=where(error), **ids)
