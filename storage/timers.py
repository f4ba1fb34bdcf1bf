"""When a dialogue wants to be woken: reminders and nudges. Due ones become events in its own inbox."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, select

from dialogs.model import TimerFired, TimerSet
from storage import inbox, people
from storage.dialect import upsert
from storage.keys import Keyring
from storage.people import Person
from storage.tables import timer

_DROP = delete(timer).where(
    timer.c.person_id == bindparam("of"), timer.c.kind.in_(bindparam("kinds", expanding=True))
)


def put(c: Connection, person: Person, wanted: Iterable[TimerSet]) -> None:
    """Set timers; one of the same kind is replaced."""
    rows = [
        {"person_id": person.id, "kind": one.timer, "due_at": one.due_at, "revision": one.revision} for one in wanted
    ]
    if rows:
        c.execute(upsert(c, timer, "person_id", "kind"), rows)


def drop(c: Connection, person: Person, kinds: Iterable[str]) -> None:
    """These are no longer wanted."""
    c.execute(_DROP, {"of": person.id, "kinds": list(kinds)})


def fire(c: Connection, keyring: Keyring, now: datetime, limit: int = 100) -> int:
    """Turn what is due into events, each once; returns how many. What to say then is the turn's own decision."""
    late = select(timer).where(timer.c.due_at <= now).order_by(timer.c.due_at).limit(limit)
    rows = c.execute(late.with_for_update(skip_locked=True)).all()
    owners = people.of_ids(c, keyring, {row.person_id for row in rows})
    for row in rows:
        event = TimerFired(at=now, seed=secrets.token_hex(16), timer=row.kind, revision=row.revision)
        name = f"timer:{row.person_id}:{row.kind}:{row.revision}:{row.due_at.isoformat()}"
        inbox.put_event(c, owners[row.person_id], event, name, now)
        c.execute(delete(timer).where(timer.c.person_id == row.person_id, timer.c.kind == row.kind))
    return len(rows)


def waiting_count(c: Connection) -> int:
    """Timers that are set; for metrics."""
    return c.execute(select(func.count()).select_from(timer)).scalar_one()
