"""Who writes: the person with cancer, somebody who loves them, or a professional.

A relative named in passing ("my daughter said to write here", "like my sister did") makes nobody a loved one; what
somebody says of their own body or disease counts more.
"""

from __future__ import annotations

from dialogs.model import Writer
from dialogs.understanding.organs import organs_named
from dialogs.understanding.text import Match, fold
from dialogs.understanding.wordings import Wordings
from dialogs.understanding.words import Refined, two_languages

ONESELF = frozenset("me myself self mine patient yo misma mismo mi paciente conmigo i".split())
KIN = frozenset(
    fold(word) for word in two_languages("phrases/wording_classes.psv", "class")["kin"] if " " not in word
)
DENIALS = frozenset("no not isnt".split())
LONGEST_ANSWER = 6
"""Words of an answer to "who is writing?" in which a single word tells."""
LONGEST_DENIAL = 5
NOT_OF_A_DISEASE = frozenset("question questions to pregunta preguntas que duda dudas miedo appointment cita".split())
"""Words after "I have" and "tengo" with which nobody tells of a disease."""
ARTICLES = frozenset("a an one some the un una unas unos muchas mucha mucho".split())
IN_PASSING = frozenset(
    "said says told tells thinks did does lends lent helps helping brought gave showed had died passed dijo dice"
    " presta presto ayuda ayudo trajo dio tuvo murio fallecio recomendo quiere insistio put made makes sent drove"
    " drives installed insisted recommended puso hizo mando instalo".split()
)
"""Verbs of relatives who are not those whom it is about: who tell, help, or had it before."""
LIKE = frozenset("like como igual con with".split())
PASSING_REACH = 3
HAVING = frozenset({"i have", "tengo", "yo tengo"})
"""Words that go on with a disease, or with something else."""


def find_writer(u: Refined, told: list[Match], wordings: Wordings, question: str | None) -> tuple[Writer, str] | None:
    """Who writes, with the words that tell; a few words are enough where that was asked.

    told: matches of told.psv.
    """
    for place in wordings.of("finding:writer_patient"):
        return "patient", u.words(*place)
    for place in wordings.of("finding:writer_professional"):
        return _own_of_a_professional(u, told) or ("professional", u.words(*place))
    if question == "writer" and _only_denies(u):
        return "loved_one", u.raw.strip()
    by_phrase = _by_phrase(u, told)
    if by_phrase:
        return by_phrase
    for place in wordings.of("finding:writer_loved_one"):
        return "loved_one", u.words(*place)
    if question == "writer" and len(u.tokens) <= LONGEST_ANSWER:
        return _by_word(u)
    return None


def _only_denies(u: Refined) -> bool:
    """Whether somebody who was asked says no more than that it is not they: "not me", "no yo no"."""
    words = {token.text for token in u.tokens}
    return len(u.tokens) <= LONGEST_DENIAL and bool(words & DENIALS) and bool(words & ONESELF) and _no_comma(u)


def _no_comma(u: Refined) -> bool:
    return "," not in u.raw


def _by_word(u: Refined) -> tuple[Writer, str] | None:
    """Who writes, by a single word of a short answer."""
    for index, token in enumerate(u.tokens):
        if token.text in KIN:
            return "loved_one", u.words(index, index)
    for index, token in enumerate(u.tokens):
        owns = token.text == "mi" and index + 1 < len(u.tokens)  # "para mi abuelita": somebody of theirs
        if token.text in ONESELF and not owns:
            return "patient", u.words(index, index)
    return None


def _by_phrase(u: Refined, told: list[Match]) -> tuple[Writer, str] | None:
    """Who writes: a professional says so; who tells of their own disease is the patient."""
    of: dict[str, list[Match]] = {}
    for match in told:
        of.setdefault(match.id, []).append(match)
    if "writer_professional" in of:
        return _own_of_a_professional(u, told) or ("professional", _said(u, of["writer_professional"][0]))
    surely = [m for m in of.get("writer_surely_patient", []) if _is_meant(u, m)]
    own = [m for m in of.get("writer_patient", []) if _is_meant(u, m) and _is_of_a_disease(u, m)]
    relatives = of.get("writer_loved_one", [])
    others = [m for m in relatives if not _is_in_passing(u, m)]
    for match in surely:
        # "es para mi mamá": the person stands inside the words that could mean oneself.
        if kin := _goes_on_with_kin(u, match):
            return "loved_one", kin
        if not any(match.first <= other.first <= match.last for other in relatives):
            return "patient", _said(u, match)
    own = [m for m in own if not any(m.first <= other.first <= m.last for other in relatives)]
    if own and (not others or own[0].last < others[0].first):
        return "patient", _said(u, own[0])
    if not others and (body := _own_body(u)):
        return "patient", body
    relatives = others or relatives
    return ("loved_one", _said(u, relatives[0])) if relatives else _by_kin(u)


