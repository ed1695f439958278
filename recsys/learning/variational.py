"""Bayesian matrix factorisation with biases, by variational inference: what predicts the stars.

The model is SVD's, r = μ + b_u + b_i + q_iᵀp_u + N(0, σ²), but nothing in it is a single number: people
x_u = [b_u, p_u] and films y_i = [b_i, q_i] are Gaussian, with priors that are learned too and that listen to
who rated what, whatever the stars:

    x_u ~ N(m + Yᵀ z_u, C)        z_u: 1/√(n_u + c_u) for each film that u rated
    y_i ~ N(m' + Vᵀ z_i, C')      z_i: 1/√(n_i + c_i) for each person who rated i, and features of i
    Y ~ MN(0, αI, C), V ~ MN(0, αI, C'), with γ for α where it is of features

The posterior is taken to factorise over people, films, Y and V. Each part then has a closed form given the
others; with the priors held, none of them lowers the bound on the evidence. Most films have few ratings: what
keeps them from being overfitted is the uncertainty that every step hands on to the next.

Sources: Lim & Teh, "Variational Bayesian approach to movie rating prediction", KDD Cup 2007; Koren,
"Factorization meets the neighborhood", KDD 2008 (SVD++: Y); Rendle, Zhang & Koren, "On the difficulty of
evaluating baselines", 2019 (Bayesian SVD++, both ways round).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import scipy.linalg as sl
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.kernels.by_user import user_by_user
from recsys.kernels.half_steps import Expected, Told, infer_films, infer_people
from recsys.kernels.sgd import count
from recsys.learning.content import film_features
from recsys.learning.presence import FilmsPresence, most_rated, people_gram
from recsys.models.factors import USER_DAMPING, Factors, UserPrior

Parameters = Mapping[str, float | int]
"""n_factors, n_sweeps and presence, each with its value; see `learn`."""

TUNED: Final[Parameters] = {
    "n_factors": 20,
    "n_sweeps": 16,
    "presence": 0.5,
}
"""Found on random splits of ml-latest-small other than those reported; see benchmarks/README.md."""

FEATURES_SCALE: Final = 0.3
"""γ, the variance of what a feature of films is worth, relative to C'."""

# Where the sweeps begin, in (squared) stars.
FIRST_SPREAD: Final = 0.1
FIRST_VARIANCE: Final = 0.2
FIRST_NOISE: Final = 0.8
LEAST_VARIANCE: Final = 1e-6


class Prior:
    """Where one side lies before its stars are known: N(m + Wᵀz, C).

    Attributes:
        scale: α, the variance of W's entries relative to C, shape (n_columns,).
        centre: m, shape (1 + n_factors,).
        weights: posterior mean of W, shape (n_columns, 1 + n_factors).
        covariance: C, shape (1 + n_factors, 1 + n_factors).
    """

    def __init__(self, gram: NDArray[np.float64], scale: NDArray[np.float64], d: int) -> None:
        """Begin with zeros; `gram` is ZᵀZ, shape (n_columns, n_present), and is spent."""
        self.scale = scale
        self.centre = np.zeros(d)
        self.weights = np.zeros((len(gram), d))
        self.covariance = FIRST_VARIANCE * np.eye(d)
        gram[np.diag_indices_from(gram)] += 1 / scale
        self._factored = sl.cho_factor(gram.T, overwrite_a=True)  # .T: as Fortran has it, so not copied

    @property
    def precision(self) -> NDArray[np.float64]:
        """C⁻¹, shape (1 + n_factors, 1 + n_factors)."""
        return np.asarray(np.linalg.inv(self.covariance))

    def learn(
        self, moments: NDArray[np.float64], centre: NDArray[np.float64], pulls: NDArray[np.float64]
    ) -> None:
        """Fit weights and covariance to what is believed of the side.

        W = (ZᵀZ + I/α)⁻¹ Zᵀ(X̂ − m), C = (Σ S + Σ ddᵀ)/n with d = x̂ − m − Wᵀz. As W solves its equations,
        Σ S + Σ ddᵀ = Σ E[(x − m)(x − m)ᵀ] − (X̂ − m)ᵀZW − WᵀW/α: sums are all that is needed. The bound on
        the evidence would add WᵀW/α; left out, predictions are better (benchmarks/README.md).

        Args:
            moments: summed over the side; see `recsys.kernels.half_steps`.
            pulls: Zᵀ(X̂ − m), shape (n_columns, 1 + n_factors).
        """
        self.centre = centre
        self.weights = sl.cho_solve(self._factored, pulls)
        sums = unpacked(moments)
        n, total, squares = sums[0, 0], sums[0, 1:], sums[1:, 1:]
        about = squares - np.outer(total, centre) - np.outer(centre, total) + n * np.outer(centre, centre)
        spread = about - pulls.T @ self.weights - self.weights.T @ (self.weights / self.scale[:, None])
        self.covariance = spread / n + LEAST_VARIANCE * np.eye(len(spread))


