"""Cases behind one-time links: sealed with the giver's key, found by the hash of a link's token, gone when taken."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from dialogs.model import Case, CaseOffered, OfferedCase
from storage import dialogues, people
from storage.dialect import upsert
from storage.errors import OfferGone
from storage.keys import Keyring
from storage.people import Person
from storage.tables import case_offer


def put(c: Connection, giver: Person, offered: CaseOffered) -> None:
    """Keep a case for whoever opens the link; an earlier link of the same giver is void."""
    row = {
        "person_id": giver.id,
        "digest": offered.digest,
        "body": giver.key.seal(offered.case.model_dump_json()),
        "expires_at": offered.until,
    }
    c.execute(upsert(c, case_offer, "person_id"), [row])


def withdraw(c: Connection, giver: Person) -> None:
    """The giver's link is void."""
    c.execute(delete(case_offer).where(case_offer.c.person_id == giver.id))


def find(c: Connection, keyring: Keyring, digest: str, opener: Person, now: datetime) -> OfferedCase:
    """What stands behind a link that this person opened; without a case where nobody can take it any more."""
    open_ = select(case_offer).where(case_offer.c.digest == digest, case_offer.c.expires_at > now)
    row = c.execute(open_).one_or_none()
    giver = people.of_ids(c, keyring, [row.person_id]).get(row.person_id) if row else None
    if row is None or giver is None:
        return OfferedCase(digest=digest)
    stands = dialogues.load(c, [giver]).get(giver.id)
    return OfferedCase(
        digest=digest,
        case=Case.model_validate_json(giver.key.unseal(row.body)),
        own=giver.id == opener.id,
        lead=stands.lead if stands else None,
    )


def take(c: Connection, keyring: Keyring, digest: str) -> Person:
    """Spend a link; its giver. Raises OfferGone where somebody else spent it since it was found."""
    of_link = case_offer.c.digest == digest
    giver_id = c.execute(select(case_offer.c.person_id).where(of_link)).scalar_one_or_none()
    giver = people.of_ids(c, keyring, [giver_id]).get(giver_id) if giver_id is not None else None
    if giver is None or c.execute(delete(case_offer).where(of_link)).rowcount != 1:
        raise OfferGone("this link was used in the meantime: take the turn again")
    return giver
