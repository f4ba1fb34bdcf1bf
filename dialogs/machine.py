"""The states of a conversation and what leads from one to the next, in one table.

A state is a phase. Inside a phase the next question is the first one still needed (`questions.py`), so
routing has one source: the table moves between phases and never repeats what a question's own condition
says. `next_state` puts a throw-away model on the machine, fires one trigger and reads where it came to;
an illegal trigger raises and changes nothing. The state can always be derived again from the case: the
trigger `resumed` does it, after a stop, an alarm, or a new version of the flow.

Known to be imperfect: `transitions` keeps every model it is given, so the model is never added to it but
handed to the event directly.
"""

from __future__ import annotations

from dataclasses import dataclass

from transitions import Machine

from dialogs.model import Dialogue
from dialogs.questions import BY_PHASE, INTAKE, first_needed

STATES: dict[str, str] = {
    "welcome": "says what it is and asks for consent; keeps nothing",
    "declined": "no consent: three general pieces to read",
    "intake": "asks what is not known yet",
    "summary": "shows what was understood, tap to edit",
    "explanation": "which considerations apply and why",
    "handover": "region, and consent to share with the navigators",
    "booking": "time zone, slot, how to be reached, reminders",
    "booked": "the lead is made; a call is booked or no time is chosen yet",
    "ended": "a kind ending, with where else to turn",
    "alarm": "emergency or crisis: the questionnaire stands still",
    "stopped": "stopped by the person; one word goes on",
}
INITIAL = "welcome"


class OutOfTurn(Exception):
    """A trigger that the state does not know; the message names both."""


@dataclass
class Guards:
    """What the table may ask; sees only the dialogue, never the event."""

    dialogue: Dialogue
    state: str

    def consented(self) -> bool:
        """Health answers may be collected."""
        return self.dialogue.consented("collect_health")

    def out_of_scope(self) -> bool:
        """The answers so far are none that this service can help with (domain.md 10.2, misfits)."""
        case = self.dialogue.case
        return (
            case.value("writer") == "professional"
            or case.value("patient_adult") == "no"
            or case.value("cancer") == "not_cancer"
        )

    def everything_told(self) -> bool:
        """No question of the intake is still needed."""
        return first_needed(self.dialogue.case, INTAKE) is None

    def explained(self) -> bool:
        """The considerations were shown."""
        return "explained" in self.dialogue.notes

    def shared(self) -> bool:
        """The navigators know of this person."""
        return self.dialogue.lead is not None

    def settled(self) -> bool:
        """A call is booked, or it was said that no time is chosen yet."""
        return self.shared() and (self.dialogue.booking is not None or "no_time" in self.dialogue.notes)


ANYWHERE = [state for state in STATES if state not in ("welcome", "declined")]

ASKING = ["intake", "summary"]
CORRECTABLE = [*ASKING, "explanation", "handover", "booking", "booked", "ended", "stopped"]

# After an answer: out of scope ends, what is missing is asked, and who was further already returns there.
Row = dict[str, str | list[str]]

AFTER_AN_ANSWER: list[Row] = [
    {"trigger": trigger, "source": sources, **row}
    for trigger, sources in (("answered", ASKING), ("corrected", CORRECTABLE))
    for row in (
        {"dest": "ended", "conditions": "out_of_scope"},
        {"dest": "intake", "unless": "everything_told"},
        {"dest": "booked", "conditions": "settled"},
        {"dest": "booking", "conditions": "shared"},
        {"dest": "explanation", "conditions": "explained"},
        {"dest": "summary"},
    )
]

