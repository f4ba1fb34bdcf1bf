"""The calendar file says the same to two readers, says nothing of cancer, and follows a move."""

import warnings
from datetime import UTC, datetime, timedelta

import icalendar

from bot.calendar import render
from dialogs.model import Booking

BOOKING = Booking(
    uid="abc", navigator="ann", start_at=datetime(2026, 12, 1, 17, 15, tzinfo=UTC), zone="America/Chicago", revision=2
)
MADE = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_two_libraries_read_the_same_call() -> None:
    raw = render(BOOKING, title="Call", description="Bring your papers. " * 12, minutes=15, made_at=MADE)
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    (event,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert event.decoded("dtstart") == BOOKING.start_at
    assert event.decoded("dtend") == BOOKING.start_at + timedelta(minutes=15)
    assert (str(event["uid"]), event["sequence"], str(event["status"])) == ("abc@intake", 2, "CONFIRMED")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the second library's parser warns of its own grammar
        import ics

        (other,) = ics.Calendar(raw.decode()).events
    assert other.begin.datetime == BOOKING.start_at
    assert other.uid == "abc@intake"
    assert other.name == "Call"


def test_a_cancellation_takes_the_entry_away() -> None:
    raw = render(BOOKING, title="Call", description="", minutes=15, made_at=MADE, cancelled=True)
    calendar = icalendar.Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    assert (str(calendar["method"]), str(event["status"])) == ("CANCEL", "CANCELLED")
