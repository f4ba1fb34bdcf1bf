"""The questions for the doctor: made of what is not known and of what applies, changed by the person as they like.

What they asked us and only their doctor can answer ("should I do the chemo?") comes first.
"""

from __future__ import annotations

import re
from datetime import date

from dialogs import script
from dialogs.considerations import aggressive_plan, ambiguous_path, no_time_said, that_apply, timing_class
from dialogs.explanation import today
from dialogs.model import Answer, Button, Case, Document, Language, Practice, Reply, Unknown
from dialogs.talk import Row, Talk
from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.text import Phrases, read

OWN = "own_questions"
LEFT_OUT = "questions_left_out"
"""Answers that keep what the person changed: their own questions as typed, script keys of those they left out."""

UNKNOWNS = ("cancer_type", "stage", "findings", "treatment", "start", "talks")
"""Answers whose not knowing becomes a question for the doctor, most telling first."""

MOST = 7
"""Questions on the list, the person's own among them (features.md E8)."""

MOST_OWN = 3
LONGEST_OWN = 200
"""Characters of a question of their own."""


def doctor_questions(case: Case, practice: Practice, today: date, language: Language = "en") -> tuple[str, ...]:
    """Script keys of the questions for the doctor, at most seven, most telling first.

    They come of what the person does not know or was not told, and of the considerations: the first two
    questions of each, then more as room is left. Each key traces to an answer or a consideration. What the
    person left out is not made up for.
    """
    first: list[str] = []
    skipped: set[str] = set()
    if timing_class(case, today) == "U":
        first.append("doctor-urgent")
    if no_time_said(case) == "vague":
        first.append("doctor-no-time")
        skipped.add("doctor-timing-1")  # asks nearly the same
    unknown = [
        f"doctor-unknown-{name}" for name in UNKNOWNS if case.unknown(name) in (Unknown.WASNT_TOLD, Unknown.DONT_KNOW)
    ]
    applied = [one.id for one in that_apply(case, practice, language)]
    chosen = [*first, *unknown[:3]]
    rounds = [[f"doctor-{id_}-{number}" for id_ in applied] for number in (1, 2)]
    # Text B never suggests that the disease is low-risk: its first question is left out (domain.md 7.2).
    plan = aggressive_plan(case, practice, language)
    if plan and plan.facts.get("text") == "B":
        skipped.add("doctor-aggressive_plan-1")
    # Uncertain words are asked about only where there are some.
    tissue = ambiguous_path(case, practice, language)
    if tissue and tissue.facts["cause"] != "words":
        skipped.add("doctor-ambiguous_path-1")
    rest = [
        *rounds[0], "doctor-timing-1", *rounds[1], "doctor-right_specialist-1",
        *(f"doctor-{id_}-3" for id_ in applied), *unknown[3:], "doctor-right_specialist-2", "doctor-timing-2",
    ]  # fmt: skip
    chosen += [key for key in rest if key not in skipped and key not in chosen]
    left_out = case.values(LEFT_OUT)
    most = MOST - len(case.values(OWN))
    return tuple(key for key in [key for key in chosen if script.has(key)][:most] if key not in left_out)


def lines(talk: Talk) -> list[str]:
    """The list as it is read aloud, the person's own questions first."""
    keys = doctor_questions(talk.case, talk.practice, today(talk), talk.language)
    own = (talk.plain(one) if one.startswith(ASKED) else one for one in talk.case.values(OWN))
    return [*own, *(talk.plain(key) for key in keys)]


def say(talk: Talk) -> None:
    """The list: a message that can be forwarded, and the same as a text file."""
    head, foot = talk.plain("doctor-head"), talk.plain("doctor-foot")
    below = f"{script.escaped(_numbered(talk))}\n\n{talk.words('doctor-foot')}"
    talk.say("doctor-head", [talk.action("button-change-list", "change_list")], below=below)
    text = f"{head}\n\n{_numbered(talk)}\n\n{foot}\n"
    file = Document(kind="questions", name=talk.plain("questions-file-name"), text=text)
    talk.reply(Reply(key="questions-file-name", text="", document=file))


def change(talk: Talk) -> None:
    """The list with a button for each question, to leave it out; a typed one is added."""
    talk.open("doctor_list")
    numbers = range(len(lines(talk)))
    buttons = [Button(label=f"{number + 1} ✕", data=talk.data(str(number))) for number in numbers]
    table: list[Row] = [tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4)]
    table.append(talk.choice("button-list-done", "done"))
    talk.say("change-list", table, above=script.escaped(_numbered(talk)))


def changed(talk: Talk, value: str) -> str | None:
    """A question is left out, or the list is as it is meant to be."""
    if not value.isdigit():
        talk.set(asked=None)
        say(talk)
        return None
    own = talk.case.values(OWN)
    keys = doctor_questions(talk.case, talk.practice, today(talk), talk.language)
    at = int(value)
    if at < len(own):
        _keep(talk, OWN, (*own[:at], *own[at + 1 :]))
    elif at - len(own) < len(keys):
        _keep(talk, LEFT_OUT, (*talk.case.values(LEFT_OUT), keys[at - len(own)]))
    change(talk)
    return None


def add(talk: Talk, text: str) -> None:
    """A question of their own, as they typed it; the newest three are kept."""
    said = " ".join(text.split())[:LONGEST_OWN]
    own = tuple(one for one in talk.case.values(OWN) if one != said)
    _keep(talk, OWN, (*own, said)[-MOST_OWN:])


def add_asked(talk: Talk, text: str) -> None:
    """What they asked us and only a doctor can answer, put so that it can be said aloud ("am I dying" cannot)."""
    about = next((match.id for match in _WORDINGS.find(read(text, talk.language))), None)
    add(talk, f"{ASKED}{about}" if about else _as_a_question(text))


ASKED = "doctor-asked-"
"""Own questions that are a message of the script, whichever language is spoken later."""

_WORDINGS = Phrases({
    entry["id"]: [*several(entry["en"]), *several(entry["es"])] for entry in rows("doctor_wordings.psv")
})  # fmt: skip


def _as_a_question(text: str) -> str:
    said = re.sub(r"\bi\b", "I", " ".join(text.split()).strip(" .!?¿¡"))
    return f"{said[:1].upper()}{said[1:]}?" if said else text


def _keep(talk: Talk, name: str, values: tuple[str, ...]) -> None:
    words = [talk.plain(one) if one.startswith(ASKED) else one for one in values]
    talk.learn(name, Answer(values=values, words="; ".join(words), how="typed"))


def _numbered(talk: Talk) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines(talk), 1))
