"""The yardstick: as little bot as aiogram allows. Echoes texts, answers taps, keeps nothing.

`python -m benchmarks.echo API_ADDRESS TOKEN`
"""

from __future__ import annotations

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Again", callback_data="again")]])


async def said(message: Message) -> None:
    """A text comes back, with a button so that there is something to tap."""
    await message.answer(message.text or "", reply_markup=KEYBOARD)


async def tapped(query: CallbackQuery) -> None:
    """A tap is answered and gets a message."""
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.answer(query.data or "", reply_markup=KEYBOARD)


async def main(address: str, token: str) -> None:
    """Poll until killed, by aiogram's own loop."""
    dispatcher = Dispatcher()
    dispatcher.message.register(said)
    dispatcher.callback_query.register(tapped)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
