"""The console's pages, one function each: a query in, the template's data out.

Nothing here writes, but for the audit row that comes before a transcript is read: a view that cannot be
recorded is not given. The changes stand at the end; each answers with the address to go to next.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from bot.console import address, auth, transcript, words
from bot.console.listed import Listed, listed, overdue
from bot.console.security import Refusal
from bot.console.visit import ADMINISTRATORS, REVIEWERS, Visit
from storage import leads as leads_kept
from storage import review_queries, reviews, staff

PAGE = 50
"""Rows of a list."""
BESIDE = 20
"""Rows of the list that stands beside a conversation."""
NOTE_LIMIT = 2000
"""Characters of a reviewer's note."""
LIST, LEADS = "/console/conversations", "/console/leads"
SEEN = "seen"
"""In an address: up to where its reader has seen the list. What came later is new to them."""

Data = dict[str, Any]


async def conversations(visit: Visit) -> Data:
    """Who needs what by when, the last active first; a page of the list is named by the row beside which it lies."""
    asked, filters = address.conversations(visit)
    seen = visit.query.get(SEEN, "")
    page = await _page(visit, filters, PAGE)
    onward = page.newest or seen
    return {
        "rows": [_listed(visit, row, seen) for row in page.rows],
        "count": await visit.look(review_queries.count_conversations, visit.desk.keyring, _scope(visit), filters),
        "choices": address.CHOICES,
        "given": asked.given,
        "strange": asked.strange,
        "keep": asked.to("", seen=onward),
        "older": asked.to(LIST, older=page.older, seen=onward) if page.older else None,
        "newer": asked.to(LIST, newer=page.newer, seen=onward) if page.newer else None,
        "first": not page.newer,
        "new": await _new(visit, asked, filters, seen),
        "watch": asked.to(f"{LIST}/new", seen=onward),
    }


async def new_conversations(visit: Visit) -> Data:
    """How many conversations had activity since the reader saw the list; an open page asks now and then."""
    asked, filters = address.conversations(visit)
    return {"new": await _new(visit, asked, filters, visit.query.get(SEEN, ""))}


async def conversation(visit: Visit, *, note: str = "", problem: bool = False) -> Data:
    """A conversation as it looked in the chat, beside what was understood and why, and the case."""
    desk = visit.desk
    row = _listed(visit, await _found(visit))
    await visit.change(staff.audit, visit.staff.id, "view_transcript", row.label, visit.now)
    file = await visit.look(review_queries.file, desk.keyring, row.person_id)
    if file is None:
        raise Refusal(404, "missing")
    asked, filters = address.conversations(visit)
    seen = visit.query.get(SEEN, "")
    beside = await _page(visit, filters, BESIDE)
    talk, lead = file.dialogue, file.lead
    call = lead.call if lead else None
    return {
        "row": row,
        "beside": [_listed(visit, other, seen) for other in beside.rows],
        "keep": asked.to("", seen=seen),
        "new": await _new(visit, asked, filters, seen),
        "watch": asked.to(f"{LIST}/new", seen=seen) if seen else None,
        "lang": talk.language,
        "days": transcript.by_day(transcript.shown(file.lines, talk), visit.local),
        "facts": transcript.facts(talk, file.lines),
        "applied": transcript.considerations(talk, desk.practice),
        "explained": "explained" in talk.notes,
        "closed": len(talk.closed_cases),
        "lead": lead,
        "reasons": [
            (label, [words.reason(one) for one in ids])
            for label, ids in (("For", lead.reasons_for), ("Against", lead.reasons_against))
        ]
        if lead
        else [],
        "contact": talk.contact,
        "person_at": transcript.on_the_clock_of(call.start_at, call.zone, visit.zone) if call else None,
        "raised": file.alarms,
        "consents": talk.consents,
        "reviews": file.reviews,
        "may_review": visit.staff.role in REVIEWERS,
        "log": _log_of(row) if visit.staff.role in ADMINISTRATORS else None,
        "note": note,
        "note_limit": NOTE_LIMIT,
        "problem": problem,
    }


async def leads(visit: Visit) -> Data:
    """Leads: those that wait first, the most urgent first; then the claimed, then the closed."""
    older, newer = (visit.query.get(name, "") for name in ("older", "newer"))
    page = await visit.look(review_queries.lead_rows, older=older, newer=newer, limit=PAGE)
    seen = visit.query.get(SEEN, "")
    onward = seen if page.newer else address.written(await visit.look(review_queries.newest_lead))
    return {
        "rows": [(row, overdue(row, visit.desk.practice, visit.now)) for row in page.rows],
        "counts": await visit.look(review_queries.lead_counts),
        "older": address.to(LEADS, older=page.older, seen=onward) if page.older else None,
        "newer": address.to(LEADS, newer=page.newer, seen=onward) if page.newer else None,
        "new": await _new_leads(visit, seen),
        "watch": address.to(f"{LEADS}/new", seen=onward),
    }


