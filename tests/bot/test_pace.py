"""Telegram's limits are kept, and its word is obeyed where it applies."""

from bot.pace import Pace


def test_one_chats_429_does_not_stop_the_others() -> None:
    pace = Pace()
    pace.refused(1, 17, now=100)
    assert pace.wait(1, 100) == 17
    assert pace.wait(1, 100, urgent=True) == 17
    assert pace.wait(2, 100) == 0
    assert pace.wait(1, 117) == 0


def test_429s_from_several_chats_slow_all_down() -> None:
    pace = Pace()
    for chat in (1, 2, 3):
        pace.refused(chat, 5, now=100)
    assert pace.wait(4, 100) == 5


def test_a_group_gets_fifteen_a_minute_and_an_alarm_passes() -> None:
    pace = Pace()
    for second in range(15):
        pace.sent(-1, 100 + second)
    assert pace.wait(-1, 115) == 45
    assert pace.wait(-1, 115, urgent=True) == 0
    assert pace.wait(7, 115) == 0
    assert pace.wait(-1, 160.5) == 0


def test_overall_the_second_has_a_limit() -> None:
    pace = Pace(per_second=3)
    for _ in range(3):
        pace.sent(1, 100.0)
    assert pace.wait(2, 100.25) == 0.75
    assert pace.wait(2, 101.0) == 0
