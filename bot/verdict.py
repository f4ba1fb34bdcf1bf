"""What an answer of Telegram to one of our sends means for the row that was sent.

Status and class first, then a piece of the description in lower case; whatever is not known is parked and
reported. Descriptions are Telegram's own (server source, May 2026).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

Do = Literal["done", "wait", "retry", "anew", "plain", "moved", "blocked", "park", "stop"]
LONGEST_RETRY_SECONDS = 300


@dataclass(frozen=True)
class Verdict:
    """What is to be done with the row."""

    do: Do
    """`done`: as good as sent. `wait`: Telegram named the seconds. `retry`: with growing pauses. `anew`: send
    a new message instead of the edit. `plain`: once more without markup. `moved`: the chat has a new id.
    `blocked`: this chat takes nothing from us. `park`: nobody can send this. `stop`: the token is void."""
    seconds: float = 0
    chat_id: int = 0
    """New id of the chat, for `moved`."""
    why: str = ""
    """A few words without anything personal."""


_DONE = (
    "message is not modified", "message to delete not found", "message can't be deleted",
    "query is too old", "sent message was immediately deleted",
)  # fmt: skip
_ANEW = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier is not")
_BLOCKED = (
    "chat not found", "user is deactivated", "peer_id_invalid", "input_user_deactivated",
    # Of a group in which we are, but may not say anything.
    "topic_closed", "chat_write_forbidden", "not enough rights to send", "no rights to send", "chat_restricted",
)  # fmt: skip


def judge(error: Exception, attempt: int) -> Verdict:
    """The verdict on an error; `attempt` counts the tries of this row so far, from 1.

    A timeout or a cut connection may have sent the message: trying again means "at least once". There is
    no key of ours that Telegram would recognise.
    """
    name = type(error).__name__
    words = str(getattr(error, "message", "")).lower()
    if isinstance(error, TelegramRetryAfter):
        return Verdict("wait", float(error.retry_after), why="429")
    if isinstance(error, TelegramMigrateToChat):
        return Verdict("moved", chat_id=error.migrate_to_chat_id, why="migrated")
    if any(known in words for known in _DONE):
        return Verdict("done", why=next(known for known in _DONE if known in words))
    if "too many requests" in words or "flood" in words:
        return Verdict("wait", pause(attempt), why="429 without seconds")
    if isinstance(error, TelegramUnauthorizedError):
        return Verdict("stop", why="401")
    if isinstance(error, TelegramForbiddenError):
        return Verdict("blocked", why=_after_colon(words))
    if isinstance(error, TelegramBadRequest):
        if any(known in words for known in _BLOCKED):
            return Verdict("blocked", why=_after_colon(words))
        if any(known in words for known in _ANEW):
            return Verdict("anew", why="message to edit is gone")
        if "can't parse entities" in words:
            return Verdict("plain", why="markup refused")
        return Verdict("park", why=_after_colon(words))
    if isinstance(error, TelegramNotFound):
        return Verdict("retry", pause(attempt), why="404: wrong TELEGRAM_API_URL or token")
    if isinstance(error, TelegramServerError | TelegramNetworkError | ClientDecodeError | TypeError):
        return Verdict("retry", pause(attempt), why=name)
    if "Telegram" in name:
        return Verdict("retry", pause(attempt), why=name) if attempt < 5 else Verdict("park", why=name)
    return Verdict("park", why=name)


def pause(attempt: int) -> float:
    """Seconds before the next try: 0.5, 1, 2, 4, … at most five minutes."""
    return float(min(LONGEST_RETRY_SECONDS, 0.5 * 2 ** min(attempt - 1, 20)))


def _after_colon(words: str) -> str:
    """Telegram's reason without its prefix. It quotes tag names and numbers at most, never our text."""
    return words.partition(": ")[2][:80] or words[:80]
