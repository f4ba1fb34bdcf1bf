"""One turn: an event comes in, the next dialogue and what is to be said and done go out.

Reads as the recipe: safety first, then what is not typed or tapped, then consent, then what was tapped, then
what was said. Each step either takes the turn and may name a trigger, or leaves it to the next one. The
machine says where the trigger leads; `PRESENT` says what is shown there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from dialogs import alarm, asking, booking, explanation, repair, safety, script
from dialogs.machine import next_state
from dialogs.model import (
    Answer,
    Case,
    Commanded,
    ConsentRecorded,
    Dialogue,
    Edited,
    Event,
    Faltered,
    Language,
    MembershipChanged,
    Reply,
    Said,
    SentOther,
    SharedContact,
    StaffActed,
    Started,
    Tapped,
    TimerFired,
    TimersDropped,
    Turn,
    Unknown,
    UnsentDropped,
    World,
)
from dialogs.places import mentioned
from dialogs.qualification import serves
from dialogs.questions import (
    EXCLUSIVE,
    INTAKE,
    QUESTIONS,
    Question,
    first_needed,
    grown_up,
    heard_in,
    is_about_another_person,
    is_greeting,
    language_wished,
    match_option,
    match_short,
    misfit_in,
    option_label,
    tells_of_a_death,
)
from dialogs.talk import NeedsBusy, Row, Talk
from dialogs.understanding import understand
from dialogs.understanding.text import fold

LONG_PAUSE = timedelta(hours=6)
DOUBLE_TAP = timedelta(seconds=3)
ASKED_ABOUT_ONCE = ("writer", "patient_adult", "cancer", "stage", "status")
"""Answers that are not replaced silently: a different one is asked about, once (features.md U10)."""


def begin() -> Dialogue:
    """A fresh dialogue: nothing known, nothing kept."""
    return Dialogue()


def take_turn(dialogue: Dialogue, event: Event, world: World) -> Turn:
    """Fold one event into a dialogue.

    Pure: the same three values give the same turn. Where `needs` is not empty, nothing happened yet: fill the
    world in and take the turn again with the same event.
    """
    talk = Talk(_opened(dialogue, event), event, world)
    try:
        _take(talk)
    except NeedsBusy:
        return Turn(dialogue=dialogue, needs=frozenset({"busy"}))
    _tell_navigators_of_changes(talk, dialogue)
    return talk.turn()


def _opened(dialogue: Dialogue, event: Event) -> Dialogue:
    language = dialogue.language or _guessed(event)
    return dialogue.model_copy(update={"number": dialogue.number + 1, "language": language})


def _guessed(event: Event) -> Language | None:
    code = (event.language_code or "").lower().partition("-")[0]
    if code == "es":
        return "es"
    return "en" if code else None


def _take(talk: Talk) -> None:
    event = talk.event
    talk.keeps_event = talk.dialogue.consented("collect_health")
    if isinstance(event, Said | Edited) and _screened(talk, event.text):
        return
    trigger = _step(talk)
    while trigger:
        trigger = _follow(talk, trigger)


def _follow(talk: Talk, trigger: str) -> str | None:
    """Go where the trigger leads and show what is there; what is shown may lead on."""
    if trigger in ("confirmed", "corrected"):
        talk.drop_notes("offered", "everything")
    if trigger != "present":
        talk.set(state=next_state(talk.dialogue, trigger))
    return PRESENT[talk.dialogue.state](talk)


def _step(talk: Talk) -> str | None:
    event = talk.event
    if isinstance(event, MembershipChanged):
        talk.set(blocked=event.blocked)
        if event.blocked:
            talk.do(UnsentDropped())
            talk.do(TimersDropped(timers=("nudge", "ask_again")))
        return None
    if talk.dialogue.blocked and not isinstance(event, TimerFired | StaffActed):
        talk.set(blocked=False)
    if isinstance(event, StaffActed):
        return _staff_acted(talk, event)
    if isinstance(event, TimerFired):
        return _timer_fired(talk, event)
    if isinstance(event, Faltered):
        talk.say("faltered")
        return "present" if talk.dialogue.asked else None
    if talk.dialogue.state == "alarm":
        return alarm.during(talk)
    if isinstance(event, Commanded) and event.name in repair.COMMANDS - {"start"}:
        return repair.command(talk, event.name)
    if not talk.dialogue.consented("collect_health"):
        return _before_consent(talk)
    if isinstance(event, Started):
        return _started_again(talk)
    if isinstance(event, Commanded):
        return repair.command(talk, event.name)
    if isinstance(event, Tapped):
        return _tapped(talk, event)
    if isinstance(event, Said):
        return _said(talk, event.text)
    if isinstance(event, Edited):
        return _edited(talk, event)
    if isinstance(event, SharedContact):
        return _contact_shared(talk, event)
    return _sent_other(talk, event)


# --- safety ---------------------------------------------------------------------------------------------------


def _screened(talk: Talk, text: str) -> bool:
    """Emergencies and crisis come before anything else, in every state, before consent too."""
    found = safety.screen(text)
    talk.alarms = found
    talk.trace += [f"safety:{one.id}:{one.level}" for one in found]
    grave = [one for one in found if one.level in ("CRISIS", "E911", "ONC_NOW")]
    if grave and alarm.sound(talk, grave[0]):
        return True
    minor = next((one for one in found if one.id == "minor" and one.certain), None)
    if minor and not minor.other and talk.case.value("writer") != "loved_one":
        _minor_writes(talk)
        return True
    return False


def _minor_writes(talk: Talk) -> None:
    """Somebody under 18 writes: kind words for a trusted adult; nothing they told is kept."""
    talk.keeps_event = False
    talk.set(case=Case(), asked=None)
    talk.note("minor")
    if talk.dialogue.consented("collect_health"):
        talk.set(state=next_state(talk.dialogue, "minor_writes"))
    talk.say("end-minor-self")


# --- before consent ------------------------------------------------------------------------------------------


def _before_consent(talk: Talk) -> str | None:
    event = talk.event
    talk.keeps_event = False
    if isinstance(event, Started):
        if event.payload and not talk.dialogue.source:
            talk.set(source=event.payload[:64])
        _welcome(talk)
        return None
    if isinstance(event, Tapped):
        return _welcome_tapped(talk, event)
    if talk.dialogue.number == 1:
        _welcome(talk)
        return None
    if talk.noted("minor"):
        talk.say("end-minor-self")
        return None
    if isinstance(event, Said) and (key := _asked_before_consent(talk, event.text)):
        talk.say(key, _consent_rows(talk), **_retention(talk))
        return None
    if isinstance(event, SentOther):
        talk.say(f"other-{event.what}", records=talk.practice.records_url or "none")
    talk.say("consent-needed", _consent_rows(talk))
    return None


def _asked_before_consent(talk: Talk, text: str) -> str | None:
    """The answer to a question about the bot itself: it can be given without keeping a word."""
    wished = language_wished(text)
    if wished:
        talk.set(language=wished)
        return "welcome-2"
    intent = understand(text, lang=talk.language, today=explanation.today(talk)).intent
    return repair.ANSWERED_THEN_ASKED_AGAIN.get(intent) if intent in ABOUT_THE_BOT else None


ABOUT_THE_BOT = ("who_are_you", "are_you_human", "privacy_question", "cost_question", "thanks_smalltalk")


def _consent_rows(talk: Talk) -> list[Row]:
    return [
        talk.action("button-agree", "agree"),
        talk.action("button-tell-more", "tell_more"),
        talk.action("button-no-thanks", "no_thanks"),
        talk.action("button-under-18", "under_18"),
    ]


def _learn_rows(talk: Talk) -> list[Row]:
    return [
        talk.action("button-learn-different", "learn:different"),
        talk.action("button-learn-navigator", "learn:navigator"),
        talk.action("button-learn-timing", "learn:timing"),
    ]


def _retention(talk: Talk) -> dict[str, Any]:
    keep = talk.practice.retention
    return {
        "practice": talk.practice.name,
        "abandoned_days": str(keep.abandoned_days),
        "lead_days": str(keep.unbooked_lead_days),
        "after_call_days": str(keep.after_call_days),
    }


def _welcome(talk: Talk) -> None:
    talk.say("welcome-1", **_retention(talk))
    talk.say("welcome-2", _consent_rows(talk), **_retention(talk))


def _welcome_tapped(talk: Talk, event: Tapped) -> str | None:
    action, _, argument = event.data.removeprefix("do:").partition(":")
    if action == "language" and argument in ("en", "es"):
        talk.set(language=argument)
        _welcome(talk)
    elif action == "agree":
        talk.drop_notes("minor")
        text = talk.words("welcome-2", **_retention(talk))
        talk.do(ConsentRecorded(consent=talk.consent("collect_health", True, text)))
        talk.keeps_event = True
        _close_keyboard(talk, event, "welcome-2", "button-agree")
        return "agreed"
    elif action == "tell_more":
        talk.say("tell-more-1", **_retention(talk))
        rows = [row for row in _consent_rows(talk) if row[0].data != "do:tell_more"]
        talk.say("tell-more-2", rows, **_retention(talk))
    elif action == "no_thanks":
        text = talk.words("welcome-2", **_retention(talk))
        talk.do(ConsentRecorded(consent=talk.consent("collect_health", False, text)))
        return "declined"
    elif action == "under_18":
        talk.note("minor")
        talk.say("end-minor-self")
    elif action == "learn" and argument in ("different", "navigator", "timing"):
        rows = [row for row in _learn_rows(talk) if not row[0].data.endswith(argument)]
        talk.say(f"learn-{argument}", [*rows, talk.action("button-change-mind", "change_mind")])
    elif event.data.startswith("a:") and (talk.dialogue.asked and talk.dialogue.asked.question == "delete"):
        return _tapped(talk, event)
    else:
        _welcome(talk)
    return None


def _close_keyboard(talk: Talk, event: Tapped, key: str, chosen: str) -> None:
    """The welcome stays readable, with what was chosen and without its buttons."""
    if event.message_id is None:
        return
    text = f"{talk.words(key, **_retention(talk))}\n\n{asking.TICK}<b>{talk.words(chosen)}</b>"
    talk.reply(Reply(key=key, text=text, edits=event.message_id))


# --- what is shown in each state ----------------------------------------------------------------------------


def _present_intake(talk: Talk) -> str | None:
    explanation.say_urgent_once(talk)
    question = first_needed(talk.case, INTAKE)
    if question is None:
        return "answered"
    before = []
    if talk.noted("lead_in"):
        before.append(talk.words(talk.noted("lead_in")))
    if talk.noted("fell_away"):
        before.append(talk.words("fell-away", labels=talk.noted("fell_away")))
    talk.drop_notes("lead_in", "fell_away")
    if _came_back(talk) and not before:
        before.append(talk.words("welcome-back"))
    asking.ask(talk, question, before="\n\n".join(before))
    return None


def _came_back(talk: Talk) -> bool:
    last = talk.dialogue.last_at
    return last is not None and talk.event.at - last > LONG_PAUSE


def _present_summary(talk: Talk) -> None:
    talk.drop_notes("lead_in", "fell_away")
    repair.present_summary(talk)


def _present_explanation(talk: Talk) -> None:
    talk.drop_notes("lead_in", "fell_away")
    if talk.noted("offered"):
        talk.open("explanation", page=0)
        explanation.offer(talk)
    else:
        explanation.explain(talk)


SAYS_WHERE_THE_CALL_STANDS = frozenset(
    {"booked", "call-moved", "call-cancelled", "call-status", "call-waiting", "no-time-chosen", "contact-none"}
    | {"reminders-on", "reminders-off", "contact-kept"}
)


def _present_booked(talk: Talk) -> None:
    if not SAYS_WHERE_THE_CALL_STANDS & {reply.key for reply in talk.replies}:
        booking.call_status(talk)
    if booking.has_call(talk) and not talk.case.told("reminders"):
        asking.ask(talk, QUESTIONS["reminders"])
        return
    talk.set(asked=None)


def _present_booking(talk: Talk) -> str | None:
    return booking.present(talk)


ENDS = frozenset({"share-declined", "ended-kindly"})


def _present_ended(talk: Talk) -> None:
    case = talk.case
    talk.set(asked=None)
    if talk.noted("minor"):
        talk.say("end-minor-self")
    elif talk.noted("bereaved"):
        talk.say("end-person-died")
    elif case.value("writer") == "professional":
        again = talk.action("button-start-over", "restart")
        talk.say("end-professional", [again], referral=talk.practice.referral_line or "none")
    elif case.value("patient_adult") == "no":
        talk.say("end-minor-patient", [talk.action("button-person", "person")])
    elif case.value("cancer") == "not_cancer":
        talk.say("end-not-cancer", [talk.action("button-wrong", "wrong:cancer")])
    elif serves(case, talk.practice) is False:
        talk.say("end-region", [talk.action("button-questions", "questions")], practice=talk.practice.name)
    elif not ENDS & {reply.key for reply in talk.replies}:
        talk.say("ended-kindly", [talk.action("button-questions", "questions"), talk.action("button-book", "book")])


def _present_stopped(talk: Talk) -> None:
    talk.set(asked=None)
    talk.say("stopped", [talk.action("button-go-on", "go_on")])


def _present_declined(talk: Talk) -> None:
    talk.say("declined", [*_learn_rows(talk), talk.action("button-change-mind", "change_mind")])


def _present_welcome(talk: Talk) -> None:
    if not talk.replies:
        _welcome(talk)


PRESENT: dict[str, Callable[[Talk], str | None]] = {
    "welcome": _present_welcome,
    "declined": _present_declined,
    "intake": _present_intake,
    "summary": _present_summary,
    "explanation": _present_explanation,
    "handover": booking.present_handover,
    "booking": _present_booking,
    "booked": _present_booked,
    "ended": _present_ended,
    "alarm": alarm.present,
    "stopped": _present_stopped,
}


# --- taps ---------------------------------------------------------------------------------------------------


def _tapped(talk: Talk, event: Tapped) -> str | None:
    kind, _, rest = event.data.partition(":")
    if kind == "do":
        action, _, argument = rest.partition(":")
        return _acted(talk, action, argument)
    parts = rest.split(":", 2)
    asked = talk.dialogue.asked
    if kind != "a" or len(parts) != 3 or asked is None or parts[:2] != [str(asked.revision), asked.question]:
        return _old_button(talk, parts)
    return _answered_by_tap(talk, parts[1], parts[2])


def _old_button(talk: Talk, parts: list[str]) -> str | None:
    """A button of an earlier question changes nothing and says so; the echo of a double tap says nothing."""
    last = talk.dialogue.last_at
    echo = (
        last is not None
        and talk.event.at - last < DOUBLE_TAP
        and len(parts) == 3
        and parts[0].isdigit()
        and int(parts[0]) >= talk.dialogue.asked_count - 1
    )
    if echo:
        talk.trace.append("tap:echo")
        return None
    talk.trace.append("tap:old")
    repair.ask_again(talk, before=talk.words("old-button"))
    return _shown_again(talk)


def _shown_again(talk: Talk) -> str | None:
    """Where no question was open the state itself is shown again."""
    if talk.noted("present"):
        talk.drop_notes("present")
        return "present"
    return None


def _answered_by_tap(talk: Talk, name: str, value: str) -> str | None:
    event = talk.event
    if value.startswith("+"):
        return _behind_more(talk, name, value)
    if value.startswith("?"):
        kind = Unknown(value[1:])
        asking.show_answered(talk, name, talk.plain(f"summary-unknown-{kind.value}"), event.message_id)
        return repair.know_not(talk, kind, "")
    handler = HANDLERS.get(name)
    if handler is None:
        return _option_tapped(talk, QUESTIONS[name], value)
    if name in QUESTIONS and value in QUESTIONS[name].options(talk.case):
        label = option_label(name, value, talk.language, talk.writer)
        asking.show_answered(talk, name, label, event.message_id)
    return handler(talk, value)


def _option_tapped(talk: Talk, question: Question, value: str) -> str | None:
    message = talk.event.message_id
    if value not in question.options(talk.case):
        return _old_button(talk, [])
    if question.several and value not in EXCLUSIVE:
        picked = asking.tick(talk, question, value)
        asked = talk.dialogue.asked
        assert asked is not None
        talk.set(asked=asked.model_copy(update={"picked": picked}))
        if message is not None:
            asking.ask_in_place(talk, question, message)
        return None
    return _settle(talk, question, (value,))


def _settle(talk: Talk, question: Question, values: tuple[str, ...]) -> str | None:
    """These options are the answer."""
    answer = asking.tapped_answer(talk, question, values)
    asking.show_answered(talk, question.name, answer.words, talk.event.message_id)
    return _learn_option(talk, question.name, answer)


def _learn_option(talk: Talk, name: str, answer: Answer) -> str | None:
    if name == "cancer_choice":
        talk.forget("cancer_candidates")
        if answer.value == "none":
            return "answered"
        talk.learn("cancer", answer)
        return "answered"
    if name == "cancer_confirm" and answer.value == "no":
        return repair.edit(talk, "cancer")
    if name == "writer" and answer.value in ("loved_one", "child") and answer.how == "tapped":
        # The button says how old the person is, which spares a question.
        grown = "no" if answer.value == "child" else "yes"
        talk.learn("patient_adult", Answer(values=(grown,), words=answer.words, how="derived"))
        answer = answer.model_copy(update={"values": ("loved_one",)})
    if name == "cancer" and answer.value == "other" and talk.case.words("cancer_said"):
        answer = answer.model_copy(update={"words": talk.case.words("cancer_said")})
    talk.learn(name, answer)
    return "answered"


def _behind_more(talk: Talk, name: str, value: str) -> str | None:
    question, message, asked = QUESTIONS.get(name), talk.event.message_id, talk.dialogue.asked
    assert asked is not None
    if value == "+page":
        talk.set(asked=asked.model_copy(update={"page": 1 - asked.page}))
    if value in ("+more", "+less", "+page") and question is not None:
        if name in ("slot", "contact"):
            repair.explain_question(talk, "meaning")
        elif message is not None:
            asking.ask_in_place(talk, question, message, more=value == "+more")
        return None
    if value == "+done" and question is not None:
        if asked.picked:
            return _settle(talk, question, asked.picked)
        if "none" in question.options(talk.case):
            return _settle(talk, question, ("none",))
        return repair.know_not(talk, Unknown.DONT_KNOW, "")
    if value == "+wrong":
        return repair.back(talk)
    done = repair.intent(talk, BEHIND.get(value, "repeat"))
    return _after_intent(talk, done)


BEHIND = {
    "+back": "go_back",
    "+why": "why_do_you_ask",
    "+means": "what_does_it_mean",
    "+person": "talk_to_human",
    "+stop": "stop",
    "+restart": "restart",
}


def _after_intent(talk: Talk, done: str | None) -> str | None:
    return done or _shown_again(talk)


def _acted(talk: Talk, action: str, argument: str) -> str | None:
    """Buttons that are good at any time."""
    if action == "source" and script.has(f"source-{argument}"):
        talk.say(f"source-{argument}")
        return None
    if action == "numbers":
        talk.say("explain-numbers", [talk.action("button-source", "source:numbers")])
        return None
    if action == "questions":
        explanation.say_questions(talk)
        return None
    if action == "wrong" and talk.case.told(argument):
        return repair.edit(talk, argument)
    if action == "learn" and argument in ("different", "navigator", "timing"):
        talk.say(f"learn-{argument}")
        return None
    if action == "language":
        return _language_changed(talk, "es" if argument == "es" else "en")
    if action == "other_person":
        return repair.another_person(talk)
    if action == "not_now":
        if talk.dialogue.state in ("explanation", "handover"):
            talk.set(asked=None)
            return "kept_private"
        return "present"
    if action == "move" and booking.has_call(talk):
        return booking.start_moving(talk)
    if action == "cancel" and booking.has_call(talk):
        booking.ask_cancel(talk)
        return None
    if action in ("go_on", "change_mind"):
        return "resumed"
    if action in ("agree", "tell_more", "no_thanks", "under_18"):
        return _old_button(talk, ["a", "a", str(talk.dialogue.asked_count)])
    named = {"person": "talk_to_human", "book": "book_call", "restart": "restart"}.get(action)
    if named:
        return _after_intent(talk, repair.intent(talk, named))
    return _old_button(talk, [])


# --- typed text -----------------------------------------------------------------------------------------------


def _said(talk: Talk, text: str) -> str | None:
    talk.set(last_said_id=talk.event.message_id)
    talk.note("said_turn", str(talk.dialogue.number))
    asked = talk.dialogue.asked
    name = asked.question if asked else None
    if not text.strip():
        return _missed(talk)
    wished = language_wished(text)
    if wished:
        return _language_changed(talk, wished)
    if not any(sign.isalnum() for sign in text):
        # Only signs and faces: a feeling more likely than an answer.
        repair.ask_again(talk, before=talk.words("intent-distress"))
        return _shown_again(talk)
    typed = _option_typed(talk, name, text) if name else repair.NOT_OURS
    if typed != repair.NOT_OURS:
        return typed
    question = name if name in QUESTIONS else None
    reading = understand(
        text, lang=talk.language, today=explanation.today(talk), question=question, alarms=talk.alarms
    )
    talk.reading = reading
    if reading.lang in ("en", "es") and reading.lang != talk.language and len(text.split()) >= FOLLOWED_AFTER:
        talk.set(language=reading.lang)
        talk.note("lead_in", "language-followed")
    plain = reading.intent in ("answer", "off_topic", "time_question")
    if plain and (trigger := _booking_typed(talk, name or "", text)) is not None:
        return trigger
    heard = heard_in(reading, talk.case, name, explanation.today(talk))
    learns = {one for one in heard if one != "treatment_ids" and _says_more(talk, one, heard[one])}
    if reading.intent == "correction" and not learns:
        return repair.back(talk)
    if is_greeting(text):
        repair.greet(talk, came_back=_came_back(talk))
        return _shown_again(talk)
    if talk.case.told("writer") and is_about_another_person(text):
        return repair.another_person(talk)
    if _bereaved(talk, heard, text):
        return "person_died"
    if not learns and (matter := misfit_in(text, talk.language)):
        repair.ask_again(talk, before=talk.words(f"misfit-{matter}"))
        return _shown_again(talk)
    soft = repair.ANSWERED_THEN_ASKED_AGAIN.get(reading.intent)
    if learns and soft and talk.dialogue.state == "intake":
        talk.note("lead_in", soft)
    elif reading.intent not in ("answer", "correction"):
        done = repair.intent(talk, reading.intent)
        if done != repair.NOT_OURS:
            return _after_intent(talk, done)
    _keep_in_passing(talk, text)
    if learns:
        return _learned(talk, heard, correcting=reading.intent == "correction")
    if reading.unknown is not None and name in QUESTIONS:
        return _after_intent(talk, repair.know_not(talk, reading.unknown, text))
    return _unread(talk, name, text)


A_STORY = 6
"""Words from which a message is a story of its own, kept for the navigator's card."""
STORY_LENGTH = 400


