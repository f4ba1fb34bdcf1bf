"""The addresses: /bot<token>/<method> for the bot, /demo/* and / for people, /faults for tests."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.simulator.arguments import Arguments, Upload
from bot.simulator.chats import Chats
from bot.simulator.errors import Refusal, bad, too_many
from bot.simulator.faults import Fault, Faults
from bot.simulator.limits import Limits
from bot.simulator.methods import METHODS, SENDS
from bot.simulator.people import People
from bot.simulator.store import Chat, Json, Store
from bot.simulator.webhook import Webhook

HERE = Path(__file__).parent
STORE = web.AppKey("store", Store)
LARGEST_REQUEST = 51 * 1024 * 1024
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " \
         "form-action 'none'; frame-ancestors 'none'; base-uri 'none'"  # fmt: skip


@dataclass
class Simulator:
    """One simulated Telegram, ready to be served."""

    data: Path
    token: str | None = None
    limits_on: bool = True
    console: str = ""
    """Address of the staff console the page links to."""
    script: Path | None = None
    """Folder with the script book, served under /script/."""
    faults: Faults = field(default_factory=Faults)
    round_trip: float = 0.0
    """Seconds that a call of the bot and its answer are under way together."""
    calls: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.store = Store(self.data)
        self.chats = Chats(self.store, self.token)
        self.people = People(self.chats)
        self.limits = Limits(self.limits_on)
        self.webhook = Webhook(self.store, self.chats.updates, self._obey)
        self.chats.updates.lateness = self._lateness
        if not self.store.chats:
            self.people.preset()
        self.store.write()

    def app(self) -> web.Application:
        """The aiohttp application."""
        app = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[_refusals, _headers])
        app.router.add_route("*", "/bot{token}/{method}", self.bot_api)
        app.router.add_routes([
            web.get("/", _file("page.html", "text/html")),
            web.get("/page.css", _file("page.css", "text/css")),
            web.get("/page.js", _file("page.js", "text/javascript")),
            web.get("/script/{name:.*}", self.script_book),
            web.get("/demo/state", self.state),
            web.post("/demo/people", self.join),
            web.post("/demo/groups", self.found_group),
            web.post("/demo/groups/{group}/{action}", self.change_group),
            web.get("/demo/chats", self.list_chats),
            web.get("/demo/messages", self.messages),
            web.get("/demo/files/{file_id}", self.download),
            web.get("/demo/events", self.events),
            web.get("/demo/calls", self.counted),
            web.post("/demo/line", self.lengthen),
            web.get("/demo/clock", self.clock),
            web.post("/demo/clock", self.clock),
            web.post("/demo/reset", self.reset),
            web.post("/demo/{action:say|tap|contact|send|edit|block|unblock}", self.act),
            web.route("*", "/faults", self.trouble),
            web.get("/faults/struck", self.troubled),
            web.post("/faults/update", self.strange_update),
        ])  # fmt: skip
        app[STORE] = self.store
        app.on_startup.append(self._started)
        app.on_shutdown.append(self._stopping)
        app.on_cleanup.append(self._stopped)
        return app

    async def _started(self, app: web.Application) -> None:
        self.webhook.start()

    async def _stopping(self, app: web.Application) -> None:
        for watcher in self.chats.watchers:
            watcher.put_nowait({"kind": "end"})
        await self.webhook.stop()

    async def _stopped(self, app: web.Application) -> None:
        self.store.close()

    # --- the Bot API ------------------------------------------------------------------------------------------------

    async def bot_api(self, request: web.Request) -> web.StreamResponse:
        """One call of the bot, with whatever trouble was asked for."""
        try:
            if request.match_info["token"] != self.chats.token:
                raise Refusal(401, "")
            name = request.match_info["method"].lower()
            args = await _arguments(request)
            self.calls[name] += 1
            chat = args.number("chat_id") or None
            fault = self.faults.take(_spelt(name, self.faults.waiting), chat) if self.faults.waiting else None
            if fault and fault.when == "before":
                return await _strike(fault, request)
            await asyncio.sleep(self.round_trip / 2)
            result = await self.call(name, args)
            await asyncio.sleep(self.round_trip / 2)
            if fault:
                return await _strike(fault, request)
            return result if isinstance(result, web.Response) else _ok(result)
        except Refusal as refusal:
            self.calls[f"refused {refusal.status}"] += 1
            return web.json_response(refusal.as_json(), status=refusal.status)

    async def call(self, name: str, args: Arguments) -> Any:
        """The result of one method. Raises Refusal."""
        updates = self.chats.updates
        match name:
            case "getupdates":
                if self.webhook.settings:
                    raise Refusal(409, "can't use getUpdates method while webhook is active; "
                                       "use deleteWebhook to delete the webhook first")  # fmt: skip
                updates.allow(args.values.get("allowed_updates"))
                offset = args.number("offset")
                if self.faults.waiting and self.faults.take("getUpdates", None, of_updates="redeliver"):
                    offset = 0
                limit = min(max(args.number("limit", 100), 1), 100)
                found = await updates.poll(offset, limit, min(max(args.number("timeout"), 0), 50))
                if self.faults.waiting and self.faults.take("getUpdates", None, of_updates="shuffle"):
                    random.shuffle(found)
                body = ",".join(update.json for update in found)
                return web.Response(text=f'{{"ok":true,"result":[{body}]}}', content_type="application/json")
            case "setwebhook" | "deletewebhook":
                if args.flag("drop_pending_updates"):
                    updates.confirm(2**31)
                updates.allow(args.values.get("allowed_updates"))
                url = args.text("url") if name == "setwebhook" else ""
                said = await self.webhook.set(url, secret=args.text("secret_token"),
                                              most=args.number("max_connections", 40))  # fmt: skip
                body = json.dumps({"ok": True, "result": True, "description": said})
                return web.Response(text=body, content_type="application/json")
            case "getwebhookinfo":
                return self.webhook.info()
        function = METHODS.get(name)
        if function is None:
            raise Refusal(404, "method not found")
        if name in SENDS and (wait := self._too_fast(args)):
            raise too_many(wait)
        return function(self.chats, args)

    def _too_fast(self, args: Arguments) -> int:
        chat = self.store.chats.get(args.number("chat_id"))
        return self.limits.wait(chat.id, group=not chat.private) if chat else 0

    async def _obey(self, name: str, values: Json) -> None:
        await self.call(name.lower(), Arguments(values))

    # --- people ---------------------------------------------------------------------------------------------------

    async def state(self, request: web.Request) -> web.Response:
        """Who is there, what time it is, where the other pages are."""
        chats = self.store.chats.values()
        language = request.query.get("language", "")
        return web.json_response({
            "bot": self.chats.bot | {
                "token": self.chats.token, "description": self.chats.described("description", language),
                "short_description": self.chats.described("short_description", language)},
            "people": [_person(chat) for chat in chats if chat.private],
            "groups": [self._group(chat) for chat in chats if not chat.private and not chat.migrated_to],
            "presets": self.store.facts.get("presets", {}),
            "clock": self._clock(),
            "links": {"console": self.console, "script": "/script/" if self.script else ""},
            "waiting": len(self.chats.updates.waiting()),
        })  # fmt: skip

    async def join(self, request: web.Request) -> web.Response:
        """A new person."""
        given = await request.json()
        named = {key: str(given[key]) for key in ("last_name", "username", "language_code") if given.get(key)}
        return web.json_response(_person(self.people.join(str(given.get("name", "")), **named)))

    async def found_group(self, request: web.Request) -> web.Response:
        """A new group, the bot in it as administrator unless `bot` says otherwise."""
        given = await request.json()
        options = {key: given[key] for key in ("kind", "forum", "bot") if key in given}
        return web.json_response(self._group(self.people.group(str(given["title"]), given["members"], **options)))

    async def change_group(self, request: web.Request) -> web.Response:
        """The bot is added or removed, the group becomes a supergroup, or its topics are closed or dropped."""
        chat, action = self.chats.chat(request.match_info["group"]), request.match_info["action"]
        given = await request.json() if request.can_read_body else {}
        by = given.get("by") or next((m for m in chat.members if m != str(self.chats.bot["id"])), None)
        match action:
            case "add-bot":
                chat = self.people.add_bot(chat, by)
            case "remove-bot":
                chat = self.people.remove_bot(chat, by)
            case "upgrade":
                chat = self.people.upgrade(chat)
            case "close-general" | "open-general":
                self.people.close_general(chat, closed=action == "close-general")
            case "drop-topics":
                self.people.drop_topics(chat)
            case _:
                raise Refusal(404, "no such action")
        return web.json_response(self._group(chat))

    async def list_chats(self, request: web.Request) -> web.Response:
        """The chats one person has on their phone."""
        person = self.chats.person(request.query.get("person"))
        groups = [c for c in self.store.chats.values() if str(person.id) in c.members and not c.migrated_to]
        return web.json_response([_person(person), *map(self._group, groups)])

    async def messages(self, request: web.Request) -> web.Response:
        """What changed in one chat after a number; `wait` seconds for a change when there is none."""
        query = request.query
        person = self.chats.person(query.get("person"))
        chat = self.chats.chat(query.get("chat") or person.id)
        after, wait = int(query.get("after", 0)), float(query.get("wait", 0))
        if wait > 0:
            await self.chats.wait_for_change(chat, after, min(wait, 60))
        views = self.chats.views(chat, after)
        return web.json_response({
            "seq": max((view["seq"] for view in views), default=after), "messages": views,
            "typing": self.chats.is_typing(chat), "keyboard": chat.keyboard,
            "acted": chat.acted, "commands": self.chats.commands_for(chat, person),
        })  # fmt: skip

    async def act(self, request: web.Request) -> web.Response:
        """Somebody says, taps, shares, sends, edits, blocks or unblocks."""
        given = await request.json()
        match request.match_info["action"]:
            case "tap":
                return web.json_response(asdict(self.people.tap(given)))
            case "block":
                return web.json_response(_person(self.people.block(given)))
            case "unblock":
                return web.json_response(_person(self.people.block(given, blocked=False)))
            case action:
                message = {"say": self.people.say, "contact": self.people.contact, "send": self.people.send,
                           "edit": self.people.edit}[action](given)  # fmt: skip
                return web.json_response(self.chats.view(message))

    async def download(self, request: web.Request) -> web.Response:
        """A document the bot sent."""
        found = self.store.read_file(request.match_info["file_id"])
        if found is None:
            raise web.HTTPNotFound
        name, mime, body = found
        disposition = f"attachment; filename*=UTF-8''{quote(name)}"
        return web.Response(body=body, content_type=mime, headers={"Content-Disposition": disposition})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Everything that happens, as server-sent events."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        watcher: asyncio.Queue[Json] = asyncio.Queue()
        self.chats.watchers.add(watcher)
        try:
            await stream.write(b'data: {"kind": "hello"}\n\n')
            while True:
                try:
                    event = await asyncio.wait_for(watcher.get(), 15)
                except TimeoutError:
                    await stream.write(b": still here\n\n")
                    continue
                if event["kind"] == "end":
                    break
                await stream.write(f"data: {json.dumps(event)}\n\n".encode())
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self.chats.watchers.discard(watcher)
        return stream

    async def lengthen(self, request: web.Request) -> web.Response:
        """Put the bot so many seconds away, there and back."""
        self.round_trip = float((await request.json())["round_trip"])
        return web.json_response({"round_trip": self.round_trip})

    async def clock(self, request: web.Request) -> web.Response:
        """The clock of the demo: seconds ahead of the machine's; POST moves it."""
        if request.method == "POST":
            offset = float((await request.json())["offset_seconds"])
            self.store.set("offset_seconds", offset)
            self.chats.tell({"kind": "clock"} | self._clock())
        return web.json_response(self._clock())

    async def reset(self, request: web.Request) -> web.Response:
        """Start over: all people and chats go, the preset ones come anew with new ids."""
        await self.webhook.stop()
        self.store.forget_everything()
        self.chats.newest.clear()
        self.chats.typing.clear()
        self.people.preset()
        self.store.write()
        self.chats.tell({"kind": "reset"})
        return await self.state(request)

    async def counted(self, request: web.Request) -> web.Response:
        """How often each method was called, and refused."""
        return web.json_response(dict(self.calls))

    async def trouble(self, request: web.Request) -> web.Response:
        """GET lists the faults to come, POST adds one, DELETE takes all back."""
        if request.method == "POST":
            try:
                self.faults.add(await request.json())
            except (TypeError, ValueError) as error:
                raise bad(str(error)) from None
        elif request.method == "DELETE":
            self.faults.waiting.clear()
        return web.json_response(self.faults.as_json())

    async def troubled(self, request: web.Request) -> web.Response:
        """The faults that happened."""
        return web.json_response(self.faults.struck)

    async def strange_update(self, request: web.Request) -> web.Response:
        """An update as a test made it up, word for word; it gets an update_id where it has none."""
        return web.json_response({"update_id": self.chats.updates.add_strange(await request.json())})

    def _lateness(self) -> float:
        fault = self.faults.take("getUpdates", None, of_updates="late") if self.faults.waiting else None
        return fault.seconds if fault else 0.0

    async def script_book(self, request: web.Request) -> web.StreamResponse:
        """The script book, when it was written."""
        if self.script is None or not self.script.is_dir():
            raise web.HTTPNotFound(text="The script book has not been written yet.")
        wanted = (self.script / (request.match_info["name"] or "index.html")).resolve()
        if wanted.is_dir() or (not wanted.exists() and not request.match_info["name"]):
            pages = sorted(self.script.glob("*.html"))
            wanted = pages[0] if pages else wanted
        if not wanted.is_file() or not wanted.is_relative_to(self.script.resolve()):
            raise web.HTTPNotFound
        return web.FileResponse(wanted)

    def _clock(self) -> Json:
        return {"offset_seconds": self.store.facts.get("offset_seconds", 0), "now": self.store.now()}

    def _group(self, chat: Chat) -> Json:
        return {"id": chat.id, "kind": chat.kind, "title": chat.name, "forum": chat.forum,
                "members": [int(member) for member in chat.members], "bot": self.chats.bot_status(chat)}  # fmt: skip


