"""People played against real processes of the bot that are killed, and what must be true of them afterwards.

A repeated message is forgiven only where its first sending was still unrecorded at a kill: Telegram had it, but its
answer was not yet in the database. `Ledger` looks at every kill which messages those are.
"""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NoReturn

import aiohttp
from aiohttp import web
from sqlalchemy import func, select

from bot.__main__ import main
from bot.crash import hide_words
from bot.simulator.client import Message, SimulatedPerson, Simulator, simulator
from dialogs.model import Said, Tapped
from storage import inbox, leads, outbox, people, transcripts
from storage.database import Database
from storage.keys import Keyring, new_key
from storage.tables import inbox as inbox_table
from storage.tables import kept_message, timer
from tests.ports import free_port

Tell = Callable[[str], None]
"""Says how far it is."""
_TIMERS = select(func.count()).select_from(timer)

SURE = ("Use @", "I agree, I am 18 or older", "It is about me", "Done", "None of these", "Yes, that is right",
        "Go on", "Talk to a navigator", "United States", "Yes, share my answers")  # fmt: skip
AVOIDED = ("More", "I don't know", "That's not right", "Other days", "I will choose later", "Type a phone")
ONLY_TAPPED = (":contact:", ":slot:", ":reminders:")
"""A typed time or name may be heard as something else than the button it stands on, and then leads elsewhere."""
ANSWERED_WITHIN = 150.0
"""Seconds; nothing here measures speed."""


# Loading the bot costs seconds of CPU, a kill run does it at every kill: its processes are forked from one that has.
_LOADED = multiprocessing.get_context("forkserver")
_LOADED.set_forkserver_preload(["bot.__main__", "bot.commands.run", "bot.api", "aiosqlite", "asyncpg"])


def _run(settings: dict[str, str]) -> NoReturn:
    """What `python -m bot run` does once it is loaded."""
    os.environ.update(settings)
    hide_words()
    sys.exit(main(["run"]))


class Bot:
    """A process of the bot. How it starts from nothing is in test_run.py."""

    def __init__(self, settings: dict[str, str]) -> None:
        self.settings = settings
        self.process: BaseProcess | None = None

    def start(self) -> None:
        self.process = _LOADED.Process(target=_run, args=(self.settings,))
        self.process.start()

    def kill(self) -> None:
        assert self.process is not None
        assert self.process.is_alive(), "the bot ended by itself"
        self.process.kill()
        self.process.join()

    def end(self) -> int | None:
        assert self.process is not None
        self.process.terminate()
        self.process.join(30)
        return self.process.exitcode


class Player:
    """Somebody who goes from /start to a booked call, at their own pace; some of it typed."""

    def __init__(self, who: SimulatedPerson, choice: random.Random, typed: float) -> None:
        self.who, self.choice, self.typed = who, choice, typed
        self.acts: list[str] = []
        """Data of every button tapped and every text typed, in order."""
        self.reminded = False
        """Whether they asked to be reminded."""

    async def play(self) -> None:
        await self.who.say("/start", wait=False)
        seen: tuple[int, ...] = ()
        while True:
            message = await self._changed(seen)
            label, data = self._pick(message)
            assert ":alarm" not in data, f"nothing they said is one: {self.acts}"
            seen = _shown(message)
            heard = await self._heard()
            if data.startswith("a:") and not _only_tapped(data) and self.choice.random() < self.typed:
                self.acts.append(label)
                await self.who.say(label, wait=False)
            else:
                self.acts.append(data)
                await self.who.tap(message=message, data=data, wait=False)
            if ":reminders:" in data:
                self.reminded = data.endswith(":yes")
                await self._hear_more_than(heard)
                return
            assert len(self.acts) < 80, self.acts
            await asyncio.sleep(self.choice.uniform(0.05, 0.4))

    async def _changed(self, seen: tuple[int, ...]) -> Message:
        """The newest message with a keyboard, once it is another one or shows something else."""

        def newest(messages: list[Message]) -> Message | None:
            found = next((one for one in reversed(messages) if _ways_on(one)), None)
            # While an answer is on its way the last keyboard may be taken off already, and what stands above
            # something just typed may be changed, but is not the answer to it.
            typed = max((one.id for one in messages if not one.from_bot), default=0)
            oldest = max(typed, (seen or (0,))[0])
            if found and _shown(found) == seen:
                # Where it came twice and the tap on this one was an echo, the other one shows what is ticked.
                twins = (one for one in messages if one.text == found.text and _is_ticked(one))
                return None if _is_ticked(found) else next(twins, None)
            return found if found and found.id >= oldest else None

        found = newest(await self.who.until(lambda now: newest(now) is not None, timeout=ANSWERED_WITHIN))
        assert found is not None
        return found

    async def _heard(self) -> int:
        return sum(message.from_bot for message in await self.who.messages())

    async def _hear_more_than(self, count: int) -> None:
        await self.who.until(lambda now: sum(one.from_bot for one in now) > count, timeout=ANSWERED_WITHIN)

    def _pick(self, message: Message) -> tuple[str, str]:
        """Label and data of the button to tap, or to type."""
        ways = _ways_on(message)
        sure = next((way for wanted in SURE for way in ways if way[0].startswith(wanted)), None)
        return sure or self.choice.choice(ways[:3])


