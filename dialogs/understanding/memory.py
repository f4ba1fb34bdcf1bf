"""What was found in people's words is remembered for one turn, in which it is asked many times, and no longer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MOST = 1024
"""Answers of one function that are kept: for a word each, more than the longest message holds."""
_memories: list[Any] = []


def for_a_turn(function: Callable[P, T]) -> Callable[P, T]:
    """A pure function of somebody's words that remembers its answers until `forget`."""
    memory = lru_cache(maxsize=MOST)(function)
    _memories.append(memory)
    return memory  # type: ignore[return-value]  # which only knows that its arguments are hashable


def forget() -> None:
    """The turn is over: no word that somebody typed stays in memory."""
    for memory in _memories:
        memory.cache_clear()
