"""Our SVD is Surprise's SVD."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import surprise
from surprise.model_selection import cross_validate

from recsys import SVD
from recsys.svd import as_surprise, check_parameters
from tests.recsys.worlds import FEW_FACTORS, two_tastes


def test_it_is_surprises_svd_to_the_last_bit() -> None:
    data = as_surprise(two_tastes())
    ours = SVD(**FEW_FACTORS, random_state=3).fit_ratings(two_tastes())
    theirs = surprise.SVD(**FEW_FACTORS, random_state=3).fit(data.build_full_trainset())
    for name in ("pu", "qi", "bu", "bi"):
        assert np.array_equal(getattr(ours, name), getattr(theirs, name))
    assert isinstance(ours, surprise.AlgoBase)


def test_it_works_in_surprises_own_cross_validation() -> None:
    result = cross_validate(SVD(**FEW_FACTORS, random_state=0), as_surprise(two_tastes()), cv=3)
    assert result["test_rmse"].mean() < 0.8  # the two camps are 2.5 stars apart


def test_factors_give_its_own_predictions_back() -> None:
    ratings = two_tastes()
    model = SVD(**FEW_FACTORS, random_state=0).fit_ratings(ratings)
    factors = model.factors()
    assert np.array_equal(factors.movie_ids, np.unique(ratings.movie_ids))
    inner = model.trainset.to_inner_uid(5)
    for film in factors.movie_ids[::7]:
        row = factors.index_of(int(film))
        assert row is not None
        estimate = factors.global_mean + model.bu[inner] + factors.bi[row] + factors.qi[row] @ model.pu[inner]
        assert np.clip(estimate, 0.5, 5) == pytest.approx(model.predict(5, int(film)).est, abs=1e-5)


def test_the_prior_is_the_mean_and_covariance_of_the_trained_people() -> None:
    model = SVD(**FEW_FACTORS, random_state=0).fit_ratings(two_tastes())
    prior = model.factors().prior
    people = np.hstack([model.bu[:, None], model.pu])
    assert prior.mean == pytest.approx(people.mean(axis=0))
    centred = people - people.mean(axis=0)
    assert prior.covariance == pytest.approx(centred.T @ centred / len(people))
    errors = [
        stars - model.trainset.global_mean - model.bu[u] - model.bi[i] - model.pu[u] @ model.qi[i]
        for u, i, stars in model.trainset.all_ratings()
    ]
    assert prior.noise == pytest.approx(np.mean(np.square(errors)))


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"factors": 3}, "factors is no parameter of SVD; it takes n_factors, n_epochs"),
        ({"random_state": 3}, "random_state is no parameter"),
        ({"n_factors": 2.5}, "n_factors is 2.5; expected a whole number from 1"),
        ({"n_epochs": 0}, "n_epochs is 0; expected a whole number from 1"),
        ({"reg_all": -0.1}, "reg_all is -0.1; expected no less than 0"),
        ({"lr_all": "fast"}, "lr_all is 'fast'; expected a number"),
        ({"lr_all": float("nan")}, "lr_all is nan; expected a number"),
        ({"reg_all": True}, "reg_all is True; expected a number"),
        ({"biased": 1}, "biased is 1; expected true or false"),
    ],
)
def test_wrong_parameters_are_named(parameters: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=r"parameter|expected") as refusal:
        check_parameters(parameters)
    assert complaint in str(refusal.value)


def test_right_parameters_are_kept() -> None:
    given = {"n_factors": 20, "init_mean": -0.1, "biased": False, "reg_bu": 0.02}
    assert check_parameters(given) == given
