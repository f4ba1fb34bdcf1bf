"""Who works here, and that nobody else does."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from storage import reviews, staff
from storage.database import Database
from storage.keys import Keyring
from storage.staff import Staff
from tests.storage.build import NOW, a_person

SOON = NOW + timedelta(minutes=10)
LATER = NOW + timedelta(hours=1)


async def an_admin(database: Database) -> Staff:
    await database.whole(staff.ensure_admins, [11], NOW)
    admin = await database.look(staff.by_telegram, 11)
    assert admin is not None
    return admin


async def test_the_first_administrators_come_from_the_settings(database: Database) -> None:
    await database.whole(staff.ensure_admins, [11, 12], NOW)
    await database.whole(staff.ensure_admins, [12, 11], LATER)
    present = await database.look(staff.present, "admin")
    assert [(one.telegram_id, one.role, one.since) for one in present] == [(11, "admin", NOW), (12, "admin", NOW)]


async def test_an_invitation_binds_one_account_to_its_role(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.invite, "d1", "navigator", "ann", admin.id, SOON)
    ann = await database.whole(staff.accept, "d1", 77, "Ann", NOW)
    assert ann is not None
    assert (ann.role, ann.navigator, ann.name, ann.telegram_id) == ("navigator", "ann", "Ann", 77)
    assert not await database.look(staff.was_accepted, "unknown")
    assert await database.look(staff.was_accepted, "d1")
    assert await database.whole(staff.accept, "d1", 78, "Eve", NOW) is None
    assert await database.look(staff.by_navigator, "ann") == ann


async def test_an_invitation_expires(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.invite, "d1", "reviewer", None, admin.id, SOON)
    assert await database.whole(staff.accept, "d1", 77, "Ann", LATER) is None
    assert await database.whole(staff.accept, "unknown", 77, "Ann", NOW) is None
    assert not await database.look(staff.was_accepted, "d1")


async def test_an_invitation_opens_no_console(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.invite, "d1", "admin", None, admin.id, SOON)
    assert await database.look(staff.person_of_link, "d1", NOW) is None
    assert await database.whole(staff.spend_link, "d1", NOW) is None


async def test_a_sign_in_link_is_no_invitation(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.sign_in_link, "d1", admin.id, SOON)
    assert await database.whole(staff.accept, "d1", 77, "Eve", NOW) is None


async def test_looking_at_a_link_does_not_spend_it(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.sign_in_link, "d1", admin.id, SOON)
    assert await database.look(staff.person_of_link, "d1", NOW) == admin
    spent = await database.whole(staff.spend_link, "d1", NOW)
    assert spent is not None
    assert spent.last_sign_in_at == NOW
    assert await database.look(staff.person_of_link, "d1", NOW) is None


async def test_a_link_is_spent_once_however_many_try(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.sign_in_link, "d1", admin.id, SOON)
    results = await asyncio.gather(*(database.whole(staff.spend_link, "d1", NOW) for _ in range(8)))
    assert [one is not None for one in results].count(True) == 1


async def test_a_session_is_known_until_it_ends(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.open_session, admin.id, "s1", NOW)
    await database.whole(staff.touch, "s1", SOON)
    session = await database.look(staff.session, "s1")
    assert session is not None
    assert (session.staff, session.opened_at, session.seen_at) == (admin, NOW, SOON)
    await database.whole(staff.end_session, "s1", SOON)
    assert await database.look(staff.session, "s1") is None


async def test_signing_out_everywhere_ends_all_of_ones_own(database: Database) -> None:
    await database.whole(staff.ensure_admins, [11, 12], NOW)
    one, other = await database.look(staff.present)
    for who, digest in ((one, "s1"), (one, "s2"), (other, "s3")):
        await database.whole(staff.open_session, who.id, digest, NOW)
    await database.whole(staff.end_sessions_of, one.id, NOW)
    left = [await database.look(staff.session, digest) is not None for digest in ("s1", "s2", "s3")]
    assert left == [False, False, True]


async def test_who_is_revoked_is_nobody_at_once(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.open_session, admin.id, "s1", NOW)
    await database.whole(staff.sign_in_link, "d1", admin.id, SOON)
    await database.whole(staff.revoke, admin.id, NOW)
    assert await database.look(staff.by_telegram, 11) is None
    assert await database.look(staff.session, "s1") is None
    assert await database.look(staff.person_of_link, "d1", NOW) is None
    assert await database.look(staff.present) == ()


async def test_who_was_revoked_can_be_invited_again_as_something_else(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.revoke, admin.id, NOW)
    await database.whole(staff.invite, "d1", "reviewer", None, admin.id, SOON)
    back = await database.whole(staff.accept, "d1", 11, "Back", NOW)
    assert back is not None
    assert (back.id, back.role, back.revoked_at) == (admin.id, "reviewer", None)


async def test_the_log_tells_who_looked_at_what(database: Database) -> None:
    admin = await an_admin(database)
    await database.whole(staff.audit, admin.id, "view_transcript", "AB12", NOW)
    await database.whole(staff.audit, None, "purge", "3", LATER)
    rows = await database.look(staff.audit_rows)
    assert [(row.who, row.what, row.subject, row.at) for row in rows] == [
        ("", "purge", "3", LATER),
        (admin.name, "view_transcript", "AB12", NOW),
    ]


async def test_a_review_s_note_is_read_with_the_person_s_key(database: Database, keyring: Keyring) -> None:
    admin, person = await an_admin(database), await a_person(database, keyring)
    await database.whole(reviews.put, keyring, person.id, admin.id, "well read", NOW)
    (review,) = await database.look(reviews.of_person, person)
    assert (review.by, review.note, review.at) == (admin.name, "well read", NOW)
