"""Makes the tables of tests/safety: each phrase of domain.md 2.3 with its negated, past and other-person twin.

    python tests/safety/twins.py en >> tests/safety/en.yaml

Prints only phrases that the table does not hold yet, with what is to be expected by rule; rows that read
wrongly are mended by hand in the table, which is what the tests obey.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).parent
RED_FLAGS = HERE.parents[1] / "dialogs" / "understanding" / "lexicons" / "red_flags.psv"
FRAMES = {
    "en": {
        "negated": "no {}",
        "untrue": "it is not true that {}",
        "past": "{} ten years ago",
        "other": "my dad: {}",
    },
    "es": {
        "negated": "nada de {}",
        "untrue": "no es cierto que {}",
        "past": "hace diez años: {}",
        "other": "mi papá: {}",
    },
}
BEGINNINGS = """
I|my |they|he |she |doesn't|don't|can't|told|lab |doctor|wrote|just|one |new |no |not |what|better|everyone
someone|se |me|le |les |está|estoy|tengo|tiene|ya |lo |la |mi |nos |salieron|encontraron|sangra|escupo|toso
tose|siento|dice|dejé|perdí|estuve|tomé|dicen|desde|todo|vomit|empie|para qué|dormirme|ojalá|que |descansar
estarían|quiero|quisiera|llevo|pierna hinchada y|una pierna|sin|de repente|blood in my
"""
CLAUSES = tuple(BEGINNINGS.strip("\n").replace("\n", "|").split("|"))
"""Beginnings of whole clauses: nobody denies them with a mere "no"."""


def phrases(language: str) -> Iterator[tuple[str, str, str]]:
    """Id, level and phrase of every row in one language."""
    lines = [line for line in RED_FLAGS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines[1:]:
        id, level, english, spanish = line.split("|")
        for phrase in (english if language == "en" else spanish).split(";"):
            yield id, level, phrase.strip()


def rows(language: str) -> Iterator[dict[str, object]]:
    """The four rows of every phrase: as it stands, denied, long ago, and of somebody else."""
    frames = FRAMES[language]
    for id, level, phrase in phrases(language):
        yield {"say": phrase, "expect": id}
        yield {"say": frames["untrue" if phrase.startswith(CLAUSES) else "negated"].format(phrase), "never": id}
        yield {"say": frames["past"].format(phrase), "not_certain" if level == "CRISIS" else "never": id}
        yield {"say": frames["other"].format(phrase), "expect": id}


def main(language: str) -> None:
    """Print the rows that the language's table lacks."""
    table = HERE / f"{language}.yaml"
    held = yaml.safe_load(table.read_text(encoding="utf-8")) if table.exists() else None
    known = {row["say"] for row in held or ()}
    for row in rows(language):
        if row["say"] not in known:
            print("- " + yaml.safe_dump(row, allow_unicode=True, default_flow_style=True, width=1000).strip())


if __name__ == "__main__":
    main(sys.argv[1])
