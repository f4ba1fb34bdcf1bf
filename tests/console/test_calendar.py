"""A navigator's calls in their own calendar: a secret address, shown once, ended by one click."""

from __future__ import annotations

import re
from datetime import timedelta

import icalendar
import pytest

from dialogs.model import Booking
from storage import leads, staff
from tests.console import seed
from tests.console.conftest import Site, form

PAGE = "/console/calendar"
MINE = Booking(uid="mine", navigator="navigator_a", start_at=seed.ago(-120), zone="America/Chicago", revision=2)


async def address(site: Site) -> str:
    """The path of a fresh address of the navigator's."""
    await site.database.whole(leads.book, "K7-3FQA", MINE, [MINE.start_at], MINE.start_at + timedelta(minutes=30))
    browser = await site.signed_in(site.house.navigator)
    shown = await (await browser.post(PAGE, data=await form(browser, PAGE))).text()
    found = re.search(r"<code[^>]*>[^<]*(/calendar/[\w-]+\.ics)</code>", shown)
    assert found
    return found[1]


async def entries(site: Site, path: str) -> list[icalendar.Component]:
    answer = await site.browser().get(path)
    assert answer.status == 200
    assert answer.content_type == "text/calendar"
    assert "no-cache" in answer.headers["Cache-Control"]
    return list(icalendar.Calendar.from_ical(await answer.read()).walk("VEVENT"))


async def test_it_holds_their_calls_and_no_one_elses(site: Site) -> None:
    """Time and code of the call; no name, no words of anybody."""
    (event,) = await entries(site, await address(site))
    assert event.decoded("dtstart") == MINE.start_at
    assert str(event["summary"]) == "Call (15 minutes) K7-3FQA"
    assert event["sequence"] == 2
    assert "description" not in event


async def test_a_call_that_was_cancelled_is_gone(site: Site) -> None:
    """The calendar sees it no more when it looks again."""
    path = await address(site)
    gone = MINE.model_copy(update={"status": "cancelled", "revision": 3})
    await site.database.whole(leads.cancel, gone)
    assert await entries(site, path) == []


async def test_the_address_is_shown_once_and_stored_as_a_digest(site: Site) -> None:
    """A later look at the page, or at the database, does not tell it."""
    path = await address(site)
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    browser = await site.signed_in(site.house.navigator)
    again = await (await browser.get(PAGE)).text()
    assert "An address stands" in again
    assert secret not in again
    assert await site.database.look(staff.owner_of_calendar, secret) is None
    assert ("calendar_made", "") in await site.audit()


@pytest.mark.parametrize("how", ["ended", "replaced", "revoked"])
async def test_an_address_can_be_taken_back(site: Site, how: str) -> None:
    """By its owner, by a newer one, and by an administrator who revokes the person."""
    path = await address(site)
    browser = await site.signed_in(site.house.navigator)
    if how == "ended":
        answer = await browser.post(f"{PAGE}/end", data=await form(browser, PAGE))
        assert "Ended." in await answer.text()
    elif how == "replaced":
        await browser.post(PAGE, data=await form(browser, PAGE))
    else:
        await site.database.whole(staff.revoke, site.house.navigator, site.clock.now())
    assert (await site.browser().get(path)).status == 404


async def test_a_guessed_address_opens_nothing(site: Site) -> None:
    """Neither a wrong secret nor a short one."""
    for secret in ("A" * 43, "x", "..%2f"):
        assert (await site.browser().get(f"/calendar/{secret}.ics")).status == 404


async def test_who_has_no_calls_is_told_so(site: Site) -> None:
    """A reviewer has no such page; an administrator who is no navigator sees why it is empty."""
    reviewer = await site.signed_in(site.house.reviewer)
    assert (await reviewer.get(PAGE)).status == 403
    admin = await site.signed_in(site.house.admin)
    assert "not a navigator of the practice file" in await (await admin.get(PAGE)).text()
