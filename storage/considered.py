"""Which considerations were explained to whom, so that lists can be filtered by them.

What applies to a person says what they have, so it is not kept in clear: each is known by a keyed hash only, equal
for equal considerations and nothing more. The words and reasons stand sealed in the dialogue.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select

from dialogs.considerations import TABLE
from storage.keys import Keyring
from storage.tables import considered


def put(c: Connection, keyring: Keyring, explained: Mapping[int, Iterable[str]]) -> None:
    """What was explained last, by person id; it takes the place of what was explained before."""
    if not explained:
        return
    c.execute(delete(considered).where(considered.c.person_id.in_(explained)))
    rows = [(id_, keyring.consideration_hash(one)) for id_, theirs in explained.items() for one in theirs]
    if rows:
        c.execute(insert(considered), [{"person_id": id_, "tag": tag} for id_, tag in rows])


def of_people(c: Connection, keyring: Keyring, person_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """What was explained to each of these people, in the order of the table; who is missing was explained nothing."""
    known = {keyring.consideration_hash(entry.id): entry.id for entry in TABLE}
    tags: dict[int, set[bytes]] = {}
    for row in c.execute(select(considered).where(considered.c.person_id.in_(list(person_ids)))):
        tags.setdefault(row.person_id, set()).add(row.tag)
    return {id_: tuple(name for tag, name in known.items() if tag in theirs) for id_, theirs in tags.items()}
