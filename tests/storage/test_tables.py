"""The column types, and the rules that hold for every table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import LargeBinary, String
from sqlalchemy.exc import StatementError

from storage import marks
from storage.database import Database
from storage.keys import Keyring
from storage.tables import inbox, metadata
from tests.storage.build import NOW

CLEAR_TEXT = {
    "alarm.code", "alarm.level", "audit.subject", "audit.what", "booking.navigator", "booking.status", "booking.uid",
    "booking.zone", "call_cell.navigator", "call_cell.uid", "case_offer.digest", "dialogue.language",
    "dialogue.priority", "dialogue.state", "dialogue.writer", "inbox.error", "inbox.external_id", "inbox.source",
    "inbox.state", "kept_message.name", "lead.code", "lead.language", "lead.outcome", "lead.priority", "lead.state",
    "mark.name", "outbox.error", "outbox.keep_as", "outbox.kind", "outbox.of_kept", "outbox.state", "proof.language",
    "proof.text_hash", "proof.what", "staff.name", "staff.navigator", "staff.role", "staff_calendar.digest",
    "staff_link.digest", "staff_link.navigator", "staff_link.role", "staff_session.digest", "timer.kind",
    "transcript.script_version", "transcript.who", "vault.name",
}  # fmt: skip
"""Every text that stands in clear: codes, states, names of ours. A new column is added here on purpose, or sealed."""


def test_no_text_stands_in_clear_unawares() -> None:
    clear = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.c
        if isinstance(column.type, String)
    }
    assert clear - CLEAR_TEXT == set()


def test_bytes_are_sealed_hashed_or_wrapped() -> None:
    plain = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.c
        if isinstance(column.type, LargeBinary)
    }
    assert plain == {"vault.wrapped", "person.key"}


def test_whatever_refers_to_a_person_says_so_by_person_id() -> None:
    for table in metadata.tables.values():
        for key in table.foreign_keys:
            if key.column.table.name == "person":
                assert key.parent.name == "person_id"


async def test_a_sealed_column_takes_nothing_in_clear(database: Database) -> None:
    row = {"source": "telegram:1", "external_id": "1", "at": NOW, "body": b"stage 2"}
    with pytest.raises(StatementError, match="given something in clear"):
        await database.whole(lambda c: c.execute(inbox.insert(), [row]))


async def test_times_keep_their_moment_and_come_back_in_utc(database: Database) -> None:
    there = datetime(2026, 3, 1, 3, 4, 5, 678901, tzinfo=timezone(timedelta(hours=5)))
    await database.whole(marks.put, "poll", there)
    back = await database.look(marks.when, "poll")
    assert back == there
    assert back is not None
    assert back.tzinfo is UTC


async def test_a_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="naive datetime"):
        await database.whole(marks.put, "poll", NOW.replace(tzinfo=None))


async def test_the_vault_is_filled_once(database: Database, keyring: Keyring, data_key: str) -> None:
    again = await database.whole(Keyring.unlock, [data_key])
    assert again.chat_hash(1) == keyring.chat_hash(1)
    assert again.house.unseal(keyring.house.seal("x")) == "x"
