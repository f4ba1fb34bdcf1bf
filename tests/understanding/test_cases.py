"""Tables of utterances: words on the left, findings on the right (`en/*.yaml`, `es/*.yaml`).

The sets to keep hold row by row; the sets to measure by (`round_*`, `fresh*`) hold by figure in test_accuracy.py.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.understanding.accuracy import HERE, found, labels, read_row

ROWS = [
    pytest.param(path.parent.name, row, id=f"{path.parent.name}: {row['say'][:60]}")
    for path in sorted(HERE.glob("e[ns]/*.yaml"))
    if not path.stem.startswith(("round_", "fresh"))
    for row in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("lang", "row"), ROWS)
def test_what_is_said_is_understood(lang: str, row: dict[str, Any]) -> None:
    """Each finding that the row names comes out."""
    have = found(read_row(row, lang))
    want = labels(row)
    assert {key: have[key] for key in want} == want
