"""The methods of the Bot API that this project uses, with Telegram's checks in Telegram's order.

Each is a function of the chats and the arguments; it returns the result or raises Refusal. A method that is
not here answers `Not Found: method not found`, as one would that Telegram does not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.simulator import keyboards, text
from bot.simulator.arguments import Arguments
from bot.simulator.chats import Chats
from bot.simulator.errors import Refusal, bad
from bot.simulator.store import Chat, Json, Message

ANSWER_A_TAP_WITHIN = 60.0
"""Seconds; Telegram's own number is unpublished, it lies between a quarter of a minute and a minute."""
DELETE_WITHIN = 48 * 3600
LARGEST_FILE = 50 * 1024 * 1024
ACTIONS = ("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
           "upload_document", "choose_sticker", "find_location", "record_video_note",
           "upload_video_note")  # fmt: skip
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
SENDS = {"sendmessage", "senddocument"}
"""Methods that flood control counts."""

Method = Callable[[Chats, Arguments], Any]
METHODS: dict[str, Method] = {}
"""By name in lower case: Telegram does not mind the case."""


def method(function: Method) -> Method:
    """Register `send_message` as sendMessage."""
    METHODS[function.__name__.replace("_", "")] = function
    return function


# --- where to ---------------------------------------------------------------------------------------------------


def writable(chats: Chats, args: Arguments) -> Chat:
    """The chat (and its topic), if the bot may write there now. Raises Refusal."""
    chat = chats.chat(args.values.get("chat_id"))
    if chat.migrated_to:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    _require_welcome(chats, chat)
    if thread := args.number("message_thread_id"):
        if chat.private or not _topic(chat, thread):
            raise bad("message thread not found")
        if _topic(chat, thread)["closed"]:
            raise bad("TOPIC_CLOSED")
    return chat


def _require_welcome(chats: Chats, chat: Chat) -> None:
    """Raises Refusal 403 where the bot may not write."""
    if chat.private:
        if chat.deactivated:
            raise Refusal(403, "user is deactivated")
        if chat.blocked:
            raise Refusal(403, "bot was blocked by the user")
        if not chat.started:
            raise Refusal(403, "bot can't initiate conversation with a user")
        return
    match chats.bot_status(chat):
        case "kicked":
            raise Refusal(403, f"bot was kicked from the {chat.kind} chat")
        case "left":
            raise Refusal(403, f"bot is not a member of the {chat.kind} chat")


def open_to_us(chats: Chats, args: Arguments) -> Chat:
    """The chat, if the bot may say something there now: the General topic may be closed to all but administrators."""
    chat = writable(chats, args)
    closed = chat.topics.get("general", {}).get("closed") and chats.bot_status(chat) != "administrator"
    if closed and not args.number("message_thread_id"):
        raise bad("TOPIC_CLOSED")
    return chat


def _topic(chat: Chat, thread: int) -> Json:
    return dict(chat.topics.get(str(thread)) or {})


