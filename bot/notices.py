"""What staff get in Telegram: the words of group notices, alarms and lists. No health word outside the card.

Every sentence is the script's, in the practice's first language. Times are shown on the practice's clock
with its zone, since navigators sit in several.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from bot.telegram import send
from dialogs import script
from dialogs.model import AlarmLevel, Button, Language, Practice, Priority
from storage import marks
from storage.leads import Lead
from storage.outbox import Outgoing

if TYPE_CHECKING:
    from bot.wiring import House

Row = tuple[Button, ...]
OUTCOMES = ("reached", "no_answer", "not_fit", "moved_on")


@dataclass(frozen=True)
class Notice:
    """A message to staff: Telegram HTML and its buttons."""

    text: str
    buttons: tuple[Row, ...] = ()


def language(practice: Practice) -> Language:
    """The language staff are written in."""
    return practice.languages[0]


def say(practice: Practice, key: str, **facts: str | int) -> str:
    """A message of the script for staff, as Telegram HTML."""
    return script.say(key, language(practice), **facts)


def label(practice: Practice, key: str) -> str:
    """A button's label."""
    return script.plain(key, language(practice))


def clock_time(practice: Practice, at: datetime) -> str:
    """`14:05`."""
    return f"{at.astimezone(ZoneInfo(practice.zone)):%H:%M}"


def day_time(practice: Practice, at: datetime) -> str:
    """`2026-11-24 14:05 PST`."""
    return f"{at.astimezone(ZoneInfo(practice.zone)):%Y-%m-%d %H:%M %Z}"


def lead(
    practice: Practice,
    *,
    code: str,
    priority: Priority,
    spoken: Language,
    made_at: datetime,
    call_at: datetime | None,
    status: Literal["open", "claimed", "done", "withdrawn"],
    claimed_by: str | None,
    cancelled: bool = False,
) -> Notice:
    """The group's one message for a lead, as it stands now; it is edited, never sent twice."""
    when = day_time(practice, call_at) if call_at else label(practice, "notice-no-call")
    lines = [
        say(
            practice, "notice-lead", code=code, priority=label(practice, f"priority-{priority}"),
            language=label(practice, f"language-name-{spoken}"), since=clock_time(practice, made_at), call=when,
        )
    ]  # fmt: skip
    if cancelled and call_at is None and status in ("open", "claimed"):
        lines.append(say(practice, "notice-cancelled"))
    if status == "withdrawn":
        return Notice("\n".join([*lines, say(practice, "notice-withdrawn")]))
    if claimed_by and status in ("claimed", "done"):
        lines.append(say(practice, "notice-claimed", name=claimed_by))
    if status == "done":
        lines.append(say(practice, "notice-done"))
    button = Button(label=label(practice, "button-claim"), data=f"s:claim:{code}")
    return Notice("\n".join(lines), ((button,),) if status == "open" else ())


def card(practice: Practice, of: Lead, navigator: str | None) -> Notice:
    """The full card in the claimer's private chat, with what the claimer should know who does not speak the language.

    navigator: which of the practice file the claimer is; None where they are none.
    """
    foot = [
        say(practice, "card-since", since=day_time(practice, of.created_at)),
        say(practice, "card-expires", hours=practice.card_hours),
    ]
    parts = [*_other_language(practice, of.language, navigator), of.card, "\n".join(foot)]
    return Notice(
        "\n\n".join(parts),
        (
            (Button(label=label(practice, "button-release"), data=f"s:release:{of.code}"),),
            (Button(label=label(practice, "button-done-outcome"), data=f"s:done:{of.code}"),),
        ),
    )


def _other_language(practice: Practice, wanted: Language, navigator: str | None) -> list[str]:
    """The line for a claimer whose languages in the practice file do not hold the person's."""
    speaks = next((one.languages for one in practice.navigators if one.id == navigator), None)
    if speaks is None or wanted in speaks:
        return []
    spoken = ", ".join(label(practice, f"language-name-{one}") for one in speaks)
    wanted_name = label(practice, f"language-name-{wanted}")
    return [say(practice, "card-other-language", language=wanted_name, spoken=spoken)]


