"""The commands of contract.md. Each is one module of `bot.commands`, imported only when it is asked for.

A command module has `arguments(parser)`, which declares its options, and `main(given) -> int`, which
does the work and returns the exit code. Errors are one line on standard error; exit 0 means done, 1 that
what was asked failed, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import NoReturn

from bot import loading

COMMANDS = {
    "run": ("run", "run the bot on Telegram, or on whatever TELEGRAM_API_URL names"),
    "demo": ("demo", "run the bot, a simulated Telegram and the staff console on this machine"),
    "check": ("check", "try every setting for real, one line per finding with its mend"),
    "migrate": ("migrate", "bring the database to the current schema"),
    "backup": ("backup", "copy the SQLite database while the bot runs"),
    "rotate-keys": ("rotate_keys", "put everything under the first of DATA_KEYS, so that the older ones can go"),
    "understand": ("understand", "read one utterance per line, print what is understood as JSON"),
    "graph": ("graph", "print the dialog's state machine as Mermaid"),
    "script": ("script_book", "write everything the bot can say as one HTML file to sign off"),
    "replay": ("replay", "play stored conversations against today's script and rules, print what would go otherwise"),
    "texts": (
        "texts",
        "print what became of each explaining text: shown, clear or not, how sure people felt after it",
    ),
    "export": ("export", "print leads, transcripts and bookings as JSON, CSV or FHIR"),
}
"""Name of a command to its module in `bot.commands` and its line of help."""


class OneLineParser(argparse.ArgumentParser):
    """Wrong usage is told in one line, with where to find the right one."""

    def error(self, message: str) -> NoReturn:
        """Exit with 2."""
        self.exit(2, f"{self.prog}: {message}; `{self.prog} --help` tells what it takes\n")


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    argv = sys.argv[1:] if argv is None else argv
    parser = OneLineParser(
        prog="python -m bot",
        description="Telegram intake for cancer second opinions.",
        epilog="`python -m bot COMMAND --help` tells the options of one command.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    named = next((word for word in argv if not word.startswith("-")), None)
    modules = {}
    for name, (module, summary) in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name == named:
            with loading.lean():
                modules[name] = importlib.import_module(f"bot.commands.{module}")
            modules[name].arguments(sub)
    given = parser.parse_args(argv)
    from bot.errors import Refused

    try:
        return int(modules[given.command].main(given))
    except Refused as error:
        print(str(error), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader went away (`| head`): nothing is wrong; keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    from bot.crash import hide_words

    hide_words()
    sys.exit(main())
