"""What the staff console reads: the lists of conversations and leads, and one conversation. Nothing here writes.

A list opens nothing that is sealed. It is read a page at a time by key, never by offset, so that a page costs the
same however far back it lies; what belongs to the rows of a page is then fetched by their ids, one query a kind.
A key names a row by what the list is ordered by; a page lies after it or before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)

from dialogs.model import Dialogue, Language, Priority
from storage import alarms, considered, dialogues, leads, people, reviews, transcripts
from storage.keys import Keyring
from storage.tables import alarm, booking, dialogue, lead, review, staff
from storage.tables import considered as considered_table

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ALARMS = 50
"""Conversations with an open alarm that stand before all others."""


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
    """A conversation as a list shows it: nothing in it is personal."""

    person_id: int
    state: str
    language: Language | None
    writer: str | None
    last_at: datetime
    considerations: tuple[str, ...]
    """Those that were explained, in the order of the table."""
    lead: LeadRow | None
    """The latest."""
    alarm_at: datetime | None
    """Since when an alarm is open that nobody has cleared."""
    alarm_level: str
    alarm_taken_by: str
    """Who is on it; empty while nobody is."""
    reviewed_at: datetime | None
    reviewed_by: str

    def is_after(self, key: str) -> bool:
        """Whether its last activity came after the row of this key; no, where the key is none."""
        place = _key(key)
        return place is not None and (self.last_at, self.person_id) > place


@dataclass(frozen=True)
class Filters:
    """What a list of conversations is narrowed to; an empty one narrows nothing."""

    state: str = ""
    """Of the dialogue."""
    outcome: str = ""
    """Of the latest lead: `open` (claimed or not), `withdrawn`, one of leads.Outcome, or `none` without a lead."""
    priority: str = ""
    """P1 to P4, or `none`."""
    consideration: str = ""
    """One that was explained, or `none` where none was."""
    language: str = ""
    """`en` or `es`, or `none`."""
    writer: str = ""
    """`patient`, `loved_one`, `professional`, or `none` where it was not said."""
    reviewed: str = ""
    """`yes`, `no`, or `since` where something was said after the last review."""
    since: datetime | None = None
    """The last activity was at this time or later."""
    until: datetime | None = None
    """The last activity was before this time."""


EVERYTHING = Filters()


@dataclass(frozen=True)
class Page:
    """A page of the list of conversations, and the keys of the pages beside it."""

    rows: tuple[ConversationRow, ...]
    older: str | None
    newer: str | None
    newest: str = ""
    """On the newest page the key of the row with the latest activity: what comes later is new to its reader."""


@dataclass(frozen=True)
class LeadPage:
    """A page of the list of leads, and the keys of the pages beside it."""

    rows: tuple[LeadRow, ...]
    older: str | None
    newer: str | None


@dataclass(frozen=True)
class File:
    """Everything that the page of a conversation shows beside its row."""

    dialogue: Dialogue
    lines: tuple[transcripts.Line, ...]
    alarms: tuple[alarms.Raised, ...]
    reviews: tuple[reviews.Review, ...]
    """The latest first."""
    lead: leads.Lead | None
    """The latest."""


# --- conversations ------------------------------------------------------------------------------------------


def count_conversations(c: Connection, keyring: Keyring, scope: Scope | None, filters: Filters) -> int:
    """How many conversations match."""
    return _count(c, _matching(c, keyring, scope, filters))


def count_new(c: Connection, keyring: Keyring, scope: Scope | None, filters: Filters, since: str) -> int:
    """How many of those that match had activity after the row of this key; 0 where the key is none."""
    seen = _key(since)
    return _count(c, [*_matching(c, keyring, scope, filters), _place > seen]) if seen else 0


def conversations(
    c: Connection,
    keyring: Keyring,
    scope: Scope | None,
    filters: Filters = EVERYTHING,
    *,
    older: str = "",
    newer: str = "",
    limit: int = 50,
) -> Page:
    """A page of conversations, the last active first; before the newest page stand those with an open alarm.

    Those are on no other page: first the ones that nobody is on, the longest open first. Where there are more than
    ALARMS of them, the others stand in their place among the rest.
    older, newer: key of the row after or before which the page lies; one that is none is ignored.
    """
    after, before = _key(older), _key(newer)
    matching = _matching(c, keyring, scope, filters)
    alarmed = _alarmed(c, matching)
    query = select(dialogue.c.person_id, dialogue.c.last_at).where(*matching)
    if alarmed:
        query = query.where(dialogue.c.person_id.not_in([id_ for id_, _ in alarmed]))
    if before:
        query = query.where(_place > before).order_by(dialogue.c.last_at.asc(), dialogue.c.person_id.asc())
    else:
        query = query.order_by(dialogue.c.last_at.desc(), dialogue.c.person_id.desc())
        query = query.where(_place < after) if after else query
    found = [(row.person_id, row.last_at) for row in c.execute(query.limit(limit + 1))]
    more, found = len(found) > limit, found[:limit]
    if before:
        found.reverse()
    has_older, has_newer = (True, more) if before else (more, after is not None)
    first = [] if has_newer else alarmed
    shown = [*first, *found]
    return Page(
        rows=tuple(_rows(c, keyring, [id_ for id_, _ in shown])),
        older=_written(found[-1]) if found and has_older else None,
        newer=_written(found[0]) if found and has_newer else None,
        newest="" if has_newer else _written(max(shown, key=lambda one: (one[1], one[0]), default=(0, EPOCH))),
    )


def conversation(c: Connection, keyring: Keyring, person_id: int) -> ConversationRow | None:
    """The row of one conversation; None where there is none."""
    return next(iter(_rows(c, keyring, [person_id])), None)


def file(c: Connection, keyring: Keyring, person_id: int) -> File | None:
    """A conversation with its lines, alarms, reviews and lead; None for a person who was erased meanwhile."""
    person = people.of_ids(c, keyring, [person_id]).get(person_id)
    found = dialogues.load(c, [person]).get(person_id) if person else None
    if person is None or found is None:
        return None
    made = leads.of_person(c, keyring, person_id)
    return File(
        dialogue=found,
        lines=transcripts.read(c, person),
        alarms=alarms.of_person(c, keyring, person_id),
        reviews=reviews.of_person(c, person),
        lead=made[-1] if made else None,
    )


_place = tuple_(dialogue.c.last_at, dialogue.c.person_id)
"""What the list is ordered by."""


def _count(c: Connection, matching: Sequence[ColumnElement[bool]]) -> int:
    return c.execute(select(func.count()).select_from(dialogue).where(*matching)).scalar_one()


def _matching(c: Connection, keyring: Keyring, scope: Scope | None, filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions on `dialogue`. One that has never taken a turn has no last_at and is no conversation.

    What another table says is asked as a set of person ids, read once from an index of its own; the list itself is
    walked in its order, whatever the filter.
    """
    id_: ColumnElement[int] = dialogue.c.person_id
    if c.dialect.name == "sqlite":  # which else fetches row by row by this key, and sorts
        id_ = id_ + literal_column("0")
    conditions: list[ColumnElement[bool]] = [dialogue.c.last_at.is_not(None)]
    for name in ("state", "language", "writer", "priority"):
        if value := getattr(filters, name):
            column = dialogue.c[name]
            conditions.append(column.is_(None) if value == "none" else column == value)
    if filters.outcome == "none":
        conditions.append(id_.not_in(select(lead.c.person_id)))
    elif filters.outcome:
        conditions.append(id_.in_(_came_to(filters.outcome)))
    if filters.consideration == "none":
        conditions.append(id_.not_in(select(considered_table.c.person_id)))
    elif filters.consideration:
        tag = keyring.consideration_hash(filters.consideration)
        conditions.append(id_.in_(select(considered_table.c.person_id).where(considered_table.c.tag == tag)))
    if filters.reviewed == "since":
        conditions.append(id_.in_(_SAID_MORE))
    elif filters.reviewed:
        reviewed = select(review.c.person_id)
        conditions.append(id_.not_in(reviewed) if filters.reviewed == "no" else id_.in_(reviewed))
    if filters.since:
        conditions.append(dialogue.c.last_at >= filters.since)
    if filters.until:
        conditions.append(dialogue.c.last_at < filters.until)
    if scope is not None:
        claimed = select(lead.c.person_id).where(lead.c.claimed_by == scope.staff_id)
        stands = booking.c.status.in_(leads.STANDING)
        called = select(booking.c.person_id).where(booking.c.navigator == scope.navigator, stands)
        conditions.append(or_(id_.in_(claimed), id_.in_(called)) if scope.navigator else id_.in_(claimed))
    return conditions


