"""`python -m bot export`: leads with their calls and transcripts, for the practice's own systems.

Only people who agreed to share with the navigators, and did not take it back, are in it. Every export is an audit
row. JSON holds everything; CSV is one row per lead, without transcripts; FHIR is one bundle without free text.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot import fhir, settings, wiring
from bot.errors import Refused
from dialogs.model import Dialogue
from storage import dialogues, leads, people, staff, transcripts
from storage.keys import Keyring
from storage.leads import Lead
from storage.people import Person
from storage.transcripts import Line

COLUMNS = (
    "code", "priority", "language", "state", "created_at", "changed_at", "claimed_by", "outcome", "considerations",
    "reasons_for", "reasons_against", "call_at", "call_navigator", "call_status", "call_zone", "writer", "contact",
)  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "--format", choices=("json", "csv", "fhir"), default="json", help="csv, fhir: without transcripts"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--lead", metavar="ID", help="one lead, by its code")
    which.add_argument("--since", type=date.fromisoformat, metavar="DATE", help="made or changed since, YYYY-MM-DD")


def main(given: argparse.Namespace) -> int:
    """Write the export to standard output. Returns 0; raises Refused where the one lead is not there."""
    found = asyncio.run(_export(given.lead, given.since, given.format))
    if given.format != "csv":
        json.dump(found, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return 0
    rows = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore")
    rows.writeheader()
    rows.writerows({name: _cell(row.get(name)) for name in COLUMNS} for row in found)
    return 0


async def _export(code: str | None, since: date | None, form: str) -> Any:
    """What is printed: a list of leads, or a FHIR bundle. Raises Refused."""
    chosen = settings.load()
    practice = settings.read_practice(chosen.practice_file)
    zone = ZoneInfo(practice.zone)
    begins = datetime.combine(since, time(), zone) if since else datetime(1970, 1, 1, tzinfo=UTC)
    async with wiring.database(chosen) as database:
        keyring = await wiring.keys(database, chosen)

        def work(c: Any) -> tuple[Any, int]:
            one = leads.find(c, keyring, code) if code else None
            wanted = ((one,) if one else ()) if code else leads.since(c, keyring, begins)
            told = [found for lead in wanted if (found := shared(c, keyring, lead))]
            # An export is a view of what people said: it is noted like any other.
            for _, found in told:
                staff.audit(c, None, f"export {form}", found.lead.code, datetime.now(UTC))
            if form == "fhir":
                return fhir.bundle((found for _, found in told), practice, datetime.now(UTC)), len(told)
            said = [transcripts.read(c, person) if form == "json" else None for person, _ in told]
            return [exported(found, lines) for (_, found), lines in zip(told, said, strict=True)], len(told)

        made, count = await database.whole(work)
    if code and not count:
        raise Refused(f"export: no lead {code} that may be exported; `--since 2026-01-01` lists the codes")
    return made


def shared(c: Any, keyring: Keyring, lead: Lead) -> tuple[Person, fhir.Told] | None:
    """A lead with its dialogue and latest call; None where the person does not, or no longer, agree to share."""
    person = people.of_ids(c, keyring, [lead.person_id]).get(lead.person_id)
    stands = dialogues.load(c, [person]).get(person.id) if person else None
    if person is None or stands is None or not stands.consented("share_with_navigators"):
        return None
    call = next((one for one in reversed(leads.calls_of(c, person.id)) if one.code == lead.code), None)
    return person, fhir.Told(lead, stands, call)


def exported(told: fhir.Told, lines: Sequence[Line] | None) -> dict[str, Any]:
    """A lead as plain data; with what was said where its lines are given."""
    lead, stands, call = told.lead, told.dialogue, told.call
    row: dict[str, Any] = {
        "code": lead.code, "priority": lead.priority, "language": lead.language, "state": lead.state,
        "created_at": lead.created_at.isoformat(), "changed_at": lead.changed_at.isoformat(),
        "claimed_by": lead.claimed_by, "outcome": lead.outcome, "considerations": list(lead.considerations),
        "reasons_for": list(lead.reasons_for), "reasons_against": list(lead.reasons_against),
        "call_at": call.start_at.isoformat() if call else None, "call_navigator": call.navigator if call else None,
        "call_status": call.status if call else None, "call_zone": call.zone if call else None,
        "writer": stands.case.value("writer"), "contact": stands.contact if stands.consented("contact") else None,
    }  # fmt: skip
    if lines is not None:
        row |= _said(stands) | {
            "transcript": [
                {
                    "turn": line.turn, "at": line.at.isoformat(), "who": line.who, "key": line.key, "text": line.text,
                    "script_version": line.script_version,
                }
                for line in lines
            ]
        }  # fmt: skip
    return row


def _said(stands: Dialogue) -> dict[str, Any]:
    """Answers with the words they rest on, and what was agreed to."""
    return {
        "answers": {
            name: {"values": list(answer.values), "unknown": answer.unknown, "words": answer.words, "how": answer.how}
            for name, answer in stands.case.answers.items()
        },
        "consents": [consent.model_dump(mode="json") for consent in stands.consents],
    }


def _cell(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = " ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text
