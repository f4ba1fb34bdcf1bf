"""Dates as people tell them, in days from today: weekdays, next week, in ten days, the 3rd, June 5, mañana.

An impossible date ("February 30") is none. A weekday is the next one after today; "next Friday" is that of the
next calendar week. Numbers with a slash are month/day in English and day/month in Spanish.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.understanding.words import Refined


@dataclass(frozen=True)
class When:
    """A date told: days from today, never negative, and its tokens."""

    days: int
    first: int
    last: int


WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday lunes", "tuesday martes", "wednesday miercoles wed", "thursday jueves", "friday viernes",
            "saturday sabado", "sunday domingo",
        )
    )
    for name in names.split()
}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january enero jan ene", "february febrero feb", "march marzo mar", "april abril apr abr", "may mayo",
            "june junio jun", "july julio jul", "august agosto aug ago", "september septiembre setiembre sept sep",
            "october octubre oct", "november noviembre nov", "december diciembre dec dic",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    name: number
    for number, names in {
        1: "a an one un una uno", 2: "two dos couple par", 3: "three tres few", 4: "four cuatro", 5: "five cinco",
        6: "six seis", 7: "seven siete", 8: "eight ocho", 9: "nine nueve", 10: "ten diez", 11: "eleven once",
        12: "twelve doce", 14: "fourteen catorce", 15: "fifteen quince", 20: "twenty veinte", 30: "thirty treinta",
    }.items()
    for name in names.split()
}  # fmt: skip
UNITS = {
    **dict.fromkeys("day days dia dias".split(), 1),
    **dict.fromkeys("week weeks semana semanas".split(), 7),
    **dict.fromkeys("fortnight fortnights".split(), 14),
    **dict.fromkeys("quincena quincenas".split(), 15),
    **dict.fromkeys("month months mes meses".split(), 30),
}
ORDINAL = re.compile(r"^(\d{1,2})(st|nd|rd|th|ro|ero)$")
NEXT = frozenset("next proximo proxima siguiente entrante viene following".split())
MORNING = frozenset("la las".split())


def find_dates(u: Refined, today: date) -> list[When]:
    """Dates told in the utterance, in order."""
    found: list[When] = []
    index = 0
    while index < len(u.tokens):
        word = u.tokens[index].text
        able = word in STARTERS or word[0].isdecimal() or (word in NUMBERS and _text(u, index + 1) in UNITS)
        when = next((w for read in READERS if (w := read(u, index, today)) is not None), None) if able else None
        if when is not None:
            if found and _is_same_day(u, found[-1], when):
                found.pop()
            found.append(when)
            index = max(when.last, index)
        index += 1
    return found


BETWEEN_DAY_AND_DATE = frozenset("the on el dia of de".split())


def _is_same_day(u: Refined, weekday: When, exact: When) -> bool:
    """Whether a weekday is told again as a date, which counts: "Thursday Dec 3"."""
    between = [t.text for t in u.tokens[weekday.last + 1 : exact.first]]
    is_weekday = any(t.text in WEEKDAYS for t in u.tokens[weekday.first : weekday.last + 1])
    is_exact = any(t.text[0].isdecimal() for t in u.tokens[exact.first : exact.last + 1])
    return is_weekday and is_exact and BETWEEN_DAY_AND_DATE.issuperset(between)


def _text(u: Refined, index: int) -> str:
    """The word at a place, empty outside."""
    return u.tokens[index].text if 0 <= index < len(u.tokens) else ""


def _near_words(u: Refined, index: int, today: date) -> When | None:
    """Today, tomorrow, the day after."""
    word = _text(u, index)
    if word == "day" and (_text(u, index + 1), _text(u, index + 2)) == ("after", "tomorrow"):
        return When(2, index, index + 2)
    if word == "pasado" and _text(u, index + 1) == "mañana":
        return When(2, index, index + 1)
    if word in ("today", "tonight", "hoy"):
        return _a_week_on(u, When(0, index, index))
    if word == "tomorrow" or (word == "mañana" and _text(u, index - 1) not in MORNING):
        return _a_week_on(u, When(1, index, index))
    return None


WEEKS_ON = {"ocho": 7, "8": 7, "quince": 14, "15": 14, "week": 7, "fortnight": 14}
""" "de mañana en ocho" counts the day itself, as Spanish does: a week from tomorrow."""


def _a_week_on(u: Refined, when: When) -> When:
    """The date, or the same day a week later: "Tuesday week", "mañana en ocho", "a week from tomorrow"."""
    after, last = _text(u, when.last + 1), when.last + 1
    if after == "en" and _text(u, last + 1) in ("ocho", "8", "quince", "15") and _text(u, last + 2) not in UNITS:
        return When(when.days + WEEKS_ON[_text(u, last + 1)], when.first, last + 1)
    if after in ("week", "fortnight"):
        return When(when.days + WEEKS_ON[after], when.first, last)
    back = when.first - 1 if _text(u, when.first - 1) in ("this", "next", "el", "the") else when.first
    joined = (_text(u, back - 1) in ("from", "after")) or (_text(u, back - 1), _text(u, back - 2)) == (
        "de",
        "despues",
    )
    unit, count = UNITS.get(_text(u, back - 2)), _count(_text(u, back - 3))
    if joined and unit and unit > 1 and count:
        return When(when.days + count * unit, back - 3, when.last)
    return When(when.days, when.first, when.last)


AFTER_WE_WOULD = frozenset("like love be have rather need want better prefer".split())


def _is_we_would(u: Refined, index: int) -> bool:
    """Whether "wed" is "we'd" and no Wednesday."""
    return _text(u, index) == "wed" and (not u.words(index, index).isalpha() or _text(u, index + 1) in AFTER_WE_WOULD)


def _weekday(u: Refined, index: int, today: date) -> When | None:
    """A weekday, with "next" or "this"."""
    day = WEEKDAYS.get(_text(u, index))
    if (
        day is None
        or _is_we_would(u, index)
        or (_text(u, index - 1) in ("last", "every", "cada", "on", "since") and _text(u, index - 1) != "on")
    ):
        return None
    if "pasado" in (_text(u, index + 1), _text(u, index - 1)) or _text(u, index - 1) == "desde":
        return None
    ahead = (day - today.weekday()) % 7 or 7
    first, last = index, index
    following = _text(u, index - 1) in NEXT or _text(u, index + 1) in NEXT
    if _text(u, index - 1) in NEXT | {"this", "este", "coming", "el"}:
        first = index - 1
    if _text(u, index + 1) == "que" and _text(u, index + 2) == "viene":
        return When(ahead, first, index + 2)
    if (_text(u, index + 1), _text(u, index + 2)) == ("after", "next"):
        return When(ahead + (14 if day > today.weekday() else 7), first, index + 2)
    if (on := _a_week_on(u, When(ahead, first, index))).days != ahead:
        return on
    if following and _text(u, index - 1) == "next" and day > today.weekday():
        ahead += 7
    if _text(u, index + 1) in NEXT:
        last = index + 1
    return When(ahead, first, last)


def _count(word: str) -> int | None:
    """A number in digits or words, up to 365."""
    if word.isdecimal() and len(word) <= 3:
        return int(word)
    return NUMBERS.get(word)


def _in_days(u: Refined, index: int, today: date) -> When | None:
    """ "in 10 days", "dentro de dos semanas", "2 weeks from now", "10 days away"."""
    word = _text(u, index)
    start = (
        index + 1
        if word in ("in", "en", "within")
        else index + 2
        if (word, _text(u, index + 1)) == ("dentro", "de")
        else None
    )
    if start is None:
        count, unit = _count(word), UNITS.get(_text(u, index + 1))
        after = (_text(u, index + 2), _text(u, index + 3))
        if count and unit and after in (("from", "now"), ("from", "today")):
            return When(count * unit, index, index + 3)
        return None
    if _text(u, start) in ("about", "like", "unos", "unas", "just", "only", "the", "menos"):
        start += 1
    if _text(u, start) == "a" and _text(u, start + 1) in ("couple", "few"):
        start += 1
    count, step = _count(_text(u, start)), start + 1
    if _text(u, step) in ("of", "de", "or"):
        step += 1
    unit = UNITS.get(_text(u, step))
    if (
        count
        and unit
        and not (_text(u, step + 1) in ("ago",) or (word == "en" and _text(u, start) == "una" and unit == 1))
    ):
        return When(count * unit, index, step)
    return None


def _next_unit(u: Refined, index: int, today: date) -> When | None:
    """ "next week", "la próxima semana", "el mes que viene"."""
    word = _text(u, index)
    unit = UNITS.get(_text(u, index + 1))
    if UNITS.get(word, 0) > 1 and (_text(u, index + 1), _text(u, index + 2)) == ("after", "next"):
        return When(2 * UNITS[word], index, index + 2)
    if word in ("next", "proxima", "proximo", "siguiente") and unit and unit > 1:
        return When(unit, index, index + 1)
    unit = UNITS.get(word)
    if unit and unit > 1:
        if _text(u, index + 1) in ("proxima", "proximo", "entrante", "siguiente"):
            return When(unit, index, index + 1)
        if _text(u, index + 1) == "que" and _text(u, index + 2) in ("viene", "entra", "sigue"):
            return When(unit, index, index + 2)
    return None


FIXED_DAYS = {
    "christmas": (12, 25), "xmas": (12, 25), "navidad": (12, 25), "nochebuena": (12, 24), "valentines": (2, 14),
    "new years": (1, 1), "new year": (1, 1), "año nuevo": (1, 1), "halloween": (10, 31), "reyes": (1, 6),
}  # fmt: skip
THANKSGIVING = ("thanksgiving", "accion de gracias")


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta((3 - first.weekday()) % 7 + 21)


def _holiday(u: Refined, index: int, today: date) -> When | None:
    """A day that everybody knows, or the one after it: "the day after Thanksgiving"; other "after"s tell no day."""
    for words in (2, 1, 3):
        name = " ".join(_text(u, i) for i in range(index, index + words))
        if name in FIXED_DAYS or name in THANKSGIVING:
            break
    else:
        return None
    last = index + words - 1 + (_text(u, index + words) in ("day", "eve"))
    first = index - 1 if _text(u, index - 1) in ("el", "la", "the") else index
    shift = -1 if _text(u, last) == "eve" else 0
    before = [_text(u, first - 3), _text(u, first - 2), _text(u, first - 1)]
    if before[1:] == ["day", "after"] or before == ["dia", "despues", "de"] or before == ["day", "right", "after"]:
        shift += 1
    elif {"after", "before", "despues", "antes", "around", "until", "hasta", "since", "last", "por"} & set(
        before[1:]
    ):
        return None
    for year in (today.year, today.year + 1):
        day = _thanksgiving(year) if name in THANKSGIVING else date(year, *FIXED_DAYS[name])
        if (ahead := (day - today).days + shift) >= 0:
            return When(ahead, first, last) if ahead <= MOST_AHEAD else None
    return None


MOST_AHEAD = 215
"""Days: a date without a year that would come later than this is meant of the year that is ending."""


def _in_month(today: date, month: int, day: int) -> int | None:
    """Days until a day of a month, this year or the next; None when there is no such day, or it has just been."""
    for year in (today.year, today.year + 1):
        try:
            then = date(year, month, day)
        except ValueError:
            continue
        if then >= today:
            ahead = (then - today).days
            return ahead if ahead <= MOST_AHEAD else None
    return None


def _month_day(u: Refined, index: int, today: date) -> When | None:
    """ "June 5", "5 June", "June 5th", "5 de junio"."""
    word = _text(u, index)
    if word in MONTHS:
        day = _day(_text(u, index + 1))
        if day and (
            word not in ("may", "mar", "ago") or u.words(index, index)[0].isupper() or "th" in _text(u, index + 1)
        ):
            days = _in_month(today, MONTHS[word], day)
            return When(days, index, index + 1) if days is not None else None
    day = _day(word)
    if day:
        step = index + 2 if _text(u, index + 1) in ("de", "of") else index + 1
        month = MONTHS.get(_text(u, step))
        if month and _text(u, step) != "ago":
            days = _in_month(today, month, day)
            return When(days, index, step) if days is not None else None
    return None


def _day(word: str) -> int | None:
    """A day of the month: "3", "3rd"."""
    match = ORDINAL.match(word)
    if match or word == "primero":  # Spanish counts only the first day of a month so
        word = match[1] if match else "1"
    return int(word) if word.isdecimal() and 1 <= int(word) <= 31 and len(word) <= 2 else None


def _slashed(u: Refined, index: int, today: date) -> When | None:
    """ "6/5", "5/6" in Spanish, "2026-12-01"."""
    one, two = _text(u, index), _text(u, index + 1)
    if (
        one.isdecimal()
        and len(one) == 4
        and u.between(index + 1).strip() == "-"
        and _day(two)
        and _day(_text(u, index + 2))
    ):
        try:
            then = date(int(one), int(two), int(_text(u, index + 2)))
        except ValueError:
            return None
        return When((then - today).days, index, index + 2) if then >= today else None
    if not (one.isdecimal() and two.isdecimal() and len(one) <= 2 and len(two) <= 2 and index + 1 < len(u.tokens)):
        return None
    if u.between(index + 1) != "/" or _text(u, index - 1) in ("her2", "gleason", "stage"):
        return None
    if two == "10" and (_text(u, index - 1) in I_AM or _text(u, index + 2) in HOW_SURE):
        return None  # out of ten
    month, day = (int(two), int(one)) if u.lang == "es" else (int(one), int(two))
    if month > 12 >= day:
        month, day = day, month
    days = _in_month(today, month, day) if 1 <= month <= 12 and day else None
    return When(days, index, index + 1) if days is not None else None


I_AM = frozenset("im am estoy feel feeling siento".split())
HOW_SURE = frozenset(
    "sure certain confident convinced certainty segura seguro convencida convencido confianza".split()
)
"""Words beside a "5/10" that is no date but how sure somebody feels."""


def _bare_day(u: Refined, index: int, today: date) -> When | None:
    """ "the 3rd", "on the 15th", "el 3", "el día 3"."""
    word, before = _text(u, index), _text(u, index - 1)
    day = _day(word)
    if not day or (word == "primero" and before != "dia"):
        return None
    spoken = ORDINAL.match(word) and before in ("the", "on") and _text(u, index + 1) not in TREATMENT_COUNTS
    spanish = before == "el" or (before == "dia" and _text(u, index - 2) in ("el", "para"))
    if not spoken and not (spanish and _text(u, index + 1) not in UNITS and _text(u, index + 1) != "por"):
        return None
    if MONTHS.get(_text(u, index + 1)) or (_text(u, index + 1) in ("of", "de") and _text(u, index + 2) in MONTHS):
        return None  # a day that its month does not have is none of the next month
    for months in range(3):
        month = (today.month - 1 + months) % 12 + 1
        year = today.year + (today.month - 1 + months) // 12
        try:
            then = date(year, month, day)
        except ValueError:
            continue
        if then - today >= timedelta(0):
            return When((then - today).days, index - 1, index)
    return None


TREATMENT_COUNTS = frozenset("round cycle time opinion doctor chemo treatment biopsy surgery week day one".split())
STARTERS = frozenset(
    "today tonight hoy day pasado tomorrow mañana in en within dentro next proxima proximo siguiente primero".split()
) | frozenset([*WEEKDAYS, *MONTHS, *UNITS, *(w.split()[0] for w in (*FIXED_DAYS, *THANKSGIVING))])
"""Words with which a date begins, numbers apart."""
READERS = (_holiday, _near_words, _in_days, _next_unit, _month_day, _slashed, _weekday, _bare_day)
