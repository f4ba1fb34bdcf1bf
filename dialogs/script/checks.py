"""What makes a script unfit to be said: every rule that a program can hold a sentence to.

`problems` is asked by the tests and by `make check`; it answers with lines that name the file and the key. Whether a
sentence is true and kind only a person can tell, which is what the script book is for.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import product
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from dialogs.model import Language
from dialogs.script import LANGUAGES, USUAL, BrokenScript, Catalogue, Message
from dialogs.script.readability import grade, is_sentence

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
NOT_FOR_PATIENTS = frozenset({"staff"})
"""Chapters that only navigators read: their numbers are ids and times, their words are their trade's."""
SHORT = {"button": "button", "option": "button", "type": "button", "contact-button": "button", "label": "label"}
"""Beginnings of keys whose text stands on a button or beside a value, and the limit for it."""
SAMPLE = {"en": "it", "es": "eso"}
"""Stands for any fact while a text is judged: short and without a digit, so that only our own words count."""
LONG_SAMPLE = "a fact of ordinary length"

_TAGS = re.compile(r"</?b>")
_ANY_TAG = re.compile(r"<[^>]*>?|&(?!(?:amp|lt|gt|quot);)")
_EXAMPLES = re.compile(r"\d{1,2}:\d{2}|\b\d{3} 555 01\d\d\b")
"""A time of day, and the telephone numbers that are kept for examples."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Saying:
    """A message as it is said with one choice of all its selectors."""

    message: Message
    choice: dict[str, str | int]
    text: str

    @property
    def plain(self) -> str:
        """Without markup."""
        return unescape(_TAGS.sub("", self.text))

    @property
    def writer(self) -> str:
        """In whose perspective it is said."""
        return str(self.choice.get("writer", "patient"))


@dataclass(frozen=True)
class Forbidden:
    """A pattern that no saying may match."""

    language: str
    pattern: re.Pattern[str]
    why: str
    unless: tuple[str, ...]
    unless_chapters: tuple[str, ...]
    writer: str

    def concerns(self, saying: Saying) -> bool:
        """Whether the rule is about this saying at all."""
        return (
            self.language in ("both", saying.message.language)
            and self.writer in ("", saying.writer)
            and saying.message.key not in self.unless
            and saying.message.chapter not in self.unless_chapters
        )


@dataclass(frozen=True)
class Rules:
    """The content of rules.toml."""

    limits: dict[str, float]
    longer: dict[str, str]
    forbidden: tuple[Forbidden, ...]


@cache
def rules() -> Rules:
    """The rules that sentences are held to."""
    read = tomllib.loads((Path(__file__).parent / "rules.toml").read_text(encoding="utf-8"))
    return Rules(
        limits=read["limits"],
        longer=read["longer"],
        forbidden=tuple(
            Forbidden(
                language=row["language"],
                pattern=re.compile(row["pattern"], re.IGNORECASE),
                why=row["why"],
                unless=tuple(row.get("unless", ())),
                unless_chapters=tuple(row.get("unless_chapters", ())),
                writer=row.get("writer", ""),
            )
            for row in read["forbidden"]
        ),
    )


class _Selectors(Visitor):
    """The variables on which a message turns, each with the variants it knows."""

    def __init__(self) -> None:
        self.variants: dict[str, set[str]] = defaultdict(set)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            for variant in node.variants:
                key = variant.key
                self.variants[node.selector.id.name].add(key.name if isinstance(key, ast.Identifier) else key.value)
        self.generic_visit(node)


def choices(catalogue: Catalogue, message: Message) -> Iterator[dict[str, str | int]]:
    """Every way to fill a message's selectors, both perspectives always among them.

    To a loved one an alarm always speaks of another person.
    """
    found = _Selectors()
    found.visit(catalogue.parsed(message.key, message.language))
    options: dict[str, list[str | int]] = {}
    for name, variants in sorted(found.variants.items()):
        counted = variants <= PLURALS or all(variant.isdigit() for variant in variants - PLURALS)
        options[name] = [1, 2, 5] if counted else sorted(variants)
    options["writer"] = ["patient", "loved_one"]
    for values in product(*options.values()):
        choice = dict(zip(options, values, strict=True))
        if choice["writer"] == "patient":
            yield choice
        elif choice.get("other") != "no":
            yield {**choice, "other": "yes"}


def sayings(catalogue: Catalogue, message: Message, sample: str | None = None) -> Iterator[Saying]:
    """Everything that a message can say, with a stand-in for each fact. Raises BrokenScript when it cannot."""
    named = catalogue.variables(message.key, message.language)
    facts: dict[str, str | int] = dict.fromkeys(named - USUAL.keys(), sample or SAMPLE[message.language])
    for choice in choices(catalogue, message):
        text = catalogue.say(message.key, message.language, **{**facts, **choice})
        yield Saying(message=message, choice=choice, text=text)


def limit_for(key: str) -> str | None:
    """Which short limit a key's text is held to: `button`, `label` or None."""
    return next((limit for start, limit in SHORT.items() if key == start or key.startswith(f"{start}-")), None)


def problems(catalogue: Catalogue) -> list[str]:
    """Every breach of the rules, in the order of the files; empty when the script may be said."""
    return [*_unlike(catalogue), *_unfit(catalogue), *_hard_chapters(catalogue)]