def _keep_in_passing(talk: Talk, text: str) -> None:
    """What is told in passing and asks nothing: where they live, and their own words for the navigator."""
    named = mentioned(text)
    if named and not talk.case.told("region"):
        talk.learn("region", Answer(values=(named.region,), words=text[:100], how="volunteered"))
    if talk.dialogue.state == "intake" and len(text.split()) >= A_STORY:
        story = " / ".join(part for part in (talk.case.words("story"), text) if part)
        talk.learn("story", Answer(values=("told",), words=story[:STORY_LENGTH], how="volunteered"))


FOLLOWED_AFTER = 5
"""Words of the other language in one message after which the talk goes on in it."""


def _language_changed(talk: Talk, language: Language) -> str:
    talk.set(language=language)
    talk.say("language-set")
    return "present"


def _bereaved(talk: Talk, heard: dict[str, Answer], text: str) -> bool:
    """A loved one tells of a death: condolence, every timer stops, nothing is asked or offered again."""
    own = talk.case.value("writer") == "patient" or ("writer" in heard and heard["writer"].value == "patient")
    if own or not tells_of_a_death(text, talk.language):
        return False
    talk.note("bereaved")
    talk.do(UnsentDropped())
    talk.do(TimersDropped(timers=("nudge", "ask_again")))
    booking.withdraw(talk)
    return True


