"""Emergencies, crisis, and what a person must look at soon: screened on every text before anything else.

The rows of `red_flags.psv` are seeds; `red_flag_patterns.psv`, `word_classes.psv` and `word_groups.psv` widen them,
`red_flag_masks.psv` holds longer wordings that win over an alarm inside them, `measures.psv` the figures.
Each hit is weighed in its context: an alarm that is denied, long past, feared, asked about or an instruction is
none; one told in doubt is asked about once (`certain` False).

Source: domain.md 2.1 to 2.5. Known to be imperfect: context is read from cue words, not from grammar.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from dialogs.model import Alarm
from dialogs.understanding.likeness import Likeness
from dialogs.understanding.patterns import Patterns, Search, Span, together
from dialogs.understanding.text import Context, Match, Phrases, Utterance, context, fold, phrases_of, read, rows_of

Level = Literal["CRISIS", "E911", "ONC_NOW", "HUMAN", "URGENT_DX"]
Verdict = Literal["fire", "ask", "drop"]

GRAVITY: dict[Level, int] = {"CRISIS": 0, "E911": 1, "ONC_NOW": 2, "HUMAN": 3, "URGENT_DX": 4}
ABUSE = frozenset({"crisis_abuse", "abuse_like"})
PASSIVE = "crisis_passive"
ALARMS = ("CRISIS", "E911", "ONC_NOW")
"""Levels that stop the questions."""
MINOR = "minor"
FEVER = "fever_chemo"
ADULT_AT = 18

OTHER_UNITS = frozenset(
    "years year yrs yr yo old anos años ano año weeks week wks semanas semana days dias months month meses"
    " hours hrs horas minutes mins minutos mm cm mg mcg ml kg kilos lbs lb pounds libras percent miles"
    " rounds cycles ciclos units unidades".split()
)
"""Words behind a figure that make it no temperature, count or pulse."""

EVENTS = frozenset({"seizure", "collapse", "overdose", "head_injury", "stroke", "bleed_major", "fracture", "blasts"})
"""Rows that happen at a moment: "she had a seizure" is news, "she had chest pain" may be history."""

LEAD_IN = 3
"""Words that may stand before a wording that must else be a sentence of its own: "honestly I think I'm done"."""

CIRCUMSTANCES = frozenset({((frozenset({"<nowword>"}),),)})
"""Parts of a pattern that only say when: what is denied beside them does not touch the alarm."""

GRADUAL = frozenset(
    {"clot_leg", "cord", "svc", "wound", "diarrhea_severe", "pain_severe", "back_pain_new", "mouth_sores"}
)
"""Rows that are an alarm by degree: "my leg swells a little by evening" is asked about."""

FIGURE_REACH = 4
"""Words between the name of a measure and its figure."""
LONGEST_NAME = 3
"""Words of the longest name of a measure, but one."""


class Measure(NamedTuple):
    """A figure that is an alarm when said with its name."""

    id: str
    lowest: float
    highest: float
    alarm_from: float
    alarm_to: float

    def can_be(self, value: float) -> bool:
        """Whether a figure is read in this measure's unit."""
        return self.lowest <= value <= self.highest


def _levels() -> dict[str, Level]:
    """Row of red_flags to its level."""
    levels: dict[str, Level] = {}
    for id, level, _english, _spanish in rows_of("red_flags.psv"):
        levels[id] = next(known for known in GRAVITY if known == level)
    return levels


ALIKE: dict[str, tuple[str, Level]] = {
    "crisis": ("crisis_like", "CRISIS"),
    "abuse": ("abuse_like", "CRISIS"),
    "emergency": ("emergency_like", "E911"),
}
"""Class of the likeness model to the id and level of an alarm that no row names."""
LEVELS = _levels() | dict(ALIKE.values())
LIKENESS = Likeness("likeness_safety.psv")
ALIKE_FIRES, ALIKE_ASKS = 1.5, 1.0
ALIKE_FIRES_SHORT, ALIKE_ASKS_SHORT = 3.0, 2.0
ALIKE_SURE = 3.0
UNLIKE = -1.8
"""Scores of the likeness model: for an alarm or a question where no row is found, in a text of some length and in one
of few words, which tell it little; for an alarm although the rows let one fall; so little that a row only asks.
Chosen on rows that the model was not fitted on.
"""
WINDOW = 32
STEP = 24
"""Words that are scored together, and from the first of one such window to the first of the next."""
TELLING = 8
"""Words of a text from which on the whole may be weighed against a wording in it."""
POLITE = frozenset("thank thanks thx you please pls gracias por favor hi hello hola".split())


