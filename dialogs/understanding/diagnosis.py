"""The diagnosis told: the most telling cancer of the person concerned, how sure it is, and its row of the lexicon.

`names.py` finds the cancers named, `whose.py` tells which of them are meant; of those left the primary that comes
first is the finding.

Source: domain.md 3.1, 3.3, 3.4; contract.md, `What understand prints`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from dialogs.model import DiagnosisFinding
from dialogs.understanding.lexicon import CANCERS, TREATMENTS, rows, several
from dialogs.understanding.mention import BROAD, COMBINED, SPECIFIC, TYPE_ONLY, Mention
from dialogs.understanding.names import BREAST_MARKERS, cancer_names
from dialogs.understanding.operations import OPERATIONS, find_operations
from dialogs.understanding.organs import (
    ORGAN_ROWS,
    PLACES_OF_SPREAD,
    TESTS,
    is_spread_site,
    linked_after,
    organ_told,
    organs_named,
)
from dialogs.understanding.organs_alone import DRUGS
from dialogs.understanding.text import Match
from dialogs.understanding.traps import counts, phrase_of
from dialogs.understanding.tumours import BENIGN, MORPH_SITE, MORPHOLOGY, TYPE_FAMILIES
from dialogs.understanding.whose import PRONOUNS, another_is_told, has_returned, mentions, organ_now, relevant
from dialogs.understanding.words import Refined, has, phrase_table, plain

SMALL_MASS_CM = 4.0
METASTATIC_ROWS = {"breast_nos": "breast_metastatic", "prostate_nos": "prostate_met", "melanoma_nos": "melanoma_adv"}


def _primary(u: Refined, kept: list[Mention]) -> list[Mention]:
    """The mentions of the primary: places of spread go when anything else is named."""
    if any(m.family not in ("breast", "none") and "spread" not in m.marks for m in kept):
        kept = [m for m in kept if m.cancer not in BREAST_MARKERS or m.weight > SPECIFIC]
    origin = [m for m in kept if "origin" in m.marks and m.family != "none"]
    if origin:
        return origin
    unknown = [m for m in kept if m.cancer == "cup"]
    nodes = any(m.id == "lymph" for m in organs_named(u))
    if unknown and nodes and all(m in unknown or m.cancer in ORGANS_OF_NODES or m.weight <= 2 for m in kept):
        return unknown
    if unknown and all(m in unknown or m.family == "none" or m.cancer in ORGANS_OF_SPREAD for m in kept):
        return unknown
    places = {m.cancer.removesuffix("_mets") for m in kept if m.cancer and m.cancer.endswith("_mets")}
    without = [m for m in kept if "spread" not in m.marks and (m.cancer or "").removesuffix("_nos") not in places]
    real = [m for m in without if m.family != "none" or m.choice or m.cancer]
    return real or [m for m in kept if m.cancer and m.cancer.endswith("_mets")] or without or kept


def _best(u: Refined, kept: list[Mention]) -> Mention:
    """The most telling mention of the family that comes first, or of the one a correction names last."""
    top = [m for m in kept if m.family != "none" or m.choice] or kept
    lead = top[-1] if has(u, "changed") and len({m.family for m in top}) > 1 else top[0]
    if lead.weight <= TYPE_ONLY and not lead.cancer:
        lead = max(top, key=lambda m: m.weight)
    lead = _called(u, lead, top)
    same = _without_in_situ(u, [m for m in top if m.family == lead.family])
    if any(m.weight >= COMBINED and not _is_no_cancer(m) for m in same) or (has(u, "proved") and len(same) > 1):
        same = [m for m in same if not _is_no_cancer(m)] or same
    if lead.family == "breast":
        lobular = any(m.cancer == "breast_ilc" for m in same)
        same = _breast_order([m for m in same if not (lobular and m.cancer == "breast_hr")])
    return max(same, key=lambda m: m.weight)  # the first of equals


ORGANS_OF_SPREAD = frozenset("liver_nos bone_nos brain_nos lung_nos liver_mets bone_mets brain_mets".split())
ORGANS_OF_NODES = ORGANS_OF_SPREAD | {"headneck_nos", "lymphoma_nos", None}
CALLED_REACH = 10
MORE = frozenset("and also y e tambien plus now ahora then".split())


def _called(u: Refined, lead: Mention, top: list[Mention]) -> Mention:
    """The name given next to what was first told by its organ only: "a tumor on the kidney, they call it …"."""
    for other in top:
        between = {t.text for t in u.tokens[lead.last + 1 : other.first]}
        of_no_row = lead.cancer is None and lead.weight <= BROAD + 1 and other.weight >= COMBINED
        named_so = of_no_row or lead.weight <= BROAD < SPECIFIC <= other.weight
        named_so = named_so and other.family in TYPE_FAMILIES
        if named_so and 0 < other.first - lead.last <= CALLED_REACH and not between & MORE:
            return other
    return lead


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


def _is_no_cancer(m: Mention) -> bool:
    """Whether a mention is of a finding or a precancer: a nodule gives way to the carcinoma found in it."""
    return m.cancer is not None and CANCERS[m.cancer].rarity == "NA"


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
    normal = u.meanings.get("normal", ())
    own_fear = "feared" in best.marks and best.subject != "relative" and not has(u, "doctor_said", first, last)
    seen = any(not best.first <= m.first <= best.last for m in u.meanings.get("finding", ()))
    if own_fear and best.weight < COMBINED and seen and not normal:
        return "suspected"
    if own_fear and ("suspected" not in best.marks or normal):
        return "none"
    if "feared" in best.marks and normal:
        return "none"
    if "feared" in best.marks and BENIGN.find(u) and best.subject != "relative":
        return "none"
    unproven = best.cancer and CANCERS[best.cancer].rarity == "NA" and best.cancer != "breast_lcis"
    if unproven and not _is_called_in_situ(u, best):
        healed = BENIGN.find(u) and any(cue.phrase in NO_CANCER and cue.first > best.last for cue in normal)
        return "none" if healed else "suspected"
    precancers = [m for m in MORPHOLOGY.find(u) if m.id in PRECANCERS]
    if any(best.first <= m.first <= best.last for m in precancers) and not _is_called_in_situ(u, best):
        return "suspected"
    if precancers and not (best.cancer and best.weight >= BROAD):
        return "suspected"
    if _is_scored_only(u) or _is_left_open(u, best.first) or another_is_told(u, best):
        return "suspected"
    if _words_of(u, best)[-best.length] in SEEN and not has(u, "proved"):
        return "suspected"
    if best.family == "thyroid" and _is_undecided_score(u):
        return "suspected"
    if best.cancer in FINDING_ROWS and not has(u, "doctor_said", first, last):
        return "suspected"
    near = u.tokens[max(0, best.first - 1) : best.last + 2]
    proven = any(t.text.startswith(SPREAD_FOUND) for t in near) and has(u, "tissue_read", first, last)
    if "suspected" in best.marks and not proven and not has_returned(u):
        return "suspected"
    return "diagnosed"


NO_CANCER = frozenset("not cancer;isn't cancer;isnt cancer;no cancer;no es cancer;no era cancer".split(";"))


def _is_called_in_situ(u: Refined, best: Mention) -> bool:
    """Whether a precancer is told as a carcinoma in situ, which is diagnosed and of stage 0 (contract.md)."""
    words = " ".join(_words_of(u, best))
    return "in situ" in words and ("carcinoma" in words or "cancer" in words)


PRECANCERS = frozenset({"precancer", "skin_precancer"})


READ_OUT = frozenset(
    "showed shows confirmed says said came found positive was salio dice dijo confirmo mostro resulto fue".split()
)
"""Words beside a biopsy that has been read."""
SAMPLED = frozenset("biopsy biopsia biopsied sampling".split())


def _is_scored_only(u: Refined) -> bool:
    """Whether a score of images is all there is, and the biopsy is still to come: "birads 5, biopsy is thursday"."""
    scored = any(test.phrase.endswith("rads") for test in TESTS.find(u))
    sampled = [i for i, token in enumerate(u.tokens) if token.text in SAMPLED]
    read_out = {t.text for i in sampled for t in u.tokens[i : i + 4]} & READ_OUT
    return scored and bool(sampled) and not read_out and not has(u, "proved")


def _is_left_open(u: Refined, index: int) -> bool:
    """Whether a name is written with the question mark of a note: "high protein, ?myeloma"."""
    return u.between(index).endswith("?") and not u.between(index).startswith("?")


SEEN = frozenset("something spot spots mass lump nodule shadow algo mancha masa bulto bolita sombra nodulo".split())
"""First words of names that say what was seen, not what it is: "something on my pancreas"."""


def _is_undecided_score(u: Refined) -> bool:
    """Whether the score of the thyroid's cells is one below the proven: Bethesda III to V."""
    return any(
        u.tokens[m.last + 1 : m.last + 2] and u.tokens[m.last + 1].text in ("iii", "iv", "v", "3", "4", "5")
        for m in TESTS.find(u)
        if m.phrase == "bethesda"
    )


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
    if _is_of_a_pet(u) if not every else has(u, "pet") and all(m.subject != "self" for m in every):
        return DiagnosisFinding(status="none", family="none")
    if not every:
        return _without_name(u, benign)
    kept = relevant(u, every)
    if not kept:
        return _taken_over(u) or _finding_after_history(u, every) or _still_open(u, every) or _nothing_now(u, every)
    if either := _either(u, kept):
        return either
    best = _with_an_organ(u, _best(u, _primary(u, kept)))
    status = _status(u, best)
    if has(u, "question", u.sentence(best.first)[0], best.first) and best.subject == "unsaid":
        status = "none"
    if best.weight <= 2 and benign and not best.in_situ:
        return DiagnosisFinding(
            status="none", family="none", evidence=_evidence(u, *((b.first, b.last) for b in benign))
        )
    if status == "none":
        family = best.family if best.weight > 2 else "none"
        return DiagnosisFinding(status="none", family=family, evidence=_evidence(u, (best.first, best.last)))
    return _finding(u, best, status)


