"""`python -m bot replay`: stored conversations against the script and rules of today; nothing is sent or changed.

Each stored event is taken again, at its own time and with the times that were taken then. A tap is put to the
question it answered, wherever that stands now; a question that nobody was asked then is answered "I don't know", so
that what comes after it can still be compared. What is printed are codes, rules and keys of the script, never words
of a person. What was said before consent was not kept, so a conversation begins with the consent.
"""

from __future__ import annotations

import argparse
import asyncio
import difflib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot import settings, wiring
from bot.errors import Refused
from bot.rehearsal import Unplayable, played
from dialogs import begin, sharing, take_turn
from dialogs.model import Busy, Dialogue, Event, Look, OfferedCase, Practice, Said, Tapped, Turn, World
from dialogs.questions import QUESTIONS
from storage import dialogues, leads, staff, transcripts
from storage.transcripts import Line

NEW_QUESTIONS = 20
"""Questions answered "I don't know" before one stored tap; more would be a loop."""


@dataclass(frozen=True)
class Past:
    """One stored turn."""

    number: int
    event: Event | None
    """None where what happened was not kept."""
    busy: tuple[Busy, ...] | None
    offer: OfferedCase | None
    """What stood behind the one-time link that this turn asked about."""
    looks: tuple[Look, ...]
    """Who had read the conversation by then, where this turn asked."""
    said: tuple[tuple[str, str], ...]
    """Key and text of every reply, in order."""
    trace: tuple[str, ...]
    asked: dict[int, str]
    """Questions by revision whose buttons it showed."""


@dataclass
class Outcome:
    """What came of a conversation, as far as navigators and the person care."""

    qualified: str = "not qualified"
    considerations: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()
    state: str = ""

    def note(self, trace: Iterable[str]) -> None:
        """Take up the rules that fired in a turn."""
        rules = [entry.split(":") for entry in trace]
        self.alarms += tuple(rule[1] for rule in rules if rule[0] == "safety")
        self.qualified = next((f"qualified {rule[1]}" for rule in rules if rule[0] == "qualified"), self.qualified)
        if any(rule[0] == "timing" for rule in rules):  # of which every explanation speaks
            self.considerations = tuple(rule[1] for rule in rules if rule[0] == "consideration")


@dataclass
class Replayed:
    """One conversation, then and now."""

    name: str
    then: Outcome = field(default_factory=Outcome)
    now: Outcome = field(default_factory=Outcome)
    other: list[str] = field(default_factory=list)
    """Where the bot would act otherwise, a line each."""
    reworded: Counter[str] = field(default_factory=Counter)
    """Keys said in the same place with another text."""

    @property
    def changes(self) -> list[str]:
        """Differences, the gravest first; empty where only words differ."""
        pairs = [
            ("", self.then.qualified, self.now.qualified),
            ("considerations: ", _named(self.then.considerations), _named(self.now.considerations)),
            ("alarms: ", _named(self.then.alarms), _named(self.now.alarms)),
            ("stands at: ", self.then.state, self.now.state),
        ]
        return [*(f"{about}{then} -> {now}" for about, then, now in pairs if then != now), *self.other]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--transcript", type=Path, metavar="FILE", help="a conversation as plain text, not the stored")
    which.add_argument("--lead", metavar="ID", help="one conversation, by the code of its lead")
    which.add_argument("--since", type=date.fromisoformat, metavar="DATE", help="active since, YYYY-MM-DD")


def main(given: argparse.Namespace) -> int:
    """Play and print. Returns 0; raises Refused where there is nothing to play."""
    if given.transcript:
        return _file(given.transcript)
    total, reworded, kinds = 0, Counter[str](), Counter[str]()
    for one in asyncio.run(_stored(given.lead, given.since)):
        total += 1
        reworded += one.reworded
        if one.changes:
            print(one.name, *(f"  {line}" for line in one.changes), sep="\n")
            kinds["go otherwise"] += 1
            kinds[_turned(one)] += 1
        elif one.reworded:
            kinds["read other words"] += 1
    if reworded:
        print("texts that now read otherwise:", *(f"  {key} ({n})" for key, n in reworded.most_common()), sep="\n")
    told = [f"{kinds[kind]} would {kind}" for kind in ("go otherwise", "read other words")]
    print(
        f"{total} conversations: {', '.join(told)}; {kinds['lost']} from qualified to not, "
        f"{kinds['gained']} from not to qualified"
    )
    return 0


