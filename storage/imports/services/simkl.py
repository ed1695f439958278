"""Simkl's backup as CSV.

SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB
"""

from __future__ import annotations

from storage.imports import table
from storage.imports.cells import id_of, imdb_of, stars_of, time_of, title_of, year_of
from storage.imports.entries import Brought, Entry
from storage.imports.table import Cells, Table
from storage.records import Mark

BACKUP = frozenset({"simkl_id", "title", "watchlist"})

_MARKS: dict[str, Mark] = {
    "completed": "seen",
    "": "seen",
    "plantowatch": "watchlist",
    "dropped": "hidden",
    "notinteresting": "hidden",
}


def read_backup(file: Table, _: str) -> Brought:
    """Read the films of the backup: ratings 1-10, else the list that a film is in."""
    return table.brought("simkl", file, _entry)


def _entry(cells: Cells) -> Entry | None:
    stars = stars_of(cells.get("rating", ""), most=10, step=1)
    mark = _MARKS.get("".join(filter(str.isalpha, cells["watchlist"].casefold())))
    if cells.get("type", "movie").strip().casefold() not in ("movie", "movies", "film"):
        return None
    if stars is None and mark is None:  # "watching" and "hold" say nothing of a film
        return None
    return Entry(
        title=title_of(cells["title"]),
        year=year_of(cells.get("year", "")),
        imdb_id=imdb_of(cells.get("imdb", "")),
        tmdb_id=id_of(cells.get("tmdb", "")),
        stars=stars,
        mark=mark if stars is None else None,
        at=time_of(cells.get("watcheddate", "")),
    )
