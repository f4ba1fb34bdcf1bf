"""Each answer of Telegram leads to one thing, and an unknown one is parked."""

import pytest
from aiogram import exceptions as errors
from aiogram.methods import SendMessage

from bot.verdict import judge, pause

METHOD = SendMessage(chat_id=1, text="x")


@pytest.mark.parametrize(
    ("error", "do"),
    [
        (errors.TelegramRetryAfter(METHOD, "Too Many Requests: retry after 17", 17), "wait"),
        (errors.TelegramAPIError(METHOD, "Too Many Requests: retry later"), "wait"),
        (errors.TelegramMigrateToChat(METHOD, "Bad Request: group chat was upgraded", -1002), "moved"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: message is not modified: specified new"), "done"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: message to edit not found"), "anew"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: message can't be edited"), "anew"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: can't parse entities: Unclosed start tag"), "plain"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: message to delete not found"), "done"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: chat not found"), "blocked"),
        (errors.TelegramBadRequest(METHOD, "Bad Request: BUTTON_DATA_INVALID"), "park"),
        (errors.TelegramForbiddenError(METHOD, "Forbidden: bot was blocked by the user"), "blocked"),
        (errors.TelegramForbiddenError(METHOD, "Forbidden: user is deactivated"), "blocked"),
        (errors.TelegramUnauthorizedError(METHOD, "Unauthorized"), "stop"),
        (errors.TelegramServerError(METHOD, "Internal Server Error: sent message was immediately deleted"), "done"),
        (errors.TelegramServerError(METHOD, "Bad Gateway"), "retry"),
        (errors.RestartingTelegram(METHOD, "Internal Server Error: restart"), "retry"),
        (errors.TelegramNetworkError(METHOD, "Request timeout error"), "retry"),
        (errors.ClientDecodeError("Failed to decode object", ValueError(), "<html>"), "retry"),
        (TypeError("argument of type 'NoneType' is not iterable"), "retry"),
        (RuntimeError("our defect"), "park"),
    ],
)
def test_each_error_has_its_verdict(error: Exception, do: str) -> None:
    assert judge(error, 1).do == do


def test_the_seconds_and_the_new_chat_are_telegrams() -> None:
    assert judge(errors.TelegramRetryAfter(METHOD, "x", 17), 1).seconds == 17
    assert judge(errors.TelegramMigrateToChat(METHOD, "x", -1002), 1).chat_id == -1002


def test_pauses_grow_and_end_at_five_minutes() -> None:
    assert [pause(n) for n in (1, 2, 3, 4)] == [0.5, 1, 2, 4]
    assert pause(50) == 300
