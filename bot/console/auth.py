"""Who is there: one-time links from the bot, sessions in a cookie, and who may do what.

Opening the link only shows a button, since chat programs and mail scanners open links by themselves; the
button spends it. The link belongs to one person: a browser in which somebody else is signed in does not take
it. Links and sessions are stored as hashes, so that a copy of the database opens nothing.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any, Final

from aiohttp import web

from bot.console import render
from bot.console.security import Refusal, address_of, digest, require_form_token
from bot.console.visit import DESK, Desk, Visit
from storage import staff

IDLE: Final = timedelta(minutes=30)
ABSOLUTE: Final = timedelta(hours=12)
TOUCH: Final = timedelta(minutes=1)
"""A session's last sign of life is written at most so often: a read should not cost a write."""
SESSION: Final = "console_session"
DOORSTEP: Final = "console_doorstep"
"""Cookie of the sign-in page: its form token keeps others from signing somebody in unasked."""


def cookie(response: web.StreamResponse, desk: Desk, name: str, secret: str, age: timedelta) -> None:
    """Set a cookie that scripts cannot read and that other sites cannot send."""
    response.set_cookie(
        name, secret, path="/console", httponly=True, secure=desk.https, samesite="Strict",
        max_age=int(age.total_seconds()),
    )  # fmt: skip


def is_open(session: staff.Session, now: datetime) -> bool:
    """Neither too old nor idle for too long."""
    return now - session.opened_at < ABSOLUTE and now - session.seen_at < IDLE


def is_of(session: staff.Session, visit: Visit) -> bool:
    """Whether it is the session of this visit."""
    return session.digest == digest(visit.secret)


async def visit_of(request: web.Request, *, touch: bool = True) -> Visit | None:
    """The visit of a signed-in person, None for everybody else. `touch`: it is a sign of life."""
    secret = request.cookies.get(SESSION)
    if not secret:
        return None
    desk = request.app[DESK]
    now = desk.clock.now()
    session = await desk.database.look(staff.session, digest(secret))
    if session is None or not is_open(session, now):
        return None
    if touch and now - session.seen_at >= TOUCH:
        await desk.database.whole(staff.touch, digest(secret), now)
    return Visit(desk=desk, staff=session.staff, secret=secret, now=now, request=request)


async def show_button(request: web.Request) -> web.StreamResponse:
    """GET of a link: says for whom it is, and spends nothing."""
    desk = request.app[DESK]
    person = await _person_of_link(request, desk)
    secret = request.cookies.get(DOORSTEP) or secrets.token_urlsafe(32)
    response = render.page(request, "sign_in.html", {"name": person.name}, secret=secret)
    cookie(response, desk, DOORSTEP, secret, timedelta(hours=1))
    return response


async def spend(request: web.Request) -> web.StreamResponse:
    """POST of a link: spends it and opens a session. Raises Refusal."""
    desk = request.app[DESK]
    await _person_of_link(request, desk)
    await require_form_token(request, request.cookies.get(DOORSTEP, secrets.token_urlsafe(32)))
    secret, now = secrets.token_urlsafe(32), desk.clock.now()

    def sign_in(c: Any) -> bool:
        person = staff.spend_link(c, digest(request.match_info["token"]), now)
        if person is None:
            return False
        if old := request.cookies.get(SESSION):
            staff.end_session(c, digest(old), now)
        staff.open_session(c, person.id, digest(secret), now)
        staff.audit(c, person.id, "sign_in", "", now)
        return True

    if not await desk.database.whole(sign_in):
        raise _failed(request, desk)
    response = web.Response(status=303, headers={"Location": "/console"})
    cookie(response, desk, SESSION, secret, ABSOLUTE)
    response.del_cookie(DOORSTEP, path="/console")
    return response


async def sign_out(visit: Visit) -> str:
    """End this session."""

    def end(c: Any) -> None:
        staff.end_session(c, digest(visit.secret), visit.now)
        staff.audit(c, visit.staff.id, "sign_out", "", visit.now)

    await visit.change(end)
    return "/console?said=out"


async def sign_out_everywhere(visit: Visit) -> str:
    """End every session of this person."""

    def end(c: Any) -> None:
        staff.end_sessions_of(c, visit.staff.id, visit.now)
        staff.audit(c, visit.staff.id, "sign_out_everywhere", "", visit.now)

    await visit.change(end)
    return "/console?said=out"


async def _person_of_link(request: web.Request, desk: Desk) -> staff.Staff:
    """Whose link it is. Raises Refusal where it is spent, expired or unknown, or for a signed-in other person."""
    now = desk.clock.now()
    if wait := desk.attempts.wait(address_of(request), now):
        raise Refusal(429, "too_many", retry_after=wait)
    person = await desk.database.look(staff.person_of_link, digest(request.match_info["token"]), now)
    if person is None:
        raise _failed(request, desk)
    visit = await visit_of(request)
    if visit is not None and visit.staff.id != person.id:
        raise Refusal(403, "other_person")
    return person


def _failed(request: web.Request, desk: Desk) -> Refusal:
    desk.attempts.failed(address_of(request), desk.clock.now())
    return Refusal(403, "link")