def _replied(chats: Chats, chat: Chat, args: Arguments) -> Json:
    """`reply_to_message`, if the bot asked for one. Raises Refusal."""
    given = args.json("reply_parameters") or {}
    number = given.get("message_id") or args.number("reply_to_message_id")
    if not number:
        return {}
    found = chats.find(chat, number)
    if found is None:
        if given.get("allow_sending_without_reply") or args.flag("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    return {"reply_to_message": {k: v for k, v in found.body.items() if k != "reply_to_message"}}


def _thread(args: Arguments) -> Json:
    thread = args.number("message_thread_id")
    return {"message_thread_id": thread, "is_topic_message": True} if thread else {}


# --- messages ---------------------------------------------------------------------------------------------------


def _said(args: Arguments) -> text.Text:
    """The text of sendMessage and editMessageText. Raises Refusal."""
    raw = args.text("text")
    if not raw:
        raise bad("message text is empty")
    said = text.formatted(raw, args.text("parse_mode"), args.values.get("entities"))
    if not said.plain:
        raise bad("text must be non-empty")
    return said


@method
def send_message(chats: Chats, args: Arguments) -> Json:
    said = _said(args)
    target = chats.store.chats.get(args.number("chat_id"))
    markup = keyboards.read(args.values.get("reply_markup"), private=target is None or target.private)
    chat = open_to_us(chats, args)
    content = said.as_json() | _replied(chats, chat, args) | _thread(args)
    return chats.post(chat, chats.bot, content, markup).body


@method
def send_document(chats: Chats, args: Arguments) -> Json:
    caption = text.formatted(args.text("caption"), args.text("parse_mode"), args.values.get("caption_entities"),
                             text.LONGEST_CAPTION)  # fmt: skip
    markup = keyboards.read(args.values.get("reply_markup"), private=args.number("chat_id") > 0)
    upload, known = args.file("document"), None
    if upload is None:
        if not args.text("document"):
            raise bad("there is no document in the request")
        known = chats.store.read_file(args.text("document"))
        if known is None:
            raise bad("wrong file identifier/HTTP URL specified")
    elif not upload.body:
        raise bad("file must be non-empty")
    elif len(upload.body) > LARGEST_FILE:
        raise Refusal(413, "Request Entity Too Large")
    chat = open_to_us(chats, args)
    replied = _replied(chats, chat, args)
    name, mime, body = known or (upload.name, upload.mime, upload.body)  # type: ignore[union-attr]
    file_id = args.text("document") if known else chats.store.add_file(name, mime, body)
    document = {"file_id": file_id, "file_unique_id": file_id[4:20], "file_name": name, "mime_type": mime,
                "file_size": len(body)}  # fmt: skip
    content = {"document": document} | (caption.as_json("caption") if caption.plain else {})
    return chats.post(chat, chats.bot, content | replied | _thread(args), markup).body


def _editable(chats: Chats, args: Arguments) -> Message:
    chat = writable(chats, args)
    if not args.number("message_id"):
        raise bad("message identifier is not specified")
    message = chats.find(chat, args.number("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if not message.by_bot or message.markup:
        raise bad("message can't be edited")
    return message


def _new_markup(args: Arguments, *, private: bool) -> Json | None:
    markup = keyboards.read(args.values.get("reply_markup"), private=private)
    if markup and not keyboards.is_inline(markup):
        raise bad("inline keyboard expected")
    return markup


@method
def edit_message_text(chats: Chats, args: Arguments) -> Json:
    said = _said(args)
    message = _editable(chats, args)
    markup = _new_markup(args, private=message.chat > 0)
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    old = message.body
    if (old["text"], old.get("entities", []), old.get("reply_markup")) == (said.plain, said.entities, markup):
        raise bad(NOT_MODIFIED)
    kept = {key: value for key, value in old.items() if key not in ("text", "entities", "reply_markup")}
    message.body = kept | said.as_json() | ({"reply_markup": markup} if markup else {})
    message.body["edit_date"] = int(chats.store.now())
    chats.touch(message)
    return message.body


@method
def edit_message_reply_markup(chats: Chats, args: Arguments) -> Json:
    message = _editable(chats, args)
    markup = _new_markup(args, private=message.chat > 0)
    if message.body.get("reply_markup") == markup:
        raise bad(NOT_MODIFIED)
    kept = {key: value for key, value in message.body.items() if key != "reply_markup"}
    message.body = kept | ({"reply_markup": markup} if markup else {})
    chats.touch(message)  # people see no "edited" where only buttons changed
    return message.body | {"edit_date": int(chats.store.now())}


@method
def delete_message(chats: Chats, args: Arguments) -> bool:
    chat = writable(chats, args)
    message = chats.find(chat, args.number("message_id"))
    if message is None:
        raise bad("message to delete not found")
    if not message.by_bot and not chat.private and chats.bot_status(chat) != "administrator":
        raise bad("message can't be deleted")
    if chats.store.now() - message.body["date"] > DELETE_WITHIN:
        raise bad("message can't be deleted for everyone")
    message.deleted = True
    chats.touch(message)
    return True


@method
def answer_callback_query(chats: Chats, args: Arguments) -> bool:
    query = chats.store.queries.get(args.text("callback_query_id"))
    if query is None or chats.store.now() - query.at > ANSWER_A_TAP_WITHIN:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(args.text("text")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answer = args.text("text")
    chats.store.changed(query)
    chats.tell({"kind": "answer", "query": query.id, "person": query.person, "text": query.answer,
                "alert": args.flag("show_alert")})  # fmt: skip
    return True


@method
def send_chat_action(chats: Chats, args: Arguments) -> bool:
    if args.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    chats.show_typing(open_to_us(chats, args), args.text("action"))
    return True


# --- the bot's face ---------------------------------------------------------------------------------------------


@method
def get_me(chats: Chats, args: Arguments) -> Json:
    return chats.bot | {"can_join_groups": True, "can_read_all_group_messages": False,
                        "supports_inline_queries": False}  # fmt: skip


def _scope(chats: Chats, args: Arguments) -> str:
    """A scope and language as one key. Raises Refusal."""
    given = args.json("scope") or {"type": "default"}
    kind = given.get("type", "")
    language = args.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad("invalid language code specified")
    if kind in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators"):
        return f"{kind}/{language}"
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    chat = chats.chat(given.get("chat_id"))
    member = f"/{chats.person(given.get('user_id')).id}" if kind == "chat_member" else ""
    return f"{kind}/{chat.id}{member}/{language}"


@method
def set_my_commands(chats: Chats, args: Arguments) -> bool:
    commands = args.json("commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands JSON object")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for given in commands:
        name, described = str(given.get("command", "")).removeprefix("/"), str(given.get("description", "")).strip()
        if not re.fullmatch("[a-z0-9_]{1,32}", name):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(described) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": described})
    chats.store.set("commands", chats.store.facts.get("commands", {}) | {_scope(chats, args): kept})
    chats.tell({"kind": "commands"})
    return True


@method
def get_my_commands(chats: Chats, args: Arguments) -> list[Json]:
    return list(chats.store.facts.get("commands", {}).get(_scope(chats, args), []))


@method
def delete_my_commands(chats: Chats, args: Arguments) -> bool:
    scope = _scope(chats, args)
    chats.store.set("commands", {k: v for k, v in chats.store.facts.get("commands", {}).items() if k != scope})
    chats.tell({"kind": "commands"})
    return True


def _face(what: str, longest: int) -> None:
    """setMy… and getMy… of one text, per language."""

    def put(chats: Chats, args: Arguments) -> bool:
        value = args.text(what).strip()
        if len(value) > longest:
            raise bad(f"bot {what.replace('_', ' ')} is too long")
        chats.store.set(f"{what}/{args.text('language_code')}", value)
        chats.tell({"kind": "commands"})
        return True

    def get(chats: Chats, args: Arguments) -> Json:
        default = chats.bot["first_name"] if what == "name" else ""
        return {what: chats.store.facts.get(f"{what}/{args.text('language_code')}") or default}

    METHODS[f"setmy{what.replace('_', '')}"] = put
    METHODS[f"getmy{what.replace('_', '')}"] = get


_face("description", 512)
_face("short_description", 120)
_face("name", 64)


# --- chats ------------------------------------------------------------------------------------------------------


@method
def get_chat(chats: Chats, args: Arguments) -> Json:
    chat = chats.chat(args.values.get("chat_id"))
    if chat.migrated_to:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if not chat.private:
        writable(chats, args)
    return chat.as_chat() | {"accent_color_id": 0, "max_reaction_count": 11,
                             "accepted_gift_types": dict.fromkeys(
                                 ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
                                  "gifts_from_channels"), False)}  # fmt: skip


@method
def get_chat_member(chats: Chats, args: Arguments) -> Json:
    chat = writable(chats, args)
    number = args.number("user_id")
    person = chats.store.chats.get(number)
    user = chats.bot if number == chats.bot["id"] else person.as_user() if person and person.private else None
    if user is None:
        raise bad("user not found")
    status = "member" if chat.private else chat.members.get(str(number), "left")
    member: Json = {"user": user, "status": status}
    if status == "administrator":
        rights = ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
                  "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
                  "can_post_stories", "can_edit_stories", "can_delete_stories", "can_pin_messages",
                  "can_manage_topics")  # fmt: skip
        member |= dict.fromkeys(rights, False) | {"can_manage_chat": True, "can_delete_messages": True,
                                                  "can_manage_topics": True}  # fmt: skip
    elif status == "creator":
        member["is_anonymous"] = False
    elif status == "kicked":
        member["until_date"] = 0
    return member


@method
def leave_chat(chats: Chats, args: Arguments) -> bool:
    chat = writable(chats, args)
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    chat.members[str(chats.bot["id"])] = "left"
    chats.store.changed(chat)
    chats.post(chat, chats.bot, {"left_chat_member": chats.bot})
    return True


def _forum(chats: Chats, args: Arguments) -> Chat:
    chat = writable(chats, Arguments(args.values | {"message_thread_id": 0}))
    if not chat.forum:
        raise bad("the chat is not a forum")
    if chats.bot_status(chat) != "administrator":
        raise bad("not enough rights to create a topic")
    return chat


@method
def create_forum_topic(chats: Chats, args: Arguments) -> Json:
    chat = _forum(chats, args)
    name = args.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    topic = {"name": name, "icon_color": 7322096}
    thread = chats.post(chat, chats.bot, {"forum_topic_created": topic}).id
    chat.topics[str(thread)] = {"name": name, "closed": False}
    chats.store.changed(chat)
    return topic | {"message_thread_id": thread}


def _close(chats: Chats, args: Arguments, *, closed: bool) -> bool:
    chat = _forum(chats, args)
    topic = chat.topics.get(str(args.number("message_thread_id")))
    if topic is None:
        raise bad("message thread not found")
    if topic["closed"] == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic["closed"] = closed
    chats.store.changed(chat)
    return True


@method
def reopen_forum_topic(chats: Chats, args: Arguments) -> bool:
    return _close(chats, args, closed=False)


@method
def close_forum_topic(chats: Chats, args: Arguments) -> bool:
    return _close(chats, args, closed=True)
