"""Bayesian matrix factorisation with biases, by variational inference: what predicts the stars.

The model is SVD's, r = μ + b_u + b_i + q_iᵀp_u + N(0, σ²), but nothing in it is a single number: people
x_u = [b_u, p_u] and films y_i = [b_i, q_i] are Gaussian, with priors that are learned too and that listen to
who rated what, whatever the stars:

    x_u ~ N(m + Yᵀ z_u, C)        z_u: 1/√(n_u + c_u) for each film that u rated
    y_i ~ N(m' + Vᵀ z_i, C')      z_i: 1/√(n_i + c_i) for each person who rated i
    Y ~ MN(0, αI, C), V ~ MN(0, αI, C')

The posterior is taken to factorise over people, films, Y and V. Each part then has a closed form given the
others; with the priors held, none of them lowers the bound on the evidence. Most films have few ratings: what
keeps them from being overfitted is the uncertainty that every step hands on to the next.

Sources: Lim & Teh, "Variational Bayesian approach to movie rating prediction", KDD Cup 2007; Koren,
"Factorization meets the neighborhood", KDD 2008 (SVD++: Y); Rendle, Zhang & Koren, "On the difficulty of
evaluating baselines", 2019 (Bayesian SVD++, both ways round).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy.linalg as sl
import scipy.sparse as sp
from numpy.typing import NDArray

from recsys.factors import USER_DAMPING, Factors, UserPrior
from recsys.ratings import Ratings

Parameters = Mapping[str, float | int]
"""n_factors, n_sweeps and presence, each with its value; see `learn`."""

TUNED: Final[Parameters] = {
    "n_factors": 20,
    "n_sweeps": 16,
    "presence": 0.5,
}
"""Found on random splits of ml-latest-small other than those reported; see benchmarks/README.md."""

FILM_DAMPING: Final = 5.0
"""c_i."""

MOST_PRESENT: Final = 3000
"""How many of one side, those with the most ratings, tell the other side's priors something."""


ROWS_AT_ONCE: Final = 8192  # bounds what a half-step needs beyond its result

# Where the sweeps begin, in (squared) stars.
FIRST_SPREAD: Final = 0.1
FIRST_VARIANCE: Final = 0.2
FIRST_NOISE: Final = 0.8
LEAST_VARIANCE: Final = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Gaussians:
    """What is believed of one side: an independent Gaussian for each person or each film.

    Attributes:
        mean: shape (n, 1 + n_factors): bias, then factors.
        covariance: shape (n, 1 + n_factors, 1 + n_factors).
    """

    mean: NDArray[np.float64]
    covariance: NDArray[np.float64]


class Prior:
    """Where one side lies before its stars are known: N(m + Wᵀz, C).

    Attributes:
        presence: Z, shape (n, n_present), sparse: a row z for each person or film.
        scale: α, the variance of W's entries relative to C.
        centre: m, shape (1 + n_factors,).
        weights: posterior mean of W, shape (n_present, 1 + n_factors).
        covariance: C, shape (1 + n_factors, 1 + n_factors).
    """

    def __init__(self, presence: sp.csr_array, scale: float, covariance: NDArray[np.float64]) -> None:
        self.presence = presence
        self.scale = scale
        self.centre = np.zeros(len(covariance))
        self.weights = np.zeros((presence.shape[1], len(covariance)))
        self.covariance = covariance
        gram = (presence.T @ presence).toarray()
        gram[np.diag_indices_from(gram)] += 1 / scale
        self._factored = sl.cho_factor(gram, overwrite_a=True)

    def means(self) -> NDArray[np.float64]:
        """Return m + Wᵀz of each, shape (n, 1 + n_factors)."""
        return np.asarray(self.centre + self.presence @ self.weights)

    def learn(self, side: Gaussians, centre: NDArray[np.float64]) -> None:
        """Fit weights and covariance to what is believed of the side.

        W = (ZᵀZ + I/α)⁻¹ Zᵀ(X̂ − m), C = (Σ S + Σ ddᵀ) / n with d = x̂ − m − Wᵀz. The bound on the evidence
        would add WᵀW/α to C's sum; left out, predictions are better (benchmarks/README.md).
        """
        self.centre = centre
        self.weights = sl.cho_solve(self._factored, self.presence.T @ (side.mean - self.centre))
        left = side.mean - self.means()
        spread = side.covariance.sum(axis=0) + left.T @ left
        self.covariance = spread / len(left) + LEAST_VARIANCE * np.eye(len(spread))


