"""Each refusal in Telegram's own words."""

from __future__ import annotations

import json
from pathlib import Path

import aiohttp
import pytest

from bot.simulator.client import SimulatedPerson, Simulator
from bot.simulator.limits import BURST, Limits
from tests.simulator.conftest import Call


def inline(data: str = "x", label: str = "A") -> dict[str, object]:
    return {"inline_keyboard": [[{"text": label, "callback_data": data}]]}


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)

SENDING = [
    ({"text": ""}, "message text is empty"),
    ({"text": "  \n "}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "x" * 32769}, "text is too long"),
    ({"text": "<p>x</p>", "parse_mode": "HTML"},
     'can\'t parse entities: Unsupported start tag "p" at byte offset 0'),
    ({"text": "ñ <br>", "parse_mode": "HTML"},
     'can\'t parse entities: Unsupported start tag "br" at byte offset 3'),
    ({"text": "<b>x", "parse_mode": "HTML"},
     'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    ({"text": "<b>x</i>", "parse_mode": "HTML"},
     'can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ({"text": "x</b>", "parse_mode": "HTML"}, "can't parse entities: Unexpected end tag at byte offset 1"),
    ({"text": "1 < 2", "parse_mode": "HTML"},
     'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
    ({"text": "a <b", "parse_mode": "HTML"}, "can't parse entities: Unclosed start tag at byte offset 2"),
    ({"text": "x", "parse_mode": "RTF"}, "unsupported parse_mode"),
    ({"text": "x", "reply_markup": inline("ñ" * 33)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": inline("")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "A"}]]}},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "A", "callback_data": "x"}]] * 101}},
     "reply markup is too long"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "A", "url": "http://localhost:1/"}]]}},
     "inline keyboard button URL 'http://localhost:1/' is invalid: wrong HTTP URL specified"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_parameters": {"message_id": 10**8}}, "message to be replied not found"),
    ({"text": "x", "message_thread_id": 1}, "message thread not found"),
    ({"text": "x", "chat_id": 5}, "chat not found"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "reason"), SENDING, ids=[reason[:40] for _, reason in SENDING])
async def test_a_message_is_refused_as_telegram_refuses_it(
    call: Call, rosa: SimulatedPerson, given: dict[str, object], reason: str
) -> None:
    told = await call("sendMessage", **({"chat_id": rosa.id} | given))
    assert told == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}


