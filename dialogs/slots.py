"""Free times of navigators, computed from working hours and from what is taken; and promises of time.

Hours are meant in the navigator's zone, times are kept in UTC. A window is walked in UTC steps, so a
change of daylight saving between now and the call moves nothing and a local time that does not exist
is never offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import chain, groupby, islice, tee
from operator import itemgetter
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.model import Busy, Language, NavigatorHours, Practice, Slot

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_BEGINS, DAY_ENDS = time(8), time(20)
"""Nobody is offered a call before or after these hours of their own zone."""


def clock_time(text: str) -> time:
    """`09:00` as a time; `24:00` is the end of the day. Raises ValueError."""
    return time.max if text == "24:00" else time.fromisoformat(text)


def windows(navigator: NavigatorHours, practice: Practice, day: date) -> Iterator[tuple[datetime, datetime]]:
    """The navigator's working windows of one local day, as UTC moments; none on a holiday."""
    if day in practice.holidays:
        return
    zone = ZoneInfo(navigator.zone)
    for opens, closes in navigator.hours.get(WEEKDAYS[day.weekday()], ()):
        yield (
            datetime.combine(day, clock_time(opens), zone).astimezone(UTC),
            datetime.combine(day, clock_time(closes), zone).astimezone(UTC),
        )


def cells(practice: Practice, start_at: datetime) -> tuple[datetime, ...]:
    """Grid cells that a call and the buffer after it cover; each is a unique row of its navigator."""
    step = timedelta(minutes=practice.grid_minutes)
    length = timedelta(minutes=practice.call_minutes + practice.buffer_minutes)
    count = -(-length // step)
    return tuple(start_at + step * index for index in range(count))


def soonest(practice: Practice, busy: Iterable[Busy], now: datetime, language: Language) -> Iterator[Slot]:
    """Every bookable slot within the horizon, soonest first; one navigator a time where several are free.

    Only navigators who speak the language. Among several the one with the fewest calls in `busy` is
    offered, so that calls spread evenly. Computed as far as it is asked for.
    """
    step = timedelta(minutes=practice.grid_minutes)
    taken: dict[str, set[datetime]] = {}
    load: dict[str, int] = {}
    for span in busy:
        load[span.navigator] = load.get(span.navigator, 0) + 1
        at = span.start_at
        while at < span.end_at:
            taken.setdefault(span.navigator, set()).add(at)
            at += step
    earliest = now + timedelta(hours=practice.notice_hours)
    latest = now + timedelta(days=practice.horizon_days)

    def of(navigator: NavigatorHours) -> Iterator[tuple[datetime, int, str]]:
        blocked = taken.get(navigator.id, set())
        for start_at in _starts(navigator, practice, now.date(), latest.date()):
            if earliest <= start_at <= latest and (not blocked or blocked.isdisjoint(cells(practice, start_at))):
                yield start_at, load.get(navigator.id, 0), navigator.id

    speaking = [of(navigator) for navigator in practice.navigators if language in navigator.languages]
    for start_at, free in groupby(merge(*speaking), key=itemgetter(0)):
        yield Slot(navigator=next(free)[2], start_at=start_at)


def _starts(navigator: NavigatorHours, practice: Practice, first: date, last: date) -> Iterator[datetime]:
    """Where a call of this navigator may begin, soonest first."""
    length, step = timedelta(minutes=practice.call_minutes), timedelta(minutes=practice.grid_minutes)
    day = first - timedelta(days=1)
    while day <= last:
        for opens, closes in sorted(windows(navigator, practice, day)):
            at, latest = opens, closes - length
            while at <= latest:
                yield at
                at += step
        day += timedelta(days=1)


def decent(slots: Iterable[Slot], zone: str) -> Iterator[Slot]:
    """Slots between 8:00 and 20:00 in the person's zone."""
    local = ZoneInfo(zone)
    return (slot for slot in slots if DAY_BEGINS <= slot.start_at.astimezone(local).time() < DAY_ENDS)


A_CLOCK = re.compile(
    r"(?P<at>\b(?:at|around|las?)\s+)?(?<![\d/:.])(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?![\d/:]|st\b|nd\b|rd\b|th\b)"
    r"\s?(?P<half>[ap](?=\.?\s?m\b))?",
    re.IGNORECASE,
)
AFTER_NOON = re.compile(r"\b(?:afternoon|evening|tonight|tarde|noche)\b", re.IGNORECASE)
BEFORE_NOON = re.compile(r"\b(?:morning|de la mañana)\b", re.IGNORECASE)


def clocks_in(text: str) -> frozenset[time]:
    """Times of day that a text may mean: "3 pm", "15:30", "a las 3"; both halves of the day where none is said.

    A bare number counts where nothing plainer is told: in "Nov 3 at 9" the 3 is a day.
    """
    told = [match for match in A_CLOCK.finditer(text) if int(match["hour"]) < 24 and int(match["minute"] or 0) < 60]
    plain = [match for match in told if match["at"] or match["minute"] or match["half"]]
    found: set[time] = set()
    for match in plain or told:
        hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "").lower()
        half = half or ("p" if AFTER_NOON.search(text) else "a" if BEFORE_NOON.search(text) else "")
        if hour > 12 or hour == 0:
            found.add(time(hour, minute))
            continue
        if half != "p":
            found.add(time(hour % 12, minute))
        if half != "a":
            found.add(time(hour % 12 + 12, minute))
    return frozenset(found)


