"""What can happen to a dialogue; each kind is a value with its time."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from dialogs.model.case import Frozen
from dialogs.model.dialogue import Booking


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
