"""The nouns of the conversation, all of them frozen values.

A conversation is a list of events; `take_turn` folds each into a dialogue and returns a turn. Nothing
here reads a clock, a file or a network, so a stored list of events can be replayed years later.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Language = Literal["en", "es"]
Writer = Literal["patient", "loved_one", "professional"]
Purpose = Literal["collect_health", "share_with_navigators", "contact", "reminders", "share_with_person"]
Priority = Literal["P1", "P2", "P3", "P4"]
AlarmLevel = Literal["CRISIS", "E911", "ONC_NOW"]


class Frozen(BaseModel):
    """Base of every value here: immutable, and deaf to fields that a later version may have added."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Unknown(StrEnum):
    """The four kinds of not knowing, each with its own effect (features.md U2)."""

    DONT_KNOW = "dont_know"
    """The writer does not know."""
    WASNT_TOLD = "wasnt_told"
    """Nobody told them: becomes a question for the doctor."""
    DONT_UNDERSTAND = "dont_understand"
    """A word of the question is not understood: the glossary opens and the question is asked again."""
    RATHER_NOT_SAY = "rather_not_say"
    """Their choice; never asked again."""


class Answer(Frozen):
    """What the writer said to one question."""

    values: tuple[str, ...] = ()
    """Values of the question's options, or ids of the lexicons; empty when not known."""
    unknown: Unknown | None = None
    """Why there is no value; None when there is one."""
    words: str = ""
    """The writer's own words, or the label of the button they tapped: the evidence that is shown back."""
    how: Literal["tapped", "typed", "volunteered", "derived"] = "tapped"
    """`volunteered`: said while another question was open. `derived`: follows from another answer."""
    turn: int = 0
    """Number of the turn in which it was said."""
    version: int = 1
    """Version of the question that was answered; a later version may ask again."""

    @property
    def value(self) -> str | None:
        """The first value, None when not known."""
        return self.values[0] if self.values else None


class Case(Frozen):
    """What we know of one patient's situation: answers by question name, and what they replaced."""

    answers: dict[str, Answer] = {}
    past: tuple[tuple[str, Answer], ...] = ()
    """Answers that were corrected or taken back, oldest first."""

    def told(self, name: str) -> bool:
        """Whether the question was answered, be it with one of the four kinds of not knowing."""
        return name in self.answers

    def value(self, name: str) -> str | None:
        """First value of an answer, None when it was not asked or is not known."""
        answer = self.answers.get(name)
        return answer.value if answer else None

    def values(self, name: str) -> tuple[str, ...]:
        """All values of an answer, empty when it was not asked or is not known."""
        answer = self.answers.get(name)
        return answer.values if answer else ()

    def words(self, name: str) -> str:
        """The writer's own words for an answer, empty when there is none."""
        answer = self.answers.get(name)
        return answer.words if answer else ""

    def unknown(self, name: str) -> Unknown | None:
        """Which kind of not knowing an answer was, None when it has a value or was not given."""
        answer = self.answers.get(name)
        return answer.unknown if answer else None

    def learn(self, name: str, answer: Answer) -> Case:
        """The case with this answer; a different earlier one moves to `past`."""
        old = self.answers.get(name)
        past = self.past if old is None or old.values == answer.values else (*self.past, (name, old))
        return self.model_copy(update={"answers": {**self.answers, name: answer}, "past": past})

    def without(self, *names: str) -> Case:
        """The case with these answers taken back into `past`."""
        gone = tuple((name, self.answers[name]) for name in names if name in self.answers)
        kept = {name: answer for name, answer in self.answers.items() if name not in names}
        return self.model_copy(update={"answers": kept, "past": (*self.past, *gone)})


# --- understanding ------------------------------------------------------------------------------------


class DiagnosisFinding(Frozen):
    """What one utterance says of the diagnosis; fields as in contract.md, `What understand prints`."""

    status: Literal["diagnosed", "suspected", "none"] | None = None
    """None: nothing was said of a diagnosis (printed as `none`)."""
    id: str | None = None
    family: str = "none"
    name: str | None = None
    rare: bool | None = None
    urgent: bool = False
    stage: Literal["0", "I", "II", "III", "IV"] | None = None
    stage_said: str | None = None
    recurrent: bool = False
    ambiguous_pathology: bool = False
    candidates: tuple[str, ...] = ()
    """Cancer ids to choose from when the margin is small, at most three; `id` is then None."""
    evidence: tuple[str, ...] = ()


