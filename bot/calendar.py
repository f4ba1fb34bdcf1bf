"""Calendar files of the intro call, rendered when they are sent (RFC 5545), and the feed of a navigator's calls.

Titles are neutral: a calendar is seen by others. A move keeps the UID and raises SEQUENCE, so the calendar changes
its entry instead of adding one; a cancellation is sent as METHOD:CANCEL, and is missing from the feed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from dialogs.model import Booking

FEED_EVERY = timedelta(minutes=15)
"""How often a calendar is asked to read the feed again; most take their own time."""


def render(
    booking: Booking, *, title: str, description: str, minutes: int, made_at: datetime, cancelled: bool = False
) -> bytes:
    """The booking as an .ics file. Times are UTC; `made_at` becomes DTSTAMP."""
    calendar = _calendar("CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(
        _event(booking, title=title, description=description, minutes=minutes, made_at=made_at, cancelled=cancelled)
    )
    return bytes(calendar.to_ical())


def feed(bookings: Iterable[Booking], *, title: str, minutes: int, made_at: datetime) -> bytes:
    """All these calls for a calendar that reads them again and again; each is named by the code of its lead."""
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", FEED_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT15M")
    for one in bookings:
        calendar.add_component(
            _event(one, title=f"{title} {one.lead}", description="", minutes=minutes, made_at=made_at)
        )
    return bytes(calendar.to_ical())


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Pilot Rock//Intake//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


def _event(
    booking: Booking, *, title: str, description: str, minutes: int, made_at: datetime, cancelled: bool = False
) -> Event:
    event = Event()
    event.add("uid", f"{booking.uid}@intake")
    event.add("sequence", booking.revision)
    event.add("dtstamp", made_at)
    event.add("dtstart", booking.start_at)
    event.add("dtend", booking.start_at + timedelta(minutes=minutes))
    event.add("summary", title)
    if description:
        event.add("description", description)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if cancelled else "OPAQUE")
    event.add("class", "PRIVATE")
    return event
