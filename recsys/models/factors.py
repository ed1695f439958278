"""What training leaves: the film side, and a prior over people from which anybody is folded in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MAX_STARS, MIN_STARS, Because, Index, MovieId

USER_DAMPING: Final = 20.0
"""c: each film that a person of n ratings rated moves their prior by y_j/√(n + c)."""


@dataclass(frozen=True, slots=True, eq=False)
class UserPrior:
    """Where people lie before they have said anything: x = [b_u, p_u] ~ N(mean, covariance).

    Attributes:
        mean: shape (1 + n_factors,), stars and factors.
        covariance: shape (1 + n_factors, 1 + n_factors).
        noise: σ², squared stars; how far ratings scatter about their prediction.
    """

    mean: NDArray[np.float64]
    covariance: NDArray[np.float64]
    noise: float


@dataclass(frozen=True, slots=True, eq=False)
class Factors:
    """The film side of r = μ + b_u + b_i + q_iᵀp_u, and the prior over users.

    Attributes:
        movie_ids: shape (n_films,), ascending; the row of a film here is its index.
        global_mean: μ, in stars.
        bi: shape (n_films,), in stars.
        qi: shape (n_films, n_factors).
        qi_variance: shape (n_films, n_factors), how uncertain each of a film's factors is; None: certain.
        yj: shape (n_films, 1 + n_factors), what having rated a film says of [b_u, p_u], whatever the stars,
            as in SVD++; None: nothing.
        unrated: shape (1 + n_factors,), prior mean of [b_i, q_i] of a film without a row; None: zeros.
    """

    movie_ids: NDArray[np.int32]
    global_mean: float
    bi: NDArray[np.float32]
    qi: NDArray[np.float32]
    prior: UserPrior
    qi_variance: NDArray[np.float32] | None = None
    yj: NDArray[np.float32] | None = None
    unrated: NDArray[np.float64] | None = None

    def index_of(self, movie_id: int) -> Index | None:
        """Return the row of a film; None for one that training knew nothing of."""
        position = int(np.searchsorted(self.movie_ids, movie_id))
        if position < len(self.movie_ids) and self.movie_ids[position] == movie_id:
            return Index(position)
        return None

    def known(self, movie_ids: Iterable[int]) -> NDArray[np.intp]:
        """Return the rows of those films that the model knows; an unknown film has none."""
        wanted = np.fromiter(movie_ids, np.int64)
        positions = np.searchsorted(self.movie_ids, wanted)
        positions[positions == len(self.movie_ids)] = 0
        return positions[self.movie_ids[positions] == wanted] if len(self.movie_ids) else positions[:0]


@dataclass(frozen=True, slots=True, eq=False)
class FoldedIn:
    """A person estimated from their own ratings alone.

    Attributes:
        rated: shape (n_rated,), rows of the films they rated.
        stars: shape (n_rated,), what they gave.
        shares: shape (n_rated, 1 + n_factors): what each rating adds to the prior's mean to make [b_u, p_u].
        covariance: of [b_u, p_u], shape (1 + n_factors, 1 + n_factors): how unsure this still is.
    """

    model: Factors
    rated: NDArray[np.intp]
    stars: NDArray[np.float64]
    shares: NDArray[np.float64]
    covariance: NDArray[np.float64]

    @property
    def ratings(self) -> dict[MovieId, float]:
        """What they gave the films that the model knows, in the order of `rated`."""
        films = (MovieId(film) for film in self.model.movie_ids[self.rated].tolist())
        return dict(zip(films, self.stars.tolist(), strict=True))

    @property
    def bias(self) -> float:
        """b_u, in stars."""
        return float(self.model.prior.mean[0] + self.shares[:, 0].sum())

    @property
    def factors(self) -> NDArray[np.float64]:
        """p_u, shape (n_factors,)."""
        return np.asarray(self.model.prior.mean[1:] + self.shares[:, 1:].sum(axis=0))

    def predictions(self) -> NDArray[np.float64]:
        """Return the estimate for every film of the model, in stars, shape (n_films,), within 0.5-5.0."""
        # In the films' own precision: a product of mixed precisions would first copy all of their factors.
        stars = self.model.qi @ self.factors.astype(self.model.qi.dtype)
        stars += self.model.bi
        stars += self.model.global_mean + self.bias
        return np.clip(stars, MIN_STARS, MAX_STARS, out=stars).astype(np.float64)

    def prediction(self, index: Index | None) -> float:
        """Return the estimate for one film; without a row, the person's estimate of an unrated film."""
        raw = self.model.global_mean + self.bias
        if index is not None:
            raw += float(self.model.bi[index]) + float(self.model.qi[index] @ self.factors)
        elif self.model.unrated is not None:
            raw += float(self.model.unrated @ np.append(1.0, self.factors))
        return float(np.clip(raw, MIN_STARS, MAX_STARS))

    def contributions(self, index: Index, least: float = -np.inf) -> list[Because]:
        """Return how much each rating of theirs moves the prediction of one film, the largest gain first.

        Args:
            least: in stars; ratings that move it by less are left out.

        The fold-in is linear in the ratings, so the shares are exact: they and the prior's own
        [1, q_i]·m add up to prediction − μ − b_i (before the prediction is held within 0.5-5.0).
        """
        contributions = self.shares @ np.append(1.0, self.model.qi[index])
        which = np.flatnonzero(contributions >= least)
        movie_ids = self.model.movie_ids[self.rated[which]]
        reasons = [
            Because(MovieId(movie), stars, contribution)
            for movie, stars, contribution in zip(
                movie_ids.tolist(), self.stars[which].tolist(), contributions[which].tolist(), strict=True
            )
        ]
        return sorted(reasons, key=lambda reason: (-reason.contribution, reason.movie_id))


