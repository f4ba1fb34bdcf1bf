"""Which cancers are named: whole names of the lexicon, and tumour types with their organ for names that no row lists.

A name is looked up as a whole phrase, longest first; outside the table a tumour gets a family by type and organ
("adenocarcinoma of the …", "-sarcoma"). What the words around a name make of it is told in `whose.py`.

Source: domain.md 3.1, 3.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from dialogs.understanding.lexicon import CANCERS, rows, several
from dialogs.understanding.text import Match, fold
from dialogs.understanding.traps import choice, counts, phrase_of
from dialogs.understanding.words import Refined, phrase_table, plain, two_languages, variants

SubjectKind = Literal["self", "relative", "pet", "unsaid"]


@dataclass(frozen=True)
class Mention:
    """A cancer named in the utterance."""

    first: int
    last: int
    cancer: str | None
    family: str
    choice: tuple[str, ...] = ()
    """Rows between which the name does not decide."""
    weight: int = 0
    """How telling the name is: an exact subtype over a broad name, a type with its organ over an organ."""
    in_situ: bool = False
    subject: SubjectKind = "unsaid"
    marks: frozenset[str] = field(default_factory=frozenset)
    """Cues of diagnosis.psv that bear on it."""
    organ: tuple[int, int] | None = None
    """Place of its organ, where that stands apart."""

    @property
    def length(self) -> int:
        """How many tokens it takes."""
        return self.last - self.first + 1


# --- tables ---------------------------------------------------------------------------------------------------


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
ORGANS = phrase_table(two_languages("organs.psv", "organ"))
TESTS = phrase_table(two_languages("tests.psv", "organ"))
ORGAN_ROWS = {row["organ"]: (row["cancer"] or None, row["family"]) for row in rows("organs.psv")}
MORPH_SITE = {(row["kind"], row["organ"]): several(row["cancer"]) for row in rows("morph_site.psv")}
"""Rows of a type, or of a row, in an organ; several are asked about."""
BENIGN = phrase_table(two_languages("benign.psv", "id"))
BENIGN_WORDS = frozenset(
    variant for names in two_languages("benign.psv", "id").values() for name in names for variant in variants(name)
)

BREAST_MARKERS = frozenset({"breast_hr", "breast_her2", "breast_tnbc"})
BREAST_WORDS = frozenset("breast mama seno triple tnbc".split())
SPECIFIC = 30
COMBINED = 25
BROAD = 20
TYPE_ONLY = 12


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


def _types(u: Refined, taken: set[int]) -> list[Match]:
    """Words of tumour type outside the names already found; "malignant" before a type only qualifies it."""
    found = [m for m in MORPHOLOGY.find(u) if not taken.intersection(range(m.first, m.last + 1))]
    places = {i for m in found for i in range(m.first, m.last + 1)} | taken
    for index, token in enumerate(u.tokens):
        if index not in places and (kind := _kind_of(token.text)):
            found.append(Match(kind, token.text, index, index))
    begins = {m.first for m in found if m.id != "cancer"} | taken
    return sorted((m for m in found if m.id != "cancer" or m.last + 1 not in begins), key=lambda m: m.first)


@lru_cache(maxsize=4096)
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


def _linked_before(u: Refined, first: int, organs_by_end: dict[int, Match]) -> Match | None:
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


@lru_cache(maxsize=8)
def organs_named(u: Refined) -> tuple[Match, ...]:
    """Organs named, without those of a symptom ("stomach pain"), parts of the next ("head of the …") and mothers."""
    found: list[Match] = []
    for match in ORGANS.find(u):
        after = u.tokens[match.last + 1].text if match.last + 1 < len(u.tokens) else ""
        if after in NOT_OF_AN_ORGAN or (match.phrase in MOTHERS and _is_a_mother(u, match)):
            continue
        if found and found[-1].phrase in PARTS and _is_part_of(u, found[-1], match):
            found.pop()
        found.append(match)
    return tuple(found)


def organ_told(u: Refined, index: int) -> Match | None:
    """The organ that a text is about where a sentence names none: the last before, else the next, else a test's."""
    organs = [m for m in organs_named(u) if not is_spread_site(u, m.first)] or TESTS.find(u)
    before = [m for m in organs if m.last < index]
    return next(iter((*reversed(before), *organs)), None)


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
Place = tuple[int, int]


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
        organ = _linked_before(u, chain[0].first, ends) or linked_after(u, chain[-1].last, organs)
        for kind in deciding or chain:
            found += _of_type_or_alone(u, kind, organ, organs)
    used = taken | {i for m in found for i in range(m.first, m.last + 1)}
    found += _origins(u, used, organs)
    return [*found, *_organs_told(u, used, organs.values())]


