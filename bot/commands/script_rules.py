"""Why each message is shown, and the whole table of considerations in readable form, from the code itself.

A rule is told by its own documentation: what a predicate's docstring says is what a clinician signs, so it is kept
beside the rule and nowhere else. Who says a message is read from the source: the function whose code names its key.
"""

from __future__ import annotations

import ast
import inspect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from dialogs import considerations, doctor_list, qualification, script
from dialogs.considerations import TABLE
from dialogs.questions import AFTERWARDS, BOOKING, HANDOVER, INTAKE, QUESTIONS
from dialogs.understanding.lexicon import CANCERS, TREATMENTS, rows, several

PHASES = {"intake": INTAKE, "explanation": AFTERWARDS, "hand-over": HANDOVER, "booking": BOOKING}
OF_QUESTION = ("ask", "why", "meaning", "label", "option", "doctor-unknown")
OF_CONSIDERATION = ("consider-title", "consider", "source", "sheet-consider", "doctor")
PAIR_COLUMNS = ("Plan", "Disease", "Stage", "Where also told", "Not where told", "Text", "Why")
MOST_TOLD = 3
"""Places named for one message; a button stands in many."""
FURTHER = {
    "When time is short": considerations.timing_class,
    "When a person is a lead, and how soon they are called": qualification.assess,
    "Which questions for the doctor are chosen": doctor_list.doctor_questions,
    "When nothing applies": considerations.nothing_applies,
}
"""Rules beside the considerations, by what they decide."""


@dataclass(frozen=True)
class Rule:
    """One entry of the table, as a clinician reads it."""

    id: str
    when: tuple[str, ...]
    """Its documentation, a paragraph each."""
    keys: tuple[str, ...]
    """Messages that are shown by it, the reasons first."""
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A list that a rule looks things up in."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table() -> tuple[Rule, ...]:
    """The considerations, in the order in which they are shown."""
    found = []
    for entry in TABLE:
        keys = [key for one in _families(entry.id) for key in script.keys() if _is_of(key, one)]  # noqa: SIM118
        found.append(Rule(entry.id, _paragraphs(entry.applies), tuple(keys), _cited(keys)))
    return tuple(found)


def _families(consideration: str) -> list[str]:
    return [f"{prefix}-{consideration}" for prefix in OF_CONSIDERATION]


def _is_of(key: str, family: str) -> bool:
    return key == family or key.startswith(f"{family}-")


def further() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The other rules: what they decide, and their documentation."""
    return tuple((title, _paragraphs(rule)) for title, rule in FURTHER.items())


def tables() -> tuple[Table, ...]:
    """What the rules look up: plans that are big for a disease, and words that make time short."""
    pairs = [
        (
            _names(row["plans"]),
            _names(row["cancers"]) or "any",
            _listed(row["stages"]) or "any",
            " and ".join(part.replace("/", " or ") for part in several(row["needs"])).replace("_", " ") or "no more",
            _listed(row["undo"]) or "never",
            row["text"],
            row["why"],
        )
        for row in rows("pairs.psv")
    ]
    words = [
        (row["to"], _listed(row["families"]) or "any", _listed(row["en"]), _listed(row["es"]))
        for row in rows("timing.psv")
    ]
    return (
        Table("Plans that are big for a disease", PAIR_COLUMNS, tuple(pairs)),
        Table(
            "Words that make time short (S) or very short (U)", ("To", "Disease", "English", "Spanish"), tuple(words)
        ),
    )


def _names(cell: str) -> str:
    """Names of the lexicons for their ids; `kind:` and `family:` stand for all rows of a sort."""
    named = {id_: one.name for lexicon in (CANCERS, TREATMENTS) for id_, one in lexicon.items()}
    found = []
    for one in several(cell):
        sort, colon, value = one.partition(":")
        found.append(f"any {sort} {value}".replace("_", " ") if colon else named.get(one, one))
    return "; ".join(found)


def _listed(cell: str) -> str:
    return ", ".join(several(cell)).replace("_", " ")


def _cited(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for key in keys for name in script.message_sources(key)))


def _paragraphs(rule: Callable[..., Any]) -> tuple[str, ...]:
    told = inspect.getdoc(rule) or ""
    return tuple(" ".join(part.split()) for part in told.replace("`", "").split("\n\n"))


# --- when a message is shown -------------------------------------------------------------------------------


def shown(key: str) -> str:
    """When this message is shown, and by which rule; empty where only its own text can tell."""
    for entry in TABLE:
        if any(_is_of(key, family) for family in _families(entry.id)):
            return f"where {entry.id} applies: {_paragraphs(entry.applies)[0].rstrip('.')}"
    for prefix in OF_QUESTION:
        name = key.removeprefix(f"{prefix}-")
        while key.startswith(f"{prefix}-") and name:
            if name in QUESTIONS:
                return f"with {_place(name)}"
            name = name.rpartition("-")[0]
    told = [said for said in (_sayers().get(key, ()) or _sayers_of_families(key)) if said]
    return "; ".join([*dict.fromkeys(told)][:MOST_TOLD])


def _place(name: str) -> str:
    for phase, questions in PHASES.items():
        names = [question.name for question in questions]
        if name in names:
            return f"question {names.index(name) + 1} of {len(names)} of the {phase}, {name}"
    return f"the question {name}"


@cache
def _said() -> tuple[dict[str, list[str]], list[tuple[str, str, str]]]:
    """Keys written out in the code, and (beginning, end) of those put together, each with who says it."""
    whole: dict[str, list[str]] = defaultdict(list)
    parts: list[tuple[str, str, str]] = []
    known = set(script.keys())
    for room in ("dialogs", "bot"):
        for module, tree in _modules(files(room), room):
            for told, node in _tellers(module, tree):
                if isinstance(node, ast.Constant) and node.value in known:
                    whole[node.value].append(told)
                elif isinstance(node, ast.JoinedStr) and len(node.values) > 1:
                    first, last = node.values[0], node.values[-1]
                    start = str(first.value) if isinstance(first, ast.Constant) else ""
                    end = str(last.value) if isinstance(last, ast.Constant) else ""
                    if start.endswith("-"):
                        parts.append((start, end, told))
    return whole, sorted(parts, key=lambda part: -len(part[0]))


def _sayers() -> dict[str, list[str]]:
    return _said()[0]


def _sayers_of_families(key: str) -> list[str]:
    """Those of the longest beginning that fits."""
    fitting = [part for part in _said()[1] if key.startswith(part[0]) and key.endswith(part[1])]
    return [told for start, _, told in fitting if start == fitting[0][0]]


def _modules(folder: Traversable, name: str) -> Iterator[tuple[str, ast.Module]]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir() and one.name not in ("script", "understanding", "simulator", "migrations", "commands"):
            yield from _modules(one, f"{name}.{one.name}")
        elif one.name.endswith(".py"):
            yield f"{name}.{one.name.removesuffix('.py')}", ast.parse(one.read_text(encoding="utf-8"))


def _tellers(module: str, tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Every node with who says it: the first sentence of the function's documentation, else of the module's."""
    about = _first(ast.get_docstring(tree))
    for part in tree.body:
        told = about
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            told = _first(ast.get_docstring(part)) or about
        for node in ast.walk(part):
            yield (told or module), node


def _first(doc: str | None) -> str:
    text = " ".join((doc or "").split()).replace("`", "")
    return text.partition(". ")[0].rstrip(".")
