"""What a turn may ask of the world: the practice, the times taken, and what a turn said that it needs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from dialogs.model.case import Case, Frozen, Language


class NavigatorHours(Frozen):
    """One navigator of the practice file."""

    id: str
    name: str
    languages: tuple[Language, ...]
    zone: str
    """IANA name; the hours are meant in it."""
    hours: dict[str, tuple[tuple[str, str], ...]]
    """`mon` … `sun` to ("09:00", "12:00") pairs."""


class Retention(Frozen):
    """Days after which data goes. Source: domain.md 9.4 point 6."""

    abandoned_days: int = 30
    unbooked_lead_days: int = 180
    after_call_days: int = 30
    red_flag_days: int = 365
    proof_days: int = 2190


class Practice(Frozen):
    """What is the practice's own: the parsed PRACTICE_FILE."""

    name: str
    zone: str
    languages: tuple[Language, ...] = ("en", "es")
    version: str = "1"
    navigators: tuple[NavigatorHours, ...]
    holidays: tuple[date, ...] = ()
    notice_hours: int = 4
    """A call is booked at least so long ahead."""
    buffer_minutes: int = 15
    """Kept free after each call."""
    call_minutes: int = 15
    grid_minutes: int = 15
    """Calls start on this grid; the unique key of a booking is one row per grid cell it covers."""
    horizon_days: int = 14
    served_countries: tuple[str, ...] = ("US",)
    served_states: tuple[str, ...] = ()
    """US states served; empty: all."""
    retention: Retention = Retention()
    unsure_at_most: int = 6
    strongly_unsure_at_most: int = 3
    sure_at_least: int = 8
    card_hours: int = 12
    """The full card is removed from a navigator's private chat after so many hours."""
    quiet_from: str = "21:00"
    quiet_until: str = "08:00"
    contact_address: str = ""
    """Where people without phone and username can write: e-mail or phone of the practice."""
    referral_line: str = ""
    privacy_url: str = ""
    records_url: str = ""
    """The practice's secure way to send records."""
    placeholders: tuple[str, ...] = ()
    """Names of values in the file that the practice has still to confirm; `check` counts them."""


class Slot(Frozen):
    """A bookable time of a navigator."""

    navigator: str
    start_at: datetime


class Busy(Frozen):
    """A time that is taken: a navigator's booking with its buffer."""

    navigator: str
    start_at: datetime
    end_at: datetime


class OfferedCase(Frozen):
    """What stands behind a one-time link that was opened."""

    digest: str
    """Of the link's token."""
    case: Case | None = None
    """None where the link was used, taken back, has expired or never was."""
    own: bool = False
    """Whoever opened the link is the one who made it."""
    lead: str | None = None
    """Code of the giver's lead, where there is one."""


class Look(Frozen):
    """Somebody of the practice read what a person told."""

    role: Literal["admin", "navigator", "reviewer", "practice"]
    """`practice`: an export, which carries no name."""
    at: datetime


class World(Frozen):
    """What a turn may ask of the world; all but the practice are None until a turn says that it needs them."""

    practice: Practice
    busy: tuple[Busy, ...] | None = None
    offer: OfferedCase | None = None
    looks: tuple[Look, ...] | None = None
    """Who read what this person told, newest first."""
