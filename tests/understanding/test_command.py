"""`python -m bot understand` as other programs use it (contract.md)."""

from __future__ import annotations

import json
import resource
import subprocess
import sys

LINES = ["idc stage 2, AC-T chemo next monday", "", "tengo leucemia aguda", "🙂"] * 100
KEYS = {
    "diagnosis": "status id family name rare urgent stage stage_said ambiguous_pathology evidence".split(),
    "treatment": "modalities ids named aggressive starts_in_days evidence".split(),
}


def run(text: str, *options: str) -> list[dict]:  # type: ignore[type-arg]
    """The objects that the command prints for these lines."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "understand", *options], input=text, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def spent() -> float:
    """Seconds of processor time of the commands run so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_one_object_per_line_in_order_and_fast() -> None:
    """400 lines within three seconds of one core, start included; every promised key is there."""
    start = spent()
    found = run("\n".join(LINES) + "\n", "--today", "2026-11-23")
    assert spent() - start < 3
    assert len(found) == len(LINES)
    for part, keys in KEYS.items():
        assert set(keys) <= set(found[0][part])
    assert {"lang", "safety", "intent"} <= set(found[0])
    assert found[0]["diagnosis"]["id"] == "breast_idc"
    assert found[0]["treatment"]["ids"] == ["act"] and found[0]["treatment"]["starts_in_days"] == 7
    assert found[1]["diagnosis"]["status"] == "none" and found[1]["diagnosis"]["family"] == "none"
    assert found[2]["lang"] == "es" and found[2]["diagnosis"]["urgent"] is True


def test_the_question_matters() -> None:
    """A bare number is a certainty only where certainty was asked."""
    assert run("7\n", "--question", "certainty")[0]["certainty"] == 7
    assert run("7\n")[0]["certainty"] is None


def test_it_starts_light() -> None:
    """Neither aiogram nor SQLAlchemy is imported."""
    code = (
        "import sys; from bot.commands import understand;"
        "print([m for m in ('aiogram', 'sqlalchemy', 'aiohttp', 'transitions') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