def _says_more(talk: Talk, name: str, answer: Answer) -> bool:
    """Whether an answer tells anything that is not in the case yet."""
    known = talk.case.answers.get(name)
    return known is None or not set(answer.values) <= set(known.values) or known.unknown is not None


def _unread(talk: Talk, name: str | None, text: str) -> str | None:
    """Nothing was understood: a word of the glossary is explained, the name of an unknown cancer is kept."""
    if len(text.split()) <= 8 and "?" in text and (word := repair.glossary_word(talk)):
        repair.ask_again(talk, before=talk.words(f"glossary-{word}"))
        return _shown_again(talk)
    if name == "cancer":
        talk.learn("cancer_said", Answer(values=("other",), words=text[:300], how="typed"))
    return _missed(talk)


def _option_typed(talk: Talk, name: str, text: str) -> str | None:
    """The typed text is matched to the visible options first. NOT_OURS: it names none of them."""
    question = QUESTIONS.get(name)
    if question is None or name in ("slot", "contact", "cancer"):
        return _yes_or_no(talk, name, text)
    options = question.options(talk.case)
    labels = {value: option_label(name, value, talk.language, talk.writer) for value in options}
    value = match_option(text, labels) or match_short(text, name, options)
    if name == "patient_adult" and value is None:
        value = grown_up(text)
    if value is None:
        return repair.NOT_OURS
    handler = HANDLERS.get(name)
    if handler is not None:
        return handler(talk, value)
    words = text if name not in ("cancer_type", "cancer_choice") else labels[value]
    how = "tapped" if name in ("cancer_choice", "cancer_type") else "typed"
    return _learn_option(talk, name, Answer(values=(value,), words=words, how=how))


