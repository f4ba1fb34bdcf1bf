"""`python -m bot understand`: one utterance per line in, one JSON object per line out (contract.md).

No database, no token, no network; neither aiogram nor SQLAlchemy is imported. What is read is not logged.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from datetime import date

from dialogs.understanding import as_json, memory, understand


def day(text: str) -> date:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-23") from None


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--lang", choices=("en", "es"), help="language of the lines (default: detected)")
    parser.add_argument("--today", type=day, metavar="YYYY-MM-DD", help="day from which dates count")
    parser.add_argument("--question", metavar="NAME", help="the question being answered")


def main(given: argparse.Namespace) -> int:
    """Read standard input to its end and answer each line at once. Returns 0."""
    today = given.today or date.today()  # noqa: DTZ011  # the operator's own day is meant
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    for line in sys.stdin:
        reading = understand(line.rstrip("\r\n"), lang=given.lang, today=today, question=given.question)
        sys.stdout.write(json.dumps(as_json(reading), ensure_ascii=False) + "\n")
        sys.stdout.flush()
        memory.forget()
    return 0
