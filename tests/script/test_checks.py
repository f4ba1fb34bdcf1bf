"""Every kind of unfit text is caught: a check that finds nothing is no check."""

import pytest

from dialogs.script import Catalogue, checks
from tests.script.builders import NOTES, a_catalogue

FINE = "Please tap one."
FINE_ES = "Toque una opción."


def found_in(english: str = FINE, spanish: str = FINE_ES, *, key: str = "hello", chapter: str = "welcome") -> str:
    """The problems of a catalogue with one message, as text."""
    parts = [f"{NOTES}{key} = {text}\n" for text in (english, spanish)]
    return "\n".join(checks.problems(a_catalogue(*parts, chapter=chapter)))


def test_a_fit_text_has_no_problem() -> None:
    """The rules leave ordinary sentences alone."""
    assert found_in() == ""


@pytest.mark.parametrize(
    ("english", "complaint"),
    [
        ("You should ask for another opinion.", "advice"),
        ("I recommend another opinion.", "advice"),
        ("You can beat cancer with us.", "war"),
        ("It is a long battle.", "war"),
        ("We promise to help.", "a promise"),
        ("We find the best doctors.", "a promise"),
        ("Other people survived this.", "survival"),
        ("Many have years to live.", "survival"),
        ("Book now.", "pressure"),
        ("There are only a few spots left.", "pressure"),
        ("Your doctor is wrong.", "criticism"),
        ("You may be misdiagnosed.", "criticism"),
        ("Stay positive.", "false comfort"),
        ("It is safe to wait.", "false comfort"),
        ("I am a nurse here.", "pretending"),
        ("We are partners with a big center.", "partnership"),
        ("That is invalid.", "blame"),
        ("It is metastatic now.", "a medical word"),
        ("Nearly half look different.", "43 %"),
        ("43% of them change.", "percent"),
        ("Hello!", "exclamation"),
        ("TODO write this.", "placeholder"),
        ("Ask [name here] today.", "placeholder"),
        ("Ask 30 people.", "a number without a source"),
        ("Read <i>this</i> one.", "markup"),
        ("Read this & that.", "markup"),
        ("Read <b>this one.", "not closed"),
        ("{ $name } is here.", "only one language uses $name"),
        ("Hello { $name", "Fluent cannot read it"),
        ("{ $writer ->\n    [patient] Please tap one.\n}", "Fluent cannot read it"),
        ("Considerable institutional heterogeneity complicates interdisciplinary communication regarding "
         "individualized investigational opportunities.", "reads at grade"),
        (" ".join(["Please tap one."] * 31), "words, more than 90"),
        (" ".join(["Please tap two or three of the ones that you see below."] * 10), "characters, more than 500"),
        (" ".join(["Please tap one."] * 300), "Telegram takes 4096"),
    ],
)  # fmt: skip
def test_an_unfit_english_text_is_caught(english: str, complaint: str) -> None:
    """One seeded text for each kind of problem."""
    assert complaint in found_in(english)


@pytest.mark.parametrize(
    ("spanish", "complaint"),
    [
        ("Usted debe pedir otra opinión.", "un consejo"),
        ("Usted tiene que pedir otra opinión.", "un consejo"),
        ("Su lucha no termina.", "guerra"),
        ("Le garantizamos una cita.", "una promesa"),
        ("La supervivencia es alta.", "supervivencia"),
        ("Reserve ya su llamada.", "presión"),
        ("Es un mal diagnóstico.", "crítica"),
        ("No se preocupe por eso.", "consuelo falso"),
        ("Soy una persona de aquí.", "hacerse pasar"),
        ("Dime qué plan tienes.", "tuteo"),
        ("Si no está seguro, pregunte.", "género"),
        ("Le puedo referir a un médico.", "anglicismo"),
        ("Tiene una metástasis.", "una palabra médica"),
        ("Casi la mitad cambia.", "43 %"),
        ("Qué plan es?", "cada question"),
        ("Hola a todos!", "exclamation"),
        ("Consideraciones institucionales interdisciplinarias imposibilitan determinaciones individualizadas.",
         "reads at INFLESZ"),
    ],
)  # fmt: skip
def test_an_unfit_spanish_text_is_caught(spanish: str, complaint: str) -> None:
    """Spanish has rules of its own: usted, no gender, no anglicisms, opening marks."""
    assert complaint.replace("cada question", "each question") in found_in(spanish=spanish)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ask about your cancer."),
        ("en", "Since you have cancer, please ask."),
        ("es", "Pregunte por su cáncer."),
    ],
)
def test_a_loved_one_is_never_spoken_to_as_the_patient(language: str, text: str) -> None:
    """The same words are fine in the patient's own perspective."""
    select = "{{ $writer ->\n    [loved_one] {}\n   *[patient] {}\n}}"
    fine = FINE if language == "en" else FINE_ES
    to_loved_one, to_patient = select.format(text, fine), select.format(fine, text)
    if language == "en":
        assert "speaks to a loved one" in found_in(to_loved_one)
        assert found_in(to_patient) == ""
    else:
        assert "quien acompaña" in found_in(spanish=to_loved_one)
        assert found_in(spanish=to_patient) == ""


