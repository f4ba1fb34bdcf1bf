"""The names by which staff read a case: those of the script and the lexicons, in English."""

from __future__ import annotations

from datetime import date

from dialogs import script
from dialogs.asking import LABEL_OF
from dialogs.model import Answer
from dialogs.understanding.lexicon import CANCERS, TREATMENTS


def question(name: str) -> str:
    """Short name of a question: its label in the script, else its own name with spaces."""
    return _said(f"label-{name}") or _said(f"label-{LABEL_OF.get(name, name)}") or readable(name).capitalize()


def values(name: str, answer: Answer) -> tuple[str, ...]:
    """What was understood, value by value: a disease or treatment by its full name, else the option's label."""
    return tuple(_value(name, value) for value in answer.values)


def unknown(answer: Answer) -> str:
    """Which kind of not knowing an answer was, as the patient's summary says it."""
    kind = answer.unknown.value if answer.unknown else ""
    return _said(f"summary-unknown-{kind}") or readable(kind)


def readable(name: str) -> str:
    """An id with spaces."""
    return name.replace("_", " ").replace("-", " ")


def _value(name: str, value: str) -> str:
    if value in CANCERS:
        return CANCERS[value].name_in("en")
    if value in TREATMENTS:
        return TREATMENTS[value].name_in("en")
    if value.startswith("date:"):
        return f"{date.fromisoformat(value.removeprefix('date:')):%a %-d %b %Y}"
    return _said(f"option-{name}-{value}") or readable(value)


def _said(key: str) -> str:
    """The message without markup; empty where the script has none, or where it needs facts of its own."""
    if not script.has(key) or script.variables(key) - {"writer"}:
        return ""
    return script.plain(key, "en")
