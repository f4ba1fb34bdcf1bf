"""What was heard goes into the case, and comes out again when it is taken back.

The case is changed by one rule however the answer came: what hangs on an answer that changed falls away and is named,
what was not asked for is said back so that it can be put right, and what matters most is never replaced in silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dialogs import asking
from dialogs.model import Answer, Edited, Reading, Reply, Said
from dialogs.questions import (
    AFTERWARDS,
    EXCLUSIVE,
    INTAKE,
    QUESTIONS,
    first_needed,
    heard_in,
    is_settled,
    said_already,
    tells_of_grown_kin,
)
from dialogs.talk import Talk

ASKED_ABOUT_ONCE = ("writer", "patient_adult", "cancer", "stage", "status")
"""Answers that are not replaced silently: a different one is asked about, once (features.md U10)."""

ALSO = {
    "cancer": ("cancer_said", "cancer_candidates", "cancer_choice"),
    "stage": ("status",),
    "treatment": ("treatment_ids",),
    "findings": ("uncertain_said", "findings_said"),
    "certainty": ("unsure_words",),
    "talks": ("trial_asked", "talks_said"),
    "no_time": ("told_urgent",),
}
"""Answers that belong to a question without being asked themselves."""

NEVER_UNDONE = frozenset({"story", "share", "region", "zone", "zone_clock", "contact", "slot", "reminders"})
"""Consents and what was booked are changed by their own words, not by going back."""

HIDDEN = frozenset(
    {"cancer_confirm", "cancer_candidates", "cancer_choice", "treatment_ids", "share", "slot", "story"}
)
"""Answers that are not said back: steps on the way to another one, consents, and the story itself."""


ASIDE = frozenset(question.name for question in AFTERWARDS)
"""Answers on which nothing rests that was said before."""


def learn_option(talk: Talk, name: str, answer: Answer) -> str:
    """Put an option of the open question into the case, tapped or typed. Returns the trigger to follow."""
    if name == "cancer_choice":
        talk.forget("cancer_candidates")
        if answer.value == "none":
            return "answered"
        talk.learn("cancer", answer)
        return "answered"
    if name == "cancer_confirm" and answer.value == "no":
        return edit(talk, "cancer")
    if name == "writer" and answer.value in ("loved_one", "child") and answer.how == "tapped":
        # The button says how old the person is, which spares a question.
        grown = "no" if answer.value == "child" else "yes"
        talk.learn("patient_adult", Answer(values=(grown,), words=answer.words, how="derived"))
        answer = answer.model_copy(update={"values": ("loved_one",)})
    if name == "writer":
        _of_age(talk, answer)
    if name == "cancer" and answer.value == "other" and talk.case.words("cancer_said"):
        answer = answer.model_copy(update={"words": talk.case.words("cancer_said")})
    _replace(talk, name, answer, keeps=())
    return "answered"


def learn_heard(talk: Talk, heard: dict[str, Answer], *, correcting: bool) -> str | None:
    """Put what was heard into the case; say it back with the next question; ask before anything is lost.

    A different answer is asked about where it contradicts what matters most, and where others hang on it:
    they are named before they are dropped, even to somebody who corrects (features.md C4, U10).
    """
    plainly_meant = correcting or isinstance(talk.event, Edited)
    heard = {name: _added(talk, name, answer) for name, answer in heard.items()}
    for name, answer in heard.items():
        asked_about = name in ASKED_ABOUT_ONCE and not plainly_meant
        if _differs(talk.case.answers.get(name), answer) and (asked_about or _would_fall(talk, name, heard)):
            _contradicted(talk, name, answer, {one: heard[one] for one in heard if one != name})
            return None
    _take_in(talk, heard)
    return _after_learning(talk, heard)


def _take_in(talk: Talk, heard: dict[str, Answer]) -> None:
    """Learn each answer: what hangs on a changed one falls away, the rest is said back."""
    for name, answer in heard.items():
        _replace(talk, name, answer, keeps=heard)
        if name == "writer" and "patient_adult" not in heard:
            _of_age(talk, answer)
    if "alt_medicine" in talk.case.values("treatment_ids") and not talk.noted("alternative_heard"):
        talk.note("alternative_heard")
        talk.lead_in("alternative-care")
    if {"told_urgent", "no_time"} & set(heard) and not talk.noted("hurry_heard"):
        talk.note("hurry_heard")
        talk.lead_in("told-urgent-noted")
    if "no_more" in talk.case.values("situation") and "situation" in heard and not talk.noted("no_more_heard"):
        talk.note("no_more_heard")
        talk.lead_in("no-more-noted")
    for name in heard:
        if name not in HIDDEN and not (name == "cancer" and _to_be_confirmed(talk)):
            talk.heard.append(asking.line(talk, name))


def settle(talk: Talk) -> None:
    """What was told in passing becomes the answer to a question that it answers whole."""
    _settle_status(talk)
    for name, sources in (("findings", ("findings_said", "uncertain_said")), ("talks", ("talks_said",))):
        if not talk.case.told(name) and QUESTIONS[name].needed(talk.case) and is_settled(talk.case, name):
            words = "; ".join(dict.fromkeys(said for one in sources if (said := talk.case.words(one))))
            talk.learn(name, Answer(values=said_already(talk.case, name), words=words, how="volunteered"))


def _settle_status(talk: Talk) -> None:
    """What was named and read in tissue, with no doubt told, is proven: that needs no question."""
    case = talk.case
    read = "tissue" in said_already(case, "findings") and not is_settled(case, "findings")
    if read and not case.told("status") and QUESTIONS["status"].needed(case):
        talk.learn("status", Answer(values=("proven",), words=case.words("findings_said"), how="derived"))


def _of_age(talk: Talk, writer: Answer) -> None:
    """Nobody is asked whether their father is 18."""
    if writer.value == "loved_one" and isinstance(talk.event, Said) and tells_of_grown_kin(talk.event.text):
        talk.learn("patient_adult", Answer(values=("yes",), words=writer.words, how="derived"))


def _added(talk: Talk, name: str, answer: Answer) -> Answer:
    """Where several options may be chosen, one that is mentioned in passing joins those that stand."""
    before, question = talk.case.answers.get(name), QUESTIONS.get(name)
    if name == "treatment_ids" and before and all(one.endswith("_unspec") for one in answer.values):
        return before  # "one wants to operate" says no less than the operation that was named
    if not (question and question.several and before and answer.how == "volunteered"):
        return answer
    union = tuple(dict.fromkeys((*before.values, *answer.values)))
    kept = tuple(value for value in union if value not in EXCLUSIVE)
    return answer.model_copy(update={"values": kept or union})


def _differs(before: Answer | None, answer: Answer) -> bool:
    """Whether an answer says something else than the one before, and not only more."""
    return before is not None and bool(answer.values) and not set(before.values) <= set(answer.values)


def _replace(talk: Talk, name: str, answer: Answer, *, keeps: Iterable[str]) -> None:
    """Learn an answer; what hangs on one that changed falls away, but for `keeps`, and is named."""
    before = talk.case.answers.get(name) or _reconsidered(talk, name)
    if before is not None and not set(before.values) <= set(answer.values):
        fallen = _would_fall(talk, name, keeps)
        talk.forget(*fallen)
        if named := _named(talk, fallen):
            talk.note("fell_away", named)
    if name == talk.noted("reconsidered"):
        talk.drop_notes("reconsidered")
    talk.learn(name, answer)


def _reconsidered(talk: Talk, name: str) -> Answer | None:
    """The answer that was taken back so that this question can be asked anew."""
    if name != talk.noted("reconsidered"):
        return None
    return next((answer for past, answer in reversed(talk.case.past) if past == name), None)


def _would_fall(talk: Talk, name: str, keeps: Iterable[str] = ()) -> list[str]:
    """Answers that would no longer hold if this one changed."""
    question = QUESTIONS.get(name)
    return [one for one in question.dependants if talk.case.told(one) and one not in keeps] if question else []


def _named(talk: Talk, names: Iterable[str]) -> str:
    """Short names of answers, as the person knows them from the summary; empty where they never saw them."""
    known = [one for one in names if one in QUESTIONS and one != "cancer_confirm"]
    return ", ".join(dict.fromkeys(asking.label(talk, one) for one in known))


def _to_be_confirmed(talk: Talk) -> bool:
    question = first_needed(talk.case, INTAKE)
    return question is not None and question.name in ("cancer_confirm", "cancer_type")


def _after_learning(talk: Talk, names: Iterable[str]) -> str:
    """The next question says back what was heard; later than that it is said at once."""
    if set(names) <= ASIDE:
        talk.heard.clear()
        return "answered"
    state = talk.dialogue.state
    if state in ("intake", "summary"):
        return "answered"
    if state in ("explanation", "handover", "booking", "booked", "ended"):
        if talk.heard:
            talk.reply(Reply(key="heard", text=asking.said_back(talk)))
            talk.heard.clear()
        return "corrected"
    return "resumed"


def _contradicted(talk: Talk, name: str, answer: Answer, others: dict[str, Answer]) -> None:
    """Two answers that differ: ask gently which one is right, and name what the new one would undo."""
    _take_in(talk, others)
    before = asking.understood(talk, name)
    now = asking.meaning(talk.case.learn(name, answer), name, talk)
    falls = _named(talk, _would_fall(talk, name, others))
    talk.learn("pending", answer.model_copy(update={"values": (name, *answer.values)}))
    talk.open("contradiction")
    talk.trace.append(f"contradiction:{name}")
    talk.heard.clear()
    talk.say(
        "contradiction",
        [talk.choice("button-take-new", "new"), talk.choice("button-keep-old", "old")],
        below=talk.words("would-fall-away", labels=falls) if falls else "",
        before=before,
        now=now,
    )


def side_told(talk: Talk, reading: Reading, today: date) -> str | None:
    """Which of two answers that differ a typed text tells again: `new` or `old`; None when it tells neither."""
    pending = talk.case.answers.get("pending")
    if pending is None:
        return None
    name, *new = pending.values
    told = heard_in(reading, talk.case.without(name), name, today).get(name)
    if told is None:
        return None
    return {tuple(new): "new", talk.case.values(name): "old"}.get(told.values)


def contradiction_answered(talk: Talk, value: str) -> str | None:
    """Which of two answers is right: `new`, or the one we had."""
    pending = talk.case.answers.get("pending")
    talk.forget("pending")
    if pending and value == "new":
        name = pending.values[0]
        # Chosen of two that were named, it needs no further yes.
        _take_in(talk, {name: pending.model_copy(update={"values": pending.values[1:], "how": "tapped"})})
        return _after_learning(talk, (name,))
    return "resumed" if talk.dialogue.state not in ("intake", "summary") else "answered"


def learned_in(talk: Talk, turn: str) -> tuple[str, ...]:
    """Answers that were said back in the turn of this number and still stand."""
    return tuple(
        name
        for name, answer in talk.case.answers.items()
        if str(answer.turn) == turn and name not in HIDDEN | NEVER_UNDONE
    )


def undo_last(talk: Talk) -> tuple[str, ...]:
    """Take back everything that was learned in the latest turn that learned something; names of it."""
    turns = [answer.turn for name, answer in talk.case.answers.items() if answer.turn and name not in NEVER_UNDONE]
    if not turns:
        return ()
    last = max(turns)
    names = tuple(
        name for name, answer in talk.case.answers.items() if answer.turn == last and name not in NEVER_UNDONE
    )
    talk.forget(*names)
    return names


def edit(talk: Talk, name: str) -> str:
    """Ask one question anew. What hangs on it is named now, and falls away only if the answer is another one."""
    question = QUESTIONS.get(asking.LABEL_OF.get(name, name))
    if question is None:
        talk.forget(name)
        return "corrected"
    talk.note("reconsidered", question.name)
    if falls := _named(talk, _would_fall(talk, question.name)):
        talk.note("would_fall", falls)
    talk.forget(name, question.name, *ALSO.get(question.name, ()))
    return "corrected"
