"""The commands as operators use them: what they print, how they end, and what they do not drag in."""

import asyncio
import csv
import io
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.simulator.client import simulator
from dialogs.model import Answer, Booking, Case, Consent, Dialogue, LeadMade, Said
from storage import dialogues, leads, people, staff, transcripts
from storage.database import Database
from storage.dialogues import Saving
from storage.keys import Keyring, new_key
from storage.transcripts import Line

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def bot(*words: str, environment: dict[str, str] | None = None, stdin: str = "") -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("BOT_TOKEN", "DATA_KEYS", "ADMIN_IDS")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words], input=stdin, capture_output=True, text=True, timeout=120, check=False,
        env=clean | (environment or {}),
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [("--help",), ("graph",), ("script", "--help"), ("understand",), ("export", "--help"), ("check", "--help")],
    ids=" ".join,
)
def test_what_does_not_talk_to_telegram_does_not_load_it(words: tuple[str, ...]) -> None:
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *words], input="idc", capture_output=True, text=True,
        check=True,
    ).stderr  # fmt: skip
    assert "aiogram" not in loaded
    if words[0] in ("--help", "graph", "understand", "script"):
        assert "sqlalchemy" not in loaded


_UNBUILT = """
from bot import loading
with loading.lean():
    import bot.commands.run
from aiogram.types import Message
from bot.api import Api, _ANY
from dialogs.model import Dialogue

print(Message.__pydantic_complete__, Dialogue.__pydantic_complete__)
session = Api("1:a", "http://localhost")._session
for status, told in (
    (400, '"description": "Bad Request: x"'), (401, '"description": "Unauthorized"'), (403, '"description": "x"'),
    (404, '"description": "x"'), (409, '"description": "x"'), (429, '"parameters": {"retry_after": 3}'),
    (400, '"parameters": {"migrate_to_chat_id": -1}'), (413, '"description": "x"'), (500, '"description": "x"'),
):
    try:
        session.check_response(None, _ANY, status, '{"ok": false, %s}' % told)
    except Exception as error:
        print(type(error).__name__)
"""


def test_run_leaves_the_models_of_aiogram_unbuilt_and_has_its_errors() -> None:
    told = subprocess.run([sys.executable, "-c", _UNBUILT], capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == [
        "False True", "TelegramBadRequest", "TelegramUnauthorizedError", "TelegramForbiddenError", "TelegramNotFound",
        "TelegramConflictError", "TelegramRetryAfter", "TelegramMigrateToChat", "TelegramEntityTooLarge",
        "TelegramServerError",
    ]  # fmt: skip


def test_every_command_has_help_and_wrong_usage_is_2() -> None:
    for name in COMMANDS:
        told = bot(name, "--help")
        assert told.returncode == 0, told.stderr
        assert "usage:" in told.stdout
    assert bot("nonsense").returncode == 2
    assert bot("export", "--format", "fhirr").returncode == 2


def test_run_without_settings_says_what_is_missing_in_one_line() -> None:
    told = bot("run")
    assert told.returncode == 1
    assert told.stderr.startswith("BOT_TOKEN is empty")
    assert told.stderr.count("\n") == 1


def test_migrate_brings_a_database_up_and_says_so(tmp_path: Path) -> None:
    environment = {"DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'x.db'}"}
    assert bot("migrate", environment=environment).stdout.startswith("schema ")
    assert bot("migrate", environment=environment).returncode == 0
    assert bot("migrate", environment={"DATABASE_URL": "mysql://x"}).returncode == 1


async def test_check_tries_each_setting_and_counts_what_is_unsigned(tmp_path: Path) -> None:
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        presets = (await tg.state())["presets"]
        environment = {
            "BOT_TOKEN": tg.token, "TELEGRAM_API_URL": tg.url, "DATA_KEYS": new_key(), "WEB_PORT": "0",
            "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'x.db'}", "ADMIN_IDS": str(presets["admin"]),
            "NAVIGATORS_CHAT_ID": str(presets["group"]), "PUBLIC_URL": "https://x.org",
        }  # fmt: skip
        empty = await asyncio.to_thread(bot, "check", environment=environment)
        assert empty.returncode == 1
        assert "FAIL DATABASE_URL" in empty.stdout
        await asyncio.to_thread(bot, "migrate", environment=environment)
        good = await asyncio.to_thread(bot, "check", environment=environment)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "messages are unsigned" in good.stdout
    assert "values are placeholders" in good.stdout
    assert f"NAVIGATORS_CHAT_ID {presets['group']}: the bot is in the group" in good.stdout
    assert environment["DATA_KEYS"] not in good.stdout
    assert tg.token not in good.stdout


def a_lead(code: str, *, shared: bool) -> tuple[Dialogue, LeadMade]:
    consents = tuple(
        Consent(purpose=purpose, given=given, at=NOW, language="en", text_hash="0" * 16)
        for purpose, given in (("collect_health", True), ("share_with_navigators", shared), ("contact", True))
    )
    case = Case(answers={"cancer": Answer(values=("breast_idc",), words="idc")})
    dialogue = Dialogue(number=1, case=case, consents=consents, lead=code, contact="+15551234567", last_at=NOW)
    made = LeadMade(
        code=code, priority="P2", language="en", considerations=("rare",), reasons_for=(), reasons_against=(),
        card="card",
    )  # fmt: skip
    return dialogue, made


async def test_export_holds_who_agreed_to_share_and_is_noted(tmp_path: Path) -> None:
    key, url = new_key(), f"sqlite+aiosqlite:///{tmp_path / 'x.db'}"
    database = await Database.open(url)
    await database.migrate()
    keyring = await database.whole(Keyring.unlock, (key,))

    def fill(c: object) -> None:
        for chat_id, code, shared in ((1, "AA-1111", True), (2, "BB-2222", False)):
            person = people.of_chat(c, keyring, chat_id, NOW)  # type: ignore[arg-type]
            dialogue, made = a_lead(code, shared=shared)
            dialogues.save(c, [Saving(person, 0, dialogue)])  # type: ignore[arg-type]
            leads.make(c, person, made, NOW)  # type: ignore[arg-type]
            event = Said(at=NOW, seed="", text="idc, they said")
            line = Line(turn=1, n=0, at=NOW, who="writer", text=event.text, event=event)
            transcripts.append(c, [(person, line)])  # type: ignore[arg-type]
        booking = Booking(uid="u", navigator="navigator_a", start_at=NOW + timedelta(days=1), zone="UTC")
        leads.book(c, "AA-1111", booking, [booking.start_at], booking.start_at + timedelta(minutes=30))  # type: ignore[arg-type]

    await database.whole(fill)
    environment = {"DATABASE_URL": url, "DATA_KEYS": key}
    told = bot("export", environment=environment)
    assert told.returncode == 0, told.stderr
    (row,) = json.loads(told.stdout)
    assert (row["code"], row["call_status"], row["answers"]["cancer"]["words"]) == ("AA-1111", "booked", "idc")
    assert row["transcript"][0]["text"] == "idc, they said"
    (flat,) = csv.DictReader(io.StringIO(bot("export", "--format", "csv", environment=environment).stdout))
    assert (flat["code"], flat["contact"]) == ("AA-1111", "'+15551234567")
    assert bot("export", "--since", "2027-01-01", environment=environment).stdout.strip() == "[]"
    refused = bot("export", "--lead", "BB-2222", environment=environment)
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    noted = [row.what for row in await database.look(staff.audit_rows)]
    assert noted == ["export csv", "export json"]
    await database.close()
