"""Which cancer, whose, how sure: the primary of the person concerned, now.

Names are looked up as whole phrases of the lexicon, longest first; names outside the table get a family by
type and organ ("adenocarcinoma of the …", "-sarcoma"). Every name found becomes a `Mention`; the words around
it tell whether it is meant (a relative's, an old, a denied or a feared one is not), and the most telling one of
those that are left is the finding.

Source: domain.md 3.1, 3.3, 3.4; contract.md, `What understand prints`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from dialogs.model import DiagnosisFinding
from dialogs.understanding.lexicon import CANCERS, rows, several
from dialogs.understanding.text import Match
from dialogs.understanding.traps import choice, counts, phrase_of
from dialogs.understanding.words import Refined, phrase_table, plain, two_languages, variants

SubjectKind = Literal["self", "relative", "pet", "unsaid"]
SMALL_MASS_CM = 4.0


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


# --- tables ---------------------------------------------------------------------------------------------------


def _cancer_names() -> dict[str, list[str]]:
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


NAMES = phrase_table(_cancer_names())
_MORPHOLOGY = two_languages("morphology.psv", "kind")
MORPHOLOGY = phrase_table({k: [w for w in ws if not w.startswith("-")] for k, ws in _MORPHOLOGY.items()})
SUFFIXES = sorted(
    {(w[1:], kind) for kind, words in _MORPHOLOGY.items() for w in words if w.startswith("-")},
    key=lambda pair: -len(pair[0]),
)
SUFFIX_ENDINGS = tuple(ending for suffix, _ in SUFFIXES for ending in (suffix, suffix + "s"))
MORPHOLOGY_ROWS = {row["kind"]: (row["cancer"] or None, row["family"]) for row in rows("morphology.psv")}
ORGANS = phrase_table(two_languages("organs.psv", "organ"))
ORGAN_ROWS = {row["organ"]: (row["cancer"] or None, row["family"]) for row in rows("organs.psv")}
MORPH_SITE = {(row["kind"], row["organ"]): row["cancer"] for row in rows("morph_site.psv")}
BENIGN = phrase_table(two_languages("benign.psv", "id"))

TYPE_DECIDES = frozenset(
    "sarcoma melanoma lymphoma leukemia myeloma neuroendocrine neuroendocrine_carcinoma mesothelioma glioma"
    " paraganglioma blastoma brain_blastoma meningioma stromal myeloid_neoplasm thymic cholangio hormone_tumor"
    " histiocytoma germ_cell trophoblast hepatocellular renal_cell urothelial".split()
)
"""Types whose family does not depend on the organ, exceptions in morph_site.psv."""
BREAST_MARKERS = frozenset({"breast_hr", "breast_her2", "breast_tnbc"})
BREAST_WORDS = frozenset("breast mama seno triple tnbc".split())
SPECIFIC = 30
COMBINED = 25
BROAD = 20
TYPE_ONLY = 12
METASTATIC_ROWS = {"breast_nos": "breast_metastatic", "prostate_nos": "prostate_met", "melanoma_nos": "melanoma_adv"}


# --- mentions -------------------------------------------------------------------------------------------------


def _named(u: Refined) -> list[Mention]:
    """Mentions by a name of the lexicon."""
    found: dict[tuple[int, int], Mention] = {}
    for match in NAMES.find(u):
        if not counts(u, match):
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
        if index in places or not token.text.endswith(SUFFIX_ENDINGS):
            continue
        for suffix, kind in SUFFIXES:
            if token.text.endswith((suffix, suffix + "s")) and len(token.text) >= len(suffix):
                found.append(Match(kind, token.text, index, index))
                break
    begins = {m.first for m in found if m.id != "cancer"} | taken
    return sorted((m for m in found if m.id != "cancer" or m.last + 1 not in begins), key=lambda m: m.first)


LINK_WORDS = frozenset(w for phrase in two_languages("diagnosis.psv", "id")["link"] for w in phrase.split())
MAX_LINKS = 6


def _linked_after(u: Refined, last: int, organs: dict[int, Match]) -> Match | None:
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
    "pain ache aches hurts problems issues infection transplant failure doctor surgeon removal".split()
)


def organs_named(u: Refined) -> list[Match]:
    """Organs named, without those of a symptom ("stomach pain")."""
    found = []
    for match in ORGANS.find(u):
        after = u.tokens[match.last + 1].text if match.last + 1 < len(u.tokens) else ""
        if after not in NOT_OF_AN_ORGAN:
            found.append(match)
    return found


def _combined(u: Refined, taken: set[int]) -> list[Mention]:
    """Mentions by tumour type and organ, for names that no row lists."""
    organs = {m.first: m for m in organs_named(u)}
    ends = {m.last: m for m in organs.values()}
    found: list[Mention] = []
    for kind in _types(u, taken):
        organ = _linked_before(u, kind.first, ends) or _linked_after(u, kind.last, organs)
        mention = _of_type(kind, organ)
        if organ is None and (kind.id != "precancer" or any(m.id == "polyp" for m in organs.values())):
            organ = _alone_in_sentence(u, kind, organs)
            if organ is not None and (mention := _of_type(kind, organ)) is not None:
                place = organ.first, organ.last
                mention = replace(mention, first=kind.first, last=kind.last, organ=place)
        if mention is not None:
            found.append(mention)
    used = taken | {i for m in found for i in range(m.first, m.last + 1)}
    found += _origins(u, used, organs)
    return [*found, *_staged_organs(u, used, list(organs.values()))]


def _origins(u: Refined, used: set[int], organs: dict[int, Match]) -> list[Mention]:
    """Organs in which a cancer is said to have begun: "… that started in the colon"."""
    found = []
    for cue in _cues(u).get("origin", ()):
        organ = _linked_after(u, cue.last, organs)
        if organ is not None and organ.first not in used and cue.phrase not in ("from my", "from the"):
            cancer, family = ORGAN_ROWS[organ.id]
            found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    return found


STAGING = frozenset("stage etapa estadio metastatic metastasico metastasica recurrent estadío".split())
STAGE_REACH = 3
DIAGNOSED_WITH = (["diagnosed", "with"], ["diagnosticaron", "de"])


def _staged_organs(u: Refined, used: set[int], organs: list[Match]) -> list[Mention]:
    """An organ with a stage beside it and no other name of a cancer: "stage 4 lung", "IIIC ovarian"."""
    found = []
    for organ in organs:
        if used.intersection(range(organ.first, organ.last + 1)) or _is_spread_site(u, organ.first):
            continue
        near = u.tokens[max(0, organ.first - STAGE_REACH) : organ.first] + u.tokens[organ.last + 1 : organ.last + 2]
        told = [t.text for t in u.tokens[max(0, organ.first - 2) : organ.first]] in DIAGNOSED_WITH
        if told or any(t.text in STAGING or STAGE_LIKE.match(t.text) for t in near):
            cancer, family = ORGAN_ROWS[organ.id]
            found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    return found


STAGE_LIKE = re.compile(r"^[cpy]*t[1-4x][a-d]?n[0-3x]|^(?:ii|iii|iv)[abc]?$|^[1-4][abc]$|^i[abc]$")


def _alone_in_sentence(u: Refined, kind: Match, organs: dict[int, Match]) -> Match | None:
    """The only organ of the sentence, when it is no place of spread."""
    first, last = u.sentence(kind.first)
    here = [m for m in organs.values() if first <= m.first <= last and not (kind.first <= m.first <= kind.last)]
    here = [m for m in here if not _is_spread_site(u, m.first)]
    if len({m.id for m in here}) <= 1:
        return here[0] if here else None
    before = [m for m in here if 0 < kind.first - m.last <= NEAREST_REACH]
    return before[-1] if before else None


NEAREST_REACH = 8
"""Tokens between an organ and the type found in it: "the biopsy of the … came back as …"."""


def _of_type(kind: Match, organ: Match | None) -> Mention | None:
    """The mention that a tumour type makes, with its organ or alone."""
    cancer, family = MORPHOLOGY_ROWS[kind.id]
    first, last = kind.first, kind.last
    if organ is not None:
        first, last = min(first, organ.first), max(last, organ.last)
        row = MORPH_SITE.get((kind.id, organ.id))
        organ_cancer, organ_family = ORGAN_ROWS[organ.id]
        if row:
            return Mention(first, last, row, CANCERS[row].family, (), COMBINED, kind.id == "in_situ")
        if kind.id in TYPE_DECIDES:
            return Mention(first, last, cancer, family, (), COMBINED)
        return Mention(first, last, organ_cancer, organ_family, (), BROAD + 1, kind.id == "in_situ")
    if kind.id in ("cancer", "precancer"):
        return Mention(first, last, None, "none", (), 1)
    if kind.id == "small_cell":
        return Mention(first, last, "lung_sclc", "lung", (), TYPE_ONLY)
    if kind.id == "squamous":
        return Mention(first, last, None, "other", ("cscc", "headneck_nos", "lung_squamous"), TYPE_ONLY)
    if kind.id in ("adenocarcinoma", "in_situ"):
        return Mention(first, last, None, "none", (), 2, kind.id == "in_situ")
    return Mention(first, last, cancer, family or "other", (), TYPE_ONLY)


# --- what the words around say ----------------------------------------------------------------------------------


def _is_spread_site(u: Refined, index: int) -> bool:
    """Whether the organ at a token is where the cancer went, not where it began."""
    start = max(0, index - 7)
    for cue in _cues(u).get("spread_verb", ()):
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
ALSO_SPREAD = frozenset("and y e my his her their mi su sus to also both the ya lymph".split())
ORGAN_WORDS = frozenset(
    w for words in two_languages("organs.psv", "organ").values() for p in words for w in p.lower().split()
)


def _cues(u: Refined) -> dict[str, tuple[Match, ...]]:
    """Cues of diagnosis.psv by id; overlapping ones all count."""
    return u.meanings


def has(u: Refined, id: str, first: int = 0, last: int | None = None) -> bool:
    """Whether a cue lies within the tokens."""
    end = len(u.tokens) if last is None else last
    return any(first <= m.first and m.last <= end for m in _cues(u).get(id, ()))


def _subject(u: Refined, mention: Mention) -> SubjectKind:
    """Whose disease it is: the nearest person named before it in the sentence, else after it."""
    first, last = u.sentence(mention.first)
    selves = [m.last for m in _cues(u).get("self", ()) if first <= m.first and m.last < mention.first]
    relatives = [m.last for m in _cues(u).get("relative", ()) if first <= m.first and m.last < mention.first]
    pets = [m.last for m in _cues(u).get("pet", ()) if first <= m.first and m.last < mention.first]
    if pets and max(pets) >= max((*selves, *relatives), default=-1):
        return "pet"
    if relatives and (not selves or max(relatives) > max(selves)):
        return "relative"
    if selves:
        return "self"
    after = [m.first for m in _cues(u).get("relative", ()) if mention.last < m.first <= last]
    if (
        after
        and after[0] - mention.last <= 4
        and u.tokens[mention.last + 1].text in ("in", "of", "de", "en", "killed")
    ):
        return "relative"
    return "unsaid"


NEGATION_REACH = 4
NOT_NEGATION = frozenset("know sure told decided started sabe se seguro only solo stage etapa idea".split())


def _denied(u: Refined, mention: Mention) -> bool:
    """Whether the name is denied: "no …", "not …", "they ruled out …", "… was ruled out"."""
    first, last = u.sentence(mention.first)
    for cue in _cues(u).get("negated", ()):
        if first <= cue.first and cue.last < mention.first and mention.first - cue.last <= NEGATION_REACH:
            between = [t.text for t in u.tokens[cue.last + 1 : mention.first]]
            signs = u.raw[u.tokens[cue.last].end : u.tokens[mention.first].start]
            if (
                not NOT_NEGATION.intersection(between)
                and "," not in signs
                and "but" not in between
                and "pero" not in between
                and not _begins_anew(u, cue.last + 1, mention)
            ):
                return True
    for cue in _cues(u).get("normal", ()):
        if mention.last < cue.first <= last and cue.first - mention.last <= 4 and cue.phrase in RULED_OUT:
            return True
    return _turned_out_benign(u, mention)


TURNED_OUT = frozenset("but turns turned pero resulto era was sino".split())
TURN_REACH = 6


def _turned_out_benign(u: Refined, mention: Mention) -> bool:
    """Whether what was thought a cancer was none: "they thought it was … but it was an infection"."""
    first, last = u.sentence(mention.first)
    if not has(u, "thought", first, mention.first):
        return False
    for match in BENIGN.find(u):
        between = {t.text for t in u.tokens[mention.last + 1 : match.first]}
        if mention.last < match.first <= min(last, mention.last + 1 + TURN_REACH) and between & TURNED_OUT:
            return True
    return False


ANEW = frozenset("its is it es sino but rather instead".split())


def _begins_anew(u: Refined, start: int, mention: Mention) -> bool:
    """Whether another name was denied and this one is told in its place: "not …, it's …"."""
    words = [t.text for t in u.tokens[start : mention.first]]
    if not ANEW.intersection(words):
        return False
    return any(start <= m.first and m.last < mention.first for m in (*NAMES.find(u), *MORPHOLOGY.find(u)))


RULED_OUT = frozenset(
    "ruled out;was negative;is negative;came back negative;descartado;descartaron;negativo".split(";")
)
MARK_IDS = ("suspected", "feared", "had", "old", "cured", "recurrent", "now", "history", "dead", "pet", "question")


HAD_REACH = 7
"""Tokens between "had" and the disease that was had; "had been losing weight" is further off."""


MARKERS_AWAITED = frozenset(
    "her2 fish er pr brca egfr gene genes genetic genetics genomic oncotype mammaprint molecular mutation mutations"
    " marker markers msi mmr pdl1 ngs foundation genes geneticos genetico geneticas mutacion mutaciones marcadores"
    " receptor receptors receptores".split()
)
"""What may be awaited of a disease that is proven."""
MARKER_REACH = 3


def _is_in_doubt(u: Refined, first: int, last: int) -> bool:
    """Whether a cue of suspicion bears on the disease and not on a marker that is still out: "HER2 pending"."""
    for cue in _cues(u).get("suspected", ()):
        if first <= cue.first and cue.last <= last:
            near = u.tokens[max(first, cue.first - MARKER_REACH) : cue.last + 1 + MARKER_REACH]
            if not (WAITED.intersection(cue.phrase.split()) and MARKERS_AWAITED.intersection(t.text for t in near)):
                return True
    return False


WAITED = frozenset("pending waiting awaiting pendiente esperando falta faltan".split())


def _marked(u: Refined, mention: Mention) -> Mention:
    """The mention with its person and the cues of its sentence."""
    first, last = u.sentence(mention.first)
    marks = {id for id in MARK_IDS if has(u, id, first, last)}
    if "suspected" in marks and not _is_in_doubt(u, first, last):
        marks.discard("suspected")
    if not any(-HAD_REACH <= cue.last - mention.first < HAD_REACH for cue in _cues(u).get("had", ())):
        marks.discard("had")
    if _denied(u, mention):
        marks.add("denied")
    if mention.cancer and mention.cancer.endswith("_mets"):
        marks.add("spread")
    if _is_spread_site(u, mention.first):
        marks.add("spread")
    for cue in _cues(u).get("origin", ()):
        if cue.last < mention.first and mention.first - cue.last <= 4 and cue.first >= first:
            marks.add("origin")
    return replace(mention, subject=_subject(u, mention), marks=frozenset(marks))


def mentions(u: Refined) -> list[Mention]:
    """All cancers named, in order, each with what the words around it say."""
    named = _named(u)
    taken = {i for m in named for i in range(m.first, m.last + 1)}
    found = [_marked(u, m) for m in (*named, *_combined(u, taken))]
    return sorted(found, key=lambda m: (m.first, m.last))


# --- the finding ------------------------------------------------------------------------------------------------


def _is_history(m: Mention, u: Refined) -> bool:
    """Whether a mention is somebody else's, long ago, denied or a pet's."""
    if m.subject == "pet" or "denied" in m.marks or "history" in m.marks:
        return True
    if m.subject == "relative" and m.marks & {"had", "dead", "old", "cured"}:
        return not _has_returned(u)
    if m.marks & {"old"} and "now" not in m.marks and not _has_returned(u):
        return True
    return "cured" in m.marks and not _has_returned(u) and "now" not in m.marks


def _is_before_turn(u: Refined, m: Mention, all_: list[Mention]) -> bool:
    """Whether a mention told as had stands before a "now" after which another disease is named."""
    if _has_returned(u):
        return False
    for turn in _cues(u).get("now", ()):
        had = [c for id in ("had", "old") for c in _cues(u).get(id, ()) if c.last < turn.first]
        later = [o for o in all_ if o.first > turn.last and o.family not in ("none", m.family)]
        if m.last < turn.first and had and later and "spread" not in later[0].marks:
            return True
    return False


def _relevant(u: Refined, all_: list[Mention]) -> list[Mention]:
    """Mentions of the person concerned, now."""
    if has(u, "takeover"):
        return [replace(m, subject="self", marks=m.marks - {"old", "had", "history"}) for m in all_]
    kept = [m for m in all_ if not _is_history(m, u) and not _is_before_turn(u, m, all_)]
    own = [m for m in kept if m.subject == "self"]
    others = [m for m in kept if m.subject == "relative"]
    if own and others and {m.family for m in own} - {"none"}:
        kept = [m for m in kept if m.subject != "relative"]
    return kept


def _primary(kept: list[Mention]) -> list[Mention]:
    """The mentions of the primary: places of spread go when anything else is named."""
    if any(m.family not in ("breast", "none") and "spread" not in m.marks for m in kept):
        kept = [m for m in kept if m.cancer not in BREAST_MARKERS or m.weight > SPECIFIC]
    origin = [m for m in kept if "origin" in m.marks and m.family != "none"]
    if origin:
        return origin
    without = [m for m in kept if "spread" not in m.marks]
    real = [m for m in without if m.family != "none" or m.choice or m.cancer]
    return real or [m for m in kept if m.cancer and m.cancer.endswith("_mets")] or without or kept


def _best(u: Refined, kept: list[Mention]) -> Mention:
    """The most telling mention of the family that comes first, or of the one a correction names last."""
    top = [m for m in kept if m.family != "none" or m.choice] or kept
    lead = top[-1] if has(u, "changed") and len({m.family for m in top}) > 1 else top[0]
    if lead.weight <= TYPE_ONLY and not lead.cancer:
        lead = max(top, key=lambda m: m.weight)
    same = _without_in_situ(u, [m for m in top if m.family == lead.family])
    if lead.family == "breast":
        same = _breast_order(same)
    return max(same, key=lambda m: m.weight)  # the first of equals


INVASIVE = frozenset(
    "invasive invading infiltrating idc ilc invasivo invasiva invasor invasora infiltrante microinvasive".split()
)


def _without_in_situ(u: Refined, same: list[Mention]) -> list[Mention]:
    """The mentions without those in situ, where a report tells an invasive one of the same organ beside them."""
    if any(not _is_in_situ(m) and INVASIVE.intersection(_words_of(u, m)) for m in same):
        return [m for m in same if not _is_in_situ(m)]
    return same


def tells_invasion(u: Refined) -> bool:
    """Whether an invasive cancer is told, and not only denied: then "in situ" beside it is no stage."""
    return any(
        token.text in INVASIVE and not {"no", "not", "without", "sin"} & {t.text for t in u.tokens[max(0, i - 2) : i]}
        for i, token in enumerate(u.tokens)
    )


def _is_in_situ(m: Mention) -> bool:
    """Whether a mention is of a cancer in situ."""
    return m.in_situ or m.cancer in IN_SITU_ROWS


def _words_of(u: Refined, m: Mention) -> list[str]:
    """Words of a mention with the one before it."""
    return [t.text for t in u.tokens[max(0, m.first - 1) : m.last + 1]]


def _breast_order(same: list[Mention]) -> list[Mention]:
    """Rare and in situ forms before markers, markers before plain histology."""

    def rank(m: Mention) -> int:
        if m.cancer in BREAST_MARKERS:
            return 1 if m.cancer != "breast_hr" else 3
        return 2 if m.cancer in ("breast_idc", "breast_ilc", "breast_metastatic") else 0

    return sorted(same, key=rank)


def _evidence(u: Refined, *spans: tuple[int, int]) -> tuple[str, ...]:
    """The words of the spans, as typed, in order, each once."""
    words: list[str] = []
    for first, last in sorted(set(spans)):
        text = u.words(first, last)
        if text not in words:
            words.append(text)
    return tuple(words)


def _status(u: Refined, best: Mention) -> Literal["diagnosed", "suspected", "none"]:
    """How sure the disease is, for the person concerned, now (contract.md, `status`)."""
    first, last = u.sentence(best.first)
    normal = _cues(u).get("normal", ())
    own_fear = "feared" in best.marks and best.subject != "relative" and not has(u, "doctor_said", first, last)
    if own_fear and ("suspected" not in best.marks or normal):
        return "none"
    if "feared" in best.marks and normal:
        return "none"
    if best.cancer and CANCERS[best.cancer].rarity == "NA" and best.cancer != "breast_lcis":
        return "suspected"
    if any(m.id == "precancer" for m in MORPHOLOGY.find(u)) and not (best.cancer and best.weight >= BROAD):
        return "suspected"
    if best.cancer in FINDING_ROWS and not has(u, "doctor_said", first, last):
        return "suspected"
    near = u.tokens[max(0, best.first - 1) : best.last + 2]
    proven = any(t.text.startswith(SPREAD_FOUND) for t in near) and has(u, "tissue_read", first, last)
    if "suspected" in best.marks and not proven and not _has_returned(u):
        return "suspected"
    return "diagnosed"


SPREAD_FOUND = ("metastatic", "metastasic")
"""A metastasis that is read in tissue is proven, whatever organ is favored for its origin."""
ORGAN_ANSWER_WORDS = 6


def _organ_as_answer(u: Refined) -> DiagnosisFinding | None:
    """The broad cancer of an organ, where the cancer was asked for and a few words name an organ only."""
    organs = organs_named(u)
    if not organs or len(u.tokens) > ORGAN_ANSWER_WORDS:
        return None
    cancer, family = ORGAN_ROWS[organs[0].id]
    return _finding(u, Mention(organs[0].first, organs[0].last, cancer, family), "diagnosed")


def find_diagnosis(u: Refined, question: str | None = None) -> DiagnosisFinding:
    """The diagnosis told in an utterance; stage and pathology are filled in elsewhere."""
    every = mentions(u)
    if not every and question == "cancer" and (answer := _organ_as_answer(u)):
        return answer
    benign = BENIGN.find(u)
    if has(u, "pet") and all(m.subject != "self" for m in every):
        return DiagnosisFinding(status="none", family="none")
    if not every:
        return _without_name(u, benign)
    kept = _relevant(u, every)
    if not kept:
        return _finding_after_history(u, every) or _nothing_now(u, every)
    if either := _either(u, kept):
        return either
    best = _best(u, _primary(kept))
    status = _status(u, best)
    if has(u, "question", *u.sentence(best.first)) and best.subject == "unsaid":
        status = "none"
    if best.weight <= 2 and benign and not best.in_situ:
        return DiagnosisFinding(
            status="none", family="none", evidence=_evidence(u, *((b.first, b.last) for b in benign))
        )
    if status == "none":
        family = best.family if best.weight > 2 else "none"
        return DiagnosisFinding(status="none", family=family, evidence=_evidence(u, (best.first, best.last)))
    return _finding(u, best, status)


EITHER = frozenset({"or", "o", "u", "either"})


def _either(u: Refined, kept: list[Mention]) -> DiagnosisFinding | None:
    """Two cancers between which the writer does not decide ("CML or CLL, I forget"): both are asked about."""
    for one, other in pairwise(m for m in kept if m.cancer):
        between = [t.text for t in u.tokens[one.last + 1 : other.first]]
        if not EITHER.intersection(between) or len(between) > 2 or one.cancer == other.cancer:
            continue
        family = one.family if one.family == other.family else "none"
        status: Literal["diagnosed", "suspected"] = (
            "suspected" if {"suspected", "feared"} & (one.marks | other.marks) else "diagnosed"
        )
        spans = (one.first, one.last), (other.first, other.last)
        ids = tuple(str(m.cancer) for m in (one, other))
        urgent = all(CANCERS[id].urgent for id in ids)
        return DiagnosisFinding(
            status=status, family=family, urgent=urgent, candidates=ids, evidence=_evidence(u, *spans)
        )
    return None


def _without_name(u: Refined, benign: list[Match]) -> DiagnosisFinding:
    """No cancer is named: a finding being worked up, a benign one, or nothing."""
    if benign and not has(u, "suspected"):
        return DiagnosisFinding(status="none", evidence=_evidence(u, *((m.first, m.last) for m in benign)))
    findings = _cues(u).get("finding", ())
    if findings:
        return _worked_up(u, findings)
    candidates = _did_you_mean(u)
    if candidates:
        return candidates
    return DiagnosisFinding()


def find_unnamed(u: Refined) -> DiagnosisFinding | None:
    """A doubtful result of an organ's tissue, with no disease named: suspected, with the family of the organ."""
    organs = [m for m in organs_named(u) if not _is_spread_site(u, m.first)]
    if not organs or has(u, "normal"):
        return None
    place = organs[0].first, organs[0].last
    return DiagnosisFinding(status="suspected", family=ORGAN_ROWS[organs[0].id][1], evidence=_evidence(u, place))


