"""Which treatments are proposed or under way now, and when they start.

A treatment named is left out when it is refused, was earlier, or belongs to a relative's history. An unspecific
word ("chemo") gives way to a specific one of the same kind ("AC-T").

Source: domain.md 5 and 5.1; contract.md, `modalities`, `starts_in_days`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dialogs.model import TreatmentFinding
from dialogs.understanding.dates import MONTHS, WEEKDAYS, When, find_dates
from dialogs.understanding.lexicon import MODALITIES, TREATMENTS, rows, several
from dialogs.understanding.operations import find_operations, whole_brain
from dialogs.understanding.text import Match, fold
from dialogs.understanding.traps import counts
from dialogs.understanding.wordings import Wordings
from dialogs.understanding.words import Refined, phrase_table, plain, two_languages

NAMES = phrase_table({t.id: [t.name, plain(t.name), *t.synonyms, *t.spanish] for t in TREATMENTS.values()})
KINDS = phrase_table(two_languages("modalities.psv", "modality"))
CUES = phrase_table(two_languages("treatment_cues.psv", "id"))
UNSPECIFIC = {"chemo_unspec": "chemotherapy", "surgery_unspec": "surgery", "radiation_unspec": "radiation"}
NOT_A_PLAN = frozenset({"no_plan", "biopsy_more"})
NO_KIND = frozenset({"unsure", "none_yet"})
"""Modalities that hold only where no treatment is told."""
REFUSAL_REACH = 5
WITHOUT = frozenset({"without", "sin"})
WITHOUT_REACH = 3
NAMES_WITH_NO = frozenset("seminoma hodgkin hodgkins microcitico celulas pequeñas small muscle musculo".split())
"""Words before which "no" or "non" is part of a disease's name."""
MOST_DATES = 12
"""Dates of one utterance that are looked at."""
CLAUSE_ENDS = frozenset(
    "but pero then luego now ahora so and y want wants quieren solo solamente only just nomas sino nada"
    " said meant dije digo its".split()
)


@dataclass(frozen=True)
class Named:
    """A treatment, or a kind of treatment, named in the utterance."""

    first: int
    last: int
    id: str | None
    modalities: tuple[str, ...]


def _stems() -> list[tuple[str, str]]:
    """Endings of the names of operations and drugs with their modality, the longest first."""
    found = [(fold(end), row["modality"]) for row in rows("treatment_endings.psv") for end in several(row["endings"])]
    return sorted(found, key=lambda pair: -len(pair[0]))


STEMS = _stems()
STEM_ENDINGS = tuple(end for end, _ in STEMS)
NOT_DRUGS = frozenset(fold(word) for row in rows("treatment_endings.psv") for word in several(row["not"]))


def _by_stem(word: str) -> str | None:
    """The modality of an operation or a drug that no row names, by the ending of its name."""
    if not word.endswith(STEM_ENDINGS) or word in NOT_DRUGS:
        return None
    return next(modality for end, modality in STEMS if word.endswith(end))


def _named(u: Refined, wordings: Wordings) -> list[Named]:
    """Treatments named, in order; short names that are also words only where they are meant."""
    found = [
        Named(m.first, m.last, m.id, TREATMENTS[m.id].modalities)
        for m in _narrowest(NAMES.find(u))
        if counts(u, m) and not _is_scale(u, m) and not _is_a_result(u, m)
    ]
    found = _with_operations(u, found)
    taken = {i for n in found for i in range(n.first, n.last + 1)}
    found += [
        Named(m.first, m.last, None, (m.id,))
        for m in KINDS.find(u)
        if counts(u, m) and not taken.intersection(range(m.first, m.last + 1))
    ]
    taken = {i for n in found for i in range(n.first, n.last + 1)}
    found += [
        Named(i, i, None, (modality,))
        for i, token in enumerate(u.tokens)
        if i not in taken and (modality := _by_stem(token.text))
    ]
    told = {modality for n in found for modality in n.modalities}
    found += [
        Named(*place, None, (modality,))
        for modality in MODALITIES
        if modality not in told
        for place in wordings.of(f"finding:{modality}")
    ]
    return sorted(found, key=lambda n: n.first)


