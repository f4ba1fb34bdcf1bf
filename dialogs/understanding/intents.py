"""What the writer wants with an utterance, and what it tells beside diagnosis and treatment.

An answer with the words of a command is an answer: "stop the chemo" tells of a treatment, "stop" alone ends the
talk. So most commands count only where they are (nearly) the whole utterance, and an utterance full of facts
stays an answer unless it asks something.

Source: contract.md, `intent`; features.md U2 for the four kinds of not knowing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dialogs.model import Unknown, Writer
from dialogs.understanding.dates import HOW_SURE, I_AM
from dialogs.understanding.lexicon import BrokenLexicon, rows, several
from dialogs.understanding.likeness import Likeness
from dialogs.understanding.names import NAMES
from dialogs.understanding.organs import ORGANS
from dialogs.understanding.text import Match, fold, generic, read
from dialogs.understanding.tumours import MORPHOLOGY
from dialogs.understanding.wordings import Place, Wordings
from dialogs.understanding.words import Refined, is_asked, phrase_table, two_languages
from dialogs.understanding.writer import find_writer

INTENTS = frozenset(
    "answer correction go_back skip dont_know repeat why_do_you_ask cost_question privacy_question who_are_you"
    " are_you_human talk_to_human stop restart delete_my_data book_call reschedule cancel_booking advice_seeking"
    " time_question thanks_smalltalk off_topic pause simpler what_does_it_mean distress".split()
)
ORDER = (
    "delete_my_data cancel_booking reschedule talk_to_human are_you_human why_do_you_ask restart go_back stop"
    " correction book_call"
    " cost_question privacy_question who_are_you time_question repeat what_does_it_mean simpler skip pause dont_know"
    " advice_seeking thanks_smalltalk off_topic distress"
).split()
"""Of two intents told in one utterance the earlier one is meant."""
NEXT_TO_FACTS = frozenset(
    "delete_my_data cancel_booking reschedule talk_to_human correction cost_question privacy_question advice_seeking"
    " are_you_human why_do_you_ask".split()
)
"""Intents that hold even where the utterance tells facts."""
POLITE = frozenset(
    "please pls plz ok okay now just can we you could i want wanna to lets the this a sorry oh um uh well hey hi"
    " hello thanks thank"
    " por favor ya quiero puedo podemos me un una ay oye oiga bueno pues porfa porfavor favor gracias hola so and"
    " y la lo el it that's"
    " yes no si actually really need id like would bot".split()
)


def _table(where: str) -> dict[str, list[str]]:
    """Phrases of the intents that count as `whole` or as `part` of an utterance, both languages."""
    table: dict[str, list[str]] = {}
    for name in ("phrases/en.psv", "phrases/es.psv"):
        for row in rows(name):
            if row["where"] == where:
                table.setdefault(row["id"], []).extend(several(row["phrases"]))
    return table


REPORTABLE = frozenset(
    "stop restart go_back repeat skip pause simpler talk_to_human book_call reschedule cancel_booking time_question"
    " cost_question who_are_you".split()
)
"""Intents that are none when somebody else said so."""
OF_CARE = frozenset("stop restart go_back repeat skip pause reschedule cancel_booking book_call".split())
"""Intents that are none when a treatment is to be stopped, begun again or moved."""
REPORT_BEFORE = 2
"""Tokens after "she explained" among which "what it means" begins."""
ASKED_OF = frozenset("what que".split())


WHOLE = phrase_table(_table("whole"))
PART = phrase_table(_table("part"))
TOLD = phrase_table(two_languages("phrases/told.psv", "id"))


@dataclass(frozen=True)
class IntentFinding:
    """An intent and the words that show it."""

    intent: str = "answer"
    evidence: str = ""


@dataclass(frozen=True)
class Told:
    """What an utterance tells beside diagnosis and treatment; words as typed."""

    unknown: Unknown | None = None
    writer: Writer | None = None
    certainty: int | None = None
    unsure: bool = False
    distressed: bool = False
    told_no_time: Literal["specific", "vague", "unsaid"] | None = None
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Pattern:
    """Words that make an intent when they stand together in a sentence."""

    intent: str
    needed: tuple[frozenset[str], ...]
    stems: tuple[tuple[str, ...], ...]
    """For each needed group its stems, which words may begin with."""
    without: frozenset[str]


def _patterns() -> list[Pattern]:
    """Rows of phrases/patterns.psv; an intent outside the contract's is an error."""
    found = []
    for row in rows("phrases/patterns.psv"):
        if row["intent"] not in INTENTS:
            raise BrokenLexicon(f"phrases/patterns.psv: unknown intent {row['intent']!r}")
        groups = several(row["groups"])
        needed = [[fold(word) for word in group.split("/")] for group in groups if not group.startswith("!")]
        without = frozenset(fold(w) for group in groups if group.startswith("!") for w in group[1:].split("/"))
        words = tuple(frozenset(w for w in group if not w.endswith("*")) for group in needed)
        stems = tuple(tuple(w[:-1] for w in group if w.endswith("*")) for group in needed)
        found.append(Pattern(row["intent"], words, stems, without))
    return found


