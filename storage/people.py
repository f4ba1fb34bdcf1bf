"""Who is behind a chat, and the key to what is sealed of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select, update

from storage.dialect import insert_new
from storage.keys import Key, Keyring
from storage.tables import outbox, person

COLUMNS = (person.c.id, person.c.chat, person.c.key)

_BY_HASH = select(person.c.chat_hash, *COLUMNS).where(person.c.chat_hash.in_(bindparam("hashes", expanding=True)))
_BY_ID = select(*COLUMNS).where(person.c.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True)
class Person:
    """Somebody who writes to the bot (or a group of staff: whatever has a chat)."""

    id: int
    chat_id: int = field(repr=False)
    key: Key = field(repr=False)
    """Seals what is theirs."""


def of_chats(c: Connection, keyring: Keyring, chat_ids: Collection[int], now: datetime) -> dict[int, Person]:
    """The people of these chats, by chat id; who is new is made."""
    hashes = {keyring.chat_hash(chat_id): chat_id for chat_id in chat_ids}
    found = _found(c, keyring, hashes)
    # Sorted, so that two copies that meet the same new people cannot wait for each other in a ring.
    missing = sorted(hash_ for hash_, chat_id in hashes.items() if chat_id not in found)
    if missing:
        rows = []
        for hash_ in missing:
            key, wrapped = keyring.new_person_key()
            rows.append({"chat_hash": hash_, "chat": key.seal(str(hashes[hash_])), "key": wrapped, "made_at": now})
        c.execute(insert_new(c, person, "chat_hash"), rows)
        found |= _found(c, keyring, {hash_: hashes[hash_] for hash_ in missing})
    return found


def of_chat(c: Connection, keyring: Keyring, chat_id: int, now: datetime) -> Person:
    """The person of a chat; made when new."""
    return of_chats(c, keyring, [chat_id], now)[chat_id]


def known(c: Connection, keyring: Keyring, chat_id: int) -> Person | None:
    """The person of a chat, None when nothing is held of them."""
    return _found(c, keyring, {keyring.chat_hash(chat_id): chat_id}).get(chat_id)


def of_ids(c: Connection, keyring: Keyring, ids: Iterable[int]) -> dict[int, Person]:
    """People by their id; who was erased is not among them."""
    wanted = list(ids)
    rows = c.execute(_BY_ID, {"ids": wanted}).mappings() if wanted else ()
    return {row["id"]: opened(keyring, row) for row in rows}


def opened(keyring: Keyring, row: RowMapping | Any) -> Person:
    """A person from a row with COLUMNS. Raises WrongKeys."""
    key = keyring.person_key(row["key"])
    return Person(row["id"], int(key.unseal(row["chat"])), key)


def moved(c: Connection, keyring: Keyring, old_chat: int, new_chat: int) -> None:
    """A group became a supergroup: what waits for the old chat goes to the new one, and it stays the same person."""
    old, new = keyring.chat_hash(old_chat), keyring.chat_hash(new_chat)
    waiting = select(outbox.c.id, person.c.key).select_from(outbox.outerjoin(person)).where(outbox.c.address == old)
    for row in c.execute(waiting.where(outbox.c.chat.is_not(None))).all():
        key = keyring.house if row.key is None else keyring.person_key(row.key)
        c.execute(update(outbox).where(outbox.c.id == row.id).values(chat=key.seal(str(new_chat))))
    c.execute(update(outbox).where(outbox.c.address == old).values(address=new))
    group = known(c, keyring, old_chat)
    if group is not None and known(c, keyring, new_chat) is None:
        named = {"chat_hash": new, "chat": group.key.seal(str(new_chat))}
        c.execute(update(person).where(person.c.id == group.id).values(named))


def _found(c: Connection, keyring: Keyring, hashes: dict[bytes, int]) -> dict[int, Person]:
    if not hashes:
        return {}
    rows = c.execute(_BY_HASH, {"hashes": list(hashes)})
    return {hashes[row.chat_hash]: Person(row.id, hashes[row.chat_hash], keyring.person_key(row.key)) for row in rows}
