"""Sealing: a key for each person, wrapped by DATA_KEYS; look-ups by a keyed hash.

    DATA_KEYS ──wrap──▶ person.key  ──seals──▶ what that person wrote, their chat, their number
              └─wrap──▶ vault       `lookup`: keys the hash by which a chat is found
                                    `house`:  seals what belongs to no person (an update without chat, a notice)

So a rotation of DATA_KEYS rewraps some bytes of each person and touches nothing else: what was sealed stays
readable and chats are still found, for the hash key is itself one of the wrapped. Dropping `person.key` makes
everything of that person unreadable, copies of the database included.

AES-256-GCM throughout; a nonce is 96 random bits. A sealed value is `nonce + ciphertext`, a wrapped key is
`mark of the wrapping key (4) + nonce + ciphertext`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Column, ColumnElement, Connection, LargeBinary, bindparam, func, select, update

from storage.dialect import insert_new
from storage.errors import NoKeys, WrongKeys
from storage.tables import Sealed, person, vault

_BYTES = 32
_NONCE = 12
_MARK = 4

_VAULT = select(vault.c.name, vault.c.wrapped)


def _mark_of(column: Column[bytes]) -> ColumnElement[bytes]:
    return func.substr(column, 1, _MARK, type_=LargeBinary)


_OLD_VAULT = select(vault.c.name, vault.c.wrapped).where(_mark_of(vault.c.wrapped) != bindparam("first"))
_OLD_PEOPLE = (
    select(person.c.id, person.c.key).where(_mark_of(person.c.key) != bindparam("first")).limit(bindparam("limit"))
)
_LOCKED_OUT = (
    select(func.count()).select_from(person).where(_mark_of(person.c.key).not_in(bindparam("known", expanding=True)))
)
_REWRAP_VAULT = update(vault).where(vault.c.name == bindparam("of")).values(wrapped=bindparam("new"))
_REWRAP_PERSON = update(person).where(person.c.id == bindparam("of")).values(key=bindparam("new"))


def new_key() -> str:
    """A fresh entry for DATA_KEYS: 32 random bytes, urlsafe base64."""
    return base64.urlsafe_b64encode(os.urandom(_BYTES)).decode()


class Key:
    """Seals text for one person, or for the house."""

    __slots__ = ("_aes",)

    def __init__(self, raw: bytes) -> None:
        self._aes = AESGCM(raw)

    def seal(self, text: str) -> Sealed:
        """The text, readable only with this key."""
        nonce = os.urandom(_NONCE)
        return Sealed(nonce + self._aes.encrypt(nonce, text.encode(), None))

    def unseal(self, sealed: Sealed) -> str:
        """The text again. Raises WrongKeys where it was sealed with another key, or was tampered with."""
        try:
            return self._aes.decrypt(sealed[:_NONCE], sealed[_NONCE:], None).decode()
        except InvalidTag:
            raise WrongKeys("a stored value does not open with its owner's key: restore it from a backup") from None


class Keyring:
    """DATA_KEYS at work on one database. Made by `unlock`; holds secrets, so it prints none."""

    def __init__(self, data_keys: Sequence[str]) -> None:
        """Read DATA_KEYS: the first wraps, all unwrap. Raises NoKeys with what is wrong with which."""
        if not data_keys:
            raise NoKeys("DATA_KEYS is empty: set it to at least one key, or run `make demo`, which makes its own")
        raws = [_decoded(text, place) for place, text in enumerate(data_keys, start=1)]
        self._wrapping = {_mark(raw): AESGCM(raw) for raw in raws}
        self._first = _mark(raws[0])
        self._lookup = b""
        self.house = Key(bytes(_BYTES))

    @classmethod
    def unlock(cls, c: Connection, data_keys: Sequence[str]) -> Keyring:
        """The keyring of this database; the first time its vault is filled.

        Raises NoKeys where DATA_KEYS cannot be read, WrongKeys where they belong to another database.
        """
        keyring = cls(data_keys)
        wrapped = {row.name: row.wrapped for row in c.execute(_VAULT)}
        if not wrapped:
            fresh = [{"name": name, "wrapped": keyring._wrap(os.urandom(_BYTES))} for name in ("lookup", "house")]
            c.execute(insert_new(c, vault, "name"), fresh)  # another copy that starts just now may be quicker
            wrapped = {row.name: row.wrapped for row in c.execute(_VAULT)}
        keyring._lookup = keyring._unwrap(wrapped["lookup"])
        keyring.house = Key(keyring._unwrap(wrapped["house"]))
        return keyring

    def chat_hash(self, chat_id: int) -> bytes:
        """By which a chat is found; tells nothing without the vault."""
        return self._hash(f"chat:{chat_id}")

    def proof_hash(self, chat_id: int) -> bytes:
        """By which consent proofs of a chat are found; not to be matched with `chat_hash` without the vault."""
        return self._hash(f"proof:{chat_id}")

    def consideration_hash(self, consideration: str) -> bytes:
        """By which those are found to whom a consideration was explained; tells nothing without the vault."""
        return self._hash(f"consideration:{consideration}")

    def new_person_key(self) -> tuple[Key, bytes]:
        """A key for a new person, and what is stored of it."""
        raw = os.urandom(_BYTES)
        return Key(raw), self._wrap(raw)

    def person_key(self, wrapped: bytes) -> Key:
        """A person's key from what is stored of it. Raises WrongKeys."""
        return Key(self._unwrap(wrapped))

    def rotate(self, c: Connection, limit: int = 1000) -> int:
        """Rewrap some of what an older key of DATA_KEYS wraps with the first; returns how many, 0 when all is done.

        Then the older keys may be taken out of DATA_KEYS. Raises WrongKeys where a key is missing.
        """
        vaulted = c.execute(_OLD_VAULT, {"first": self._first}).all()
        people = c.execute(_OLD_PEOPLE, {"first": self._first, "limit": limit}).all()
        for statement, rows in ((_REWRAP_VAULT, vaulted), (_REWRAP_PERSON, people)):
            if rows:
                c.execute(statement, [{"of": of, "new": self._wrap(self._unwrap(wrapped))} for of, wrapped in rows])
        return len(vaulted) + len(people)

    def locked_out(self, c: Connection) -> int:
        """How many people's keys none of DATA_KEYS unwraps."""
        return c.execute(_LOCKED_OUT, {"known": list(self._wrapping)}).scalar_one()

    def _hash(self, text: str) -> bytes:
        return hmac.digest(self._lookup, text.encode(), "sha256")

    def _wrap(self, raw: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return self._first + nonce + self._wrapping[self._first].encrypt(nonce, raw, None)

    def _unwrap(self, wrapped: bytes) -> bytes:
        mark, nonce, body = wrapped[:_MARK], wrapped[_MARK : _MARK + _NONCE], wrapped[_MARK + _NONCE :]
        try:
            return self._wrapping[mark].decrypt(nonce, body, None)
        except (KeyError, InvalidTag):
            raise WrongKeys(
                f"DATA_KEYS does not open this database: the key with the mark {mark.hex()} is missing; "
                "put it back, behind the new one if you are changing keys"
            ) from None


def _mark(raw: bytes) -> bytes:
    """Which key wrapped: enough to tell keys apart, nothing about the key."""
    return hashlib.sha256(b"mark:" + raw).digest()[:_MARK]


def _decoded(text: str, place: int) -> bytes:
    """One entry of DATA_KEYS; both alphabets of base64 are taken, for `openssl rand -base64 32` makes the other."""
    try:
        raw = base64.b64decode(text.strip().replace("-", "+").replace("_", "/").rstrip("=") + "=", validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != _BYTES:
        raise NoKeys(
            f"DATA_KEYS: entry {place} is not 32 bytes in base64; `openssl rand -base64 32` makes one that is"
        )
    return raw