def _is_of_a_pet(u: Refined) -> bool:
    """Whether an animal is all that is told of: it is named, and nobody beside the one whose it is."""
    pets = u.meanings.get("pet", ())
    people = [
        m.first
        for id in ("self", "relative")
        for m in u.meanings.get(id, ())
        if m.phrase not in PRONOUNS
        and not any(m.last >= pet.first and m.first - pet.last <= OWNER_REACH for pet in pets)
    ]
    return bool(pets) and not people


OWNER_REACH = 3
"""Tokens from an animal to the one whose it is: "el perro de mi hijo"."""


def _with_an_organ(u: Refined, best: Mention) -> Mention:
    """A cancer with no organ in its sentence, as one of the organ that the rest of the text is about."""
    if best.family != "none" or best.choice or "spread" in best.marks:
        return best
    organ = organ_told(u, best.first)
    if organ is None:
        return best
    cancer, family = ORGAN_ROWS[organ.id]
    kind = "adenocarcinoma" if best.weight == 2 and not best.in_situ else "in_situ" if best.in_situ else "cancer"
    row = (*MORPH_SITE.get((kind, organ.id), ()), cancer)[0]
    return replace(best, cancer=row, family=family, weight=BROAD, organ=(organ.first, organ.last))


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
    if benign and not has(u, "suspected") and not (has(u, "finding") and _abnormal_test(u)):
        return DiagnosisFinding(status="none", evidence=_evidence(u, *((m.first, m.last) for m in benign)))
    findings = u.meanings.get("finding", ()) or _something_of_an_organ(u)
    if findings:
        return _worked_up(u, findings)
    return _did_you_mean(u) or _abnormal_test(u) or _organ_alone(u) or DiagnosisFinding()


