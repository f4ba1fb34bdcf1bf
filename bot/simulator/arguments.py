"""The parameters of one call, whichever way they came: address, form, multipart or JSON."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from bot.simulator.errors import bad


class Upload(NamedTuple):
    """A file in a multipart body."""

    name: str
    mime: str
    body: bytes


class Arguments:
    """Parameters by name; Telegram reads numbers and flags from text as well."""

    def __init__(self, values: dict[str, Any], files: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.files = files or {}

    def text(self, name: str) -> str:
        """Empty when it is not there."""
        value = self.values.get(name)
        return "" if value is None else value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """The default when it is not there or no number."""
        try:
            return int(self.values.get(name) or default)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Whether it is true, yes or 1."""
        return str(self.values.get(name, "")).lower() in ("true", "yes", "1")

    def json(self, name: str) -> Any:
        """An object or a list, None when it is not there. Raises Refusal."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None

    def file(self, name: str) -> Upload | None:
        """The upload a parameter names (`attach://x`) or is."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return self.files.get(name)
