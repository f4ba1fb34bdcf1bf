"""The page a person keeps: what they told, what may apply and why, what to ask, what to collect, what comes next.

A value made of the dialogue and the script alone. All of it fits one side of paper, so long words of the
person are cut, and every point is said in one breath. When answers it rests on change later, the page is
made again by itself and names the one that it replaces.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs import script
from dialogs.asking import LABEL_OF, label, understood
from dialogs.booking import has_call, navigator_name
from dialogs.considerations import Applied, that_apply, timing_class
from dialogs.doctor_list import doctor_questions, lines
from dialogs.explanation import today
from dialogs.model import Document, Reply, Sheet, SheetLine, SheetPart
from dialogs.places import FURTHER_ZONES, US_ZONES
from dialogs.questions import INTAKE, first_needed, row, started
from dialogs.summary import told_names
from dialogs.talk import Talk, digest
from dialogs.times import clock, day_in_words, moment, zone_name

LONGEST = 110
"""Characters of one answer, and of the words under one consideration."""
RECORDS = 6
STILL_CHANGING = frozenset({"welcome", "declined", "intake", "summary", "alarm", "stopped"})
"""States in which the page is not made again: more may still change, or it is not the moment."""


def can_be_made(talk: Talk) -> bool:
    """Whether anything was told that could stand on it."""
    return bool(told_names(talk))


def say(talk: Talk) -> None:
    """The page as a file, with a button to read it in the chat."""
    talk.reply(_page(talk, "sheet-ready"))


def say_again(talk: Talk) -> None:
    """The page once more, where one was sent and answers it rests on have changed since.

    After the explanation is through, and before the last message, which holds what can be done next.
    """
    silent = talk.dialogue.state in STILL_CHANGING or talk.dialogue.crisis_hold
    explaining = talk.dialogue.state == "explanation" and not talk.noted("offered")
    before = _replaced(talk)
    if before and not silent and not explaining:
        again = _page(talk, "sheet-again", when=_moment(talk, before))
        talk.replies.insert(max(len(talk.replies) - 1, 0), again)


def say_here(talk: Talk) -> None:
    """The same words as messages; the questions stand by themselves, to be forwarded."""
    sheet = made(talk)
    head = [_titled(sheet.heading, sheet.made)]
    for kinds in (("told", "apply"), ("ask",), ("collect", "next", "not", "sources")):
        texts = [*head, *(_titled(part.title, part.text) for part in sheet.parts if part.kind in kinds)]
        head = []
        talk.reply(Reply(key="sheet-heading", text="\n\n".join(texts)))


def _titled(title: str, text: str) -> str:
    return f"<b>{script.escaped(title)}</b>\n{script.escaped(text)}"


def made(talk: Talk) -> Sheet:
    """The page as things stand; it names the page sent before, if any."""
    case, practice = talk.case, talk.practice
    applied = that_apply(case, practice, talk.language)
    questions = doctor_questions(case, practice, today(talk), talk.language)
    cited = [_sources(one.sources) for one in applied]
    numbered = list(dict.fromkeys([*(name for names in cited for name in names), *_of_the_rest(talk, questions)]))
    parts = (
        SheetPart(kind="told", title=talk.plain("sheet-told-title"), lines=tuple(_told(talk))),
        SheetPart(
            kind="apply",
            title=talk.plain("sheet-apply-title"),
            lines=(
                *(_consideration(talk, one, [numbered.index(name) + 1 for name in names])
                  for one, names in zip(applied, cited, strict=True)),
                *([] if applied else [_line(talk, _nothing(talk))]),
                *_right_doctor(talk),
            ),
        ),
        SheetPart(
            kind="ask", title=talk.plain("doctor-head"), lines=tuple(_own_or_ours(line) for line in lines(talk))
        ),
        SheetPart(
            kind="collect",
            title=talk.plain("sheet-collect-title"),
            lines=tuple(_line(talk, f"sheet-collect-{number}") for number in range(1, RECORDS + 1)),
        ),
        SheetPart(kind="next", title=talk.plain("sheet-next-title"), lines=tuple(_next(talk))),
        SheetPart(
            kind="not",
            title=talk.plain("sheet-not-title"),
            lines=(_line(talk, "sheet-not"), _line(talk, "sheet-own-rules")),
        ),
        SheetPart(
            kind="sources",
            title=talk.plain("sheet-sources-title"),
            lines=tuple(SheetLine(text=_cited(name)) for name in numbered),
        ),
    )  # fmt: skip
    return Sheet(
        language=talk.language,
        paper=_paper(talk),
        heading=talk.plain("sheet-heading"),
        made=_made(talk),
        parts=parts,
    )


def _own_or_ours(line: str) -> SheetLine:
    return SheetLine(text=textwrap.shorten(line, LONGEST, placeholder="…"))


def _page(talk: Talk, key: str, **facts: str) -> Reply:
    file = Document(kind="sheet", name=talk.plain("sheet-file-name"), sheet=made(talk))
    talk.note("sheet", f"{talk.event.at.isoformat(timespec='seconds')} {_fingerprint(talk)}")
    buttons = (talk.action("button-sheet-here", "sheet_here"),)
    return Reply(key=key, text=talk.words(key, **facts), document=file, buttons=buttons)


def _replaced(talk: Talk) -> datetime | None:
    """When the page was sent that is no longer right; None where there is none, or it is right still."""
    at, _, known = talk.noted("sheet").partition(" ")
    return datetime.fromisoformat(at) if at and known != _fingerprint(talk) else None


def _fingerprint(talk: Talk) -> str:
    """Changes with the answers that the page rests on; neither with the day nor with the language."""
    names = [*(question.name for question in INTAKE), *LABEL_OF]
    answers = [(name, talk.case.answers[name]) for name in dict.fromkeys(names) if talk.case.told(name)]
    return digest(repr([(name, answer.values, answer.unknown) for name, answer in answers]))


# --- the head ---------------------------------------------------------------------------------------------


def _made(talk: Talk) -> str:
    line = talk.plain("sheet-made", when=_moment(talk, talk.event.at), practice=talk.practice.name)
    before = _replaced(talk)
    return f"{line} {talk.plain('sheet-replaces', when=_moment(talk, before))}" if before else line


def _moment(talk: Talk, at: datetime) -> str:
    zone = talk.dialogue.zone or talk.practice.zone
    local = at.astimezone(ZoneInfo(zone))
    time = f"{clock(talk, local)} ({zone_name(talk, zone)})"
    return talk.plain("sheet-moment", day=day_in_words(talk, local.date()), time=time)


def _paper(talk: Talk) -> Literal["a4", "letter"]:
    """US Letter where the person lives in the United States, as far as is known; else A4."""
    region = talk.case.value("region")
    zone = talk.dialogue.zone or talk.practice.zone
    at_home = region.startswith("US") if region else zone in (*US_ZONES.values(), *FURTHER_ZONES)
    return "letter" if at_home else "a4"


# --- the parts --------------------------------------------------------------------------------------------


def _line(talk: Talk, key: str, **facts: str) -> SheetLine:
    return SheetLine(text=talk.plain(key, **facts))


def _short(text: str) -> str:
    """In one line, cut at a word where it is long; one long word is cut within."""
    line = " ".join(text.split())
    return textwrap.shorten(line, LONGEST, placeholder=" …") if " " in line[:LONGEST] else line[:LONGEST]


def _told(talk: Talk) -> Iterable[SheetLine]:
    """One line for each answer, as the summary has them; the kind of cancer stands for its broad name.

    That somebody is of age is a gate of ours and tells the doctor nothing.
    """
    idle = "cancer" if talk.case.value("cancer_type") else "cancer_type"
    for name in told_names(talk):
        if name not in (idle, "patient_adult"):
            yield SheetLine(head=label(talk, name), text=_short(understood(talk, name)))


def _nothing(talk: Talk) -> str:
    return "sheet-nothing" if first_needed(talk.case, INTAKE) is None else "sheet-too-early"


def _consideration(talk: Talk, one: Applied, sources: list[int]) -> SheetLine:
    words = "; ".join(dict.fromkeys(one.evidence.words))
    typed = any(answer.how != "tapped" for name in one.evidence.answers if (answer := talk.case.answers.get(name)))
    return SheetLine(
        head=talk.plain(f"consider-title-{one.id}", **one.evidence.facts),
        text=talk.plain(f"sheet-consider-{one.id}", **one.evidence.facts),
        said=talk.plain("you-said", words=_short(words), how="typed" if typed else "tapped") if words else "",
        sources=tuple(sources),
    )


def _right_doctor(talk: Talk) -> Iterable[SheetLine]:
    cancer = row(talk.case)
    if cancer:
        yield SheetLine(head=talk.plain("sheet-doctor"), text=talk.plain(f"team-{cancer.team}"))


def _next(talk: Talk) -> Iterable[SheetLine]:
    timing = timing_class(talk.case, today(talk))
    if timing == "U":
        yield _line(talk, "sheet-next-urgent")
    elif started(talk.case, today(talk)):
        yield _line(talk, "sheet-next-started")
    else:
        yield _line(talk, "sheet-next-strict" if timing == "S" else "sheet-next-usual")
    yield _line(talk, "sheet-next-show")
    yield _line(talk, "sheet-collect-how")
    call = talk.dialogue.booking
    if call and has_call(talk):
        navigator = navigator_name(talk, call.navigator)
        yield _line(talk, "sheet-next-call", when=moment(talk, call.start_at), navigator=navigator)
    else:
        yield _line(talk, "sheet-next-waiting" if talk.dialogue.lead else "sheet-next-offer")


# --- sources ----------------------------------------------------------------------------------------------


def _sources(names: Iterable[str]) -> list[str]:
    """Those of them that are somebody else's work; that the choice follows our own rules is said once."""
    return [name for name in names if script.source(name).mark != "P"]


def _of_the_rest(talk: Talk, questions: Iterable[str]) -> list[str]:
    """Sources of the questions and of what is said about time."""
    keys = [*questions, "source-timing"]
    return _sources(name for key in keys for name in script.message_sources(key))


def _cited(name: str) -> str:
    source = script.source(name)
    return f"{source.by}, {source.year}. {source.where}"
