"""People as Python objects, over HTTP: what end-to-end tests and measurements play with.

async with simulator(tmp_path) as telegram:
    rosa = await telegram.person("Rosa")
    await rosa.say("/start")
    await rosa.tap("I agree")
"""

from __future__ import annotations

import asyncio
import html
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

Json = dict[str, Any]
BOLD = {"bold": "b", "italic": "i", "code": "code", "underline": "u"}


class NoReply(AssertionError):
    """The bot did not answer in time; the text holds the last messages."""


@dataclass(frozen=True)
class Button:
    """An inline button."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True)
class Message:
    """A message as a phone shows it now."""

    raw: Json

    @property
    def id(self) -> int:
        return int(self.raw["id"])

    @property
    def chat(self) -> int:
        return int(self.raw["chat"])

    @property
    def date(self) -> int:
        return int(self.raw["date"])

    @property
    def text(self) -> str:
        """The text, or a document's caption; empty when there is none."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def html(self) -> str:
        """The text with its bold and italic as HTML."""
        entities = self.raw.get("entities") or self.raw.get("caption_entities") or []
        marks: dict[int, str] = {}
        for entity in entities:
            if tag := BOLD.get(entity["type"]):
                end = entity["offset"] + entity["length"]
                marks[entity["offset"]] = marks.get(entity["offset"], "") + f"<{tag}>"
                marks[end] = f"</{tag}>" + marks.get(end, "")
        written, at = [], 0
        for character in self.text:
            written += [marks.pop(at, ""), html.escape(character, quote=False)]
            at += 1 + (character > "\uffff")
        return "".join([*written, *marks.values()])

    @property
    def from_bot(self) -> bool:
        return bool(self.raw["by_bot"])

    @property
    def sender(self) -> str:
        return str(self.raw["from"]["name"])

    @property
    def rows(self) -> list[list[Button]]:
        """Inline buttons, row by row."""
        return [[Button(b["text"], b.get("callback_data", ""), b.get("url", "")) for b in row]
                for row in self.raw["buttons"]]  # fmt: skip

    @property
    def buttons(self) -> list[Button]:
        """Inline buttons in reading order."""
        return [button for row in self.rows for button in row]

    @property
    def edited(self) -> bool:
        return bool(self.raw["edited"])

    @property
    def deleted(self) -> bool:
        return bool(self.raw["deleted"])

    @property
    def document(self) -> Json | None:
        """`file_name`, `file_size`, `mime_type`, `file_id`; None when the message has none."""
        return self.raw.get("document")

    def button(self, label: str) -> Button:
        """The button with this label, else the only one that contains it. Raises LookupError."""
        exact = [button for button in self.buttons if button.label == label]
        found = exact or [button for button in self.buttons if label.lower() in button.label.lower()]
        if not exact and len(found) != 1:
            labels = ", ".join(repr(button.label) for button in self.buttons)
            raise LookupError(f"{len(found)} buttons fit {label!r} among {labels or 'none'}")
        return found[0]


class Simulator:
    """A running simulator, by its address."""

    def __init__(self, url: str, session: aiohttp.ClientSession | None = None) -> None:
        self.url = url.rstrip("/")
        self.token = ""
        self._session = session
        self._own = session is None

    async def __aenter__(self) -> Simulator:
        self._session = self._session or aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self.token = (await self.state())["bot"]["token"]
        return self

    async def __aexit__(self, *error: object) -> None:
        if self._own and self._session:
            await self._session.close()

    async def get(self, path: str, **query: Any) -> Any:
        """The JSON of an address. Raises ValueError with the simulator's reason."""
        assert self._session
        asked = {key: str(value) for key, value in query.items() if value is not None}
        async with self._session.get(self.url + path, params=asked) as answer:
            return await _told(answer)

    async def post(self, path: str, **given: Any) -> Any:
        """Do something. Raises ValueError with the simulator's reason."""
        assert self._session
        body = {key: value for key, value in given.items() if value is not None}
        async with self._session.post(self.url + path, json=body) as answer:
            return await _told(answer)

    async def read(self, path: str) -> bytes:
        """The bytes at an address."""
        assert self._session
        async with self._session.get(self.url + path) as answer:
            answer.raise_for_status()
            return await answer.read()

    async def state(self) -> Json:
        """Who is there, what time it is."""
        return dict(await self.get("/demo/state"))

    async def person(self, name: str, *, username: str = "", language_code: str = "en") -> SimulatedPerson:
        """Somebody new."""
        made = await self.post("/demo/people", name=name, username=username, language_code=language_code)
        return SimulatedPerson(self, made["id"], name)

    async def known(self, person: int) -> SimulatedPerson:
        """Somebody who is already there, for instance one of `state()["presets"]`."""
        people = (await self.state())["people"]
        return SimulatedPerson(self, person, next(p["name"] for p in people if p["id"] == person))

    async def group(self, title: str, members: list[SimulatedPerson], *, kind: str = "supergroup",
                    forum: bool = False, bot: str = "administrator") -> SimulatedGroup:  # fmt: skip
        """A new group with the bot in it."""
        made = await self.post("/demo/groups", title=title, members=[member.id for member in members], kind=kind,
                               forum=forum, bot=bot)  # fmt: skip
        return SimulatedGroup(self, made["id"], members[0])

    async def clock(self, offset_seconds: float) -> None:
        """Move the clock to so many seconds ahead of the machine's."""
        await self.post("/demo/clock", offset_seconds=offset_seconds)

    async def line(self, round_trip: float) -> None:
        """Put the bot so many seconds away, there and back."""
        await self.post("/demo/line", round_trip=round_trip)

    async def fault(self, **fault: Any) -> None:
        """Ask for trouble: fields of `bot.simulator.faults.Fault`."""
        await self.post("/faults", **fault)

    async def calm(self) -> None:
        """No more trouble."""
        assert self._session
        async with self._session.delete(self.url + "/faults") as answer:
            await _told(answer)

    async def struck(self) -> list[Json]:
        """The faults that happened: `method`, `chat`, `kind`, `when`."""
        return list(await self.get("/faults/struck"))

    async def update(self, **update: Any) -> int:
        """Let an update arise as it is given; returns its update_id."""
        return int((await self.post("/faults/update", **update))["update_id"])

    async def calls(self) -> dict[str, int]:
        """How often each method (in lower case) was called, and `refused STATUS`."""
        return dict(await self.get("/demo/calls"))

    async def reset(self) -> None:
        """Start over."""
        await self.post("/demo/reset")


