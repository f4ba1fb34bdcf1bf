"""What staff do in Telegram, and what they get there: notices in the group, cards, alarms, commands.

A staff action changes lead, booking or alarm by a conditional update and puts an event into the *patient's* inbox
in the same transaction; only a dialogue's own turn writes the dialogue. Everybody in the group can tap, so
the tapper's role is looked up at every tap.

One message per lead: it is edited, never sent twice. Messages are kept by name (`lead:CODE:card`), so whoever
edits one need not know Telegram's id of it; in the administrators' private chats, where there is no group, the
name ends with the chat's id. Rows about a lead are sealed with its person's key and vanish with them.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog

from bot import face, notices, waiting
from bot.console.security import digest
from bot.notices import Notice
from bot.telegram import INVITE, AddedToGroup, Call, StaffCommanded, StaffTapped, edit, send
from dialogs import script
from dialogs.model import Button, NavigatorHours, OpenAlarm
from dialogs.slots import cells
from storage import alarms, groups, leads, marks, outbox, people, staff
from storage.erasure import Erased
from storage.leads import Lead, card_name, private_name
from storage.outbox import ORDINARY, Due, Outgoing
from storage.people import Person
from storage.staff import Role, Staff

if TYPE_CHECKING:
    from bot.group import Group
    from bot.wiring import House

log = structlog.get_logger(__name__)

LINK_MINUTES = 10
INVITATION = timedelta(days=3)
GROUP_LOST = "group_lost:"
"""Name of a mark, with the group's id behind it, while the group takes nothing from us."""
ADMINISTRATORS_TOLD = timedelta(minutes=60)
"""Working time after which administrators hear of a request of today that nobody took."""
ACTS_ON_LEADS: frozenset[Role] = frozenset({"admin", "navigator"})


async def administrators(house: House) -> None:
    """The accounts of ADMIN_IDS are administrators."""
    await house.database.whole(staff.ensure_admins, house.settings.admin_ids, house.clock.now())


# --- notices ----------------------------------------------------------------------------------------------


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
    lead, notice = _lead(group, code), _notice(group, code)
    # Where a group gets more than it may, the pressing ones come first, and edits last.
    rank = int(lead.priority[1]) if lead else ORDINARY
    for chat_id, name in places(group, card_name(code)):
        group.put(_row(chat_id, send(notice.text, notice.buttons), person, keep_as=name, rank=rank))


def refresh(group: Group, person: Person | None, code: str, *, cancelled: bool = False) -> None:
    """The lead's message as it stands now, at every place."""
    notice = _notice(group, code, cancelled=cancelled)
    for chat_id, name in places(group, card_name(code)):
        outbox.supersede(group.c, name)
        group.put(_row(chat_id, _edit(notice), person, keep_as=name, of_kept=name))


def refresh_card(group: Group, person: Person | None, code: str) -> None:
    """The claimer's card with the facts as they stand now."""
    lead = _lead(group, code)
    kept = outbox.kept(group.c, group.house.keyring, private_name(code))
    if lead is None or kept is None:
        return
    notice = notices.card(group.house.practice, lead, _navigator_of(group, lead))
    name = private_name(code)
    group.put(_row(kept[0], _edit(notice), person, keep_as=name, of_kept=name))


def take_back_card(group: Group, person: Person | None, code: str) -> None:
    """The claimer's card goes from their private chat."""
    name = private_name(code)
    kept = outbox.kept(group.c, group.house.keyring, name)
    if kept is None:
        return
    group.put(_row(kept[0], Call("delete", {"message_id": kept[1]}), person))
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
            group.put(_row(chat_id, Call("delete", {"message_id": message_id}), None))
        elif name.startswith("lead:"):
            group.put(_row(chat_id, edit(message_id, gone), None))