FEAR_REACH = 4
DENIAL_REACH = 4
NO_SITE = frozenset("blood marrow lymph bone soft_tissue skin nose".split())
"""Organs that tell no primary by themselves."""
OPERATED = frozenset("breast prostate bladder kidney testis thyroid larynx esophagus stomach pancreas lung".split())
OPERATED_ORGANS: dict[str, str] = {"whipple": "pancreas"} | {
    id: organ
    for organ, row in OPERATIONS.items()
    if organ in OPERATED
    for id in (row["whole"], row["part"], row["both"])
    if id
}
"""Organs by the operations that are done on no other, or hardly ever."""
OPERATION_NAMES = phrase_table(
    {id: [t.name, plain(t.name), *t.synonyms, *t.spanish] for id in OPERATED_ORGANS for t in (TREATMENTS[id],)}
)


def _organ_alone(u: Refined) -> DiagnosisFinding | None:
    """A cancer that is told by no more than its organ and words of cancer: "my dads prostate, 3 bad cores"."""
    organs = [m for m in organs_named(u) if not is_spread_site(u, m.first)] or _operated(u)
    primary = [m for m in organs if m.id not in PLACES_OF_SPREAD] or organs
    if len({ORGAN_ROWS[m.id][1] for m in primary}) != 1 or primary[0].id in NO_SITE:
        return None
    organ = primary[0]
    first, last = u.sentence(organ.first)
    cancer, family = ORGAN_ROWS[organ.id]
    if _is_feared(u, organ):
        return DiagnosisFinding(status="none", family=family, evidence=_evidence(u, (organ.first, organ.last)))
    if not _tells_of_cancer(u, organ) or any(has(u, id) for id in ("normal", "feared", "question")):
        return None
    if any(
        first <= cue.first and 0 < organ.first - cue.last <= DENIAL_REACH for cue in u.meanings.get("negated", ())
    ):
        return None
    only_tested = organ.phrase in PROSTATE_TESTS and not has_returned(u) and not has(u, "of_a_tumour")
    doubted = only_tested or _is_only_biopsied(u) or has(u, "suspected", first, last + 1)
    return _finding(u, Mention(organ.first, organ.last, cancer, family), "suspected" if doubted else "diagnosed")


