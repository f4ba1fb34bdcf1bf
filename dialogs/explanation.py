"""The explanation: which considerations apply to this person and why, a few messages at a time.

It is a list of parts that follows from the case alone; a turn shows at most three of them, and [Go on] the
next ones. Timing comes first where it is strict. Whatever the person finds wrong is corrected in one tap,
and the list is made again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from dialogs import asking
from dialogs.asking import understood
from dialogs.considerations import (
    Applied,
    no_time_said,
    nothing_applies,
    that_apply,
    timing_class,
)
from dialogs.questions import AFTERWARDS, QUESTIONS, comes_to_comfort, first_needed, row, started
from dialogs.talk import Row, Talk
from dialogs.times import promise_in_words
from dialogs.understanding.lexicon import in_sentence

PARTS_A_TURN = 3
AT_FIRST_SIGHT = 3

Part = Callable[[Talk, list[Row]], None]
"""Says one message, with these rows under its own."""


def today(talk: Talk) -> date:
    """The day at the practice, by the event's own time."""
    return talk.event.at.astimezone(ZoneInfo(talk.practice.zone)).date()


def say_urgent_once(talk: Talk) -> bool:
    """A disease in which days matter: never told to wait, a person the same day, in parallel. Said once."""
    if talk.noted("urgent_said") or timing_class(talk.case, today(talk)) != "U":
        return False
    if talk.case.value("cancer") in ("leukemia", "leukemia_nos") and not talk.case.told("cancer_type"):
        return False
    talk.note("urgent_said")
    talk.trace.append("timing:U")
    promised = talk.plain("urgent-promise", promise=promise_in_words(talk))
    talk.say("urgent-dx", [talk.action("button-person", "person")], promise=promised)
    return True


def parts(talk: Talk) -> list[Part]:
    """The explanation of this case, in order; considerations beyond the first three are shown on request."""
    case, practice = talk.case, talk.practice
    applied = that_apply(case, practice, talk.language)
    timing = timing_class(case, today(talk))
    found: list[Part] = []
    if comes_to_comfort(case):
        found.append(partial(_plain, "comfort-care"))
    if "in_hospital" in case.values("situation"):
        found.append(partial(_plain, "timing-hospital"))
    if timing == "S":
        found.append(partial(_plain, "timing-strict"))
    if started(case, today(talk)):
        found.append(partial(_plain, "timing-started"))
    told = no_time_said(case)
    if told and timing != "U":
        found.append(partial(_plain, f"no-time-{told}"))
    if nothing_applies(case, practice):
        return [*found, partial(_plain, "nothing-fires"), partial(_plain, "nothing-fires-resources"), _last]
    first = applied[:AT_FIRST_SIGHT]
    found += [partial(_consideration, one, len(applied), index) for index, one in enumerate(first)]
    if "second_agrees" in case.values("situation"):
        found.append(partial(_plain, "second-agrees"))
    found += [_specialist, partial(_plain, "explain-navigator"), _outcomes]
    if timing == "N" and not started(case, today(talk)):
        found.append(partial(_plain, "timing-usual"))
    return [*found, _last]


def explain(talk: Talk, *, page: int = 0) -> None:
    """Show the next parts from this one on; the last one makes the offer."""
    applied = that_apply(talk.case, talk.practice, talk.language)
    if page == 0:
        say_urgent_once(talk)
        talk.trace += [f"consideration:{one.id}:{one.evidence.strength}" for one in applied]
        talk.trace.append(f"timing:{timing_class(talk.case, today(talk))}")
        talk.note("explained")
    every = parts(talk)
    page = min(page, len(every) - 1)
    room = max(PARTS_A_TURN - len([reply for reply in talk.replies if reply.edits is None]), 1)
    until = page + room
    talk.open("explanation", page=until)
    if until >= len(every):
        talk.note("offered")
    for index, part in enumerate(every[page:until], page):
        rows: list[Row] = []
        if index == until - 1 and until < len(every):
            considered = _specialist in every[:until]
            if considered and len(applied) > AT_FIRST_SIGHT and not talk.noted("everything"):
                rows.append(talk.choice("button-more-reasons", "more"))
            rows.append(talk.choice("button-go-on", "go_on"))
        part(talk, rows)


