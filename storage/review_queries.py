"""What the staff console reads: the lists of conversations and leads, and one conversation. Nothing here writes.

A list is read a page at a time by key, never by offset, so that a page costs the same however many
conversations there are; what belongs to the rows of a page is then fetched by their ids, one query a kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, or_, select, tuple_

from dialogs.model import Dialogue, Priority
from storage import alarms, dialogues, leads, people, reviews, transcripts
from storage.keys import Keyring
from storage.tables import alarm, booking, dialogue, lead, review, staff

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Scope:
    """Whose conversations a navigator sees: those whose lead they claimed, and those whose call is theirs."""

    staff_id: int
    navigator: str | None


@dataclass(frozen=True)
class LeadRow:
    """A lead with its call."""

    id: int
    code: str
    person_id: int
    priority: Priority
    language: str
    state: str
    created_at: datetime
    claimed_by: str | None
    claimed_by_id: int | None
    outcome: str | None
    call_at: datetime | None
    """None: no time chosen, or the call was cancelled."""
    navigator: str | None
    """Id of the navigator of the call."""
    zone: str | None
    """IANA name of the person's zone."""


@dataclass(frozen=True)
class ConversationRow:
    """A conversation as a list shows it."""

    person_id: int
    dialogue: Dialogue
    """Holds personal text: only the conversation's own page may show it."""
    last_at: datetime
    lead: LeadRow | None
    alarm_at: datetime | None
    """Since when an alarm is open that nobody has cleared."""
    alarm_level: str
    alarm_taken_by: str
    """Who is on it; empty while nobody is."""
    reviewed_at: datetime | None
    reviewed_by: str


@dataclass(frozen=True)
class Page:
    """A page of the list of conversations, and the keys of the pages beside it."""

    rows: tuple[ConversationRow, ...]
    older: str | None
    newer: str | None


@dataclass(frozen=True)
class File:
    """Everything that the page of a conversation shows beside its row."""

    lines: tuple[transcripts.Line, ...] = ()
    alarms: tuple[alarms.Raised, ...] = ()
    reviews: tuple[reviews.Review, ...] = ()
    """The latest first."""
    lead: leads.Lead | None = None
    """The latest."""


# --- conversations ------------------------------------------------------------------------------------------


def count_conversations(c: Connection, scope: Scope | None, wanted: Mapping[str, str]) -> int:
    """How many conversations match; `wanted` as in `conversations`."""
    return c.execute(select(func.count()).select_from(dialogue).where(*_matching(scope, wanted))).scalar_one()


def conversations(
    c: Connection,
    keyring: Keyring,
    scope: Scope | None,
    wanted: Mapping[str, str],
    *,
    older: str = "",
    newer: str = "",
    limit: int = 50,
) -> Page:
    """A page of conversations, the last active first; before the newest page stand all with an open alarm.

    Those are on no other page: first the ones that nobody is on, the longest open first.

    wanted: filters by name; state, language, writer and priority (`none`: without) by their value, reviewed by
    `yes` or `no`. older, newer: key of the row after or before which the page lies; one that is none is ignored.
    """
    after, before = _key(older), _key(newer)
    place = tuple_(dialogue.c.last_at, dialogue.c.person_id)
    matching = _matching(scope, wanted)
    query = select(dialogue.c.person_id, dialogue.c.last_at).where(*matching, ~_ALARMED)
    if before:
        query = query.where(place > before).order_by(dialogue.c.last_at.asc(), dialogue.c.person_id.asc())
    else:
        query = query.order_by(dialogue.c.last_at.desc(), dialogue.c.person_id.desc())
        query = query.where(place < after) if after else query
    found = [(row.person_id, row.last_at) for row in c.execute(query.limit(limit + 1))]
    more, found = len(found) > limit, found[:limit]
    if before:
        found.reverse()
    has_older, has_newer = (True, more) if before else (more, after is not None)
    first = [] if has_newer else _alarmed(c, matching)
    return Page(
        rows=tuple(_rows(c, keyring, [*first, *found])),
        older=_written(found[-1]) if found and has_older else None,
        newer=_written(found[0]) if found and has_newer else None,
    )


def conversation(c: Connection, keyring: Keyring, person_id: int) -> ConversationRow | None:
    """The row of one conversation; None where there is none."""
    last_at = c.execute(select(dialogue.c.last_at).where(dialogue.c.person_id == person_id)).scalar_one_or_none()
    return next(iter(_rows(c, keyring, [(person_id, last_at)])), None) if last_at else None


def file(c: Connection, keyring: Keyring, person_id: int) -> File:
    """The lines of a conversation, its alarms, reviews and lead; empty for a person who was erased meanwhile."""
    person = people.of_ids(c, keyring, [person_id]).get(person_id)
    if person is None:
        return File()
    made = leads.of_person(c, keyring, person_id)
    return File(
        lines=transcripts.read(c, person),
        alarms=alarms.of_person(c, keyring, person_id),
        reviews=reviews.of_person(c, person),
        lead=made[-1] if made else None,
    )