def _worked_up(u: Refined, findings: tuple[Match, ...]) -> DiagnosisFinding:
    """A lump, mass or spot that nobody has named yet: suspected, with the family of its organ."""
    organs = [m for m in organs_named(u) if not _is_spread_site(u, m.first)]
    if has(u, "normal"):
        return DiagnosisFinding(status="none", evidence=_evidence(u, *((m.first, m.last) for m in findings)))
    spans = [(m.first, m.last) for m in (*findings, *organs[:1])]
    cancer = _by_size(u, ORGAN_ROWS[organs[0].id][0]) if organs else None
    if cancer == "kidney_srm":
        place = organs[0].first, organs[0].last
        found = _finding(u, Mention(*place, cancer, "kidney"), "suspected")
        return found.model_copy(update={"evidence": _evidence(u, *spans)})
    family = ORGAN_ROWS[organs[0].id][1] if organs else "none"
    return DiagnosisFinding(status="suspected", family=family, evidence=_evidence(u, *spans))


def _did_you_mean(u: Refined) -> DiagnosisFinding | None:
    """Cancers that a misspelt word may mean, when it is equally near to several."""
    for index, near in u.doubtful:
        ids: list[str] = []
        for word in near:
            for id in NAME_WORDS.get(word, ()):
                if id not in ids:
                    ids.append(id)
        if ids:
            return DiagnosisFinding(
                status="diagnosed", family="none", candidates=tuple(ids[:3]), evidence=_evidence(u, (index, index))
            )
    return None


