"""Films that are alike, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import ArrayLike

from recsys import Recommender
from recsys.domain import Index, MovieId
from recsys.models.affinity import Affinity
from recsys.models.factors import Factors, UserPrior
from recsys.models.similar import NEAREST, Similarity
from tests.recsys.worlds import FILMS, MANIFEST, small_model

MODEL = small_model()

NO_AFFINITY = Affinity(np.zeros(0, np.int32), np.zeros((0, 0), np.float16), np.zeros((0, 0), np.int8))


def factors(qi: ArrayLike, covariance: ArrayLike, qi_variance: ArrayLike | None = None) -> Factors:
    """Return films 1, 2, … of these factors; people's bias has a covariance that must not matter."""
    films, within = np.array(qi, np.float32), np.array(covariance, np.float64)
    whole = np.eye(1 + len(within)) * 9.0
    whole[1:, 1:] = within
    return Factors(
        np.arange(1, len(films) + 1, dtype=np.int32),
        3.5,
        np.zeros(len(films), np.float32),
        films,
        UserPrior(np.zeros(len(whole)), whole, 0.7),
        None if qi_variance is None else np.array(qi_variance, np.float32),
    )


def alike(model: Factors, row: int, affinity: Affinity = NO_AFFINITY) -> list[float]:
    similarity = Similarity.learn(model, affinity)
    return [float(value) for value in similarity.to(Index(row), model, affinity)]


def test_likeness_is_half_the_correlation_of_tastes() -> None:
    # Var q_1·p = 4, Var q_2·p = 4 + 1 + 2·1 = 7, their covariance 4 + 1 = 5; film 3 is film 1's opposite.
    model = factors([[1, 0], [1, 1], [-1, 0]], [[4, 1], [1, 1]])
    assert alike(model, 0) == pytest.approx([0.5, 0.5 * 5 / np.sqrt(4 * 7), 0.0])


def test_an_uncertain_film_is_less_alike() -> None:
    # tr(C V) = 4·0.5 + 1·3 = 5 for film 2, so that the same factors give 4/√(4·(4 + 5)) = 2/3.
    model = factors([[1, 0], [1, 0]], [[4, 1], [1, 1]], [[0.0, 0.0], [0.5, 3.0]])
    assert alike(model, 0) == pytest.approx([0.5, 0.5 * 2 / 3])


def test_bonds_count_both_ways_over_the_strengths_of_both() -> None:
    n = NEAREST + 2
    weights = np.full((n, n), 0.25, np.float16)
    np.fill_diagonal(weights, 0)
    weights[0, 1] = 0.0
    weights[0, 2] = 1.0
    affinity = Affinity(np.arange(1, n + 1, dtype=np.int32), weights, np.zeros_like(weights, np.int8))
    model = factors(np.zeros((n + 1, 1)), [[1.0]])  # nothing is known of tastes; the last film has no bonds
    assert Similarity.learn(model, affinity).strengths == pytest.approx(0.5)
    # With film 2: (0 + 0.25)/0.5; with film 3: (1 + 0.25)/0.5, held at 1; with the others (0.25 + 0.25)/0.5.
    assert alike(model, 0, affinity)[1:] == pytest.approx([0.25, *[0.5] * (n - 2), 0])


def test_films_of_one_camp_are_alike() -> None:
    found = Recommender(MODEL, MANIFEST).similar(FILMS[0], 10)
    assert len(found) == 10
    assert {film.movie_id for film in found} <= set(FILMS[:20])
    similarities = [film.similarity for film in found]
    assert similarities == sorted(similarities, reverse=True)
    assert all(0 < similarity <= 1 for similarity in similarities)


def test_likeness_is_mutual() -> None:
    similarity = Similarity.learn(MODEL.factors, MODEL.affinity)
    rows = np.array([similarity.to(Index(row), MODEL.factors, MODEL.affinity) for row in range(len(FILMS))])
    assert rows == pytest.approx(rows.T, abs=1e-6)


def test_the_film_itself_and_unwanted_films_are_left_out() -> None:
    recommender = Recommender(MODEL, MANIFEST)
    best = recommender.similar(FILMS[0], 2)
    assert FILMS[0] not in {film.movie_id for film in recommender.similar(FILMS[0], 99)}
    assert recommender.similar(FILMS[0], 1, without=[best[0].movie_id]) == best[1:]
    assert recommender.similar(FILMS[0], 5, among=[best[1].movie_id, FILMS[0]]) == [best[1]]
    assert recommender.similar(FILMS[0], 0) == []


def test_a_film_that_nobody_rated_is_like_none() -> None:
    assert Recommender(MODEL, MANIFEST).similar(MovieId(1), 5) == []
