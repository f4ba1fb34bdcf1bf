"""Conversations, leads and staff as the bot would have stored them, for the console to show."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from bot.console.security import digest
from dialogs.model import (
    Answer,
    Booking,
    Button,
    Case,
    Consent,
    Dialogue,
    Edited,
    LeadMade,
    OpenAlarm,
    Reading,
    Said,
    StaffActed,
    Started,
    Tapped,
    Unknown,
)
from dialogs.model import DiagnosisFinding as Diagnosis
from storage import alarms, considered, dialogues, leads, people, staff, tables, transcripts
from storage.keys import Keyring
from storage.people import Person
from storage.transcripts import Line

NOW = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
"""10:10 in the practice's zone, 13:10 in New York."""
HOSTILE = '<script>alert(1)</script> & <b onclick="x()">my dad</b>'
SEED = "0" * 32
SCRIPT = "3fa9c17be042"


def ago(minutes: float) -> datetime:
    """So many minutes before now; negative: after it."""
    return NOW - timedelta(minutes=minutes)


@dataclass
class FakeClock:
    """A clock that stands until it is moved."""

    at: datetime = NOW

    def now(self) -> datetime:
        """The time it shows."""
        return self.at

    def move(self, **by: float) -> None:
        """Forward, e.g. `minutes=31`."""
        self.at += timedelta(**by)


def said(turn: int, minutes: float, text: str, **more: Any) -> Line:
    """The writer typed."""
    event = Said(at=ago(minutes), seed=SEED, text=text)
    return Line(
        turn=turn, n=0, at=ago(minutes), who="writer", text=text, event=event, script_version=SCRIPT, **more
    )  # fmt: skip


def tapped(turn: int, minutes: float, data: str, message_id: int, **more: Any) -> Line:
    """The writer tapped a button: its label stands on the bot's line."""
    event = Tapped(at=ago(minutes), seed=SEED, data=data, message_id=message_id)
    return Line(
        turn=turn, n=0, at=ago(minutes), who="writer", event=event, script_version=SCRIPT, **more
    )  # fmt: skip


def bot(
    turn: int, minutes: float, key: str, text: str, *rows: tuple[tuple[str, str], ...],
    message_id: int = 0, n: int = 1,
) -> Line:  # fmt: skip
    """The bot said; rows: buttons as (label, data)."""
    buttons = tuple(tuple(Button(label=label, data=data) for label, data in row) for row in rows)
    return Line(turn=turn, n=n, at=ago(minutes), who="bot", key=key, text=text, buttons=buttons,
                message_id=message_id or None, script_version=SCRIPT)  # fmt: skip


def answer(
    *values: str, words: str = "", how: Any = "tapped", turn: int = 0, unknown: Unknown | None = None
) -> Answer:
    """An answer of the case."""
    return Answer(values=values, words=words, how=how, turn=turn, unknown=unknown)


def consent(purpose: Any, minutes: float) -> Consent:
    """A consent that was given."""
    return Consent(purpose=purpose, given=True, at=ago(minutes), language="en", text_hash="9f2c11aa03bd7e5c")


