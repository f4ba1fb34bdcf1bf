"""The stage as it was said, and the one of 0 to IV that it settles.

Letters are dropped, metastatic is IV, in situ is 0; TNM settles a stage only where one letter does (M1, Tis).
What settles none ("early", "grade 3", Rai, Gleason) is kept as said.

Source: contract.md, `stage`; domain.md 4 and 4.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dialogs.understanding.dates import MONTHS
from dialogs.understanding.lexicon import CANCERS
from dialogs.understanding.organs import ORGAN_ROWS, PLACES_OF_SPREAD, organs_named
from dialogs.understanding.text import Match, fold
from dialogs.understanding.words import Refined, phrase_table, two_languages

Stage = Literal["0", "I", "II", "III", "IV"]

STAGE_WORDS = frozenset(
    "stage stages st stg etapa estadio estadío estadios etapas fase stadium stadio ajcc figo".split()
)
TRIAL_WORDS = frozenset("trial study ensayo estudio clinico".split())
OTHER_SCALES = frozenset("rai binet iss riss okuda child clark masaoka".split())
NUMERALS: dict[str, Stage] = {
    "0": "0", "o": "0", "zero": "0", "cero": "0",
    "1": "I", "i": "I", "one": "I", "uno": "I", "l": "I", "primera": "I", "first": "I", "1ra": "I", "1era": "I",
    "2": "II", "ii": "II", "two": "II", "dos": "II", "segunda": "II", "second": "II", "2da": "II",
    "3": "III", "iii": "III", "three": "III", "tres": "III", "tercera": "III", "third": "III", "3ra": "III",
    "3era": "III",
    "4": "IV", "iv": "IV", "four": "IV", "cuatro": "IV", "cuarta": "IV", "fourth": "IV", "iiii": "IV", "4ta": "IV",
}  # fmt: skip
ORDINALS = frozenset("primera segunda tercera cuarta first second third fourth 1ra 1era 2da 3ra 3era 4ta".split())
NUMERAL = re.compile(r"^(0|1|2|3|4|i{1,3}|iv|iiii)([a-e]\d?|[e-fsx])?$")
BARE = re.compile(r"^(?:(ii|iii|iv)([abc]\d?)?|(i)([abc]\d?)|([1-4])([abc]\d?))$")
TNM = re.compile(r"^(?:[cpyra]{0,3})(t[0-4xi][a-ds]?[0-9]?)?(n[0-3x][a-c]?)?(m[01x][a-d]?)?$")
STAGED_WORDS = phrase_table(two_languages("stages.psv", "stage"))
METASTATIC_ROWS = frozenset({"breast_metastatic", "crc_metastatic", "prostate_met"})
"""Rows whose name says stage IV."""
UNSETTLED_FAMILIES = frozenset({"leukemia", "myeloma"})


@dataclass(frozen=True)
class StageFinding:
    """A stage and the words in which it was said."""

    stage: Stage | None = None
    said: str | None = None
    places: tuple[tuple[int, int], ...] = ()


def _numeral(word: str) -> Stage | None:
    """The stage of a numeral as people write it: "iiia", "3", "three"."""
    if word in NUMERALS:
        return NUMERALS[word]
    match = NUMERAL.match(word)
    return NUMERALS[match[1]] if match else None


def _after_stage_word(u: Refined, index: int) -> StageFinding | None:
    """The numeral after a word for stage, at most three words on ("stage is a 3", "etapa de la tres")."""
    if any(t.text in TRIAL_WORDS for t in u.tokens[max(0, index - 2) : index + 4]) and u.tokens[index].text == "fase":
        return None
    if index and u.tokens[index - 1].text in OTHER_SCALES:
        return StageFinding(None, u.words(index - 1, min(index + 1, len(u.tokens) - 1)), ((index - 1, index),))
    for step in (1, 2, 3):
        at = index + step
        if at >= len(u.tokens):
            break
        word = u.tokens[at].text
        stage = _numeral(word) if not ((word == "i" and _is_pronoun(u, at)) or _is_verb(u, at)) else None
        if stage is not None:
            last = at
            if (
                at + 1 < len(u.tokens)
                and re.fullmatch("[abc]", u.tokens[at + 1].text)
                and u.between(at + 1) in ("", "-", " ")
            ):
                last = at + 1 if u.tokens[at + 1].text != "a" or u.between(at + 1) != " " else at
            return StageFinding(stage, u.words(index, last), ((index, last),))
        if word.isdecimal():
            return StageFinding(None, u.words(index, at), ((index, at),))
        if word not in (
            "is",
            "a",
            "number",
            "the",
            "at",
            "es",
            "la",
            "numero",
            "de",
            "now",
            "its",
            "to",
            "about",
            "like",
            "clinical",
            "or",
            "un",
            "una",
        ):
            break
    if index and u.tokens[index - 1].text in ORDINALS:
        return StageFinding(NUMERALS[u.tokens[index - 1].text], u.words(index - 1, index), ((index - 1, index),))
    return None


def _is_stage_word(u: Refined, index: int, word: str) -> bool:
    """Whether a word stands before the numeral of a stage: "etapa", "FIGO", "Ann Arbor"."""
    return word in STAGE_WORDS or (word == "arbor" and index > 0 and u.tokens[index - 1].text == "ann")


def _is_verb(u: Refined, at: int) -> bool:
    """Whether "is" is the verb, as in "my stage is 4": stage IS (testis, sarcoma) is written in capitals."""
    token = u.tokens[at]
    return token.text == "is" and (u.raw[token.start : token.end] != "IS" or u.raw.isupper())


def _is_pronoun(u: Refined, at: int) -> bool:
    """Whether "i" is the pronoun: a word follows it that is no tumour word."""
    return at + 1 < len(u.tokens) and u.tokens[at + 1].text in (
        "am",
        "have",
        "was",
        "think",
        "dont",
        "feel",
        "will",
        "got",
        "need",
        "want",
        "m",
        "do",
        "cant",
        "just",
        "know",
        "would",
        "guess",
    )


def _told(u: Refined) -> list[StageFinding]:
    """Stages told with a word for stage."""
    found = [s for i, t in enumerate(u.tokens) if _is_stage_word(u, i, t.text) and (s := _after_stage_word(u, i))]
    for i, token in enumerate(u.tokens):
        glued = re.match(r"^(?:stage|stg|st|etapa|estadio)(0|1|2|3|4|iv|i{1,3})([a-d]?)$", token.text)
        if glued:
            found.append(StageFinding(_numeral(glued[1]), u.words(i, i), ((i, i),)))
    return found


def _bare(u: Refined, *, named: bool) -> list[StageFinding]:
    """Numerals that cannot be much else: "IIIb", "IV", "3B" as typed in a text about cancer; `named`: one is."""
    found = []
    for i, token in enumerate(u.tokens):
        typed = u.words(i, i)
        if BARE.match(token.text) and (typed[:1].isupper() or len(token.text) > 1) and not _scale_before(u, i):
            if token.text[0].isdecimal() and not typed[-1].isupper() and not named and not _beside_cancer(u, i):
                continue
            stage = _numeral(token.text)
            if stage:
                found.append(StageFinding(stage, typed, ((i, i),)))
    return found + _spelled_out(u)


LETTERS = frozenset("a b c".split())
SPELLED = frozenset("one two three four uno dos tres cuatro".split())


def _spelled_out(u: Refined) -> list[StageFinding]:
    """A numeral and a letter written as words right after a disease: "hodgkin two b", "linfoma tres a"."""
    found = []
    for i, (token, letter) in enumerate(pairwise(u.tokens)):
        ends = i + 2 == len(u.tokens) or not u.between(i + 2).isspace() or u.tokens[i + 2].text in AFTER_A_STAGE
        after_name = i > 0 and u.tokens[i - 1].text in CANCER_WORDS
        if token.text in SPELLED and letter.text in LETTERS and ends and after_name:
            found.append(StageFinding(NUMERALS[token.text], u.words(i, i + 1), ((i, i + 1),)))
    return found


AFTER_A_STAGE = frozenset("con with and y".split())
SCALES = frozenset(
    "grade grado group factor type tipo phase level nivel bethesda rads birads cin nic vin birad pirads bosniak"
    " clark cn figo"
    " week cycle her gleason".split()
)


CANCER_WORDS = frozenset("hodgkin cancer ca carcinoma adenocarcinoma lymphoma linfoma melanoma sarcoma tumor".split())


def _beside_cancer(u: Refined, index: int) -> bool:
    """Whether a word for cancer stands right before or after a numeral."""
    near = u.tokens[max(0, index - 1) : index] + u.tokens[index + 1 : index + 2]
    return any(t.text in CANCER_WORDS for t in near)


def _scale_before(u: Refined, index: int) -> bool:
    """Whether a numeral belongs to another scale: "grade III", "Bethesda IV", an infusion "IV"."""
    if index and u.tokens[index - 1].text in SCALES | OTHER_SCALES:
        return True
    if u.tokens[index].text == "iv":
        around = {t.text for t in u.tokens[max(0, index - 2) : index + 3]}
        return bool(
            around & {"chemo", "drip", "fluids", "infusion", "antibiotics", "line", "by", "quimio", "bethesda"}
        )
    return False


def _by_tnm(u: Refined) -> list[StageFinding]:
    """TNM codes: M1 is IV, Tis 0; the rest is kept as said."""
    found = []
    for i, token in enumerate(u.tokens):
        word = token.text
        match = TNM.match(word)
        if not match or not any(match.groups()) or len(word) < 2:
            continue
        if match[1] and not (match[2] or match[3]) and word[0] == "t" and not _near_tnm(u, i):
            continue
        stage: Stage | None = (
            "IV" if (match[3] or "").startswith("m1") else "0" if (match[1] or "").startswith("tis") else None
        )
        if word == "tis" and not u.words(i, i)[0].isupper():
            continue
        found.append(StageFinding(stage, u.words(i, i), ((i, i),)))
    return found


def _near_tnm(u: Refined, index: int) -> bool:
    """Whether another letter of the code stands beside a lone T."""
    return any(re.fullmatch(r"[nm][0-3x][a-c]?", t.text) for t in u.tokens[index + 1 : index + 3])


def _in_words(u: Refined) -> list[StageFinding]:
    """Stages told in words: in situ, metastatic, early …"""
    found = []
    for match in STAGED_WORDS.find(u):
        if _negated(u, match):
            continue
        stage: Stage | None = match.id if match.id in ("0", "IV") else None  # type: ignore[assignment]
        found.append(StageFinding(stage, u.words(match.first, match.last), ((match.first, match.last),)))
    return found


NOT_STAGED_BY_SPREAD = frozenset("none lymphoma leukemia myeloma brain_cns".split())
MAY_BEGIN_IN = {
    "sarcoma_bone": frozenset({"bone", "spinal_cord"}),
    "neuroendocrine": frozenset({"lung", "adrenal"}),
    "unknown_primary": frozenset(),
}
"""Places where a disease of a family may have begun, beside the organs of the family itself."""
SPREAD_LINKS = frozenset("my his her their the mi su la el los las a al both now both also ya and y".split())


def _by_spread(u: Refined, family: str) -> list[StageFinding]:
    """Stage IV by another organ that the cancer is said to be in: "breast cancer … and it's in my hip bone now"."""
    if family in NOT_STAGED_BY_SPREAD:
        return []
    cues = {cue.last: cue for id in ("spread_place", "spread_verb") for cue in u.meanings.get(id, ())}
    found = []
    for organ in organs_named(u):
        began = ORGAN_ROWS[organ.id][1] == family or organ.id in MAY_BEGIN_IN.get(family, ())
        if organ.id not in PLACES_OF_SPREAD or began or organ.id == "lymph":
            continue
        for last in range(organ.first - 3, organ.first):
            if (cue := cues.get(last)) is None:
                continue
            between = {t.text for t in u.tokens[last + 1 : organ.first]}
            denied = {t.text for t in u.tokens[max(0, cue.first - 3) : cue.first]} & (NO_WORDS | ASKED)
            if between <= SPREAD_LINKS and not denied:
                found.append(StageFinding("IV", u.words(cue.first, organ.last), ((cue.first, organ.last),)))
        if _is_spotted(u, organ):
            found.append(StageFinding("IV", u.words(organ.first, organ.last + 1), ((organ.first, organ.last + 1),)))
    return found


SPOTS = frozenset("spots lesions tumors nodules lit lights".split())


def _is_spotted(u: Refined, organ: Match) -> bool:
    """Whether an organ is told to be full of spots beside a cancer of another one: "… with liver spots"."""
    after = u.tokens[organ.last + 1].text if organ.last + 1 < len(u.tokens) else ""
    before = {t.text for t in u.tokens[max(0, organ.first - 3) : organ.first]}
    has_some = after in ("has", "have", "tiene") and SPOTS.intersection(
        t.text for t in u.tokens[organ.last + 2 : organ.last + 5]
    )
    return bool(after in SPOTS or has_some) and not before & (NO_WORDS | ASKED)


def _by_origin(u: Refined, family: str) -> list[StageFinding]:
    """Stage IV by a place that is told to come from the primary: "the bone spots are from the prostate"."""
    if family in NOT_STAGED_BY_SPREAD:
        return []
    organs = organs_named(u)
    for cue in u.meanings.get("origin", ()):
        first, last = u.sentence(cue.first)
        primary = [m for m in organs if 0 < m.first - cue.last <= 3 and ORGAN_ROWS[m.id][1] == family]
        places = [
            m
            for m in organs
            if first <= m.first < cue.first and m.id in PLACES_OF_SPREAD - {"lymph"} and ORGAN_ROWS[m.id][1] != family
        ]
        if primary and places and primary[0].last <= last:
            place = places[0].first, primary[0].last
            return [StageFinding("IV", u.words(*place), (place,))]
    return []


NO_WORDS = frozenset(
    "no not hasnt havent isnt without never negative sin nunca wont if si didnt ni arent nothing none nada"
    " ningun".split()
)
ASKED = frozenset("if si whether could might may puede podria will would can".split())
WEAK_VERBS = frozenset("went gone moved in se".split())
"""Words of going that tell of spread only beside an organ: "went to the liver", not "went to the hospital"."""
ORGAN_WORDS = frozenset(
    fold(word)
    for words in two_languages("organs.psv", "organ").values()
    for phrase in words
    for word in phrase.split()
) | frozenset("lados partes cuerpo organos body organs everywhere rego ramifico propago esparcio".split())
LOCAL_SPREAD = frozenset("nodes node ganglios ganglio lymph linfaticos".split())


def _negated(u: Refined, match: Match) -> bool:
    """Whether spread or a stage word is denied, only asked about, or only local."""
    first = u.sentence(match.first)[0]
    before = [t.text for t in u.tokens[max(first, match.first - 5) : match.first]]
    if match.id == "IV":
        if u.tokens[match.first].text in WEAK_VERBS and not ORGAN_WORDS.intersection(
            t.text for t in u.tokens[match.first : match.last + 3]
        ):
            return True
        after = [t.text for t in u.tokens[match.last + 1 : match.last + 4]]
        if LOCAL_SPREAD.intersection(after) or LOCAL_SPREAD.intersection(
            t.text for t in u.tokens[match.first : match.last + 1]
        ):
            return True
        if ASKED.intersection(before[-3:]):
            return True
    for word in reversed(before):
        if word in NO_WORDS:
            return True
        if word in ("but", "pero", "and", "y"):
            return False
    return False


def _is_put_right(u: Refined, one: StageFinding) -> bool:
    """Whether a stage is denied: "not stage 2, stage 3"."""
    first = one.places[0][0] if one.places else 0
    return first > 0 and u.tokens[first - 1].text in ("not", "no", "isnt", "wasnt") and u.between(first).isspace()


TURNS = frozenset("now ahora actually turned changed upstaged downstaged became moved resulto cambio subio".split())
FORMERLY = frozenset("was first originally thought initially primero era pensaban antes".split())


RESTAGING = frozenset("upstaged downstaged restaged bumped upgraded downgraded".split())
SAYS = frozenset(
    "era fue was said says saying to is its was a es que sea dice dicen dijo dijeron later now actually ahora".split()
)
"""Words right before a numeral that is a stage put right: "stage 1 at first and later said 2"."""
AFTER_PUT_RIGHT = frozenset(
    "because cause cuz bc since after now and so due but instead of with when with"
    " porque por y con ya ahora de del pero despues".split()
)
PUT_RIGHT_REACH = 15
"""Tokens from a stage to the numeral that puts it right."""


def _put_right(u: Refined, told: list[StageFinding]) -> StageFinding | None:
    """A stage told anew with its numeral only: "stage 1 at first and later said 2", "upstaged from 1 to 3"."""
    restaged = [i for i, token in enumerate(u.tokens) if token.text in RESTAGING]
    starts = [told[-1].places[0][1], *restaged] if told else restaged
    for start in starts:
        for at in range(start + 2, min(start + PUT_RIGHT_REACH, len(u.tokens))):
            between = {t.text for t in u.tokens[start:at]}
            turned = between & (RESTAGING | TURNS | LATER) and not between & OF_ANOTHER
            stage = _numeral(u.tokens[at].text)
            if not stage or not turned or u.tokens[at - 1].text not in SAYS or _is_verb(u, at) or _is_pronoun(u, at):
                continue
            after = u.tokens[at + 1].text if at + 1 < len(u.tokens) else ""
            if after == "plus" or SCALES.union(OTHER_SCALES, MEASURED) & {t.text for t in u.tokens[at - 3 : at]}:
                continue
            dated = {t.text for t in u.tokens[at + 1 : at + 3]} & MONTHS.keys()
            if not dated and (not after or after in AFTER_PUT_RIGHT or not u.between(at + 1).isspace()):
                return StageFinding(stage, u.words(at, at), ((at, at),))
    return None


MEASURED = frozenset("psa ecog score size age ki67 ki er pr her2 antigeno edad tamaño".split())
"""What is measured by a number of its own: "stage 2 but the grade is 3"."""
OF_ANOTHER = frozenset("another other second otro otra".split())
"""Words of a doctor who says otherwise: that is a contradiction and settles nothing."""
LATER = frozenset("later then but wait after luego despues pero".split())


def _is_restaged(u: Refined, told: list[StageFinding]) -> bool:
    """Whether the last of several stages is the one that holds: "was stage 2, now it's stage 4"."""
    first, last = told[0].places[0], told[-1].places[0]
    between = {t.text for t in u.tokens[first[1] + 1 : last[0]]}
    before = {t.text for t in u.tokens[max(0, first[0] - 3) : first[0]]}
    return told[-1].stage is not None and bool(between & TURNS or before & FORMERLY)


def find_stage(u: Refined, cancer: str | None, family: str, *, in_situ: bool) -> StageFinding:
    """The stage told in an utterance about this cancer."""
    told = _told(u) or _bare(u, named=family != "none")
    told = [one for one in told if not _is_put_right(u, one)] or told
    tnm = _by_tnm(u)
    words = [*_in_words(u), *_by_spread(u, family), *_by_origin(u, family)]
    every = [*told, *[s for s in tnm if s.stage], *[s for s in words if s.stage]]
    if len(told) > 1 and _is_restaged(u, told):
        told = every = told[-1:]
    if (put_right := _put_right(u, told)) is not None:
        told = every = [put_right]
    spread = [one for one in words if one.stage == "IV"][-1:]
    if told and spread and _is_restaged(u, [told[0], *spread]):
        told = every = spread
    pick = told[0] if told and told[0].stage else next((s for s in every if s.stage), None)
    if pick is None:
        pick = next(iter([*told, *tnm, *words]), None)
    if told and told[0].stage is None:
        pick = told[0]
    if cancer in METASTATIC_ROWS and (pick is None or pick.stage is None):
        return StageFinding("IV", pick.said if pick else None, pick.places if pick else ())
    if in_situ and (pick is None or pick.stage is None):
        return StageFinding("0", pick.said if pick else None, pick.places if pick else ())
    if pick is None:
        return StageFinding()
    if pick.stage and (family in UNSETTLED_FAMILIES or (cancer and CANCERS[cancer].family in UNSETTLED_FAMILIES)):
        return StageFinding(None, pick.said, pick.places)
    return pick
