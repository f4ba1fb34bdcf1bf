"""What we hold of a person, shown to them: the summary before anything is explained, and /my_data."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from dialogs import asking, learning, script
from dialogs.model import DataShown, Document, Reply
from dialogs.questions import INTAKE
from dialogs.talk import Row, Talk
from dialogs.times import day_in_words, moment


def told_names(talk: Talk) -> list[str]:
    """Answers that the summary shows, in the order of the questions."""
    order = [question.name for question in INTAKE]
    return [name for name in order if talk.case.told(name) and name not in learning.HIDDEN]


def _text(talk: Talk) -> str:
    """One line for each answer, unknowns said as unknown."""
    # One line for the cancer: its exact kind where that was told, else its broad name.
    idle = "cancer" if talk.case.value("cancer_type") else "cancer_type"
    return "\n".join(script.escaped(asking.line(talk, name)) for name in told_names(talk) if name != idle)


def present(talk: Talk) -> None:
    """What I understood, tap to edit."""
    talk.open("summary")
    rows: list[Row] = [talk.choice("button-summary-right", "right"), talk.choice("button-change", "change")]
    talk.say("summary", rows, below=_text(talk))


def answered(talk: Talk, value: str) -> str | None:
    """Right, or which line to change."""
    if value == "right":
        return "confirmed"
    if value.startswith("edit="):
        return learning.edit(talk, value.removeprefix("edit="))
    asked = talk.dialogue.asked
    assert asked is not None
    buttons = [talk.button(f"label-{name}", talk.data(f"edit={name}")) for name in told_names(talk)]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    talk.say("choose-change", rows)
    return None


def show_data(talk: Talk) -> None:
    """Everything that is held, in plain words."""
    lines = [
        talk.words("my-data-line", label=asking.label(talk, name), value=asking.understood(talk, name))
        for name in talk.case.answers
        if script.has(f"label-{asking.LABEL_OF.get(name, name)}", talk.language) and name not in learning.HIDDEN
    ]
    if talk.event.username:
        named = f"@{talk.event.username}"
        lines.append(talk.words("my-data-line", label=talk.plain("my-data-telegram"), value=named))
    if talk.dialogue.source:
        lines.append(talk.words("my-data-line", label=talk.plain("my-data-source"), value=talk.dialogue.source))
    if talk.dialogue.contact:
        lines.append(talk.words("my-data-line", label=asking.label(talk, "contact"), value=talk.dialogue.contact))
    if not lines:
        talk.say("my-data-none")
        return
    purposes = [consent.purpose for consent in talk.dialogue.consents if talk.dialogue.consented(consent.purpose)]
    said = [talk.plain(f"purpose-{purpose}") for purpose in dict.fromkeys(purposes)]
    consents = talk.words("my-data-consents", consents="; ".join(said)) if said else ""
    if talk.dialogue.link:
        until = moment(talk, talk.dialogue.link.until)
        lines.append(talk.words("my-data-line", label=talk.plain("my-data-link"), value=until))
    parts = ("\n".join(lines), consents, _who_looked(talk), talk.words("my-data-end"))
    talk.do(DataShown())
    talk.say(
        "my-data-head",
        [talk.action("button-data-file", "data_file")],
        below="\n\n".join(part for part in parts if part),
    )


LOOKS_SHOWN = 5
"""So many days on which somebody read the case are named in the message; the file names all."""


def _who_looked(talk: Talk) -> str:
    """Role and day of each who read it, the latest first; nobody is named."""
    zone = ZoneInfo(talk.dialogue.zone or talk.practice.zone)
    found = dict.fromkeys(
        talk.plain(f"looked-{look.role}", day=day_in_words(talk, look.at.astimezone(zone).date()))
        for look in talk.looks()
    )
    if not found:
        return talk.words("my-data-not-looked")
    return talk.words("my-data-looked", looks="; ".join([*found][:LOOKS_SHOWN]))


def send_data(talk: Talk) -> None:
    """The same and everything else as two files, one to read and one for programs; they are filled when sent."""
    talk.do(DataShown())
    for kind, key, said in (
        ("data_text", "data-file-name", talk.words("data-file")),
        ("data_json", "data-json-name", ""),
    ):
        talk.reply(Reply(key=key, text=said, document=Document(kind=kind, name=talk.plain(key))))
