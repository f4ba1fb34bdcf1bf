"""How a question looks: its words, its keyboard, what was understood before it, how many are left.

The options come first, then "I don't know", then one button behind which everything else waits that a person
may want of a question: why it is asked, what its words mean, going back, a human being. Typing works always.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs import script
from dialogs.model import Answer, Button, Case, Reply, Unknown
from dialogs.questions import (
    CONTRARY,
    EXCLUSIVE,
    INTAKE,
    QUESTIONS,
    Question,
    left,
    option_label,
    said_already,
)
from dialogs.script import LANGUAGES
from dialogs.talk import Row, Talk
from dialogs.times import day_in_words
from dialogs.understanding.lexicon import CANCERS, TREATMENTS, in_a_list, in_sentence
from dialogs.understanding.text import fold

WORDINGS = ("", "-simpler", "-simplest")
TICK = "✓ "

BEHIND_MORE = (
    ("button-wasnt-told", "?wasnt_told"),
    ("button-what-means", "+means"),
    ("button-rather-not", "?rather_not_say"),
    ("button-why", "+why"),
    ("button-back", "+back"),
    ("button-pause", "+pause"),
    ("button-stop", "+stop"),
    ("button-start-over", "+restart"),
    ("button-person", "+person"),
)

LABEL_OF = {
    "told_urgent": "no_time",
    "uncertain_said": "findings",
    "findings_said": "findings",
    "talks_said": "talks",
    "trial_asked": "talks",
    "cancer_type": "cancer",
    "status": "stage",
}
"""Answers that show under the label of another question."""


def label(talk: Talk, name: str) -> str:
    """The short name of a question, for summaries."""
    return talk.plain(f"label-{LABEL_OF.get(name, name)}")


def understood(talk: Talk, name: str) -> str:
    """What we took an answer to mean, in plain words: said back so that it can be put right."""
    return meaning(talk.case, name, talk)


def meaning(case: Case, name: str, talk: Talk) -> str:
    """The values of an answer as the buttons would name them; the person's own words where there are none."""
    answer = case.answers.get(name)
    if answer is None:
        return ""
    if answer.unknown is not None:
        # How sure somebody feels nobody else could have told them.
        own_feeling = name in ("certainty", "certainty_after", "open_points") and answer.unknown is Unknown.WASNT_TOLD
        unknown = Unknown.DONT_KNOW if own_feeling else answer.unknown
        return talk.plain(f"summary-unknown-{unknown.value}")
    if name in ("certainty", "certainty_after"):
        return f"{answer.value} / 10"
    if name == "writer":
        return talk.plain(f"writer-is-{answer.value}")
    if name in ("unsure_words", "told_urgent", "uncertain_said", "trial_asked"):
        return f"“{answer.words}”"
    question = LABEL_OF.get(name, name) if name not in QUESTIONS else name
    labels = []
    for value in answer.values:
        if value.startswith("date:"):
            labels.append(_start_in_words(talk, answer, date.fromisoformat(value.removeprefix("date:"))))
        elif value in CANCERS:
            labels.append(CANCERS[value].name_in(talk.language))
        elif value == "other" and case.words("cancer_said"):
            labels.append(f"“{case.words('cancer_said')}”")
        else:
            labels.append(option_label(question, value, talk.language, talk.writer))
    if name == "treatment":
        named = [TREATMENTS[one] for one in case.values("treatment_ids") if one in TREATMENTS]
        named = [one for one in named if not one.id.endswith("_unspec")]
        told = {modality for one in named for modality in one.modalities}
        labels = [
            one for one, value in zip(labels, answer.values, strict=True) if not told & KINDS.get(value, {value})
        ]
        labels += [one.name_in(talk.language) for one in named]
    return in_a_list(labels) or answer.words


KINDS = {
    "surgery_small": {"surgery"},
    "surgery_whole": {"surgery"},
    "drug": {"targeted", "immunotherapy"},
}
"""Options of the plan with the modalities they stand for: a treatment named of one makes the option needless."""


def line(talk: Talk, name: str) -> str:
    """An answer with its short name before it, unless it says that itself: "Stage 3"; no markup."""
    head, said = label(talk, name), understood(talk, name)
    words = [word.strip("“”") for word in fold(said).split()]
    if fold(head).strip("“”") in (" ".join(words), *(words if not said.startswith("“") else ())):
        return said
    return talk.plain("summary-line", label=head, value=said)


A_WEEKDAY = 3
"""Letters in which the name of a weekday may be shortened: "thu"."""


def _start_in_words(talk: Talk, answer: Answer, day: date) -> str:
    """The date where a day was named; the person's own words where they were vaguer ("next week")."""
    said = fold(answer.words)
    weekdays = [fold(script.plain(f"weekday-{number}", one)) for one in LANGUAGES for number in range(1, 8)]
    named = any(day.startswith(word) for word in said.split() if len(word) >= A_WEEKDAY for day in weekdays)
    exact = named or any(sign.isdigit() for sign in said)
    return day_in_words(talk, day) if exact or not said else f"“{answer.words}”"


