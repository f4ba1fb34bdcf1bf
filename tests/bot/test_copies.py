"""Three copies of the process on one PostgreSQL, with webhooks behind a plain round-robin, share the work.

Each chat is heard and answered in order, whichever copy takes its update; a timer fires once; a copy may be killed
at any moment. `make proof` does the same for longer.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from bot.simulator.client import simulator
from storage import outbox
from storage.database import Database
from storage.keys import Keyring
from storage.outbox import Hold, Outgoing
from tests.bot.house import running
from tests.bot.players import _LOADED, survive
from tests.bot.test_faults import echo

COPIES = 3
PEOPLE = 6
KILLS = 2
TURNS_BETWEEN = 40


async def test_copies_share_the_work_and_any_of_them_may_die(tmp_path: Path, postgresql_address: str) -> None:
    seed = int(os.environ.get("COPIES_SEED", random.SystemRandom().randrange(10**6)))
    print(f"COPIES_SEED={seed}")
    tally = await survive(
        tmp_path, postgresql_address, copies=COPIES, seed=seed, seats=PEOPLE, kills=KILLS,
        turns_between=TURNS_BETWEEN, reminders=True,
    )  # fmt: skip
    assert tally.people >= PEOPLE


async def test_a_safety_text_does_not_wait_for_a_message_that_hangs(tmp_path: Path, postgresql_address: str) -> None:
    """The chat is being written to: the row is let go at once, not held until nobody else may send it."""
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        ann = await tg.person("Ann")
        async with running(tg, tmp_path, take_turn=echo, database_url=postgresql_address) as house:
            await ann.say("hello")
            await tg.fault(method="sendMessage", kind="hang", when="before", seconds=3, times=1)
            await ann.say("again", wait=False)
            await asyncio.sleep(1)
            urgent = Outgoing(ann.id, "send", json.dumps({"text": "Call 911"}), urgent=True)
            await house.database.whole(outbox.put, house.keyring, [urgent], house.clock.now())
            house.to_send.set()
            heard = await ann.replies(at_least=2, timeout=20)
            assert {message.text for message in heard} == {"Call 911", "heard again"}


async def test_what_a_killed_copy_was_sending_is_sent_by_another(tmp_path: Path, postgresql_address: str) -> None:
    """It holds the row for a day, so that nothing but its death can free it."""
    async with (
        simulator(tmp_path / "telegram", limits=False) as tg,
        running(tg, tmp_path, take_turn=echo, database_url=postgresql_address) as house,
    ):
        ann = await tg.person("Ann")
        await ann.say("hello")
        now, settings = house.clock.now(), house.settings
        later = Outgoing(ann.id, "send", json.dumps({"text": "taken over"}), not_before=now + timedelta(hours=1))
        await house.database.whole(outbox.put, house.keyring, [later], now)
        ours, theirs = _LOADED.Pipe()
        copy = _LOADED.Process(
            target=hold, args=(postgresql_address, settings.keys, now + timedelta(hours=2), theirs)
        )
        copy.start()
        assert await asyncio.to_thread(ours.recv) == 1
        copy.kill()
        assert [message.text for message in await ann.replies(timeout=60)] == ["taken over"]


def hold(address: str, keys: Sequence[str], now: datetime, ready: Connection) -> None:
    """A copy that took what is due and sends it for ever."""

    async def work() -> None:
        database = await Database.open(address)
        keyring = await database.whole(Keyring.unlock, keys)
        taken = await database.whole(outbox.due, keyring, now, hold=Hold(database.copy, now + timedelta(days=1)))
        ready.send(len(taken))
        await asyncio.Event().wait()

    asyncio.run(work())


async def test_a_machine_that_vanished_holds_no_rows(postgresql_address: str) -> None:
    database = await Database.open(postgresql_address)
    try:
        for ask in (database.whole, database.look):
            limit = await ask(lambda c: c.exec_driver_sql("SHOW idle_in_transaction_session_timeout").scalar())
            assert limit == "30s"
    finally:
        await database.close()
