"""scikit-surprise's SVD, trained from columns of ratings."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, Final, Self

import numpy as np
import pandas as pd
import surprise

from recsys.factors import Factors, UserPrior
from recsys.ratings import Ratings

Parameters = Mapping[str, float | int | bool | None]
"""Surprise's names of SVD's parameters, each with its value."""

TUNED: Final[Parameters] = {
    "n_factors": 100,
    "n_epochs": 50,
    "lr_all": 0.01,
    "reg_all": 0.1,
    "init_std_dev": 0.05,
}
"""Found by grid search on random splits of ml-latest-small other than those reported."""


class SVD(surprise.SVD):  # type: ignore[misc]  # Surprise has no types
    """Matrix factorisation with biases, by stochastic gradient descent: Surprise's, with a way in and out.

    The prediction is μ + b_u + b_i + q_iᵀp_u, where an unknown user's or film's terms are zero. Biases and
    factors minimise Σ (r_ui − prediction)² + λ(b_i² + b_u² + ‖q_i‖² + ‖p_u‖²) over the known ratings, each
    updated against the gradient of one rating's error, in the order of the data, `n_epochs` times.

    Parameters are `surprise.SVD`'s, with its defaults.

    Source: Koren, Bell & Volinsky, "Matrix factorization techniques for recommender systems", Computer 42(8),
    2009; Funk, "Netflix update: try this at home", 2006.
    """

    def fit_ratings(self, ratings: Ratings) -> Self:
        """Train on columns of ratings."""
        return self.fit(as_surprise(ratings).build_full_trainset())  # type: ignore[no-any-return]

    def factors(self) -> Factors:
        """Return the film side and the prior over users: all that is needed to serve anybody.

        The prior is the mean and covariance of the trained [b_u, p_u]; the noise is the mean squared error
        left on the training ratings.

        Source: Efron & Morris, "Data analysis using Stein's estimator", JASA 70, 1975.
        """
        trainset = self.trainset
        movie_ids = np.array([trainset.to_raw_iid(inner) for inner in trainset.all_items()], np.int32)
        order = np.argsort(movie_ids)
        people = np.hstack([self.bu[:, None], self.pu])
        rows = np.fromiter(
            (value for rating in trainset.all_ratings() for value in rating),
            np.float64,
            3 * trainset.n_ratings,
        ).reshape(-1, 3)
        users, films = rows[:, 0].astype(np.intp), rows[:, 1].astype(np.intp)
        left = rows[:, 2] - trainset.global_mean - self.bu[users] - self.bi[films]
        left -= np.einsum("nf,nf->n", self.pu[users], self.qi[films])
        return Factors(
            movie_ids=movie_ids[order],
            global_mean=float(trainset.global_mean),
            bi=self.bi[order].astype(np.float32),
            qi=self.qi[order].astype(np.float32),
            prior=UserPrior(
                mean=people.mean(axis=0),
                covariance=np.atleast_2d(np.cov(people, rowvar=False, bias=True)),
                noise=max(float(np.mean(left**2)), 1e-3),
            ),
        )


def as_surprise(ratings: Ratings) -> surprise.Dataset:
    """Return the ratings as Surprise's dataset, rows in the same order."""
    frame = pd.DataFrame(
        {"user": ratings.user_ids, "item": ratings.movie_ids, "rating": ratings.stars.astype(float)}
    )
    return surprise.Dataset.load_from_df(frame, surprise.Reader(rating_scale=(0.5, 5)))


def check_parameters(parameters: Mapping[str, Any]) -> Parameters:
    """Return the parameters if SVD takes them.

    Raises:
        ValueError: a name that SVD does not have, or a value of another kind; the sentence names it.
    """
    known = {
        name: parameter.default
        for name, parameter in inspect.signature(surprise.SVD.__init__).parameters.items()
        if name not in {"self", "random_state", "verbose"}
    }
    for name, value in parameters.items():
        if name not in known:
            raise ValueError(f"{name} is no parameter of SVD; it takes {', '.join(known)}")
        if name == "biased":
            if not isinstance(value, bool):
                raise ValueError(f"biased is {value!r}; expected true or false")
            continue
        if isinstance(value, bool) or not isinstance(value, int | float) or not np.isfinite(value):
            raise ValueError(f"{name} is {value!r}; expected a number")
        if name.startswith("n_") and (value < 1 or value != int(value)):
            raise ValueError(f"{name} is {value!r}; expected a whole number from 1")
        if value < 0 and name != "init_mean":
            raise ValueError(f"{name} is {value!r}; expected no less than 0")
    return dict(parameters)
