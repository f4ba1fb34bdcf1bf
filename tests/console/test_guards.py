"""Who may open what, what every answer carries, what every change must bring."""

from __future__ import annotations

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.console import PAGES, setup
from bot.console.security import HEADERS
from bot.settings import Settings, read_practice
from storage.database import Database
from storage.keys import Keyring
from tests.console.conftest import Site, form
from tests.console.seed import FakeClock

ROLES = ("admin", "navigator", "reviewer")
CONVERSATIONS = ("sarcoma", "melanoma", "prostate", "asking", "gone")
"""The navigator's own, somebody's that nobody has, a colleague's call, one without a lead, and none."""
STAFF = ("admin", "navigator", "reviewer", "revoked", "gone")
TABLE = {
    # what                                   admin  navigator  reviewer
    "GET /conversations":                   "200    200        200",
    "GET /conversations/new":               "200    200        200",
    "GET /conversations/{sarcoma}":         "200    200        200",
    "GET /conversations/{melanoma}":        "200    403        200",
    "GET /conversations/{prostate}":        "200    403        200",
    "GET /conversations/{asking}":          "200    403        200",
    "GET /conversations/{gone}":            "404    404        404",
    "POST /conversations/{sarcoma}/review":  "303    403        303",
    "POST /conversations/{melanoma}/review": "303    403        303",
    "POST /conversations/{prostate}/review": "303    403        303",
    "POST /conversations/{asking}/review":   "303    403        303",
    "POST /conversations/{gone}/review":     "404    403        404",
    "GET /leads":                           "200    200        403",
    "GET /leads/new":                       "200    200        403",
    "GET /calls":                           "200    200        403",
    "GET /calendar":                        "200    200        403",
    "POST /calendar":                       "200    200        403",
    "POST /calendar/end":                   "303    303        403",
    "GET /audit":                           "200    403        403",
    "GET /staff":                           "200    403        403",
    "POST /staff/{admin}/revoke":           "403    403        403",
    "POST /staff/{navigator}/revoke":       "303    403        403",
    "POST /staff/{reviewer}/revoke":        "303    403        403",
    "POST /staff/{revoked}/revoke":         "404    403        403",
    "POST /staff/{gone}/revoke":            "404    403        403",
    "GET /account":                         "200    200        200",
    "POST /out":                            "303    303        303",
    "POST /out-everywhere":                 "303    303        303",
}  # fmt: skip
"""Every role x every route x every object: what comes of asking. Who is not signed in gets 401 everywhere."""


def test_the_table_names_every_route_with_every_object() -> None:
    """A new page has to say here who may see it, and of whom."""
    place, known = r"{id:\d+}", set()
    for page in PAGES:
        objects = CONVERSATIONS if page.path.startswith("/conversations") else STAFF
        known |= {f"{page.method} {page.path.replace(place, f'{{{one}}}')}" for one in objects}
    assert set(TABLE) == known


@pytest.mark.parametrize("role", ROLES)
async def test_roles(site: Site, role: str) -> None:
    """Given, or refused with a page that says so; what is refused tells nothing, does nothing, leaves no trace."""
    refused = []
    for what, statuses in TABLE.items():
        method, template = what.split()
        browser = await site.signed_in(site.house.of_role[role])
        data = await form(browser, "/console/account")
        before = await site.audit()
        path = "/console" + template.format(**vars(site.house), gone=99999)
        answer = await browser.request(method, path, data=data if method == "POST" else None, allow_redirects=False)
        assert str(answer.status) == statuses.split()[ROLES.index(role)], (role, what)
        if answer.status == 403:
            said = await answer.text()
            assert "You do not have permission" in said or "You cannot revoke yourself" in said, what
            assert "liposarcoma" not in said and "melanoma" not in said
            assert await site.audit() == before, what
            refused.append(what)
    assert len(refused) == sum(row.split()[ROLES.index(role)] == "403" for row in TABLE.values())


async def test_nothing_without_signing_in(site: Site) -> None:
    """Every route refuses a stranger, also one with an invented session."""
    for page in PAGES:
        path = "/console" + page.path.replace(r"{id:\d+}", str(site.house.sarcoma))
        for headers in ({}, {"Cookie": "console_session=invented"}):
            answer = await site.browser().request(page.method, path, headers=headers)
            assert answer.status == 401, path
            assert "liposarcoma" not in await answer.text()


