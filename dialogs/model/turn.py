"""What one turn returns."""

from __future__ import annotations

from typing import Literal

from dialogs.model.case import Frozen
from dialogs.model.dialogue import Dialogue
from dialogs.model.effects import Effect
from dialogs.model.reading import Reading
from dialogs.model.replies import Reply


class Turn(Frozen):
    """One event and everything that followed from it."""

    dialogue: Dialogue
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    needs: frozenset[Literal["busy", "offer", "looks"]] = frozenset()
    """What the turn must know of the world before it can be taken; take it again with that filled in."""
    link: str = ""
    """Digest of the link whose case it needs to know, where `offer` is among its needs."""
    trace: tuple[str, ...] = ()
    """Rules that fired, for staff: `safety:cord`, `consideration:rare:strong`, `qualified:P2`."""
    reading: Reading | None = None
    """What was understood, where text was typed."""
    keeps_event: bool = True
    """False: the event's own content must not be stored (nothing typed before consent is kept)."""
