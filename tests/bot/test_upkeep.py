"""What an operator does beside the running bot: back up, restore, change the keys. Each as the command it is."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.simulator.client import SimulatedPerson, Simulator, simulator
from dialogs.model import Said
from storage import consents, outbox, people, transcripts
from storage.keys import Keyring, new_key
from storage.outbox import Outgoing
from tests.bot.house import running
from tests.ports import free_port

WORDS = "it is my own, and I am worried about marigolds"


async def command(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(
        subprocess.run, [sys.executable, "-m", "bot", *words], env=dict(os.environ) | settings,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def one_line(told: subprocess.CompletedProcess[str]) -> str:
    """The error of a command that was refused."""
    assert told.returncode == 1, told.stdout + told.stderr
    assert told.stderr.count("\n") == 1, told.stderr
    return told.stderr


async def someone_in_the_middle(tg: Simulator, name: str) -> SimulatedPerson:
    person = await tg.person(name)
    await person.say("/start")
    await person.tap("I agree, I am 18 or older")
    return person


def _said(c: object, keyring: Keyring, chat_id: int) -> list[str]:
    """What this person typed, by the transcript; empty where nothing is held of them."""
    found = people.known(c, keyring, chat_id)  # type: ignore[arg-type]
    lines = transcripts.read(c, found) if found else ()  # type: ignore[arg-type]
    return [line.text for line in lines if isinstance(line.event, Said)]


async def test_a_restored_backup_goes_on_with_every_conversation(tmp_path: Path) -> None:
    copy = tmp_path / "backups" / "monday.db"
    copy.parent.mkdir()
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        async with running(tg, tmp_path) as house:
            ann, ben = [await someone_in_the_middle(tg, name) for name in ("Ann", "Ben")]
            await ann.say(WORDS)
            settings = {"DATABASE_URL": house.settings.database_url}
            writing = asyncio.create_task(ben.say("/help"))
            told = await command("backup", str(copy), **settings)
            await writing
            assert told.returncode == 0, told.stderr
            assert copy.stat().st_mode & 0o777 == 0o600
            assert "exists" in one_line(await command("backup", str(copy), **settings))
        # The machine is lost; the copy and the keys are all there is.
        for suffix in ("", "-wal", "-shm"):
            (tmp_path / f"intake.db{suffix}").unlink(missing_ok=True)
        copy.rename(tmp_path / "intake.db")
        async with running(tg, tmp_path) as house:
            for person in (ann, ben):
                (asked, *_) = await person.tap("It is about me")
                assert asked.buttons, "the conversation does not go on"
            assert await house.database.look(_said, house.keyring, ann.id) == [WORDS]


async def test_a_backup_that_cannot_be_made_leaves_nothing_that_looks_like_one(tmp_path: Path) -> None:
    empty = {"DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'typo.db'}"}
    assert "nothing to copy" in one_line(await command("backup", str(tmp_path / "copy.db"), **empty))
    real = {"DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'real.db'}"}
    await command("migrate", **real)
    assert "folder" in one_line(await command("backup", str(tmp_path / "nowhere" / "copy.db"), **real))
    assert (await command("backup", **real)).returncode == 2
    assert not [name for name in os.listdir(tmp_path) if name.startswith("copy")]


async def test_on_postgresql_a_backup_names_the_tool(tmp_path: Path, postgresql_address: str) -> None:
    told = one_line(await command("backup", str(tmp_path / "copy.db"), DATABASE_URL=postgresql_address))
    assert "pg_dump" in told


async def test_keys_are_changed_while_people_write_and_the_old_one_can_be_destroyed(tmp_path: Path) -> None:
    old, new = new_key(), new_key()
    keys = tmp_path / "keys"
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        keys.write_text(old)
        async with running(tg, tmp_path) as house:
            ann, gone = [await someone_in_the_middle(tg, name) for name in ("Ann", "Gone")]
            await ann.say(WORDS)
            await gone.say("/delete_my_data")
            await gone.tap("Yes")
        settings = {"DATABASE_URL": house.settings.database_url}
        assert "is missing; put it back" in one_line(await command("rotate-keys", **settings, DATA_KEYS=new))
        keys.write_text(f"{new},{old}")
        async with running(tg, tmp_path):
            ben = await someone_in_the_middle(tg, "Ben")
            typing = asyncio.create_task(ben.say(WORDS))
            told = await command("rotate-keys", **settings, DATA_KEYS=f"{new},{old}")
            await typing
        assert told.returncode == 0, told.stderr
        assert int(told.stdout.split()[0]) >= 3  # the vault's two, Ann
        assert new not in told.stdout + told.stderr
        again = await command("rotate-keys", **settings, DATA_KEYS=f"{new},{old}")
        assert again.stdout.startswith("0 keys")
        assert "is missing" in one_line(await command("rotate-keys", **settings, DATA_KEYS=old))
        keys.write_text(new)
        async with running(tg, tmp_path) as house:
            for person in (ann, ben):
                assert await house.database.look(_said, house.keyring, person.id) == [WORDS]
                assert await person.say("/privacy")
            assert await house.database.look(_said, house.keyring, gone.id) == []
            proofs = await house.database.look(consents.of_chat, house.keyring, gone.id)
            assert proofs, "the proof of the deletion is found with the new key alone"


@pytest.mark.parametrize("keys", ["", "no key"], ids=["missing", "no key"])
async def test_keys_that_are_none_end_the_run_in_one_line(tmp_path: Path, keys: str) -> None:
    settings = {
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'x.db'}", "BOT_TOKEN": "1:a", "ADMIN_IDS": "1",
        "DATA_KEYS": keys, "LOG_LEVEL": "ERROR",
    }  # fmt: skip
    await command("migrate", **settings)
    for name in ("run", "rotate-keys", "export"):
        assert one_line(await command(name, **settings)).startswith("DATA_KEYS")


async def test_every_metric_that_operators_are_told_to_watch_is_there(tmp_path: Path) -> None:
    manual = await asyncio.to_thread((Path(__file__).parents[2] / "docs" / "operations.md").read_text, "utf-8")
    told = set(re.findall(r"`?(intake_\w+?)(?=[`{\[ ])", manual))
    assert {"intake_at_work", "intake_oldest_seconds", "intake_updates_total"} <= told
    port = free_port()
    async with (
        simulator(tmp_path / "telegram", limits=False) as tg,
        running(tg, tmp_path, web_port=port) as house,
        aiohttp.ClientSession() as http,
    ):
        await someone_in_the_middle(tg, "Ann")
        long_ago = house.clock.now() - timedelta(hours=1)
        await house.database.whole(outbox.put, house.keyring, [Outgoing(7, "send", "{}")], long_ago)
        async with http.get(f"http://127.0.0.1:{port}/metrics") as answer:
            shown = await answer.text()
    missing = {name for name in told if f"\n{name}" not in shown and f"\n# HELP {name}" not in shown}
    assert not missing
    oldest = float(re.findall(r'intake_oldest_seconds\{where="outbox"\} (\S+)', shown)[0])
    assert oldest >= 3600
    assert 'intake_loop_alive{loop="sender"} 1.0' in shown
