"""Which cancers are named: by a name of the lexicon, by type and organ, or by an organ alone.

A name is looked up as a whole phrase, longest first. What the lexicon does not list is found in `tumours.py` and
`organs_alone.py`; what the words around a name make of it is told in `whose.py`.

Source: domain.md 3.1, 3.3.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.understanding.dates import NUMBERS
from dialogs.understanding.lexicon import CANCERS
from dialogs.understanding.mention import BROAD, SPECIFIC, TYPE_ONLY, Mention
from dialogs.understanding.organs import OF, ORGAN_ROWS, PLACES_OF_SPREAD, linked_after, linked_before, organs_named
from dialogs.understanding.text import Match
from dialogs.understanding.traps import choice, counts, phrase_of
from dialogs.understanding.tumours import LEFT_TO_THE_ORGAN, MORPH_SITE, MORPHOLOGY, TYPE_FAMILIES, combined
from dialogs.understanding.words import Refined, phrase_table, plain, variants


def cancer_names() -> dict[str, list[str]]:
    """Every name of every row, by id; a misspelling that is another row's proper name is left to that row."""
    proper = {
        v
        for c in CANCERS.values()
        for name in (c.name, plain(c.name), *c.synonyms, *c.spanish)
        for v in variants(name)
    }
    table: dict[str, list[str]] = {}
    for cancer in CANCERS.values():
        own = [cancer.name, plain(cancer.name), *cancer.synonyms, *cancer.spanish]
        table[cancer.id] = [*own, *(m for m in cancer.misspelt if not variants(m) & proper)]
    return table


NAMES = phrase_table(cancer_names())
BREAST_MARKERS = frozenset({"breast_hr", "breast_her2", "breast_tnbc"})
BREAST_WORDS = frozenset("breast mama seno triple tnbc".split())


def named(u: Refined) -> list[Mention]:
    """Mentions by a name of the lexicon."""
    found: dict[tuple[int, int], Mention] = {}
    for match in NAMES.find(u):
        if not counts(u, match) or phrase_of(u, match) in LEFT_TO_THE_ORGAN:
            continue
        several_rows = choice(u, match)
        place = (match.first, match.last)
        if place in found and not several_rows:
            other = found[place]
            if other.cancer and _better_of(other.cancer, match.id) == other.cancer:
                continue
        cancer = CANCERS[match.id]
        weight = BROAD if match.id.endswith(("_nos", "_mets")) or match.id in ("colon", "rectal") else SPECIFIC
        if several_rows:
            families = {CANCERS[id].family for id in several_rows}
            family = families.pop() if len(families) == 1 else "other"
            found[place] = Mention(*place, None, family, several_rows, TYPE_ONLY)
        else:
            if match.id in BREAST_MARKERS and BREAST_WORDS.intersection(phrase_of(u, match).split()):
                weight += 1
            found[place] = Mention(*place, match.id, cancer.family, (), weight)
    return list(found.values())


def _better_of(one: str, other: str) -> str:
    """Of two rows that list the same name, the broader one: it says less than is known, never more."""
    for id in (one, other):
        if id.endswith("_nos"):
            return id
    return one


def _in_its_organ(u: Refined, mention: Mention, organs: dict[int, Match]) -> Mention:
    """A carcinoma whose name holds no organ, with the organ it is said to be of: "invasive lobular … of the …"."""
    inside = range(mention.first, mention.last + 1)
    if not mention.cancer or any(first in inside for first in organs):
        return mention
    ends = {m.last: m for m in organs.values()}
    organ = linked_after(u, mention.last, organs) or linked_before(u, mention.first, ends)
    if organ is None or organ.id == "soft_tissue":  # the muscle that a carcinoma grew into
        return mention
    if both := MORPH_SITE.get((mention.cancer, organ.id)):
        return replace(mention, cancer=both[0], family=CANCERS[both[0]].family, organ=(organ.first, organ.last))
    if mention.family in TYPE_FAMILIES and mention.cancer != "cscc":
        return mention
    if ORGAN_ROWS[organ.id][1] == mention.family:
        return mention
    linked = {t.text for t in u.tokens[mention.last + 1 : organ.first]}
    if organ.id in PLACES_OF_SPREAD and linked and not linked & OF:
        return mention
    cancer, family = ORGAN_ROWS[organ.id]
    return replace(mention, cancer=cancer, family=family, weight=BROAD + 1, organ=(organ.first, organ.last))


