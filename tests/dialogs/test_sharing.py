"""The same case, two people: what goes over, what stays, and who may take it."""

from __future__ import annotations

import pytest

from dialogs import sharing
from dialogs.considerations import that_apply
from dialogs.model import (
    LINK,
    Answer,
    Case,
    CaseOfferWithdrawn,
    ConsentRecorded,
    TimersDropped,
    Unknown,
)
from dialogs.questions import QUESTIONS
from tests.builders import a_case, typed
from tests.dialogs.thumb import a_chat, answer, asked, command, do, go, on_view, press
from tests.dialogs.walks import AFTER_CONSENT, begun
from tests.player import Chat

STORY = "we were at the lake house with the quokka when the breast cancer was found, it is stage 2"


def gave(to: str = "certainty", way: str = "both", language: str = "en", **answers: object) -> Chat:
    """Somebody who came so far and made a link."""
    chat = go(a_chat(language_code=language), to, **answers)
    command(chat, "share")
    press(chat, way)
    return chat


def other(giver: Chat, name: str = "other", language: str = "en") -> Chat:
    """The other person's phone."""
    chat = Chat(name=name, links=giver.links, lines=giver.lines, practice=giver.practice, language_code=language)
    chat.now = giver.now
    return chat


def opens(chat: Chat, giver: Chat) -> Chat:
    """Opens the link that the giver has out."""
    assert giver.dialogue.link
    chat.start(sharing.PAYLOAD + giver.dialogue.link.token)
    return chat


def takes(giver: Chat, **fields: str) -> Chat:
    """Somebody new who opens the link and agrees."""
    chat = opens(other(giver, **fields), giver)
    do(chat, "agree")
    return chat


def keys(chat: Chat) -> list[str]:
    return [reply.key for reply in chat.turns[-1].replies]


# --- what goes over ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("writer", "side"), [("patient", "loved_one"), ("loved_one", "patient")])
def test_the_other_person_reads_it_in_their_own_perspective(writer: str, side: str, language: str) -> None:
    giver = gave(writer=writer)
    taker = takes(giver, language=language)
    assert taker.dialogue.case.value("writer") == side
    for name in ("cancer", "cancer_type", "stage", "findings", "treatment", "start", "talks"):
        assert taker.dialogue.case.values(name) == giver.dialogue.case.values(name)
    assert asked(taker.dialogue) not in (*sharing.CARRIED, "writer", "patient_adult")


def test_how_sure_somebody_is_and_what_is_open_stays_theirs() -> None:
    giver = go(gave("summary"), "summary", certainty="2")
    taker = takes(giver)
    assert giver.dialogue.case.told("certainty") and giver.dialogue.case.told("open_points")
    assert not taker.dialogue.case.told("certainty") and not taker.dialogue.case.told("open_points")
    answer(go(taker, "certainty"), "9")
    assert giver.dialogue.case.value("certainty") == "5"


def test_consents_contact_call_and_words_stay_with_the_giver() -> None:
    giver = a_chat(username="rosa")
    giver.start()
    do(giver, "agree")
    giver.say(STORY)
    go(giver, "booked")
    command(giver, "share")
    press(giver, "both")
    taker = takes(giver)
    dialogue = taker.dialogue
    assert giver.dialogue.contact and giver.dialogue.booking
    assert [consent.purpose for consent in dialogue.consents] == ["collect_health"]
    assert (dialogue.contact, dialogue.booking, dialogue.lead, dialogue.zone, dialogue.link) == (None,) * 5
    assert not {"region", "share", "slot", "zone", "contact", "story"} & set(dialogue.case.answers)
    assert "quokka" not in taker.dialogue.model_dump_json() + "".join(turn.model_dump_json() for turn in taker.turns)


def test_what_the_giver_did_not_know_is_asked() -> None:
    taker = takes(gave(stage="?dont_know"))
    assert not taker.dialogue.case.told("stage")
    assert asked(taker.dialogue) == "stage"


