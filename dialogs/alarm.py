"""What happens when a text sounds like an emergency or a crisis: help first, everything else stands still.

The safety text goes out before anything, in any state, before consent too. What was unsent is dropped, the
navigators are told without a word of what was written, and no button of an earlier question leads past it.
After a crisis no reminder and no nudge goes out until a person clears it; a booked call stays.

Source: domain.md 2.1 (rules), 2.4, 2.5 (texts).
"""

from __future__ import annotations

from dialogs import booking, repair
from dialogs.machine import next_state
from dialogs.model import (
    Alarm,
    AlarmRaised,
    Asked,
    Commanded,
    OpenAlarm,
    PersonAsked,
    Reply,
    Said,
    Tapped,
    TimersDropped,
    UnsentDropped,
)
from dialogs.questions import match_option, match_short
from dialogs.remarks import answer_to_alarm, is_half_a_yes, situations_in
from dialogs.safety import ABUSE
from dialogs.talk import Row, Talk
from dialogs.understanding.text import read

OWN_TEXT = dict.fromkeys(ABUSE, "alarm-crisis-abuse") | {"overdose": "alarm-overdose"}
ASKS_BACK = frozenset({"crisis_passive"})
STILL_ALLOWED = frozenset({"delete_my_data", "my_data", "privacy", "language", "stop"})


def sound(talk: Talk, found: Alarm) -> bool:
    """Answer an alarm. False: it was unsure, was asked about before and was denied; the turn goes on."""
    if not found.certain and talk.dialogue.state != "alarm":
        if talk.noted(f"denied:{found.id}"):
            return False
        _check(talk, found)
        return True
    _raise(talk, found)
    if found.level != "CRISIS" and isinstance(talk.event, Said) and _in_hospital(talk, talk.event.text):
        # Those who can help are there already: after the help the way on is open, in words too.
        answered(talk, "getting_help")
    return True


def _in_hospital(talk: Talk, text: str) -> bool:
    return "in_hospital" in situations_in(text, talk.language)


def _other(talk: Talk, found: Alarm) -> str:
    """Whether a helper is spoken to; a caregiver who writes "I want to die" is none."""
    return "yes" if found.other or (talk.writer == "loved_one" and not found.own) else "no"


def _check(talk: Talk, found: Alarm) -> None:
    """One gentle question where the words may mean it or may not."""
    other = _other(talk, found)
    key = "alarm-abuse-check" if found.id in ABUSE else "alarm-crisis-check" if _wishes(found) else "alarm-check"
    talk.open("alarm_check", candidates=(found.id, found.level, other))
    rows: list[Row] = [
        talk.choice("button-happening-now" if found.level != "CRISIS" else "button-yes", "yes"),
        talk.choice("button-not-happening" if found.level != "CRISIS" else "button-no", "no"),
    ]
    after = talk.words("alarm-crisis-line") if _wishes(found) else ""
    _urgent(talk, key, rows, other, after)


def checked(talk: Talk, value: str) -> str | None:
    """The answer to the gentle question; both answers leave help in view."""
    asked = talk.dialogue.asked
    if asked is None or len(asked.candidates) < 3:
        return "resumed"
    found = _asked_about(asked)
    if value == "yes":
        _raise(talk, found, asks_back=False)
        return None
    talk.note(f"denied:{found.id}")
    if _wishes(found):
        _urgent(talk, "alarm-crisis-no", [], _other(talk, found))
    return "resumed"


def _asked_about(asked: Asked) -> Alarm:
    """The alarm that the gentle question is about."""
    id_, level, other = asked.candidates[:3]
    return Alarm(id=id_, level=level, evidence="", other=other == "yes", own=other == "no")


def _wishes(found: Alarm) -> bool:
    """Whether the words may be a wish to die; what is done to somebody is a crisis as well."""
    return found.level == "CRISIS" and found.id not in ABUSE


def check_answered(talk: Talk, text: str) -> None:
    """Other words than yes or no to the gentle question: help that is there is heard, else the question stands."""
    asked = talk.dialogue.asked
    assert asked is not None
    found = _asked_about(asked)
    if answer_to_alarm(text, talk.language) == "getting_help":
        _raise(talk, found, asks_back=False)
        answered(talk, "getting_help")
    else:
        _check(talk, found)


def answer_to_check(talk: Talk) -> str | None:
    """What is typed, or tapped before consent, in answer to the gentle question; None for anything else."""
    asked, event = talk.dialogue.asked, talk.event
    if asked is None or asked.question != "alarm_check":
        return None
    if isinstance(event, Said):
        return _yes_or_no(talk, event.text)
    if isinstance(event, Tapped) and not talk.dialogue.consented("collect_health"):
        value = event.data.removeprefix(f"a:{asked.revision}:alarm_check:")
        return value if value in ("yes", "no") else None
    return None


