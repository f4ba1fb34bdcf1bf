"""Calendar files of the intro call, rendered when they are sent (RFC 5545).

The title is neutral: a calendar is seen by others. A move keeps the UID and raises SEQUENCE, so the
calendar changes its entry instead of adding one; a cancellation is sent as METHOD:CANCEL.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Calendar, Event

from dialogs.model import Booking


def render(
    booking: Booking, *, title: str, description: str, minutes: int, made_at: datetime, cancelled: bool = False
) -> bytes:
    """The booking as an .ics file. Times are UTC; `made_at` becomes DTSTAMP."""
    calendar = Calendar()
    calendar.add("prodid", "-//Pilot Rock//Intake//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
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
    calendar.add_component(event)
    return bytes(calendar.to_ical())
