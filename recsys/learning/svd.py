"""scikit-surprise's SVD over arrays: the same factors, several times faster, in a fraction of the memory."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final, Self

import numpy as np
import surprise
from numpy.typing import NDArray
from surprise.utils import get_rng

from recsys.data.ratings import Ratings
from recsys.kernels.by_user import ByUser
from recsys.kernels.sgd import estimate, sweep
from recsys.kernels.trainset import trainset_of
from recsys.models.factors import Factors, UserPrior

Parameters = Mapping[str, Any]
"""Surprise's names of SVD's parameters, each with its value."""

LEAST_VARIANCE: Final = 1e-6
"""Of people in any direction, in squared stars and factors."""

TUNED: Final[Parameters] = {
    "n_factors": 100,
    "n_epochs": 50,
    "lr_all": 0.01,
    "reg_all": 0.1,
    "init_std_dev": 0.05,
}
"""Found by grid search on random splits of ml-latest-small other than those reported."""


class SVD(surprise.AlgoBase):  # type: ignore[misc]  # Surprise has no types
    """Matrix factorisation with biases, by stochastic gradient descent.

    The prediction is μ + b_u + b_i + q_iᵀp_u, where an unknown user's or film's terms are zero. Biases and
    factors minimise Σ (r_ui − prediction)² + λ(b_i² + b_u² + ‖q_i‖² + ‖p_u‖²) over the known ratings, each
    updated against the gradient of one rating's error, in the order of the data, `n_epochs` times. Start,
    order and arithmetic are those of `surprise.SVD`; only sums are taken in another order, so that factors
    agree to about 1e-15, not to the last bit.

    Args:
        n_factors: length of p_u and q_i.
        n_epochs: passes over the ratings.
        biased: False leaves μ, b_u and b_i out.
        init_mean: mean of the normal distribution that factors start from.
        init_std_dev: standard deviation of it.
        lr_all: step size γ; lr_bu, lr_bi, lr_pu and lr_qi set that of one kind.
        reg_all: penalty λ; reg_bu, reg_bi, reg_pu and reg_qi set that of one kind.
        random_state: seed or `numpy.random.RandomState` of the start; None takes numpy's own.
        verbose: print every epoch.

    Attributes:
        bu: shape (n_users,), by Surprise's inner id of the user.
        bi: shape (n_items,), by Surprise's inner id of the film.
        pu: shape (n_users, n_factors).
        qi: shape (n_items, n_factors).

    Source: Koren, Bell & Volinsky, "Matrix factorization techniques for recommender systems", Computer 42(8),
    2009; Funk, "Netflix update: try this at home", 2006.
    """

    def __init__(  # noqa: PLR0917 -- in Surprise's order
        self,
        n_factors: int = 100,
        n_epochs: int = 20,
        biased: bool = True,
        init_mean: float = 0,
        init_std_dev: float = 0.1,
        lr_all: float = 0.005,
        reg_all: float = 0.02,
        lr_bu: float | None = None,
        lr_bi: float | None = None,
        lr_pu: float | None = None,
        lr_qi: float | None = None,
        reg_bu: float | None = None,
        reg_bi: float | None = None,
        reg_pu: float | None = None,
        reg_qi: float | None = None,
        random_state: int | np.random.RandomState | None = None,
        verbose: bool = False,
    ) -> None:
        super().__init__()
        self.n_factors = n_factors
        self.n_epochs = n_epochs
        self.biased = biased
        self.init_mean = init_mean
        self.init_std_dev = init_std_dev
        self.lr_bu = lr_all if lr_bu is None else lr_bu
        self.lr_bi = lr_all if lr_bi is None else lr_bi
        self.lr_pu = lr_all if lr_pu is None else lr_pu
        self.lr_qi = lr_all if lr_qi is None else lr_qi
        self.reg_bu = reg_all if reg_bu is None else reg_bu
        self.reg_bi = reg_all if reg_bi is None else reg_bi
        self.reg_pu = reg_all if reg_pu is None else reg_pu
        self.reg_qi = reg_all if reg_qi is None else reg_qi
        self.random_state = random_state
        self.verbose = verbose

    def fit(self, trainset: Any, *, on_epoch: Callable[[int], None] | None = None) -> Self:
        """Train on a trainset of Surprise's.

        Between blocks of a million ratings Python's signals are served, so that Ctrl-C stops the training.

        Args:
            on_epoch: called after each epoch with how many are done; biases and factors can be read
                meanwhile, and what it raises stops the training.
        """
        super().fit(trainset)
        ratings = ByUser.of(trainset)
        start = get_rng(self.random_state)
        self.bu, self.bi = np.zeros(trainset.n_users), np.zeros(trainset.n_items)
        self.pu = start.normal(self.init_mean, self.init_std_dev, (trainset.n_users, self.n_factors))
        self.qi = start.normal(self.init_mean, self.init_std_dev, (trainset.n_items, self.n_factors))
        moved = float(self.biased)  # biases that never move stay zero
        rates = moved * self.lr_bu, moved * self.lr_bi, float(self.lr_pu), float(self.lr_qi)
        penalties = float(self.reg_bu), float(self.reg_bi), float(self.reg_pu), float(self.reg_qi)
        for epoch in range(self.n_epochs):
            if self.verbose:
                sys.stdout.write(f"Processing epoch {epoch}\n")
            for users in ratings.blocks():
                sweep(
                    ratings.starts[users.start : users.stop + 1],
                    ratings.films,
                    ratings.stars,
                    self._mean,
                    self.bu[users],
                    self.bi,
                    self.pu[users],
                    self.qi,
                    rates,
                    penalties,
                )
            if on_epoch:
                on_epoch(epoch + 1)
        return self

    def fit_ratings(self, ratings: Ratings, *, on_epoch: Callable[[int], None] | None = None) -> Self:
        """Train on columns of ratings, as `fit` does on the trainset that Surprise builds of them.

        Beside the columns and the factors this takes four bytes a rating where each user's rows are
        together, as MovieLens' do, and twelve otherwise.
        """
        return self.fit(trainset_of(ratings), on_epoch=on_epoch)

    def estimate(self, u: Any, i: Any) -> float:
        """Return the prediction for inner ids, not yet held within the scale; anything else is unknown.

        Raises:
            surprise.PredictionImpossible: without biases, where the user or the film is unknown.
        """
        knows_user, knows_film = self.trainset.knows_user(u), self.trainset.knows_item(i)
        both = knows_user and knows_film
        if not self.biased and not both:
            raise surprise.PredictionImpossible("User and item are unknown.")
        estimate = self._mean
        if knows_user:
            estimate += self.bu[u]
        if knows_film:
            estimate += self.bi[i]
        if both:
            estimate += self.qi[i] @ self.pu[u]
        return float(estimate)

    def estimates(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float64]:
        """Return the prediction for pairs of inner ids, shape (n,), not yet held within the scale.

        Args:
            users: shape (n,), -1 for an unknown user.
            films: shape (n,), -1 for an unknown film.
        """
        found = estimate(users, films, self._mean, self.bu, self.bi, self.pu, self.qi)
        if not self.biased:
            found[(users < 0) | (films < 0)] = self.trainset.global_mean
        return found

    def factors(self) -> Factors:
        """Return the film side and the prior over users: all that is needed to serve anybody.

        The prior is the mean and covariance of the trained [b_u, p_u], the latter with `LEAST_VARIANCE` in
        every direction, as fewer people than factors leave some without any; the noise is the mean squared
        error left on the training ratings.

        Source: Efron & Morris, "Data analysis using Stein's estimator", JASA 70, 1975.
        """
        trainset = self.trainset
        movie_ids = np.fromiter(trainset._raw2inner_id_items, np.int32, trainset.n_items)
        order = np.argsort(movie_ids)
        people = np.hstack([self.bu[:, None], self.pu])
        return Factors(
            movie_ids=movie_ids[order],
            global_mean=self._mean,
            bi=self.bi[order].astype(np.float32),
            qi=self.qi[order].astype(np.float32),
            prior=UserPrior(
                mean=people.mean(axis=0),
                covariance=np.cov(people, rowvar=False, bias=True) + LEAST_VARIANCE * np.eye(people.shape[1]),
                noise=max(self._squared_error() / trainset.n_ratings, 1e-3),
            ),
        )

    @property
    def _mean(self) -> float:
        return float(self.trainset.global_mean) if self.biased else 0.0

    def _squared_error(self) -> float:
        """Return the sum of squared errors over the training ratings."""
        ratings = ByUser.of(self.trainset)
        total = 0.0
        for block in ratings.blocks():
            starts = ratings.starts[block.start : block.stop + 1]
            rows = slice(starts[0], starts[-1])
            users = np.repeat(np.arange(block.start, block.stop, dtype=np.int32), np.diff(starts))
            left = ratings.stars[rows] - self.estimates(users, ratings.films[rows])
            total += float(left @ left)
        return total


PARAMETERS: Final[Parameters] = {
    name: parameter.default
    for name, parameter in inspect.signature(SVD).parameters.items()
    if name not in {"random_state", "verbose"}
}
"""What a grid may name, each with its default."""


def check_parameters(parameters: Mapping[str, Any]) -> Parameters:
    """Return the parameters if SVD takes them.

    Raises:
        ValueError: a name that SVD does not have, or a value of another kind; the sentence names it.
    """
    for name, value in parameters.items():
        if name not in PARAMETERS:
            raise ValueError(f"{name} is no parameter of SVD; it takes {', '.join(PARAMETERS)}")
        if name == "biased":
            if not isinstance(value, bool):
                raise ValueError(f"biased is {value!r}; expected true or false")
            continue
        check_number(name, value)
        if value < 0 and name != "init_mean":
            raise ValueError(f"{name} is {value!r}; expected no less than 0")
    return dict(parameters)


def check_number(name: str, value: Any) -> None:
    """Check that a value is a finite number, and, where it says how many, a whole one from 1.

    Raises:
        ValueError: it is not; the sentence names it.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not np.isfinite(value):
        raise ValueError(f"{name} is {value!r}; expected a number")
    if name.startswith("n_") and (not isinstance(value, int) or value < 1):
        raise ValueError(f"{name} is {value!r}; expected a whole number from 1")
