"""What the chapters have to hold, whatever their words become: nothing missing, no health word where others look."""

import re

import pytest

from dialogs import script
from dialogs.considerations import TABLE
from dialogs.model import Language
from dialogs.script.checks import sayings
from dialogs.understanding.lexicon import CANCERS

LANGUAGES: tuple[Language, ...] = ("en", "es")
HEALTH = re.compile(
    r"cancer|tumou?r|illness|disease|diagnos|treatment|doctor|medic|patient|health|chemo|surgery|opinion|symptom|"
    r"cáncer|enfermedad|médic|tratamiento|paciente|salud|quimio|cirug|opini|síntoma|crisis|emergenc|suicid",
    re.IGNORECASE,
)
SEEN_BY_OTHERS = ("notice-", "priority-", "language-name-", "leads-", "reminder-", "ics-", "nudge", "pause")
"""Beginnings of what stands in a group, on a locked phone or in a shared calendar."""


def said(key: str, language: Language) -> list[str]:
    """Everything the message can say."""
    return [saying.plain for saying in sayings(script.catalogue, script.catalogue.messages[language][key])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_others_read_no_health_word(language: Language) -> None:
    """Group notices, reminders and calendar entries tell nothing of why."""
    seen = [key for key in script.keys(language) if key.startswith(SEEN_BY_OTHERS)]
    assert len(seen) > 15
    assert [(key, text) for key in seen for text in said(key, language) if HEALTH.search(text)] == []


def test_every_cancer_has_its_team_in_words() -> None:
    """Each team code of the lexicon says which doctors it means."""
    assert sorted({cancer.team for cancer in CANCERS.values() if not script.has(f"team-{cancer.team}")}) == []


def test_every_consideration_is_complete() -> None:
    """Title, words, source, and enough questions for the doctor."""
    wanted = [
        key
        for entry in TABLE
        for key in (
            f"consider-title-{entry.id}", f"consider-{entry.id}", f"source-{entry.id}",
            *(f"doctor-{entry.id}-{number}" for number in range(1, 7)),
        )
    ]  # fmt: skip
    assert [key for key in wanted if not script.has(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_tells_when_and_what_it_does_not_show(language: Language) -> None:
    """Each names its year, unless it is a guide, and its limits."""
    limits = {"en": "Limits:", "es": "Límites:"}[language]
    for key in (key for key in script.keys(language) if key.startswith("source-")):
        for text in said(key, language):
            assert limits in text, key
            assert key == "source-trial" or re.search(r"\b20\d\d\b", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_articles_figure_is_told_with_both_sides(language: Language) -> None:
    """30 of 70 had a change, 40 had not, in 2018, beside the base rate; never a share alone (domain.md 1.1, 1.2)."""
    for text in said("explain-numbers", language):
        told = re.findall(r"\d+", text)
        assert {"2018", "70", "30", "40", "1", "6"} <= set(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_for_the_doctor_can_be_read_aloud(language: Language) -> None:
    """One question each, closed by its question mark."""
    asked = [
        key
        for key in script.keys(language)
        if key.startswith("doctor-") and key not in ("doctor-head", "doctor-foot")
    ]
    for key in asked:
        for text in said(key, language):
            assert text.endswith("?"), key
            assert text.count("?") == 1, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_no_time_never_says_that_waiting_is_safe(language: Language) -> None:
    """The vague answer gets a question to ask and keeps every date (domain.md 7.2, timing)."""
    keep = {"en": "Keep all dates", "es": "No cambie ninguna fecha"}[language]
    for text in said("no-time-vague", language):
        assert keep in text
        assert "?" in text
