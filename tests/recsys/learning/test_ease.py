"""EASE against its definition."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.learning.ease import EASE_PENALTY, _lifts, fit_affinity
from recsys.models.affinity import Affinity, rating_weight
from tests.recsys.worlds import two_tastes


def test_weights_minimise_the_penalised_error_with_a_zero_diagonal() -> None:
    ratings = two_tastes(n_users=30, n_films=12, per_user=6)
    affinity = fit_affinity(ratings)
    seen = np.zeros((30, 12))
    target = np.zeros((30, 12))
    films = np.searchsorted(affinity.movie_ids, ratings.movie_ids)
    seen[ratings.user_ids - 1, films] = 1
    target[ratings.user_ids - 1, films] = 1 + (ratings.stars >= 4)
    weights = affinity.weights.astype(float)
    assert np.all(np.diag(weights) == 0)
    for film in range(12):  # each column is a ridge regression on the other films
        others = np.arange(12) != film
        gram = seen[:, others].T @ seen[:, others] + EASE_PENALTY * np.eye(11)
        expected = np.linalg.solve(gram, seen[:, others].T @ target[:, film])
        assert weights[others, film] == pytest.approx(expected, abs=2e-5)  # half precision


def test_films_of_one_camp_speak_for_each_other() -> None:
    affinity = fit_affinity(two_tastes())
    scores = affinity.scores({MovieId(1000): 5.0, MovieId(1003): 4.5})
    first, second = scores[affinity.movie_ids < 1020], scores[affinity.movie_ids >= 1020]
    assert np.median(first) > np.median(second)


def test_a_bad_rating_speaks_a_little_against() -> None:
    affinity = fit_affinity(two_tastes())
    praise, blame = (affinity.scores({MovieId(1000): stars}) for stars in (4.0, 0.5))
    assert blame == pytest.approx(-0.2 * praise, rel=1e-3, abs=1e-7)


def test_the_weight_of_a_rating_is_one_at_four_stars_and_never_falls() -> None:
    rating_weights = rating_weight(np.arange(0.5, 5.5, 0.5, dtype=np.float32))
    assert rating_weights[7] == pytest.approx(1.0)
    assert np.all(np.diff(rating_weights) >= 0)
    assert rating_weights[3] == pytest.approx(0.0)
    assert rating_weights.min() == pytest.approx(-0.2)
    assert rating_weights.max() == pytest.approx(1.5)


def test_seldom_rated_films_are_left_out() -> None:
    rare = Ratings(np.arange(1, 5, dtype=np.int32), np.full(4, 5000, np.int32), np.full(4, 5.0, np.float32))
    kept = fit_affinity(Ratings.concatenate([two_tastes(), rare])).movie_ids
    assert 5000 not in kept
    assert 1000 in kept


def test_no_film_with_enough_ratings_is_no_failure() -> None:
    affinity = fit_affinity(two_tastes(n_users=2))
    assert affinity.weights.shape == (0, 0)
    assert affinity.scores({MovieId(1000): 5.0}).shape == (0,)


def test_shares_add_up_to_the_score() -> None:
    affinity = fit_affinity(two_tastes())
    rated = {MovieId(1000): 5.0, MovieId(1003): 1.0, MovieId(77): 5.0}
    shares = affinity.shares(rated, MovieId(1010))
    assert set(shares) == {1000, 1003}
    assert sum(shares.values()) == pytest.approx(float(affinity.scores(rated)[10]), abs=1e-6)
    assert affinity.shares(rated, MovieId(77)) == {}


def test_unknown_films_say_nothing() -> None:
    affinity = Affinity(
        np.array([3, 8], np.int32), np.array([[0, 1], [2, 0]], np.float16), np.zeros((2, 2), np.float16)
    )
    assert affinity.scores({MovieId(1): 4.0, MovieId(99): 4.0}).tolist() == [0, 0]
    assert affinity.scores({MovieId(8): 4.0}).tolist() == [2, 0]
    assert affinity.scores({}).tolist() == [0, 0]


def test_lifts_are_those_of_the_formula_in_sixteenths() -> None:
    """Of 12 people 1-6 rated film 1 and like it; 5-12 rated film 2, and 9-12 like it."""
    one = Ratings(np.arange(1, 7, dtype=np.int32), np.full(6, 1, np.int32), np.full(6, 4, np.float32))
    stars = np.array([1, 2, 3, 3.5, 4, 4, 5, 5], np.float32)
    two = Ratings(np.arange(5, 13, dtype=np.int32), np.full(8, 2, np.int32), stars)
    lifts = fit_affinity(Ratings.concatenate([one, two])).lifts
    p, q = 6.5 / 13, 4.5 / 13
    expected = np.log(
        [[(6 + 10 * p) / 16 / p, (0 + 10 * q) / 16 / q], [(2 + 10 * p) / 18 / p, (4 + 10 * q) / 18 / q]]
    )
    assert lifts.dtype == np.int8
    assert lifts.tolist() == np.rint(16 * expected).tolist() == [[5, -8], [-4, 3]]


def test_lifts_end_at_a_byte() -> None:
    """All of the 100,000 who rated either film like film 2, nobody else of 10⁹ does; nobody likes film 1."""
    lifts = _lifts(np.array([1e5, 1e5]), np.array([[0.0, 1e5], [0.0, 1e5]]), 10**9)
    assert lifts.tolist() == [[-127, 127], [-127, 127]]  # 16·ln(10/100,010) = -147, 16·ln 9999 = 147


def test_company_is_the_sum_of_the_three_largest_lifts_whatever_the_stars() -> None:
    lifts = np.array([[0, 16, 127], [32, 0, -127], [8, -16, 127], [-8, 4, 127]], np.int8)
    lifts = np.hstack([lifts, np.zeros((4, 1), np.int8)])
    affinity = Affinity(np.array([2, 4, 6, 8], np.int32), np.zeros((4, 4), np.float16), lifts)
    rated = dict.fromkeys(map(MovieId, (2, 4, 6, 8, 99)), 0.5)
    assert affinity.top_lifts(rated).tolist() == [2.5, 1.25, 381 / 16, 0]  # (32 + 8 + 0)/16, …
    assert affinity.top_lifts(dict.fromkeys(rated, 5.0)).tolist() == affinity.top_lifts(rated).tolist()
    assert affinity.top_lifts({MovieId(4): 5.0, MovieId(8): 1.0}).tolist() == [1.5, 0.25, 0, 0]
    assert affinity.top_lifts({}).tolist() == affinity.top_lifts({MovieId(99): 5.0}).tolist() == [0, 0, 0, 0]


def test_films_of_one_camp_keep_company() -> None:
    affinity = fit_affinity(two_tastes())
    company = affinity.top_lifts({MovieId(1000): 5.0, MovieId(1003): 4.5})
    theirs, others = company[affinity.movie_ids < 1020], company[affinity.movie_ids >= 1020]
    assert theirs.mean() > 0 > others.max()