NO_ANSWER = frozenset("se lo puedo quiero entiendo idea me le".split())
"""Words behind a "no" that make it none: "no sé cómo explicarle"."""


def _yes_or_no(talk: Talk, text: str) -> str | None:
    """A typed answer to a question of help: "yes i am", "sí, a veces", "no, not like that", "it was last week"."""
    told = answer_to_alarm(text, talk.language)
    if told == "getting_help":
        return None
    labels = {"yes": talk.plain("button-happening-now"), "no": talk.plain("button-not-happening")}
    said = match_short(text.split(",")[0], "*", ("yes", "no")) or match_option(text, labels)
    if said:
        return said
    if is_half_a_yes(text, talk.language):
        return "yes"
    words = [token.text for token in read(text, talk.language).tokens]
    opening = words[0] if words and NO_ANSWER.isdisjoint(words[1:2]) else ""
    if said := match_short(opening, "*", ("yes", "no")):
        return said
    return "no" if told == "mistake" else None


def _urgent(talk: Talk, key: str, rows: list[Row], other: str, after: str = "", **facts: str) -> None:
    text = talk.words(key, other=other, **facts)
    if after:
        text = f"{text}\n\n{after}"
    talk.reply(Reply(key=key, text=text, buttons=tuple(rows), urgent=True))


def _raise(talk: Talk, found: Alarm, *, asks_back: bool = True) -> None:
    """Show the help and tell the navigators; who was asked whether they think of ending their life is not again."""
    other = _other(talk, found)
    talk.note("alarm_other", other)
    level = found.level
    assert level in ("CRISIS", "E911", "ONC_NOW")
    crisis = level == "CRISIS"
    alarm = OpenAlarm(id=found.id, level=level, code=talk.dialogue.lead or talk.code("alarm"), at=talk.event.at)
    talk.do(UnsentDropped())
    talk.do(TimersDropped(timers=("nudge", "ask_again", *(booking.REMINDERS if crisis else ()))))
    called = talk.dialogue.booking.navigator if booking.has_call(talk) and talk.dialogue.booking else None
    talk.do(AlarmRaised(alarm=alarm, may_name_chat=talk.dialogue.consented("collect_health"), booked_with=called))
    talk.set(
        state=next_state(talk.dialogue, "alarmed"),
        alarm=alarm,
        crisis_hold=talk.dialogue.crisis_hold or crisis,
    )
    hospice = {"palliative"} & set(talk.case.values("treatment"))
    after = talk.words("alarm-hospice-line", other=other) if hospice and not crisis else ""
    talk.open("alarm")
    _urgent(talk, _text(talk, found), rows_while_open(talk), other, after)
    if asks_back and found.id in ASKS_BACK:
        talk.open("crisis_check", candidates=(other,))
        _urgent(talk, "alarm-crisis-check", [*_yes_no(talk), *rows_while_open(talk)], other)


def _text(talk: Talk, found: Alarm) -> str:
    if found.id in OWN_TEXT:
        return OWN_TEXT[found.id]
    treated = talk.case.value("start") == "started" or bool(talk.case.values("treatment"))
    if found.level == "ONC_NOW" and talk.case.told("cancer") and not treated:
        return "alarm-ONC_NOW-no-team"
    return f"alarm-{found.level}"


def rows_while_open(talk: Talk) -> list[Row]:
    """What a person can say of an alarm."""
    return [
        talk.choice("button-getting-help", "getting_help"),
        talk.choice("button-mistake", "mistake"),
        talk.choice("button-person", "person"),
    ]


def present(talk: Talk, *, shorter: bool = False) -> None:
    """The alarm still stands: the help that fits it again, then the ways on.

    shorter: in fewer words, with the number to call; a crisis keeps its own.
    """
    alarm = talk.dialogue.alarm
    other = _writer_is_other(talk)
    asking = talk.dialogue.asked
    if alarm is None or (shorter and alarm.level != "CRISIS" and alarm.id not in OWN_TEXT):
        key = "alarm-still"
    elif alarm.level == "CRISIS":
        key = OWN_TEXT.get(alarm.id, "alarm-crisis-stay")
    else:
        key = _text(talk, Alarm(id=alarm.id, level=alarm.level, evidence=""))
    if asking is not None and asking.question == "crisis_check":
        # The question stays open: a typed answer that was not understood must not close it.
        talk.open("crisis_check", candidates=asking.candidates)
        _urgent(talk, key, [*_yes_no(talk), *rows_while_open(talk)], other)
        return
    talk.open("alarm")
    _urgent(talk, key, rows_while_open(talk), other)


