"""The bot's face in Telegram: its menu of commands and its descriptions, per language, changed only when they differ.

Telegram allows few changes a day, and apps cache the menu for minutes, so what stands is asked first.
"""

from __future__ import annotations

from typing import Any

import structlog
from aiogram.exceptions import AiogramError

from bot.api import Api
from dialogs import script
from dialogs.model import Language, Practice

log = structlog.get_logger(__name__)

COMMANDS = (
    "start", "help", "questions", "sheet", "call", "learn", "support", "share", "language", "privacy",
    "my_data", "delete_my_data", "stop",
)  # fmt: skip
STAFF_COMMANDS = ("leads", "console", "invite")


def menu(language: Language, names: tuple[str, ...] = COMMANDS) -> list[dict[str, str]]:
    """Commands with their descriptions; the script says them as `menu-NAME`, underscores as hyphens."""
    return [
        {"command": name, "description": script.plain(f"menu-{name.replace('_', '-')}", language)[:256]}
        for name in names
    ]


async def show(api: Api, practice: Practice) -> None:
    """Set what differs, for every language and as the default; a refusal is logged, never fatal."""
    for code in ("", *practice.languages):
        language: Language = code or practice.languages[0]  # type: ignore[assignment]
        here = {"language_code": code} if code else {}
        wanted: list[tuple[str, str, dict[str, Any], Any]] = [
            ("getMyCommands", "setMyCommands", {"commands": menu(language)}, None),
            (
                "getMyDescription", "setMyDescription",
                _text("description", "bot-description", language, practice, 512), "text",
            ),
            (
                "getMyShortDescription", "setMyShortDescription",
                _text("short_description", "bot-short-description", language, practice, 120), "text",
            ),
        ]  # fmt: skip
        for ask, tell, body, kind in wanted:
            try:
                stands = await api.call(ask, here)
                if (stands if kind else {"commands": stands}) != body:
                    await api.call(tell, body | here)
                    log.info("face changed", action="face_changed", what=tell, language=code or "default")
            except AiogramError as error:
                log.warning("face not changed", action="face_failed", what=tell, error=type(error).__name__)


async def show_to_staff(api: Api, practice: Practice, chat_id: int, *, admin: bool) -> None:
    """The menu of one staff member's private chat: their commands first."""
    names = STAFF_COMMANDS if admin else STAFF_COMMANDS[:2]
    body = {
        "commands": menu(practice.languages[0], (*names, *COMMANDS)),
        "scope": {"type": "chat", "chat_id": chat_id},
    }
    try:
        await api.call("setMyCommands", body)
    except AiogramError as error:
        # Nobody can be shown a menu in a chat they never opened; it is set when they come.
        log.info("menu of staff not set", action="face_failed", error=type(error).__name__)


def _text(name: str, key: str, language: Language, practice: Practice, limit: int) -> dict[str, str]:
    return {name: script.plain(key, language, practice=practice.name)[:limit]}