def _with_operations(u: Refined, found: list[Named]) -> list[Named]:
    """The list with operations told by their object, which tell more than "take it out" and less than a name."""
    operations = [
        Named(o.first, o.last, o.id, ("surgery",))
        for o in find_operations(u)
        if not any(n.id not in UNSPECIFIC and n.first <= o.last and o.first <= n.last for n in found)
    ]
    if (brain := whole_brain(u)) is not None:
        operations.append(Named(*brain, "wbrt", ("radiation",)))
    plain = [n for n in found if not any(n.first <= o.last and o.first <= n.last for o in operations)]
    return [*plain, *operations]


def _is_scale(u: Refined, match: Match) -> bool:
    """Whether "Rai" is the stage of a leukemia and not radioactive iodine."""
    after = u.tokens[match.last + 1].text if match.last + 1 < len(u.tokens) else ""
    return match.id == "rai" and (after in ("stage", "i", "ii", "iii", "iv") or after.isdecimal())


def _is_a_result(u: Refined, match: Match) -> bool:
    """Whether a sentinel node is told as what was found and not as what is planned: "positive sentinel node"."""
    beside = {t.text for t in (*u.tokens[max(0, match.first - 2) : match.first], *u.tokens[match.last + 1 :][:2])}
    return match.id == "slnb" and not beside.isdisjoint(("positive", "negative", "positivo", "negativo", "clear"))


def _narrowest(matches: list[Match]) -> list[Match]:
    """One match for each place: the first row of the table that lists the words."""
    places: dict[tuple[int, int], Match] = {}
    for match in matches:
        places.setdefault((match.first, match.last), match)
    return list(places.values())


def _cues(u: Refined) -> dict[str, list[Match]]:
    """Cues of treatment_cues.psv by id."""
    table: dict[str, list[Match]] = {}
    for match in CUES.find(u, overlapping=True):
        table.setdefault(match.id, []).append(match)
    return table


def _nearest(cues: list[Match], first: int, start: int) -> int:
    """Place of the last cue of a list before a token, within the sentence; -1 when there is none."""
    return max((c.last for c in cues if start <= c.first and c.last < first), default=-1)


def _breaks(u: Refined, after: int, before: int, ends: frozenset[str] = CLAUSE_ENDS) -> bool:
    """Whether a clause ends between two tokens."""
    words = {t.text for t in u.tokens[after + 1 : before]}
    signs = u.raw[u.tokens[after].end : u.tokens[before].start]
    return bool(words & ends) or any(c in ".;?!" for c in signs) or ("," in signs and before - after > 1)


def _refused(u: Refined, named: Named, cues: dict[str, list[Match]]) -> bool:
    """Whether the treatment is refused or denied."""
    start, end = u.sentence(named.first)
    if _is_followed_by(u, named, cues.get("refused_after", []), end):
        return True
    at = _nearest(cues.get("refused", []), named.first, start)
    reach = WITHOUT_REACH if at >= 0 and u.tokens[at].text in WITHOUT else REFUSAL_REACH
    if at < 0 or named.first - at > reach or u.tokens[at + 1].text in NAMES_WITH_NO:
        return False
    if NOUNS_DENIED.intersection(t.text for t in u.tokens[at + 1 : named.first]):
        return False
    return not _breaks(u, at, named.first)


def _only_asked(u: Refined, named: list[Named], cues: dict[str, list[Match]]) -> list[Named]:
    """Treatments that are asked about and proposed by nobody: "should I get chemo?", "would radiation help?".

    "The" chemo, or chemo "or" surgery, are on the table already.
    """
    if PROPOSERS.intersection(token.text for token in u.tokens):
        return []
    found: list[Named] = []
    for n in named:
        compared = found and n.first - found[-1].last <= COMPARED_REACH and not _breaks(u, found[-1].last, n.first)
        if compared or (_is_asked(u, n, cues) and not _is_an_option(u, n, named)):
            found.append(n)
    return found


