"""The console's lists are walked along an index made for them, on both databases, whatever they are filtered by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from storage import review_queries, staff
from storage.database import Database
from storage.keys import Keyring
from storage.review_queries import Filters, Scope
from storage.staff import AuditFilters
from tests.storage.build import NOW

FILTERS = {
    "everything": Filters(),
    "state": Filters(state="booked"),
    "outcome": Filters(outcome="reached"),
    "no lead": Filters(outcome="none"),
    "consideration": Filters(consideration="rare"),
    "reviewed": Filters(reviewed="yes"),
    "not reviewed": Filters(reviewed="no"),
    "all at once": Filters("booked", "open", "P1", "unsure", "en", "patient", "since", NOW, NOW),
}


def plan(c: Connection, work: Callable[[Connection], Any]) -> str:
    """How the database does the first statement of this work that is not about alarms, which are few.

    Small tables are treated as large ones.
    """
    sent: list[tuple[str, Any]] = []
    event.listen(c, "before_cursor_execute", lambda *seen: sent.append(seen[2:4]))
    work(c)
    statement, values = next(one for one in sent if "alarm" not in one[0])
    if c.dialect.name == "sqlite":
        return "\n".join(row[3] for row in c.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))
    for method in ("seqscan", "bitmapscan", "sort"):  # cheap for a table of no rows
        c.execute(text(f"SET LOCAL enable_{method} = off"))
    return "\n".join(row[0] for row in c.exec_driver_sql(f"EXPLAIN {statement}", values))


def in_its_order(steps: str) -> bool:
    """Nothing is sorted on the way."""
    return not any(word in steps for word in ("TEMP B-TREE FOR ORDER BY", "Sort Key"))


@pytest.mark.parametrize("scope", [None, Scope(1, "ann")], ids=["all", "a navigator's"])
@pytest.mark.parametrize("name", FILTERS)
async def test_conversations(database: Database, keyring: Keyring, name: str, scope: Scope | None) -> None:
    """Each condition has its index; on SQLite the page is read in order, and no row of the table is touched."""
    filters, key = FILTERS[name], "1795468051000000-17"
    for work in (
        lambda c: review_queries.conversations(c, keyring, scope, filters),
        lambda c: review_queries.conversations(c, keyring, scope, filters, older=key),
        lambda c: review_queries.conversations(c, keyring, scope, filters, newer=key),
        lambda c: review_queries.count_conversations(c, keyring, scope, filters),
        lambda c: review_queries.count_new(c, keyring, scope, filters, key),
    ):
        steps = await database.look(plan, work)
        if database.is_sqlite:
            assert "dialogue USING COVERING INDEX ix_dialogue_list" in steps, steps
            assert in_its_order(steps), steps
        else:  # which may begin with what the list is narrowed to, where that is little
            assert "Seq Scan" not in steps, steps
            assert "ix_dialogue_list" in steps or filters != Filters(), steps


async def test_leads(database: Database) -> None:
    """Those that stand by their own index, the closed ones by number: none is sorted."""
    for key, index in (("", "ix_lead_list"), ("1-P2-5", "ix_lead_list"), ("2-P1-7", "lead")):
        steps = await database.look(plan, lambda c, key=key: review_queries.lead_rows(c, older=key))
        assert index in steps, steps
        assert in_its_order(steps), steps


async def test_the_log(database: Database) -> None:
    """By number from the newest, or by the index of what it is narrowed to."""
    for filters, index in (
        (AuditFilters(), "audit"),
        (AuditFilters(staff_id=3), "ix_audit_staff_id_id"),
        (AuditFilters(what="claim"), "ix_audit_what_id"),
        (AuditFilters(subjects=("K7-3FQA",)), "ix_audit_subject_id"),
    ):
        steps = await database.look(plan, lambda c, filters=filters: staff.audit_rows(c, filters, before=900))
        assert index in steps, steps
        assert in_its_order(steps), steps
