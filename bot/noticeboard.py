"""What staff see in Telegram of leads and alarms, and where: one message for each, kept as it stands.

One message per lead: it is edited, never sent twice. Messages are kept by name (`lead:CODE:card`), so whoever
edits one need not know Telegram's id of it; in the administrators' private chats, where there is no group, the
name ends with the chat's id. Rows about a lead are sealed with its person's key and vanish with them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog

from bot import notices, waiting
from bot.notices import Notice
from bot.telegram import AddedToGroup, Call, edit, send
from dialogs import script
from dialogs.model import OpenAlarm
from storage import groups, leads, marks, outbox, people, staff
from storage.erasure import Erased
from storage.leads import Lead, card_name, private_name
from storage.outbox import ORDINARY, Due, Outgoing
from storage.people import Person

if TYPE_CHECKING:
    from bot.group import Group

log = structlog.get_logger(__name__)

GROUP_LOST = "group_lost:"
"""Name of a mark, with the group's id behind it, while the group takes nothing from us."""
ADMINISTRATORS_TOLD = timedelta(minutes=60)
"""Working time after which administrators hear of a request of today that nobody took."""


def places(group: Group, name: str) -> Iterator[tuple[int, str]]:
    """Where staff are told: chat and the name under which the message is kept there.

    The navigators' group; without one, or while it takes nothing from us, the administrators' private chats.
    """
    ours = _our_group(group)
    if ours is not None and marks.when(group.c, f"{GROUP_LOST}{ours}") is None:
        yield ours, name
        return
    for member in staff.present(group.c, "admin"):
        yield member.telegram_id, f"{name}:{member.telegram_id}"


def announce(group: Group, person: Person, code: str) -> None:
    """A new lead: one message to each place."""
    lead, notice = lead_of(group, code), _notice(group, code)
    # Where a group gets more than it may, the pressing ones come first, and edits last.
    rank = int(lead.priority[1]) if lead else ORDINARY
    for chat_id, name in places(group, card_name(code)):
        group.put(outgoing(chat_id, send(notice.text, notice.buttons), person, keep_as=name, rank=rank))


def refresh(group: Group, person: Person | None, code: str, *, cancelled: bool = False) -> None:
    """The lead's message as it stands now, at every place."""
    notice = _notice(group, code, cancelled=cancelled)
    for chat_id, name in places(group, card_name(code)):
        outbox.supersede(group.c, name)
        group.put(outgoing(chat_id, edit_kept(notice), person, keep_as=name, of_kept=name))


def refresh_card(group: Group, person: Person | None, code: str) -> None:
    """The claimer's card with the facts as they stand now."""
    lead = lead_of(group, code)
    kept = outbox.kept(group.c, group.house.keyring, private_name(code))
    if lead is None or kept is None:
        return
    notice = notices.card(group.house.practice, lead, navigator_of(group, lead))
    name = private_name(code)
    group.put(outgoing(kept[0], edit_kept(notice), person, keep_as=name, of_kept=name))


def take_back_card(group: Group, person: Person | None, code: str) -> None:
    """The claimer's card goes from their private chat."""
    name = private_name(code)
    kept = outbox.kept(group.c, group.house.keyring, name)
    if kept is None:
        return
    group.put(outgoing(kept[0], Call("delete", {"message_id": kept[1]}), person))
    outbox.forget_kept(group.c, name)


def take_back_old_cards(group: Group) -> None:
    """Cards that lay in a private chat for `card_hours`."""
    house = group.house
    for lead in leads.standing(group.c, house.keyring):
        hours = timedelta(hours=house.practice.card_hours)
        if lead.claimed_at is not None and group.now - lead.claimed_at >= hours:
            take_back_card(group, leads.owner(group.c, house.keyring, lead.code), lead.code)


def take_from_staff(group: Group, erased: Erased) -> None:
    """Somebody was erased: cards are deleted, notices say that the request was taken back, nothing else."""
    gone = notices.say(group.house.practice, "notice-withdrawn")
    for name, chat_id, message_id in erased.messages:
        if name.startswith("lead:") and ":private" in name:
            group.put(outgoing(chat_id, Call("delete", {"message_id": message_id}), None))
        elif name.startswith("lead:"):
            group.put(outgoing(chat_id, edit(message_id, gone), None))


