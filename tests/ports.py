"""Ports for processes of the tests.

Chosen below the range from which the kernel takes ports for outgoing connections: one that was free a moment ago
would else be taken, now and then, by a neighbour's connection before our process listens on it.
"""

from __future__ import annotations

import random
import socket

LOWEST, HIGHEST = 20_000, 32_000


def free_port() -> int:
    """A port that nobody listens on, with a free one after it."""
    while True:
        port = random.SystemRandom().randrange(LOWEST, HIGHEST, 2)
        if _is_free(port) and _is_free(port + 1):
            return port


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
