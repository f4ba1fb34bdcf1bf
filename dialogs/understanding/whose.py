"""Whose disease a name is, and how it is meant: a relative's, an old, a denied or a feared one is not the finding.

Source: domain.md 3.4, 12; contract.md, `status`.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.understanding.memory import for_a_turn
from dialogs.understanding.mention import Mention, SubjectKind
from dialogs.understanding.names import NAMES, cancers_named
from dialogs.understanding.organs import is_spread_site, organs_named
from dialogs.understanding.organs_alone import is_primary
from dialogs.understanding.text import Match
from dialogs.understanding.tumours import BENIGN, MORPHOLOGY
from dialogs.understanding.words import Refined, has


def _subject(u: Refined, mention: Mention) -> SubjectKind:
    """Whose disease it is: the nearest person named before it in the sentence, else after it."""
    first, last = u.sentence(mention.first)
    selves = [m.last for m in u.meanings.get("self", ()) if first <= m.first and m.last < mention.first]
    kin = _relatives(u)
    relatives = [m.last for m in kin if first <= m.first and m.last < mention.first]
    pets = [m.last for m in u.meanings.get("pet", ()) if first <= m.first and m.last < mention.first]
    if pets and max(pets) >= max((*selves, *relatives), default=-1):
        return "pet"
    if relatives and (not selves or max(relatives) > max(selves)):
        return "relative"
    if selves:
        return "self"
    after = [m.first for m in kin if mention.last < m.first <= last]
    if (
        after
        and after[0] - mention.last <= 4
        and u.tokens[mention.last + 1].text in ("in", "of", "de", "en", "killed")
    ):
        return "relative"
    return "unsaid"


@for_a_turn
def _relatives(u: Refined) -> tuple[Match, ...]:
    """The relatives named; "mama" typed without its accent may be the organ: "cáncer de mama"."""
    organs = {i for organ in organs_named(u) for i in range(organ.first, organ.last + 1)}
    return tuple(m for m in u.meanings.get("relative", ()) if m.first not in organs)


NEGATION_REACH = 4
NOT_NEGATION = frozenset(
    "symptoms symptom sintomas molestias know sure told decided started sabe se seguro only solo stage etapa"
    " idea".split()
)


def _denied(u: Refined, mention: Mention) -> bool:
    """Whether the name is denied: "no …", "not …", "they ruled out …", "… was ruled out"."""
    first, last = u.sentence(mention.first)
    for cue in u.meanings.get("negated", ()):
        if first <= cue.first and cue.last < mention.first and mention.first - cue.last <= NEGATION_REACH:
            between = [t.text for t in u.tokens[cue.last + 1 : mention.first]]
            if cue.phrase == "no" and SAID_INSTEAD.intersection(between[:1]):
                continue
            signs = u.raw[u.tokens[cue.last].end : u.tokens[mention.first].start]
            if (
                not NOT_NEGATION.intersection(between)
                and "," not in signs
                and "but" not in between
                and "pero" not in between
                and not _begins_anew(u, cue.last + 1, mention)
            ):
                return True
    if " ".join(t.text for t in u.tokens[mention.last + 1 : min(last, mention.last + 2) + 1]) in DENIED_BEHIND:
        return True
    for cue in u.meanings.get("normal", ()):
        if cue.first <= mention.first <= cue.last and "," not in u.words(cue.first, mention.first):
            return True
        if mention.last < cue.first <= last and cue.first - mention.last <= 4 and cue.phrase in RULED_OUT:
            return True
    return _turned_out_benign(u, mention)


DENIED_BEHIND = frozenset("no es;no era;no fue;no hay;nada".split(";"))
"""The end of a sentence that denies the name before it: "cáncer de tiroides no es", "de melanoma nada"."""
SAID_INSTEAD = frozenset("its it it's es son".split())
"""Words after a "no" that contradicts what was said and denies nothing that follows: "no, it is ..."."""


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
    " receptor receptors receptores braf ret ros1 alk kras met ntrk flt3 npm1 idh idh1 tp53 jak2 ki67 cytogenetics"
    " scan scans staging pet ct mri imaging tac resonancia gammagrama insurance approval seguro autorizacion"
    " appointment appointments cita citas".split()
)
"""What may be awaited of a disease that is proven: markers, scans for its stage, an appointment."""
MARKER_REACH = 3
DOUBT_REACH = 18
"""Tokens between a word of doubt and the disease: a message without full stops is one long sentence."""


def _is_in_doubt(u: Refined, first: int, last: int, at: int) -> bool:
    """Whether a cue of suspicion bears on the disease and not on a marker that is still out: "HER2 pending"."""
    for cue in u.meanings.get("suspected", ()):
        if first <= cue.first and cue.last <= last:
            near = u.tokens[max(first, cue.first - MARKER_REACH) : cue.last + 1 + MARKER_REACH]
            if cue.first - at > DOUBT_REACH or at - cue.last > DOUBT_REACH:
                continue
            if cue.first and u.tokens[cue.first - 1].text in ("primary", "origin"):
                continue  # the organ is what is favored
            if {"where", "donde"}.intersection(t.text for t in u.tokens[cue.last + 1 : cue.last + 2]):
                continue  # the origin is what nobody can tell
            marker = WAITED.intersection(cue.phrase.split()) and MARKERS_AWAITED.intersection(t.text for t in near)
            if not marker and not _is_of_something_else(u, cue, min(last, at - 1) if cue.last < at else last):
                return True
    return False


BESIDE_THE_POINT = frozenset(
    "stage stages stg etapa estadio fase spread mets metastasis metastases metastasized nodes ganglios"
    " regado rego whipple surgery chemo radiation operate operation immunotherapy trial should cirugia quimio"
    " radiacion operar operarme ebrt rt imrt brachy watching surveillance"
    " second another more otra otro appointment cita citen citan call llamen".split()
) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow lunes martes miercoles jueves viernes sabado"
    " domingo".split()
)
BESIDE_REACH = 3


def _is_of_something_else(u: Refined, cue: Match, last: int) -> bool:
    """Whether what is in doubt is the stage, the spread or the plan: "maybe stage 2", "then maybe the Whipple"."""
    after = [t.text for t in u.tokens[cue.last + 1 : min(last, cue.last + BESIDE_REACH) + 1]]
    return not BESIDE_THE_POINT.isdisjoint(after)


WAITED = frozenset("pending waiting awaiting pendiente esperando falta faltan".split())


YEAR_REACH = 6


def _is_a_far_year(u: Refined, mention: Mention, cue: Match) -> bool:
    far = cue.first - mention.last > YEAR_REACH and "," in _between(u, mention, cue)
    return cue.phrase.endswith("@year") and far


def _is_before_now(u: Refined, id: str, first: int, mention: Mention) -> bool:
    """Whether the cues of the past bear on something else: a "now" stands between, or a year far off."""
    turns = [cue.first for cue in u.meanings.get("now", ()) if first <= cue.first < mention.first]
    last = u.sentence(mention.first)[1]
    return all(
        (turns and cue.last < max(turns)) or _is_a_far_year(u, mention, cue)
        for cue in u.meanings.get(id, ())
        if first <= cue.first <= last
    )


def _died_another(u: Refined, mention: Mention, first: int, last: int) -> bool:
    """Whether those who died are told behind a name of somebody else: "my son has …, my aunt died of it"."""
    kin = [m for m in _relatives(u) if first <= m.first <= last]
    if not any(first <= m.first < mention.first for m in (*kin, *u.meanings.get("self", ()))):
        return False  # the person behind the name may be the one whose it is
    for cue in u.meanings.get("dead", ()):
        if first <= cue.first and cue.last <= last:
            before = [m for m in kin if m.first < cue.first]
            if not before or before[-1].first < mention.last or before[-1].phrase in PRONOUNS:
                return False
    return True


PRONOUNS = frozenset("he she him her hes shes his el ella él in law".split()) | {"in law"}
FOUND = frozenset("found showed diagnosed encontraron hallaron detectaron salio".split())
"""Words after "had" with which the disease is told as something new: "had a stroke and they found …"."""


def _is_perfect(u: Refined, index: int) -> bool:
    """Whether "had" is what somebody has had and still has: "grandma has had lung cancer two years"."""
    return index > 0 and u.tokens[index - 1].text in ("has", "have", "ive", "hes", "shes")


def _between(u: Refined, mention: Mention, cue: Match) -> str:
    """What was typed between a name and a cue behind it."""
    return u.raw[u.tokens[mention.last].end : u.tokens[cue.first].start]


def _is_in_longer(u: Refined, cue: Match) -> bool:
    """Whether a word of the past is a part of what the family has: "history" in "family history"."""
    return any(m.first <= cue.first <= m.last for m in u.meanings.get("history", ()))


def _marked(u: Refined, mention: Mention) -> Mention:
    """The mention with its person and the cues of its sentence."""
    first, last = u.sentence(mention.first)
    marks = {id for id in MARK_IDS if has(u, id, first, last)}
    if "dead" in marks and _died_another(u, mention, first, last):
        marks.discard("dead")
    if "suspected" in marks and not _is_in_doubt(u, first, last, mention.first):
        marks.discard("suspected")
    had = [cue for cue in u.meanings.get("had", ()) if not (cue.phrase == "had" and _is_perfect(u, cue.first))]
    had = [cue for cue in had if not {t.text for t in u.tokens[cue.last + 1 : mention.first]} & FOUND]
    if not any(-HAD_REACH <= cue.last - mention.first < HAD_REACH for cue in had):
        marks.discard("had")
    if all(_is_in_longer(u, cue) for cue in u.meanings.get("old", ())):
        marks.discard("old")
    for id in ("had", "old", "cured"):
        if id in marks and _is_before_now(u, id, first, mention):
            marks.discard(id)
    if has(u, "still_treated", first, last):
        marks.discard("cured")
    if mention.cancer != "cup" and _denied(u, mention):  # "they can't find the origin" denies no cancer
        marks.add("denied")
    if mention.cancer and mention.cancer.endswith("_mets"):
        marks.add("spread")
    if is_spread_site(u, mention.first):
        marks.add("spread")
    if is_primary(u, mention.last):
        marks.add("origin")
    for cue in u.meanings.get("origin", ()):
        sampled = cue.first > 0 and u.tokens[cue.first - 1].text in TEST_WORDS
        if cue.last < mention.first and mention.first - cue.last <= 4 and cue.first >= first and not sampled:
            marks.add("origin")
    return replace(mention, subject=_subject(u, mention), marks=frozenset(marks))


def is_well(u: Refined) -> bool:
    """Whether the writer tells that tests of their own were normal: "my sister has … but my mammogram was clear"."""
    for cue in u.meanings.get("normal", ()):
        first, _ = u.sentence(cue.first)
        told_of = [m.last for m in u.meanings.get("self", ()) if first <= m.first < cue.first]
        others = [m.last for m in _relatives(u) if first <= m.first < cue.first]
        if told_of and max(told_of) > max(others, default=-1):
            return True
    return False


def mentions(u: Refined) -> list[Mention]:
    """All cancers named, in order, each with what the words around it say."""
    found = [_marked(u, m) for m in cancers_named(u)]
    return sorted(found, key=lambda m: (m.first, m.last))


def _is_history(m: Mention, u: Refined) -> bool:
    """Whether a mention is somebody else's, long ago, denied or a pet's."""
    if m.subject == "pet" or "denied" in m.marks:
        return True
    if "history" in m.marks and not _is_told_of_one(u, m) and _is_in_the_family(u, m):
        return True
    if m.subject == "relative" and m.marks & {"had", "dead", "old", "cured"}:
        return not has_returned(u)
    if m.subject == "relative" and is_well(u):
        return True
    if _is_died_of(u, m) or (m.subject == "relative" and _is_not_mine(u)):
        return True
    if has_returned(u) or another_is_told(u, m):
        return False
    if "cured" in m.marks:
        return True
    return "old" in m.marks and not m.marks & {"now", "origin"} and not _goes_on(u, m)


FAMILY_REACH = 3


def _is_in_the_family(u: Refined, m: Mention) -> bool:
    """Whether a name is what the family has: "… runs in my family", and not "…, no family history"."""
    for cue in u.meanings.get("history", ()):
        if cue.last < m.first or cue.first <= m.first <= cue.last:
            if u.sentence(cue.first) == u.sentence(m.first):
                return True
        elif cue.first - m.last <= FAMILY_REACH and "," not in _between(u, m, cue):
            return True
    return False


OWN_NOW = frozenset(
    "i have;i got;ive got;she has;he has;shes got;hes got;they have;yo tengo;ella tiene;el tiene".split(";")
)


def _is_told_of_one(u: Refined, m: Mention) -> bool:
    """Whether one person is said to have it, whatever runs in the family besides."""
    return " ".join(t.text for t in u.tokens[max(0, m.first - 2) : m.first]) in OWN_NOW


def _is_died_of(u: Refined, m: Mention) -> bool:
    """Whether a name is what somebody died of: "falleció de …", "died of …"."""
    return any(0 < m.first - cue.last <= 2 for cue in u.meanings.get("dead", ()))


def _is_not_mine(u: Refined) -> bool:
    """Whether the writer says to have no such thing: "friend has lymphoma, i dont"."""
    return any(
        cue.last + 1 == len(u.tokens) or any(c in u.between(cue.last + 1) for c in ",.;!")
        for cue in u.meanings.get("not_me", ())
    )


GOES_ON = frozenset("tomo tomando estoy sigo ando vivo desde take taking still currently duele".split())


def _goes_on(u: Refined, m: Mention) -> bool:
    """Whether what is told after the name still goes on: "CML, I take a pill …", "… le duele desde hace años"."""
    return any(token.text in GOES_ON for token in u.tokens[m.last + 1 : u.sentence(m.first)[1] + 1])


def another_is_told(u: Refined, m: Mention) -> bool:
    """Whether "now" turns from a cure to what is there now: "cancer free for years, now they found a mass"."""
    turns = [cue for cue in u.meanings.get("now", ()) if cue.first > m.last]
    cures = [cue.last for cue in u.meanings.get("cured", ())]
    return bool(cures) and any(turn.first > max(cures) and has(u, "finding", turn.first) for turn in turns)


def _is_before_turn(u: Refined, m: Mention, all_: list[Mention]) -> bool:
    """Whether a mention told as had stands before a "now" after which another disease is named."""
    if has_returned(u):
        return False
    for turn in u.meanings.get("now", ()):
        had = [c for id in ("had", "old") for c in u.meanings.get(id, ()) if c.last < turn.first]
        later = [o for o in all_ if o.first > turn.last and o.family not in ("none", m.family)]
        if m.last < turn.first and had and later and "spread" not in later[0].marks:
            return True
    return False


def relevant(u: Refined, all_: list[Mention]) -> list[Mention]:
    """Mentions of the person concerned, now."""
    if any(not _is_of_another(u, cue, all_) for cue in u.meanings.get("takeover", ())):
        return [replace(m, subject="self", marks=m.marks - {"old", "had", "history"}) for m in all_]
    kept = [m for m in all_ if not _is_history(m, u) and not _is_before_turn(u, m, all_)]
    own = [m for m in kept if m.subject == "self"]
    others = [m for m in kept if m.subject == "relative"]
    if own and others and {m.family for m in own} - {"none"}:
        kept = [m for m in kept if m.subject != "relative"]
    return kept


FINDING_REACH = 6
ORGAN_REACH = 3


def organ_now(u: Refined, takeover: Match) -> Match | None:
    """The organ of the cancer that one has now, told apart from what was named before: "now its me, prostate"."""
    return next((m for m in organs_named(u) if 0 < m.first - takeover.last <= ORGAN_REACH), None)


def _is_of_another(u: Refined, takeover: Match, all_: list[Mention]) -> bool:
    """Whether what one has now is not the disease told before but a lump or another name: "ahora yo tengo …"."""
    places = [*(m.first for m in u.meanings.get("finding", ())), *(m.first for m in all_)]
    return any(0 < place - takeover.last <= FINDING_REACH for place in places) or organ_now(u, takeover) is not None


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


RETURNED = frozenset({"regreso", "volvio", "regresó", "volvió"})
"""Verbs that name what came back behind them ("regresó el linfoma"), where in English a result follows."""


def has_returned(u: Refined) -> bool:
    """Whether the disease came back; a test that "came back positive" did not return."""
    for cue in u.meanings.get("recurrent", ()):
        if cue.phrase.startswith(
            ("came back", "comes back", "come back", "coming back", "volvio", "regreso", "returned")
        ):
            before = {t.text for t in u.tokens[max(0, cue.first - 2) : cue.first]}
            after = {t.text for t in u.tokens[cue.last + 1 : cue.last + 2]}
            named = cue.phrase not in RETURNED and any(
                m.first - cue.last in (1, 2) for m in (*NAMES.find(u), *MORPHOLOGY.find(u))
            )
            if after & AFTER_A_TEST or before & TEST_WORDS or named:
                continue
        if cue.phrase in AGAIN and not _is_of_a_disease(u, cue):
            continue
        return True
    return False