def _only_tapped(data: str) -> bool:
    return any(name in data for name in ONLY_TAPPED)


def _ways_on(message: Message) -> list[tuple[str, str]]:
    """Label and data of the buttons that lead on: an answer, or the next step; not the small print."""
    if not message.from_bot:
        return []
    pairs = [(button.label.removeprefix("✓ "), button.data) for button in message.buttons]
    return [
        (label, data) for label, data in pairs
        if label.startswith(SURE) or (data.startswith("a:") and not label.startswith(AVOIDED))
    ]  # fmt: skip


def _is_ticked(message: Message) -> bool:
    return message.from_bot and any(button.label.startswith("✓ ") for button in message.buttons)


def _shown(message: Message) -> tuple[int, ...]:
    return (message.id, *(hash(button.label) for button in message.buttons))


@dataclass
class Crowd:
    """So many people side by side; who has booked makes room for the next, until it is enough."""

    telegram: Simulator
    seed: int
    typed: float = 0.3
    """Share of the answers that are typed."""
    players: list[Player] = field(default_factory=list)

    @property
    def acts(self) -> int:
        """Taps and texts so far."""
        return sum(len(player.acts) for player in self.players)

    async def play(self, seats: int, enough: asyncio.Event) -> None:
        """Everybody who began ends at a booked call."""
        await asyncio.gather(*(self._sit(enough) for _ in range(seats)))

    async def _sit(self, enough: asyncio.Event) -> None:
        while True:
            number = len(self.players)
            choice = random.Random(f"{self.seed}:{number}")
            player = Player(SimulatedPerson(self.telegram, 0, ""), choice, self.typed)
            self.players.append(player)  # before anything is waited for: the number is taken
            player.who = await self.telegram.person(f"P{number}", username=f"person_{number}")
            await player.play()
            if enough.is_set():
                return


class Ledger:
    """Which messages Telegram has of which the database does not know, at each kill and at the end."""

    def __init__(self, telegram: Simulator, database: Database, keyring: Keyring, crowd: Crowd, staff: int) -> None:
        self.telegram, self.database, self.keyring, self.crowd = telegram, database, keyring, crowd
        self.staff = staff
        """Chat in which the staff get their notices."""
        self.lost: set[tuple[int, int]] = set()
        """Chat and message whose answer a kill took from the bot."""

    async def note_kill(self) -> None:
        """Look at what the killed process left. Raises AssertionError where something older than it is unrecorded."""
        await self.telegram.calls()  # what the dead process had sent is taken by now
        for chat, shown, recorded in await self._chats():
            fresh = {one for one in shown - recorded if (chat, one) not in self.lost}
            newest = max(recorded, default=0)
            assert all(one > newest for one in fresh), f"sent long before the kill and not recorded: {fresh}"
            self.lost |= {(chat, one) for one in fresh}

    async def repeats(self) -> int:
        """How many messages were sent twice, each because a kill took Telegram's answer. Raises AssertionError."""
        doubled = {(chat, one) for chat, shown, recorded in await self._chats() for one in shown - recorded}
        assert doubled <= self.lost, f"repeated though their answers were not lost: {doubled - self.lost}"
        return len(doubled)

    async def _chats(self) -> list[tuple[int, set[int], set[int]]]:
        """Chat, ids of the messages it shows, ids the database knows."""
        phones = [player.who for player in self.crowd.players if player.who.id]
        shown = {phone.id: {one.id for one in await phone.messages() if one.from_bot} for phone in phones}
        desk = await (await self.telegram.known(self.staff)).messages()
        shown[self.staff] = {one.id for one in desk if one.text.startswith("New request")}
        recorded = await self.database.look(self._recorded, list(shown))
        return [(chat, ids, recorded[chat]) for chat, ids in shown.items()]

    def _recorded(self, c: Any, chats: Sequence[int]) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {chat: set() for chat in chats}
        for chat in chats:
            if person := people.known(c, self.keyring, chat):
                found[chat] |= {line.message_id for line in transcripts.read(c, person)
                                if line.who == "bot" and line.message_id}  # fmt: skip
        for row in c.execute(select(kept_message)):
            found.setdefault(int(self.keyring.house.unseal(row.chat)), set()).add(row.message_id)
        return found