def _is_only_biopsied(u: Refined) -> bool:
    """Whether a biopsy is all that is told of an organ, and no result."""
    cues = (*u.meanings.get("cancer_care", ()), *u.meanings.get("of_a_tumour", ()))
    taken = all(BIOPSIES.intersection(cue.phrase.split()) for cue in cues)
    return bool(cues) and taken and not has(u, "proved") and not has_returned(u)


BIOPSIES = frozenset("biopsy biopsied biopsia".split())
PROSTATE_TESTS = frozenset({"psa", "antigeno prostatico"})


def _is_feared(u: Refined, organ: Match) -> bool:
    """Whether an organ is what somebody is afraid for, with a test that was normal: "scared it is pancreatic"."""
    near = any(0 < organ.first - cue.last <= FEAR_REACH for cue in u.meanings.get("feared", ()))
    return near and has(u, "normal")


def _tells_of_cancer(u: Refined, organ: Match) -> bool:
    """Whether a text has words of cancer care, or takes an organ out for something that was measured."""
    cues = (*u.meanings.get("cancer_care", ()), *u.meanings.get("of_a_tumour", ()))
    if any(not organ.first <= cue.first <= organ.last for cue in cues):
        return True
    named = [(m.first, m.last) for m in OPERATION_NAMES.find(u)]
    told = [(o.first, o.last) for o in find_operations(u, over=True)]
    if not any(start <= organ.first <= end for start, end in (*named, *told)):
        return False
    removed = organ.id in REMOVED_FOR_CANCER and OTHER_REASONS.isdisjoint(t.text for t in u.tokens)
    return removed or _size_cm(u) is not None


REMOVED_FOR_CANCER = frozenset("breast prostate bladder kidney testis larynx esophagus pancreas".split())
"""Organs that are hardly ever taken out for anything else; a thyroid, a womb and a stomach often are."""
OTHER_REASONS = frozenset(
    "preventive prophylactic preventative brca brca1 brca2 donor donate donating donation transplant stone stones"
    " benign infection cyst reduction implant implants enlarged bph"
    " preventiva profilactica donar donador donante trasplante piedra piedras calculo calculos benigno benigna"
    " infeccion quiste agrandada agrandado".split()
)


def _operated(u: Refined) -> list[Match]:
    """The organs of the operations named: a mastectomy is of the breast."""
    return [Match(OPERATED_ORGANS[m.id], m.phrase, m.first, m.last) for m in OPERATION_NAMES.find(u) if counts(u, m)]


SCORES = {
    "birads": 4,
    "pirads": 3,
    "bosniak": 3,
    "tirads": 4,
    "lirads": 4,
    "bethesda": 3,
    "ca125": 36,
    "psa": 4,
    "lungrads": 3,
}
"""Lowest value of a score that is worked up (domain.md 4)."""
PROVEN_SCORES = {"bethesda": 6, "birads": 6}
"""The value of a score that only a proven cancer has."""
ROMAN = {"iii": "3", "iv": "4", "v": "5", "vi": "6"}
VALUE = re.compile(r"^(\d+(?:\.\d+)?)[abcx]?$")
TEST_REACH = 5