def test_a_name_that_only_the_giver_s_words_hold_is_asked_again() -> None:
    case = Case(answers={
        "writer": Answer(values=("patient",)), "cancer_said": typed("other", "what my aunt Ida had"),
        "cancer": typed("other", "what my aunt Ida had"), "stage": Answer(values=("s2",)),
        "findings": Answer(values=("tissue",)),
    })  # fmt: skip
    assert set(sharing.carried(case).answers) == {"writer", "patient_adult", "findings"}


def test_no_word_of_the_giver_goes_over_whatever_they_answered() -> None:
    case = Case(
        answers={name: typed("s2", "marmalade") for name in (*QUESTIONS, "story", "told_urgent", "cancer_said")}
    )
    assert "marmalade" not in sharing.carried(case).model_dump_json()


@pytest.mark.parametrize(
    "case",
    [
        Case(), a_case(writer="patient"), a_case(writer="professional", cancer="breast", stage="s2"),
        a_case(writer="loved_one", patient_adult="no", cancer="breast", stage="s2"),
        a_case(writer="patient", cancer="not_cancer"), a_case(writer="patient", cancer=Unknown.DONT_KNOW),
        a_case(writer="patient", certainty="3", open_points="choice"),
    ],
)  # fmt: skip
def test_there_is_nothing_to_pass(case: Case) -> None:
    """Nothing told yet; a health worker's question; a child's case, which goes to no child by itself."""
    assert sharing.carried(case) == Case()


def test_the_other_person_sees_every_line_before_anything_is_explained() -> None:
    taker = go(takes(gave()), "summary")
    assert "Stage 2" in taker.last
    assert "How sure, 0 to 10: 5 / 10" in taker.last


def test_the_considerations_are_those_of_the_same_facts() -> None:
    giver = gave(findings=("not_fit",))
    taker = go(takes(giver), "explanation")
    go(giver, "explanation")
    theirs, ours = (
        {one.id for one in that_apply(chat.dialogue.case, chat.practice, "en")} for chat in (taker, giver)
    )
    assert theirs == ours


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_date_is_said_as_a_day(language: str) -> None:
    giver = a_chat()
    giver.start()
    do(giver, "agree")
    giver.say("breast cancer stage 2, chemo starts on December 14")
    command(giver, "share")
    press(giver, "both")
    taker = takes(giver, language=language)
    words = taker.dialogue.case.words("start")
    assert "14" in words
    assert ("December" in words) == (language == "en")


def test_going_back_does_not_undo_what_was_shared() -> None:
    taker = takes(gave())
    press(taker, "+more")
    press(taker, "+back")
    assert keys(taker)[0].startswith(("ask-", "repair-"))
    assert taker.dialogue.case.told("cancer")


# --- the link ----------------------------------------------------------------------------------------------------


def test_what_is_sent_on_says_nothing_of_health_and_no_transcript_holds_the_link() -> None:
    giver = gave()
    link = next(reply for reply in giver.turns[-1].replies if reply.start)
    assert link.key == "sharing-link"
    assert LINK in link.text
    assert not link.buttons, "what is forwarded carries no buttons of the giver"
    assert not {"cancer", "breast", "illness", "health", "case", "doctor"} & set(link.text.lower().split())
    token = giver.dialogue.link.token if giver.dialogue.link else ""
    assert link.start == f"case_{token}"
    assert len(link.start) <= 64
    assert all(token not in reply.text for turn in giver.turns for reply in turn.replies)


def test_nothing_is_looked_up_or_kept_before_consent() -> None:
    giver = gave()
    taker = opens(other(giver), giver)
    assert taker.dialogue.case == Case()
    assert not taker.turns[-1].keeps_event
    assert taker.dialogue.source == ""
    assert "sharing-received" not in keys(taker)
    assert giver.dialogue.link, "opening alone spends nothing"
    do(taker, "no_thanks")
    assert taker.dialogue.case == Case()
    assert giver.dialogue.link


