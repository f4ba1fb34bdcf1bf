"""What we hold of a person, shown to them: the summary before anything is explained, and /my_data."""

from __future__ import annotations

from dialogs import asking, learning, script
from dialogs.model import DataShown
from dialogs.questions import INTAKE
from dialogs.talk import Row, Talk


def told_names(talk: Talk) -> list[str]:
    """Answers that the summary shows, in the order of the questions."""
    order = [question.name for question in INTAKE]
    return [name for name in order if talk.case.told(name) and name not in learning.HIDDEN]


def _text(talk: Talk) -> str:
    """One line for each answer, unknowns said as unknown."""
    # One line for the cancer: its exact kind where that was told, else its broad name.
    idle = "cancer" if talk.case.value("cancer_type") else "cancer_type"
    return "\n".join(
        talk.words("summary-line", label=asking.label(talk, name), value=asking.understood(talk, name))
        for name in told_names(talk)
        if name != idle
    )


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
    talk.do(DataShown())
    talk.say(
        "my-data-head",
        below="\n\n".join(part for part in ("\n".join(lines), consents, talk.words("my-data-end")) if part),
    )
