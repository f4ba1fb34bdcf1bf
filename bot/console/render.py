"""A page from its template and its data, with what every page needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import aiohttp_jinja2
import jinja2
from aiohttp import web
from markupsafe import Markup

from bot.console import words
from bot.console.security import FIELD, Refusal, form_token
from bot.console.visit import DESK, Visit

VISIT: web.RequestKey[Visit] = web.RequestKey("visit", Visit)
"""Under this name a request keeps its Visit, so that an error page knows the reader too."""
TEMPLATES: Final = Path(__file__).parent / "templates"


def prepare(app: web.Application) -> None:
    """Let the application render our templates. A fact that a template misses is an error, not a gap."""
    aiohttp_jinja2.setup(
        app, loader=jinja2.FileSystemLoader(TEMPLATES), undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def page(
    request: web.Request, template: str, data: dict[str, Any], *, here: str = "", secret: str = "", status: int = 200
) -> web.Response:
    """The page. here: its name in the menu; secret: of the cookie its forms answer to, where nobody is signed in."""
    visit: Visit | None = request.get(VISIT)
    token = form_token(visit.secret if visit else secret)
    shared = {
        "visit": visit,
        "practice_name": request.app[DESK].practice.name,
        "here": here,
        "words": words,
        "said": request.query.get("said", ""),
        "form_token": lambda: Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, token),
    }
    return aiohttp_jinja2.render_template(template, request, shared | data, status=status)


def refused(request: web.Request, refusal: Refusal) -> web.Response:
    """The page for a refusal: what happened, that nothing was changed, and the way on."""
    at = f"{request.app[DESK].clock.now():%Y-%m-%d %H:%M:%S} UTC"
    response = page(request, "error.html", {"reason": refusal.reason, "at": at}, status=refusal.status)
    if refusal.retry_after is not None:
        response.headers["Retry-After"] = str(refusal.retry_after)
    return response
