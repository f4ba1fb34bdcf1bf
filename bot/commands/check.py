"""`python -m bot check`: every setting tried for real, one line per finding with its mend.

A line begins with `ok`, `note` (worth knowing), `warn` (works, but not as it should in production) or `FAIL`
(the bot would not run, or would not answer). Exit 1 where anything is FAIL.
"""

from __future__ import annotations

import argparse
import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import loading, settings, surroundings
from bot.errors import Refused
from bot.settings import Settings, SettingsError
from bot.surroundings import Finding

LISTEN_SECONDS = 5
"""A copy of the bot whose poll was ended by ours asks again within so many seconds."""


@dataclass
class Known:
    """What the database told, and the questions after it need."""

    running: bool = False
    """A copy of the bot works on it at this moment."""
    group: int | None = None
    """The navigators' group's id, where it is no longer that of the setting."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`check` has no options: it tries what `run` would use."""


def main(given: argparse.Namespace) -> int:
    """Print the findings as they come. Returns 1 where one is fatal."""
    return asyncio.run(_report())


async def _report() -> int:
    fatal = False
    async for finding in findings():
        print(finding, flush=True)
        fatal |= finding.grade == "FAIL"
    return int(fatal)


async def findings() -> AsyncIterator[Finding]:
    """Everything there is to say, in the order in which an operator sets things up."""
    for line in settings.misspelt():
        yield Finding("warn", line)
    try:
        chosen = settings.load()
    except SettingsError as error:
        yield Finding("FAIL", str(error))
        return
    for finding in (*required(chosen), *practice_file(chosen), *script_state()):
        yield finding
    known = Known()
    async for finding in database(chosen, known):
        yield finding
    async for finding in telegram(chosen, known):
        yield finding
    for finding in web_address(chosen, known):
        yield finding


def required(chosen: Settings) -> Iterator[Finding]:
    """What `run` cannot do without and no service need be asked for: said whatever else fails."""
    if not chosen.data_keys:
        try:
            _ = chosen.keys
        except SettingsError as error:
            yield Finding("FAIL", str(error))
    if not chosen.admin_ids:
        yield Finding("FAIL", "ADMIN_IDS is empty: set it to the Telegram user id of the first administrator")


def practice_file(chosen: Settings) -> Iterator[Finding]:
    """Whether PRACTICE_FILE can be used, and what of it is still a placeholder."""
    try:
        practice = settings.read_practice(chosen.practice_file)
    except SettingsError as error:
        yield Finding("FAIL", str(error))
        return
    names = ", ".join(navigator.name for navigator in practice.navigators)
    yield Finding("ok", f"PRACTICE_FILE {chosen.practice_file}: {practice.name}; navigators: {names}")
    if practice.placeholders:
        yield Finding(
            "warn",
            f"PRACTICE_FILE: {len(practice.placeholders)} values are placeholders to be confirmed by the practice, "
            f"then taken off its list `placeholders`: {', '.join(practice.placeholders)}",
        )
    else:
        yield Finding("ok", "PRACTICE_FILE: no placeholders")


def script_state() -> Iterator[Finding]:
    """Whether the script is whole, and how much of it no clinician has signed."""
    try:
        from dialogs import script
    except Exception as error:  # the catalogue refuses to load with a gap; its text names the place
        yield Finding("FAIL", f"script: {error}")
        return
    unsigned = {
        language: sum(script.reviewer(key, language) == "unreviewed" for key in script.keys(language))
        for language in script.LANGUAGES
    }
    total = sum(len(script.keys(language)) for language in script.LANGUAGES)
    if any(unsigned.values()):
        told = ", ".join(f"{count} in {language}" for language, count in unsigned.items())
        yield Finding(
            "warn",
            f"script {script.version()}: {sum(unsigned.values())} of {total} messages are unsigned ({told}); "
            "`python -m bot script --out DIR` makes the book for a clinician to sign",
        )
    else:
        yield Finding("ok", f"script {script.version()}: all {total} messages are signed")


async def database(chosen: Settings, known: Known) -> AsyncIterator[Finding]:
    """Whether the database opens, has this program's schema, takes a write, and DATA_KEYS open it."""
    from bot import wiring
    from bot.work import ALIVE
    from storage import groups, marks

    try:
        async with wiring.database(chosen) as opened:
            await wiring.writable(opened)
            address = opened.url.render_as_string()
            yield Finding("ok", f"DATABASE_URL {address}: schema is current, takes a write")
            for finding in surroundings.disk(opened):
                yield finding
            seen = await opened.look(marks.when, ALIVE)
            known.running = seen is not None and abs(datetime.now(UTC) - seen) < timedelta(seconds=10)
            if known.running:
                yield Finding("note", "a copy of the bot runs on this database")
            if not chosen.data_keys:
                return
            try:
                keyring = await wiring.keys(opened, chosen)
                if lost := await opened.look(keyring.locked_out):
                    mend = "put the older key back at the end, restart every copy, then `python -m bot rotate-keys`"
                    yield Finding("FAIL", f"DATA_KEYS: the key that opens {lost} people is missing; {mend}")
                else:
                    yield Finding("ok", f"DATA_KEYS: {len(chosen.data_keys)} given, the database opens with them")
                if chosen.navigators_chat_id is not None:
                    known.group = await opened.look(groups.current, keyring, chosen.navigators_chat_id)
            except Refused as error:
                yield Finding("FAIL", str(error))
    except Refused as error:
        yield Finding("FAIL", str(error))


