"""What navigators and administrators do in Telegram, with the real dialog, over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot import desk
from bot.simulator.client import Message, SimulatedPerson, Simulator, simulator
from bot.wiring import House
from storage import leads, staff
from tests.bot.house import running

WAY = ("Yes, share my answers", "United States", "Talk to a navigator", "Yes, that is right", "Go on", "Done", "Yes",
       "None of these", "3", "Nothing is open")  # fmt: skip


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
    roles = [member.role for member in await scene.house.database.look(staff.present)]
    assert sorted(roles) == ["admin", "navigator", "reviewer"]


async def test_a_card_goes_after_its_hours(scene: Scene) -> None:
    await scene.notice(lambda message: True)
    await scene.ana.tap("I take it", chat=scene.group, wait=False)
    (card,) = await scene.ana.replies()
    await asyncio.sleep(0.3)
    later = scene.house.clock.now() + timedelta(hours=scene.house.practice.card_hours, minutes=1)
    assert await scene.house.database.whole(desk.old_cards, scene.house, later) == 1
    scene.house.clock.offset += timedelta(hours=13)
    await scene.ana.until(lambda messages: all(message.id != card.id or message.deleted for message in messages))
