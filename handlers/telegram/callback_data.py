"""A button as Telegram carries it: versioned, at most 64 bytes, decoded here and nowhere else.

A button reads `<kind>:<version>:<field>:...:<owner>`. Numbers are decimal, those of a tight kind and those in
lists are in base 36.
"""

from __future__ import annotations

import re
from dataclasses import fields
from enum import StrEnum
from typing import Any, get_type_hints

from handlers.telegram.callbacks import (
    AnswerConsent,
    AskImport,
    Button,
    ChooseAdventure,
    ChooseCountry,
    ChooseImport,
    ChooseLanguage,
    ConfirmImport,
    DropImport,
    Forget,
    FoundPage,
    FoundRatings,
    Go,
    MarkedPage,
    MarkFilm,
    MissingPage,
    MorePicks,
    NotSeen,
    OwnRating,
    PickMood,
    RateFilm,
    RatingsPage,
    SettingsPage,
    ShowFilm,
    ShowImport,
    SimilarTo,
    StopFirst,
    StopTraining,
    UndoImport,
    UndoRating,
    Unrate,
    WatchlistPage,
    Why,
)
from recsys.domain import LARGEST_ID, MovieId

VERSION = 1
MAX_BYTES = 64

_NUMBER = re.compile(r"[0-9]{1,16}")
_TIGHT_NUMBER = re.compile(r"[0-9a-z]{1,11}")
_NUMBERS = re.compile(r"[0-9a-z]{1,7}(?:\.[0-9a-z]{1,7})*")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

KINDS: dict[str, type[Button]] = {
    "a": AnswerConsent,
    "b": PickMood,
    "c": ChooseAdventure,
    "d": Unrate,
    "e": SettingsPage,
    "f": FoundPage,
    "g": Go,
    "h": MarkedPage,
    "i": ConfirmImport,
    "ia": AskImport,
    "ic": ChooseImport,
    "id": DropImport,
    "im": MissingPage,
    "is": ShowImport,
    "iu": UndoImport,
    "k": MarkFilm,
    "l": RatingsPage,
    "lf": FoundRatings,
    "lo": OwnRating,
    "m": MorePicks,
    "n": NotSeen,
    "o": SimilarTo,
    "q": StopTraining,
    "r": RateFilm,
    "s": ShowFilm,
    "t": StopFirst,
    "u": UndoRating,
    "w": WatchlistPage,
    "x": Forget,
    "y": Why,
    "z": ChooseLanguage,
    "zc": ChooseCountry,
}
_LETTERS = {kind: letter for letter, kind in KINDS.items()}


def encode(button: Button) -> str:
    """A button's callback data.

    Raises:
        ValueError: it would be longer than Telegram's 64 bytes.
    """
    names = _field_names(type(button))
    values = [_encode_value(getattr(button, name), is_tight=button.is_tight) for name in names]
    data = ":".join([_LETTERS[type(button)], str(VERSION), *values])
    if len(data.encode()) > MAX_BYTES:
        raise ValueError(f"a button's data has more than {MAX_BYTES} bytes: {data}")
    return data


def decode(data: str | None) -> Button | None:
    """The button that `encode` wrote; None for an older version's, another bot's or a mangled one."""
    letter, _, rest = (data or "").partition(":")
    version, _, rest = rest.partition(":")
    kind = KINDS.get(letter)
    if kind is None or version != str(VERSION):
        return None
    names, values = _field_names(kind), rest.split(":")
    if len(names) != len(values):
        return None
    hints = get_type_hints(kind)
    try:
        read: dict[str, Any] = {
            name: _decode_value(hints[name], value, is_tight=kind.is_tight)
            for name, value in zip(names, values, strict=True)
        }
        return kind(**read)
    except ValueError:
        return None


def _field_names(kind: type[Button]) -> list[str]:
    """The fields in the order of the data, the owner last."""
    names = [field.name for field in fields(kind)]
    return [*(name for name in names if name != "owner"), "owner"]


def _encode_value(value: object, *, is_tight: bool) -> str:
    if isinstance(value, tuple):
        return ".".join(_base36(number) for number in value)
    if isinstance(value, bool):
        return str(int(value))
    return _base36(value) if is_tight and isinstance(value, int) else str(value)


def _decode_value(hint: object, text: str, *, is_tight: bool) -> object:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(text)
    if hint in {tuple[MovieId, ...], tuple[int, ...]}:
        if hint == tuple[int, ...] and not text:
            return ()
        if not _NUMBERS.fullmatch(text):
            raise ValueError(f"not a list of numbers: {text!r}")
        numbers = tuple(int(number, 36) for number in text.split("."))
        if hint == tuple[MovieId, ...]:
            _check_films(numbers)
        return numbers
    if hint is str:
        return text
    if hint is bool and text not in {"0", "1"}:
        raise ValueError(f"neither yes nor no: {text!r}")
    if not (_TIGHT_NUMBER if is_tight else _NUMBER).fullmatch(text):
        raise ValueError(f"not a number: {text!r}")
    number = int(text, 36 if is_tight else 10)
    if hint is MovieId:
        _check_films((number,))
    return bool(number) if hint is bool else number


def _check_films(numbers: tuple[int, ...]) -> None:
    if max(numbers) > LARGEST_ID:
        raise ValueError(f"no film has such a number: {max(numbers)}")


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits
