"""Leads and their intro calls. Who claims first has the lead; a unique key on grid cells decides who has a time.

Everything that changes a lead is a conditional update and says whether it did. A call covers grid cells, its
own and the buffer after it, each a row (navigator, cell): a second call on any of them violates the key, the
transaction is rolled back, and the turn is taken again with what is now free. So no query has to be right
for a double booking to be impossible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from pydantic_core import from_json
from sqlalchemy import Connection, Select, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from dialogs.model import Booking, Busy, Frozen, Language, LeadChanged, LeadMade, Priority
from storage import people
from storage.dialect import upsert
from storage.errors import CodeTaken, SlotTaken
from storage.keys import Keyring
from storage.people import Person
from storage.tables import booking, call_cell, lead, person, staff

State = Literal["open", "claimed", "done", "withdrawn"]
Outcome = Literal["reached", "no_answer", "not_fit", "moved_on"]
CLOSED: tuple[State, ...] = ("done", "withdrawn")
STANDING = ("booked", "held")
"""States of a booking in which its time is taken."""


class _Facts(Frozen):
    """What of a lead is sealed."""

    considerations: tuple[str, ...]
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    card: str


@dataclass(frozen=True)
class Call:
    """An intro call."""

    uid: str
    code: str
    """Of its lead."""
    person_id: int
    navigator: str
    start_at: datetime
    end_at: datetime
    """With the buffer after it."""
    zone: str
    """IANA name of the person's zone."""
    revision: int
    status: Literal["booked", "cancelled", "held"]
    priority: Priority
    language: Language
    claimed_by_id: int | None
    claimed_by: str | None

    @property
    def booking(self) -> Booking:
        """As the dialogue has it."""
        names = ("uid", "navigator", "start_at", "zone", "revision", "status")
        return Booking.model_validate({name: getattr(self, name) for name in names} | {"lead": self.code})


@dataclass(frozen=True)
class Lead:
    """A writer who agreed to be called."""

    id: int
    person_id: int
    code: str
    """What staff see instead of a name."""
    priority: Priority
    language: Language
    state: State
    created_at: datetime
    """When the person agreed, or asked again after it was closed: "since" on the card."""
    changed_at: datetime
    claimed_by_id: int | None
    claimed_by: str | None
    claimed_at: datetime | None
    outcome: Outcome | None
    closed_at: datetime | None
    considerations: tuple[str, ...]
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    card: str = field(repr=False)
    """Telegram HTML, for the claimer's eyes only."""
    call: Call | None
    """The call that stands, if there is one; not cancelled ones."""

    @property
    def navigator(self) -> str | None:
        """Whose call it is."""
        return self.call.navigator if self.call else None


_CALLS = (
    select(booking, lead.c.code, lead.c.priority, lead.c.language, lead.c.claimed_by, staff.c.name.label("claimer"))
    .select_from(booking.join(lead).outerjoin(staff, staff.c.id == lead.c.claimed_by))
    .order_by(booking.c.start_at, booking.c.uid)
)
_LEADS = (
    select(lead, staff.c.name.label("claimer"), person.c.key)
    .select_from(lead.join(person).outerjoin(staff, staff.c.id == lead.c.claimed_by))
    .order_by(lead.c.id)
)
_BUSY = (
    select(booking.c.navigator, booking.c.start_at, booking.c.end_at)
    .where(
        booking.c.status.in_(STANDING), booking.c.end_at > bindparam("since"), booking.c.start_at < bindparam("until")
    )
    .order_by(booking.c.start_at, booking.c.navigator)
)
_BY_CODE = _LEADS.where(lead.c.code == bindparam("of"))
_STANDING_CALLS = _CALLS.where(
    booking.c.lead_id.in_(bindparam("leads", expanding=True)), booking.c.status.in_(STANDING)
)


def card_name(code: str) -> str:
    """Name of the group's card among the kept messages of the outbox."""
    return f"lead:{code}:card"


def private_name(code: str) -> str:
    """Name of the full card in the claimer's private chat."""
    return f"lead:{code}:private"


# --- leads ------------------------------------------------------------------------------------------------


def make(c: Connection, owner: Person, made: LeadMade, now: datetime) -> int:
    """A new open lead; returns its id. Raises CodeTaken; the transaction is then to be rolled back."""
    values = {"person_id": owner.id, "code": made.code, "state": "open", "created_at": now}
    try:
        key = c.execute(insert(lead).values(values | _facts(owner, made, now))).inserted_primary_key
    except IntegrityError:
        raise CodeTaken(f"{made.code} is the code of another lead") from None
    assert key is not None
    return int(key[0])


