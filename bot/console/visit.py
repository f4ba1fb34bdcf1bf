"""One request of one staff member: who asks, what time it is for them, and what they may open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.clock import Clock
from bot.console.security import Attempts
from dialogs.model import Practice
from storage.database import Database
from storage.keys import Keyring
from storage.leads import Call
from storage.review_queries import LeadRow
from storage.staff import Staff

T = TypeVar("T")

EVERYBODY = frozenset({"admin", "navigator", "reviewer"})
NAVIGATORS = frozenset({"admin", "navigator"})
REVIEWERS = frozenset({"admin", "reviewer"})
ADMINISTRATORS = frozenset({"admin"})


@dataclass(frozen=True)
class Desk:
    """What the console is built of: the same things the bot has, and its memory of failed sign-ins."""

    database: Database
    keyring: Keyring
    practice: Practice
    clock: Clock
    site: str
    """The address under which people reach it, without a slash at its end."""
    attempts: Attempts

    @property
    def https(self) -> bool:
        """Whether people reach it by https: decides the cookies' `Secure`."""
        return self.site.startswith("https://")


DESK: web.AppKey[Desk] = web.AppKey("desk", Desk)


@dataclass(frozen=True)
class MenuEntry:
    """A page that stands in the menu of some roles."""

    name: str
    path: str
    title: str
    roles: frozenset[str]


MENU = (
    MenuEntry("conversations", "/conversations", "Conversations", EVERYBODY),
    MenuEntry("leads", "/leads", "Leads", NAVIGATORS),
    MenuEntry("calls", "/calls", "Today's calls", NAVIGATORS),
    MenuEntry("audit", "/audit", "Audit", ADMINISTRATORS),
    MenuEntry("staff", "/staff", "Staff", ADMINISTRATORS),
)


@dataclass(frozen=True)
class Visit:
    """A request with its session."""

    desk: Desk
    staff: Staff
    secret: str
    """The session cookie's value; the form token is made of it."""
    now: datetime
    request: web.Request

    @property
    def query(self) -> Mapping[str, str]:
        """What stands behind the question mark."""
        return self.request.query

    @property
    def zone(self) -> ZoneInfo:
        """The reader's zone: a navigator's own, as the practice file has it, else the practice's."""
        for navigator in self.desk.practice.navigators:
            if navigator.id == self.staff.navigator:
                return ZoneInfo(navigator.zone)
        return ZoneInfo(self.desk.practice.zone)

    @property
    def zone_name(self) -> str:
        """The zone for a sentence: `America/Los Angeles (PST)`."""
        return f"{self.zone.key.replace('_', ' ')} ({self.local(self.now):%Z})"

    @property
    def today(self) -> date:
        """The reader's day."""
        return self.local(self.now).date()

    @property
    def menu(self) -> tuple[MenuEntry, ...]:
        """The pages this role has."""
        return tuple(entry for entry in MENU if self.staff.role in entry.roles)

    @property
    def role_name(self) -> str:
        """The role in plain English."""
        return "administrator" if self.staff.role == "admin" else self.staff.role

    def local(self, at: datetime) -> datetime:
        """The time on the reader's clock."""
        return at.astimezone(self.zone)

    def day(self, on: date) -> tuple[datetime, datetime]:
        """Begin and end of a day of the practice, as times."""
        zone = ZoneInfo(self.desk.practice.zone)
        begin = datetime(on.year, on.month, on.day, tzinfo=zone)
        end = on + timedelta(days=1)
        return begin, datetime(end.year, end.month, end.day, tzinfo=zone)

    def navigator_name(self, id_: str | None) -> str:
        """The display name of a navigator of the practice file; its id when the file no longer has it."""
        return next((n.name for n in self.desk.practice.navigators if n.id == id_), id_ or "")

    def may_open(self, lead: LeadRow | Call | None) -> bool:
        """Whether this person may read the conversation: a navigator only those they claimed or are to call."""
        if self.staff.role != "navigator":
            return True
        if lead is None:
            return False
        mine = self.staff.navigator is not None and lead.navigator == self.staff.navigator
        return mine or lead.claimed_by_id == self.staff.id

    async def look(self, work: Callable[..., T], *args: Any, **more: Any) -> T:
        """`work(connection, …)` of storage, which only reads."""
        return await self.desk.database.look(work, *args, **more)

    async def change(self, work: Callable[..., T], *args: Any, **more: Any) -> T:
        """`work(connection, …)` of storage in one transaction."""
        return await self.desk.database.whole(work, *args, **more)
