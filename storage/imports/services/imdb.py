"""IMDb: the export of ratings and of lists.

ratings   Const,Your Rating,Date Rated,Title,[Original Title (since 2024),]URL,Title Type,...,Year,...
list      Position,Const,Created,Modified,...,Title,...,Title Type,...,Year,...[,Your Rating,Date Rated]
2017      position,const,created,modified,description,Title,Title type,Directors,You rated,...,Year,...
          until then the ratings, too, which were "created" when they were given
"""

from __future__ import annotations

import re

from storage.imports import table
from storage.imports.cells import imdb_of, rated, stars_of, time_of, title_of, year_of
from storage.imports.entries import Brought, Entry
from storage.imports.table import Cells, Table

LIST = frozenset({"position", "const"})
RATINGS = frozenset({"const", "your rating"})

# "tvSeries", "TV Mini Series", "TV Episode", "Podcast Series", "Video Game", "Music Video"; the export speaks
# the person's language, so what is not known to be something else may be a film: its id will tell.
_NO_FILM = re.compile(
    r"seri|episod|episód|folge|эпизод|сериал|game|spiel|juego|jogo|игра|podcast|подкаст|musicvideo|musikvideo"
)


def read_list(file: Table, _: str) -> Brought:
    """Read the watchlist, another list or ratings until 2017; films that they rated come as ratings."""
    return table.brought("imdb", file, _listed)


def read_ratings(file: Table, _: str) -> Brought:
    """Read the ratings, 1-10."""
    return table.brought("imdb", file, _rated)


def _rated(cells: Cells) -> Entry | None:
    if _is_no_film(cells):
        return None
    stars = rated(stars_of(cells["your rating"], most=10, step=1))
    return _entry(cells, stars, cells.get("date rated", ""))


def _listed(cells: Cells) -> Entry | None:
    if _is_no_film(cells):
        return None
    stars = stars_of(cells.get("your rating") or cells.get("you rated", ""), most=10, step=1)
    rated_at = "" if stars is None else cells.get("date rated", "")
    return _entry(cells, stars, rated_at or cells.get("created", ""))


def _entry(cells: Cells, stars: float | None, date: str) -> Entry:
    title, original = title_of(cells.get("title", "")), title_of(cells.get("original title", ""))
    return Entry(
        title=title,
        year=year_of(cells.get("year", "")),
        imdb_id=imdb_of(cells["const"]),
        stars=stars,
        mark="watchlist" if stars is None else None,
        at=time_of(date),
        original_title="" if original == title else original,
    )


def _is_no_film(cells: Cells) -> bool:
    return bool(_NO_FILM.search(cells.get("title type", "").casefold().replace(" ", "")))
