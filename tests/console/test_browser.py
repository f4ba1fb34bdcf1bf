"""The pages in real Chromium: by clicking, without JavaScript, for every eye and width."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.async_api import Browser, BrowserContext, Page, async_playwright
from sqlalchemy import Connection

from dialogs.model import Dialogue
from storage import dialogues, people
from tests.console import seed
from tests.console.conftest import Site

VIOLATIONS = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"
"""Of what passes nothing is gathered and sent over."""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """Chromium of the machine, else the one that playwright brought."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"))
        yield browser
        await browser.close()


async def sign_in(site: Site, context: BrowserContext, staff_id: int) -> Page:
    """Open the link, press the button."""
    page = await context.new_page()
    await page.goto(str(site.server.make_url(await site.link(staff_id))))
    await page.get_by_role("button", name="Sign in as").click()
    await page.wait_for_url("**/console/conversations")
    return page


async def test_a_reviewer_reads_and_reviews_without_javascript(site: Site, chromium: Browser) -> None:
    """From the link to the note, by clicks and keys alone."""
    context = await chromium.new_context(java_script_enabled=False)
    page = await sign_in(site, context, site.house.reviewer)
    assert await page.title() == "Conversations · Pilot Rock Medical Navigators"
    await page.get_by_role("link", name="K7-3FQA").click()
    assert await page.title() == "Conversation K7-3FQA · Pilot Rock Medical Navigators"
    assert await page.locator("mark", has_text="stage 3").is_visible()
    await page.get_by_label("Note for colleagues").fill("Read to the end. <b>Fine</b>.")
    await page.get_by_role("button", name="Mark as reviewed").click()
    assert await page.get_by_text("Reviewed by Dr. Chen").is_visible()
    assert await page.get_by_text("Read to the end. <b>Fine</b>.").is_visible()
    await page.get_by_role("button", name="Sign out").click()
    assert await page.get_by_role("heading", name="You are signed out").is_visible()
    await page.goto(str(site.server.make_url("/console/conversations")))
    assert await page.get_by_role("heading", name="You are not signed in").is_visible()


async def tab_to(page: Page, selector: str, *, back: bool = False) -> None:
    """Go with Tab until what this names has the focus; every stop on the way can be seen."""
    for _ in range(120):
        await page.keyboard.press("Shift+Tab" if back else "Tab")
        if await page.evaluate("document.activeElement === document.body"):
            continue  # the browser's own controls come in between
        outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", await page.evaluate("document.activeElement.outerHTML")
        if await page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by Tab")


async def test_the_keyboard_alone(site: Site, chromium: Browser) -> None:
    """Sign in, skip to the content, filter, read, review, sign out: no hand on the mouse, the focus always seen."""
    page = await (await chromium.new_context()).new_page()
    await page.goto(str(site.server.make_url(await site.link(site.house.reviewer))))
    await tab_to(page, "main button")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/console/conversations")
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.textContent") == "Skip to the content"
    await page.keyboard.press("Enter")
    await tab_to(page, "summary")
    await page.keyboard.press("Enter")
    await tab_to(page, "#f-consideration")
    await page.keyboard.type("Rare")
    await tab_to(page, ".go button")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/conversations?*consideration=rare*")
    assert await page.get_by_text("1 conversation matches the filter").is_visible()
    await tab_to(page, "td a")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"**/conversations/{site.house.sarcoma}?*consideration=rare*")
    await tab_to(page, "#note")
    await page.keyboard.type("Read with the keyboard.")
    await tab_to(page, ".case button")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**said=reviewed**")
    assert await page.get_by_text("Reviewed by Dr. Chen").is_visible()
    await page.reload()
    await tab_to(page, ".who button")
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="You are signed out").wait_for()