def sound_alarm(group: Group, person: Person, alarm: OpenAlarm, booked_with: str | None) -> None:
    """Tell everybody who may be there, and the navigator of a booked call: code, kind, time."""
    notice = notices.alarm(group.house.practice, code=alarm.code, level=alarm.level, at=alarm.at)
    to = dict(places(group, _alarm_name(alarm.code)))
    called = staff.by_navigator(group.c, booked_with) if booked_with else None
    if called is not None and called.telegram_id not in to:
        to[called.telegram_id] = f"{_alarm_name(alarm.code)}:{called.telegram_id}"
    for chat_id, name in to.items():
        group.put(_row(chat_id, send(notice.text, notice.buttons), person, keep_as=name, urgent=True))


def person_asked(group: Group, person: Person, code: str, *, kept: bool) -> None:
    """Somebody asks for a human being; a request of theirs that was closed is open again.

    kept: they agreed that what they tell is kept.
    """
    shared = _lead(group, code) is not None
    if reopen(group, person, code, aloud=False):
        refresh(group, person, code)
    notice = notices.person_asked(group.house.practice, code, group.now, shared=shared, kept=kept)
    for chat_id, name in places(group, card_name(code)):
        group.put(_row(chat_id, _reply(group, notice, name), person))


def reopen(group: Group, person: Person, code: str, *, aloud: bool = True) -> bool:
    """A closed lead waits to be claimed again; whether it did. Its outcome stays in the audit.

    aloud: say so in a message of its own, since the edit of a notice that is far up is seen by nobody.
    """
    lead = _lead(group, code)
    if lead is None or not leads.reopen(group.c, code, group.now):
        return False
    staff.audit(group.c, None, f"reopened after {lead.outcome or lead.state}", code, group.now)
    if aloud:
        notice = notices.reopened(group.house.practice, code, group.now)
        for chat_id, name in places(group, card_name(code)):
            group.put(_row(chat_id, _reply(group, notice, name), person))
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
                group.put(_row(chat_id, _reply(group, notice, name), person, rank=1))
        if waited >= ADMINISTRATORS_TOLD and marks.once(group.c, f"late60:{lead.code}:{since}", now):
            for member in staff.present(group.c, "admin"):
                group.put(_row(member.telegram_id, send(notice.text), person, rank=1))


def card_undeliverable(group: Group, code: str) -> None:
    """The claimer never opened a private chat with the bot: the lead is open again, and the group is told why."""
    house = group.house
    if leads.release(group.c, code, group.now):
        person = leads.owner(group.c, house.keyring, code)
        refresh(group, person, code)
        for chat_id, _ in places(group, ""):
            group.put(_row(chat_id, send(notices.say(house.practice, "claim-no-chat")), None))


# --- taps -------------------------------------------------------------------------------------------------


def tapped(group: Group, tap: StaffTapped) -> None:
    """A tap on a button of ours; the tapper's role decides. Always answered."""
    member = _member(group, tap)
    _, action, *rest = tap.data.split(":")
    work = TAPS.get(action)
    if member is None or member.role not in ACTS_ON_LEADS or work is None:
        group.answers.append((tap.query_id, _plain(group, "not-staff")))
        return
    group.answers.append((tap.query_id, work(group, member, tap, rest) or ""))


