"""What was typed: matched to the options that are on the screen first, then read, then answered or learned.

The order is the point. A word that is on a button means that button; what is wanted (a person, to stop, to go back)
comes before what is told, unless the same text also answers; only what nothing fits climbs the ladder of misses.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta

from dialogs import alarm, asking, booking, doctor_list, explanation, learning, pausing, repair
from dialogs.flow import HANDLERS, SMALL_ANSWERS
from dialogs.machine import next_state
from dialogs.model import Answer, Reading, TimersDropped, Unknown, UnsentDropped
from dialogs.places import mentioned, place
from dialogs.qualification import serves
from dialogs.questions import (
    ADULT_FROM,
    EXCLUSIVE,
    INTAKE,
    NAMED_IN_WORDS,
    QUESTIONS,
    Question,
    begins_with,
    first_needed,
    grown_up,
    heard_in,
    match_option,
    match_short,
    match_word,
    option_label,
    options_named,
    types,
)
from dialogs.remarks import (
    anger_in,
    aside_in,
    is_about_another_person,
    is_greeting,
    is_puzzled,
    language_asked,
    language_wished,
    situations_in,
    tells_of_a_death,
    wants_on,
)
from dialogs.talk import Talk
from dialogs.understanding import understand
from dialogs.understanding.lexicon import CANCERS
from dialogs.understanding.text import clearly_in, fold

FOLLOWED_AFTER = 5
"""Words of the other language in one message after which the talk goes on in it."""

A_STORY = 6
"""Words from which a message is a story of its own, kept for the navigator's card."""

STORY_LENGTH = 400
"""Characters of it that are kept."""

A_DAY_HAS = 4
"""Words up to which a text may be the name of a day alone."""

LEFT_OPEN_AFTER = 3
"""Times that a question may be missed or passed over before it is left open."""

A_TIME_HAS = 8
"""Words up to which a text may be a time for the call."""

A_PLACE_HAS = 3
"""Words up to which a text may be the place of a cancer alone."""

A_REASON_HAS = 3
"""Words from which a text at the question for the reason is what they were told, clear or not."""

PLAIN = frozenset({"answer", "off_topic", "time_question"})
"""Intents with which nothing is wanted of us but what the open question asks."""

NO_IS_NOT_KNOWN = frozenset({"cancer_type", "stage", "status", "treatment"})
"""Questions of what they were told: "do you know which kind it is?" "no"."""

READ_AS = {"certainty_after": "certainty"}
"""Questions whose answers are worded as those of another."""

PHONE_DIGITS = 7
"""Digits from which a text is a telephone number, though none was asked for."""


def said(talk: Talk, text: str) -> str | None:
    """A typed text, screened before. Returns the trigger to follow, None when all was said."""
    talk.set(last_said_id=talk.event.message_id)
    talk.note("said_turn", str(talk.dialogue.number))
    asked = talk.dialogue.asked
    name = asked.question if asked else None
    if not text.strip():
        return _missed(talk)
    if (done := _at_first_sight(talk, name, text)) != repair.NOT_OURS:
        return done
    question = READ_AS.get(name or "", name) if name in QUESTIONS else None
    reading = understand(
        text, lang=talk.language, today=explanation.today(talk), question=question, alarms=talk.alarms
    )
    talk.reading = reading
    if reading.age is not None and reading.age_of == "writer" and reading.age < ADULT_FROM:
        repair.minor_writes(talk)
        return None
    if talk.noted("minor"):
        return _from_a_minor(talk, reading)
    asked_for = _follow_language(talk, text)
    if (done := _beside_the_case(talk, name, text, reading)) != repair.NOT_OURS:
        return done
    begun = _begun(talk, name, text, reading)
    heard = _heard(talk, name, text, reading, begun)
    learns = any(one != "treatment_ids" and _says_more(talk, one, heard[one]) for one in heard)
    if (done := _remarked(talk, text, reading, heard, learns=learns, asked_for=asked_for)) != repair.NOT_OURS:
        return done
    if (done := _wished(talk, text, reading, learns=learns)) != repair.NOT_OURS:
        return done
    _keep_in_passing(talk, text)
    if name and begun and heard == {name: begun}:
        return learning.learn_option(talk, name, begun)
    if learns:
        done = learning.learn_heard(talk, heard, correcting=reading.intent == "correction")
        return _passed_over(talk, name) or done
    if reading.unknown is not None and name in QUESTIONS:
        return repair.after_intent(talk, repair.know_not(talk, reading.unknown, text))
    return _unread(talk, name, text, again=bool(heard) or _writer_again(talk, text))