def _chains(u: Refined, types: list[Match]) -> list[list[Match]]:
    """Words of type that stand together as one name: "mucinous | adenocarcinoma", "small cell | osteosarcoma"."""
    chains: list[list[Match]] = []
    for kind in types:
        if chains and kind.first - chains[-1][-1].last <= 2 and not _is_cut(u, chains[-1][-1].last, kind.first):
            between = [t.text for t in u.tokens[chains[-1][-1].last + 1 : kind.first]]
            if all(word in FILLERS for word in between):
                chains[-1].append(kind)
                continue
        chains.append([kind])
    return chains


def _is_cut(u: Refined, first: int, last: int) -> bool:
    """Whether punctuation that ends a name stands between two tokens."""
    return any(c in ".;:?!,\n" for c in u.raw[u.tokens[first].end : u.tokens[last].start])


def _qualifies_a_name(u: Refined, chain: list[Match], names: list[Mention]) -> bool:
    """Whether a type only qualifies the name that follows it and whose family no organ decides: "papillary | …"."""
    if any(kind.id in TYPE_DECIDES for kind in chain):
        return False
    last = chain[-1].last
    return any(
        0 < m.first - last <= 2
        and not _is_cut(u, last, m.first)
        and (m.family in TYPE_FAMILIES or chain[-1].id in ("cancer", "adenosquamous", "borderline"))
        for m in names
    )


def _of_type_or_alone(u: Refined, kind: Match, organ: Match | None, organs: dict[int, Match]) -> list[Mention]:
    """The mention of a type with the organ beside it, else with the only one of its sentence, else by itself."""
    mention = _of_type(kind, organ)
    if organ is None and (kind.id != "precancer" or any(m.id == "polyp" for m in organs.values())):
        alone = _alone_in_sentence(u, kind, organs)
        if alone is not None and (together := _of_type(kind, alone)) is not None:
            mention = replace(together, first=kind.first, last=kind.last, organ=(alone.first, alone.last))
    return [mention] if mention is not None else []


def _origins(u: Refined, used: set[int], organs: dict[int, Match]) -> list[Mention]:
    """Organs in which a cancer is said to have begun: "started in the colon", "mets from the breast"."""
    found = []
    for cue in u.meanings.get("origin", ()):
        organ = linked_after(u, cue.last, organs)
        if organ is None or organ.first in used or (cue.phrase in FROM_AN_ORGAN and cue.first - 1 not in used):
            continue
        cancer, family = ORGAN_ROWS[organ.id]
        found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    return found


FROM_AN_ORGAN = frozenset({"from my", "from the", "from his", "from her"})
"""Words that tell an origin only right after a cancer: "from the breast" may be where a sample was taken."""


STAGING = frozenset("stage etapa estadio metastatic metastasico metastasica recurrent estadío".split())
STAGE_LIKE = re.compile(r"^[cpy]*t[1-4x][a-d]?n[0-3x]|^(?:ii|iii|iv)[abc]?$|^[1-4][abc]$|^i[abc]$")
TUMOUR_CODE = re.compile(r"^[cpy]*t(?:[1-4][a-d]?|a|is)$")
STAGE_REACH = 4
DIAGNOSED_WITH = (["diagnosed", "with"], ["diagnosticaron", "de"])
AFTER_A_TELLING = frozenset(
    "and but stage in last now when at so since they we i she he too also yesterday today this type kind on"
    " y e pero etapa en estadio ahora cuando hace desde ya que le me lo la nos tambien".split()
)
TREATED_BY = frozenset(
    "chemo chemotherapy radiation radiotherapy quimio quimioterapia radioterapia radiacion".split()
)
TREATED_FOR = frozenset("for para por".split())


def _organs_told(u: Refined, used: set[int], organs: Iterable[Match]) -> list[Mention]:
    """Organs that stand for their cancer, with no other name of it: "stage 4 lung", "laringe, T1a"."""
    found = []
    for organ in organs:
        if used.intersection(range(organ.first, organ.last + STAGE_REACH)) or is_spread_site(u, organ.first):
            continue
        if any(tells(u, organ) for tells in TELL_AN_ORGAN):
            cancer, family = ORGAN_ROWS[organ.id]
            found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    return found