def _seeds() -> list[tuple[str, bool, str]]:
    """The phrases of red_flags; those of minors are read by age, not by the listed number."""
    return [
        (id, True, phrase)
        for id, _level, english, spanish in rows_of("red_flags.psv")
        for phrase in phrases_of(english) + phrases_of(spanish)
        if not (id == MINOR and any(char.isdigit() for char in phrase))
    ]


def _masks() -> dict[str, list[str]]:
    """Kind of mask to its phrases, both languages."""
    return {kind: phrases_of(en) + phrases_of(es) for kind, en, es in rows_of("red_flag_masks.psv")}


def _classes(name: str) -> dict[str, list[str]]:
    """Name of a class to the words and phrases in it, both languages."""
    return {name: phrases_of(en) + phrases_of(es) for name, en, es in rows_of(name)}


MASKS = Phrases(_masks())
PATTERNS = Patterns(
    _classes("word_classes.psv"),
    _classes("word_groups.psv") | _classes("red_flag_concepts.psv"),
    [(id, how == "certain", text) for id, how, cell in rows_of("red_flag_patterns.psv") for text in phrases_of(cell)],
    _seeds(),
    [phrase for phrases in _masks().values() for phrase in phrases]
    + [phrase for row in rows_of("context.psv") for cell in row[2:4] for phrase in phrases_of(cell)]
    + [name for row in rows_of("measures.psv") for name in phrases_of(row[1])],
    [fold(word) for row in rows_of("lookalikes.psv") for word in row[0].split()],
)
MEASURES = [
    Measure(id, float(low), float(high), float(start), float(end))
    for id, _named, low, high, start, end in rows_of("measures.psv")
]
MEASURE_NAMES = Phrases({str(row): phrases_of(cells[1]) for row, cells in enumerate(rows_of("measures.psv"))})
AGES = Phrases(
    {
        "self": ["im #", "i am #", "tengo # años", "tengo # anos", "tengo # añitos"],
        "child": [
            "my # year old",
            "my # yr old",
            "my # yo",
            "# year old son",
            "# year old daughter",
            "mi hijo de # años",
            "mi hija de # años",
            "mi niño de # años",
            "mi niña de # años",
            "mi hijo tiene # años",
            "mi hija tiene # años",
        ],
        "not_an_age": [
            "im # days",
            "im # weeks",
            "im # months",
            "im # minutes",
            "im # hours",
            "im # percent",
            "im # of",
            "im # rounds",
            "im # cycles",
            "im # treatments",
            "im # out",
            "im # into",
            "im # miles",
            "im # years out",
            "im # years post",
            "im # years in",
            "im # years into",
            "im # years cancer",
            "im # years clear",
            "im # years free",
            "im # year",
            "im # day",
            "im # week",
            "im # month",
            "tengo # años con",
            "tengo # años de",
            "tengo # años luchando",
            "tengo # años en",
            "tengo # años sin",
            "tengo # años que",
            "tengo # años tomando",
            "tengo # años viviendo",
            "im # weeks pregnant",
            "im # chemos",
        ],
    }
)


def screen(text: str, lang: str | None = None) -> tuple[Alarm, ...]:
    """Every row of red_flags that the text may be about, gravest first, one alarm per row.

    `lang` changes nothing in what is found: people mix languages, so both are always looked for.
    """
    utterance = PATTERNS.mended(read(text, lang))
    if not utterance.tokens:
        return ()
    hits = list(_hits(utterance))
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.id not in best or (hit.certain and not best[hit.id].certain):
            best[hit.id] = hit
    found = sorted(best.values(), key=lambda hit: (GRAVITY[LEVELS[hit.id]], not hit.certain, hit.first))
    return tuple(
        Alarm(
            id=hit.id,
            level=LEVELS[hit.id],
            evidence=utterance.words(hit.first, hit.last),
            other=_is_other(utterance, hit),
            own=_is_own(utterance, hit),
            certain=hit.certain,
        )
        for hit in found
    )


class Hit(NamedTuple):
    """A row found in the utterance."""

    id: str
    first: int
    last: int
    certain: bool


# --- what is found ------------------------------------------------------------------------------------------


