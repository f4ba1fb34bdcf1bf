"""The explanation: which considerations apply to this person and why, a few messages at a time.

It is a list of parts that follows from the case alone; a turn shows at most three of them, and [Go on] the
next ones. Timing comes first where it is strict. Whatever the person finds wrong is corrected in one tap,
and the list is made again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from dialogs.asking import understood
from dialogs.considerations import (
    Applied,
    doctor_questions,
    no_time_said,
    nothing_applies,
    started,
    that_apply,
    timing_class,
)
from dialogs.model import Document, Reply
from dialogs.questions import row
from dialogs.slots import end_of_working_day, promise
from dialogs.talk import Row, Talk

PARTS_A_TURN = 3
AT_FIRST_SIGHT = 3

Part = Callable[[Talk, list[Row], str], None]
"""Says one message; given the rows that go under it and a text that goes before it."""


def today(talk: Talk) -> date:
    """The day at the practice, by the event's own time."""
    from zoneinfo import ZoneInfo

    return talk.event.at.astimezone(ZoneInfo(talk.practice.zone)).date()


WORKING_DAYS = {"P2": 1, "P3": 2, "P4": 3}
"""Working days within which a person answers. Source: domain.md 10.3."""


def promise_in_words(talk: Talk) -> str:
    """ "today by 5:00 pm" or "tomorrow from 9:00 am", as the working hours allow; later for a calmer priority."""
    days = WORKING_DAYS.get(talk.dialogue.priority or "")
    if days:
        by = end_of_working_day(talk.practice, talk.event.at, days)
        return _said_when(talk, "promise-by", by) if by else talk.plain("promise-soon")
    found = promise(talk.practice, talk.event.at)
    return _said_when(talk, f"promise-{found.when}", found.at) if found else talk.plain("promise-soon")


def _said_when(talk: Talk, key: str, at: datetime) -> str:
    return talk.plain(key, time=clock(talk, at), weekday=talk.plain(f"weekday-{at.isoweekday()}"))


def clock(talk: Talk, local: datetime) -> str:
    """The time of day as the language writes it."""
    return talk.plain(
        "clock",
        hour=str(local.hour),
        minute=f"{local.minute:02}",
        hour12=str((local.hour + 11) % 12 + 1),
        half="am" if local.hour < 12 else "pm",
    )


def say_urgent_once(talk: Talk) -> bool:
    """A disease in which days matter: never told to wait, a person the same day, in parallel. Said once."""
    if talk.noted("urgent_said") or timing_class(talk.case) != "U":
        return False
    if talk.case.value("cancer") in ("leukemia", "leukemia_nos") and not talk.case.told("cancer_type"):
        return False
    talk.note("urgent_said")
    talk.trace.append("timing:U")
    promised = talk.plain("urgent-promise", promise=promise_in_words(talk))
    talk.say("urgent-dx", [talk.action("button-person", "person")], promise=promised)
    return True


def parts(talk: Talk, *, everything: bool = False) -> list[Part]:
    """The whole explanation of this case, in order. `everything`: also what is shown only on request."""
    case, practice = talk.case, talk.practice
    applied = that_apply(case, practice, talk.language)
    timing = timing_class(case)
    found: list[Part] = []
    if timing == "S":
        found.append(partial(_plain, "timing-strict"))
    if started(case, today(talk)):
        found.append(partial(_plain, "timing-started"))
    told = no_time_said(case)
    if told and timing != "U":
        found.append(partial(_plain, f"no-time-{told}"))
    if nothing_applies(case, practice):
        found += [partial(_plain, "nothing-fires"), partial(_plain, "nothing-fires-resources")]
        return [*found, _closing]
    shown = applied if everything else applied[:AT_FIRST_SIGHT]
    found += [partial(_consideration, one, len(applied), index) for index, one in enumerate(shown)]
    found += [_specialist, partial(_plain, "explain-navigator"), _outcomes]
    if timing == "N" and not started(case, today(talk)):
        found.append(partial(_plain, "timing-usual"))
    return [*found, _offer]


