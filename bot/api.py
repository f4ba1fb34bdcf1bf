"""The Bot API over HTTP: JSON out, dicts in, aiogram's addresses and exceptions.

aiogram's models are not on the way: one strange field in one update would make it refuse a whole poll,
for ever, and put the patients' words of that poll into the error. Nor need they be built (`loading.py`).
"""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import DeleteWebhook
from aiohttp import ClientError, ClientTimeout, FormData
from pydantic_core import from_json, to_json

_JSON = {"Content-Type": "application/json"}
_ANY = DeleteWebhook()
"""aiogram's errors want a method: one that needs no model of a result."""


class NoBotApi(ClientDecodeError):
    """Something answers that is not Telegram's Bot API: a page, or a JSON of another kind."""


class Session(AiohttpSession):
    """aiogram's session with a call of our own; everything else is aiogram's."""

    told_at: tuple[str, float] = "", 0.0
    """The time Telegram named in its last answer, and when that came in monotonic seconds."""

    async def post(self, bot: Bot, name: str, *, seconds: float, **request: Any) -> Any:
        """Call a method. Returns its result; raises AiogramError, or TypeError for a 5xx without words."""
        http = await self.create_session()
        try:
            address = self.api.api_url(bot.token, name)
            async with http.post(address, timeout=ClientTimeout(total=seconds), **request) as answer:
                body = await answer.read()
                self.told_at = answer.headers.get("Date", ""), time.monotonic()
        except TimeoutError as error:
            raise TelegramNetworkError(method=_ANY, message="Request timeout error") from error
        except (ClientError, OSError) as error:
            raise TelegramNetworkError(method=_ANY, message=type(error).__name__) from error
        # No error carries the body: an undecodable poll holds what people wrote.
        told = _decoded(body)
        if not isinstance(told, dict) or not isinstance(told.get("ok"), bool):
            kind = NoBotApi if answer.status < 500 else ClientDecodeError
            raise kind("Failed to decode object", ValueError(str(answer.status)), "")
        if told["ok"] and answer.status == 200:
            return told.get("result")
        self.check_response(bot, _ANY, answer.status, body.decode("utf-8", "replace"))
        raise NoBotApi("Unexpected answer", ValueError(str(answer.status)), "")


class Api:
    """One bot's methods. One per event loop."""

    def __init__(self, token: str, base: str) -> None:
        self._session = Session(api=TelegramAPIServer.from_base(base))
        self._bot = Bot(token, session=self._session)

    async def call(self, method: str, body: dict[str, Any] | None = None, *, seconds: float = 30) -> Any:
        """Call a method with a JSON body, given up after `seconds`. Returns the result as Telegram gave it."""
        return await self._session.post(self._bot, method, seconds=seconds, data=to_json(body or {}), headers=_JSON)

    async def send_document(self, body: dict[str, Any], name: str, content: bytes, *, seconds: float = 60) -> Any:
        """sendDocument with a file from memory."""
        form = FormData(quote_fields=False)
        for key, value in body.items():
            form.add_field(key, value if isinstance(value, str) else json.dumps(value))
        form.add_field("document", content, filename=name, content_type="application/octet-stream")
        return await self._session.post(self._bot, "sendDocument", seconds=seconds, data=form)

    @property
    def time(self) -> datetime | None:
        """What time it is for Telegram, to the second, by its last answer; None before there was one."""
        said, heard = self._session.told_at
        try:
            return parsedate_to_datetime(said) + timedelta(seconds=time.monotonic() - heard)
        except ValueError:
            return None

    async def close(self) -> None:
        """Close the connections; takes a quarter of a second."""
        await self._session.close()


def _decoded(body: bytes) -> Any:
    """JSON, also with half a surrogate pair in a string or a broken letter, which the quick decoder refuses.

    None where it is none.
    """
    try:
        return from_json(body)
    except ValueError:
        pass
    try:
        return json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