def _abnormal_test(u: Refined) -> DiagnosisFinding | None:
    """A test of one organ with a result that is worked up: "birads 5", "my mammogram was abnormal"."""
    for test in TESTS.find(u):
        first, last = u.sentence(test.first)
        near = u.tokens[test.last + 1 : min(last, test.last + TEST_REACH) + 1]
        values = [float(m[1]) for t in near if (m := VALUE.match(ROMAN.get(t.text, t.text)))]
        name = "psa" if test.id == "prostate" else test.phrase.replace("-", "").replace(" ", "")
        least = SCORES.get(name, 0)
        high = bool(least and values and max(values) >= least)
        proven = high and name in PROVEN_SCORES and max(values) == PROVEN_SCORES[name]
        told = any(
            first <= cue.first <= last and abs(cue.first - test.last) <= TEST_REACH
            for cue in u.meanings.get("abnormal_test", ())
        )
        if (high or told) and not has(u, "normal", first, last + 1):
            place = test.first, test.last
            status: Literal["diagnosed", "suspected"] = "diagnosed" if proven else "suspected"
            return DiagnosisFinding(status=status, family=ORGAN_ROWS[test.id][1], evidence=_evidence(u, place))
    return None


def _something_of_an_organ(u: Refined) -> tuple[Match, ...]:
    """What was seen, with no word for it, in an organ: "found something in the head of the pancreas"."""
    organs = {m.first: m for m in organs_named(u)}
    return tuple(cue for cue in u.meanings.get("something", ()) if linked_after(u, cue.last, organs))


def find_unnamed(u: Refined) -> DiagnosisFinding | None:
    """A doubtful result of an organ's tissue, with no disease named: suspected, with the family of the organ."""
    organs = [m for m in organs_named(u) if not is_spread_site(u, m.first)]
    if not organs or has(u, "normal"):
        return None
    place = organs[0].first, organs[0].last
    return DiagnosisFinding(status="suspected", family=ORGAN_ROWS[organs[0].id][1], evidence=_evidence(u, place))


OF_MANY_ORGANS = frozenset({"neck"})
"""Places where what is found may be of the thyroid, a lymph node, the throat or the skin."""


def _worked_up(u: Refined, findings: tuple[Match, ...]) -> DiagnosisFinding:
    """A lump, mass or spot that nobody has named yet: suspected, with the family of its organ."""
    organs = [m for m in organs_named(u) if not is_spread_site(u, m.first) and m.id not in OF_MANY_ORGANS]
    if has(u, "normal"):
        return DiagnosisFinding(status="none", evidence=_evidence(u, *((m.first, m.last) for m in findings)))
    told = None if organs else organ_told(u, findings[0].first)
    if told is not None and told.id not in OF_MANY_ORGANS:
        organs = [told]
    spans = [(m.first, m.last) for m in (*findings, *organs[:1])]
    dosed = bool(DRUGS.find(u)) and not has(u, "suspected")
    if organs and (dosed or _is_proved(u, organs[0]) or (organs[0].id == "prostate" and has_returned(u))):
        row, family = ORGAN_ROWS[organs[0].id]
        found = _finding(u, Mention(*spans[-1], row, family), "diagnosed")
        return found.model_copy(update={"evidence": _evidence(u, *spans)})
    cancer = _row_of_a_finding(u, findings, organs[0].id) if organs else None
    if cancer:
        found = _finding(u, Mention(*spans[-1], cancer, CANCERS[cancer].family), "suspected")
        return found.model_copy(update={"evidence": _evidence(u, *spans)})
    family = ORGAN_ROWS[organs[0].id][1] if organs else "none"
    return DiagnosisFinding(status="suspected", family=family, evidence=_evidence(u, *spans))


def _is_proved(u: Refined, organ: Match) -> bool:
    """Whether a finding is told to be cancer by its result: "la bolita del seno salió positiva"."""
    first, last = u.sentence(organ.first)
    return has(u, "proved", first, last + 1) and not has(u, "suspected", first, last + 1)


NODULES = frozenset("spot nodule shadow mass nodulo mancha manchita sombra masa bolita lung".split())
CYSTS = frozenset("cyst quiste cysts quistes".split())