def _matching(scope: Scope | None, wanted: Mapping[str, str]) -> list[ColumnElement[bool]]:
    """The conditions on `dialogue`. One that has never taken a turn has no last_at and is no conversation."""
    conditions: list[ColumnElement[bool]] = [dialogue.c.last_at.is_not(None)]
    for name in ("state", "language", "writer", "priority"):
        if value := wanted.get(name):
            column = dialogue.c[name]
            conditions.append(column.is_(None) if value == "none" else column == value)
    if value := wanted.get("reviewed"):
        reviewed = exists().where(review.c.person_id == dialogue.c.person_id)
        conditions.append(reviewed if value == "yes" else ~reviewed)
    if scope is not None:
        claimed = exists().where(lead.c.person_id == dialogue.c.person_id, lead.c.claimed_by == scope.staff_id)
        theirs = exists().where(
            booking.c.person_id == dialogue.c.person_id,
            booking.c.navigator == scope.navigator,
            booking.c.status.in_(leads.STANDING),
        )
        conditions.append(or_(claimed, theirs) if scope.navigator else claimed)
    return conditions


_ALARMED = exists().where(alarm.c.person_id == dialogue.c.person_id, alarm.c.cleared_at.is_(None))


def _alarmed(c: Connection, matching: Sequence[ColumnElement[bool]]) -> list[tuple[int, datetime]]:
    """Conversations with an open alarm, as `_rows` takes them."""
    nobody = func.min(case((alarm.c.taken_by.is_(None), 0), else_=1))
    query = (
        select(dialogue.c.person_id, dialogue.c.last_at)
        .join_from(dialogue, alarm, alarm.c.person_id == dialogue.c.person_id)
        .where(*matching, alarm.c.cleared_at.is_(None))
        .group_by(dialogue.c.person_id, dialogue.c.last_at)
        .order_by(nobody, func.min(alarm.c.at), dialogue.c.person_id)
    )
    return [(row.person_id, row.last_at) for row in c.execute(query)]


def _rows(c: Connection, keyring: Keyring, found: Sequence[tuple[int, datetime]]) -> list[ConversationRow]:
    """The conversations found, in that order, with what belongs to them."""
    ids = [person_id for person_id, _ in found]
    if not ids:
        return []
    talks = dialogues.load(c, people.of_ids(c, keyring, ids).values())
    of_person = {one.person_id: one for one in _leads(c, _LEADS.where(lead.c.person_id.in_(ids)).order_by(lead.c.id))}
    open_alarms = {
        row.person_id: row
        for row in c.execute(
            select(alarm.c.person_id, alarm.c.at, alarm.c.level, staff.c.name.label("taker"))
            .select_from(alarm.outerjoin(staff, staff.c.id == alarm.c.taken_by))
            .where(alarm.c.person_id.in_(ids), alarm.c.cleared_at.is_(None))
            .order_by(alarm.c.taken_by.is_(None), alarm.c.at.desc())  # the last one counts
        )
    }
    latest = {
        row.person_id: row
        for row in c.execute(
            select(review.c.person_id, review.c.at, staff.c.name)
            .join_from(review, staff)
            .where(review.c.person_id.in_(ids))
            .order_by(review.c.id)
        )
    }
    return [
        ConversationRow(
            person_id=person_id,
            dialogue=talks[person_id],
            last_at=last_at,
            lead=of_person.get(person_id),
            alarm_at=open_alarms[person_id].at if person_id in open_alarms else None,
            alarm_level=open_alarms[person_id].level if person_id in open_alarms else "",
            alarm_taken_by=(open_alarms[person_id].taker or "") if person_id in open_alarms else "",
            reviewed_at=latest[person_id].at if person_id in latest else None,
            reviewed_by=latest[person_id].name if person_id in latest else "",
        )
        for person_id, last_at in found
        if person_id in talks
    ]


def _written(place: tuple[int, datetime]) -> str:
    """The key of a row, for an address: microseconds and id, `1795468051000000-17`."""
    person_id, last_at = place
    return f"{(last_at - EPOCH) // timedelta(microseconds=1)}-{person_id}"


def _key(text: str) -> tuple[datetime, int] | None:
    micros, _, id_ = text.partition("-")
    if not (text.isascii() and micros.isdigit() and id_.isdigit() and len(micros) < 18 and len(id_) < 18):
        return None
    return EPOCH + timedelta(microseconds=int(micros)), int(id_)


# --- leads ------------------------------------------------------------------------------------------------------

_LEADS: Select[Any] = (
    select(lead, staff.c.name.label("claimer"), booking.c.start_at, booking.c.navigator, booking.c.zone)
    .outerjoin(staff, staff.c.id == lead.c.claimed_by)
    .outerjoin(booking, and_(booking.c.lead_id == lead.c.id, booking.c.status.in_(leads.STANDING)))
)
_URGENCY = case({"open": 0, "claimed": 1}, value=lead.c.state, else_=2)
"""Those that wait first, then those somebody has, then the closed ones."""


def _leads(c: Connection, query: Select[Any]) -> list[LeadRow]:
    return [
        LeadRow(
            id=row.id,
            code=row.code,
            person_id=row.person_id,
            priority=row.priority,
            language=row.language,
            state=row.state,
            created_at=row.created_at,
            claimed_by=row.claimer,
            claimed_by_id=row.claimed_by,
            outcome=row.outcome,
            call_at=row.start_at,
            navigator=row.navigator,
            zone=row.zone,
        )
        for row in c.execute(query)
    ]


def lead_rows(c: Connection, *, skip: int = 0, limit: int = 50) -> list[LeadRow]:
    """Leads: those that wait first, the most urgent and longest waiting first; the closed ones newest first."""
    stands = _URGENCY < 2
    order = (_URGENCY, case((stands, lead.c.priority), else_=""), case((stands, lead.c.id), else_=-lead.c.id))
    return _leads(c, _LEADS.order_by(*order).offset(skip).limit(limit))
