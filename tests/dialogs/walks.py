"""Random conversations: a list of steps is drawn, and each finds on the phone what it can be applied to.

A walk begins fresh or in the middle of a conversation (`BEGINNINGS`), so that late states are met as often as early
ones. After every step the claims that hold in any conversation are checked (`holds`).
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from hypothesis import strategies as st

from dialogs import script
from dialogs.model import (
    Booking,
    Case,
    Commanded,
    Dialogue,
    Edited,
    Faltered,
    MembershipChanged,
    Said,
    SentOther,
    SharedContact,
    StaffActed,
    Tapped,
    TimerFired,
    Turn,
)
from tests.dialogs.thumb import a_chat, behind_more, command, copy_of, do, go, on_view, press, tap, to_the_offer
from tests.player import Chat

PHRASES = [
    "stage 2 her2+, chemo starts Monday and I feel rushed",
    "my dad has a liposarcoma, they want to amputate on monday",
    "breast cancer", "no idea", "nobody told me", "I'd rather not say", "what does that mean", "why do you ask?",
    "go back", "actually it's stage 3", "no, I meant colon cancer", "is this free?", "are you a robot?", "I'm scared",
    "stop", "start over", "I want to talk to a person", "book a call", "cancel my call", "move my call",
    "delete my data",
    "yes", "no", "7", "10", "hi", "thanks", "prostate cancer gleason 6, surgery", "acute leukemia", "aml",
    "it came back",
    "Houston, Texas", "Mexico", "it is 3 pm here", "212 555 0147", "+34 612 345 678", "12345", "February 30",
    "my doctor said there is no time", "the pathologist was not sure", "it's benign", "what is the weather",
    "I am a doctor", "this is about someone else", "simpler please", "what should I do?", "pause", "ok",
    "None of these",
]  # fmt: skip
FRASES = [
    "me dijeron cáncer de mama etapa 2 y empiezo quimio el lunes", "mi mamá tiene melanoma", "no sé", "no me dijeron",
    "prefiero no decir", "qué significa", "por qué pregunta", "volver", "en realidad es etapa 3", "¿es gratis?",
    "¿es un robot?", "tengo miedo", "parar", "empezar de nuevo", "quiero hablar con una persona", "sí", "no", "nueve",
    "leucemia aguda", "volvió", "Ciudad de México", "son las 3 de la tarde", "dicen que no hay tiempo", "gracias",
    "hola",
    "el patólogo no está seguro", "borrar mis datos", "cancelar la llamada", "es benigno", "más fácil",
]  # fmt: skip
ALARMS = [
    "I can't breathe", "I want to kill myself", "fever of 102 during chemo", "no puedo respirar", "me quiero matar",
    "this is killing me", "I don't want to wake up", "my mom can't breathe", "he hits me", "took all the pills",
]  # fmt: skip
HOSTILE = [
    "", "   ", "\n\n", "😀😀😀", "a" * 4096, "cancer " * 585, "5" * 4096, "<b>bold",
    "</b></i>&lt;&amp;<script>alert(1)</script>",
    "**bold** _it_ [a](http://x)", "{ $name }", "{-term}", "%s %d {0}", "\u202e\u202dstage 2\u202c", "سرطان الثدي",
    "סרטן שד", "\u200b\u200b", "sta\u200bge 2", "ｓｔａｇｅ ２", "'; DROP TABLE answers; --",
    "\x00\x01", "a:1:stage:s2",
    "do:restart", "/start", "🇪🇸👩‍👩‍👧", "١٢٣", "²", "½", "9" * 30, "+" * 50, "@", "@maria_d", "00:00", "25:99", "-1",
    "11", "1e9",
    "stage 5", "chemo starts on the 31st of February", "born 99/99/9999", "|", "~|~2026", "🙂 7", "\ud7ff",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(PHRASES), st.sampled_from(FRASES), st.sampled_from(HOSTILE))
MEDIA = ["photo", "document", "voice", "video", "sticker", "location", "poll", "other"]
COMMANDS = [
    "help", "questions", "sheet", "share", "call", "language", "privacy", "my_data", "delete_my_data", "stop",
    "frobnicate", "leads", "",
]  # fmt: skip

STEPS = st.one_of(
    st.tuples(st.just("newest"), st.integers(0, 30)),
    st.tuples(st.just("newest"), st.integers(0, 30)),
    st.tuples(st.just("newest"), st.integers(0, 30)),
    st.tuples(st.just("any"), st.integers(0, 300)),
    st.tuples(st.just("twice"), st.integers(0, 30)),
    st.tuples(st.just("say"), TEXTS),
    st.tuples(st.just("say"), TEXTS),
    st.tuples(st.just("say"), st.text(max_size=40)),
    st.tuples(st.just("alarm"), st.sampled_from(ALARMS)),
    st.tuples(st.just("edit"), TEXTS),
    st.tuples(st.just("edit_old"), TEXTS),
    st.tuples(st.just("command"), st.sampled_from(COMMANDS)),
    st.tuples(st.just("start"), st.sampled_from(["", "ad7", "x" * 80, "case_" + "a" * 26])),
    st.tuples(st.just("media"), st.sampled_from(MEDIA)),
    st.tuples(st.just("contact"), st.booleans()),
    st.tuples(st.just("wait"), st.sampled_from([1, 5, 25, 24 * 20])),
    st.tuples(st.just("timer"), st.sampled_from(["reminder_day", "reminder_hour", "ask_again", "nudge"])),
    st.tuples(
        st.just("staff"),
        st.sampled_from(["claimed", "released", "moved", "cancelled", "done", "alarm_cleared", "alarm_taken"]),
    ),
    st.tuples(st.just("member"), st.booleans()),
    st.tuples(st.just("faltered"), st.just("")),
    st.tuples(
        st.just("data"), st.sampled_from(["a:1:slot:0", "do:wrong:zzz", "do:source:zzz", "x", "a:", "do:learn:q"])
    ),
)
WALKS = st.lists(STEPS, min_size=1, max_size=12)


@cache
def beginning(name: str, language: str = "en", writer: str = "patient") -> Chat:
    """A chat that came this far by taps."""
    chat = a_chat(language_code=language, username="maria_d")
    if name == "fresh":
        return chat
    chat.start()
    if name == "welcome":
        return chat
    if name == "declined":
        do(chat, "no_thanks")
        return chat
    do(chat, "agree")
    states = {
        "cancer": "cancer", "stage": "stage", "treatment": "treatment", "summary": "summary",
        "explanation": "explanation", "region": "region", "share": "share", "zone": "zone", "contact": "contact",
        "slot": "slot", "booked": "booked", "moving": "booked", "cancelling": "booked", "reminded": "booked",
    }  # fmt: skip
    go(chat, states.get(name, "stage"), writer=writer)
    if name == "stopped":
        command(chat, "stop")
    elif name == "restart":
        behind_more(chat, "+restart")
    elif name == "delete":
        command(chat, "delete_my_data")
    elif name == "alarm":
        chat.say("I can't breathe")
    elif name == "crisis":
        chat.say("I don't want to wake up")
    elif name == "contradiction":
        press(chat, "s2")
        chat.say("the stage is 4")
    elif name == "ended":
        go(chat, "explanation", writer=writer)
        to_the_offer(chat)
        do(chat, "not_now")
    elif name in ("reminded", "moving", "cancelling"):
        press(chat, "yes")
        command(chat, "call")
        if name != "reminded":
            do(chat, "move" if name == "moving" else "cancel")
    return chat


BEGINNINGS = [
    "fresh", "welcome", "declined", "cancer", "stage", "treatment", "summary", "explanation", "region", "share",
    "zone",
    "contact", "slot", "booked", "reminded", "moving", "cancelling", "stopped", "restart", "delete", "alarm",
    "crisis",
    "contradiction", "ended",
]  # fmt: skip
AFTER_CONSENT = [name for name in BEGINNINGS if name not in ("fresh", "welcome", "declined")]


def begun(name: str, language: str = "en", writer: str = "patient") -> Chat:
    """A copy of a beginning, to be walked on."""
    return copy_of(beginning(name, language, writer))


def step(chat: Chat, what: str, detail: object) -> list[Turn]:
    """Apply one drawn step to the chat as it stands; the turns that were taken, none where it finds nothing."""
    if what in ("newest", "any", "twice"):
        found = on_view(chat)
        if what != "any" and found:
            found = [one for one in found if one[0] == found[0][0]]
        if not found:
            return []
        chosen = found[int(str(detail)) % len(found)]
        turns = [tap(chat, *chosen)]
        if what == "twice":
            chat.now -= timedelta(seconds=19)
            turns.append(tap(chat, *chosen))
        return turns
    if what in ("say", "alarm"):
        return [chat.say(str(detail))]
    if what == "edit" and chat.said_ids:
        return [chat.edit(str(detail))]
    if what == "edit_old":
        return [chat.take(Edited(**chat.base(0), text=str(detail)))]
    if what == "command":
        return [command(chat, str(detail))]
    if what == "start":
        return [chat.start(str(detail))]
    if what == "media":
        return [chat.take(SentOther(**chat.base(), what=detail))]
    if what == "contact":
        return [chat.take(SharedContact(**chat.base(), phone="12125550147", own=bool(detail)))]
    if what == "wait":
        before = len(chat.turns)
        chat.wait(hours=float(str(detail)))
        return chat.turns[before:]
    if what == "timer":
        revision = chat.dialogue.booking.revision if chat.dialogue.booking else 0
        return [chat.take(TimerFired(**chat.base(), timer=detail, revision=revision))]
    if what == "staff":
        return [chat.take(StaffActed(**chat.base(), action=detail, navigator="Navigator A", booking=_moved(chat)))]
    if what == "member":
        return [chat.take(MembershipChanged(**chat.base(), blocked=bool(detail)))]
    if what == "faltered":
        return [chat.take(Faltered(**chat.base()))]
    if what == "data":
        return [chat.take(Tapped(**chat.base(1), data=str(detail)))]
    return []


def _moved(chat: Chat) -> Booking | None:
    """The booking an hour later, as a navigator would move it."""
    booking = chat.dialogue.booking
    if booking is None:
        return None
    later = {"start_at": booking.start_at + timedelta(hours=1), "revision": booking.revision + 1}
    return booking.model_copy(update=later)


# --- what holds in any conversation -----------------------------------------------------------------------------

MUST_ANSWER = (Said, Tapped, Commanded, SentOther, Edited)
NOT_TO_A_LOVED_ONE = ("your cancer", "su cáncer")


def holds(before: Dialogue, turn: Turn, event: object) -> None:
    """The claims of one turn; an AssertionError names the one that does not hold."""
    new = [reply for reply in turn.replies if reply.edits is None and reply.document is None]
    assert len(new) <= 3, f"{len(new)} messages at once: {[reply.key for reply in new]}"
    if isinstance(event, MUST_ANSWER) and "tap:echo" not in turn.trace:
        assert turn.replies, f"silence after {event!r} in {before.state} {before.asked}"
    for reply in turn.replies:
        assert reply.text.strip() or reply.document, f"{reply.key} says nothing"
        assert len(reply.text) <= 4096, f"{reply.key} is {len(reply.text)} characters long"
        for button in (one for row in reply.buttons for one in row):
            assert button.label.strip(), f"{reply.key} has a button without words"
            assert 0 < len(button.data.encode()) <= 64 or button.url, f"{reply.key}: {button.data!r}"
    assert Dialogue.model_validate_json(turn.dialogue.model_dump_json()) == turn.dialogue
    if not turn.dialogue.consented("collect_health"):
        assert turn.dialogue.case == Case() and not turn.dialogue.closed_cases
        assert not turn.keeps_event or not isinstance(event, Said | Edited | SharedContact | SentOther)
    if before.case.value("writer") == "loved_one" == turn.dialogue.case.value("writer"):
        for reply in turn.replies:
            assert not any(words in reply.text.lower() for words in NOT_TO_A_LOVED_ONE), f"{reply.key}: {reply.text}"


def left_shown(turn: Turn) -> int | None:
    """How many questions the latest message says are left, None where it says nothing of it."""
    language = turn.dialogue.language or "en"
    for reply in reversed(turn.replies):
        for count in range(25):
            if reply.edits is None and _progress(language, count) in reply.text:
                return count
    return None


@cache
def _progress(language: str, count: int) -> str:
    return script.say("progress", "es" if language == "es" else "en", left=count)