def _yes_or_no(talk: Talk, name: str, text: str) -> str | None:
    """Yes and no to the small questions of the flow itself."""
    labels = SMALL_ANSWERS.get(name)
    if labels is None:
        return repair.NOT_OURS
    value = match_option(text, {value: talk.plain(key) for value, key in labels.items()})
    if value is None:
        yes_or_no = match_short(text, "*", ("yes", "no"))
        value = {"yes": next(iter(labels)), "no": list(labels)[-1]}.get(yes_or_no or "")
    return HANDLERS[name](talk, value) if value else repair.NOT_OURS


SMALL_ANSWERS = {
    "summary": {"right": "button-summary-right", "change": "button-change"},
    "number_check": {"right": "button-number-right", "wrong": "button-number-wrong"},
    "restart": {"yes": "button-yes", "no": "button-no"},
    "delete": {"yes": "button-delete-yes", "no": "button-delete-no"},
    "cancel_call": {"yes": "button-cancel-call", "no": "button-no"},
    "contradiction": {"new": "button-take-new", "old": "button-keep-old"},
    "explanation": {"go_on": "button-go-on", "more": "button-more-reasons", "not_now": "button-not-now"},
}


PHONE_DIGITS = 7


def _booking_typed(talk: Talk, name: str, text: str) -> str | None:
    """A place, a time or a number for the booking: a trigger, empty when all was said; None: it is none of these."""
    if name == "region":
        return "present" if booking.learn_region(talk, text) else None
    if name in ("zone", "zone_clock"):
        return "chooses_time" if booking.zone_typed(talk, text) else None
    if name in ("contact", "number_check") or (talk.dialogue.lead and not talk.dialogue.contact):
        if "@" in text and talk.event.username and fold(talk.event.username) in fold(text):
            return booking.keep_contact(talk, f"@{talk.event.username}")
        asked_for = name in ("contact", "number_check") and any(sign.isdigit() for sign in text)
        if asked_for or sum(sign.isdigit() for sign in text) >= PHONE_DIGITS:
            if not booking.number_typed(talk, text):
                talk.say("contact-bad")
                booking.ask_contact(talk)
            return ""
    return None