def _name_words() -> dict[str, tuple[str, ...]]:
    """Single words that are a name of a cancer by themselves, to their rows."""
    table: dict[str, list[str]] = {}
    for id, names in _cancer_names().items():
        for name in names:
            word = name.lower()
            if word.isalpha() and len(word) >= 5 and id not in table.setdefault(word, []):
                table[word].append(id)
    return {word: tuple(ids) for word, ids in table.items()}


NAME_WORDS = _name_words()


OWN_REACH = 4


def _finding_after_history(u: Refined, every: list[Mention]) -> DiagnosisFinding | None:
    """A lump or cyst of the writer told beside somebody else's cancer: "… and now they found a cyst on mine"."""
    for finding in _cues(u).get("finding", ()):
        if not has(u, "normal") and any(0 < finding.first - m.last <= OWN_REACH for m in _cues(u).get("self", ())):
            organs = [m for m in organs_named(u) if 0 < m.first - finding.last <= OWN_REACH]
            family = ORGAN_ROWS[organs[0].id][1] if organs else every[-1].family
            place = finding.first, finding.last
            return DiagnosisFinding(status="suspected", family=family, evidence=_evidence(u, place))
        start = u.sentence(finding.first)[0]
        own = [c for id in ("now", "self") for c in _cues(u).get(id, ()) if max(start, every[-1].last) <= c.first]
        if finding.first > every[-1].last and own and not has(u, "normal"):
            place = finding.first, finding.last
            return DiagnosisFinding(status="suspected", family=every[-1].family, evidence=_evidence(u, place))
    return None


