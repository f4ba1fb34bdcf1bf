"""A break: until a time that the person chooses, and one nudge for who fell silent; then silence.

Both come at a decent hour in their zone and name no health fact, since a locked phone shows them to anybody.
One timer serves both. It is set once, and set anew when it finds that the person wrote in the meantime, so that
an ordinary turn costs nothing.

Source: features.md C8 and C12, excellence.md 1.15.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs import slots
from dialogs.model import TimerFired, TimersDropped, TimerSet
from dialogs.talk import Row, Talk
from dialogs.times import moment

PAUSES = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(days=7)}
"""Values of the buttons of a pause, to how long it lasts; `open` has no end."""

SILENCE = timedelta(days=1)
"""So long after the last word one nudge is sent."""

LONGEST_PAUSE = timedelta(days=25)
"""Answers of an unfinished talk are deleted after 30 days (Retention.abandoned_days): a pause ends before."""

MAY_BE_NUDGED = frozenset({"intake", "summary"})
"""States in which something was begun and not finished; after the explanation nobody is called back."""


def ask(talk: Talk) -> None:
    """For how long."""
    talk.open("pause")
    rows: list[Row] = [talk.choice(f"button-pause-{value}", value) for value in (*PAUSES, "open")]
    talk.say("intent-pause", rows)


def chosen(talk: Talk, value: str) -> None:
    """A pause of this length: the answers stay, and one message comes when it is over."""
    if value in PAUSES:
        until(talk, talk.event.at + PAUSES[value])
    else:
        talk.set(asked=None)
        talk.note("nudge", "off")
        talk.do(TimersDropped(timers=("nudge",)))
        talk.say("paused-open")


def until(talk: Talk, at: datetime) -> None:
    """A pause until this moment, or the next decent one after it."""
    due = slots.after_quiet(talk.practice, min(at, talk.event.at + LONGEST_PAUSE), _zone(talk))
    talk.set(asked=None)
    talk.note("nudge", "paused")
    talk.do(TimerSet(timer="nudge", due_at=due, revision=talk.dialogue.asked_count))
    talk.say("paused", when=moment(talk, due))


def until_day(talk: Talk, days: int) -> None:
    """A pause until the morning of the day so many days from now."""
    local = talk.event.at.astimezone(ZoneInfo(_zone(talk))) + timedelta(days=days)
    until(talk, local.replace(hour=9, minute=0, second=0, microsecond=0))


def watch(talk: Talk) -> None:
    """Set the one timer for a talk that has begun, and drop it when everything was told."""
    begun = talk.dialogue.state in MAY_BE_NUDGED and talk.dialogue.consented("collect_health")
    if begun and not talk.noted("nudge"):
        talk.note("nudge", "set")
        _set(talk, talk.event.at)
    elif not begun and talk.noted("nudge") == "set":
        talk.note("nudge", "off")
        talk.do(TimersDropped(timers=("nudge",)))


def fired(talk: Talk, event: TimerFired) -> str | None:
    """The timer is due: the end of a pause, one nudge, or nothing if it is no longer wanted."""
    last = talk.dialogue.last_at
    if talk.noted("nudge") == "paused":
        if talk.dialogue.asked_count != event.revision:
            return None  # they went on by themselves
        talk.note("nudge", "sent")
        talk.say("pause-over")
        return "present"
    if talk.noted("nudge") != "set" or talk.dialogue.state not in MAY_BE_NUDGED or last is None:
        return None
    if event.at - last < SILENCE:
        _set(talk, last)
        return None
    talk.note("nudge", "sent")
    talk.say("nudge", [talk.action("button-go-on", "go_on"), talk.action("button-no-nudge", "no_nudge")])
    return None


def refused(talk: Talk) -> None:
    """No more messages of this kind."""
    talk.note("nudge", "off")
    talk.do(TimersDropped(timers=("nudge",)))
    talk.say("nudge-off")


def _set(talk: Talk, last: datetime) -> None:
    talk.do(TimerSet(timer="nudge", due_at=slots.after_quiet(talk.practice, last + SILENCE, _zone(talk))))


def _zone(talk: Talk) -> str:
    return talk.dialogue.zone or talk.practice.zone
