"""What lies around the bot and may be wrong although every setting is well formed: clock, disk, group, other copies.

`check` prints it; `run` looks again every few minutes and logs what has become wrong, in the same words.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.api import Api
    from storage.database import Database

Grade = Literal["ok", "note", "warn", "FAIL"]

CLOCK_MAY_DIFFER = timedelta(seconds=60)
LEAST_FREE, LITTLE_FREE = 50, 500
"""Megabytes on the disk of a SQLite file: below the first it may end any moment, below the second it is time."""
CALL_SECONDS = 15.0
CONFLICT = "another copy receives with the same BOT_TOKEN; stop it (at a deploy the old one ends by itself)"


@dataclass(frozen=True)
class Finding:
    """One line of a report."""

    grade: Grade
    """`note`: worth knowing. `warn`: works, but not as it should. `FAIL`: does not run, or does somebody wrong."""
    text: str

    def __str__(self) -> str:
        return f"{self.grade:<5}{self.text}"


def clock(ours: datetime, telegrams: datetime | None) -> Iterator[Finding]:
    """Whether the machine's clock agrees with Telegram's: calls are booked and reminded of by ours."""
    if telegrams is None:
        return
    ahead = ours - telegrams
    if abs(ahead) <= CLOCK_MAY_DIFFER:
        yield Finding("ok", "clock: agrees with Telegram's")
        return
    told = f"{abs(ahead).total_seconds() / 60:.0f} minutes {'ahead of' if ahead > timedelta() else 'behind'}"
    yield Finding("FAIL", f"clock: {told} Telegram's, so calls would be told at wrong times; set the clock (NTP)")


def disk(database: Database) -> Iterator[Finding]:
    """Whether the disk of a SQLite file has room."""
    if not database.is_sqlite:
        return
    free = shutil.disk_usage(database.file.parent).free // 10**6
    if free < LITTLE_FREE:
        grade: Grade = "FAIL" if free < LEAST_FREE else "warn"
        yield Finding(grade, f"DATABASE_URL: {free} MB are left on the disk of {database.file}; free some")
    else:
        yield Finding("ok", f"DATABASE_URL: {free} MB are left on its disk")


def no_listening(chosen: Settings, error: OSError) -> str:
    """Why the web server cannot listen, with the mend."""
    reason = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such host"
    return (
        f"WEB_PORT {chosen.web_port} on {chosen.web_host} cannot be listened on ({reason}); "
        "end what listens there, or choose another WEB_PORT or WEB_HOST"
    )


async def administrators(api: Api, chosen: Settings, username: str) -> AsyncIterator[Finding]:
    """Whether each administrator can be written to."""
    from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError

    for admin in chosen.admin_ids:
        try:
            await api.call("sendChatAction", _typing(admin), seconds=CALL_SECONDS)
            yield Finding("ok", f"ADMIN_IDS {admin}: can be written to")
        except (TelegramBadRequest, TelegramForbiddenError):
            yield Finding(
                "warn", f"ADMIN_IDS {admin}: has not opened a chat with @{username} yet; have them press Start"
            )
        except (AiogramError, TypeError) as error:
            yield _untold(f"ADMIN_IDS {admin}", error)


async def group(api: Api, chosen: Settings, me: dict[str, Any], now_known_as: int | None) -> AsyncIterator[Finding]:
    """Whether the bot can write to the navigators' group.

    now_known_as: the group's id where it became a supergroup and the bot noticed.
    """
    from aiogram.exceptions import (
        AiogramError,
        TelegramBadRequest,
        TelegramForbiddenError,
        TelegramMigrateToChat,
        TelegramNotFound,
    )

    ours = chosen.navigators_chat_id
    if ours is None:
        yield Finding("note", "NAVIGATORS_CHAT_ID is empty: leads go to the administrators' own chats")
        return
    place, username = f"NAVIGATORS_CHAT_ID {ours}", me["username"]
    try:
        at = now_known_as or ours
        try:
            chat = await api.call("getChat", {"chat_id": at}, seconds=CALL_SECONDS)
        except TelegramMigrateToChat as error:
            at = error.migrate_to_chat_id
            chat = await api.call("getChat", {"chat_id": at}, seconds=CALL_SECONDS)
        if (kind := chat.get("type")) not in ("group", "supergroup"):
            yield Finding("FAIL", f"{place}: is no group but a {kind}, which would show every lead; "
                                  "the log of `run` names the id of each group the bot is added to")  # fmt: skip
            return
        member = await api.call("getChatMember", {"chat_id": at, "user_id": me["id"]}, seconds=CALL_SECONDS)
        if at != ours:
            yield Finding("warn", f"{place}: is a supergroup now; the bot follows, set NAVIGATORS_CHAT_ID={at}")
        if member.get("status") in ("left", "kicked"):
            yield Finding("FAIL", f"{place}: the bot is not in the group; add @{username}")
            return
        await api.call("sendChatAction", _typing(at), seconds=CALL_SECONDS)
        forum = " (forum)" if chat.get("is_forum") else ""
        yield Finding("ok", f"{place}: the bot is in the group{forum} as {member.get('status')}")
    except (TelegramForbiddenError, TelegramNotFound):
        yield Finding("FAIL", f"{place}: the bot was taken out of the group; add @{username} again, until then "
                              "leads go to the administrators' own chats")  # fmt: skip
    except TelegramBadRequest as error:
        if "chat not found" in error.message:
            yield Finding("FAIL", f"{place} cannot be reached: add @{username} to the group; "
                                  "the log of `run` names the id of every group it is added to")  # fmt: skip
        else:
            reason = error.message.removeprefix("Bad Request: ")
            yield Finding("FAIL", f"{place}: the bot may not write there ({reason}); open the group's General topic "
                                  f"and let @{username} send messages")  # fmt: skip
    except (AiogramError, TypeError) as error:
        yield _untold(place, error)


def _typing(chat_id: int) -> dict[str, Any]:
    """The only way to ask whether a message would be taken, without sending one."""
    return {"chat_id": chat_id, "action": "typing"}


def _untold(place: str, error: Exception) -> Finding:
    return Finding("warn", f"{place}: Telegram does not tell ({type(error).__name__}); try again")