def sound_alarm(group: Group, person: Person, alarm: OpenAlarm, booked_with: str | None) -> None:
    """Tell everybody who may be there, and the navigator of a booked call: code, kind, time."""
    notice = notices.alarm(group.house.practice, code=alarm.code, level=alarm.level, at=alarm.at)
    to = dict(places(group, alarm_name(alarm.code)))
    called = staff.by_navigator(group.c, booked_with) if booked_with else None
    if called is not None and called.telegram_id not in to:
        to[called.telegram_id] = f"{alarm_name(alarm.code)}:{called.telegram_id}"
    for chat_id, name in to.items():
        group.put(outgoing(chat_id, send(notice.text, notice.buttons), person, keep_as=name, urgent=True))


def person_asked(group: Group, person: Person, code: str, *, kept: bool) -> None:
    """Somebody asks for a human being; a request of theirs that was closed is open again.

    kept: they agreed that what they tell is kept.
    """
    shared = lead_of(group, code) is not None
    if reopen(group, person, code, aloud=False):
        refresh(group, person, code)
    notice = notices.person_asked(group.house.practice, code, group.now, shared=shared, kept=kept)
    for chat_id, name in places(group, card_name(code)):
        group.put(outgoing(chat_id, _reply(group, notice, name), person))


def reopen(group: Group, person: Person, code: str, *, aloud: bool = True) -> bool:
    """A closed lead waits to be claimed again; whether it did. Its outcome stays in the audit.

    aloud: say so in a message of its own, since the edit of a notice that is far up is seen by nobody.
    """
    lead = lead_of(group, code)
    if lead is None or not leads.reopen(group.c, code, group.now):
        return False
    staff.audit(group.c, None, f"reopened after {lead.outcome or lead.state}", code, group.now)
    if aloud:
        notice = notices.reopened(group.house.practice, code, group.now)
        for chat_id, name in places(group, card_name(code)):
            group.put(outgoing(chat_id, _reply(group, notice, name), person))
    return True


def remind_of_waiting(group: Group) -> None:
    """Requests of today that nobody took: said once more to the group, and later to the administrators."""
    practice, now = group.house.practice, group.now
    if not waiting.at_work(practice, now):
        return
    for lead in leads.standing(group.c, group.house.keyring):
        if lead.state != "open" or lead.priority != "P1":
            continue
        waited = waiting.worked(practice, lead.created_at, now)
        since = int(lead.created_at.timestamp())
        person = leads.owner(group.c, group.house.keyring, lead.code)
        notice = notices.still_waiting(practice, lead.code, lead.priority, lead.created_at)
        if waited >= waiting.P1_TAKEN_WITHIN and marks.once(group.c, f"late30:{lead.code}:{since}", now):
            for chat_id, name in places(group, card_name(lead.code)):
                group.put(outgoing(chat_id, _reply(group, notice, name), person, rank=1))
        if waited >= ADMINISTRATORS_TOLD and marks.once(group.c, f"late60:{lead.code}:{since}", now):
            for member in staff.present(group.c, "admin"):
                group.put(outgoing(member.telegram_id, send(notice.text), person, rank=1))


def card_undeliverable(group: Group, code: str) -> None:
    """The claimer never opened a private chat with the bot: the lead is open again, and the group is told why."""
    house = group.house
    if leads.release(group.c, code, group.now):
        person = leads.owner(group.c, house.keyring, code)
        refresh(group, person, code)
        for chat_id, _ in places(group, ""):
            group.put(outgoing(chat_id, send(notices.say(house.practice, "claim-no-chat")), None))


# --- the group itself -----------------------------------------------------------------------------------


def group_moved(group: Group, old: int, new: int) -> None:
    """The navigators' group has a new id; it is kept over the setting."""
    people.moved(group.c, group.house.keyring, old, new)
    groups.moved(group.c, group.house.keyring, old, new, group.now)
    log.info("group has a new id", action="group_moved", old=old, new=new)