SARCOMA_LINES = (
    Line(turn=1, n=0, at=ago(1500), who="writer", text="/start", event=Started(at=ago(1500), seed=SEED)),
    bot(1, 1500, "welcome-1",
        "Hello. I am an <b>automated helper</b> of Pilot Rock Medical Navigators. I am not a doctor. I can "
        "explain when a second opinion may help, and book a free call with a person.\n\n<b>Not for emergencies.</b> "
        "If this is one, call 911."),
    bot(1, 1500, "welcome-2", "You can delete what you write at any time with /delete_my_data.",
        (("I agree, I am 18 or older", "do:agree"),), (("Tell me more", "do:more"),), (("No thanks", "do:no"),),
        message_id=11, n=2),
    tapped(2, 1499, "do:agree", 11),
    bot(2, 1499, "ask-writer", "Thank you. Who is writing?", (("It is about me", "a:1:writer:patient"),),
        (("Someone I love", "a:1:writer:loved_one"),), (("More, or a person", "do:more"),), message_id=12),
    tapped(3, 45, "a:1:writer:loved_one", 12),
    bot(3, 45, "ask-cancer", "What is it called, as far as you know?", (("Breast", "a:2:cancer:breast"),
        ("Lung", "a:2:cancer:lung")), (("I don't know", "a:2:cancer:?"),), message_id=13),
    said(4, 43, f"{HOSTILE} has a retroperitoneal  liposarcoma, stage 3. Surgery is on Monday, they say no time",
         reading=Reading(diagnosis=Diagnosis(id="lipo_wd", evidence=("liposarcoma", "stage 3")),
                         evidence={"writer": "my dad"})),
    bot(4, 43, "ask-certainty", "I understood: <b>liposarcoma</b>, stage 3.\n\nFrom 0 to 10, how sure are you?",
        tuple((str(n), f"a:4:certainty:{n}") for n in range(6)),
        tuple((str(n), f"a:4:certainty:{n}") for n in range(6, 11)),
        (("That's not right", "do:wrong"),), message_id=14),
    tapped(5, 42, "a:4:certainty:3", 14,
           trace=("consideration:rare:strong", "consideration:unsure:strong", "timing:S")),
    bot(5, 42, "consider-rare", "<b>This cancer is rare.</b> You said: “liposarcoma”. Few hospitals "
        "see many &amp; experts may read the tissue differently.", (("Where this comes from", "a:5:source"),),
        (("Go on", "a:5:go"),), message_id=15),
    bot(5, 42, "ask-share", "May they see it?", (("Yes, share them", "a:6:share:yes"),), message_id=16, n=2),
    tapped(6, 40, "a:6:share:yes", 16, trace=("qualified:P1", "for:starts_soon")),
    bot(6, 40, "ask-share", "May they see it?\n\n✓ <b>Yes, share them</b>", message_id=16).model_copy(
        update={"replaces": True}),
    bot(6, 40, "shared-noted", "Thank you. A navigator calls <b>today by 17:00</b>.", n=2),
    Line(turn=6, n=3, at=ago(39), who="staff", event=StaffActed(at=ago(39), seed=SEED, action="claimed")),
    Line(turn=7, n=0, at=ago(38), who="writer", text="surgery is on Tuesday",
         event=Edited(at=ago(38), seed=SEED, text="surgery is on Tuesday", message_id=30)),
    said(8, 11, "he can hardly breathe since this morning", trace=("safety:breathless:E911",)),
    bot(8, 11, "alarm-E911", "<b>Call 911 now.</b> Trouble breathing needs help at once.",
        (("It is happening now", "a:9:now"),), (("Not now", "a:9:not"),), message_id=18),
)  # fmt: skip

SARCOMA = Dialogue(
    number=8,
    state="alarm",
    language="en",
    case=Case(
        answers={
            "writer": answer("loved_one", words="Someone I love", turn=3),
            "cancer": answer("lipo_wd", words="retroperitoneal liposarcoma", how="volunteered", turn=4),
            "stage": answer("s3", words="stage 3", how="volunteered", turn=4),
            "treatment": answer("surgery", words="Surgery", how="volunteered", turn=4),
            "start": answer("date:2026-11-30", words="on Monday", how="volunteered", turn=4),
            "findings": answer(unknown=Unknown.WASNT_TOLD, turn=4),
            "certainty": answer("3", words="3", turn=5),
        },
        past=(("stage", answer("s2", words="stage", how="typed", turn=4)),),
    ),
    consents=(consent("collect_health", 1499), consent("share_with_navigators", 40)),
    lead="K7-3FQA",
    priority="P1",
    contact="+1 503 555 0142",
    last_at=ago(11),
)


CALL = Booking(uid="u1", navigator="navigator_b", start_at=ago(-60), zone="America/New_York")


@dataclass
class House:
    """Ids of what was seeded."""

    admin: int
    navigator: int
    reviewer: int
    revoked: int
    sarcoma: int
    """P1, claimed by the navigator, with an open alarm."""
    melanoma: int
    """P1, waits to be claimed; in Spanish."""
    prostate: int
    """P2, a call tomorrow with Navigator B."""
    asking: int
    """In the middle of the questions, no lead."""

    @property
    def of_role(self) -> dict[str, int]:
        """Staff by role."""
        return {"admin": self.admin, "navigator": self.navigator, "reviewer": self.reviewer}