def _learned(talk: Talk, heard: dict[str, Answer], *, correcting: bool) -> str | None:
    """Put what was heard into the case; say it back with the next question; ask about what contradicts."""
    edited = isinstance(talk.event, Edited)
    for name, answer in heard.items():
        before = talk.case.answers.get(name)
        differs = before is not None and before.values and answer.values and before.values != answer.values
        if differs and not correcting and not edited and name in ASKED_ABOUT_ONCE:
            _contradicted(talk, name, answer, {one: heard[one] for one in heard if one != name})
            return None
    _take_in(talk, heard)
    return _after_learning(talk)


def _take_in(talk: Talk, heard: dict[str, Answer]) -> None:
    for name, answer in heard.items():
        before = talk.case.answers.get(name)
        question = QUESTIONS.get(name)
        changed = before is not None and before.values != answer.values
        if question and changed:
            fallen = [one for one in question.dependants if talk.case.told(one) and one not in heard]
            talk.forget(*fallen)
            shown = dict.fromkeys(
                asking.label(talk, one) for one in fallen if one in QUESTIONS and one != "cancer_confirm"
            )
            if shown:
                talk.note("fell_away", ", ".join(shown))
        if question and question.several and before and answer.how == "volunteered":
            union = tuple(dict.fromkeys((*before.values, *answer.values)))
            kept = tuple(value for value in union if value not in EXCLUSIVE)
            answer = answer.model_copy(update={"values": kept or union})
        talk.learn(name, answer)
    if "alt_medicine" in talk.case.values("treatment_ids") and not talk.noted("alternative_heard"):
        talk.note("alternative_heard")
        talk.note("lead_in", "alternative-care")
    if {"told_urgent", "no_time"} & set(heard) and not talk.noted("hurry_heard"):
        talk.note("hurry_heard")
        talk.note("lead_in", "told-urgent-noted")
    for name in heard:
        if name not in repair.HIDDEN and not (name == "cancer" and _to_be_confirmed(talk)):
            talk.heard.append(f"{asking.label(talk, name)}: {asking.understood(talk, name)}")


