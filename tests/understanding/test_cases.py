"""Tables of utterances: words on the left, findings on the right (`en/*.yaml`, `es/*.yaml`)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dialogs.model import Reading
from dialogs.understanding import understand

HERE = Path(__file__).parent
MONDAY = date(2026, 11, 23)
ROWS = [
    pytest.param(path.parent.name, row, id=f"{path.parent.name}: {row['say'][:60]}")
    for path in sorted(HERE.glob("*/*.yaml"))
    for row in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def found(reading: Reading) -> dict[str, Any]:
    """The findings under the names that the tables use."""
    diagnosis, treatment = reading.diagnosis, reading.treatment
    return {
        "status": diagnosis.status or "none",
        "id": diagnosis.id,
        "family": diagnosis.family,
        "rare": diagnosis.rare,
        "urgent": diagnosis.urgent,
        "stage": diagnosis.stage,
        "said": diagnosis.stage_said,
        "recurrent": diagnosis.recurrent,
        "ambiguous": diagnosis.ambiguous_pathology,
        "candidates": list(diagnosis.candidates),
        "modalities": sorted(treatment.modalities),
        "ids": sorted(treatment.ids),
        "aggressive": treatment.aggressive,
        "days": treatment.starts_in_days,
        "started": treatment.started,
        "safety": reading.safety,
        "intent": reading.intent,
        "unknown": reading.unknown,
        "writer": reading.writer,
        "certainty": reading.certainty,
        "unsure": reading.unsure,
        "no_time": reading.told_no_time,
    }


@pytest.mark.parametrize(("lang", "row"), ROWS)
def test_what_is_said_is_understood(lang: str, row: dict[str, Any]) -> None:
    """Each finding that the row names comes out; evidence is of the input."""
    reading = understand(
        row["say"],
        lang=lang if row.get("told_language") else None,
        today=row.get("today", MONDAY),
        question=row.get("question"),
    )
    have = found(reading)
    want = {key: value for key, value in row.items() if key in have}
    want = {key: sorted(value) if key in ("modalities", "ids") else value for key, value in want.items()}
    assert {key: have[key] for key in want} == want
