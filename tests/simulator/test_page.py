"""The demo's page in a real Chromium, against the echo bot."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot
from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.simulator.client import Simulator, simulator
from tests.simulator.echo import echo, keyboard

WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"))
        yield chromium
        await chromium.close()


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path) as running:
        yield running


@pytest.fixture
async def bot(telegram: Simulator) -> AsyncIterator[Bot]:
    async with echo(telegram) as running:
        yield running


@pytest.fixture
async def page(browser: Browser, telegram: Simulator, bot: Bot) -> AsyncIterator[Page]:
    """The page as it stands at the start; an error of the script or of the policy fails the test."""
    opened = await browser.new_page(viewport=WIDE)
    trouble: list[str] = []
    opened.on("console", lambda told: trouble.append(told.text) if told.type == "error" else None)
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    await opened.goto(telegram.url)
    yield opened
    await opened.close()
    assert not trouble


def patient(page: Page) -> Locator:
    return page.locator("#phone-patient")


async def say(phone: Locator, text: str) -> None:
    await phone.get_by_label("Message", exact=True).fill(text)
    await phone.get_by_label("Message", exact=True).press("Enter")


async def test_a_conversation_by_typing_and_tapping(page: Page) -> None:
    phone = patient(page)
    await expect(phone.get_by_text("Not for emergencies")).to_be_visible()
    await phone.get_by_role("button", name="Start").click()
    await expect(phone.locator("b", has_text="automated helper")).to_be_visible()
    await phone.get_by_role("button", name="7", exact=True).click()
    await expect(phone.get_by_text("You chose: 7")).to_be_visible()
    await expect(phone.get_by_text("edited")).to_have_count(1)
    await expect(phone.get_by_text("Noted: 7")).to_be_visible()
    await phone.get_by_label("Message", exact=True).fill("first line")
    await phone.get_by_label("Message", exact=True).press("Shift+Enter")
    await phone.get_by_label("Message", exact=True).press_sequentially("<b>second</b>")
    await phone.get_by_label("Message", exact=True).press("Enter")
    await expect(phone.get_by_text("You said: first line\n<b>second</b>")).to_be_visible()
    await phone.get_by_role("button", name="Edit your message: first line").click()
    await say(phone, "better")
    await expect(phone.get_by_text("Now: better")).to_be_visible()


async def test_old_buttons_look_old_and_still_tell(page: Page) -> None:
    phone = patient(page)
    await phone.get_by_role("button", name="Start").click()
    await phone.get_by_role("button", name="7", exact=True).wait_for()
    await say(phone, "/start")
    await expect(phone.locator(".old").get_by_role("button", name="7", exact=True)).to_have_count(1)
    await expect(phone.locator(".message:not(.old)").get_by_role("button", name="7", exact=True)).to_have_count(1)


async def test_contact_document_link_and_menu(page: Page) -> None:
    phone = patient(page)
    await phone.get_by_role("button", name="Start").click()
    await phone.get_by_role("button", name="Menu").click()
    await phone.get_by_role("button", name="/phone Leave a number").click()
    await phone.get_by_role("button", name="Share my phone number").click()
    await expect(phone.get_by_text("Number +1503555")).to_be_visible()
    await expect(phone.get_by_role("button", name="Share my phone number")).to_have_count(0)
    await say(phone, "/file")
    async with page.expect_download() as started:
        await phone.get_by_role("link", name="call.ics 17 bytes").click()
    download = await started.value
    assert download.suggested_filename == "call.ics"
    body = await asyncio.to_thread(Path(await download.path()).read_bytes)
    assert body == b"BEGIN:VCALENDAR\r\n"
    await say(phone, "/link")
    link = phone.get_by_role("link", name="http://127.0.0.1:8081/console/in")
    await expect(link.last).to_have_attribute("target", "_blank")
    await phone.get_by_role("button", name="Menu").click()
    await phone.get_by_role("button", name="Photo").click()
    await expect(phone.get_by_text("You said: something else")).to_be_visible()
    await phone.get_by_role("button", name="Menu").click()
    await phone.get_by_role("button", name="Block the bot").click()
    await phone.get_by_role("button", name="Unblock").click()
    await expect(phone.get_by_label("Message", exact=True)).to_be_visible()


async def test_the_group_and_another_person(page: Page, telegram: Simulator, bot: Bot) -> None:
    group = (await telegram.state())["presets"]["group"]
    await bot.send_message(group, "<b>New lead</b>", parse_mode="HTML", reply_markup=keyboard(["Claim"]))
    await page.locator("#phone-group").get_by_role("button", name="Claim").click()
    await expect(page.locator("#phone-group").get_by_text("You chose: Claim")).to_be_visible()
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("Name", exact=True).fill("Inés")
    await page.get_by_label("Language of their phone").select_option("es")
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(patient(page).get_by_text("Inés's phone")).to_be_visible()
    await patient(page).get_by_role("button", name="Start").click()
    await expect(patient(page).get_by_text("automated helper")).to_be_visible()
    await page.get_by_label("Patient", exact=True).select_option("Rosa")
    await expect(patient(page).get_by_text("automated helper")).to_have_count(0)


async def test_the_clock_moves_and_starting_over_asks_once(page: Page, telegram: Simulator) -> None:
    await page.get_by_role("button", name="+1 hour").click()
    await page.get_by_role("button", name="+1 hour").click()
    await page.wait_for_timeout(300)
    assert (await telegram.get("/demo/clock"))["offset_seconds"] == 7200
    await page.get_by_role("button", name="Tomorrow 9:00").click()
    await expect(page.locator("#clock")).to_contain_text("09:00")
    await patient(page).get_by_role("button", name="Start").click()
    await expect(patient(page).get_by_text("automated helper")).to_be_visible()
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("button", name="Keep everything").click()
    await expect(patient(page).get_by_text("automated helper")).to_be_visible()
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("button", name="Delete and start over").click()
    await expect(patient(page).get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(patient(page).get_by_text("automated helper")).to_have_count(0)


async def test_new_messages_wait_below_without_moving_the_reader(page: Page, telegram: Simulator, bot: Bot) -> None:
    rosa = await telegram.known((await telegram.state())["presets"]["patient"])
    for _ in range(4):
        await rosa.say("/start")
    log = patient(page).get_by_role("log")
    await log.evaluate("log => { log.scrollTop = 0; }")
    await page.wait_for_timeout(200)
    await bot.send_message(rosa.id, "Still there?")
    await expect(patient(page).get_by_role("button", name="1 new")).to_be_visible()
    assert await log.evaluate("log => log.scrollTop") == 0
    await patient(page).get_by_role("button", name="1 new").click()
    await expect(patient(page).get_by_role("button", name="1 new")).to_have_count(0)
    assert await log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight") < 2


@pytest.mark.parametrize("viewport", [PHONE, {"width": 768, "height": 900}, WIDE], ids=["360", "768", "1440"])
async def test_nothing_overflows_and_tabs_show_one_phone(page: Page, viewport: dict[str, int]) -> None:
    await page.set_viewport_size(viewport)  # type: ignore[arg-type]
    await patient(page).get_by_role("button", name="Start").click()
    await patient(page).get_by_role("button", name="More, or a person").wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    shown = [await page.locator(f"#phone-{name}").is_visible() for name in ("patient", "group", "navigator")]
    assert shown == ([True, True, True] if viewport["width"] >= 1100 else [True, False, False])
    if viewport["width"] < 1100:
        await page.get_by_role("tab", name="Patient").press("ArrowRight")
        await expect(page.locator("#phone-group")).to_be_visible()
        await expect(patient(page)).to_be_hidden()
    field = await page.locator(".phone:visible textarea").first.bounding_box()
    assert field and field["y"] + field["height"] <= viewport["height"], "one can write without scrolling"


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_accessible_in_light_and_dark(page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    await patient(page).get_by_role("button", name="Start").click()
    await patient(page).get_by_role("button", name="7", exact=True).click()
    await patient(page).get_by_role("button", name="Yes").wait_for()
    await say(patient(page), "/start")
    await patient(page).get_by_role("button", name="More, or a person").last.wait_for()
    await page.evaluate(AXE_SCRIPT)
    found = await page.evaluate("axe.run()")
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
