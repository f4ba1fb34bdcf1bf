"""Signing in by a one-time link, staying signed in, and signing out."""

from __future__ import annotations

from sqlalchemy import text

from tests.console.conftest import Site, form, session_cookie


async def test_opening_the_link_spends_nothing(site: Site) -> None:
    """Chat programs open links by themselves: only the button signs in."""
    path = await site.link(site.house.reviewer)
    for _ in range(3):
        answer = await site.browser().get(path)
        assert answer.status == 200
        assert "Sign in as Dr. Chen" in await answer.text()


async def test_the_button_signs_in_once(site: Site) -> None:
    """The first tap opens a session; the second, in another browser, finds the link used up."""
    path = await site.link(site.house.reviewer)
    first, second = site.browser(), site.browser()
    token = await form(second, path)
    answer = await first.post(path, data=await form(first, path), allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/console")
    assert "Dr. Chen, reviewer" in await (await first.get("/console")).text()
    answer = await second.post(path, data=token)
    assert answer.status == 403
    assert "no longer works" in await answer.text()
    assert (await second.get("/console/conversations")).status == 401
    assert (await site.audit())[0][0] == "sign_in"


async def test_a_link_expires(site: Site) -> None:
    """After its minutes it opens nothing."""
    path = await site.link(site.house.admin, minutes=10)
    browser = site.browser()
    token = await form(browser, path)
    site.clock.move(minutes=10, seconds=1)
    assert (await browser.get(path)).status == 403
    assert (await browser.post(path, data=token)).status == 403


async def test_a_link_of_somebody_else_is_not_taken_over(site: Site) -> None:
    """Whoever is signed in stays who they are, and the other's link is not used up."""
    browser = await site.signed_in(site.house.reviewer)
    path = await site.link(site.house.admin)
    answer = await browser.get(path)
    assert answer.status == 403
    assert "for somebody else" in await answer.text()
    assert (await browser.post(path, data={"token": "0" * 64})).status == 403
    assert "Dr. Chen" in await (await browser.get("/console")).text()
    assert (await site.browser().get(path)).status == 200


async def test_a_revoked_person_cannot_sign_in(site: Site) -> None:
    """Their link shows no button."""
    path = await site.link(site.house.revoked)
    assert (await site.browser().get(path)).status == 403


async def test_revoking_ends_the_sessions(site: Site) -> None:
    """An administrator revokes; the next click of the revoked is refused."""
    theirs, admin = await site.signed_in(site.house.reviewer), await site.signed_in(site.house.admin)
    assert (await theirs.get("/console/conversations")).status == 200
    path = f"/console/staff?revoke={site.house.reviewer}"
    answer = await admin.post(f"/console/staff/{site.house.reviewer}/revoke", data=await form(admin, path))
    assert answer.status == 200
    assert "Revoked." in await answer.text()
    assert (await theirs.get("/console/conversations")).status == 401
    assert ("revoke", "Dr. Chen") in await site.audit()


async def test_nobody_revokes_themselves(site: Site) -> None:
    """So that an administrator always remains."""
    admin = await site.signed_in(site.house.admin)
    data = await form(admin, "/console/account")
    assert (await admin.post(f"/console/staff/{site.house.admin}/revoke", data=data)).status == 403
    assert (await admin.get("/console/staff")).status == 200


async def test_a_session_ends_when_idle(site: Site) -> None:
    """29 minutes between clicks keep it, 30 do not."""
    browser = await site.signed_in(site.house.admin)
    for _ in range(3):
        site.clock.move(minutes=29)
        assert (await browser.get("/console/leads")).status == 200
    site.clock.move(minutes=30)
    answer = await browser.get("/console/leads")
    assert answer.status == 401
    assert "/console to the bot" in await answer.text()


async def test_a_session_ends_after_twelve_hours(site: Site) -> None:
    """However busy it was."""
    browser = await site.signed_in(site.house.admin)
    for _ in range(28):
        site.clock.move(minutes=25)
        assert (await browser.get("/console/leads")).status == 200
    site.clock.move(minutes=21)
    assert (await browser.get("/console/leads")).status == 401


async def test_signing_out_ends_the_session_itself(site: Site) -> None:
    """The cookie is worth nothing afterwards, also for whoever kept a copy."""
    browser = await site.signed_in(site.house.navigator)
    secret = session_cookie(browser)
    answer = await browser.post("/console/out", data=await form(browser, "/console/account"))
    assert "You are signed out" in await answer.text()
    copy = await site.browser().get("/console/leads", headers={"Cookie": f"console_session={secret}"})
    assert copy.status == 401


async def test_signing_out_everywhere(site: Site) -> None:
    """Ends the sessions in the other browsers too, and nobody else's."""
    here, there = await site.signed_in(site.house.admin), await site.signed_in(site.house.admin)
    other = await site.signed_in(site.house.reviewer)
    await here.post("/console/out-everywhere", data=await form(here, "/console/account"))
    assert (await there.get("/console/leads")).status == 401
    assert (await other.get("/console/conversations")).status == 200


async def test_signing_out_everywhere_spends_links_too(site: Site) -> None:
    """A link that lies unused in a lost phone's chat opens nothing."""
    here, path = await site.signed_in(site.house.admin), await site.link(site.house.admin)
    others = await site.link(site.house.reviewer)
    await here.post("/console/out-everywhere", data=await form(here, "/console/account"))
    assert (await site.browser().get(path)).status == 403
    assert (await site.browser().get(others)).status == 200


async def test_sessions_say_which_is_this_one(site: Site) -> None:
    """One of two."""
    here, _ = await site.signed_in(site.house.admin), await site.signed_in(site.house.admin)
    html = await (await here.get("/console/account")).text()
    assert (html.count('data-label="Signed in"'), html.count("(this browser)")) == (2, 1)


async def test_an_open_page_keeps_no_session_alive(site: Site) -> None:
    """What it asks by itself is no click: who went away is signed out, and the page learns it."""
    browser = await site.signed_in(site.house.admin)
    for _ in range(29):
        site.clock.move(minutes=1)
        for path in ("/console/conversations/new", "/console/leads/new"):
            assert (await browser.get(path)).status == 200
    site.clock.move(minutes=1)
    assert (await browser.get("/console/conversations/new")).status == 401


async def test_only_hashes_are_stored(site: Site) -> None:
    """A copy of the database signs nobody in."""
    browser = await site.signed_in(site.house.admin)
    rows = await site.database.look(lambda c: c.execute(text("SELECT digest FROM staff_session")).scalars().all())
    assert rows
    assert session_cookie(browser) not in rows


async def test_cookies_are_out_of_reach(site: Site) -> None:
    """Of scripts and of other sites; `Secure` only where there is https."""
    path = await site.link(site.house.admin)
    browser = site.browser()
    answer = await browser.post(path, data=await form(browser, path), allow_redirects=False)
    cookie = answer.cookies["console_session"]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Strict", "")
    assert cookie["path"] == "/console"


async def test_guessing_is_slowed_down(site: Site) -> None:
    """Ten failures in ten minutes; then 429 with the time to wait, also for a good link, until they have passed."""
    browser, good = site.browser(), await site.link(site.house.admin, minutes=60)
    for number in range(10):
        assert (await browser.get(f"/console/in/guess{number}")).status == 403
    answer = await browser.get(good)
    assert answer.status == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 600
    site.clock.move(minutes=10, seconds=1)
    assert (await browser.get(good)).status == 200


async def test_each_visitor_behind_a_proxy_is_slowed_down_alone(site: Site) -> None:
    """The last address that the proxy names counts; what stands before it is the visitor's own word."""
    browser, good = site.browser(), await site.link(site.house.admin, minutes=60)
    for number in range(10):
        told = {"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.9"}
        assert (await browser.get(f"/console/in/guess{number}", headers=told)).status == 403
    assert (await browser.get(good, headers={"X-Forwarded-For": "1.2.3.4, 203.0.113.9"})).status == 429
    assert (await browser.get(good, headers={"X-Forwarded-For": "203.0.113.9, 192.0.2.4"})).status == 200
    assert (await browser.get(good)).status == 200