def furnish(c: Connection, keyring: Keyring) -> House:
    """Staff, four conversations, three leads, a call tomorrow, one today, an alarm and an old review."""
    admin = member(c, 1, "Maria Soto", "admin")
    navigator = member(c, 2, "Ana Ruiz", "navigator", "navigator_a")
    reviewer = member(c, 3, "Dr. Chen", "reviewer")
    revoked = member(c, 4, "Tom Old", "navigator", "navigator_c", revoked_at=ago(700))
    sarcoma = talk(c, keyring, 1001, SARCOMA, SARCOMA_LINES)
    melanoma = talk(c, keyring, 1002, Dialogue(
        number=3, state="booked", language="es", priority="P1", lead="B2-9KLM", last_at=ago(30),
        case=Case(answers={"writer": answer("loved_one"), "certainty": answer("5")}),
    ), (said(3, 30, "mi mamá tiene un melanoma dudoso"),))  # fmt: skip
    prostate = talk(c, keyring, 1003, Dialogue(
        number=9, state="booked", language="en", priority="P2", lead="Q4-TT2P", last_at=ago(300),
        case=Case(answers={"writer": answer("patient"), "certainty": answer("9")}), zone="America/New_York",
        booking=CALL,
    ), (said(9, 300, "Tuesday works for me"),))  # fmt: skip
    asking = talk(c, keyring, 1004, Dialogue(number=2, state="intake", language="es", last_at=ago(4000)), ())
    lead(c, sarcoma, request("K7-3FQA", "P1", "en"), ago(40), by=navigator)
    lead(c, melanoma, request("B2-9KLM", "P1", "es"), ago(65))
    lead(c, prostate, request("Q4-TT2P", "P2", "en"), ago(600))
    leads.book(c, "Q4-TT2P", CALL, [CALL.start_at], CALL.start_at + timedelta(minutes=30))
    considered.put(c, keyring, {sarcoma.id: ("rare", "unsure"), melanoma.id: ("ambiguous_path",)})
    raised = OpenAlarm(id="breath", level="E911", code="A1-0001", at=ago(11))
    alarms.put(c, keyring, sarcoma, raised)
    return House(admin, navigator, reviewer, revoked, sarcoma.id, melanoma.id, prostate.id, asking.id)


def member(c: Connection, telegram_id: int, name: str, role: str, navigator: str | None = None, **more: Any) -> int:
    """Somebody on the staff; returns the id."""
    row = {"telegram_id": telegram_id, "name": name, "role": role, "navigator": navigator, "since": ago(9000), **more}
    return c.execute(insert(tables.staff).values(row).returning(tables.staff.c.id)).scalar_one()


def talk(c: Connection, keyring: Keyring, chat_id: int, dialogue: Dialogue, lines: tuple[Line, ...]) -> Person:
    """A conversation as it stands."""
    person = people.of_chat(c, keyring, chat_id, NOW)
    dialogues.save(c, [dialogues.Saving(person, 0, dialogue)])
    transcripts.append(c, [(person, line) for line in lines])
    return person


def lead(c: Connection, person: Person, made: LeadMade, at: datetime, by: int | None = None) -> None:
    """A lead, perhaps claimed."""
    leads.make(c, person, made, at)
    if by is not None:
        assert leads.claim(c, made.code, by, at)


def request(code: str, priority: Any, language: Any) -> LeadMade:
    """What the turn said of a lead."""
    return LeadMade(
        code=code, priority=priority, language=language, considerations=("rare",), reasons_for=("starts_soon",),
        reasons_against=(), card="<b>card</b>",
    )  # fmt: skip


def link(c: Connection, staff_id: int, *, minutes: float = 10, now: datetime = NOW) -> str:
    """A sign-in link that works so many minutes; returns its token."""
    token = secrets.token_urlsafe(32)
    staff.sign_in_link(c, digest(token), staff_id, now + timedelta(minutes=minutes))
    return token
