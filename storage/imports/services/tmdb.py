"""TMDB's export of ratings; and that of the watchlist or favourites, in which nothing or little is rated.

TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated
"""

from __future__ import annotations

from storage.imports import table
from storage.imports.cells import id_of, imdb_of, stars_of, time_of, title_of, year_of
from storage.imports.entries import Brought, Entry
from storage.imports.table import Cells, Table
from storage.records import Mark

RATINGS = frozenset({"tmdb id", "type", "name", "your rating"})


def read_ratings(file: Table, name: str) -> Brought:
    """Read the ratings, 0.5-10 in halves: quarters of a star, which are rounded up to half stars.

    Films without one are to be watched, or seen where the file is called after favourites.
    """
    unrated: Mark = "seen" if "favo" in name.casefold() else "watchlist"
    return table.brought("tmdb", file, lambda cells: _entry(cells, unrated))


def _entry(cells: Cells, unrated: Mark) -> Entry | None:
    if cells["type"].strip().casefold() != "movie":
        return None
    stars = stars_of(cells["your rating"], most=10)
    return Entry(
        title=title_of(cells["name"]),
        year=year_of(cells.get("release date", "")),
        imdb_id=imdb_of(cells.get("imdb id", "")),
        tmdb_id=id_of(cells["tmdb id"]),
        stars=stars,
        mark=unrated if stars is None else None,
        at=time_of(cells.get("date rated", "")),
    )
