"""Two translations as plain functions: an update of Telegram to what happened, a reply to calls of the Bot API.

The last place that knows Telegram's field names. Updates are read with small models of our own: only the
fields we use, so a new field or a strange one elsewhere stops nothing (aiogram's models refuse the whole
batch for one odd date), and reading costs 3 µs. File ids, names and captions of files are never looked at
beyond what is said here.

Facts of the platform are numbered as in Telegram's own documentation; limits: text 4096 UTF-16 units,
callback data 64 bytes, caption 1024.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dialogs.model import (
    Button,
    Commanded,
    Edited,
    Event,
    MembershipChanged,
    Reply,
    Said,
    SentOther,
    SharedContact,
    Started,
    Tapped,
)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""What we ask Telegram for, always the same list: the server remembers it between calls."""
TEXT_LIMIT, CAPTION_LIMIT, DATA_LIMIT = 4096, 1024, 64
STAFF_DATA = "s:"
"""Data of the buttons made by `desk.py` begins so; the dialog's own never does."""
INVITE = "staff-"
"""Payload of an invitation's deep link begins so."""
STAFF_COMMANDS = frozenset({"console", "leads", "invite"})


class _Read(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


_Id = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""What the columns of both databases hold; Telegram's own have at most 52 bits."""


class _User(_Read):
    id: _Id
    is_bot: bool = False
    username: str | None = None
    language_code: str | None = None
    first_name: str = ""


class _Chat(_Read):
    id: _Id
    type: str = "private"


class _Contact(_Read):
    phone_number: str
    user_id: _Id | None = None


class _Message(_Read):
    message_id: _Id
    chat: _Chat
    sender: _User | None = Field(default=None, alias="from")
    text: str | None = None
    caption: str | None = None
    contact: _Contact | None = None
    media_group_id: str | None = None
    migrate_to_chat_id: _Id | None = None


class _Query(_Read):
    id: str
    sender: _User = Field(alias="from")
    message: _Message | None = None
    data: str | None = None


class _Member(_Read):
    status: str


class _ChatMember(_Read):
    chat: _Chat
    sender: _User = Field(alias="from")
    new_chat_member: _Member


class _Update(_Read):
    update_id: int
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _Query | None = None
    my_chat_member: _ChatMember | None = None


# --- what an update means --------------------------------------------------------------------------------


@dataclass(frozen=True)
class PersonDid:
    """Something a person did in their private chat."""

    chat_id: int
    events: tuple[Event, ...]
    """Usually one; a photo with words under it is two."""
    query_id: str = ""
    """The tap that waits for an answer."""


@dataclass(frozen=True)
class StaffTapped:
    """A tap on a button that `desk.py` made."""

    user_id: int
    chat_id: int
    message_id: int
    data: str
    query_id: str
    language_code: str | None = None
    private: bool = False
    first_name: str = ""


@dataclass(frozen=True)
class StaffCommanded:
    """/console, /leads, /invite, or /start with an invitation. The desk decides whether it is staff at all."""

    user_id: int
    chat_id: int
    name: Literal["console", "leads", "invite", "start"]
    argument: str
    private: bool
    language_code: str | None = None
    first_name: str = ""
    person: PersonDid | None = None
    """The same as an event of a person, for when the sender is no staff."""


@dataclass(frozen=True)
class GroupMoved:
    """A group became a supergroup and has a new id."""

    old_chat_id: int
    new_chat_id: int


@dataclass(frozen=True)
class AddedToGroup:
    """Somebody added the bot to a group."""

    chat_id: int
    user_id: int
    language_code: str | None = None


@dataclass(frozen=True)
class RemovedFromGroup:
    """The bot was taken out of a group."""

    chat_id: int


Incoming = PersonDid | StaffTapped | StaffCommanded | GroupMoved | AddedToGroup | RemovedFromGroup

_KINDS: tuple[tuple[str, Literal["photo", "document", "voice", "video", "sticker", "location", "poll"]], ...] = (
    # An animation comes with `document` beside it, a venue with `location`: the order decides.
    ("photo", "photo"), ("animation", "video"), ("video", "video"), ("video_note", "video"), ("voice", "voice"),
    ("audio", "voice"), ("document", "document"), ("sticker", "sticker"), ("location", "location"),
    ("venue", "location"), ("poll", "poll"),
)  # fmt: skip
_ENVELOPE = frozenset({
    "message_id", "from", "chat", "date", "edit_date", "message_thread_id", "sender_chat", "via_bot",
    "reply_to_message", "forward_origin", "forward_date", "forward_from", "is_automatic_forward",
    "author_signature", "has_protected_content", "is_from_offline", "is_topic_message", "sender_boost_count",
    "sender_business_bot", "business_connection_id", "external_reply", "quote", "reply_to_story", "effect_id",
    "link_preview_options", "entities", "caption_entities", "media_group_id", "reply_markup",
})  # fmt: skip
"""Fields that stand around a message's content."""
_CHORES = frozenset({
    "pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "write_access_allowed",
    "new_chat_title", "new_chat_photo", "delete_chat_photo", "group_chat_created", "supergroup_chat_created",
    "channel_chat_created", "migrate_to_chat_id", "migrate_from_chat_id", "boost_added", "video_chat_scheduled",
    "video_chat_started", "video_chat_ended", "proximity_alert_triggered", "connected_website",
})  # fmt: skip
"""Telegram's own remarks in a chat: nobody said anything, so nothing is answered."""
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?\s*", re.DOTALL)


def clean(text: str) -> str:
    """Text that every store and every encoder takes: without NUL and without halves of a surrogate pair."""
    return re.sub("[\x00\ud800-\udfff]", "", text)


def whose(raw: Any) -> int | None:
    """Chat whose inbox the update belongs to, so that order per chat holds; None when nothing can be told.

    Never raises: an update that nobody can read is stored all the same.
    """
    if not isinstance(raw, dict):
        return None
    for name in ("message", "edited_message", "my_chat_member"):
        chat = raw.get(name, {}).get("chat", {}) if isinstance(raw.get(name), dict) else {}
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            return int(chat["id"])
    query = raw.get("callback_query")
    if isinstance(query, dict):
        message = query.get("message")
        inside = message.get("chat") if isinstance(message, dict) else None
        place = inside if isinstance(inside, dict) else query.get("from")
        if isinstance(place, dict) and isinstance(place.get("id"), int):
            return int(place["id"])
    return None


def concerns_us(raw: Any) -> bool:
    """Whether the update is kept at all: chatter of a group, channels and unknown kinds are never stored.

    What looks odd is kept: it may be a person's. As an administrator of the navigators' group the bot
    receives every message there.
    """
    if not isinstance(raw, dict) or not any(raw.get(kind) is not None for kind in ALLOWED_UPDATES):
        return False
    for kind in ("message", "edited_message"):
        message = raw.get(kind)
        if not isinstance(message, dict):
            continue
        chat = message.get("chat")
        if not isinstance(chat, dict) or chat.get("type", "private") == "private":
            return True
        text = message.get("text")
        command = _COMMAND.fullmatch(text) if isinstance(text, str) and kind == "message" else None
        return bool(command and command[1].lower() in STAFF_COMMANDS) or "migrate_to_chat_id" in message
    return True


def read_update(raw: dict[str, Any], at: datetime, seed: str) -> Incoming | None:
    """What an update means; None when there is nothing to do. Raises ValidationError on a broken one."""
    update = _Update.model_validate(raw)
    if update.message is not None:
        return _message(update.message, raw["message"], at, seed)
    if update.edited_message is not None:
        return _edit(update.edited_message, at, seed)
    if update.callback_query is not None:
        return _tap(update.callback_query, at, seed)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member, at, seed)
    return None


