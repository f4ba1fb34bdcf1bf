"""The same case, two people: a patient and somebody close to them pass the case to each other by a one-time link.

What goes over is what is known of the illness, worded anew for the one who reads it. How sure somebody feels, what
is open for them, their own words, whom they agreed to and how they are reached stay theirs (domain.md 6.2 point 6).
From then on there are two cases with a consent each, and neither sees what becomes of the other.

The link carries 128 random bits. The giver's dialogue keeps them, so that the link can be shown again; everywhere
else there is only their hash. Whoever opens it first and agrees for themselves takes the case, within two days.

Source: features.md U8 and N10, excellence.md 1.23.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta

from dialogs import asking, repair
from dialogs.machine import next_state
from dialogs.model import (
    LINK,
    Answer,
    Case,
    CaseLink,
    CaseOffered,
    CaseOfferWithdrawn,
    CaseTaken,
    ConsentRecorded,
    Dialogue,
    OfferedCase,
    OfferTaken,
    Reply,
    TimersDropped,
)
from dialogs.questions import QUESTIONS, option_label
from dialogs.talk import Row, Talk
from dialogs.times import day_in_words, moment

LASTS = timedelta(hours=48)

PAYLOAD = "case_"
"""The payload of the link's /start begins so."""

_OF_A_LINK = re.compile(PAYLOAD + "[a-z2-7]{26}")

CARRIED = (
    "cancer",
    "cancer_type",
    "stage",
    "status",
    "findings",
    "uncertain_said",
    "treatment",
    "treatment_ids",
    "start",
    "no_time",
    "talks",
)
"""Answers about the illness; every other one is about the person who gave it."""


# --- what goes over -----------------------------------------------------------------------------------------------


def carried(case: Case) -> Case:
    """The case as the other person gets it, without a word of the giver's own; empty where there is nothing to pass.

    What the giver did not know is left out: the other may know, and is asked.
    """
    if case.value("writer") == "professional" or case.value("patient_adult") == "no":
        return Case()
    told = {name: case.answers[name] for name in CARRIED if case.values(name)}
    if case.value("cancer") in (None, "other", "not_cancer"):
        # A name that only the giver's words hold is asked again, and what hangs on it too.
        told = {name: told[name] for name in told if name not in ("cancer", *QUESTIONS["cancer"].dependants)}
    if not told:
        return Case()
    answers = {name: Answer(values=answer.values, version=answer.version) for name, answer in told.items()}
    return Case(answers={**_other_side(case), **answers})


def _other_side(case: Case) -> dict[str, Answer]:
    """Who writes on the other side: of a patient somebody close, of somebody close the patient."""
    if case.value("writer") == "patient":
        grown = Answer(values=("yes",), how="derived")
        return {"writer": Answer(values=("loved_one",)), "patient_adult": grown}
    return {"writer": Answer(values=("patient",))} if case.value("writer") == "loved_one" else {}


def _worded(talk: Talk, case: Case, name: str) -> str:
    """The evidence of a carried answer: its labels, as the reader's own buttons have them."""
    question = asking.LABEL_OF.get(name, name)
    labels = []
    for value in case.values(name):
        if value.startswith("date:"):
            labels.append(day_in_words(talk, date.fromisoformat(value.removeprefix("date:"))))
        else:
            labels.append(option_label(question, value, talk.language, case.value("writer") or "patient"))
    return ", ".join(labels)


# --- the giver ----------------------------------------------------------------------------------------------------


def ask(talk: Talk) -> str | None:
    """/share: the link that is out, or the two ways of passing the case on."""
    if _link_out(talk):
        _show_link(talk, "sharing-open")
        repair.ask_again(talk)
        return repair.shown_again(talk)
    if not _may_be_passed(talk):
        repair.ask_again(talk, before=talk.words("sharing-nothing"))
        return repair.shown_again(talk)
    talk.open("sharing")
    rows: list[Row] = [
        talk.choice("button-sharing-both", "both"),
        talk.choice("button-sharing-over", "over"),
        talk.choice("button-sharing-not", "no"),
    ]
    talk.say("sharing-choose", rows)
    return None


def chosen(talk: Talk, value: str) -> str | None:
    """Both keep it, or the other person takes over: the link is made. Who hands over is not asked on."""
    talk.set(asked=None)
    if value not in ("both", "over") or not _may_be_passed(talk):
        return "present"
    talk.do(ConsentRecorded(consent=talk.consent("share_with_person", True, talk.words("sharing-choose"))))
    link = CaseLink(token=talk.code("link"), until=talk.event.at + LASTS, keeps=value == "both")
    talk.set(link=link)
    talk.do(CaseOffered(digest=_digest(link.token), case=carried(talk.case), until=link.until))
    talk.trace.append(f"sharing:{value}")
    _show_link(talk, "sharing-made")
    return "present" if link.keeps else None


def take_back(talk: Talk) -> str | None:
    """The link is void from now on; what was taken before stays with whoever took it."""
    if not _link_out(talk):
        repair.ask_again(talk, before=talk.words("sharing-none-open"))
        return repair.shown_again(talk)
    _withdraw(talk)
    talk.do(ConsentRecorded(consent=talk.consent("share_with_person", False, talk.words("sharing-taken-back"))))
    repair.ask_again(talk, before=talk.words("sharing-taken-back"))
    return repair.shown_again(talk)