def _turned(one: Replayed) -> str:
    was, is_ = (outcome.qualified != Outcome.qualified for outcome in (one.then, one.now))
    return "lost" if was and not is_ else "gained" if is_ and not was else "kept"


def _file(path: Path) -> int:
    """A transcript as plain text: what the bot would say now in its place, as a diff."""
    try:
        text = path.read_text(encoding="utf-8")
        now = played(text)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"--transcript {path}: {getattr(error, 'strerror', None) or 'is not UTF-8 text'}") from None
    except (Unplayable, ValueError) as error:
        raise Refused(f"--transcript {path}: {error}") from None
    lines = list(difflib.unified_diff(text.splitlines(), now.splitlines(), "then", "now", lineterm="", n=2))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    print("goes otherwise" if lines else "goes as it stands there")
    return 0


async def _stored(code: str | None, since: date | None) -> list[Replayed]:
    chosen = settings.load()
    practice = settings.read_practice(chosen.practice_file)
    begins = datetime.combine(since, time(), ZoneInfo(practice.zone)) if since else datetime(1970, 1, 1, tzinfo=UTC)
    async with wiring.database(chosen) as database:
        keyring = await wiring.keys(database, chosen)

        def work(c: Any) -> list[Replayed]:
            one = leads.find(c, keyring, code) if code else None
            if code and one is None:
                raise Refused(f"replay: no lead {code}; `python -m bot export --since 2026-01-01` lists the codes")
            found = []
            for person, stands in dialogues.active_since(c, keyring, begins):
                lines = transcripts.read(c, person)
                if (one and person.id != one.person_id) or not any(line.event for line in lines):
                    continue
                lead = f" (lead {stands.lead})" if stands.lead else ""
                name = f"conversation {person.id}{lead}"
                found.append(replay(name, lines, stands, practice))
            staff.audit(c, None, "replay", f"{len(found)} conversations", datetime.now(UTC))
            return found

        return await database.whole(work)


# --- one conversation ----------------------------------------------------------------------------------------


def replay(name: str, lines: Sequence[Line], stands: Dialogue, practice: Practice) -> Replayed:
    """Take every stored event again. stands: the dialogue as it is stored, to which the new end is compared."""
    return _Player(Replayed(name), stands, practice).play([*_turns(lines)])


def _turns(lines: Sequence[Line]) -> Iterator[Past]:
    for number, group in groupby(lines, key=lambda line: line.turn):
        of_turn = list(group)
        first = next((line for line in of_turn if line.event is not None), None)
        said = [line for line in of_turn if line.who == "bot"]
        buttons = [button.data.split(":") for line in said for row in line.buttons for button in row]
        yield Past(
            number=number,
            event=first.event if first else None,
            busy=first.busy if first else None,
            offer=first.offer if first else None,
            looks=(first.looks or ()) if first else (),
            said=tuple((line.key, line.text) for line in said),
            trace=first.trace if first else (),
            asked={int(data[1]): data[2] for data in buttons if data[0] == "a"},
        )


