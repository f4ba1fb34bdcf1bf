"""Writes the tables of dialogs/understanding/likeness.py from the labelled sets of the tests.

    pip install scikit-learn==1.9.1
    python -m tests.likeness

Takes about a minute. The same sets and the same scikit-learn give the same tables. Sets kept for measuring (`*_test`,
`unseen_*`, `hold_*`) are never learned from.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from tests.likeness.sets import Example, intents, safety

HERE = Path(__file__).parent
TABLES = HERE.parents[1] / "dialogs" / "understanding" / "lexicons"
ROOM = {"safety": 9000, "intents": 10000}
"""Features kept: those that weigh most in a first fit."""
LEAST = {"safety": 0.005, "intents": 0.3}
"""A weight nearer to nothing than this is left out."""
STRENGTH = 20.0
"""Inverse of the regularisation."""
HEAD = """\
# How much each feature of a text speaks for a class (likeness.py); `=` is the class itself. A feature is a word, a
# pair of words, `~` with a piece of a word (`_` its edge), `<` a class of words of the alarms, `:` a cue of context.
# source: fitted by `python -m tests.likeness` to the labelled sets of tests/; not to be edited by hand.
"""


def same(features: Iterable[str]) -> Iterable[str]:
    """The features as they come."""
    return features


def fitted(examples: list[Example], room: int) -> tuple[list[str], list[str], list[list[float]], list[float]]:
    """Features, classes, weights by class and feature, weights of the classes themselves."""
    names = sorted({e.label for e in examples} - {"none", "answer"})
    vocabulary: list[str] | None = None
    while True:
        counter = CountVectorizer(analyzer=same, binary=True, min_df=1 if vocabulary else 2, vocabulary=vocabulary)
        counts = normalize(counter.fit_transform([e.features for e in examples]))
        weights, biases = [], []
        for name in names:
            one = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced")
            one.fit(counts, [e.label == name for e in examples], sample_weight=[e.weight for e in examples])
            weights.append([float(w) for w in one.coef_[0]])
            biases.append(float(one.intercept_[0]))
        features = [str(f) for f in counter.get_feature_names_out()]
        if vocabulary is not None:
            return features, names, weights, biases
        heaviest = sorted(range(len(features)), key=lambda i: (-max(abs(w[i]) for w in weights), features[i]))
        vocabulary = sorted(features[i] for i in heaviest[:room])


def written(examples: list[Example], room: int, least: float) -> str:
    """The table as it is stored."""
    features, names, weights, biases = fitted(examples, room)
    lines = ["feature|weights", "classes|" + "|".join(names), "=|" + "|".join(f"{b:.2f}" for b in biases)]
    for at, feature in enumerate(features):
        cells = [f"{w[at]:.2f}" if abs(w[at]) >= least else "" for w in weights]
        if any(cells):
            lines.append(f"{feature}|" + "|".join(cells))
    return HEAD + "\n".join(lines) + "\n"


def main() -> int:
    """Write both tables."""
    makers: dict[str, Callable[[], list[Example]]] = {"safety": safety, "intents": intents}
    for name, examples in makers.items():
        if len(sys.argv) < 2 or name in sys.argv[1:]:
            (TABLES / f"likeness_{name}.psv").write_text(
                written(examples(), ROOM[name], LEAST[name]), encoding="utf-8"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
