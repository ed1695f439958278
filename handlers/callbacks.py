"""What a button says when it is pressed: typed, versioned, at most 64 bytes, decoded here and nowhere else.

A button reads `<kind>:<version>:<field>:...:<owner>`. Handlers hold no state, so a button carries what
its handler needs: an undo button, for one, knows the rating to go back to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, get_type_hints

from recsys.domain import MovieId

VERSION = 1
MAX_BYTES = 64
MAX_HALF_STARS = 10
MOST_PICKS = 500
"""Picks further down than this are nobody's wish, and long to work out."""

MAX_YEAR = 9_999

_NUMBER = re.compile(r"[0-9]{1,16}")
_BASE36 = re.compile(r"[0-9a-z]{1,7}(?:\.[0-9a-z]{1,7})*")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

ANYONE = 0
"""Owner of a button that everybody in the chat may press."""


class Place(StrEnum):
    """Where a button stood, which decides what its message turns into."""

    CARD = "c"
    FIRST = "f"
    FOUND = "o"
    PICKS = "p"
    PRIVACY = "v"
    RATINGS = "r"
    START = "s"
    WATCHLIST = "w"


class Verb(StrEnum):
    """Something that a command does as well, offered as a button."""

    EXPORT = "e"
    FIRST = "f"
    FORGET = "x"
    RATINGS = "r"
    RECOMMEND = "m"
    WATCHLIST = "w"


class Flag(StrEnum):
    """A mark on a film, as storage names it, in one letter."""

    SEEN = "s"
    HIDDEN = "h"
    WATCHLIST = "w"


class Adventure(StrEnum):
    """How adventurous picks are, from films that everybody knows to those that few do."""

    AS_SET = "s"
    """As the person chose under /settings; there it is no choice itself."""
    WELL_KNOWN = "w"
    USUAL = "u"
    BOLD = "b"
    GEMS = "g"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Any button.

    Attributes:
        owner: telegram id of the only person who may press it, or `ANYONE`.
    """

    owner: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Go(Button):
    """Do what a command does, as a new message."""

    verb: Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerConsent(Button):
    """Allow or stop training on one's ratings."""

    given: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSeen(Button):
    """A newcomer does not know the film they are asked about."""

    movie_id: MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopFirst(Button):
    """End the first ratings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFilm(Button):
    """Show a film's card; half_stars above zero rates it at once, `place` says where to go back to."""

    movie_id: MovieId
    half_stars: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.half_stars)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFilm(Button):
    """Give a film stars, counted in halves."""

    movie_id: MovieId
    half_stars: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.half_stars)
        if not self.half_stars:
            raise ValueError("a rating has at least half a star")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrate(Button):
    """Delete a rating."""

    movie_id: MovieId
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRating(Button):
    """Go back to `before` if the rating still is `now`; zero means no rating."""

    movie_id: MovieId
    now: int
    before: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.now)
        _check_half_stars(self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkFilm(Button):
    """Set or take away a mark."""

    movie_id: MovieId
    flag: Flag
    on: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePicks(Button):
    """The next picks for a wish; the genres are bits, year zero means open.

    Attributes:
        offset: how many picks stand before the ones that the message shows.
        before: how many films the lists before this one showed.
        anew: the wish from the top, under a list that another has followed already.
    """

    offset: int
    before: int
    anew: bool
    genres: int
    no_genres: int
    first_year: int
    last_year: int
    adventure: Adventure

    def __post_init__(self) -> None:
        if max(self.offset, self.before) > MOST_PICKS or max(self.first_year, self.last_year) > MAX_YEAR:
            raise ValueError("no such list of picks")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage(Button):
    """A page of search results: the button holds its films."""

    movie_ids: tuple[MovieId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPage(Button):
    """A page of one's own ratings."""

    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchlistPage(Button):
    """A page of one's own watchlist."""

    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseAdventure(Button):
    """Choose how adventurous one's picks are."""

    step: Adventure

    def __post_init__(self) -> None:
        if self.step is Adventure.AS_SET:
            raise ValueError("a choice cannot be to stay with the choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTraining(Button):
    """An operator ends the training under way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget(Button):
    """Delete everything, or keep it after all."""

    confirmed: bool


KINDS: dict[str, type[Button]] = {
    "a": AnswerConsent,
    "c": ChooseAdventure,
    "d": Unrate,
    "f": FoundPage,
    "g": Go,
    "k": MarkFilm,
    "l": RatingsPage,
    "m": MorePicks,
    "n": NotSeen,
    "q": StopTraining,
    "r": RateFilm,
    "s": ShowFilm,
    "t": StopFirst,
    "u": UndoRating,
    "w": WatchlistPage,
    "x": Forget,
}
_LETTERS = {kind: letter for letter, kind in KINDS.items()}


def encode(button: Button) -> str:
    """A button's callback data.

    Raises:
        ValueError: it would be longer than Telegram's 64 bytes.
    """
    values = [_encode_value(getattr(button, name)) for name in _field_names(type(button))]
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
            name: _decode_value(hints[name], value) for name, value in zip(names, values, strict=True)
        }
        return kind(**read)
    except ValueError:
        return None


def _field_names(kind: type[Button]) -> list[str]:
    """The fields in the order of the data, the owner last."""
    names = [field.name for field in fields(kind)]
    return [*(name for name in names if name != "owner"), "owner"]


def _encode_value(value: object) -> str:
    if isinstance(value, tuple):
        return ".".join(_base36(number) for number in value)
    return str(int(value)) if isinstance(value, bool) else str(value)


def _decode_value(hint: object, text: str) -> object:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(text)
    if hint == tuple[MovieId, ...]:
        if not _BASE36.fullmatch(text):
            raise ValueError(f"not a list of films: {text!r}")
        return tuple(MovieId(int(number, 36)) for number in text.split("."))
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"not a number: {text!r}")
    if hint is bool and text not in {"0", "1"}:
        raise ValueError(f"neither yes nor no: {text!r}")
    return bool(int(text)) if hint is bool else int(text)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits


def _check_half_stars(half_stars: int) -> None:
    if not 0 <= half_stars <= MAX_HALF_STARS:
        raise ValueError(f"{half_stars} half stars: there are 0 to {MAX_HALF_STARS}")
