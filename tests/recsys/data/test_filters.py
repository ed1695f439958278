from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys.data.filters import Filters, Mixture
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
ODD = frozenset({"Sci-Fi", "Comedy"})
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
        ({"kinds": [Mixture(ODD)]}, (TOY_STORY, MATRIX, NO_YEAR)),
        ({"kinds": [Mixture(ODD, frozenset({"Action"}))]}, (TOY_STORY, NO_YEAR)),
        ({"no_kinds": [Mixture(ODD)]}, (NOTHING,)),
        ({"kinds": [Mixture(ODD), Mixture(frozenset({"Comedy"}))]}, (TOY_STORY,)),
        ({"kinds": [Mixture(frozenset({"Western"}))]}, ()),
        ({"kinds": [Mixture(words=frozenset({"toy", "5"}))]}, (TOY_STORY, NO_YEAR)),
        ({"kinds": []}, FILMS),
        ({"no_mix": ["Action", "Sci-Fi"]}, (TOY_STORY, NOTHING, NO_YEAR)),
        ({"no_mix": ["Action", "Comedy"]}, FILMS),
        ({"no_mix": []}, FILMS),
        ({"no_decade": 1990}, (NOTHING, NO_YEAR)),
        ({"no_decade": 1960}, (TOY_STORY, MATRIX, NO_YEAR)),
    ],
)
def test_the_films_that_fit(wish: dict[str, Any], expected: tuple[Film, ...]) -> None:
    fitting = Filters.of(reversed(FILMS)).fitting(**wish)
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

    kinds = [Mixture(any_genres)] if any_genres else []
    fitting = Filters.of(FILMS).fitting(genres, no_genres, first, last, kinds=kinds)
    assert fitting.ids == [film.movie_id for film in FILMS if fits(film)]


def test_tags_of_at_least_three_films_the_most_common_first() -> None:
    filters = Filters.of(reversed(TAGGED))
    assert {tag: rows.tolist() for tag, rows in filters.tags.items()} == {
        "space": [0, 1, 2, 5],
        "heist": [0, 2, 4],
        "rare": [4, 5],
    }
    assert filters.common_tags == ["space", "heist"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([], [100, 101, 102, 103, 104, 105]),
        (["space"], [100, 101, 102, 105]),
        (["heist", "space"], [100, 102]),
        (["rare"], [104, 105]),
        (["space", "unheard of"], []),
    ],
)
def test_films_that_have_all_of_the_tags(tags: list[str], expected: list[int]) -> None:
    assert Filters.of(TAGGED).fitting(tags=tags).ids == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Mixture(tags=frozenset({"space"})), [100, 101, 102, 105]),
        (Mixture(tags=frozenset({"space", "heist"})), [100, 101, 102, 104, 105]),
        (Mixture(tags=frozenset({"space"}), no_tags=frozenset({"heist"})), [101, 105]),
        (Mixture(tags=frozenset({"unheard of"})), []),
        (Mixture(), []),
    ],
)
def test_tags_speak_for_a_kind_of_film_and_against_it(kind: Mixture, expected: list[int]) -> None:
    assert Filters.of(TAGGED).fitting(kinds=[kind]).ids == expected


def test_tags_that_are_not_wanted() -> None:
    assert Filters.of(TAGGED).fitting(no_tags=["space"]).ids == [103, 104]


@pytest.mark.parametrize(("n_against", "is_taken"), [(0, True), (1, True), (2, False)])
def test_a_tag_outweighs_one_genre_against_it(n_against: int, is_taken: bool) -> None:
    genres = ("War", "Crime")[:n_against]
    film = Film(MovieId(1), "Odd", 2000, genres, "Odd (2000)", tags=("funny",))
    kind = Mixture(no_genres=frozenset({"War", "Crime"}), tags=frozenset({"funny"}))
    assert Filters.of([film]).of_kind(kind).tolist() == [is_taken]


def test_up_to_which_year_films_are() -> None:
    assert Filters.of(FILMS).newest_year == 1999
    assert Filters.of([NO_YEAR]).newest_year == Filters.of([]).newest_year == 0


def test_the_year_of_a_film() -> None:
    filters = Filters.of(FILMS)
    assert filters.year_of(MATRIX.movie_id) == 1999
    assert filters.year_of(NO_YEAR.movie_id) == filters.year_of(MovieId(3)) == 0


def test_no_films() -> None:
    assert Filters.of(()).fitting(["Drama"], first_year=1990).ids == []


def test_which_of_other_films_fit() -> None:
    fitting = Filters.of(FILMS).fitting(["Sci-Fi"])
    own = np.array([1, 7, 2571, 40697], np.int32)
    assert fitting.among(own).tolist() == [False, False, True, True]
    assert fitting.among(np.array([2571, 3000], np.int32)).tolist() == [True, False]
    fitting.among(own)[:] = True  # what is done with the answer changes no wish
    assert fitting.ids == [2571, 40697]
