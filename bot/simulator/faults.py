"""Trouble on request, so that tests can see what a bot does about it."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

Kind = Literal["error", "html", "torn", "hang", "cut", "redeliver", "shuffle", "late"]
KINDS: tuple[Kind, ...] = get_args(Kind)
OF_UPDATES = ("redeliver", "shuffle", "late")
"""Kinds that change what the bot gets, where the others change what it is answered."""


@dataclass
class Fault:
    """One kind of trouble, for the next `times` calls that fit, or for a share of them."""

    method: str = "*"
    chat: int | None = None
    kind: Kind = "error"
    """error: a JSON refusal · html: a front end's page · torn: an answer whose JSON breaks off · hang: silence for
    `seconds` · cut: the connection breaks · redeliver: a confirmation of updates is not heard, they come once more ·
    shuffle: those of a poll come in another order · late: one arrives `seconds` after it arose, behind others."""
    status: int = 500
    description: str = ""
    retry_after: int = 0
    seconds: float = 30.0
    when: Literal["before", "after"] = "before"
    """Whether the call has its effect (after) or not (before)."""
    times: int = 1
    share: float = 1.0
    """Chance with which a call that fits is struck."""

    def body(self) -> dict[str, Any]:
        """Telegram's answer for kind error."""
        if self.status == 429:
            text = self.description or f"Too Many Requests: retry after {self.retry_after}"
            parameters = {"parameters": {"retry_after": self.retry_after}} if self.retry_after else {}
            return {"ok": False, "error_code": 429, "description": text} | parameters
        text = self.description or "Internal Server Error: restart"
        return {"ok": False, "error_code": self.status, "description": text}


class Faults:
    """The faults that are still to happen, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.struck: list[dict[str, Any]] = []
        """What happened, in order: method, chat, kind, when."""
        self._chance = random.Random()

    def add(self, given: dict[str, Any]) -> Fault:
        """A fault from JSON. Raises ValueError or TypeError when it names what is not there."""
        fault = Fault(**given)
        if fault.kind not in KINDS or fault.when not in ("before", "after"):
            raise ValueError(f"kind is one of {', '.join(KINDS)}, when is before or after")
        self.waiting.append(fault)
        return fault

    def take(self, method: str, chat: int | None, *, of_updates: str = "") -> Fault | None:
        """The fault that strikes this call, counted down; None nearly always.

        of_updates: the one kind of OF_UPDATES that is asked for; else any of the others.
        """
        for fault in self.waiting:
            fits = fault.method in ("*", method) and fault.chat in (None, chat)
            asked = fault.kind == of_updates if of_updates else fault.kind not in OF_UPDATES
            if fits and asked and self._chance.random() < fault.share:
                self.struck.append({"method": method, "chat": chat, "kind": fault.kind, "when": fault.when})
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def as_json(self) -> list[dict[str, Any]]:
        """What is still to happen."""
        return [asdict(fault) for fault in self.waiting]
