"""A button as Telegram carries it: versioned, at most 64 bytes, written and read here and nowhere else.

A button reads `<code>:<version>:<field>:...:<owner>`. Numbers are decimal, those of a tight kind and those in
lists are in base 36. Handlers hold no state, so a button carries all that its handler needs: an undo button,
for one, knows the rating to go back to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, get_type_hints

from recsys.domain import LARGEST_ID, MovieId

VERSION = 1
MAX_BYTES = 64

ANYONE = 0
"""Owner of a button that everybody in the chat may press."""

_NUMBER = re.compile(r"[0-9]{1,16}")
_TIGHT_NUMBER = re.compile(r"[0-9a-z]{1,11}")
_NUMBERS = re.compile(r"[0-9a-z]{1,7}(?:\.[0-9a-z]{1,7})*")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Any button. A kind of button is a subclass; its fields are what the button carries.

    Attributes:
        code: names the kind in the data; no two kinds share one.
        is_tight: its numbers are written in base 36, because it would not fit otherwise.
        owner: telegram id of the only person who may press it, or `ANYONE`.
    """

    code: ClassVar[str]
    is_tight: ClassVar[bool] = False

    owner: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of button, and the type of each field in the order of the data."""

    made: type[Button]
    hints: Mapping[str, object]


_KINDS: dict[str, _Kind] = {}


def encode(button: Button) -> str:
    """A button's callback data.

    Raises:
        ValueError: it would be longer than Telegram's 64 bytes.
    """
    values = [_encode_value(getattr(button, name), is_tight=button.is_tight) for name in _names(type(button))]
    data = ":".join([button.code, str(VERSION), *values])
    if len(data.encode()) > MAX_BYTES:
        raise ValueError(f"a button's data has more than {MAX_BYTES} bytes: {data}")
    return data


def register(kind: type[Button]) -> None:
    """Make a kind of button known to `decode`.

    Raises:
        ValueError: a kind has its code already.
    """
    if kind.code in _KINDS:
        raise ValueError(
            f"{kind.__name__} and {_KINDS[kind.code].made.__name__} share the code {kind.code!r}"
        )
    hints = get_type_hints(kind)
    _KINDS[kind.code] = _Kind(kind, {name: hints[name] for name in _names(kind)})


def decode(data: str | None) -> Button | None:
    """The button that `encode` wrote; None for an older version's, another bot's or a mangled one."""
    code, _, rest = (data or "").partition(":")
    version, _, rest = rest.partition(":")
    kind = _KINDS.get(code)
    if kind is None or version != str(VERSION):
        return None
    values = rest.split(":")
    if len(kind.hints) != len(values):
        return None
    try:
        read: dict[str, Any] = {
            name: _decode_value(hint, value, is_tight=kind.made.is_tight)
            for (name, hint), value in zip(kind.hints.items(), values, strict=True)
        }
        return kind.made(**read)
    except ValueError:
        return None


def _names(kind: type[Button]) -> list[str]:
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