def _unlike(catalogue: Catalogue) -> Iterator[str]:
    """Messages whose two languages do not use the same facts, or do not rest on the same sources."""
    for key, message in catalogue.messages["en"].items():
        twin = catalogue.messages["es"].get(key)
        if twin is None:
            continue
        try:
            english, spanish = (catalogue.variables(key, language) - USUAL.keys() for language in LANGUAGES)
        except BrokenScript:
            continue
        if english != spanish:
            different = ", ".join(f"${name}" for name in sorted(english ^ spanish))
            yield f"{message.place}: only one language uses {different}"
        if set(message.sources) != set(twin.sources):
            yield f"{message.place}: the languages name different sources"


def _unfit(catalogue: Catalogue) -> Iterator[str]:
    for language in LANGUAGES:
        for message in catalogue.messages[language].values():
            try:
                said = list(sayings(catalogue, message))
                longest = list(sayings(catalogue, message, LONG_SAMPLE))
            except BrokenScript as broken:
                yield str(broken)
                continue
            found = [*_note_problems(message)]
            for saying in said:
                found += _wording_problems(saying)
            for saying in longest:
                found += _length_problems(saying)
            yield from (f"{message.place}: {problem}" for problem in dict.fromkeys(found))


def _note_problems(message: Message) -> Iterator[str]:
    if message.reviewer != "unreviewed" and not _DATE.fullmatch(message.reviewed):
        yield "a signature needs its date, `# reviewed: 2026-11-23`"
    if message.reviewer == "unreviewed" and message.reviewed:
        yield "a date without a name: who signed?"


def _wording_problems(saying: Saying) -> Iterator[str]:
    message, plain = saying.message, saying.plain
    if not plain.strip():
        yield "says nothing"
    rest = _TAGS.sub("", saying.text)
    if (stray := _ANY_TAG.search(rest)) is not None:
        yield f"only <b> may be used as markup, and & is written &amp;: {stray[0]}"
    if saying.text.count("<b>") != saying.text.count("</b>"):
        yield "a <b> that is not closed"
    for rule in rules().forbidden:
        if rule.concerns(saying) and (match := rule.pattern.search(plain)):
            yield f"{rule.why}: “{match[0]}”"
    if message.language == "es" and plain.count("?") != plain.count("¿"):
        yield "each question opens with ¿ and closes with ?"
    if _claims_number(saying) and not message.sources and message.chapter not in NOT_FOR_PATIENTS:
        yield "a number without a source"
    yield from _grade_problems(saying)


def _claims_number(saying: Saying) -> bool:
    """Whether it holds a number of its own: neither a fact that is counted nor an example to type after."""
    counted = {str(value) for value in saying.choice.values() if isinstance(value, int)}
    return not set(re.findall(r"\d+", _EXAMPLES.sub("", saying.plain))) <= counted


def _length_problems(saying: Saying) -> Iterator[str]:
    limits, key, plain = rules().limits, saying.message.key, saying.plain
    short = limit_for(key)
    if short and "$" not in saying.message.text and len(plain) > limits[short]:
        yield f"{len(plain)} characters, a {short} has at most {limits[short]}"
    if len(saying.text) > 4096:
        yield f"{len(saying.text)} characters: Telegram takes 4096"
    if key in rules().longer:
        return
    if len(plain) > limits["characters"]:
        yield f"{len(plain)} characters, more than {limits['characters']}"
    if len(plain.split()) > limits["words"]:
        yield f"{len(plain.split())} words, more than {limits['words']}"


def _grade_problems(saying: Saying) -> Iterator[str]:
    value = graded(saying)
    if value is None:
        return
    limits = rules().limits
    if saying.message.language == "en" and value > limits["message_grade"]:
        yield f"reads at grade {value:.1f}, above {limits['message_grade']}"
    if saying.message.language == "es" and value < limits["message_inflesz"]:
        yield f"reads at INFLESZ {value:.1f}, below {limits['message_inflesz']}"


def graded(saying: Saying) -> float | None:
    """The reading grade of a saying (see readability.grade); None for labels, which the formulas do not fit."""
    if limit_for(saying.message.key) or not is_sentence(saying.text):
        return None
    return grade(saying.text, saying.message.language)


def chapter_grades(catalogue: Catalogue) -> dict[tuple[Language, str], float]:
    """Average grade of each chapter: the mean over its messages, of the perspective that is harder to read."""
    found: dict[tuple[Language, str], list[float]] = defaultdict(list)
    for language in LANGUAGES:
        for message in catalogue.messages[language].values():
            try:
                grades = [value for saying in sayings(catalogue, message) if (value := graded(saying)) is not None]
            except BrokenScript:
                continue
            if grades:
                found[language, message.chapter].append(max(grades) if language == "en" else min(grades))
    return {key: sum(values) / len(values) for key, values in found.items()}


def _hard_chapters(catalogue: Catalogue) -> Iterator[str]:
    limits = rules().limits
    for (language, chapter), value in chapter_grades(catalogue).items():
        if language == "en" and value > limits["chapter_grade"]:
            yield f"en/{chapter}.ftl: reads at grade {value:.1f} on average, above {limits['chapter_grade']}"
        if language == "es" and value < limits["chapter_inflesz"]:
            yield f"es/{chapter}.ftl: reads at INFLESZ {value:.1f} on average, below {limits['chapter_inflesz']}"
