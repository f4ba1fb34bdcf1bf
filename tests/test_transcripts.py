"""Whole conversations, as files that a clinician can read aloud. `python -m tests.player` writes them anew."""

from __future__ import annotations

import pytest

from tests.player import TRANSCRIPTS, played


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_conversation_goes_as_it_was_signed_off(path):
    assert played(path) == path.read_text(encoding="utf-8")
