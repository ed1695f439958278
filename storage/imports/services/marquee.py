"""Our own export: everything as JSON, and the marks as the CSV that /export gave before.

{"marquee": 1,
 "sample": whether the movieIds are those of the built-in sample, which are not MovieLens',
 "ratings": [{"movieId", "title", "year", "imdbId", "tmdbId", "rating", "ratedAt", "source"}, ...],
 "marks": [{"mark", "movieId", "title", "year", "imdbId", "tmdbId", "at"}, ...]}
mark,movieId,title,year,imdbId,timestamp
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from storage.imports import document, table
from storage.imports.cells import (
    Unusable,
    id_of,
    imdb_of,
    rated,
    second_of,
    shortened,
    stars_of,
    time_of,
    title_of,
    year_of,
)
from storage.imports.document import Fields, cell
from storage.imports.entries import Brought, Entry, Reason
from storage.imports.services.movielens import movie_id_of
from storage.imports.table import Cells, Table
from storage.records import Mark

KEY: Literal["marquee"] = "marquee"
MARKS = frozenset({"mark", "movieid", "title", "year"})

_MARKS: dict[str, Mark] = {"seen": "seen", "hidden": "hidden", "watchlist": "watchlist"}


def read_export(export: Fields) -> Brought:
    """Read the JSON, of this version or one that only adds to it.

    Raises:
        Unreadable: too many films.
    """
    ratings = document.brought(KEY, export.get("ratings"), _rating)
    marks = document.brought(KEY, export.get("marks"), _marked)
    said = export.get("sample")
    sample = said if isinstance(said, bool) else None
    return Brought(KEY, ratings.entries + marks.entries, ratings.bad + marks.bad, sample=sample)


def read_marks(file: Table, _: str) -> Brought:
    """Read the CSV of marks."""
    return table.brought(KEY, file, _mark_of_csv)


def _rating(fields: Fields) -> Entry:
    entry = _entry(fields, rated(stars_of(cell(fields, "rating"))), None, "ratedAt")
    return replace(entry, origin=shortened(cell(fields, "source")) or None)


def _marked(fields: Fields) -> Entry:
    return _entry(fields, None, _mark(cell(fields, "mark")), "at")


def _entry(fields: Fields, stars: float | None, mark: Mark | None, at: str) -> Entry:
    return Entry(
        title=title_of(cell(fields, "title")),
        year=year_of(cell(fields, "year")),
        imdb_id=imdb_of(cell(fields, "imdbId")),
        tmdb_id=id_of(cell(fields, "tmdbId")),
        movie_id=movie_id_of(cell(fields, "movieId")),
        stars=stars,
        mark=mark,
        at=time_of(cell(fields, at)),
    )


def _mark_of_csv(cells: Cells) -> Entry:
    return Entry(
        title=title_of(cells["title"]),
        year=year_of(cells["year"]),
        imdb_id=imdb_of(cells.get("imdbid", "")),
        movie_id=movie_id_of(cells["movieid"]),
        mark=_mark(cells["mark"].strip()),
        at=second_of(cells.get("timestamp", "")),
    )


def _mark(name: str) -> Mark:
    if name not in _MARKS:
        raise Unusable(Reason.NOT_AN_ENTRY)
    return _MARKS[name]
