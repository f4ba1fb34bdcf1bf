"""The golden transcripts: `python -m tests.player` writes them anew, as the bot would have them now."""

from __future__ import annotations

import re
from pathlib import Path

from bot import rehearsal
from bot.rehearsal import Chat
from bot.settings import read_practice
from dialogs.model import Button, Practice, Tapped
from dialogs.questions import QUESTIONS
from dialogs.sharing import PAYLOAD

__all__ = ["TRANSCRIPTS", "Chat", "played", "practice"]

ROOT = Path(__file__).parent.parent
TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*/*.txt"))


def practice() -> Practice:
    """The practice file that ships with the project."""
    return read_practice()


def played(path: Path) -> str:
    """The file again, as the bot would have it now."""
    return rehearsal.played(path.read_text(encoding="utf-8"))


def brought_up(text: str) -> str:
    """The same conversation as it goes now: a question that it does not know yet is passed as soon as it is asked."""
    known = {label.removeprefix("✓ ") for label in re.findall(r"\[(.*?)\]", text)}
    tokens: dict[str, str] = {}

    def before(chat: Chat, line: str) -> str:
        while way := _past_a_new_question(chat, known):
            chat.take(Tapped(**chat.base(way[0]), data=way[1].data))
        return _with_its_link(chat, line, tokens)

    head, chat = rehearsal.perform(text, before)
    return "\n".join([*head, *chat.lines]) + "\n"


def _with_its_link(chat: Chat, line: str, tokens: dict[str, str]) -> str:
    """A link that another phone gives has another token once something more was said before it."""
    begin, found, token = line.partition(f"writer: /start {PAYLOAD}")
    if begin or not found:
        return line
    given = [one.dialogue.link.token for one in chat.phones.values() if one is not chat and one.dialogue.link]
    return found + tokens.setdefault(token, given[-1] if given else token)


def _past_a_new_question(chat: Chat, known: set[str]) -> tuple[int, Button] | None:
    """The button that says the least, with its message; None where the open question stands in the file."""
    asked = chat.dialogue.asked
    mark = f"a:{asked.revision}:{asked.question}:" if asked and asked.question in QUESTIONS else "-"
    ways = [
        (at, button) for at, reply in chat.shown.items() for row in reply.buttons for button in row
        if button.data.startswith(mark)
    ]  # fmt: skip
    options = [(at, button) for at, button in ways if button.data.removeprefix(mark)[0] not in "+?"]
    if not options or any(button.label.removeprefix("✓ ") in known for _, button in options):
        return None
    unknown = [way for way in ways if way[1].data.endswith(":?dont_know")]
    return (unknown or options)[0]


if __name__ == "__main__":
    for path in TRANSCRIPTS:
        path.write_text(brought_up(path.read_text(encoding="utf-8")), encoding="utf-8")
        print(path.relative_to(ROOT))
