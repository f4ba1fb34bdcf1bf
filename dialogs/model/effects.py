"""What a turn sets off; the shell does it in the transaction of the turn."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from dialogs.model.case import Case, Frozen, Language, Priority
from dialogs.model.dialogue import Booking, Consent, OpenAlarm


class ConsentRecorded(Frozen):
    """A consent was given or withdrawn."""

    effect: Literal["consent"] = "consent"
    consent: Consent


class LeadFacts(Frozen):
    """What the navigators are to know of a lead."""

    code: str
    priority: Priority
    language: Language
    considerations: tuple[str, ...]
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    card: str
    """The full card as Telegram HTML; for the claimer's eyes only."""


class LeadMade(LeadFacts):
    """The person agreed to share: make the lead, notify the navigators."""

    effect: Literal["lead_made"] = "lead_made"


class LeadChanged(LeadFacts):
    """Same lead, new facts: the card is edited, no second notice."""

    effect: Literal["lead_changed"] = "lead_changed"


class LeadWithdrawn(Frozen):
    """The person took the request back."""

    effect: Literal["lead_withdrawn"] = "lead_withdrawn"
    code: str


class SlotBooked(Frozen):
    """Take this slot for this lead; a unique violation means that somebody was quicker."""

    effect: Literal["slot_booked"] = "slot_booked"
    code: str
    booking: Booking


class BookingMoved(Frozen):
    """Free the old time, take the new one, under the same constraint."""

    effect: Literal["booking_moved"] = "booking_moved"
    code: str
    booking: Booking


class BookingCancelled(Frozen):
    """Free the time; its timers die."""

    effect: Literal["booking_cancelled"] = "booking_cancelled"
    code: str
    booking: Booking


class TimerSet(Frozen):
    """Wake this dialogue at a time; one timer of a kind at a time, a newer one replaces it."""

    effect: Literal["timer_set"] = "timer_set"
    timer: Literal["reminder_day", "reminder_hour", "ask_again", "nudge"]
    due_at: datetime
    revision: int = 0


class TimersDropped(Frozen):
    """These timers of the dialogue are no longer wanted."""

    effect: Literal["timers_dropped"] = "timers_dropped"
    timers: tuple[str, ...]


class AlarmRaised(Frozen):
    """Tell the navigators at once: code, kind and time; no words, and before consent no chat."""

    effect: Literal["alarm_raised"] = "alarm_raised"
    alarm: OpenAlarm
    may_name_chat: bool
    booked_with: str | None = None
    """Navigator of a booked call, who is told as well."""


class PersonAsked(Frozen):
    """The person asked for a human being: the navigators are told, without health words."""

    effect: Literal["person_asked"] = "person_asked"
    code: str
    may_name_chat: bool


class UnsentDropped(Frozen):
    """What was waiting to be sent to this chat is dropped, safety texts excepted."""

    effect: Literal["unsent_dropped"] = "unsent_dropped"


class DataDeleted(Frozen):
    """Erase everything held of this person, calls and unsent messages included."""

    effect: Literal["data_deleted"] = "data_deleted"


class CaseOffered(Frozen):
    """Keep this case for whoever opens the link first; an earlier offer of the same person is replaced."""

    effect: Literal["case_offered"] = "case_offered"
    digest: str
    """SHA-256 of the link's token, 64 hex digits: the token itself is never stored outside the giver's dialogue."""
    case: Case
    until: datetime


class CaseOfferWithdrawn(Frozen):
    """The giver takes the link back."""

    effect: Literal["case_offer_withdrawn"] = "case_offer_withdrawn"


class OfferTaken(Frozen):
    """Spend the link, once; the giver's dialogue is told. Where somebody was quicker, the turn is taken again."""

    effect: Literal["offer_taken"] = "offer_taken"
    digest: str


class DataShown(Frozen):
    """The person looked at what is held (an audit row)."""

    effect: Literal["data_shown"] = "data_shown"


Effect = Annotated[
    ConsentRecorded
    | LeadMade
    | LeadChanged
    | LeadWithdrawn
    | SlotBooked
    | BookingMoved
    | BookingCancelled
    | TimerSet
    | TimersDropped
    | AlarmRaised
    | PersonAsked
    | UnsentDropped
    | DataDeleted
    | DataShown
    | CaseOffered
    | CaseOfferWithdrawn
    | OfferTaken,
    Field(discriminator="effect"),
]
