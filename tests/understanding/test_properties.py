"""What holds for any text: no error, same answer, evidence of the input, linear time."""

from __future__ import annotations

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.model import Reading
from dialogs.understanding import as_json, understand
from dialogs.understanding.lexicon import rows, several

TODAY = date(2026, 11, 23)
FRAGMENTS = st.sampled_from(
    "breast cancer;stage 3;her2+;I have;my mum;not;no;they think;chemo;on Monday;in 10 days;quiero;"
    "cáncer de mama;etapa 2;la quimio;el lunes;biopsy;atypical;spread to my liver;7;out of 10;"
    "stop;?;.;,;🙂;\u200b;ALL;T2N1M0;+;-;3+4;'".split(";")
)
UTTERANCES = [
    "my mum has stage 2 breast cancer and starts chemo on Monday",
    "adenocarcinoma of the pancreas",
    "mi papá tiene cáncer de próstata gleason 6",
    "they think it might be lymphoma",
    "glioblastoma multiforme",
    "tengo leucemia mieloide crónica",
    "squamous cell carcinoma of the larynx",
    "metástasis en el hígado de un cáncer de colon",
]


def evidence(reading: Reading) -> list[str]:
    """All words on which a reading rests."""
    found = [*reading.diagnosis.evidence, *reading.treatment.evidence, *reading.treatment.start_evidence]
    return [*found, *reading.evidence.values()]


@given(st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=30).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    """Never raises; the same text gives the same reading; evidence is a piece of the text."""
    reading = understand(text, today=TODAY)
    assert reading == understand(text, today=TODAY)
    assert all(piece in text for piece in evidence(reading))
    as_json(reading)


@pytest.mark.parametrize("text", UTTERANCES)
def test_capitals_and_accents_change_no_family(text: str) -> None:
    """As people type: all capitals, or without accents."""
    family = understand(text, today=TODAY).diagnosis.family
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    assert family != "none"
    assert understand(text.upper(), today=TODAY).diagnosis.family == family
    assert understand(plain, today=TODAY).diagnosis.family == family


@pytest.mark.parametrize("text", UTTERANCES)
@pytest.mark.parametrize("politeness", [" thank you", " gracias", "\nThank you."])
def test_politeness_changes_no_finding(text: str, politeness: str) -> None:
    """Adding thanks leaves diagnosis and treatment as they were."""
    before, after = understand(text, today=TODAY), understand(text + politeness, today=TODAY)
    assert (before.diagnosis, before.treatment) == (after.diagnosis, after.treatment)


UNRELATED = ["We live in a small town.", "My sister drives me to the visits.", "Vivimos lejos del hospital."]


@pytest.mark.parametrize("text", UTTERANCES)
@pytest.mark.parametrize("other", UNRELATED)
def test_the_order_of_unrelated_sentences_changes_no_finding(text: str, other: str) -> None:
    """What has nothing to do with the disease may stand before or after it."""
    after, before = understand(f"{text}. {other}", today=TODAY), understand(f"{other} {text}.", today=TODAY)
    assert (after.diagnosis, after.treatment.modalities) == (before.diagnosis, before.treatment.modalities)


LONG_WORDS = [
    ("adenocarcinoma of the pancreas", "adenocarcinoma"),
    ("adenocarcinoma of the pancreas", "pancreas"),
    ("mi papá tiene cáncer de próstata gleason 6", "próstata"),
    ("glioblastoma multiforme", "glioblastoma"),
    ("squamous cell carcinoma of the larynx", "carcinoma"),
    ("my dad has mesothelioma", "mesothelioma"),
    ("tengo leucemia mieloide crónica", "leucemia"),
    ("they found cholangiocarcinoma", "cholangiocarcinoma"),
]


@pytest.mark.parametrize(("text", "word"), LONG_WORDS)
@given(place=st.integers(1, 30), slip=st.sampled_from(["dropped", "doubled", "swapped"]))
@settings(max_examples=20, deadline=None)
def test_one_slip_in_a_long_word_changes_no_family(text: str, word: str, place: int, slip: str) -> None:
    """A letter left out, typed twice or changed places with the next: the family, or nothing and a question."""
    at = 1 + place % (len(word) - 2)
    typed = {
        "dropped": word[:at] + word[at + 1 :],
        "doubled": word[:at] + word[at] + word[at:],
        "swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    }[slip]
    found = understand(text.replace(word, typed), today=TODAY).diagnosis
    assert found.family == understand(text, today=TODAY).diagnosis.family


WORST_FOOD = [
    "a" * 4096,
    "cancer " * 585,
    "stage 3 " * 512,
    "no not never without " * 195,
    "spread to my liver and " * 178,
    "breast lung colon liver " * 170,
    "in 10 days on Monday " * 195,
    "+-+- " * 800,
    "melyoma limphona " * 240,
    "qwrtzp " * 585,
    "melanoma " * 455,
    "take my breast out and " * 178,
    "where no from " * 292,
    "gleason 3 birads 5 psa 4 " * 163,
    "carcinoma of the left breast of the " * 113,
    "quitar la mama de mi mamá, " * 151,
]


@pytest.mark.parametrize("text", WORST_FOOD, ids=lambda t: t[:20])
def test_a_whole_message_takes_little_time(text: str) -> None:
    """4,096 characters in under 50 ms on a quiet core: twice that here, where others work at the same time."""
    understand(text[:4096], today=TODAY)
    spent = []
    for _ in range(3):
        start = time.process_time()
        understand(text[:4096], today=TODAY)
        spent.append(time.process_time() - start)
    assert min(spent) < 0.1


@pytest.mark.parametrize("table", ["treatment_cues.psv", "diagnosis.psv", "stages.psv"])
def test_a_message_may_end_in_any_cue(table: str) -> None:
    """A cue with nothing behind it is read like any other: people send half a sentence."""
    for row in rows(table):
        for cue in (*several(row["en"]), *several(row["es"])):
            understand(f"surgery for lung cancer {cue}", today=TODAY)
