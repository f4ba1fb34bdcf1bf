"""What stands in an address: filters, days, numbers. Read with care, since anybody may type one; made to be shared.

A filter that is not known is left out and told, so that an address of last year shows no wrong list in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from urllib.parse import urlencode

from bot.console import words
from bot.console.security import Refusal
from bot.console.visit import Visit
from storage.review_queries import EPOCH, Filters
from storage.staff import AuditFilters

NONE: Final = "none"

CHOICES: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "state": ("State", words.STATES),
    "outcome": (
        "Outcome",
        {"open": "Lead open"}
        | {value: text.capitalize() for value, text in words.OUTCOMES.items()}
        | {"withdrawn": "Taken back", NONE: "No lead"},
    ),
    "priority": (
        "Priority",
        {value: f"{value} · {text}" for value, text in words.PRIORITIES.items()} | {NONE: "No lead"},
    ),
    "consideration": (
        "Consideration",
        {value: text.capitalize() for value, text in words.CONSIDERATIONS.items()} | {NONE: "None explained"},
    ),
    "language": ("Language", words.LANGUAGES | {NONE: "Not known yet"}),
    "writer": ("Writer", words.WRITERS | {NONE: "Not said"}),
    "reviewed": ("Reviewed", {"yes": "Reviewed", "no": "Not reviewed", "since": "New lines since"}),
}
"""Filters of the conversations that are a choice: label, and the words of each value."""
DAYS: Final = ("from", "to")
"""Filters that are a day of the practice, the last one included."""


@dataclass(frozen=True)
class Asked:
    """The filters of an address."""

    given: dict[str, str]
    """Those that hold, as they stood in the address: with these it is written again."""
    strange: tuple[str, ...]
    """Names of those that were left out."""

    def to(self, path: str, **more: str) -> str:
        """The address of this path with these filters, see `to`."""
        return to(path, **self.given, **more)


def conversations(visit: Visit) -> tuple[Asked, Filters]:
    """The filters of a list of conversations."""
    asked = _asked(visit, {name: frozenset(values) for name, (_, values) in CHOICES.items()})
    since, until = _span(visit, asked)
    chosen = {name: asked.given.get(name, "") for name in CHOICES}
    return asked, Filters(**chosen, since=since, until=until)


def audit(visit: Visit, staff_ids: frozenset[str]) -> tuple[Asked, AuditFilters]:
    """The filters of the log; `staff_ids` are those of the people it may be narrowed to."""
    asked = _asked(visit, {"who": staff_ids | {"0"}, "what": frozenset(words.AUDIT), "subject": None})
    since, until = _span(visit, asked)
    subjects = (part.strip() for part in asked.given.get("subject", "").split(","))
    return asked, AuditFilters(
        staff_id=int(asked.given["who"]) if "who" in asked.given else None,
        what=asked.given.get("what", ""),
        subjects=tuple(part for part in subjects if part),
        since=since,
        until=until,
    )


def to(path: str, **query: str) -> str:
    """The address of a path; what is empty is left out."""
    text = urlencode({name: value for name, value in query.items() if value})
    return f"{path}?{text}" if text else path


def id_of(visit: Visit) -> int:
    """The number in the path. Raises Refusal(404) for one that no database column can hold."""
    id_ = int(visit.request.match_info["id"])
    if id_ >= 2**63:
        raise Refusal(404, "missing")
    return id_


def number(text: str | None) -> int:
    """A number of the address, 0 where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else 0


def written(at: datetime) -> str:
    """A time for an address: microseconds since 1970."""
    return str((at - EPOCH) // timedelta(microseconds=1))


def moment(text: str) -> datetime | None:
    """A time of an address, None where it is none."""
    return EPOCH + timedelta(microseconds=int(text)) if text.isascii() and text.isdigit() and len(text) < 18 else None


def day(text: str | None) -> date | None:
    """A day of the address, None where it is none."""
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return None
    return found if 2000 <= found.year <= 2100 else None


def _asked(visit: Visit, known: dict[str, frozenset[str] | None]) -> Asked:
    """The filters by name that have one of these values; None: any text that can be printed."""
    given, strange = {}, []
    for name in (*known, *DAYS):
        if not (value := visit.query.get(name, "").strip()):
            continue
        values = known.get(name)
        if day(value) if name in DAYS else value.isprintable() if values is None else value in values:
            given[name] = value
        else:
            strange.append(name)
    return Asked(given, tuple(strange))


def _span(visit: Visit, asked: Asked) -> tuple[datetime | None, datetime | None]:
    """Begin of the first day and end of the last; None where there is none."""
    first, last = (day(asked.given.get(name)) for name in DAYS)
    return visit.day(first)[0] if first else None, visit.day(last)[1] if last else None