class TreatmentFinding(Frozen):
    """What one utterance says of the treatment that is proposed or under way."""

    modalities: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    aggressive: bool = False
    starts_in_days: int | None = None
    started: bool = False
    evidence: tuple[str, ...] = ()
    start_evidence: tuple[str, ...] = ()


class Alarm(Frozen):
    """A phrase that stops the questionnaire. Source: domain.md 2.3, red_flags."""

    id: str
    """Row of red_flags, e.g. `cord`, `crisis_passive`."""
    level: Literal["CRISIS", "E911", "ONC_NOW", "HUMAN", "URGENT_DX"]
    evidence: str
    other: bool = False
    """The words are about somebody other than the writer (speak to the helper)."""
    certain: bool = True
    """False: ask once "Is this happening right now?" instead of firing (domain.md 2.1 rule 4)."""


class Reading(Frozen):
    """What was understood in one utterance, every finding with the words on which it rests."""

    lang: Literal["en", "es", "other"] = "en"
    diagnosis: DiagnosisFinding = DiagnosisFinding()
    treatment: TreatmentFinding = TreatmentFinding()
    safety: Literal["medical_emergency", "crisis", "none"] = "none"
    alarms: tuple[Alarm, ...] = ()
    """Every row of red_flags that matched, gravest first (HUMAN and URGENT_DX rows included)."""
    intent: str = "answer"
    unknown: Unknown | None = None
    """Which kind of not knowing the words express, if any."""
    writer: Writer | None = None
    """Who writes, when the words tell ("my mum has …" is a loved one)."""
    certainty: int | None = None
    """0 to 10, when a number or a phrase of certainty was said."""
    unsure: bool = False
    """Words of doubt or pressure: "not sure", "I feel rushed"."""
    told_no_time: Literal["specific", "vague", "unsaid"] | None = None
    """Told that there is no time: with a clinical reason, with a vague one, or with none said."""
    talks: tuple[str, ...] = ()
    """What was talked about with the doctors: `trials`, `choices`, `specialist` (values of the question `talks`)."""
    findings: tuple[str, ...] = ()
    """What was done to find the disease: `tissue`, `scan_only`, … (values of the question `findings`)."""
    age: int | None = None
    """Years, when an age was told; a bare number only where it was asked for."""
    age_of: Literal["writer", "other"] | None = None
    """Whose age it is."""
    evidence: dict[str, str] = {}
    """Words for `writer`, `certainty`, `unsure`, `told_no_time`, `talks`, `findings`, `age`, `intent`, as typed."""


# --- events: what happened to a dialogue -----------------------------------------------------------------


class EventBase(Frozen):
    """What every event carries."""

    at: datetime
    """When it happened, aware, UTC."""
    seed: str
    """32 hex digits drawn by the shell: the only randomness a turn has (codes and secrets come of it)."""
    username: str | None = None
    """The writer's Telegram username, without @."""
    language_code: str | None = None
    """Language of the writer's Telegram app: a first guess, e.g. `es` or `pt-br`."""
    message_id: int | None = None
    """Telegram's id of the message that was written, edited or tapped."""


class Started(EventBase):
    """/start, perhaps with the source code of a deep link."""

    kind: Literal["started"] = "started"
    payload: str = ""


class Said(EventBase):
    """Typed text."""

    kind: Literal["said"] = "said"
    text: str


class Edited(EventBase):
    """An earlier message was changed to this text."""

    kind: Literal["edited"] = "edited"
    text: str


class Tapped(EventBase):
    """An inline button."""

    kind: Literal["tapped"] = "tapped"
    data: str
    """The button's data as we made it."""
    query_id: str = ""
    """Telegram's id of the tap, to be answered."""


class SharedContact(EventBase):
    """A phone card."""

    kind: Literal["shared_contact"] = "shared_contact"
    phone: str
    own: bool
    """Whether the card is the writer's own."""


