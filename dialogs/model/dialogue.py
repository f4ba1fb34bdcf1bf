"""Where one chat stands: its case, what it was asked, what it agreed to, its call."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from dialogs.model.case import AlarmLevel, Case, Frozen, Language, Priority, Purpose


class Consent(Frozen):
    """One recorded consent, or its withdrawal."""

    purpose: Purpose
    given: bool
    at: datetime
    language: Language
    text_hash: str
    """SHA-256 of the sentence the person saw, first 16 hex digits."""


class Booking(Frozen):
    """The intro call."""

    uid: str
    """Stable through every move: UID of the calendar file."""
    navigator: str
    start_at: datetime
    zone: str
    """IANA name of the person's zone."""
    lead: str = ""
    """Code of the lead whose call it is; a closed case keeps its call."""
    revision: int = 0
    """Raised by every move and by a cancellation: SEQUENCE of the calendar file."""
    status: Literal["booked", "cancelled", "held"] = "booked"


class Asked(Frozen):
    """The question that waits for an answer."""

    question: str
    revision: int
    """Number of the asking; a button of an earlier one is old."""
    picked: tuple[str, ...] = ()
    """Options ticked so far, where several may be chosen."""
    page: int = 0
    wording: int = 0
    """0 first wording; 1, 2 simpler ones after misses."""
    candidates: tuple[str, ...] = ()
    """Cancer ids, or slots as ISO times with navigator, that are on offer."""


class CaseLink(Frozen):
    """The one-time link by which this person passes the case on, while it is open."""

    token: str
    """What stands in the link: 26 letters and digits, 128 random bits."""
    until: datetime
    keeps: bool
    """The giver keeps the case too; False: it is handed over."""


class OpenAlarm(Frozen):
    """An alarm that nobody has cleared yet."""

    id: str
    level: AlarmLevel
    code: str
    """What the navigators see instead of a name."""
    at: datetime


class Dialogue(Frozen):
    """Where one chat stands. `state` can always be derived again from the case."""

    version: int = 1
    """Of this shape; `storage` migrates older ones on load."""
    number: int = 0
    """Turns taken so far; with it the keys of transcript and outbox rows are known beforehand."""
    state: str = "welcome"
    language: Language | None = None
    case: Case = Case()
    asked: Asked | None = None
    asked_count: int = 0
    misses: int = 0
    """Times in a row that the waiting question was not answered."""
    consents: tuple[Consent, ...] = ()
    source: str = ""
    """Payload of the deep link."""
    lead: str | None = None
    """Code of the lead, once it was made."""
    priority: Priority | None = None
    booking: Booking | None = None
    zone: str | None = None
    contact: str | None = None
    """How to reach: `+1…` or `@username`."""
    alarm: OpenAlarm | None = None
    crisis_hold: bool = False
    """After a crisis no reminder and no nudge until a person clears it."""
    blocked: bool = False
    closed_cases: tuple[Case, ...] = ()
    link: CaseLink | None = None
    """The one-time link that is out, if any."""
    opened_link: str = ""
    """Digest of somebody else's link that was opened and waits for this person's consent."""
    linked_lead: str = ""
    """Code of the lead of whoever passed this case on: same patient, two people, two cases."""
    last_keys: tuple[str, ...] = ()
    """Script keys of the last turn's replies: no sentence is said twice in a row."""
    last_said_id: int | None = None
    """Telegram's id of the writer's last answer, for edits."""
    last_album: str | None = None
    last_at: datetime | None = None
    """When the person last wrote or tapped."""
    notes: dict[str, str] = Field(default_factory=dict)
    """Small remembered facts of the flow itself (e.g. `shown:rare`), never personal words."""

    def consented(self, purpose: Purpose) -> bool:
        """Whether the latest word on this purpose was yes."""
        for consent in reversed(self.consents):
            if consent.purpose == purpose:
                return consent.given
        return False
