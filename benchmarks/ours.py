"""Our bot as `python -m bot run` serves it, but for the pace at which it keeps Telegram's limits.

The simulated Telegram has its limits off here; at 28 messages a second the crowd would wait for our own brake and
nothing would be measured but that.
"""

from __future__ import annotations

import asyncio
import signal

from bot import loading

with loading.lean():  # as `python -m bot` does
    from bot import logs, settings, wiring
    from bot.commands import run
    from bot.pace import Pace


async def main() -> None:
    """Serve until SIGTERM."""
    chosen = settings.load(env_file=None)
    logs.setup(chosen)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    async with wiring.opened(chosen, pace=Pace(per_second=1_000_000, group_per_minute=1_000_000)) as house:
        await run.serve(house, ended)


if __name__ == "__main__":
    asyncio.run(main())
