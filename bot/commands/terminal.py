"""`python -m bot demo --terminal`: talk to the bot in this terminal, without browser or Telegram, and move its clock.

The conversation is the real one; phone, calendar and navigators are played by `bot.rehearsal`, so nothing is stored
and nobody is told. What is typed is what stands behind `writer:` in a transcript, and `save` makes one of it.
"""

from __future__ import annotations

import re
import shlex
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.rehearsal import Chat, Unplayable
from dialogs import transcript
from dialogs.model import Button, Effect, LeadChanged, LeadMade, Tapped, TimerSet, Turn

HELP = """\
  a number            tap that button              [Label]             tap a button further up
  /sheet              a command                    anything else       is said ("7": a number too)
  +3 days, +90 min    move the clock on            staff: claimed by Ana
  (sends photo)  (edits) new words  (shares own contact +12125550147)
  save talk.txt       keep it as a transcript      quit                or Ctrl-D"""
SPANS = {"min": "minutes", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks"}
WIDTH = 78

OnView = tuple[int, Button]


def talk(language: str) -> int:
    """Talk until the end of the input. Returns 0."""
    chat = Chat(now=datetime.now(UTC).replace(second=0, microsecond=0), language_code=language, username="you")
    began, seen = chat.now, 0
    print(f"{HELP}\n")
    chat.start()
    while True:
        for turn in chat.turns[seen:]:
            _show(turn)
        seen = len(chat.turns)
        buttons = _on_view(chat)
        for number, (_, button) in enumerate(buttons, 1):
            print(f"  {number:>2}  {button.label}")
        line = _typed(chat)
        if line in (None, "quit"):
            return 0
        try:
            _do(chat, line, buttons, began)
        except (Unplayable, ValueError, OSError) as error:
            print(f"  {error}")


def _typed(chat: Chat) -> str | None:
    local = chat.now.astimezone(ZoneInfo(chat.practice.zone))
    try:
        line = input(f"\n{local:%a %d %b %H:%M %Z} > ").strip()
    except EOFError:
        print()
        return None
    if not sys.stdin.isatty():
        print(line)
    return line


def _do(chat: Chat, line: str, buttons: list[OnView], began: datetime) -> None:
    """One line of input. Raises Unplayable, ValueError, OSError."""
    if line in ("", "help"):
        print(HELP)
    elif line.isdigit() and 1 <= int(line) <= len(buttons):
        message_id, button = buttons[int(line) - 1]
        chat.take(Tapped(**chat.base(message_id), data=button.data))
    elif match := re.fullmatch(r"\+ ?(\d+) ?([a-z]+?)s?", line):
        if match[2] not in SPANS:
            raise Unplayable(f"the clock knows {', '.join(SPANS)}; write +3 days")
        chat.lines.append(f"wait: {match[1]} {SPANS[match[2]]}")
        chat.wait(**{SPANS[match[2]]: float(match[1])})
    elif line.startswith("save "):
        (name,) = shlex.split(line)[1:]
        head = f"# A talk in the terminal.\n@ language {chat.language_code}\n@ username {chat.username}\n"
        text = head + f"@ now {began:%Y-%m-%d %H:%M}\n" + "\n".join(chat.lines) + "\n"
        Path(name).write_text(text, encoding="utf-8")
        print(f"  {name}: `python -m bot replay --transcript {name}` plays it again")
    elif len(line) > 2 and line[0] == line[-1] == '"':
        chat.say(line[1:-1])
    else:
        chat.play(line if line.startswith("staff: ") else f"writer: {line}")


def _on_view(chat: Chat) -> list[OnView]:
    """The buttons of the newest message that has any, with its id."""
    for message_id, reply in sorted(chat.shown.items(), reverse=True):
        if reply.buttons:
            return [(message_id, button) for row in reply.buttons for button in row]
    return []


def _show(turn: Turn) -> None:
    for reply in turn.replies:
        print()
        for line in transcript.reply_lines(reply.model_copy(update={"buttons": ()})):
            print(textwrap.fill(line, WIDTH, subsequent_indent=transcript.INDENT, break_long_words=False))
    for effect in turn.effects:
        print(f"  ({_told(effect)})")


def _told(effect: Effect) -> str:
    """What would now happen outside the chat, in a word or two."""
    match effect:
        case LeadMade() | LeadChanged():
            return f"navigators: {effect.effect} {effect.code} {effect.priority} {' '.join(effect.considerations)}"
        case TimerSet():
            return f"timer: {effect.timer} at {effect.due_at:%Y-%m-%d %H:%M} UTC"
        case _:
            return effect.effect.replace("_", " ")
