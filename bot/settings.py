"""What the operator decides: the environment and `.env` as one Settings, the practice file as one Practice.

Nothing else reads `os.environ`. A mistake is one line that says what, where, and the mend; a secret is
never part of it.
"""

from __future__ import annotations

import difflib
import itertools
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import Refused
from dialogs.model import NavigatorHours, Practice, Retention

DEFAULT_PRACTICE = Path(__file__).with_name("practice.yaml")
TELEGRAM = "https://api.telegram.org"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WINDOW = re.compile(r"\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*")


class SettingsError(Refused):
    """A setting or a value of the practice file does not fit; the text is one line with the mend."""


class Settings(BaseSettings):
    """The settings of contract.md, by the same names in lower case."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8-sig", frozen=True, extra="ignore", env_ignore_empty=True,
        hide_input_in_errors=True,
    )  # fmt: skip

    bot_token: SecretStr | None = None
    """The bot's token, `digits:letters`; required by `run`."""
    telegram_api_url: str = TELEGRAM
    """Base address of the Bot API server, without a slash at its end."""
    database_url: str = "sqlite+aiosqlite:///data/intake.db"
    """SQLAlchemy address."""
    navigators_chat_id: int | None = None
    """Group that gets the leads; None: the administrators' own chats."""
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    """Telegram user ids of the first administrators."""
    updates: Literal["polling", "webhook"] = "polling"
    public_url: str | None = None
    """Address under which people outside reach WEB_HOST:WEB_PORT, https."""
    webhook_secret: SecretStr | None = None
    """What Telegram says with every webhook call; `A-Za-z0-9_-`, 1 to 256 characters."""
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    data_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    """Keys that wrap each person's key; the first wraps, all unwrap."""
    practice_file: Path = DEFAULT_PRACTICE
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = "INFO"
    log_format: Literal["json", "text"] = "text"
    demo_clock_url: str | None = None
    """Where the demo's clock is read, once a second; None: the machine's own time."""

    @field_validator("admin_ids", "data_keys", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        """Comma-separated, as in contract.md."""
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("telegram_api_url", "public_url", "demo_clock_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not re.match(r"https?://[^\s/]", value):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/") if value else value

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"\d+:[\w-]+", value.get_secret_value()):
            raise ValueError("does not look like a token; copy the line BotFather gave you, digits:letters")
        return value

    @field_validator("navigators_chat_id")
    @classmethod
    def _group(cls, value: int | None) -> int | None:
        if value is not None and value >= 0:  # Telegram's ids: people above zero, groups below
            raise ValueError(
                "is a person, whose own chat would get every lead; set it to the id of a group, which begins with - "
                "(the log of `run` names the id of each group the bot is added to), or leave it empty"
            )
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("may hold 1 to 256 of A-Z a-z 0-9 _ and - only")
        return value

    @field_validator("log_level", "log_format", "updates", mode="before")
    @classmethod
    def _any_case(cls, value: Any, info: Any) -> Any:
        if not isinstance(value, str):
            return value
        return value.upper() if info.field_name == "log_level" else value.lower()

    @property
    def token(self) -> str:
        """The bot's token. Raises SettingsError where it is missing."""
        if self.bot_token is None:
            raise SettingsError("BOT_TOKEN is empty: set it to the token BotFather gave you, or run `make demo`")
        return self.bot_token.get_secret_value()

    @property
    def keys(self) -> tuple[str, ...]:
        """DATA_KEYS in clear. Raises SettingsError where there is none."""
        if not self.data_keys:
            raise SettingsError(
                "DATA_KEYS is empty: set it to at least one key (`openssl rand -base64 32` makes one), "
                "or run `make demo`, which makes its own"
            )
        return tuple(key.get_secret_value() for key in self.data_keys)

    @property
    def bot_id(self) -> str:
        """The digits of the token: which bot the inbox's updates belong to."""
        return self.token.partition(":")[0]


def load(env_file: Path | None = Path(".env"), **given: Any) -> Settings:
    """Settings from the environment and `.env`; `given` wins over both. Raises SettingsError."""
    try:
        settings = Settings(_env_file=env_file, **given)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        raise SettingsError(f"{name} {_reason(first)}") from None
    except (OSError, UnicodeDecodeError) as error:  # which holds the file's bytes, keys and all
        raise SettingsError(f"{env_file}: {_unreadable(error)}") from None
    return settings


def _unreadable(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, OSError):
        return f"{error.strerror or 'cannot be read'}; let the user that runs the bot read it"
    return "is not UTF-8 text; save it as UTF-8"


def require_for_run(settings: Settings) -> None:
    """What `run` cannot do without. Raises SettingsError with the first that is missing."""
    _ = settings.token, settings.keys
    if not settings.admin_ids:
        raise SettingsError(
            "ADMIN_IDS is empty: set it to the Telegram user id of the first administrator "
            "(the bot @userinfobot tells yours)"
        )
    if settings.updates == "webhook":
        require_for_webhook(settings)


def require_for_webhook(settings: Settings) -> None:
    """What UPDATES=webhook cannot do without. Raises SettingsError."""
    if settings.public_url is None:
        raise SettingsError("PUBLIC_URL is empty: UPDATES=webhook needs the https address Telegram can reach")
    if settings.webhook_secret is None:
        raise SettingsError("WEBHOOK_SECRET is empty: UPDATES=webhook needs one (`openssl rand -hex 32`)")
    if not settings.public_url.startswith("https://") and settings.telegram_api_url == TELEGRAM:
        raise SettingsError(f"PUBLIC_URL {settings.public_url}: Telegram calls https addresses only")


def misspelt(env_file: Path = Path(".env"), environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """One line for each name in `.env` that is no setting or stands twice, and each near miss in the environment."""
    known = [name.upper() for name in Settings.model_fields]
    try:
        text = env_file.read_text("utf-8-sig") if env_file.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return  # `load` tells
    written = Counter(re.findall(r"(?m)^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=", text))
    for name, times in written.items():
        if name.upper() not in known:
            yield f"{env_file}: {name} is no setting{_suggestion(name.upper(), known)}"
        elif times > 1:
            yield f"{env_file}: {name} stands there {times} times, and the last one counts; leave one"
    for name in os.environ if environment is None else environment:
        if name not in known and difflib.get_close_matches(name, known, n=1, cutoff=0.9):
            yield f"environment: {name} is no setting{_suggestion(name, known)}"


# --- the practice file ------------------------------------------------------------------------------------


class _Plain(yaml.SafeLoader):
    """YAML in which every scalar is text: `no` is not False and 10:00 is not 600. Keys may not repeat."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise SettingsError(f"line {key.start_mark.line + 1}: {key.value} stands there twice; keep one")
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


_Plain.yaml_implicit_resolvers = {}


def read_practice(path: Path = DEFAULT_PRACTICE) -> Practice:
    """The practice file as a Practice. Raises SettingsError: file, place, what does not fit, the mend."""
    try:
        given = yaml.load(path.read_text("utf-8"), Loader=_Plain)
        if not isinstance(given, dict):
            raise SettingsError("holds no names and values; copy bot/practice.yaml and change the copy")
        return _practice(given)
    except OSError as error:
        raise SettingsError(f"PRACTICE_FILE {path}: {error.strerror or 'cannot be read'}; check the path") from None
    except UnicodeDecodeError:
        raise SettingsError(f"PRACTICE_FILE {path}: is not UTF-8 text; save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        raise SettingsError(f"PRACTICE_FILE {path}: {line}{getattr(error, 'problem', '') or 'is no YAML'}") from None
    except SettingsError as error:
        raise SettingsError(f"PRACTICE_FILE {path}: {error}") from None


def _practice(given: dict[str, Any]) -> Practice:
    _known(given, Practice, "")
    for name in ("served_states", "served_countries", "holidays", "placeholders", "navigators", "languages"):
        if given.get(name) == "":
            given[name] = ()
    rows = given.get("navigators") or ()
    if not rows:
        raise SettingsError("navigators is empty: name at least one, with id, name, languages, zone and hours")
    if not isinstance(rows, list):
        raise SettingsError("navigators must be a list; begin each navigator with `- id:`")
    given = given | {"navigators": [_navigator(row, number) for number, row in enumerate(rows, start=1)]}
    if isinstance(given.get("retention"), dict):
        _known(given["retention"], Retention, "retention.")
    try:
        practice = Practice.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise SettingsError(f"{'.'.join(map(str, first['loc']))} {_reason(first)}") from None
    _consistent(practice)
    return practice


def _navigator(row: Any, number: int) -> dict[str, Any]:
    place = f"navigators[{number}]"
    if not isinstance(row, dict):
        raise SettingsError(f"{place} must hold id, name, languages, zone and hours")
    place = f"navigator {row.get('id') or number}"
    _known(row, NavigatorHours, f"{place}: ")
    hours = row.get("hours")
    if not isinstance(hours, dict) or not any(hours.values()):
        raise SettingsError(f"{place} has no hours: give at least one day, for example `mon: 09:00-17:00`")
    return row | {"hours": {str(day): _windows(day, text, place) for day, text in hours.items() if text}}


def _windows(day: Any, text: Any, place: str) -> tuple[tuple[str, str], ...]:
    """`09:00-12:00, 13:00-17:00` as pairs, sorted, none touching the one before it."""
    if day not in WEEKDAYS:
        raise SettingsError(f"{place}: {day} is no weekday{_suggestion(str(day).lower()[:3], WEEKDAYS)}")
    parts = text if isinstance(text, list) else str(text).split(",")
    pairs = []
    for part in parts:
        found = _WINDOW.fullmatch("-".join(part) if isinstance(part, list) else str(part))
        if not found:
            raise SettingsError(f"{place}: {day} {str(part).strip()!r} is no window; write it as 09:00-12:00")
        opens, closes = (f"{int(hour):02}:{minute}" for hour, minute in (t.split(":") for t in found.groups()))
        if closes > "24:00" or int(opens[3:]) > 59 or int(closes[3:]) > 59:
            raise SettingsError(f"{place}: {day} {str(part).strip()} is no time of day; hours go from 00:00 to 24:00")
        if opens >= closes:
            raise SettingsError(f"{place}: {day} {opens}-{closes} ends before it begins; split it at midnight")
        pairs.append((opens, closes))
    pairs.sort()
    for before, after in itertools.pairwise(pairs):
        if after[0] < before[1]:
            raise SettingsError(
                f"{place}: {day} hours overlap, {'-'.join(before)} and {'-'.join(after)}; make them one window"
            )
    return tuple(pairs)


def _consistent(practice: Practice) -> None:
    """What no single value shows. Raises SettingsError."""
    for place, zone in (("zone", practice.zone), *((f"navigator {n.id}: zone", n.zone) for n in practice.navigators)):
        _zone(place, zone)
    ids = [navigator.id for navigator in practice.navigators]
    for name in ids:
        if ids.count(name) > 1:
            raise SettingsError(f"navigator {name} stands there twice; give each an id of their own")
    for language in practice.languages:
        if not any(language in navigator.languages for navigator in practice.navigators):
            raise SettingsError(f"languages names {language}, which no navigator speaks; add it to one")
    for name in ("call_minutes", "grid_minutes", "horizon_days"):
        if getattr(practice, name) <= 0:
            raise SettingsError(f"{name} must be above 0")
    for name in ("notice_hours", "buffer_minutes"):
        if getattr(practice, name) < 0:
            raise SettingsError(f"{name} must not be negative")
    if 60 % practice.grid_minutes:
        raise SettingsError(f"grid_minutes {practice.grid_minutes} does not divide an hour; take 10, 15, 20 or 30")
    for navigator in practice.navigators:
        for day, windows in navigator.hours.items():
            for opens, _ in windows:
                if int(opens[3:]) % practice.grid_minutes:
                    raise SettingsError(
                        f"navigator {navigator.id}: {day} begins at {opens}, which is off the grid of "
                        f"{practice.grid_minutes} minutes; move it or change grid_minutes"
                    )
    if not practice.strongly_unsure_at_most <= practice.unsure_at_most < practice.sure_at_least <= 10:
        raise SettingsError(
            "thresholds must rise: strongly_unsure_at_most, unsure_at_most, sure_at_least, and none above 10"
        )
    for name in ("quiet_from", "quiet_until"):
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", getattr(practice, name)):
            raise SettingsError(f"{name} {getattr(practice, name)!r} is no time of day; write it as 21:00")
    for name, days in practice.retention:
        if days < 1:
            raise SettingsError(f"retention.{name} must be at least 1 day")
    for name in practice.placeholders:
        if name.partition(".")[0] not in Practice.model_fields:
            raise SettingsError(f"placeholders names {name}{_suggestion(name, Practice.model_fields)}")


def _zone(place: str, name: str) -> None:
    from zoneinfo import available_timezones

    try:
        ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        zones = available_timezones()
        near = difflib.get_close_matches(name.replace(" ", "_"), zones, n=1, cutoff=0.6)
        mend = f"; did you mean {near[0]}?" if near else "; write it as America/New_York"
        raise SettingsError(f"{place} {name!r} is no time zone{mend}") from None


def _known(given: dict[Any, Any], model: type[BaseModel], place: str) -> None:
    """Every key is a field of the model. Raises SettingsError with the nearest name."""
    for key in given:
        if key not in model.model_fields:
            raise SettingsError(f"{place}{key} is unknown{_suggestion(str(key), model.model_fields)}")


def _suggestion(name: str, known: Any) -> str:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"


def _reason(error: Mapping[str, Any]) -> str:
    """Pydantic's reason in a few words, without the value it was about."""
    if error["type"] == "missing":
        return "is missing; add it"
    message = str(error["msg"]).removeprefix("Value error, ")
    return message[0].lower() + message[1:]
