"""A talk that began under an earlier version of the questions goes on: only what changed is asked again.

Every answer carries the version of the question that it answers. Raise `Question.version` when an answer given
before would no longer mean the same; it then moves to the case's past, and one sentence tells the person so.

Source: features.md C15, excellence.md 1.21.
"""

from __future__ import annotations

from dialogs.flow import HANDLERS
from dialogs.machine import next_state
from dialogs.model import Dialogue
from dialogs.questions import QUESTIONS

STILL_ASKING = frozenset({"intake", "summary", "explanation"})
"""States in which an answer can still be asked for again; later a person has the case, and asks themselves."""


def brought_up(dialogue: Dialogue) -> Dialogue:
    """The dialogue without answers to questions that have changed since, ready to ask them again."""
    asked = dialogue.asked
    if asked is not None and asked.question not in QUESTIONS and asked.question not in HANDLERS:
        dialogue = dialogue.model_copy(update={"asked": None})
    changed = [name for name, answer in dialogue.case.answers.items() if answer.version < version_of(name)]
    if not changed or dialogue.state not in STILL_ASKING:
        return dialogue
    notes = {**dialogue.notes, "asked_anew": ",".join(changed)}
    fresh = dialogue.model_copy(update={"case": dialogue.case.without(*changed), "notes": notes, "asked": None})
    return fresh.model_copy(update={"state": next_state(fresh, "corrected")})


def version_of(name: str) -> int:
    """Version of the question behind an answer; answers that were never asked for stay as they are."""
    question = QUESTIONS.get(name)
    return question.version if question else 1