def test_it_works_once() -> None:
    giver = gave()
    first, second = (opens(other(giver, name), giver) for name in ("first to open", "second"))
    do(second, "agree")
    assert keys(second)[1] == "sharing-received"
    assert giver.turns[-1].replies[0].key == "sharing-used"
    assert giver.dialogue.link is None
    do(first, "agree")
    assert "sharing-gone" in keys(first)
    assert asked(first.dialogue) == "writer"
    assert first.dialogue.case == Case()


@pytest.mark.parametrize(("hours", "works"), [(47.9, True), (48.1, False)])
def test_it_lasts_two_days(hours: float, works: bool) -> None:
    giver = gave()
    taker = opens(other(giver), giver)
    taker.now = giver.now
    taker.wait(hours=hours)
    do(taker, "agree")
    assert ("sharing-received" in keys(taker)) is works
    assert ("sharing-gone" in keys(taker)) is not works


def test_it_can_be_taken_back_and_shown_again() -> None:
    giver = gave()
    token = giver.dialogue.link.token if giver.dialogue.link else ""
    taker = opens(other(giver), giver)
    command(giver, "share")
    assert keys(giver) == ["sharing-open", "sharing-link", "ask-certainty"]
    assert giver.turns[-1].replies[1].start == f"case_{token}"
    turn = do(giver, "take_back")
    assert CaseOfferWithdrawn() in turn.effects
    (recorded,) = (effect for effect in turn.effects if isinstance(effect, ConsentRecorded))
    assert (recorded.consent.purpose, recorded.consent.given) == ("share_with_person", False)
    assert asked(giver.dialogue) == "certainty"
    do(taker, "agree")
    assert "sharing-gone" in keys(taker)
    do(giver, "take_back")
    assert "/share" in giver.last


def test_an_expired_link_is_forgotten_and_another_can_be_made() -> None:
    giver = gave()
    giver.wait(hours=49)
    command(giver, "share")
    assert keys(giver) == ["sharing-choose"]
    press(giver, "both")
    assert "sharing-received" in keys(takes(giver))


def test_to_pass_it_on_is_a_consent_of_its_own() -> None:
    giver = gave()
    assert giver.dialogue.consented("share_with_person")
    assert not giver.dialogue.consented("share_with_navigators")


def test_their_own_link_is_not_for_them() -> None:
    giver = gave()
    opens(giver, giver)
    assert "other person" in giver.last
    assert asked(giver.dialogue) == "certainty"
    assert giver.dialogue.link


@pytest.mark.parametrize("payload", ["case_study", "case_", "case_" + "A" * 26, "case_" + "a" * 27])
def test_a_source_that_only_looks_like_a_link_is_a_source(payload: str) -> None:
    chat = a_chat()
    chat.start(payload)
    assert chat.dialogue.source == payload


def test_a_link_of_nobody_says_that_it_no_longer_works() -> None:
    chat = a_chat()
    chat.start("case_" + "a" * 26)
    do(chat, "agree")
    assert "sharing-gone" in keys(chat)


@pytest.mark.parametrize("ending", ["restart", "other_person"])
def test_a_link_goes_with_the_case_it_was_made_of(ending: str) -> None:
    giver = gave()
    giver.start()
    turn = do(giver, ending)
    if ending == "restart":
        turn = press(giver, "yes")
    assert CaseOfferWithdrawn() in turn.effects
    assert giver.dialogue.link is None


def test_a_link_goes_when_the_patient_has_died() -> None:
    giver = gave(writer="loved_one", patient_adult="yes")
    turn = giver.say("my mother died last night")
    assert giver.dialogue.state == "ended"
    assert CaseOfferWithdrawn() in turn.effects


