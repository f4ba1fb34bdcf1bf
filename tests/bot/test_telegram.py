"""Whatever people send arrives as what it is, and whatever we say is something Telegram takes."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from bot import telegram
from bot.telegram import PersonDid, StaffCommanded, StaffTapped, clean, concerns_us, read_update, whose, write_reply
from dialogs.model import (
    Booking,
    Button,
    Commanded,
    Document,
    Edited,
    MembershipChanged,
    Reply,
    Said,
    SentOther,
    SharedContact,
    Started,
    Tapped,
)

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANN = {"id": 7, "is_bot": False, "first_name": "Ann", "username": "ann", "language_code": "es"}
CHAT = {"id": 7, "type": "private", "first_name": "Ann"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Leads"}


def message(chat: dict[str, Any] = CHAT, **fields: Any) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 5, "date": 1, "from": ANN, "chat": chat, **fields}}


def events(raw: dict[str, Any]) -> tuple[Any, ...]:
    did = read_update(raw, NOW, "0" * 32)
    assert isinstance(did, PersonDid), did
    assert did.chat_id == 7
    return did.events


def test_typed_text_is_said_with_who_and_when() -> None:
    (said,) = events(message(text="  stage 2  "))
    assert said == Said(at=NOW, seed="0" * 32, username="ann", language_code="es", message_id=5, text="stage 2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", Started), ("/start abc", Started), ("/start@our_bot x y", Started),
        ("/help", Commanded), ("/HELP", Commanded), ("/weather@other_bot", Commanded),
        ("/ hello", Said), ("/", Said), ("and/or", Said), ("<b>bold</b> *so*", Said), ("🙂🙂", Said),
        ("\u202eעברית\u200b", Said), ("x" * 4096, Said), ("32/13/2026", Said),
    ],
)  # fmt: skip
def test_text_is_a_command_only_when_it_is_one(text: str, expected: type) -> None:
    (event,) = events(message(text=text))
    assert type(event) is expected


def test_a_start_keeps_its_source_and_a_command_its_argument() -> None:
    assert events(message(text="/start article"))[0].payload == "article"
    (command,) = events(message(text="/Language es"))
    assert (command.name, command.argument) == ("language", "es")


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ({"photo": [{"file_id": "secret"}]}, "photo"), ({"document": {"file_id": "secret"}}, "document"),
        ({"voice": {"file_id": "secret"}}, "voice"), ({"audio": {}}, "voice"), ({"video": {}}, "video"),
        ({"video_note": {}}, "video"), ({"animation": {}, "document": {}}, "video"), ({"sticker": {}}, "sticker"),
        ({"location": {}}, "location"), ({"venue": {}, "location": {}}, "location"), ({"poll": {}}, "poll"),
        ({"dice": {}}, "other"), ({"story": {}}, "other"), ({"something_of_2031": {}}, "other"),
    ],
)  # fmt: skip
def test_what_we_do_not_read_is_named_and_its_file_ids_are_left(field: dict[str, Any], what: str) -> None:
    (event,) = events(message(**field))
    assert isinstance(event, SentOther)
    assert event.what == what
    assert "secret" not in event.model_dump_json()


def test_words_under_a_photo_are_heard() -> None:
    sent, said = events(message(photo=[{}], caption="I can't breathe", media_group_id="9"))
    assert (sent.what, sent.album, said.text) == ("photo", "9", "I can't breathe")


def test_a_forwarded_text_is_text() -> None:
    assert events(message(text="IDC", forward_origin={"type": "hidden_user"}))[0].text == "IDC"


def test_a_phone_card_tells_whether_it_is_ones_own() -> None:
    (own,) = events(message(contact={"phone_number": "+1 555", "user_id": 7, "first_name": "A"}))
    (other,) = events(message(contact={"phone_number": "555", "first_name": "B"}))
    assert isinstance(own, SharedContact)
    assert (own.own, other.own, own.phone) == (True, False, "+1 555")


def test_an_edit_is_an_edit() -> None:
    raw = {"update_id": 1, "edited_message": message(text="stage 3")["message"]}
    (event,) = events(raw)
    assert isinstance(event, Edited)
    assert event.text == "stage 3"
    assert read_update({"update_id": 1, "edited_message": message(location={})["message"]}, NOW, "") is None


def tap(data: str | None, chat: dict[str, Any] = CHAT, date: int = 1) -> dict[str, Any]:
    query = {"id": "q", "from": ANN, "chat_instance": "c", "message": {"message_id": 4, "date": date, "chat": chat}}
    return {"update_id": 2, "callback_query": query | ({} if data is None else {"data": data})}


def test_a_tap_carries_its_button_and_waits_for_an_answer() -> None:
    did = read_update(tap("a:3:stage:s2", date=0), NOW, "")
    assert isinstance(did, PersonDid)
    assert did.query_id == "q"
    assert isinstance(did.events[0], Tapped)
    assert (did.events[0].data, did.events[0].message_id) == ("a:3:stage:s2", 4)


def test_a_tap_on_a_staff_button_goes_to_the_desk_with_its_tapper() -> None:
    did = read_update(tap("s:claim:12", GROUP), NOW, "")
    assert isinstance(did, StaffTapped)
    assert (did.user_id, did.chat_id, did.data) == (7, -1001, "s:claim:12")
    assert read_update(tap("a:1:stage:s2", GROUP), NOW, "") is None


def test_staff_commands_go_to_the_desk_and_can_come_back_as_a_persons() -> None:
    did = read_update(message(text="/leads"), NOW, "")
    assert isinstance(did, StaffCommanded)
    assert (did.name, did.private) == ("leads", True)
    assert did.person is not None
    assert did.person.events[0].name == "leads"
    invited = read_update(message(text="/start staff-abc"), NOW, "")
    assert isinstance(invited, StaffCommanded)
    assert invited.argument == "staff-abc"


@pytest.mark.parametrize(("status", "blocked"), [("kicked", True), ("member", False)])
def test_blocking_and_coming_back_are_seen(status: str, blocked: bool) -> None:
    change = {"chat": CHAT, "from": ANN, "date": 1, "new_chat_member": {"status": status}}
    (event,) = events({"update_id": 3, "my_chat_member": change})
    assert isinstance(event, MembershipChanged)
    assert event.blocked is blocked


def test_groups_are_followed_joined_and_left() -> None:
    moved = read_update(message(GROUP, migrate_to_chat_id=-1002), NOW, "")
    assert moved == telegram.GroupMoved(-1001, -1002)
    change = {"chat": GROUP, "from": ANN, "date": 1, "new_chat_member": {"status": "member"}}
    assert read_update({"update_id": 3, "my_chat_member": change}, NOW, "") == telegram.AddedToGroup(-1001, 7, "es")


def test_chatter_of_a_group_is_dropped_before_it_is_stored() -> None:
    assert not concerns_us(message(GROUP, text="who takes this one?"))
    assert not concerns_us({"update_id": 1, "edited_message": message(GROUP, text="/leads")["message"]})
    assert not concerns_us({"update_id": 1, "channel_post": {"text": "x"}})
    assert not concerns_us({"update_id": 1})
    assert concerns_us(message(GROUP, text="/leads@our_bot"))
    assert concerns_us(message(GROUP, migrate_to_chat_id=-1002))
    assert concerns_us(message(text="hello"))
    assert concerns_us(tap("s:claim:12", GROUP))


def test_remarks_of_telegram_itself_are_no_utterance() -> None:
    assert read_update(message(pinned_message={}), NOW, "") is None
    assert read_update(message(message_auto_delete_timer_changed={}), NOW, "") is None


def test_broken_text_is_cleaned() -> None:
    assert clean("a\x00b\ud83dc🙂") == "abc🙂"


@pytest.mark.parametrize(
    "raw", [None, [], "x", {}, {"message": 5}, {"message": {"chat": 5}}, {"callback_query": {"from": None}}]
)
def test_whose_an_unreadable_update_is_can_be_asked_without_harm(raw: Any) -> None:
    assert whose(raw) is None
    concerns_us(raw)


def test_whose_an_update_is() -> None:
    assert whose(message(text="x")) == 7
    assert whose(tap("x", GROUP)) == -1001
    assert whose({"callback_query": {"id": "q", "from": ANN}}) == 7


# --- replies ---


def test_a_reply_with_buttons_is_one_message() -> None:
    buttons = ((Button(label="Stage II", data="a:1:stage:s2"),), (Button(label="More", url="https://x.org"),))
    (call,) = write_reply(Reply(key="ask-stage", text="<b>Stage?</b>", buttons=buttons))
    assert call.method == "sendMessage"
    assert call.body["parse_mode"] == "HTML"
    assert call.body["link_preview_options"] == {"is_disabled": True}
    assert call.body["reply_markup"]["inline_keyboard"][0] == [{"text": "Stage II", "callback_data": "a:1:stage:s2"}]
    json.dumps(call.body)


def test_a_button_that_telegram_would_refuse_is_our_defect() -> None:
    with pytest.raises(ValueError, match="66 bytes"):
        write_reply(Reply(key="k", text="t", buttons=((Button(label="x", data="ñ" * 33),),)))


def test_an_edit_names_its_message_and_a_reply_keyboard_cannot_be_an_edit() -> None:
    (call,) = write_reply(Reply(key="k", text="t", edits=9))
    assert (call.method, call.body["message_id"]) == ("editMessageText", 9)
    (call,) = write_reply(Reply(key="k", text="t", edits=9, contact_button="Share"))
    assert call.method == "sendMessage"
    assert call.body["reply_markup"]["keyboard"] == [[{"text": "Share", "request_contact": True}]]
    (call,) = write_reply(Reply(key="k", text="t", remove_keyboard=True))
    assert call.body["reply_markup"] == {"remove_keyboard": True}


def test_a_text_that_is_too_long_is_cut_at_a_line_and_keeps_its_buttons_last() -> None:
    text = "\n\n".join(["word " * 300] * 4)
    calls = write_reply(Reply(key="k", text=text, buttons=((Button(label="x", data="d"),),)))
    assert len(calls) == 2
    assert all(len(call.body["text"].encode("utf-16-le")) // 2 <= 4096 for call in calls)
    assert "reply_markup" not in calls[0].body
    assert "reply_markup" in calls[-1].body
    assert " ".join(call.body["text"] for call in calls).split() == text.split()
    calls = write_reply(Reply(key="k", text="🙂" * 5000))
    assert all(len(call.body["text"].encode("utf-16-le")) // 2 <= 4096 for call in calls)


def test_a_document_is_kept_as_its_facts() -> None:
    booking = Booking(uid="u", navigator="ann", start_at=NOW, zone="UTC")
    document = Document(kind="ics", name="call.ics", booking=booking)
    (call,) = write_reply(Reply(key="booked", text="See you", document=document))
    assert call.method == "sendDocument"
    assert call.body["caption"] == "See you"
    assert Document.model_validate(call.body["document"]) == document


def test_markup_can_be_taken_off() -> None:
    assert telegram.as_plain({"text": "<b>a</b> &lt; b", "parse_mode": "HTML"}) == {"text": "a < b"}
