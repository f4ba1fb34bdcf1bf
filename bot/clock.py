"""What time it is. The demo's clock can be moved forward; everybody else has the machine's."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
import structlog

log = structlog.get_logger(__name__)
_SHORT = aiohttp.ClientTimeout(total=5)


class Clock:
    """The time of this process: the machine's, plus what the demo added."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """Now, aware, UTC."""
        return datetime.now(UTC) + self.offset

    async def follow(self, url: str) -> None:
        """Read the offset from the demo's address once a second, for ever; an outage keeps the last one."""
        async with aiohttp.ClientSession(timeout=_SHORT) as http:
            while True:
                await self._read(http, url)
                await asyncio.sleep(1)

    async def look(self, url: str) -> None:
        """Read the offset once, before anything asks for the time."""
        async with aiohttp.ClientSession(timeout=_SHORT) as http:
            await self._read(http, url)

    async def _read(self, http: aiohttp.ClientSession, url: str) -> None:
        try:
            async with http.get(url) as answer:
                self.offset = timedelta(seconds=float((await answer.json())["offset_seconds"]))
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
            log.debug("demo clock unread", action="clock_unread", error=type(error).__name__)
