"""What is deleted is gone from the file; what is kept cannot be read in it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, text

from dialogs.model import Answer, Button, Case, CaseLink, CaseOffered, Consent, Dialogue, TimerSet
from storage import (
    alarms,
    consents,
    considered,
    dialogues,
    erasure,
    inbox,
    leads,
    offers,
    outbox,
    people,
    reviews,
    staff,
    timers,
    transcripts,
)
from storage.database import Database
from storage.dialogues import Saving
from storage.inbox import Received
from storage.keys import Keyring
from storage.outbox import Outgoing
from storage.people import Person
from storage.tables import metadata, person
from storage.transcripts import Line
from tests.storage.build import NOW, a_call, a_lead, a_person, an_alarm, book, said

CHAT = 5550148823
PHONE = "+13055550148"
USERNAME = "quokka_writer"
WORDS = "retroperitoneal zebrafish sarcoma"
NOTE = "marmalade note"
GROUP = -100500
PERSONAL = [WORDS, PHONE, USERNAME, str(CHAT), "zebrafish", NOTE, "ambiguous_path", "cord_squeeze", "onetimetoken"]
CONSENT = Consent(purpose="collect_health", given=True, at=NOW, language="en", text_hash="0" * 16)


async def everything_of(database: Database, keyring: Keyring, chat_id: int = CHAT, mark: str = "ONE") -> Person:
    """Somebody of whom there is a row in every table that can have one."""
    who = await a_person(database, keyring, chat_id)
    case = Case(answers={"cancer": Answer(values=("sarcoma_soft",), words=WORDS)})
    dialogue = Dialogue(number=1, case=case, contact=PHONE, consents=(CONSENT,), last_at=NOW)
    dialogue = dialogue.model_copy(update={"link": CaseLink(token=f"onetimetoken{mark}", until=NOW, keeps=True)})
    event = said(WORDS).model_copy(update={"username": USERNAME})
    lead = a_lead(f"C{mark}", card=f"<b>{WORDS}</b> {PHONE}", considerations=("ambiguous_path",))
    lines = [
        Line(turn=1, n=0, at=NOW, who="writer", text=WORDS, event=event, trace=("safety:cord_squeeze",)),
        Line(turn=1, n=1, at=NOW, who="bot", key="heard", text=WORDS, buttons=((Button(label=WORDS, data="a"),),)),
    ]

    def work(c: Connection) -> None:
        staff.ensure_admins(c, [11], NOW)
        bob = staff.by_telegram(c, 11)
        assert bob is not None
        inbox.store(c, keyring, [Received("telegram:1", mark, who.chat_id, WORDS)], NOW)
        inbox.store(c, keyring, [Received("telegram:1", f"parked {mark}", who.chat_id, WORDS)], NOW)
        inbox.put_event(c, who, event, f"event {mark}", NOW)
        dialogues.save(c, [Saving(who, 0, dialogue)])
        transcripts.append(c, [(who, line) for line in lines])
        leads.make(c, who, lead, NOW)
        book(c, lead.code, a_call(f"call-{mark}", navigator=f"navigator {mark}"))
        timers.put(c, who, [TimerSet(timer="reminder_day", due_at=NOW)])
        alarms.put(c, keyring, who, an_alarm(f"A{mark}").model_copy(update={"id": "cord_squeeze"}))
        considered.put(c, keyring, {who.id: lead.considerations})
        reviews.put(c, keyring, who.id, bob.id, NOTE, NOW)
        consents.record(c, keyring, who, CONSENT)
        offers.put(c, who, CaseOffered(digest=f"digest {mark}", case=case, until=NOW))
        card = Outgoing(GROUP, "send", WORDS, who, keep_as=leads.card_name(lead.code))
        outbox.put(c, keyring, [Outgoing(who.chat_id, "send", WORDS, who), card], NOW)
        outbox.put(c, keyring, [Outgoing(GROUP, "edit", PHONE, who, of_kept=leads.card_name(lead.code))], NOW)
        rows = [row for row in outbox.due(c, keyring, NOW) if row.keep_as]
        outbox.sent(c, keyring, [(row, 77) for row in rows], NOW)

    await database.whole(work)
    return who


async def erase(database: Database, keyring: Keyring, who: Person) -> erasure.Erased:
    erased = await database.whole(erasure.erase, keyring, who, NOW)
    assert await database.scrub()
    return erased


async def rows_of(database: Database, who: Person) -> dict[str, int]:
    """Rows by table."""

    def count(c: Connection) -> dict[str, int]:
        counts = {
            table.name: select(func.count()).where(table.c.person_id == who.id)
            for table in metadata.tables.values()
            if "person_id" in table.c
        }
        return {name: c.execute(statement).scalar_one() for name, statement in counts.items()}

    return await database.look(count)


def raw_bytes(database: Database) -> bytes:
    """The file and what lies beside it."""
    path = database.file
    parts = [path, Path(f"{path}-wal"), Path(f"{path}-shm")]
    return b"".join(part.read_bytes() for part in parts if part.exists())


async def dumped(database: Database) -> bytes:
    """Every row of every table as PostgreSQL prints it; sealed bytes in hex."""

    def dump(c: Connection) -> str:
        printed = []
        for table in metadata.tables.values():
            printed += [str(tuple(row)) for row in c.execute(select(text("t::text")).select_from(table.alias("t")))]
        return "\n".join(printed)

    return (await database.look(dump)).encode()


async def stored_bytes(database: Database) -> bytes:
    return raw_bytes(database) if database.is_sqlite else await dumped(database)


async def test_the_builder_reaches_every_table_with_a_person(database: Database, keyring: Keyring) -> None:
    assert min((await rows_of(database, await everything_of(database, keyring))).values()) > 0


async def test_nothing_personal_stands_in_clear_in_the_file(database: Database, keyring: Keyring) -> None:
    await everything_of(database, keyring)
    stored = await stored_bytes(database)
    assert b"telegram:1" in stored, "the bytes that are searched are the stored ones"
    for word in PERSONAL:
        assert word.encode() not in stored, word


async def test_no_chat_id_stands_in_clear_in_any_form(database: Database, keyring: Keyring) -> None:
    chat_id = 900719925474
    await a_person(database, keyring, chat_id)
    await database.whole(outbox.put, keyring, [Outgoing(chat_id, "send", "hello")], NOW)
    await database.whole(inbox.store, keyring, [Received("telegram:1", "1", chat_id, "{}")], NOW)
    stored = await stored_bytes(database)
    for form in (str(chat_id).encode(), chat_id.to_bytes(8, "big"), chat_id.to_bytes(8, "little"),
                 f"{chat_id:016x}".encode()):  # fmt: skip
        assert form not in stored


async def test_after_deletion_there_is_no_row_and_no_byte_of_them(database: Database, keyring: Keyring) -> None:
    who = await everything_of(database, keyring)
    wrapped = await database.look(lambda c: c.execute(select(person.c.key)).scalar_one())
    sealed = await database.look(lambda c: c.execute(select(metadata.tables["dialogue"].c.body)).scalar_one())
    before = await stored_bytes(database)
    await erase(database, keyring, who)
    assert set((await rows_of(database, who)).values()) == {0}
    after = await stored_bytes(database)
    if database.is_sqlite:
        assert wrapped in before
        assert sealed in before
        assert wrapped not in after, "their key is overwritten"
        assert sealed not in after, "so is what it sealed"
    else:
        assert wrapped.hex().encode() in before
        assert wrapped.hex().encode() not in after
    for word in PERSONAL:
        assert word.encode() not in after, word


async def test_deletion_leaves_others_as_they_were(database: Database, keyring: Keyring) -> None:
    who, other = await everything_of(database, keyring), await everything_of(database, keyring, 42, "TWO")
    before = await rows_of(database, other)
    await erase(database, keyring, who)
    assert await rows_of(database, other) == before
    assert len(await database.look(transcripts.read, other)) == 2


async def test_the_time_of_a_deleted_call_is_free(database: Database, keyring: Keyring) -> None:
    await erase(database, keyring, await everything_of(database, keyring))
    other = await a_person(database, keyring, 42)
    await database.whole(leads.make, other, a_lead("NEW1"), NOW)
    await database.whole(book, "NEW1", a_call("new", navigator="navigator ONE"))


async def test_staff_s_copies_are_named_for_removal(database: Database, keyring: Keyring) -> None:
    erased = await erase(database, keyring, await everything_of(database, keyring))
    assert erased.codes == ("CONE",)
    assert erased.messages == (("lead:CONE:card", GROUP, 77),)


async def test_nothing_unsent_of_them_is_sent(database: Database, keyring: Keyring) -> None:
    await erase(database, keyring, await everything_of(database, keyring))
    assert await database.look(outbox.due, keyring, NOW) == []


async def test_the_sentence_that_says_so_is_still_sent(database: Database, keyring: Keyring) -> None:
    who = await everything_of(database, keyring)

    def work(c: Connection) -> None:
        erasure.erase(c, keyring, who, NOW)
        outbox.put(c, keyring, [Outgoing(who.chat_id, "send", "deleted")], NOW)

    await database.whole(work)
    (row,) = await database.look(outbox.due, keyring, NOW)
    assert (row.chat_id, row.payload) == (CHAT, "deleted")


async def test_the_proofs_stay_and_are_found_by_the_chat(database: Database, keyring: Keyring) -> None:
    await erase(database, keyring, await everything_of(database, keyring))
    proofs = await database.look(consents.of_chat, keyring, CHAT)
    assert [(proof.what, proof.given) for proof in proofs] == [("collect_health", True), ("data_deleted", True)]
    assert await database.look(consents.of_chat, keyring, 42) == ()


async def test_an_update_delivered_again_is_still_known(database: Database, keyring: Keyring) -> None:
    """Else the tap that deleted would be taken for somebody new."""
    await erase(database, keyring, await everything_of(database, keyring))
    again = [Received("telegram:1", "ONE", CHAT, WORDS)]
    assert await database.whole(inbox.store, keyring, again, NOW) == 0
    assert await database.look(people.known, keyring, CHAT) is None


async def test_a_message_that_arrives_during_the_deletion_is_not_kept(database: Database, keyring: Keyring) -> None:
    who = await a_person(database, keyring)
    card = Outgoing(GROUP, "send", WORDS, who, keep_as="lead:X:card")
    await database.whole(outbox.put, keyring, [card], NOW)
    on_its_way = await database.look(outbox.due, keyring, NOW)
    await database.whole(erasure.erase, keyring, who, NOW)
    await database.whole(outbox.sent, keyring, [(row, 5) for row in on_its_way], NOW)
    assert await database.look(outbox.kept, keyring, "lead:X:card") is None


async def test_a_deletion_that_fails_deletes_nothing(database: Database, keyring: Keyring) -> None:
    who = await everything_of(database, keyring)
    before = await rows_of(database, who)

    def work(c: Connection) -> None:
        erasure.erase(c, keyring, who, NOW)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.whole(work)
    assert await rows_of(database, who) == before


async def test_scrubbing_waits_for_a_reader(database: Database, keyring: Keyring) -> None:
    if not database.is_sqlite:
        assert await database.scrub()
        return
    await a_person(database, keyring)
    async with database._reader_engine.connect() as reader, reader.begin():
        await reader.run_sync(lambda c: c.execute(select(person.c.id)).all())
        await a_person(database, keyring, 2)
        scrubbing = asyncio.create_task(database.scrub())
        assert not await scrubbing
    assert await database.scrub()