def taken(talk: Talk, event: CaseTaken) -> None:
    """Somebody took the case: the giver is told; one who handed it over is asked nothing more."""
    link = talk.dialogue.link
    if link is None or _digest(link.token) != event.digest:
        return
    talk.set(link=None)
    if talk.dialogue.state == "alarm":
        return  # help comes first, and nothing of an emergency is put away
    if link.keeps:
        talk.say("sharing-used")
        return
    talk.do(TimersDropped(timers=("nudge", "ask_again")))
    repair.close_case(talk)
    talk.set(state=next_state(talk.dialogue, "stopped"))
    talk.say("sharing-handed-over", [talk.action("button-start-over", "restart")])


def watch(talk: Talk, before: Dialogue) -> None:
    """A link goes with the case it was made of: once that is put away, or may not be passed on, it is void."""
    link = talk.dialogue.link
    if link is None:
        return
    if link.until <= talk.event.at:
        talk.set(link=None)
    elif talk.dialogue.closed_cases != before.closed_cases or not _may_be_passed(talk):
        _withdraw(talk)


def _may_be_passed(talk: Talk) -> bool:
    return bool(carried(talk.case).answers) and not talk.noted("minor") and not talk.noted("bereaved")


def _link_out(talk: Talk) -> bool:
    link = talk.dialogue.link
    return link is not None and link.until > talk.event.at


def _withdraw(talk: Talk) -> None:
    talk.set(link=None)
    talk.do(CaseOfferWithdrawn())


def _show_link(talk: Talk, key: str) -> None:
    """What the link does, for the giver; and a message of its own that can be forwarded as it is."""
    link = talk.dialogue.link
    assert link is not None
    until = moment(talk, link.until)
    way = "both" if link.keeps else "over"
    talk.say(key, [talk.action("button-sharing-back", "take_back")], way=way, until=until)
    text = talk.words("sharing-link", link=LINK, until=until)
    talk.reply(Reply(key="sharing-link", text=text, start=f"{PAYLOAD}{link.token}"))


# --- the other person ---------------------------------------------------------------------------------------------


def is_link(payload: str) -> bool:
    """Whether a /start came by a one-time link."""
    return _OF_A_LINK.fullmatch(payload) is not None


def remember(talk: Talk, payload: str) -> None:
    """Opened before consent: nothing is looked up until they agreed for themselves."""
    talk.dialogue = came_by(talk.dialogue, _digest(payload.removeprefix(PAYLOAD)))


def came_by(dialogue: Dialogue, digest: str) -> Dialogue:
    """The dialogue of somebody who came by this link."""
    return dialogue.model_copy(update={"notes": {**dialogue.notes, "opened_link": digest}})


def agreed(talk: Talk) -> None:
    """They agreed: the case behind the link that they came by."""
    digest = talk.noted("opened_link")
    if not digest:
        return
    offer = talk.offer(digest)
    talk.drop_notes("opened_link")
    if offer.case is None or offer.own:
        talk.say("sharing-gone")
    else:
        _take(talk, offer, offer.case)


def opened(talk: Talk, payload: str) -> str | None:
    """A link opened by somebody who has agreed before: their own case is put away only if they say so."""
    digest = _digest(payload.removeprefix(PAYLOAD))
    offer = talk.offer(digest)
    if offer.case is None or offer.own:
        repair.ask_again(talk, before=talk.words("sharing-own" if offer.own else "sharing-gone"))
        return repair.shown_again(talk)
    if talk.case.answers:
        talk.open("sharing_offer", candidates=(digest,))
        rows: list[Row] = [talk.choice("button-sharing-take", "take"), talk.choice("button-sharing-keep", "keep")]
        talk.say("sharing-offer", rows)
        return None
    return _take(talk, offer, offer.case)


def answered(talk: Talk, value: str) -> str | None:
    """Whether the case that is offered takes the place of their own."""
    asked = talk.dialogue.asked
    if asked is None or value != "take":
        talk.set(asked=None)
        return "present"
    offer = talk.offer(asked.candidates[0])
    if offer.case is None:
        talk.set(asked=None)
        talk.say("sharing-gone")
        return "present"
    repair.close_case(talk, keeps_lead=True)
    return _take(talk, offer, offer.case)


def _take(talk: Talk, offer: OfferedCase, case: Case) -> str:
    """The case is theirs now, in their perspective, as of no turn of theirs: going back does not undo it."""
    answers = {
        name: answer.model_copy(update={"words": _worded(talk, case, name)}) for name, answer in case.answers.items()
    }
    talk.set(case=Case(answers=answers))
    if offer.lead:
        talk.note("linked_lead", offer.lead)
    talk.do(OfferTaken(digest=offer.digest))
    talk.trace.append("sharing:taken")
    wrong: list[Row] = [talk.action("button-wrong", "wrong:writer")] if case.told("writer") else []
    talk.say("sharing-received", wrong)
    return "started_over"


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
