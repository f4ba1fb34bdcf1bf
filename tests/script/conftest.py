"""In tests a message that cannot be said as written is an error, not English words in its place."""

from collections.abc import Iterator

import pytest

from dialogs import script


@pytest.fixture(autouse=True)
def strict_script() -> Iterator[None]:
    """The strict mode, and back to the one before."""
    script.strictly()
    yield
    script.strictly(False)
