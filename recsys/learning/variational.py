"""Bayesian matrix factorisation with biases, by variational inference: what predicts the stars.

The model is SVD's, r = μ + b_u + b_i + q_iᵀp_u + N(0, σ²), but nothing in it is a single number: people
x_u = [b_u, p_u] and films y_i = [b_i, q_i] are Gaussian, with priors that are learned too and that depend on
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
from functools import partial
from typing import Final

import numpy as np
import scipy.linalg as sl
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.kernels.by_user import user_by_user
from recsys.kernels.inference import FilmSums, PeoplePrior, infer_films, infer_people
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
        """Fit weights and covariance to the posteriors of the side.

        W = (ZᵀZ + I/α)⁻¹ Zᵀ(X̂ − m), C = (Σ S + Σ ddᵀ)/n with d = x̂ − m − Wᵀz. As W solves its equations,
        Σ S + Σ ddᵀ = Σ E[(x − m)(x − m)ᵀ] − (X̂ − m)ᵀZW − WᵀW/α: sums are all that is needed. The bound on
        the evidence would add WᵀW/α; left out, predictions are better (benchmarks/README.md).

        Args:
            moments: summed over the side; see `recsys.kernels.inference`.
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
        on_progress: called with the share of the work that is done, 0-1.

    Cost: O(n_ratings·n_factors² + (n_users + n_films)·n_factors³) a sweep. Beside the columns, four bytes a
    rating where each user's rows are together, otherwise twelve; 5 kB a film with 20 factors.
    """
    inference = _Inference(ratings, parameters, films, seed)
    n_sweeps = int(parameters["n_sweeps"])
    for sweep in range(n_sweeps):
        inference.sweep(partial(_report, on_progress, sweep, n_sweeps))
    return inference.factors()


def _report(on_progress: Callable[[float], None], sweep: int, n_sweeps: int, share: float) -> None:
    on_progress((sweep + share) / n_sweeps)


class _Inference:
    """The state between sweeps: what is known of films and priors; people are inferred anew in each sweep.

    Attributes:
        films: posterior moments of the films, shape (n_films, n_moments); see `recsys.kernels.inference`.
        noise: σ², in squared stars.
    """

    def __init__(
        self, ratings: Ratings, parameters: Parameters, catalogue: Mapping[MovieId, Film], seed: int
    ) -> None:
        self.by_user, user_ids, self.movie_ids = user_by_user(ratings)
        self.catalogue = catalogue
        self.n_ratings = len(ratings)
        n_ratings = np.diff(count(self.by_user.films, len(self.movie_ids)))
        self.global_mean = float(ratings.stars.mean(dtype=np.float64))
        self.d = d = 1 + int(parameters["n_factors"])
        alpha = float(parameters["presence"])
        self.informative = most_rated(n_ratings, self.movie_ids)
        gram = people_gram(self.by_user, self.informative, len(self.movie_ids))
        self.people_prior = Prior(gram, np.full(len(self.informative), alpha), d)
        features = film_features(catalogue, self.movie_ids)
        self.presence = FilmsPresence.of(self.by_user, user_ids, n_ratings, features)
        scale = np.repeat([alpha, FEATURES_SCALE], [len(self.presence.informative), features.shape[1]])
        self.film_prior = Prior(self.presence.gram(), scale, d)
        self.films = _first_moments(np.argsort(self.movie_ids), d, seed)
        shapes = (self.films.shape[1], 1 + d, 1 + d)
        self.sums = FilmSums(*(np.empty((len(self.movie_ids), n)) for n in shapes))
        self.people_weights = np.zeros((len(self.movie_ids), d))
        self.noise = FIRST_NOISE

    @property
    def film_means(self) -> NDArray[np.float64]:
        """Posterior means of [b_i, q_i], shape (n_films, 1 + n_factors)."""
        return self.films[:, 1 : 1 + self.d]

    def sweep(self, on_progress: Callable[[float], None]) -> None:
        """Infer all people, then all films, each with the prior of their side; then the noise."""
        squared = self._infer_people(on_progress) + self._infer_films()
        self.noise = max(squared / self.n_ratings, LEAST_VARIANCE)

    def _infer_people(self, on_progress: Callable[[float], None]) -> float:
        """Infer people and their prior; return Σ t² of the ratings, t being stars less their mean."""
        for sums in self.sums:
            sums.fill(0)
        people_moments, squared = np.zeros(self.films.shape[1]), 0.0
        self.people_weights[self.informative] = self.people_prior.weights
        prior = PeoplePrior(
            self.people_prior.centre, self.people_weights, self.people_prior.precision, USER_DAMPING
        )
        by_user, mean = self.by_user, self.global_mean
        for users in by_user.blocks():
            starts = by_user.starts[users.start : users.stop + 1]
            squared += infer_people(
                starts,
                by_user.films,
                by_user.stars,
                mean,
                self.noise,
                prior,
                self.films,
                self.sums,
                people_moments,
            )
            on_progress(float(starts[-1]) / self.n_ratings)
        # Somebody new, z = 0, is taken for an average person: what they have not rated yet says nothing.
        centre = unpacked(people_moments)[0, 1:] / len(by_user)
        present = self.sums.present[self.informative]
        self.people_prior.learn(people_moments, centre, present[:, 1:] - np.outer(present[:, 0], centre))
        return squared

    def _infer_films(self) -> float:
        """Infer films and their prior; return Σ E[(t − prediction)²] − t² of the ratings."""
        prior, presence = self.film_prior, self.presence
        means = prior.centre + presence.times(prior.weights)
        squared: float = infer_films(self.sums, means, prior.precision, self.noise, self.films)
        # A film that nobody rated, z = 0, is below average.
        centre = (self.film_means - presence.times(prior.weights)).mean(axis=0)
        prior.learn(self.films.sum(axis=0), centre, presence.pulls(self.film_means - centre))
        return squared

    def factors(self) -> Factors:
        """Return the film side, with the films of the catalogue that nobody rated, and the people's prior."""
        del self.sums, self.people_weights  # so that the most memory is held while sweeping, not now
        d, side, prior = self.d, self.film_means, self.film_prior
        squares = np.cumsum([1 + d, *range(d, 1, -1)])  # where x's own squares are among the moments
        by_features = prior.weights[len(self.presence.informative) :]
        # Of the films that nobody rated, the prior says all there is to say.
        cold = np.setdiff1d(np.fromiter(self.catalogue, np.int32, len(self.catalogue)), self.movie_ids)
        mean = np.vstack([side, prior.centre + film_features(self.catalogue, cold) @ by_features])
        variance = np.vstack(
            [self.films[:, squares] - side**2, np.tile(np.diag(prior.covariance), (len(cold), 1))]
        )
        implicit = np.zeros(mean.shape)
        implicit[self.informative] = self.people_prior.weights
        every = np.concatenate([self.movie_ids, cold])
        order = np.argsort(every)
        people = self.people_prior
        return Factors(
            movie_ids=every[order],
            global_mean=self.global_mean,
            bi=mean[order, 0].astype(np.float32),
            qi=mean[order, 1:].astype(np.float32),
            prior=UserPrior(people.centre, people.covariance, self.noise),
            qi_variance=variance[order, 1:].astype(np.float32),
            yj=implicit[order].astype(np.float32),
            unrated=prior.centre + self.presence.features.mean(axis=0) @ by_features,
        )


def unpacked(moments: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return E[vvᵀ], v = [1, x], of a row of moments or a sum of them; shape (1 + d, 1 + d)."""
    n = (math.isqrt(8 * len(moments) + 1) - 1) // 2
    square = np.empty((n, n))
    upper = np.triu_indices(n)
    square[upper] = moments
    square.T[upper] = moments
    return square


def _first_moments(order: NDArray[np.intp], d: int, seed: int) -> NDArray[np.float64]:
    """Return the moments of films of which nothing is known yet; drawn in the order of their ids."""
    first = np.ones((len(order), 1 + d))
    first[order, 1:] = np.random.default_rng(seed).normal(0, FIRST_SPREAD, (len(order), d))
    first[:, 1] = 0
    rows, columns = np.triu_indices(1 + d)
    moments = np.empty((len(order), len(rows)))
    for at, (i, j) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
        moments[:, at] = first[:, i] * first[:, j] + (FIRST_SPREAD**2 if i == j > 0 else 0)
    return moments
