"""A navigator's calls in their own calendar: a secret address that they make, replace and end themselves.

The address is shown once, when it is made; what is stored is its digest. Whoever has it sees times and codes of
calls, no name and nothing of an illness, so a lost one tells little, and ending it takes one click.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from aiohttp import web

from bot import calendar
from bot.console.security import digest
from bot.console.visit import DESK, Visit
from dialogs import script
from storage import leads, staff

PATH = "/calendar/{secret:[A-Za-z0-9_-]{43}}.ics"
PAST, AHEAD = timedelta(days=30), timedelta(days=366)
"""Calls that the feed holds."""


async def show(visit: Visit) -> dict[str, Any]:
    """Whether an address stands, and how to make one."""
    return {"made_at": await visit.look(staff.calendar_made_at, visit.staff.id), "address": ""}


async def make(visit: Visit) -> dict[str, Any]:
    """A new address, shown this once; the old one ends."""
    secret = secrets.token_urlsafe(32)

    def put(c: Any) -> None:
        staff.make_calendar(c, visit.staff.id, digest(secret), visit.now)
        staff.audit(c, visit.staff.id, "calendar_made", "", visit.now)

    await visit.change(put)
    return {"made_at": visit.now, "address": f"{visit.desk.site}/calendar/{secret}.ics"}


async def end(visit: Visit) -> str:
    """The address opens nothing any more."""

    def take(c: Any) -> None:
        staff.end_calendar(c, visit.staff.id)
        staff.audit(c, visit.staff.id, "calendar_ended", "", visit.now)

    await visit.change(take)
    return "/console/calendar?said=calendar_ended"


async def feed(request: web.Request) -> web.Response:
    """The calls of whoever this secret belongs to; for everybody else there is nothing here."""
    desk = request.app[DESK]
    now = desk.clock.now()
    owner = await desk.database.look(staff.owner_of_calendar, digest(request.match_info["secret"]))
    if owner is None:
        raise web.HTTPNotFound
    calls = await desk.database.look(leads.calls, now - PAST, now + AHEAD)
    text = calendar.feed(
        (call.booking for call in calls if call.navigator == owner.navigator),
        title=script.plain("ics-title", desk.practice.languages[0]),
        minutes=desk.practice.call_minutes,
        made_at=now,
    )
    headers = {"Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, no-cache",
               "X-Robots-Tag": "noindex", "X-Content-Type-Options": "nosniff"}  # fmt: skip
    return web.Response(body=text, headers=headers)
