"""Settings: what is read, and what is said of one that cannot be used."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from settings import Address, Settings, WrongSettings, read_settings
from tests.conftest import PROJECT

TOKEN = "123456789:" + "AAF3kfjw84hfkslq0293hfks_-dkwpq02jf"  # in two: no leaked one to find


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting from outside the test, and an empty working folder."""
    for name in list(os.environ):
        if name.lower() in Settings.model_fields:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def refused(monkeypatch: pytest.MonkeyPatch, **env: str) -> list[str]:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as caught:
        read_settings()
    assert str(caught.value) == "\n".join(caught.value.lines)
    return caught.value.lines


def test_defaults(tmp_path: Path) -> None:
    settings = read_settings()
    assert settings.telegram_bot_token is None
    assert settings.admin_ids == frozenset()
    assert settings.data_dir == tmp_path / "data"
    assert settings.models_dir == tmp_path / "models"
    assert settings.database == f"sqlite:///{tmp_path}/data/marquee.db"
    assert settings.movielens_dir is None
    assert settings.movielens_dataset == "ml-latest-small"
    assert settings.movielens_url == "https://files.grouplens.org/datasets/movielens"
    assert settings.retrain_at == time(4, 30)
    assert settings.tz is None
    assert settings.retrain_min_new_ratings == 50
    assert settings.listen == Address("127.0.0.1", 8080)
    assert settings.tmdb_api_key is None
    assert settings.tmdb_url == "https://api.themoviedb.org/3"
    assert (settings.log_level, settings.log_format) == ("info", "text")
    assert settings.secrets == []


def test_everything_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    movielens = tmp_path / "ml"
    movielens.mkdir()
    for name, value in {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": "http://127.0.0.1:8081/",
        "ADMIN_IDS": " 12, 34 ,56,",
        "DATABASE_URL": "postgresql://marquee:pa55word@db/marquee",
        "DATA_DIR": "~/d",
        "HOME": str(tmp_path),
        "MODELS_DIR": "m",
        "MODEL_SIGNING_KEY": "a long enough secret",
        "MOVIELENS_DIR": str(movielens),
        "MOVIELENS_DATASET": "ml-32m",
        "MOVIELENS_URL": "http://127.0.0.1:9/sets/",
        "RETRAIN_AT": "3:05",
        "TZ": "Europe/Paris",
        "RETRAIN_MIN_NEW_RATINGS": "7",
        "WEBHOOK_URL": "https://films.example.org/hook",
        "WEBHOOK_SECRET": "quiet_one",
        "LISTEN": "[::1]:0",
        "TMDB_API_KEY": "0123456789abcdef0123456789abcdef",
        "TMDB_URL": "http://127.0.0.1:9/3/",
        "LOG_LEVEL": "WARNING",
        "LOG_FORMAT": "json",
    }.items():
        monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.telegram_base_url == "http://127.0.0.1:8081"
    assert settings.admin_ids == {12, 34, 56}
    assert settings.database == "postgresql://marquee:pa55word@db/marquee"
    assert settings.data_dir == tmp_path / "d"
    assert settings.models_dir == tmp_path / "m"
    assert settings.movielens_dir == movielens
    assert settings.movielens_url == "http://127.0.0.1:9/sets"
    assert settings.retrain_at == time(3, 5)
    assert settings.tz == ZoneInfo("Europe/Paris")
    assert settings.retrain_min_new_ratings == 7
    assert settings.listen == Address("::1", 0)
    assert settings.listen.is_loopback
    assert settings.tmdb_url == "http://127.0.0.1:9/3"
    assert (settings.log_level, settings.log_format) == ("warning", "json")
    assert set(settings.secrets) == {
        TOKEN, TOKEN.split(":")[1], "quiet_one", "a long enough secret", "pa55word",
        "0123456789abcdef0123456789abcdef",
    }  # fmt: skip
    for secret in settings.secrets:
        assert secret not in repr(settings)


def test_empty_means_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read_settings()
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")
    assert read_settings() == expected


def test_dotenv_gives_way_to_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RETRAIN_AT=01:00\nLOG_LEVEL=debug\nANOTHER_PROGRAM=1\nADMIN_IDS=5\n")
    monkeypatch.setenv("LOG_LEVEL", "error")
    settings = read_settings()
    assert settings.retrain_at == time(1, 0)
    assert settings.log_level == "error"
    assert settings.admin_ids == {5}


def test_dotenv_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WrongSettings, match=r"\.env cannot be read"):
        read_settings()