async def test_every_change_needs_its_form_token(site: Site) -> None:
    """Without it, with another session's, or from another site: 403, and nothing changes."""
    admin, other = await site.signed_in(site.house.admin), await site.signed_in(site.house.admin)
    mine, theirs = await form(admin, "/console/account"), await form(other, "/console/account")
    changes = [page for page in PAGES if page.method == "POST"]
    assert len(changes) == 6
    for page in changes:
        path = "/console" + page.path.replace(r"{id:\d+}", str(site.house.reviewer))
        for data, headers in (
            ({}, {}),
            ({"token": ""}, {}),
            (theirs, {}),
            (mine, {"Sec-Fetch-Site": "cross-site"}),
            (mine, {"Sec-Fetch-Site": "same-site"}),
        ):
            answer = await admin.post(path, data=data, headers=headers)
            assert answer.status == 403, (path, data)
            assert "Nothing was changed" in await answer.text()
    assert (await admin.get("/console/staff")).status == 200
    assert not [what for what, _ in await site.audit() if what in ("review", "revoke", "sign_out")]


async def test_signing_in_needs_its_form_token(site: Site) -> None:
    """So nobody is signed in by another site; the link stays good."""
    path = await site.link(site.house.admin)
    assert (await site.browser().post(path)).status == 403
    assert (await site.browser().get(path)).status == 200


async def test_headers_on_every_answer(site: Site) -> None:
    """Pages, redirects, files and errors alike."""
    admin, stranger = await site.signed_in(site.house.admin), site.browser()
    paths = ["/console" + page.path.replace(r"{id:\d+}", str(site.house.sarcoma)) for page in PAGES]
    answers = [await admin.get(path, allow_redirects=False) for path in (*paths, "/console", "/console/nothing")]
    answers += [await stranger.get(path) for path in (*paths, "/console/in/wrong", "/console/static/console.css")]
    assert {answer.status for answer in answers} == {200, 303, 401, 403, 404, 405}
    assert len(answers) > 2 * len(PAGES)
    for answer in answers:
        for name, value in HEADERS.items():
            assert answer.headers.get(name) == value, (answer.url, name)
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


async def test_what_does_not_exist(site: Site) -> None:
    """404 with a page, also for a number that no database holds; 405 says which methods there are."""
    admin = await site.signed_in(site.house.admin)
    for path in ("/conversations/99999", f"/conversations/{10**30}", "/conversations/a", "/nothing"):
        answer = await admin.get(f"/console{path}")
        assert answer.status == 404, path
        assert "There is no such page" in await answer.text()
    answer = await admin.post("/console/leads")
    assert answer.status == 405
    assert "GET" in answer.headers["Allow"]


async def test_a_failure_shows_no_trace(site: Site) -> None:
    """An error of ours is a page with the time; nothing of the inside, nothing of a person."""
    admin = await site.signed_in(site.house.admin)
    await site.database.whole(lambda c: c.exec_driver_sql("DROP TABLE review"))
    answer = await admin.get(f"/console/conversations/{site.house.sarcoma}")
    page = await answer.text()
    assert answer.status == 500
    assert "Something failed on our side" in page
    for word in ("Traceback", "sqlalchemy", "review", "liposarcoma"):
        assert word not in page


@pytest.mark.parametrize("query", [
    "older=x", "older=9-", "newer=99999999999999999-1", "newer=0-P9-1", "older=2-P1-999999999999999999",
    "seen=x", "seen=99999999999999999-1", "seen=99999999999999999", "state=%00", "day=2026-13-40", "from=-1",
    "from=2026-13-40&to=x", "to=0001-01-01", "before=99999999999999999999", "after=x", "who=7000", "who=x&what=y",
    "subject=%00", "subject=,,%20,", "revoke=abc", "said=<b>", "outcome=x&consideration=y&reviewed=z",
])  # fmt: skip
async def test_strange_addresses_do_no_harm(site: Site, query: str) -> None:
    """What cannot be read in an address is taken as not said."""
    admin = await site.signed_in(site.house.admin)
    for path in ("/conversations", f"/conversations/{site.house.sarcoma}", "/leads", "/calls", "/audit", "/staff"):
        assert (await admin.get(f"/console{path}?{query}")).status == 200, path


async def test_by_https_alone_where_there_is_https(database: Database, keyring: Keyring) -> None:
    """Browsers are told to come by https only, and not where the demo runs without it."""
    for public_url, told in (("https://console.example", True), ("http://127.0.0.1:8080", False)):
        app = web.Application()
        settings = Settings(_env_file=None, public_url=public_url)
        setup(app, database, keyring, read_practice(), FakeClock(), settings)
        async with TestServer(app) as server, ClientSession(server.make_url("/")) as browser:
            for path in ("/console", "/console/in/wrong", "/console/static/console.css"):
                answer = await browser.get(path)
                assert ("Strict-Transport-Security" in answer.headers) == told, path
