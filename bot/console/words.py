"""The names by which staff read a case: those of the script and the lexicons, in English."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from dialogs import considerations, script
from dialogs.asking import LABEL_OF
from dialogs.model import Answer
from dialogs.understanding.lexicon import CANCERS, TREATMENTS

STATES = {
    "welcome": "Before consent", "intake": "Answering questions", "summary": "Checking the summary",
    "explanation": "Reading what applies", "handover": "Deciding on a call", "booking": "Choosing a time",
    "booked": "Handed over", "declined": "Declined consent", "ended": "Ended", "alarm": "Stopped by an alarm",
    "stopped": "Stopped by the writer",
}  # fmt: skip
"""States of a dialogue."""
AFTER = {
    "no_time": "Handed over, no time chosen", "call": "Call booked", "called": "Call time has passed",
    "done": "Request done", "withdrawn": "Request withdrawn",
}  # fmt: skip
"""What a hand-over has come to."""
CONSIDERATIONS = {one.id: one.staffs for one in considerations.TABLE}
WRITERS = {"patient": "Patient", "loved_one": "Loved one", "professional": "Professional"}
LANGUAGES = {"en": "English", "es": "Spanish"}
PRIORITIES = {
    "P1": "today", "P2": "within 1 working day", "P3": "within 2 working days", "P4": "within 3 working days",
}  # fmt: skip
"""By when somebody is to call."""
OUTCOMES = {"reached": "reached", "no_answer": "no answer", "not_fit": "not a fit", "moved_on": "moved on"}
"""What a navigator noted when they closed a lead."""
ALARMS = {"CRISIS": "crisis", "E911": "medical emergency", "ONC_NOW": "urgent symptom"}
"""Levels of an alarm."""
NO_ALARM = frozenset({"URGENT_DX", "HUMAN"})
"""Levels of what the safety screen hears beside: being told to start soon is no alarm."""
AUDIT = {
    "view_transcript": "read a conversation",
    "review": "marked as reviewed",
    "sign_in": "signed in",
    "sign_out": "signed out",
    "sign_out_everywhere": "signed out everywhere",
    "console_link": "asked for a sign-in link",
    "invite": "invited",
    "joined": "joined the staff",
    "revoke": "revoked staff",
    "claim": "claimed a lead",
    "release": "released a lead",
    **{f"done {outcome}": f"closed a lead: {text}" for outcome, text in OUTCOMES.items()},
    **{
        f"reopened after {before}": f"opened a lead again that was {text}"
        for before, text in (OUTCOMES | {"withdrawn": "taken back", "done": "done"}).items()
    },
    "alarm_taken": "is on an alarm",
    "alarm_cleared": "cleared an alarm",
    "replay": "played against the present rules",
    "texts": "counted for the report on texts",
    "calendar_made": "made a calendar address",
    "calendar_ended": "ended a calendar address",
    "export json": "exported as JSON",
    "export csv": "exported as CSV",
    "export fhir": "exported as FHIR",
    "data_shown": "showed somebody their data",
    "data_deleted": "erased somebody's data on request",
}
"""What stands in the audit log; who did it is told beside."""
REASONS = {
    "class_u": "days matter for this disease: only in parallel to treatment",
    "class_s": "time is short for this disease or its treatment",
    "start_within_7_days": "treatment starts within 7 days",
    "start_within_14_days": "treatment starts within 14 days",
    "treatment_started": "treatment has started",
    "wants_call": "wishes for a call, nothing else applies",
    "cancer_unlisted": "the cancer is not in our list",
    "professional": "a professional writes",
    "minor": "the person with cancer is under 18",
    "not_cancer": "it is not cancer",
    "region": "lives where the practice does not serve",
    "open_alarm": "an alarm is open",
}
"""Reasons for and against a lead, beside those of the considerations."""
TIMINGS = {
    "U": "days matter, treatment does not wait", "S": "time is short, ask soon", "N": "there is usually time",
}  # fmt: skip
STEPS = {
    "tap:echo": "Tapped twice, acted once",
    "tap:old": "A button of an earlier question, nothing changed",
    "crisis_check:yes": "Asked about ending their life: yes",
    "crisis_check:no": "Asked about ending their life: no",
    "reminder_day:void": "The reminder of the day before was no longer true, not sent",
    "reminder_hour:void": "The reminder of the hour before was no longer true, not sent",
    "missed:1": "Not understood, asked in simpler words",
    "missed:2": "Not understood twice, asked in the simplest words",
    "missed:3": "Not understood three times, buttons and a person offered",
}
"""Whole trace entries that have words of their own."""
LEVELS = {
    "CRISIS": "crisis, 988 given", "E911": "medical emergency, 911 given",
    "ONC_NOW": "urgent symptom, 24-hour line given",
    "URGENT_DX": "days may matter", "HUMAN": "for a person to look at",
}  # fmt: skip
FLAGS = {
    "fever_chemo": "fever during treatment", "sepsis": "signs of sepsis", "cord": "pressure on the spinal cord",
    "breathless": "trouble breathing", "airway": "airway in danger", "svc": "swelling of face or neck (vena cava)",
    "trach_neck": "trouble with a neck opening", "chest_pain": "chest pain", "clot_leg": "clot in a leg",
    "clot_lung": "clot in the lung", "stroke": "signs of a stroke", "seizure": "seizure",
    "confusion": "sudden confusion", "collapse": "collapse", "headache_brain": "headache with signs of the brain",
    "head_injury": "head injury", "bleed_major": "heavy bleeding", "bleed_stool": "blood in the stool",
    "bleed_leuk": "bleeding or bruises, leukemia possible", "blasts": "blasts in the blood",
    "tls": "tumor lysis", "labs_critical": "critical lab value", "hypercalcemia": "high calcium",
    "sugar_high": "very high sugar", "obstruction": "blocked bowel", "perforation": "perforation of the bowel",
    "retention": "cannot pass urine", "jaundice": "jaundice", "jaundice_fever": "jaundice with fever",
    "diarrhea_severe": "severe diarrhea", "dehydration": "dehydration", "mouth_sores": "mouth sores, cannot drink",
    "pain_severe": "severe pain", "back_pain_new": "new back pain", "fracture": "fracture",
    "immune_severe": "severe side effect of immunotherapy", "immune_tox": "side effect of immunotherapy",
    "cart_tox": "side effect of CAR-T cells", "transplant_tox": "trouble after a transplant",
    "differentiation": "differentiation syndrome", "steroid_crisis": "steroids stopped suddenly",
    "allergic": "allergic reaction", "chemo_leak": "chemotherapy leaked under the skin",
    "port_infection": "infection of the port", "infection_low_defenses": "infection with low defenses",
    "wound": "wound trouble", "vision_blood": "loss of vision or blood in the eye", "pregnancy": "pregnant",
    "testis_torsion": "sudden pain of a testicle", "overdose": "overdose", "crisis_active": "thoughts of suicide",
    "crisis_passive": "wishes not to live", "crisis_abuse": "violence or abuse",
    "emergency_like": "words like those of an emergency", "crisis_like": "words like those of a crisis",
    "abuse_like": "words like those of violence or abuse",
    "told_urgent": "told to start soon", "minor": "says to be under 18",
}  # fmt: skip
"""Rows of red_flags, as a colleague would name them."""


def state(name: str) -> str:
    """A state of a dialogue, or what a hand-over has come to."""
    return STATES.get(name) or AFTER.get(name) or readable(name).capitalize()


def reason(id_: str) -> str:
    """A reason for or against a lead in plain words; one that is not known by its id."""
    considered = id_.removeprefix("consideration_")
    if considered != id_ and considered in CONSIDERATIONS:
        return f"consideration: {CONSIDERATIONS[considered]}"
    return REASONS.get(id_) or readable(id_)


def rule(entry: str) -> str:
    """A trace entry in plain words; one that is not known by its id."""
    if entry in STEPS:
        return STEPS[entry]
    kind, _, rest = entry.partition(":")
    known = RULES.get("heard" if kind == "safety" and not is_alarm(entry) else kind)
    if known is None or not rest:
        return ", ".join(readable(part) for part in entry.split(":")).capitalize()
    return f"{known[0]}: {known[1](rest)}"


def is_alarm(entry: str) -> bool:
    """Whether a trace entry is an alarm; one of a level that is not known is."""
    return entry.startswith("safety:") and entry.rpartition(":")[2] not in NO_ALARM


def audited(what: str) -> str:
    """An entry of the audit log in plain words; one that is not known by its id."""
    return AUDIT.get(what) or readable(what)


def _flag(rest: str) -> str:
    id_, _, level = rest.partition(":")
    return ", ".join(part for part in (FLAGS.get(id_) or readable(id_), LEVELS.get(level, level)) if part)


def _consideration(rest: str) -> str:
    id_, _, strength = rest.partition(":")
    return ", ".join(part for part in (CONSIDERATIONS.get(id_) or readable(id_), readable(strength)) if part)


RULES: dict[str, tuple[str, Callable[[str], str]]] = {
    "safety": ("Alarm", _flag),
    "heard": ("Heard", _flag),
    "consideration": ("Consideration", _consideration),
    "qualified": ("Qualified", str),
    "for": ("For the lead", reason),
    "against": ("Against the lead", reason),
    "timing": ("Timing", lambda rest: TIMINGS.get(rest) or rest),
    "contradiction": ("Said something else before", lambda rest: question(rest)),
    "left_open": ("Not answered several times, left open", lambda rest: question(rest)),
}
"""First part of a trace entry to its words, and to what says the rest."""


def question(name: str) -> str:
    """Short name of a question: its label in the script, else its own name with spaces."""
    return _said(f"label-{name}") or _said(f"label-{LABEL_OF.get(name, name)}") or readable(name).capitalize()


def values(name: str, answer: Answer) -> tuple[str, ...]:
    """What was understood, value by value: a disease or treatment by its full name, else the option's label."""
    return tuple(_value(name, value) for value in answer.values)


def unknown(answer: Answer) -> str:
    """Which kind of not knowing an answer was, as the patient's summary says it."""
    kind = answer.unknown.value if answer.unknown else ""
    return _said(f"summary-unknown-{kind}") or readable(kind)


def readable(name: str) -> str:
    """An id with spaces."""
    return name.replace("_", " ").replace("-", " ")


def _value(name: str, value: str) -> str:
    if value in CANCERS:
        return CANCERS[value].name_in("en")
    if value in TREATMENTS:
        return TREATMENTS[value].name_in("en")
    if value.startswith("date:"):
        return f"{date.fromisoformat(value.removeprefix('date:')):%a %-d %b %Y}"
    return _said(f"option-{name}-{value}") or readable(value)


@cache
def _said(key: str) -> str:
    """The message without markup; empty where the script has none, or where it needs facts of its own."""
    if not script.has(key) or script.variables(key) - {"writer"}:
        return ""
    return script.plain(key, "en")