def outcomes(practice: Practice, code: str) -> tuple[Row, ...]:
    """The buttons that end a lead."""
    return tuple(
        (Button(label=label(practice, f"outcome-{name}"), data=f"s:end:{code}:{name}"),) for name in OUTCOMES
    )


def alarm(
    practice: Practice,
    *,
    code: str,
    level: AlarmLevel,
    at: datetime,
    taken_by: str | None = None,
    cleared_by: str | None = None,
) -> Notice:
    """An alarm: code, kind and time; neither words nor chat."""
    text = say(practice, "notice-alarm", code=code, kind=label(practice, f"notice-kind-{level}"),
               time=day_time(practice, at))  # fmt: skip
    if cleared_by:
        return Notice(f"{text}\n{say(practice, 'notice-alarm-cleared', name=cleared_by)}")
    clear = (Button(label=label(practice, "button-cleared"), data=f"s:clear:{code}"),)
    if taken_by:
        return Notice(f"{text}\n{say(practice, 'notice-alarm-taken', name=taken_by)}", (clear,))
    return Notice(text, ((Button(label=label(practice, "button-on-it"), data=f"s:take:{code}"),), clear))


def person_asked(practice: Practice, code: str, at: datetime, *, shared: bool, kept: bool) -> Notice:
    """Somebody asks for a human being; without a lead it says that and why nobody can reach them yet.

    kept: they agreed that what they tell is kept.
    """
    key = "notice-person" if shared else "notice-person-unshared" if kept else "notice-person-unknown"
    return Notice(say(practice, key, code=code, time=day_time(practice, at)))


def reopened(practice: Practice, code: str, at: datetime) -> Notice:
    """A closed request is open again."""
    return Notice(say(practice, "notice-reopened", code=code, time=day_time(practice, at)))


def still_waiting(practice: Practice, code: str, priority: Priority, since: datetime) -> Notice:
    """The reminder of a request that nobody has taken."""
    named = label(practice, f"priority-{priority}")
    return Notice(say(practice, "notice-waiting", code=code, priority=named, since=day_time(practice, since)))


def leads(practice: Practice, rows: Sequence[tuple[str, Priority, datetime, datetime | None]]) -> Notice:
    """The open requests in the order given, each with a button that takes it.

    rows: code, priority, since, time of the call.
    """
    if not rows:
        return Notice(say(practice, "leads-none"))
    lines, buttons = [say(practice, "leads-head", count=len(rows))], []
    for code, priority, since, call_at in rows[:20]:
        lines.append(
            say(
                practice, "leads-line", code=code, priority=label(practice, f"priority-{priority}"),
                since=day_time(practice, since),
                call=day_time(practice, call_at) if call_at else label(practice, "notice-no-call"),
            )
        )  # fmt: skip
        buttons.append((Button(label=f"{label(practice, 'button-claim')}: {code}", data=f"s:claim:{code}"),))
    return Notice("\n".join(lines), tuple(buttons))


def parked(c: Any, house: House, id_: str, why: str, *, but: int | None = None) -> list[Outgoing]:
    """To administrators: something was set aside, by its number, never what it says; once a day for each reason.

    but: a chat that is not told, since it is the one that takes nothing.
    """
    reason = hashlib.sha256(why.encode()).hexdigest()[:16]
    return _to_administrators(c, house, f"parked:{reason}", say(house.practice, "parked-notice", id=id_), but)


def unreadable(c: Any, house: House) -> list[Outgoing]:
    """To administrators: what Telegram answers cannot be read, so nobody is heard; once a day."""
    return _to_administrators(c, house, "unreadable", say(house.practice, "unreadable-notice"))


def _to_administrators(c: Any, house: House, name: str, words: str, but: int | None = None) -> list[Outgoing]:
    """To each in private, once a day for each name."""
    now = house.clock.now()
    if not marks.once(c, f"{name}:{now:%Y-%m-%d}", now):
        return []
    body = json.dumps(send(words).body)
    return [Outgoing(admin, "send", body) for admin in house.settings.admin_ids if admin != but]