def _at_first_sight(talk: Talk, name: str | None, text: str) -> str | None:
    """What needs no reading: the name of a language, a face alone, a word on a button, a "huh?"."""
    if wished := language_wished(text):
        return repair.language_changed(talk, wished)
    if any(unicodedata.category(sign) == "So" for sign in text) and not any(sign.isalnum() for sign in text):
        # Only signs and faces: a feeling more likely than an answer.
        repair.ask_again(talk, before=talk.words("intent-distress"))
        return repair.shown_again(talk)
    typed = _option_typed(talk, name, text) if name else repair.NOT_OURS
    if typed != repair.NOT_OURS:
        return typed
    if is_puzzled(text):
        return repair.after_intent(talk, repair.intent(talk, "simpler"))
    if name in QUESTIONS and wants_on(text):
        return _goes_on(talk) if not talk.said_before("repair-agreed") else repair.intent(talk, "skip")
    return repair.NOT_OURS


def _beside_the_case(talk: Talk, name: str | None, text: str, reading: Reading) -> str | None:
    """What the open step takes itself: a day for the break, a question for the doctor, a place or a time, a side."""
    plain = reading.intent in PLAIN
    if (name == "pause" or talk.dialogue.state == "stopped") and _paused_until(talk, text):
        return None
    if name == "doctor_list" and (plain or reading.intent == "advice_seeking"):
        doctor_list.add(talk, text)
        doctor_list.change(talk)
        return None
    of_a_place = name in ("region", "zone") and place(text) is not None  # "El Paso" is no wish to pass
    if (plain or of_a_place or _of_a_slot(name, reading)) and (
        trigger := _booking_typed(talk, name or "", text, reading.intent)
    ) is not None:
        return trigger
    if _turned_away(talk) and booking.learn_region(talk, text):
        return "wants_a_person"
    if name == "contradiction" and (side := learning.side_told(talk, reading, explanation.today(talk))):
        return learning.contradiction_answered(talk, side)
    return repair.NOT_OURS


def _heard(talk: Talk, name: str | None, text: str, reading: Reading, begun: Answer | None) -> dict[str, Answer]:
    """All that a text tells of the case: what was read, options that it names or begins with, situations."""
    heard = heard_in(reading, talk.case, name, explanation.today(talk))
    in_intake = reading.intent in PLAIN and talk.dialogue.state == "intake"
    if in_intake and not heard and (day := _day_alone(talk, text)):
        heard = heard_in(day, talk.case, name, explanation.today(talk))
    _hear_options(talk, name, text, heard)
    if name and begun and (not heard or begun.value not in ("no", "none")):
        heard.setdefault(name, begun)
    if told := situations_in(text, talk.language):
        heard["situation"] = Answer(values=tuple(told), words="; ".join(told.values()), how="volunteered")
        if name == "talks" and "second_differs" in told:
            heard.setdefault(name, Answer(values=("second_differs",), words=told["second_differs"], how="typed"))
    return heard


def _remarked(
    talk: Talk, text: str, reading: Reading, heard: dict[str, Answer], *, learns: bool, asked_for: bool
) -> str | None:
    """A remark beside the answers; what only a text without news may be is answered, and the question asked again.

    asked_for: the other language was asked for.
    """
    if reading.intent == "correction" and not learns:
        return repair.back(talk)
    if is_greeting(text):
        repair.greet(talk)
        return repair.shown_again(talk)
    if talk.case.told("writer") and is_about_another_person(text):
        return repair.another_person(talk)
    if _bereaved(talk, heard, text):
        return "person_died"
    angry = anger_in(text, talk.language)
    if learns:
        if angry:
            talk.lead_in("anger-heard")
        return repair.NOT_OURS
    if angry:
        return repair.hear_anger(talk, stops=reading.intent == "stop" and not _says(angry, reading))
    if matter := aside_in(text, talk.language):
        repair.ask_again(talk, before=talk.words(f"aside-{matter}"))
        return repair.shown_again(talk)
    if asked_for:
        talk.drop_notes("lead_in")
        repair.ask_again(talk, before=talk.words("language-set"))
        return repair.shown_again(talk)
    return repair.NOT_OURS


