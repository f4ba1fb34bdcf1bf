"""What alarms and intents are worth on texts of another hand, which nothing was mended for or learned from.

The floors stand a little below what was measured when they were last raised; they are never lowered.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from dialogs.safety import screen
from dialogs.understanding import understand
from tests.likeness.sets import labelled

TESTS = Path(__file__).parents[1]
GROUPS = {"CRISIS": "crisis", "E911": "emergency", "ONC_NOW": "emergency"}


def alarmed() -> list[tuple[str, bool]]:
    """What each kept text should sound, and whether anything sounded for certain."""
    rows = labelled(TESTS / "safety" / "hold.psv")
    return [(want, any(a.certain and a.level in GROUPS for a in screen(say))) for want, _lang, say in rows]


def test_alarms_on_texts_never_seen() -> None:
    """Sensitivity and specificity of alarms that sound for certain."""
    rows = alarmed()
    sounded = [heard for want, heard in rows if want != "none"]
    quiet = [not heard for want, heard in rows if want == "none"]
    assert sum(sounded) / len(sounded) >= 0.88
    assert sum(quiet) / len(quiet) >= 0.87


def test_intents_on_texts_never_seen() -> None:
    """Share of intents taken as labelled."""
    rows = yaml.safe_load((TESTS / "understanding" / "hold_intents.yaml").read_text(encoding="utf-8"))
    right = [understand(row["say"], today=date(2026, 11, 23)).intent == row["intent"] for row in rows]
    assert sum(right) / len(right) >= 0.92


def test_intents_in_mid_question() -> None:
    """The same on rows by one hand, of which three in four were learned from."""
    rows = labelled(TESTS / "likeness" / "intents_held.psv")
    right = [understand(say, today=date(2026, 11, 23)).intent == intent for intent, _lang, say in rows]
    assert sum(right) / len(right) >= 0.79


def test_alarms_of_those_who_work_with_crises() -> None:
    """Rows by three hands; three in four of theirs were learned from: oblique crises, traps close in words."""
    rows = labelled(TESTS / "likeness" / "safety_held.psv")

    def share(wanted: str, *, certain: bool) -> float:
        said = [say for want, _lang, say in rows if want == wanted]
        heard = [any((a.certain or not certain) and a.level in GROUPS for a in screen(say)) for say in said]
        return sum(heard) / len(heard)

    assert share("crisis", certain=True) >= 0.62
    assert share("crisis", certain=False) >= 0.7
    assert share("emergency", certain=True) >= 0.88
    assert share("emergency", certain=False) >= 0.92
    assert share("none", certain=True) <= 0.1
