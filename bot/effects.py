"""What a turn set off, done in the turn's own transaction: one function for each kind of effect."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot import noticeboard
from dialogs.model import (
    AlarmRaised,
    Booking,
    BookingCancelled,
    BookingMoved,
    CaseOffered,
    CaseOfferWithdrawn,
    CaseTaken,
    ConsentRecorded,
    DataDeleted,
    DataShown,
    Effect,
    LeadChanged,
    LeadMade,
    LeadWithdrawn,
    OfferTaken,
    PersonAsked,
    SlotBooked,
    TimersDropped,
    TimerSet,
    Turn,
    UnsentDropped,
)
from dialogs.slots import cells
from storage import alarms, consents, erasure, leads, offers, staff, timers
from storage.people import Person

if TYPE_CHECKING:
    from bot.group import Group


def apply(group: Group, person: Person, turn: Turn, effect: Effect) -> bool:
    """Do it. False when the person is erased by it. Raises SlotTaken, OfferGone and CodeTaken."""
    DO[type(effect)](group, person, turn, effect)
    return not isinstance(effect, DataDeleted)


def _consent(group: Group, person: Person, _: Turn, effect: ConsentRecorded) -> None:
    consents.record(group.c, group.house.keyring, person, effect.consent)


def _lead_made(group: Group, person: Person, _: Turn, effect: LeadMade) -> None:
    found = leads.find(group.c, group.house.keyring, effect.code)
    if found is None or found.person_id != person.id:
        leads.make(group.c, person, effect, group.now)
        noticeboard.announce(group, person, effect.code)
        return
    # Shared once more: the same request with the facts of today, open again where it was closed.
    noticeboard.reopen(group, person, effect.code)
    leads.change(group.c, person, effect, group.now)
    noticeboard.refresh(group, person, effect.code)
    noticeboard.refresh_card(group, person, effect.code)


def _lead_changed(group: Group, person: Person, _: Turn, effect: LeadChanged) -> None:
    before = leads.find(group.c, group.house.keyring, effect.code)
    if before is None or not leads.change(group.c, person, effect, group.now):
        return
    if (before.priority, before.language) != (effect.priority, effect.language):
        noticeboard.refresh(group, person, effect.code)
    if before.state == "claimed" and before.card != effect.card:
        noticeboard.refresh_card(group, person, effect.code)


def _lead_withdrawn(group: Group, person: Person, _: Turn, effect: LeadWithdrawn) -> None:
    if leads.withdraw(group.c, effect.code, group.now):
        noticeboard.refresh(group, person, effect.code)
        noticeboard.take_back_card(group, person, effect.code)


def _slot_booked(group: Group, person: Person, _: Turn, effect: SlotBooked) -> None:
    leads.book(group.c, effect.code, effect.booking, cells(group.house.practice, effect.booking.start_at),
               end_of(group, effect.booking))  # fmt: skip
    noticeboard.reopen(group, person, effect.code)
    noticeboard.refresh(group, person, effect.code)


def _booking_moved(group: Group, person: Person, _: Turn, effect: BookingMoved) -> None:
    leads.move(group.c, effect.booking, cells(group.house.practice, effect.booking.start_at),
               end_of(group, effect.booking))  # fmt: skip
    noticeboard.reopen(group, person, effect.code)
    noticeboard.refresh(group, person, effect.code)


def _booking_cancelled(group: Group, person: Person, _: Turn, effect: BookingCancelled) -> None:
    leads.cancel(group.c, effect.booking)
    noticeboard.refresh(group, person, effect.code, cancelled=True)


def _timer_set(group: Group, person: Person, _: Turn, effect: TimerSet) -> None:
    timers.put(group.c, person, [effect])


def _timers_dropped(group: Group, person: Person, _: Turn, effect: TimersDropped) -> None:
    timers.drop(group.c, person, effect.timers)


def _alarm_raised(group: Group, person: Person, _: Turn, effect: AlarmRaised) -> None:
    alarm, number = effect.alarm, 1
    while alarms.find(group.c, group.house.keyring, alarm.code) is not None:
        # The code is the lead's where there is one, and a lead may raise more than one alarm.
        number += 1
        alarm = alarm.model_copy(update={"code": f"{effect.alarm.code}.{number}"})
    alarms.put(group.c, group.house.keyring, person, alarm)
    noticeboard.sound_alarm(group, person, alarm, effect.booked_with)


def _person_asked(group: Group, person: Person, _: Turn, effect: PersonAsked) -> None:
    noticeboard.person_asked(group, person, effect.code, kept=effect.may_name_chat)


def _unsent_dropped(group: Group, person: Person, _: Turn, effect: UnsentDropped) -> None:
    group.drop_unsent(person)


def _data_deleted(group: Group, person: Person, _: Turn, effect: DataDeleted) -> None:
    erased = erasure.erase(group.c, group.house.keyring, person, group.now)
    group.forget(person)
    noticeboard.take_from_staff(group, erased)
    staff.audit(group.c, None, "data_deleted", "", group.now)


def _data_shown(group: Group, person: Person, _: Turn, effect: DataShown) -> None:
    staff.audit(group.c, None, "data_shown", f"person {person.id}", group.now)


def _case_offered(group: Group, person: Person, _: Turn, effect: CaseOffered) -> None:
    offers.put(group.c, person, effect)


def _case_offer_withdrawn(group: Group, person: Person, _: Turn, effect: CaseOfferWithdrawn) -> None:
    offers.withdraw(group.c, person)


def _offer_taken(group: Group, person: Person, _: Turn, effect: OfferTaken) -> None:
    giver = offers.take(group.c, group.house.keyring, effect.digest)
    taken = CaseTaken(at=group.now, seed=group.house.seed(), digest=effect.digest)
    group.tell(giver, taken, f"case taken:{effect.digest}")


def end_of(group: Group, booking: Booking) -> Any:
    """When a call's buffer is over."""
    practice = group.house.practice
    return booking.start_at + timedelta(minutes=practice.call_minutes + practice.buffer_minutes)


DO: dict[type[Any], Callable[[Group, Person, Turn, Any], None]] = {
    ConsentRecorded: _consent,
    LeadMade: _lead_made,
    LeadChanged: _lead_changed,
    LeadWithdrawn: _lead_withdrawn,
    SlotBooked: _slot_booked,
    BookingMoved: _booking_moved,
    BookingCancelled: _booking_cancelled,
    TimerSet: _timer_set,
    TimersDropped: _timers_dropped,
    AlarmRaised: _alarm_raised,
    PersonAsked: _person_asked,
    UnsentDropped: _unsent_dropped,
    DataDeleted: _data_deleted,
    DataShown: _data_shown,
    CaseOffered: _case_offered,
    CaseOfferWithdrawn: _case_offer_withdrawn,
    OfferTaken: _offer_taken,
}
