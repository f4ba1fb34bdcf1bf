"""The golden transcripts: `python -m tests.player` writes them anew, as the bot would have them now."""

from __future__ import annotations

from pathlib import Path

from bot import rehearsal
from bot.rehearsal import Chat
from bot.settings import read_practice
from dialogs.model import Practice

__all__ = ["TRANSCRIPTS", "Chat", "played", "practice"]

ROOT = Path(__file__).parent.parent
TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*/*.txt"))


def practice() -> Practice:
    """The practice file that ships with the project."""
    return read_practice()


def played(path: Path) -> str:
    """The file again, as the bot would have it now."""
    return rehearsal.played(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    for path in TRANSCRIPTS:
        path.write_text(played(path), encoding="utf-8")
        print(path.relative_to(ROOT))
