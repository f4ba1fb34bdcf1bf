"""The console's pages, one function each: a query in, the template's data out.

Nothing here writes, but for the audit row that comes before a transcript is read: a view that cannot be
recorded is not given. The changes stand at the end; each answers with the address to go to next.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bot.console import auth, transcript, words
from bot.console.listed import Listed, listed, overdue
from bot.console.security import Refusal
from bot.console.visit import REVIEWERS, Visit
from storage import leads as leads_kept
from storage import review_queries, reviews, staff

PAGE = 50
"""Rows of a list."""
BESIDE = 20
"""Rows of the list that stands beside a conversation."""
NOTE_LIMIT = 2000
"""Characters of a reviewer's note."""
FILTERS = ("state", "priority", "language", "writer", "reviewed")

Data = dict[str, Any]


async def conversations(visit: Visit) -> Data:
    """Who needs what by when, the last active first; a page of the list is named by the row beside which it lies."""
    scope, wanted = _scope(visit), _wanted(visit)
    page = await _page(visit, PAGE)
    return {
        "rows": [_listed(visit, row) for row in page.rows],
        "count": await visit.look(review_queries.count_conversations, scope, wanted),
        "filters": {name: wanted.get(name, "") for name in FILTERS} | {"given": bool(wanted)},
        "keep": _address("", wanted),
        "older": _address("/console/conversations", wanted, older=page.older) if page.older else None,
        "newer": _address("/console/conversations", wanted, newer=page.newer) if page.newer else None,
    }


async def conversation(visit: Visit, *, note: str = "", problem: bool = False) -> Data:
    """A conversation as it looked in the chat, beside what was understood and why, and the case."""
    desk = visit.desk
    found = await _found(visit)
    row = _listed(visit, found)
    await visit.change(staff.audit, visit.staff.id, "view_transcript", row.label, visit.now)
    file = await visit.look(review_queries.file, desk.keyring, row.person_id)
    beside = await _page(visit, BESIDE)
    talk, lead = found.dialogue, found.lead
    return {
        "row": row,
        "beside": [_listed(visit, other) for other in beside.rows],
        "keep": _address("", _wanted(visit)),
        "lang": talk.language,
        "days": transcript.by_day(transcript.shown(file.lines, talk), visit.local),
        "facts": transcript.facts(talk, file.lines),
        "applied": transcript.considerations(talk, desk.practice),
        "closed": len(talk.closed_cases),
        "lead": lead,
        "reasons": [
            (label, [words.reason(one) for one in ids])
            for label, ids in (("For", file.lead.reasons_for), ("Against", file.lead.reasons_against))
        ]
        if file.lead
        else [],
        "contact": talk.contact,
        "person_at": transcript.on_the_clock_of(lead.call_at, lead.zone, visit.zone) if lead else None,
        "raised": file.alarms,
        "consents": talk.consents,
        "reviews": file.reviews,
        "may_review": visit.staff.role in REVIEWERS,
        "note": note,
        "note_limit": NOTE_LIMIT,
        "problem": problem,
    }


async def leads(visit: Visit) -> Data:
    """Leads: those that wait first, the most urgent first; then the claimed, then the closed."""
    start = _number(visit.query.get("from"))
    rows = await visit.look(review_queries.lead_rows, skip=start, limit=PAGE + 1)
    return {
        "rows": [(row, overdue(row, visit.desk.practice, visit.now)) for row in rows[:PAGE]],
        "waiting": await visit.look(leads_kept.waiting_count),
        "older": f"/console/leads?from={start + PAGE}" if len(rows) > PAGE else None,
        "newer": f"/console/leads?from={max(start - PAGE, 0)}" if start else None,
    }


