"""A crowd under every trouble of Telegram at once: nobody without an answer, nothing done twice."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path
from typing import Any, cast
from unittest.mock import AsyncMock

import pytest
from structlog.testing import capture_logs

from bot import send
from bot.api import Api
from bot.receive import UNREADABLE, poll
from bot.simulator.client import NoReply, SimulatedPerson, Simulator, simulator
from bot.status import Status
from bot.web import health_of
from bot.wiring import House
from storage import inbox, outbox, people, transcripts
from tests.bot.house import running
from tests.bot.test_faults import echo

PEOPLE, EACH, SHARE = 50, 6, 0.02
ANSWERED_WITHIN = 90.0
TROUBLE: list[dict[str, Any]] = [
    {"kind": "error", "status": 429, "retry_after": 1},
    {"kind": "error", "status": 429},
    {"kind": "error", "status": 500},
    {"kind": "html"},
    {"kind": "torn"},
    {"kind": "hang", "seconds": 3, "when": "before"},
    {"kind": "hang", "seconds": 3, "when": "after"},
    {"kind": "cut", "when": "before"},
    {"kind": "cut", "when": "after"},
    # Polls are fewer than sends: a larger share of them, so that each kind is sure to happen.
    {"kind": "redeliver", "share": 0.2},
    {"kind": "shuffle", "share": 0.2},
    {"kind": "late", "seconds": 1, "share": 0.06},
]
STRANGE: list[dict[str, Any]] = [
    {"message": "what is this"},
    {"message": {"message_id": "x", "chat": {"id": "y"}, "text": 7}},
    {"callback_query": {"id": 1, "from": None}},
    {"telepathy": {"from": {"id": 1}, "thought": "?"}},
]


async def test_a_crowd_is_answered_under_every_trouble_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send, "CALL_SECONDS", 1.0)
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        admin = await tg.person("Lee")
        await admin.say("/start", wait=False)
        async with running(tg, tmp_path, take_turn=echo, admin_ids=str(admin.id)) as house:
            crowd = [await tg.person(f"P{number}") for number in range(PEOPLE)]
            for trouble in TROUBLE:
                await tg.fault(**{"times": 10**6, "share": SHARE} | trouble)
            await asyncio.gather(*(talk(person, tg) for person in crowd))
            await tg.calm()
            struck = await tg.struck()
            await settled(house)
            lost = Counter(
                one["chat"] for one in struck if one["method"].lower() == "sendmessage" and one["when"] == "after"
            )
            for person in crowd:
                await nothing_twice(house, person, repeats=lost[person.id])
            assert {kind for one in struck if (kind := one["kind"])} == {one["kind"] for one in TROUBLE}
            told = [m.text for m in await admin.messages() if "set aside" in m.text]
            # One for the poison and one for what nobody can read, however many of each there were.
            assert 2 <= len(set(told)) <= 3, told


async def talk(person: SimulatedPerson, tg: Simulator) -> None:
    """Say one thing after the other, each once the one before is answered; one in fifty is poison."""
    chance = random.Random(person.id)
    for number in range(EACH):
        poison = chance.random() < SHARE or (number == 2 and person.name == "P0")
        if chance.random() < SHARE or (number == 1 and person.name == "P1"):
            await tg.update(**chance.choice(STRANGE))
        before = len([m for m in await person.messages() if m.text == "Something failed here."])
        await person.say("poison" if poison else f"{number}", wait=False)
        wanted = "Something failed here." if poison else f"heard {number}"
        try:
            await person.until(
                lambda messages, wanted=wanted, least=before + 1 if poison else 1: (  # type: ignore[misc]
                    sum(m.text == wanted for m in messages) >= least
                ),
                timeout=ANSWERED_WITHIN,
            )
        except NoReply as error:
            raise AssertionError(f"{person.name} has no answer to {number}: {error}") from None


async def settled(house: House) -> None:
    """Wait until nothing is under way any more."""
    for _ in range(300):
        waiting = await house.database.look(inbox.waiting_count) + await house.database.look(outbox.waiting_count)
        if not waiting:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("rows still wait")


async def nothing_twice(house: House, person: SimulatedPerson, *, repeats: int) -> None:
    """Each thing said is one line of the transcript, and is answered once but for answers that Telegram lost."""

    def lines(c: Any) -> list[Any]:
        known = people.known(c, house.keyring, person.id)
        assert known is not None
        return transcripts.read(c, known)

    heard = Counter(line.text for line in await house.database.look(lines) if line.who == "writer")
    assert set(heard.values()) <= {1}, heard
    messages = await person.messages()
    said = [m.text for m in messages if not m.from_bot]
    shown = [m.text for m in messages if m.from_bot]
    assert len(said) == EACH
    assert EACH <= len(shown) <= EACH + repeats, (said, shown)


async def test_a_storm_of_429_without_seconds_is_waited_out(tmp_path: Path) -> None:
    async with (
        simulator(tmp_path / "telegram", limits=False) as tg,
        running(tg, tmp_path, take_turn=echo),
    ):
        person = await tg.person("Ann")
        await tg.fault(method="sendMessage", kind="error", status=429, times=4)
        await tg.fault(method="getUpdates", kind="error", status=429, times=2)
        assert [reply.text for reply in await person.say("hello", timeout=30)] == ["heard hello"]


async def test_a_poll_that_never_ends_is_given_up_and_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.receive.POLL_SECONDS", 1)
    monkeypatch.setattr("bot.receive.GRACE_SECONDS", 1)
    async with (
        simulator(tmp_path / "telegram", limits=False) as tg,
        running(tg, tmp_path, take_turn=echo) as house,
    ):
        person = await tg.person("Ann")
        await person.say("one")
        await tg.fault(method="getUpdates", kind="hang", seconds=60, times=1)
        await person.say("two", wait=False)
        assert [reply.text for reply in await person.replies(timeout=20)] == ["heard two"]
        assert house.status.receiver.alive


async def test_polls_that_nobody_can_read_are_told_of_once_and_lose_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.receive._LONGEST_PAUSE", 1.0)
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        admin, ann = await tg.person("Lee"), await tg.person("Ann")
        async with running(tg, tmp_path, take_turn=echo, admin_ids=str(admin.id)) as house:
            await admin.say("hello")
            with capture_logs() as logged:
                await tg.fault(method="getUpdates", kind="torn", times=5)
                await ann.say("before", wait=False)  # ends the poll that is under way
                await ann.say("meanwhile", wait=False)
                told = await admin.until(lambda messages: "cannot read" in messages[-1].text)
                health = await health_of(house)
                assert (health["ok"], health["receiver"]) == (False, "waiting: unreadable")
                heard = await ann.until(lambda messages: messages[-1].text == "heard meanwhile", timeout=30)
            assert [m.text for m in heard if m.from_bot] == ["heard before", "heard meanwhile"]
            assert (await health_of(house))["receiver"] == "alive"
            assert house.status.metrics.unreadable._value.get() == 5
            assert [one["error"] for one in logged if one["event"] == UNREADABLE] == ["unreadable"] * 5
            assert [m.text for m in await admin.messages()][-1] == told[-1].text


@pytest.mark.parametrize("strange", [None, {}, "x", [{"message": {}}], ["x"]], ids=str)
async def test_what_is_no_list_of_updates_is_neither_taken_nor_confirmed(strange: Any) -> None:
    asked: list[Any] = []
    taken: asyncio.Queue[list[Any]] = asyncio.Queue()

    class Odd:
        async def call(self, method: str, body: dict[str, Any], *, seconds: float) -> Any:
            asked.append(body.get("offset"))
            await asyncio.sleep(0)
            return {1: [{"update_id": 7}], 2: strange}.get(len(asked), [{"update_id": 8}])

    status = Status()
    polling = asyncio.create_task(poll(cast("Api", Odd()), taken.put, status, AsyncMock()))
    assert [await taken.get(), await taken.get()] == [[{"update_id": 7}], [{"update_id": 8}]]
    assert asked[:3] == [None, 8, 8]
    assert status.metrics.unreadable._value.get() == 1
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
