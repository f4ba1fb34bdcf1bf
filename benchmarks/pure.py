"""The turn without its shell: `take_turn` over the golden conversations, safety and understanding told apart."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.conversations import Taken
from dialogs import safety, take_turn
from dialogs.model import Said
from dialogs.understanding import memory, understand


@dataclass(frozen=True)
class Spread:
    """Milliseconds of processor time, for one call."""

    name: str
    calls: int
    mean: float
    median: float
    p95: float
    worst: float


def measure(played: Iterable[Sequence[Taken]], rounds: int) -> list[Spread]:
    """Warm figures: each call once unmeasured, then the median of `rounds` for each, and their spread over the calls.

    The time is this thread's own on the processor, so that what else runs on the machine counts little.
    """
    calls = [call for one in played for call in one]
    texts = [call.event.text for call in calls if isinstance(call.event, Said)]
    today = calls[0].event.at.date()
    turns = _timed([lambda call=call: take_turn(*call[:3]) for call in calls], rounds)
    typed = [turns[at] for at, call in enumerate(calls) if isinstance(call.event, Said)]
    others = [turns[at] for at, call in enumerate(calls) if not isinstance(call.event, Said)]
    return [
        _spread("turn", turns),
        _spread("  of a text", typed),
        _spread("  of a tap, command, timer", others),
        _spread("safety of a text", _timed([lambda text=text: safety.screen(text) for text in texts], rounds)),
        _spread(
            "understanding of a text",
            _timed([lambda text=text: understand(text, today=today) for text in texts], rounds),
        ),
    ]


def _timed(calls: Sequence[Callable[[], Any]], rounds: int) -> list[float]:
    """The median milliseconds of each call over the rounds."""
    for call in calls:
        call()
    taken: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds):
        for at, call in enumerate(calls):
            began = time.thread_time_ns()
            call()
            taken[at].append((time.thread_time_ns() - began) / 1e6)
            memory.forget()  # as a turn does at its end
    return [statistics.median(one) for one in taken]


def _spread(name: str, times: Sequence[float]) -> Spread:
    ordered = sorted(times)
    return Spread(
        name,
        len(ordered),
        statistics.fmean(ordered),
        statistics.median(ordered),
        percentile(ordered, 95),
        ordered[-1],
    )


def percentile(ordered: Sequence[float], percent: float) -> float:
    """Nearest rank of values that are sorted."""
    return ordered[min(len(ordered) - 1, math.ceil(len(ordered) * percent / 100) - 1)]