_talk = dialogue.alias("talk")
_SAID_MORE = (
    select(review.c.person_id)
    .join(_talk, _talk.c.person_id == review.c.person_id)
    .group_by(review.c.person_id, _talk.c.last_at)
    .having(func.max(review.c.at) < _talk.c.last_at)
)
"""Ids of the people whose last activity came after their last review."""


def _came_to(outcome: str) -> Select[Any]:
    """Ids of the people whose latest lead came to this, see Filters.outcome."""
    later = lead.alias("later")
    latest = ~exists().where(later.c.person_id == lead.c.person_id, later.c.id > lead.c.id)
    came = {"open": lead.c.state.in_(("open", "claimed")), "withdrawn": lead.c.state == "withdrawn"}
    done = and_(lead.c.state == "done", lead.c.outcome == outcome)
    return select(lead.c.person_id).where(came.get(outcome, done), latest)


def _alarmed(c: Connection, matching: Sequence[ColumnElement[bool]]) -> list[tuple[int, datetime]]:
    """Conversations with an open alarm, as `_rows` takes them."""
    nobody = func.min(case((alarm.c.taken_by.is_(None), 0), else_=1))
    query = (
        select(dialogue.c.person_id, dialogue.c.last_at)
        .join_from(dialogue, alarm, alarm.c.person_id == dialogue.c.person_id)
        .where(*matching, alarm.c.cleared_at.is_(None))
        .group_by(dialogue.c.person_id, dialogue.c.last_at)
        .order_by(nobody, func.min(alarm.c.at), dialogue.c.person_id)
        .limit(ALARMS)
    )
    return [(row.person_id, row.last_at) for row in c.execute(query)]


