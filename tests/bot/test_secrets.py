"""A simulated day in which everything a person types is a word nobody else would use; then the house is searched.

A process of the bot with the most talkative log: people who type, faults of Telegram, a poison turn, an emergency, a
night, and at the end a crash whose exception quotes them. None of their words, names or numbers may stand in the
log, the metrics, the health report, the process list, the crash's output or the raw database.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import inspect, text

from bot.simulator.client import SimulatedPerson, Simulator, simulator
from storage import people, transcripts
from storage.database import Database
from storage.keys import Keyring, new_key
from storage.tables import metadata
from tests.bot.house import running
from tests.ports import free_port

CRASHING = """
import dialogs, sys
from dialogs.model import Said

class Crash(BaseException):
    pass

real = dialogs.take_turn

def take_turn(dialogue, event, world):
    if isinstance(event, Said) and "poison" in event.text:
        raise ValueError(f"a defect that quotes: {event.text}")
    if isinstance(event, Said) and "crash" in event.text:
        raise Crash(f"the end, and it quotes: {event.text}")
    return real(dialogue, event, world)

dialogs.take_turn = take_turn
sys.argv = ["bot", "run"]
import runpy
runpy.run_module("bot", run_name="__main__")
"""
"""`python -m bot run` with two defects of a kind that quotes."""

FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "error", "status": 429, "retry_after": 1}, {"kind": "error", "status": 500}, {"kind": "html"},
    {"kind": "cut", "when": "after"}, {"kind": "cut", "when": "before"},
    {"kind": "error", "status": 400, "description": "Bad Request: can't parse entities"},
)  # fmt: skip


class Planted:
    """Words that nobody uses, each once, and all of them to be searched for."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers = itertools.count(1)

    def __call__(self, sentence: str = "{}") -> str:
        word = f"quagzo{next(self._numbers)}rblat"
        self.words.append(word)
        return sentence.format(word)


def _started(settings: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-c", CRASHING], env=dict(os.environ) | settings, stdout=out, stderr=out
        )


def _process_list(pid: int) -> bytes:
    """What `ps` would show of a process and its threads."""
    place = Path(f"/proc/{pid}")
    return b"".join(file.read_bytes() for file in (place / "cmdline", *place.glob("task/*/comm")))


async def _talk(tg: Simulator, person: SimulatedPerson, planted: Planted) -> None:
    """What somebody may type on one day."""
    await person.say(planted("hello {}, are you there"), wait=False)
    await person.say("/start", wait=False)
    await person.until(lambda now: any("I agree" in b.label for m in now for b in m.buttons), timeout=60)
    await person.tap("I agree, I am 18 or older", wait=False)
    for number, sentence in enumerate((
        "my mother {} was told she has breast cancer", "Dr. {} said stage 2 and chemo next monday", "/{} please",
        "poison {}", "I am not sure at all, {}", "does {} cost money", "<b>{}</b> & \x00 \ud83d\ude00",
        "she cannot breathe and is turning blue {}", "I want to end my life {}",
    )):  # fmt: skip
        if number < len(FAULTS):
            await tg.fault(method="sendMessage", times=1, chat=person.id, **FAULTS[number])
        await person.say(planted(sentence), wait=False)
        await asyncio.sleep(0.2)
    await person.send("photo", caption=planted("scan {}"), wait=False)
    await person.forward_contact(planted(), "+15550147147", wait=False)
    mine = [message for message in await person.messages() if not message.from_bot]
    await person.edit(mine[2].id, planted("no, it was {}"), wait=False)
    await person.say("/my_data", wait=False)


async def _heard(database: Database, keyring: Keyring, chat_ids: list[int]) -> str:
    """Everything the transcripts hold, unsealed."""

    def read(c: Any) -> str:
        found = [people.known(c, keyring, chat_id) for chat_id in chat_ids]
        return " ".join(str(transcripts.read(c, person)) for person in found if person)

    return await database.look(read)


def _files(database: Path) -> bytes:
    files = [Path(f"{database}{suffix}") for suffix in ("", "-wal", "-shm")]
    return b"".join(file.read_bytes() for file in files if file.exists())


