"""How moments are said: times of day, dates, zones, and by when a person answers.

Built here and not by Fluent's own date formats, so that a time reads the same in chat, card and calendar.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.places import US_ZONES
from dialogs.slots import end_of_working_day, promise
from dialogs.talk import Talk

WORKING_DAYS = {"P2": 1, "P3": 2, "P4": 3}
"""Working days within which a person answers. Source: domain.md 10.3."""


def promise_in_words(talk: Talk) -> str:
    """ "today by 5:00 pm" or "tomorrow from 9:00 am", as the working hours allow; later for a calmer priority."""
    days = WORKING_DAYS.get(talk.dialogue.priority or "")
    if days:
        by = end_of_working_day(talk.practice, talk.event.at, days)
        return _said_when(talk, "promise-by", by) if by else talk.plain("promise-soon")
    found = promise(talk.practice, talk.event.at, talk.dialogue.zone)
    return _said_when(talk, f"promise-{found.when}", found.at) if found else talk.plain("promise-soon")


def _said_when(talk: Talk, key: str, at: datetime) -> str:
    """In the person's own zone where it is known; else in the practice's, with its name."""
    zone = talk.dialogue.zone
    local = at.astimezone(ZoneInfo(zone)) if zone else at
    time = clock(talk, local) if zone else f"{clock(talk, local)} ({zone_name(talk, talk.practice.zone)})"
    return talk.plain(key, time=time, date=day_in_words(talk, local.date()))


def clock(talk: Talk, local: datetime) -> str:
    """The time of day as the language writes it."""
    return talk.plain(
        "clock",
        hour=str(local.hour),
        minute=f"{local.minute:02}",
        hour12=str((local.hour + 11) % 12 + 1),
        half="am" if local.hour < 12 else "pm",
    )


def zone_name(talk: Talk, zone: str) -> str:
    """The zone in words: "Eastern time", "Madrid time"."""
    for name, known in US_ZONES.items():
        if known == zone:
            return talk.plain(f"zone-name-{name}")
    if zone.startswith("Etc/GMT"):
        # The sign in these names is turned round: Etc/GMT-2 is two hours east of UTC.
        east = -int(zone.removeprefix("Etc/GMT") or 0)
        return f"UTC{east:+d}" if east else "UTC"
    return talk.plain("zone-name-other", city=zone.rpartition("/")[2].replace("_", " "))


def day_in_words(talk: Talk, day: date) -> str:
    """A date with its weekday, as people say it."""
    return talk.plain(
        "day-button",
        weekday=talk.plain(f"weekday-{day.isoweekday()}"),
        day=str(day.day),
        month=talk.plain(f"month-{day.month}"),
    )


def moment(talk: Talk, at: datetime, key: str = "slot-full") -> str:
    """A moment in the person's zone, with weekday, date and the zone's name."""
    zone = talk.dialogue.zone or talk.practice.zone
    local = at.astimezone(ZoneInfo(zone))
    short = "-short" if key == "slot-button" else ""
    return talk.plain(
        key,
        weekday=talk.plain(f"weekday{short}-{local.isoweekday()}"),
        day=str(local.day),
        month=talk.plain(f"month{short}-{local.month}"),
        year=str(local.year),
        time=clock(talk, local),
        zone=zone_name(talk, zone),
    )
