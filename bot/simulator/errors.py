"""The one exception of the simulator: a request that Telegram would refuse."""

from __future__ import annotations

PREFIX = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict"}


class Refusal(Exception):
    """An error of the Bot API: HTTP status, Telegram's description, and its `parameters`."""

    def __init__(self, status: int, reason: str = "", **parameters: int) -> None:
        self.status = status
        self.parameters = parameters
        prefix = PREFIX.get(status, "")
        self.description = f"{prefix}: {reason}" if prefix and reason else prefix or reason
        super().__init__(self.description)

    def as_json(self) -> dict[str, object]:
        """The body of the answer."""
        body: dict[str, object] = {"ok": False, "error_code": self.status, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(reason: str, **parameters: int) -> Refusal:
    """A 400, by far the commonest."""
    return Refusal(400, reason, **parameters)


def too_many(seconds: int) -> Refusal:
    """A 429: the same request may come again after so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
