"""A row of a list: who needs what by when, without a personal word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot import waiting
from bot.console import words
from dialogs.model import Practice
from storage.leads import CLOSED
from storage.review_queries import ConversationRow, LeadRow

Need = Literal["claim", "call", "outcome", "reach", "review", ""]
FINISHED = frozenset({"booked", "ended", "declined", "stopped"})
"""States in which nobody waits for the next message."""


@dataclass(frozen=True)
class Listed:
    """One conversation in a list."""

    person_id: int
    label: str
    """Code of the lead; without one, the conversation's number."""
    state: str
    """In words, by what really stands."""
    language: str | None
    writer: str | None
    priority: str | None
    considerations: tuple[str, ...]
    need: Need
    """What somebody on the staff has to do; an open alarm goes before it."""
    alarm_at: datetime | None
    alarm_level: str
    alarm_taken_by: str
    overdue: bool
    """Nobody has taken the lead, and somebody should have by now."""
    closed: bool
    """The lead is closed: nothing is urgent about it any more."""
    lead_at: datetime | None
    call_at: datetime | None
    navigator: str | None
    claimed_by: str | None
    claimed_by_id: int | None
    reviewed_at: datetime | None
    reviewed_by: str
    new_since: bool
    """Something was written after the review."""
    last_at: datetime
    fresh: bool
    """Something was written since the reader last saw the list."""


def listed(row: ConversationRow, practice: Practice, now: datetime, seen: str = "") -> Listed:
    """The row as the lists show it; `seen`: key of the newest row that the reader saw before."""
    lead = row.lead
    return Listed(
        person_id=row.person_id,
        label=lead.code if lead else f"No. {row.person_id}",
        state=state(lead, row.state, now),
        language=row.language,
        writer=row.writer,
        priority=lead.priority if lead else None,
        considerations=row.considerations,
        need=need(lead, row.state, row.reviewed_at, now),
        alarm_at=row.alarm_at,
        alarm_level=row.alarm_level,
        alarm_taken_by=row.alarm_taken_by,
        overdue=lead is not None and overdue(lead, practice, now),
        closed=lead is not None and lead.state in CLOSED,
        lead_at=lead.created_at if lead else None,
        call_at=lead.call_at if lead else None,
        navigator=lead.navigator if lead else None,
        claimed_by=lead.claimed_by if lead else None,
        claimed_by_id=lead.claimed_by_id if lead else None,
        reviewed_at=row.reviewed_at,
        reviewed_by=row.reviewed_by,
        new_since=row.reviewed_at is not None and row.last_at > row.reviewed_at,
        last_at=row.last_at,
        fresh=row.is_after(seen),
    )


def need(lead: LeadRow | None, state: str, reviewed_at: datetime | None, now: datetime) -> Need:
    """The next thing for the staff to do: an open lead first, then the review of what is finished."""
    if lead is not None and lead.state in ("open", "claimed"):
        if lead.call_at is not None:
            return "call" if lead.call_at > now else "outcome"
        return "reach" if lead.claimed_by else "claim"
    return "review" if reviewed_at is None and state in FINISHED else ""


def state(lead: LeadRow | None, dialogue_state: str, now: datetime) -> str:
    """Where a conversation stands, in words: after the hand-over by its lead and call, not by the dialogue alone."""
    if dialogue_state != "booked" or lead is None:
        return words.state(dialogue_state)
    if lead.state in CLOSED:
        return words.state(lead.state)
    if lead.call_at is None:
        return words.state("no_time")
    return words.state("call" if lead.call_at > now else "called")


def overdue(lead: LeadRow, practice: Practice, now: datetime) -> bool:
    """Whether nobody has taken a lead that should have been taken by now; a call to come has its own time."""
    coming = lead.call_at is not None and lead.call_at > now
    return lead.state == "open" and not coming and waiting.overdue(practice, lead.priority, lead.created_at, now)
