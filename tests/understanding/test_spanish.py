"""Spanish as it is typed, two languages in one sentence, and lists that a sentence holds."""

from __future__ import annotations

import pytest

from dialogs.understanding.lexicon import in_a_list, in_sentence
from dialogs.understanding.text import clearly_in
from dialogs.understanding.words import spelt_in_spanish


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("kieren", "quieren"), ("kosa", "cosa"), ("asen", "hacen"), ("jodkin", "hodgkin")],
)
def test_a_word_typed_by_ear_is_the_word(typed: str, meant: str) -> None:
    """A `k` is `qu` or `c`, and some words have a row of their own."""
    assert spelt_in_spanish(typed) == meant


@pytest.mark.parametrize("word", ["kids", "keep", "kaposi", "keytruda", "kilos"])
def test_a_word_that_is_written_with_k_keeps_it(word: str) -> None:
    """English words within Spanish, and names of diseases and drugs."""
    assert spelt_in_spanish(word) == word


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("me van a operar la próxima semana", "es"),
        ("they want to operate on me next week", "en"),
        ("ductal invasivo, her2 negative creo", None),
        ("le hicieron la biopsy y ya, and the doctor never talked about trials", None),
        ("stage 3 her2 positive carcinoma", None),
    ],
)
def test_only_a_language_that_is_plainly_written_is_followed(text: str, language: str | None) -> None:
    """Names of diseases and a sentence of both languages tell none."""
    assert clearly_in(text) == language


def test_a_list_names_each_once_and_begins_once() -> None:
    """Only the first has its capital; names of people and codes keep theirs."""
    assert in_a_list(["Quimio", "Cirugía", "Quimio"]) == "Quimio, cirugía"
    assert in_a_list([]) == ""
    assert [in_sentence(one) for one in ("Wilms tumor", "FOLFOX", "Mastectomía")] == [
        "Wilms tumor",
        "FOLFOX",
        "mastectomía",
    ]
