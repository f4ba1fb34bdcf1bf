"""Drains the outbox: in order per chat, several chats side by side, urgent ones first, within Telegram's limits.

Only the change of a question to its answer goes out beside the message that follows: it has its place in the chat
already, and people wait a round trip less.

A row is marked sent, with Telegram's id of the message, in a commit after the answer came. A crash in
between, or an answer that was lost, sends that message once more: Telegram knows no key of ours, so this is "at least
once". Marks ride in the next group of turns; alone they wait 50 ms.

A single process (SQLite) remembers what it sent and not yet marked, and so sends all that a chat is to get without
reading the outbox in between. Several copies (PostgreSQL) take one row of a chat at a time and hold it while they
send it; from a copy that died the others take it over.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection, Coroutine, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog
from pydantic_core import from_json

from bot import calendar, held, noticeboard, notices, paper
from bot.errors import Refused
from bot.group import Group
from bot.receive import TOKEN_VOID
from bot.telegram import METHODS, as_plain
from bot.verdict import Verdict, judge
from dialogs import script
from dialogs.model import Document, Language, MembershipChanged
from storage import inbox, outbox, people
from storage.outbox import Due

if TYPE_CHECKING:
    from bot.wiring import House

log = structlog.get_logger(__name__)

SIDE_BY_SIDE = 64
MARK_SECONDS = 0.05
IDLE_SECONDS = 1.0
CALL_SECONDS = 30.0
HOLD = timedelta(seconds=CALL_SECONDS + 15)
"""A call that was given up and its mark fit into it."""
GONE_SECONDS = 5.0
"""A copy that PostgreSQL has not seen for so long is gone; when the server restarts, all copies are for a moment."""
Mark = tuple[Due, int | None]


class Sender:
    """The one sender of a process."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.pace = house.pace
        self._sending: dict[int, set[int]] = {}
        """Chats to which something is on its way, and the rows of that run."""
        self._unmarked: set[int] = set()
        """Rows that are sent, but still stand in the outbox as if they were not."""
        self._recalled: set[int] = set()
        """Chats of which rows were dropped while a run of theirs was under way."""
        self._more = False
        """Something waits for a run to end: its chat is being written to, or too many are."""
        self._marks: list[Mark] = []
        self._tasks: set[asyncio.Task[Any]] = set()
        self._flush: asyncio.TimerHandle | None = None
        """Looks when the marks have waited for a group of turns long enough."""
        self._resume: asyncio.TimerHandle | None = None
        """Looks when the pace lets more go out."""
        self._void = False

    # --- what the worker tells ---

    def recall(self, chats: Collection[int]) -> None:
        """Unsent rows of these chats were dropped: a run that holds them ends with the row it is sending."""
        self._recalled |= self._sending.keys() & set(chats)

    def take_marks(self) -> list[Mark]:
        """Marks to be written by a transaction that is about to begin; give them back if it fails."""
        marks, self._marks = self._marks, []
        if self._flush is not None:
            self._flush.cancel()
            self._flush = None
        return marks

    def give_back(self, marks: list[Mark]) -> None:
        """The transaction failed: they are still to be written."""
        self._marks = [*marks, *self._marks]

    def next(self, c: Any) -> list[list[Due]]:
        """What each chat is to get next, in order, as this transaction leaves it. For `start` after the commit."""
        house, room = self.house, SIDE_BY_SIDE - len(self._sending)
        self._more = room <= 0
        if self._more or house.status.stopping:  # what a copy that ends holds would be late
            return []
        limit, now = SIDE_BY_SIDE + len(self._unmarked) + len(self._sending), house.clock.now()
        if house.database.is_sqlite:
            return outbox.runs(c, house.keyring, now, limit)
        hold = outbox.Hold(house.database.copy, now + HOLD)
        return [[row] for row in outbox.due(c, house.keyring, now, limit, hold=hold)]

    def start(self, runs: Sequence[Sequence[Due]], marks: Sequence[Mark]) -> None:
        """The transaction that wrote `marks` and read `runs` after them is committed: send what may go out now.

        To be called before any later transaction begins (`Database.whole_then`): what another one marks
        as sent would still stand in these runs.
        """
        self._unmarked.difference_update(row.id for row, _ in marks)
        if self.house.status.stopping:
            return
        left = [[row for row in run if row.id not in self._unmarked] for run in runs]
        waits = [self._start_run(rows) for rows in left if rows]
        if seconds := min(filter(None, waits), default=0.0):
            self._resume = self._look_in(seconds, self._resume)

    def answer(self, query_id: str, text: str = "") -> None:
        """End a button's spinner, beside the messages. Cosmetic: nothing is retried or stored."""
        body: dict[str, Any] = {"callback_query_id": query_id}
        if text:
            body |= {"text": text[:200], "show_alert": True}
        self.aside(self._answer(body))

    def aside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something beside the messages; if it fails that is logged and nothing else."""
        self._spawn(work)

    async def _answer(self, body: dict[str, Any]) -> None:
        try:
            await self.house.api.call("answerCallbackQuery", body, seconds=10)
        except Exception as error:  # too old, or Telegram is away: the tap itself counted
            log.debug("tap unanswered", action="answer_failed", error=type(error).__name__)

    # --- the loop ---

    async def drain(self) -> None:
        """Look after what no group of turns hands over, for ever. Raises Refused when the token is void."""
        house = self.house
        while not self._void:
            try:
                await self._look()
                house.status.sender.beat()
            except Exception as error:  # the database is away: nothing is lost, it stands in the outbox
                house.status.last_error = type(error).__name__
                house.status.sender.falter(type(error).__name__)
                log.error("outbox not read", action="send_failed", error=type(error).__name__)
            try:
                async with asyncio.timeout(IDLE_SECONDS):
                    await house.to_send.wait()
            except TimeoutError:
                pass
            house.to_send.clear()
        raise Refused(TOKEN_VOID)

    async def take_over(self) -> None:
        """Each second let go of what copies that are gone were sending, for ever. For PostgreSQL."""
        house = self.house
        gone: dict[int, float] = {}
        while True:
            try:
                now = time.monotonic()
                gone = {copy: gone.get(copy, now) for copy in await house.database.look(outbox.abandoned)}
                if late := [copy for copy, since in gone.items() if now - since >= GONE_SECONDS]:
                    count = await house.database.whole(outbox.release, late, house.clock.now())
                    log.warning("taking over from a copy that is gone", action="taken_over", rows=count)
                    house.to_send.set()
            except Exception as error:  # the database is away: `drain` tells
                house.status.last_error = type(error).__name__
            await asyncio.sleep(IDLE_SECONDS)

    async def finish(self) -> None:
        """Let what is being sent end, and mark it; for an orderly end."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=10)
        try:
            await self.house.database.whole(self._marked, self.take_marks())
        except Exception as error:
            log.warning("marks not written", action="marks_lost", error=type(error).__name__)

    async def _look(self) -> None:
        """Write the marks that wait, read what is to be sent, and start it."""
        marks = self.take_marks()
        try:
            await self.house.database.whole_then(lambda runs: self.start(runs, marks), self._marked_next, marks)
        except Exception:
            self.give_back(marks)
            raise

    def _marked_next(self, c: Any, marks: Sequence[Mark]) -> list[list[Due]]:
        self._marked(c, marks)
        return self.next(c)

    def _marked(self, c: Any, marks: Sequence[Mark]) -> None:
        outbox.sent(c, self.house.keyring, marks, self.house.clock.now())

    def _look_in(self, seconds: float, instead_of: asyncio.TimerHandle | None) -> asyncio.TimerHandle:
        if instead_of is not None:
            instead_of.cancel()
        return asyncio.get_running_loop().call_later(seconds, self.house.to_send.set)

    def _start_run(self, rows: Sequence[Due]) -> float:
        """Send these to their chat, if they may go out now. Returns the seconds until they may, else 0."""
        chat_id, now = rows[0].chat_id, time.monotonic()
        if chat_id in self._sending:
            if any(row.id not in self._sending[chat_id] for row in rows):
                # Something urgent came to stand before what is on its way.
                self._more = True
                self._let_go(rows[0], 0)
            return 0.0
        seconds = self.pace.wait(chat_id, now, urgent=rows[0].urgent)
        if seconds > 0 or len(self._sending) >= SIDE_BY_SIDE:
            self._more |= seconds <= 0
            self._let_go(rows[0], seconds)
            return seconds
        self._sending[chat_id] = {row.id for row in rows}
        # Counted before the task begins, so that the next chat's turn to wait is seen at once.
        self.pace.sent(chat_id, now)
        self._spawn(self._deliver_run(rows))
        return 0.0

    def _let_go(self, row: Due, seconds: float) -> None:
        """A row that is held, but may not go out yet: for whichever copy comes first once it may."""
        house = self.house
        if not house.database.is_sqlite:
            later = house.clock.now() + timedelta(seconds=seconds)
            self._spawn(house.database.whole(outbox.delay, row.id, later))

    async def _deliver_run(self, rows: Sequence[Due]) -> None:
        """Send the rows of one chat, one after the other, until one is not sent."""
        chat_id = rows[0].chat_id
        whole, beside = False, None
        try:
            for place, row in enumerate(rows):
                if place:
                    if chat_id in self._recalled:
                        break
                    if self.pace.wait(chat_id, time.monotonic(), urgent=row.urgent) > 0:
                        break  # and not wait here: something urgent may come to stand before it
                    self.pace.sent(chat_id, time.monotonic())
                if beside is None and _goes_beside(row, rows[place + 1 :]):
                    beside = asyncio.create_task(self._deliver(row))
                    continue
                sent = await self._deliver(row)
                if beside is not None:
                    sent, beside = await beside and sent, None
                if not sent:
                    break
            else:
                whole = True
        finally:
            if beside is not None:
                await beside
            del self._sending[chat_id]
            self._recalled.discard(chat_id)
            if self._more or not whole:
                self.house.to_send.set()

    async def _deliver(self, row: Due) -> bool:
        """Send one row and act on what Telegram answers. True when the next of its chat may follow."""
        metrics = self.house.status.metrics
        try:
            message_id = await self._call(row, from_json(row.payload))
        except Exception as error:
            verdict = judge(error, row.attempts + 1)
            metrics.sends.labels(verdict.do).inc()
            if verdict.do not in ("done", "wait"):
                log.info("not sent", action="send_refused", row=row.id, verdict=verdict.do, why=verdict.why)
            return await self._act(row, verdict)
        metrics.sends.labels("sent").inc()
        self._mark(row, message_id)
        return True

    async def _call(self, row: Due, body: dict[str, Any]) -> int | None:
        """Make the call of a row. Returns the id of the message, None where there is none."""
        api, to = self.house.api, {"chat_id": row.chat_id}
        if row.of_kept is not None and "message_id" not in body:
            if row.message_id is None:
                # The message this one changes never arrived: an edit becomes the message, a deletion is done.
                return await self._send(to | body) if row.kind == "edit" else None
            body = body | {"message_id": row.message_id}
        if row.kind == "document":
            document = Document.model_validate(body.pop("document"))
            language: Language = body.pop("language", "en")
            if document.kind in ("data_text", "data_json"):
                content = await self.house.database.look(held.file, self.house, row.chat_id, document.kind, language)
            else:
                content = await asyncio.to_thread(self._content, document, language)
            result = await api.send_document(to | body, document.name, content, seconds=CALL_SECONDS)
        elif row.kind == "edit":
            result = await api.call(METHODS["edit"], to | body, seconds=CALL_SECONDS)
        elif row.kind == "delete":
            await api.call(METHODS["delete"], to | {"message_id": body["message_id"]}, seconds=CALL_SECONDS)
            return None
        else:
            return await self._send(to | body)
        return _message_id(result)

    async def _send(self, body: dict[str, Any]) -> int | None:
        fresh = {key: value for key, value in body.items() if key != "message_id"}
        return _message_id(await self.house.api.call(METHODS["send"], fresh, seconds=CALL_SECONDS))

    def _content(self, document: Document, language: Language) -> bytes:
        """The bytes of a document, made of its facts."""
        if document.sheet is not None:
            return paper.render(document.sheet)
        if document.booking is None:
            return document.text.encode()
        return calendar.render(
            document.booking,
            title=script.plain("ics-title", language),
            description=script.plain("ics-description", language),
            minutes=self.house.practice.call_minutes,
            made_at=self.house.clock.now(),
            cancelled=document.cancelled,
        )

    async def _act(self, row: Due, verdict: Verdict) -> bool:
        """What a refusal means. True when the next of the chat may follow."""
        house = self.house
        later = house.clock.now() + timedelta(seconds=verdict.seconds)
        try:
            match verdict.do:
                case "done":
                    self._mark(row, _edited(row))
                    return True
                case "anew" | "plain":
                    return await self._once_more(row, verdict)
                case "park":
                    await house.database.whole(_parked, house, row, verdict.why)
                    house.status.metrics.parked.labels("outbox").inc()
                    return True
                case "wait":
                    self.pace.refused(row.chat_id, verdict.seconds, time.monotonic())
                    await house.database.whole(outbox.retry, row.id, later, verdict.why)
                case "retry":
                    await house.database.whole(outbox.retry, row.id, later, verdict.why)
                case "moved":
                    await house.database.whole(_moved, house, row.chat_id, verdict.chat_id)
                case "blocked":
                    await house.database.whole(_blocked, house, row, verdict.why)
                case "stop":
                    self._void = True
        except Exception as error:  # the database is away: the row is read and tried again in a moment
            house.status.last_error = type(error).__name__
            await asyncio.sleep(1)
        return False

    async def _once_more(self, row: Due, verdict: Verdict) -> bool:
        """The same words as a new message, or without markup; a second refusal parks the row."""
        body = from_json(row.payload)
        try:
            if verdict.do == "anew":
                self._mark(row, await self._send({"chat_id": row.chat_id} | body))
            else:
                log.error("markup refused", action="markup_refused", row=row.id)
                self._mark(row, await self._call(row, as_plain(body)))
        except Exception as error:
            again = judge(error, row.attempts + 1)
            return await self._act(row, Verdict("park", why=again.why) if again.do in ("anew", "plain") else again)
        return True

    # --- marks ---

    def _mark(self, row: Due, message_id: int | None) -> None:
        self._unmarked.add(row.id)
        self._marks.append((row, message_id))
        if self._flush is None:
            self._flush = self._look_in(MARK_SECONDS, None)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            self.house.status.last_error = type(error).__name__
            log.error("a send broke", action="send_broke", exc_info=error)


