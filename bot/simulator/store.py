"""What the simulator keeps: in memory while it runs, written behind to one SQLite file.

The bot may be killed at any moment without loss here; this process itself may lose its last 50 ms when it
is killed (it is the test bench, not the thing tested), which is what makes it quick.
"""

from __future__ import annotations

import asyncio
import json
import random
import secrets
import sqlite3
import time
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

WRITE_EVERY = 0.05
"""Seconds between two writes to the file."""

Json = dict[str, Any]


@dataclass
class Chat:
    """A person with their private chat, or a group."""

    id: int
    kind: Literal["private", "group", "supergroup"]
    name: str
    """First name, or the group's title."""
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    phone: str = ""
    started: bool = False
    """Whether the person has ever written: before that the bot may not."""
    blocked: bool = False
    deactivated: bool = False
    members: dict[str, str] = field(default_factory=dict)
    """In a group: user id as text to status, the bot's own too."""
    forum: bool = False
    topics: dict[str, Json] = field(default_factory=dict)
    migrated_to: int | None = None
    next_id: int = 1
    """Next message id of a supergroup; private chats and groups share one counter over the whole bot."""
    keyboard: Json | None = None
    """The reply keyboard that is shown, if any."""
    acted: int = 0
    """Id of the newest message when the person last wrote or tapped: buttons up to there look old."""

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def as_chat(self) -> Json:
        """Telegram's Chat."""
        if not self.private:
            return {"id": self.id, "type": self.kind, "title": self.name} | ({"is_forum": True} if self.forum else {})
        return {"id": self.id, "type": "private"} | self._named()

    def as_user(self) -> Json:
        """Telegram's User."""
        language = {"language_code": self.language_code} if self.language_code else {}
        return {"id": self.id, "is_bot": False} | self._named() | language

    def _named(self) -> Json:
        named = {"first_name": self.name, "last_name": self.last_name, "username": self.username}
        return {key: value for key, value in named.items() if value}


@dataclass
class Message:
    """One message of a chat, as Telegram tells it in `body`."""

    chat: int
    id: int
    body: Json
    by_bot: bool = False
    deleted: bool = False
    taken: list[str] = field(default_factory=list)
    """Data of the buttons people tapped, in order."""
    markup: str = ""
    """`reply` or `force` where the message brought a reply keyboard: such a message cannot be edited."""
    seq: int = 0
    """Number of the last change in the whole simulator that touched it."""


@dataclass
class Update:
    """Something the bot has not confirmed yet."""

    id: int
    json: str
    """The whole Update object, as it was when it arose."""
    expires_at: float
    queue: str
    """Webhook deliveries with the same name follow each other."""


@dataclass
class Query:
    """A tap that waits for its answer, or had it."""

    id: str
    person: int
    at: float
    answer: str | None = None


