"""What people remark beside their answers: a death, a greeting, a wish for the other language, where they are now.

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


GREETINGS = {folded(words) for entry in rows("greetings.psv") for words in several(f"{entry['en']};{entry['es']}")}


LANGUAGES: dict[str, Language] = {
    folded(words): "es" if entry["id"] == "es" else "en"
    for entry in rows("languages.psv")
    for words in several(entry["words"])
}


def language_wished(text: str) -> Language | None:
    """The language that somebody asks for in a message of its own."""
    return LANGUAGES.get(folded(text))


_MISFITS = _phrases("misfits.psv")


def misfit_in(text: str, language: Language) -> str | None:
    """A matter that this service does not handle: `legal`; None when there is none."""
    return next((match.id for match in _MISFITS.find(read(text, language))), None)


OTHER_PERSON = {
    folded(words) for entry in rows("other_person.psv") for words in several(f"{entry['en']};{entry['es']}")
}


def is_about_another_person(text: str) -> bool:
    """Whether somebody says that the talk is now about another person."""
    return folded(text) in OTHER_PERSON


def is_greeting(text: str) -> bool:
    """Whether somebody only says hello."""
    return folded(text) in GREETINGS


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
            found.setdefault(match.id, utterance.words(match.first, match.last))
    return found
