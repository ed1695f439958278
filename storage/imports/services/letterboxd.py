"""Letterboxd: the files of its export, and the one that its import takes.

ratings.csv     Date,Name,Year,Letterboxd URI,Rating
diary.csv       Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
watched.csv     Date,Name,Year,Letterboxd URI
watchlist.csv   the same: by themselves only their names tell them apart
import          Title,Year and any of imdbID,tmdbID,Rating,Rating10,WatchedDate, and nothing that it does not
                take: many have a title and a year; again, films seen or the watchlist by its name
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from storage.imports import table
from storage.imports.cells import id_of, imdb_of, rated, scale_of, stars_of, time_of, title_of, year_of
from storage.imports.entries import Brought, Entry
from storage.imports.table import Cells, Table
from storage.records import Mark

EXPORTED = frozenset({"name", "year", "letterboxd uri"})
_TOLD = frozenset({"rating", "rating10", "watcheddate", "imdbid", "tmdbid"})
_FOR_IMPORT = _TOLD | {"title", "year", "letterboxduri", "directors", "rewatch", "tags", "review"}
MEMBERS = ("ratings.csv", "watched.csv", "watchlist.csv", "diary.csv")
"""What is read of the zip, at these very paths: deleted/ and orphaned/ hold the same names."""


def is_for_import(columns: frozenset[str]) -> bool:
    """Is it what Letterboxd's import takes?"""
    return {"title", "year"} <= columns <= _FOR_IMPORT and not columns.isdisjoint(_TOLD)


def read_exported(file: Table, name: str) -> Brought:
    """Read one of the export's own files; `name` tells a watchlist from films seen."""
    is_diary = "watched date" in file.columns
    unrated = _unrated(name)
    most = _out_of(file)

    def entry(cells: Cells) -> Entry:
        stars = stars_of(cells.get("rating", ""), most)
        if "rating" in file.columns and not is_diary:
            rated(stars)
        return Entry(
            title=title_of(cells["name"]),
            year=year_of(cells["year"]),
            stars=stars,
            mark=unrated if stars is None else None,
            at=time_of(cells.get("watched date", "")) or time_of(cells.get("date", "")),
        )

    return replace(table.brought("letterboxd", file, entry), out_of_ten=most > 5)


def read_for_import(file: Table, name: str) -> Brought:
    """Read what Letterboxd's import takes; our own export writes such files."""
    unrated, most = _unrated(name), _out_of(file)
    brought = table.brought("letterboxd", file, lambda cells: _entry_for_import(cells, unrated, most))
    return replace(brought, out_of_ten=most > 5)


def current(files: Iterable[Brought]) -> tuple[Entry, ...]:
    """The entries of the export's files: the diary's old ratings give way to those of ratings.csv."""
    entries: list[Entry] = []
    rated_now: set[tuple[str, int | None]] = set()
    for file in files:
        for entry in file.entries:
            outdated = entry.stars is not None and (entry.title, entry.year) in rated_now
            entries.append(replace(entry, stars=None, mark="seen") if outdated else entry)
        rated_now.update((entry.title, entry.year) for entry in file.entries if entry.stars is not None)
    return tuple(entries)


def _out_of(file: Table) -> int:
    return scale_of(line.cells.get("rating", "") for line in file.lines)


def _entry_for_import(cells: Cells, unrated: Mark, most: int) -> Entry:
    stars = stars_of(cells.get("rating", ""), most)
    if stars is None:
        stars = stars_of(cells.get("rating10", ""), most=10, step=1)
    return Entry(
        title=title_of(cells["title"]),
        year=year_of(cells["year"]),
        imdb_id=imdb_of(cells.get("imdbid", "")),
        tmdb_id=id_of(cells.get("tmdbid", "")),
        stars=stars,
        mark=unrated if stars is None else None,
        at=time_of(cells.get("watcheddate", "")),
    )


def _unrated(name: str) -> Mark:
    """What a file says of films without stars, which nothing but its name tells."""
    return "watchlist" if "watchlist" in name.casefold() else "seen"
