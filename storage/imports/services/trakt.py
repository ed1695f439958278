"""Trakt: the lists of its API, which its export gives as one JSON file each, by themselves or in a zip.

ratings           [{"rated_at", "rating": 1-10, "type": "movie", "movie": {"title", "year", "ids"}}, ...]
watched, history  [{"last_watched_at" or "watched_at", ..., "movie"}, ...]
watchlist         [{"listed_at", ..., "movie"}, ...]
favourites        and all other lists are the same: only their names tell them apart
CSV               rated_at (or watched_at, listed_at),type,title,year,...,imdb_id,tmdb_id,...[,rating]
"""

from __future__ import annotations

import re

from storage.imports import document, table
from storage.imports.cells import id_of, imdb_of, rated, stars_of, time_of, title_of, year_of
from storage.imports.document import Fields, cell
from storage.imports.entries import Brought, Entry, Refusal, Unreadable
from storage.imports.table import Cells, Table
from storage.records import Mark

# At the root, or as ratings/ and the like under the person's name; long lists are cut into numbered files.
MEMBER = re.compile(
    r"(?:(?:[^/]+/)?(?:ratings|watched|lists)/)?"
    r"(?:ratings-movies|watched-movies|watched-history|history|history-movies|(?:lists-)?(?:watchlist|favorites)"
    r"(?:-movies)?)(?:-\d+)?\.(?:json|csv)"
)
_KINDS = frozenset({"movie", "show", "season", "episode"})
_SEEN_AT = ("watched_at", "last_watched_at")
_DATES = frozenset({"rated_at", "listed_at", *_SEEN_AT})


def is_list(items: object) -> bool:
    """Does the list hold what Trakt's lists do?"""
    return isinstance(items, list) and any(isinstance(item, dict) and _KINDS & item.keys() for item in items)


def is_table(columns: frozenset[str]) -> bool:
    """Is it one of Trakt's CSV files?"""
    return {"type", "title"} <= columns and not columns.isdisjoint(_DATES)


def read_list(items: object, name: str) -> Brought:
    """Read any of the lists; which it is shows in each item, or for one that was put together in its name.

    Raises:
        Unreadable: too many films, or a list of neither films seen nor films to see.
    """
    listed = _listed(name)

    def entry(fields: Fields) -> Entry | None:
        movie = fields.get("movie")
        if not isinstance(movie, dict) or fields.get("type", "movie") != "movie":
            return None
        ids = movie.get("ids")
        return _entry(fields, movie, ids if isinstance(ids, dict) else {}, listed)

    return document.brought("trakt", items, entry)


def read_table(file: Table, name: str) -> Brought:
    """Read a CSV file; as `read_list` in all else.

    Raises:
        Unreadable: a list of neither films seen nor films to see.
    """
    listed = _listed(name)

    def entry(cells: Cells) -> Entry | None:
        if cells["type"].strip().casefold() != "movie":
            return None
        ids = {site: cells.get(f"{site}_id", cells.get(site, "")) for site in ("imdb", "tmdb")}
        return _entry(cells, cells, ids, listed)

    return table.brought("trakt", file, entry)


def _entry(fields: Fields, movie: Fields, ids: Fields, listed: Mark | None) -> Entry | None:
    stars = None
    mark, at = _mark(fields, listed)
    if "rating" in fields and (mark is None or cell(fields, "rating").strip()):
        mark, stars = None, rated(stars_of(cell(fields, "rating"), most=10, step=1))
        at = cell(fields, "rated_at") or at
    elif mark is None:  # owned, or hidden from a calendar
        return None
    return Entry(
        title=title_of(cell(movie, "title")),
        year=year_of(cell(movie, "year")),
        imdb_id=imdb_of(cell(ids, "imdb")),
        tmdb_id=id_of(cell(ids, "tmdb")),
        stars=stars,
        mark=mark,
        at=time_of(at),
    )


def _mark(fields: Fields, listed: Mark | None) -> tuple[Mark | None, str]:
    for name in _SEEN_AT:
        if name in fields:
            return "seen", cell(fields, name)
    if "listed_at" not in fields:
        return None, ""
    if listed is None:
        raise Unreadable(Refusal.OTHER_LIST)
    return listed, cell(fields, "listed_at")


def _listed(name: str) -> Mark | None:
    """What it says of a film that it is in the list of this name; nothing, mostly."""
    name = name.casefold()
    return "watchlist" if "watchlist" in name else "seen" if "favo" in name else None