def _to_be_confirmed(talk: Talk) -> bool:
    question = first_needed(talk.case, INTAKE)
    return question is not None and question.name in ("cancer_confirm", "cancer_type")


def _after_learning(talk: Talk) -> str:
    state = talk.dialogue.state
    if state in ("intake", "summary"):
        return "answered"
    if state in ("explanation", "handover", "booking", "booked", "ended"):
        if talk.heard:
            items = "; ".join(talk.heard)
            talk.say("heard", items=items)
            talk.heard.clear()
        return "corrected"
    return "resumed"


def _contradicted(talk: Talk, name: str, answer: Answer, others: dict[str, Answer]) -> None:
    """Two answers that differ: ask gently which one is right, never overwrite in silence."""
    _take_in(talk, others)
    before = asking.understood(talk, name)
    now = asking.meaning(talk.case.learn(name, answer), name, talk)
    talk.learn("pending", answer.model_copy(update={"values": (name, *answer.values)}))
    talk.open("contradiction")
    talk.trace.append(f"contradiction:{name}")
    talk.heard.clear()
    talk.say(
        "contradiction",
        [talk.choice("button-take-new", "new"), talk.choice("button-keep-old", "old")],
        before=before,
        now=now,
    )


def _contradiction_answered(talk: Talk, value: str) -> str | None:
    pending = talk.case.answers.get("pending")
    talk.forget("pending")
    if pending and value == "new":
        name = pending.values[0]
        _take_in(talk, {name: pending.model_copy(update={"values": pending.values[1:], "how": "typed"})})
        return _after_learning(talk)
    return "resumed" if talk.dialogue.state not in ("intake", "summary") else "answered"


