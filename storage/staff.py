"""Who works here: roles, one-time links, console sessions, and the log of what they looked at and changed.

Of a link or a session only a digest is stored (SHA-256 in hex of a random secret), so a copy of the database
opens nothing. A member of staff who was revoked is nobody: none of their sessions or links is found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from dialogs.model import Look
from storage.dialect import insert_for
from storage.tables import audit as audit_table
from storage.tables import lead, staff, staff_calendar, staff_link, staff_session

Role = Literal["admin", "navigator", "reviewer"]

_PRESENT = staff.c.revoked_at.is_(None)
_SESSIONS = select(
    staff_session.c.digest, staff_session.c.opened_at, staff_session.c.seen_at, staff
).select_from(staff_session.join(staff))  # fmt: skip


@dataclass(frozen=True)
class Staff:
    """A member of staff."""

    id: int
    telegram_id: int = field(repr=False)
    """Of their account and of their private chat with the bot."""
    name: str
    role: Role
    navigator: str | None
    """Which navigator of the practice file they are."""
    since: datetime
    revoked_at: datetime | None = None
    last_sign_in_at: datetime | None = None


@dataclass(frozen=True)
class Session:
    """Somebody is signed in to the console."""

    staff: Staff
    digest: str = field(repr=False)
    opened_at: datetime
    seen_at: datetime


@dataclass(frozen=True)
class AuditRow:
    """Who did what, and to what."""

    id: int
    at: datetime
    who: str
    """Name of the member of staff; empty where the program or a patient acted."""
    what: str
    subject: str
    """A code or an id; never a person's words."""


@dataclass(frozen=True)
class AuditFilters:
    """What the log is narrowed to; an empty one narrows nothing."""

    staff_id: int | None = None
    """0: what the program or a patient did."""
    what: str = ""
    subjects: tuple[str, ...] = ()
    """Any of these."""
    since: datetime | None = None
    until: datetime | None = None
    """Entries before this time."""


EVERYTHING = AuditFilters()


# --- people -----------------------------------------------------------------------------------------------


def by_telegram(c: Connection, telegram_id: int) -> Staff | None:
    """The member of staff with this account; None for everybody else, the revoked too."""
    return _one(c, staff.c.telegram_id == telegram_id, _PRESENT)


def by_id(c: Connection, id_: int) -> Staff | None:
    """A member of staff who is not revoked."""
    return _one(c, staff.c.id == id_, _PRESENT)


def by_navigator(c: Connection, navigator: str) -> Staff | None:
    """Who of the staff is this navigator of the practice file."""
    return _one(c, staff.c.navigator == navigator, _PRESENT)


def present(c: Connection, *roles: Role) -> tuple[Staff, ...]:
    """Everybody who is not revoked, of these roles (of all where none is named), in order of joining."""
    rows = select(staff).where(_PRESENT).order_by(staff.c.id)
    return _all(c, rows.where(staff.c.role.in_(roles)) if roles else rows)


def everybody(c: Connection) -> tuple[Staff, ...]:
    """The revoked too, in order of joining."""
    return _all(c, select(staff).order_by(staff.c.id))


def ensure_admins(c: Connection, telegram_ids: Iterable[int], now: datetime) -> None:
    """The accounts of ADMIN_IDS are administrators, also one that was revoked: the setting is the last word."""
    rows = [
        {"telegram_id": id_, "name": f"Administrator {id_}", "role": "admin", "since": now} for id_ in telegram_ids
    ]
    if rows:
        statement = insert_for(c.dialect.name, staff)
        again = {"role": "admin", "revoked_at": None}
        c.execute(statement.on_conflict_do_update(index_elements=["telegram_id"], set_=again), rows)


def rename(c: Connection, staff_id: int, name: str) -> None:
    """The name that colleagues and patients see."""
    c.execute(update(staff).where(staff.c.id == staff_id).values(name=name[:200]))


def revoke(c: Connection, staff_id: int, now: datetime) -> None:
    """End somebody's access at once: sessions, links and calendar go, what they did stays on record."""
    c.execute(update(staff).where(staff.c.id == staff_id, _PRESENT).values(revoked_at=now))
    end_calendar(c, staff_id)
    end_sessions_of(c, staff_id, now)


# --- one-time links -----------------------------------------------------------------------------------------


def invite(c: Connection, digest: str, role: Role, navigator: str | None, made_by: int, expires_at: datetime) -> None:
    """A link that binds the account which opens it to a role, and to a navigator of the practice file."""
    values = {"digest": digest, "role": role, "navigator": navigator, "made_by": made_by, "expires_at": expires_at}
    c.execute(insert(staff_link).values(values))