def _row_of_a_finding(u: Refined, findings: tuple[Match, ...], organ: str) -> str | None:
    """The row of what was seen in an organ, where the table has one: a lung nodule, a pancreatic cyst."""
    seen = {word for match in findings for word in phrase_of(u, match).split()}
    if organ == "lung" and seen & NODULES:
        return "lung_nodule"
    if organ == "pancreas" and seen & CYSTS:
        return "pancreas_ipmn"
    if organ == "thyroid" and seen & NODULES:
        return "thyroid_indet"
    return "kidney_srm" if _by_size(u, ORGAN_ROWS[organ][0]) == "kidney_srm" else None


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
    for id, names in cancer_names().items():
        for name in names:
            word = name.lower()
            if word.isalpha() and len(word) >= 5 and id not in table.setdefault(word, []):
                table[word].append(id)
    return {word: tuple(ids) for word, ids in table.items()}


NAME_WORDS = _name_words()


OWN_REACH = 4


def _finding_after_history(u: Refined, every: list[Mention]) -> DiagnosisFinding | None:
    """A lump or cyst of the writer told beside somebody else's cancer: "… and now they found a cyst on mine"."""
    for finding in u.meanings.get("finding", ()):
        if any(0 < cue.first - finding.last <= 2 for cue in u.meanings.get("cured", ())):
            continue  # "psa is still zero"
        if not has(u, "normal") and any(0 < finding.first - m.last <= OWN_REACH for m in u.meanings.get("self", ())):
            organs = [m for m in organs_named(u) if 0 < m.first - finding.last <= OWN_REACH]
            family = ORGAN_ROWS[organs[0].id][1] if organs else every[-1].family
            place = finding.first, finding.last
            return DiagnosisFinding(status="suspected", family=family, evidence=_evidence(u, place))
        start = u.sentence(finding.first)[0]
        own = [c for id in ("now", "self") for c in u.meanings.get(id, ()) if max(start, every[-1].last) <= c.first]
        if finding.first > every[-1].last and own and not has(u, "normal"):
            place = finding.first, finding.last
            return DiagnosisFinding(status="suspected", family=every[-1].family, evidence=_evidence(u, place))
    return None


def _still_open(u: Refined, every: list[Mention]) -> DiagnosisFinding | None:
    """A finding whose biopsy is awaited and that has no name yet: "no one will say cancer"."""
    findings = u.meanings.get("finding", ())
    unnamed = all("denied" in m.marks and m.weight <= TYPE_ONLY for m in every)
    return _worked_up(u, findings) if unnamed and findings and has(u, "suspected") else None


def _taken_over(u: Refined) -> DiagnosisFinding | None:
    """The cancer told by its organ after somebody else's: "my wife died of …, now it's me, prostate"."""
    for cue in u.meanings.get("takeover", ()):
        if organ := organ_now(u, cue):
            cancer, family = ORGAN_ROWS[organ.id]
            return _finding(u, Mention(organ.first, organ.last, cancer, family), "diagnosed")
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
        if unit in ("mm", "millimeter", "millimeters", "milimetros", "milimetro", "millimetres", "milimetritos"):
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


MODIFIERS = {(row["cancer"], row["becomes"]): several(row["word"]) for row in rows("modifiers.psv")}
TELLING = phrase_table({f"{broad}>{becomes}": words for (broad, becomes), words in MODIFIERS.items()})


def _by_word(u: Refined, cancer: str | None) -> str | None:
    """Subtypes that words apart from the name tell (modifiers.psv); of two the row listed first."""
    told = {match.id for match in TELLING.find(u)} if cancer else set()
    return next((b for (a, b) in MODIFIERS if a == cancer and f"{a}>{b}" in told), cancer)


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
        recurrent=has_returned(u) and not has(u, "cured", best.last),
        candidates=best.choice[:3],
        evidence=_evidence(u, (best.first, best.last), *([best.organ] if best.organ else [])),
    )


FINDING_ROWS = frozenset({"kidney_srm", "lung_ggn"})
"""Rows that begin as a finding on a scan: suspected until somebody says that it was proven."""
IN_SITU_ROWS = frozenset("breast_dcis melanoma_insitu bladder_cis cervical_cin breast_lcis vulvar_vin".split())
"""Rows whose name says stage 0 (contract.md: in situ is 0)."""