def _hits(utterance: Utterance) -> Iterator[Hit]:
    """All rows found, weighed in their context and by what the whole is like."""
    search = PATTERNS.search(utterance)
    masks = MASKS.every(utterance)
    weigh = Weigher(utterance, masks)
    hits = by_rule(utterance, search, masks, weigh)
    yield from _weighed(utterance, hits, _likeness(utterance, search, hits), fell=weigh.dropped)
    yield from _ages(utterance)


def by_rule(utterance: Utterance, search: Search, masks: list[Match], weigh: Weigher) -> list[Hit]:
    """The rows found by their wordings and figures, weighed in their context."""
    figures = list(_figures(utterance, weigh))
    hits = [*_wordings(search, weigh), *figures]
    if not any(hit.id == FEVER for hit in figures) and _measured_cool(utterance):
        hits = [hit._replace(certain=hit.certain and not (hit.id == FEVER and hit.first == hit.last)) for hit in hits]
    return [*hits, *_ambiguous(weigh, masks, hits)]


def _likeness_marks(utterance: Utterance, search: Search) -> list[tuple[str, int, int]]:
    """Features of an utterance beside its words: classes of words and cues of context, with their tokens."""
    found = [(key, *place) for key, places in search.places.items() if key[0] == "<" for place in places]
    return found + [(f":{kind}", cue.first, cue.last) for kind, cues in utterance.cues.items() for cue in cues]


class Window(NamedTuple):
    """Some words of a text that are scored together."""

    tokens: list[int]
    words: list[str]
    marks: list[str]


def windows(utterance: Utterance, search: Search) -> Iterator[Window]:
    """The text a few words at a time, those of politeness left out."""
    heard = [i for i, token in enumerate(utterance.tokens) if token.text not in POLITE]
    marks = sorted(_likeness_marks(utterance, search), key=lambda mark: mark[1])
    for start in range(0, max(len(heard) - WINDOW + STEP, 1) if heard else 0, STEP):
        tokens = heard[start : start + WINDOW]
        low = bisect_left(marks, tokens[0], key=lambda mark: mark[1])
        high = bisect_left(marks, tokens[-1] + 1, key=lambda mark: mark[1])
        words = [utterance.tokens[i].text for i in tokens]
        yield Window(tokens, words, [mark for mark, _, _ in marks[low:high]])


def _likeness(utterance: Utterance, search: Search, hits: list[Hit]) -> list[tuple[float, str, int, int]]:
    """For each class of the model its highest score, and the tokens from and to which it was scored.

    What opens with a denial or holds a fixed wording that is no alarm ("I want to die at home") is left out.
    """
    masked = {mask.first for mask in MASKS.every(utterance) if mask.id in ("idiom", "care")} if not hits else set()
    denied = {cue.first for cue in utterance.cues.get("negated:before", ()) if cue.first < cue.last}
    best: dict[str, tuple[float, str, int, int]] = {}
    for tokens, words, marks in windows(utterance, search):
        if not masked.isdisjoint(tokens) or (tokens[0] in denied and not hits):
            continue
        for name, score in LIKENESS.scores(words, marks).items():
            if name not in best or score > best[name][0]:
                best[name] = score, name, tokens[0], tokens[-1]
    return sorted(best.values(), reverse=True)


def _weighed(
    utterance: Utterance, hits: list[Hit], likeness: list[tuple[float, str, int, int]], *, fell: bool
) -> Iterator[Hit]:
    """The hits, and the likeness where it tells more; an emergency only asks in a text of some length unlike any.

    Where a row was found and let fall by its context (`fell`), the likeness must be surer: it knows less of context.
    A word of crisis stands whatever the rest is like, and stays a question if it was one: domain.md 2.5 says which.
    """
    score, name, first, last = likeness[0] if likeness else (0.0, "", 0, 0)
    telling = sum(token.text not in POLITE for token in utterance.tokens) >= TELLING
    fires, asks = (ALIKE_FIRES, ALIKE_ASKS) if telling else (ALIKE_FIRES_SHORT, ALIKE_ASKS_SHORT)
    like_one = next((score for score, name, *_ in likeness if name == "emergency"), 0.0)
    unlike = like_one < UNLIKE and telling
    certain: dict[bool, bool] = {}
    for hit in hits:
        level = LEVELS[hit.id]
        stands = hit.certain and not (unlike and level in ("E911", "ONC_NOW"))
        if level in ALARMS:
            certain[level == "CRISIS"] = certain.get(level == "CRISIS", False) or stands
        yield hit._replace(certain=stands)
    if not likeness:
        return
    id, level = ALIKE[name]
    crisis = level == "CRISIS"
    if fell:
        fires = max(fires, ALIKE_SURE)
    if crisis in certain:
        if certain[crisis] or crisis:
            return
        asks = fires
    if score >= asks:
        yield Hit(id, first, last, score >= fires)