PATTERNS = _patterns()
LONGEST_WISH = 18
"""Words: who writes more tells a story, in which such words stand together by chance."""


def _by_pattern(u: Refined, facts: bool, wordings: Wordings) -> IntentFinding:
    """The intent whose words stand together in one sentence of a short utterance."""
    if len(u.tokens) > LONGEST_WISH:
        return IntentFinding()
    places = [u.sentence(first) for first in u.sentences]
    sentences = [(place, {token.text for token in u.tokens[place[0] : place[1] + 1]}) for place in places]
    for pattern in PATTERNS:
        if facts and pattern.intent not in NEXT_TO_FACTS:
            continue
        for place, words in sentences:
            if _stand_in(words, pattern) and not _of_others(u, pattern.intent, place, wordings):
                return IntentFinding(pattern.intent, u.words(*place))
    return IntentFinding()


def _stand_in(words: set[str], pattern: Pattern) -> bool:
    """Whether the words of a sentence are those of a pattern."""
    groups = zip(pattern.needed, pattern.stems, strict=True)
    return pattern.without.isdisjoint(words) and all(
        words & group or _begins(words, stems) for group, stems in groups
    )


def _begins(words: set[str], stems: tuple[str, ...]) -> bool:
    """Whether a word begins with one of the stems."""
    return bool(stems) and any(word.startswith(stems) for word in words)


def _is_whole(u: Refined, match: Match) -> bool:
    """Whether an utterance is nothing but this phrase and polite words."""
    rest = (*u.tokens[: match.first], *u.tokens[match.last + 1 :]) if len(u.tokens) <= LONGEST_WISH else u.tokens
    denied = match.id == "book_call" and any(token.text == "no" for token in rest)
    return len(rest) <= MOST_POLITE and all(token.text in POLITE for token in rest) and not denied


MOST_POLITE = 6
"""Polite words beside a phrase that is the whole wish."""


def find_intent(
    u: Refined, wordings: Wordings, question: str | None, *, facts: bool, dated: bool = False
) -> IntentFinding:
    """What the writer wants; `facts`: a diagnosis, a stage or a treatment was told too; `dated`: a day was."""
    for match in WHOLE.find(u, overlapping=True):
        if _is_whole(u, match) and _fits(match.id, question):
            return IntentFinding(match.id, u.words(match.first, match.last))
    if contrast := _contrast(u, facts=facts):
        return IntentFinding("correction", u.words(*contrast))
    found = _best_wording(u, wordings, question, facts=facts) or _by_pattern(u, facts, wordings)
    found = _by_likeness(u, question, wordings, found, told=facts or dated)
    return IntentFinding() if found.intent in ASKED_ONLY and _tells(u) else found


ASKED_ONLY = frozenset("cost_question privacy_question advice_seeking who_are_you what_does_it_mean".split())
"""Intents that only a question, a wish or a worry has: "we have blue cross" tells of money and asks nothing."""
TELLS_FIRST = frozenset(
    "i we he she they my our his her the hes shes theyre medicaid medicare insurance pago pagamos paga".split()
)
"""First words of somebody who tells. Spanish puts its questions in the same order: of it only what pays is told."""
ASKS = frozenset(
    "how what whats who whos why when where which much if tell explain define wonder wondering worried worry afford"
    " expensive broke uninsured without dont cant cannot wont nobody mean need want wanna hope please you u your yall"
    " this here chat do does is can will should or me no not"
    " cuanto cuesta cobran quien como cual si no o sin ustedes usted esto aqui".split()
)
"""Words of a question, a wish or a worry, and those that speak to the bot."""


def _tells(u: Refined) -> bool:
    """Whether an utterance only tells, and asks, wishes or fears nothing."""
    words = [t.text for t in u.tokens]
    return bool(words) and words[0] in TELLS_FIRST and "?" not in u.raw and ASKS.isdisjoint(words[1:])


