"""The echo, keeping what was said before it answers, in two ways that are usual with aiogram.

`python -m benchmarks.keeping API_ADDRESS TOKEN unix://SOCKET`: the FSM of aiogram on Redis, its state and data.
`python -m benchmarks.keeping API_ADDRESS TOKEN FILE`: one commit for each turn, through SQLAlchemy's async session
into SQLite with our own settings (WAL, synchronous=FULL): who it is, where they stand, both lines of the transcript.

Receiving is aiogram's own: it confirms an update when it asks for the next, whatever has become of the first.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from benchmarks.echo import said, tapped

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Asked(StatesGroup):
    """Where somebody stands."""

    first = State()
    again = State()


class OnRedis(BaseMiddleware):
    """State and data are set before the handler answers."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        state: FSMContext = data["state"]
        answers = (await state.get_data()).get("answers", [])
        await state.update_data(answers=[*answers, words(event)])
        await state.set_state(Asked.again)
        return await handler(event, data)


class Base(DeclarativeBase):
    """Tables."""


class Writer(Base):
    """Who it is and where they stand."""

    __tablename__ = "writer"
    id: Mapped[int] = mapped_column(primary_key=True)
    turns: Mapped[int]
    state: Mapped[str]
    seen_at: Mapped[datetime]


class Line(Base):
    """One line of the transcript."""

    __tablename__ = "line"
    id: Mapped[int] = mapped_column(primary_key=True)
    writer_id: Mapped[int] = mapped_column(index=True)
    who: Mapped[str]
    text: Mapped[str]
    at: Mapped[datetime]


class OneCommit(BaseMiddleware):
    """The turn is committed before the handler answers. One writer at a time, as SQLite has it."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions, self._one_writer = sessions, asyncio.Lock()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        id_, text, now = data["event_from_user"].id, words(event), datetime.now(UTC)
        async with self._one_writer, self._sessions.begin() as session:
            writer = await session.get(Writer, id_)
            if writer is None:
                writer = Writer(id=id_, turns=0, state="", seen_at=now)
                session.add(writer)
            writer.turns, writer.state, writer.seen_at = writer.turns + 1, "again", now
            session.add_all(Line(writer_id=id_, who=who, text=text, at=now) for who in ("writer", "bot"))
        return await handler(event, data)


def words(event: TelegramObject) -> str:
    """What was typed, or the data of what was tapped."""
    if isinstance(event, Message):
        return event.text or ""
    return (event.data or "") if isinstance(event, CallbackQuery) else ""


async def opened(path: str) -> AsyncEngine:
    """An engine with its tables made."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}")

    @event.listens_for(engine.sync_engine, "connect")
    def _(connection: Any, record: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    return engine


async def main(address: str, token: str, where: str) -> None:
    """Poll until killed, by aiogram's own loop."""
    if where.startswith("unix:"):
        from aiogram.fsm.storage.redis import RedisStorage  # wants a package that is only there where Redis is

        dispatcher, keeping = Dispatcher(storage=RedisStorage.from_url(where)), OnRedis()
    else:
        dispatcher = Dispatcher()
        keeping = OneCommit(async_sessionmaker(await opened(where), expire_on_commit=False))
    for observer, handler in ((dispatcher.message, said), (dispatcher.callback_query, tapped)):
        observer.middleware(keeping)
        observer.register(handler)
    await dispatcher.start_polling(Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(address))))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