def _goes_beside(row: Due, then: Sequence[Due]) -> bool:
    """Whether this changes a message that has its place in the chat, so that a new one need not wait for it."""
    return row.kind == "edit" and row.of_kept is None and bool(then) and then[0].kind == "send"


def _message_id(result: Any) -> int | None:
    return result.get("message_id") if isinstance(result, dict) else None


def _edited(row: Due) -> int | None:
    """The message that an edit leaves as it is: it was made before, and its answer was lost."""
    named: int | None = from_json(row.payload).get("message_id", row.message_id) if row.kind == "edit" else None
    return named


def _blocked(c: Any, house: House, row: Due, why: str) -> None:
    """The chat takes nothing from us: what waits for it goes, safety texts excepted; the case stays."""
    outbox.drop(c, row.id, why)
    now = house.clock.now()
    if row.chat_id < 0:
        group = Group(c, house, now)
        noticeboard.group_lost(group, row.chat_id)
        noticeboard.told_elsewhere(group, row)
        group.finish()
    if row.keep_as is not None and row.keep_as.endswith(":private"):
        group = Group(c, house, now)
        noticeboard.card_undeliverable(group, row.keep_as.split(":")[1])
        group.finish()
    person = people.known(c, house.keyring, row.chat_id)
    if person is not None:
        outbox.drop_unsent(c, house.keyring, person)
        if row.chat_id > 0:
            left = MembershipChanged(at=now, seed=house.seed(), blocked=True)
            inbox.put_event(c, person, left, f"blocked:{row.id}", now)
            house.to_work.set()


def _moved(c: Any, house: House, old: int, new: int) -> None:
    noticeboard.group_moved(Group(c, house, house.clock.now()), old, new)


def _parked(c: Any, house: House, row: Due, why: str) -> None:
    """Nobody can send this row: out of the way, and the administrators are told by its number."""
    outbox.park(c, row.id, why)
    told = notices.parked(c, house, f"outbox {row.id}", why, but=row.chat_id)
    outbox.put(c, house.keyring, told, house.clock.now())
