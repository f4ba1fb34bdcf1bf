"""Who takes the answer to a question that does more than fill the case.

Apart from `taps` and `hearing` because both ask it: a tap and the same word typed must lead to the same place.
"""

from __future__ import annotations

from collections.abc import Callable

from dialogs import alarm, booking, doctor_list, explanation, learning, pausing, repair, sharing, summary
from dialogs.talk import Talk

HANDLERS: dict[str, Callable[[Talk, str], str | None]] = {
    "summary": summary.answered,
    "explanation": explanation.answered,
    "share": lambda talk, value: booking.shared(talk, value == "yes"),
    "region": booking.region_tapped,
    "zone": booking.zone_tapped,
    "contact": booking.contact_tapped,
    "number_check": booking.number_checked,
    "slot": booking.slot_tapped,
    "slot_day": booking.day_tapped,
    "reminders": booking.reminders_tapped,
    "cancel_call": booking.cancel_answered,
    "pause": pausing.chosen,
    "doctor_list": doctor_list.changed,
    "restart": repair.restarted,
    "sharing": sharing.chosen,
    "sharing_offer": sharing.answered,
    "delete": repair.deleted,
    "contradiction": learning.contradiction_answered,
    "alarm": alarm.answered,
    "alarm_check": alarm.checked,
    "crisis_check": alarm.crisis_checked,
}
"""Questions of the flow itself, and those whose options do more than fill the case."""


SMALL_ANSWERS = {
    "summary": {"right": "button-summary-right", "change": "button-change"},
    "number_check": {"right": "button-number-right", "wrong": "button-number-wrong"},
    "pause": {value: f"button-pause-{value}" for value in (*pausing.PAUSES, "open")},
    "restart": {"yes": "button-yes", "no": "button-no"},
    "sharing": {"both": "button-sharing-both", "over": "button-sharing-over", "no": "button-sharing-not"},
    "sharing_offer": {"take": "button-sharing-take", "keep": "button-sharing-keep"},
    "delete": {"yes": "button-delete-yes", "no": "button-delete-no"},
    "cancel_call": {"yes": "button-cancel-call", "no": "button-no"},
    "contradiction": {"new": "button-take-new", "old": "button-keep-old"},
    "explanation": {"go_on": "button-go-on", "more": "button-more-reasons", "not_now": "button-not-now"},
}
"""Of them, those that can be answered in a word: the first value is a yes, the last a no."""