class SimulatedPerson:
    """One person with their phone."""

    def __init__(self, simulator: Simulator, number: int, name: str) -> None:
        self.simulator = simulator
        self.id = number
        self.name = name
        self.keyboard_markup: Json | None = None
        self._seen: dict[int, int] = {}
        """Chat to the number of the last change that was seen."""
        self._known: dict[int, dict[int, Message]] = {}
        self._fresh: dict[int, list[Message]] = {}
        """Chat to the bot's messages that no call has returned yet."""

    # --- looking -------------------------------------------------------------------------------------------------

    async def messages(self, chat: int | None = None) -> list[Message]:
        """Everything in the chat as it stands now, oldest first."""
        await self._look(chat or self.id)
        return list(self._known[chat or self.id].values())

    @property
    def last(self) -> Message:
        """The newest message of the bot in the private chat, as last seen."""
        return next(m for m in reversed(self._known[self.id].values()) if m.from_bot and not m.deleted)

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest inline keyboard in the private chat, as last seen."""
        known = reversed(self._known.get(self.id, {}).values())
        found = next((m for m in known if m.buttons and not m.deleted), None)
        return [button.label for button in found.buttons] if found else []

    @property
    def keyboard(self) -> list[str]:
        """Labels of the reply keyboard in the private chat, as last seen."""
        rows = (self.keyboard_markup or {}).get("keyboard", [])
        return [button["text"] for row in rows for button in row]

    async def replies(self, *, chat: int | None = None, timeout: float = 20, quiet: float = 0.3,  # noqa: ASYNC109
                      at_least: int = 1) -> list[Message]:  # fmt: skip
        """New messages of the bot, when so many came and then `quiet` seconds nothing. Raises NoReply."""
        place = chat or self.id
        loop = asyncio.get_running_loop()
        until = loop.time() + timeout
        fresh = self._fresh.setdefault(place, [])
        while len(fresh) < at_least:
            if (left := until - loop.time()) <= 0:
                raise NoReply(await self._story(place, at_least))
            await self._look(place, wait=left)
        while quiet and await self._look(place, wait=quiet):
            pass
        self._fresh[place] = []
        return fresh

    async def until(self, true: Callable[[list[Message]], bool], *, chat: int | None = None,
                    timeout: float = 20) -> list[Message]:  # noqa: ASYNC109  # fmt: skip
        """The messages of a chat as soon as something is true of them, edits included. Raises NoReply."""
        place = chat or self.id
        loop = asyncio.get_running_loop()
        until = loop.time() + timeout
        while not true(messages := await self.messages(place)):
            if (left := until - loop.time()) <= 0:
                raise NoReply(await self._story(place, 1))
            await self._look(place, wait=left)
        return messages

    async def download(self, message: Message) -> bytes:
        """The bytes of a document."""
        assert message.document
        return await self.simulator.read(f"/demo/files/{message.document['file_id']}")

    # --- doing ---------------------------------------------------------------------------------------------------

    async def say(self, text: str, *, chat: int | None = None, wait: bool = True, **how: Any) -> list[Message]:
        """Type something; the bot's new messages, empty when not waited for."""
        return await self._do("say", wait, how, chat=chat, text=text)

    async def tap(self, label: str = "", *, message: Message | None = None, data: str = "", chat: int | None = None,
                  wait: bool = True, **how: Any) -> list[Message]:  # fmt: skip
        """Tap an inline button of a message (the newest that has it), or send a button's data as it was."""
        place = chat or self.id
        await self._look(place)
        if not data:
            holders = [message] if message else [
                m for m in reversed(self._known[place].values()) if m.buttons and not m.deleted]  # fmt: skip
            message, data = _find(holders, label)
        assert message
        return await self._do("tap", wait, how, chat=chat, message_id=message.id, data=data)

    async def share_contact(self, phone: str | None = None, *, wait: bool = True, **how: Any) -> list[Message]:
        """Share one's own phone card, as the button does."""
        return await self._do("contact", wait, how, phone=phone)

    async def forward_contact(self, name: str, phone: str, user_id: int | None = None, *, wait: bool = True,
                              **how: Any) -> list[Message]:  # fmt: skip
        """Send somebody else's phone card."""
        card = {"first_name": name, "phone_number": phone, "user_id": user_id}
        return await self._do("contact", wait, how, of=card)

    async def send(self, kind: str, *, caption: str | None = None, album: str | None = None, chat: int | None = None,
                   wait: bool = True, **how: Any) -> list[Message]:  # fmt: skip
        """Send a photo, voice, video, sticker, location, poll or document."""
        return await self._do("send", wait, how, chat=chat, kind=kind, caption=caption, album=album)

    async def edit(self, message_id: int, text: str, *, wait: bool = True, **how: Any) -> list[Message]:
        """Change an earlier message of one's own."""
        return await self._do("edit", wait, how, message_id=message_id, text=text)

    async def block(self) -> None:
        """Block the bot."""
        await self.simulator.post("/demo/block", person=self.id)

    async def unblock(self) -> None:
        """Let it write again."""
        await self.simulator.post("/demo/unblock", person=self.id)

    async def _do(self, action: str, wait: bool, how: Json, *, chat: int | None = None,
                  **given: Any) -> list[Message]:  # fmt: skip
        place = chat or self.id
        if wait:  # what the bot said before is not its answer to this
            await self._look(place)
            self._fresh[place] = []
        await self.simulator.post(f"/demo/{action}", person=self.id, chat=chat, **given)
        return await self.replies(chat=chat, **how) if wait else []

    async def _look(self, chat: int, wait: float = 0) -> bool:
        """Read what changed; whether something did."""
        told = await self.simulator.get("/demo/messages", person=self.id, chat=chat, after=self._seen.get(chat, 0),
                                        wait=wait)  # fmt: skip
        known = self._known.setdefault(chat, {})
        for raw in told["messages"]:
            if raw["id"] not in known and raw["by_bot"]:
                self._fresh.setdefault(chat, []).append(Message(raw))
            known[raw["id"]] = Message(raw)
        self._seen[chat] = told["seq"]
        if chat == self.id:
            self.keyboard_markup = told["keyboard"]
        return bool(told["messages"])

    async def _story(self, chat: int, wanted: int) -> str:
        last = "\n".join(f"{m.sender}: {m.text} {[b.label for b in m.buttons] or ''}"
                         for m in list(self._known.get(chat, {}).values())[-6:])  # fmt: skip
        return f"{self.name} waited in vain for {wanted} message(s). The last ones:\n{last}"


