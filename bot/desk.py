"""What staff do in Telegram: taps on the buttons of notices and cards, and commands.

A staff action changes lead, booking or alarm by a conditional update and puts an event into the *patient's* inbox
in the same transaction; only a dialogue's own turn writes the dialogue. Everybody in the group can tap, so
the tapper's role is looked up at every tap. What staff see of it hangs on the noticeboard.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot import face, noticeboard, notices
from bot.console.security import digest
from bot.group import Group
from bot.telegram import INVITE, StaffCommanded, StaffTapped, edit, send
from dialogs.model import Button, NavigatorHours
from dialogs.slots import cells
from storage import alarms, leads, staff
from storage.leads import Lead, private_name
from storage.staff import Role, Staff

if TYPE_CHECKING:
    from bot.wiring import House

LINK_MINUTES = 10
INVITATION = timedelta(days=3)
ACTS_ON_LEADS: frozenset[Role] = frozenset({"admin", "navigator"})


async def administrators(house: House) -> None:
    """The accounts of ADMIN_IDS are administrators."""
    await house.database.whole(staff.ensure_admins, house.settings.admin_ids, house.clock.now())


# --- taps -----------------------------------------------------------------------------------------------


def tapped(group: Group, tap: StaffTapped) -> None:
    """A tap on a button of ours; the tapper's role decides. Always answered."""
    member = _member(group, tap)
    _, action, *rest = tap.data.split(":")
    work = TAPS.get(action)
    if member is None or member.role not in ACTS_ON_LEADS or work is None:
        group.answers.append((tap.query_id, noticeboard.plain(group, "not-staff")))
        return
    group.answers.append((tap.query_id, work(group, member, tap, rest) or ""))