async def test_an_open_list_says_what_is_new(site: Site, chromium: Browser) -> None:
    """Within half a minute, without a click; one click shows them."""
    context = await chromium.new_context()
    await context.clock.install()
    page = await sign_in(site, context, site.house.reviewer)
    await page.goto(str(site.server.make_url("/console/conversations?language=es")))
    assert await page.get_by_role("status").inner_text() == ""

    def write(c: Connection) -> None:
        for chat_id, language in ((8001, "es"), (8002, "es"), (8003, "en")):
            person = people.of_chat(c, site.keyring, chat_id, seed.NOW)
            talk = Dialogue(number=1, state="intake", language=language, last_at=seed.ago(1))  # type: ignore[arg-type]
            dialogues.save(c, [dialogues.Saving(person, 0, talk)])

    await site.database.whole(write)
    async with page.expect_response("**/conversations/new?*"):
        await context.clock.fast_forward(30_000)
    await page.get_by_role("link", name="2 new, show").click()
    await page.get_by_text("2 new since you last looked").wait_for()
    assert await page.locator(".mark").count() == 2
    assert await page.get_by_text("4 conversations match the filter").is_visible()


SEEN_AS = (
    ("light", 360), ("dark", 360), ("light", 768), ("dark", 768), ("light", 1440), ("dark", 1440),
)  # fmt: skip


@pytest.mark.parametrize(("scheme", "width"), SEEN_AS)
async def test_every_page_for_every_eye(site: Site, chromium: Browser, scheme: str, width: int) -> None:
    """No finding of axe; nothing scrolls sideways; what is touched is 44 px; the policy holds."""
    house = site.house
    context = await chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = await sign_in(site, context, house.admin)
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text) if "Content Security" in message.text else None)
    axe = AXE_FILE_PATH.read_text()
    paths = (
        "/conversations", "/conversations?language=es&seen=1-1", "/conversations?state=declined&writer=strange",
        f"/conversations/{house.sarcoma}", f"/conversations/{house.asking}?seen=1-1", "/leads", "/calls",
        "/calls?day=2026-11-29", "/audit", "/audit?what=sign_in", "/staff", f"/staff?revoke={house.reviewer}",
        "/account", "/calendar", "/nothing",
    )  # fmt: skip
    for path in (*paths, await site.link(house.admin)):
        await page.goto(str(site.server.make_url(path if path.startswith("/console/in/") else f"/console{path}")))
        assert await page.evaluate(SIDEWAYS) <= 0, path
        assert await page.evaluate(SMALL) == [], path
        await page.evaluate(axe)  # from the test's own hand: the page's policy would not load it
        findings = await page.evaluate(VIOLATIONS)
        assert not findings, (path, [(f["id"], f["nodes"][0]["html"]) for f in findings])
    assert blocked == []


SMALL = """
[...document.querySelectorAll('main a, main button, main select, header a, header button, summary')].filter(e => {
  const box = e.getBoundingClientRect(), inline = e.closest('p, dd, li li, .quiet') && e.tagName === 'A';
  return box.width && !inline && box.top >= 0 && box.height < 44;
}).map(e => e.outerHTML)
"""
"""What could be touched and is lower than 44 px; links within a sentence are exempt, as in WCAG 2.5.8."""


async def test_print_is_a_clean_transcript(site: Site, chromium: Browser) -> None:
    """On paper there is no menu, no list beside, no form."""
    page = await sign_in(site, await chromium.new_context(), site.house.reviewer)
    await page.goto(str(site.server.make_url(f"/console/conversations/{site.house.sarcoma}")))
    assert await page.get_by_role("button", name="Print").is_visible()
    await page.emulate_media(media="print")
    for gone in ("header.top", ".aside-list", ".case form", ".jump", "[data-print]"):
        assert not await page.locator(gone).is_visible(), gone
    assert await page.get_by_text("Call 911 now.").is_visible()
    assert await page.get_by_role("heading", name="Conversation K7-3FQA").is_visible()
    await page.evaluate(AXE_FILE_PATH.read_text())
    findings = await page.evaluate(VIOLATIONS)
    assert not findings, [(f["id"], f["nodes"][0]["html"]) for f in findings]
