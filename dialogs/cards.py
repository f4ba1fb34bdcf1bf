"""What a navigator reads of a lead, complete and short enough for a minute.

The full card holds health details and goes to one navigator's private chat. The group sees none of it: its
notice is made of code, priority, language, time and call alone (domain.md 10.3, features.md P8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

from dialogs import script
from dialogs.considerations import no_time_said, timing_class
from dialogs.explanation import today
from dialogs.model import Language
from dialogs.qualification import Assessment
from dialogs.questions import INTAKE, days_to_start, row, shown, start_on
from dialogs.talk import Talk
from dialogs.understanding.lexicon import in_a_list

NOT_ON_CARD = frozenset(
    {"writer", "patient_adult", "cancer_confirm", "cancer_choice", "cancer_type", "certainty", "open_points"}
)


def full_card(talk: Talk, assessment: Assessment) -> str:
    """The card as Telegram HTML, in the staff's first language, the person's own words as they wrote them."""
    lines = (
        *_head(talk, assessment), *_told(talk), *_considerations(talk, assessment), *_open(talk), *_to_reach(talk),
    )  # fmt: skip
    return "\n".join(lines)


def _staff(talk: Talk) -> Language:
    return talk.practice.languages[0]


def _line(talk: Talk, key: str, **facts: str) -> str:
    return script.say(key, _staff(talk), **{"writer": talk.writer, **facts})


def _shown(talk: Talk, name: str) -> str:
    """An answer in plain words; empty where it was not told."""
    return shown(talk.case, name, _staff(talk), talk.writer)


def _chosen(talk: Talk, name: str) -> str:
    """The options that were chosen, in plain words; empty where it was none of them."""
    return _shown(talk, name) if talk.case.value(name) not in (None, "none") else ""


def _head(talk: Talk, assessment: Assessment) -> Iterator[str]:
    yield _line(
        talk,
        "card-head",
        code=talk.dialogue.lead or "",
        priority=script.plain(f"priority-{assessment.priority}", _staff(talk)),
        language=script.plain(f"language-name-{talk.language}", _staff(talk)),
    )
    if linked := talk.noted("linked_lead"):
        yield _line(talk, "card-linked", code=linked)
    if timing_class(talk.case, today(talk)) == "U":
        yield _line(talk, "card-urgent")


def _told(talk: Talk) -> Iterator[str]:
    """What was told, a line for each; what was not has none."""
    for key, facts_of in TOLD:
        facts = facts_of(talk)
        if all(facts.values()):
            yield _line(talk, key, **facts)


def _diagnosis(talk: Talk) -> str:
    """The disease, its stage, and the words in which it was told where they are others."""
    cancer, words = row(talk.case), _shown(talk, "cancer")
    name = cancer.name_in(_staff(talk)) if cancer else words
    told = [name, _shown(talk, "stage"), _shown(talk, "status")]
    if words.lower() != name.lower():
        told.append(f"“{words}”" if words else "")
    return "; ".join(dict.fromkeys(part for part in told if part))


def _start(talk: Talk) -> str:
    """When treatment starts: the date and the days until then, and the words that told it."""
    words, on = _shown(talk, "start"), start_on(talk.case)
    return f"{on:%a %Y-%m-%d} ({days_to_start(talk.case, today(talk))} d); “{words}”" if on else words


def _no_time(talk: Talk) -> str:
    """That there is no time, as it was said to them, and the reason."""
    told = no_time_said(talk.case)
    if told is None:
        return ""
    reason = script.plain(f"option-no_time-{told}", _staff(talk), writer=talk.writer)
    said = talk.case.words("told_urgent") or talk.case.words("no_time")
    return f"{reason}; “{said}”" if said and said != reason else reason


def _certainty(talk: Talk) -> dict[str, str]:
    return {"value": talk.case.value("certainty") or "", "after": talk.case.value("certainty_after") or "none"}


TOLD: tuple[tuple[str, Callable[[Talk], dict[str, str]]], ...] = (
    ("card-diagnosis", lambda talk: {"value": _diagnosis(talk)}),
    ("card-findings", lambda talk: {"value": _shown(talk, "findings")}),
    ("card-treatment", lambda talk: {"value": _shown(talk, "treatment")}),
    ("card-talks", lambda talk: {"value": _shown(talk, "talks")}),
    ("card-start", lambda talk: {"value": _start(talk)}),
    ("card-no-time", lambda talk: {"value": _no_time(talk)}),
    ("card-region", lambda talk: {"value": talk.case.value("region") or ""}),
    ("card-certainty", _certainty),
    ("card-open-points", lambda talk: {"items": _chosen(talk, "open_points")}),
    ("card-situation", lambda talk: {"words": talk.case.words("situation")}),
    ("card-access", lambda talk: {"items": _chosen(talk, "access")}),
    ("card-own-questions", lambda talk: {"words": talk.case.words("own_questions")}),
    ("card-story", lambda talk: {"words": talk.case.words("story")}),
)
"""Lines of the card in their order, with the facts that each is made of; one with an empty fact is left out."""


def _considerations(talk: Talk, assessment: Assessment) -> Iterator[str]:
    """Each that applies, and the words on which it rests."""
    if assessment.applied:
        yield ""
        yield _line(talk, "card-considerations")
    for one in assessment.applied:
        key = "card-consideration-strong" if one.evidence.strength == "strong" else "card-consideration"
        yield _line(talk, key, title=script.plain(f"consider-title-{one.id}", _staff(talk), **one.evidence.facts))
        if one.evidence.words:
            yield _line(talk, "card-you-said", words="; ".join(dict.fromkeys(one.evidence.words)))


def _open(talk: Talk) -> Iterator[str]:
    """What is not known, and the tests of this disease to have at hand."""
    unknown = [
        script.plain(f"label-{question.name}", _staff(talk))
        for question in INTAKE
        if question.name not in NOT_ON_CARD and _not_known(talk, question.name)
    ]
    if unknown:
        yield ""
        yield _line(talk, "card-unknowns", items=in_a_list(unknown))
    cancer = row(talk.case)
    if cancer and cancer.tests:
        yield _line(talk, "card-prepare", items="; ".join(cancer.tests))


def _to_reach(talk: Talk) -> Iterator[str]:
    """How to reach them, and the call in the practice's hours and in theirs."""
    contact, booking = talk.dialogue.contact, talk.dialogue.booking
    yield ""
    yield _line(talk, "card-reach", contact=contact) if contact else _line(talk, "card-reach-none")
    if booking and booking.status == "booked":
        here = booking.start_at.astimezone(ZoneInfo(talk.practice.zone))
        there = booking.start_at.astimezone(ZoneInfo(booking.zone))
        elsewhere = f" ({there:%H:%M %Z})" if there.utcoffset() != here.utcoffset() else ""
        yield _line(talk, "card-call", call=f"{here:%a %Y-%m-%d %H:%M %Z}{elsewhere}")


def _not_known(talk: Talk, name: str) -> bool:
    case = talk.case
    answer = case.answers.get(name)
    if answer is None:
        cancer = row(case)
        skipped = {"stage": cancer is not None and not cancer.staged, "status": True, "no_time": True}
        return not skipped.get(name, False)
    return answer.unknown is not None
