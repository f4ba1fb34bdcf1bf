"""What an operator gets wrong is one line with the mend, and never shows a secret."""

from pathlib import Path

import pytest

from bot.settings import DEFAULT_PRACTICE, SettingsError, load, misspelt, read_practice, require_for_run
from dialogs.model import Practice

NAVIGATOR = """
name: A practice
zone: America/Chicago
navigators:
  - id: ann
    name: Ann
    languages: [en, es]
    zone: America/Chicago
    hours:
      mon: 9:00-12:00, 13:00-17:00
"""


def practice(tmp_path: Path, text: str) -> Practice:
    file = tmp_path / "practice.yaml"
    file.write_text(text, "utf-8")
    return read_practice(file)


def reason(tmp_path: Path, text: str) -> str:
    with pytest.raises(SettingsError) as error:
        practice(tmp_path, text)
    told = str(error.value)
    assert "\n" not in told
    return told


def test_the_default_practice_file_is_complete() -> None:
    given = read_practice()
    assert given.name == "Pilot Rock Medical Navigators"
    assert {"en", "es"} == set(given.languages)
    assert 2 <= len(given.navigators) <= 3
    assert "navigators" in given.placeholders
    assert all(name in DEFAULT_PRACTICE.read_text("utf-8") for name in Practice.model_fields)


def test_a_minimal_practice_file_takes_the_defaults_for_the_rest(tmp_path: Path) -> None:
    given = practice(tmp_path, NAVIGATOR)
    assert given.navigators[0].hours == {"mon": (("09:00", "12:00"), ("13:00", "17:00"))}
    assert given.retention.abandoned_days == 30


def test_yaml_does_not_turn_times_into_numbers_or_no_into_false(tmp_path: Path) -> None:
    given = practice(tmp_path, NAVIGATOR + "quiet_from: 22:00\nserved_states: [NO, CA]\n")
    assert (given.quiet_from, given.served_states) == ("22:00", ("NO", "CA"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("name: A", "nmae: A"), "nmae is unknown; did you mean name?"),
        (("zone: America/Chicago\nnav", "zone: America/Chicgo\nnav"), "did you mean America/Chicago?"),
        (("    zone: America/Chicago", "    zone: Mars/Olympus Mons"), "navigator ann: zone 'Mars/Olympus"),
        (("12:00, 13:00", "14:00, 13:00"), "navigator ann: mon hours overlap, 09:00-14:00 and 13:00-17:00"),
        (("      mon: 9:00-12:00, 13:00-17:00", ""), "navigator ann has no hours"),
        (("mon:", "monday:"), "navigator ann: monday is no weekday; did you mean mon?"),
        (("13:00-17:00", "13-17"), "'13-17' is no window; write it as 09:00-12:00"),
        (("13:00-17:00", "17:00-13:00"), "17:00-13:00 ends before it begins"),
        (("9:00-12:00", "9:10-12:00"), "off the grid of 15 minutes"),
        (("languages: [en, es]", "langages: [en]"), "navigator ann: langages is unknown; did you mean languages?"),
        (("[en, es]", "[en]"), "languages names es, which no navigator speaks"),
        (("[en, es]", "[en, fr]"), "languages"),
        (("name: A practice", "name: A practice\nnotice_hours: soon"), "notice_hours input should be"),
        (("name: A practice", "name: A practice\nholidays: [2026-02-30]"), "holidays.0"),
        (("name: A practice", "name: A practice\nretention:\n  abandonned_days: 3"), "retention.abandonned_days"),
        (("name: A practice", "name: A practice\nname: B"), "name stands there twice"),
        (("name: A practice", "name: [A"), "line"),
        (("name: A practice", ""), "name is missing; add it"),
        (("name: A practice", "name: A practice\nunsure_at_most: 9"), "thresholds must rise"),
    ],
)  # fmt: skip
def test_a_wrong_practice_file_is_told_in_one_line(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    assert change[0] in NAVIGATOR
    assert told in reason(tmp_path, NAVIGATOR.replace(*change, 1))


def test_a_missing_practice_file_names_its_path(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.yaml: No such file"):
        read_practice(tmp_path / "nowhere.yaml")


def test_settings_come_by_the_names_of_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "BOT_TOKEN": "12:abc", "TELEGRAM_API_URL": "http://127.0.0.1:1/", "NAVIGATORS_CHAT_ID": "-1001",
        "ADMIN_IDS": "1, 2", "DATA_KEYS": "one,two", "LOG_LEVEL": "debug", "LOG_FORMAT": "JSON", "WEB_PORT": "1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    settings = load(None)
    assert settings.admin_ids == (1, 2)
    assert settings.keys == ("one", "two")
    assert settings.telegram_api_url == "http://127.0.0.1:1"
    assert (settings.log_level, settings.log_format, settings.navigators_chat_id) == ("DEBUG", "json", -1001)
    assert "abc" not in repr(settings)
    assert "two" not in repr(settings)
    require_for_run(settings)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("BOT_TOKEN", "s3cret", "BOT_TOKEN does not look like a token"),
        ("WEB_PORT", "99999", "WEB_PORT"),
        ("ADMIN_IDS", "me", "ADMIN_IDS"),
        ("NAVIGATORS_CHAT_ID", "11111111", "NAVIGATORS_CHAT_ID is a person"),
        ("TELEGRAM_API_URL", "api.telegram.org", "TELEGRAM_API_URL must begin with http"),
        ("UPDATES", "pushing", "UPDATES"),
        ("WEBHOOK_SECRET", "s3cret ñ", "WEBHOOK_SECRET may hold"),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as error:
        load(None)
    assert told in str(error.value)
    assert "s3cret" not in str(error.value)


@pytest.mark.parametrize("missing", ["bot_token", "data_keys", "admin_ids"])
def test_run_names_what_it_cannot_do_without(missing: str) -> None:
    given = {"bot_token": "1:a", "data_keys": "k", "admin_ids": "1"}
    del given[missing]
    with pytest.raises(SettingsError, match=missing.upper()):
        require_for_run(load(None, **given))


def test_a_misspelt_name_in_the_env_file_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("BOT_TOKN=1:a\nADMIN_IDS=1\n", "utf-8")
    assert list(misspelt(file, {})) == [f"{file}: BOT_TOKN is no setting; did you mean BOT_TOKEN?"]


def test_a_name_that_stands_twice_in_the_env_file_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("DATA_KEYS=a\nADMIN_IDS=1\nDATA_KEYS=b\n", "utf-8")
    assert list(misspelt(file, {})) == [f"{file}: DATA_KEYS stands there 2 times, and the last one counts; leave one"]


def test_an_env_file_of_another_system_is_read_or_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the mark and the line ends of Windows; in another encoding."""
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    file = tmp_path / ".env"
    file.write_bytes(b"\xef\xbb\xbfBOT_TOKEN=1:abc\r\nADMIN_IDS=1\r\n")
    assert load(file).token == "1:abc"
    assert list(misspelt(file, {})) == []
    file.write_bytes("BOT_TOKEN=1:abc # caf\xe9".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"is not UTF-8 text; save it as UTF-8$"):
        load(file)
    assert list(misspelt(file, {})) == []
