"""A stored conversation made readable: what each line looked like, what was understood in it, and why.

What was understood is taken from the dialogue as it was stored, not read anew: a reviewer sees what the bot
acted on then, also when today's rules would read it differently.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from bot.console import words
from dialogs.considerations import that_apply
from dialogs.model import Answer, Button, Case, Dialogue, Edited, Practice, Reading, Said, Tapped
from dialogs.questions import QUESTIONS
from dialogs.transcript import event_line
from storage.transcripts import Line

NOT_FACTS = frozenset(
    {"cancer_candidates", "cancer_confirm", "cancer_choice", "share", "slot", "slot_day", "contact", "reminders"}
)
"""Answers that only steer the conversation, or stand elsewhere on the page."""
_BOLD = re.compile(r"(</?b>)")


@dataclass(frozen=True)
class Understood:
    """One answer that a line gave."""

    label: str
    value: str
    how: str
    """As in Answer.how."""
    past: bool
    """Corrected or taken back later."""


@dataclass(frozen=True)
class Rule:
    """A rule that fired, as the trace has it."""

    id: str
    """The whole entry, e.g. `consideration:rare:strong`."""
    words: str
    """The kind of rule and its name, in plain words."""
    alarm: bool


@dataclass(frozen=True)
class ShownButton:
    """A button under a message."""

    label: str
    tapped: bool


@dataclass(frozen=True)
class ShownLine:
    """One line of the transcript, ready for the page."""

    turn: int
    n: int
    at: datetime
    who: str
    html: Markup
    buttons: tuple[tuple[ShownButton, ...], ...]
    tap: bool
    edited: bool
    """The writer changed an earlier message to this."""
    replaces: bool
    """The bot changed an earlier message of its own to this."""
    document: str
    """Name of the file that went with it."""
    understood: tuple[Understood, ...]
    intent: str
    """What else the writer wanted, e.g. `cost_question`; empty for an answer."""
    nothing: bool
    """The writer typed, and no answer came of it."""
    rules: tuple[Rule, ...]
    key: str
    version: str


@dataclass(frozen=True)
class Fact:
    """One row of the case."""

    label: str
    shown: tuple[str, ...]
    unknown: bool
    words: str
    """The writer's own words; empty where a button was tapped."""
    anchor: str
    """Where they stand in the transcript, `TURN-N`."""


def shown(lines: Sequence[Line], dialogue: Dialogue) -> list[ShownLine]:
    """The lines as the page shows them, in order."""
    learnt = _learnt(dialogue)
    taps = _taps(lines)
    labels = {button.data: button.label for line in lines for button in _flat(line)}
    return [_shown(line, learnt.get(line.turn, []) if line.who == "writer" else [], taps, labels) for line in lines]


def _shown(
    line: Line, answers: list[tuple[str, Answer, bool]], taps: set[tuple[int, int, str]], labels: dict[str, str]
) -> ShownLine:
    typed = isinstance(line.event, Said | Edited)
    tap = isinstance(line.event, Tapped)
    evidence = [answer.words for _, answer, _ in answers] + _evidence(line.reading) if typed else []
    return ShownLine(
        turn=line.turn,
        n=line.n,
        at=line.at,
        who=line.who,
        html=chat_html(line.text) if line.who == "bot" else marked(_text(line, labels), evidence),
        buttons=_buttons(line, taps),
        tap=tap,
        edited=isinstance(line.event, Edited),
        replaces=line.replaces,
        document=line.document,
        understood=tuple(_understood(*answer) for answer in answers),
        intent=line.reading.intent if line.reading and line.reading.intent != "answer" else "",
        nothing=typed and not answers and not line.trace,
        rules=tuple(_rule(entry) for entry in line.trace),
        key=line.key,
        version=line.script_version,
    )


def by_day(lines: Iterable[ShownLine], local: Callable[[datetime], datetime]) -> list[tuple[date, list[ShownLine]]]:
    """The lines under the days of the reader's calendar."""
    return [(day, list(theirs)) for day, theirs in groupby(lines, lambda line: local(line.at).date())]


def facts(dialogue: Dialogue, lines: Sequence[Line]) -> list[Fact]:
    """The case as a list of facts, in the order of the questions; what is not known is said as such."""
    case = dialogue.case
    order = {name: place for place, name in enumerate(QUESTIONS)}
    names = sorted((name for name in case.answers if name not in NOT_FACTS), key=lambda name: order.get(name, 99))
    first = {line.turn: f"{line.turn}-{line.n}" for line in reversed(lines) if line.who == "writer"}
    found = []
    for name in names:
        answer = case.answers[name]
        found.append(
            Fact(
                label=words.question(name),
                shown=(words.unknown(answer),) if answer.unknown else words.values(name, answer) or (answer.words,),
                unknown=answer.unknown is not None,
                words=answer.words if answer.how in ("typed", "volunteered") else "",
                anchor=first.get(answer.turn, ""),
            )
        )
    return found


