"""MovieLens: the datasets' ratings, what movielens.org exports, and our own export in the datasets' columns.

dataset         userId,movieId,rating[,timestamp]
movielens.org   movie_id,imdb_id,tmdb_id,rating,average_rating,title    (its wishlist has no rating)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from recsys.domain import MovieId
from storage.imports import table
from storage.imports.cells import id_of, imdb_of, rated, scale_of, second_of, stars_of, title_of
from storage.imports.entries import Brought, Entry, Refusal, Unreadable
from storage.imports.table import Cells, Table

DATASET = frozenset({"userid", "movieid", "rating"})
SITE = frozenset({"movie_id", "imdb_id", "tmdb_id", "average_rating", "title"})

_TITLE_WITH_YEAR = re.compile(r"(?P<title>.+?)\s*\((?P<year>1[89]\d\d|20\d\d)\)", re.DOTALL)


def read_dataset(file: Table, _: str) -> Brought:
    """Read the ratings of one person.

    Raises:
        Unreadable: it holds those of several.
    """
    users = {line.cells["userid"].strip() for line in file.lines}
    if len(users) > 1:
        raise Unreadable(Refusal.SEVERAL_PEOPLE)
    return _rated(file, _of_dataset)


def read_site(file: Table, _: str) -> Brought:
    """Read movielens.org's own export of ratings, or of the wishlist."""
    if "rating" in file.columns:
        return _rated(file, lambda cells, most: _of_site(cells, rated(stars_of(cells["rating"], most))))
    return table.brought("movielens", file, _of_site)


def movie_id_of(cell: str) -> MovieId | None:
    """A movie_id; None for what no film can have."""
    number = id_of(cell)
    return MovieId(number) if number else None


def _rated(file: Table, entry: Callable[[Cells, int], Entry]) -> Brought:
    most = scale_of(line.cells["rating"] for line in file.lines)
    return replace(table.brought("movielens", file, lambda cells: entry(cells, most)), out_of_ten=most > 5)


def _of_dataset(cells: Cells, most: int) -> Entry:
    return Entry(
        title="",
        movie_id=movie_id_of(cells["movieid"]),
        stars=rated(stars_of(cells["rating"], most)),
        at=second_of(cells.get("timestamp", "")),
    )


def _of_site(cells: Cells, stars: float | None = None) -> Entry:
    title = title_of(cells["title"])
    named = _TITLE_WITH_YEAR.fullmatch(title)
    return Entry(
        title=named["title"] if named else title,
        year=int(named["year"]) if named else None,
        imdb_id=imdb_of(cells["imdb_id"]),
        tmdb_id=id_of(cells["tmdb_id"]),
        movie_id=movie_id_of(cells["movie_id"]),
        stars=stars,
        mark="watchlist" if stars is None else None,
    )
