"""How this process is doing: what /health and /metrics tell. Counts and names of errors, nobody's data."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

STALE_SECONDS = 180
"""A poll lasts 50 seconds at most; a loop that was silent for longer than this is not alive."""


@dataclass
class Heartbeat:
    """One loop's last sign of life."""

    beat_at: float | None = None
    """Monotonic seconds; None before its first round."""
    waiting_on: str = ""
    """Class of the error it is waiting out, empty when all is well."""

    def beat(self) -> None:
        """A round went well."""
        self.beat_at, self.waiting_on = time.monotonic(), ""

    def falter(self, why: str) -> None:
        """A round failed; the loop goes on."""
        self.waiting_on = why

    @property
    def alive(self) -> bool:
        """Whether it went round lately, and without an error since."""
        return self.beat_at is not None and not self.waiting_on and time.monotonic() - self.beat_at < STALE_SECONDS


class Metrics:
    """Prometheus metrics of one process, without personal labels."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self.updates = Counter("intake_updates", "Updates stored", registry=registry)
        self.redelivered = Counter("intake_updates_redelivered", "Updates known already", registry=registry)
        self.unreadable = Counter("intake_unreadable", "Polls and webhook calls nobody can read", registry=registry)
        self.turns = Counter("intake_turns", "Turns taken", registry=registry)
        self.parked = Counter("intake_parked", "Set aside", ["what"], registry=registry)
        self.sends = Counter("intake_sends", "Calls of the Bot API", ["outcome"], registry=registry)
        self.group_seconds = Histogram(
            "intake_group_seconds", "From the arrival of a group of updates to its commit", registry=registry,
            buckets=(0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
        )  # fmt: skip
        self.group_size = Histogram(
            "intake_group_turns", "Turns in one transaction", registry=registry, buckets=(1, 2, 5, 10, 25, 50, 100)
        )
        self.pending = Gauge("intake_pending", "Rows that wait", ["where"], registry=registry)
        self.oldest = Gauge("intake_oldest_seconds", "Age of the oldest row that waits", ["where"], registry=registry)
        self.alive = Gauge("intake_loop_alive", "Whether a loop went round lately", ["loop"], registry=registry)
        self.at_work = Gauge("intake_at_work", "Whether a navigator works at this hour", registry=registry)
        self.at_telegram = Gauge("intake_webhook_pending", "Updates that wait at Telegram", registry=registry)
        self.unsayable = Gauge("intake_script_failures", "Sentences that could not be said", registry=registry)


@dataclass(frozen=True)
class Webhook:
    """How the webhook stands, as Telegram tells it."""

    pending: int
    """Updates that wait at Telegram."""
    last_error: str
    """Telegram's words for what went wrong last, empty for nothing; never an update's."""
    last_error_at: int
    """Seconds since 1970; 0 for never."""


@dataclass
class Status:
    """Signs of life of the loops, and the metrics."""

    receiver: Heartbeat = field(default_factory=Heartbeat)
    sender: Heartbeat = field(default_factory=Heartbeat)
    metrics: Metrics = field(default_factory=Metrics)
    webhook: Webhook | None = None
    """None while updates do not come by webhook, or Telegram was not asked yet."""
    last_error: str = ""
    """Class of the last error anywhere, never its text."""
    stopping: bool = False