def _yes_no(talk: Talk) -> list[Row]:
    return [talk.choice("button-yes", "yes"), talk.choice("button-no", "no")]


def _writer_is_other(talk: Talk) -> str:
    return talk.noted("alarm_other") or ("yes" if talk.writer == "loved_one" else "no")


def during(talk: Talk) -> str | None:
    """Any event while an alarm is open. Old buttons do not lead past it."""
    event, asked = talk.event, talk.dialogue.asked
    if isinstance(event, Commanded) and event.name in STILL_ALLOWED:
        return repair.command(talk, event.name)
    if isinstance(event, Tapped) and asked is not None:
        kind, _, rest = event.data.partition(":")
        parts = rest.split(":", 2)
        if kind == "do" and rest.startswith("language:"):
            talk.set(language=rest.removeprefix("language:"))
        if kind == "a" and parts[:2] == [str(asked.revision), asked.question] and len(parts) == 3:
            if asked.question == "delete":
                return repair.deleted(talk, parts[2])
            if asked.question in ("crisis_check", "alarm_check") and parts[2] in ("yes", "no"):
                return crisis_checked(talk, parts[2])
            return answered(talk, parts[2])
    if isinstance(event, Said):
        talk.keeps_event = talk.dialogue.consented("collect_health")
        return _typed(talk, event.text)
    present(talk)
    return None


def _typed(talk: Talk, text: str) -> str | None:
    """Typed words while an alarm is open; they were screened already and sound no new one."""
    asked = talk.dialogue.asked
    if asked is not None and asked.question == "crisis_check":
        said = _yes_or_no(talk, text)
        if said and answer_to_alarm(text, talk.language) is None:
            return crisis_checked(talk, said)
    labels = {
        "getting_help": talk.plain("button-getting-help"),
        "mistake": talk.plain("button-mistake"),
        "person": talk.plain("button-person"),
        "resume": talk.plain("button-resume"),
    }
    value = match_option(text, labels) or match_short(text, "alarm", (*labels, "stop"))
    if value is None and talk.noted("answered_alarm"):
        # They were with help, or it had passed, and they write again: the talk goes on where it was.
        value = "resume"
    if value is None:
        value = answer_to_alarm(text, talk.language)
    if value == "resume" and not talk.noted("answered_alarm"):
        value = "mistake"  # help is not left behind without a word
    if value:
        return answered(talk, value)
    shorter = not talk.said_before("alarm-still")
    if shorter:
        talk.not_twice("alarm-still")
    present(talk, shorter=shorter)
    return None


def answered(talk: Talk, value: str) -> str | None:
    """A button under a safety text."""
    if value == "getting_help":
        talk.note("answered_alarm")
        talk.open("alarm")
        _urgent(talk, "alarm-getting-help", [talk.choice("button-resume", "resume")], _writer_is_other(talk))
        return None
    if value == "mistake":
        talk.note("answered_alarm")
        talk.open("alarm")
        rows = [
            talk.choice("button-resume", "resume"),
            talk.choice("button-stop-here", "stop"),
            talk.choice("button-person", "person"),
        ]
        _urgent(talk, "alarm-cleared", rows, _writer_is_other(talk), _line_that_stays(talk))
        return None
    if value == "person":
        alarm = talk.dialogue.alarm
        code = alarm.code if alarm else talk.dialogue.lead or talk.code("alarm")
        talk.do(PersonAsked(code=code, may_name_chat=talk.dialogue.consented("collect_health")))
        talk.open("alarm")
        known = "yes" if talk.dialogue.lead else "no"
        _urgent(talk, "alarm-person", rows_while_open(talk)[:2], _writer_is_other(talk), known=known)
        return None
    if value == "resume":
        talk.set(alarm=None)
        talk.drop_notes("answered_alarm", "alarm_other")
        return "resumed"
    if value == "stop" and talk.dialogue.consented("collect_health"):
        talk.set(alarm=None)
        return "stopped"
    present(talk)
    return None


def _line_that_stays(talk: Talk) -> str:
    """After a crisis the number to call stays in view, whatever was answered."""
    alarm = talk.dialogue.alarm
    if alarm is None or alarm.level != "CRISIS":
        return ""
    return talk.words("alarm-abuse-line" if alarm.id in ABUSE else "alarm-crisis-line")


def crisis_checked(talk: Talk, value: str) -> str | None:
    """Whether they think about ending their life: both answers show help."""
    talk.trace.append(f"crisis_check:{value}")
    other = talk.dialogue.asked.candidates[0] if talk.dialogue.asked and talk.dialogue.asked.candidates else "no"
    talk.open("alarm")
    _urgent(talk, f"alarm-crisis-{value}", rows_while_open(talk), other)
    return None