def change(c: Connection, owner: Person, changed: LeadMade | LeadChanged, now: datetime) -> bool:
    """New facts on a lead of theirs that is not closed."""
    return _did(c, changed.code, ("open", "claimed"), owner=owner, **_facts(owner, changed, now))


def withdraw(c: Connection, code: str, now: datetime) -> bool:
    """The person took the request back; their call is another matter (`cancel`)."""
    return _did(c, code, ("open", "claimed"), state="withdrawn", closed_at=now, changed_at=now)


def claim(c: Connection, code: str, staff_id: int, now: datetime) -> bool:
    """Whether this member of staff has it now and did not before; somebody else was quicker otherwise."""
    return _did(c, code, ("open",), state="claimed", claimed_by=staff_id, claimed_at=now, changed_at=now)


def release(c: Connection, code: str, now: datetime, *, by: int | None = None) -> bool:
    """Open again; `by` only when it is theirs."""
    free: dict[str, Any] = {"state": "open", "claimed_by": None, "claimed_at": None, "changed_at": now}
    return _did(c, code, ("claimed",), by, **free)


def close(c: Connection, code: str, outcome: Outcome, now: datetime, *, by: int | None = None) -> bool:
    """Done, with an outcome; `by` only when it is theirs."""
    return _did(c, code, ("claimed",), by, state="done", outcome=outcome, closed_at=now, changed_at=now)


def reopen(c: Connection, code: str, now: datetime) -> bool:
    """A closed lead waits again, as of now: the person asked anew. What came of it before is for the audit."""
    fresh = dict.fromkeys(("claimed_by", "claimed_at", "outcome", "closed_at"))
    return _did(c, code, CLOSED, state="open", created_at=now, changed_at=now, **fresh)


def find(c: Connection, keyring: Keyring, code: str) -> Lead | None:
    """A lead by its code."""
    return next(iter(_leads(c, keyring, _BY_CODE, {"of": code})), None)


def of_person(c: Connection, keyring: Keyring, person_id: int) -> tuple[Lead, ...]:
    """All leads of a person, oldest first."""
    return _leads(c, keyring, _LEADS.where(lead.c.person_id == person_id))


def standing(c: Connection, keyring: Keyring) -> tuple[Lead, ...]:
    """Open and claimed leads: open first, the most urgent first, the oldest first."""
    rows = _leads(c, keyring, _LEADS.where(lead.c.state.in_(("open", "claimed"))))
    return tuple(sorted(rows, key=lambda one: (one.state != "open", one.priority, one.id)))


def since(c: Connection, keyring: Keyring, at: datetime) -> tuple[Lead, ...]:
    """Every lead made or changed since then, oldest first; for exports."""
    return _leads(c, keyring, _LEADS.where(lead.c.changed_at >= at))


def opened(keyring: Keyring, row: Any, call: Call | None) -> Lead:
    """A lead from a row of `lead` with its person's `key` and the claimer's name as `claimer`."""
    facts = _Facts.model_validate(from_json(keyring.person_key(row["key"]).unseal(row["body"])))
    return Lead(
        id=row["id"],
        person_id=row["person_id"],
        code=row["code"],
        priority=row["priority"],
        language=row["language"],
        state=row["state"],
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        claimed_by_id=row["claimed_by"],
        claimed_by=row["claimer"],
        claimed_at=row["claimed_at"],
        outcome=row["outcome"],
        closed_at=row["closed_at"],
        considerations=facts.considerations,
        reasons_for=facts.reasons_for,
        reasons_against=facts.reasons_against,
        card=facts.card,
        call=call,
    )


def owner(c: Connection, keyring: Keyring, code: str) -> Person | None:
    """Whose lead it is."""
    row = c.execute(select(lead.c.person_id).where(lead.c.code == code)).one_or_none()
    return people.of_ids(c, keyring, [row.person_id]).get(row.person_id) if row else None


# --- calls ------------------------------------------------------------------------------------------------


def book(c: Connection, code: str, wanted: Booking, cells: Sequence[datetime], end_at: datetime) -> None:
    """Take a time for a lead. Raises SlotTaken; the transaction is then to be rolled back.

    `cells` are the grid cells that the call and its buffer cover, `end_at` the end of that buffer.
    """
    of_lead = c.execute(select(lead.c.id, lead.c.person_id).where(lead.c.code == code)).one()
    row = {"uid": wanted.uid, "lead_id": of_lead.id, "person_id": of_lead.person_id, **_times(wanted, end_at)}
    c.execute(upsert(c, booking, "uid"), [row])
    _take(c, wanted, cells)


