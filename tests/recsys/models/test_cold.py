"""What is expected of films that nobody rated, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st

from recsys.models.cold import FeatureRegression

FEATURES = sp.csr_array(np.array([[1.0, 0], [0, 1], [1, 0], [0, 1], [0, 0]]))
"""Films 0 and 1 are known, one of each kind; film 4 is of no kind."""


def test_films_of_a_kind_are_expected_alike() -> None:
    # f̄ = (½, ½), so FᵀF = ½[[1, −1], [−1, 1]], which is 1 along (1, −1)/√2. With s − s̄ = (2, −2), along it
    # Fᵀs is 2√2, and with λ = 1 a half of that is left: weights (1, −1).
    expected = FeatureRegression.learn(FEATURES, np.array([0, 1]), penalty=1.0)
    assert expected.predict(np.array([5.0, 1.0])) == pytest.approx([4, 2, 4, 2, 3])


def test_without_a_penalty_the_known_are_told_exactly() -> None:
    expected = FeatureRegression.learn(FEATURES, np.array([0, 1]), penalty=1e-6)
    assert expected.predict(np.array([5.0, 1.0])) == pytest.approx([5, 1, 5, 1, 3], abs=1e-4)


def test_where_nothing_varies_everything_is_as_the_mean() -> None:
    expected = FeatureRegression.learn(FEATURES, np.array([0, 1]))
    assert expected.predict(np.array([2.0, 2.0])) == pytest.approx(2.0)


@given(seed=st.integers(0, 2**32 - 1))
def test_it_is_ridge_regression_with_a_mean_that_is_free(seed: int) -> None:
    random = np.random.default_rng(seed)
    features = random.random((12, 3)) * (random.random((12, 3)) > 0.4)
    known, values = np.arange(0, 12, 2), random.normal(size=6)
    augmented = np.hstack([np.ones((6, 1)), features[known]])
    penalty = np.diag([0.0, 2.0, 2.0, 2.0])
    weights = np.linalg.solve(augmented.T @ augmented + penalty, augmented.T @ values)
    expected = FeatureRegression.learn(sp.csr_array(features), known, penalty=2.0)
    assert expected.predict(values) == pytest.approx(weights[0] + features @ weights[1:], abs=1e-4)


def test_no_known_films_and_no_features() -> None:
    assert FeatureRegression.learn(FEATURES, np.array([], np.intp)).predict(np.array([])) == pytest.approx(
        np.zeros(5)
    )
    nothing = FeatureRegression.learn(sp.csr_array((2, 0)), np.array([0]))
    assert nothing.predict(np.array([3.0])) == pytest.approx([3.0, 3.0])
