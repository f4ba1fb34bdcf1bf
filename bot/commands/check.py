"""`python -m bot check`: every setting tried for real, one line per finding with its mend.

A line begins with `ok`, `note` (worth knowing), `warn` (works, but not as it should in production) or `FAIL`
(the bot would not run, or would not answer). Exit 1 where anything is FAIL.
"""

from __future__ import annotations

import argparse
import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from bot import settings
from bot.errors import Refused
from bot.settings import Settings, SettingsError

Grade = Literal["ok", "note", "warn", "FAIL"]


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    grade: Grade
    text: str

    def __str__(self) -> str:
        return f"{self.grade:<5}{self.text}"


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
    async for finding in database(chosen):
        yield finding
    async for finding in telegram(chosen):
        yield finding
    for finding in web_address(chosen):
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


async def database(chosen: Settings) -> AsyncIterator[Finding]:
    """Whether the database opens, has this program's schema, takes a write, and DATA_KEYS open it."""
    from bot import wiring

    try:
        async with wiring.database(chosen) as opened:
            address = opened.url.render_as_string()
            yield Finding("ok", f"DATABASE_URL {address}: schema is current")
            if not chosen.data_keys:
                return
            try:
                keyring = await wiring.keys(opened, chosen)
                if lost := await opened.look(keyring.locked_out):
                    mend = "put the older key back at the end, restart every copy, then `python -m bot rotate-keys`"
                    yield Finding("FAIL", f"DATA_KEYS: the key that opens {lost} people is missing; {mend}")
                else:
                    yield Finding("ok", f"DATA_KEYS: {len(chosen.data_keys)} given, the database opens with them")
            except Refused as error:
                yield Finding("FAIL", str(error))
    except Refused as error:
        yield Finding("FAIL", str(error))


async def telegram(chosen: Settings) -> AsyncIterator[Finding]:
    """Whether Telegram knows the token, how updates come, and whether staff can be reached."""
    try:
        token = chosen.token
    except SettingsError as error:
        yield Finding("FAIL", str(error))
        return
    from aiogram.exceptions import AiogramError

    from bot.api import Api

    api = Api(token, chosen.telegram_api_url)
    try:
        try:
            me = await api.call("getMe", seconds=15)
        except AiogramError as error:
            yield Finding("FAIL", _unreachable(error, chosen))
            return
        yield Finding("ok", f"BOT_TOKEN: Telegram knows the bot as @{me['username']}")
        yield await _updates(api, chosen)
        async for finding in _staff(api, chosen, me):
            yield finding
    finally:
        await api.close()


def _unreachable(error: Exception, chosen: Settings) -> str:
    from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError

    if isinstance(error, TelegramUnauthorizedError | TelegramNotFound):
        return "BOT_TOKEN is not accepted by Telegram: copy it again from BotFather (it may have been revoked)"
    return (
        f"TELEGRAM_API_URL {chosen.telegram_api_url} does not answer ({type(error).__name__}): "
        "check the address and that this machine may reach it"
    )


async def _updates(api: Any, chosen: Settings) -> Finding:
    from aiogram.exceptions import AiogramError

    try:
        info = await api.call("getWebhookInfo", seconds=15)
    except AiogramError as error:
        return Finding("warn", f"UPDATES: Telegram does not tell its state ({type(error).__name__}); try again")
    waiting = f"{info.get('pending_update_count', 0)} updates wait"
    if trouble := info.get("last_error_message"):
        waiting += f"; Telegram's last error with the webhook: {trouble}"
    if chosen.updates == "polling":
        if info.get("url"):
            return Finding("note", f"UPDATES=polling, but a webhook is set: `run` takes it down; {waiting}")
        return Finding("ok", f"UPDATES=polling; {waiting}")
    if chosen.public_url is None or chosen.webhook_secret is None:
        return Finding("FAIL", "UPDATES=webhook needs PUBLIC_URL (https) and WEBHOOK_SECRET (`openssl rand -hex 32`)")
    if not chosen.public_url.startswith("https://") and chosen.telegram_api_url == settings.TELEGRAM:
        return Finding("FAIL", f"PUBLIC_URL {chosen.public_url}: Telegram calls https addresses only")
    return Finding("ok", f"UPDATES=webhook at {chosen.public_url}; {waiting}")


async def _staff(api: Any, chosen: Settings, me: dict[str, Any]) -> AsyncIterator[Finding]:
    """Administrators and the navigators' group, each asked of Telegram."""
    from aiogram.exceptions import AiogramError

    for admin in chosen.admin_ids:
        try:
            await api.call("getChat", {"chat_id": admin}, seconds=15)
            yield Finding("ok", f"ADMIN_IDS {admin}: can be written to")
        except AiogramError:
            yield Finding(
                "warn", f"ADMIN_IDS {admin}: has not opened a chat with @{me['username']} yet; have them press Start"
            )
    group = chosen.navigators_chat_id
    if group is None:
        yield Finding("note", "NAVIGATORS_CHAT_ID is empty: leads go to the administrators' own chats")
        return
    try:
        chat = await api.call("getChat", {"chat_id": group}, seconds=15)
        member = await api.call("getChatMember", {"chat_id": group, "user_id": me["id"]}, seconds=15)
    except AiogramError:
        yield Finding(
            "FAIL",
            f"NAVIGATORS_CHAT_ID {group} cannot be reached: add @{me['username']} to the group; "
            "the log of `run` names the id of every group it is added to",
        )
        return
    if member.get("status") in ("left", "kicked"):
        yield Finding("FAIL", f"NAVIGATORS_CHAT_ID {group}: the bot is not in the group; add @{me['username']}")
    else:
        forum = " (forum)" if chat.get("is_forum") else ""
        yield Finding("ok", f"NAVIGATORS_CHAT_ID {group}: the bot is in the group{forum} as {member.get('status')}")


def web_address(chosen: Settings) -> Iterator[Finding]:
    """Whether the web server can listen, and whether the console's links lead anywhere."""
    place = f"{chosen.web_host}:{chosen.web_port}"
    try:
        family = socket.AF_INET6 if ":" in chosen.web_host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((chosen.web_host, chosen.web_port))
        yield Finding("ok", f"WEB_HOST:WEB_PORT {place} is free to listen on")
    except OSError as error:
        yield Finding(
            "warn", f"WEB_PORT {place} is in use or not ours ({error.strerror}); fine if the bot runs there"
        )
    if chosen.public_url is None:
        yield Finding("note", f"PUBLIC_URL is empty: the console's links lead to http://{place} on this machine")
    elif not chosen.public_url.startswith("https://"):
        yield Finding("warn", f"PUBLIC_URL {chosen.public_url} is not https: sign-in links travel in clear")