def _wished(talk: Talk, text: str, reading: Reading, *, learns: bool) -> str | None:
    """What is wanted of us: answered at once, or said before the next question where the text also tells."""
    if reading.intent == "advice_seeking":
        doctor_list.add_asked(talk, text)
    soft = repair.ANSWERED_THEN_ASKED_AGAIN.get(reading.intent)
    if learns and reading.distressed and not soft and not talk.noted("comforted"):
        talk.note("comforted")
        talk.lead_in("comfort")
    if learns and soft and talk.dialogue.state == "intake":
        talk.lead_in(soft)
    elif reading.intent not in ("answer", "correction"):
        done = repair.intent(talk, reading.intent)
        if done != repair.NOT_OURS:
            return repair.after_intent(talk, done)
    return repair.NOT_OURS


def _says(words: str, reading: Reading) -> bool:
    """Whether an intent rests on these words alone: "this is useless" vents, "stop asking stupid questions" stops."""
    return fold(reading.evidence.get("intent", "")) in fold(words)


def _follow_language(talk: Talk, text: str) -> bool:
    """Go on in the language that is asked for, else in the one that is written; whether it was asked for."""
    asked_for = language_asked(text)
    if asked_for:
        talk.note("language_chosen")
    if asked_for and asked_for != talk.language:
        talk.set(language=asked_for)
        talk.lead_in("language-set")
        return True
    follows = len(text.split()) >= FOLLOWED_AFTER and not asked_for and not talk.noted("language_chosen")
    if follows and (written_in := clearly_in(text)) not in (None, talk.language):
        talk.set(language=written_in)
        talk.lead_in("language-followed")
    return False


def _paused_until(talk: Talk, text: str) -> bool:
    """A day alone, where a break was asked for or the talk was stopped: one message comes on that day."""
    day = _day_alone(talk, text)
    days = day.treatment.starts_in_days if day else None
    if not days:
        return False
    if talk.dialogue.state == "stopped":
        talk.set(state=next_state(talk.dialogue, "resumed"))
    pausing.until_day(talk, days)
    return True


def _passed_over(talk: Talk, name: str | None) -> str | None:
    """A question that other things were told in place of, time and again, is left open."""
    question = QUESTIONS.get(name or "")
    if question not in INTAKE or talk.dialogue.state != "intake" or first_needed(talk.case, INTAKE) != question:
        return None
    before, _, count = talk.noted("passed_over").partition(":")
    times = int(count) + 1 if before == question.name else 1
    talk.note("passed_over", f"{question.name}:{times}")
    return _leave_open(talk, question, "") if times == LEFT_OPEN_AFTER else None


def _leave_open(talk: Talk, question: Question, words: str) -> str | None:
    """Nothing is asked a fifth time: what may stay unknown stays so; None where the question cannot be left out."""
    if question.name == "cancer_confirm":
        return repair.let_stand(talk)
    if not question.knows_not:
        return None
    talk.trace.append(f"left_open:{question.name}")
    talk.learn(question.name, Answer(unknown=Unknown.DONT_KNOW, words=words[:STORY_LENGTH], how="derived"))
    talk.lead_in("repair-left-open")
    return "answered"


def tells(talk: Talk, text: str) -> bool:
    """Whether a text tells anything of the case."""
    reading = understand(text, lang=talk.language, today=explanation.today(talk), question=None, alarms=talk.alarms)
    return bool(heard_in(reading, talk.case, None, explanation.today(talk)))


def _from_a_minor(talk: Talk, reading: Reading) -> str | None:
    """Who said to be under 18 is answered and asked nothing, and nothing is learned; a slip can be put right."""
    if (reading.age or 0) >= ADULT_FROM or reading.intent in ("restart", "correction"):
        return repair.restarted(talk, "yes")
    if reading.intent in repair.ANSWERED_THEN_ASKED_AGAIN:
        repair.intent(talk, reading.intent)
    return "present"


