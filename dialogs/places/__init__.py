"""Places as people type them: which region somebody lives in, and which time zone that is.

Lists of cities, US states and countries lie beside this file (GeoNames, CC BY 4.0). A region is `US-TX`, `US`
or another country's ISO code, `MX`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

from dialogs.understanding.text import fold

US_ZONES = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
}
FURTHER_ZONES = ("America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico")


@dataclass(frozen=True)
class Place:
    """A place that was named."""

    region: str
    zone: str
    """IANA name; empty where the region keeps more than one."""


def _table(name: str) -> list[list[str]]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("|") for line in lines[1:]]


def _named(name: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", fold(name)).split())


def _load() -> tuple[dict[str, Place], dict[str, Place], dict[str, Place]]:
    cities: dict[str, Place] = {}
    for name, region, zone in _table("cities.psv"):
        cities.setdefault(_named(name), Place(region, zone))
        if region.startswith("US-"):
            cities.setdefault(f"{_named(name)} {region[3:].lower()}", Place(region, zone))
    states: dict[str, Place] = {}
    for code, english, spanish, zone in _table("states.psv"):
        place = Place(f"US-{code}", zone)
        for name in (english, spanish):
            if name:
                states[_named(name)] = place
        cities.setdefault(code.lower(), place)
    countries: dict[str, Place] = {}
    for code, english, spanish in _table("countries.psv"):
        for name in f"{english};{spanish}".split(";"):
            if name:
                countries[_named(name)] = Place(code, "")
    return cities, states, countries


CITIES, STATES, COUNTRIES = _load()

LEADING = re.compile(
    r"^(?:(?:i|we|she|he|they) (?:live|lives|am|are|is) )?(?:(?:vivo|vive|vivimos|viven|estoy|esta|estamos) )?"
    r"(?:(?:in|near|from|en|cerca de|de|the|el|la|los) )*"
)


def place(text: str) -> Place | None:
    """The place that the words name: a country, a state, a city; None when none is known.

    A state wins over a city of the same name (New York, Washington), a country over both where it is written
    out (Mexico, Georgia excepted: the state is meant here).
    """
    said = _named(text)
    for candidate in dict.fromkeys((said, LEADING.sub("", said), *_parts(text))):
        for table in (STATES, COUNTRIES, CITIES):
            if candidate in table:
                return table[candidate]
    return _city_and_state(LEADING.sub("", said))


_MENTION = re.compile(
    r"\b(?:in|from|near|live in|lives in|en|vivo en|vive en|soy de)\s+([^,.;!?\n]{3,40})", re.IGNORECASE
)


def mentioned(text: str) -> Place | None:
    """A US state or a country named in passing ("I'm in Oregon, my biopsy …"); None where none is sure."""
    for found in _MENTION.finditer(text):
        words = _named(found[1]).split()
        for count in (3, 2, 1):
            name = " ".join(words[:count])
            if len(name) > 3 and (known := STATES.get(name) or COUNTRIES.get(name)):
                return known
    return None


def _city_and_state(said: str) -> Place | None:
    """ "Spokane Washington": a city with its state behind it and no comma."""
    words = said.split()
    for at in range(1, len(words)):
        state = STATES.get(" ".join(words[at:]))
        if state:
            city = CITIES.get(f"{' '.join(words[:at])} {state.region[3:].lower()}")
            return city or state
    return None


def _parts(text: str) -> list[str]:
    """Pieces between commas, most particular first: "Austin, Texas" is Austin."""
    pieces = [_named(piece) for piece in re.split(r"[,;/()]", text)]
    whole = [piece for piece in pieces if piece]
    joined = [f"{whole[0]} {whole[1]}"] if len(whole) > 1 else []
    return [*joined, *(LEADING.sub("", piece) for piece in whole)]


_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*"
    r"(a\.?\s?m|p\.?\s?m|de la (?:manana|tarde|noche)|in the (?:morning|afternoon|evening))?"
)


def zone_by_clock(text: str, now: datetime) -> str | None:
    """The zone in which the clock shows what the person typed at this moment; None when it is no time.

    Within half an hour of a US zone it is that one, else one with a fixed offset. Without am or pm the half
    of the day is taken that gives a US zone.
    """
    found = _CLOCK.search(fold(text))
    if found is None or not text.strip():
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23:
        return None
    half = found[3] or ""
    hours = [hour]
    if half:
        late = half.startswith("p") or any(word in half for word in ("tarde", "noche", "afternoon", "evening"))
        hours = [hour % 12 + (12 if late else 0)]
    elif 1 <= hour <= 12:
        hours = [hour % 12 + 12, hour % 12]
    offsets = [_offset(now, one, minute) for one in hours]
    for zone in (*US_ZONES.values(), *FURTHER_ZONES):
        real = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
        if any(abs(real - offset) <= timedelta(minutes=30) for offset in offsets):
            return zone
    whole = round(offsets[0] / timedelta(hours=1))
    # The sign of Etc/GMT zones is turned round by POSIX: Etc/GMT-2 is two hours east.
    return f"Etc/GMT{-whole:+d}" if whole else "Etc/GMT"


def _offset(now: datetime, hour: int, minute: int) -> timedelta:
    """Offset from UTC of a clock that shows this time now, between -12 and +12 hours."""
    minutes = (hour * 60 + minute) - (now.hour * 60 + now.minute)
    return timedelta(minutes=(minutes + 720) % 1440 - 720)
