"""Dialogues: loaded, saved, and carried over from older shapes. Two writers cannot both win."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from pydantic_core import from_json
from sqlalchemy import Connection, bindparam, case, null, select
from sqlalchemy.exc import IntegrityError

from dialogs.model import Dialogue
from storage.dialect import insert_for
from storage.errors import StaleDialogue, UnknownShape
from storage.keys import Keyring
from storage.people import Person, of_ids
from storage.tables import dialogue

SHAPE: int = Dialogue.model_fields["version"].default
"""The version of `Dialogue` that this program writes."""

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a stored version to the next one. New fields with a default need no entry."""

_LOAD = select(dialogue.c.person_id, dialogue.c.version, dialogue.c.body).where(
    dialogue.c.person_id.in_(bindparam("people", expanding=True))
)
_LOAD_HELD = _LOAD.with_for_update()


class Saving(NamedTuple):
    """A dialogue to be saved."""

    person: Person
    loaded: int
    """`number` of the dialogue as it was loaded; 0 where there was none."""
    dialogue: Dialogue


def load(c: Connection, people: Iterable[Person], *, hold: bool = False) -> dict[int, Dialogue]:
    """Dialogues by person id; who has none yet is missing.

    `hold` keeps other copies of this program from taking a turn of them until the transaction ends.
    Raises UnknownShape.
    """
    keys = {person.id: person.key for person in people}
    if not keys:
        return {}
    rows = c.execute(_LOAD_HELD if hold else _LOAD, {"people": sorted(keys)})
    return {row.person_id: parsed(keys[row.person_id].unseal(row.body), row.version) for row in rows}


def save(c: Connection, savings: Sequence[Saving]) -> None:
    """Save them all. Raises StaleDialogue when one was saved or erased by somebody else since it was loaded."""
    if not savings:
        return
    try:
        c.execute(_save(c.dialect.name), [_row(saving) for saving in savings])
    except IntegrityError:
        raise StaleDialogue("a dialogue changed since it was loaded: take its turn again") from None


def parsed(text: str, version: int) -> Dialogue:
    """A dialogue from its JSON, whatever version wrote it. Raises UnknownShape."""
    if version == SHAPE:
        return Dialogue.model_validate_json(text)
    if version > SHAPE:
        raise UnknownShape(f"a dialogue has shape {version}, this program knows {SHAPE}: run the newer version")
    shape = from_json(text)
    for step in range(version, SHAPE):
        shape = UPGRADES[step](shape)
    return Dialogue.model_validate({**shape, "version": SHAPE})


def _row(saving: Saving) -> dict[str, Any]:
    person, loaded, saved = saving
    return {
        "person_id": person.id,
        "loaded": loaded,
        "number": saved.number,
        "version": saved.version,
        "body": person.key.seal(saved.model_dump_json()),
        "state": saved.state,
        "language": saved.language,
        "writer": saved.case.value("writer"),
        "priority": saved.priority,
        "last_at": saved.last_at,
    }


@cache
def _save(dialect: str) -> Any:
    """Upsert that turns a stale number into NULL, which the column refuses.

    So the check needs no count of rows, which asyncpg does not give for a list of parameters. A person erased
    meanwhile has no row any more to which the new one could belong: refused by the foreign key.
    """
    statement = insert_for(dialect, dialogue)
    new = statement.excluded
    fresh = case((dialogue.c.number == bindparam("loaded"), new.number), else_=null())
    others = {column.name: new[column.name] for column in dialogue.c if column.name not in ("person_id", "number")}
    return statement.on_conflict_do_update(index_elements=["person_id"], set_={"number": fresh, **others})


def active_since(c: Connection, keyring: Keyring, at: datetime) -> list[tuple[Person, Dialogue]]:
    """Everybody who had a turn since then, with their dialogue as it stands."""
    ids = list(c.scalars(select(dialogue.c.person_id).where(dialogue.c.last_at >= at)))
    owners = of_ids(c, keyring, ids)
    return [(owners[id_], stands) for id_, stands in load(c, owners.values()).items()]
