"""Every sentence the bot can say: finds the catalogue, checks it, says its messages.

The words live beside this file, one Fluent file per language and chapter (`en/welcome.ftl`); above each message
stand its sources (ids of `sources.toml`) and who reviewed it. Who writes, the patient or a loved one, is a selector
inside the message: `$writer`.

Reading is done in two steps, since parsing a thousand messages takes half a second and a turn says three. At import
every file is cut into messages, with keys, comments and languages compared; a message is parsed when it is
first said. What only a full parse or a reader's ear can find (`checks.problems`) is left to tests and `make check`.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from html import escape, unescape
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dialogs.model import Language

__all__ = [
    "BrokenScript", "Catalogue", "Message", "Source", "catalogue", "failures", "has", "keys", "message_sources",
    "plain", "read", "reviewer", "say", "source", "strictly", "variables", "version",
]  # fmt: skip

LANGUAGES: tuple[Language, ...] = ("en", "es")
USUAL = {"writer": "patient", "other": "no"}
"""Facts that every message may use without being told them: who writes, and whether an alarm is about another."""
LOCALES: dict[Language, str] = {"en": "en-US", "es": "es-US"}

_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) *=")
_NOTE = re.compile(r"# *(source|reviewer|reviewed): *(.*)")


class BrokenScript(Exception):
    """The catalogue cannot be used as it stands: names file, line or key, and what is wrong."""


@dataclass(frozen=True)
class Message:
    """One thought the bot can say, in one language."""

    key: str
    language: Language
    chapter: str
    """Name of its file: `questions`."""
    line: int
    text: str
    """As written in the file, in Fluent's syntax, with its key."""
    sources: tuple[str, ...]
    """Ids of sources.toml; empty where the file says `none`, that is, where nothing is claimed."""
    reviewer: str
    """Name of the clinician who signed, or `unreviewed`."""
    reviewed: str
    """Date of the signature, `2026-11-23`; empty until then."""
    group: str = ""
    """The heading under which it stands in its file, in that file's language."""

    @property
    def place(self) -> str:
        """Where to find it, for error lines."""
        return f"{self.language}/{self.chapter}.ftl:{self.line} {self.key}"


@dataclass(frozen=True)
class Source:
    """What a claim rests on. Every field is text for people except `id` and `mark`."""

    id: str
    claim: str
    """What it says, in our own words."""
    by: str
    """Authors or publisher."""
    year: str
    kind: str
    """Kind of study or text: `retrospective series`."""
    size: str
    """Whom or what it counted; empty where nothing was counted."""
    limits: str
    """What it does not show."""
    where: str
    """Journal, statute or page title."""
    read_on: str
    """Month in which it was last read."""
    mark: str
    """V checked against the source named, M from general knowledge, P a rule of this product."""


