"""What stands in a cell: stars, dates, years, ids and titles, as the services write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate
from math import ceil

from recsys.domain import LARGEST_ID
from storage.imports.entries import Reason, Refusal, Unreadable

_LONGEST_TITLE = 500
_MOST_SHOWN = 80

_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,6})?")
_YEAR = re.compile(r"((?:18|19|20)[0-9]{2})(?:\.0)?")
_IMDB = re.compile(r"(?:.*/title/)?(?:tt)?([0-9]{1,10})(?:/.*)?")
_ID = re.compile(r"([0-9]{1,10})(?:\.0)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?: (\d\d):(\d\d):(\d\d))?", re.ASCII)
_OF_C = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}", re.ASCII)
_SECONDS = re.compile(r"([0-9]{9,10})(?:\.0)?")

_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
# Trakt's way to say that the date is not known; in the other files it comes from a wrong clock.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC), datetime(1970, 1, 2, tzinfo=UTC)


class Unusable(Exception):
    """A line that cannot be used, for one `reason`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def stars_of(cell: str, most: int = 5, step: float = 0.5) -> float | None:
    """A rating on a service's scale as half stars; None for no rating, which is also written 0.

    What falls between two half stars goes to the upper one.

    Args:
        most: what the scale ends with, 5 or 10.
        step: of the scale.
    Raises:
        Unusable: no number, more than the scale has, or between its steps.
    """
    cell = cell.strip()
    if not cell:
        return None
    if not _NUMBER.fullmatch(cell):
        raise Unusable(Reason.NOT_A_RATING)
    rating = float(cell.replace(",", "."))
    if rating > most or not (rating / step).is_integer():
        raise Unusable(Reason.NOT_A_RATING)
    return ceil(rating * 5 / most * 2) / 2 or None


def scale_of(ratings: Iterable[str]) -> int:
    """What ratings are out of that should be out of 5: of 10, all of them, where one is above 5.

    Raises:
        Unreadable: one is even above 10.
    """
    numbers = [float(cell.replace(",", ".")) for cell in map(str.strip, ratings) if _NUMBER.fullmatch(cell)]
    highest = max(numbers, default=0)
    if highest > 10:
        raise Unreadable(Refusal.UNKNOWN_SCALE)
    return 10 if highest > 5 else 5


def rated(stars: float | None) -> float:
    """Demand a rating where a file is a list of ratings.

    Raises:
        Unusable: there is none.
    """
    if stars is None:
        raise Unusable(Reason.NO_RATING)
    return stars


def title_of(cell: str) -> str:
    """A title without control characters and doubled spaces.

    Raises:
        Unusable: longer than the title of any film.
    """
    if len(cell) > _LONGEST_TITLE:
        raise Unusable(Reason.LONG_TITLE)
    return printable(cell)


def printable(text: str) -> str:
    """Leave out what cannot be shown, such as control characters and halves of surrogate pairs."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())


def shortened(text: str) -> str:
    """Enough of a line to know it by."""
    text = printable(text[: 4 * _MOST_SHOWN])
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def year_of(cell: str) -> int | None:
    """A year of release, or that of a whole date, "1999-03-31"; None for anything else."""
    found = _YEAR.fullmatch(cell.strip()[:4] if "-" in cell else cell.strip())
    return int(found[1]) if found else None


def imdb_of(cell: str) -> str | None:
    """An IMDb id, "tt0133093", from "tt0133093", "133093" or the address of its page."""
    found = _IMDB.fullmatch(cell.strip())
    return f"tt{int(found[1]):07}" if found and int(found[1]) else None


def id_of(cell: str) -> int | None:
    """A TMDB or MovieLens id; None for anything but a whole number above 0 that fits into 32 bits."""
    found = _ID.fullmatch(cell.strip())
    return int(found[1]) if found and 1 <= int(found[1]) <= LARGEST_ID else None


def time_of(cell: str) -> datetime | None:
    """A moment, aware, UTC; without a zone it is taken for UTC.

    From ISO 8601, "31-12-2023 21:50:41" or C's "Sun Mar  1 00:00:00 2015".

    None where nothing sensible stands there, and for the future.
    """
    cell = cell.strip()
    try:
        if found := _DAY_FIRST.fullmatch(cell):
            day, month, year, hour, minute, second = (int(number or 0) for number in found.groups())
            moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        elif _OF_C.fullmatch(cell) and (parts := parsedate(cell)):
            moment = datetime(*parts[:6], tzinfo=UTC)
        else:
            moment = datetime.fromisoformat(cell)
            moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return sensible(moment)


def second_of(cell: str) -> datetime | None:
    """A moment given in seconds since 1970; None for nonsense and for the future."""
    found = _SECONDS.fullmatch(cell.strip())
    return sensible(datetime.fromtimestamp(int(found[1]), UTC)) if found else None


def sensible(moment: datetime) -> datetime | None:
    """Drop a date that cannot be meant: in the future, before there were films, or a clock's zero."""
    if _EPOCH[0] <= moment < _EPOCH[1] or not _LONG_AGO <= moment <= datetime.now(UTC):
        return None
    return moment
