"""Keeping the promise of how long things are kept (Practice.retention; domain.md 9.4 point 6).

A conversation goes as a whole, key included, when the longest of its reasons to stay has passed. Nothing goes
with an open alarm, a call still to come, an update still to be worked, or a word written in the last day: who
is in the middle of a sentence is not cut off. Run as often as you like; in batches, so that nobody waits for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, delete, func, or_, select

from dialogs.model import Retention
from storage import erasure, groups
from storage.leads import STANDING
from storage.tables import (
    NEW,
    alarm,
    audit,
    booking,
    case_offer,
    dialogue,
    inbox,
    kept_message,
    lead,
    outbox,
    person,
    proof,
    staff_link,
    staff_session,
)

UPDATE_KEYS = timedelta(days=2)
"""Telegram delivers nothing again that is older than a day, and after a quiet week its numbers start anew, so a
key must not be kept for long (telegram.md 1.1)."""
_IN_THE_MIDDLE = timedelta(days=1)


@dataclass(frozen=True)
class Purged:
    """What one run took away."""

    conversations: int
    red_flags: int
    proofs: int
    more: bool
    """There is more than fitted into this batch: run again."""


def purge(c: Connection, retention: Retention, now: datetime, limit: int = 200) -> Purged:
    """Delete what is past its time; afterwards call `Database.scrub`."""
    ids = list(c.scalars(_expired(retention, now).limit(limit)))
    if ids:
        erasure.forget(c, ids, keep_alarms=True)
    old = now - timedelta(days=retention.red_flag_days)
    red_flags = _delete(c, alarm, alarm.c.at < old, alarm.c.cleared_at.is_not(None))
    proofs = _delete(c, proof, proof.c.at < now - timedelta(days=retention.proof_days))
    _sweep(c, retention, now)
    return Purged(len(ids), red_flags, proofs, more=len(ids) == limit)


def _expired(retention: Retention, now: datetime) -> Any:
    """Ids of people whose conversation has no reason to stay, the longest quiet first."""
    calls = (
        select(booking.c.person_id, func.max(booking.c.end_at).label("last_at"))
        .where(booking.c.status.in_(STANDING))
        .group_by(booking.c.person_id)
        .subquery()
    )
    has_lead = select(lead.c.id).where(lead.c.person_id == person.c.id).exists()
    has_alarm = select(alarm.c.code).where(alarm.c.person_id == person.c.id, alarm.c.cleared_at.is_(None)).exists()
    has_work = select(inbox.c.id).where(inbox.c.person_id == person.c.id, inbox.c.state == NEW).exists()
    quiet_since = func.coalesce(dialogue.c.last_at, person.c.made_at, type_=person.c.made_at.type)

    def days_ago(days: int) -> datetime:
        return now - timedelta(days=days)

    called = and_(calls.c.last_at < days_ago(retention.after_call_days), quiet_since < now - _IN_THE_MIDDLE)
    unbooked = and_(calls.c.last_at.is_(None), has_lead, quiet_since < days_ago(retention.unbooked_lead_days))
    abandoned = and_(calls.c.last_at.is_(None), ~has_lead, quiet_since < days_ago(retention.abandoned_days))
    return (
        select(person.c.id)
        .select_from(person.outerjoin(dialogue).outerjoin(calls, calls.c.person_id == person.c.id))
        .where(or_(called, unbooked, abandoned), ~has_alarm, ~has_work)
        .order_by(quiet_since)
    )


def _sweep(c: Connection, retention: Retention, now: datetime) -> None:
    """What nobody needs any more: keys of old updates, empty rows, links that have expired or are spent."""
    week = now - timedelta(days=7)
    abandoned = now - timedelta(days=retention.abandoned_days)
    _delete(c, inbox, inbox.c.state == "done", inbox.c.at < now - UPDATE_KEYS)
    _delete(c, inbox, inbox.c.state == "parked", inbox.c.at < abandoned)
    _delete(c, outbox, outbox.c.state.in_(("sent", "dropped")), outbox.c.at < now - UPDATE_KEYS)
    _delete(c, outbox, outbox.c.state == "parked", outbox.c.at < abandoned)
    nobodys = (kept_message.c.person_id.is_(None), ~kept_message.c.name.startswith(groups.PREFIX))
    _delete(c, kept_message, *nobodys, kept_message.c.at < abandoned)
    _delete(c, case_offer, case_offer.c.expires_at < now)
    _delete(c, staff_link, staff_link.c.expires_at < week)
    _delete(c, staff_session, staff_session.c.seen_at < week)
    _delete(c, audit, audit.c.at < now - timedelta(days=retention.proof_days))


def _delete(c: Connection, table: Any, *conditions: Any) -> int:
    return c.execute(delete(table).where(*conditions)).rowcount