def considerations(dialogue: Dialogue, practice: Practice) -> list[tuple[str, str, tuple[str, ...]]]:
    """The considerations that apply to the case: id, strength, the person's own words."""
    applied = that_apply(dialogue.case, practice, dialogue.language or "en")
    return [(one.id, one.evidence.strength, one.evidence.words) for one in applied]


def on_the_clock_of(at: datetime | None, zone: str | None, reader: ZoneInfo) -> datetime | None:
    """A time on somebody's clock; None without one, and where the reader's clock shows the same."""
    there = at.astimezone(ZoneInfo(zone)) if at and zone else None
    return None if there is None or at is None or there.utcoffset() == at.astimezone(reader).utcoffset() else there


def chat_html(text: str) -> Markup:
    """Telegram's HTML as ours: bold stays bold, everything else is shown as the text it stands for."""
    parts, depth = [], 0
    for part in _BOLD.split(text):
        if part == "<b>":
            depth += 1
            parts.append(Markup("<b>"))
        elif part == "</b>":
            if depth:
                depth -= 1
                parts.append(Markup("</b>"))
        else:
            parts.append(escape(html.unescape(part)))
    return Markup("").join([*parts, Markup("</b>") * depth])


def marked(text: str, evidence: Iterable[str]) -> Markup:
    """Somebody's own text with the pieces marked on which an answer rests; overlapping pieces become one."""
    spans = sorted(span for piece in evidence for span in _found(piece, text))
    parts, at = [], 0
    for begin, end in _joined(spans):
        parts += [escape(text[at:begin]), Markup("<mark>"), escape(text[begin:end]), Markup("</mark>")]
        at = end
    return Markup("").join([*parts, escape(text[at:])])


def _found(piece: str, text: str) -> list[tuple[int, int]]:
    """Where a piece stands in the text, whatever its case and spacing."""
    pattern = r"\s+".join(re.escape(word) for word in piece.split())
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _learnt(dialogue: Dialogue) -> dict[int, list[tuple[str, Answer, bool]]]:
    """Answers by the turn that gave them: question, answer, whether it was changed later."""
    by_turn: dict[int, list[tuple[str, Answer, bool]]] = {}
    for case in (*dialogue.closed_cases, dialogue.case):
        for name, answer, past in _all_answers(case):
            by_turn.setdefault(answer.turn, []).append((name, answer, past))
    return by_turn


NOT_A_FINDING = frozenset({"story", "treatment_ids"})
"""Kept for the card and for the rules; beside the line it would underline everything, or say the plan twice."""


def _all_answers(case: Case) -> Iterable[tuple[str, Answer, bool]]:
    yield from ((name, answer, True) for name, answer in case.past)
    yield from ((name, answer, False) for name, answer in case.answers.items() if name not in NOT_A_FINDING)


def _understood(name: str, answer: Answer, past: bool) -> Understood:
    value = words.unknown(answer) if answer.unknown else ", ".join(words.values(name, answer)) or answer.words
    return Understood(words.question(name), value, answer.how, past)


def _taps(lines: Sequence[Line]) -> set[tuple[int, int, str]]:
    """Which buttons were tapped: turn and number of the bot's line, and the button's data.

    A tap names its message by Telegram's id where that is known; else the latest message with that button.
    """
    tapped = set()
    shown: list[Line] = []
    for line in lines:
        if line.who == "bot":
            shown.append(line)
        if not isinstance(line.event, Tapped):
            continue
        data, message = line.event.data, line.event.message_id
        with_it = [one for one in shown if any(button.data == data for button in _flat(one))]
        of_it = [one for one in with_it if message is not None and one.message_id == message] or with_it
        if of_it:
            tapped.add((of_it[-1].turn, of_it[-1].n, data))
    return tapped


def _text(line: Line, labels: dict[str, str]) -> str:
    """What was typed; else what happened, in words: the tapped button's label, `(sends photo)`, `claimed`."""
    if line.text or line.event is None:
        return line.text
    if isinstance(line.event, Tapped):
        return labels.get(line.event.data, "a button that is no longer kept")
    return event_line(line.event).partition(": ")[2] or event_line(line.event)


def _evidence(reading: Reading | None) -> list[str]:
    """The pieces of an utterance on which what was understood rests."""
    if reading is None:
        return []
    treatment = reading.treatment
    return [
        *reading.diagnosis.evidence, *treatment.evidence, *treatment.start_evidence,
        *(alarm.evidence for alarm in reading.alarms), *reading.evidence.values(),
    ]  # fmt: skip


def _flat(line: Line) -> list[Button]:
    return [button for row in line.buttons for button in row]


def _buttons(line: Line, taps: set[tuple[int, int, str]]) -> tuple[tuple[ShownButton, ...], ...]:
    return tuple(
        tuple(ShownButton(button.label, (line.turn, line.n, button.data) in taps) for button in row)
        for row in line.buttons
    )


def _rule(entry: str) -> Rule:
    return Rule(entry, words.rule(entry), alarm=words.is_alarm(entry))
