"""What is asked all day long costs what waits, however much was received and said before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, event

from storage import inbox, outbox
from storage.database import Database

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
ASKED = {
    "outbox heads": (outbox._HEADS, {"now": NOW, "limit": 10}),
    "outbox runs": (outbox._RUNS, {"now": NOW, "limit": 10}),
    "inbox heads": (inbox._HEADS, {"now": NOW, "limit": 10}),
    "inbox behind": (inbox._BEHIND, {"people": [1, 2]}),
}


def plan(c: Connection, statement, parameters) -> list[str]:
    """SQLite's plan of a statement, with its values bound as they are in life."""
    sent: list[tuple] = []
    event.listen(c, "before_cursor_execute", lambda *seen: sent.append(seen[2:4]))
    c.execute(statement, parameters)
    sql, values = sent[0]
    return [row[3] for row in c.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)]


@pytest.mark.parametrize("name", ASKED)
async def test_only_what_waits_is_walked(tmp_path, name):
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'intake.db'}")
    await database.migrate()
    steps = await database.whole(plan, *ASKED[name])
    await database.close()
    walked = [step for step in steps if step.startswith(("SCAN", "SEARCH")) and ("box" in step or "earlier" in step)]
    assert walked and all("_waiting" in step for step in walked), steps
