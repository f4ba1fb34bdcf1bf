"""What the catalogue promises to whoever says a message."""

import subprocess
import sys
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from dialogs import script
from dialogs.model import Language
from dialogs.script import LANGUAGES, BrokenScript, checks
from tests.script.builders import NOTES, a_catalogue

FILES = sorted(Path(script.__file__).parent.glob("e[ns]/*.ftl"))


def test_the_script_has_no_problems() -> None:
    """Every rule of checks.problems holds for every sentence in both languages."""
    assert checks.problems(script.catalogue) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_fluent_reads_every_line(path: Path) -> None:
    """The whole file, read at once by Fluent itself, holds no junk and the very messages that we cut out of it."""
    entries = FluentParser().parse(path.read_text(encoding="utf-8")).body
    assert [entry.content for entry in entries if isinstance(entry, ast.Junk)] == []
    messages = script.catalogue.messages[path.parent.name].values()
    cut = [message.key for message in messages if message.chapter == path.stem]
    assert [entry.id.name for entry in entries if isinstance(entry, ast.Message)] == cut


def test_both_languages_have_the_same_keys() -> None:
    """Nobody meets a gap, or English in a Spanish talk."""
    english, spanish = (script.keys(language) for language in LANGUAGES)
    assert set(english) == set(spanish)
    assert len(english) > 700


def test_every_fact_is_used_in_both_languages() -> None:
    """A fact that one language forgets is a fact that half of the people do not get."""
    for key in script.catalogue.messages["en"]:
        english, spanish = (script.catalogue.variables(key, one) - {"writer", "other"} for one in LANGUAGES)
        assert english == spanish, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_said_in_every_perspective(language: Language) -> None:
    """Each choice of each selector gives words, without an error and without a left-over brace."""
    for message in script.catalogue.messages[language].values():
        for saying in checks.sayings(script.catalogue, message):
            assert saying.plain.strip(), message.key
            assert "{" not in saying.text, message.key


def test_an_unheard_of_perspective_gets_the_default() -> None:
    """Fluent refuses a select without a default, so a word that no variant knows still gives a sentence."""
    assert script.say("ask-cancer", "en", writer="somebody") == script.say("ask-cancer", "en", writer="patient")


def test_a_loved_one_reads_other_words() -> None:
    """The perspective is chosen inside the message."""
    assert "they" in script.say("ask-cancer", "en", writer="loved_one")
    assert "esa persona" in script.say("ask-cancer", "es", writer="loved_one")


def test_facts_are_escaped() -> None:
    """What a person typed can never become markup."""
    said = script.say("ask-cancer_choice", "en", said='<b>breast</b> & "lung"')
    assert '&lt;b&gt;breast&lt;/b&gt; &amp; "lung"' in said
    assert script.plain("ask-cancer_choice", "en", said='<b> & "') == 'You wrote: “<b> & "”. Which one is it?'


def test_an_empty_fact_is_no_error() -> None:
    """A practice that leaves a line of its file empty still gets a sentence."""
    assert script.say("end-professional", "en", referral="")


def test_numbers_follow_the_language() -> None:
    """Counts bend the word."""
    assert script.say("progress", "en", left=1) == "One short question left."
    assert script.say("progress", "en", left=4) == "At most 4 short questions left."
    assert script.say("progress", "es", left=1) == "Falta una pregunta corta."


def test_nothing_invisible_stands_around_facts() -> None:
    """Fluent's isolation marks would break lengths, comparisons and some phones."""
    assert "\u2068" not in script.say("summary-line", "en", label="Stage", value="II")


def test_a_missing_fact_is_an_error_in_tests() -> None:
    """A gap in a sentence is found here, not by a patient."""
    with pytest.raises(BrokenScript, match="ask-cancer_choice"):
        script.say("ask-cancer_choice", "en")


def test_a_missing_fact_is_counted_and_said_around() -> None:
    """In production a person gets words all the same, and the failure is counted."""
    script.strictly(False)
    before = script.failures["ask-cancer_choice"]
    assert script.say("ask-cancer_choice", "es") == "You wrote: “…”. Which one is it?"
    assert script.say("ask-cancer_choice", "es", said=None) == "You wrote: “…”. Which one is it?"  # type: ignore[arg-type]
    assert script.failures["ask-cancer_choice"] == before + 2


def test_an_unknown_key_is_always_an_error() -> None:
    """There is nothing that could be said in its place."""
    script.strictly(False)
    with pytest.raises(BrokenScript, match="no-such-key"):
        script.say("no-such-key", "en")
    assert not script.has("no-such-key")


def test_the_version_changes_with_every_word() -> None:
    """Staff can tell which words a patient saw."""
    assert len(script.version()) == 12
    one, two = (a_catalogue(f"{NOTES}hello = {word}\n").version for word in ("Hi.", "Hi, there."))
    assert one != two
    assert one == a_catalogue(f"{NOTES}hello = Hi.\n").version


def test_sources_can_be_looked_up() -> None:
    """Every source that a message names is written down with its limits."""
    for key in script.catalogue.messages["en"]:
        for name in script.message_sources(key):
            source = script.source(name)
            assert source.claim and source.by and source.kind, name
            assert source.mark in ("V", "M", "P"), name


def test_nobody_signed_by_mistake() -> None:
    """Reviewers' names are never invented: until a clinician signs, it says so."""
    for language in LANGUAGES:
        for key in script.keys(language):
            assert script.reviewer(key, language) == "unreviewed" or script.catalogue.messages[language][key].reviewed


@pytest.mark.parametrize(
    ("english", "spanish", "complaint"),
    [
        ("Hello there\n", None, "belongs to no message"),
        ("hello = Hi.\n", None, "write `# source:`"),
        (f"{NOTES}hello = Hi.\n{NOTES}hello = Hi again.\n", None, "already written at"),
        (f"{NOTES}hello = Hi.\n", "", "missing in es"),
        ("", f"{NOTES}hello = Hola.\n", "missing in en"),
        ("# source: nobody-1999\n# reviewer: unreviewed\nhello = Hi.\n", None, "sources.toml has no nobody-1999"),
    ],
)
def test_a_broken_catalogue_does_not_load(english: str, spanish: str | None, complaint: str) -> None:
    """What can be seen without parsing stops the start, with file and line."""
    with pytest.raises(BrokenScript, match=complaint):
        a_catalogue(english, spanish)


def test_words_that_fluent_cannot_read_are_never_dropped_in_silence() -> None:
    """Fluent's bundle skips broken entries without a word; ours says which one it is."""
    broken = a_catalogue(f"{NOTES}hello = Hi {{ $name\n")
    with pytest.raises(BrokenScript, match=r"en/welcome\.ftl:3 hello"):
        broken.say("hello", "en", name="x")


def test_the_catalogue_loads_in_a_blink() -> None:
    """Commands that print one line must not wait for a thousand sentences to be parsed."""
    code = "import time, dialogs.model, fluent.runtime, fluent.syntax.visitor\nstart = time.process_time()\n"
    code += "import dialogs.script\nprint(time.process_time() - start)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 0.15