def _rows(c: Connection, keyring: Keyring, ids: Sequence[int]) -> list[ConversationRow]:
    """These conversations, in this order, with what belongs to them."""
    if not ids:
        return []
    talks = {
        row.person_id: row
        for row in c.execute(_TALKS.where(dialogue.c.person_id.in_(ids), dialogue.c.last_at.is_not(None)))
    }
    explained = considered.of_people(c, keyring, ids)
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
            person_id=id_,
            state=talks[id_].state,
            language=talks[id_].language,
            writer=talks[id_].writer,
            last_at=talks[id_].last_at,
            considerations=explained.get(id_, ()),
            lead=of_person.get(id_),
            alarm_at=open_alarms[id_].at if id_ in open_alarms else None,
            alarm_level=open_alarms[id_].level if id_ in open_alarms else "",
            alarm_taken_by=(open_alarms[id_].taker or "") if id_ in open_alarms else "",
            reviewed_at=latest[id_].at if id_ in latest else None,
            reviewed_by=latest[id_].name if id_ in latest else "",
        )
        for id_ in ids
        if id_ in talks
    ]


_TALKS = select(
    dialogue.c.person_id, dialogue.c.state, dialogue.c.language, dialogue.c.writer, dialogue.c.last_at
)  # fmt: skip


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
    select(
        lead.c.id, lead.c.code, lead.c.person_id, lead.c.priority, lead.c.language, lead.c.state, lead.c.created_at,
        lead.c.claimed_by, lead.c.outcome, staff.c.name.label("claimer"), booking.c.start_at, booking.c.navigator,
        booking.c.zone,
    )
    .outerjoin(staff, staff.c.id == lead.c.claimed_by)
    .outerjoin(booking, and_(booking.c.lead_id == lead.c.id, booking.c.status.in_(leads.STANDING)))
)  # fmt: skip


