"""What `make check` looks at beside lint, types and imports: the script, and the drawing in the README.

`python -m tests.checks --write` puts the present drawing into the README.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from dialogs import script
from dialogs.machine import graph
from dialogs.script.checks import problems

README = Path(__file__).parent.parent / "README.md"
DRAWING = re.compile(r"(<!-- graph -->\n```mermaid\n)(.*?)(```\n<!-- /graph -->)", re.S)


def with_drawing(readme: str) -> str:
    """The README with the drawing of the machine as it is."""
    return DRAWING.sub(lambda found: f"{found[1]}{graph()}{found[3]}", readme)


def findings() -> list[str]:
    """One line for each thing that is not as it should be."""
    found = list(problems(script.catalogue))
    text = README.read_text(encoding="utf-8")
    if not DRAWING.search(text) or with_drawing(text) != text:
        found.append("README.md: the drawing differs from the machine; run `python -m tests.checks --write`")
    return found


def main() -> int:
    """Print the findings; 1 when there are any."""
    if "--write" in sys.argv[1:]:
        README.write_text(with_drawing(README.read_text(encoding="utf-8")), encoding="utf-8")
    found = findings()
    print("\n".join(found) or "script and drawing: nothing to mend")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