# --- answers ------------------------------------------------------------------------------------------------------


async def _arguments(request: web.Request) -> Arguments:
    """The parameters of a call: of the address, and of a form, multipart or JSON body."""
    values: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        try:
            given = await request.json() if request.can_read_body else {}
        except ValueError:
            raise bad("can't parse request: expected a JSON object") from None
        if not isinstance(given, dict):
            raise bad("can't parse request: expected a JSON object")
        values |= given
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                mime = value.content_type
                body = await asyncio.to_thread(value.file.read)
                files[name] = Upload(value.filename, mime, body)
            else:
                values[name] = value.decode() if isinstance(value, bytes | bytearray) else value
    return Arguments(values, files)


def _spelt(name: str, faults: list[Fault]) -> str:
    """The method's name as a fault spells it, so that case does not matter."""
    return next((fault.method for fault in faults if fault.method.lower() == name), name)


async def _strike(fault: Fault, request: web.Request) -> web.StreamResponse:
    """The trouble that was asked for."""
    if fault.kind == "html":
        page = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
        return web.Response(status=502, text=page, content_type="text/html")
    if fault.kind == "torn":
        return web.Response(text='{"ok":true,"result":[{"update_id":1,"mess', content_type="application/json")
    if fault.kind == "error":
        return web.json_response(fault.body(), status=fault.status)
    if fault.kind == "hang":
        await asyncio.sleep(fault.seconds)
    if request.transport:
        request.transport.abort()
    return web.Response()