def _nothing_now(u: Refined, every: list[Mention]) -> DiagnosisFinding:
    """Cancers were named, but none is the person's, now."""
    named = max(every, key=lambda m: m.weight)
    family = named.family if named.weight > 2 else "none"
    return DiagnosisFinding(status="none", family=family, evidence=_evidence(u, (named.first, named.last)))


SIZE = re.compile(r"^(\d+(?:\.\d+)?)(cm|mm)?$")


def _size_cm(u: Refined) -> tuple[float, int] | None:
    """The first size told, in centimetres, with its token."""
    for index, token in enumerate(u.tokens):
        match = SIZE.match(token.text)
        if not match:
            continue
        unit = match[2] or (u.tokens[index + 1].text if index + 1 < len(u.tokens) else "")
        if unit in ("cm", "centimeter", "centimeters", "centimetre", "centimetres", "centimetros", "centimetro"):
            return float(match[1]), index
        if unit in ("mm", "millimeter", "millimeters", "milimetros", "milimetro", "millimetres"):
            return float(match[1]) / 10, index
        if unit in ("inch", "inches", "pulgadas", "pulgada"):
            return float(match[1]) * 2.54, index
    return None


def _by_size(u: Refined, cancer: str | None) -> str | None:
    """Rows that a size tells apart: a small kidney mass, a tiny papillary thyroid cancer."""
    size = _size_cm(u)
    if size and cancer == "kidney_nos" and size[0] <= SMALL_MASS_CM:
        return "kidney_srm"
    if size and cancer in ("thyroid_ptc",) and size[0] <= 1.0:
        return "thyroid_microptc"
    return cancer