class _Variables(Visitor):
    """Collects the names of the variables in a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


class Catalogue:
    """All messages of all languages, and the sources they name."""

    def __init__(self, files: Mapping[tuple[Language, str], str], sources: str = "") -> None:
        """Cuts the files, by language and chapter, into messages.

        Raises BrokenScript for what can be seen without parsing: a line that belongs to no message, a key written
        twice, a key that one language lacks, a message without its two notes, a source that sources.toml lacks.
        """
        self.messages: dict[Language, dict[str, Message]] = {language: {} for language in LANGUAGES}
        self.sources = _read_sources(sources)
        digest = hashlib.sha256()
        for (language, chapter), text in sorted(files.items()):
            digest.update(f"{language}/{chapter}\n{text}\n".encode())
            for message in _cut(language, chapter, text):
                first = self.messages[language].setdefault(message.key, message)
                if first is not message:
                    raise BrokenScript(f"{message.place}: already written at {first.place}")
        self.version = digest.hexdigest()[:12]
        self._bundles = {language: FluentBundle([LOCALES[language]], use_isolating=False) for language in LANGUAGES}
        self._ready: set[tuple[Language, str]] = set()
        self._said: dict[tuple[Any, ...], str] = {}
        """What takes no facts but the usual ones and counts, as it was said: labels of buttons, ten in a turn."""
        for gap in self._gaps():
            raise BrokenScript(gap)

    def _gaps(self) -> Iterator[str]:
        """What one language has and the other lacks, and sources that nobody wrote down."""
        for language, other in ((LANGUAGES[0], LANGUAGES[1]), (LANGUAGES[1], LANGUAGES[0])):
            for key, message in self.messages[language].items():
                if key not in self.messages[other]:
                    yield f"{message.place}: missing in {other}"
                unknown = [name for name in message.sources if name not in self.sources]
                if unknown:
                    yield f"{message.place}: sources.toml has no {', '.join(unknown)}"

    def say(self, key: str, language: Language, /, **facts: str | int) -> str:
        """The message as Telegram's HTML; raises BrokenScript when it cannot be said without a gap.

        Text facts are escaped; numbers are written in the manner of the language, so years and telephone numbers
        come as text. Facts that are not told are as in USUAL.
        """
        for name, fact in facts.items():
            if name not in USUAL and not isinstance(fact, int):
                return self._format(key, language, facts)
        place = (language, key, *facts.items())
        if place not in self._said:
            self._said[place] = self._format(key, language, facts)
        return self._said[place]

    def _format(self, key: str, language: Language, facts: Mapping[str, str | int]) -> str:
        safe = {name: escape(fact, quote=False) if isinstance(fact, str) else fact for name, fact in facts.items()}
        bundle = self._bundle(key, language)
        pattern = bundle.get_message(key).value
        assert pattern is not None, "a message without words is refused when it is parsed"
        value, errors = bundle.format_pattern(pattern, {**USUAL, **safe})
        if errors:
            raise BrokenScript(f"{self.messages[language][key].place}: {errors[0]}")
        return str(value)

    def variables(self, key: str, language: Language = "en") -> frozenset[str]:
        """Names of the facts that the message can use; `writer` among them where the perspective matters."""
        found = _Variables()
        found.visit(self.parsed(key, language))
        return frozenset(found.names)

    def parsed(self, key: str, language: Language) -> ast.Message:
        """The message's syntax tree; raises BrokenScript where Fluent cannot read it."""
        message = self._message(key, language)
        entry = FluentParser(with_spans=False).parse_entry(message.text)
        if not isinstance(entry, ast.Message) or entry.value is None:
            raise BrokenScript(f"{message.place}: Fluent cannot read it")
        return entry

    def chapters(self) -> tuple[str, ...]:
        """Names of the chapters, in the order of the alphabet."""
        return tuple(sorted({message.chapter for message in self.messages["en"].values()}))

    def _message(self, key: str, language: Language) -> Message:
        message = self.messages[language].get(key)
        if message is None:
            raise BrokenScript(f"{language}: no message is called {key}")
        return message

    def _bundle(self, key: str, language: Language) -> FluentBundle:
        """The language's bundle, with this message in it. The bundle itself drops what it cannot read in silence."""
        bundle = self._bundles[language]
        if (language, key) not in self._ready:
            message = self._message(key, language)
            resource = FluentResource(message.text)
            if any(isinstance(entry, ast.Junk) for entry in resource.body):
                raise BrokenScript(f"{message.place}: Fluent cannot read it")
            bundle.add_resource(resource)
            self._ready.add((language, key))
        return bundle


def _cut(language: Language, chapter: str, text: str) -> Iterator[Message]:
    """The messages of one file, in order, each with the notes that stand above it."""
    notes: dict[str, str] = {}
    group = ""
    lines = text.splitlines()
    start = 0
    while start < len(lines):
        line = lines[start]
        where = f"{language}/{chapter}.ftl:{start + 1}"
        end = start + 1
        if key := _KEY.match(line):
            while end < len(lines) and (not lines[end].strip() or lines[end][0] in " }"):
                end += 1
            if not {"source", "reviewer"} <= notes.keys():
                raise BrokenScript(f"{where} {key[1]}: write `# source:` and `# reviewer:` above it")
            yield Message(
                key=key[1],
                language=language,
                chapter=chapter,
                line=start + 1,
                text="\n".join(lines[start:end]).rstrip() + "\n",
                sources=() if notes["source"] == "none" else tuple(re.split(r"[,\s]+", notes["source"])),
                reviewer=notes["reviewer"],
                reviewed=notes.get("reviewed", ""),
                group=group,
            )
            notes = {}
        elif note := _NOTE.fullmatch(line):
            notes[note[1]] = note[2].strip()
        elif line.startswith("## "):
            group = line.removeprefix("## ").strip()
        elif line.strip() and not line.startswith("#"):
            raise BrokenScript(f"{where}: belongs to no message: {line.strip()[:40]!r}")
        start = end


