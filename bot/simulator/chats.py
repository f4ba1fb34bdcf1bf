"""Messages and chats, and everybody who watches them: what the bot's side and the people's side share."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from typing import Any

from bot.simulator import keyboards
from bot.simulator.errors import bad
from bot.simulator.store import Chat, Json, Message, Store, new_token
from bot.simulator.updates import Updates

TYPING_LASTS = 5.0
BOT_NAME = "Second Opinion Helper"
BOT_USERNAME = "second_opinion_helper_bot"


class Chats:
    """The simulated Telegram's state, changed only through here."""

    def __init__(self, store: Store, token: str | None = None) -> None:
        self.store = store
        self.updates = Updates(store)
        self.watchers: set[asyncio.Queue[Json]] = set()
        self.newest = {chat: max(m.seq for m in found.values()) for chat, found in store.messages.items() if found}
        """Chat to the number of its last change."""
        self._waiters: dict[int, set[asyncio.Future[None]]] = defaultdict(set)
        self.typing: dict[int, float] = {}
        """Chat to the moment (monotonic) until which the bot is shown typing."""
        if token and token != store.facts.get("token"):
            store.set("token", token)
        elif "token" not in store.facts:
            store.set("token", new_token())

    # --- who -----------------------------------------------------------------------------------------------------

    @property
    def token(self) -> str:
        return str(self.store.facts["token"])

    @property
    def bot(self) -> Json:
        """The bot as a Telegram User."""
        return {"id": int(self.token.partition(":")[0]), "is_bot": True,
                "first_name": self.store.facts.get("name/", BOT_NAME), "username": BOT_USERNAME}  # fmt: skip

    def person(self, given: Any) -> Chat:
        """A person by id. Raises Refusal."""
        chat = self.store.chats.get(_number(given))
        if chat is None or not chat.private:
            raise bad("no such person")
        return chat

    def chat(self, given: Any) -> Chat:
        """Any chat by id. Raises Refusal with Telegram's words."""
        if given in (None, ""):
            raise bad("chat_id is empty")
        chat = self.store.chats.get(_number(given))
        if chat is None:
            raise bad("chat not found")
        return chat

    def bot_status(self, chat: Chat) -> str:
        """The bot's standing in a group."""
        return chat.members.get(str(self.bot["id"]), "left")

    # --- messages -------------------------------------------------------------------------------------------------

    def post(self, chat: Chat, sender: Json, content: Json, markup: Json | None = None) -> Message:
        """A new message, in its place."""
        if chat.kind == "supergroup":
            number, chat.next_id = chat.next_id, chat.next_id + 1
            self.store.changed(chat)
        else:
            number = self.store.count("next_message")
        body = {"message_id": number, "from": sender, "chat": chat.as_chat(), "date": int(self.store.now())} | content
        message = Message(chat.id, number, body, by_bot=sender["is_bot"])
        if keyboards.is_inline(markup):
            body["reply_markup"] = markup
        elif markup:
            message.markup = "force" if "force_reply" in markup else "reply"
            chat.keyboard = markup if "keyboard" in markup else None
            self.store.changed(chat)
        if message.by_bot:
            self.typing.pop(chat.id, None)
        self.touch(message)
        return message

    def touch(self, message: Message) -> None:
        """A message is new or has changed: keep it and tell whoever watches."""
        message.seq = self.newest[message.chat] = self.store.count("next_seq")
        self.store.changed(message)
        for waiter in self._waiters.pop(message.chat, ()):
            if not waiter.done():
                waiter.set_result(None)
        chat = self.store.chats[message.chat]
        self.tell({"kind": "message", "chat": chat.id, "message": self.view(message), "keyboard": chat.keyboard,
                   "acted": chat.acted})  # fmt: skip

    def tell(self, event: Json) -> None:
        """Something happened that a page or a test may wait for."""
        for watcher in self.watchers:
            watcher.put_nowait(event)

    def find(self, chat: Chat, given: Any) -> Message | None:
        """A message that is still there."""
        message = self.store.messages[chat.id].get(_number(given))
        return None if message is None or message.deleted else message

    def show_typing(self, chat: Chat, action: str) -> None:
        """The dots, for five seconds."""
        self.typing[chat.id] = time.monotonic() + TYPING_LASTS
        self.tell({"kind": "typing", "chat": chat.id, "action": action, "seconds": TYPING_LASTS})

    def is_typing(self, chat: Chat) -> bool:
        return self.typing.get(chat.id, 0.0) > time.monotonic()

    # --- what a person's phone shows --------------------

    def view(self, message: Message) -> Json:
        """A message for the page and the client."""
        body = message.body
        sender = body["from"]
        name = " ".join(filter(None, (sender["first_name"], sender.get("last_name"))))
        view = {key: body[key] for key in (
            "date", "text", "caption", "entities", "caption_entities", "contact", "photo", "voice", "video",
            "sticker", "location", "poll", "document", "new_chat_members", "left_chat_member", "message_thread_id",
            "forum_topic_created", "migrate_to_chat_id", "migrate_from_chat_id") if key in body}  # fmt: skip
        return view | {
            "id": message.id, "chat": message.chat, "seq": message.seq, "by_bot": message.by_bot,
            "from": {"id": sender["id"], "name": name},
            "buttons": body.get("reply_markup", {}).get("inline_keyboard", []),
            "edited": "edit_date" in body, "deleted": message.deleted, "taken": message.taken,
        }  # fmt: skip

    def views(self, chat: Chat, after: int = 0) -> list[Json]:
        """Messages that changed after a change number, oldest first."""
        return [self.view(m) for m in self.store.messages[chat.id].values() if m.seq > after]

    async def wait_for_change(self, chat: Chat, after: int, seconds: float) -> None:
        """Until some message of the chat changes after that number, at most so long."""
        if self.newest.get(chat.id, 0) > after:
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiters[chat.id].add(waiter)
        await asyncio.wait([waiter], timeout=seconds)
        if waiting := self._waiters.get(chat.id):
            waiting.discard(waiter)

    def commands_for(self, chat: Chat, person: Chat) -> list[Json]:
        """The commands menu this person sees in this chat: the most specific scope, then language, wins."""
        admin = chat.members.get(str(person.id)) in ("administrator", "creator")
        scopes = [f"chat_member/{chat.id}/{person.id}", *([f"chat_administrators/{chat.id}"] if admin else []),
                  f"chat/{chat.id}", *(["all_chat_administrators"] if admin else []),
                  "all_private_chats" if chat.private else "all_group_chats", "default"]  # fmt: skip
        languages = [person.language_code.partition("-")[0], ""]
        kept: Json = self.store.facts.get("commands") or {}
        for scope in scopes:
            for language in languages:
                if found := kept.get(f"{scope}/{language}"):
                    return list(found)
        return []

    def described(self, what: str, language: str) -> str:
        """`description` or `short_description` in a language, else the one for all."""
        return str(self.store.facts.get(f"{what}/{language}") or self.store.facts.get(f"{what}/") or "")


def _number(given: Any) -> int:
    try:
        return int(given)
    except (TypeError, ValueError):
        return 0