def _is_asked(u: Refined, named: Named, cues: dict[str, list[Match]]) -> bool:
    """Whether words of asking stand before a treatment, or the verb of a question right before it."""
    start = u.sentence(named.first)[0]
    if "the" in (t.text for t in u.tokens[max(start, named.first - 1) : named.first + 1]):
        return False
    at = _nearest(cues.get("asked", []), named.first, start)
    if at >= 0 and named.first - at <= ASKED_REACH and not _breaks(u, at, named.first):
        return True
    before = [t.text for t in u.tokens[start : named.first]]
    return bool(before) and before[-1] in INVERTED and (len(before) == 1 or before[-2] in BEFORE_INVERTED)


def _is_an_option(u: Refined, named: Named, others: list[Named]) -> bool:
    """Whether a treatment is one of two between which somebody is to choose: "surgery or radiation"."""
    return any(
        0 < second.first - first.last <= COMPARED_REACH
        and not OPTIONS.isdisjoint(t.text for t in u.tokens[first.last + 1 : second.first])
        for other in others
        for first, second in ((named, other), (other, named))
    )


COMPARED_REACH = 4
INVERTED = frozenset("would could is are will can does sirve funciona".split())
"""Verbs that open a question, with the treatment right behind them."""
BEFORE_INVERTED = frozenset("and but so hi hello then if y pero hola si".split())
OPTIONS = frozenset({"or", "o"})

ASKED_REACH = 5
"""Tokens between "should I" and the treatment that is asked about."""
PROPOSERS = frozenset(
    fold(
        "want wants wanted recommend recommends recommended suggest suggests suggested offer offers offered said says"
        " pushing told scheduled starting"
        " quieren quiere recomiendan recomienda recomendó recomendaron ofrecen ofrecieron proponen propuso sugiere"
        " sugieren dijo dijeron dice dicen mandaron programada"
    ).split()
)
"""Words with which somebody proposes: then a treatment that is asked about is on the table."""
NOUNS_DENIED = frozenset(
    "features symptoms symptom signs mets metastasis spread nodes biopsy sintomas signos metastasis ganglios biopsia"
    " pain dolor mutation".split()
)
"""What a "no" before a treatment denies instead of it: "no worrisome features, Whipple"."""
AFTER_REACH = 5
JOINED = frozenset("and y e the la el las los ya i yo but pero was were is are he she it en".split())


def _is_followed_by(u: Refined, named: Named, cues: list[Match], end: int) -> bool:
    """Whether a cue stands behind a treatment with nothing else between: "la quimio ya la acabé"."""
    for cue in cues:
        if not 0 < cue.first - named.last <= AFTER_REACH or cue.last > end:
            continue
        between = [t.text for t in u.tokens[named.last + 1 : cue.first]]
        others = [w for w in between if w not in JOINED]
        if not others or (between[0] in ("and", "y") and len(others) == 1):
            return True
    return False


AFTERS = frozenset({"after", "despues de", "despues de la", "after the"})


def _joins_plans(u: Refined, cue: Match, others: list[Named]) -> bool:
    """Whether an "after" only orders two treatments of one plan: "anastrozole after 3 weeks of radiation"."""
    words = " ".join(t.text for t in u.tokens[cue.first : cue.last + 1])
    if words not in AFTERS or cue.last == cue.first == 0:
        return False
    start = u.sentence(cue.first)[0]
    before = [n for n in others if start <= n.first and n.last < cue.first and n.modalities != ("surveillance",)]
    past = {t.text for t in u.tokens[start : cue.first]} & PAST_OF_TREATMENT
    after = u.tokens[cue.last + 1].text if cue.last + 1 < len(u.tokens) else ""
    return bool(before) and not past and after not in ("", "my", "mi", "his", "her", "su", "already")


PAST_OF_TREATMENT = frozenset(
    "had did finished was were got underwent still back returned growing tuve hice termine hicieron dieron volvio"
    " gone disappeared melted shrank shrunk response respuesta regreso quede quedo recaida relapsed recurred came"
    " stopped".split()
)


