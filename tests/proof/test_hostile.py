"""Thousands of updates that no Telegram should send, through the real receiver: it takes each, and goes on."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bot.receive import SECRET_HEADER
from bot.simulator.client import SimulatedPerson, Simulator, simulator
from bot.web import health_of, webhook_path
from bot.wiring import House
from storage import inbox
from tests.bot.house import running
from tests.ports import free_port
from tests.proof.conftest import Part

pytestmark = pytest.mark.proof

SECRET = "s3cret"
SIDE_BY_SIDE = 20
WITNESS_EVERY = 250
"""Updates between two questions of somebody who only wants an answer."""

Json = dict[str, Any]


def plausible(people: Sequence[int], group: int) -> list[Json]:
    """One update of each kind that Telegram sends, from people the bot knows, and some it does not."""
    found: list[Json] = []
    for chat in (*people, 77_000_001):
        user = {"id": chat, "is_bot": False, "first_name": "H", "username": "h", "language_code": "es"}
        private = {"id": chat, "type": "private", "first_name": "H"}
        said = {"message_id": 5, "date": 1_790_000_000, "from": user, "chat": private}
        found += [
            {"message": said | {"text": "/start"}},
            {"message": said | {"text": "my mother has breast cancer, stage 2, chemo starts monday"}},
            {"message": said | {"text": "/start staff-abc"}},
            {"message": said | {"contact": {"phone_number": "+12125550147", "user_id": chat, "first_name": "H"}}},
            {"message": said | {"photo": [{"file_id": "x"}], "caption": "ct", "media_group_id": "9"}},
            {"message": said | {"voice": {"file_id": "x", "duration": 1}}},
            {"edited_message": said | {"text": "no, stage 3", "edit_date": 1_790_000_001}},
            {"callback_query": {"id": "77", "from": user, "message": said, "data": "do:agree", "chat_instance": "1"}},
            {"callback_query": {"id": "78", "from": user, "message": said, "data": "a:1:writer:patient"}},
            {"callback_query": {"id": "79", "from": user, "data": "s:claim:K7-3FQA"}},
            {"my_chat_member": {"chat": private, "from": user, "date": 1, "new_chat_member": {"status": "kicked"}}},
            {"poll_answer": {"poll_id": "1", "user": user, "option_ids": [0]}},
            {"message": said | {"chat": {"id": group, "type": "supergroup", "title": "G"}, "text": "/leads"}},
            {"message": said | {"chat": {"id": group, "type": "group"}, "migrate_to_chat_id": group - 1}},
        ]  # fmt: skip
    return found


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60)
    | st.sampled_from(["\ud800", "\x00", "‮", "a" * 5000, "/", "a:" * 40, 10**30, -(10**30), 2**63, "١٢٣"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every path into a JSON value."""
    for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield (*path, key)
        yield from places(node[key], (*path, key))


@st.composite
def spoiled(draw: st.DrawFn, of: Sequence[Json]) -> Json:
    """A plausible update in which some fields are gone or hold something else."""
    update: Any = json.loads(json.dumps(draw(st.sampled_from(of))))
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(sorted(places(update), key=repr) or [()]))
        holder = update
        for key in path[:-1]:
            holder = holder[key]
        if not path:
            return update
        if draw(st.booleans()):
            holder[path[-1]] = draw(junk)
        else:
            del holder[path[-1]]
    return update