def _hear_options(talk: Talk, name: str | None, text: str, heard: dict[str, Answer]) -> None:
    """Where several options may be chosen, those that the words name join what was understood of them."""
    question = QUESTIONS.get(name or "")
    if question is None or question.name not in NAMED_IN_WORDS:
        return
    doubted = ("uncertain_words",) if name == "findings" and "uncertain_said" in heard else ()
    options = question.options(talk.case)
    named = {*options_named(text, question.name, options, talk.language), *doubted}
    if question.name in heard:
        named |= {*heard[question.name].values}
    if len(named) > 1:
        named -= EXCLUSIVE
    if named:
        values = tuple(value for value in options if value in named) or heard[question.name].values
        heard[question.name] = Answer(values=values, words=text[:STORY_LENGTH], how="typed")


def _day_alone(talk: Talk, text: str) -> Reading | None:
    """The reading of a text that is a day and nothing else: "tomorrow", "in six weeks"; None when it is more."""
    if len(text.split()) > A_DAY_HAS:
        return None
    reading = understand(text, lang=talk.language, today=explanation.today(talk), question="start")
    return reading if reading.treatment.starts_in_days is not None else None


def _keep_in_passing(talk: Talk, text: str) -> None:
    """What is told in passing and asks nothing: where they live, and their own words for the navigator."""
    named = mentioned(text)
    if named and not talk.case.told("region"):
        talk.learn("region", Answer(values=(named.region,), words=text[:100], how="volunteered"))
    if talk.dialogue.state == "intake" and len(text.split()) >= A_STORY:
        story = " / ".join(part for part in (talk.case.words("story"), text) if part)
        talk.learn("story", Answer(values=("told",), words=story[:STORY_LENGTH], how="volunteered"))


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


def _writer_again(talk: Talk, text: str) -> bool:
    """Whether somebody only says once more who is writing: "me", "para mi mamá"."""
    known = talk.case.value("writer")
    return known is not None and match_short(text, "writer", (known,)) == known


def _says_more(talk: Talk, name: str, answer: Answer) -> bool:
    """Whether an answer tells anything that is not in the case yet."""
    known = talk.case.answers.get(name)
    return known is None or not set(answer.values) <= set(known.values) or known.unknown is not None


def _option_typed(talk: Talk, name: str, text: str) -> str | None:
    """The typed text is matched to the visible options first. NOT_OURS: it names none of them."""
    question = QUESTIONS.get(name)
    if question is None or name in ("slot", "contact", "cancer"):
        return _yes_or_no(talk, name, text)
    options = question.options(talk.case)
    labels = {value: option_label(name, value, talk.language, talk.writer) for value in options}
    value = match_option(text, labels) or match_short(text, name, options)
    picked = talk.dialogue.asked.picked if talk.dialogue.asked else ()
    if value is None and picked and match_short(text, "*", ("done", "yes")):
        return learning.learn_option(talk, name, asking.tapped_answer(talk, question, picked))
    if name == "patient_adult" and value is None:
        value = grown_up(text)
    if value is None:
        return repair.NOT_OURS
    handler = HANDLERS.get(name)
    if handler is not None:
        return handler(talk, value)
    words = text if name not in ("cancer_type", "cancer_choice") else labels[value]
    how = "tapped" if name in ("cancer_choice", "cancer_type") else "typed"
    return learning.learn_option(talk, name, Answer(values=tuple(value.split("+")), words=words, how=how))


def _begun(talk: Talk, name: str | None, text: str, reading: Reading) -> Answer | None:
    """The answer that the first words give, whatever is said after them: "yes, that's what I said", "proven. will
    he die". A no is one only where nothing else is told: what is told then is the answer.
    """
    question = QUESTIONS.get(name or "")
    if question not in INTAKE or name == "cancer" or reading.unknown is not None:
        return None
    if reading.intent not in PLAIN and reading.intent not in repair.ANSWERED_THEN_ASKED_AGAIN:
        return None
    options = question.options(talk.case)
    labels = {value: option_label(question.name, value, talk.language, talk.writer) for value in options}
    head = CLAUSE_END.split(text.strip(), maxsplit=1)[0]
    value = match_option(head, labels) or match_short(head, question.name, options)
    if value is None and set(options) == {"yes", "no"} and not BUT.search(text):
        value = match_short(head.split(" ")[0], "*", ("yes",))
    if (name, value) == ("patient_adult", "no"):
        return None  # "no, dear" must not end the talk with somebody who loves a grown-up
    return Answer(values=tuple(value.split("+")), words=head, how="typed") if value else None