LIKENESS = Likeness("likeness_intents.psv")
AGREED = frozenset(
    fold(word)
    for row in rows("short_answers.psv")
    if (row["question"], row["value"]) == ("*", "yes")
    for phrase in several(f"{row['en']};{row['es']}")
    for word in phrase.split()
)
"""Words of which a yes is made: "sí, correcto"."""
ALIKE = 0.25
"""The score from which an utterance that no wording explains is taken for an intent."""
ALIKE_BESIDE_FACTS = 2.0
"""The same where facts are told as well: an answer that mentions a cost is an answer."""
OUTVOTES = 5.0
"""By how much the score of another intent must exceed that of the one whose wording was found."""
UNLIKE = -2.0
"""The score of the likest intent below which no wording is believed."""


def _by_likeness(
    u: Refined, question: str | None, wordings: Wordings, worded: IntentFinding, *, told: bool
) -> IntentFinding:
    """The intent that was worded, unless the likeness of a short utterance finds one, outvotes it or disbelieves it.

    Beside what is `told`, a disease or a day, it finds only what holds next to facts, and only when it is sure.
    """
    words = [token.text for token in read(u.raw).tokens]
    if not words or len(words) > LONGEST_WISH or all(generic(word) for word in words) or AGREED.issuperset(words):
        return worded  # a figure or a yes is an answer
    scores = LIKENESS.scores(words)
    intent = max(scores, key=scores.__getitem__)
    place = 0, len(u.tokens) - 1
    if scores[intent] < UNLIKE:
        return IntentFinding()
    if told and (intent not in NEXT_TO_FACTS or scores[intent] < ALIKE_BESIDE_FACTS):
        return worded
    if scores[intent] < max(ALIKE, scores.get(worded.intent, ALIKE - OUTVOTES) + OUTVOTES):
        return worded
    if not _fits(intent, question) or _of_others(u, intent, place, wordings):
        return worded
    return IntentFinding(intent, u.words(*place))


IT_IS = frozenset("its is it was es era son fue sino".split())
NOT_IT = frozenset("not no".split())
LONGEST_CONTRAST = 12
"""Words of an utterance that sets one thing right."""


def _contrast(u: Refined, *, facts: bool) -> Place | None:
    """Where one thing is put in the place of another: "it's not A, it's B" of a fact, "no, it's A, not B"."""
    words = [t.text for t in u.tokens]
    if not words or len(words) > LONGEST_CONTRAST:
        return None
    place = 0, len(words) - 1
    said_no = words[0] in NOT_IT and len(words) > 1 and words[1] in IT_IS
    if said_no and NOT_IT.intersection(words[3:]) and not {"me", "yo"} & set(words):
        return place
    named = _fact_words(u) if facts and IT_IS.intersection(words[2:]) else set()
    for index, word in enumerate(words[:-3]) if named else ():
        again = next((i for i in range(index + 2, len(words) - 1) if words[i] in IT_IS), None)
        if (
            word in NOT_IT
            and again
            and named & set(range(index + 1, again))
            and named & set(range(again, len(words)))
        ):
            return place
    return None


STAGE_WORDS = frozenset("stage etapa estadio fase grade grado".split())


def _fact_words(u: Refined) -> set[int]:
    """Tokens that name a disease, an organ or a stage."""
    named = {i for table in (NAMES, MORPHOLOGY, ORGANS) for m in table.find(u) for i in range(m.first, m.last + 1)}
    return named | {i for i, token in enumerate(u.tokens) if token.text in STAGE_WORDS}


def _best_wording(u: Refined, wordings: Wordings, question: str | None, *, facts: bool) -> IntentFinding | None:
    """The intent told by the most words; of two told by as many, the one that comes first in `ORDER`."""
    found: dict[str, tuple[int, Place]] = {}

    def weigh(intent: str, place: Place, words: int) -> None:
        if words > found.get(intent, (0,))[0] and not _of_others(u, intent, place, wordings):
            found[intent] = words, place

    allowed = [intent for intent in ORDER if _beside_facts(u, intent, facts) and _fits(intent, question)]
    for match in PART.find(u, overlapping=True):
        if match.id in allowed and is_asked(u, match):
            weigh(match.id, (match.first, match.last), match.last - match.first + 1)
    for intent in allowed if len(u.tokens) <= LONGEST_WISH else ():
        for place in wordings.of(f"intent:{intent}"):
            weigh(intent, place, wordings.words[f"intent:{intent}", place])
    if not found:
        return None
    intent = max(found, key=lambda one: (found[one][0], -ORDER.index(one)))
    return IntentFinding(intent, u.words(*found[intent][1]))


LONGEST_QUESTION = 12
"""Words of a question about a word or about time, in which a disease or a treatment is asked about and not told."""
ASKED_OF_FACTS = frozenset({"what_does_it_mean", "time_question"})