class Commanded(EventBase):
    """A command such as /help, without its slash and bot name; any unknown one too."""

    kind: Literal["commanded"] = "commanded"
    name: str
    argument: str = ""


class SentOther(EventBase):
    """Something we do not read: never downloaded, its file ids are not kept."""

    kind: Literal["sent_other"] = "sent_other"
    what: Literal["photo", "document", "voice", "video", "sticker", "location", "poll", "other"]
    album: str | None = None
    """Telegram's media_group_id: one answer for the whole album."""
    captioned: bool = False
    """A caption came with it, which is an event of its own and asks the question again."""


class TimerFired(EventBase):
    """A timer that the dialogue had set is due."""

    kind: Literal["timer_fired"] = "timer_fired"
    timer: Literal["reminder_day", "reminder_hour", "ask_again", "nudge"]
    revision: int = 0
    """Revision of the booking (or number of the question) for which it was set; an older one is void."""


class StaffActed(EventBase):
    """A navigator or an administrator did something that concerns this dialogue."""

    kind: Literal["staff_acted"] = "staff_acted"
    action: Literal["claimed", "released", "moved", "cancelled", "done", "alarm_cleared", "alarm_taken"]
    navigator: str | None = None
    """Display name of the navigator, where the person is to know it."""
    booking: Booking | None = None
    """For `moved`: the booking as it stands now."""


class MembershipChanged(EventBase):
    """The person blocked the bot, or let it write again."""

    kind: Literal["membership_changed"] = "membership_changed"
    blocked: bool


class CaseTaken(EventBase):
    """The other person took the case behind this dialogue's one-time link."""

    kind: Literal["case_taken"] = "case_taken"
    digest: str
    """Of the link's token, as in CaseOffered."""


class Faltered(EventBase):
    """An update of this chat could not be handled and was parked; the person is owed an honest sentence."""

    kind: Literal["faltered"] = "faltered"


Event = Annotated[
    Started
    | Said
    | Edited
    | Tapped
    | SharedContact
    | Commanded
    | SentOther
    | TimerFired
    | StaffActed
    | MembershipChanged
    | CaseTaken
    | Faltered,
    Field(discriminator="kind"),
]


# --- the world a turn may ask -------------------------------------------------------------------------------


class NavigatorHours(Frozen):
    """One navigator of the practice file."""

    id: str
    name: str
    languages: tuple[Language, ...]
    zone: str
    """IANA name; the hours are meant in it."""
    hours: dict[str, tuple[tuple[str, str], ...]]
    """`mon` … `sun` to ("09:00", "12:00") pairs."""


class Retention(Frozen):
    """Days after which data goes. Source: domain.md 9.4 point 6."""

    abandoned_days: int = 30
    unbooked_lead_days: int = 180
    after_call_days: int = 30
    red_flag_days: int = 365
    proof_days: int = 2190


class Practice(Frozen):
    """What is the practice's own: the parsed PRACTICE_FILE."""

    name: str
    zone: str
    languages: tuple[Language, ...] = ("en", "es")
    version: str = "1"
    navigators: tuple[NavigatorHours, ...]
    holidays: tuple[date, ...] = ()
    notice_hours: int = 4
    """A call is booked at least so long ahead."""
    buffer_minutes: int = 15
    """Kept free after each call."""
    call_minutes: int = 15
    grid_minutes: int = 15
    """Calls start on this grid; the unique key of a booking is one row per grid cell it covers."""
    horizon_days: int = 14
    served_countries: tuple[str, ...] = ("US",)
    served_states: tuple[str, ...] = ()
    """US states served; empty: all."""
    retention: Retention = Retention()
    unsure_at_most: int = 6
    strongly_unsure_at_most: int = 3
    sure_at_least: int = 8
    card_hours: int = 12
    """The full card is removed from a navigator's private chat after so many hours."""
    quiet_from: str = "21:00"
    quiet_until: str = "08:00"
    contact_address: str = ""
    """Where people without phone and username can write: e-mail or phone of the practice."""
    referral_line: str = ""
    privacy_url: str = ""
    records_url: str = ""
    """The practice's secure way to send records."""
    placeholders: tuple[str, ...] = ()
    """Names of values in the file that the practice has still to confirm; `check` counts them."""


