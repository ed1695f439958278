"""Netflix: what was watched; films and episodes stand side by side, without years.

of one profile   Title,Date
of an account    Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,...
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime

from storage.imports import table
from storage.imports.cells import sensible, time_of, title_of
from storage.imports.entries import Brought, Entry, Refusal, Unreadable
from storage.imports.table import Cells, Table

HISTORY = frozenset({"title", "date"})
ACTIVITY = frozenset({"profile name", "start time", "duration", "title"})
MEMBER = "CONTENT_INTERACTION/ViewingActivity.csv"

# "Dark: Season 1: Secrets", "Dark: Staffel 1: Geheimnisse", "Maniac: Limited Series: The Chosen One!".
_PART = re.compile(
    r"(?:season|series|part|volume|chapter|episode|book|staffel|teil|folge|kapitel|temporada|parte|capítulo"
    r"|episodio|episódio|сезон|серия|эпизод|часть) *\d+|limited series|mini-?series?|miniserie|мини-сериал",
    re.IGNORECASE,
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

    def entry(cells: Cells) -> Entry | None:
        if _is_episode(cells["title"]):
            return None
        return Entry(title_of(cells["title"]), mark="seen", at=_date(cells["date"], month_first))

    return table.brought("netflix", file, entry)


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
        is_extra = cells.get("supplemental video type", "").strip()
        if is_extra or _is_episode(cells["title"]) or seconds[cells["title"]] < _SEEN_AFTER_S:
            return None
        return Entry(title_of(cells["title"]), mark="seen", at=time_of(cells["start time"]))

    return table.brought("netflix", file, entry)


def _is_episode(title: str) -> bool:
    parts = [part.strip(' "“”„') for part in title.split(": ")]
    return len(parts) > 3 or any(_PART.fullmatch(part) for part in parts[1:-1])


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
