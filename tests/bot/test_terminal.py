"""The terminal's face: a whole talk with a keyboard alone, and a clock that is moved."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.player import ROOT


def terminal(*lines: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    """Type these lines, then end the input."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--terminal", "--lang", language],
        input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=120, check=False, cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip


def lines_of(golden: str, *, through: str) -> list[str]:
    """What was typed and tapped there, this button last."""
    text = (ROOT / "tests" / "transcripts" / golden).read_text(encoding="utf-8")
    last = f"writer: [{through}]"
    text = text[: text.index(last) + len(last)]
    typed = [line.removeprefix("writer: ") for line in text.splitlines() if line.startswith("writer: ")]
    # `/start` is sent by itself; a bare number would be a button.
    return [f'"{line}"' if line.isdigit() else line for line in typed if line != "/start"]


def test_a_whole_talk_ends_with_a_call_and_a_reminder_when_the_clock_moves() -> None:
    """From the first tap to the reminder of the day before, as a patient has it."""
    told = terminal(*lines_of("en/low_risk_prostate.txt", through="Yes, remind me"), "+6 days")
    assert told.returncode == 0, told.stderr
    assert "Your call is booked." in told.stdout
    assert "(navigators: lead_made" in told.stdout
    after = told.stdout.rpartition("+6 days")[2]
    assert "your call" in after.lower()


def test_numbers_tap_and_mistakes_are_told_not_fatal() -> None:
    """What is no button, no unit of time and no command gets one line; the talk goes on."""
    told = terminal("1", "[Fly]", "+3 fortnights", "1", "quit")
    assert told.returncode == 0, told.stderr
    assert "there is no button [Fly]" in told.stdout
    assert "the clock knows min" in told.stdout
    assert "Who is this about" in told.stdout
    assert told.stdout.count("> ") == 5


def test_a_talk_is_kept_as_a_transcript_that_plays_again(tmp_path: Path) -> None:
    """What was tried by hand becomes a test: the same talk, played from the file."""
    file = tmp_path / "talk.txt"
    told = terminal("1", "es para mi mamá, cáncer de mama", "+2 days", f"save {file}", language="es")
    assert told.returncode == 0, told.stderr
    again = subprocess.run(
        [sys.executable, "-m", "bot", "replay", "--transcript", str(file)],
        capture_output=True, text=True, timeout=120, check=False, cwd=ROOT,
    )  # fmt: skip
    assert again.stdout == "goes as it stands there\n", again.stdout + again.stderr
    assert "writer: es para mi mamá" in file.read_text(encoding="utf-8")