MODIFIERS = [(row["cancer"], frozenset(several(row["word"])), row["becomes"]) for row in rows("modifiers.psv")]


def _by_word(u: Refined, cancer: str | None) -> str | None:
    """Subtypes that a word apart from the name tells (modifiers.psv)."""
    words = {token.text for token in u.tokens}
    return next((becomes for broad, telling, becomes in MODIFIERS if broad == cancer and words & telling), cancer)


def _by_stage(cancer: str | None, stage: str | None) -> str | None:
    """Broad rows that have a row of their own once it has spread."""
    if stage == "IV" and cancer in METASTATIC_ROWS:
        return METASTATIC_ROWS[cancer]
    if cancer == "melanoma_nos":
        return {"III": "melanoma_adv", "I": "melanoma_early", "0": "melanoma_insitu"}.get(stage or "", cancer)
    return cancer


def settled(finding: DiagnosisFinding, stage: str | None) -> DiagnosisFinding:
    """The finding with the row that the stage settles: a broad breast cancer that has spread has a row of its own."""
    cancer = _by_stage(finding.id, stage)
    if cancer is None or cancer == finding.id:
        return finding
    row = CANCERS[cancer]
    return finding.model_copy(update={"id": cancer, "name": row.name, "rare": row.rare, "urgent": row.urgent})


