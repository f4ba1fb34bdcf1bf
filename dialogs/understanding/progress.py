"""What has come up so far: what the doctors talked about, and what was done to find the disease.

The values are those of the questions `talks` and `findings`. What was denied, is wished for or is still to come has
not come up: "no trials mentioned", "I need to see a sarcoma specialist", "the biopsy is on Monday".
"""

from __future__ import annotations

from dialogs.understanding.text import fold
from dialogs.understanding.wordings import Place, Wordings
from dialogs.understanding.words import Refined

TALKS = ("trials", "choices", "specialist")
FINDINGS = ("tissue", "scan_only", "second_reader", "tests_out", "not_fit")
DENIALS = frozenset(
    "no not never none nobody nothing without didnt havent hasnt wasnt werent dont doesnt isnt arent nadie nunca ni"
    " sin tampoco".split()
)
TO_COME = frozenset(
    fold(
        "want wants need needs should would could can will how where find looking refer referred scheduled schedule"
        " appointment waiting tomorrow next before until get quiero quisiera necesito debo puedo donde buscar busco"
        " programada cita esperando mañana antes van va harán toca"
    ).split()
)
"""Words with which a talk, a doctor or a test is wished for or still to come."""
JOINS = frozenset("and y".split())
"""Words between two thoughts: "... in my breast and Dr. Lee said" names no breast doctor."""
REACH_BEFORE = 4
REACH_AFTER = 3
NOT_ALL = frozenset("had got did finished came saw every each cada".split())
"""Words beside "just a scan" that make it a time ("I just had a scan") or a plan ("just a scan every year")."""


def find_talks(u: Refined, wordings: Wordings) -> dict[str, str]:
    """What was talked about, by value of `talks`, with the words that tell."""
    found: dict[str, str] = {}
    for value in TALKS:
        places = wordings.of(f"told:talk_{value}")
        if place := _told(u, [one for one in places if not _words(u, *one) & JOINS]):
            found[value] = u.words(*place)
    return found


def find_findings(u: Refined, wordings: Wordings) -> dict[str, str]:
    """What was done to find the disease, by value of `findings`, with the words that tell."""
    found: dict[str, str] = {}
    for value in FINDINGS:
        places = wordings.of(f"told:done_{value}")
        if value == "tissue":
            place = _told(u, places)
        elif value == "scan_only":
            place = next((p for p in places if not _words(u, p[0], p[1] + 1) & NOT_ALL), None)
        else:
            place = places[0] if places else None
        if place:
            found[value] = u.words(*place)
    if "tissue" in found:
        found.pop("scan_only", None)
    return found


def _told(u: Refined, places: list[Place]) -> Place | None:
    """The first place that is told as having been: not denied, wished for, or still to come."""
    return next((place for place in places if not _denied(u, place) and not _to_come(u, place)), None)


def _words(u: Refined, first: int, last: int) -> set[str]:
    return {token.text for token in u.tokens[first : last + 1]}


def _denied(u: Refined, place: Place) -> bool:
    """Whether a "no" stands before or within the words; not one before a comma: "no, trials were discussed"."""
    start = max(u.sentence(place[0])[0], place[0] - REACH_BEFORE)
    return any(
        u.tokens[i].text in DENIALS and not (i < place[0] and "," in u.between(i + 1))
        for i in range(start, place[1] + 1)
    )


def _to_come(u: Refined, place: Place) -> bool:
    """Whether it is wished for or planned; a comma ends what stands before."""
    first, last = u.sentence(place[0])
    start = max(first, place[0] - REACH_BEFORE)
    while any("," in u.between(i) for i in range(start + 1, place[0] + 1)):
        start += 1
    end = min(last, place[1] + REACH_AFTER)
    while any("," in u.between(i) for i in range(place[1] + 1, end + 1)):
        end -= 1
    return bool(_words(u, start, end) & TO_COME)
