"""What the bot says: texts with buttons, files, the page a person keeps."""

from __future__ import annotations

from typing import Literal

from dialogs.model.case import Frozen, Language
from dialogs.model.dialogue import Booking


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