def from_hypothesis(of: Sequence[Json], count: int, number: int) -> list[bytes]:
    """So many spoiled updates as Telegram would write them."""
    found: list[bytes] = []

    @seed(number)
    @settings(max_examples=count, phases=[Phase.generate], database=None, deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(spoiled(of))
    def collect(update: Json) -> None:
        found.append(json.dumps({"update_id": 10**6 + len(found)} | update).encode())

    while len(found) < count:
        collect()
    return found[:count]


def from_bytes(of: Sequence[Json], count: int, chance: random.Random) -> list[bytes]:
    """So many updates with bytes changed, cut, doubled, or of another kind altogether."""
    whole = [json.dumps({"update_id": 2 * 10**6 + number} | one).encode() for number, one in enumerate(of)]
    return [_fuzzed(bytearray(chance.choice(whole)), chance, 3 * 10**6 + number) for number in range(count)]


def _fuzzed(body: bytearray, chance: random.Random, number: int) -> bytes:
    if chance.random() < 0.7:  # else the number is one that was seen before
        body[:] = body.replace(b'{"update_id": 2', b'{"update_id": %d' % number, 1)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(body) + 1)
        match chance.randrange(9):
            case 0 if at < len(body):
                body[at] ^= 1 << chance.randrange(8)
            case 1:
                body[at:at] = chance.randbytes(chance.randint(1, 8))
            case 2:
                del body[at : at + chance.randint(1, 30)]
            case 3:
                del body[at:]
            case 4:
                body[at:at] = body[at : at + chance.randint(1, 60)]
            case 5:
                body[at:at] = chance.choice((b"[" * 3000, b'{"a":' * 3000, b"1e9999", b"NaN", b"\\ud800", b"\x00"))
            case 6:
                body[at:at] = str(chance.randrange(-(10**30), 10**30)).encode()
            case 7:
                body[:] = body.replace(b"true", b"1").replace(b"null", b"[]").replace(b": ", b":\t", 1)
            case _:
                body[:0] = chance.choice((b"\xef\xbb\xbf", b" " * 10, b"\xff\xfe"))
    return bytes(body)


@asynccontextmanager
async def receiving(tg: Simulator, folder: Path, address: str) -> AsyncIterator[tuple[House, str]]:
    """The whole bot on the database, taking webhook calls at the address."""
    port = free_port()
    given = {
        "updates": "webhook", "public_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET, "web_port": port,
        "database_url": address,
    }  # fmt: skip
    async with running(tg, folder, **given) as house:
        while not house.username:  # noqa: ASYNC110  it listens before it asks Telegram who it is
            await asyncio.sleep(0.05)
        yield house, f"http://127.0.0.1:{port}{webhook_path(SECRET)}"


async def test_hostile_updates(database_address: str, tmp_path: Path, part: Part) -> None:
    """Hostile updates, half of them from Hypothesis, half with broken bytes."""
    part.database = database_address.partition("+")[0]
    count = part.size("updates", 10_000) if part.database == "sqlite" else part.size("updates_postgresql", 2_000)
    chance = random.Random(part.seed)
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        presets = (await tg.state())["presets"]
        hostile = [await tg.person(f"H{number}") for number in range(50)]
        witness = await tg.person("Ann")
        of = plausible([person.id for person in hostile], presets["group"])
        updates = from_hypothesis(of, count // 2, part.seed) + from_bytes(of, count - count // 2, chance)
        chance.shuffle(updates)
        async with receiving(tg, tmp_path, database_address) as (house, address), aiohttp.ClientSession() as http:
            answers: Counter[int] = Counter()
            asked = 0
            for start in range(0, count, WITNESS_EVERY):
                answers += await _post(http, address, updates[start : start + WITNESS_EVERY])
                await _answered(witness)
                asked += 1
                part.tell(f"{sum(answers.values())} of {count} updates")
            assert set(answers) == {200}, answers
            while await house.database.look(inbox.waiting_count):  # noqa: ASYNC110  the worker works it off
                await asyncio.sleep(0.2)
            told = await health_of(house)
            assert told["ok"], told
            parked = await house.database.look(inbox.parked)
            turns = int(house.status.metrics.turns._value.get())
        heard = [message for message in await witness.messages() if message.from_bot]
        assert len(heard) == asked, "the witness got an answer more or less than once"
    # An update that cannot be read is parked; a turn that broke would be a defect.
    assert {error for _, error, _ in parked} <= {"ValidationError"}, Counter(error for _, error, _ in parked)
    part.tried = f"{count - count // 2} from Hypothesis, {count // 2} with broken bytes, by webhook over HTTP"
    part.found = (
        f"each answered 200; {turns} turns, {len(parked)} unreadable ones parked, no turn broke; "
        f"{asked} questions in between, each answered once"
    )


async def _post(http: aiohttp.ClientSession, address: str, bodies: Sequence[bytes]) -> Counter[int]:
    """What the receiver answered, by status."""
    room = asyncio.Semaphore(SIDE_BY_SIDE)

    async def one(body: bytes) -> int:
        async with room, http.post(address, data=body, headers={SECRET_HEADER: SECRET}) as answer:
            return answer.status

    return Counter(await asyncio.gather(*(one(body) for body in bodies)))


async def _answered(witness: SimulatedPerson) -> None:
    (_,) = await witness.say("/privacy", timeout=60)