class _Player:
    """Takes the turns of one conversation, and puts each answer to its question."""

    def __init__(self, result: Replayed, stands: Dialogue, practice: Practice) -> None:
        self.result = result
        self.practice = practice
        self.stands = stands
        language = stands.consents[0].language if stands.consents else stands.language
        self.dialogue = begin().model_copy(update={"language": language, "source": stands.source})
        self.asked: dict[int, str] = {}
        self.busy: tuple[Busy, ...] = ()
        self.offer: OfferedCase | None = None
        self.looks: tuple[Look, ...] = ()
        self.waiting: dict[str, list[Tapped]] = defaultdict(list)
        """Answers to questions that now come later."""

    def play(self, past: Sequence[Past]) -> Replayed:
        """All of it."""
        known = {question for turn in past for question in turn.asked.values()}
        for turn in past:
            self.result.then.note(turn.trace)
            if turn.event is not None:
                self.dialogue = self.dialogue.model_copy(update={"number": turn.number - 1})
                self.busy = turn.busy if turn.busy is not None else self.busy
                self.offer = turn.offer or self.offer
                self.looks = turn.looks
                if turn.offer and not self.dialogue.consented("collect_health"):
                    self.dialogue = sharing.came_by(self.dialogue, turn.offer.digest)
                self._turn(turn, turn.event, known)
            self.asked |= turn.asked
        # Where the last words were not kept (a child's, a contact), nobody can say where they would lead now.
        led = self.dialogue.state if past and past[-1].event is not None else self.stands.state
        self.result.then.state, self.result.now.state = self.stands.state, led
        for question in self.waiting:
            self.result.other.append(f"no longer asks {question}")
        return self.result

    def _turn(self, past: Past, event: Event, known: set[str]) -> None:
        question = self.asked[max(self.asked)] if self.asked else ""
        if isinstance(event, Tapped) and event.data.startswith("a:"):
            _, revision, question, value = event.data.split(":", 3)
            live = bool(self.asked) and int(revision) == max(self.asked)
            # Revision 0 was never asked: a button that was old then is old now.
            event = event.model_copy(update={"data": f"a:0:{question}:{value}"})
            if live and not self._comes_to(question, event, known):
                self.waiting[question].append(event)
                return
            event = self._put(event) if live else event
        elif isinstance(event, Said):
            self._comes_to(question, event, known)
        self._compare(past, self._take(event))
        self._catch_up()

    def _comes_to(self, question: str, event: Event, known: set[str]) -> bool:
        """Whether this question is open now, once those that nobody was asked then are out of the way."""
        for _ in range(NEW_QUESTIONS):
            asked = self.dialogue.asked
            if asked is None or asked.question in {question, *known} or asked.question not in QUESTIONS:
                break
            self.result.other.append(f"would also ask {asked.question}")
            data = f"a:{asked.revision}:{asked.question}:?dont_know"
            self._take(Tapped(at=event.at, seed=event.seed, data=data))
        return self.dialogue.asked is not None and self.dialogue.asked.question == question

    def _catch_up(self) -> None:
        """Answers that waited for their question."""
        while (asked := self.dialogue.asked) is not None and self.waiting.get(asked.question):
            event = self.waiting[asked.question].pop(0)
            if not self.waiting[asked.question]:
                del self.waiting[asked.question]
            self.result.other.append(f"asks {asked.question} at another place")
            self._take(self._put(event))

    def _put(self, event: Tapped) -> Tapped:
        """The tap as the buttons of today have it."""
        asked = self.dialogue.asked
        assert asked is not None
        return event.model_copy(update={"data": f"a:{asked.revision}:{event.data.split(':', 2)[2]}"})

    def _take(self, event: Event) -> Turn:
        turn = take_turn(self.dialogue, event, World(practice=self.practice))
        while turn.needs:
            known = self.offer is not None and self.offer.digest == turn.link
            offer = self.offer if known else OfferedCase(digest=turn.link)
            world = World(practice=self.practice, busy=self.busy, offer=offer, looks=self.looks)
            turn = take_turn(self.dialogue, event, world)
        self.dialogue = turn.dialogue
        self.result.now.note(turn.trace)
        return turn

    def _compare(self, past: Past, turn: Turn) -> None:
        then, now = [key for key, _ in past.said], [reply.key for reply in turn.replies]
        if then != now:
            self.result.other.append(f"turn {past.number}: says {_named(now)} instead of {_named(then)}")
            return
        pairs = zip(past.said, turn.replies, strict=True)
        self.result.reworded.update(key for (key, text), reply in pairs if text != reply.text)


def _named(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"