async def _raw(database: Database) -> bytes:
    """The database as it lies there: SQLite's files, and every column of PostgreSQL's tables."""
    if database.is_sqlite:
        return _files(database.file)

    def dump(c: Any) -> bytes:
        names = inspect(c).get_table_names()
        assert {table.name for table in metadata.sorted_tables} <= set(names)
        rows = [row for name in names for row in c.execute(text(f'SELECT * FROM "{name}"'))]  # noqa: S608
        return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row)

    return await database.look(dump)


async def test_no_word_of_a_day_stands_anywhere_it_should_not(database_address: str, tmp_path: Path) -> None:
    planted, key, port = Planted(), new_key(), free_port()
    log = tmp_path / "log"
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        persons = [await tg.person(planted(), username=planted()) for _ in range(3)]
        settings = {
            "BOT_TOKEN": tg.token, "TELEGRAM_API_URL": tg.url, "DATABASE_URL": database_address, "DATA_KEYS": key,
            "ADMIN_IDS": str((await tg.state())["presets"]["admin"]), "WEB_PORT": str(port), "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": "json", "DEMO_CLOCK_URL": f"{tg.url}/demo/clock",
        }  # fmt: skip
        bot = _started(settings, log)
        try:
            await asyncio.gather(*(_talk(tg, person, planted) for person in persons))
            for person in persons:
                await person.until(lambda now: any("988" in m.text for m in now if m.from_bot), timeout=60)
            await tg.clock(26 * 3600)  # a night: reminders, nudges and the purge
            await asyncio.sleep(4)
            async with aiohttp.ClientSession() as http:
                for path in ("metrics", "health"):
                    async with http.get(f"http://127.0.0.1:{port}/{path}") as answer:
                        seen = await answer.read()
                    assert b"inbox" in seen
                    _nothing_of(planted, seen, path)
            _nothing_of(planted, _process_list(bot.pid), "process list")
            await persons[0].say(planted("crash {}"), wait=False)
            assert await asyncio.to_thread(bot.wait, 30) == 1
        finally:
            bot.kill()
            bot.wait()
    told = log.read_bytes()
    for happened in (b"update_parked", b"send_refused", b"purged", b"Crash", b"Traceback"):
        assert happened in told, f"the day was not what it should be: no {happened.decode()} in its log"
    _nothing_of(planted, told, "log and crash output")
    database = await Database.open(database_address)
    try:
        keyring = await database.whole(Keyring.unlock, (key,))
        heard = await _heard(database, keyring, [person.id for person in persons])
        kept = [word for word in planted.words if word in heard]
        assert len(kept) > len(planted.words) / 2, "the words did not even arrive"
        _nothing_of(planted, await _raw(database), "raw database")
    finally:
        await database.close()


def _nothing_of(planted: Planted, found: bytes, place: str) -> None:
    """Raises AssertionError with what was found where."""
    for form in ("utf-8", "utf-16-le"):
        leaked = [word for word in planted.words if word.encode(form) in found]
        assert not leaked, f"{place}: {leaked}"


async def test_what_is_typed_before_consent_is_nowhere(tmp_path: Path) -> None:
    planted = Planted()
    async with simulator(tmp_path / "telegram", limits=False) as tg, running(tg, tmp_path) as house:
        ann = await tg.person("Ann")
        await ann.say(planted("hello, I have {} cancer"))
        await ann.say(planted("I cannot breathe {}"))
        await ann.say("/start")
        await ann.tap("I agree, I am 18 or older")
        heard = await _heard(house.database, house.keyring, [ann.id])
        assert "I agree" in heard or "agree" in heard
        assert not [word for word in planted.words if word in heard]
        _nothing_of(planted, await _raw(house.database), "raw database")


def test_every_test_that_the_threat_model_names_is_there() -> None:
    root = Path(__file__).parents[2]
    named = re.findall(r"`([a-z]+/test_\w+\.py)(?:::(\w+))?`", (root / "docs" / "threat_model.md").read_text("utf-8"))
    assert len(named) > 20
    for file, name in named:
        assert f"def {name}" in (root / "tests" / file).read_text("utf-8"), f"{file}::{name}"


async def test_the_search_finds_what_is_there() -> None:
    """So that the test above cannot pass by searching badly."""
    planted = Planted()
    word = planted()
    for found in (f"x{word}y".encode(), f"x{word}y".encode("utf-16-le")):
        try:
            _nothing_of(planted, found, "here")
        except AssertionError:
            continue
        raise AssertionError("not found")