def _missed(talk: Talk) -> str | None:
    """The ladder: three wordings, each simpler, then buttons and a person (features.md C2)."""
    asked = talk.dialogue.asked
    question = QUESTIONS.get(asked.question) if asked else None
    step = min(talk.dialogue.misses + 1, 3)
    talk.set(misses=step)
    talk.trace.append(f"missed:{step}")
    before = talk.words(f"repair-not-understood-{step}")
    if question is None or asked is None:
        repair.ask_again(talk, before=before)
        return _shown_again(talk)
    if question.name in ("slot", "contact"):
        repair.ask_again(talk, before=before)
        return None
    asking.ask(talk, question, before=before, wording=min(asked.wording + 1, 2))
    if step == 3:
        last = talk.replies.pop()
        person = talk.action("button-person", "person")
        talk.reply(last.model_copy(update={"buttons": (*last.buttons, person)}))
    return None


# --- edits, contacts, media, timers, staff -------------------------------------------------------------------------


def _edited(talk: Talk, event: Edited) -> str | None:
    """The edit of the latest answer counts as a correction; an older one gets a polite word."""
    if event.message_id is None or event.message_id != talk.dialogue.last_said_id:
        repair.ask_again(talk, before=talk.words("edited-old"))
        return _shown_again(talk)
    # What that message taught is taken back, and the new words answer where that leads, not where we came since.
    said = [name for name, answer in talk.case.answers.items() if str(answer.turn) == talk.noted("said_turn")]
    talk.forget(*(name for name in said if name not in repair.NEVER_UNDONE))
    question = first_needed(talk.case, INTAKE) if said else None
    if question is not None:
        talk.set(state=next_state(talk.dialogue, "corrected"))
        talk.open(question.name)
    return _said(talk, event.text)


