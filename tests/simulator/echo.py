"""A small bot on the real aiogram and real HTTP: what the simulator and its page are tried with."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.simulator.client import Simulator

QUESTION = "<b>How sure do you feel?</b>\nFrom 0 to 10; every answer is fine. You can also write it in your words."


def keyboard(*rows: list[str]) -> InlineKeyboardMarkup:
    """Inline buttons whose data is their label."""
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=label) for label in row] for row in rows]
    )


def bot_on(telegram: Simulator) -> Bot:
    """aiogram on the simulator."""
    return Bot(telegram.token, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))


async def answer(bot: Bot, message: Message) -> None:
    """Echo, or show one thing of Telegram by its command."""
    chat = message.chat.id
    match message.text or "":
        case text if text.startswith("/start"):
            await bot.send_message(chat, "I am an <b>automated helper</b>, not a doctor.", parse_mode="HTML")
            await bot.send_message(
                chat,
                QUESTION,
                parse_mode="HTML",
                reply_markup=keyboard(
                    list("01234"), ["5", "6", "7", "8", "9", "10"], ["I don't know"], ["More, or a person"]
                ),
            )
        case "/phone":
            share = KeyboardButton(text="Share my phone number", request_contact=True)
            await bot.send_message(
                chat,
                "How can we reach you?",
                reply_markup=ReplyKeyboardMarkup(
                    keyboard=[[share], [KeyboardButton(text="Another way")]], resize_keyboard=True
                ),
            )
        case "/file":
            await bot.send_document(chat, BufferedInputFile(b"BEGIN:VCALENDAR\r\n", "call.ics"), caption="Your call")
        case "/link":
            await bot.send_message(chat, "Open http://127.0.0.1:8081/console/in please")
        case "" if message.contact:
            await bot.send_message(chat, f"Number {message.contact.phone_number}", reply_markup=ReplyKeyboardRemove())
        case text:
            await bot.send_chat_action(chat, "typing")
            await bot.send_message(chat, f"You said: {text[:1000] or 'something else'}")


async def tapped(bot: Bot, query: CallbackQuery) -> None:
    """The chosen answer is shown in place of the keyboard."""
    assert query.message
    with suppress(AiogramError):
        await bot.answer_callback_query(query.id, text=f"Noted: {query.data}")
    await bot.edit_message_text(
        f"How sure do you feel?\nYou chose: {query.data}",
        chat_id=query.message.chat.id,
        message_id=query.message.message_id,
    )
    await bot.send_message(query.message.chat.id, "Thank you. Next?", reply_markup=keyboard(["Yes", "No"]))


@asynccontextmanager
async def echo(telegram: Simulator) -> AsyncIterator[Bot]:
    """The bot, polling until the end."""
    bot = bot_on(telegram)
    await bot.set_my_commands(
        [BotCommand(command="start", description="Begin"), BotCommand(command="phone", description="Leave a number")]
    )
    await bot.set_my_description("I help you think about a second opinion.\nNot for emergencies.")

    async def run() -> None:
        offset: Any = None
        while True:
            for update in await bot.get_updates(offset=offset, timeout=20):
                offset = update.update_id + 1
                if update.message:
                    await answer(bot, update.message)
                elif update.edited_message:
                    await bot.send_message(update.edited_message.chat.id, f"Now: {update.edited_message.text}")
                elif update.callback_query:
                    await tapped(bot, update.callback_query)

    task = asyncio.create_task(run())
    try:
        yield bot
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await bot.session.close()
