"""The page a person keeps: one side of paper in the fullest case, with every word and source on it."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from itertools import product

import pytest
from pypdf import PdfReader

from bot import paper
from dialogs import script, sheet
from dialogs.considerations import TABLE
from dialogs.model import Case, Commanded, Dialogue, Language, Sheet, Unknown, World
from dialogs.questions import INTAKE
from dialogs.script import checks
from dialogs.talk import Talk
from tests.builders import a_case, a_practice, typed

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
LETTER, A4 = (612, 792), (595, 842)
RAMBLING = (
    "they told us it may be consistent with one thing, then the other doctor said another, and nobody explained why "
)


def everything(writer: str = "patient", words: str = RAMBLING) -> Case:
    """All six considerations, nearly all of it in long words of the person's own."""
    return a_case(
        writer=writer,
        patient_adult="yes",
        cancer=typed("lung_sclc", "limited small cell lung cancer " + words),
        stage="s4",
        status="recurrent",
        findings=typed(("not_fit", "uncertain_words", "second_reader", "tests_out"), words),
        uncertain_said=typed("uncertain_words", words),
        treatment=typed(("surgery", "chemotherapy", "radiation"), "prophylactic cranial irradiation " + words),
        treatment_ids=typed("pci", words),
        start=typed(f"date:{date(2026, 12, 14)}", "in three weeks"),
        no_time="vague",
        talks=Unknown.WASNT_TOLD,
        certainty="2",
        open_points=("choice", "know", "values", "support"),
        unsure_words=typed("yes", words),
    )


def made(case: Case, language: Language = "en", zone: str | None = None, **fields: object) -> Sheet:
    """The page of a case, as /sheet makes it."""
    dialogue = Dialogue(state="explanation", language=language, case=case, zone=zone, **fields)
    event = Commanded(at=NOW, seed="0" * 32, name="sheet")
    return sheet.made(Talk(dialogue, event, World(practice=a_practice())))


def read(pdf: bytes) -> str:
    """All words of the only page, with single blanks, hyphens at line ends left as they are."""
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize(
    ("language", "zone", "writer"), list(product(("en", "es"), (None, "Europe/Madrid"), ("patient", "loved_one")))
)
def test_the_fullest_page_is_one_page_with_every_word_and_source(
    language: Language, zone: str | None, writer: str
) -> None:
    """What was told, all that applies, seven questions and each source stand on one side of paper."""
    page = made(everything(writer), language, zone, notes={"sheet": "2026-11-20T15:00:00+00:00 0"})
    kinds = {part.kind: part for part in page.parts}
    assert len(kinds["ask"].lines) == 7
    assert len(kinds["apply"].lines) >= 6
    pdf = paper.render(page)
    said = read(pdf)
    lines = [line for part in page.parts for line in part.lines]
    wanted = [page.heading, page.made, *(part.title for part in page.parts)]
    wanted += [words for line in lines for words in (line.head, line.text, line.said) if words]
    assert [words for words in wanted if words not in said] == []
    (only,) = PdfReader(io.BytesIO(pdf)).pages
    assert (round(only.mediabox.width), round(only.mediabox.height)) == (LETTER if zone is None else A4)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_longest_texts_that_could_meet_still_fit(language: Language) -> None:
    """Every consideration in its longest wording, the longest team, questions and sources of the whole script."""
    page = made(everything(words="ninguna " * 30), language, "Europe/Madrid")
    kinds = {part.kind: part for part in page.parts}
    words = script.catalogue

    def longest(beginning: str, count: int = 1) -> list[str]:
        keys = [key for key in script.keys(language) if key.startswith(beginning)]
        texts = [saying.text for key in keys for saying in checks.sayings(words, words.messages[language][key])]
        return sorted(texts, key=len)[-count:]

    told = tuple(kinds["told"].lines[0].model_copy(update={"text": "x" * 10 + " palabras" * 11}) for _ in INTAKE)
    line = kinds["apply"].lines[0].model_copy(update={"said": "“" + "palabras " * 12 + "”"})
    apply = [
        line.model_copy(
            update={"head": longest(f"consider-title-{one.id}")[0], "text": longest(f"sheet-consider-{one.id}")[0]}
        )
        for one in TABLE
    ]
    team = line.model_copy(update={"head": longest("sheet-doctor")[0], "text": longest("team-")[0], "said": ""})
    ask = tuple(
        line.model_copy(update={"text": text, "head": "", "said": ""}) for text in longest("doctor-unknown-", 7)
    )
    sources = tuple(line.model_copy(update={"text": f"{one.by}, {one.year}. {one.where}", "head": "", "said": ""})
                    for one in words.sources.values() if one.mark != "P")[:20]  # fmt: skip
    changed = {"told": told, "apply": (*apply, team), "ask": ask, "sources": sources}
    parts = tuple(part.model_copy(update={"lines": changed.get(part.kind, part.lines)}) for part in page.parts)
    assert read(paper.render(page.model_copy(update={"parts": parts})))


def test_the_same_page_is_the_same_file() -> None:
    """Neither an hour nor a random id is in it, so that it can be sent again and compared."""
    page = made(everything())
    assert paper.render(page) == paper.render(page)


def test_it_is_black_and_grey_with_its_fonts_inside() -> None:
    """A copy or a fax of it loses nothing, and it looks the same on every machine."""
    (page,) = PdfReader(io.BytesIO(paper.render(made(everything())))).pages
    colours = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b", page.get_contents().get_data())
    assert colours
    assert [colour for colour in colours if len(set(colour)) > 1] == []
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    used = [font for font in fonts if "SourceSans" in font["/BaseFont"]]
    assert len(used) >= 3
    assert [font for font in used if "/FontFile2" not in font["/FontDescriptor"]] == []


def test_what_the_font_lacks_leaves_a_sign() -> None:
    """An emoji or another script is shown as a box, never dropped in silence."""
    said = read(paper.render(made(a_case(cancer=typed("other", "癌 🙂"), cancer_said=typed("other", "癌 🙂")))))
    assert f"{paper.BOX} {paper.BOX}" in said


def test_words_of_the_person_are_no_markup() -> None:
    """Somebody writes <b> and &amp;: it stands there as written."""
    said = read(paper.render(made(a_case(cancer=typed("other", "x"), cancer_said=typed("other", "<b>R&amp;D</b>")))))
    assert "<b>R&amp;D</b>" in said


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_file_name_says_nothing_of_an_illness(language: Language) -> None:
    """The name stands on lock screens and in download folders."""
    name = script.plain("sheet-file-name", language)
    assert name.endswith(".pdf") and name.isascii()
    assert not re.search(r"cancer|onco|tumou?r|doctor|medic|health|salud|diagn", name, re.I)
