"""Free times and promises: properties over random practices and calendars, in zones that change their clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import slots
from dialogs.model import Busy, NavigatorHours, Practice, Slot
from dialogs.slots import WEEKDAYS, before_quiet, cells, clock_time, in_quiet_hours, promise, soonest, three_good
from tests.builders import a_navigator, a_practice

ZONES = [
    "America/New_York", "America/Los_Angeles", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kolkata",
    "America/St_Johns", "Pacific/Apia", "America/Phoenix",
]  # fmt: skip
CHANGES_OF_CLOCK = [date(2026, 3, 8), date(2026, 3, 29), date(2026, 4, 5), date(2026, 10, 4), date(2026, 10, 25),
                    date(2026, 11, 1)]  # fmt: skip
HOURS = st.sampled_from([
    (("09:00", "12:00"), ("13:00", "17:00")), (("00:00", "24:00"),), (("01:00", "04:00"),), (("22:00", "24:00"),),
    (("09:00", "09:10"),), (),
])  # fmt: skip
WEEKS = st.fixed_dictionaries(dict.fromkeys(WEEKDAYS, HOURS))
MOMENTS = st.one_of(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)),  # noqa: DTZ001
    st.sampled_from(CHANGES_OF_CLOCK).map(lambda day: datetime.combine(day, time(1)) - timedelta(days=2)),
).map(lambda at: at.replace(tzinfo=UTC, second=0, microsecond=0))


@st.composite
def navigators(draw: st.DrawFn, id: str) -> NavigatorHours:
    languages = draw(st.sampled_from([("en",), ("es",), ("en", "es")]))
    return a_navigator(id, languages=languages, zone=draw(st.sampled_from(ZONES)), hours=draw(WEEKS))


@st.composite
def practices(draw: st.DrawFn) -> Practice:
    return a_practice(
        zone=draw(st.sampled_from(ZONES)),
        navigators=(draw(navigators("ana")), draw(navigators("ben"))),
        holidays=tuple(draw(st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 1)), max_size=3))),
        notice_hours=draw(st.integers(0, 48)),
        buffer_minutes=draw(st.sampled_from([0, 10, 15, 30])),
        call_minutes=draw(st.sampled_from([15, 20, 30])),
        grid_minutes=draw(st.sampled_from([15, 30])),
        horizon_days=draw(st.integers(1, 10)),
    )


@st.composite
def calendars(draw: st.DrawFn, practice: Practice, now: datetime) -> tuple[Busy, ...]:
    """Calls that were booked on the grid, as storage tells of them."""
    taken = []
    open_ = [*soonest(practice, (), now, "en")]
    for slot in draw(st.lists(st.sampled_from(open_), max_size=6)) if open_ else ():
        covered = cells(practice, slot.start_at)
        step = timedelta(minutes=practice.grid_minutes)
        taken.append(Busy(navigator=slot.navigator, start_at=slot.start_at, end_at=covered[-1] + step))
    return tuple(taken)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Practice, tuple[Busy, ...], datetime, str]:
    practice, now = draw(practices()), draw(MOMENTS)
    return practice, draw(calendars(practice, now)), now, draw(st.sampled_from(["en", "es"]))


@given(situations())
def test_a_slot_lies_within_hours_notice_and_horizon_of_somebody_who_speaks_the_language(situation):
    practice, busy, now, language = situation
    found = [*soonest(practice, busy, now, language)]
    people = {one.id: one for one in practice.navigators}
    for slot in found:
        navigator = people[slot.navigator]
        assert language in navigator.languages
        assert slot.start_at >= now + timedelta(hours=practice.notice_hours)
        assert slot.start_at <= now + timedelta(days=practice.horizon_days)
        assert slot.start_at.tzinfo is UTC
        end = slot.start_at + timedelta(minutes=practice.call_minutes)
        local = ZoneInfo(navigator.zone)
        day = slot.start_at.astimezone(local).date()
        assert day not in practice.holidays
        assert any(
            opens <= slot.start_at and end <= closes
            for around in (day - timedelta(days=1), day)
            for opens, closes in slots.windows(navigator, practice, around)
        )
    assert [slot.start_at for slot in found] == sorted({slot.start_at for slot in found})


@given(situations())
def test_a_free_slot_shares_no_cell_with_what_is_taken(situation):
    practice, busy, now, language = situation
    taken = {(one.navigator, cell) for one in busy for cell in cells(practice, one.start_at)}
    for slot in soonest(practice, busy, now, language):
        assert taken.isdisjoint((slot.navigator, cell) for cell in cells(practice, slot.start_at))


@given(situations())
def test_booking_any_free_slot_leaves_no_free_slot_that_overlaps_it(situation):
    practice, busy, now, language = situation
    found = [*soonest(practice, busy, now, language)]
    if not found:
        return
    first = found[len(found) // 2]
    step = timedelta(minutes=practice.grid_minutes)
    booked = Busy(
        navigator=first.navigator, start_at=first.start_at, end_at=cells(practice, first.start_at)[-1] + step
    )
    length = timedelta(minutes=practice.call_minutes + practice.buffer_minutes)
    for other in soonest(practice, (*busy, booked), now, language):
        if other.navigator == first.navigator:
            apart = other.start_at - first.start_at
            assert apart >= length or apart <= -length


@given(practices(), MOMENTS)
def test_the_cells_of_a_call_cover_it_and_its_buffer(practice, start_at):
    covered = cells(practice, start_at)
    step = timedelta(minutes=practice.grid_minutes)
    assert covered[0] == start_at
    assert all(later - earlier == step for earlier, later in pairwise(covered))
    assert covered[-1] + step >= start_at + timedelta(minutes=practice.call_minutes + practice.buffer_minutes)
    assert covered[-1] < start_at + timedelta(minutes=practice.call_minutes + practice.buffer_minutes)


@given(situations(), st.sampled_from(ZONES))
def test_the_three_offered_differ_and_fall_in_decent_hours_of_the_person(situation, zone):
    practice, busy, now, language = situation
    every = [*soonest(practice, busy, now, language)]
    good = three_good(every, zone)
    assert len(set(good)) == len(good) == min(3, len([*slots.decent(every, zone)]))
    local = [slot.start_at.astimezone(ZoneInfo(zone)) for slot in good]
    assert all(time(8) <= one.time() < time(20) for one in local)
    days = {one.start_at.astimezone(ZoneInfo(zone)).date() for one in slots.decent(every, zone)}
    if len(days) > 1:
        assert len({one.date() for one in local}) > 1
    if good:
        assert next(slots.decent(every, zone)) in good, "the soonest is always among them"


def test_the_three_offered_are_two_days_and_another_part_of_the_day():
    now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    local = ZoneInfo("America/New_York")
    good = three_good(soonest(a_practice(), (), now, "en"), "America/New_York")
    told = [one.start_at.astimezone(local) for one in good]
    assert len({one.date() for one in told}) == 2
    assert {one.hour < 12 for one in told} == {True, False}


def test_of_two_who_are_free_the_one_with_fewer_calls_is_offered():
    practice = a_practice(navigators=(a_navigator("ana"), a_navigator("ben")))
    now = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    far = now + timedelta(days=9)
    busy = (Busy(navigator="ana", start_at=far, end_at=far + timedelta(minutes=30)),)
    assert next(soonest(practice, busy, now, "en")).navigator == "ben"


def test_a_slot_keeps_its_local_hour_over_a_change_of_the_clocks():
    practice = a_practice(navigators=(a_navigator(zone="America/New_York"),))
    before_change = datetime(2026, 10, 30, 12, 0, tzinfo=UTC)
    local = ZoneInfo("America/New_York")
    told = {one.start_at.astimezone(local).time() for one in soonest(practice, (), before_change, "en")}
    assert min(told) == time(9) and max(told) == time(16, 45)


@given(st.sampled_from(ZONES), st.sampled_from(CHANGES_OF_CLOCK))
def test_no_time_is_offered_twice_or_in_the_missing_hour(zone, day):
    hours = dict.fromkeys(WEEKDAYS, (("00:00", "24:00"),))
    practice = a_practice(navigators=(a_navigator(zone=zone, hours=hours),), notice_hours=0, horizon_days=3)
    now = datetime.combine(day - timedelta(days=1), time(0), UTC)
    starts = [slot.start_at for slot in soonest(practice, (), now, "en")]
    assert len(set(starts)) == len(starts)
    for start in starts:
        local = start.astimezone(ZoneInfo(zone))
        assert local.astimezone(UTC) == start


# --- promises ----------------------------------------------------------------------------------------------------


@given(practices(), MOMENTS)
def test_a_promise_is_never_outside_the_working_hours_and_never_past(practice, now):
    found = promise(practice, now)
    if found is None:
        return
    assert found.at > now
    spans = [
        span
        for navigator in practice.navigators
        for offset in (-1, 0, 1)
        for span in slots.windows(navigator, practice, found.at.astimezone(UTC).date() + timedelta(days=offset))
    ]
    assert any(opens <= found.at <= closes for opens, closes in spans)


@given(practices(), MOMENTS, st.sampled_from(ZONES))
def test_today_and_tomorrow_are_those_of_the_reader(practice, now, zone):
    found = promise(practice, now, zone)
    if found is None:
        return
    ahead = (found.at.date() - now.astimezone(ZoneInfo(zone)).date()).days
    if found.when in ("today", "tomorrow"):
        assert ahead == {"today": 0, "tomorrow": 1}[found.when]


def test_on_a_working_afternoon_the_promise_is_today_by_five():
    found = promise(a_practice(), datetime(2026, 11, 23, 19, 0, tzinfo=UTC))
    assert found is not None
    assert (found.when, found.at.hour) == ("today", 17)


def test_after_midnight_in_new_york_the_opening_in_california_is_no_longer_tomorrow():
    west = a_practice(zone="America/Los_Angeles", navigators=(a_navigator(zone="America/Los_Angeles"),))
    at_one_in_the_morning = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    found = promise(west, at_one_in_the_morning, "America/New_York")
    assert found is not None
    assert (found.when, found.at.strftime("%a %H:%M")) == ("day", "Tue 12:00")


def test_on_a_friday_night_the_promise_names_monday():
    found = promise(a_practice(), datetime(2026, 11, 28, 2, 0, tzinfo=UTC))
    assert found is not None
    assert (found.when, found.at.strftime("%a %H:%M")) == ("day", "Mon 09:00")


def test_a_practice_without_hours_promises_nothing():
    assert promise(a_practice(navigators=(a_navigator(hours={}),)), datetime(2026, 11, 23, 19, tzinfo=UTC)) is None


# --- quiet hours ---------------------------------------------------------------------------------------------------


@given(MOMENTS, st.sampled_from(ZONES))
def test_nothing_is_sent_in_the_quiet_hours_and_nothing_later_than_meant(at, zone):
    practice = a_practice()
    sent = before_quiet(practice, at, zone)
    assert not in_quiet_hours(practice, sent, zone)
    assert at - timedelta(hours=13) <= sent <= at
    assert sent == at or in_quiet_hours(practice, at, zone)


def test_the_end_of_the_day_can_be_written():
    assert clock_time("24:00") == time.max


@given(st.integers(1, 40), st.integers(2, 8))
def test_the_times_of_a_day_are_spread_from_the_first_to_the_last(count, most):
    at = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
    every = tuple(Slot(navigator="ana", start_at=at + timedelta(minutes=15 * index)) for index in range(count))
    chosen = slots.spread(every, most)
    assert len(chosen) == len(set(chosen)) == min(count, most)
    assert chosen[0] == every[0] and chosen[-1] == every[-1]


@pytest.mark.parametrize("ahead", [1, 2, 3])
def test_so_many_working_days_on_skips_weekends_and_holidays(ahead):
    practice = a_practice(holidays=(date(2026, 11, 30),))
    friday = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
    found = slots.end_of_working_day(practice, friday, ahead)
    assert found is not None
    assert found.strftime("%a %H:%M") == {1: "Tue 17:00", 2: "Wed 17:00", 3: "Thu 17:00"}[ahead]
