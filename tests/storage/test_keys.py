"""What a person wrote opens with their key alone, through every change of DATA_KEYS."""

from __future__ import annotations

import asyncio
import base64
import os
import pickle

import pytest
from sqlalchemy import Connection, update

from storage import people
from storage.database import Database
from storage.errors import NoKeys, WrongKeys
from storage.keys import Key, Keyring, new_key
from storage.tables import person
from tests.storage.build import NOW, a_person


def test_what_is_sealed_opens_again() -> None:
    key = Key(os.urandom(32))
    assert key.unseal(key.seal("mañana 🙂 \x00")) == "mañana 🙂 \x00"


def test_the_same_words_never_look_the_same() -> None:
    key = Key(os.urandom(32))
    assert key.seal("no") != key.seal("no")


def test_another_key_opens_nothing() -> None:
    with pytest.raises(WrongKeys):
        Key(os.urandom(32)).unseal(Key(os.urandom(32)).seal("no"))


def test_a_changed_byte_is_noticed() -> None:
    key = Key(os.urandom(32))
    sealed = bytearray(key.seal("stage 2"))
    sealed[-1] ^= 1
    with pytest.raises(WrongKeys):
        key.unseal(type(key.seal(""))(sealed))


@pytest.mark.parametrize(
    "entry",
    [new_key(), base64.b64encode(b"\xff" * 32).decode(), new_key().rstrip("=") + " "],
    ids=["urlsafe", "plain", "without_padding"],
)
def test_both_alphabets_of_base64_are_keys(entry: str) -> None:
    Keyring([entry])


@pytest.mark.parametrize(
    "entry",
    ["", "secret", new_key()[:-6], "é" * 44, new_key() + "A"],
    ids=["empty", "short", "cut", "accents", "long"],
)
def test_what_is_no_key_is_refused_without_being_repeated(entry: str) -> None:
    with pytest.raises(NoKeys, match="entry 2 is not 32 bytes in base64") as error:
        Keyring([new_key(), entry])
    assert not entry or entry not in str(error.value)


def test_no_keys_at_all_say_the_mend() -> None:
    with pytest.raises(NoKeys, match="DATA_KEYS is empty: set it"):
        Keyring([])


async def test_the_same_key_finds_the_same_person_again(database: Database, keyring: Keyring, data_key: str) -> None:
    someone = await a_person(database, keyring)
    again = await database.whole(Keyring.unlock, [data_key])
    found = await database.look(people.known, again, someone.chat_id)
    assert found is not None
    assert found.key.unseal(someone.key.seal("words")) == "words"


async def test_copies_that_start_at_once_agree_on_the_vault(
    database: Database, database_address: str, data_key: str
) -> None:
    other = await Database.open(database_address)
    one, two = await asyncio.gather(*(copy.whole(Keyring.unlock, [data_key]) for copy in (database, other)))
    await other.close()
    assert one.chat_hash(7) == two.chat_hash(7)


async def test_a_missing_key_is_named_by_its_mark(database: Database, keyring: Keyring) -> None:
    with pytest.raises(WrongKeys, match=r"the key with the mark [0-9a-f]{8} is missing; put it back"):
        await database.whole(Keyring.unlock, [new_key()])


async def test_after_a_rotation_the_old_key_can_go(database: Database, keyring: Keyring, data_key: str) -> None:
    someone = await a_person(database, keyring)
    sealed = someone.key.seal("words")
    fresh = new_key()
    both = await database.whole(Keyring.unlock, [fresh, data_key])
    assert await database.whole(both.rotate) == 3  # lookup, house, one person
    assert await database.whole(both.rotate) == 0
    alone = await database.whole(Keyring.unlock, [fresh])
    found = await database.look(people.known, alone, someone.chat_id)
    assert found is not None
    assert found.key.unseal(sealed) == "words"
    with pytest.raises(WrongKeys):
        await database.whole(Keyring.unlock, [data_key])


async def test_before_a_rotation_both_keys_open(database: Database, keyring: Keyring, data_key: str) -> None:
    old = await a_person(database, keyring)
    both = await database.whole(Keyring.unlock, [new_key(), data_key])
    new = await a_person(database, both, 7002)
    found = await database.look(people.of_ids, both, [old.id, new.id])
    assert {one.chat_id for one in found.values()} == {7001, 7002}


async def test_a_rotation_goes_on_where_it_stopped(database: Database, keyring: Keyring, data_key: str) -> None:
    await database.whole(people.of_chats, keyring, range(1, 26), NOW)
    both = await database.whole(Keyring.unlock, [new_key(), data_key])
    assert [await database.whole(both.rotate, 10) for _ in range(4)] == [12, 10, 5, 0]  # the vault with the first


async def test_people_whose_key_is_missing_are_counted(database: Database, keyring: Keyring, data_key: str) -> None:
    """The vault opens, but somebody was wrapped by a copy that still had the older key only."""
    fresh = new_key()
    both = await database.whole(Keyring.unlock, [fresh, data_key])
    while await database.whole(both.rotate):
        pass
    await a_person(database, keyring)
    alone = await database.whole(Keyring.unlock, [fresh])
    assert await database.look(alone.locked_out) == 1
    assert await database.look(both.locked_out) == 0
    with pytest.raises(WrongKeys, match="put it back"):
        await database.whole(alone.rotate)


def test_hashes_of_a_chat_for_two_ends_do_not_match() -> None:
    keyring = Keyring([new_key()])
    assert keyring.chat_hash(7) != keyring.proof_hash(7)


async def test_two_databases_know_a_chat_by_different_hashes(database: Database, keyring: Keyring) -> None:
    assert Keyring([new_key()]).chat_hash(7) != keyring.chat_hash(7)


async def test_a_person_prints_without_chat_and_key(database: Database, keyring: Keyring) -> None:
    assert repr(await a_person(database, keyring)) == "Person(id=1)"


async def test_new_people_are_made_once(database: Database, keyring: Keyring) -> None:
    first = await database.whole(people.of_chats, keyring, [1, 2, -100123], NOW)
    again = await database.whole(people.of_chats, keyring, [2, 3, -100123], NOW)
    assert first[2].id == again[2].id
    assert first[-100123].id == again[-100123].id
    assert len({one.id for one in (*first.values(), *again.values())}) == 4


async def test_a_group_that_became_a_supergroup_stays_the_same(database: Database, keyring: Keyring) -> None:
    group = await a_person(database, keyring, -55)
    await database.whole(people.moved, keyring, -55, -100200)
    assert await database.look(people.known, keyring, -55) is None
    found = await database.look(people.known, keyring, -100200)
    assert found is not None
    assert found.id == group.id
    assert (await database.look(people.of_ids, keyring, [group.id]))[group.id].chat_id == -100200


async def test_a_key_of_somebody_else_does_not_open_a_person(database: Database, keyring: Keyring) -> None:
    """Rows swapped by hand are noticed rather than shown."""
    one, other = await a_person(database, keyring, 1), await a_person(database, keyring, 2)

    def swap(c: Connection) -> None:
        _, wrapped = keyring.new_person_key()
        c.execute(update(person).where(person.c.id == one.id).values(key=wrapped))

    await database.whole(swap)
    with pytest.raises(WrongKeys):
        await database.look(people.of_ids, keyring, [one.id, other.id])


def test_a_key_cannot_be_pickled_by_accident() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Key(os.urandom(32)))