async def test_length_counts_after_parsing(call: Call, rosa: SimulatedPerson) -> None:
    told = await call("sendMessage", chat_id=rosa.id, text="<b>" + "&lt;" * 4096 + "</b>", parse_mode="HTML")
    assert told["result"]["text"] == "<" * 4096
    assert told["result"]["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_entities_count_utf16_units_and_move_with_trimmed_space(call: Call, rosa: SimulatedPerson) -> None:
    told = await call("sendMessage", chat_id=rosa.id, text=" 🙂 <b>x🙂</b> ", parse_mode="HTML")
    assert told["result"]["text"] == "🙂 x🙂"
    assert told["result"]["entities"] == [{"type": "bold", "offset": 3, "length": 3}]


async def test_who_cannot_be_written_to(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    stranger = await telegram.person("Nobody")
    told = await call("sendMessage", chat_id=stranger.id, text="x")
    assert (told["error_code"], told["description"]) == (
        403, "Forbidden: bot can't initiate conversation with a user")  # fmt: skip
    await rosa.block()
    told = await call("sendMessage", chat_id=rosa.id, text="x")
    assert (told["error_code"], told["description"]) == (403, "Forbidden: bot was blocked by the user")
    await rosa.unblock()
    assert (await call("sendMessage", chat_id=rosa.id, text="x"))["ok"]


async def test_a_number_can_be_asked_for_in_private_chats_only(
    call: Call, telegram: Simulator, rosa: SimulatedPerson
) -> None:
    group = await telegram.group("G", [rosa])
    markup = {"keyboard": [[{"text": "Share", "request_contact": True}]]}
    told = await call("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    assert told["description"] == "Bad Request: phone number can be requested in private chats only"
    assert (await call("sendMessage", chat_id=rosa.id, text="x", reply_markup=markup))["ok"]


async def test_edits(call: Call, rosa: SimulatedPerson) -> None:
    message = (await call("sendMessage", chat_id=rosa.id, text="x", reply_markup=inline()))["result"]
    where = {"chat_id": rosa.id, "message_id": message["message_id"]}
    told = await call("editMessageText", **where, text="x", reply_markup=inline())
    assert told["description"] == f"Bad Request: {NOT_MODIFIED}"
    told = await call("editMessageText", **where, text="x")
    assert "reply_markup" not in told["result"], "an edit without a keyboard takes it off"
    told = await call("editMessageReplyMarkup", **where)
    assert told["description"] == f"Bad Request: {NOT_MODIFIED}"
    told = await call("editMessageText", chat_id=rosa.id, message_id=10**8, text="y")
    assert told["description"] == "Bad Request: message to edit not found"
    own = next(m for m in await rosa.messages() if not m.from_bot)
    told = await call("editMessageText", chat_id=rosa.id, message_id=own.id, text="y")
    assert told["description"] == "Bad Request: message can't be edited"


async def test_deleting_ends_after_48_hours(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    ids = [(await call("sendMessage", chat_id=rosa.id, text="x"))["result"]["message_id"] for _ in range(2)]
    assert (await call("deleteMessage", chat_id=rosa.id, message_id=ids[0]))["result"] is True
    told = await call("deleteMessage", chat_id=rosa.id, message_id=ids[0])
    assert told["description"] == "Bad Request: message to delete not found"
    await telegram.clock(49 * 3600)
    told = await call("deleteMessage", chat_id=rosa.id, message_id=ids[1])
    assert told["description"] == "Bad Request: message can't be deleted for everyone"


async def test_a_tap_cannot_be_answered_late(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    await call("sendMessage", chat_id=rosa.id, text="x", reply_markup=inline())
    await rosa.tap("A", wait=False)
    query = (await call("getUpdates"))["result"][-1]["callback_query"]["id"]
    assert (await call("answerCallbackQuery", callback_query_id=query))["result"] is True
    await telegram.clock(100)
    for late in (query, "17"):
        told = await call("answerCallbackQuery", callback_query_id=late)
        assert told["description"] == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid")  # fmt: skip


async def test_token_method_and_parameters(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    assert (await call("getMe", token="1:wrong"))["description"] == "Unauthorized"
    assert (await call("sendTelepathy"))["description"] == "Not Found: method not found"
    assert (await call("SENDMESSAGE", chat_id=rosa.id, text="x"))["ok"], "the case of a method does not matter"
    told = await call("sendChatAction", chat_id=rosa.id, action="dancing")
    assert told["description"] == "Bad Request: wrong parameter action in request"
    async with aiohttp.ClientSession() as http:
        address = f"{telegram.url}/bot{telegram.token}/sendMessage"
        async with http.get(address, params={"chat_id": str(rosa.id), "text": "by address"}) as answer:
            assert (await answer.json())["ok"]
        async with http.post(address, data={"chat_id": str(rosa.id), "text": "by form"}) as answer:
            assert (await answer.json())["ok"]


async def test_documents(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    async def send(body: bytes, **fields: str) -> dict[str, object]:
        form = aiohttp.FormData({"chat_id": str(rosa.id), "document": "attach://f", **fields}, quote_fields=False)
        form.add_field("f", body, filename="call ñ.ics", content_type="application/octet-stream")
        async with aiohttp.ClientSession() as http, http.post(
            f"{telegram.url}/bot{telegram.token}/sendDocument", data=form) as answer:  # fmt: skip
            return dict(await answer.json())

    assert (await send(b""))["description"] == "Bad Request: file must be non-empty"
    assert (await send(b"x", caption="x" * 1025))["description"] == "Bad Request: message caption is too long"
    assert (await call("sendDocument", chat_id=rosa.id))["description"] == (
        "Bad Request: there is no document in the request")  # fmt: skip
    assert (await send(b"BEGIN:VCALENDAR", caption="<b>now</b>", parse_mode="HTML"))["ok"]
    message = (await rosa.messages())[-1]
    assert (message.html, message.document and message.document["file_name"]) == ("<b>now</b>", "call ñ.ics")
    assert await rosa.download(message) == b"BEGIN:VCALENDAR"


async def test_commands_by_scope_and_language(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    async def set_to(text: str, **where: object) -> None:
        assert (await call("setMyCommands", commands=[{"command": "help", "description": text}], **where))["ok"]

    async def menu(person: SimulatedPerson) -> str:
        told = await telegram.get("/demo/messages", person=person.id)
        return str(told["commands"][0]["description"])

    ana = await telegram.person("Ana", language_code="es-MX")
    await set_to("default")
    await set_to("Spanish", language_code="es")
    assert (await menu(rosa), await menu(ana)) == ("default", "Spanish")
    await set_to("staff", scope={"type": "chat", "chat_id": ana.id})
    assert await menu(ana) == "staff"
    told = await call("setMyCommands", commands=[{"command": "Help", "description": "x"}])
    assert told["description"] == "Bad Request: BOT_COMMAND_INVALID"
    told = await call("setMyCommands", commands=[], scope={"type": "chat", "chat_id": 5})
    assert told["description"] == "Bad Request: chat not found"
    await call("setMyDescription", description="No emergencies")
    assert (await call("getMyDescription"))["result"] == {"description": "No emergencies"}


async def test_groups_topics_and_migration(call: Call, telegram: Simulator, rosa: SimulatedPerson) -> None:
    plain = await telegram.group("Plain", [rosa], kind="group")
    told = await call("createForumTopic", chat_id=plain.id, name="x")
    assert told["description"] == "Bad Request: the chat is not a forum"
    new = (await plain.change("upgrade"))["id"]
    told = await call("sendMessage", chat_id=plain.id, text="x")
    assert told["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert told["parameters"] == {"migrate_to_chat_id": new}
    assert (await call("sendMessage", chat_id=new, text="x"))["ok"]
    forum = await telegram.group("Forum", [rosa], forum=True)
    topic = (await call("createForumTopic", chat_id=forum.id, name="Leads"))["result"]["message_thread_id"]
    where = {"chat_id": forum.id, "message_thread_id": topic}
    assert (await call("sendMessage", **where, text="x"))["result"]["message_thread_id"] == topic
    assert (await call("closeForumTopic", **where))["ok"]
    assert (await call("sendMessage", **where, text="x"))["description"] == "Bad Request: TOPIC_CLOSED"
    assert (await call("reopenForumTopic", **where))["ok"]
    await forum.change("remove-bot")
    told = await call("sendMessage", chat_id=forum.id, text="x")
    assert told["description"] == "Forbidden: bot was kicked from the supergroup chat"
    little = await telegram.group("No rights", [rosa], forum=True, bot="member")
    told = await call("createForumTopic", chat_id=little.id, name="x")
    assert told["description"] == "Bad Request: not enough rights to create a topic"
    assert (await call("getChatMember", chat_id=little.id, user_id=rosa.id))["result"]["status"] == "creator"
    assert (await call("leaveChat", chat_id=little.id))["ok"]
    told = await call("getChat", chat_id=little.id)
    assert told["description"] == "Forbidden: bot is not a member of the supergroup chat"


def test_flood_control_lets_a_burst_pass_and_then_says_how_long() -> None:
    limits = Limits()
    assert [limits.wait(1, group=False, now=0.0) for _ in range(BURST)] == [0] * BURST
    assert limits.wait(1, group=False, now=0.0) == 1
    assert limits.wait(2, group=False, now=0.0) == 0, "one chat's limit is not another's"
    assert limits.wait(1, group=False, now=1.0) == 0
    assert [limits.wait(-1, group=True, now=10.0 + n) for n in range(20)] == [0] * 20
    assert limits.wait(-1, group=True, now=31.0) == 39
    assert limits.wait(-1, group=True, now=70.0) == 0
    assert [limits.wait(100 + n, group=False, now=200.0) for n in range(31)] == [0] * 30 + [1]
    assert Limits(on=False).wait(1, group=True) == 0


def test_the_server_does_not_import_aiogram() -> None:
    import subprocess
    import sys

    code = "import bot.simulator.__main__, sys, json; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=Path.cwd())
    assert not {"aiogram", "sqlalchemy"} & set(json.loads(run.stdout))