def test_frozen() -> None:
    with pytest.raises(ValidationError):
        setattr(read_settings(), "log_level", "debug")  # noqa: B010 - a plain assignment is a type error, too


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("RETRAIN_AT", "25:00", "HH:MM"),
        ("RETRAIN_AT", "noon", "HH:MM"),
        ("TZ", "Mars/Olympus", "Europe/Paris"),
        ("TZ", "../etc/passwd", "Europe/Paris"),
        ("RETRAIN_MIN_NEW_RATINGS", "0", "at least 1"),
        ("RETRAIN_MIN_NEW_RATINGS", "some", "at least 1"),
        ("ADMIN_IDS", "me", "ids of people"),
        ("ADMIN_IDS", "12;34", "ids of people"),
        ("ADMIN_IDS", "-100", "ids of people"),
        ("ADMIN_IDS", "1087968824", "ids of people"),
        ("LISTEN", "8080", "HOST:PORT"),
        ("LISTEN", "here:there", "HOST:PORT"),
        ("LISTEN", "127.0.0.1:99999", "HOST:PORT"),
        ("LOG_LEVEL", "loud", "debug, info"),
        ("LOG_FORMAT", "xml", "text or json"),
        ("DATABASE_URL", "mysql://here", "sqlite:///"),
        ("DATABASE_URL", "postgresql://me:pw@[::1/x", "sqlite:///"),
        ("DATA_DIR", "~nobody-has-this-name/data", "a folder"),
        ("TELEGRAM_BOT_TOKEN", "hello-token", "@BotFather"),
        ("TELEGRAM_BASE_URL", "127.0.0.1:8081", "Bot API server"),
        ("MODEL_SIGNING_KEY", "short-key", "16 characters"),
        ("MOVIELENS_DIR", "nowhere", "existing folder"),
        ("MOVIELENS_DATASET", "../../etc", "ml-latest-small"),
        ("MOVIELENS_URL", "ftp://example.org", "https://"),
        ("MOVIELENS_URL", "http://example.org:port/", "https://"),
        ("WEBHOOK_URL", "example", "https://"),
        ("WEBHOOK_SECRET", "no spaces here", "256"),
        ("TMDB_API_KEY", "my key", "themoviedb.org"),
        ("TMDB_URL", "api.themoviedb.org/3", "https://"),
    ],
)
def test_a_wrong_one_is_named_with_what_was_expected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    [line] = refused(monkeypatch, **{name: value})
    assert line.startswith(f"{name} is ")
    assert expected in line
    is_secret = name in {
        "TELEGRAM_BOT_TOKEN",
        "MODEL_SIGNING_KEY",
        "WEBHOOK_SECRET",
        "DATABASE_URL",
        "TMDB_API_KEY",
    }
    assert (value in line) is not is_secret
    assert "\n" not in line


@pytest.mark.parametrize("name", ["DATA_DIR", "MODELS_DIR"])
def test_a_file_where_a_folder_is_wanted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_text("")
    [line] = refused(monkeypatch, **{name: "taken"})
    assert line == f"{name} is 'taken', expected a folder, made where absent"


def test_every_wrong_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = refused(monkeypatch, RETRAIN_AT="x", LISTEN="y", LOG_FORMAT="z")
    assert [line.split()[0] for line in lines] == ["RETRAIN_AT", "LISTEN", "LOG_FORMAT"]


def test_settings_that_do_not_fit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    [line] = refused(monkeypatch, WEBHOOK_URL="https://films.example.org")
    assert line == "WEBHOOK_URL is set without TELEGRAM_BOT_TOKEN, expected both or neither"
    [line] = refused(monkeypatch, WEBHOOK_URL="http://films.example.org", TELEGRAM_BOT_TOKEN=TOKEN)
    assert line.startswith(
        "WEBHOOK_URL is 'http://films.example.org', expected an address that starts with https"
    )
    [line] = refused(
        monkeypatch, WEBHOOK_URL="", TELEGRAM_BOT_TOKEN="", TELEGRAM_BASE_URL="http://127.0.0.1:1"
    )
    assert line == "TELEGRAM_BASE_URL is set without TELEGRAM_BOT_TOKEN, expected both or neither"


@pytest.mark.parametrize("value", ["/etc/localtime", ":/etc/localtime"])
def test_a_path_as_tz_means_the_machine_s_own_time(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("TZ", value)
    assert read_settings().tz is None


def test_loopback() -> None:
    assert Address("127.0.0.1", 1).is_loopback
    assert Address("localhost", 1).is_loopback
    assert not Address("0.0.0.0", 1).is_loopback


def test_the_example_names_every_setting_and_changes_nothing(tmp_path: Path) -> None:
    expected = read_settings()
    example = Path(__file__).resolve().parent.parent / ".env.example"
    names = re.findall(r"^([A-Z_]+)=", example.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(names) == sorted(name.upper() for name in Settings.model_fields)
    (tmp_path / ".env").write_bytes(example.read_bytes())
    assert read_settings() == expected


def test_reading_them_loads_neither_telegram_nor_a_database() -> None:
    code = "import settings, sys; assert not {'telegram', 'sqlalchemy', 'numpy'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=True)
