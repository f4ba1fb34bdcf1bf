"""Logs: one record a line with an `action` and ids, as JSON or text; never a word anybody wrote."""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog

from bot.settings import Settings


def setup(settings: Settings) -> None:
    """Send every record, ours and the libraries', to standard error in the chosen format."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_words,
    ]
    plain = structlog.dev.plain_traceback
    text = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)
    renderer: Any = structlog.processors.JSONRenderer() if settings.log_format == "json" else text
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    # Their own records quote requests and updates, or tell every step of the machine; what matters we log ourselves.
    for name in ("aiogram", "aiohttp", "asyncio", "sqlalchemy", "alembic", "transitions"):
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def _without_words(_logger: Any, _method: str, record: dict[str, Any]) -> dict[str, Any]:
    """An exception is logged as its class and the place it came from: its text may quote what was typed.

    Of what a library says only the first line stays: asyncio writes the exceptions of lost tasks on the next.
    """
    if "_record" in record:
        record["event"] = str(record["event"]).partition("\n")[0]
    info = record.pop("exc_info", None)
    if info:
        error = info if isinstance(info, BaseException) else sys.exc_info()[1]
        if error is not None:
            record["error"] = type(error).__name__
            record["at"] = where(error)
    return record


def where(error: BaseException) -> str:
    """File, line and function in which an error arose, innermost of our own first."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if any(part in code.co_filename for part in ("/bot/", "/storage/", "/dialogs/")) or not place:
            place = f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next
    return place