def test_the_choice_not_now_and_nothing_yet() -> None:
    chat = go(a_chat(), "certainty")
    command(chat, "share")
    press(chat, "no")
    assert asked(chat.dialogue) == "certainty"
    assert chat.dialogue.link is None
    fresh = go(a_chat(), "cancer")
    command(fresh, "share")
    assert asked(fresh.dialogue) == "cancer"
    assert "/share" in fresh.last


# --- handing over, and whoever has a case already -----------------------------------------------------------------


def test_who_hands_over_is_asked_nothing_more() -> None:
    giver = gave(way="over")
    assert asked(giver.dialogue) != "certainty"
    taker = takes(giver)
    assert taker.dialogue.case.told("cancer")
    assert giver.dialogue.state == "stopped"
    assert giver.dialogue.case == Case()
    assert any(isinstance(effect, TimersDropped) and "nudge" in effect.timers for effect in giver.turns[-1].effects)
    before = len(giver.turns)
    giver.wait(days=20)
    assert all(not turn.replies for turn in giver.turns[before:])


def test_who_hands_over_with_a_call_keeps_the_call() -> None:
    giver = gave("booked", way="over")
    takes(giver)
    assert giver.dialogue.booking
    assert giver.dialogue.booking.status == "booked"


def test_an_emergency_of_the_giver_is_not_put_away() -> None:
    giver = gave(way="over")
    giver.say("I can't breathe")
    takes(giver)
    assert giver.dialogue.state == "alarm"
    assert giver.turns[-1].replies == ()
    assert any(button.data.startswith("a:") for _, button in on_view(giver))


def test_who_has_a_case_is_asked_before_it_is_put_away() -> None:
    giver = gave()
    keeper = go(other(giver), "stage", cancer="lung")
    opens(keeper, giver)
    assert keys(keeper) == ["sharing-offer"]
    press(keeper, "keep")
    assert asked(keeper.dialogue) == "stage"
    assert giver.dialogue.link
    opens(keeper, giver)
    press(keeper, "take")
    assert keeper.dialogue.case.value("cancer") == "breast"
    assert keeper.dialogue.closed_cases[-1].value("cancer") == "lung"


def test_a_case_can_go_back_the_same_way() -> None:
    """Handed over by the patient, and handed back: each time in the perspective of who reads."""
    patient = gave(way="over")
    daughter = takes(patient)
    assert daughter.dialogue.case.value("writer") == "loved_one"
    command(daughter, "share")
    press(daughter, "over")
    opens(patient, daughter)
    assert patient.dialogue.case.value("writer") == "patient"
    assert patient.dialogue.case.values("stage") == ("s2",)
    assert daughter.dialogue.case == Case()


@pytest.mark.parametrize("way", ["both", "over"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("writer", ["patient", "loved_one"])
@pytest.mark.parametrize("name", AFTER_CONSENT)
def test_no_cross_reading_without_a_new_link(name: str, writer: str, language: str, way: str) -> None:
    """From every state: whatever one of them does afterwards, the other's dialogue does not move."""
    giver = begun(name, language, writer)
    command(giver, "share")
    if asked(giver.dialogue) != "sharing":
        assert name in ("alarm", "crisis") or not sharing.carried(giver.dialogue.case).answers
        return
    press(giver, way)
    taker = takes(giver)
    before = taker.dialogue
    giver.say("it came back and it is stage 4 now")
    assert taker.dialogue == before
    stands = giver.dialogue
    taker.say("she has lung cancer, not this")
    assert giver.dialogue == stands


def test_the_second_card_names_the_first_lead() -> None:
    """Linked, not merged: two leads, and the navigator sees that it is one patient (features.md N10)."""
    giver = gave("booked")
    taker = go(takes(giver), "booked")
    assert giver.dialogue.lead and taker.dialogue.lead and giver.dialogue.lead != taker.dialogue.lead
    made = next(
        effect for turn in taker.turns for effect in turn.effects if getattr(effect, "effect", "") == "lead_made"
    )
    assert giver.dialogue.lead in made.card  # type: ignore[union-attr]
