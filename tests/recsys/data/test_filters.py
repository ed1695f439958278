from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys.data.filters import Filters
from recsys.domain import Film, MovieId

MATRIX = Film(MovieId(2571), "The Matrix", 1999, ("Action", "Sci-Fi", "Thriller"), "Matrix, The (1999)")
TOY_STORY = Film(MovieId(1), "Toy Story", 1995, ("Animation", "Children", "Comedy"), "Toy Story (1995)")
NO_YEAR = Film(MovieId(40697), "Babylon 5", None, ("Sci-Fi",), "Babylon 5")
NOTHING = Film(MovieId(7), "Nothing", 1960, (), "Nothing (1960)")
FILMS = (TOY_STORY, NOTHING, MATRIX, NO_YEAR)  # by id
TAGGED = tuple(
    Film(MovieId(number), f"Film {number}", 2000, (), f"Film {number} (2000)", tags=tags)
    for number, tags in enumerate(
        [("heist", "space"), ("space",), ("heist", "space"), (), ("heist", "rare"), ("rare", "space")], 100
    )
)
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
        ({"any_genres": ["Sci-Fi", "Comedy"]}, (TOY_STORY, MATRIX, NO_YEAR)),
        ({"any_genres": ["Sci-Fi", "Comedy"], "no_genres": ["Action"]}, (TOY_STORY, NO_YEAR)),
        ({"any_genres": ["Western"]}, ()),
        ({"any_genres": []}, FILMS),
    ],
)
def test_the_films_that_fit(wish: dict[str, list[str] | int], expected: tuple[Film, ...]) -> None:
    fitting = Filters.of(reversed(FILMS)).fitting(**wish)  # type: ignore[arg-type]
    assert fitting.ids == [film.movie_id for film in expected]


@given(WISHED, WISHED, WISHED, YEAR, YEAR)
def test_every_film_is_taken_or_left_by_the_same_rule(
    genres: frozenset[str],
    no_genres: frozenset[str],
    any_genres: frozenset[str],
    first: int | None,
    last: int | None,
) -> None:
    def fits(film: Film) -> bool:
        has = set(film.genres)
        in_time = first is None and last is None
        if film.year is not None:
            in_time = (first or 0) <= film.year <= (last or 3000)
        return (
            genres <= has and not no_genres & has and in_time and (not any_genres or bool(any_genres & has))
        )

    fitting = Filters.of(FILMS).fitting(genres, no_genres, first, last, any_genres=any_genres)
    assert fitting.ids == [film.movie_id for film in FILMS if fits(film)]


def test_tags_of_at_least_three_films_the_most_common_first() -> None:
    filters = Filters.of(reversed(TAGGED))
    assert {tag: rows.tolist() for tag, rows in filters.tags.items()} == {
        "space": [0, 1, 2, 5],
        "heist": [0, 2, 4],
    }
    assert list(filters.tags) == ["space", "heist"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([], [100, 101, 102, 103, 104, 105]),
        (["space"], [100, 101, 102, 105]),
        (["heist", "space"], [100, 102]),
        (["rare"], []),
        (["space", "unheard of"], []),
    ],
)
def test_films_that_have_all_of_the_tags(tags: list[str], expected: list[int]) -> None:
    assert Filters.of(TAGGED).fitting(tags=tags).ids == expected


def test_no_films() -> None:
    assert Filters.of(()).fitting(["Drama"], first_year=1990).ids == []


def test_which_of_other_films_fit() -> None:
    fitting = Filters.of(FILMS).fitting(["Sci-Fi"])
    own = np.array([1, 7, 2571, 40697], np.int32)
    assert fitting.among(own).tolist() == [False, False, True, True]
    assert fitting.among(np.array([2571, 3000], np.int32)).tolist() == [True, False]
    fitting.among(own)[:] = True  # what is done with the answer changes no wish
    assert fitting.ids == [2571, 40697]
