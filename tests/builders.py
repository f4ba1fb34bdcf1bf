"""Values for tests that name only what the test is about: `a_case(stage="s2", certainty=3)`."""

from __future__ import annotations

from typing import Any

from dialogs import script
from dialogs.model import Answer, Case, NavigatorHours, Practice, Unknown
from dialogs.questions import INTAKE, QUESTIONS, first_needed, option_label
from dialogs.understanding.lexicon import CANCERS

OFFICE = (("09:00", "12:00"), ("13:00", "17:00"))
WORKDAYS = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), OFFICE)


def an_answer(name: str, value: Any, **fields: Any) -> Answer:
    """An answer as a tap leaves it: one value, several in a tuple, or one of the four kinds of not knowing."""
    if isinstance(value, Answer):
        return value
    if isinstance(value, Unknown):
        return Answer(unknown=value, **fields)
    values = tuple(str(one) for one in (value if isinstance(value, tuple) else (value,)))
    labels = [_label(name, one) for one in values]
    return Answer(**{"values": values, "words": ", ".join(labels), **fields})


def _label(name: str, value: str) -> str:
    """What stood on the button; the value itself where it is no option of the question."""
    known = name in ("cancer_type", "cancer_choice") or value in CANCERS or script.has(f"option-{name}-{value}")
    return option_label(name, value, "en", "patient") if known and name in QUESTIONS else value


def typed(value: Any, words: str, how: str = "typed") -> Answer:
    """An answer in the person's own words."""
    return Answer(values=value if isinstance(value, tuple) else (value,), words=words, how=how)


def a_case(**answers: Any) -> Case:
    """A case in which just these questions were answered, by taps where a plain value is given."""
    return Case(answers={name: an_answer(name, value) for name, value in answers.items()})


def a_whole_case(**answers: Any) -> Case:
    """A case of which everything was told: these answers, and the first option of whatever else is asked."""
    case = a_case(**answers)
    while question := first_needed(case, INTAKE):
        first = question.options(case)[0]
        case = a_case(**case.answers, **{question.name: (first,) if question.several else first})
    return case


def a_navigator(id: str = "ana", **fields: Any) -> NavigatorHours:
    """A navigator in New York who speaks both languages and works office hours."""
    usual = {"name": id.title(), "languages": ("en", "es"), "zone": "America/New_York", "hours": WORKDAYS}
    return NavigatorHours(id=id, **{**usual, **fields})


def a_practice(**fields: Any) -> Practice:
    """A practice in New York with one navigator and no holidays."""
    usual = {"name": "Pilot Rock", "zone": "America/New_York", "navigators": (a_navigator(),)}
    return Practice(**{**usual, **fields})
