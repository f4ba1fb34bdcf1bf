"""The pages in real Chromium: by clicking, without JavaScript, for every eye and width."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from tests.console.conftest import Site

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


async def test_the_keyboard_alone(site: Site, chromium: Browser) -> None:
    """The first stop skips to the content, the focus is always seen, and a row opens with Enter."""
    page = await sign_in(site, await chromium.new_context(), site.house.admin)
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.textContent") == "Skip to the content"
    await page.keyboard.press("Enter")
    for _ in range(20):
        await page.keyboard.press("Tab")
        outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", await page.evaluate("document.activeElement.outerHTML")
        if await page.evaluate("document.activeElement.textContent") == "K7-3FQA":
            break
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/conversations/*")


async def test_every_page_for_every_eye(site: Site, chromium: Browser, tmp_path: Path) -> None:
    """No finding of axe in light and dark; nothing scrolls sideways; what is touched is 44 px; the policy holds."""
    house = site.house
    context = await chromium.new_context()
    page = await sign_in(site, context, house.admin)
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text) if "Content Security" in message.text else None)
    axe = AXE_FILE_PATH.read_text()
    paths = (
        "/conversations", "/conversations?language=es", "/conversations?state=declined",
        f"/conversations/{house.sarcoma}", f"/conversations/{house.asking}", "/leads", "/calls",
        "/calls?day=2026-11-29", "/audit", "/staff", f"/staff?revoke={house.reviewer}", "/account", "/nothing",
    )  # fmt: skip
    for path in (*paths, await site.link(house.admin)):
        await page.goto(str(site.server.make_url(path if path.startswith("/console/in/") else f"/console{path}")))
        await page.evaluate(axe)  # from the test's own hand: the page's policy would not load it
        for scheme, width in (("light", 1440), ("light", 768), ("dark", 360)):
            await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            await page.set_viewport_size({"width": width, "height": 900})
            assert await page.evaluate(SIDEWAYS) <= 0, (path, width)
            if width != 768:
                findings = (await page.evaluate("axe.run()"))["violations"]
                assert not findings, (path, scheme, width, [(f["id"], f["nodes"][0]["html"]) for f in findings])
        assert await page.evaluate(SMALL) == [], path
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
