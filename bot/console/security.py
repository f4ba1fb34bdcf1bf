"""What every answer of the console carries, and what every change must bring.

The pages hold what frightened people wrote about their illness: no answer may be kept by a browser, shown in a
frame, or run anything that did not come from here. A change is believed only with the form token of the session
that asks for it, and only from our own pages.
"""

from __future__ import annotations

import hashlib
import hmac
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex, nofollow",
}
ONLY_HTTPS: Final = {"Strict-Transport-Security": "max-age=31536000"}
"""Where people reach the console by https."""
FIELD: Final = "token"
"""Name of the form field that carries the form token."""


class Refusal(Exception):
    """The request is refused: a page of this status is shown instead."""

    def __init__(self, status: int, reason: str, retry_after: int | None = None) -> None:
        """`reason` picks the words in templates/error.html; `retry_after` is in seconds."""
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason
        self.retry_after = retry_after


def digest(secret: str) -> str:
    """What is stored of a secret: SHA-256 in hex. The secrets are 256 random bits, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def form_token(secret: str) -> str:
    """The form token that belongs to a cookie's secret: whoever cannot read the cookie cannot make it."""
    return hmac.new(secret.encode(), b"form", hashlib.sha256).hexdigest()


async def require_form_token(request: web.Request, secret: str) -> None:
    """Raises Refusal(403) unless the form brings the token of this secret and comes from our own page.

    Where it comes from is told by Sec-Fetch-Site, not Origin: browsers send `Origin: null` with our own forms,
    since our pages ask for `no-referrer` (Fetch standard, "append a request Origin header").
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Refusal(403, "form")
    given = (await request.post()).get(FIELD)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), form_token(secret).encode()):
        raise Refusal(403, "form")


def address_of(request: web.Request) -> str:
    """From where somebody comes: behind a proxy on this machine, what that says of them.

    Only the last entry counts, which the proxy added; the ones before are the visitor's own words.
    """
    peer = request.remote or ""
    if peer not in ("127.0.0.1", "::1"):
        return peer
    return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or peer


class Attempts:
    """How many sign-ins failed lately from each address; forgets the addresses that came least recently.

    Kept in memory: the tokens are too long to be guessed, so this only keeps a guesser from costing us work.
    """

    def __init__(self, at_most: int = 10, within: timedelta = timedelta(minutes=10), addresses: int = 10_000) -> None:
        self.at_most = at_most
        self.within = within
        self.addresses = addresses
        self._failed: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait(self, address: str, now: datetime) -> int:
        """Seconds until this address may try again; 0 when it may."""
        failed = self._failed.get(address)
        while failed and failed[0] <= now - self.within:
            failed.popleft()
        if not failed or len(failed) < self.at_most:
            return 0
        return max(1, round((failed[0] + self.within - now).total_seconds()))

    def failed(self, address: str, now: datetime) -> None:
        """One more failure."""
        self._failed.setdefault(address, deque(maxlen=self.at_most)).append(now)
        self._failed.move_to_end(address)
        if len(self._failed) > self.addresses:
            self._failed.popitem(last=False)
