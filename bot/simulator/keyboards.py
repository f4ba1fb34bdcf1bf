"""Buttons under a message and in place of the keyboard, refused where Telegram refuses them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.errors import bad

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
LONGEST_MARKUP = 10_000
STYLES = ("primary", "success", "danger")

Markup = dict[str, Any]


def read(given: Any, *, private: bool) -> Markup | None:
    """A `reply_markup` as it is kept; None when there is none. Raises Refusal."""
    if given in (None, "", {}):
        return None
    try:
        markup = json.loads(given) if isinstance(given, str) else given
    except ValueError:
        raise bad("can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if len(json.dumps(markup).encode()) > LONGEST_MARKUP:
        raise bad("reply markup is too long")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], _inline)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], lambda button: _reply(button, private=private))
        flags = ("resize_keyboard", "one_time_keyboard", "is_persistent", "input_field_placeholder")
        return {"keyboard": rows} | {name: markup[name] for name in flags if name in markup}
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True}
    if markup.get("force_reply"):
        return {"force_reply": True}
    return None


def is_inline(markup: Markup | None) -> bool:
    """Whether the buttons are part of the message."""
    return bool(markup and "inline_keyboard" in markup)


def _rows(given: Any, read_button: Any) -> list[list[Markup]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    rows = [[read_button(button) for button in row] for row in given if row]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad("reply markup is too long")
    return rows


def _inline(button: Any) -> Markup:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    label = str(button.get("text", "")).strip()
    if not label:
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    kept = {"text": label}
    if button.get("style"):
        if button["style"] not in STYLES:
            raise bad("can't parse inline keyboard button: Invalid button style specified")
        kept["style"] = button["style"]
    if "url" in button:
        return kept | {"url": _address(str(button["url"]))}
    if "callback_data" in button:
        data = str(button["callback_data"])
        if not 1 <= len(data.encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
        return kept | {"callback_data": data}
    raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


def _reply(button: Any, *, private: bool) -> Markup:
    button = {"text": button} if isinstance(button, str) else button
    label = str(button.get("text", "")).strip() if isinstance(button, dict) else ""
    if not label:
        raise bad('can\'t parse keyboard button: Field "text" must be of type String')
    if not button.get("request_contact"):
        return {"text": label}
    if not private:
        raise bad("phone number can be requested in private chats only")
    return {"text": label, "request_contact": True}


def _address(url: str) -> str:
    """The address of a link button: http, https or tg, on a host with a dot in it, as td asks."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg" or (parts.scheme in ("http", "https") and "." in (parts.hostname or "")):
        return parts.geturl()
    raise bad(f"inline keyboard button URL '{url}' is invalid: wrong HTTP URL specified")
