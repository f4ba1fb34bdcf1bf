"""Organs that stand for their cancer, where nothing else names it: "stage 4 lung", "started in the colon".

An organ is said for many reasons, so each of the ways in which it tells a cancer is a claim of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogs.understanding.lexicon import TREATMENTS
from dialogs.understanding.mention import BROAD, Mention
from dialogs.understanding.organs import (
    LINK_WORDS,
    ORGAN_ROWS,
    PLACES_OF_SPREAD,
    is_cut,
    is_spread_site,
    linked_after,
)
from dialogs.understanding.text import Match
from dialogs.understanding.words import Refined, phrase_table


def origins(u: Refined, used: set[int], organs: dict[int, Match]) -> list[Mention]:
    """Organs in which a cancer is said to have begun: "started in the colon", "mets from the breast"."""
    found = []
    for cue in u.meanings.get("origin", ()):
        organ = linked_after(u, cue.last, organs)
        if organ is None or organ.first in used or (cue.phrase in FROM_AN_ORGAN and cue.first - 1 not in used):
            continue
        cancer, family = ORGAN_ROWS[organ.id]
        found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    taken = used | {m.first for m in found}
    for organ in organs.values():
        if organ.first not in taken and is_primary(u, organ.last):
            cancer, family = ORGAN_ROWS[organ.id]
            found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    return found


PRIMARY = frozenset("primary origin".split())
OF_A_REPORT = frozenset("favored favoured suspected favor likely site is was and with or".split())


def is_primary(u: Refined, last: int) -> bool:
    """Whether the word behind an organ calls it the primary: "metastatic …, lung primary favored"."""
    word, after = (u.tokens[i].text if i < len(u.tokens) else "" for i in (last + 1, last + 2))
    return (
        word in PRIMARY
        and not is_cut(u, last, last + 1)
        and (not after or after in OF_A_REPORT or is_cut(u, last + 1, last + 2))
    )


FROM_AN_ORGAN = frozenset({"from my", "from the", "from his", "from her"})
"""Words that tell an origin only right after a cancer: "from the breast" may be where a sample was taken."""
STAGING = frozenset("stage etapa estadio metastatic metastasico metastasica recurrent estadío".split())
STAGE_LIKE = re.compile(
    r"^(?:st|stg|stage|etapa)[1-4]|^[cpy]*t[1-4x][a-d]?n[0-3x]|^(?:ii|iii|iv)[abc]?$|^[1-4][abc]$|^i[abc]$"
)
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


def organs_told(u: Refined, used: set[int], organs: Iterable[Match]) -> list[Mention]:
    """Organs that stand for their cancer, with no other name of it: "stage 4 lung", "laringe, T1a"."""
    found = []
    for organ in organs:
        if organ.phrase in NODES and used:
            continue  # where a disease that has a name went
        alone = organ.phrase in ADJECTIVES and [t.text for t in u.tokens[organ.last + 1 : organ.last + 2]] in WITH
        reach = range(organ.first, organ.last + (1 if alone else STAGE_REACH))
        if used.intersection(reach) or is_spread_site(u, organ.first):
            continue
        beside = used and organ.id in PLACES_OF_SPREAD  # where a disease that has a name was sampled, or went
        if any(tells(u, organ) for tells in TELL_AN_ORGAN if not (beside and tells is _is_of_a_tumour)):
            cancer, family = ORGAN_ROWS[organ.id]
            found.append(Mention(organ.first, organ.last, cancer, family, (), BROAD))
    return found


NODES = frozenset("node nodes ganglio ganglios lymph".split()) | {"lymph node", "lymph nodes", "ganglios linfaticos"}


DRUGS = phrase_table(
    {
        t.id: [*t.synonyms, *t.spanish]
        for t in TREATMENTS.values()
        if t.kind in ("chemo_regimen", "targeted", "immunotherapy", "combined", "radiation")
        and t.id != "chemo_unspec"
    }
)


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
    return organ.id != "polyp" and any(
        first <= cue.first <= last
        and (0 < organ.first - cue.last <= STAGE_REACH or 0 < cue.first - organ.last <= STAGE_REACH)
        for cue in u.meanings.get("of_a_tumour", ())
    )


def _is_what_was_told(u: Refined, organ: Match) -> bool:
    """Whether an organ is all that a diagnosis names: "diagnosed with pancreatic", "rectal: five weeks of …"."""
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    if [t.text for t in u.tokens[max(0, organ.first - 2) : organ.first]] in DIAGNOSED_WITH:
        return not after or after in AFTER_A_TELLING or is_cut(u, organ.last, organ.last + 1)
    sign = u.between(organ.last + 1)[:1] if after else ""
    dosed = any(m.first == organ.last + 1 for m in DRUGS.find(u)) if organ.first == 0 else False
    return organ.first == 0 and (dosed or (sign in (",", ":") and len(u.tokens) > STAGE_REACH))


def _went_elsewhere(u: Refined, organ: Match) -> bool:
    """Whether something spread from an organ: "la próstata ya se le fue a la columna"."""
    return any(
        0 < cue.first - organ.last <= STAGE_REACH and not is_cut(u, organ.last, cue.first)
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
    words = {t.text for t in u.tokens[start : organ.first]}
    return bool(words & TREATED_BY) or any(start <= m.first and m.last < organ.first for m in DRUGS.find(u))


def _is_had(u: Refined, organ: Match) -> bool:
    """Whether an organ is what somebody has: "mom has ovarian"; marrow is what samples are taken from."""
    if organ.id in PLACES_OF_SPREAD or organ.id == "marrow":
        return False
    first = u.sentence(organ.first)[0]
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    ends = not after or after in AFTER_A_TELLING or is_cut(u, organ.last, organ.last + 1)
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


def _is_died_of(u: Refined, organ: Match) -> bool:
    """Whether an organ is what somebody died of: "lost dad to lung", "murió de páncreas"."""
    return any(
        0 < organ.first - cue.last <= 2 and DIED_OF.intersection(cue.phrase.split()[-1:])
        for cue in u.meanings.get("dead", ())
    )


DIED_OF = frozenset("of from to by de del".split())
HAVE = frozenset("has have got having dx diagnosed with had tuvo be its is es sea ser".split())
ADJECTIVES = frozenset(
    "ovarian pancreatic uterine endometrial colorectal testicular esophageal oesophageal prostatic thyroidal".split()
)


def _is_elliptic(u: Refined, organ: Match) -> bool:
    """Whether an organ is told as an adjective with no noun behind it: "ovarian, and it seeded my belly"."""
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    ends = not after or [after] in WITH or after in AFTER_A_TELLING or is_cut(u, organ.last, organ.last + 1)
    return organ.phrase in ADJECTIVES and ends


WITH = (["with"], ["con"])


def _is_told_after_a_pause(u: Refined, organ: Match) -> bool:
    """Whether "de" and an organ are all of a clause, as in "ya se fue al cerebro, de pulmón"."""
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    of = organ.first > 1 and u.tokens[organ.first - 1].text in ("de", "del")
    return of and is_cut(u, organ.first - 2, organ.first - 1) and (not after or is_cut(u, organ.last, organ.last + 1))


NOW = frozenset({"now", "ahora"})


def _is_next_told(u: Refined, organ: Match) -> bool:
    """Whether an organ is the next after another cancer: "first thyroid in 2010, now kidney"."""
    before = [t.text for t in u.tokens[max(0, organ.first - 3) : organ.first] if t.text not in LINK_WORDS]
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    ends = not after or after in AFTER_A_TELLING or is_cut(u, organ.last, organ.last + 1)
    return ends and bool(NOW.intersection(before[-1:])) and organ.id not in PLACES_OF_SPREAD


TELL_AN_ORGAN = (
    _is_elliptic,
    _is_told_after_a_pause,
    _is_next_told,
    _is_staged,
    _is_of_a_tumour,
    _is_what_was_told,
    _went_elsewhere,
    _is_treated,
    _is_had,
    _is_died_of,
)