def _beside_facts(u: Refined, intent: str, facts: bool) -> bool:
    """Whether an intent can hold in an utterance that tells facts."""
    if not facts or intent in NEXT_TO_FACTS:
        return True
    return intent in ASKED_OF_FACTS and len(u.tokens) <= LONGEST_QUESTION


def _of_others(u: Refined, intent: str, place: Place, wordings: Wordings) -> bool:
    """Whether the words were somebody else's, or about a treatment, and so no wish to the bot."""
    sentence = u.sentence(place[0])
    reports = wordings.within("guard:reported", *sentence)
    if intent == "what_does_it_mean":
        after = {t.text for _, last in reports for t in u.tokens[last + 1 : last + 1 + REPORT_BEFORE]}
        return bool(after & ASKED_OF)
    if intent in REPORTABLE and reports and not wordings.within("guard:own_wish", *sentence):
        return True
    if intent not in OF_CARE or wordings.within("guard:ours", *sentence):
        return False
    return bool(wordings.within("guard:medical", *sentence))


def _fits(intent: str, question: str | None) -> bool:
    """Whether an intent can be meant while this question waits ("later" is an answer to a question for a time)."""
    return not (question in ("zone_clock", "slot", "slot_day") and intent == "pause")


def find_told(u: Refined, wordings: Wordings, question: str | None, intent: str) -> Told:
    """Doubt, pressure, certainty, who writes, kinds of not knowing."""
    found: dict[str, Match] = {}
    every = TOLD.find(u, overlapping=True)
    for match in every:
        found.setdefault(match.id, match)
    words = {id: u.words(m.first, m.last) for id, m in found.items()}
    certainty = _certainty(u, question)
    evidence: dict[str, str] = {}
    writer = find_writer(u, every, wordings, question)
    if writer:
        evidence["writer"] = writer[1]
    if certainty:
        evidence["certainty"] = certainty[1]
    unsure = _unsure(u, every, question)
    if unsure:
        evidence["unsure"] = u.words(unsure.first, unsure.last)
    if distress := _distress(u, wordings):
        evidence["distressed"] = u.words(*distress)
    no_time = _no_time(u, found)
    if no_time == "unsaid" and A_REASON.search(u.raw):
        no_time = "specific"
    if no_time:
        evidence["told_no_time"] = words.get("no_time") or words["hurry"]
    return Told(
        _unknown(found, intent),
        writer[0] if writer else None,
        certainty[0] if certainty else None,
        unsure is not None,
        distress is not None,
        no_time,
        tuple(evidence.items()),
    )


def _distress(u: Refined, wordings: Wordings) -> Place | None:
    """The words of fear or grief, whatever is told beside them; "I am not scared" has none."""
    named = [(m.first, m.last) for m in PART.find(u, overlapping=True) if m.id == "distress" and not _is_denied(u, m)]
    return next(iter([*named, *wordings.of("intent:distress")]), None)


OF_THE_PLAN = re.compile(
    r"plan\w*|deci[ds]\w*|choos\w*|choice\w*|option\w*|opcion\w*|elegir|right|correct\w*|diagnos\w*|surg\w*|cirug\w*"
    r"|oper\w*|chemo\w*|quimio\w*|radia\w*|radio\w*|immuno\w*|inmuno\w*|treat\w*|tratam\w*|transplant|trasplante|drug"
    r"|hormon\w*|trial|ensayo|remov\w*|quit\w+|sacar\w*|\w+ectomy|\w+ectomia|do|hacer\w*|go|going|want|quiero|should"
    r"|feel\w*|siento|comfortable|trust|confiar|confio|doctor\w*|opinion|recommend\w*|wait|esperar|need\w*|conviene"
)
"""Words of a plan, a decision or a feeling: what the doubt of somebody who decides is about."""
OF_THE_DISEASE = re.compile(
    r"bad|malo|mala|grave|serious|stage|etapa|kind|type|tipo|grade|grado|spread|benign\w*|malign\w*|when|cuando|where|name|spell\w*"
)
ABOUT = frozenset("about with of de del sobre con".split())
ABOUT_REACH = 4
SHORT_DOUBT = 4
"""Words of an utterance that is nothing but its doubt."""
DECIDING = frozenset({"certainty", "open_points"})
"""Questions that ask for doubt about the plan."""


