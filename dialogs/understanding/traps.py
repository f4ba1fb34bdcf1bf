"""Short names that are also words, and names that stand for several diseases (domain.md 3.4)."""

from __future__ import annotations

from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.text import Match
from dialogs.understanding.words import Refined

TRAPS = {row["word"]: (row["rule"], several(row["ids"])) for row in rows("traps.psv")}
CAPITALS_TELL_FROM = 12
MOSTLY = 0.7
BEFORE_A_NAME = frozenset(
    "have having got with its is tengo tiene con es diagnosed of for de has had been el la positive called".split()
)


def phrase_of(u: Refined, match: Match) -> str:
    """The words of a match as the lexicons spell them."""
    return " ".join(token.text for token in u.tokens[match.first : match.last + 1])


def all_capitals(u: Refined) -> bool:
    """Whether the text is typed in capitals, so that capitals tell nothing."""
    letters = [c for c in u.raw if c.isalpha()]
    return len(letters) > CAPITALS_TELL_FROM and sum(c.isupper() for c in letters) > MOSTLY * len(letters)


def counts(u: Refined, match: Match) -> bool:
    """Whether a name was meant as one; True for every name that is no trap."""
    rule, _ = TRAPS.get(phrase_of(u, match), ("", ()))
    if rule == "never":
        return False
    if rule == "unit" and match.first > 0 and u.tokens[match.first - 1].text[-1:].isdigit():
        return False
    if rule == "behind":
        return match.first == 0 or u.tokens[match.first - 1].text not in TRAPS[phrase_of(u, match)][1]
    if rule not in ("capitals", "unit"):
        return True
    if not u.words(match.first, match.last).isupper():
        return False
    if all_capitals(u):
        return match.first > 0 and u.tokens[match.first - 1].text in BEFORE_A_NAME
    return True


def choice(u: Refined, match: Match) -> tuple[str, ...]:
    """The rows between which a name does not decide; empty for a plain name."""
    rule, ids = TRAPS.get(phrase_of(u, match), ("", ()))
    return ids if rule == "choice" else ()