TABLE: list[Row] = [
    *AFTER_AN_ANSWER,
    {"trigger": "answered", "source": ["explanation", "booking", "booked"], "dest": "="},
    {"trigger": "agreed", "source": ["welcome", "declined"], "dest": "intake"},
    {"trigger": "declined", "source": ["welcome", "declined"], "dest": "declined"},
    {"trigger": "confirmed", "source": "summary", "dest": "explanation"},
    {"trigger": "wants_a_person", "source": ["booking", "booked"], "dest": "=", "conditions": "shared"},
    {
        "trigger": "wants_a_person",
        "source": ["intake", "summary", "explanation", "handover", "ended", "stopped"],
        "dest": "handover",
    },
    {"trigger": "shared", "source": "handover", "dest": "booking"},
    {"trigger": "unserved", "source": "handover", "dest": "ended"},
    {"trigger": "kept_private", "source": ["explanation", "handover"], "dest": "ended"},
    {"trigger": "minor_writes", "source": ANYWHERE, "dest": "ended"},
    {"trigger": "person_died", "source": CORRECTABLE, "dest": "ended"},
    {"trigger": "settled", "source": ["booking", "booked"], "dest": "booked"},
    {"trigger": "chooses_time", "source": CORRECTABLE, "dest": "booking"},
    {"trigger": "alarmed", "source": list(STATES), "dest": "alarm"},
    {"trigger": "stopped", "source": ANYWHERE, "dest": "stopped"},
    {"trigger": "started_over", "source": ANYWHERE, "dest": "intake"},
    {"trigger": "deleted", "source": list(STATES), "dest": "welcome"},
    {"trigger": "resumed", "source": list(STATES), "dest": "welcome", "unless": "consented"},
    {"trigger": "resumed", "source": list(STATES), "dest": "booked", "conditions": "settled"},
    {"trigger": "resumed", "source": list(STATES), "dest": "booking", "conditions": "shared"},
    {"trigger": "resumed", "source": list(STATES), "dest": "ended", "conditions": "out_of_scope"},
    {"trigger": "resumed", "source": list(STATES), "dest": "intake", "unless": "everything_told"},
    {"trigger": "resumed", "source": list(STATES), "dest": "explanation", "conditions": "explained"},
    {"trigger": "resumed", "source": list(STATES), "dest": "summary"},
]

_MACHINE = Machine(model=None, states=list(STATES), transitions=TABLE, initial=INITIAL, auto_transitions=False)


def next_state(dialogue: Dialogue, trigger: str) -> str:
    """Where this trigger leads from the dialogue's state. Raises OutOfTurn where it leads nowhere."""
    guards = Guards(dialogue, dialogue.state if dialogue.state in STATES else INITIAL)
    event = _MACHINE.events.get(trigger)
    if event is None or not any(guards.state == source for source in event.transitions):
        raise OutOfTurn(f"{trigger!r} is unknown in state {guards.state!r}")
    if not event.trigger(guards):
        raise OutOfTurn(f"no way for {trigger!r} from state {guards.state!r}")
    return guards.state


TOLD_IN_NOTES = (
    "alarmed",
    "stopped",
    "deleted",
    "resumed",
    "started_over",
    "corrected",
    "person_died",
    "minor_writes",
)
"""Triggers that hold nearly everywhere: said in a note of the drawing instead of fifty arrows."""


def graph() -> str:
    """The machine as Mermaid: phases, triggers with their guards, and the questions of each phase in order."""
    lines = ["stateDiagram-v2", f"    [*] --> {INITIAL}"]
    lines += [f"    {state}: {state}<br/>{meaning}" for state, meaning in STATES.items()]
    arrows: dict[tuple[str, str], list[str]] = {}
    for row in TABLE:
        trigger, sources = str(row["trigger"]), row["source"]
        if trigger in TOLD_IN_NOTES:
            continue
        guard = row.get("conditions") or (f"not {row['unless']}" if "unless" in row else "")
        for source in [sources] if isinstance(sources, str) else sources:
            dest = source if row["dest"] == "=" else str(row["dest"])
            arrows.setdefault((source, dest), []).append(f"{trigger} [{guard}]" if guard else trigger)
    lines += [f"    {source} --> {dest}: {', '.join(labels)}" for (source, dest), labels in arrows.items()]
    for state, questions in BY_PHASE.items():
        names = "<br/>".join(question.name for question in questions)
        lines.append(f"    note left of {state}: asks, in this order, what is still needed:<br/>{names}")
    lines += [
        "    note right of alarm: alarmed from every state;<br/>resumed derives the state again from the case",
        "    note right of stopped: stopped and started_over from every state after consent;<br/>"
        "deleted leads to welcome from everywhere",
        "    note right of ended: corrected, from every state after the intake, leads where answered would;<br/>"
        "person_died and minor_writes end from everywhere",
    ]
    return "\n".join(lines) + "\n"
