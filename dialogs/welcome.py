"""Before consent: who this is, what happens with the answers, and the four ways on from there.

Apart from the rest because another rule holds here: until somebody agrees, no event is kept and nothing is learned.
Whoever says no may read; whoever is under 18 is sent to a trusted adult, after consent too.
"""

from __future__ import annotations

from typing import Any

from dialogs import asking, explanation, repair, sharing, taps, topics
from dialogs.model import ConsentRecorded, Reply, Said, SentOther, Started, Tapped
from dialogs.questions import begins_with, folded, match_short
from dialogs.remarks import is_greeting, language_wished
from dialogs.talk import Row, Talk
from dialogs.understanding import understand


def before_consent(talk: Talk) -> str | None:
    """Any event of somebody who has not agreed yet; nothing of it is kept until they do."""
    event = talk.event
    talk.keeps_event = False
    if isinstance(event, Started):
        if sharing.is_link(event.payload):
            sharing.remember(talk, event.payload)
        elif event.payload and not talk.dialogue.source:
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
    agreeing = isinstance(event, Said) and _agrees(talk, event.text)
    said = "yes" if agreeing else "other" if isinstance(event, SentOther) else "text"
    talk.say("consent-needed", _consent_rows(talk), said=said)
    return None


def _agrees(talk: Talk, text: str) -> bool:
    """Whether a typed text wants to agree. The consent itself is a tap: it says how old somebody is, too."""
    yes = match_short(text, "*", ("yes",)) or begins_with(text) == "yes"
    return bool(yes) or folded(text) in folded(talk.plain("button-agree"))


def _asked_before_consent(talk: Talk, text: str) -> str | None:
    """The answer to a question about the bot itself: it can be given without keeping a word."""
    wished = language_wished(text)
    if wished:
        talk.set(language=wished)
        return "welcome-2"
    if is_greeting(text):
        return "hello-again"
    intent = understand(text, lang=talk.language, today=explanation.today(talk)).intent
    return repair.ANSWERED_THEN_ASKED_AGAIN.get(intent) if intent in ABOUT_THE_BOT else None


ABOUT_THE_BOT = ("who_are_you", "are_you_human", "privacy_question", "cost_question", "thanks_smalltalk")
"""Intents that are answered before consent."""


def _welcome(talk: Talk) -> None:
    talk.say("welcome-1", **_retention(talk))
    talk.say("welcome-2", _consent_rows(talk), **_retention(talk))


def _consent_rows(talk: Talk) -> list[Row]:
    return [
        talk.action("button-agree", "agree"),
        talk.action("button-tell-more", "tell_more"),
        talk.action("button-no-thanks", "no_thanks"),
        talk.action("button-under-18", "under_18"),
    ]


def _retention(talk: Talk) -> dict[str, Any]:
    keep = talk.practice.retention
    return {
        "practice": talk.practice.name,
        "abandoned_days": str(keep.abandoned_days),
        "lead_days": str(keep.unbooked_lead_days),
        "after_call_days": str(keep.after_call_days),
    }


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
        sharing.agreed(talk)
        return "agreed"
    elif action == "tell_more":
        talk.say("tell-more-1", **_retention(talk))
        rows = [row for row in _consent_rows(talk) if row[0].data != "do:tell_more"]
        rows.append(talk.action("button-learn", "learn"))
        talk.say("tell-more-2", rows, **_retention(talk))
    elif action == "no_thanks":
        text = talk.words("welcome-2", **_retention(talk))
        talk.do(ConsentRecorded(consent=talk.consent("collect_health", False, text)))
        return "declined"
    elif action == "under_18":
        talk.note("minor")
        talk.say("end-minor-self")
    elif action == "learn":
        others = tuple(name for name in topics.BEFORE_ALL if name != argument)
        topics.learn(talk, argument, [*topics.rows(talk, others), *_ways_on(talk)])
    elif action == "source":
        topics.source(talk, argument)
    elif action == "support":
        topics.support(talk, argument)
    elif event.data.startswith("a:") and (talk.dialogue.asked and talk.dialogue.asked.question == "delete"):
        return taps.tapped(talk, event)
    else:
        _welcome(talk)
    return None


def _close_keyboard(talk: Talk, event: Tapped, key: str, chosen: str) -> None:
    """The welcome stays readable, with what was chosen and without its buttons."""
    if event.message_id is None:
        return
    text = f"{talk.words(key, **_retention(talk))}\n\n{asking.TICK}<b>{talk.words(chosen)}</b>"
    talk.reply(Reply(key=key, text=text, edits=event.message_id))


def present_welcome(talk: Talk) -> None:
    """The welcome, unless something was said in this turn already."""
    if not talk.replies:
        _welcome(talk)


def present_declined(talk: Talk) -> None:
    """No is a good answer: three pieces to read, and the way back."""
    talk.say("declined", [*topics.rows(talk, topics.BEFORE_ALL), *_ways_on(talk)])


def _ways_on(talk: Talk) -> list[Row]:
    return [talk.action("button-learn", "learn"), talk.action("button-change-mind", "change_mind")]
