"""Fold-in against the textbook formula, and explanations that add up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from recsys.domain import Index, MovieId
from recsys.models.factors import Factors, fold_in
from tests.recsys.models.made_factors import random_factors, uncertain_factors
from tests.recsys.worlds import small_model

HALF_STARS = st.integers(1, 10).map(lambda halves: halves / 2)


def posterior_mean(model: Factors, rows: NDArray[np.intp], stars: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same quantity in information form: (C⁻¹ + AᵀA/σ²)⁻¹ (C⁻¹m + Aᵀe/σ²)."""
    design = np.hstack([np.ones((len(rows), 1)), model.qi[rows].astype(float)])
    left = stars - model.global_mean - model.bi[rows]
    precision = np.linalg.inv(model.prior.covariance)
    mean = model.prior.mean
    weight = precision + design.T @ design / model.prior.noise
    if model.qi_variance is not None:
        weight += np.diag([0.0, *model.qi_variance[rows].astype(float).sum(axis=0)]) / model.prior.noise
    if model.yj is not None:
        mean = mean + model.yj[rows].astype(float).sum(axis=0) / np.sqrt(len(rows) + 20.0)
    return np.linalg.solve(weight, precision @ mean + design.T @ left / model.prior.noise)


WORLDS = st.builds(random_factors, st.integers(0, 50)) | st.builds(uncertain_factors, st.integers(0, 50))


@settings(deadline=None, max_examples=60)
@given(WORLDS, st.dictionaries(st.integers(0, 29), HALF_STARS, max_size=12))
def test_fold_in_is_the_posterior_mean(model: Factors, rated: dict[int, float]) -> None:
    rows = np.array(list(rated), np.intp)
    person = fold_in(model, {MovieId(int(model.movie_ids[row])): stars for row, stars in rated.items()})
    expected = posterior_mean(model, rows, np.array(list(rated.values())))
    assert person.bias == pytest.approx(expected[0], abs=1e-8)
    assert person.factors == pytest.approx(expected[1:], abs=1e-8)


@settings(deadline=None, max_examples=60)
@given(WORLDS, st.integers(0, 29), st.dictionaries(st.integers(0, 29), HALF_STARS, min_size=1, max_size=12))
def test_contributions_and_prior_add_up_to_the_prediction(
    model: Factors, row: int, rated: dict[int, float]
) -> None:
    person = fold_in(model, {MovieId(int(model.movie_ids[row])): stars for row, stars in rated.items()})
    film = Index(row)
    shares = person.contributions(film)
    assert {int(share.movie_id) for share in shares} == {int(model.movie_ids[row]) for row in rated}
    assert [share.contribution for share in shares] == sorted((s.contribution for s in shares), reverse=True)
    features = np.append(1.0, model.qi[film].astype(float))
    raw = model.global_mean + float(model.bi[film]) + person.bias + float(features[1:] @ person.factors)
    added = sum(share.contribution for share in shares) + float(features @ model.prior.mean)
    assert added == pytest.approx(raw - model.global_mean - float(model.bi[film]), abs=1e-8)


def test_a_contribution_is_what_changes_without_the_surprise_of_that_rating() -> None:
    model = random_factors(7)
    ids = [MovieId(int(movie)) for movie in model.movie_ids[:3]]
    rated = dict(zip(ids, (5.0, 1.0, 3.5), strict=True))
    person = fold_in(model, rated)
    share = {share.movie_id: share.contribution for share in person.contributions(Index(9))}[ids[0]]
    # The fold-in is linear: had the film been rated as the prior expected, its share would be nothing.
    features = np.append(1.0, model.qi[0].astype(float))
    expected = model.global_mean + float(model.bi[0]) + float(features @ model.prior.mean)
    without = fold_in(model, {**rated, ids[0]: expected})
    raw = [p.bias + float(model.qi[9] @ p.factors) for p in (person, without)]
    assert share == pytest.approx(raw[0] - raw[1], abs=1e-9)


def test_nobody_without_ratings_is_anything_but_the_prior() -> None:
    model = random_factors(3)
    for rated in ({}, {MovieId(99_999): 5.0}):
        person = fold_in(model, rated)
        assert person.bias == model.prior.mean[0]
        assert np.array_equal(person.factors, model.prior.mean[1:])
        assert person.contributions(Index(0)) == []


def test_predictions_stay_on_the_scale_and_agree_with_single_ones() -> None:
    model = small_model().factors
    person = fold_in(model, {MovieId(1000): 5.0, MovieId(1039): 0.5})
    every = person.predictions()
    assert every.shape == model.movie_ids.shape
    assert every.min() >= 0.5
    assert every.max() <= 5.0
    assert [person.prediction(Index(row)) for row in range(len(every))] == pytest.approx(every, abs=1e-6)
    assert model.unrated is not None
    unrated = model.global_mean + person.bias + model.unrated @ [1.0, *person.factors]
    assert person.prediction(None) == pytest.approx(np.clip(unrated, 0.5, 5.0))
    plain = replace(model, unrated=None)
    mean = model.global_mean + person.bias
    assert fold_in(plain, {MovieId(1000): 5.0, MovieId(1039): 0.5}).prediction(None) == pytest.approx(mean)


def test_index_of_knows_its_films_only() -> None:
    model = small_model().factors
    assert model.index_of(1000) == 0
    assert model.index_of(999) is None
    assert model.index_of(1001) == 1
    assert model.index_of(2**31 - 1) is None
    assert model.known([1001, 5, 1000, 99_999]).tolist() == [1, 0]
    assert model.known([]).tolist() == []