def _contact_shared(talk: Talk, event: SharedContact) -> str | None:
    asked = talk.dialogue.asked
    wanted = asked is not None and asked.question in ("contact", "number_check")
    if not event.own or not wanted:
        talk.keeps_event = False
        repair.ask_again(talk, before=talk.words("other-contact"))
        return _shown_again(talk)
    number = booking.number_in(event.phone, talk.practice.served_countries) or booking.number_in(
        f"+{event.phone.lstrip('+')}", talk.practice.served_countries
    )
    if number is None:
        talk.say("contact-bad")
        booking.ask_contact(talk)
        return None
    text = talk.words("contact-kept", number=booking.in_readable_groups(number))
    talk.reply(Reply(key="contact-kept", text=text, remove_keyboard=True))
    return booking.keep_contact(talk, number)


def _sent_other(talk: Talk, event: Event) -> str | None:
    if not isinstance(event, SentOther):
        return None
    if event.album and event.album == talk.dialogue.last_album:
        return None
    talk.set(last_album=event.album)
    repair.refuse_media(talk, event.what)
    return _shown_again(talk)


def _started_again(talk: Talk) -> str | None:
    """/start in the middle: nothing is lost; go on, or start over."""
    talk.say(
        "welcome-again",
        [
            talk.action("button-go-on", "go_on"),
            talk.action("button-other-person", "other_person"),
            talk.action("button-start-over", "restart"),
        ],
    )
    return None


def _timer_fired(talk: Talk, event: TimerFired) -> str | None:
    if event.timer in ("reminder_day", "reminder_hour"):
        booking.remind(talk, event.timer, event.revision)
        return None
    asked = talk.dialogue.asked
    silent = (
        talk.dialogue.state in ("alarm", "stopped", "welcome", "declined", "ended")
        or talk.dialogue.blocked
        or talk.dialogue.crisis_hold
    )
    if event.timer == "ask_again" and asked and not silent:
        repair.ask_again(talk, before=talk.words("after-outage"))
        return _shown_again(talk)
    return None


def _staff_acted(talk: Talk, event: StaffActed) -> str | None:
    talk.keeps_event = True
    if event.action == "claimed" and event.navigator and not talk.dialogue.crisis_hold:
        talk.say("staff-claimed", navigator=event.navigator)
    elif event.action in ("moved", "cancelled") and event.booking is not None:
        talk.set(booking=event.booking)
        booking.set_reminders(talk)
        if event.action == "moved":
            booking.say_booked(talk, "staff-moved-call")
        else:
            talk.note("no_time")
            talk.forget("slot")
            talk.say("staff-cancelled-call", [talk.action("button-book", "book")])
    elif event.action == "alarm_cleared":
        talk.set(alarm=None, crisis_hold=False)
        booking.set_reminders(talk)
        if talk.dialogue.state == "alarm":
            talk.set(state=next_state(talk.dialogue, "resumed"))
    return None


def _tell_navigators_of_changes(talk: Talk, before: Dialogue) -> None:
    """Same lead, other facts: the card that the navigators have is edited."""
    if before.lead is None or talk.dialogue.lead != before.lead:
        return
    facts = (talk.dialogue.case, talk.dialogue.contact, talk.dialogue.booking, talk.dialogue.zone)
    if facts != (before.case, before.contact, before.booking, before.zone):
        talk.do(booking.changed_lead(talk))


HANDLERS: dict[str, Callable[[Talk, str], str | None]] = {
    "summary": repair.summary_answered,
    "explanation": explanation.answered,
    "share": lambda talk, value: booking.shared(talk, value == "yes"),
    "region": booking.region_tapped,
    "zone": booking.zone_tapped,
    "contact": booking.contact_tapped,
    "number_check": booking.number_checked,
    "slot": booking.slot_tapped,
    "slot_day": booking.day_tapped,
    "reminders": booking.reminders_tapped,
    "cancel_call": booking.cancel_answered,
    "restart": repair.restarted,
    "delete": repair.deleted,
    "contradiction": _contradiction_answered,
    "alarm": alarm.answered,
    "alarm_check": alarm.checked,
    "crisis_check": alarm.crisis_checked,
}
"""Questions of the flow itself, and those whose options do more than fill the case."""
