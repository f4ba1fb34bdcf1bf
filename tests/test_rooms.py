"""What import contracts cannot see: the dialog reads no clock, and people read only the script's words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DIALOGS = sorted((ROOT / "dialogs").rglob("*.py"))
BOT = sorted((ROOT / "bot").rglob("*.py"))

IMPURE_NAMES = {"open", "input", "print", "exec", "eval", "breakpoint"}
IMPURE_MODULES = {
    "random",
    "secrets",
    "time",
    "os",
    "socket",
    "asyncio",
    "threading",
    "subprocess",
    "urllib",
    "requests",
}
CLOCK = {"now", "utcnow", "today"}
MAY_READ = {"dialogs/script/checks.py", "dialogs/script/readability.py"}
"""Tools of the script's authors; no turn calls them."""


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def impurities(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        where = f"line {getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith):
            yield f"{where}: async"
        elif isinstance(node, ast.Import):
            yield from (
                f"{where}: import {one.name}" for one in node.names if one.name.split(".")[0] in IMPURE_MODULES
            )
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in IMPURE_MODULES:
            yield f"{where}: from {node.module}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IMPURE_NAMES:
            yield f"{where}: {node.func.id}()"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK:
            if isinstance(node.func.value, ast.Name) and node.func.value.id in ("datetime", "date"):
                yield f"{where}: {node.func.value.id}.{node.func.attr}()"
        elif isinstance(node, ast.Global | ast.Nonlocal):
            yield f"{where}: {', '.join(node.names)} is changed from inside a function"


@pytest.mark.parametrize("path", DIALOGS, ids=named)
def test_the_dialog_reads_no_clock_no_file_no_chance_and_waits_for_nothing(path):
    if named(path) in MAY_READ:
        return
    assert list(impurities(ast.parse(path.read_text(encoding="utf-8")))) == []


SENTENCE = re.compile(r"(?:[A-Za-zÀ-ÿ’']{1,}[,;:]? ){3,}[A-Za-zÀ-ÿ’']{1,}")
"""Four words in a row are taken for a sentence."""

TO_OPERATORS = frozenset(
    "print problem add_argument ArgumentParser add_parser echo Finding exit fail add_note "
    "debug info warning error exception critical "
    "split compile search match fullmatch sub findall".split()
)
"""Calls whose words operators and developers read: errors, logs, help of commands, findings of `check`;
and lists of cue words and regular expressions, which nobody reads."""

NOT_FOR_PATIENTS = (
    "bot/console/", "bot/simulator/", "bot/commands/", "bot/settings.py", "bot/__main__.py", "bot/verdict.py",
    "dialogs/script/checks.py", "dialogs/script/readability.py", "dialogs/script/__init__.py", "dialogs/machine.py",
    "dialogs/transcript.py", "dialogs/understanding/", "bot/receive.py", "bot/status.py", "bot/fhir.py",
    "bot/crash.py", "bot/surroundings.py",
)  # fmt: skip
"""Pages of staff (English, in templates), the simulated Telegram of developers, commands and checks of operators,
metrics, tracebacks, the drawing of the machine, the plain transcript of staff, exports for other systems; and
understanding, which never speaks."""


def sentences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """String literals of four words and more that are neither docstrings nor words for operators."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(id(node.value))
        elif isinstance(node, ast.Raise | ast.Assert) or _is_for_operators(node):
            passed |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in passed else None
        if isinstance(node, ast.Constant) and isinstance(text, str) and SENTENCE.search(text):
            yield node.lineno, text


def _is_for_operators(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node.func) in TO_OPERATORS


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


@pytest.mark.parametrize("path", [*DIALOGS, *BOT], ids=named)
def test_every_sentence_that_people_read_stands_in_the_script(path):
    if named(path).startswith(NOT_FOR_PATIENTS):
        return
    found = [
        f"{named(path)}:{line}: {text[:60]!r}"
        for line, text in sentences(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ("from datetime import datetime\nx = datetime.now()", True),
        ("open('f')", True),
        ("async def f(): ...", True),
        ("import random", True),
        ("def f(event): return event.at", False),
    ],
)
def test_the_rule_of_purity_catches(code, caught):
    assert bool(list(impurities(ast.parse(code)))) is caught


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ("say('Your call is booked now')", True),
        ("text = f'Please call us right away {x}'", True),
        ("def f():\n    'This docstring may be long enough.'", False),
        ("raise ValueError('This is for a developer')", False),
        ("log.info('a turn was taken twice')", False),
        ("say('ask-stage')", False),
    ],
)
def test_the_rule_of_sentences_catches(code, caught):
    assert bool(list(sentences(ast.parse(code)))) is caught