def lead_rows(c: Connection, *, older: str = "", newer: str = "", limit: int = 50) -> LeadPage:
    """A page of leads: those that wait first, then those somebody has, then the closed ones.

    Those that stand: the most urgent first, then the longest waiting; the closed ones: the newest first.
    older, newer: key of the row after or before which the page lies; one that is none is ignored.
    """
    after, before = _lead_key(older), _lead_key(newer)
    rows = _walked(c, before or after, back=before is not None, limit=limit + 1)
    more, rows = len(rows) > limit, rows[:limit]
    if before:
        rows.reverse()
    has_older, has_newer = (True, more) if before else (more, after is not None)
    return LeadPage(
        rows=tuple(rows),
        older=_lead_written(rows[-1]) if rows and has_older else None,
        newer=_lead_written(rows[0]) if rows and has_newer else None,
    )


def lead_counts(c: Connection) -> dict[str, int]:
    """How many leads are `open`, `claimed`, `closed`."""
    states = c.execute(select(lead.c.state, func.count().label("many")).group_by(lead.c.state))
    by_state = {row.state: row.many for row in states}
    return {
        "open": by_state.get("open", 0),
        "claimed": by_state.get("claimed", 0),
        "closed": sum(by_state.get(state, 0) for state in leads.CLOSED),
    }


def newest_lead(c: Connection) -> datetime:
    """Since when the lead waits that has come last."""
    return c.execute(select(func.max(lead.c.created_at)).where(lead.c.state == "open")).scalar_one() or EPOCH


def count_new_leads(c: Connection, since: datetime) -> int:
    """How many leads wait that came after this time."""
    new = (lead.c.state == "open", lead.c.created_at > since)
    return c.execute(select(func.count()).select_from(lead).where(*new)).scalar_one()


LeadKey = tuple[int, str, int]
"""Place in _GROUPS, priority, id."""
_GROUPS: tuple[ColumnElement[bool], ...] = (
    lead.c.state == "open",
    lead.c.state == "claimed",
    # As what it is not: only so do the databases walk the newest first instead of sorting all that ever was.
    lead.c.state.not_in(("open", "claimed")),
)
_CLOSED_GROUP = len(_GROUPS) - 1


def _walked(c: Connection, key: LeadKey | None, *, back: bool, limit: int) -> list[LeadRow]:
    """The leads after this place in the order of the list, or before it, going away from it."""
    groups = range(len(_GROUPS))
    start = key[0] if key else 0
    found: list[LeadRow] = []
    for group in reversed(groups[: start + 1]) if back else groups[start:]:
        at = key if key and group == start else None
        found += _leads(c, _of_group(group, at, back=back).limit(limit - len(found)))
        if len(found) == limit:
            break
    return found


def _of_group(group: int, key: LeadKey | None, *, back: bool) -> Select[Any]:
    query = _LEADS.where(_GROUPS[group])
    closed = group == _CLOSED_GROUP
    place = [lead.c.id] if closed else [lead.c.priority, lead.c.id]
    up = back if closed else not back
    if key:
        reached = tuple_(*place), tuple_(*(key[2:] if closed else key[1:]))
        query = query.where(reached[0] > reached[1] if up else reached[0] < reached[1])
    return query.order_by(*(column.asc() if up else column.desc() for column in place))


def _lead_written(row: LeadRow) -> str:
    """The key of a lead, for an address: `0-P1-17`."""
    group = {"open": 0, "claimed": 1}.get(row.state, _CLOSED_GROUP)
    return f"{group}-{row.priority}-{row.id}"


def _lead_key(text: str) -> LeadKey | None:
    match = re.fullmatch(r"([0-2])-(P[1-4])-([0-9]{1,18})", text, re.ASCII)
    return (int(match[1]), match[2], int(match[3])) if match else None


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