class Store:
    """Everything, by id; `changed` marks what the next write takes along."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = sqlite3.connect(folder / "telegram.db", isolation_level=None)
        self.file.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
            "CREATE TABLE IF NOT EXISTS kept (kind TEXT, key TEXT, value TEXT, PRIMARY KEY (kind, key));"
            "CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, name TEXT, mime TEXT, body BLOB)"
        )
        self.chats: dict[int, Chat] = {}
        self.messages: dict[int, dict[int, Message]] = defaultdict(dict)
        self.updates: dict[int, Update] = {}
        self.queries: dict[str, Query] = {}
        self.facts: Json = {}
        """What the bot set (commands, descriptions, webhook, allowed updates), counters, the clock."""
        self._unwritten: dict[tuple[str, str], Any] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._load()

    # --- counters and time ------------------------------------------------------------------------------------

    def now(self) -> float:
        """Seconds since 1970 on the clock that can be moved."""
        return time.time() + float(self.facts.get("offset_seconds", 0))

    def count(self, name: str, start: int = 1) -> int:
        """The next number of a counter that is never set back."""
        value = int(self.facts.get(name, start))
        self.set(name, value + 1)
        return value

    def set(self, name: str, value: Any) -> None:
        """Keep a fact."""
        self.facts[name] = value
        self._mark("fact", name, value)

    # --- keeping ------------------------------------------------------------------------------------------------

    def changed(self, thing: Chat | Message | Update | Query) -> None:
        """Keep a thing as it now stands."""
        match thing:
            case Chat():
                self.chats[thing.id] = thing
                self._mark("chat", str(thing.id), thing)
            case Message():
                self.messages[thing.chat][thing.id] = thing
                self._mark("message", f"{thing.chat}/{thing.id}", thing)
            case Update():
                self.updates[thing.id] = thing
                self._mark("update", str(thing.id), thing)
            case Query():
                self.queries[thing.id] = thing
                self._mark("query", thing.id, thing)

    def forget_update(self, update_id: int) -> None:
        """Confirmed, or too old."""
        if self.updates.pop(update_id, None):
            self._mark("update", str(update_id), None)

    def forget_everything(self) -> None:
        """All people, chats and messages go; counters go on, so that no id ever comes back."""
        counters = {name: value for name, value in self.facts.items() if name.startswith("next_") or name == "token"}
        self.chats.clear()
        self.messages.clear()
        self.updates.clear()
        self.queries.clear()
        self._unwritten.clear()
        self.file.executescript("DELETE FROM kept; DELETE FROM files")
        self.facts = {}
        for name, value in counters.items():
            self.set(name, value)

    def add_file(self, name: str, mime: str, body: bytes) -> str:
        """Keep a file; returns its file_id."""
        file_id = "BQAC" + secrets.token_urlsafe(24)
        self.file.execute("INSERT INTO files VALUES (?, ?, ?, ?)", (file_id, name, mime, body))
        return file_id

    def read_file(self, file_id: str) -> tuple[str, str, bytes] | None:
        """Name, MIME type and body of a file."""
        row = self.file.execute("SELECT name, mime, body FROM files WHERE id = ?", (file_id,)).fetchone()
        return (row[0], row[1], row[2]) if row else None

    def write(self) -> None:
        """Bring the file up to date."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        rows, gone = [], []
        for (kind, key), thing in self._unwritten.items():
            if thing is None:
                gone.append((kind, key))
            else:
                rows.append((kind, key, json.dumps(thing if kind == "fact" else asdict(thing))))
        self._unwritten.clear()
        self.file.execute("BEGIN")
        self.file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
        self.file.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", gone)
        self.file.execute("COMMIT")

    def close(self) -> None:
        """Write what is left and close the file."""
        self.write()
        self.file.close()

    def _mark(self, kind: str, key: str, thing: Any) -> None:
        self._unwritten[kind, key] = thing
        if self._timer is None:
            try:
                self._timer = asyncio.get_running_loop().call_later(WRITE_EVERY, self.write)
            except RuntimeError:  # no loop yet: the start writes when it is done
                return

    def _load(self) -> None:
        for kind, value in self.file.execute("SELECT kind, value FROM kept WHERE kind <> 'fact'"):
            given = json.loads(value)
            match kind:
                case "chat":
                    self.chats[given["id"]] = Chat(**given)
                case "message":
                    self.messages[given["chat"]][given["id"]] = Message(**given)
                case "update":
                    self.updates[given["id"]] = Update(**given)
                case "query":
                    self.queries[given["id"]] = Query(**given)
        self.facts = {key: json.loads(value) for key, value in
                      self.file.execute("SELECT key, value FROM kept WHERE kind = 'fact'")}  # fmt: skip
        self.updates = dict(sorted(self.updates.items()))
        self.messages = defaultdict(dict, {c: dict(sorted(m.items())) for c, m in self.messages.items()})


def new_token() -> str:
    """A token of the form BotFather gives."""
    return f"{random.randint(7 * 10**9, 8 * 10**9)}:{secrets.token_urlsafe(26)}"