def _is_staged(u: Refined, organ: Match) -> bool:
    """Whether a stage stands beside an organ: "stage 4 lung", "T1 in the bladder"; T1 is also a vertebra."""
    first, last = u.sentence(organ.first)
    near = u.tokens[max(first, organ.first - STAGE_REACH + 1) : organ.first]
    after = u.tokens[organ.last + 1 : min(last + 1, organ.last + 2)]
    coded = [*near, *u.tokens[organ.last + 1 : min(last + 1, organ.last + 1 + STAGE_REACH)]]
    return any(t.text in STAGING or STAGE_LIKE.match(t.text) for t in (*near, *after)) or (
        organ.id not in PLACES_OF_SPREAD
        and any(TUMOUR_CODE.match(t.text) and (t.text != "ta" or organ.id == "bladder") for t in coded)
    )


def _is_of_a_tumour(u: Refined, organ: Match) -> bool:
    """Whether a word that only tumours have stands by an organ: "grade 2 ovarian", "inoperable, pancreas"."""
    first, last = u.sentence(organ.first)
    return any(
        first <= cue.first <= last
        and (0 < organ.first - cue.last <= STAGE_REACH or 0 < cue.first - organ.last <= STAGE_REACH)
        for cue in u.meanings.get("of_a_tumour", ())
    )


def _is_what_was_told(u: Refined, organ: Match) -> bool:
    """Whether an organ is all that a diagnosis names: "diagnosed with pancreatic", "rectal: five weeks of …"."""
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    if [t.text for t in u.tokens[max(0, organ.first - 2) : organ.first]] in DIAGNOSED_WITH:
        return not after or after in AFTER_A_TELLING or _is_cut(u, organ.last, organ.last + 1)
    sign = u.between(organ.last + 1)[:1] if after else ""
    return organ.first == 0 and sign in (",", ":") and len(u.tokens) > STAGE_REACH


def _went_elsewhere(u: Refined, organ: Match) -> bool:
    """Whether something spread from an organ: "la próstata ya se le fue a la columna"."""
    return any(
        0 < cue.first - organ.last <= STAGE_REACH and not _is_cut(u, organ.last, cue.first)
        for cue in u.meanings.get("spread_verb", ())
        if TOWARDS.intersection(cue.phrase.split())
    )


TOWARDS = frozenset("to into a al".split())


def _is_treated(u: Refined, organ: Match) -> bool:
    """Whether chemotherapy or radiation is for an organ: "chemo and radiation for the rectum"."""
    before = [t.text for t in u.tokens[max(0, organ.first - 3) : organ.first]]
    if not TREATED_FOR.intersection(before) or organ.id in PLACES_OF_SPREAD:
        return False
    start = u.sentence(organ.first)[0]
    return bool(TREATED_BY.intersection(t.text for t in u.tokens[start : organ.first]))


def _is_had(u: Refined, organ: Match) -> bool:
    """Whether an organ is what somebody has: "mom has ovarian", "found it in the colon"."""
    if organ.id in PLACES_OF_SPREAD:
        return False
    first = u.sentence(organ.first)[0]
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    ends = not after or after in AFTER_A_TELLING or _is_cut(u, organ.last, organ.last + 1)
    had = organ.first > first and u.tokens[organ.first - 1].text in HAVE
    return ends and (
        had
        or any(
            first <= cue.first
            and 0 < organ.first - cue.last <= 3
            and all(t.text in LINK_WORDS for t in u.tokens[cue.last + 1 : organ.first])
            for cue in u.meanings.get("it_is_in", ())
        )
    )


HAVE = frozenset("has have got having dx diagnosed with".split())
TELL_AN_ORGAN = (_is_staged, _is_of_a_tumour, _is_what_was_told, _went_elsewhere, _is_treated, _is_had)


