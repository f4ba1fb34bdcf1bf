"""The Bot API over HTTP: JSON out, dicts in, aiogram's addresses and exceptions.

aiogram's models are not on the way: one strange field in one update would make it refuse a whole poll,
for ever, and put the patients' words of that poll into the error. Importing this module costs 4 seconds
(aiogram builds its classes), so only `run` and `check` do.
"""

from __future__ import annotations

import json
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import SendMessage
from aiohttp import ClientError, ClientTimeout, FormData
from pydantic_core import from_json, to_json

_JSON = {"Content-Type": "application/json"}


class Session(AiohttpSession):
    """aiogram's session with a call of our own; everything else is aiogram's."""

    async def post(self, bot: Bot, name: str, *, seconds: float, **request: Any) -> Any:
        """Call a method. Returns its result; raises AiogramError, or TypeError for a 5xx without words."""
        method = SendMessage(chat_id=0, text=name)  # aiogram's errors want a method; its name is enough to find it
        http = await self.create_session()
        try:
            address = self.api.api_url(bot.token, name)
            async with http.post(address, timeout=ClientTimeout(total=seconds), **request) as answer:
                text = await answer.text(errors="replace")
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except (ClientError, OSError) as error:
            raise TelegramNetworkError(method=method, message=type(error).__name__) from error
        if answer.status == 200:
            try:
                told = _decoded(text)
                if told["ok"]:
                    return told["result"]
            except (ValueError, KeyError, TypeError) as error:
                # Without the body: an undecodable poll holds what people wrote.
                raise ClientDecodeError("Failed to decode object", type(error)(), "") from None
        self.check_response(bot, method, answer.status, text)
        raise ClientDecodeError("Unexpected answer", ValueError(str(answer.status)), "")


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

    async def close(self) -> None:
        """Close the connections; takes a quarter of a second."""
        await self._session.close()


def _decoded(text: str) -> Any:
    """JSON, also where a string holds half a surrogate pair, which the quick decoder refuses."""
    try:
        return from_json(text)
    except ValueError:
        return json.loads(text)
