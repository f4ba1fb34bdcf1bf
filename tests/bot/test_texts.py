"""What became of each text, for staff: counted from stored conversations, and nobody can be made out in it."""

from __future__ import annotations

from collections import defaultdict

from bot.commands.texts import Told, count, report
from bot.rehearsal import perform
from dialogs.model import Answer, Case
from storage.transcripts import Line
from tests.bot.test_commands import bot
from tests.player import ROOT


def case(before: int, after: int) -> Case:
    told = {"certainty": before, "certainty_after": after}
    return Case(answers={name: Answer(values=(str(value),)) for name, value in told.items()})


def lines(*shown: str, outcome: str = "", version: str = "1") -> list[Line]:
    """A conversation in which these texts were shown and the check was answered."""
    at = perform("writer: /start\n")[1].now
    said = [
        Line(turn=1, n=n, at=at, who="bot", key=key, script_version=version) for n, key in enumerate(shown)
    ]  # fmt: skip
    trace = (f"teach_back:{outcome}",) if outcome else ()
    return [*said, Line(turn=2, n=0, at=at, who="writer", trace=trace)]


def test_each_text_counts_for_whoever_saw_it():
    found: dict[tuple[str, str], Told] = defaultdict(Told)
    count(found, lines("consider-rare", "explain-intro", "ask-stage", outcome="wrong"), case(3, 6))
    count(found, lines("consider-rare", "timing-usual", outcome="right"), case(5, 5))
    count(found, lines("consider-rare"), case(5, 4))
    assert found["consider-rare", ""] == Told(shown=3, checked=2, unclear=1, surer=1, as_sure=1, less_sure=1)
    assert found["timing-usual", ""] == Told(shown=1, checked=1, as_sure=1)
    assert set(found) == {("consider-rare", ""), ("timing-usual", "")}


def test_versions_are_told_apart_where_asked():
    found: dict[tuple[str, str], Told] = defaultdict(Told)
    for version in ("1", "2"):
        count(found, lines("consider-rare", version=version), Case(), versions=True)
    assert {text for text, _ in found.items()} == {("consider-rare", "1"), ("consider-rare", "2")}


def test_few_people_are_never_told_apart():
    said = "\n".join(
        report({
            ("consider-rare", ""): Told(shown=4, checked=4, unclear=4),
            ("consider-trial", ""): Told(shown=19, checked=19, unclear=6, surer=3, as_sure=16),
            ("consider-unsure", ""): Told(shown=40, checked=30, unclear=6, surer=20, as_sure=10),
            ("timing-usual", ""): Told(shown=30, checked=25, unclear=23),
        })
    )  # fmt: skip
    rows = {line.split()[0]: line.split()[1:] for line in said.splitlines()}
    assert "consider-rare" not in rows and "and 1 shown to fewer than 5 people" in said
    assert rows["consider-trial"] == ["19", "19", "6", "<5", "16", "0"], "no share of fewer than 20"
    assert rows["consider-unsure"] == ["40", "30", "6", "(20", "%)", "20", "10", "0"]
    assert rows["timing-usual"][:3] == ["30", "25", "23"] and "%" not in rows["timing-usual"], "2 of 25 would be told"


def test_nothing_is_told_of_a_handful():
    assert "nothing to tell" in "\n".join(report({("consider-rare", ""): Told(shown=2)}))


def test_the_command_counts_what_the_database_holds(tmp_path):
    env = {"DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/intake.db", "DATA_KEYS": "a" * 43 + "="}
    assert bot("migrate", environment=env).returncode == 0
    done = bot("texts", environment=env)
    assert (done.returncode, done.stderr) == (0, "") and "nothing to tell" in done.stdout


def test_the_keys_that_explain_are_those_of_the_explanation():
    _, chat = perform((ROOT / "tests" / "transcripts" / "en" / "low_risk_prostate.txt").read_text(encoding="utf-8"))
    shown = [reply.key for turn in chat.turns for reply in turn.replies]
    found: dict[tuple[str, str], Told] = defaultdict(Told)
    count(found, lines(*shown, outcome="right"), chat.dialogue.case)
    assert {key for key, _ in found} >= {"consider-aggressive_plan", "explain-navigator", "timing-usual"}
    assert not {key for key, _ in found} & {"explain-intro", "ask-teach_back", "consider-title-aggressive_plan"}