CLAUSE_END = re.compile(r"[.,;:!?]+(?=\s|$)|\n")
BUT = re.compile(r"\b(?:but|pero)\b", re.IGNORECASE)


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


def _booking_typed(talk: Talk, name: str, text: str, wished: str) -> str | None:
    """A place, a time or a number for the booking: a trigger, empty when all was said; None: it is none of these."""
    if name == "region":
        return "present" if booking.learn_region(talk, text) else None
    digits = sum(sign.isdigit() for sign in text)
    if name in ("zone", "zone_clock") and digits < PHONE_DIGITS:
        return "chooses_time" if booking.zone_typed(talk, text) else None
    if name in ("slot", "slot_day"):
        return _slot_typed(talk, text, wished)
    if name in ("contact", "number_check") or (talk.dialogue.lead and not talk.dialogue.contact):
        if "@" in text and talk.event.username and fold(talk.event.username) in fold(text):
            return booking.keep_contact(talk, f"@{talk.event.username}")
        asked_for = name in ("contact", "number_check") and digits > 0
        if asked_for or digits >= PHONE_DIGITS:
            if not booking.number_typed(talk, text):
                talk.say("contact-bad")
                booking.ask_contact(talk)
            return ""
    return None


def _of_a_slot(name: str | None, reading: Reading) -> bool:
    """Whether words of a booking answer the question for a time."""
    of_booking = ("reschedule", "book_call", "dont_know", "skip", "go_back")
    return name in ("slot", "slot_day") and reading.intent in of_booking


def _slot_typed(talk: Talk, text: str, wished: str) -> str | None:
    """A time for the call in words; a trigger, empty when all was said, None when it is no time."""
    labels = {value: talk.plain(f"option-slot-{value}") for value in ("other_days", "no_time")}
    value = match_option(text, labels) or match_short(text, "slot", labels)
    if value is None and wished == "reschedule":
        value = "other_days"
    if value:
        return booking.slot_tapped(talk, value) or ""
    reading = understand(text, lang=talk.language, today=explanation.today(talk), question="start")
    if reading.treatment.modalities or len(text.split()) > A_TIME_HAS:
        return None
    days = reading.treatment.starts_in_days
    day = explanation.today(talk) + timedelta(days=days) if days is not None else None
    return booking.slot_typed(talk, text, day)


def _organ_alone(talk: Talk, text: str) -> dict[str, Answer]:
    """The cancer that is told by its place alone: "prostate", before or after it was asked for."""
    if len(text.split()) > A_PLACE_HAS:
        return {}
    reading = understand(text, lang=talk.language, today=explanation.today(talk), question="cancer")
    heard = heard_in(reading, talk.case, "cancer", explanation.today(talk))
    return {name: answer for name, answer in heard.items() if name == "cancer" and answer.value != "not_cancer"}


def _not_known_first(talk: Talk, text: str) -> Unknown | None:
    """The not knowing with which a text begins that tells nothing else: "no sé, ahorita está dormido"."""
    head, *more = CLAUSE_END.split(text.strip(), maxsplit=1)
    if not more or not more[0].strip():
        return None
    return understand(head, lang=talk.language, today=explanation.today(talk), alarms=talk.alarms).unknown


def _kind_alone(talk: Talk, text: str) -> str | None:
    """The kind of the cancer that a text names without the cancer itself: "mieloide" of an acute leukemia."""
    broad = CANCERS.get(talk.case.value("cancer") or "")
    if broad is None or len(text.split()) > A_PLACE_HAS:
        return None
    name = broad.name_in(talk.language).split(",")[0]
    kind = understand(f"{name} {text}", lang=talk.language, today=explanation.today(talk)).diagnosis.id
    return kind if kind in types(talk.case) else None


def _turned_away(talk: Talk) -> bool:
    """Whether the talk ended because the place that was told is not served: another place may be told then."""
    return talk.dialogue.state == "ended" and serves(talk.case, talk.practice) is False