def fold_in(model: Factors, ratings: Mapping[MovieId, float]) -> FoldedIn:
    """Estimate bias and factors of a person the model was not trained on.

    Posterior mean of x = [b_u, p_u] under x ~ N(m, C) and r_j = μ + b_j + [1, q_j]·x + N(0, σ²). With rows
    a_j = [1, q_j] of A, e = r − μ − b − A m, and T the sum of the films' diag(0, qi_variance):
    x = m + G(Aᵀe − T m)/σ², G = (C⁻¹ + (AᵀA + T)/σ²)⁻¹, x's covariance. Which films were rated moves m
    beforehand, by Σ y_j/√(n + c).

    Args:
        ratings: movie_id -> stars in 0.5-5.0; films the model does not know are ignored.

    Returns:
        The person; no usable rating gives m, so that predictions fall back to μ + b_i + [1, q_i]·m.

    Source: Lindley & Smith, "Bayes estimates for the linear model", JRSS B 34(1), 1972; T, which keeps a
    film of few ratings from counting too much, is that of variational inference (`variational.py`).
    Cost: O(n_factors³ + n_rated·n_factors²): about 0.1 ms for 20 ratings and 20 factors.
    """
    rated = model.known(ratings)
    stars = np.array([ratings[MovieId(int(movie))] for movie in model.movie_ids[rated]], np.float64)
    prior = model.prior
    shares = np.zeros((len(rated), len(prior.mean)))
    if model.yj is not None:
        shares += model.yj[rated] / np.sqrt(len(rated) + USER_DAMPING)
    mean = prior.mean + shares.sum(axis=0)
    films = np.hstack([np.ones((len(rated), 1)), model.qi[rated].astype(np.float64)])
    left = stars - model.global_mean - model.bi[rated].astype(np.float64) - films @ mean
    gram = films.T @ films
    pulls = films * left[:, None]
    if model.qi_variance is not None:
        variance = model.qi_variance[rated].astype(np.float64)
        gram[1:, 1:] += np.diag(variance.sum(axis=0))
        pulls[:, 1:] -= variance * mean[1:]
    gain = np.linalg.solve(prior.covariance @ gram + prior.noise * np.eye(len(gram)), prior.covariance)
    return FoldedIn(model, rated, stars, shares + pulls @ gain.T, prior.noise * gain)
