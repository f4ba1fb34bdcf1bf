"""Groups that became supergroups: Telegram gave them a new id, the operator's setting still has the old one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from storage import outbox
from storage.dialect import upsert
from storage.keys import Keyring
from storage.tables import kept_message

PREFIX = "group:"
"""Kept as a message without a number, under this and the old id; the purge leaves these alone."""


def moved(c: Connection, keyring: Keyring, old: int, new: int, now: datetime) -> None:
    """From now on `old` is to be read as `new`."""
    chat = keyring.house.seal(str(new))
    row = {"name": f"{PREFIX}{old}", "person_id": None, "chat": chat, "message_id": 0, "at": now}
    c.execute(upsert(c, kept_message, "name"), [row])


def current(c: Connection, keyring: Keyring, chat_id: int) -> int:
    """The id by which Telegram knows the group now; its own where it never moved."""
    seen = {chat_id}
    while (found := outbox.kept(c, keyring, f"{PREFIX}{chat_id}")) is not None and found[0] not in seen:
        chat_id = found[0]
        seen.add(chat_id)
    return chat_id