def _message(message: _Message, raw: dict[str, Any], at: datetime, seed: str) -> Incoming | None:
    sender, private = message.sender, message.chat.type == "private"
    if message.migrate_to_chat_id is not None:
        return GroupMoved(message.chat.id, message.migrate_to_chat_id)
    if sender is None or sender.is_bot:
        return None
    text = clean(message.text).strip() if message.text is not None else None
    command = _COMMAND.fullmatch(text) if text else None
    events = _said(message, raw, text, command, at, seed) if private else ()
    person = PersonDid(message.chat.id, events) if events else None
    if command:
        name, argument = command[1].lower(), (command[3] or "").strip()
        if name in STAFF_COMMANDS or (name == "start" and argument.startswith(INVITE) and private):
            return StaffCommanded(
                sender.id,
                message.chat.id,
                name,
                argument,
                private,
                sender.language_code,  # type: ignore[arg-type]
                clean(sender.first_name),
                person,
            )
    return person


def _said(
    message: _Message, raw: dict[str, Any], text: str | None, command: re.Match[str] | None, at: datetime, seed: str
) -> tuple[Event, ...]:
    """What a person's message says, as events in order."""
    assert message.sender is not None
    base = _base(message.sender, message.message_id, at, seed)
    if command:
        name, argument = command[1].lower(), (command[3] or "").strip()
        if name == "start":
            return (Started(payload=argument[:64], **base),)
        return (Commanded(name=name, argument=argument, **base),)
    if text is not None:
        return (Said(text=text, **base),)
    if message.contact is not None:
        own = message.contact.user_id == message.sender.id
        return (SharedContact(phone=clean(message.contact.phone_number), own=own, **base),)
    content = raw.keys() - _ENVELOPE
    if content <= _CHORES:
        return ()
    what = next((ours for theirs, ours in _KINDS if theirs in content), "other")
    caption = clean(message.caption or "").strip()
    sent = SentOther(what=what, album=message.media_group_id, captioned=bool(caption), **base)
    # Words under a photo are words: they may tell of an emergency, and they may be the answer.
    return (sent, Said(text=caption, **base)) if caption else (sent,)


