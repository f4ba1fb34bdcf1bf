"""What is known of one patient: answers by question name, with the words on which each rests."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["en", "es"]
Writer = Literal["patient", "loved_one", "professional"]
Purpose = Literal["collect_health", "share_with_navigators", "contact", "reminders", "share_with_person"]
Priority = Literal["P1", "P2", "P3", "P4"]
AlarmLevel = Literal["CRISIS", "E911", "ONC_NOW"]


class Frozen(BaseModel):
    """Base of every value here: immutable, and deaf to fields that a later version may have added."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Unknown(StrEnum):
    """The four kinds of not knowing, each with its own effect (features.md U2)."""

    DONT_KNOW = "dont_know"
    """The writer does not know."""
    WASNT_TOLD = "wasnt_told"
    """Nobody told them: becomes a question for the doctor."""
    DONT_UNDERSTAND = "dont_understand"
    """A word of the question is not understood: the glossary opens and the question is asked again."""
    RATHER_NOT_SAY = "rather_not_say"
    """Their choice; never asked again."""


class Answer(Frozen):
    """What the writer said to one question."""

    values: tuple[str, ...] = ()
    """Values of the question's options, or ids of the lexicons; empty when not known."""
    unknown: Unknown | None = None
    """Why there is no value; None when there is one."""
    words: str = ""
    """The writer's own words, or the label of the button they tapped: the evidence that is shown back."""
    how: Literal["tapped", "typed", "volunteered", "derived"] = "tapped"
    """`volunteered`: said while another question was open. `derived`: follows from another answer."""
    turn: int = 0
    """Number of the turn in which it was said."""
    version: int = 1
    """Version of the question that was answered; a later version may ask again."""

    @property
    def value(self) -> str | None:
        """The first value, None when not known."""
        return self.values[0] if self.values else None


class Case(Frozen):
    """What we know of one patient's situation: answers by question name, and what they replaced."""

    answers: dict[str, Answer] = {}
    past: tuple[tuple[str, Answer], ...] = ()
    """Answers that were corrected or taken back, oldest first."""

    def told(self, name: str) -> bool:
        """Whether the question was answered, be it with one of the four kinds of not knowing."""
        return name in self.answers

    def value(self, name: str) -> str | None:
        """First value of an answer, None when it was not asked or is not known."""
        answer = self.answers.get(name)
        return answer.value if answer else None

    def values(self, name: str) -> tuple[str, ...]:
        """All values of an answer, empty when it was not asked or is not known."""
        answer = self.answers.get(name)
        return answer.values if answer else ()

    def words(self, name: str) -> str:
        """The writer's own words for an answer, empty when there is none."""
        answer = self.answers.get(name)
        return answer.words if answer else ""

    def unknown(self, name: str) -> Unknown | None:
        """Which kind of not knowing an answer was, None when it has a value or was not given."""
        answer = self.answers.get(name)
        return answer.unknown if answer else None

    def learn(self, name: str, answer: Answer) -> Case:
        """The case with this answer; a different earlier one moves to `past`."""
        old = self.answers.get(name)
        past = self.past if old is None or old.values == answer.values else (*self.past, (name, old))
        return self.model_copy(update={"answers": {**self.answers, name: answer}, "past": past})

    def without(self, *names: str) -> Case:
        """The case with these answers taken back into `past`."""
        gone = tuple((name, self.answers[name]) for name in names if name in self.answers)
        kept = {name: answer for name, answer in self.answers.items() if name not in names}
        return self.model_copy(update={"answers": kept, "past": (*self.past, *gone)})
