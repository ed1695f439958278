"""Every setting of Marquee, read once from the environment and `.env`; nothing else reads the environment."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from handlers.telegram.accounts import NOBODY


class Address(NamedTuple):
    """Where a server listens."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in {"localhost", "::1"} or self.host.startswith("127.")


class WrongSettings(Exception):
    """Settings that cannot be used; `lines` holds one sentence for each."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def _ids(text: object) -> frozenset[int]:
    ids = frozenset(int(part) for part in re.split(r"[,\s]+", str(text).strip(", \t")))
    if any(one <= 0 or one in NOBODY for one in ids):
        raise ValueError("not people")
    return ids


def _time_of_day(text: object) -> time:
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", str(text).strip())
    if not found:
        raise ValueError("not HH:MM")
    return time(int(found[1]), int(found[2]))


def _zone(text: object) -> ZoneInfo | None:
    # TZ belongs to the whole system: ":Europe/Paris" and ":/etc/localtime" are right there, too.
    name = str(text).strip().removeprefix(":")
    if name.startswith("/"):
        return None
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:
        raise ValueError("no such zone") from error


def _address(text: object) -> Address:
    found = re.fullmatch(r"(?:\[([0-9A-Fa-f:.]+)]|([^:\s/\[\]]+)):(\d{1,5})", str(text).strip())
    if not found or int(found[3]) > 65535:
        raise ValueError("not HOST:PORT")
    return Address(found[1] or found[2], int(found[3]))


def _url(text: object) -> str:
    url = str(text).strip()
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("not a URL")
    _ = parts.port  # raises ValueError where it is not a number
    return url.rstrip("/")


def _folder(text: object) -> Path:
    try:
        folder = Path(str(text)).expanduser().absolute()
        usable = folder.is_dir() or not folder.exists()
    except (OSError, RuntimeError) as error:  # out of reach; nobody has that name's ~
        raise ValueError("out of reach") from error
    if not usable:
        raise ValueError("a file")
    return folder


def _existing_folder(text: object) -> Path:
    folder = _folder(text)
    if not folder.is_dir():
        raise ValueError("not there")
    return folder


def _database(text: object) -> str:
    url = str(text).strip()
    if not re.fullmatch(r"(sqlite(\+aiosqlite)?:///.+|postgres(ql)?(\+psycopg)?://.+)", url):
        raise ValueError("not a database")
    urlsplit(url)  # raises ValueError where brackets do not match
    return url


def _word(text: object) -> str:
    return str(text).strip().lower()


def _matching(pattern: str) -> BeforeValidator:
    def check(text: object) -> str:
        value = str(text).strip()
        if not re.fullmatch(pattern, value):
            raise ValueError("malformed")
        return value

    return BeforeValidator(check)


class Settings(BaseSettings):
    """What an operator can choose. A field's name in capitals is the setting's; empty means unset.

    A field's description says what was expected where a value cannot be used.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, validate_default=False
    )

    telegram_bot_token: Annotated[SecretStr | None, _matching(r"\d+:[A-Za-z0-9_-]{16,}")] = Field(
        default=None, description="the token that @BotFather gave, such as 123456789:AAF3…"
    )
    telegram_base_url: Annotated[str | None, BeforeValidator(_url)] = Field(
        default=None, description="the root of a Bot API server, such as http://127.0.0.1:8081"
    )
    admin_ids: Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)] = Field(
        default=frozenset(),
        description="Telegram ids of people with commas between, such as 12345678,87654321",
    )
    database_url: Annotated[SecretStr | None, BeforeValidator(_database)] = Field(
        default=None, description="sqlite:///path/to/file.db or postgresql://user:password@host/database"
    )
    data_dir: Annotated[Path, BeforeValidator(_folder)] = Field(
        default=Path("data"), description="a folder, made where absent", validate_default=True
    )
    models_dir: Annotated[Path, BeforeValidator(_folder)] = Field(
        default=Path("models"), description="a folder, made where absent", validate_default=True
    )
    model_signing_key: Annotated[SecretStr | None, _matching(r"(?s).{16,}")] = Field(
        default=None, description="any secret text of at least 16 characters"
    )
    movielens_dir: Annotated[Path | None, BeforeValidator(_existing_folder)] = Field(
        default=None, description="an existing folder with a MovieLens dataset"
    )
    movielens_dataset: Annotated[str, _matching(r"ml-[a-z0-9.-]+")] = Field(
        default="ml-latest-small",
        description="a dataset of files.grouplens.org, such as ml-latest-small or ml-32m",
    )
    movielens_url: Annotated[str, BeforeValidator(_url)] = Field(
        default="https://files.grouplens.org/datasets/movielens",
        description="the web folder that holds the datasets' zip files, starting with https:// or http://",
    )
    retrain_at: Annotated[time, BeforeValidator(_time_of_day)] = Field(
        default=time(4, 30), description="a time of day as HH:MM, such as 04:30"
    )
    tz: Annotated[ZoneInfo | None, BeforeValidator(_zone)] = Field(
        default=None, description="a time zone's name, such as Europe/Paris or UTC"
    )
    retrain_min_new_ratings: int = Field(default=50, ge=1, description="a whole number of at least 1")
    webhook_url: Annotated[str | None, BeforeValidator(_url)] = Field(
        default=None, description="the https:// address at which Telegram reaches this bot"
    )
    webhook_secret: Annotated[SecretStr | None, _matching(r"[A-Za-z0-9_-]{1,256}")] = Field(
        default=None, description="1 to 256 of the characters A-Z a-z 0-9 _ -"
    )
    listen: Annotated[Address, NoDecode, BeforeValidator(_address)] = Field(
        default=Address("127.0.0.1", 8080), description="HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080"
    )
    tmdb_api_key: Annotated[SecretStr | None, _matching(r"[A-Za-z0-9._-]{6,}")] = Field(
        default=None, description="the API key, or the longer read access token, that themoviedb.org gave"
    )
    tmdb_url: Annotated[str, BeforeValidator(_url)] = Field(
        default="https://api.themoviedb.org/3",
        description="the root of TMDB's API, starting with https:// or http://",
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_word)] = Field(
        default="info", description="debug, info, warning or error"
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_word)] = Field(
        default="text", description="text or json"
    )

    @model_validator(mode="after")
    def _fit_together(self) -> Settings:
        if self.webhook_url and not self.telegram_bot_token:
            raise ValueError("WEBHOOK_URL is set without TELEGRAM_BOT_TOKEN, expected both or neither")
        if self.webhook_url and not self.telegram_base_url and not self.webhook_url.startswith("https://"):
            raise ValueError(
                f"WEBHOOK_URL is '{self.webhook_url}', expected an address that starts with https://"
                " (Telegram calls no other)"
            )
        if self.telegram_base_url and not self.telegram_bot_token:
            raise ValueError("TELEGRAM_BASE_URL is set without TELEGRAM_BOT_TOKEN, expected both or neither")
        return self

    @property
    def database(self) -> str:
        """The database's address: `DATABASE_URL`, else a SQLite file in `DATA_DIR`."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / 'marquee.db'}"

    @property
    def secrets(self) -> list[str]:
        """Texts that must never be logged."""
        fields = (self.telegram_bot_token, self.webhook_secret, self.model_signing_key, self.tmdb_api_key)
        found = [field.get_secret_value() for field in fields if field]
        # A URL or a log of a request can hold the token with its colon quoted: its second half is the secret.
        found += [secret.partition(":")[2] for secret in found[:1] if self.telegram_bot_token]
        password = urlsplit(self.database).password
        return [*found, password] if password else found


def read_settings() -> Settings:
    """Read the environment, then `.env` of the working folder for what is not there.

    Raises:
        WrongSettings: naming each one that cannot be used, its value (secrets masked) and what was expected.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [_sentence(one["loc"], one["input"], one["msg"]) for one in error.errors()]
        raise WrongSettings(lines) from None
    except (OSError, UnicodeDecodeError):
        raise WrongSettings([".env cannot be read, expected a UTF-8 text file of lines NAME=value"]) from None


def _sentence(where: tuple[int | str, ...], value: object, message: str) -> str:
    if not where:
        return message.removeprefix("Value error, ")
    name = str(where[0])
    field = Settings.model_fields[name]
    is_secret = "SecretStr" in str(field.annotation)
    return f"{name.upper()} is {'(hidden)' if is_secret else repr(value)}, expected {field.description}"