def _edit(message: _Message, at: datetime, seed: str) -> PersonDid | None:
    text = message.text if message.text is not None else message.caption
    if message.chat.type != "private" or message.sender is None or message.sender.is_bot or not text:
        return None  # a moving location is an edit too
    base = _base(message.sender, message.message_id, at, seed)
    return PersonDid(message.chat.id, (Edited(text=clean(text).strip(), **base),))


def _tap(query: _Query, at: datetime, seed: str) -> Incoming | None:
    message = query.message
    if message is None or query.data is None:
        return None
    data, private = clean(query.data), message.chat.type == "private"
    if data.startswith(STAFF_DATA):
        return StaffTapped(
            query.sender.id, message.chat.id, message.message_id, data, query.id, query.sender.language_code, private,
            clean(query.sender.first_name),
        )  # fmt: skip
    if not private:
        return None
    base = _base(query.sender, message.message_id, at, seed)
    return PersonDid(message.chat.id, (Tapped(data=data, query_id=query.id, **base),), query.id)


def _membership(change: _ChatMember, at: datetime, seed: str) -> Incoming | None:
    status = change.new_chat_member.status
    gone = status in ("kicked", "left")
    if change.chat.type == "private":
        base = _base(change.sender, None, at, seed)
        return PersonDid(change.chat.id, (MembershipChanged(blocked=gone, **base),))
    if gone:
        return RemovedFromGroup(change.chat.id)
    return AddedToGroup(change.chat.id, change.sender.id, change.sender.language_code)


def _base(sender: _User, message_id: int | None, at: datetime, seed: str) -> dict[str, Any]:
    return {
        "at": at, "seed": seed, "message_id": message_id, "username": sender.username,
        "language_code": sender.language_code,
    }  # fmt: skip


# --- what we say ------------------------------------------------------------------------------------------

SendKind = Literal["send", "edit", "document", "delete"]


@dataclass(frozen=True)
class Call:
    """One call of the Bot API, but for the chat and a document's bytes, which are added when it is sent."""

    kind: SendKind
    body: dict[str, Any] = field(default_factory=dict)
    """JSON; a document's facts stand under `document`."""

    @property
    def method(self) -> str:
        """The Bot API's name for it."""
        return METHODS[self.kind]