def group_lost(group: Group, chat_id: int) -> None:
    """The navigators' group takes nothing from us: until it does again the administrators are told instead, aloud."""
    if chat_id == _our_group(group) and marks.once(group.c, f"{GROUP_LOST}{chat_id}", group.now):
        log.error(
            "the navigators' group takes nothing from the bot: add it again; until then administrators are told",
            action="group_lost",
            chat_id=chat_id,
        )
        text = notices.say(group.house.practice, "notice-group-lost")
        for chat, _ in places(group, ""):
            group.put(outgoing(chat, send(text), None, urgent=True))


def group_found(c: Any, chat_id: int) -> None:
    """The group takes what we say."""
    marks.forget(c, f"{GROUP_LOST}{chat_id}")


def told_elsewhere(group: Group, row: Due) -> None:
    """A message the lost group did not take goes to the administrators; what is only an edit comes with the next."""
    if row.kind != "send" or row.chat_id != _our_group(group):
        return
    person = people.of_ids(group.c, group.house.keyring, [row.person_id or 0]).get(row.person_id or 0)
    body = {key: value for key, value in json.loads(row.payload).items() if key != "reply_parameters"}
    for chat_id, name in places(group, row.keep_as or ""):
        keep_as = name if row.keep_as else None
        group.put(outgoing(chat_id, Call("send", body), person, keep_as=keep_as, urgent=row.urgent))


def _our_group(group: Group) -> int | None:
    """The navigators' group by the id Telegram knows it by now."""
    ours = group.house.settings.navigators_chat_id
    return None if ours is None else groups.current(group.c, group.house.keyring, ours)


def added_to_group(group: Group, added: AddedToGroup) -> None:
    """Our own group, or one that an administrator sets up, is fine; anywhere else we say why and leave."""
    house = group.house
    log.info("added to a group", action="group_joined", chat_id=added.chat_id)
    group_found(group.c, added.chat_id)
    ours = added.chat_id in (house.settings.navigators_chat_id, _our_group(group))
    if ours or added.user_id in house.settings.admin_ids:
        return
    language = "es" if (added.language_code or "").startswith("es") else "en"
    body = send(script.say("group-refused", language)).body | {"chat_id": added.chat_id}

    async def leave() -> None:
        await house.api.call("sendMessage", body)
        await house.api.call("leaveChat", {"chat_id": added.chat_id})

    group.after.append(leave)


# --- what a message is made of --------------------------------------------------------------------------


def lead_of(group: Group, code: str) -> Lead | None:
    return leads.find(group.c, group.house.keyring, code)


def _notice(group: Group, code: str, *, cancelled: bool = False) -> Notice:
    lead = lead_of(group, code)
    if lead is None:
        return Notice(notices.say(group.house.practice, "notice-withdrawn"))
    return notices.lead(
        group.house.practice, code=code, priority=lead.priority, spoken=lead.language, made_at=lead.created_at,
        call_at=lead.call.start_at if lead.call else None, status=lead.state, claimed_by=lead.claimed_by,
        cancelled=cancelled,
    )  # fmt: skip


def navigator_of(group: Group, lead: Lead) -> str | None:
    """Which navigator of the practice file the claimer is."""
    member = staff.by_id(group.c, lead.claimed_by_id) if lead.claimed_by_id else None
    return member.navigator if member else None


def plain(group: Group, key: str, **facts: str) -> str:
    return script.plain(key, notices.language(group.house.practice), **facts)


def alarm_name(code: str) -> str:
    return f"alarm:{code}"


def edit_kept(notice: Notice) -> Call:
    """An edit of a kept message: Telegram's id of it is filled in when it is sent."""
    body = send(notice.text, notice.buttons).body
    return Call("edit", body)


def _reply(group: Group, notice: Notice, name: str) -> Call:
    """A message under the kept one of that name, so that a tap leads to its buttons; alone where there is none."""
    kept = outbox.kept(group.c, group.house.keyring, name)
    if kept is None:
        return send(notice.text)
    return send(notice.text, reply_parameters={"message_id": kept[1], "allow_sending_without_reply": True})


def outgoing(
    chat_id: int,
    call: Call,
    person: Person | None,
    *,
    keep_as: str | None = None,
    of_kept: str | None = None,
    urgent: bool = False,
    rank: int = ORDINARY,
) -> Outgoing:
    return Outgoing(
        chat_id, call.kind, json.dumps(call.body), person, urgent=urgent, rank=rank, keep_as=keep_as, of_kept=of_kept
    )
