"""Stored conversations against other rules and words: exactly what would go otherwise is told, and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.commands import replay
from bot.group import Group
from bot.rehearsal import perform
from bot.settings import DEFAULT_PRACTICE, read_practice
from bot.wiring import House
from dialogs import script
from dialogs.model import Dialogue
from dialogs.script import Catalogue
from storage import dialogues, people, transcripts
from storage.transcripts import Line
from tests.bot.house import a_house
from tests.bot.test_commands import bot
from tests.player import ROOT

Stored = tuple[list[Line], Dialogue]
BOOKED = "en/low_risk_prostate.txt"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    nobody = SimpleNamespace(token="1:abc", url="http://127.0.0.1:9")
    async with a_house(nobody, tmp_path) as built:  # type: ignore[arg-type]
        yield built


async def stored(house: House, golden: str = BOOKED, chat_id: int = 5) -> Stored:
    """A golden conversation as the shell stores it, through the same transaction as a real one."""
    _, chat = perform((ROOT / "tests" / "transcripts" / golden).read_text(encoding="utf-8"))

    def work(c: object) -> Stored:
        # Where two people play, they meet in the same database.
        ids = {name: chat_id + number for number, name in enumerate(chat.phones)}
        happened = [(event.at, ids[name], event) for name, phone in chat.phones.items() for event in phone.events]
        for at, id_, event in sorted(happened, key=lambda one: one[0]):
            group = Group(c, house, at)
            group.turn(group.person(id_), event)
            group.finish()
        person = people.known(c, house.keyring, ids[chat.name])
        assert person
        return list(transcripts.read(c, person)), dialogues.load(c, [person])[person.id]

    return await house.database.whole(work)


def again(found: Stored, **practice: object) -> replay.Replayed:
    given = read_practice().model_copy(update=practice)
    return replay.replay("conversation 1", *found, given)


@pytest.mark.parametrize(
    "golden",
    sorted(
        str(path.relative_to(ROOT / "tests" / "transcripts"))
        for path in (ROOT / "tests" / "transcripts").glob("*/*.txt")
    ),
)
async def test_the_same_rules_and_words_change_nothing(house: House, golden: str) -> None:
    """Whatever people did, playing it again comes to the same end, with the same words."""
    found = await stored(house, golden)
    one = again(found)
    if not any(line.event for line in found[0]):
        assert not found[1].consented("collect_health")
        return
    assert one.changes == []
    assert one.reworded == {}


async def test_a_rule_that_no_longer_serves_the_place_costs_the_lead(house: House) -> None:
    """From qualified to not is said first."""
    found = await stored(house)
    assert found[1].lead
    one = again(found, served_countries=("MX",))
    assert one.then.qualified == "qualified P2"
    assert one.changes[0] == "qualified P2 -> not qualified"


async def test_a_changed_threshold_shows_which_consideration_goes(house: House) -> None:
    """Somebody felt 7 of 10 sure: with another threshold that counts as unsure."""
    found = await stored(house)
    one = again(found, unsure_at_most=8)
    assert "considerations: aggressive_plan -> aggressive_plan, unsure" in one.changes


async def test_a_changed_sentence_is_told_as_such(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other words in the same place are no other way: they are counted by their key."""
    found = await stored(house)
    files = {
        (language, path.stem): path.read_text(encoding="utf-8").replace("Which cancer is it", "What cancer is it")
        for language in ("en", "es")
        for path in (ROOT / "dialogs" / "script" / language).glob("*.ftl")
    }
    changed = Catalogue(files, (ROOT / "dialogs" / "script" / "sources.toml").read_text(encoding="utf-8"))
    monkeypatch.setattr(script, "catalogue", changed)
    one = again(found)
    assert one.changes == []
    assert set(one.reworded) == {"ask-cancer"}


async def test_a_question_nobody_was_asked_is_named_and_passed(house: House) -> None:
    """A talk of the time before `findings` was asked: what came after it is still compared."""
    lines, stands = await stored(house)
    about = {line.turn for line in lines if ":findings:" in getattr(line.event, "data", "")}
    kept = []
    for line in lines:
        if line.turn in about and line.turn != max(about):
            continue  # ticks
        if line.turn == max(about) and line.event is not None:
            continue  # [Done]; what was asked after it stays, as if it had come by itself
        if any(":findings:" in button.data for row in line.buttons for button in row):
            continue
        kept.append(line)
    one = again((kept, stands))
    assert "would also ask findings" in one.changes
    assert one.now.qualified == one.then.qualified
    assert one.now.state == one.then.state


async def test_the_command_prints_codes_and_never_words(house: House, tmp_path: Path) -> None:
    """What stands on the terminal of an operator is not what a person wrote."""
    await stored(house)
    await stored(house, "en/declined_consent.txt", chat_id=6)
    practice = tmp_path / "practice.yaml"
    given = DEFAULT_PRACTICE.read_text(encoding="utf-8")
    practice.write_text(given.replace("served_countries: [US]", "served_countries: [MX]"), encoding="utf-8")
    told = bot("replay", environment={
        "DATABASE_URL": str(house.settings.database_url), "DATA_KEYS": (tmp_path / "keys").read_text(),
        "PRACTICE_FILE": str(practice),
    })  # fmt: skip
    assert told.returncode == 0, told.stderr
    *_, last = told.stdout.splitlines()
    assert last == (
        "1 conversations: 1 would go otherwise, 0 would read other words; "
        "1 from qualified to not, 0 from not to qualified"
    )
    assert "qualified P2 -> not qualified" in told.stdout
    assert "555" not in told.stdout and "Prostate" not in told.stdout
    nowhere = {"DATABASE_URL": str(house.settings.database_url), "DATA_KEYS": (tmp_path / "keys").read_text()}
    assert bot("replay", "--lead", "XX-0000", environment=nowhere).returncode == 1


def test_a_transcript_on_paper_is_played_too(tmp_path: Path) -> None:
    """A file: the present answer as a diff; one that cannot be played says which button is missing."""
    golden = ROOT / "tests" / "transcripts" / BOOKED
    assert bot("replay", "--transcript", str(golden)).stdout == "goes as it stands there\n"
    changed = tmp_path / "changed.txt"
    changed.write_text(golden.read_text(encoding="utf-8").replace("How sure", "How certain"), encoding="utf-8")
    told = bot("replay", "--transcript", str(changed)).stdout
    assert "-" in told and told.endswith("goes otherwise\n")
    changed.write_text("writer: /start\nwriter: [Fly]\n", encoding="utf-8")
    told = bot("replay", "--transcript", str(changed))
    assert told.returncode == 1
    assert "there is no button [Fly]" in told.stderr
    assert len(told.stderr.splitlines()) == 1
