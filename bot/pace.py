"""How fast we may send: Telegram's limits, kept before it has to remind us, and its 429s obeyed.

About 30 messages a second overall, bursts in one private chat pass, 20 a minute in a group; the exact numbers
are unpublished and vary, so `retry_after` is the only truth. It is obeyed per chat; when several chats
are told to wait at once the limit is the bot's, and everything slows down. Time is monotonic seconds.
"""

from __future__ import annotations

from collections import deque

PER_SECOND = 28
GROUP_PER_MINUTE = 15
"""Below Telegram's 20: edits of cards count as well."""
_SEVERAL_CHATS = 3
_WITHIN_SECONDS = 10.0


class Pace:
    """When a chat may be written to next. Negative chat ids are groups."""

    def __init__(self, per_second: int = PER_SECOND, group_per_minute: int = GROUP_PER_MINUTE) -> None:
        self._per_second, self._group_per_minute = per_second, group_per_minute
        self._recent: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._closed_until: dict[int, float] = {}
        self._all_closed_until = 0.0
        self._refusals: deque[tuple[float, int]] = deque()

    def wait(self, chat_id: int, now: float, *, urgent: bool = False) -> float:
        """Seconds until this chat may be written to, 0 for now. Safety texts wait for Telegram's 429 only."""
        until = max(self._closed_until.get(chat_id, 0.0), self._all_closed_until)
        if not urgent:
            until = max(until, self._opens(self._recent, self._per_second, 1.0, now))
            if chat_id < 0 and chat_id in self._groups:
                until = max(until, self._opens(self._groups[chat_id], self._group_per_minute, 60.0, now))
        return max(0.0, until - now)

    def sent(self, chat_id: int, now: float) -> None:
        """A call to this chat goes out."""
        self._recent.append(now)
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(now)

    def refused(self, chat_id: int, seconds: float, now: float) -> None:
        """Telegram answered 429 with these seconds."""
        self._closed_until[chat_id] = now + seconds
        self._refusals.append((now, chat_id))
        while self._refusals and self._refusals[0][0] < now - _WITHIN_SECONDS:
            self._refusals.popleft()
        if len({chat for _, chat in self._refusals}) >= _SEVERAL_CHATS:
            self._all_closed_until = now + min(seconds, 30.0)
        if len(self._closed_until) > 10_000:
            self._closed_until = {chat: until for chat, until in self._closed_until.items() if until > now}

    @staticmethod
    def _opens(times: deque[float], most: int, span: float, now: float) -> float:
        while times and times[0] <= now - span:
            times.popleft()
        return times[-most] + span if len(times) >= most else 0.0