class SimulatedGroup:
    """A group, seen by one of its members."""

    def __init__(self, simulator: Simulator, number: int, member: SimulatedPerson) -> None:
        self.simulator = simulator
        self.id = number
        self.member = member

    async def messages(self) -> list[Message]:
        """Everything in the group, oldest first."""
        return await self.member.messages(self.id)

    def replies(self, **how: Any) -> Awaitable[list[Message]]:
        """New messages of the bot in the group."""
        return self.member.replies(chat=self.id, **how)

    async def change(self, action: str, by: SimulatedPerson | None = None) -> Json:
        """`add-bot`, `remove-bot` or `upgrade`; the group as it is then."""
        by = by or self.member
        return dict(await self.simulator.post(f"/demo/groups/{self.id}/{action}", by=by.id))


@asynccontextmanager
async def simulator(data: Path, *, limits: bool = False, port: int = 0, token: str = "") -> AsyncIterator[Simulator]:
    """A simulator in a process of its own, stopped at the end."""
    options = ["--data", str(data), "--port", str(port), *([] if limits else ["--no-limits"]),
               *(["--token", token] if token else [])]  # fmt: skip
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator", *options, stdout=subprocess.PIPE, env=dict(os.environ)
    )
    try:
        assert process.stdout
        line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
        async with Simulator(line.split(": ", 1)[1].strip()) as telegram:
            yield telegram
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _told(answer: aiohttp.ClientResponse) -> Any:
    if answer.status != 200:
        raise ValueError(f"{answer.status}: {await answer.text()}")
    return await answer.json()


def _find(holders: list[Message], label: str) -> tuple[Message, str]:
    for message in holders:
        try:
            return message, message.button(label).data
        except LookupError:
            continue
    labels = [[button.label for button in message.buttons] for message in holders[:3]]
    raise LookupError(f"no button {label!r}; the newest keyboards are {labels}")
