"""What can go wrong with the storage, each named after the fact."""

from __future__ import annotations


class StorageError(Exception):
    """Base of them all; the text is one line with the mend, and never holds a person's words."""


class WrongAddress(StorageError):
    """DATABASE_URL names no database that this program can keep its data in."""


class Unusable(StorageError):
    """The database is there, but cannot be written now: read-only, full, locked, or closed."""


class WrongSchema(StorageError):
    """The database is empty, or its schema is older or newer than this program."""


class NoKeys(StorageError):
    """DATA_KEYS is empty, or one of its entries is no key."""


class WrongKeys(StorageError):
    """None of the keys in DATA_KEYS opens what is stored."""


class Sealless(StorageError):
    """Something was about to be stored in clear in a column that only takes sealed values."""


class AlreadyReceived(StorageError):
    """An update of the group is known already: store the group, which drops what is known."""


class StaleDialogue(StorageError):
    """Somebody else took a turn of this dialogue, or erased it, since it was loaded."""


class UnknownShape(StorageError):
    """A dialogue was stored by a later version of this program."""


class OfferGone(StorageError):
    """Somebody else opened this one-time link just before: roll the turn back and take it again."""


class SlotTaken(StorageError):
    """A grid cell of this time belongs to another call: roll the turn back and take it again."""


class CodeTaken(StorageError):
    """Another person's lead has this code: roll the turn back and take it again, with another seed."""