def _earlier(u: Refined, named: Named, cues: dict[str, list[Match]], others: list[Named]) -> bool:
    """Whether the treatment lies behind: the nearest cue of time before it says so and none of a plan is nearer."""
    start, end = u.sentence(named.first)
    after = [t.text for t in u.tokens[named.last + 1 : min(named.last + 3, end + 1)]]
    if _is_followed_by(u, named, cues.get("earlier_after", []), end):
        return True
    if _is_done(after) or _is_told_by_others(u, named):
        return True
    if _is_told_as_past(u, named) and {"now", "ahora"}.intersection(after):
        return True
    if {"now", "ahora", "next"}.intersection(after) and not {"and", "y"}.intersection(after):
        return False
    before = _nearest([c for c in cues.get("earlier", []) if not _joins_plans(u, c, others)], named.first, start)
    underway = _nearest(cues.get("underway", []), named.first, start)
    if 0 <= underway - before <= BEHIND_REACH and before >= 0 and cues.get("earlier"):
        underway = -1 if _is_behind(u, before) and not _turns(u, underway) else underway
    planned = max(_nearest(cues.get("planned", []), named.first, start), underway)
    if (
        before >= 0
        and before > planned
        and named.first - before <= HAD_REACH
        and not _breaks(u, before, named.first, CLAUSE_ENDS - {"and", "y"})
    ):
        return True
    if _is_told_as_past(u, named) and (planned < 0 or len(cues.get("earlier", [])) > 1):
        return True
    later = [c for c in cues.get("earlier", []) if named.last < c.first <= end and c.first - named.last <= 3]
    words = {" ".join(t.text for t in u.tokens[c.first : c.last + 1]) for c in later}
    return planned < 0 and any(
        "ago" in w or "year" in w or "month" in w or w[:2] in ("19", "20") or "hace" in w or "pasado" in w
        for w in words
    )


HAD_REACH = 8
"""Tokens between a cue of the past and the treatment that was had."""
BEHIND_REACH = 4
BEHIND = frozenset("did finished completed had done after termine termino acabe hice recibi tuve despues".split())


def _is_behind(u: Refined, index: int) -> bool:
    """Whether a cue of time tells that rounds or cycles are over: "did 12 rounds of …"."""
    return u.tokens[index].text in BEHIND


TURNS = frozenset("started starting began begin switched empece empezo comence comenzo cambie".split())


def _turns(u: Refined, underway: int) -> bool:
    """Whether what is under way is told as begun after what is over: "finished radiation and started …"."""
    return u.tokens[underway].text in TURNS


DONE = frozenset("done finished completed over hecha hecho terminada terminado lista".split())
COPULAS = frozenset("is are was were fue ya already got all esta".split())


def _is_done_in_a_month(u: Refined, named: Named, today: date) -> bool:
    """Whether what is told as taken out was so in a month that lies behind: "lump taken out in June"."""
    words = {t.text for t in u.tokens[named.first : named.last + 1]}
    before = {t.text for t in u.tokens[max(0, named.first - 4) : named.first]}
    after = [t.text for t in u.tokens[named.last + 1 : named.last + 5]]
    month = next((MONTHS[w] for w, b in zip(after[1:], after, strict=False) if w in MONTHS and b in IN_A_MONTH), None)
    if month is None or before & TO_COME:
        return False
    ahead = (month - today.month) % 12
    return ahead > MONTHS_AHEAD or (ahead > 0 and bool(words & PARTICIPLES))


IN_A_MONTH = frozenset("in last this back en since".split())
TO_COME = frozenset("will going gonna want wants to van va quieren quiere getting having plan".split())
PARTICIPLES = frozenset("taken removed cut gone done".split())
MONTHS_AHEAD = 6


def _is_done(after: list[str]) -> bool:
    """Whether the words after a treatment tell that it is done: "… done", "… was finished"."""
    return bool(DONE.intersection(after[:1]) or (COPULAS.intersection(after[:1]) and DONE.intersection(after[1:2])))


PAST_ACTS = frozenset("cut took removed operated".split())
ACTORS = frozenset("they he she doctor doctors surgeon surgeons we".split())


def _is_told_by_others(u: Refined, named: Named) -> bool:
    """Whether an operation is told as what somebody did: "they cut it out"; not what they want to do."""
    start = u.sentence(named.first)[0]
    before = u.tokens[named.first - 1].text if named.first > start else ""
    return u.tokens[named.first].text in PAST_ACTS and before in ACTORS