def _unsure(u: Refined, every: list[Match], question: str | None) -> Match | None:
    """The words of doubt about the plan: "not sure what stage" is no such doubt, and "I have no doubts" is none."""
    for match in every:
        if match.id not in ("unsure", "doubt") or _is_denied(u, match):
            continue
        if match.id == "unsure" or question in DECIDING or _is_about_the_plan(u, match):
            return match
    return None


def _is_about_the_plan(u: Refined, doubt: Match) -> bool:
    """What a doubt is about: the first telling word after it, or the sentence that it ends, or nothing but itself."""
    first, last = u.sentence(doubt.first)
    after = [t.text for t in u.tokens[doubt.last + 1 : last + 1]]
    if not after:
        before = [t.text for t in u.tokens[first : doubt.first]]
        return len(u.tokens) <= SHORT_DOUBT or any(OF_THE_PLAN.fullmatch(word) for word in before)
    if ABOUT.intersection(after[:1]):
        return not any(OF_THE_DISEASE.fullmatch(word) for word in after[:ABOUT_REACH])
    telling = (word for word in after if OF_THE_PLAN.fullmatch(word) or OF_THE_DISEASE.fullmatch(word))
    return OF_THE_PLAN.fullmatch(next(telling, "")) is not None


def _is_denied(u: Refined, match: Match) -> bool:
    """Whether doubt is denied: "I have no doubts"."""
    return match.first > 0 and u.tokens[match.first - 1].text in ("no", "not", "sin", "without", "zero")


def _unknown(found: dict[str, Match], intent: str) -> Unknown | None:
    """Which kind of not knowing."""
    if intent in ("what_does_it_mean", "simpler"):
        return Unknown.DONT_UNDERSTAND
    if intent == "skip":
        return Unknown.RATHER_NOT_SAY
    if intent == "dont_know":
        return Unknown.WASNT_TOLD if "wasnt_told" in found else Unknown.DONT_KNOW
    return None


NO_PROBLEM = frozenset("problem problems issue limit pressure problema presion limite".split())


A_REASON = re.compile(r"\b(?:because|cuz|the reason is|due to|porque|ya que|debido a)\s+\S+\s+\S+", re.IGNORECASE)
"""A reason in the person's own words: what stands behind "because" is theirs, not ours to weigh."""


def _no_time(u: Refined, found: dict[str, Match]) -> Literal["specific", "vague", "unsaid"] | None:
    """Whether the person was told that there is no time, and what reason was given."""
    told = found.get("no_time")
    if told is None:
        return "vague" if "hurry" in found and "unexplained" in found else None
    after = u.tokens[told.last + 1].text if told.last + 1 < len(u.tokens) else ""
    if after in NO_PROBLEM:
        return None  # "no time problem" says that there is time
    if "specific_reason" in found:
        return "specific"
    return "vague" if "vague_reason" in found or "unexplained" in found else "unsaid"


OUT_OF_TEN = re.compile(
    r"(?<![\d.,])(10|\d)\s*(?:/\s*10|out\s+of\s+(?:10|ten)|de\s+(?:10|diez)|sobre\s+(?:10|diez))(?!\d)", re.IGNORECASE
)
NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        "zero cero|one uno|two dos|three tres|four cuatro|five cinco|six seis|seven siete|eight ocho|"
        "nine nueve|ten diez".split("|")
    )
    for word in words.split()
}
PAIN_WORDS = frozenset("pain dolor hurts duele".split())
ALL_SURE = re.compile(
    r"\b(?:100\s*%|completely|totally|totalmente|completamente)\s+(?:sure|certain|segur[oa]|confident)", re.IGNORECASE
)
NOT_AT_ALL = re.compile(r"\b(?:not at all|not sure at all|para nada|nada segur[oa])\b", re.IGNORECASE)


def _certainty(u: Refined, question: str | None) -> tuple[int, str] | None:
    """A number of certainty, 0 to 10: where it is asked, or said to be out of ten; with the words."""
    texts = {t.text for t in u.tokens}
    match = OUT_OF_TEN.search(u.raw)
    may_be_a_day = match is not None and "/" in match[0] and question != "certainty" and not texts & (HOW_SURE | I_AM)
    if match and not texts & PAIN_WORDS and not may_be_a_day:
        return int(match[1]), match[0]
    if question != "certainty":
        return None
    for index, token in enumerate(u.tokens):
        value = int(token.text) if token.text.isdecimal() and len(token.text) <= 2 else NUMBER_WORDS.get(token.text)
        if value is not None and 0 <= value <= 10:
            return value, u.words(index, index)
    for pattern, value in ((ALL_SURE, 10), (NOT_AT_ALL, 0)):
        match = pattern.search(u.raw)
        if match:
            return value, match[0]
    return None
