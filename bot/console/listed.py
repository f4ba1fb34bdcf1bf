"""A row of a list: who needs what by when, without a personal word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from dialogs.considerations import that_apply
from dialogs.model import Practice
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
    language: str | None
    writer: str | None
    priority: str | None
    considerations: tuple[str, ...]
    need: Need
    """What somebody on the staff has to do; an open alarm goes before it."""
    alarm_at: datetime | None
    alarm_level: str
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


def listed(row: ConversationRow, practice: Practice, now: datetime) -> Listed:
    """The row as the lists show it."""
    talk, lead = row.dialogue, row.lead
    return Listed(
        person_id=row.person_id,
        label=lead.code if lead else f"No. {row.person_id}",
        state=talk.state,
        language=talk.language,
        writer=talk.case.value("writer"),
        priority=lead.priority if lead else None,
        considerations=tuple(one.id for one in that_apply(talk.case, practice)) if talk.case.answers else (),
        need=need(lead, talk.state, row.reviewed_at, now),
        alarm_at=row.alarm_at,
        alarm_level=row.alarm_level,
        lead_at=lead.created_at if lead else None,
        call_at=lead.call_at if lead else None,
        navigator=lead.navigator if lead else None,
        claimed_by=lead.claimed_by if lead else None,
        claimed_by_id=lead.claimed_by_id if lead else None,
        reviewed_at=row.reviewed_at,
        reviewed_by=row.reviewed_by,
        new_since=row.reviewed_at is not None and row.last_at > row.reviewed_at,
        last_at=row.last_at,
    )


def need(lead: LeadRow | None, state: str, reviewed_at: datetime | None, now: datetime) -> Need:
    """The next thing for the staff to do: an open lead first, then the review of what is finished."""
    if lead is not None and lead.state in ("open", "claimed"):
        if lead.call_at is not None:
            return "call" if lead.call_at > now else "outcome"
        return "reach" if lead.claimed_by else "claim"
    return "review" if reviewed_at is None and state in FINISHED else ""
