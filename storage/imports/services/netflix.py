"""Netflix: what was watched; films and episodes stand side by side, without years.

of one profile   Title,Date
of an account    Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,...
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from storage.imports import table
from storage.imports.cells import printable, sensible, time_of, title_of
from storage.imports.entries import Brought, Entry, Refusal, Unreadable
from storage.imports.table import Cells, Table

HISTORY = frozenset({"title", "date"})
ACTIVITY = frozenset({"profile name", "start time", "duration", "title"})
MEMBERS = ("CONTENT_INTERACTION/ViewingActivity.csv", "ViewingActivity.csv")

_BETWEEN_PARTS = re.compile(r" ?: +|：")
# A season in any language is a number before or after a word: "Staffel 1", "1. Sezon". Films have none
# between two colons (of ml-latest-small's 9,742 titles two have three parts). The words are for seasons
# without a number, and for whole ones: "Kill Bill: Vol. 2" and "Star Wars: Episode 4" are films.
_SEASON = (
    r"seasons?|saisons?|staffel|temporada|stagione|seizoen|säsong|sesong|sæson|kausi|sezon(?:ul|a)?|sezóna|évad|série"
    r"|seri[ae]|сезон|σεζόν|phần|musim|الموسم|עונה|シーズン|시즌|季|ซีซั่น"
)
_PART = re.compile(rf"\d|\b(?:{_SEASON})\b|第\S\S?季|limited series|mini-?seri|мини-сериал", re.IGNORECASE)
_WHOLE_SEASON = re.compile(
    rf"(?:{_SEASON}) *\d+|\d+\W{{0,2}} *(?:{_SEASON})|第 *\S\S? *(?:{_SEASON})", re.IGNORECASE
)
_NUMBERS = re.compile(r"(\d{1,4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,4})\.?")
_CLOCK = re.compile(r"(\d{1,3}):(\d\d):(\d\d)")
_SEEN_AFTER_S = 20 * 60
"""A film that played for less counts as not seen."""


def read_history(file: Table, _: str) -> Brought:
    """Read a profile's history; the order of day and month is that which suits every date of the file."""
    dates = [_NUMBERS.fullmatch(line.cells["date"].strip()) for line in file.lines]
    numbers = [tuple(map(int, date.groups())) for date in dates if date]
    month_first = _month_first(numbers)

    def entry(cells: Cells) -> Entry:
        return Entry(title_of(cells["title"]), mark="seen", at=_date(cells["date"], month_first))

    return _films(file, entry)


def read_activity(file: Table, _: str) -> Brought:
    """Read the account's record of every play of one profile.

    Raises:
        Unreadable: there are several profiles.
    """
    if len({line.cells["profile name"] for line in file.lines}) > 1:
        raise Unreadable(Refusal.SEVERAL_PEOPLE)
    seconds: Counter[str] = Counter()
    for line in file.lines:
        if clock := _CLOCK.fullmatch(line.cells["duration"].strip()):
            hours, minutes, rest = map(int, clock.groups())
            seconds[line.cells["title"]] += 3600 * hours + 60 * minutes + rest

    def entry(cells: Cells) -> Entry | None:
        if cells.get("supplemental video type", "").strip() or seconds[cells["title"]] < _SEEN_AFTER_S:
            return None
        return Entry(title_of(cells["title"]), mark="seen", at=time_of(cells["start time"]))

    return _films(file, entry)


def _films(file: Table, read: Callable[[Cells], Entry | None]) -> Brought:
    episodes, perhaps = _episodes(line.cells["title"] for line in file.lines)

    def entry(cells: Cells) -> Entry | None:
        return None if cells["title"] in episodes or _is_episode(cells["title"]) else read(cells)

    return replace(table.brought("netflix", file, entry), perhaps_episodes=frozenset(map(printable, perhaps)))


def _parts(title: str) -> list[str]:
    return [part.strip(' "“”„') for part in _BETWEEN_PARTS.split(title)]


def _is_episode(title: str) -> bool:
    parts = _parts(title)
    between = any(_PART.search(part) for part in parts[1:-1])
    return len(parts) > 3 or between or (len(parts) == 2 and bool(_WHOLE_SEASON.fullmatch(parts[1])))


def _episodes(titles: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Titles that begin as another does: those that are episodes, and those that may be films of a series.

    "Merlin: Jakso: Miekka" is the one, "The Lord of the Rings: The Two Towers" the other, and only the
    catalogue tells it from "Merlin: The Sword".
    """
    beginnings: dict[str, set[str]] = {}
    for title in titles:
        if len(parts := _parts(title)) > 1:
            beginnings.setdefault(parts[0], set()).add(title)
    recurring = frozenset().union(*(some for some in beginnings.values() if len(some) > 1))
    surely = frozenset(title for title in recurring if len(_parts(title)) > 2)
    return surely, recurring - surely


def _month_first(dates: list[tuple[int, ...]]) -> bool:
    """Do the dates read 1/31/24, as in the United States, or 31/01/2024?"""
    if any(first > 12 for first, _, _ in dates):
        return False
    return any(second > 12 for _, second, _ in dates) or all(year < 100 for _, _, year in dates)


def _date(cell: str, month_first: bool) -> datetime | None:
    if not (found := _NUMBERS.fullmatch(cell.strip())):
        return None
    first, second, third = map(int, found.groups())
    if first > 31:  # 2024-01-31
        year, month, day = first, second, third
    elif month_first:
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    try:
        return sensible(datetime(year + 2000 if year < 100 else year, month, day, tzinfo=UTC))
    except ValueError:
        return None
