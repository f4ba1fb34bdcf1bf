"""The console's pages, one function each: a query in, the template's data out.

Nothing here writes, but for the audit row that comes before a transcript is read: a view that cannot be
recorded is not given. The changes stand at the end; each answers with the address to go to next.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bot.console import transcript
from bot.console.security import Refusal
from bot.console.visit import REVIEWERS, Visit
from storage import review_queries, reviews, staff

PAGE = 50
"""Rows of a list."""
BESIDE = 20
"""Rows of the list that stands beside a conversation."""
NOTE_LIMIT = 2000
"""Characters of a reviewer's note."""
FILTERS = ("state", "priority", "consideration", "language", "writer", "reviewed")

Data = dict[str, Any]


async def conversations(visit: Visit) -> Data:
    """Who needs what by when, the last active first; a page of the list is named by the row it begins after."""
    wanted = _wanted(visit)
    count = await visit.look(review_queries.count_conversations, _scope(visit), wanted)
    page = await visit.look(
        review_queries.conversations, visit.desk.keyring, visit.desk.practice, visit.now, _scope(visit), wanted,
        older_than=visit.query.get("older"), newer_than=visit.query.get("newer"), limit=PAGE,
    )  # fmt: skip
    return {
        "rows": page.rows,
        "count": count,
        "filters": {name: wanted.get(name, "") for name in FILTERS} | {"given": bool(wanted)},
        "keep": _address("", wanted),
        "older": _address("/console/conversations", wanted, older=page.older) if page.older else None,
        "newer": _address("/console/conversations", wanted, newer=page.newer) if page.newer else None,
    }


async def conversation(visit: Visit, *, note: str = "", problem: bool = False) -> Data:
    """A conversation as it looked in the chat, beside what was understood and why, and the case."""
    desk, id_, wanted = visit.desk, _id(visit), _wanted(visit)
    row = await visit.look(review_queries.conversation_row, desk.keyring, desk.practice, visit.now, id_)
    if row is None:
        raise Refusal(404, "missing")
    if not visit.may_open(row):
        raise Refusal(403, "role")
    await visit.change(staff.audit, visit.staff.id, "view_transcript", row.label, visit.now)
    file = await visit.look(review_queries.conversation, desk.keyring, id_)
    beside = await visit.look(
        review_queries.conversations, desk.keyring, desk.practice, visit.now, _scope(visit), wanted, limit=BESIDE
    )
    return {
        "row": row,
        "beside": beside.rows,
        "keep": _address("", wanted),
        "lang": file.dialogue.language,
        "days": transcript.by_day(transcript.shown(file.lines, file.dialogue), visit.local),
        "facts": transcript.facts(file.dialogue, file.lines),
        "applied": transcript.considerations(file.dialogue, desk.practice),
        "closed": len(file.dialogue.closed_cases),
        "lead": file.lead,
        "contact": file.dialogue.contact,
        "person_time": transcript.person_time(file.dialogue, file.lead.call_at if file.lead else None),
        "raised": file.alarms,
        "consents": file.dialogue.consents,
        "reviews": file.reviews,
        "may_review": visit.staff.role in REVIEWERS,
        "note": note,
        "note_limit": NOTE_LIMIT,
        "problem": problem,
    }


async def leads(visit: Visit) -> Data:
    """Leads: those that wait first, the most urgent first; then the claimed, then the closed."""
    waiting = await visit.look(review_queries.count_waiting_leads)
    page = await visit.look(review_queries.leads, offset=_number(visit.query.get("from")), limit=PAGE)
    start = _number(visit.query.get("from"))
    return {
        "rows": page,
        "waiting": waiting,
        "older": f"/console/leads?from={start + PAGE}" if len(page) == PAGE else None,
        "newer": f"/console/leads?from={max(start - PAGE, 0)}" if start else None,
    }