def _goes_on_with_kin(u: Refined, match: Match) -> str:
    """The relative right behind words that could mean oneself: "es para mi | abuelita"; empty where none is."""
    after = u.tokens[match.last + 1 : match.last + 2]
    if u.tokens[match.last].text == "mi" and after and after[0].text in KIN:
        return u.words(match.last, match.last + 1)
    return ""


OF_PATIENTS = frozenset("patient patients pt pts paciente pacientes".split())


def _own_of_a_professional(u: Refined, told: list[Match]) -> tuple[Writer, str] | None:
    """A nurse or doctor who is ill, or whose relative is, writes as that; not one who speaks of a patient."""
    if OF_PATIENTS.intersection(t.text for t in u.tokens):
        return None
    for match in told:
        own = match.id in ("writer_patient", "writer_surely_patient") and match.phrase.startswith(OWN_DISEASE)
        if own and _is_of_a_disease(u, match):
            return "patient", _said(u, match)
    for match in told:
        if match.id == "writer_loved_one" and not _is_in_passing(u, match):
            return "loved_one", _said(u, match)
    return None


OWN_DISEASE = (*sorted(HAVING), "i was diagnosed", "i've been diagnosed", "i got diagnosed", "me diagnosticaron")


def _said(u: Refined, match: Match) -> str:
    return u.words(match.first, match.last)


TOLD_OF = frozenset("is has was gets got needs tiene esta de".split())
NOT_KIN_EVERYWHERE = frozenset("son mama friend".split())
"""Kin that is also another word: Spanish "they are" and "breast"."""


def _by_kin(u: Refined) -> tuple[Writer, str] | None:
    """Who writes, by a relative of whom something is told without a "my": "son is 19", "prostate cancer dad 82"."""
    for index, token in enumerate(u.tokens[:-1]):
        after = u.tokens[index + 1].text
        is_kin = token.text in KIN and (u.lang == "en" or token.text not in NOT_KIN_EVERYWHERE)
        if is_kin and (after in TOLD_OF or after.isdecimal()):
            return "loved_one", u.words(index, index)
    return None


IDENTITY_REACH = 3


def _is_meant(u: Refined, match: Match) -> bool:
    """Whether "it's me" says whose disease it is: neither denied nor followed by what one is to somebody."""
    after = u.tokens[match.last + 1 : match.last + 1 + IDENTITY_REACH]
    presented = match.phrase in IDENTITY and any(token.text in KIN for token in after)
    return not presented and not _denied(u, match)


IDENTITY = frozenset({"it is me", "its me", "it's me", "soy yo"})


def _denied(u: Refined, match: Match) -> bool:
    """Whether "it is me" is denied: "no soy yo"; not after a comma: "no, soy yo"."""
    return match.first > 0 and u.tokens[match.first - 1].text in DENIALS and "," not in u.between(match.first)


def _is_of_a_disease(u: Refined, match: Match) -> bool:
    """Whether "I have" may go on with a disease: not with a question, a wish, or the years of an age."""
    if match.phrase not in HAVING:
        return True
    after = [t.text for t in u.tokens[match.last + 1 : match.last + 4]]
    if after and after[0] in ARTICLES:
        after = after[1:]
    return not (NOT_OF_A_DISEASE.intersection(after[:1]) or "años" in after[1:2] or "anos" in after[1:2])


def _is_in_passing(u: Refined, match: Match) -> bool:
    """Whether a relative is named beside the matter: who said it, helps, or had it too."""
    before = u.tokens[match.first - 1].text if match.first else ""
    after = u.tokens[match.last + 1 : match.last + 1 + PASSING_REACH]
    return before in LIKE or any(token.text in IN_PASSING for token in after)


OWN = frozenset({"my", "mi"})
SIDES = frozenset("left right upper lower own".split())


def _own_body(u: Refined) -> str | None:
    """An organ that the writer calls their own."""
    for organ in organs_named(u):
        first = organ.first - 1 if organ.first and u.tokens[organ.first - 1].text in SIDES else organ.first
        if first and u.tokens[first - 1].text in OWN:
            return u.words(first - 1, organ.last)
    return None