def _claim(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str:
    house, code = group.house, rest[0]
    lead = _lead(group, code)
    person = leads.owner(group.c, house.keyring, code)
    if lead is None or person is None or lead.state != "open":
        return _plain(group, "claim-lost")
    if not _may_take_call(group, member, lead):
        return _plain(group, "claim-refused-slot")
    if not leads.claim(group.c, code, member.id, group.now):
        return _plain(group, "claim-lost")
    moved = _move_call(group, member, lead)
    notice = notices.card(house.practice, lead, member.navigator)
    call = send(notice.text, notice.buttons, protect_content=True)
    group.put(_row(member.telegram_id, call, person, keep_as=private_name(code)))
    refresh(group, person, code)
    group.staff_acted(person, action="claimed", navigator=_shown_name(group, member))
    if moved is not None:
        group.staff_acted(person, action="moved", navigator=_shown_name(group, member), booking=moved)
    staff.audit(group.c, member.id, "claim", code, group.now)
    return _plain(group, "claim-yours")


def _may_take_call(group: Group, member: Staff, lead: Lead) -> bool:
    """Whether the lead's call, if there is one, can be this member's: theirs already, or free at that time.

    An administrator who is no navigator takes the lead and leaves the call with its navigator.
    """
    call, mine = lead.call, member.navigator
    if call is None or mine is None or call.navigator == mine:
        return True
    taken = leads.busy(group.c, call.start_at, call.end_at)
    return all(busy.navigator != mine for busy in taken)


def _move_call(group: Group, member: Staff, lead: Lead) -> Any:
    """The call under this member's name, by the same constraint as any booking; None where it stays. SlotTaken."""
    call, mine = lead.call, member.navigator
    if call is None or mine is None or call.navigator == mine:
        return None
    moved = call.booking.model_copy(update={"navigator": mine, "revision": call.revision + 1})
    leads.move(group.c, moved, cells(group.house.practice, moved.start_at), call.end_at)
    return moved


def _release(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str:
    code = rest[0]
    by = None if member.role == "admin" else member.id
    if not leads.release(group.c, code, group.now, by=by):
        return _plain(group, "claim-lost")
    person = leads.owner(group.c, group.house.keyring, code)
    take_back_card(group, person, code)
    refresh(group, person, code)
    if person is not None:
        group.staff_acted(person, action="released")
    staff.audit(group.c, member.id, "release", code, group.now)
    return _plain(group, "claim-released")


def _done(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> None:
    """Ask for the outcome: the same card with other buttons."""
    lead = _lead(group, rest[0])
    if lead is None or lead.state != "claimed":
        return
    card = notices.card(group.house.practice, lead, _navigator_of(group, lead))
    buttons = notices.outcomes(group.house.practice, lead.code)
    person = leads.owner(group.c, group.house.keyring, lead.code)
    group.put(_row(tap.chat_id, edit(tap.message_id, card.text, buttons), person))


def _end(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    code, outcome = rest[0], rest[1]
    by = None if member.role == "admin" else member.id
    if outcome not in notices.OUTCOMES or not leads.close(group.c, code, outcome, group.now, by=by):  # type: ignore[arg-type]
        return _plain(group, "claim-lost")
    person = leads.owner(group.c, group.house.keyring, code)
    take_back_card(group, person, code)
    refresh(group, person, code)
    if person is not None:
        group.staff_acted(person, action="done")
    staff.audit(group.c, member.id, f"done {outcome}", code, group.now)
    return None


def _take_alarm(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    code = rest[0]
    if not alarms.take(group.c, code, member.id, group.now):
        raised = alarms.find(group.c, group.house.keyring, code)
        name = (raised.taken_by or raised.cleared_by) if raised else None
        return _plain(group, "notice-alarm-taken", name=name) if name else None
    _alarm_acted(group, member, tap, code, "alarm_taken")
    return None


def _clear_alarm(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    code = rest[0]
    if not alarms.clear(group.c, code, member.id, group.now):
        return None
    _alarm_acted(group, member, tap, code, "alarm_cleared")
    return None


def _alarm_acted(group: Group, member: Staff, tap: StaffTapped, code: str, action: str) -> None:
    """The alarm's messages say who is on it; the dialogue hears of it."""
    raised = alarms.find(group.c, group.house.keyring, code)
    person = alarms.owner(group.c, group.house.keyring, code)
    if raised is None:
        return
    notice = notices.alarm(
        group.house.practice, code=code, level=raised.level, at=raised.at,
        taken_by=raised.taken_by, cleared_by=raised.cleared_by,
    )  # fmt: skip
    to = dict(places(group, _alarm_name(code)))
    to.setdefault(tap.chat_id, f"{_alarm_name(code)}:{tap.chat_id}")
    for chat_id, name in to.items():
        group.put(_row(chat_id, _edit(notice), person, keep_as=name, of_kept=name, urgent=True))
    if person is not None:
        group.staff_acted(person, action=action)
    staff.audit(group.c, member.id, action, code, group.now)


def _invite_tapped(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    if member.role != "admin" or not tap.private:
        return _plain(group, "not-staff")
    _invite(group, member, tap.chat_id, rest[0], rest[1] if len(rest) > 1 else "")
    return None


TAPS = {
    "claim": _claim, "release": _release, "done": _done, "end": _end, "take": _take_alarm, "clear": _clear_alarm,
    "invite": _invite_tapped,
}  # fmt: skip


# --- commands ---------------------------------------------------------------------------------------------


def commanded(group: Group, command: StaffCommanded) -> bool:
    """A staff command. False when the sender is no staff: then it is a person's, like any other command."""
    if command.name == "start":
        _accept(group, command)
        return True
    member = _member(group, command)
    if member is None:
        return not command.private
    if command.name == "leads" and member.role in ACTS_ON_LEADS:
        _leads(group, command.chat_id)
    elif command.name == "console":
        _console(group, member)
    elif command.name == "invite" and member.role == "admin" and command.private:
        role, _, navigator = command.argument.partition(" ")
        _invite(group, member, command.chat_id, role, navigator.strip())
    else:
        group.put(_row(command.chat_id, send(notices.say(group.house.practice, "not-staff")), None))
    return True


def _leads(group: Group, chat_id: int) -> None:
    rows = [
        (lead.code, lead.priority, lead.created_at, lead.call.start_at if lead.call else None)
        for lead in leads.standing(group.c, group.house.keyring)
        if lead.state == "open"
    ]
    notice = notices.leads(group.house.practice, rows)
    group.put(_row(chat_id, send(notice.text, notice.buttons), None))


def _console(group: Group, member: Staff) -> None:
    """A sign-in link, always to the private chat of its person."""
    house, token = group.house, secrets.token_urlsafe(32)
    staff.sign_in_link(group.c, digest(token), member.id, group.now + timedelta(minutes=LINK_MINUTES))
    settings = house.settings
    base = settings.public_url or f"http://{settings.web_host}:{settings.web_port}"
    text = notices.say(house.practice, "console-link", url=f"{base}/console/in/{token}", minutes=LINK_MINUTES)
    group.put(_row(member.telegram_id, send(text, protect_content=True), None))
    staff.audit(group.c, member.id, "console_link", "", group.now)


def _invite(group: Group, member: Staff, chat_id: int, role: str, navigator: str) -> None:
    """A link that makes whoever opens it staff; without a role, the choice."""
    house = group.house
    names = {one.id: one for one in house.practice.navigators}
    if role not in ("admin", "navigator", "reviewer") or (role == "navigator" and navigator not in names):
        text = notices.say(house.practice, "invite-choose")
        group.put(_row(chat_id, send(text, _roles(group, tuple(names.values()))), None))
        return
    token, until = secrets.token_urlsafe(24), group.now + INVITATION
    staff.invite(group.c, digest(token), role, navigator or None, member.id, until)  # type: ignore[arg-type]
    who = names[navigator].name if navigator in names else notices.label(house.practice, f"role-{role}")
    text = notices.say(
        house.practice, "invite-link", name=who, until=notices.day_time(house.practice, until),
        url=f"https://t.me/{house.username}?start={INVITE}{token}",
    )  # fmt: skip
    group.put(_row(chat_id, send(text), None))
    staff.audit(group.c, member.id, "invite", f"{role} {navigator}".strip(), group.now)


def _roles(group: Group, navigators: tuple[NavigatorHours, ...]) -> tuple[tuple[Button, ...], ...]:
    practice = group.house.practice
    named = [Button(label=one.name, data=f"s:invite:navigator:{one.id}") for one in navigators if len(one.id) <= 40]
    others = [Button(label=notices.label(practice, f"role-{role}"), data=f"s:invite:{role}") for role in
              ("reviewer", "admin")]  # fmt: skip
    return tuple((button,) for button in (*named, *others))


def _accept(group: Group, command: StaffCommanded) -> None:
    """/start with an invitation: the account is bound to its role."""
    house = group.house
    token = command.argument.removeprefix(INVITE)
    member = staff.accept(group.c, digest(token), command.user_id, command.first_name, group.now)
    if member is None:
        used = staff.was_accepted(group.c, digest(token))
        text = notices.say(house.practice, "invite-used" if used else "invite-expired")
    else:
        if member.navigator is not None:
            staff.rename(group.c, member.id, _shown_name(group, member))
        text = notices.say(house.practice, "invite-welcome", name=_shown_name(group, member))
        staff.audit(group.c, member.id, "joined", member.role, group.now)
        group.after.append(
            lambda: face.show_to_staff(house.api, house.practice, command.chat_id, admin=member.role == "admin")
        )
    group.put(_row(command.chat_id, send(text), None))


# --- groups -----------------------------------------------------------------------------------------------


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
            group.put(_row(chat, send(text), None, urgent=True))


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
        group.put(_row(chat_id, Call("send", body), person, keep_as=keep_as, urgent=row.urgent))


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


# --- small ------------------------------------------------------------------------------------------------


def _lead(group: Group, code: str) -> Lead | None:
    return leads.find(group.c, group.house.keyring, code)


def _notice(group: Group, code: str, *, cancelled: bool = False) -> Notice:
    lead = _lead(group, code)
    if lead is None:
        return Notice(notices.say(group.house.practice, "notice-withdrawn"))
    return notices.lead(
        group.house.practice, code=code, priority=lead.priority, spoken=lead.language, made_at=lead.created_at,
        call_at=lead.call.start_at if lead.call else None, status=lead.state, claimed_by=lead.claimed_by,
        cancelled=cancelled,
    )  # fmt: skip


def _member(group: Group, who: StaffTapped | StaffCommanded) -> Staff | None:
    """Who of the staff this is. An administrator of ADMIN_IDS has no name of their own until they act."""
    member = staff.by_telegram(group.c, who.user_id)
    if member is not None and who.first_name and member.name == f"Administrator {member.telegram_id}":
        staff.rename(group.c, member.id, who.first_name)
        return replace(member, name=who.first_name)
    return member


def _shown_name(group: Group, member: Staff) -> str:
    """How a member of staff is named to patients and colleagues: as in the practice file, where they stand there."""
    found = (one.name for one in group.house.practice.navigators if one.id == member.navigator)
    return next(found, member.name)


def _navigator_of(group: Group, lead: Lead) -> str | None:
    """Which navigator of the practice file the claimer is."""
    member = staff.by_id(group.c, lead.claimed_by_id) if lead.claimed_by_id else None
    return member.navigator if member else None


def _plain(group: Group, key: str, **facts: str) -> str:
    return script.plain(key, notices.language(group.house.practice), **facts)


def _alarm_name(code: str) -> str:
    return f"alarm:{code}"


def _edit(notice: Notice) -> Call:
    """An edit of a kept message: Telegram's id of it is filled in when it is sent."""
    body = send(notice.text, notice.buttons).body
    return Call("edit", body)


def _reply(group: Group, notice: Notice, name: str) -> Call:
    """A message under the kept one of that name, so that a tap leads to its buttons; alone where there is none."""
    kept = outbox.kept(group.c, group.house.keyring, name)
    if kept is None:
        return send(notice.text)
    return send(notice.text, reply_parameters={"message_id": kept[1], "allow_sending_without_reply": True})


def _row(
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


def look_after(c: Any, house: House, now: datetime) -> int:
    """Take back the cards whose hours are over, remind of what waits too long. Returns how many rows that puts."""
    from bot.group import Group

    group = Group(c, house, now)
    take_back_old_cards(group)
    remind_of_waiting(group)
    group.finish()
    return group.said
