"""Tumour types with their organ, for the many names that no row lists: "adenocarcinoma of the …", "-sarcoma".

A type is a row of `morphology.psv`, or a single word built like one. Some types settle the family by themselves,
for the others the organ beside them does; `morph_site.psv` knows the pairs that have a row of their own.

Source: domain.md 3.1, 3.3.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.understanding.lexicon import CANCERS, rows, several
from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.mention import BROAD, COMBINED, TYPE_ONLY, Mention
from dialogs.understanding.organs import (
    FILLERS,
    ORGAN_ROWS,
    SYMPTOMS,
    is_cut,
    is_spread_site,
    linked_after,
    linked_before,
    organs_named,
)
from dialogs.understanding.organs_alone import organs_told, origins
from dialogs.understanding.text import Match, fold
from dialogs.understanding.words import Refined, phrase_table, two_languages, variants

_MORPHOLOGY = two_languages("morphology.psv", "kind")
MORPHOLOGY = phrase_table({k: [w for w in ws if "-" not in (w[:1], w[-1:])] for k, ws in _MORPHOLOGY.items()})
KINDS = {row["kind"]: row for row in rows("morphology.psv")}
ENDINGS = sorted(
    {(fold(w[1:]), kind) for kind, words in _MORPHOLOGY.items() for w in words if w.startswith("-")},
    key=lambda pair: -len(pair[0]),
)
BEGINNINGS = sorted(
    {(fold(w[:-1]), kind) for kind, words in _MORPHOLOGY.items() for w in words if w.endswith("-")},
    key=lambda pair: -len(pair[0]),
)
TUMOUR_ENDS = ("oma", "omas", "omata", "omatosis")
ENDINGS_OF_TYPES = (*TUMOUR_ENDS, *(end for ending, _ in ENDINGS for end in (ending, ending + "s")))
TYPE_DECIDES = frozenset(kind for kind, row in KINDS.items() if row["decides"] == "type")
"""Types whose family does not depend on the organ, exceptions in morph_site.psv."""
LEFT_TO_THE_ORGAN = frozenset(
    variant
    for kind, words in _MORPHOLOGY.items()
    if kind not in TYPE_DECIDES
    for word in words
    for variant in variants(word)
)
"""Names of rows that are no more than a type ("small cell", "ductal carcinoma"): the organ beside tells the row."""
MORPH_SITE = {(row["kind"], row["organ"]): several(row["cancer"]) for row in rows("morph_site.psv")}
"""Rows of a type, or of a row, in an organ; several are asked about."""
BENIGN = phrase_table(two_languages("benign.psv", "id"))
BENIGN_WORDS = frozenset(
    variant for names in two_languages("benign.psv", "id").values() for name in names for variant in variants(name)
)


def _types(u: Refined, taken: set[int]) -> list[Match]:
    """Words of tumour type outside the names already found; "malignant" before a type only qualifies it."""
    found = [m for m in MORPHOLOGY.find(u) if not taken.intersection(range(m.first, m.last + 1))]
    places = {i for m in found for i in range(m.first, m.last + 1)} | taken
    for index, token in enumerate(u.tokens):
        if index not in places and (kind := _kind_of(token.text)):
            found.append(Match(kind, token.text, index, index))
    found = [m for m in found if not _is_marker(u, m)]
    begins = {m.first for m in found if m.id != "cancer"} | taken
    return sorted((m for m in found if m.id != "cancer" or m.last + 1 not in begins), key=lambda m: m.first)


def _is_marker(u: Refined, match: Match) -> bool:
    """Whether "ca" is no carcinoma but a marker of the blood: "CA 125", "CA 19-9"."""
    after = u.tokens[match.last + 1].text if match.last + 1 < len(u.tokens) else ""
    return match.phrase == "ca" and after[:1].isdecimal()


@for_a_turn
def _kind_of(word: str) -> str | None:
    """The type that the build of a single word tells: its end ("-sarcoma"), or its beginning and an end in -oma."""
    if not word.endswith(ENDINGS_OF_TYPES):
        return None
    stem = word[:-1] if word.endswith("s") else word
    for ending, kind in ENDINGS:
        if stem.endswith(ending) and kind != "cancer":
            return kind
    if word.endswith(TUMOUR_ENDS) and stem not in BENIGN_WORDS:
        for beginning, kind in BEGINNINGS:
            if word.startswith(beginning):
                return kind
    return "cancer" if stem.endswith("carcinoma") else None


def combined(u: Refined, names: list[Mention]) -> list[Mention]:
    """Mentions by tumour type and organ, for names that no row lists."""
    taken = {i for m in names for i in range(m.first, m.last + 1)}
    organs = {m.first: m for m in organs_named(u)}
    ends = {m.last: m for m in organs.values()}
    found: list[Mention] = []
    for chain in _chains(u, _types(u, taken)):
        if _qualifies_a_name(u, chain, names):
            continue
        deciding = [kind for kind in chain if kind.id in TYPE_DECIDES]
        organ = linked_before(u, chain[0].first, ends) or linked_after(u, chain[-1].last, organs)
        for kind in deciding or chain:
            found += _of_type_or_alone(u, kind, organ, organs)
    used = taken | {i for m in found for i in range(m.first, m.last + 1)}
    found += origins(u, used, organs)
    return [*found, *organs_told(u, used, organs.values())]


def _chains(u: Refined, types: list[Match]) -> list[list[Match]]:
    """Words of type that stand together as one name: "mucinous | adenocarcinoma", "small cell | osteosarcoma"."""
    chains: list[list[Match]] = []
    for kind in types:
        if chains and kind.first - chains[-1][-1].last <= 2 and not is_cut(u, chains[-1][-1].last, kind.first):
            between = [t.text for t in u.tokens[chains[-1][-1].last + 1 : kind.first]]
            if all(word in FILLERS for word in between):
                chains[-1].append(kind)
                continue
        chains.append([kind])
    return chains


def _qualifies_a_name(u: Refined, chain: list[Match], names: list[Mention]) -> bool:
    """Whether a type only qualifies the name that follows it and whose family no organ decides: "papillary | …"."""
    if any(kind.id in TYPE_DECIDES for kind in chain):
        return False
    last = chain[-1].last
    return any(
        0 < m.first - last <= 2
        and not is_cut(u, last, m.first)
        and (m.family in TYPE_FAMILIES or chain[-1].id in ("cancer", "adenosquamous", "borderline"))
        for m in names
    )


def _of_type_or_alone(u: Refined, kind: Match, organ: Match | None, organs: dict[int, Match]) -> list[Mention]:
    """The mention of a type with the organ beside it, else with the only one of its sentence, else by itself."""
    mention = _of_type(kind, organ)
    grows = kind.id != "precancer" or any(m.id == "polyp" or (kind.id, m.id) in MORPH_SITE for m in organs.values())
    if organ is None and grows:
        alone = _alone_in_sentence(u, kind, organs)
        if alone is not None and alone.id == "lymph" and kind.id != "cancer":
            alone = None  # nodes are where a carcinoma of that type went
        if alone is not None and (together := _of_type(kind, alone)) is not None:
            mention = replace(together, first=kind.first, last=kind.last, organ=(alone.first, alone.last))
    return [mention] if mention is not None else []


def _alone_in_sentence(u: Refined, kind: Match, organs: dict[int, Match]) -> Match | None:
    """The organ of the sentence that a type is told of: the only one, else one before it."""
    first, last = u.sentence(kind.first)
    here = [m for m in organs.values() if first <= m.first <= last and not (kind.first <= m.first <= kind.last)]
    here = [m for m in here if m.id not in SYMPTOMS and not is_spread_site(u, m.first)]
    if len({m.id for m in here}) <= 1:
        return here[0] if here else None
    before = [m for m in here if m.last < kind.first]
    known = [m for m in before if (kind.id, m.id) in MORPH_SITE]
    near = [m for m in before if kind.first - m.last <= NEAREST_REACH]
    return next(reversed(known or near), None)


NEAREST_REACH = 8
"""Tokens between an organ and the type found in it: "the biopsy of the … came back as …"."""


def _of_type(kind: Match, organ: Match | None) -> Mention | None:
    """The mention that a tumour type makes, with its organ or alone; None for a type that says nothing alone."""
    row = KINDS[kind.id]
    first, last = kind.first, kind.last
    ids = several(row["cancer"])
    in_situ = kind.id == "in_situ"
    if organ is not None:
        first, last = min(first, organ.first), max(last, organ.last)
        both = MORPH_SITE.get((kind.id, organ.id))
        if both:
            choice_of = both if len(both) > 1 else ()
            return Mention(
                first, last, None if choice_of else both[0], CANCERS[both[0]].family, choice_of, COMBINED, in_situ
            )
        if kind.id not in TYPE_DECIDES:
            cancer, family = ORGAN_ROWS[organ.id]
            return Mention(first, last, cancer, family, (), BROAD + 1, in_situ)
        return Mention(first, last, ids[0] if ids else None, row["family"], (), COMBINED)
    if kind.id in ("cancer", "precancer"):
        return Mention(first, last, None, "none", (), 1)
    if kind.id in ("adenocarcinoma", "in_situ"):
        return Mention(first, last, None, "none", (), 2, in_situ)
    if len(ids) > 1 and row["family"]:
        return Mention(first, last, ids[0], row["family"], tuple(ids), TYPE_ONLY)
    if len(ids) > 1:
        families = {CANCERS[id].family for id in ids}
        return Mention(first, last, None, families.pop() if len(families) == 1 else "other", ids, TYPE_ONLY)
    if not ids and not row["family"]:
        return None
    return Mention(first, last, ids[0] if ids else None, row["family"] or CANCERS[ids[0]].family, (), TYPE_ONLY)


TYPE_FAMILIES = frozenset(
    "lymphoma leukemia myeloma melanoma_skin sarcoma_bone neuroendocrine brain_cns testicular_germ_cell"
    " pediatric_other unknown_primary other".split()
)
"""Families that a name tells whatever organ stands beside it; a carcinoma is of the organ it grows in."""