GLEASON_REACH = 5


def _by_gleason(u: Refined) -> list[Mention]:
    """Prostate cancer by its Gleason score, however it is written: "gleason 5+3", "gleason 8"."""
    found = []
    for index, token in enumerate(u.tokens):
        if token.text != "gleason":
            continue
        near = [(i, t.text) for i, t in enumerate(u.tokens[index + 1 : index + 1 + GLEASON_REACH], index + 1)]
        numbers = [(i, int(word) if word.isdecimal() else NUMBERS.get(word, 0)) for i, word in near]
        digits = [(i, number) for i, number in numbers if 2 <= number <= 10]
        if not digits:
            continue
        pattern = len(digits) > 1 and digits[0][1] <= 5 and digits[1][1] <= 5 and digits[1][0] - digits[0][0] <= 2
        score = digits[0][1] + digits[1][1] if pattern else digits[0][1]
        row = "prostate_low" if score <= 6 else "prostate_int" if score == 7 else "prostate_high"
        if score >= 6:
            found.append(Mention(index, digits[1 if pattern else 0][0], row, "prostate", (), SPECIFIC))
    return found


COMES = frozenset(
    "came come comes coming started start starts began begin begins originated viene vienen vino salio empezo origen"
    " from primary primario".split()
)
UNTOLD = frozenset(
    "no not nobody dont doesnt cant cannot couldnt didnt never unable nadie sin ni without havent unknown".split()
)
ORIGINS = frozenset("where donde primary primario origen origin".split())
UNFOUND = frozenset("unknown undetermined unidentified desconocido desconocida identificado identificada".split())
WHERE_REACH = 5


def _of_unknown_origin(u: Refined) -> list[Mention]:
    """A cancer that nobody can tell the origin of: "nobody knows where it came from"."""
    for index, token in enumerate(u.tokens):
        if token.text not in ORIGINS:
            continue
        first, last = u.sentence(index)
        if token.text not in ("where", "donde"):
            behind = {t.text for t in u.tokens[index + 1 : min(last + 1, index + 1 + WHERE_REACH)]}
            before = {t.text for t in u.tokens[max(first, index - WHERE_REACH) : index]}
            if before & UNTOLD or behind & UNFOUND:
                return [Mention(index, index, "cup", "unknown_primary", (), SPECIFIC)]
            continue
        after = {t.text for t in u.tokens[index + 1 : min(last + 1, index + 1 + WHERE_REACH)]}
        before = {t.text for t in u.tokens[max(first, index - WHERE_REACH) : index]}
        if after & COMES and before & UNTOLD:
            return [Mention(index, index, "cup", "unknown_primary", (), SPECIFIC)]
    return []


def _is_within(mention: Mention, types: dict[int, Match]) -> bool:
    """Whether a name is a part of a longer name of a type: "Paget" in "extramammary Paget"."""
    whole = types.get(mention.first)
    return whole is not None and whole.last >= mention.last and whole.last - whole.first + 1 > mention.length


def _ends_in_an_organ(mention: Mention, organs: dict[int, Match]) -> bool:
    """Whether a name ends inside the longer name of an organ of another family: "cáncer en el cuello | del útero"."""
    return any(
        mention.first < organ.first <= mention.last < organ.last and ORGAN_ROWS[organ.id][1] != mention.family
        for organ in organs.values()
    )


def cancers_named(u: Refined) -> list[Mention]:
    """Every cancer named, by its name or by type and organ."""
    organs = {m.first: m for m in organs_named(u)}
    covered = {i: m for m in MORPHOLOGY.find(u) for i in range(m.first, m.last + 1)}
    names = [
        _in_its_organ(u, mention, organs)
        for mention in named(u)
        if not _is_within(mention, covered) and not _ends_in_an_organ(mention, organs)
    ]
    found = [*names, *combined(u, names), *_by_gleason(u)]
    spread = any(token.text.startswith(("metasta", "mets")) for token in u.tokens)
    return [*found, *(_of_unknown_origin(u) if found or spread else [])]