PAST_ENDINGS = ("operaron", "abrieron", "quitaron", "vaciaron", "sacaron")


def _is_told_as_past(u: Refined, named: Named) -> bool:
    """Whether the name itself is told as done: "ya me operaron", or "me operaron" with something else beside it."""
    more = len(u.tokens) > named.last - named.first + 2
    already = "ya" in [t.text for t in u.tokens[max(0, named.first - 2) : named.last]]
    return u.tokens[named.last].text.endswith(PAST_ENDINGS) and (more or already)


def _kept(u: Refined, wordings: Wordings, cues: dict[str, list[Match]], today: date) -> list[Named]:
    """Treatments that are proposed or under way."""
    doubted = [place for place in wordings.of("finding:unsure") if len(u.tokens) <= LONGEST_DOUBT]
    named = _named(u, wordings)
    behind, asked = _behind(u, named, cues), _only_asked(u, named, cues)
    return [
        n
        for n in named
        if n not in behind
        and not _is_done_in_a_month(u, n, today)
        and (n.id in NOT_A_PLAN or n.modalities[:1] == ("none_yet",) or not _refused(u, n, cues))
        and n not in asked
        and not (n.modalities != ("unsure",) and any(first <= n.first <= last for first, last in doubted))
    ]


def _behind(u: Refined, named: list[Named], cues: dict[str, list[Match]]) -> list[Named]:
    """Treatments that lie behind, with those that go on a list of them: "had lumpectomy, radiation, tamoxifen"."""
    found: list[Named] = []
    turns = [c.first for id in ("planned", "underway", "earlier_after") for c in cues.get(id, ())]
    for n in named:
        listed = found and 0 < n.first - found[-1].last <= LIST_REACH and "." not in u.between(n.first)
        turned = listed and any(found[-1].last < turn <= n.last for turn in turns)
        after = {t.text for t in u.tokens[n.last + 1 : n.last + 3]}
        noted = listed and u.tokens[found[-1].first - 1].text == "p"  # "s/p resection, …" of a note tells one thing
        goes_on = listed and not turned and not noted and not after & {"now", "ahora"}
        if _earlier(u, n, cues, named) or (goes_on and not _breaks(u, found[-1].last, n.first, TURNS_OF_A_LIST)):
            found.append(n)
    return found


LIST_REACH = 3
"""Tokens from one treatment of a list to the next."""
TURNS_OF_A_LIST = frozenset("but pero then luego now ahora so quieren want wants".split())
LONGEST_DOUBT = 14
"""Words of "I don't know if they want chemo", in which the treatment is not told as proposed."""


ALONE = {"single_chemo": "chemo_unspec", "io_single": None}
"""Rows that say "alone", for a drug named by itself, with what is left of them beside other drugs."""


def _not_alone(kept: list[Named]) -> list[Named]:
    """The list in which a drug named beside chemotherapy or another drug is no longer said to be given alone."""
    kinds = {m for n in kept for m in n.modalities}
    drugs = {n.first for n in kept if n.id == "single_chemo"}
    beside = {
        "single_chemo": len(drugs) > 1 or any(n.id == "chemo_unspec" for n in kept),
        "io_single": "chemotherapy" in kinds,
    }
    return [replace(n, id=ALONE[n.id]) if n.id in ALONE and n.first == n.last and beside[n.id] else n for n in kept]


def _specific(kept: list[Named]) -> list[Named]:
    """The list without unspecific words that a specific name of the same kind makes needless."""
    told = {m for n in kept if n.id and n.id not in UNSPECIFIC for m in n.modalities}
    real = any(n.id not in NOT_A_PLAN and not NO_KIND.issuperset(n.modalities) for n in kept)
    return [
        n for n in kept if not (n.id in UNSPECIFIC and UNSPECIFIC[n.id] in told) and not (n.id in NOT_A_PLAN and real)
    ]


