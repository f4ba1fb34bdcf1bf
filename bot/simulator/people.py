"""What people do on their phones, and the updates the bot gets of it."""

from __future__ import annotations

import secrets
from typing import Any

from bot.simulator import text
from bot.simulator.chats import Chats
from bot.simulator.errors import bad
from bot.simulator.store import Chat, Json, Message, Query
from bot.simulator.updates import TAP_LIFE

EDIT_WITHIN = 48 * 3600
FIRST_PERSON = 100_000_001
FIRST_GROUP = 1_000_000_001

_FILE = {"file_id": "AgAC-simulated", "file_unique_id": "simulated", "file_size": 48_000}
OTHER: dict[str, Json] = {
    "photo": {"photo": [_FILE | {"width": 90, "height": 120}, _FILE | {"width": 960, "height": 1280}]},
    "voice": {"voice": _FILE | {"duration": 7, "mime_type": "audio/ogg"}},
    "video": {"video": _FILE | {"width": 1280, "height": 720, "duration": 12, "mime_type": "video/mp4"}},
    "sticker": {"sticker": _FILE | {"type": "regular", "width": 512, "height": 512, "is_animated": False,
                                    "is_video": False, "emoji": "🙏"}},
    "location": {"location": {"latitude": 45.52, "longitude": -122.68}},
    "document": {"document": _FILE | {"file_name": "report.pdf", "mime_type": "application/pdf"}},
    "poll": {"poll": {"id": "1", "question": "Which day?", "options": [
        {"persistent_id": "0", "text": "Monday", "voter_count": 0},
        {"persistent_id": "1", "text": "Tuesday", "voter_count": 0}], "total_voter_count": 0, "is_closed": False,
        "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
        "allows_revoting": False, "members_only": False}},
}  # fmt: skip
"""What people send that is not text, as Telegram tells it to bots."""