def _finding(u: Refined, best: Mention, status: Literal["diagnosed", "suspected", "none"]) -> DiagnosisFinding:
    """The finding of the chosen mention."""
    cancer = _by_size(u, _by_word(u, best.cancer))
    row = CANCERS[cancer] if cancer else None
    rare = row.rare if row else True if best.family in ("sarcoma_bone", "pediatric_other") else None
    return DiagnosisFinding(
        status=status,
        id=cancer,
        family=row.family if row else best.family,
        name=row.name if row else None,
        rare=rare,
        urgent=bool(row and row.urgent),
        recurrent=_has_returned(u) and not has(u, "cured", best.last),
        candidates=best.choice[:3],
        evidence=_evidence(u, (best.first, best.last), *([best.organ] if best.organ else [])),
    )


TEST_WORDS = frozenset(
    "results result smear biopsy test tests scan pathology mammogram report mri ct pet labs bloodwork"
    " resultados resultado"
    " biopsia estudio analisis papanicolaou".split()
)
AFTER_A_TEST = frozenset(
    "negative positive as with normal clear showing benign malignant atypical suspicious abnormal"
    " inconclusive fine good"
    " clean saying negativo negativa positivo positiva".split()
)


AGAIN = frozenset({"again", "otra vez", "de nuevo"})
AGAIN_REACH = 6
NOT_OF_A_DISEASE = frozenset("hola hello hi hey say repeat ask tell write repita repite diga preguntar".split())
RETURNS = frozenset(
    "came come comes coming found find grew growing appeared started salio salir salido sale volvio volver vuelto"
    " encontraron aparecio crecio tengo tiene got have has".split()
)