async def calls(visit: Visit) -> Data:
    """The calls of a day of the practice, by navigator, each in the reader's and in the person's zone."""
    today = visit.now.astimezone(ZoneInfo(visit.desk.practice.zone)).date()
    day = _day(visit.query.get("day")) or today
    booked = await visit.look(review_queries.calls, *visit.day(day))
    groups = groupby(sorted(booked, key=lambda call: (call.navigator, call.start_at)), lambda call: call.navigator)
    return {
        "day": day,
        "is_today": day == today,
        "count": len(booked),
        "groups": [(visit.navigator_name(navigator), list(theirs)) for navigator, theirs in groups],
        "before": day - timedelta(days=1),
        "after": day + timedelta(days=1),
    }


async def audit(visit: Visit) -> Data:
    """Who looked at what and changed what, newest first."""
    before = _number(visit.query.get("before")) or None
    rows = await visit.look(review_queries.audit_rows, before=before, limit=PAGE + 1)
    return {
        "rows": rows[:PAGE],
        "older": f"/console/audit?before={rows[PAGE - 1].id}" if len(rows) > PAGE else None,
        "newer": "/console/audit" if before else None,
    }


async def people(visit: Visit) -> Data:
    """Staff with their roles; `?revoke=ID` asks before it is done."""
    everyone = await visit.look(review_queries.staff_list)
    wanted = _number(visit.query.get("revoke"))
    asking = next((p for p in everyone if p.id == wanted and p.revoked_at is None and p.id != visit.staff.id), None)
    return {"people": everyone, "asking": asking}


async def account(visit: Visit) -> Data:
    """The reader's own sessions."""
    return {"sessions": await visit.look(review_queries.sessions_of, visit.staff.id, visit.now)}


# --- changes ------------------------------------------------------------------------------------------------


async def review(visit: Visit) -> str | Data:
    """Mark a conversation as reviewed, with a note; a note that is too long comes back as it was typed."""
    note = str((await visit.request.post()).get("note", "")).replace("\r\n", "\n").strip()
    row = await visit.look(
        review_queries.conversation_row, visit.desk.keyring, visit.desk.practice, visit.now, _id(visit)
    )
    if row is None:
        raise Refusal(404, "missing")
    if len(note) > NOTE_LIMIT:
        return await conversation(visit, note=note, problem=True)

    def keep(c: Any) -> None:
        reviews.put(c, visit.desk.keyring, row.person_id, visit.staff.id, note, visit.now)
        staff.audit(c, visit.staff.id, "review", row.label, visit.now)

    await visit.desk.database.whole(keep)
    return _address(f"/console/conversations/{row.person_id}", _wanted(visit), said="reviewed") + "#review"


async def revoke(visit: Visit) -> str:
    """End somebody's access at once; nobody can revoke themselves."""
    id_ = _id(visit)
    everyone = await visit.look(review_queries.staff_list)
    person = next((p for p in everyone if p.id == id_ and p.revoked_at is None), None)
    if person is None:
        raise Refusal(404, "missing")
    if person.id == visit.staff.id:
        raise Refusal(403, "yourself")

    def end(c: Any) -> None:
        staff.revoke(c, person.id, visit.now)
        staff.audit(c, visit.staff.id, "revoke", person.name, visit.now)

    await visit.desk.database.whole(end)
    return "/console/staff?said=revoked"


# --- what stands in the address --------------------------------------------------------------------------------


def _wanted(visit: Visit) -> dict[str, str]:
    """The filters of the address that have a value, so that an address can be shared."""
    return {name: value for name in FILTERS if (value := visit.query.get(name, ""))}


def _scope(visit: Visit) -> review_queries.Scope | None:
    """Whose conversations a navigator sees: their own; None sees all."""
    if visit.staff.role != "navigator":
        return None
    return review_queries.Scope(visit.staff.id, visit.staff.navigator)


def _address(path: str, wanted: dict[str, str], **more: str) -> str:
    query = urlencode(wanted | more)
    return f"{path}?{query}" if query else path


def _id(visit: Visit) -> int:
    """The number in the path. One that no database column can hold is no conversation either."""
    id_ = int(visit.request.match_info["id"])
    if id_ >= 2**63:
        raise Refusal(404, "missing")
    return id_


def _number(text: str | None) -> int:
    """A number of the address, 0 where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else 0


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None
