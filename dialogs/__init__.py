"""The conversation: pure. The door that `bot/` and `storage/` knock at.

Names are fetched when they are first used, so that `python -m bot graph` need not load the lexicons and
`storage/`, which only wants the nouns of `dialogs.model`, loads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dialogs.turn import begin, take_turn
    from dialogs.understanding import understand

__all__ = ["begin", "take_turn", "understand"]

_HOME = {"begin": "dialogs.turn", "take_turn": "dialogs.turn", "understand": "dialogs.understanding"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