def _unread(talk: Talk, name: str | None, text: str, *, again: bool) -> str | None:
    """Nothing new was understood: a word of the glossary is explained, the name of an unknown cancer is kept.

    again: what was told is known already.
    """
    if name == "alarm_check":
        alarm.check_answered(talk, text)
        return None
    if len(text.split()) <= 8 and "?" in text and (word := repair.glossary_word(talk)):
        repair.ask_again(talk, before=talk.words(f"glossary-{word}"))
        return repair.shown_again(talk)
    if name == "cancer_type":
        labels = {one: option_label(name, one, talk.language, talk.writer) for one in types(talk.case)}
        if value := match_word(text, labels):
            return learning.learn_option(talk, name, Answer(values=(value,), words=text[:STORY_LENGTH], how="typed"))
        if kind := _kind_alone(talk, text):
            return learning.learn_option(talk, name, Answer(values=(kind,), words=text[:STORY_LENGTH], how="typed"))
    if name in QUESTIONS and (unknown := _not_known_first(talk, text)):
        return repair.after_intent(talk, repair.know_not(talk, unknown, text))
    if name and (leaning := begins_with(text)):
        answered = _option_typed(talk, name, talk.plain(f"button-{leaning}"))
        if answered != repair.NOT_OURS:
            return answered
    if talk.dialogue.state == "intake" and not talk.case.told("cancer") and (named := _organ_alone(talk, text)):
        return learning.learn_heard(talk, named, correcting=False)
    if name in NO_IS_NOT_KNOWN and match_short(text, "*", ("no",)):
        return repair.after_intent(talk, repair.know_not(talk, Unknown.DONT_KNOW, text))
    if name in QUESTIONS and _agrees(text) and not talk.said_before("repair-agreed"):
        return _goes_on(talk)  # a yes to what was said back, where the question itself has no yes
    if name == "no_time" and len(text.split()) >= A_REASON_HAS:
        talk.learn("no_time", Answer(values=("vague",), words=text[:STORY_LENGTH], how="typed"))
        return "answered"
    if name == "cancer":
        talk.learn("cancer_said", Answer(values=("other",), words=text[:300], how="typed"))
    return _missed(talk, text, again=again)


def _goes_on(talk: Talk) -> str | None:
    """Whoever only agrees, or wants to go on, gets a word and the open question."""
    repair.ask_again(talk, before=talk.words(talk.not_twice("repair-agreed")))
    return repair.shown_again(talk)


def _agrees(text: str) -> bool:
    """Whether the first words are a yes: "yes, that's what I said"."""
    first = re.split(r"[\s,.;:!]", text.strip(), maxsplit=1)[0]
    return any(match_short(words, "*", ("yes",)) for words in (first, text)) and not BUT.search(text)


def _missed(talk: Talk, text: str = "", *, again: bool = False) -> str | None:
    """The ladder: three wordings, each simpler, then buttons and a person, then it is left open (features.md C2)."""
    asked = talk.dialogue.asked
    question = QUESTIONS.get(asked.question) if asked else None
    step = min(talk.dialogue.misses + 1, LEFT_OPEN_AFTER)
    if question in INTAKE and talk.dialogue.misses == LEFT_OPEN_AFTER and (left := _leave_open(talk, question, text)):
        return left
    talk.set(misses=step)
    talk.trace.append(f"missed:{step}")
    if talk.dialogue.state == "stopped":
        # "To go on, write to me" was said: whatever is written then goes on.
        return "resumed"
    if question is None or asked is None:
        repair.ask_again(talk, before=talk.words(talk.not_twice("repair-not-understood-here")))
        return repair.shown_again(talk)
    before = talk.words(talk.not_twice(f"repair-known-{step}" if again else f"repair-not-understood-{step}"))
    before = "\n\n".join([*talk.led_in(), before])
    talk.drop_notes("lead_in")
    if question.name in ("slot", "contact"):
        repair.ask_again(talk, before=before)
        return None
    asking.ask(talk, question, before=before, wording=min(asked.wording + 1, 2))
    if step == LEFT_OPEN_AFTER:
        asking.offer_person(talk)
    return None