def _wordings(search: Search, weigh: Weigher) -> Iterator[Hit]:
    """Patterns all of whose parts hold in their context."""
    for pattern in PATTERNS.candidates(search):
        spans: list[Span] | None = None
        for part in pattern.parts:
            free = (pattern.denies and part is not pattern.parts[0]) or part in CIRCUMSTANCES
            held = [span for span in search.near(part) if free or weigh.verdict(pattern.id, span) != "drop"]
            spans = held if spans is None else together(spans, held)
            if not spans:
                break
        for span in spans or ():
            if not pattern.certain and weigh.context(span.first, span.last).vague_past:
                continue
            certain = pattern.certain and weigh.verdict(pattern.id, span) == "fire"
            yield Hit(pattern.id, span.first, span.last, certain)


def _figures(utterance: Utterance, weigh: Weigher) -> Iterator[Hit]:
    """Figures in the alarming range near the name of what was measured."""
    figures = [
        (i, value)
        for i in range(len(utterance.tokens))
        if (value := _figure(utterance, i)) is not None and not _counts_else(utterance, i)
    ]
    if not figures:
        return
    names = MEASURE_NAMES.find(utterance)
    for index, value in figures:
        measured = [(MEASURES[int(name.id)], name.first, name.last) for name in _named_by(index, value, names)]
        if not measured and _has_degrees(utterance, index):
            measured = [(measure, index, index) for measure in MEASURES if measure.id == FEVER]
        for measure, first, last in measured:
            verdict = weigh.verdict(measure.id, Span(index, index, frozenset((index,))))
            if measure.alarm_from <= value <= measure.alarm_to and verdict != "drop":
                yield Hit(measure.id, min(index, first), max(index, last), verdict == "fire")


def _measured_cool(utterance: Utterance) -> bool:
    """Whether a temperature is told that is no fever: "37.2, is that a fever?"."""
    names = MEASURE_NAMES.find(utterance)
    return any(
        MEASURES[int(name.id)].id == FEVER and value < MEASURES[int(name.id)].alarm_from
        for i in range(len(utterance.tokens))
        if names and (value := _figure(utterance, i)) is not None and not _counts_else(utterance, i)
        for name in _named_by(i, value, names)
    )


def _named_by(index: int, value: float, names: list[Match]) -> list[Match]:
    """The name to which the figure at a token belongs, once per measure: the nearest that is read in such figures.

    A name before the figure is nearer than one behind it: "white count 6.2 hemoglobin 12".
    """
    first = bisect_left(names, index - FIGURE_REACH - LONGEST_NAME, key=lambda name: name.first)
    last = bisect_left(names, index + FIGURE_REACH + 3, key=lambda name: name.first)
    readable = [
        (index - name.last if name.last < index else 2 * (name.first - index), name)
        for name in names[first:last]
        if index - name.last <= FIGURE_REACH + 1 and MEASURES[int(name.id)].can_be(value)
    ]
    nearest = min((away for away, _ in readable), default=0)
    return [name for away, name in readable if away == nearest]


def _figure(utterance: Utterance, index: int) -> float | None:
    """The number a token is ("38.5", "101f", "100k", "39c"), with "y medio" added; None for a word."""
    text = utterance.tokens[index].text
    factor = 1.0
    if text[-1] in "fck" and text[:-1].replace(".", "", 1).isdecimal() and text[0].isdecimal():
        factor, text = (1000.0 if text[-1] == "k" else 1.0), text[:-1]
    if len(text) > 9 or not text.isascii() or not text.replace(".", "", 1).isdecimal():
        return None
    following = [token.text for token in utterance.tokens[index + 1 : index + 3]]
    if following == ["y", "medio"] or following == ["y", "media"]:
        return float(text) + 0.5
    if following[:1] and following[0] in ("thousand", "mil"):
        factor = 1000.0
    return float(text) * factor


def _counts_else(utterance: Utterance, index: int) -> bool:
    """Whether the figure is an age, a length, a dose or a time, or the second of a pair: "39 años", "120/80"."""
    if index and ("/" in utterance.between(index) or _follows_pressure(utterance, index)):
        return True
    if index > 1 and utterance.tokens[index - 1].text in ("over", "sobre"):
        return utterance.tokens[index - 2].text.isdecimal()
    return index + 1 < len(utterance.tokens) and utterance.tokens[index + 1].text in OTHER_UNITS