def explain(talk: Talk, *, page: int = 0, everything: bool = False) -> None:
    """Show the next parts. On the first page nothing was shown before; the last one makes the offer."""
    first = page == 0
    if first:
        say_urgent_once(talk)
        talk.trace += [
            f"consideration:{one.id}:{one.evidence.strength}"
            for one in that_apply(talk.case, talk.practice, talk.language)
        ]
        talk.trace.append(f"timing:{timing_class(talk.case)}")
        talk.note("explained")
    everything = everything or bool(talk.noted("everything"))
    every = parts(talk, everything=everything)
    room = PARTS_A_TURN - len([reply for reply in talk.replies if reply.edits is None])
    chosen = every[page : page + max(room, 1)]
    at_end = page + len(chosen) >= len(every)
    talk.open("explanation", page=page + len(chosen))
    hidden = len(that_apply(talk.case, talk.practice, talk.language)) - AT_FIRST_SIGHT
    for index, part in enumerate(chosen):
        rows: list[Row] = []
        if index == len(chosen) - 1 and not at_end:
            if hidden > 0 and not everything:
                rows.append(talk.choice("button-more-reasons", "more"))
            rows.append(talk.choice("button-go-on", "go_on"))
        part(talk, rows, "")


def answered(talk: Talk, value: str) -> str | None:
    """[Go on] and [More reasons] under the explanation."""
    asked = talk.dialogue.asked
    if value == "more":
        talk.note("everything")
        applied = that_apply(talk.case, talk.practice, talk.language)
        rest = applied[AT_FIRST_SIGHT:]
        talk.open("explanation", page=asked.page + len(rest) if asked else 0)
        for index, one in enumerate(rest):
            last = [talk.choice("button-go-on", "go_on")] if index == len(rest) - 1 else []
            _consideration(one, len(applied), AT_FIRST_SIGHT + index, talk, last, "")
        return None
    explain(talk, page=asked.page if asked else 0)
    return None


def _plain(key: str, talk: Talk, rows: list[Row], before: str) -> None:
    talk.say(key, rows, before=before)


def _consideration(one: Applied, count: int, index: int, talk: Talk, rows: list[Row], before: str) -> None:
    intro = talk.words("explain-intro", count=count) if index == 0 else ""
    words = "; ".join(dict.fromkeys(one.evidence.words))
    said = talk.words("you-said", words=words) if words else ""
    buttons = [
        talk.action("button-source", f"source:{one.id}"),
        talk.action("button-wrong", f"wrong:{one.evidence.answers[0]}"),
        *rows,
    ]
    head = "\n\n".join(part for part in (before, intro, talk.words(f"consider-title-{one.id}")) if part)
    talk.say(f"consider-{one.id}", buttons, before=head, after=said, **one.evidence.facts)


def _specialist(talk: Talk, rows: list[Row], before: str) -> None:
    cancer = row(talk.case)
    team = talk.plain(f"team-{cancer.team}" if cancer else "team-unknown")
    named = cancer.name_in(talk.language) if cancer else understood(talk, "cancer")
    talk.say("explain-specialist", rows, before=before, team=team, cancer=named)


def _outcomes(talk: Talk, rows: list[Row], before: str) -> None:
    talk.say("explain-outcomes", [talk.action("button-numbers", "numbers"), *rows], before=before)


def offer_rows(talk: Talk) -> list[Row]:
    """What a person can do after the explanation; nothing of it presses."""
    return [
        talk.action("button-questions", "questions"),
        talk.action("button-book", "book"),
        talk.action("button-not-now", "not_now"),
    ]


def _offer(talk: Talk, rows: list[Row], before: str) -> None:
    talk.say("offer-call", [*offer_rows(talk), *rows], before=before)


def _closing(talk: Talk, rows: list[Row], before: str) -> None:
    """After an honest ending: the questions, and a person for those who want one all the same; no push."""
    talk.say(
        "nothing-fires-end",
        [talk.action("button-questions", "questions"), talk.action("button-person", "person"), *rows],
        before=before,
    )


def say_questions(talk: Talk) -> None:
    """The questions for the doctor: a message that can be forwarded, and the same as a text file."""
    keys = doctor_questions(talk.case, talk.practice, today(talk), talk.language)
    lines = [talk.plain(key) for key in keys]
    numbered = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    head, foot = talk.plain("doctor-head"), talk.plain("doctor-foot")
    talk.say("doctor-head", after=f"{_escaped(numbered)}\n\n{talk.words('doctor-foot')}")
    file = Document(
        kind="questions",
        name=talk.plain("questions-file-name"),
        text=f"{head}\n\n{numbered}\n\n{foot}\n",
    )
    talk.reply(Reply(key="questions-file-name", text="", document=file))


def _escaped(text: str) -> str:
    from dialogs import script

    return script.escaped(text)
