"""What a defect leaves behind: where it happened and of which class it was, never what anybody wrote.

An exception's text may quote a person (a validation error does), and a core file holds everything that was in memory.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from types import TracebackType


def hide_words() -> None:
    """For the rest of this process: tracebacks without the texts of exceptions, and no core file."""
    sys.excepthook = _told
    threading.excepthook = lambda args: _told(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _told(args.exc_type, args.exc_value, args.exc_traceback)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # not on every system

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _told(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """Like Python's own, without the texts; causes first."""
    seen: set[int] = set()
    parts: list[str] = []
    while True:
        frames = "".join(traceback.format_tb(trace))
        parts.append(f"Traceback (most recent call last):\n{frames}{kind.__module__}.{kind.__qualname__}\n")
        seen.add(id(error))
        earlier = error and (error.__cause__ or (None if error.__suppress_context__ else error.__context__))
        if earlier is None or id(earlier) in seen:
            break
        kind, error, trace = type(earlier), earlier, earlier.__traceback__
    print("\nThen:\n".join(reversed(parts)), end="", file=sys.stderr)
