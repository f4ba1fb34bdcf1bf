"""Short pieces to read, open to everybody, with or without consent; and help with what is not medical.

Nothing here is kept, asked or offered for sale: whoever reads may leave it at that.

Source: features.md S1, S2, S9 to S12; excellence.md 1.6 (four of five top helpline reasons are not about treatment).
"""

from __future__ import annotations

from dialogs import script
from dialogs.talk import Row, Talk

LEARN = ("different", "when", "specialist", "navigator", "timing", "outcomes", "numbers")
"""Pieces to read. Each is a message `learn-NAME` (the numbers are the explanation's own) with `source-NAME`."""

BEFORE_ALL = ("different", "navigator", "timing")
"""What is offered to somebody who declined; the others are behind /learn."""

SUPPORT = ("money", "work", "children", "coping", "travel")
"""What weighs on people beside treatment. Each is a message `support-NAME`."""

_OTHER_KEYS = {"learn-numbers": "explain-numbers", "button-learn-numbers": "button-numbers"}


def rows(talk: Talk, names: tuple[str, ...]) -> list[Row]:
    """A button for each of these pieces."""
    return [talk.action(_key(f"button-learn-{name}"), f"learn:{name}") for name in names]


def learn(talk: Talk, name: str = "", further: list[Row] | None = None) -> None:
    """One piece with where it is from, and these rows under it; all of them to choose from where none is named."""
    if name not in LEARN:
        talk.say("learn-menu", rows(talk, LEARN))
        return
    under = [talk.action("button-learn", "learn")] if further is None else further
    talk.say(_key(f"learn-{name}"), [talk.action("button-source", f"source:{name}"), *under])


def source(talk: Talk, name: str) -> None:
    """Where a piece or a consideration is from; what there is to read where nothing has that name."""
    if not script.has(f"source-{name}"):
        learn(talk)
        return
    talk.say(f"source-{name}")


def support(talk: Talk, name: str = "") -> None:
    """Help with one matter, or the matters to choose from."""
    if name not in SUPPORT:
        names = [talk.button(f"button-support-{one}", f"do:support:{one}") for one in SUPPORT]
        talk.say("support-menu", [*((one,) for one in names), *_back(talk)])
        return
    talk.say(f"support-{name}", [talk.action("button-support-more", "support"), *_back(talk)])


def _back(talk: Talk) -> list[Row]:
    return [talk.action("button-support-back", "go_on")] if talk.dialogue.asked else []


def _key(name: str) -> str:
    return _OTHER_KEYS.get(name, name)