def _ok(result: Any) -> web.Response:
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")


def _person(chat: Chat) -> Json:
    return {"id": chat.id, "kind": "private", "name": chat.name, "last_name": chat.last_name,
            "username": chat.username, "language_code": chat.language_code, "phone": chat.phone,
            "started": chat.started, "blocked": chat.blocked}  # fmt: skip


def _file(name: str, mime: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    body = (HERE / name).read_text("utf-8")

    async def serve(request: web.Request) -> web.Response:
        return web.Response(text=body, content_type=mime, charset="utf-8", headers={"Cache-Control": "no-cache"})

    return serve


@web.middleware
async def _refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    """Refusals outside the Bot API, and requests that make no sense, as JSON with a reason."""
    try:
        return await handler(request)
    except Refusal as refusal:
        return web.json_response(refusal.as_json(), status=refusal.status)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, json.JSONDecodeError) or request.path.startswith(("/demo/", "/faults")):
            return web.json_response(bad(f"{type(error).__name__}: {error}").as_json(), status=400)
        raise


@web.middleware
async def _headers(request: web.Request, handler: Any) -> web.StreamResponse:
    """What keeps the page to itself."""
    response = await handler(request)
    if not response.prepared:
        response.headers["Date"] = formatdate(request.app[STORE].now(), usegmt=True)
    if not response.prepared and not request.path.startswith(("/bot", "/script/")):
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
    return response
