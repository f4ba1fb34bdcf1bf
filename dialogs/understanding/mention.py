"""A cancer that was named, and how telling a name is: what the modules that find names return."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

SubjectKind = Literal["self", "relative", "pet", "unsaid"]


@dataclass(frozen=True)
class Mention:
    """A cancer named in the utterance."""

    first: int
    last: int
    cancer: str | None
    family: str
    choice: tuple[str, ...] = ()
    """Rows between which the name does not decide."""
    weight: int = 0
    """How telling the name is: an exact subtype over a broad name, a type with its organ over an organ."""
    in_situ: bool = False
    subject: SubjectKind = "unsaid"
    marks: frozenset[str] = field(default_factory=frozenset)
    """Cues of diagnosis.psv that bear on it."""
    organ: tuple[int, int] | None = None
    """Place of its organ, where that stands apart."""

    @property
    def length(self) -> int:
        """How many tokens it takes."""
        return self.last - self.first + 1


SPECIFIC = 30
COMBINED = 25
BROAD = 20
TYPE_ONLY = 12
