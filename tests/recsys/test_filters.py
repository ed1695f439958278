from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys.domain import Film, MovieId
from recsys.filters import Filters

MATRIX = Film(MovieId(2571), "The Matrix", 1999, ("Action", "Sci-Fi", "Thriller"), "Matrix, The (1999)")
TOY_STORY = Film(MovieId(1), "Toy Story", 1995, ("Animation", "Children's", "Comedy"), "Toy Story (1995)")
NO_YEAR = Film(MovieId(40697), "Babylon 5", None, ("Sci-Fi",), "Babylon 5")
NOTHING = Film(MovieId(7), "Nothing", 1960, (), "Nothing (1960)")
FILMS = (TOY_STORY, NOTHING, MATRIX, NO_YEAR)  # by id
WISHED = st.frozensets(st.sampled_from(["Action", "Sci-Fi", "Comedy", "Children", "Western"]), max_size=2)
YEAR = st.none() | st.integers(1950, 2005)


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({}, FILMS),
        ({"genres": ["Sci-Fi"]}, (MATRIX, NO_YEAR)),
        ({"genres": ["Sci-Fi", "Action"]}, (MATRIX,)),
        ({"genres": ["Sci-Fi", "Comedy"]}, ()),
        ({"genres": ["Western"]}, ()),
        ({"genres": ["Sci-Fi"], "no_genres": ["Action"]}, (NO_YEAR,)),
        ({"no_genres": ["Western"]}, FILMS),
        ({"first_year": 1999}, (MATRIX,)),
        ({"last_year": 1995}, (TOY_STORY, NOTHING)),
        ({"first_year": 1995, "last_year": 1999}, (TOY_STORY, MATRIX)),
        ({"first_year": 1800}, (TOY_STORY, NOTHING, MATRIX)),
        ({"genres": ["Children"]}, (TOY_STORY,)),
    ],
)
def test_the_films_that_fit(wish: dict[str, list[str] | int], expected: tuple[Film, ...]) -> None:
    fitting = Filters.of(reversed(FILMS)).fitting(**wish)  # type: ignore[arg-type]
    assert fitting.ids == [film.movie_id for film in expected]


@given(WISHED, WISHED, YEAR, YEAR)
def test_every_film_is_taken_or_left_by_the_same_rule(
    genres: frozenset[str], no_genres: frozenset[str], first: int | None, last: int | None
) -> None:
    def fits(film: Film) -> bool:
        has = {"Children" if genre == "Children's" else genre for genre in film.genres}
        in_time = first is None and last is None
        if film.year is not None:
            in_time = (first or 0) <= film.year <= (last or 3000)
        return genres <= has and not no_genres & has and in_time

    fitting = Filters.of(FILMS).fitting(genres, no_genres, first, last)
    assert fitting.ids == [film.movie_id for film in FILMS if fits(film)]


def test_no_films() -> None:
    assert Filters.of(()).fitting(["Drama"], first_year=1990).ids == []


def test_which_of_other_films_fit() -> None:
    fitting = Filters.of(FILMS).fitting(["Sci-Fi"])
    own = np.array([1, 7, 2571, 40697], np.int32)
    assert fitting.among(own).tolist() == [False, False, True, True]
    assert fitting.among(np.array([2571, 3000], np.int32)).tolist() == [True, False]
    fitting.among(own)[:] = True  # what is done with the answer changes no wish
    assert fitting.ids == [2571, 40697]
