"""What holds whatever people do: properties over random lists of events, from the first word and from the middle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.model import AlarmRaised, Said, UnsentDropped, World
from dialogs.turn import take_turn
from tests.dialogs.thumb import PRACTICE, command
from tests.dialogs.walks import AFTER_CONSENT, ALARMS, BEGINNINGS, WALKS, begun, holds, left_shown, step
from tests.player import Chat

BEGUN = st.tuples(
    st.sampled_from(BEGINNINGS), st.sampled_from(["en", "es"]), st.sampled_from(["patient", "loved_one"])
)
PLAIN_ALARMS = ["I can't breathe", "no puedo respirar", "I want to kill myself", "me quiero matar"]


def walked(start: tuple[str, str, str], walk: list[tuple[str, object]]) -> Chat:
    """The chat after the walk, with every turn of it checked."""
    chat = begun(*start)
    for what, detail in walk:
        before, taken = chat.dialogue, len(chat.events)
        for turn, event in zip(step(chat, what, detail), chat.events[taken:], strict=True):
            holds(before, turn, event)
            before = turn.dialogue
    return chat


@given(BEGUN, WALKS)
def test_every_turn_answers_shortly_and_keeps_nothing_without_consent(start, walk):
    walked(start, walk)


@given(BEGUN, WALKS, st.sampled_from(PLAIN_ALARMS))
def test_an_emergency_beats_every_state(start, walk, words):
    chat = walked(start, walk)
    turn = chat.say(words)
    assert turn.dialogue.state == "alarm"
    assert turn.replies[0].urgent
    assert any(isinstance(effect, AlarmRaised) for effect in turn.effects)
    assert any(isinstance(effect, UnsentDropped) for effect in turn.effects)
    assert not any("book" in button.data for reply in turn.replies for row in reply.buttons for button in row)


@given(st.sampled_from(AFTER_CONSENT), st.sampled_from(["en", "es"]), WALKS)
def test_stop_closes_from_anywhere_after_consent(name, language, walk):
    chat = walked((name, language, "patient"), walk)
    if not chat.dialogue.consented("collect_health"):
        return
    turn = command(chat, "stop")
    assert turn.dialogue.state in ("stopped", "alarm")
    assert turn.replies
    if turn.dialogue.state == "alarm":
        assert turn.replies[0].urgent, "while an alarm stands, its help is said first"


@given(BEGUN, WALKS)
def test_the_same_events_give_the_same_conversation(start, walk):
    chat = walked(start, walk)
    replay = Chat(practice=PRACTICE)
    for event, turn in zip(chat.events, chat.turns, strict=True):
        again = take_turn(replay.dialogue, event, World(practice=PRACTICE))
        while again.needs:
            again = take_turn(replay.dialogue, event, replay.world(again))
        assert again.model_dump() == turn.model_dump()
        replay.dialogue = again.dialogue
        for effect in again.effects:
            replay.apply(effect)
    assert replay.dialogue == chat.dialogue


@given(st.sampled_from(["cancer", "stage", "treatment"]), st.sampled_from(["en", "es"]), WALKS)
def test_the_number_of_questions_left_never_grows_unless_something_was_taken_back(name, language, walk):
    chat = begun(name, language)
    shown = left_shown(chat.turns[-1])
    for what, detail in walk:
        case = chat.dialogue.case
        for turn in step(chat, what, detail):
            now = left_shown(turn)
            # Being told that there is no time is a subject of its own: it brings its question with it.
            changed = (
                turn.dialogue.case.past != case.past or turn.dialogue.closed_cases
                or (turn.dialogue.case.told("told_urgent") and not case.told("told_urgent"))
            )  # fmt: skip
            if now is not None and shown is not None and not changed:
                assert now <= shown, f"{shown} left, then {now} left after {turn.dialogue.case.answers}"
            shown, case = now if now is not None else shown, turn.dialogue.case


@given(BEGUN, WALKS)
def test_a_turn_needs_the_calendar_or_is_taken_whole(start, walk):
    """Where the world must be asked nothing has happened yet, so the turn can be taken again."""
    chat = walked(start, walk)
    event = Said(**chat.base(999), text="another time please")
    turn = take_turn(chat.dialogue, event, World(practice=PRACTICE))
    if turn.needs:
        assert turn.dialogue == chat.dialogue
        assert not turn.replies and not turn.effects


@given(st.sampled_from(ALARMS), BEGUN)
def test_whatever_sounds_like_an_alarm_gets_help_in_the_first_message(words, start):
    chat = begun(*start)
    assert chat.say(words).replies[0].urgent
