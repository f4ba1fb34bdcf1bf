"""What navigators and administrators do in Telegram, with the real dialog, over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot import desk, notices, waiting
from bot.settings import read_practice
from bot.simulator.client import Message, SimulatedPerson, Simulator, simulator
from bot.wiring import House
from dialogs.talk import Talk
from storage import leads, staff
from storage.leads import Lead
from storage.tables import lead as lead_table
from tests.bot.house import running

WAY = ("Yes, share my answers", "United States", "Talk to a navigator", "Yes, that is right", "Go on", "Done", "Yes",
       "None of these", "3", "Nothing is open", "They stay as they are")  # fmt: skip


@dataclass
class Scene:
    """A running bot, a group, an administrator, a navigator who was invited, and somebody with a lead."""

    tg: Simulator
    house: House
    group: int
    admin: SimulatedPerson
    ana: SimulatedPerson
    rosa: SimulatedPerson
    stranger: SimulatedPerson
    """A member of the group who is no staff."""
    ben: SimulatedPerson
    """A member of the group who is about to be invited."""

    async def notice(self, true: Callable[[Message], bool]) -> Message:
        """The lead's message in the group, once that is true of it."""
        for _ in range(100):
            for message in await self.admin.messages(self.group):
                if message.from_bot and message.text.startswith(("New request", "Request")) and true(message):
                    return message
            await asyncio.sleep(0.05)
        raise AssertionError([message.text for message in await self.admin.messages(self.group)])

    async def in_group(self, *parts: str) -> str:
        """The text of the group's message that holds all of these, once it is there."""
        found = await self.admin.until(
            lambda messages: any(all(part in one.text for part in parts) for one in messages), chat=self.group
        )
        assert found is not None
        return next(one.text for one in await self.admin.messages(self.group) if all(p in one.text for p in parts))

    async def finish(self) -> None:
        """The navigator takes the request and is done with it."""
        await self.notice(lambda message: bool(message.buttons))
        await self.ana.tap("I take it", chat=self.group, wait=False)
        await self.ana.replies()
        await self.ana.tap("Done, with an outcome", wait=False)
        await self.ana.until(lambda messages: any(b.label == "Reached" for m in messages for b in m.buttons))
        await self.ana.tap("Reached", wait=False)
        await self.notice(lambda message: message.text.endswith("Done"))

    async def audited(self) -> list[tuple[str, str]]:
        """What was done and to what, newest first."""
        return [(row.what, row.subject) for row in await self.house.database.look(staff.audit_rows)]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with simulator(tmp_path / "telegram", limits=False) as tg:
        presets = (await tg.state())["presets"]
        admin, ana = await tg.known(presets["admin"]), await tg.known(presets["navigator"])
        stranger, ben = await tg.person("Stranger"), await tg.person("Ben")
        group = await tg.group("Leads", [admin, ana, stranger, ben])
        given = {"admin_ids": str(admin.id), "navigators_chat_id": group.id}
        async with running(tg, tmp_path, **given) as house:
            await invited(admin, ana, "Navigator A")
            rosa = await tg.person("Rosa", username="rosa")
            await asks_for_a_call(rosa)
            yield Scene(tg, house, group.id, admin, ana, rosa, stranger, ben)


async def invited(admin: SimulatedPerson, who: SimulatedPerson, name: str) -> None:
    await admin.say("/invite")
    (link,) = await admin.tap(name)
    await who.say("/start " + link.text.split("?start=")[1])


async def asks_for_a_call(rosa: SimulatedPerson) -> None:
    """Up to the sharing of the answers; no time chosen yet."""
    await rosa.say("/start")
    await rosa.tap("I agree, I am 18 or older")
    await rosa.tap("It is about me")
    await rosa.say("invasive ductal breast cancer, stage 2, mastectomy in two weeks, I feel rushed")
    for _ in range(14):
        labels = [label.removeprefix("✓ ") for label in rosa.buttons]
        label = next(one for one in WAY if one in labels)
        replies = await rosa.tap(label, quiet=0.15)
        if label == "Yes, share my answers":
            assert replies
            return
    raise AssertionError(rosa.buttons)


async def books(rosa: SimulatedPerson) -> None:
    await rosa.tap("New York (Eastern)")
    await rosa.tap("Use @rosa")
    await rosa.tap(rosa.buttons[1])


async def test_a_lead_is_one_message_without_health_words(scene: Scene) -> None:
    notice = await scene.notice(lambda message: "no time chosen yet" in message.text)
    assert [button.label for button in notice.buttons] == ["I take it"]
    assert not {"breast", "cancer", "mastectomy", "stage"} & set(notice.text.lower().split())
    await books(scene.rosa)
    booked = await scene.notice(lambda message: "no time chosen yet" not in message.text)
    assert booked.id == notice.id