def answered(talk: Talk, value: str) -> str | None:
    """[Go on], and [Show me the rest] once the first considerations were shown."""
    asked = talk.dialogue.asked
    page = asked.page if asked else 0
    if value == "not_now":
        talk.set(asked=None)
        return "kept_private"
    if value == "go_on" and talk.noted("offered") and not _ends_quietly(talk):
        return "wants_a_person"  # a yes to the offer of a call
    applied = that_apply(talk.case, talk.practice, talk.language)
    rest = list(enumerate(applied))[AT_FIRST_SIGHT:]
    if value != "more" or not rest:
        explain(talk, page=page)
        return None
    talk.note("everything")
    talk.open("explanation", page=page)
    for index, one in rest:
        last = [talk.choice("button-go-on", "go_on")] if index == len(applied) - 1 else []
        _consideration(one, len(applied), index, talk, last)
    return None


def _plain(key: str, talk: Talk, rows: list[Row]) -> None:
    talk.say(key, rows)


def _consideration(one: Applied, count: int, index: int, talk: Talk, rows: list[Row]) -> None:
    intro = talk.words("explain-intro", count=count) if index == 0 else ""
    words = "; ".join(dict.fromkeys(one.evidence.words))
    typed = any(answer.how != "tapped" for name in one.evidence.answers if (answer := talk.case.answers.get(name)))
    said = talk.words("you-said", words=words, how="typed" if typed else "tapped") if words else ""
    buttons = [
        talk.action("button-source", f"source:{one.id}"),
        talk.action("button-wrong", f"wrong:{one.evidence.answers[0]}"),
        *_open_points(talk, one),
        *rows,
    ]
    title = talk.words(f"consider-title-{one.id}", **one.evidence.facts)
    head = "\n\n".join(part for part in (intro, title) if part)
    talk.say(f"consider-{one.id}", buttons, above=head, below=said, **one.evidence.facts)


def _open_points(talk: Talk, one: Applied) -> list[Row]:
    """Under what is not settled: each open point leads to what may help with it (domain.md 6.2 point 4)."""
    points = talk.case.values("open_points") if one.id == "unsure" else ()
    return [talk.action(f"button-point-{point}", f"point:{point}") for point in points if point != "none"]


def say_point(talk: Talk, point: str) -> None:
    """What may help with one open point."""
    if point in QUESTIONS["open_points"].options(talk.case) and point != "none":
        talk.say(f"point-{point}")
    else:
        offer(talk)


def _specialist(talk: Talk, rows: list[Row]) -> None:
    cancer = row(talk.case)
    team = talk.plain(f"team-{cancer.team}" if cancer else "team-unknown")
    known = cancer or talk.case.value("cancer")
    named = cancer.name_in(talk.language) if cancer else understood(talk, "cancer") if known else "none"
    talk.say("explain-specialist", rows, team=team, cancer=in_sentence(named))


def _outcomes(talk: Talk, rows: list[Row]) -> None:
    talk.say("explain-outcomes", [talk.action("button-numbers", "numbers"), *rows])


def offer_rows(talk: Talk) -> list[Row]:
    """What a person can do after the explanation; nothing of it presses."""
    return [
        talk.action("button-questions", "questions"),
        talk.action("button-sheet", "sheet"),
        talk.action("button-book", "book"),
        talk.action("button-not-now", "not_now"),
    ]


def offer(talk: Talk) -> None:
    """What to do next, once everything was explained: two small questions first, and a push nowhere."""
    if _ends_quietly(talk):
        talk.say(
            "nothing-fires-end",
            [
                talk.action("button-questions", "questions"),
                talk.action("button-sheet", "sheet"),
                talk.action("button-person", "person"),
            ],
        )
        return
    before = _checked(talk)
    # Where days matter nothing stands between the explanation and a person.
    urgent = timing_class(talk.case, today(talk)) == "U"
    question = None if urgent else first_needed(talk.case, AFTERWARDS)
    if question is not None:
        asking.ask(talk, question, before=before)
    else:
        talk.say("offer-call", offer_rows(talk), above=before)


def _ends_quietly(talk: Talk) -> bool:
    """Whether no call is offered first: nothing of ours applies, or care comes to comfort."""
    return nothing_applies(talk.case, talk.practice) or comes_to_comfort(talk.case)


def _checked(talk: Talk) -> str:
    """What is said to the answer of the teach-back, once: a simpler text where it was not clear (features.md E10)."""
    if not talk.case.told("teach_back") or talk.noted("checked"):
        return ""
    talk.note("checked")
    outcome = "right" if talk.case.value("teach_back") == "keep" else "wrong"
    talk.trace.append(f"teach_back:{outcome}")
    return talk.words(f"teach-back-{outcome}")


def _last(talk: Talk, rows: list[Row]) -> None:
    offer(talk)