def accept(c: Connection, digest: str, telegram_id: int, name: str, now: datetime) -> Staff | None:
    """Spend an invitation; None where it is unknown, spent or expired. Somebody who was here before comes back."""
    invitation = _spent(c, now, staff_link.c.digest == digest, staff_link.c.role.is_not(None))
    if invitation is None:
        return None
    values = {"name": name[:200], "role": invitation.role, "navigator": invitation.navigator, "revoked_at": None}
    statement = insert_for(c.dialect.name, staff).values(telegram_id=telegram_id, since=now, **values)
    c.execute(statement.on_conflict_do_update(index_elements=["telegram_id"], set_=values))
    return by_telegram(c, telegram_id)


def was_accepted(c: Connection, digest: str) -> bool:
    """Whether somebody has used this invitation; False for one that is unknown or only too old."""
    used = select(staff_link.c.used_at).where(staff_link.c.digest == digest, staff_link.c.role.is_not(None))
    return c.execute(used).scalar_one_or_none() is not None


def sign_in_link(c: Connection, digest: str, staff_id: int, expires_at: datetime) -> None:
    """A link by which this member of staff signs in to the console."""
    c.execute(insert(staff_link).values(digest=digest, staff_id=staff_id, expires_at=expires_at))


def person_of_link(c: Connection, digest: str, now: datetime) -> Staff | None:
    """Whose sign-in link it is; None where it is unknown, spent or expired. Spends nothing."""
    row = c.execute(select(staff_link.c.staff_id).where(_open(now), staff_link.c.digest == digest)).one_or_none()
    return by_id(c, row.staff_id) if row and row.staff_id else None


def spend_link(c: Connection, digest: str, now: datetime) -> Staff | None:
    """Spend a sign-in link, once; None where it is unknown, spent or expired."""
    link = _spent(c, now, staff_link.c.digest == digest, staff_link.c.staff_id.is_not(None))
    if link is None:
        return None
    c.execute(update(staff).where(staff.c.id == link.staff_id).values(last_sign_in_at=now))
    return by_id(c, link.staff_id)


# --- sessions -----------------------------------------------------------------------------------------------


def open_session(c: Connection, staff_id: int, digest: str, now: datetime) -> None:
    """Signed in."""
    c.execute(insert(staff_session).values(digest=digest, staff_id=staff_id, opened_at=now, seen_at=now))


def session(c: Connection, digest: str) -> Session | None:
    """A session of somebody who is not revoked; how old it may be is the console's to judge."""
    row = c.execute(_SESSIONS.where(staff_session.c.digest == digest, _PRESENT)).mappings().one_or_none()
    return _session(row) if row else None


def sessions_of(c: Connection, staff_id: int) -> tuple[Session, ...]:
    """All sessions of a member of staff, the last used first."""
    rows = c.execute(_SESSIONS.where(staff.c.id == staff_id).order_by(staff_session.c.seen_at.desc())).mappings()
    return tuple(_session(row) for row in rows)


def touch(c: Connection, digest: str, now: datetime) -> None:
    """A sign of life."""
    c.execute(update(staff_session).where(staff_session.c.digest == digest).values(seen_at=now))


def end_session(c: Connection, digest: str, now: datetime) -> None:
    """Signed out."""
    c.execute(delete(staff_session).where(staff_session.c.digest == digest))


def end_sessions_of(c: Connection, staff_id: int, now: datetime) -> None:
    """Signed out everywhere: a link that was asked for before opens nothing either."""
    c.execute(delete(staff_session).where(staff_session.c.staff_id == staff_id))
    c.execute(delete(staff_link).where(staff_link.c.staff_id == staff_id))


# --- the calendar's secret address -------------------------------------------------------------------------


def make_calendar(c: Connection, staff_id: int, digest: str, now: datetime) -> None:
    """The address under which this person's calendar reads their calls; an earlier one ends."""
    end_calendar(c, staff_id)
    c.execute(insert(staff_calendar).values(digest=digest, staff_id=staff_id, made_at=now))


def end_calendar(c: Connection, staff_id: int) -> None:
    """The address opens nothing any more."""
    c.execute(delete(staff_calendar).where(staff_calendar.c.staff_id == staff_id))


