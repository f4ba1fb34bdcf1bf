"""What people remark beside their answers: a death, anger, a greeting, a wish for the other language, where they are.

Each is a table of phrases that a clinician can read (lexicons/*.psv) and a question to the text.
"""

from __future__ import annotations

from dialogs.model import Language
from dialogs.questions import folded
from dialogs.understanding.lexicon import rows, several
from dialogs.understanding.text import Phrases, context, read


def _phrases(table: str) -> Phrases:
    return Phrases({entry["id"]: [*several(entry["en"]), *several(entry["es"])] for entry in rows(table)})


_DIED = _phrases("bereaved.psv")


def tells_of_a_death(text: str, language: Language) -> bool:
    """Whether the words say that the person with cancer has died."""
    return bool(_DIED.find(read(text, language)))


def _greetings(id: str) -> set[str]:
    listed = (entry for entry in rows("greetings.psv") if entry["id"] == id)
    return {folded(words) for entry in listed for words in several(f"{entry['en']};{entry['es']}")}


GREETINGS = _greetings("hello")
GREETED = _greetings("whom")
ONWARD = _greetings("onward")
LONGEST_GREETING = 5
"""Words of a greeting with whom it greets."""


LANGUAGES: dict[str, Language] = {
    folded(words): "es" if entry["id"] == "es" else "en"
    for entry in rows("languages.psv")
    for words in several(entry["words"])
}


def language_wished(text: str) -> Language | None:
    """The language that somebody asks for in a message of its own."""
    return LANGUAGES.get(folded(text))


_LANGUAGE_ASKED = Phrases({entry["id"]: several(entry["asked"]) for entry in rows("languages.psv")})


def language_asked(text: str) -> Language | None:
    """The language that is asked for among other words; the last one where both are named."""
    named = [match.id for match in _LANGUAGE_ASKED.find(read(text))]
    return ("es" if named[-1] == "es" else "en") if named else None


_ASIDES = _phrases("asides.psv")


def aside_in(text: str, language: Language) -> str | None:
    """A matter beside the questions with an answer of its own: `legal`, `what_to_ask`; None when there is none."""
    return next((match.id for match in _ASIDES.find(read(text, language))), None)


_ANGER = _phrases("anger.psv")


def anger_in(text: str, language: Language) -> str:
    """The words of anger at being asked, empty when there are none."""
    utterance = read(text, language)
    return next((utterance.words(match.first, match.last) for match in _ANGER.find(utterance)), "")


PUZZLED = {folded(words) for entry in rows("puzzled.psv") for words in several(f"{entry['en']};{entry['es']}")}


def is_puzzled(text: str) -> bool:
    """Whether somebody only wonders: "huh?", "what?"."""
    return folded(text) in PUZZLED


OTHER_PERSON = {
    folded(words) for entry in rows("other_person.psv") for words in several(f"{entry['en']};{entry['es']}")
}


def is_about_another_person(text: str) -> bool:
    """Whether somebody says that the talk is now about another person."""
    return folded(text) in OTHER_PERSON


def is_greeting(text: str) -> bool:
    """Whether somebody only says hello, to whomever: "hola", "buenas tardes, señorita"."""
    words = folded(text).replace(",", "").split()
    return len(words) <= LONGEST_GREETING and _greets(words)


def _greets(words: list[str]) -> bool:
    """Whether these words are greetings, one behind the other, and whom they greet: "hi i'm back"."""
    return any(
        " ".join(words[:n]) in GREETINGS and (GREETED.issuperset(words[n:]) or _greets(words[n:]))
        for n in range(1, len(words) + 1)
    )


def wants_on(text: str) -> bool:
    """Whether somebody only wants to go on: "sigamos"."""
    return folded(text) in ONWARD


_ALARM_ANSWERS = _phrases("alarm_answers.psv")
NOT_SO = frozenset("no not isnt never nobody dont wish nadie nunca tampoco ni ojala".split())
NOT_SO_REACH = 3
"""Words before an answer to an alarm that turn it round: one too many is better than one too few."""


def answer_to_alarm(text: str, language: Language) -> str | None:
    """What is said of an alarm that stands: `getting_help`, or `mistake` (it passed, they want to go on)."""
    utterance = read(text, language)
    words = [token.text for token in utterance.tokens]
    for match in _ALARM_ANSWERS.find(utterance):
        if NOT_SO.isdisjoint(words[max(0, match.first - NOT_SO_REACH) : match.first]):
            return match.id
    return None


_HALF_ANSWERS = _phrases("half_answers.psv")
HALF_ANSWER_HAS = 3
"""Words up to which an answer may be a half one."""


def is_half_a_yes(text: str, language: Language) -> bool:
    """Whether a short answer to whether somebody thinks of ending their life is neither yes nor no: "a veces"."""
    utterance = read(text, language)
    return len(utterance.tokens) <= HALF_ANSWER_HAS and bool(_HALF_ANSWERS.find(utterance))


_SITUATIONS = _phrases("situations.psv")


def situations_in(text: str, language: Language) -> dict[str, str]:
    """Situations beside the disease and the plan, by id, with the words that tell; denied ones are left out.

    Ids: `in_hospital`, `no_more` (told that nothing more can be done), `second_agrees`, `second_differs`.
    """
    utterance = read(text, language)
    found: dict[str, str] = {}
    for match in _SITUATIONS.find(utterance):
        meant = context(utterance, match)
        if not (meant.negated or meant.past or meant.hypothetical):
            first, last = utterance.sentence(match.first)
            whole = last - first < A_SHORT_SENTENCE
            found.setdefault(match.id, utterance.words(*((first, last) if whole else (match.first, match.last))))
    return found


A_SHORT_SENTENCE = 9
"""Words of a sentence that is shown back whole: "two docs said different" and not "docs said different"."""