def _claim(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str:
    house, code = group.house, rest[0]
    lead = noticeboard.lead_of(group, code)
    person = leads.owner(group.c, house.keyring, code)
    if lead is None or person is None or lead.state != "open":
        return noticeboard.plain(group, "claim-lost")
    if not _may_take_call(group, member, lead):
        return noticeboard.plain(group, "claim-refused-slot")
    if not leads.claim(group.c, code, member.id, group.now):
        return noticeboard.plain(group, "claim-lost")
    moved = _move_call(group, member, lead)
    notice = notices.card(house.practice, lead, member.navigator)
    call = send(notice.text, notice.buttons, protect_content=True)
    group.put(noticeboard.outgoing(member.telegram_id, call, person, keep_as=private_name(code)))
    noticeboard.refresh(group, person, code)
    group.staff_acted(person, action="claimed", navigator=_shown_name(group, member))
    if moved is not None:
        group.staff_acted(person, action="moved", navigator=_shown_name(group, member), booking=moved)
    staff.audit(group.c, member.id, "claim", code, group.now)
    return noticeboard.plain(group, "claim-yours")


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
        return noticeboard.plain(group, "claim-lost")
    person = leads.owner(group.c, group.house.keyring, code)
    noticeboard.take_back_card(group, person, code)
    noticeboard.refresh(group, person, code)
    if person is not None:
        group.staff_acted(person, action="released")
    staff.audit(group.c, member.id, "release", code, group.now)
    return noticeboard.plain(group, "claim-released")


def _done(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> None:
    """Ask for the outcome: the same card with other buttons."""
    lead = noticeboard.lead_of(group, rest[0])
    if lead is None or lead.state != "claimed":
        return
    card = notices.card(group.house.practice, lead, noticeboard.navigator_of(group, lead))
    buttons = notices.outcomes(group.house.practice, lead.code)
    person = leads.owner(group.c, group.house.keyring, lead.code)
    group.put(noticeboard.outgoing(tap.chat_id, edit(tap.message_id, card.text, buttons), person))


def _end(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    code, outcome = rest[0], rest[1]
    by = None if member.role == "admin" else member.id
    if outcome not in notices.OUTCOMES or not leads.close(group.c, code, outcome, group.now, by=by):  # type: ignore[arg-type]
        return noticeboard.plain(group, "claim-lost")
    person = leads.owner(group.c, group.house.keyring, code)
    noticeboard.take_back_card(group, person, code)
    noticeboard.refresh(group, person, code)
    if person is not None:
        group.staff_acted(person, action="done")
    staff.audit(group.c, member.id, f"done {outcome}", code, group.now)
    return None


def _take_alarm(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    code = rest[0]
    if not alarms.take(group.c, code, member.id, group.now):
        raised = alarms.find(group.c, group.house.keyring, code)
        name = (raised.taken_by or raised.cleared_by) if raised else None
        return noticeboard.plain(group, "notice-alarm-taken", name=name) if name else None
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
    to = dict(noticeboard.places(group, noticeboard.alarm_name(code)))
    to.setdefault(tap.chat_id, f"{noticeboard.alarm_name(code)}:{tap.chat_id}")
    for chat_id, name in to.items():
        group.put(
            noticeboard.outgoing(
                chat_id, noticeboard.edit_kept(notice), person, keep_as=name, of_kept=name, urgent=True
            )
        )
    if person is not None:
        group.staff_acted(person, action=action)
    staff.audit(group.c, member.id, action, code, group.now)


def _invite_tapped(group: Group, member: Staff, tap: StaffTapped, rest: list[str]) -> str | None:
    if member.role != "admin" or not tap.private:
        return noticeboard.plain(group, "not-staff")
    _invite(group, member, tap.chat_id, rest[0], rest[1] if len(rest) > 1 else "")
    return None


TAPS = {
    "claim": _claim, "release": _release, "done": _done, "end": _end, "take": _take_alarm, "clear": _clear_alarm,
    "invite": _invite_tapped,
}  # fmt: skip


# --- commands -------------------------------------------------------------------------------------------


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
        group.put(noticeboard.outgoing(command.chat_id, send(notices.say(group.house.practice, "not-staff")), None))
    return True


def _leads(group: Group, chat_id: int) -> None:
    rows = [
        (lead.code, lead.priority, lead.created_at, lead.call.start_at if lead.call else None)
        for lead in leads.standing(group.c, group.house.keyring)
        if lead.state == "open"
    ]
    notice = notices.leads(group.house.practice, rows)
    group.put(noticeboard.outgoing(chat_id, send(notice.text, notice.buttons), None))


def _console(group: Group, member: Staff) -> None:
    """A sign-in link, always to the private chat of its person."""
    house, token = group.house, secrets.token_urlsafe(32)
    staff.sign_in_link(group.c, digest(token), member.id, group.now + timedelta(minutes=LINK_MINUTES))
    settings = house.settings
    base = settings.public_url or f"http://{settings.web_host}:{settings.web_port}"
    text = notices.say(house.practice, "console-link", url=f"{base}/console/in/{token}", minutes=LINK_MINUTES)
    group.put(noticeboard.outgoing(member.telegram_id, send(text, protect_content=True), None))
    staff.audit(group.c, member.id, "console_link", "", group.now)


def _invite(group: Group, member: Staff, chat_id: int, role: str, navigator: str) -> None:
    """A link that makes whoever opens it staff; without a role, the choice."""
    house = group.house
    names = {one.id: one for one in house.practice.navigators}
    if role not in ("admin", "navigator", "reviewer") or (role == "navigator" and navigator not in names):
        text = notices.say(house.practice, "invite-choose")
        group.put(noticeboard.outgoing(chat_id, send(text, _roles(group, tuple(names.values()))), None))
        return
    token, until = secrets.token_urlsafe(24), group.now + INVITATION
    staff.invite(group.c, digest(token), role, navigator or None, member.id, until)  # type: ignore[arg-type]
    who = names[navigator].name if navigator in names else notices.label(house.practice, f"role-{role}")
    text = notices.say(
        house.practice, "invite-link", name=who, until=notices.day_time(house.practice, until),
        url=f"https://t.me/{house.username}?start={INVITE}{token}",
    )  # fmt: skip
    group.put(noticeboard.outgoing(chat_id, send(text), None))
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
    group.put(noticeboard.outgoing(command.chat_id, send(text), None))


# --- who ------------------------------------------------------------------------------------------------


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


def look_after(c: Any, house: House, now: datetime) -> int:
    """Take back the cards whose hours are over, remind of what waits too long. Returns how many rows that puts."""
    group = Group(c, house, now)
    noticeboard.take_back_old_cards(group)
    noticeboard.remind_of_waiting(group)
    group.finish()
    return group.said