def test_a_long_button_is_caught() -> None:
    """Telegram cuts what does not fit."""
    long = "A button that says far too much"
    assert "a button has at most 28" in found_in(long, key="button-hello")
    assert "a label has at most 22" in found_in(long, key="label-hello")
    assert found_in(long) == ""


def test_a_hard_chapter_is_caught() -> None:
    """Each message may pass and the chapter still be too hard to read on."""
    english = "".join(
        f"{NOTES}hello-{number} = The doctors consider your general situation together every Monday.\n"
        for number in range(3)
    )
    spanish = "".join(f"{NOTES}hello-{number} = {FINE_ES}\n" for number in range(3))
    problems = checks.problems(a_catalogue(english, spanish))
    assert any("on average" in problem for problem in problems), problems


def test_a_signature_needs_its_date() -> None:
    """Who signed and when belong together."""
    signed = "# source: none\n# reviewer: Dr. Example\nhello = Please tap one.\n"
    dated = "# source: none\n# reviewer: Dr. Example\n# reviewed: 2026-11-23\nhello = Please tap one.\n"
    nobody = "# source: none\n# reviewer: unreviewed\n# reviewed: 2026-11-23\nhello = Please tap one.\n"
    assert any("needs its date" in problem for problem in checks.problems(a_catalogue(signed)))
    assert any("a date without a name" in problem for problem in checks.problems(a_catalogue(nobody)))
    assert checks.problems(a_catalogue(dated)) == []


def test_both_languages_rest_on_the_same_sources() -> None:
    """A claim is not less of a claim in Spanish."""
    sources = "[one]\n" + "".join(
        f'{field} = "x"\n' for field in ("claim", "by", "year", "kind", "size", "limits", "where", "read_on", "mark")
    )
    english = "# source: one\n# reviewer: unreviewed\nhello = Please tap one.\n"
    problems = checks.problems(a_catalogue(english, f"{NOTES}hello = {FINE_ES}\n", sources=sources))
    assert any("different sources" in problem for problem in problems)


def test_a_number_that_is_only_a_fact_needs_no_source() -> None:
    """What is counted in the talk itself, and examples to type after, claim nothing."""
    count = "{ $left ->\n    [one] One question left.\n   *[other] There are { $left } left.\n}"
    cuenta = "{ $left ->\n    [one] Falta una.\n   *[other] Faltan { $left }.\n}"
    assert found_in(count, cuenta) == ""
    assert found_in("Type it like 3:40 pm.", "Escriba la hora así: 3:40.") == ""


def test_every_exception_is_still_needed() -> None:
    """An exception for a key that is gone would let the next text with that key pass."""
    from dialogs import script

    for rule in checks.rules().forbidden:
        assert set(rule.unless) <= set(script.keys()), rule.why
    assert set(checks.rules().longer) <= set(script.keys())


def test_the_limits_are_those_of_the_issue() -> None:
    """Grade 6 and 8, INFLESZ 65 and 55, 28 characters on a button, 500 in a message."""
    limits = checks.rules().limits
    assert limits == {
        "characters": 500, "words": 90, "button": 28, "label": 22,
        "chapter_grade": 6.0, "message_grade": 8.0, "chapter_inflesz": 65.0, "message_inflesz": 55.0,
    }  # fmt: skip


def test_a_catalogue_can_be_empty() -> None:
    """No words, no problems."""
    assert checks.problems(Catalogue({})) == []
