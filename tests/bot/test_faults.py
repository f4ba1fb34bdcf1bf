"""What Telegram and the network do to us, tried over HTTP: nothing is lost, nothing stops for the others."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

import dialogs
from bot.simulator.client import SimulatedPerson, Simulator, simulator
from dialogs.model import Button, Dialogue, Event, Faltered, Reply, Said, Tapped, Turn, World
from storage import inbox, outbox, people, transcripts
from tests.bot.house import running


@pytest.fixture
async def tg(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path / "telegram", limits=False) as started:
        yield started


def echo(dialogue: Dialogue, event: Event, world: World) -> Turn:
    """A dialog that says what it heard, breaks at the word `poison`, and says it is sorry."""
    after = dialogue.model_copy(update={"number": dialogue.number + 1})
    if isinstance(event, Faltered):
        return Turn(dialogue=after, replies=(Reply(key="faltered", text="Something failed here."),))
    if isinstance(event, Tapped):
        return Turn(dialogue=after, replies=(Reply(key="changed", text="changed", edits=event.message_id),))
    if not isinstance(event, Said):
        return Turn(dialogue=after)
    if event.text == "poison":
        raise RuntimeError("a defect that quotes: poison")
    text = "<b>open" if event.text == "markup" else f"heard {event.text}"
    buttons = ((Button(label="b", data="do:b"),),) if event.text == "button" else ()
    return Turn(dialogue=after, replies=(Reply(key="echo", text=text, buttons=buttons),))


async def ann(tg: Simulator) -> SimulatedPerson:
    return await tg.person("Ann", username="ann")


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "status": 429, "retry_after": 1}, {"kind": "error", "status": 500}, {"kind": "html"},
        {"kind": "error", "status": 502}, {"kind": "cut", "when": "before"},
    ],
    ids=lambda fault: f"{fault['kind']} {fault.get('status', '')}",
)  # fmt: skip
async def test_a_failed_send_is_sent_again(tg: Simulator, tmp_path: Path, fault: dict[str, Any]) -> None:
    async with running(tg, tmp_path, take_turn=echo):
        person = await ann(tg)
        await tg.fault(method="sendMessage", times=1, **fault)
        replies = await person.say("hello")
        assert [reply.text for reply in replies] == ["heard hello"]


async def test_a_lost_answer_repeats_a_message_and_loses_none(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo):
        person = await ann(tg)
        await tg.fault(method="sendMessage", kind="cut", when="after", times=1)
        replies = await person.say("hello", quiet=1.5)
        assert [reply.text for reply in replies] == ["heard hello", "heard hello"]


async def test_an_edit_whose_answer_was_lost_is_known_all_the_same(tg: Simulator, tmp_path: Path) -> None:
    """Made again it changes nothing, which Telegram refuses: the transcript still tells which message it was."""
    async with running(tg, tmp_path, take_turn=echo) as house:
        person = await ann(tg)
        await person.say("button")
        await tg.fault(method="editMessageText", kind="cut", when="after", times=1)
        await person.tap("b", wait=False)
        await person.until(lambda now: now[-1].text == "changed")
        while await house.database.look(outbox.waiting_count):  # noqa: ASYNC110  the sender works it off
            await asyncio.sleep(0.1)

        def shown(c: Any) -> list[tuple[str, int | None]]:
            owner = people.known(c, house.keyring, person.id)
            assert owner is not None
            return [(line.key, line.message_id) for line in transcripts.read(c, owner) if line.who == "bot"]

        assert await house.database.look(shown) == [("echo", person.last.id), ("changed", person.last.id)]


async def test_one_chats_429_does_not_hold_up_another(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo):
        slow, quick = await ann(tg), await tg.person("Ben")
        await tg.fault(method="sendMessage", kind="error", status=429, retry_after=3, times=1, chat=slow.id)
        await slow.say("one", wait=False)
        assert [reply.text for reply in await quick.say("two", timeout=2)] == ["heard two"]
        assert [reply.text for reply in await slow.replies(timeout=10)] == ["heard one"]


async def test_several_messages_of_one_chat_stay_in_order(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo):
        person = await ann(tg)
        for number in range(10):
            await person.say(str(number), wait=False)
        replies = await person.replies(at_least=10)
        assert [reply.text for reply in replies] == [f"heard {number}" for number in range(10)]


def asks_on(dialogue: Dialogue, event: Event, world: World) -> Turn:
    """`echo`, but a tap is followed by the next question."""
    turn = echo(dialogue, event, world)
    more = (Reply(key="next", text="next"),) if isinstance(event, Tapped) else ()
    return turn.model_copy(update={"replies": (*turn.replies, *more)})


async def test_the_next_question_does_not_wait_for_the_change_of_the_last_one(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=asks_on):
        person = await ann(tg)
        await person.say("button")
        await tg.fault(method="editMessageText", kind="hang", seconds=60, times=1)
        await person.tap("b", wait=False)
        await person.until(lambda now: now[-1].text == "next")
        assert [message.text for message in await person.messages()][-2:] == ["heard button", "next"]


async def test_a_change_that_is_refused_is_made_again_and_the_next_question_said_once(
    tg: Simulator, tmp_path: Path
) -> None:
    async with running(tg, tmp_path, take_turn=asks_on):
        person = await ann(tg)
        await person.say("button")
        await tg.fault(method="editMessageText", kind="error", status=500, times=1)
        await person.tap("b", wait=False)
        await person.until(lambda now: [one.text for one in now][-2:] == ["changed", "next"])
        assert [reply.text for reply in await person.say("on")] == ["heard on"]
        assert [message.text for message in await person.messages()].count("next") == 1


async def test_markup_that_telegram_refuses_goes_out_as_plain_text(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo):
        person = await ann(tg)
        assert [reply.text for reply in await person.say("markup")] == ["open"]


async def test_an_unknown_refusal_is_parked_and_the_chat_goes_on(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo) as house:
        person = await ann(tg)
        await tg.fault(
            method="sendMessage", kind="error", status=400, description="Bad Request: SOMETHING_INVALID", times=1,
            chat=person.id,
        )  # fmt: skip
        await person.say("one", wait=False)
        assert [reply.text for reply in await person.say("two")] == ["heard two"]
        assert house.status.metrics.parked.labels("outbox")._value.get() == 1


async def test_a_poison_update_is_parked_with_an_honest_word_and_the_rest_goes_on(
    tg: Simulator, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(tg, tmp_path, take_turn=echo) as house:
        person, other = await ann(tg), await tg.person("Ben")
        await person.say("poison", wait=False)
        await other.say("fine", wait=False)
        assert [reply.text for reply in await other.replies()] == ["heard fine"]
        assert [reply.text for reply in await person.replies()] == ["Something failed here."]
        assert [reply.text for reply in await person.say("on")] == ["heard on"]
        (parked,) = await house.database.look(inbox.parked)
        assert parked[1] == "RuntimeError"
    assert "poison" not in caplog.text


async def test_somebody_who_blocked_us_holds_nobody_up_and_can_come_back(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo) as house:
        person = await ann(tg)
        await person.say("one")
        await tg.fault(method="sendMessage", kind="hang", seconds=1, times=1, chat=person.id, when="before")
        await person.say("two", wait=False)
        await asyncio.sleep(0.2)
        await person.block()
        await asyncio.sleep(2)
        assert await house.database.look(outbox.waiting_count) == 0
        await person.unblock()
        assert [reply.text for reply in await person.say("three")][-1:] == ["heard three"]


async def test_redelivered_updates_are_taken_once(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path, take_turn=echo) as house:
        person = await ann(tg)
        await tg.fault(method="getUpdates", kind="redeliver", times=1)
        assert [reply.text for reply in await person.say("once", quiet=1.5)] == ["heard once"]
        assert house.status.metrics.turns._value.get() >= 1


async def test_real_dialog_is_the_default(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path) as house:
        assert house.take_turn is dialogs.take_turn
