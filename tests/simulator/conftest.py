from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from bot.simulator.client import SimulatedPerson, Simulator, simulator

NEVER_TWICE = itertools.count(2 * 10**9)
"""Offsets above every update: asking twice with the same one is slowed down."""

Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture(scope="module")
async def telegram(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Simulator]:
    """One simulator for a file of tests, without flood control."""
    async with simulator(tmp_path_factory.mktemp("telegram")) as running:
        yield running


@pytest.fixture
async def call(telegram: Simulator) -> AsyncIterator[Call]:
    """A call of the Bot API; the whole answer."""
    async with aiohttp.ClientSession() as http:

        async def ask(method: str, **given: Any) -> dict[str, Any]:
            token = given.pop("token", telegram.token)
            async with http.post(f"{telegram.url}/bot{token}/{method}", json=given) as answer:
                body = await answer.json()
                assert answer.status == body.get("error_code", 200)
                return dict(body)

        yield ask


@pytest.fixture
async def rosa(telegram: Simulator, call: Call) -> SimulatedPerson:
    """Somebody who has written to the bot; nothing of it waits any more."""
    person = await telegram.person("Rosa", username="rosa")
    await person.say("/start", wait=False)
    await call("getUpdates", offset=next(NEVER_TWICE))
    await telegram.clock(0)
    return person
