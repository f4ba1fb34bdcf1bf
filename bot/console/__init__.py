"""The staff console: server-rendered pages under /console that work without JavaScript.

One table says which page exists, who may see it and what it is made of; everything that must hold for every
page (session, role, form token, headers, an honest page for every error) is done once, in the middleware
around it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import structlog
from aiohttp import web

from bot.clock import Clock
from bot.console import auth, calendar, pages, render
from bot.console.security import HEADERS, ONLY_HTTPS, Attempts, Handler, Refusal, require_form_token
from bot.console.visit import ADMINISTRATORS, DESK, EVERYBODY, NAVIGATORS, REVIEWERS, Desk, Visit
from bot.settings import Settings
from dialogs.model import Practice
from storage.database import Database
from storage.keys import Keyring

log = structlog.get_logger(__name__)

HERE: Final = Path(__file__).parent


@dataclass(frozen=True)
class Page:
    """One route of the console for signed-in staff."""

    method: str
    path: str
    name: str
    """Of the template for GET; what is marked as current in the menu."""
    roles: frozenset[str]
    make: Callable[[Visit], Awaitable[Any]]
    """Data for the template, or the address to go to next."""
    template: str = ""
    by_hand: bool = True
    """Somebody asked for it. What an open page asks by itself keeps no session alive."""


PAGES: Final = (
    Page("GET", "/conversations", "conversations", EVERYBODY, pages.conversations, "conversations.html"),
    Page("GET", "/conversations/new", "conversations", EVERYBODY, pages.new_conversations, "new.html", by_hand=False),
    Page("GET", r"/conversations/{id:\d+}", "conversations", EVERYBODY, pages.conversation, "conversation.html"),
    Page("POST", r"/conversations/{id:\d+}/review", "conversations", REVIEWERS, pages.review, "conversation.html"),
    Page("GET", "/leads", "leads", NAVIGATORS, pages.leads, "leads.html"),
    Page("GET", "/leads/new", "leads", NAVIGATORS, pages.new_leads, "new.html", by_hand=False),
    Page("GET", "/calls", "calls", NAVIGATORS, pages.calls, "calls.html"),
    Page("GET", "/calendar", "calls", NAVIGATORS, calendar.show, "calendar.html"),
    Page("POST", "/calendar", "calls", NAVIGATORS, calendar.make, "calendar.html"),
    Page("POST", "/calendar/end", "calls", NAVIGATORS, calendar.end),
    Page("GET", "/audit", "audit", ADMINISTRATORS, pages.audit, "audit.html"),
    Page("GET", "/staff", "staff", ADMINISTRATORS, pages.people, "staff.html"),
    Page("POST", r"/staff/{id:\d+}/revoke", "staff", ADMINISTRATORS, pages.revoke),
    Page("GET", "/account", "account", EVERYBODY, pages.account, "account.html"),
    Page("POST", "/out", "account", EVERYBODY, auth.sign_out),
    Page("POST", "/out-everywhere", "account", EVERYBODY, auth.sign_out_everywhere),
)


def setup(
    app: web.Application, database: Database, keyring: Keyring, practice: Practice, clock: Clock, settings: Settings
) -> None:
    """Put the console into a web application, under /console, and the navigators' calendars beside it."""
    site = settings.public_url or f"http://{settings.web_host}:{settings.web_port}"
    desk = Desk(database, keyring, practice, clock, site.rstrip("/"), Attempts())
    app[DESK] = desk
    app.router.add_get(calendar.PATH, calendar.feed)
    app.add_subapp("/console", console(desk))


def console(desk: Desk) -> web.Application:
    """The console as an application of its own, to be mounted under /console."""
    app = web.Application(middlewares=[_guarded])
    app[DESK] = desk
    render.prepare(app)
    app.router.add_get("", _first_page)
    app.router.add_get(r"/in/{token:[\w-]{1,128}}", auth.show_button)
    app.router.add_post(r"/in/{token:[\w-]{1,128}}", auth.spend)
    for page in PAGES:
        app.router.add_route(page.method, page.path, _handler(page))
    app.router.add_static("/static", HERE / "static")
    return app


def _handler(page: Page) -> Handler:
    """The handler of a page: session, role and form token first, then the page."""

    async def handle(request: web.Request) -> web.StreamResponse:
        visit = await _signed_in(request, touch=page.by_hand)
        if page.method == "POST":
            await require_form_token(request, visit.secret)
        if visit.staff.role not in page.roles:
            raise Refusal(403, "role")
        made = await page.make(visit)
        if isinstance(made, str):
            raise web.HTTPSeeOther(made)
        return render.page(request, page.template, made, here=page.name)

    return handle


async def _first_page(request: web.Request) -> web.StreamResponse:
    """/console itself: the first page of the role, or how to sign in."""
    if request.query.get("said") == "out":
        return render.refused(request, Refusal(200, "out"))
    visit = await _signed_in(request)
    raise web.HTTPSeeOther(f"/console{visit.menu[0].path}")


async def _signed_in(request: web.Request, *, touch: bool = True) -> Visit:
    """The visit, kept with the request so that an error page knows the reader too. Raises Refusal(401)."""
    visit = await auth.visit_of(request, touch=touch)
    if visit is None:
        raise Refusal(401, "signed_out")
    request[render.VISIT] = visit
    return visit


@web.middleware
async def _guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every answer gets the headers, every error an honest page; what failed is logged without its words."""
    try:
        response = await handler(request)
    except Refusal as refusal:
        response = render.refused(request, refusal)
    except web.HTTPRequestEntityTooLarge:
        response = render.refused(request, Refusal(413, "too_large"))
    except web.HTTPMethodNotAllowed as error:
        response = render.refused(request, Refusal(405, "method"))
        response.headers["Allow"] = error.headers["Allow"]
    except web.HTTPNotFound:
        response = render.refused(request, Refusal(404, "missing"))
    except web.HTTPException as answer:
        answer.headers.update(_headers(request))
        raise
    except Exception as error:
        log.error("console page failed", action="console_failed", error=type(error).__name__,
                  route=getattr(request.match_info.route.resource, "canonical", ""))  # fmt: skip
        response = render.refused(request, Refusal(500, "failed"))
    response.headers.update(_headers(request))
    return response


def _headers(request: web.Request) -> dict[str, str]:
    return HEADERS | ONLY_HTTPS if request.app[DESK].https else HEADERS
