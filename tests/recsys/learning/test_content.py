"""Films described by genres, years and tags, worked by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recsys.data.movielens import read_dataset
from recsys.domain import Film, MovieId
from recsys.learning.content import FEWEST_FEATURE_FILMS, film_features, genre_flags


def film(
    movie_id: int, genres: tuple[str, ...] = (), year: int | None = None, tags: tuple[str, ...] = ()
) -> Film:
    return Film(MovieId(movie_id), "A", year, genres, "A", tags=tags)


def catalogue(*films: Film) -> dict[MovieId, Film]:
    """Return the films, with enough others to make their genres, decades and tags common."""
    others = [
        Film(MovieId(1000 * copy + one.movie_id), "B", one.year, one.genres, "B", tags=one.tags)
        for one in films
        for copy in range(1, FEWEST_FEATURE_FILMS)
    ]
    return {one.movie_id: one for one in (*films, *others)}


def ids(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array(numbers, np.int32)


def test_genres_and_tags_share_a_length_of_one() -> None:
    films = catalogue(film(1, ("Drama", "War"), tags=("owls",)), film(2, ("Drama",), tags=("owls", "twins")))
    half = np.sqrt(0.5)
    # Columns: Drama and War, no decade, owls and twins; what more films have comes first.
    assert film_features(films, ids(2, 1)).toarray() == pytest.approx(
        np.array([[1, 0, half, half], [half, half, 1, 0]])
    )


def test_a_year_lies_between_two_tenth_years() -> None:
    films = catalogue(film(1, year=1987), film(2, year=1990), film(3))
    length = np.sqrt(0.3**2 + 0.7**2)
    # 1990 is common to more films than 1980, so it comes first.
    assert film_features(films, ids(1, 2, 3)).toarray() == pytest.approx(
        np.array([[0.7 / length, 0.3 / length], [1, 0], [0, 0]])
    )


def test_what_few_films_have_is_no_feature() -> None:
    films = catalogue(film(1, ("Drama",)))
    films[MovieId(2)] = film(2, ("Drama", "Western"), tags=("owls",))
    assert film_features(films, ids(2)).toarray() == pytest.approx(np.array([[1.0]]))


def test_columns_follow_the_catalogue_whatever_rows_are_asked_for() -> None:
    films = catalogue(film(1, ("Drama",), 1987, ("owls",)), film(2, ("War",), 2003))
    every = film_features(films, np.array(sorted(films), np.int32)).toarray()
    assert film_features(films, ids(2)).toarray() == pytest.approx(every[[1]])
    shuffled = dict(sorted(films.items(), reverse=True))
    assert film_features(shuffled, ids(2)).toarray() == pytest.approx(every[[1]])


def test_an_unknown_film_and_no_films_at_all() -> None:
    films = catalogue(film(1, ("Drama",)))
    assert film_features(films, ids(7)).toarray().tolist() == [[0.0]]
    assert film_features(films, ids()).shape == (0, 1)
    assert film_features({}, ids(7)).shape == (1, 0)


def test_genre_flags_name_every_genre() -> None:
    films = {one.movie_id: one for one in (film(1, ("War", "Drama")), film(2, ("War",)), film(3))}
    flags = genre_flags(films, ids(1, 2, 3, 9))  # Drama, War
    assert flags.tolist() == [[True, True], [False, True], [False, False], [False, False]]
    assert genre_flags({}, ids(1)).shape == (1, 0)
    assert genre_flags(films, ids()).shape == (0, 0)


@pytest.mark.movielens
def test_the_features_of_ml_latest_small(movielens_dir: Path) -> None:
    films = read_dataset(movielens_dir).catalogue.films
    features = film_features(films, ids(858))
    assert features.shape == (1, 19 + 12 + 158)  # genres, 1910 to 2020, tags
    # Crime and Drama, 1970 and 1980 for 1972, mafia.
    assert features.nnz == 5
    assert float((features.multiply(features)).sum()) == pytest.approx(3.0)