def half_step(
    seen: sp.csr_array, stars: sp.csr_array, other: Gaussians, prior: Prior, noise: float
) -> tuple[Gaussians, float]:
    """Infer one side given the other: closed-form Bayesian regressions, one for each person or film.

    With g = [1, f] for a rating's other side [b, f], and t = r − μ: the posterior of x is
    N(P⁻¹(C⁻¹(m + Wᵀz) + Σ E[g(t − b)]/σ²), P⁻¹), P = C⁻¹ + Σ E[ggᵀ]/σ². The expectations are over `other`:
    E[ggᵀ] = ĝĝᵀ + S_f and E[gb] = ĝb̂ + S_fb, with nothing for the constant 1.

    Args:
        seen: shape (n, n_other), 1 where there is a rating.
        stars: shape (n, n_other), r − μ where there is a rating.
        noise: σ².

    Returns:
        The side, and Σ E[(r − prediction)²] over all ratings, in squared stars.

    Cost: O(n_ratings·n_factors² + n·n_factors³).
    """
    d = other.mean.shape[1]
    upper = np.triu_indices(d)
    regressors = other.mean.copy()
    regressors[:, 0] = 1.0
    squares = regressors[:, upper[0]] * regressors[:, upper[1]]
    uncertain = upper[0] > 0
    squares[:, uncertain] += other.covariance[:, upper[0][uncertain], upper[1][uncertain]]
    with_bias = regressors * other.mean[:, :1]
    with_bias[:, 1:] += other.covariance[:, 1:, 0]
    targets = stars @ regressors - seen @ with_bias

    precision = np.linalg.inv(prior.covariance)
    expected = prior.means()
    mean = np.empty((seen.shape[0], d))
    covariance = np.empty((seen.shape[0], d, d))
    gram = np.empty((min(ROWS_AT_ONCE, seen.shape[0]), d, d))
    bias = other.mean[:, 0]
    squared = (stars.data @ stars.data) - 2 * (stars @ bias).sum()
    squared += (seen @ (bias**2 + other.covariance[:, 0, 0])).sum()
    for start in range(0, seen.shape[0], ROWS_AT_ONCE):
        rows = slice(start, min(start + ROWS_AT_ONCE, seen.shape[0]))
        sums = seen[rows] @ squares
        part = gram[: len(sums)]
        part[:, upper[0], upper[1]] = sums
        part[:, upper[1], upper[0]] = sums
        covariance[rows] = np.linalg.inv(precision + part / noise)
        pulls = expected[rows] @ precision + targets[rows] / noise
        mean[rows] = np.einsum("nij,nj->ni", covariance[rows], pulls)
        seconds = covariance[rows] + mean[rows, :, None] * mean[rows, None, :]
        squared += float(np.vdot(part, seconds)) - 2 * float(np.vdot(targets[rows], mean[rows]))
    return Gaussians(mean, covariance), float(squared)


def learn(ratings: Ratings, parameters: Parameters = TUNED, *, seed: int = 0) -> Factors:
    """Learn the film side and the prior over people.

    Nobody's x_u is kept: who is asked about is folded in, which is the people's half-step for one person.

    Args:
        ratings: at least one.
        parameters: n_factors, the length of p_u and q_i; n_sweeps, how often people and then films are
            inferred, where predictions stop improving after ten or twenty; presence, α, how much it says
            who rated what, above 0.
        seed: of the films' initial factors; the same seed and ratings give the same factors.
    """
    movie_ids, films = np.unique(ratings.movie_ids, return_inverse=True)
    user_ids, users = np.unique(ratings.user_ids, return_inverse=True)
    mean = float(ratings.stars.mean(dtype=np.float64))
    seen = sp.csr_array((np.ones(len(ratings)), (users, films)), shape=(len(user_ids), len(movie_ids)))
    stars = sp.csr_array((ratings.stars.astype(np.float64) - mean, (users, films)), shape=seen.shape)
    seen_by, stars_by = seen.T.tocsr(), stars.T.tocsr()
    d = 1 + int(parameters["n_factors"])
    alpha = float(parameters["presence"])
    present_films, present_users = _most_rated(seen), _most_rated(seen_by)
    people = Prior(presence(seen, present_films, USER_DAMPING), alpha, FIRST_VARIANCE * np.eye(d))
    works = Prior(presence(seen_by, present_users, FILM_DAMPING), alpha, FIRST_VARIANCE * np.eye(d))
    first = np.random.default_rng(seed).normal(0, FIRST_SPREAD, (len(movie_ids), d))
    first[:, 0] = 0
    film_side = Gaussians(first, np.tile(FIRST_SPREAD**2 * np.eye(d), (len(movie_ids), 1, 1)))
    noise = FIRST_NOISE
    for _ in range(int(parameters["n_sweeps"])):
        user_side, _ = half_step(seen, stars, film_side, people, noise)
        # Somebody new, z = 0, is taken for an average person: what they have not rated yet says nothing.
        people.learn(user_side, user_side.mean.mean(axis=0))
        film_side, squared = half_step(seen_by, stars_by, user_side, works, noise)
        # A film that nobody rated, z = 0, is below average.
        works.learn(film_side, (film_side.mean - works.presence @ works.weights).mean(axis=0))
        noise = max(squared / len(ratings), LEAST_VARIANCE)
    implicit = np.zeros((len(movie_ids), d), np.float32)
    implicit[present_films] = people.weights
    return Factors(
        movie_ids=movie_ids.astype(np.int32),
        global_mean=mean,
        bi=film_side.mean[:, 0].astype(np.float32),
        qi=film_side.mean[:, 1:].astype(np.float32),
        prior=UserPrior(people.centre, people.covariance, noise),
        qi_variance=np.diagonal(film_side.covariance, axis1=1, axis2=2)[:, 1:].astype(np.float32),
        yj=implicit,
        unrated=works.centre,
    )


def presence(seen: sp.csr_array, columns: NDArray[np.intp], damping: float) -> sp.csr_array:
    """Return Z: 1/√(n + c) for each rating of a row in those columns, n being all ratings of the row."""
    weights = 1 / np.sqrt(seen.sum(axis=1) + damping)
    return sp.csr_array(sp.diags_array(weights) @ seen[:, columns])


def _most_rated(seen: sp.csr_array) -> NDArray[np.intp]:
    """Return the columns with the most ratings, ascending; all of them where there are not too many."""
    counts = seen.sum(axis=0)
    return np.sort(np.argsort(-counts, kind="stable")[:MOST_PRESENT])
