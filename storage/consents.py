"""Proofs: that a consent was given or withdrawn, and that data was deleted. Kept when everything else is gone.

They know the person only by a keyed hash, another one than that of the chat look-up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from dialogs.model import Consent
from storage.keys import Keyring
from storage.people import Person
from storage.tables import proof

DELETION = "data_deleted"
_RECORD = insert(proof)


@dataclass(frozen=True)
class Proof:
    """One entry."""

    what: str
    """A purpose of Consent, or DELETION."""
    given: bool
    at: datetime
    language: str | None
    text_hash: str | None
    """Of the sentence the person saw."""


def record(c: Connection, keyring: Keyring, person: Person, consent: Consent) -> None:
    """Note a consent, or its withdrawal."""
    values = consent.model_dump(include={"given", "at", "language", "text_hash"}) | {"what": consent.purpose}
    c.execute(_RECORD, values | {"subject": keyring.proof_hash(person.chat_id)})


def record_deletion(c: Connection, keyring: Keyring, person: Person, now: datetime) -> None:
    """Note that everything else was deleted."""
    subject = keyring.proof_hash(person.chat_id)
    c.execute(_RECORD, {"subject": subject, "what": DELETION, "given": True, "at": now})


def of_chat(c: Connection, keyring: Keyring, chat_id: int) -> tuple[Proof, ...]:
    """What is proven of a chat, oldest first."""
    rows = c.execute(select(proof).where(proof.c.subject == keyring.proof_hash(chat_id)).order_by(proof.c.id))
    return tuple(Proof(row.what, row.given, row.at, row.language, row.text_hash) for row in rows)