class Slot(Frozen):
    """A bookable time of a navigator."""

    navigator: str
    start_at: datetime


class Busy(Frozen):
    """A time that is taken: a navigator's booking with its buffer."""

    navigator: str
    start_at: datetime
    end_at: datetime


class OfferedCase(Frozen):
    """What stands behind a one-time link that was opened."""

    digest: str
    """Of the link's token."""
    case: Case | None = None
    """None where the link was used, taken back, has expired or never was."""
    own: bool = False
    """Whoever opened the link is the one who made it."""
    lead: str | None = None
    """Code of the giver's lead, where there is one."""


class Look(Frozen):
    """Somebody of the practice read what a person told."""

    role: Literal["admin", "navigator", "reviewer", "practice"]
    """`practice`: an export, which carries no name."""
    at: datetime


class World(Frozen):
    """What a turn may ask of the world; all but the practice are None until a turn says that it needs them."""

    practice: Practice
    busy: tuple[Busy, ...] | None = None
    offer: OfferedCase | None = None
    looks: tuple[Look, ...] | None = None
    """Who read what this person told, newest first."""


# --- the dialogue ------------------------------------------------------------------------------------------


class Consent(Frozen):
    """One recorded consent, or its withdrawal."""

    purpose: Purpose
    given: bool
    at: datetime
    language: Language
    text_hash: str
    """SHA-256 of the sentence the person saw, first 16 hex digits."""


class Booking(Frozen):
    """The intro call."""

    uid: str
    """Stable through every move: UID of the calendar file."""
    navigator: str
    start_at: datetime
    zone: str
    """IANA name of the person's zone."""
    lead: str = ""
    """Code of the lead whose call it is; a closed case keeps its call."""
    revision: int = 0
    """Raised by every move and by a cancellation: SEQUENCE of the calendar file."""
    status: Literal["booked", "cancelled", "held"] = "booked"


class Asked(Frozen):
    """The question that waits for an answer."""

    question: str
    revision: int
    """Number of the asking; a button of an earlier one is old."""
    picked: tuple[str, ...] = ()
    """Options ticked so far, where several may be chosen."""
    page: int = 0
    wording: int = 0
    """0 first wording; 1, 2 simpler ones after misses."""
    candidates: tuple[str, ...] = ()
    """Cancer ids, or slots as ISO times with navigator, that are on offer."""


class CaseLink(Frozen):
    """The one-time link by which this person passes the case on, while it is open."""

    token: str
    """What stands in the link: 26 letters and digits, 128 random bits."""
    until: datetime
    keeps: bool
    """The giver keeps the case too; False: it is handed over."""


class OpenAlarm(Frozen):
    """An alarm that nobody has cleared yet."""

    id: str
    level: AlarmLevel
    code: str
    """What the navigators see instead of a name."""
    at: datetime


class Dialogue(Frozen):
    """Where one chat stands. `state` can always be derived again from the case."""

    version: int = 1
    """Of this shape; `storage` migrates older ones on load."""
    number: int = 0
    """Turns taken so far; with it the keys of transcript and outbox rows are known beforehand."""
    state: str = "welcome"
    language: Language | None = None
    case: Case = Case()
    asked: Asked | None = None
    asked_count: int = 0
    misses: int = 0
    """Times in a row that the waiting question was not answered."""
    consents: tuple[Consent, ...] = ()
    source: str = ""
    """Payload of the deep link."""
    lead: str | None = None
    """Code of the lead, once it was made."""
    priority: Priority | None = None
    booking: Booking | None = None
    zone: str | None = None
    contact: str | None = None
    """How to reach: `+1…` or `@username`."""
    alarm: OpenAlarm | None = None
    crisis_hold: bool = False
    """After a crisis no reminder and no nudge until a person clears it."""
    blocked: bool = False
    closed_cases: tuple[Case, ...] = ()
    link: CaseLink | None = None
    """The one-time link that is out, if any."""
    opened_link: str = ""
    """Digest of somebody else's link that was opened and waits for this person's consent."""
    linked_lead: str = ""
    """Code of the lead of whoever passed this case on: same patient, two people, two cases."""
    last_keys: tuple[str, ...] = ()
    """Script keys of the last turn's replies: no sentence is said twice in a row."""
    last_said_id: int | None = None
    """Telegram's id of the writer's last answer, for edits."""
    last_album: str | None = None
    last_at: datetime | None = None
    """When the person last wrote or tapped."""
    notes: dict[str, str] = {}
    """Small remembered facts of the flow itself (e.g. `shown:rare`), never personal words."""

    def consented(self, purpose: Purpose) -> bool:
        """Whether the latest word on this purpose was yes."""
        for consent in reversed(self.consents):
            if consent.purpose == purpose:
                return consent.given
        return False


