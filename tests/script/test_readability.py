"""The reading grades: syllables counted right, formulas as published."""

import pytest

from dialogs.script.readability import grade, is_sentence, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("about", 2), ("area", 3), ("asked", 1), ("being", 2), ("cancer", 2), ("cells", 1), ("diagnosis", 4),
        ("doctor", 2), ("don't", 1), ("emergency", 4), ("family", 3), ("needed", 2), ("opinion", 3), ("people", 2),
        ("second", 2), ("surgery", 3), ("they", 1), ("treatment", 2), ("you're", 1), ("x-ray", 2),
    ],
)  # fmt: skip
def test_english_syllables(word: str, count: int) -> None:
    """Words that hyphenation rules get wrong (pyphen finds one syllable in "about" and in "area")."""
    assert syllables(word, "en") == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("aeropuerto", 5), ("ahora", 3), ("aún", 2), ("biopsia", 2), ("cáncer", 2), ("ciudad", 2), ("cirugía", 4),
        ("construía", 3), ("cuidado", 3), ("día", 2), ("fui", 1), ("guerra", 2), ("guitarra", 3), ("hoy", 1),
        ("idea", 3), ("leer", 2), ("médico", 3), ("muy", 1), ("oír", 2), ("opinión", 3), ("pingüino", 3),
        ("que", 1), ("quimio", 2), ("quiero", 2), ("reunión", 2), ("seguir", 2), ("tratamiento", 4), ("y", 1),
        ("ya", 1), ("yo", 1), ("ayuda", 3),
    ],
)  # fmt: skip
def test_spanish_syllables(word: str, count: int) -> None:
    """By the orthography: strong vowels part, weak ones lean, an accent on a weak one parts it."""
    assert syllables(word, "es") == count


def test_flesch_kincaid_as_published() -> None:
    """Two sentences, 6 words, 7 syllables: 0.39 x 6/2 + 11.8 x 7/6 - 15.59."""
    assert grade("The cat sat. The doctor came.", "en") == pytest.approx(0.39 * 3 + 11.8 * 7 / 6 - 15.59)


def test_szigriszt_pazos_as_published() -> None:
    """Two sentences, 5 words, 11 syllables: 206.835 - 62.3 x 11/5 - 5/2."""
    assert grade("El médico llama. Usted escucha.", "es") == pytest.approx(206.835 - 62.3 * 11 / 5 - 2.5)


def test_markup_addresses_commands_and_numbers_are_not_words() -> None:
    """Only what is read as language counts."""
    bare = grade("Please call now.", "en")
    assert grade("Please <b>call</b> 911 now https://example.org/a /my_data.", "en") == bare


def test_allowed_terms_count_as_easy_words() -> None:
    """A name that has to be said does not make a sentence hard."""
    assert grade("Call the American Cancer Society.", "en") == grade("Call the doctor.", "en")


def test_abbreviations_do_not_end_a_sentence() -> None:
    """ "EE. UU." is one word."""
    abroad, here = "Vive en EE. UU. con su familia.", "Vive en Europa con su familia."
    assert grade(abroad, "es") == pytest.approx(grade(here, "es"), abs=12)


def test_harder_texts_grade_harder() -> None:
    """The scales point the right way."""
    easy, hard = "Tap one of these.", "Institutional considerations complicate communication."
    assert (grade(easy, "en") or 0) < (grade(hard, "en") or 0)
    facil, dificil = "Toque una de estas.", "Consideraciones institucionales complican determinaciones."
    assert (grade(facil, "es") or 0) > (grade(dificil, "es") or 0)


def test_labels_are_not_graded() -> None:
    """The formulas say nothing of a button."""
    assert grade("911", "en") is None
    assert not is_sentence("Talk to a person")
    assert not is_sentence("Tap one.")
    assert is_sentence("Please tap one of these.")
