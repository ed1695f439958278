"""Finding films by what people really type: in ml-latest-small."""

from __future__ import annotations

import pytest

from recsys.domain import Catalogue, MovieId
from storage.titles.folding import fold
from storage.titles.index import TitleIndex
from tests.storage.titles.few_films import ids
from tests.storage.titles.typed import HELD_OUT, TYPED


@pytest.mark.movielens
@pytest.mark.parametrize("listed", [TYPED, HELD_OUT], ids=["tuned on", "held out"])
def test_95_percent_are_among_the_first_five(movielens: tuple[TitleIndex, Catalogue], listed: str) -> None:
    index, catalogue = movielens
    missed = []
    lines = listed.strip().splitlines()
    for line in lines:
        typed, title, year = line.split("|")
        (meant,) = _films(catalogue, title, int(year))
        if meant not in ids(index.search(typed, limit=5)):
            missed.append(line)
    assert len(missed) <= 0.05 * len(lines), missed


def _films(catalogue: Catalogue, title: str, year: int) -> list[MovieId]:
    """The film of that title, or else the one whose title begins so."""
    of_year = [film for film in catalogue.films.values() if film.year == year]
    exact = [film.movie_id for film in of_year if film.title == title]
    return exact or [film.movie_id for film in of_year if film.title.startswith(title)]


@pytest.mark.movielens
def test_every_title_finds_its_film(movielens: tuple[TitleIndex, Catalogue]) -> None:
    """Every 40th film, by its title and by its raw MovieLens title with the year."""
    index, catalogue = movielens
    of_title: dict[str, set[MovieId]] = {}
    for film in catalogue.films.values():
        of_title.setdefault(fold(film.title), set()).add(film.movie_id)
    for film in list(catalogue.films.values())[::40]:
        same = of_title[fold(film.title)]
        assert index.search(film.title)[0].movie_id in same, film
        of_year = {other for other in same if catalogue.films[other].year == film.year}
        assert index.search(film.raw_title)[0].movie_id in of_year, film


@pytest.mark.movielens
def test_a_film_is_found_among_few_where_many_are_more_like_it(
    movielens: tuple[TitleIndex, Catalogue],
) -> None:
    index, catalogue = movielens
    usual = set(ids(index.search("man", limit=1_000)))
    others = [
        film.movie_id
        for film in catalogue.films.values()
        if "man" in fold(film.title).split() and film.movie_id not in usual
    ]
    assert others
    for movie_id in others:
        assert ids(index.search("man", among={movie_id})) == [movie_id]