def _starts(u: Refined, when: When, kept: list[Named], cues: dict[str, list[Match]]) -> bool:
    """Whether a date is the one of the treatment and not of a biopsy or a visit: the nearest event decides."""
    start, end = u.sentence(when.first)
    ours = [(n.first, n.last) for n in kept if n.id not in NOT_A_PLAN and start <= n.first <= end]
    ours += [(c.first, c.last) for c in cues.get("start_word", []) if start <= c.first <= end]
    others = [(c.first, c.last) for c in cues.get("other_event", []) if start <= c.first <= end]
    ours = [(first, last) for first, last in ours if not any(0 < first - o[1] <= OF_AN_EVENT for o in others)]
    others = [o for o in others if not any(a <= o[0] <= b for a, b in ours)]

    def distance(span: tuple[int, int]) -> int:
        if span[1] >= when.first:
            return span[0] - when.last + 2
        joined = {"and", "y", "then", "luego"}.intersection(t.text for t in u.tokens[span[1] + 1 : when.first])
        return when.first - span[1] + (JOIN_DISTANCE if joined else 0)

    if not ours and not others and start > 0 and end - start <= SHORT_SENTENCE:
        previous = u.sentence(start - 1)[0]
        return any(previous <= n.first < start for n in kept if n.id not in NOT_A_PLAN)
    near = min((distance(s) for s in ours), default=99)
    return near < 99 and near < min((distance(s) for s in others), default=99)


OF_AN_EVENT = 1
"""Tokens from an event to the word of starting that is its own: "the port goes in on Wednesday"."""
SHORT_SENTENCE = 8
"""Tokens of a sentence that tells no more than when, right after the treatment: "CAR T. They collect this Friday"."""
JOIN_DISTANCE = 3
"""Tokens that an "and" between an event and a date weighs: "the port tomorrow and on Monday chemo"."""


def _start(u: Refined, today: date, kept: list[Named], cues: dict[str, list[Match]], *, asked: bool) -> When | None:
    """The date on which treatment starts: the first one that is told of it."""
    for when in find_dates(u, today)[:MOST_DATES]:
        if asked or _starts(u, when, kept, cues):
            return when
    return None


def _has_started(u: Refined, kept: list[Named], cues: dict[str, list[Match]]) -> tuple[int, int] | None:
    """The words that tell that treatment is under way."""
    if cues.get("not_started"):
        return None
    for cue in cues.get("started", []):
        if not kept or any(abs(n.first - cue.last) <= 8 or abs(cue.first - n.last) <= 8 for n in kept):
            after = [t.text for t in u.tokens[cue.last + 1 : cue.last + 3]]
            dated = bool(after) and (after[0] in WEEKDAYS or after[0] in MONTHS)
            if (
                not dated
                and after[:1] not in (["with"], ["as"])
                and (after[:1] != ["in"] or (after[1:] and after[1] in MONTHS))
            ):
                return cue.first, cue.last
    return None


def find_treatment(u: Refined, wordings: Wordings, today: date, question: str | None) -> TreatmentFinding:
    """The treatment told in an utterance; `aggressive` is filled in by the caller, who knows the disease."""
    cues = _cues(u)
    kept = _specific(_not_alone(_kept(u, wordings, cues, today)))
    modalities = {m for n in kept for m in n.modalities}
    if modalities - NO_KIND:
        modalities -= NO_KIND
    elif "none_yet" in modalities:
        modalities = {"none_yet"}
    ids = list(dict.fromkeys(n.id for n in kept if n.id and n.modalities))
    started = _has_started(u, kept, cues)
    about_start = question in ("start", "treatment")
    start = None if started and not about_start else _start(u, today, kept, cues, asked=about_start)
    spans = [(n.first, n.last) for n in kept if n.modalities or n.id == "alt_medicine"]
    when_spans = [(start.first, start.last)] if start else [started] if started else []
    return TreatmentFinding(
        modalities=tuple(m for m in MODALITIES if m in modalities),
        ids=tuple(ids),
        named=tuple(TREATMENTS[id].name for id in ids),
        starts_in_days=start.days if start else None,
        started=started is not None,
        evidence=_words(u, spans),
        start_evidence=_words(u, when_spans),
    )


def _words(u: Refined, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    """The words of the spans as typed, each once."""
    return tuple(dict.fromkeys(u.words(first, last) for first, last in spans))
