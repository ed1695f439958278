"""What newcomers are asked: worked by hand, and against trying every film."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from recsys.domain import MovieId
from recsys.lists.elicitation import familiarity, questions
from recsys.models.factors import Factors, UserPrior, fold_in
from tests.recsys.models.made_factors import random_factors, uncertain_factors


def two_factors(films: list[tuple[float, float]], variances: tuple[float, float]) -> Factors:
    """Films known for certain, and people without bias whose two factors vary; noise of one."""
    prior = UserPrior(np.zeros(3), np.diag([0.0, *variances]), 1.0)
    ids = np.arange(1, len(films) + 1, dtype=np.int32)
    return Factors(ids, 3.5, np.zeros(len(films), np.float32), np.array(films, np.float32), prior)


def ask(model: Factors, chances: list[float], n: int) -> list[int]:
    rows = np.arange(len(model.movie_ids))
    return [int(row) for row in questions(fold_in(model, {}), rows, np.array(chances), n)]


def test_the_less_certain_taste_is_asked_about_first() -> None:
    # Lowered: 1/2 · 1²/(1 + 1) · 1/2 = 0.125 by the first, 1/2 · 4²/(4 + 1) · 1/2 = 0.8 by the second.
    assert ask(two_factors([(1, 0), (0, 1)], (1, 4)), [0.5, 0.5], 2) == [1, 0]


def test_unless_hardly_anybody_knows_the_film() -> None:
    # 0.9 · 1²/(1 + 1) · 0.9 = 0.405 against 0.1 · 4²/(4 + 1) · 0.1 = 0.032.
    assert ask(two_factors([(1, 0), (0, 1)], (1, 4)), [0.9, 0.1], 2) == [0, 1]


def test_the_second_question_is_not_the_first_one_again() -> None:
    # At first 2/3 · 1.5²/2.5 = 0.6 by either of the first two, 1/3 · 1/2 = 0.167 by the third. One answered,
    # 1.5 − 1.5²/2.5 = 0.6 is left of the variance: its twin would lower 2/3 · 0.6²/1.6 = 0.15.
    twins = two_factors([(1, 0), (1, 0), (0, 1)], (1.5, 1))
    assert ask(twins, [1, 1, 1], 3) == [0, 2, 1]


def test_a_film_of_uncertain_factors_says_less() -> None:
    twins = two_factors([(1, 0), (1, 0)], (1, 1))
    uncertain = replace(twins, qi_variance=np.array([[0.5, 0.5], [0, 0]], np.float32))
    assert ask(twins, [1, 1], 1) == [0]
    assert ask(uncertain, [1, 1], 1) == [1]


def test_films_without_a_chance_are_never_asked() -> None:
    model = two_factors([(1, 0), (0, 1), (1, 1)], (1, 1))
    assert sorted(ask(model, [0.2, 0, 0.1], 5)) == [0, 2]
    assert ask(model, [0, 0, 0], 5) == []
    assert ask(model, [0.2, 0.3, 0.1], 0) == []


WORLDS = st.builds(random_factors, st.integers(0, 50)) | st.builds(uncertain_factors, st.integers(0, 50))
RATED = st.dictionaries(st.integers(0, 29), st.sampled_from([1.0, 3.5, 5.0]), max_size=8)


@settings(deadline=None, max_examples=40)
@given(WORLDS, RATED, st.integers(0, 100))
def test_each_question_is_the_best_of_all(model: Factors, rated: dict[int, float], seed: int) -> None:
    person = fold_in(model, {MovieId(int(model.movie_ids[row])): stars for row, stars in rated.items()})
    chances = np.random.default_rng(seed).uniform(0.01, 1, len(model.movie_ids))
    chances[list(rated)] = 0
    uncertain = np.zeros((30, 3)) if model.qi_variance is None else model.qi_variance.astype(float)
    films = np.hstack([np.ones((30, 1)), model.qi.astype(float)])
    mean = np.append(person.bias, person.factors)

    def unsure(covariance: NDArray[np.float64]) -> float:
        """What is to be lowered: Σ P_i (aᵢᵀΣaᵢ + tr(Sᵢ Σ))."""
        own = uncertain @ np.diag(covariance)[1:]
        return float(chances @ (np.einsum("ij,jk,ik->i", films, covariance, films) + own))

    covariance, expected = person.covariance, list[int]()
    for _ in range(3):
        after = []
        for film, own in zip(films, uncertain, strict=True):
            noise = model.prior.noise + own @ (mean[1:] ** 2 + np.diag(covariance)[1:])
            after.append(np.linalg.inv(np.linalg.inv(covariance) + np.outer(film, film) / noise))
        lowered = [
            0.0 if row in expected else chance * (unsure(covariance) - unsure(then))
            for row, (chance, then) in enumerate(zip(chances, after, strict=True))
        ]
        best = int(np.argmax(lowered))
        expected.append(best)
        covariance = (1 - chances[best]) * covariance + chances[best] * after[best]
    assert [int(row) for row in questions(person, np.arange(30), chances, 3)] == expected


@settings(deadline=None, max_examples=40)
@given(WORLDS, RATED, st.integers(0, 29))
def test_another_rating_never_makes_a_person_less_certain(
    model: Factors, rated: dict[int, float], another: int
) -> None:
    ids = {MovieId(int(model.movie_ids[row])): stars for row, stars in rated.items()}
    before = fold_in(model, ids).covariance
    after = fold_in(model, {**ids, MovieId(int(model.movie_ids[another])): 4.0}).covariance
    assert np.linalg.eigvalsh(before - after).min() >= -1e-9
    assert np.linalg.eigvalsh(after).min() > 0


def test_before_any_rating_the_covariance_is_the_priors() -> None:
    model = random_factors(2)
    assert fold_in(model, {}).covariance == pytest.approx(model.prior.covariance)


def test_a_kind_that_they_do_not_know_is_less_familiar() -> None:
    # Of the first kind one film was seen and two were not, 2/4; of the second none was and one was not, 1/2.
    films = np.array([[1, 0], [0, 1], [0.5, 0.5], [0, 0]])
    seen, unseen = np.array([[1.0, 0.0]]), np.array([[1.0, 0.0], [1.0, 1.0]])
    assert familiarity(films, seen, unseen) == pytest.approx([0.5, 0.5, 0.5, 1])
    assert familiarity(films, np.zeros((0, 2)), np.zeros((0, 2))) == pytest.approx(1)
    assert familiarity(films, np.zeros((0, 2)), np.array([[1.0, 0], [1, 0], [1, 0]])) == pytest.approx(
        [0.25, 1, 0.625, 1]
    )