async def new_leads(visit: Visit) -> Data:
    """How many leads came since the reader saw the list."""
    return {"new": await _new_leads(visit, visit.query.get(SEEN, ""))}


async def calls(visit: Visit) -> Data:
    """The calls of a day of the practice, by navigator, each in the reader's and in the person's zone."""
    today = visit.now.astimezone(ZoneInfo(visit.desk.practice.zone)).date()
    day = address.day(visit.query.get("day")) or today
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
    everyone = await visit.look(staff.everybody)
    asked, filters = address.audit(visit, frozenset(str(person.id) for person in everyone))
    before, after = (address.number(visit.query.get(name)) for name in ("before", "after"))
    rows = await visit.look(staff.audit_rows, filters, before=before, after=after, limit=PAGE + 1)
    more = len(rows) > PAGE
    shown = rows[1:] if more and after else rows[:PAGE]
    older, newer = (True, more) if after else (more, bool(before))
    return {
        "rows": shown,
        "count": await visit.look(staff.count_audit, filters),
        "people": everyone,
        "given": asked.given,
        "strange": asked.strange,
        "older": asked.to("/console/audit", before=str(shown[-1].id)) if shown and older else None,
        "newer": asked.to("/console/audit", after=str(shown[0].id)) if shown and newer else None,
    }


async def people(visit: Visit) -> Data:
    """Staff with their roles; `?revoke=ID` asks before it is done."""
    everyone = await visit.look(staff.everybody)
    wanted = address.number(visit.query.get("revoke"))
    asking = next((p for p in everyone if p.id == wanted and p.revoked_at is None and p.id != visit.staff.id), None)
    return {"people": everyone, "asking": asking}


async def account(visit: Visit) -> Data:
    """The reader's own sessions."""
    kept = await visit.look(staff.sessions_of, visit.staff.id)
    still = [session for session in kept if auth.is_open(session, visit.now)]
    return {"sessions": [(session, auth.is_of(session, visit)) for session in still]}


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
    asked, _ = address.conversations(visit)
    seen = visit.query.get(SEEN, "")
    return asked.to(f"{LIST}/{row.person_id}", seen=seen, said="reviewed") + "#review"


async def revoke(visit: Visit) -> str:
    """End somebody's access at once; nobody can revoke themselves."""
    id_ = address.id_of(visit)
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


async def _page(visit: Visit, filters: review_queries.Filters, limit: int) -> review_queries.Page:
    """The page of the list that the address names."""
    return await visit.look(
        review_queries.conversations,
        visit.desk.keyring,
        _scope(visit),
        filters,
        older=visit.query.get("older", ""),
        newer=visit.query.get("newer", ""),
        limit=limit,
    )


async def _new(visit: Visit, asked: address.Asked, filters: review_queries.Filters, seen: str) -> tuple[int, str]:
    """How many conversations had activity since the list was seen, and the address that shows them first."""
    count = await visit.look(review_queries.count_new, visit.desk.keyring, _scope(visit), filters, seen)
    return count, asked.to(LIST, seen=seen)


async def _new_leads(visit: Visit, seen: str) -> tuple[int, str]:
    since = address.moment(seen)
    return (await visit.look(review_queries.count_new_leads, since) if since else 0), LEADS


async def _found(visit: Visit) -> review_queries.ConversationRow:
    """The conversation of the path. Raises Refusal: 404 where there is none, 403 where it is not theirs to read."""
    row = await visit.look(review_queries.conversation, visit.desk.keyring, address.id_of(visit))
    if row is None:
        raise Refusal(404, "missing")
    if not visit.may_open(row.lead):
        raise Refusal(403, "role")
    return row


def _call(call: leads_kept.Call) -> tuple[leads_kept.Call, datetime]:
    """A call, and when it is on the person's clock, as their zone has it."""
    return call, call.start_at.astimezone(ZoneInfo(call.zone))


def _listed(visit: Visit, row: review_queries.ConversationRow, seen: str = "") -> Listed:
    return listed(row, visit.desk.practice, visit.now, seen)


def _log_of(row: Listed) -> str:
    """The address of the log of a conversation: under its lead's code, and under its number without one."""
    names = (row.label, f"No. {row.person_id}", f"person {row.person_id}")
    return address.to("/console/audit", subject=", ".join(dict.fromkeys(names)))


def _scope(visit: Visit) -> review_queries.Scope | None:
    """Whose conversations a navigator sees: their own; None sees all."""
    if visit.staff.role != "navigator":
        return None
    return review_queries.Scope(visit.staff.id, visit.staff.navigator)
