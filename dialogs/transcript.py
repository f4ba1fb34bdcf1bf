"""A conversation as plain text: for staff, for replay and for golden tests alike.

`writer:` lines are what the person did, `bot:` lines what was said, indented lines the buttons. A tapped
button is `[Label]`, anything else that is no typed text is `(words)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from dialogs.model import (
    Button,
    CaseTaken,
    Commanded,
    Edited,
    Event,
    MembershipChanged,
    Reply,
    Said,
    SentOther,
    SharedContact,
    StaffActed,
    Started,
    Tapped,
    TimerFired,
)

INDENT = "     "


def event_line(event: Event, buttons: Iterable[Button] = ()) -> str:
    """What happened, as one line. buttons: those on view, to name the one that was tapped."""
    match event:
        case Started():
            return f"writer: /start {event.payload}".rstrip()
        case Said():
            return f"writer: {event.text}"
        case Edited():
            return f"writer: (edits) {event.text}"
        case Tapped():
            label = next((one.label for one in buttons if one.data == event.data), event.data)
            return f"writer: [{label}]"
        case Commanded():
            return f"writer: /{event.name} {event.argument}".rstrip()
        case SharedContact():
            return f"writer: (shares {'own' if event.own else 'another'} contact {event.phone})"
        case SentOther():
            return f"writer: (sends {event.what})"
        case TimerFired():
            return f"timer: {event.timer}"
        case StaffActed():
            return f"staff: {event.action}"
        case CaseTaken():
            return "(the other person took the case)"
        case MembershipChanged():
            return f"writer: ({'blocks' if event.blocked else 'unblocks'} the bot)"
        case _:
            return "(an update could not be handled)"


def plain(text: str) -> str:
    """Telegram's HTML as plain text."""
    return unescape(re.sub(r"</?b>", "", text))


def reply_lines(reply: Reply) -> list[str]:
    """What the bot said, its buttons and files."""
    who = "bot (edits):" if reply.edits is not None else "bot:"
    lines: list[str] = []
    if reply.text:
        first, *rest = plain(reply.text).split("\n")
        lines = [f"{who} {first}", *(f"{INDENT}{line}".rstrip() for line in rest)]
    if reply.document:
        lines.append(f"bot: (file {reply.document.name})")
        held = reply.document.sheet.text if reply.document.sheet else reply.document.text
        lines += [f"{INDENT}| {line}".rstrip() for line in held.splitlines()]
    for row in reply.buttons:
        lines.append(INDENT + " ".join(f"[{button.label}]" for button in row))
    if reply.contact_button:
        lines.append(f"{INDENT}[{reply.contact_button}] (reply keyboard)")
    return lines
