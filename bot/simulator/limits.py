"""Flood control: what Telegram publishes (one a second in a chat, 20 a minute in a group, 30 a second in all).

The true numbers are unpublished and vary; a burst in one chat passes, as it does there.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque

BURST = 10
"""Messages that may follow each other at once in one private chat."""


class Limits:
    """Counts what was sent in the last seconds, on the machine's own clock."""

    def __init__(self, on: bool = True) -> None:
        self.on = on
        self._all: deque[float] = deque()
        self._groups: dict[int, deque[float]] = defaultdict(deque)
        self._budget: dict[int, tuple[float, float]] = {}

    def wait(self, chat: int, *, group: bool, now: float | None = None) -> int:
        """Seconds until this message may be sent; 0: it may now, and is counted."""
        if not self.on:
            return 0
        now = time.monotonic() if now is None else now
        waits = [_until_free(self._all, 30, 1.0, now)]
        budget, since = self._budget.get(chat, (BURST, now))
        budget = min(BURST, budget + now - since)
        if group:
            waits.append(_until_free(self._groups[chat], 20, 60.0, now))
        else:
            waits.append(1 - budget)
        if (longest := max(waits)) > 0:
            return max(1, math.ceil(longest))
        self._all.append(now)
        if group:
            self._groups[chat].append(now)
        else:
            self._budget[chat] = (budget - 1, now)
        return 0


def _until_free(sent: deque[float], most: int, seconds: float, now: float) -> float:
    """Seconds until fewer than `most` were sent in the last `seconds`."""
    while sent and sent[0] <= now - seconds:
        sent.popleft()
    return sent[0] + seconds - now if len(sent) >= most else 0.0
