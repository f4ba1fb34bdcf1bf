"""Which organs are named, which stands beside a name, and which is only where a cancer went.

Source: domain.md 3.1, 3.3.
"""

from __future__ import annotations

from dialogs.understanding.lexicon import rows
from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.text import Match
from dialogs.understanding.words import Refined, phrase_table, two_languages

ORGANS = phrase_table(two_languages("organs.psv", "organ"))
TESTS = phrase_table(two_languages("tests.psv", "organ"))
ORGAN_ROWS = {row["organ"]: (row["cancer"] or None, row["family"]) for row in rows("organs.psv")}
LINK_WORDS = frozenset(w for phrase in two_languages("diagnosis.psv", "id")["link"] for w in phrase.split())
MAX_LINKS = 6


def linked_after(u: Refined, last: int, organs: dict[int, Match]) -> Match | None:
    """The organ that follows a type by linking words only: "carcinoma of the left …"."""
    index = last + 1
    while index < len(u.tokens) and index - last <= MAX_LINKS:
        if index in organs:
            return organs[index]
        if u.tokens[index].text not in LINK_WORDS or any(c in u.between(index) for c in ".;?!\n"):
            return None
        index += 1
    return None


def linked_before(u: Refined, first: int, organs_by_end: dict[int, Match]) -> Match | None:
    """The organ that stands right before a type: "lung …", or with one filler word between."""
    for back in (1, 2, 3):
        index = first - back
        if index < 0 or any(c in u.between(index + 1) for c in ".;?!,\n"):
            return None
        if index in organs_by_end:
            return organs_by_end[index]
        if u.tokens[index].text not in FILLERS:
            return None
    return None


FILLERS = frozenset(
    "cell cells invasive metastatic duct ductal primary gland well high low grade type clear large tissue tract"
    " malignant".split()
)
NOT_OF_AN_ORGAN = frozenset(
    "pain ache aches hurts problems issues infection transplant failure doctor surgeon removal type tipo node"
    " nodes".split()
)


@for_a_turn
def organs_named(u: Refined) -> tuple[Match, ...]:
    """Organs named, without those of a symptom ("stomach pain"), parts of the next ("head of the …") and mothers."""
    found: list[Match] = []
    for match in ORGANS.find(u):
        after = u.tokens[match.last + 1].text if match.last + 1 < len(u.tokens) else ""
        of_another = after in NOT_OF_AN_ORGAN and not is_cut(u, match.last, match.last + 1)
        if (of_another and not _is_numbered(u, match.last + 1)) or (
            match.phrase in MOTHERS and _is_a_mother(u, match)
        ):
            continue
        if match.phrase in BLOODS and after in NOT_THE_DISEASE_OF_BLOOD:
            continue
        if match.phrase in MUSCLES and found and found[-1].id == "bladder":
            continue  # how deep it goes
        if found and found[-1].phrase in PARTS and _is_part_of(u, found[-1], match):
            found.pop()
        found.append(match)
    return tuple(found)


def _is_numbered(u: Refined, index: int) -> bool:
    """Whether a "type" is one of the organ's disease by its number: "papillary … of the kidney, type 2"."""
    number = u.tokens[index + 1].text if index + 1 < len(u.tokens) else ""
    return u.tokens[index].text in ("type", "tipo") and number in ("1", "2", "i", "ii")


def organ_told(u: Refined, index: int) -> Match | None:
    """The organ that a text is about where a sentence names none: the last before, else the next, else a test's."""
    organs = [m for m in organs_named(u) if m.id not in SYMPTOMS and not is_spread_site(u, m.first)] or TESTS.find(u)
    before = [m for m in organs if m.last < index]
    return next(iter((*reversed(before), *organs)), None)


BLOODS = frozenset({"blood", "sangre"})
NOT_THE_DISEASE_OF_BLOOD = frozenset("in en work test tests pressure clot clots sugar count counts when al".split())
MUSCLES = frozenset({"muscle", "musculo"})
SYMPTOMS = frozenset({"blood"})
"""What is named in passing more often than as the place of a cancer: "orinaba con sangre"."""


MOTHERS = frozenset({"mama", "mamas"})
HER = frozenset("mi mis tu su sus nuestra my your ur his her our a".split())


def _is_a_mother(u: Refined, match: Match) -> bool:
    """Whether "mama" is a person: written "mamá", said as "mi mama", or the one who does something."""
    typed = u.words(match.first, match.last).lower()
    before = [t.text for t in u.tokens[max(0, match.first - 2) : match.first]]
    if "á" in typed:
        return True
    if before[-1:] and before[-1] in HER:
        return before[0] not in ("en", "in") or before[-1] == "a"
    return not before


PARTS = frozenset("head neck cabeza cuello fondo body cuerpo".split())


def _is_part_of(u: Refined, part: Match, whole: Match) -> bool:
    """Whether an organ is a part of the one named next: "cuello de la vejiga"."""
    between = [t.text for t in u.tokens[part.last + 1 : whole.first]]
    return bool(between) and between[0] in OF and all(word in LINK_WORDS for word in between)


OF = frozenset("of de del".split())


def is_cut(u: Refined, first: int, last: int) -> bool:
    """Whether punctuation that ends a name stands between two tokens."""
    return any(c in ".;:?!,\n" for c in u.raw[u.tokens[first].end : u.tokens[last].start])


PLACES_OF_SPREAD = frozenset("liver brain bone lung lymph adrenal spinal_cord".split())


def is_spread_site(u: Refined, index: int) -> bool:
    """Whether the organ at a token is where the cancer went, not where it began."""
    start = max(0, index - 7)
    for cue in u.meanings.get("spread_verb", ()):
        if start <= cue.last < index and not any(
            c in u.raw[u.tokens[cue.last].end : u.tokens[index].start] for c in ".;?!"
        ):
            between = [t.text for t in u.tokens[cue.last + 1 : index]]
            if "primary" in between or (ORGAN_WORDS.intersection(between) and FROM.intersection(between)):
                continue
            if all(word in LINK_WORDS or word in ALSO_SPREAD or word in ORGAN_WORDS for word in between):
                return True
    return False


FROM = frozenset("de from of un".split())
ALSO_SPREAD = frozenset("and y e my his her their mi su sus to also both the ya lymph side sides lado lados".split())
ORGAN_WORDS = frozenset(
    w for words in two_languages("organs.psv", "organ").values() for p in words for w in p.lower().split()
)