def move(c: Connection, wanted: Booking, cells: Sequence[datetime], end_at: datetime) -> None:
    """Free the old time of a call and take another, or another navigator. Raises SlotTaken, as `book`."""
    c.execute(update(booking).where(booking.c.uid == wanted.uid).values(_times(wanted, end_at)))
    _take(c, wanted, cells)


def cancel(c: Connection, cancelled: Booking) -> None:
    """Free the time of a call."""
    values = {"status": "cancelled", "revision": cancelled.revision}
    c.execute(update(booking).where(booking.c.uid == cancelled.uid).values(values))
    c.execute(delete(call_cell).where(call_cell.c.uid == cancelled.uid))


def busy(c: Connection, since: datetime, until: datetime) -> tuple[Busy, ...]:
    """Times that are taken and touch this span, buffers included."""
    taken = c.execute(_BUSY, {"since": since, "until": until})
    return tuple(Busy(navigator=row.navigator, start_at=row.start_at, end_at=row.end_at) for row in taken)


def calls(c: Connection, since: datetime, until: datetime) -> tuple[Call, ...]:
    """Standing calls that begin in this span, in order."""
    starts = and_(booking.c.start_at >= since, booking.c.start_at < until)
    return _calls(c, _CALLS.where(starts, booking.c.status.in_(STANDING)))


def calls_of(c: Connection, person_id: int) -> tuple[Call, ...]:
    """All calls of a person, cancelled ones too."""
    return _calls(c, _CALLS.where(booking.c.person_id == person_id))


def waiting_count(c: Connection) -> int:
    """Leads that nobody has claimed."""
    return c.execute(select(func.count()).where(lead.c.state == "open")).scalar_one()


def _times(wanted: Booking, end_at: datetime) -> dict[str, Any]:
    columns = {"navigator", "start_at", "zone", "revision", "status"}
    return wanted.model_dump(include=columns) | {"end_at": end_at}


def _take(c: Connection, wanted: Booking, cells: Sequence[datetime]) -> None:
    c.execute(delete(call_cell).where(call_cell.c.uid == wanted.uid))
    rows = [{"navigator": wanted.navigator, "cell_at": at, "uid": wanted.uid} for at in sorted(cells)]
    try:
        c.execute(insert(call_cell), rows)
    except IntegrityError:
        raise SlotTaken(f"{wanted.navigator} has another call at {wanted.start_at.isoformat()}") from None


def _did(
    c: Connection, code: str, states: Sequence[str], by: int | None = None, owner: Person | None = None, **values: Any
) -> bool:
    stands = [lead.c.code == code, lead.c.state.in_(states)]
    if owner is not None:
        stands.append(lead.c.person_id == owner.id)
    if by is not None:
        stands.append(lead.c.claimed_by == by)
    return c.execute(update(lead).where(*stands).values(values)).rowcount == 1


def _facts(owner: Person, made: LeadMade | LeadChanged, now: datetime) -> dict[str, Any]:
    facts = _Facts.model_validate(made.model_dump(include=set(_Facts.model_fields)))
    return {
        "priority": made.priority,
        "language": made.language,
        "changed_at": now,
        "body": owner.key.seal(facts.model_dump_json()),
    }


def _leads(
    c: Connection, keyring: Keyring, statement: Select[Any], given: dict[str, Any] | None = None
) -> tuple[Lead, ...]:
    rows = c.execute(statement, given).mappings().all()
    wanted = [row["id"] for row in rows]
    by_lead: dict[int, Call] = {}
    if wanted:
        by_lead = {row["lead_id"]: _call(row) for row in c.execute(_STANDING_CALLS, {"leads": wanted}).mappings()}
    return tuple(opened(keyring, row, by_lead.get(row["id"])) for row in rows)


def _calls(c: Connection, statement: Select[Any]) -> tuple[Call, ...]:
    return tuple(_call(row) for row in c.execute(statement).mappings())


def _call(row: Any) -> Call:
    return Call(
        uid=row["uid"],
        code=row["code"],
        person_id=row["person_id"],
        navigator=row["navigator"],
        start_at=row["start_at"],
        end_at=row["end_at"],
        zone=row["zone"],
        revision=row["revision"],
        status=row["status"],
        priority=row["priority"],
        language=row["language"],
        claimed_by_id=row["claimed_by"],
        claimed_by=row["claimer"],
    )