def _is_of_a_disease(u: Refined, again: Match) -> bool:
    """Whether "again" tells of a disease that is back: a name or a verb of returning beside it, and no greeting."""
    start, end = u.sentence(again.first)
    before, after = max(start, again.first - AGAIN_REACH), min(end, again.last + AGAIN_REACH)
    while before < again.first and any("," in u.between(i) for i in range(before + 1, again.first + 1)):
        before += 1
    while after > again.last and any("," in u.between(i) for i in range(again.last + 1, after + 1)):
        after -= 1
    words = {t.text for t in u.tokens[before : after + 1]}
    named = any(before <= m.first and m.last <= after for m in (*NAMES.find(u), *MORPHOLOGY.find(u)))
    return not words & NOT_OF_A_DISEASE and (named or bool(words & RETURNS))


def _has_returned(u: Refined) -> bool:
    """Whether the disease came back; a test that "came back positive" did not return."""
    for cue in _cues(u).get("recurrent", ()):
        if cue.phrase.startswith(
            ("came back", "comes back", "come back", "coming back", "volvio", "regreso", "returned")
        ):
            before = {t.text for t in u.tokens[max(0, cue.first - 2) : cue.first]}
            after = {t.text for t in u.tokens[cue.last + 1 : cue.last + 2]}
            named = any(m.first - cue.last in (1, 2) for m in (*NAMES.find(u), *MORPHOLOGY.find(u)))
            if after & AFTER_A_TEST or before & TEST_WORDS or named:
                continue
        if cue.phrase in AGAIN and not _is_of_a_disease(u, cue):
            continue
        return True
    return False


FINDING_ROWS = frozenset({"kidney_srm", "lung_ggn"})
"""Rows that begin as a finding on a scan: suspected until somebody says that it was proven."""
IN_SITU_ROWS = frozenset("breast_dcis melanoma_insitu bladder_cis cervical_cin breast_lcis vulvar_vin".split())
"""Rows whose name says stage 0 (contract.md: in situ is 0)."""