def _read_sources(text: str) -> dict[str, Source]:
    """The sources by id. Each is a table of sources.toml named by its id."""
    wanted = {field.name for field in fields(Source)} - {"id"}
    sources = {}
    for name, row in tomllib.loads(text).items():
        if not isinstance(row, dict) or row.keys() != wanted:
            raise BrokenScript(f"sources.toml [{name}]: its fields are {', '.join(sorted(wanted))}")
        sources[name] = Source(id=name, **{field: str(value) for field, value in row.items()})
    return sources


def read(folder: Path = Path(__file__).parent) -> Catalogue:
    """The catalogue in a folder with one folder per language and sources.toml."""
    files = {
        (language, path.stem): path.read_text(encoding="utf-8")
        for language in LANGUAGES
        for path in sorted((folder / language).glob("*.ftl"))
    }
    sources = folder / "sources.toml"
    return Catalogue(files, sources.read_text(encoding="utf-8") if sources.exists() else "")


catalogue = read()
"""What the bot says."""
failures: Counter[str] = Counter()
"""How often each message could not be said as written, since the process began: for /metrics."""
_mode: dict[str, bool] = {"strict": False}


def strictly(on: bool = True) -> None:
    """Let a message that fails raise BrokenScript, instead of English words in its place."""
    _mode["strict"] = on


def say(key: str, language: Language, /, **facts: str | int) -> str:
    """The message as Telegram's HTML, every text fact escaped.

    A message that fails is counted in `failures` and said in English; one that fails there too is said with "…"
    for its missing facts, since a person who waits for an answer must not get silence. An unknown key always
    raises BrokenScript: nothing could be said.
    """
    try:
        return catalogue.say(key, language, **facts)
    except BrokenScript:
        if _mode["strict"] or not has(key, language):
            raise
        failures[key] += 1
    try:
        return catalogue.say(key, "en", **facts)
    except BrokenScript:
        gaps: dict[str, str | int] = dict.fromkeys(catalogue.variables(key, "en") - USUAL.keys(), "…")
        usable = {name: fact for name, fact in facts.items() if isinstance(fact, str | int)}
        return catalogue.say(key, "en", **{**gaps, **usable})


def plain(key: str, language: Language, /, **facts: str | int) -> str:
    """The message without markup and escapes: for a button's label, a file, a line put into another message."""
    text = say(key, language, **facts)
    return unescape(text.replace("<b>", "").replace("</b>", "")) if "<" in text or "&" in text else text


def escaped(text: str) -> str:
    """Somebody's own text, safe to stand in Telegram's HTML."""
    return escape(text, quote=False)


def has(key: str, language: Language = "en") -> bool:
    """Whether there is such a message."""
    return key in catalogue.messages[language]


def keys(language: Language = "en") -> tuple[str, ...]:
    """All keys, chapter by chapter, in the order in which they are written."""
    return tuple(catalogue.messages[language])


def version() -> str:
    """Twelve hex digits that change with every word of the script."""
    return catalogue.version


def message_sources(key: str) -> tuple[str, ...]:
    """Ids of the sources on which the message rests; empty where it claims nothing."""
    return catalogue.messages["en"][key].sources


def reviewer(key: str, language: Language = "en") -> str:
    """Who signed this message in this language, or `unreviewed`."""
    return catalogue.messages[language][key].reviewer


def variables(key: str) -> frozenset[str]:
    """Names of the facts that the message can use."""
    return catalogue.variables(key)


def source(name: str) -> Source:
    """The source with this id; KeyError where there is none."""
    return catalogue.sources[name]
