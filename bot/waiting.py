"""How long somebody has waited for the staff, counted in the hours in which the staff work."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dialogs.model import Practice, Priority
from dialogs.slots import end_of_working_day, windows
from dialogs.times import WORKING_DAYS

P1_TAKEN_WITHIN = timedelta(minutes=30)
"""Working time after which nobody having taken a request of today is said aloud."""


def worked(practice: Practice, since: datetime, until: datetime) -> timedelta:
    """How much of this span lay in the working hours of at least one navigator; holidays are none."""
    total, at = timedelta(), since
    for opens, closes in _open(practice, since, until):
        begins, ends = max(opens, at), min(closes, until)
        if ends > begins:
            total, at = total + (ends - begins), ends
    return total


def at_work(practice: Practice, now: datetime) -> bool:
    """Whether at least one navigator works at this moment."""
    return any(opens <= now < closes for opens, closes in _open(practice, now, now))


def overdue(practice: Practice, priority: Priority, since: datetime, now: datetime) -> bool:
    """Whether a request that nobody has taken should have been by now."""
    days = WORKING_DAYS.get(priority)
    if days is None:
        return _worked_at_least(practice, since, now, P1_TAKEN_WITHIN)
    by = end_of_working_day(practice, since, days)
    return by is not None and by < now


def _worked_at_least(practice: Practice, since: datetime, until: datetime, enough: timedelta) -> bool:
    """Whether so much of this span was worked; asked of longer and longer parts, as months cost more than days."""
    part = timedelta(days=1)
    while since + part < until:
        if worked(practice, since, since + part) >= enough:
            return True
        part *= 2
    return worked(practice, since, until) >= enough


def _open(practice: Practice, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    """Every navigator's windows of the days of this span, in order; a day more on both sides for other zones."""
    first, last = since.astimezone(UTC).date(), until.astimezone(UTC).date()
    days = [first + timedelta(days=ahead) for ahead in range(-1, (last - first).days + 2)]
    return sorted(
        span for day in days for navigator in practice.navigators for span in windows(navigator, practice, day)
    )
