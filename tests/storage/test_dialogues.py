"""A dialogue is what it was when it was saved, also years later; two writers cannot both win."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from dialogs.model import Answer, Case, Dialogue
from storage import dialogues, erasure
from storage.database import Database
from storage.dialogues import Saving, load, parsed, save
from storage.errors import StaleDialogue, UnknownShape
from storage.keys import Keyring
from storage.people import Person
from storage.tables import dialogue as table
from tests.storage.build import NOW, a_person

FIXTURE = Path(__file__).parents[1] / "fixtures" / "dialogues_v1.json"
STORED: dict[str, Any] = json.loads(FIXTURE.read_text("utf-8"))
NO_LONGER_READ = {"trail", "return_to"}
"""Fields of the first version that said what the case says anyway."""


def a_dialogue(number: int = 1, **given: Any) -> Dialogue:
    case = Case(answers={"writer": Answer(values=("patient",), words="me")})
    return Dialogue(number=number, language="es", state="intake", case=case, last_at=NOW, **given)


async def stored(database: Database, person: Person) -> Dialogue | None:
    return (await database.look(load, [person])).get(person.id)


async def test_who_never_wrote_has_none(database: Database, keyring: Keyring) -> None:
    assert await stored(database, await a_person(database, keyring)) is None


async def test_a_dialogue_comes_back_as_it_was(database: Database, keyring: Keyring) -> None:
    person = await a_person(database, keyring)
    await database.whole(save, [Saving(person, 0, a_dialogue())])
    assert await stored(database, person) == a_dialogue()


async def test_many_are_saved_at_once(database: Database, keyring: Keyring) -> None:
    people = [await a_person(database, keyring, chat) for chat in (1, 2, 3)]
    await database.whole(save, [Saving(person, 0, a_dialogue(person.id)) for person in people])
    await database.whole(save, [Saving(person, person.id, a_dialogue(person.id + 5)) for person in people])
    found = await database.look(load, people)
    assert {id_: one.number for id_, one in found.items()} == {person.id: person.id + 5 for person in people}


async def test_the_second_of_two_writers_is_told(database: Database, keyring: Keyring) -> None:
    person = await a_person(database, keyring)
    await database.whole(save, [Saving(person, 0, a_dialogue(1))])
    await database.whole(save, [Saving(person, 1, a_dialogue(2, zone="America/Denver"))])
    with pytest.raises(StaleDialogue):
        await database.whole(save, [Saving(person, 1, a_dialogue(2, zone="America/Chicago"))])
    assert (await stored(database, person)) == a_dialogue(2, zone="America/Denver")


async def test_two_first_turns_cannot_both_win(database: Database, database_address: str, keyring: Keyring) -> None:
    person = await a_person(database, keyring)
    other = await Database.open(database_address)
    results = await asyncio.gather(
        *(one.whole(save, [Saving(person, 0, a_dialogue(1))]) for one in (database, other)), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in results) == ["NoneType", "StaleDialogue"]
    await other.close()


async def test_one_stale_dialogue_undoes_the_whole_group(database: Database, keyring: Keyring) -> None:
    one, other = await a_person(database, keyring, 1), await a_person(database, keyring, 2)
    await database.whole(save, [Saving(other, 0, a_dialogue(4))])
    with pytest.raises(StaleDialogue):
        await database.whole(save, [Saving(one, 0, a_dialogue(1)), Saving(other, 3, a_dialogue(4))])
    assert await stored(database, one) is None


async def test_an_erased_person_does_not_come_back_by_a_late_save(database: Database, keyring: Keyring) -> None:
    person = await a_person(database, keyring)
    await database.whole(save, [Saving(person, 0, a_dialogue(1))])
    await database.whole(erasure.erase, keyring, person, NOW)
    with pytest.raises(StaleDialogue):
        await database.whole(save, [Saving(person, 1, a_dialogue(2))])


async def test_lists_see_state_language_writer_and_time_only(database: Database, keyring: Keyring) -> None:
    person = await a_person(database, keyring)
    await database.whole(save, [Saving(person, 0, a_dialogue(priority="P1"))])
    clear = select(table.c.state, table.c.language, table.c.writer, table.c.priority, table.c.last_at)
    row = await database.look(lambda c: c.execute(clear).one())
    assert tuple(row) == ("intake", "es", "patient", "P1", NOW)


# --- shapes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STORED)
async def test_every_dialogue_of_the_first_version_loads_and_is_saved_again(
    name: str, database: Database, keyring: Keyring
) -> None:
    """Whoever is in the middle of a conversation on the day of an update goes on with it (features.md C15)."""
    person = await a_person(database, keyring)
    loaded = parsed(json.dumps(STORED[name]), STORED[name]["version"])
    await database.whole(save, [Saving(person, 0, loaded)])
    assert await stored(database, person) == loaded


@pytest.mark.parametrize("name", STORED)
def test_nothing_that_was_said_is_lost_on_loading(name: str) -> None:
    loaded = parsed(json.dumps(STORED[name]), STORED[name]["version"])
    again = json.loads(loaded.model_dump_json())
    for field in ("case", "consents", "booking", "alarm", "contact", "closed_cases", "lead", "asked"):
        assert _contains(again[field], STORED[name][field]), field


def test_a_field_of_a_later_version_does_no_harm() -> None:
    text = json.dumps({**STORED["mid_intake"], "mood_of_the_day": "sunny"})
    assert parsed(text, 1).case.told("cancer")


def test_a_later_shape_is_not_guessed_at() -> None:
    with pytest.raises(UnknownShape, match="run the newer version"):
        parsed("{}", dialogues.SHAPE + 1)


def test_older_shapes_are_carried_over_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogues, "SHAPE", 3)
    steps = {1: lambda shape: {**shape, "zone": "UTC"}, 2: lambda shape: {**shape, "zone": shape["zone"] + "+2"}}
    monkeypatch.setattr(dialogues, "UPGRADES", steps)
    carried = parsed(json.dumps(STORED["mid_intake"]), 1)
    assert (carried.zone, carried.version) == ("UTC+2", 3)


def test_every_older_shape_has_its_step() -> None:
    assert set(dialogues.UPGRADES) == set(range(1, dialogues.SHAPE))


def _contains(now: Any, then: Any) -> bool:
    """Whether everything that stood there then and is still read stands there now; more may have been added."""
    if isinstance(then, dict):
        kept = then.keys() - NO_LONGER_READ
        return isinstance(now, dict) and all(key in now and _contains(now[key], then[key]) for key in kept)
    if isinstance(then, list):
        return len(now) == len(then) and all(_contains(*pair) for pair in zip(now, then, strict=True))
    return bool(now == then)
