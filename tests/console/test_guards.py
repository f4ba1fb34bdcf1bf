"""Who may open what, what every answer carries, what every change must bring."""

from __future__ import annotations

import pytest

from bot.console import PAGES
from bot.console.security import HEADERS
from tests.console.conftest import Site, form

ROLES = ("admin", "navigator", "reviewer")
TABLE = {
    ("GET", "/conversations"): "admin navigator reviewer",
    ("GET", "/conversations/{sarcoma}"): "admin navigator reviewer",
    ("GET", "/conversations/{prostate}"): "admin reviewer",
    ("GET", "/conversations/{asking}"): "admin reviewer",
    ("POST", "/conversations/{melanoma}/review"): "admin reviewer",
    ("GET", "/leads"): "admin navigator",
    ("GET", "/calls"): "admin navigator",
    ("GET", "/audit"): "admin",
    ("GET", "/staff"): "admin",
    ("POST", "/staff/{revoked}/revoke"): "admin",
    ("GET", "/account"): "admin navigator reviewer",
    ("POST", "/out-everywhere"): "admin navigator reviewer",
    ("POST", "/out"): "admin navigator reviewer",
}
"""Every route, with the objects that tell roles apart, and the roles that may use it."""


def test_the_table_names_every_route() -> None:
    """A new page has to say here who may see it."""
    known = {(method, path.split("{")[0]) for method, path in TABLE}
    assert {(page.method, page.path.split("{")[0]) for page in PAGES} == known


@pytest.mark.parametrize("role", ROLES)
async def test_roles(site: Site, role: str) -> None:
    """Each role × each route × each object: given, or refused with a page that says so."""
    for (method, template), roles in TABLE.items():
        path = "/console" + template.format(**vars(site.house))
        browser = await site.signed_in(site.house.of_role[role])
        data = await form(browser, "/console/account")
        if method == "GET":
            answer = await browser.get(path)
        else:
            answer = await browser.post(path, data=data)
        if role in roles.split():
            expected = {404} if template.endswith("revoke") else {200}  # the one who is to be revoked is already
        else:
            expected = {403}
            assert "You do not have permission" in await answer.text(), path
        assert answer.status in expected, (role, method, path)


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
    assert len(changes) == 4
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


@pytest.mark.parametrize("query", ["older=x", "older=9-", "newer=99999999999999999-1", "state=%00", "day=2026-13-40",
                                   "from=-1", "before=99999999999999999999", "revoke=abc", "said=<b>"])  # fmt: skip
async def test_strange_addresses_do_no_harm(site: Site, query: str) -> None:
    """What cannot be read in an address is taken as not said."""
    admin = await site.signed_in(site.house.admin)
    for path in ("/conversations", f"/conversations/{site.house.sarcoma}", "/leads", "/calls", "/audit", "/staff"):
        assert (await admin.get(f"/console{path}?{query}")).status == 200, path