def ask(talk: Talk, question: Question, *, before: str = "", wording: int = 0) -> None:
    """Put the question as a new message: what was heard, the question, how many are left."""
    asked = talk.dialogue.asked
    ticked = asked.picked if asked and asked.question == question.name else ()
    picked = ticked or said_already(talk.case, question.name)
    talk.open(question.name, wording=wording, picked=picked)
    talk.reply(_rendered(talk, question, before=before))
    talk.heard.clear()


def offer_person(talk: Talk) -> None:
    """A button for a person under what was said last."""
    last = talk.replies.pop()
    person = talk.action("button-person", "person")
    talk.reply(last.model_copy(update={"buttons": (*last.buttons, person)}))


def said_back(talk: Talk) -> str:
    """What was understood: one thing in a sentence, several as lines that can be checked one by one."""
    if len(talk.heard) == 1:
        return talk.words("heard", items=talk.heard[0])
    return "\n".join([talk.words("heard-head"), *(f"• {script.escaped(item)}" for item in talk.heard)])


def ask_in_place(talk: Talk, question: Question, message_id: int, *, more: bool = False) -> None:
    """Show the same message with another keyboard: a tick, or what waits behind [More]."""
    reply = _rendered(talk, question, more=more)
    talk.reply(reply.model_copy(update={"edits": message_id}))


def _rendered(talk: Talk, question: Question, *, before: str = "", more: bool = False) -> Reply:
    asked = talk.dialogue.asked
    assert asked is not None
    key = f"ask-{question.name}{WORDINGS[min(asked.wording, 2)]}"
    parts = [before]
    if talk.heard:
        parts.append(said_back(talk))
    parts.append(talk.words(key, **facts_of(talk, question.name)))
    if question in INTAKE:
        parts.append(talk.words("progress", left=left(talk.case)))
    rows = _more_rows(talk, question) if more else _rows(talk, question)
    if talk.heard and not more:
        rows = [*rows[:-1], talk.action("button-not-right", f"not_right:{talk.dialogue.number}"), *rows[-1:]]
    return Reply(key=key, text="\n\n".join(part for part in parts if part), buttons=tuple(rows))


def facts_of(talk: Talk, question: str) -> dict[str, Any]:
    """Facts that the question's own messages use."""
    case = talk.case
    cancer = CANCERS.get(case.value("cancer") or "")
    named = in_sentence(cancer.name_in(talk.language) if cancer else understood(talk, "cancer"))
    return {
        "cancer_choice": {"said": case.words("cancer_candidates") or case.words("cancer_said")},
        "cancer_confirm": {"cancer": named},
        "cancer_type": {"cancer": named},
        "share": {"practice": talk.practice.name},
        "contact": {"username": talk.event.username or ""},
    }.get(question, {})


def _rows(talk: Talk, question: Question) -> list[Row]:
    asked = talk.dialogue.asked
    assert asked is not None
    buttons = []
    for value in question.options(talk.case):
        text = option_label(question.name, value, talk.language, talk.writer)
        if value in asked.picked:
            text = TICK + text
        buttons.append(Button(label=text, data=talk.data(value)))
    rows: list[Row] = _in_columns(buttons, question.columns)
    if asked.picked:
        rows.append(talk.choice("button-done", "+done"))
    if question.knows_not:
        rows.append(talk.choice("button-dont-know", "?dont_know"))
    further = [talk.button("button-more", talk.data("+more"))]
    if question in INTAKE:
        further.append(talk.button("button-support", "do:support"))
    return [*rows, tuple(further)]


def _in_columns(buttons: list[Button], columns: int) -> list[Row]:
    return [tuple(buttons[at : at + columns]) for at in range(0, len(buttons), columns)]


def _more_rows(talk: Talk, question: Question) -> list[Row]:
    offered = [
        talk.button(key, talk.data(value))
        for key, value in BEHIND_MORE
        if question.knows_not or not value.startswith("?")
    ]
    return [*_in_columns(offered, 2), talk.choice("button-less", "+less")]


def show_answered(talk: Talk, question: str, chosen: str, message_id: int | None) -> None:
    """Edit the answered question so that it shows the answer and no keyboard."""
    if message_id is None:
        return
    asked = talk.dialogue.asked
    wording = WORDINGS[min(asked.wording, 2)] if asked else ""
    key = f"ask-{question}{wording}"
    if not script.has(key, talk.language):
        return
    text = talk.words(key, **facts_of(talk, question))
    bold = script.escaped(chosen)
    talk.reply(Reply(key=key, text=f"{text}\n\n{TICK}<b>{bold}</b>", edits=message_id))


def tick(talk: Talk, question: Question, value: str) -> tuple[str, ...]:
    """Ticked options after this tap; an exclusive one stands alone."""
    asked = talk.dialogue.asked
    assert asked is not None
    if value in asked.picked:
        return tuple(one for one in asked.picked if one != value)
    if value in EXCLUSIVE:
        return (value,)
    chosen = {*asked.picked, value} - EXCLUSIVE - CONTRARY.get(value, frozenset())
    return tuple(one for one in question.options(talk.case) if one in chosen)


def tapped_answer(talk: Talk, question: Question, values: tuple[str, ...]) -> Answer:
    """The answer of these options, its evidence being the labels that were tapped."""
    labels = [option_label(question.name, value, talk.language, talk.writer) for value in values]
    return Answer(values=values, words=in_a_list(labels), how="tapped")