def learn(
    ratings: Ratings,
    parameters: Parameters = TUNED,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    seed: int = 0,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> Factors:
    """Learn the film side and the prior over people.

    Nobody's x_u is kept: who is asked about is folded in, which is the people's half-step for one person.
    Between blocks of a million ratings Python's signals are served, so that Ctrl-C stops the training.

    Args:
        ratings: at least one.
        parameters: n_factors, the length of p_u and q_i; n_sweeps, how often people and then films are
            inferred, where predictions stop improving after ten or twenty; presence, α, how much it says
            who rated what, above 0.
        seed: of the films' initial factors; the same seed and ratings give the same factors.
        on_progress: told the share of the work that is done.

    Cost: O(n_ratings·n_factors² + (n_users + n_films)·n_factors³) a sweep. Beside the columns, four bytes a
    rating where each user's rows stand together, otherwise twelve; 5 kB a film with 20 factors.
    """
    by_user, user_ids, movie_ids = user_by_user(ratings)
    n_ratings = np.diff(count(by_user.films, len(movie_ids)))
    mu = float(ratings.stars.mean(dtype=np.float64))
    d = 1 + int(parameters["n_factors"])
    alpha = float(parameters["presence"])
    telling = most_rated(n_ratings, movie_ids)
    people = Prior(people_gram(by_user, telling, len(movie_ids)), np.full(len(telling), alpha), d)
    presence = FilmsPresence.of(by_user, user_ids, n_ratings, film_features(films, movie_ids))
    n_features = presence.features.shape[1]
    scale = np.repeat([alpha, FEATURES_SCALE], [len(presence.telling), n_features])
    works = Prior(presence.gram(), scale, d)

    believed = _beginning(np.argsort(movie_ids), d, seed)
    side = believed[:, 1 : 1 + d]
    told = Told(*(np.empty((len(movie_ids), n)) for n in (believed.shape[1], 1 + d, 1 + d)))
    noise = FIRST_NOISE
    n_sweeps = int(parameters["n_sweeps"])
    weights = np.zeros((len(movie_ids), d))
    for sweep in range(n_sweeps):
        for sums in told:
            sums.fill(0)
        everybody, squared = np.zeros(believed.shape[1]), 0.0
        weights[telling] = people.weights
        prior = Expected(people.centre, weights, people.precision, USER_DAMPING)
        for users in by_user.blocks():
            starts = by_user.starts[users.start : users.stop + 1]
            squared += infer_people(
                starts, by_user.films, by_user.stars, mu, noise, prior, believed, told, everybody
            )
            on_progress((sweep + float(starts[-1]) / len(ratings)) / n_sweeps)
        # Somebody new, z = 0, is taken for an average person: what they have not rated yet says nothing.
        centre = unpacked(everybody)[0, 1:] / len(by_user)
        present = told.present[telling]
        people.learn(everybody, centre, present[:, 1:] - np.outer(present[:, 0], centre))
        squared += infer_films(
            told, works.centre + presence.times(works.weights), works.precision, noise, believed
        )
        # A film that nobody rated, z = 0, is below average.
        side = believed[:, 1 : 1 + d]
        centre = (side - presence.times(works.weights)).mean(axis=0)
        works.learn(believed.sum(axis=0), centre, presence.pulls(side - centre))
        noise = max(squared / len(ratings), LEAST_VARIANCE)
    del told, weights  # so that the most memory is held while sweeping, not now
    squares = np.cumsum([1 + d, *range(d, 1, -1)])  # where x's own squares stand among the moments
    by_features = works.weights[len(presence.telling) :]
    # Of the films that nobody rated, the prior says all there is to say.
    cold = np.setdiff1d(np.fromiter(films, np.int32, len(films)), movie_ids)
    mean = np.vstack([side, works.centre + film_features(films, cold) @ by_features])
    variance = np.vstack([believed[:, squares] - side**2, np.tile(np.diag(works.covariance), (len(cold), 1))])
    implicit = np.zeros(mean.shape)
    implicit[telling] = people.weights
    every = np.concatenate([movie_ids, cold])
    order = np.argsort(every)
    return Factors(
        movie_ids=every[order],
        global_mean=mu,
        bi=mean[order, 0].astype(np.float32),
        qi=mean[order, 1:].astype(np.float32),
        prior=UserPrior(people.centre, people.covariance, noise),
        qi_variance=variance[order, 1:].astype(np.float32),
        yj=implicit[order].astype(np.float32),
        unrated=works.centre + presence.features.mean(axis=0) @ by_features,
    )


def unpacked(moments: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return E[vvᵀ], v = [1, x], of a row of moments or a sum of them; shape (1 + d, 1 + d)."""
    n = (math.isqrt(8 * len(moments) + 1) - 1) // 2
    square = np.empty((n, n))
    upper = np.triu_indices(n)
    square[upper] = moments
    square.T[upper] = moments
    return square


def _beginning(order: NDArray[np.intp], d: int, seed: int) -> NDArray[np.float64]:
    """Return the moments of films of which nothing is known yet; drawn in the order of their ids."""
    first = np.ones((len(order), 1 + d))
    first[order, 1:] = np.random.default_rng(seed).normal(0, FIRST_SPREAD, (len(order), d))
    first[:, 1] = 0
    rows, columns = np.triu_indices(1 + d)
    moments = np.empty((len(order), len(rows)))
    for at, (i, j) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
        moments[:, at] = first[:, i] * first[:, j] + (FIRST_SPREAD**2 if i == j > 0 else 0)
    return moments