@dataclass(frozen=True)
class Tally:
    """What was found to be true."""

    people: int
    acts: int
    typed: int
    messages: int
    repeated: int


async def nothing_lost_nothing_twice(ledger: Ledger) -> Tally:
    """Everybody's acts are kept once and answered, one lead, one call, one notice each. Raises AssertionError."""
    crowd, calls, said = ledger.crowd, [], 0
    for player in crowd.players:
        theirs, lines = await ledger.database.look(_told_once, ledger.keyring, player)
        calls += theirs
        said += lines
    assert len({(call.navigator, call.start_at) for call in calls}) == len(calls) == len(crowd.players)
    admin = await ledger.telegram.known(ledger.staff)
    notices = Counter(
        message.text.split()[2] for message in await admin.messages() if message.text.startswith("New request")
    )
    assert set(notices) == {call.code for call in calls}
    typed = sum(not act.startswith(("a:", "do:")) for player in crowd.players for act in player.acts)
    return Tally(len(crowd.players), crowd.acts, typed, said, await ledger.repeats())


def _told_once(c: Any, keyring: Keyring, player: Player) -> tuple[list[Any], int]:
    """Every tap and text stands in the transcript once and was answered. Returns calls, and lines of the bot."""
    person = people.known(c, keyring, player.who.id)
    assert person is not None
    lines = transcripts.read(c, person)
    heard = [line for line in lines if isinstance(line.event, Tapped | Said)]
    assert [_act(line.event) for line in heard] == player.acts
    said = [line for line in lines if line.who == "bot"]
    answered = {line.turn for line in said}
    # A message that came twice may be tapped twice: the dialog answers the first and takes the second for its echo.
    silent = [line for line in heard if line.turn not in answered and "tap:echo" not in line.trace]
    assert not silent, [(line.turn, line.event, line.trace) for line in silent]
    unsent = [line for line in said if not line.message_id]
    assert not unsent, [("never sent", line.turn, line.key, line.replaces) for line in unsent]
    (lead,) = leads.of_person(c, keyring, person.id)
    calls = [call for call in leads.calls_of(c, person.id) if call.status == "booked"]
    assert [call.code for call in calls] == [lead.code]
    return calls, len(said)


def _act(event: Any) -> str:
    return event.data if isinstance(event, Tapped) else event.text


async def strike(
    bots: Sequence[Bot], ledger: Ledger, kills: int, turns_between: int, chance: random.Random, tell: Tell
) -> None:
    """Kill one of the processes and start it again, each time once so many updates more were taken.

    By what is committed and not by what people did: on a busy machine they are quicker than the start. Every fifth
    kill waits for nothing and may come in the middle of the start.
    """
    for number in range(1, kills + 1):
        if number % 5:
            goal = await ledger.database.look(_taken) + turns_between
            while await ledger.database.look(_taken) < goal:  # noqa: ASYNC110  other processes take them
                await asyncio.sleep(0.05)
        await asyncio.sleep(chance.uniform(0, 0.4) if number % 5 else chance.uniform(0, 3))
        bot = chance.choice(bots)
        bot.kill()
        await ledger.note_kill()
        bot.start()
        tell(f"kill {number} of {kills}, {len(ledger.crowd.players)} people")


def _taken(c: Any) -> int:
    return int(c.scalar(select(func.count()).select_from(inbox_table).where(inbox_table.c.state == "done")))


@asynccontextmanager
async def round_robin(ports: Sequence[int]) -> AsyncIterator[str]:
    """The address of a load balancer that knows nothing: each request to the next port, 502 where nobody answers."""
    turns = itertools.cycle(ports)

    async def passed_on(request: web.Request) -> web.Response:
        address = f"http://127.0.0.1:{next(turns)}{request.path_qs}"
        try:
            async with http.request(
                request.method, address, data=await request.read(), headers=request.headers
            ) as answer:
                return web.Response(status=answer.status, body=await answer.read())
        except aiohttp.ClientError:
            return web.Response(status=502)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", passed_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    async with aiohttp.ClientSession() as http:
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


