"""EASE against its definition."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.affinity import PENALTY, Affinity, fit_affinity, voice
from recsys.domain import MovieId
from recsys.ratings import Ratings
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
        gram = seen[:, others].T @ seen[:, others] + PENALTY * np.eye(11)
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


def test_voice_is_one_at_four_stars_and_never_falls() -> None:
    voices = voice(np.arange(0.5, 5.5, 0.5, dtype=np.float32))
    assert voices[7] == pytest.approx(1.0)
    assert np.all(np.diff(voices) >= 0)
    assert voices[3] == pytest.approx(0.0)
    assert voices.min() == pytest.approx(-0.2)
    assert voices.max() == pytest.approx(1.5)


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
