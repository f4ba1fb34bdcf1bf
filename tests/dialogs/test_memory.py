"""What somebody typed is in the dialogue and the transcript: no memory of the process holds it after its turn."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper

import pytest

from tests.dialogs.thumb import a_chat, go


def memories() -> dict[str, int]:
    """How many answers each remembering function of the dialogs keeps, that of single characters left out."""
    return {
        f"{one.__module__}.{one.__qualname__} {number}": one.cache_info().currsize
        for number, one in enumerate(gc.get_objects())
        if isinstance(one, _lru_cache_wrapper)
        and one.__module__.startswith("dialogs")
        and one.__name__ != "_fold_char"
    }


@pytest.mark.parametrize(
    "text",
    [
        "my neighbor Thaddeus Quillfeather has a glioblastomma, surgery on wendsday and he feels rushed",
        "mi vecina Hermenegilda Zárraga tiene leusemia, quimio el miercoles, ya no puede respirar",
    ],
)
def test_no_word_outlives_its_turn(text):
    chat = go(a_chat(), "writer")
    before = sum(memories().values())
    chat.say(text)
    assert chat.turns[-1].reading or chat.turns[-1].effects, "it was read"
    assert sum(memories().values()) == before
