"""A case goes from one phone to another over the real process: the link works, once, and leaves no copy behind."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands import replay
from bot.settings import read_practice
from bot.simulator.client import SimulatedPerson, Simulator, simulator
from bot.wiring import House
from dialogs.model import Dialogue
from storage import dialogues, people, transcripts
from storage.tables import case_offer
from storage.transcripts import Line
from tests.bot.house import running
from tests.storage.build import count

LINK = re.compile(r"https://t\.me/(\w+)\?start=(case_[a-z2-7]{26})")


@pytest.fixture
async def tg(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path / "telegram", limits=False) as started:
        yield started


async def makes_a_link(rosa: SimulatedPerson, house: House) -> str:
    """Rosa tells of her illness and passes it on; the payload of her link."""
    await rosa.say("/start", quiet=0.3)
    await rosa.tap("I agree, I am 18 or older")
    await rosa.tap("It is about me")
    await rosa.say("invasive ductal breast cancer, stage 2, mastectomy in two weeks")
    await rosa.say("/share")
    replies = await rosa.tap("We both keep it", quiet=0.5)
    found = next(match for reply in replies if (match := LINK.search(reply.text)))
    assert found[1] == house.username
    return found[2]


async def stored(house: House, person: SimulatedPerson) -> tuple[tuple[Line, ...], Dialogue]:
    def look(c: object) -> tuple[tuple[Line, ...], Dialogue]:
        who = people.known(c, house.keyring, person.id)  # type: ignore[arg-type]
        assert who is not None
        return transcripts.read(c, who), dialogues.load(c, [who])[who.id]  # type: ignore[arg-type]

    return await house.database.look(look)


async def test_the_case_reaches_the_other_phone_and_only_one(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path) as house:
        rosa, ines, stranger = [await tg.person(name, language_code="en") for name in ("Rosa", "Ines", "Stranger")]
        payload = await makes_a_link(rosa, house)
        for person in (ines, stranger):
            await person.say(f"/start {payload}", quiet=0.3)
        replies = await ines.tap("I agree, I am 18 or older", quiet=0.5)
        assert any("A case was shared with you" in reply.text for reply in replies)
        assert any("somebody close to you" in reply.text for reply in replies)
        told = await rosa.until(lambda messages: any("Your link was used" in one.text for one in messages))
        assert told is not None
        replies = await stranger.tap("I agree, I am 18 or older", quiet=0.5)
        assert any("no longer works" in reply.text for reply in replies)
        assert not any("breast" in reply.text.lower() for reply in replies)
        lines, dialogue = await stored(house, ines)
        assert dialogue.case.value("stage") == "s2"
        assert await count(house.database, case_offer) == 0
        token = payload.removeprefix("case_")
        for person in (rosa, ines, stranger):
            said = [line for line in (await stored(house, person))[0] if line.who == "bot"]
            assert not any(token in line.text for line in said), "no transcript shows the link"
        again = replay.replay("ines", list(lines), dialogue, read_practice())
        assert (again.changes, again.reworded) == ([], {}), "what was shared is known to a replay"


async def test_both_who_agree_in_the_same_moment_get_it_once(tg: Simulator, tmp_path: Path) -> None:
    """One group of turns: the second of them sees what the first one took."""
    async with running(tg, tmp_path) as house:
        rosa, *others = [await tg.person(name, language_code="en") for name in ("Rosa", "Ines", "Stranger")]
        payload = await makes_a_link(rosa, house)
        for person in others:
            await person.say(f"/start {payload}", quiet=0.3)
        for person in others:
            await person.tap("I agree, I am 18 or older", wait=False)
        for person in others:
            await person.replies(at_least=2)
        cases = [(await stored(house, person))[1].case for person in others]
        assert sorted(len(case.answers) > 0 for case in cases) == [False, True]