def _follows_pressure(utterance: Utterance, index: int) -> bool:
    """Whether the figure is the lower one of a blood pressure told as two bare figures: "118 74"."""
    upper = utterance.tokens[index - 1].text
    return utterance.between(index) == " " and upper.isdecimal() and len(upper) == len("120")


def _has_degrees(utterance: Utterance, index: int) -> bool:
    """Whether a degree sign or a unit is written at the figure itself."""
    return utterance.tokens[index].text[-1] in "fc" or any(c in "°º˚" for c in utterance.between(index + 1)[:2])


def _ages(utterance: Utterance) -> Iterator[Hit]:
    """A writer or a patient under 18."""
    found = AGES.find(utterance)
    for match in found:
        if match.id == "not_an_age":
            continue
        ages = [int(t.text) for t in utterance.tokens[match.first : match.last + 1] if _is_age(t.text)]
        if ages and (match.id == "child" or _stands_as_age(utterance, match)):
            yield Hit(MINOR, match.first, match.last, True)


def _is_age(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2 and 0 < int(word) < ADULT_AT


def _stands_as_age(utterance: Utterance, match: Match) -> bool:
    """Whether "I'm 15" is an age: years are named, or the clause ends there."""
    if match.last - match.first >= 2 and utterance.tokens[match.last].text.startswith(("año", "ano")):
        return True
    rest = [token.text for token in utterance.tokens[match.last + 1 : match.last + 3]]
    if rest[:1] and rest[0] in ("years", "year", "yrs", "yo", "y"):
        return rest[1:] in ([], ["old"], ["o"]) or rest[0] == "yo"
    ends = not rest or any(c in ",.;!?\n" for c in utterance.between(match.last + 1))
    return ends or rest[0] in ("and", "but", "can", "is", "with")


def _ambiguous(weigh: Weigher, masks: Iterable[Match], hits: Iterable[Hit]) -> Iterator[Hit]:
    """The ambiguous group of domain.md 2.5: one check question, where nothing clearer was found on these words."""
    taken = [hit for hit in hits if LEVELS[hit.id] in ALARMS]
    masked = [m for m in masks if m.id in ("idiom", "care")]
    for mask in masks:
        if mask.id != "ask" and not (mask.id == "alone" and weigh.is_whole_sentence(mask)):
            continue
        if any(hit.first <= mask.last and mask.first <= hit.last for hit in taken[:50]):
            continue
        if any(m.first <= mask.first and mask.last <= m.last for m in masked[:50]):
            continue
        if not weigh.context(mask.first, mask.last).negated:
            yield Hit(PASSIVE, mask.first, mask.last, False)


# --- how it was meant ---------------------------------------------------------------------------------------


class Weigher:
    """Weighs spans of one utterance by their context; each span once."""

    def __init__(self, utterance: Utterance, masks: list[Match]) -> None:
        self.utterance = utterance
        self._masks: dict[int, list[Match]] = {}
        for mask in masks:
            for index in range(mask.first, mask.last + 1):
                self._masks.setdefault(index, []).append(mask)
        self._contexts: dict[tuple[int, int], Context] = {}
        self._verdicts: dict[tuple[str, Span], Verdict] = {}
        self.dropped = False
        """Whether an alarm was found that its context made none."""

    def context(self, first: int, last: int) -> Context:
        """Context of tokens `first` to `last`."""
        if (first, last) not in self._contexts:
            self._contexts[first, last] = context(self.utterance, Match("", "", first, last))
        return self._contexts[first, last]

    def verdict(self, id: str, span: Span) -> Verdict:
        """Whether the row fires on the span, is asked about, or falls."""
        key = (id, span)
        if key not in self._verdicts:
            self._verdicts[key] = self._judge(id, span)
            self.dropped |= self._verdicts[key] == "drop" and LEVELS[id] in ALARMS
        return self._verdicts[key]

    def _judge(self, id: str, span: Span) -> Verdict:
        if self._is_masked(span):
            return "drop"
        said = self.context(span.first, span.last)
        if LEVELS[id] == "CRISIS":
            return "drop" if id in ABUSE and said.of_thing else _crisis(said)
        if LEVELS[id] in ("HUMAN", "URGENT_DX"):
            return "drop" if said.negated or said.hypothetical or said.past else "fire"
        return self._medical(id, span, said)

    def _medical(self, id: str, span: Span, said: Context) -> Verdict:
        if said.negated or said.past or said.feared or said.quoted or said.question or said.of_pet:
            return "drop"
        if said.resolved and not self._tells_now(span):
            return "drop"
        if (
            said.doubted
            or said.resolved
            or said.explained
            or said.joking
            or said.story
            or (said.mild and id in GRADUAL)
        ):
            return "ask"
        if said.hypothetical:
            return "ask" if self._may_be_yes(span) else "drop"
        if self._is_polar_question(span) or (said.vague_past and id not in EVENTS):
            return "ask"
        return "fire"

    def _tells_now(self, span: Span) -> bool:
        """Whether the sentence says "now" otherwise than in "fine now"."""
        cues = self.utterance.cues
        first, last = self.utterance.sentence(span.first)
        over = cues.get("resolved:after", ())
        return any(
            first <= cue.first <= last and not any(o.first <= cue.first <= o.last for o in over[:50])
            for cue in cues.get("recent:any", ())[:50]
        )

    def _is_masked(self, span: Span) -> bool:
        """Whether a longer fixed wording claims words of the span."""
        return any(self._claims(mask, span) for index in span.taken for mask in self._masks.get(index, ()))

    def _claims(self, mask: Match, span: Span) -> bool:
        """Whether a fixed wording is what the words mean; a pattern with all of it and more is stronger."""
        around = mask.first <= span.first and span.last <= mask.last
        if mask.id == "alone":
            return around and self.is_whole_sentence(mask)
        weaker = span.taken > {*range(mask.first, mask.last + 1)}
        return not weaker and (around or mask.id != "ask")

    def is_whole_sentence(self, mask: Match) -> bool:
        """Whether next to nothing else is said: "I'm done" may mean all; "I'm done with the form" does not."""
        first, last = self.utterance.sentence(mask.first)
        return mask.first - first <= LEAD_IN and mask.last == last

    def _may_be_yes(self, span: Span) -> bool:
        """Whether "si tengo fiebre" is the whole message: then "si" is as likely "sí"."""
        tokens = self.utterance.tokens
        return tokens[0].text == "si" and span.last >= len(tokens) - 2 and len(tokens) <= 7

    def _is_polar_question(self, span: Span) -> bool:
        """Whether a yes-or-no question without "I have" holds the span: "is a fever dangerous?".

        Many people type no question mark; then nobody may be named at all before the span.
        """
        first, last = self.utterance.sentence(span.first)
        cues = self.utterance.cues
        opening = next((cue.last for cue in cues.get("polar:any", ()) if cue.first == first), None)
        if opening is None or span.first <= first:
            return False
        tellers = ["statement:before"]
        if "?" not in self.utterance.between(last + 1):
            tellers += ["self:any", "other_person:any", "recent:any"]
        return not any(opening < cue.first <= span.last for kind in tellers for cue in cues.get(kind, ()))


def _crisis(said: Context) -> Verdict:
    """Crisis words count in doubt and in an "if"; only denial and another's distant past are none."""
    if said.negated or (said.past and said.other_person and not said.intended):
        return "drop"
    past = (said.past and not said.intended) or (said.vague_past and said.other_person)
    doubtful = past or said.question or said.resolved or said.joking or said.compared or said.story
    return "ask" if doubtful else "fire"


def _is_other(utterance: Utterance, hit: Hit) -> bool:
    """Whether the hit is about somebody else: the last person named up to it, else anybody named at all."""
    if hit.id in ABUSE:
        return False
    other, self_ = _named_last(utterance, hit)
    if other < 0 and self_ < 0:
        return "other_person:any" in utterance.cues and "self:any" not in utterance.cues
    return other > self_


def _is_own(utterance: Utterance, hit: Hit) -> bool:
    """Whether the hit is about the writer: nobody else is named between "I" and its end."""
    other, self_ = _named_last(utterance, hit)
    return self_ > other


def _named_last(utterance: Utterance, hit: Hit) -> tuple[int, int]:
    """Where another person and where the writer is named last up to the end of the hit; -1 for neither."""
    kinds = (utterance.cues.get(f"{kind}:any", ()) for kind in ("other_person", "self"))
    other, self_ = (max((cue.first for cue in cues if cue.first <= hit.last), default=-1) for cues in kinds)
    return other, self_
