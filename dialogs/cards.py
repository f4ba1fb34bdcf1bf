"""What a navigator reads of a lead, complete and short enough for a minute.

The full card holds health details and goes to one navigator's private chat. The group sees none of it: its
notice is made of code, priority, language, time and call alone (domain.md 10.3, features.md P8).
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from dialogs import script
from dialogs.considerations import no_time_said, timing_class
from dialogs.explanation import today
from dialogs.model import Language
from dialogs.qualification import Assessment
from dialogs.questions import INTAKE, days_to_start, row, shown, start_on
from dialogs.talk import Talk
from dialogs.understanding.lexicon import in_a_list

NOT_ON_CARD = frozenset(
    {"writer", "patient_adult", "cancer_confirm", "cancer_choice", "cancer_type", "certainty", "open_points"}
)


def full_card(talk: Talk, assessment: Assessment) -> str:
    """The card as Telegram HTML, in the staff's first language, the person's own words as they wrote them."""
    staff: Language = talk.practice.languages[0]
    case, dialogue = talk.case, talk.dialogue
    writer = talk.writer

    def line(key: str, **facts: str | int) -> str:
        return script.say(key, staff, **{"writer": writer, **facts})

    cancer = row(case)
    lines = [
        line(
            "card-head",
            code=dialogue.lead or "",
            priority=script.plain(f"priority-{assessment.priority}", staff),
            language=script.plain(f"language-name-{talk.language}", staff),
        )
    ]
    if linked := talk.noted("linked_lead"):
        lines.append(line("card-linked", code=linked))
    if timing_class(case, today(talk)) == "U":
        lines.append(line("card-urgent"))
    words = shown(case, "cancer", staff, writer)
    diagnosis = cancer.name_in(staff) if cancer else words
    told = [diagnosis, *(shown(case, name, staff, writer) for name in ("stage", "status") if case.told(name))]
    if words and words.lower() != diagnosis.lower():
        told.append(f"“{words}”")
    lines.append(line("card-diagnosis", value="; ".join(dict.fromkeys(part for part in told if part))))
    for name, key in (("findings", "card-findings"), ("treatment", "card-treatment"), ("talks", "card-talks")):
        if case.told(name):
            lines.append(line(key, value=shown(case, name, staff, writer)))
    if case.told("start"):
        lines.append(line("card-start", value=_start(talk, staff)))
    told_no_time = no_time_said(case)
    if told_no_time:
        reason = script.plain(f"option-no_time-{told_no_time}", staff, writer=writer)
        said = case.words("told_urgent") or case.words("no_time")
        lines.append(line("card-no-time", value=f"{reason}; “{said}”" if said and said != reason else reason))
    if case.value("region"):
        lines.append(line("card-region", value=str(case.value("region"))))
    if case.value("certainty"):
        after = case.value("certainty_after") or "none"
        lines.append(line("card-certainty", value=str(case.value("certainty")), after=after))
    if case.values("open_points") and case.value("open_points") != "none":
        lines.append(line("card-open-points", items=shown(case, "open_points", staff, writer)))
    if case.told("situation"):
        lines.append(line("card-situation", words=case.words("situation")))
    if case.values("access") and case.value("access") != "none":
        lines.append(line("card-access", items=shown(case, "access", staff, writer)))
    if case.values("own_questions"):
        lines.append(line("card-own-questions", words=case.words("own_questions")))
    if case.words("story"):
        lines.append(line("card-story", words=case.words("story")))
    if assessment.applied:
        lines += ["", line("card-considerations")]
    for one in assessment.applied:
        key = "card-consideration-strong" if one.evidence.strength == "strong" else "card-consideration"
        lines.append(line(key, title=script.plain(f"consider-title-{one.id}", staff, **one.evidence.facts)))
        if one.evidence.words:
            lines.append(line("card-you-said", words="; ".join(dict.fromkeys(one.evidence.words))))
    unknown = [
        script.plain(f"label-{question.name}", staff)
        for question in INTAKE
        if question.name not in NOT_ON_CARD and _not_known(talk, question.name)
    ]
    if unknown:
        lines += ["", line("card-unknowns", items=in_a_list(unknown))]
    if cancer and cancer.tests:
        lines.append(line("card-prepare", items="; ".join(cancer.tests)))
    lines.append("")
    lines.append(line("card-reach", contact=dialogue.contact) if dialogue.contact else line("card-reach-none"))
    if dialogue.booking and dialogue.booking.status == "booked":
        start = dialogue.booking.start_at
        here = start.astimezone(ZoneInfo(talk.practice.zone))
        there = start.astimezone(ZoneInfo(dialogue.booking.zone))
        call = f"{here:%a %Y-%m-%d %H:%M %Z}"
        if there.utcoffset() != here.utcoffset():
            call += f" ({there:%H:%M %Z})"
        lines.append(line("card-call", call=call))
    return "\n".join(lines)


def _start(talk: Talk, staff: Language) -> str:
    """When treatment starts: the date and the days until then, and the words that told it."""
    case = talk.case
    words = shown(case, "start", staff, talk.writer)
    on, days = start_on(case), days_to_start(case, today(talk))
    if on is None:
        return words
    return f"{on:%a %Y-%m-%d} ({days} d); “{words}”"


def _not_known(talk: Talk, name: str) -> bool:
    case = talk.case
    answer = case.answers.get(name)
    if answer is None:
        cancer = row(case)
        skipped = {"stage": cancer is not None and not cancer.staged, "status": True, "no_time": True}
        return not skipped.get(name, False)
    return answer.unknown is not None