def _alone_in_sentence(u: Refined, kind: Match, organs: dict[int, Match]) -> Match | None:
    """The organ of the sentence that a type is told of: the only one, else one before it."""
    first, last = u.sentence(kind.first)
    here = [m for m in organs.values() if first <= m.first <= last and not (kind.first <= m.first <= kind.last)]
    here = [m for m in here if not is_spread_site(u, m.first)]
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
    if len(ids) > 1:
        families = {CANCERS[id].family for id in ids}
        return Mention(first, last, None, families.pop() if len(families) == 1 else "other", ids, TYPE_ONLY)
    if not ids and not row["family"]:
        return None
    return Mention(first, last, ids[0] if ids else None, row["family"] or CANCERS[ids[0]].family, (), TYPE_ONLY)


# --- the organ of a name, and where it went ---------------------------------------------------------------------


TYPE_FAMILIES = frozenset(
    "lymphoma leukemia myeloma melanoma_skin sarcoma_bone neuroendocrine brain_cns testicular_germ_cell"
    " pediatric_other unknown_primary other".split()
)
"""Families that a name tells whatever organ stands beside it; a carcinoma is of the organ it grows in."""
PLACES_OF_SPREAD = frozenset("liver brain bone lung lymph adrenal spinal_cord".split())


def _in_its_organ(u: Refined, mention: Mention, organs: dict[int, Match]) -> Mention:
    """A carcinoma whose name holds no organ, with the organ it is said to be of: "invasive lobular … of the …"."""
    inside = range(mention.first, mention.last + 1)
    if not mention.cancer or any(first in inside for first in organs):
        return mention
    ends = {m.last: m for m in organs.values()}
    organ = linked_after(u, mention.last, organs) or _linked_before(u, mention.first, ends)
    if organ is None:
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
        digits = [(i, int(word)) for i, word in near if word.isdecimal() and 2 <= int(word) <= 10]
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
WHERE_REACH = 5


def _of_unknown_origin(u: Refined) -> list[Mention]:
    """A cancer that nobody can tell the origin of: "nobody knows where it came from"."""
    for index, token in enumerate(u.tokens):
        if token.text not in ("where", "donde"):
            continue
        first, last = u.sentence(index)
        after = {t.text for t in u.tokens[index + 1 : min(last + 1, index + 1 + WHERE_REACH)]}
        before = {t.text for t in u.tokens[max(first, index - WHERE_REACH) : index]}
        if after & COMES and before & UNTOLD:
            return [Mention(index, index, "cup", "unknown_primary", (), SPECIFIC)]
    return []


def _is_within(mention: Mention, types: dict[int, Match]) -> bool:
    """Whether a name is a part of a longer name of a type: "Paget" in "extramammary Paget"."""
    whole = types.get(mention.first)
    return whole is not None and whole.last >= mention.last and whole.last - whole.first + 1 > mention.length


def cancers_named(u: Refined) -> list[Mention]:
    """Every cancer named, by its name or by type and organ."""
    organs = {m.first: m for m in organs_named(u)}
    covered = {i: m for m in MORPHOLOGY.find(u) for i in range(m.first, m.last + 1)}
    names = [_in_its_organ(u, mention, organs) for mention in named(u) if not _is_within(mention, covered)]
    found = [*names, *combined(u, names), *_by_gleason(u)]
    spread = any(token.text.startswith(("metasta", "mets")) for token in u.tokens)
    return [*found, *(_of_unknown_origin(u) if found or spread else [])]


def is_spread_site(u: Refined, index: int) -> bool:
    """Whether the organ at a token is where the cancer went, not where it began."""
    start = max(0, index - 7)
    for cue in u.meanings.get("spread_verb", ()):
        if start <= cue.last < index and not any(
            c in u.raw[u.tokens[cue.last].end : u.tokens[index].start] for c in ".;?!"
        ):
            between = [t.text for t in u.tokens[cue.last + 1 : index]]
            if ORGAN_WORDS.intersection(between) and FROM.intersection(between):
                continue
            if all(word in LINK_WORDS or word in ALSO_SPREAD or word in ORGAN_WORDS for word in between):
                return True
    return False


FROM = frozenset("de from of un".split())
ALSO_SPREAD = frozenset("and y e my his her their mi su sus to also both the ya lymph side sides lado lados".split())
ORGAN_WORDS = frozenset(
    w for words in two_languages("organs.psv", "organ").values() for p in words for w in p.lower().split()
)


def has(u: Refined, id: str, first: int = 0, last: int | None = None) -> bool:
    """Whether a cue lies within the tokens."""
    end = len(u.tokens) if last is None else last
    return any(first <= m.first and m.last <= end for m in u.meanings.get(id, ()))