class People:
    """Everybody but the bot."""

    def __init__(self, chats: Chats) -> None:
        self.chats = chats
        self.store = chats.store

    # --- who is there --------------------------------------------------------------------------------------------

    def preset(self) -> None:
        """The people of the demo: a patient, an administrator, a navigator, and the navigators' group."""
        rosa = self.join("Rosa", username="rosa", language_code="en")
        lee, ana = self.join("Dr. Lee", language_code="en"), self.join("Ana", username="ana", language_code="en")
        for staff in (lee, ana):
            staff.started = True
            self.store.changed(staff)
        group = self.group("Navigators", [lee.id, ana.id])
        self.store.set("presets", {"patient": rosa.id, "admin": lee.id, "navigator": ana.id, "group": group.id})

    def join(self, name: str, *, last_name: str = "", username: str = "", language_code: str = "en") -> Chat:
        """A new person, who has not spoken to the bot yet."""
        if not 1 <= len(name.strip()) <= 64:
            raise bad("a name has 1 to 64 characters")
        number = self.store.count("next_person", FIRST_PERSON)
        phone = f"+1503555{number % 10_000:04d}"
        person = Chat(number, "private", name.strip(), last_name, username.lstrip("@"), language_code, phone)
        self.store.changed(person)
        self.chats.tell({"kind": "people"})
        return person

    def group(self, title: str, members: list[int], *, kind: str = "supergroup", forum: bool = False,
              bot: str = "administrator") -> Chat:  # fmt: skip
        """A new group; `bot` is the bot's standing in it."""
        number = self.store.count("next_group", FIRST_GROUP)
        chat = Chat(-number if kind == "group" else -(10**12) - number, "group" if kind == "group" else "supergroup",
                    title, forum=forum)  # fmt: skip
        chat.members = {str(self.chats.person(member).id): "member" for member in members}
        if members:
            chat.members[str(members[0])] = "creator"
        chat.members[str(self.chats.bot["id"])] = bot
        self.store.changed(chat)
        self.chats.tell({"kind": "people"})
        return chat

    # --- saying ---------------------------------------------------------------------------------------------------

    def say(self, given: Json) -> Message:
        """Typed text; the app cuts a long one into several messages. Returns the last. Raises Refusal."""
        said = text.tidy(text.Text(str(given.get("text", "")), []))
        if not said.plain:
            raise bad("the app does not send an empty message")
        cut = [said.plain[at : at + text.LONGEST_TEXT] for at in range(0, len(said.plain), text.LONGEST_TEXT)]
        return [self._send(given, text.with_found(text.Text(part, [])).as_json()) for part in cut][-1]

    def send(self, given: Json) -> Message:
        """Something that is not text; `album` makes it part of one. Raises Refusal."""
        kind = str(given.get("kind"))
        if kind not in OTHER:
            raise bad(f"kind is one of {', '.join(OTHER)}")
        content = dict(OTHER[kind])
        if given.get("caption"):
            content |= text.Text(str(given["caption"]), []).as_json("caption")
        if given.get("album"):
            content["media_group_id"] = str(given["album"])
        return self._send(given, content)

    def contact(self, given: Json) -> Message:
        """A phone card: one's own, or with `of` somebody else's. Raises Refusal."""
        person = self.chats.person(given.get("person"))
        of = given.get("of")
        card = (
            {"phone_number": str(of.get("phone_number", "")), "first_name": str(of.get("first_name", ""))}
            | ({"user_id": int(of["user_id"])} if of.get("user_id") else {})
            if isinstance(of, dict)
            else {
                "phone_number": str(given.get("phone") or person.phone),
                "first_name": person.name,
                "user_id": person.id,
            }
        )
        return self._send(given, {"contact": card})

    def edit(self, given: Json) -> Message:
        """An earlier message of one's own is changed. Raises Refusal."""
        person, chat = self._place(given)
        message = self.chats.find(chat, given.get("message_id"))
        said = text.tidy(text.Text(str(given.get("text", "")), []))
        if message is None or message.body["from"]["id"] != person.id or "text" not in message.body:
            raise bad("only a text message of one's own can be edited")
        if self.store.now() - message.body["date"] > EDIT_WITHIN or not said.plain:
            raise bad("this message can no longer be edited")
        body = {key: value for key, value in message.body.items() if key != "entities"}
        message.body = body | text.with_found(said).as_json() | {"edit_date": int(self.store.now())}
        self.chats.touch(message)
        self._tell("edited_message", message.body, chat)
        return message

    def tap(self, given: Json) -> Query:
        """An inline button, by its message and data; also one that a phone still shows. Raises Refusal."""
        person, chat = self._place(given)
        message = self.store.messages[chat.id].get(int(given.get("message_id") or 0))
        if message is None or not message.by_bot:
            raise bad("no such message of the bot")
        self._acted(chat)
        query = Query(str(secrets.randbits(62)), person.id, self.store.now())
        self.store.changed(query)
        told = message.body
        if message.deleted:  # Telegram tells no more of it than where it was
            told = {"message_id": message.id, "chat": chat.as_chat(), "date": 0}
        data = str(given.get("data", ""))
        if data not in message.taken:
            message.taken.append(data)
            self.store.changed(message)
        body = {"id": query.id, "from": person.as_user(), "message": told, "chat_instance": str(abs(chat.id)),
                "data": data}  # fmt: skip
        self.chats.updates.add("callback_query", body, queue=f"taps/{person.id}", life=TAP_LIFE)
        return query

    def _send(self, given: Json, content: Json) -> Message:
        person, chat = self._place(given)
        if chat.private and not person.started:
            person.started = True
            self.store.changed(person)
        if number := given.get("reply_to"):
            replied = self.chats.find(chat, number)
            content = content | ({"reply_to_message": replied.body} if replied else {})
        if thread := given.get("thread"):
            content = content | {"message_thread_id": int(thread), "is_topic_message": True}
        self._acted(chat)
        message = self.chats.post(chat, person.as_user(), content)
        if chat.private or self._is_for_the_bot(chat, message.body):
            self._tell("message", message.body, chat)
        return message

    def _acted(self, chat: Chat) -> None:
        chat.acted = next(reversed(self.store.messages[chat.id]), 0)
        self.store.changed(chat)

    def _is_for_the_bot(self, chat: Chat, body: Json) -> bool:
        """In a group: everything where it is administrator, else commands and replies to it (privacy mode)."""
        status = self.chats.bot_status(chat)
        to_it = body.get("reply_to_message", {}).get("from", {}).get("is_bot", False)
        return status == "administrator" or (status == "member" and (to_it or body.get("text", "").startswith("/")))

    def _place(self, given: Json) -> tuple[Chat, Chat]:
        """Who does it, and in which chat. Raises Refusal."""
        person = self.chats.person(given.get("person"))
        chat = self.chats.chat(given.get("chat") or person.id)
        if chat.private and chat.id != person.id:
            raise bad("that is another person's chat")
        if chat.private and chat.blocked:
            raise bad("the bot is blocked: unblock it first")
        if not chat.private and chat.members.get(str(person.id)) not in ("member", "administrator", "creator"):
            raise bad("not a member of this group")
        return person, chat

    def _tell(self, kind: str, body: Json, chat: Chat) -> None:
        self.chats.updates.add(kind, body, queue=f"chat/{chat.id}")

    # --- memberships --------------------------------------------------------------------------------------------

    def block(self, given: Json, *, blocked: bool = True) -> Chat:
        """The person blocks the bot, or lets it write again."""
        person = self.chats.person(given.get("person"))
        if person.blocked != blocked:
            person.blocked = blocked
            self.store.changed(person)
            old, new = ("member", "kicked") if blocked else ("kicked", "member")
            self._membership(person, person, old, new)
        return person

    def add_bot(self, chat: Chat, by: Any) -> Chat:
        """Somebody adds the bot to a group."""
        person = self.chats.person(by)
        old = self.chats.bot_status(chat)
        chat.members[str(self.chats.bot["id"])] = "member"
        self.store.changed(chat)
        self._membership(chat, person, old, "member")
        service = self.chats.post(chat, person.as_user(), {"new_chat_members": [self.chats.bot]})
        self._tell("message", service.body, chat)
        return chat

    def remove_bot(self, chat: Chat, by: Any) -> Chat:
        """Somebody throws the bot out of a group."""
        person = self.chats.person(by)
        old = self.chats.bot_status(chat)
        chat.members[str(self.chats.bot["id"])] = "kicked"
        self.store.changed(chat)
        self._membership(chat, person, old, "kicked")
        self.chats.post(chat, person.as_user(), {"left_chat_member": self.chats.bot})
        return chat

    def close_general(self, chat: Chat, *, closed: bool) -> None:
        """Only administrators may write in the forum's General topic, or everybody again. Raises Refusal."""
        if not chat.forum:
            raise bad("the chat is not a forum")
        chat.topics["general"] = {"closed": closed}
        self.store.changed(chat)

    def drop_topics(self, chat: Chat) -> None:
        """The owner switches topics off: a plain group again."""
        chat.forum = False
        chat.topics.clear()
        self.store.changed(chat)

    def upgrade(self, chat: Chat) -> Chat:
        """A basic group becomes a supergroup with a new id."""
        if chat.kind != "group" or chat.migrated_to:
            raise bad("only a basic group can be upgraded")
        new = self.group(chat.name, [])
        new.members = dict(chat.members)
        chat.migrated_to = new.id
        self.store.changed(new)
        self.store.changed(chat)
        first = next(int(member) for member in chat.members if int(member) != self.chats.bot["id"])
        user = self.chats.person(first).as_user()
        for place, content in ((chat, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": chat.id})):
            self._tell("message", self.chats.post(place, user, content).body, place)
        return new

    def _membership(self, chat: Chat, by: Chat, old: str, new: str) -> None:
        def member(status: str) -> Json:
            return {"user": self.chats.bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})

        body = {"chat": chat.as_chat(), "from": by.as_user(), "date": int(self.store.now()),
                "old_chat_member": member(old), "new_chat_member": member(new)}  # fmt: skip
        self.chats.updates.add("my_chat_member", body, queue=f"membership/{by.id}")
        self.chats.tell({"kind": "people"})
