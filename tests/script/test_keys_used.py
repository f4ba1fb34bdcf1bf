"""Every sentence that the code says is written, and every sentence that is written can be said."""

import ast
from collections.abc import Iterator
from pathlib import Path

from dialogs import script

ROOT = Path(script.__file__).parents[2]
SAYS = frozenset({"say", "plain", "words", "button", "action", "choice", "_urgent", "_then_again"})
"""Functions whose key is a script key."""

PUT_TOGETHER = ("why-", "meaning-")
"""Families whose first word comes from a call: repair.explain_question(talk, "why")."""
NOT_SAID_YET = (
    "claim-", "console-link", "group-refused", "invite-", "not-staff", "notice-booked", "parked-notice",
)  # fmt: skip
"""Written, and waiting for the code that says them. To be emptied: say them or delete them."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of dialogs/ and bot/, the script's own left out."""
    for room in ("dialogs", "bot"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "script" not in path.relative_to(ROOT).parts[1:-1]:
                yield path, ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.Call) -> str:
    """The bare name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def said_keys() -> Iterator[tuple[Path, int, str]]:
    """Keys that are written out where a message is said."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in SAYS:
                for argument in node.args[:2]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        if "-" in argument.value and " " not in argument.value:
                            yield path, node.lineno, argument.value
                        break


def words_and_beginnings() -> tuple[set[str], set[tuple[str, str]]]:
    """Every string in the code, and the fixed (beginning, end) of every string that is put together."""
    words: set[str] = set()
    put_together: set[tuple[str, str]] = set()
    for _path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.JoinedStr) and len(node.values) > 1:
                first, last = node.values[0], node.values[-1]
                start = str(first.value) if isinstance(first, ast.Constant) else ""
                end = str(last.value) if isinstance(last, ast.Constant) else ""
                if start.endswith("-") or end.startswith("-"):
                    put_together.add((start, end))
    return words, put_together


def unused() -> set[str]:
    """Keys that no string of the code names or could be put together to."""
    words, put_together = words_and_beginnings()
    return {
        key
        for key in script.catalogue.messages["en"]
        if key not in words
        and not any(key.startswith(start) and key.endswith(end) for start, end in put_together if start or end)
    }


def test_every_key_that_is_said_is_written() -> None:
    """A misspelt key is found here, not in a talk."""
    assert [f"{path.name}:{line} {key}" for path, line, key in said_keys() if not script.has(key)] == []


def test_every_key_that_is_written_can_be_said() -> None:
    """Words that nothing says are words that nobody reviews in their place."""
    waiting = {key for key in unused() if not key.startswith(PUT_TOGETHER)}
    assert {key for key in waiting if not key.startswith(NOT_SAID_YET)} == set()
