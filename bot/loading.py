"""How the modules of a command are loaded: in a third of the time and half of the memory.

Code, lexicons and tables are made once and live as long as the process: nobody looks for garbage among them, then or
later, and among what turns leave behind less often than Python does by itself. And aiogram's models stay unbuilt: of
aiogram we use session, addresses and errors, while importing it has pydantic build each of its 444 models,
3 seconds and 107 MB. One that is asked for all the same says that it is "not fully defined".
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_LOOK_AFTER = 20_000
"""New objects after which garbage is looked for; a group of turns makes thousands that it needs to its end."""


@contextmanager
def lean() -> Iterator[None]:
    """What is imported inside is imported so. Only for the entry of a process: tests do use aiogram's models."""
    from pydantic import BaseModel  # not for `--help`

    rebuild = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]

    def unless_of_aiogram(model: type[BaseModel], **given: Any) -> bool | None:
        return None if model.__module__.startswith("aiogram.") else rebuild(model, **given)

    gc.disable()
    BaseModel.model_rebuild = classmethod(unless_of_aiogram)  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        BaseModel.model_rebuild = classmethod(rebuild)  # type: ignore[assignment, method-assign]
        gc.freeze()
        gc.set_threshold(_LOOK_AFTER)
        gc.enable()
