"""/my_data: who read it, and everything that is held, as a file to read and as JSON."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.simulator.client import SimulatedPerson, Simulator, simulator
from bot.wiring import House
from storage import leads, people, staff
from storage.tables import staff as staff_table
from tests.bot.house import running

STORY = "we were at the lake house when they found invasive ductal breast cancer, stage 2, mastectomy in two weeks"


@pytest.fixture
async def tg(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with simulator(tmp_path / "telegram", limits=False) as started:
        yield started


async def tells(tg: Simulator, language_code: str = "en") -> SimulatedPerson:
    """Somebody who told of an illness."""
    rosa = await tg.person("Rosa", username="rosa", language_code=language_code)
    await rosa.say("/start", quiet=0.3)
    await rosa.tap("I agree, I am 18 or older" if language_code == "en" else "Acepto y tengo 18 o más")
    await rosa.tap("It is about me" if language_code == "en" else "Se trata de mí")
    await rosa.say(STORY if language_code == "en" else "cáncer de mama etapa 2, me operan en dos semanas")
    return rosa


async def read_by(house: House, rosa: SimulatedPerson, *looks: tuple[str, str]) -> None:
    """Staff read: pairs of role and action."""

    def work(c: object) -> None:
        person = people.known(c, house.keyring, rosa.id)  # type: ignore[arg-type]
        assert person
        for number, (role, action) in enumerate(looks):
            staff.ensure_admins(c, [900 + number], house.clock.now())  # type: ignore[arg-type]
            member = staff.by_telegram(c, 900 + number)  # type: ignore[arg-type]
            assert member
            c.execute(update(staff_table).where(staff_table.c.id == member.id).values(role=role))  # type: ignore[attr-defined]
            staff.audit(c, member.id, action, f"No. {person.id}", house.clock.now())  # type: ignore[arg-type]

    await house.database.whole(work)


async def files(rosa: SimulatedPerson, button: str = "As a file") -> dict[str, str]:
    """Name of each file to its content."""
    replies = await rosa.tap(button, quiet=0.5)
    sent = [one for one in replies if one.document]
    return {one.document["file_name"]: (await rosa.download(one)).decode() for one in sent}


async def test_each_read_is_shown_by_role_and_day_without_a_name(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path) as house:
        rosa = await tells(tg)
        (before,) = await rosa.say("/my_data")
        assert "Nobody of the staff has read it so far" in before.text
        await read_by(house, rosa, ("reviewer", "view_transcript"), ("navigator", "claim"), ("admin", "sign_out"))
        (after,) = await rosa.say("/my_data")
        assert "a navigator, " in after.text and "a reviewer of my work, " in after.text
        assert "an administrator" not in after.text, "signing out reads nothing"
        other = await tg.person("Other", language_code="en")
        await other.say("/start", quiet=0.3)
        await other.tap("I agree, I am 18 or older")
        await other.tap("It is about me")
        (theirs,) = await other.say("/my_data")
        assert "Nobody of the staff has read it so far" in theirs.text


async def test_the_files_hold_all_of_it_and_nobody_else_s(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path) as house:
        rosa = await tells(tg)
        await read_by(house, rosa, ("reviewer", "view_transcript"))
        await rosa.say("/my_data")
        got = await files(rosa)
        assert set(got) == {"my-data.txt", "my-data.json"}
        text, data = got["my-data.txt"], json.loads(got["my-data.json"])
        assert "== Who read it ==\na reviewer of my work, " in text
        for words in ("Stage: Stage 2", STORY, "You: [It is about me]"):
            assert words in text, words
        assert data["chat_id"] == rosa.id
        assert data["dialogue"]["case"]["answers"]["stage"]["values"] == ["s2"]
        assert any(STORY in line["text"] for line in data["chat"])
        assert [look["role"] for look in data["read_by"]] == ["reviewer"]
        assert [proof["what"] for proof in data["proofs"]] == ["collect_health"]
        assert not any("busy" in line for line in data["chat"]), "times that others booked are not theirs"
        member = await house.database.look(staff.by_telegram, 900)
        assert member is not None
        assert member.name not in got["my-data.json"]


async def test_the_file_speaks_the_person_s_language(tg: Simulator, tmp_path: Path) -> None:
    async with running(tg, tmp_path):
        rosa = await tells(tg, "es")
        await rosa.say("/my_data")
        got = await files(rosa, "En un archivo")
        assert "== Lo que contó ==" in got["mis-datos.txt"]
        assert "Etapa: Etapa 2" in got["mis-datos.txt"]


async def test_a_read_under_the_code_of_the_lead_counts(tg: Simulator, tmp_path: Path) -> None:
    """The log names a conversation by its lead once there is one; an export has no name and is told as one."""
    from tests.storage.build import a_lead

    async with running(tg, tmp_path) as house:
        rosa = await tells(tg)

        def work(c: object) -> None:
            person = people.known(c, house.keyring, rosa.id)  # type: ignore[arg-type]
            assert person
            leads.make(c, person, a_lead("K7-3FQ"), house.clock.now())  # type: ignore[arg-type]
            staff.audit(c, None, "export json", "K7-3FQ", house.clock.now())  # type: ignore[arg-type]

        await house.database.whole(work)
        (shown,) = await rosa.say("/my_data")
        assert "an export of the practice, " in shown.text