def calendar_made_at(c: Connection, staff_id: int) -> datetime | None:
    """Since when an address stands; None where there is none."""
    made = select(staff_calendar.c.made_at).where(staff_calendar.c.staff_id == staff_id)
    return c.execute(made).scalar_one_or_none()


def owner_of_calendar(c: Connection, digest: str) -> Staff | None:
    """Whose calendar it is; None where it was ended, or was never one."""
    return _one(c, staff.c.id == select(staff_calendar.c.staff_id).where(
        staff_calendar.c.digest == digest).scalar_subquery(), _PRESENT)  # fmt: skip


# --- audit --------------------------------------------------------------------------------------------------


def audit(c: Connection, staff_id: int | None, what: str, subject: str, now: datetime) -> None:
    """Note a view, an export, a change, a deletion; without `staff_id` the program or a patient acted."""
    c.execute(insert(audit_table).values(at=now, staff_id=staff_id, what=what, subject=subject))


READS = ("view_transcript", "claim", "export json", "export csv", "export fhir")
"""Actions by which staff get to read what a person told; to claim a lead shows its full card."""


def looks(c: Connection, person_id: int) -> tuple[Look, ...]:
    """Who read what this person told, newest first: by role, since the person is told no names."""
    codes = select(lead.c.code).where(lead.c.person_id == person_id)
    about = audit_table.c.subject.in_([f"No. {person_id}", f"person {person_id}"])
    rows = (
        select(audit_table.c.at, staff.c.role)
        .select_from(audit_table.outerjoin(staff))
        .where(audit_table.c.what.in_(READS), about | audit_table.c.subject.in_(codes))
        .order_by(audit_table.c.id.desc())
    )
    return tuple(Look(role=row.role or "practice", at=row.at) for row in c.execute(rows))


def audit_rows(
    c: Connection, filters: AuditFilters = EVERYTHING, *, before: int = 0, after: int = 0, limit: int = 50
) -> tuple[AuditRow, ...]:
    """The newest first: those `before` the row with this id, or the nearest `after` it; 0 for the newest of all."""
    rows = select(audit_table, staff.c.name).select_from(audit_table.outerjoin(staff)).where(*_audited(filters))
    if after:
        rows = rows.where(audit_table.c.id > after).order_by(audit_table.c.id.asc())
    else:
        rows = rows.where(audit_table.c.id < before) if before else rows
        rows = rows.order_by(audit_table.c.id.desc())
    found = [AuditRow(row.id, row.at, row.name or "", row.what, row.subject) for row in c.execute(rows.limit(limit))]
    return tuple(reversed(found) if after else found)


def count_audit(c: Connection, filters: AuditFilters = EVERYTHING) -> int:
    """How many entries match."""
    return c.execute(select(func.count()).select_from(audit_table).where(*_audited(filters))).scalar_one()


def _audited(filters: AuditFilters) -> list[ColumnElement[bool]]:
    table, conditions = audit_table.c, []
    if filters.staff_id is not None:
        conditions.append(table.staff_id == filters.staff_id if filters.staff_id else table.staff_id.is_(None))
    if filters.what:
        conditions.append(table.what == filters.what)
    if filters.subjects:
        conditions.append(table.subject.in_(filters.subjects))
    if filters.since:
        conditions.append(table.at >= filters.since)
    if filters.until:
        conditions.append(table.at < filters.until)
    return conditions


def _open(now: datetime) -> Any:
    return staff_link.c.used_at.is_(None) & (staff_link.c.expires_at > now)


def _spent(c: Connection, now: datetime, *conditions: Any) -> Any:
    """The link, if this call is the one that spent it."""
    if c.execute(update(staff_link).where(_open(now), *conditions).values(used_at=now)).rowcount != 1:
        return None
    return c.execute(select(staff_link).where(*conditions)).one()


def _one(c: Connection, *conditions: Any) -> Staff | None:
    return next(iter(_all(c, select(staff).where(*conditions).order_by(staff.c.id))), None)


def _all(c: Connection, statement: Any) -> tuple[Staff, ...]:
    return tuple(_staff(row) for row in c.execute(statement).mappings())


def _session(row: Any) -> Session:
    return Session(_staff(row), row["digest"], row["opened_at"], row["seen_at"])


def _staff(row: Any) -> Staff:
    return Staff(
        id=row["id"],
        telegram_id=row["telegram_id"],
        name=row["name"],
        role=row["role"],
        navigator=row["navigator"],
        since=row["since"],
        revoked_at=row["revoked_at"],
        last_sign_in_at=row["last_sign_in_at"],
    )