async def telegram(chosen: Settings, known: Known) -> AsyncIterator[Finding]:
    """Whether Telegram knows the token, how updates come, and whether staff can be reached."""
    try:
        token = chosen.token
    except SettingsError as error:
        yield Finding("FAIL", str(error))
        return
    with loading.lean():
        from aiogram.exceptions import AiogramError

        from bot.api import Api
        from bot.receive import refusal

    api = Api(token, chosen.telegram_api_url)
    try:
        try:
            me = await api.call("getMe", seconds=15)
        except (AiogramError, TypeError) as error:
            yield Finding("FAIL", refusal(error, chosen) or _unreachable(error, chosen))
            return
        yield Finding("ok", f"BOT_TOKEN: Telegram knows the bot as @{me['username']}")
        for finding in surroundings.clock(datetime.now(UTC), api.time):
            yield finding
        async for finding in _updates(api, chosen, known):
            yield finding
        async for finding in surroundings.administrators(api, chosen, me["username"]):
            yield finding
        async for finding in surroundings.group(api, chosen, me, known.group):
            yield finding
    finally:
        await api.close()


def _unreachable(error: Exception, chosen: Settings) -> str:
    return (
        f"TELEGRAM_API_URL {chosen.telegram_api_url} does not answer ({type(error).__name__}): "
        "check the address and that this machine may reach it"
    )


async def _updates(api: Any, chosen: Settings, known: Known) -> AsyncIterator[Finding]:
    from aiogram.exceptions import AiogramError, TelegramConflictError

    try:
        info = await api.call("getWebhookInfo", seconds=15)
        waiting = f"{info.get('pending_update_count', 0)} updates wait"
        if chosen.updates == "webhook":
            yield _webhook(chosen, info, waiting)
        elif info.get("url"):
            yield Finding("note", f"UPDATES=polling, but a webhook is set: `run` takes it down; {waiting}")
        else:
            if not known.running:
                # Nothing is confirmed by this: whatever waits comes again.
                await api.call("getUpdates", {"timeout": LISTEN_SECONDS, "limit": 1}, seconds=LISTEN_SECONDS + 15)
            yield Finding("ok", f"UPDATES=polling; {waiting}")
    except TelegramConflictError:
        yield Finding("FAIL", f"UPDATES=polling: {surroundings.CONFLICT}")
    except (AiogramError, TypeError) as error:
        yield Finding("warn", f"UPDATES: Telegram does not tell its state ({type(error).__name__}); try again")


def _webhook(chosen: Settings, info: dict[str, Any], waiting: str) -> Finding:
    try:
        settings.require_for_webhook(chosen)
    except SettingsError as error:
        return Finding("FAIL", str(error))
    ours = f"{chosen.public_url}/"
    if trouble := info.get("last_error_message"):
        waiting += f"; Telegram's last error with the webhook: {trouble}"
    if not info.get("url"):
        return Finding("note", f"UPDATES=webhook, but none is set: `run` sets it; {waiting}")
    if not str(info["url"]).startswith(ours):
        return Finding("warn", f"UPDATES=webhook, but one is set for another address: `run` takes it over; {waiting}")
    return Finding("warn" if trouble else "ok", f"UPDATES=webhook at {chosen.public_url}; {waiting}")


def web_address(chosen: Settings, known: Known) -> Iterator[Finding]:
    """Whether the web server can listen, and whether the console's links lead anywhere."""
    place = f"{chosen.web_host}:{chosen.web_port}"
    try:
        family = socket.AF_INET6 if ":" in chosen.web_host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((chosen.web_host, chosen.web_port))
        yield Finding("ok", f"WEB_HOST:WEB_PORT {place} is free to listen on")
    except OSError as error:
        if known.running and error.errno == errno.EADDRINUSE:
            yield Finding("note", f"WEB_PORT {place} is in use, by the copy of the bot that runs")
        else:
            yield Finding("FAIL", surroundings.no_listening(chosen, error))
    if chosen.public_url is None:
        yield Finding("note", f"PUBLIC_URL is empty: the console's links lead to http://{place} on this machine")
    elif not chosen.public_url.startswith("https://"):
        yield Finding("warn", f"PUBLIC_URL {chosen.public_url} is not https: sign-in links travel in clear")
