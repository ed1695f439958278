"""TMDB's export of ratings.

TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated
"""

from __future__ import annotations

from storage.imports import table
from storage.imports.cells import id_of, imdb_of, rated, stars_of, time_of, title_of, year_of
from storage.imports.entries import Brought, Entry
from storage.imports.table import Cells, Table

RATINGS = frozenset({"tmdb id", "type", "name", "your rating"})


def read_ratings(file: Table, _: str) -> Brought:
    """Read the ratings, 0.5-10 in halves: quarters of a star, which are rounded up to half stars."""
    return table.brought("tmdb", file, _entry)


def _entry(cells: Cells) -> Entry | None:
    if cells["type"].strip().casefold() != "movie":
        return None
    return Entry(
        title=title_of(cells["name"]),
        year=year_of(cells.get("release date", "")),
        imdb_id=imdb_of(cells.get("imdb id", "")),
        tmdb_id=id_of(cells["tmdb id"]),
        stars=rated(stars_of(cells["your rating"], most=10)),
        at=time_of(cells.get("date rated", "")),
    )
