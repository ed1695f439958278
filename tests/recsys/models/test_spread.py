"""What kinds a film is of, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.domain import Film, MovieId
from recsys.models.spread import FAME_STEPS, Spread

FILMS = {
    film.movie_id: film
    for film in (
        Film(MovieId(1), "One", 1994, ("Comedy", "Drama"), "One (1994)"),
        Film(MovieId(2), "Two", 1999, ("Drama", "IMAX"), "Two (Zwei) (1999)", ("Zwei",)),
        Film(MovieId(3), "Three", None, (), "Three (a.k.a. 3)", ("3",)),
    )
}
IDS = np.arange(1, 11, dtype=np.int32)
N_RATINGS = np.array([30, 20, 10, 10, 5, 5, 5, 2, 1, 0], np.int32)
N_LIKED = np.array([6, 3, 1, 0, 0, 0, 0, 0, 0, 0], np.int32)
SPREAD = Spread.learn(FILMS, IDS, N_RATINGS, N_LIKED)


def test_a_film_has_one_decade_and_shares_of_its_genres() -> None:
    fame, decades, genres, foreign = SPREAD.blocks
    assert (SPREAD.decades, SPREAD.genres) == ((1990,), ("Comedy", "Drama"))
    assert SPREAD.shares[:4, decades].tolist() == [[1], [1], [0], [0]]
    assert SPREAD.shares[:4, genres].tolist() == [[0.5, 0.5], [0, 1], [0, 0], [0, 0]]
    assert SPREAD.shares[:4, foreign].tolist() == [[0], [1], [0], [0]]
    assert SPREAD.shares[:, fame].sum(axis=1).tolist() == [1] * 10


def test_equally_known_films_are_of_one_step_of_fame() -> None:
    # Of ten films so many are better known: 0, 1, 2, 2, 4, 4, 4, …; the last steps end at 0.5, 1 and 2.
    steps = SPREAD.shares[:, SPREAD.blocks[0]].argmax(axis=1).tolist()
    assert steps == [0, 5, 6, 6, 6, 6, 6, 6, 6, 6]
    assert SPREAD.blocks[0] == slice(0, len(FAME_STEPS) + 1)


def test_what_people_like_in_general_stands_in_for_what_is_not_known() -> None:
    _, decades, genres, foreign = SPREAD.blocks
    # Six likes go to half comedy and half drama, three to drama; the third film's one to no genre.
    assert SPREAD.liked[genres] == pytest.approx([3 / 9, 6 / 9])
    assert SPREAD.liked[foreign] == pytest.approx([3 / 10])
    third = SPREAD.of(np.array([2]))[0]
    assert third[genres] == pytest.approx([3 / 9, 6 / 9])
    assert third[decades] == pytest.approx([1])
    assert third[foreign] == pytest.approx([0])
