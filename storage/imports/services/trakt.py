"""Trakt: the lists of its API, which its export gives as one JSON file each, by themselves or in a zip.

ratings           [{"rated_at", "rating": 1-10, "type": "movie", "movie": {"title", "year", "ids"}}, ...]
watched, history  [{"last_watched_at" or "watched_at", ..., "movie"}, ...]
watchlist         [{"listed_at", ..., "movie"}, ...]
"""

from __future__ import annotations

import re

from storage.imports import document
from storage.imports.cells import id_of, imdb_of, rated, stars_of, time_of, title_of, year_of
from storage.imports.document import Fields, cell
from storage.imports.entries import Brought, Entry
from storage.records import Mark

# At the root, or as ratings/ and the like under the person's name; long lists are cut into numbered files.
MEMBER = re.compile(
    r"(?:(?:[^/]+/)?(?:ratings|watched|lists)/)?"
    r"(?:ratings-movies|watched-movies|watched-history|history|history-movies|watchlist|lists-watchlist)(?:-\d+)?\.json"
)
_KINDS = frozenset({"movie", "show", "season", "episode"})
_SEEN_AT = ("watched_at", "last_watched_at")


def is_list(items: object) -> bool:
    """Does the list hold what Trakt's lists do?"""
    return isinstance(items, list) and any(isinstance(item, dict) and _KINDS & item.keys() for item in items)


def read_list(items: object) -> Brought:
    """Read any of the lists; which it is shows in each item.

    Raises:
        Unreadable: too many films.
    """
    return document.brought("trakt", items, _entry)


def _entry(fields: Fields) -> Entry | None:
    movie = fields.get("movie")
    if not isinstance(movie, dict):
        return None
    stars, mark, at = None, None, ""
    if "rating" in fields:
        stars, at = rated(stars_of(cell(fields, "rating"), most=10, step=1)), cell(fields, "rated_at")
    else:
        mark, at = _mark(fields)
        if mark is None:  # owned, or hidden from a calendar
            return None
    ids = movie.get("ids")
    ids = ids if isinstance(ids, dict) else {}
    return Entry(
        title=title_of(cell(movie, "title")),
        year=year_of(cell(movie, "year")),
        imdb_id=imdb_of(cell(ids, "imdb")),
        tmdb_id=id_of(cell(ids, "tmdb")),
        stars=stars,
        mark=mark,
        at=time_of(at),
    )


def _mark(fields: Fields) -> tuple[Mark | None, str]:
    for name in _SEEN_AT:
        if name in fields:
            return "seen", cell(fields, name)
    return ("watchlist", cell(fields, "listed_at")) if "listed_at" in fields else (None, "")