def three_good(slots: Iterable[Slot], zone: str) -> tuple[Slot, ...]:
    """Three slots that differ: the soonest, the soonest of another day, and another part of the day.

    slots: soonest first; no more of them are computed than it takes.
    """
    fitting, of_other_days, of_other_parts, others, rest = tee(decent(slots, zone), 5)
    local = ZoneInfo(zone)

    def day(slot: Slot) -> date:
        return slot.start_at.astimezone(local).date()

    def morning(slot: Slot) -> bool:
        return slot.start_at.astimezone(local).hour < 12

    chosen = [*islice(fitting, 1)]
    if not chosen:
        return ()
    chosen += islice((slot for slot in of_other_days if day(slot) != day(chosen[0])), 1)
    seen = {(day(slot), morning(slot)) for slot in chosen}
    other_part = (slot for slot in of_other_parts if morning(slot) != morning(chosen[-1]))
    chosen += islice((slot for slot in chain(other_part, others) if (day(slot), morning(slot)) not in seen), 1)
    chosen += islice((slot for slot in rest if slot not in chosen), 3 - len(chosen))
    return tuple(sorted(chosen, key=lambda slot: slot.start_at))


def days(slots: Iterable[Slot], zone: str) -> dict[date, tuple[Slot, ...]]:
    """Decent slots by the person's local day, soonest day first."""
    local = ZoneInfo(zone)
    by_day = groupby(decent(slots, zone), key=lambda slot: slot.start_at.astimezone(local).date())
    return {day: tuple(found) for day, found in by_day}


def spread(slots: tuple[Slot, ...], most: int) -> tuple[Slot, ...]:
    """At most so many of a day's slots, evenly over it, first and last among them."""
    if len(slots) <= most:
        return slots
    return tuple(slots[round(index * (len(slots) - 1) / (most - 1))] for index in range(most))


@dataclass(frozen=True)
class Promise:
    """By or from when a person answers, as far as the working hours allow a promise."""

    when: Literal["today", "tomorrow", "day"]
    at: datetime
    """`today`: the end of the working day; else the beginning of the next one. In the zone that was asked for."""


def promise(practice: Practice, now: datetime, zone: str | None = None) -> Promise | None:
    """The honest promise: "today by 17:00" while at work, else from the next opening; None without hours.

    zone: in which it will be read, the practice's unless told: "tomorrow" is the reader's tomorrow.
    """
    local = ZoneInfo(zone or practice.zone)
    today = now.astimezone(local).date()
    first = now.astimezone(ZoneInfo(practice.zone)).date()
    for ahead in range(15):
        day = first + timedelta(days=ahead)
        spans = sorted(span for navigator in practice.navigators for span in windows(navigator, practice, day))
        if ahead == 0 and any(closes - now > timedelta(hours=1) and opens <= now for opens, closes in spans):
            closing = max(closes for _, closes in spans).astimezone(local)
            if closing.date() == today:
                return Promise("today", closing)
        later = [opens for opens, _ in spans if opens > now]
        if later:
            opening = min(later).astimezone(local)
            return Promise("tomorrow" if opening.date() - today == timedelta(days=1) else "day", opening)
    return None


def end_of_working_day(practice: Practice, now: datetime, ahead: int) -> datetime | None:
    """When the n-th working day after today closes, in the practice's zone; None without hours."""
    zone = ZoneInfo(practice.zone)
    today = now.astimezone(zone).date()
    found = 0
    for offset in range(1, 31):
        day = today + timedelta(days=offset)
        closing = [closes for navigator in practice.navigators for _, closes in windows(navigator, practice, day)]
        found += bool(closing)
        if closing and found == ahead:
            return max(closing).astimezone(zone)
    return None


def in_quiet_hours(practice: Practice, at: datetime, zone: str) -> bool:
    """Whether nobody should be written to at this moment, by the practice's quiet hours in their zone."""
    local = at.astimezone(ZoneInfo(zone)).time()
    begins, ends = clock_time(practice.quiet_from), clock_time(practice.quiet_until)
    return local >= begins or local < ends if begins > ends else begins <= local < ends


def before_quiet(practice: Practice, at: datetime, zone: str) -> datetime:
    """The moment itself, or the last one before the quiet hours in which it falls (ten minutes earlier)."""
    if not in_quiet_hours(practice, at, zone):
        return at
    local = at.astimezone(ZoneInfo(zone))
    begins = clock_time(practice.quiet_from)
    day = local.date() if local.time() >= begins else local.date() - timedelta(days=1)
    evening = datetime.combine(day, begins, ZoneInfo(zone)) - timedelta(minutes=10)
    return evening.astimezone(UTC)


def after_quiet(practice: Practice, at: datetime, zone: str) -> datetime:
    """The moment itself, or the end of the quiet hours in which it falls."""
    if not in_quiet_hours(practice, at, zone):
        return at
    local = at.astimezone(ZoneInfo(zone))
    ends = clock_time(practice.quiet_until)
    day = local.date() if local.time() < ends else local.date() + timedelta(days=1)
    return datetime.combine(day, ends, ZoneInfo(zone)).astimezone(UTC)
