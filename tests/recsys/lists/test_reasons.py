"""Reasons: what speaks most for a film, and something else for each film of a list."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from recsys.domain import Because, Film, Index, LikedTogether, MovieId, OfDecade, OfGenre, WellLoved
from recsys.learning.fitting import fit
from recsys.learning.listwise import learn_blend
from recsys.lists.reasons import LEAST_CONTRIBUTION, reasons_of
from recsys.models.factors import fold_in
from tests.recsys.worlds import FILMS, QUICK, two_tastes

CATALOGUE = {
    film: Film(film, "A", 1990 if film % 3 else 1950, ("Drama",) if film % 2 else ("War",), "A")
    for film in FILMS
}
MODEL = fit(two_tastes(), QUICK, films=CATALOGUE, blend=learn_blend([]))
NO_AFFINITY = replace(
    MODEL.affinity,
    weights=np.zeros_like(MODEL.affinity.weights),
    lifts=np.zeros_like(MODEL.affinity.lifts),
)
RATED = {FILMS[0]: 5.0, FILMS[2]: 4.5, FILMS[4]: 4.5, FILMS[5]: 2.0, FILMS[30]: 1.0}
ROWS = [Index(row) for row in (6, 7, 8, 9, 10, 11)]


def test_no_two_films_of_a_list_have_the_same_reason() -> None:
    found = reasons_of(MODEL, fold_in(MODEL.factors, RATED), ROWS)
    subjects = [reason.movie_id for reason in found if isinstance(reason, Because | LikedTogether)]
    assert len(subjects) == len(set(subjects)) >= 3
    kinds = [reason for reason in found if isinstance(reason, OfGenre | OfDecade)]
    assert len(kinds) == len(set(kinds))


def test_the_first_film_has_what_speaks_most_for_it() -> None:
    person = fold_in(MODEL.factors, RATED)
    for row in ROWS:
        [alone] = reasons_of(MODEL, person, [row])
        assert reasons_of(MODEL, person, [row, *ROWS])[0] == alone
        assert isinstance(alone, Because)
        assert alone.contribution >= LEAST_CONTRIBUTION


def test_below_a_share_that_matters_the_film_liked_with_it_is_told() -> None:
    person = fold_in(MODEL.factors, RATED)
    small = replace(person, shares=person.shares * 1e-3)
    lifts = np.zeros_like(MODEL.affinity.lifts)
    lifts[[2, 4, 5], 6] = [
        12,
        32,
        64,
    ]  # e^(12/16) = 2.1 times, e^2 = 7.4, e^4 of a film that they do not like
    model = replace(MODEL, affinity=replace(MODEL.affinity, lifts=lifts))
    assert reasons_of(model, small, [Index(6)]) == [LikedTogether(FILMS[4], float(np.exp(2)))]


def test_then_a_genre_or_a_decade_that_they_like() -> None:
    person = fold_in(MODEL.factors, RATED)
    small = replace(person, shares=person.shares * 1e-3)
    bare = replace(MODEL, affinity=NO_AFFINITY)
    # Of the war films they rated 0, 2, 4 and 30: 5, 4.5, 4.5 and 1, 3.75 on average, for 3.4 over all five.
    assert reasons_of(bare, small, [Index(6)])[0] == OfGenre("War", 4, 3.75)


def test_last_how_loved_it_is_and_of_a_film_that_nobody_rated_nothing() -> None:
    nobody = fold_in(MODEL.factors, {})
    found = reasons_of(MODEL, nobody, ROWS)
    assert all(isinstance(reason, WellLoved) for reason in found)
    unrated = replace(MODEL.loved, n_ratings=np.zeros_like(MODEL.loved.n_ratings))
    assert reasons_of(replace(MODEL, loved=unrated), nobody, [Index(0)]) == [None]


def test_a_decade_is_a_reason() -> None:
    films = {movie: replace(film, genres=()) for movie, film in CATALOGUE.items()}
    model = replace(fit(two_tastes(), QUICK, films=films, blend=learn_blend([])), affinity=NO_AFFINITY)
    rated = {MovieId(1000 + row): 5.0 for row in (0, 1, 3, 4)} | {FILMS[2]: 1.0, FILMS[5]: 1.0}
    person = fold_in(model.factors, rated)
    [reason] = reasons_of(model, replace(person, shares=person.shares * 1e-3), [Index(7)])
    assert reason == OfDecade(1990, 4, 5.0)