async def test_a_claim_edits_the_notice_and_opens_the_card_in_private(scene: Scene) -> None:
    await scene.notice(lambda message: True)
    await scene.ana.tap("I take it", chat=scene.group, wait=False)
    (card,) = await scene.ana.replies()
    assert "mastectomy" in card.text.lower()
    notice = await scene.notice(lambda message: "Taken by Navigator A" in message.text)
    assert not notice.buttons
    assert "Navigator A" in (await scene.rosa.replies())[-1].text


async def test_of_two_who_claim_one_has_it(scene: Scene) -> None:
    notice = await scene.notice(lambda message: True)
    data = notice.buttons[0].data
    await asyncio.gather(
        *(who.tap(message=notice, data=data, chat=scene.group, wait=False) for who in (scene.ana, scene.admin))
    )
    await scene.notice(lambda message: "Taken by" in message.text)
    (lead,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert lead.claimed_by is not None
    cards = [
        message for who in (scene.ana, scene.admin) for message in await who.messages()
        if message.from_bot and "Considerations" in message.text
    ]  # fmt: skip
    assert len(cards) == 1


async def test_a_stranger_in_the_group_cannot_claim(scene: Scene) -> None:
    notice = await scene.notice(lambda message: True)
    await scene.stranger.tap(message=notice, data=notice.buttons[0].data, chat=scene.group, wait=False)
    await asyncio.sleep(0.5)
    (lead,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert lead.state == "open"


async def test_giving_back_takes_the_card_and_opens_the_lead(scene: Scene) -> None:
    await scene.notice(lambda message: True)
    await scene.ana.tap("I take it", chat=scene.group, wait=False)
    (card,) = await scene.ana.replies()
    await scene.ana.tap("Give it back", wait=False)
    await scene.notice(lambda message: bool(message.buttons))
    await scene.ana.until(lambda messages: all(message.id != card.id or message.deleted for message in messages))


async def test_done_with_an_outcome_closes_the_lead(scene: Scene) -> None:
    await scene.notice(lambda message: True)
    await scene.ana.tap("I take it", chat=scene.group, wait=False)
    await scene.ana.replies()
    await scene.ana.tap("Done, with an outcome", wait=False)
    await scene.ana.until(lambda messages: any(button.label == "Reached" for m in messages for button in m.buttons))
    await scene.ana.tap("Reached", wait=False)
    await scene.notice(lambda message: message.text.endswith("Done"))
    assert await scene.house.database.look(leads.standing, scene.house.keyring) == ()


async def test_claiming_a_call_of_another_navigator_moves_it(scene: Scene) -> None:
    await books(scene.rosa)
    notice = await scene.notice(lambda message: "no time chosen yet" not in message.text)
    (lead,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert lead.call is not None
    other = next(name for name in ("navigator_b", "navigator_c") if name != lead.call.navigator)
    named = {one.id: one.name for one in scene.house.practice.navigators}
    await invited(scene.admin, scene.ben, named[other])
    await scene.ben.tap(message=notice, data=notice.buttons[0].data, chat=scene.group, wait=False)
    await scene.notice(lambda message: "Taken by" in message.text)
    (after,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert after.call is not None
    assert (after.call.navigator, after.call.start_at) == (other, lead.call.start_at)
    assert after.call.revision == lead.call.revision + 1
    await scene.rosa.until(lambda messages: any(named[other] in message.text for message in messages))


async def test_an_alarm_reaches_the_group_and_is_taken_and_cleared(scene: Scene) -> None:
    await scene.rosa.say("I can't breathe")
    await scene.ana.until(
        lambda messages: any("Please look now" in message.text for message in messages), chat=scene.group
    )
    await scene.ana.tap("I am on it", chat=scene.group, wait=False)
    await scene.ana.until(
        lambda messages: any("Navigator A is on it" in message.text for message in messages), chat=scene.group
    )
    await scene.ana.tap("Cleared", chat=scene.group, wait=False)
    found = await scene.ana.until(
        lambda messages: any("Cleared by Navigator A" in message.text for message in messages), chat=scene.group
    )
    assert found is not None
    assert not any("breathe" in message.text for message in await scene.ana.messages(scene.group))


async def test_deleting_ones_data_takes_the_card_from_the_navigator(scene: Scene) -> None:
    await scene.notice(lambda message: True)
    await scene.ana.tap("I take it", chat=scene.group, wait=False)
    (card,) = await scene.ana.replies()
    await scene.rosa.say("/delete_my_data")
    await scene.rosa.tap("Yes, delete everything")
    await scene.notice(lambda message: message.text.startswith("Request taken back"))
    await scene.ana.until(lambda messages: all(message.id != card.id or message.deleted for message in messages))


async def test_commands_of_staff_are_for_staff(scene: Scene) -> None:
    (listed,) = await scene.ana.say("/leads")
    assert "Open requests: 1" in listed.text
    (link,) = await scene.ana.say("/console")
    assert "/console/in/" in link.text
    (refused,) = await scene.ana.say("/invite admin")
    assert "for our team" in refused.text
    strangers = await scene.rosa.say("/leads")
    assert not any("Open requests" in message.text for message in strangers)


async def test_an_invitation_works_once(scene: Scene) -> None:
    await scene.admin.say("/invite")
    (link,) = await scene.admin.tap("A reviewer of conversations")
    first, second = await scene.tg.person("One"), await scene.tg.person("Two")
    payload = link.text.split("?start=")[1]
    (welcome,) = await first.say(f"/start {payload}")
    (refused,) = await second.say(f"/start {payload}")
    assert "Welcome" in welcome.text
    assert "has been used" in refused.text
    await scene.admin.say("/invite")
    (late,) = await scene.admin.tap("A reviewer of conversations")
    scene.house.clock.offset += timedelta(days=4)
    (old,) = await second.say("/start " + late.text.split("?start=")[1])
    assert "too old" in old.text
    roles = [member.role for member in await scene.house.database.look(staff.present)]
    assert sorted(roles) == ["admin", "navigator", "reviewer"]


async def test_a_card_goes_after_its_hours(scene: Scene) -> None:
    await scene.notice(lambda message: True)
    await scene.ana.tap("I take it", chat=scene.group, wait=False)
    (card,) = await scene.ana.replies()
    await asyncio.sleep(0.3)
    later = scene.house.clock.now() + timedelta(hours=scene.house.practice.card_hours, minutes=1)
    assert await scene.house.database.whole(desk.look_after, scene.house, later) == 1
    scene.house.clock.offset += timedelta(hours=13)
    await scene.ana.until(lambda messages: all(message.id != card.id or message.deleted for message in messages))


async def test_a_booking_opens_a_done_lead_again(scene: Scene) -> None:
    """It waits with its button, says so aloud, and what came of it before stays in the audit."""
    await scene.finish()
    await books(scene.rosa)
    notice = await scene.notice(lambda message: "no time chosen yet" not in message.text and bool(message.buttons))
    assert "Done" not in notice.text
    assert "Taken by" not in notice.text
    await scene.in_group("is open again")
    (lead,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert (lead.state, lead.outcome, lead.claimed_by) == ("open", None, None)
    assert ("reopened after reached", lead.code) in await scene.audited()
    assert ("done reached", lead.code) in await scene.audited()
    (listed,) = await scene.ana.say("/leads")
    assert lead.code in listed.text


async def test_asking_for_a_person_opens_a_done_lead_again(scene: Scene) -> None:
    await scene.finish()
    await scene.rosa.say("I want to talk to a person")
    text = await scene.in_group("asks for a person")
    assert "nobody can reach them" not in text
    await scene.notice(lambda message: bool(message.buttons))
    (lead,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert lead.state == "open"


async def test_sharing_twice_is_one_lead(scene: Scene) -> None:
    """The same request once more changes its facts, opens it where it was closed, and is no second message."""
    from bot import effects
    from bot.group import Group
    from dialogs.model import Dialogue, LeadMade, Turn

    await scene.finish()
    (before,) = await scene.house.database.look(leads.since, scene.house.keyring, datetime(2000, 1, 1, tzinfo=UTC))
    again = LeadMade(
        code=before.code, priority="P1", language="es", considerations=(), reasons_for=("class_u",),
        reasons_against=(), card="<b>new</b>",
    )  # fmt: skip

    def share(c: Any) -> None:
        group = Group(c, scene.house, scene.house.clock.now())
        person = leads.owner(c, scene.house.keyring, before.code)
        assert person is not None
        effects.apply(group, person, Turn(dialogue=Dialogue()), again)
        group.finish()

    await scene.house.database.whole(share)
    (after,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    assert (after.id, after.state, after.priority, after.card) == (before.id, "open", "P1", "<b>new</b>")


async def test_whoever_draws_the_code_of_another_gets_one_of_their_own(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Codes are short: it happens. Then the turn is taken again, and nobody sees another's lead."""
    (first,) = await scene.house.database.look(leads.standing, scene.house.keyring)
    drawn: list[str] = []
    drawing = Talk.code

    def code(talk: Talk, purpose: Any) -> str:
        drawn.append(purpose)
        return first.code if drawn.count("lead") == 1 else drawing(talk, purpose)

    monkeypatch.setattr(Talk, "code", code)
    await asks_for_a_call(await scene.tg.person("Ines"))
    before, second = sorted(
        await scene.house.database.look(leads.standing, scene.house.keyring), key=lambda lead: lead.id
    )
    assert (before.person_id, before.card, before.changed_at) == (first.person_id, first.card, first.changed_at)
    assert second.code != first.code
    assert drawn.count("lead") > 1


@pytest.mark.parametrize(("agrees", "says"), [(True, "have not shared their answers"), (False, "Nothing is kept")])
async def test_who_asks_in_an_alarm_and_shared_nothing_cannot_be_reached(
    scene: Scene, agrees: bool, says: str
) -> None:
    """The navigators are told so, and the chat is not named."""
    vera = await scene.tg.person("Vera", username="vera_writes")
    await vera.say("/start")
    if agrees:
        await vera.tap("I agree, I am 18 or older")
    await vera.say("I can't breathe")
    await vera.tap("person")
    text = await scene.in_group("asks for a person", says)
    assert not {"vera", "vera_writes", str(vera.id)} & set(text.lower().split())


MONDAY = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
"""10:00 on the practice's clock, a working day; every navigator works or is about to."""


async def test_what_nobody_takes_is_said_once_more_and_then_to_the_administrators(scene: Scene) -> None:
    """After 30 minutes of work in the group, after 60 to administrators; once each, without a health word."""
    house = scene.house
    await scene.notice(lambda message: True)
    (lead,) = await house.database.look(leads.standing, house.keyring)

    async def at(minutes: float) -> int:
        house.clock.offset += MONDAY + timedelta(minutes=minutes) - house.clock.now()
        put = await house.database.whole(desk.look_after, house, house.clock.now())
        house.to_send.set()
        return put

    await house.database.whole(lambda c: c.execute(update(lead_table).values(priority="P1", created_at=MONDAY)))
    assert [await at(29), await at(31), await at(40)] == [0, 1, 0]
    text = await scene.in_group("Still waiting since", lead.code)
    assert text.startswith(f"{lead.code} P1, today")
    assert "10:00 PST" in text
    assert [await at(61), await at(70)] == [1, 0]
    await scene.admin.until(lambda messages: any("Nobody has taken it" in one.text for one in messages))
    await house.database.whole(lambda c: c.execute(update(lead_table).values(created_at=MONDAY - timedelta(days=1))))
    assert await at(71) == 2, "asked again: it waits anew"
    await house.database.whole(leads.claim, lead.code, 1, house.clock.now())
    assert await at(200) == 0


def test_time_waited_is_time_in_which_somebody_works() -> None:
    """Not the night, not the weekend, not a holiday; two navigators at once count once."""
    practice = read_practice()
    friday = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # 15:30 in Los Angeles, half an hour before the last one goes
    half = timedelta(minutes=30)
    assert waiting.worked(practice, friday, friday + 2 * half) == half
    assert waiting.worked(practice, friday, datetime(2026, 11, 23, 14, 0, tzinfo=UTC)) == half
    assert waiting.worked(practice, friday, datetime(2026, 11, 23, 14, 30, tzinfo=UTC)) == 2 * half
    assert waiting.worked(practice, MONDAY, MONDAY + 3 * half) == 3 * half
    thanksgiving = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
    assert waiting.worked(practice, thanksgiving, thanksgiving + timedelta(hours=5)) == timedelta()
    assert not waiting.at_work(practice, thanksgiving)
    assert waiting.at_work(practice, MONDAY)
    assert waiting.overdue(practice, "P1", MONDAY, MONDAY + half)
    assert not waiting.overdue(practice, "P2", MONDAY, MONDAY + timedelta(days=1))
    assert waiting.overdue(practice, "P2", MONDAY, MONDAY + timedelta(days=1, hours=12))


def a_lead(language: Any) -> Lead:
    """A claimed lead."""
    return Lead(
        id=1, person_id=1, code="K7-3FQA", priority="P2", language=language, state="claimed", created_at=MONDAY,
        changed_at=MONDAY + timedelta(hours=3), claimed_by_id=1, claimed_by="Ana",
        claimed_at=MONDAY + timedelta(hours=2), outcome=None, closed_at=None, considerations=(), reasons_for=(),
        reasons_against=(), card="<b>K7-3FQA</b>", call=None,
    )  # fmt: skip


def test_the_card_says_when_the_claimer_does_not_speak_the_language() -> None:
    """Navigator B speaks English only; an administrator is no navigator and is not judged."""
    practice = read_practice()
    spanish = notices.card(practice, a_lead("es"), "navigator_b").text
    assert "They write in Spanish" in spanish
    assert "English" in spanish
    for language, navigator in (("en", "navigator_b"), ("es", "navigator_a"), ("es", None)):
        assert "They write in" not in notices.card(practice, a_lead(language), navigator).text


def test_the_card_tells_the_time_of_the_request() -> None:
    """Not that of the claim or of the last change; once, on one clock."""
    text = notices.card(read_practice(), a_lead("en"), "navigator_a").text
    assert "Asked for a call: 2026-11-23 10:00 PST" in text
    assert text.count("10:00") == 1
