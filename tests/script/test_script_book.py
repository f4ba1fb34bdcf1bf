"""The book that a clinician signs holds every sentence, and says how many are unsigned."""

import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from bot.commands import script_book, script_rules, script_walks
from dialogs import script
from dialogs.considerations import TABLE
from dialogs.script import LANGUAGES
from tests.script.builders import a_catalogue


class Page(HTMLParser):
    """What the tests ask of the page: its messages, links and anchors."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.links: set[str] = set()
        self.anchors: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= given.keys()
        if given.get("data-key"):
            self.said.append((str(given["data-key"]), str(given.get("lang"))))
        if given.get("id"):
            self.anchors.add(str(given["id"]))
        if tag == "a":
            self.links.add(str(given["href"]))


@pytest.fixture(scope="module")
def text() -> str:
    """The book of today's script."""
    return script_book.book(script.catalogue)


def test_every_message_stands_there_in_every_language(text: str) -> None:
    """Each with its key and its language, for programs and for screen readers."""
    said = set(Page(text).said)
    assert said == {(key, language) for language in LANGUAGES for key in script.keys(language)}


def test_both_perspectives_are_shown_where_they_differ(text: str) -> None:
    """A reviewer reads what a loved one reads too."""
    said = Page(text).said
    assert said.count(("ask-cancer", "en")) == 2
    assert said.count(("ask-writer", "en")) == 1


def test_it_says_how_much_is_unsigned(text: str) -> None:
    """Until a clinician signs, nobody can take it for reviewed."""
    texts = [(key, language) for language in LANGUAGES for key in script.keys(language)]
    count = sum(script.reviewer(key, language) == "unreviewed" for key, language in texts)
    assert f"{count} of {len(texts)} texts are unsigned" in text
    assert script_book.unsigned(script.catalogue) == count


def test_a_signature_is_shown_with_its_date() -> None:
    """Who signed, and when."""
    signed = "# source: none\n# reviewer: Dr. Example\n# reviewed: 2026-11-23\nhello = Please tap one.\n"
    text = script_book.book(a_catalogue(signed))
    assert "signed by Dr. Example, 2026-11-23" in text
    assert "All 2 texts are signed." in text


def test_every_message_says_when_it_is_shown() -> None:
    """By its question, its consideration, or the part of the code that says it; few are not told."""
    untold = [key for key in script.keys() if not script_rules.shown(key)]  # noqa: SIM118
    assert len(untold) < len(script.keys("en")) / 100, untold
    assert script_rules.shown("consider-rare").startswith("where rare applies: A rare or less common disease")
    assert "of the intake, stage" in script_rules.shown("ask-stage-simpler")
    assert "What a person can do after the explanation" in script_rules.shown("button-not-now")


def test_every_consideration_stands_there_whole(text: str) -> None:
    """Its rule in words, each of its messages in both languages, its sources."""
    for rule, entry in zip(script_rules.table(), TABLE, strict=True):
        assert rule.id == entry.id
        assert rule.when[0] in unescape(text)
        assert {f"consider-{rule.id}", f"source-{rule.id}", f"doctor-{rule.id}-1"} <= set(rule.keys)
        assert rule.sources
    assert "Low-risk prostate cancer" in text


@pytest.mark.parametrize("walk", script_walks.WALKS, ids=lambda walk: walk.title)
def test_every_path_comes_to_its_end_in_both_languages(walk: script_walks.Walk) -> None:
    """The same messages in the same order, whatever the language; no path runs in a circle."""
    steps = script_walks.played(walk)
    assert 2 <= len(steps) < script_walks.LONGEST
    for step in steps:
        assert len(step.did) == len(LANGUAGES)
        for _, english, spanish in step.said:
            assert english and spanish
    assert walk.comes_to in {key for step in steps for key, *_ in step.said}


def test_it_stands_alone(text: str) -> None:
    """One file: it can be sent by mail, opened anywhere, and calls nowhere."""
    page = Page(text)
    assert page.attributes.isdisjoint({"style", "onclick", "src"})
    assert all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links} <= page.anchors
    assert "<script" not in text
    assert not re.search(r"url\(|@import|https?://[^ <]*\.(css|js|woff)", text)


def test_the_command_writes_it_and_says_what_it_wrote(tmp_path: Path) -> None:
    """Neither the Telegram library nor the database is needed to read the script."""
    code = (
        "import sys\nfrom bot.__main__ import main\n"
        f"code = main(['script', '--out', {str(tmp_path / 'book')!r}])\n"
        "assert not {'aiogram', 'sqlalchemy'} & sys.modules.keys()\nsys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "unsigned" in done.stdout
    assert (tmp_path / "book" / "index.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """The operator reads what is wrong and the mend."""
    (tmp_path / "file").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "script", "--out", str(tmp_path / "file")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "name another folder with --out" in done.stderr


def test_it_fits_a_phone(text: str, tmp_path: Path) -> None:
    """In a real browser nothing runs out of the page at 360 pixels, and a link leads to its message."""
    page_file = tmp_path / "index.html"
    page_file.write_text(text, encoding="utf-8")
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.goto(f"{page_file.as_uri()}#alarm-E911")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert page.locator("#alarm-E911").is_visible()
        browser.close()