@asynccontextmanager
async def processes(telegram: Simulator, settings: dict[str, str], count: int) -> AsyncIterator[list[Bot]]:
    """One process that polls, or several behind a round-robin with webhooks; all end in order or the test fails."""
    async with AsyncExitStack() as stack:
        if count == 1:
            bots = [Bot(settings | {"WEB_PORT": "0"})]
        else:
            ports = [free_port() for _ in range(count)]
            front = await stack.enter_async_context(round_robin(ports))
            shared = settings | {"UPDATES": "webhook", "PUBLIC_URL": front, "WEBHOOK_SECRET": "s3cret"}
            bots = [Bot(shared | {"WEB_PORT": str(port)}) for port in ports]
        for bot in bots:
            bot.start()
        try:
            yield bots
        finally:
            ends = [await asyncio.to_thread(bot.end) for bot in bots]
        assert set(ends) <= {0, -signal.SIGTERM}, ends  # the second: told to end while it still started


async def survive(
    folder: Path, address: str, *, copies: int, seed: int, seats: int, kills: int, turns_between: int,
    reminders: bool = False, tell: Tell = print,
) -> Tally:  # fmt: skip
    """Play people against that many processes on one database, kill as often, and prove that all is well.

    `seats` people are at it side by side until the last kill; a whole conversation is some 25 turns. With
    `reminders` the clock is then moved from one timer to the next, with another kill at the first of them.
    """
    chance, key = random.Random(seed), new_key()
    database = await Database.open(address)
    try:
        keyring = await database.whole(Keyring.unlock, (key,))
        async with simulator(folder / "telegram", limits=False) as telegram:
            # At 16:00 UTC whoever takes the next free time can still be reminded of it; at night it may be too late.
            now = datetime.now(UTC)
            await telegram.clock((now.replace(hour=16, minute=0) - now).total_seconds() % 86_400)
            presets = (await telegram.state())["presets"]
            settings = {
                "BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url, "DATABASE_URL": address,
                "DATA_KEYS": key, "ADMIN_IDS": str(presets["admin"]), "LOG_LEVEL": "ERROR",
                "DEMO_CLOCK_URL": f"{telegram.url}/demo/clock",
            }  # fmt: skip
            crowd = Crowd(telegram, seed)
            ledger = Ledger(telegram, database, keyring, crowd, presets["admin"])
            async with processes(telegram, settings, copies) as bots:
                enough = asyncio.Event()
                playing = asyncio.create_task(crowd.play(seats, enough))
                killing = asyncio.create_task(strike(bots, ledger, kills, turns_between, chance, tell))
                killing.add_done_callback(lambda _: enough.set())
                await asyncio.gather(playing, killing)
                if reminders:
                    # A message that came twice may have been taken for the answer to the last tap.
                    while (await telegram.state())["waiting"]:  # noqa: ASYNC110  the processes take them
                        await asyncio.sleep(0.2)
                    await _settled(database)
                    await let_time_pass(telegram, bots, ledger, chance)
                await _settled(database)
            if reminders:
                await _reminded_once(ledger)
            return await nothing_lost_nothing_twice(ledger)
    finally:
        await database.close()


async def let_time_pass(telegram: Simulator, bots: Sequence[Bot], ledger: Ledger, chance: random.Random) -> None:
    """Move the clock to each timer in turn, until none is left; one of the processes is killed at the first."""
    victim: Bot | None = chance.choice(bots)
    while due := await ledger.database.look(lambda c: c.scalar(select(func.min(timer.c.due_at)))):
        ahead = (due - datetime.now(UTC)).total_seconds() + 5
        await telegram.clock(max(ahead, 0))
        if victim is not None:
            await asyncio.sleep(chance.uniform(0.5, 1.5))  # the processes read the clock once a second
            victim.kill()
            await ledger.note_kill()
            victim.start()
            victim = None
        await _none_left(ledger.database, lambda c, due=due: c.scalar(_TIMERS.where(timer.c.due_at <= due)))
        await _settled(ledger.database)


async def _settled(database: Database) -> None:
    """Wait until everything that came in is worked, and everything to be said is said."""
    await _none_left(database, lambda c: inbox.waiting_count(c) + outbox.waiting_count(c))


async def _none_left(database: Database, count: Callable[[Any], int]) -> None:
    while await database.look(count):  # noqa: ASYNC110  other processes work it off
        await asyncio.sleep(0.2)


async def _reminded_once(ledger: Ledger) -> None:
    """Who asked for reminders got each of theirs, and nobody any twice."""
    reminded = 0
    for player in ledger.crowd.players:
        keys = await ledger.database.look(_reminders, ledger.keyring, player.who.id)
        assert len(keys) == len(set(keys)), keys
        assert bool(keys) == player.reminded, (keys, player.acts)
        reminded += player.reminded
    assert reminded, "nobody asked for reminders: take another seed"


def _reminders(c: Any, keyring: Keyring, chat_id: int) -> list[str]:
    person = people.known(c, keyring, chat_id)
    assert person is not None
    return [line.key for line in transcripts.read(c, person) if line.key.startswith("reminder-")]