# --- what a turn returns -------------------------------------------------------------------------------------


class Button(Frozen):
    """An inline button; exactly one of `data` (at most 64 bytes) and `url`."""

    label: str
    data: str = ""
    url: str = ""


class SheetLine(Frozen):
    """One point of the page a person keeps; plain text, no markup."""

    text: str
    head: str = ""
    """What it is about, e.g. `Stage`, or the title of a consideration."""
    said: str = ""
    """The person's own words on which it rests, as a sentence of the script."""
    sources: tuple[int, ...] = ()
    """Numbers in the page's list of sources."""


class SheetPart(Frozen):
    """One part of the page."""

    kind: Literal["told", "apply", "ask", "collect", "next", "not", "sources"]
    title: str
    lines: tuple[SheetLine, ...]

    @property
    def numbered(self) -> bool:
        """Whether its lines are counted: they are referred to by number."""
        return self.kind in ("ask", "sources")

    @property
    def text(self) -> str:
        """Its lines as plain text, without the title."""
        lines = []
        for number, line in enumerate(self.lines, 1):
            mark = f"{number}. " if self.numbered else "• "
            marks = "".join(f" [{source}]" for source in line.sources)
            lines.append(mark + ": ".join(one for one in (line.head, line.text) if one) + marks)
            if line.said:
                lines.append(f"   {line.said}")
        return "\n".join(lines)


class Sheet(Frozen):
    """The page a person keeps, as the words that stand on it; the shell lays it out on paper."""

    language: Language
    paper: Literal["a4", "letter"]
    heading: str
    made: str
    """When, by whom, and which earlier page it replaces."""
    parts: tuple[SheetPart, ...]

    @property
    def text(self) -> str:
        """The same words as plain text."""
        parts = (f"{part.title}\n{part.text}" for part in self.parts)
        return "\n\n".join([f"{self.heading}\n{self.made}", *parts])


class Document(Frozen):
    """A file, as the facts from which it is rendered when it is sent."""

    kind: Literal["ics", "questions", "sheet", "data_text", "data_json"]
    """`data_text` and `data_json`: everything held of the person, as it stands when the file is sent."""
    name: str
    text: str = ""
    """For `questions`: the whole text."""
    booking: Booking | None = None
    """For `ics`."""
    cancelled: bool = False
    sheet: Sheet | None = None
    """For `sheet`."""


LINK = "t.me/…"
"""Stands in a text for a deep link to this bot (`Reply.start`)."""


class Reply(Frozen):
    """One thing the bot says, rendered: Telegram's HTML with every inserted value escaped."""

    key: str
    """Script key, for the transcript."""
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    contact_button: str | None = None
    """Label of a reply keyboard with one share-contact button."""
    remove_keyboard: bool = False
    """Takes that reply keyboard away."""
    edits: int | None = None
    """Telegram's id of the bot's own message that this replaces instead of being sent anew."""
    document: Document | None = None
    urgent: bool = False
    """A safety text: goes before everything, is never dropped."""
    start: str = ""
    """Payload of a deep link to this bot: the shell writes the link in place of LINK when it is sent, so that no
    transcript holds it."""


class ConsentRecorded(Frozen):
    """A consent was given or withdrawn."""

    effect: Literal["consent"] = "consent"
    consent: Consent


class LeadFacts(Frozen):
    """What the navigators are to know of a lead."""

    code: str
    priority: Priority
    language: Language
    considerations: tuple[str, ...]
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    card: str
    """The full card as Telegram HTML; for the claimer's eyes only."""


class LeadMade(LeadFacts):
    """The person agreed to share: make the lead, notify the navigators."""

    effect: Literal["lead_made"] = "lead_made"