METHODS: dict[str, str] = {
    "send": "sendMessage", "edit": "editMessageText", "document": "sendDocument", "delete": "deleteMessage",
}  # fmt: skip


def write_reply(reply: Reply) -> tuple[Call, ...]:
    """The calls that say a reply, in order; one, but for a text that is too long for Telegram.

    Raises ValueError for a button that Telegram would refuse: our defect, seen in the turn's transaction.
    """
    markup = _markup(reply)
    if reply.document is not None:
        before = () if _units(reply.text) <= CAPTION_LIMIT else _sends(reply.text, None)
        body: dict[str, Any] = {"document": reply.document.model_dump(mode="json")}
        if not before and reply.text:
            body |= {"caption": reply.text, "parse_mode": "HTML"}
        return (*before, Call("document", _with(body, markup)))
    editable = markup is None or "inline_keyboard" in markup
    if reply.edits is not None and editable and _units(reply.text) <= TEXT_LIMIT:
        return (Call("edit", _with(_text(reply.text) | {"message_id": reply.edits}, markup)),)
    return _sends(reply.text, markup)


def send(text: str, buttons: tuple[tuple[Button, ...], ...] = (), **more: Any) -> Call:
    """A message of Telegram HTML, as staff get them."""
    return Call("send", _with(_text(text) | more, _inline(buttons)))


def edit(message_id: int, text: str, buttons: tuple[tuple[Button, ...], ...] = ()) -> Call:
    """A change of one of our own messages; without buttons its keyboard goes."""
    return Call("edit", _with(_text(text) | {"message_id": message_id}, _inline(buttons)))


def as_plain(body: dict[str, Any]) -> dict[str, Any]:
    """The same call without markup, for when Telegram cannot read our HTML."""
    plain = {key: value for key, value in body.items() if key != "parse_mode"}
    for name in ("text", "caption"):
        if name in plain:
            plain[name] = html.unescape(re.sub(r"</?[a-z-]+[^>]*>", "", plain[name]))
    return plain


def _text(text: str) -> dict[str, Any]:
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _with(body: dict[str, Any], markup: dict[str, Any] | None) -> dict[str, Any]:
    return body if markup is None else body | {"reply_markup": markup}


def _sends(text: str, markup: dict[str, Any] | None) -> tuple[Call, ...]:
    *first, last = _pieces(text)
    return (*(Call("send", _text(piece)) for piece in first), Call("send", _with(_text(last), markup)))


def _markup(reply: Reply) -> dict[str, Any] | None:
    if reply.buttons:
        return _inline(reply.buttons)
    if reply.contact_button:
        # A reply keyboard is shown until it is taken away; one_time hides it once it was used.
        button = {"text": reply.contact_button, "request_contact": True}
        return {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}
    return {"remove_keyboard": True} if reply.remove_keyboard else None


def _inline(buttons: tuple[tuple[Button, ...], ...]) -> dict[str, Any] | None:
    if not buttons:
        return None
    return {"inline_keyboard": [[_button(button) for button in row] for row in buttons]}


def _button(button: Button) -> dict[str, str]:
    if button.url:
        return {"text": button.label, "url": button.url}
    if not 1 <= len(button.data.encode()) <= DATA_LIMIT:
        raise ValueError(f"button data of {len(button.data.encode())} bytes; Telegram takes 1 to {DATA_LIMIT}")
    return {"text": button.label, "callback_data": button.data}


def _units(text: str) -> int:
    """Length as Telegram's apps count it, markup included (so never too short)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(text: str, limit: int = TEXT_LIMIT) -> list[str]:
    """The text in parts that fit, cut at an empty line, a line or a blank; markup does not cross lines."""
    pieces = []
    while _units(text) > limit:
        # Astral characters take two units: a cut at half the limit always fits, and is rarely needed.
        head = text[:limit] if _units(text[:limit]) <= limit else text[: limit // 2]
        cut = max(head.rfind("\n\n"), 0) or max(head.rfind("\n"), 0) or max(head.rfind(" "), 0) or len(head)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text]
