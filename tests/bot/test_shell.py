"""The whole way of a message, over real HTTP: Telegram to inbox to turn to outbox to Telegram."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator.client import Simulator, simulator
from tests.bot.house import running


@pytest.fixture
async def tg(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path / "telegram", limits=False) as started:
        yield started


async def test_a_person_is_greeted_and_answered(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path) as house:
        rosa = await tg.person("Rosa", username="rosa", language_code="en")
        first, second = await rosa.say("/start")
        assert "not a doctor" in first.text
        assert second.buttons
        replies = await rosa.tap("I agree, I am 18 or older")
        assert replies[-1].buttons
        assert house.status.metrics.turns._value.get() == 2


async def test_the_page_arrives_as_a_pdf(tg: Simulator, tmp_path: Path) -> None:
    """/sheet is answered with a file of one page, named without a health word."""
    async with running(tg, tmp_path):
        rosa = await tg.person("Rosa", username="rosa", language_code="en")
        await rosa.say("/start", quiet=0.5)
        await rosa.tap("I agree, I am 18 or older")
        await rosa.tap("It is about me")
        message = next(one for one in await rosa.say("/sheet") if one.document)
        assert message.document["file_name"] == "my-page.pdf"
        assert (await rosa.download(message)).startswith(b"%PDF-")
        assert "Read it here" in [button.label for button in message.buttons]