class LeadChanged(LeadFacts):
    """Same lead, new facts: the card is edited, no second notice."""

    effect: Literal["lead_changed"] = "lead_changed"


class LeadWithdrawn(Frozen):
    """The person took the request back."""

    effect: Literal["lead_withdrawn"] = "lead_withdrawn"
    code: str


class SlotBooked(Frozen):
    """Take this slot for this lead; a unique violation means that somebody was quicker."""

    effect: Literal["slot_booked"] = "slot_booked"
    code: str
    booking: Booking


class BookingMoved(Frozen):
    """Free the old time, take the new one, under the same constraint."""

    effect: Literal["booking_moved"] = "booking_moved"
    code: str
    booking: Booking


class BookingCancelled(Frozen):
    """Free the time; its timers die."""

    effect: Literal["booking_cancelled"] = "booking_cancelled"
    code: str
    booking: Booking


class TimerSet(Frozen):
    """Wake this dialogue at a time; one timer of a kind at a time, a newer one replaces it."""

    effect: Literal["timer_set"] = "timer_set"
    timer: Literal["reminder_day", "reminder_hour", "ask_again", "nudge"]
    due_at: datetime
    revision: int = 0


class TimersDropped(Frozen):
    """These timers of the dialogue are no longer wanted."""

    effect: Literal["timers_dropped"] = "timers_dropped"
    timers: tuple[str, ...]


class AlarmRaised(Frozen):
    """Tell the navigators at once: code, kind and time; no words, and before consent no chat."""

    effect: Literal["alarm_raised"] = "alarm_raised"
    alarm: OpenAlarm
    may_name_chat: bool
    booked_with: str | None = None
    """Navigator of a booked call, who is told as well."""


class PersonAsked(Frozen):
    """The person asked for a human being: the navigators are told, without health words."""

    effect: Literal["person_asked"] = "person_asked"
    code: str
    may_name_chat: bool


class UnsentDropped(Frozen):
    """What was waiting to be sent to this chat is dropped, safety texts excepted."""

    effect: Literal["unsent_dropped"] = "unsent_dropped"


class DataDeleted(Frozen):
    """Erase everything held of this person, calls and unsent messages included."""

    effect: Literal["data_deleted"] = "data_deleted"


class CaseOffered(Frozen):
    """Keep this case for whoever opens the link first; an earlier offer of the same person is replaced."""

    effect: Literal["case_offered"] = "case_offered"
    digest: str
    """SHA-256 of the link's token, 64 hex digits: the token itself is never stored outside the giver's dialogue."""
    case: Case
    until: datetime


class CaseOfferWithdrawn(Frozen):
    """The giver takes the link back."""

    effect: Literal["case_offer_withdrawn"] = "case_offer_withdrawn"


class OfferTaken(Frozen):
    """Spend the link, once; the giver's dialogue is told. Where somebody was quicker, the turn is taken again."""

    effect: Literal["offer_taken"] = "offer_taken"
    digest: str


class DataShown(Frozen):
    """The person looked at what is held (an audit row)."""

    effect: Literal["data_shown"] = "data_shown"


Effect = Annotated[
    ConsentRecorded
    | LeadMade
    | LeadChanged
    | LeadWithdrawn
    | SlotBooked
    | BookingMoved
    | BookingCancelled
    | TimerSet
    | TimersDropped
    | AlarmRaised
    | PersonAsked
    | UnsentDropped
    | DataDeleted
    | DataShown
    | CaseOffered
    | CaseOfferWithdrawn
    | OfferTaken,
    Field(discriminator="effect"),
]


class Turn(Frozen):
    """One event and everything that followed from it."""

    dialogue: Dialogue
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    needs: frozenset[Literal["busy", "offer", "looks"]] = frozenset()
    """What the turn must know of the world before it can be taken; take it again with that filled in."""
    link: str = ""
    """Digest of the link whose case it needs to know, where `offer` is among its needs."""
    trace: tuple[str, ...] = ()
    """Rules that fired, for staff: `safety:cord`, `consideration:rare:strong`, `qualified:P2`."""
    reading: Reading | None = None
    """What was understood, where text was typed."""
    keeps_event: bool = True
    """False: the event's own content must not be stored (nothing typed before consent is kept)."""
