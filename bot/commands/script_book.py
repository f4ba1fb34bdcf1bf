"""`python -m bot script --out DIR`: everything the bot can say, as one page to read, print and sign off.

English and Spanish stand side by side, chapter by chapter, each message with its sources, its reviewer, its reading
grade and when it is shown, in both perspectives where they differ; then by path, as people meet it; then the whole
table of considerations. Imports neither aiogram nor SQLAlchemy.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.commands import script_rules, script_walks
from bot.errors import Refused
from dialogs.model import Language
from dialogs.script import LANGUAGES, Catalogue, Message, Source, catalogue, checks

ORDER = (
    "welcome", "questions", "safety", "repair", "considerations", "specialists", "doctor", "glossary", "booking",
    "sharing", "data", "times", "menu", "staff",
)  # fmt: skip
"""Chapters in the order in which a person meets them; others follow."""
TITLES = {
    "welcome": "First words and consent",
    "questions": "The questions",
    "safety": "Emergencies and crisis",
    "repair": "Back, stop, and what people ask in between",
    "considerations": "What may speak for another opinion",
    "specialists": "Who the right specialist is",
    "doctor": "Questions for the doctor",
    "glossary": "What words mean",
    "booking": "Hand-over and the call",
    "data": "What is held, and who read it",
    "sharing": "The same case, two people",
    "times": "Days and times",
    "menu": "The bot's face in Telegram",
    "staff": "What navigators read",
}
LANGUAGE_NAMES = {"en": "English", "es": "Español"}
CASES = {
    ("writer", "patient"): "a patient reads",
    ("writer", "loved_one"): "a loved one reads",
    ("other", "no"): "the writer's own emergency",
    ("other", "yes"): "an emergency of somebody else",
}
FACT = re.compile("‹([^›]*)›")


@dataclass(frozen=True)
class Wording:
    """One way in which a message is said, and for whom."""

    text: Markup
    when: str
    """For whom or in which case; empty where it is always said so."""


@dataclass(frozen=True)
class Half:
    """A message in one language."""

    message: Message
    wordings: tuple[Wording, ...]
    grade: str
    """`grade 4.1` or `INFLESZ 78`; empty for labels."""

    @property
    def signed(self) -> bool:
        """Whether a clinician put a name to it."""
        return self.message.reviewer != "unreviewed"


@dataclass(frozen=True)
class Entry:
    """A message with its halves, English first."""

    key: str
    halves: tuple[Half, ...]
    sources: tuple[str, ...]
    short: bool
    """Stands on a button or beside a value."""
    shown: str
    """When, and by which rule."""


@dataclass(frozen=True)
class Chapter:
    """A chapter of the book."""

    name: str
    title: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]
    grades: dict[str, str]

    @property
    def entries(self) -> list[Entry]:
        """All its messages."""
        return [entry for _heading, entries in self.groups for entry in entries]

    @property
    def unsigned(self) -> int:
        """How many texts of it nobody has signed."""
        return sum(not half.signed for entry in self.entries for half in entry.halves)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write index.html into")


def main(given: argparse.Namespace) -> int:
    """Write the book and say how much of it is unsigned. Returns 0."""
    page = book(catalogue)
    target = given.out / "index.html"
    try:
        given.out.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{target} cannot be written ({error.strerror}): name another folder with --out") from error
    texts = sum(len(catalogue.messages[language]) for language in LANGUAGES)
    sys.stdout.write(
        f"{target}: {len(catalogue.messages['en'])} messages, {texts} texts, {unsigned(catalogue)} unsigned, "
        f"script {catalogue.version}\n"
    )
    return 0


def unsigned(words: Catalogue) -> int:
    """How many texts, counted in each language, no clinician has signed."""
    texts = [message for language in LANGUAGES for message in words.messages[language].values()]
    return sum(message.reviewer == "unreviewed" for message in texts)


def book(words: Catalogue) -> str:
    """The page. Paths and rules are told of the script that the rules speak, and of no other."""
    of_today = words is catalogue
    folder = Path(__file__).parent
    pages = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return pages.get_template("script_book.html").render(
        style=Markup((folder / "script_book.css").read_text(encoding="utf-8")),
        version=words.version,
        languages=LANGUAGE_NAMES,
        chapters=list(chapters(words)),
        sources=sorted(words.sources.values(), key=_by_author),
        messages=len(words.messages["en"]),
        unsigned=unsigned(words),
        texts=sum(len(words.messages[language]) for language in LANGUAGES),
        walks=[(walk, script_walks.played(walk)) for walk in script_walks.WALKS] if of_today else [],
        rules=script_rules.table() if of_today else (),
        further=script_rules.further() if of_today else (),
        tables=script_rules.tables() if of_today else (),
        known=words.messages["en"].keys(),
        plain=lambda key, language: _wordings(words, words.messages[language][key]),
        marks={"V": "checked", "M": "not checked again", "P": "our own rule"},
    )


def _by_author(source: Source) -> tuple[str, str]:
    return source.by.lower(), source.year


def chapters(words: Catalogue) -> Iterator[Chapter]:
    """The chapters in reading order."""
    averages = checks.chapter_grades(words)
    names = [*(name for name in ORDER if name in words.chapters()), *sorted(set(words.chapters()) - set(ORDER))]
    for name in names:
        messages = [message for message in words.messages["en"].values() if message.chapter == name]
        grouped = groupby(messages, key=lambda message: message.group)
        yield Chapter(
            name=name,
            title=TITLES.get(name, name.capitalize()),
            groups=tuple((heading, tuple(_entry(words, one) for one in group)) for heading, group in grouped),
            grades={
                LANGUAGE_NAMES[language]: _scale(averages[language, name], language)
                for language in LANGUAGES
                if (language, name) in averages
            },
        )


def _entry(words: Catalogue, message: Message) -> Entry:
    return Entry(
        key=message.key,
        halves=tuple(_half(words, words.messages[language][message.key]) for language in LANGUAGES),
        sources=message.sources,
        short=checks.limit_for(message.key) is not None,
        shown=script_rules.shown(message.key) if words is catalogue else "",
    )


def _half(words: Catalogue, message: Message) -> Half:
    grades = [value for said in checks.sayings(words, message) if (value := checks.graded(said)) is not None]
    hardest = (max if message.language == "en" else min)(grades, default=None)
    return Half(
        message=message,
        wordings=tuple(_wordings(words, message)),
        grade="" if hardest is None else _scale(hardest, message.language),
    )


def _scale(value: float, language: Language) -> str:
    return f"grade {max(value, 0):.1f}" if language == "en" else f"INFLESZ {value:.0f}"


def _wordings(words: Catalogue, message: Message) -> Iterator[Wording]:
    """The different texts of a message, each once, with what the cases have in common in which it is said.

    Facts stand in the text under their names; `say` has escaped everything else.
    """
    named = words.variables(message.key, message.language)
    said: dict[str, list[dict[str, str]]] = {}
    for choice in checks.choices(words, message):
        facts = {name: f"‹{name}›" for name in named if name not in ("writer", "other")}
        text = words.say(message.key, message.language, **{**facts, **choice})
        told = {name: str(value) for name, value in choice.items() if name in named or name == "writer"}
        said.setdefault(text, []).append(told)
    for text, cases in said.items():
        shown = FACT.sub(r'<span class="fact">\1</span>', text).replace("\n", "<br>")
        yield Wording(text=Markup(shown), when=_shared(cases) if len(said) > 1 else "")


def _shared(cases: list[dict[str, str]]) -> str:
    """What the cases of one wording have in common, in words; whose emergency it is says more than who reads."""
    alike = {name: value for name, value in cases[0].items() if all(case.get(name) == value for case in cases)}
    if "other" in alike:
        alike.pop("writer", None)
    return ", ".join(CASES.get(case, f"{case[0]} is {case[1]}") for case in sorted(alike.items(), reverse=True))
