"""The composition root: database, keys, clock, practice, Telegram and the dialog are put together here only."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import dialogs
from bot.clock import Clock
from bot.errors import Refused
from bot.pace import Pace
from bot.settings import Settings, read_practice, require_for_run
from bot.status import Status
from dialogs.model import Dialogue, Event, Practice, Turn, World
from storage.database import Database
from storage.errors import StorageError
from storage.keys import Keyring

if TYPE_CHECKING:
    from bot.api import Api

TakeTurn = Callable[[Dialogue, Event, World], Turn]


@dataclass
class House:
    """Everything the loops work with."""

    settings: Settings
    practice: Practice
    database: Database
    keyring: Keyring
    api: Api
    clock: Clock = field(default_factory=Clock)
    status: Status = field(default_factory=Status)
    pace: Pace = field(default_factory=Pace)
    take_turn: TakeTurn = dialogs.take_turn
    seed: Callable[[], str] = lambda: secrets.token_hex(16)
    """Draws the randomness of a turn."""
    to_send: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the outbox has something new."""
    to_work: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the inbox has something that no receiver is about to work on."""
    username: str = ""
    """The bot's own, for links."""

    @property
    def source(self) -> str:
        """Name of this bot's updates in the inbox: with update_id their key."""
        return f"tg:{self.settings.bot_id}"


@asynccontextmanager
async def opened(settings: Settings, **given: Any) -> AsyncIterator[House]:
    """A house with its database open and its keys tried. `given` replaces parts, as tests do.

    Raises Refused with the first setting that does not do.
    """
    from bot.api import Api  # and aiogram with it, which commands that only want the database need not load

    require_for_run(settings)
    practice = read_practice(settings.practice_file)
    async with database(settings) as open_database:
        await writable(open_database)
        keyring = await keys(open_database, settings)
        api = Api(settings.token, settings.telegram_api_url)
        try:
            yield House(settings, practice, open_database, keyring, api, **given)
        finally:
            await api.close()


@asynccontextmanager
async def database(settings: Settings, *, current: bool = True) -> AsyncIterator[Database]:
    """The database of the settings. Raises Refused where it is away or, unless told, on another schema."""
    try:
        found = await Database.open(settings.database_url)
    except StorageError as error:
        raise Refused(str(error)) from None
    try:
        if current:
            await found.require_current_schema()
        yield found
    except StorageError as error:
        raise Refused(str(error)) from None
    finally:
        await found.close()


async def writable(open_database: Database) -> None:
    """Raises Refused where the database takes nothing."""
    try:
        await open_database.require_writable()
    except StorageError as error:
        raise Refused(str(error)) from None


async def keys(open_database: Database, settings: Settings) -> Keyring:
    """The keyring that opens what is stored. Raises Refused."""
    try:
        return await open_database.whole(Keyring.unlock, settings.keys)
    except StorageError as error:
        raise Refused(str(error)) from None