async def calls(visit: Visit) -> Data:
    """The calls of a day of the practice, by navigator, each in the reader's and in the person's zone."""
    today = visit.now.astimezone(ZoneInfo(visit.desk.practice.zone)).date()
    day = _day(visit.query.get("day")) or today
    booked = await visit.look(leads_kept.calls, *visit.day(day))
    by_navigator = attrgetter("navigator")
    return {
        "day": day,
        "is_today": day == today,
        "count": len(booked),
        "groups": [
            (visit.navigator_name(id_), [_call(call) for call in theirs])
            for id_, theirs in groupby(sorted(booked, key=by_navigator), by_navigator)
        ],
        "before": day - timedelta(days=1),
        "after": day + timedelta(days=1),
    }


async def audit(visit: Visit) -> Data:
    """Who looked at what and changed what, newest first."""
    before = _number(visit.query.get("before")) or None
    rows = await visit.look(staff.audit_rows, before=before, limit=PAGE + 1)
    return {
        "rows": rows[:PAGE],
        "older": f"/console/audit?before={rows[PAGE - 1].id}" if len(rows) > PAGE else None,
        "newer": "/console/audit" if before else None,
    }


async def people(visit: Visit) -> Data:
    """Staff with their roles; `?revoke=ID` asks before it is done."""
    everyone = await visit.look(staff.everybody)
    wanted = _number(visit.query.get("revoke"))
    asking = next((p for p in everyone if p.id == wanted and p.revoked_at is None and p.id != visit.staff.id), None)
    return {"people": everyone, "asking": asking}


async def account(visit: Visit) -> Data:
    """The reader's own sessions."""
    kept = await visit.look(staff.sessions_of, visit.staff.id)
    return {"sessions": [session for session in kept if auth.is_open(session, visit.now)]}


# --- changes ------------------------------------------------------------------------------------------------


async def review(visit: Visit) -> str | Data:
    """Mark a conversation as reviewed, with a note; a note that is too long comes back as it was typed."""
    note = str((await visit.request.post()).get("note", "")).replace("\r\n", "\n").strip()
    row = _listed(visit, await _found(visit))
    if len(note) > NOTE_LIMIT:
        return await conversation(visit, note=note, problem=True)

    def keep(c: Any) -> None:
        reviews.put(c, visit.desk.keyring, row.person_id, visit.staff.id, note, visit.now)
        staff.audit(c, visit.staff.id, "review", row.label, visit.now)

    await visit.change(keep)
    return _address(f"/console/conversations/{row.person_id}", _wanted(visit), said="reviewed") + "#review"


async def revoke(visit: Visit) -> str:
    """End somebody's access at once; nobody can revoke themselves."""
    id_ = _id(visit)
    everyone = await visit.look(staff.everybody)
    person = next((p for p in everyone if p.id == id_ and p.revoked_at is None), None)
    if person is None:
        raise Refusal(404, "missing")
    if person.id == visit.staff.id:
        raise Refusal(403, "yourself")

    def end(c: Any) -> None:
        staff.revoke(c, person.id, visit.now)
        staff.audit(c, visit.staff.id, "revoke", person.name, visit.now)

    await visit.change(end)
    return "/console/staff?said=revoked"


# --- what several pages need ---------------------------------------------------------------------------------


async def _page(visit: Visit, limit: int) -> review_queries.Page:
    """The page of the list that the address names."""
    return await visit.look(
        review_queries.conversations,
        visit.desk.keyring,
        _scope(visit),
        _wanted(visit),
        older=visit.query.get("older", ""),
        newer=visit.query.get("newer", ""),
        limit=limit,
    )


async def _found(visit: Visit) -> review_queries.ConversationRow:
    """The conversation of the path. Raises Refusal: 404 where there is none, 403 where it is not theirs to read."""
    row = await visit.look(review_queries.conversation, visit.desk.keyring, _id(visit))
    if row is None:
        raise Refusal(404, "missing")
    if not visit.may_open(row.lead):
        raise Refusal(403, "role")
    return row


def _call(call: leads_kept.Call) -> tuple[leads_kept.Call, datetime]:
    """A call, and when it is on the person's clock, as their zone has it."""
    return call, call.start_at.astimezone(ZoneInfo(call.zone))


def _listed(visit: Visit, row: review_queries.ConversationRow) -> Listed:
    return listed(row, visit.desk.practice, visit.now)


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
