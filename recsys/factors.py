"""What a trained SVD leaves: the film side, and a prior over people from which anybody is folded in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MAX_STARS, MIN_STARS, Because, Index, MovieId


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
    """

    movie_ids: NDArray[np.int32]
    global_mean: float
    bi: NDArray[np.float32]
    qi: NDArray[np.float32]
    prior: UserPrior

    def index_of(self, movie_id: int) -> Index | None:
        """Return the row of a film; None for a film that nobody had rated at training time."""
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
        bias: b_u, in stars.
        factors: p_u, shape (n_factors,).
    """

    model: Factors
    rated: NDArray[np.intp]
    stars: NDArray[np.float64]
    bias: float
    factors: NDArray[np.float64]

    def predictions(self) -> NDArray[np.float64]:
        """Return the estimate for every film of the model, in stars, shape (n_films,), within 0.5-5.0."""
        raw = self.model.global_mean + self.bias + self.model.bi + self.model.qi @ self.factors
        return np.asarray(np.clip(raw, MIN_STARS, MAX_STARS), np.float64)

    def prediction(self, index: Index | None) -> float:
        """Return the estimate for one film; without a row, the person's estimate of an average film."""
        raw = self.model.global_mean + self.bias
        if index is not None:
            raw += float(self.model.bi[index]) + float(self.model.qi[index] @ self.factors)
        return float(np.clip(raw, MIN_STARS, MAX_STARS))

    def contributions(self, index: Index) -> list[Because]:
        """Return how much each rating of theirs moves the prediction of one film, the largest gain first.

        The fold-in is linear in the ratings, so the shares are exact: they and the prior's own
        [1, q_i]·m add up to prediction − μ − b_i (before the prediction is held within 0.5-5.0).
        """
        if not len(self.rated):
            return []
        prior, seen = self.model.prior, _design(self.model, self.rated)
        film = _design(self.model, np.array([index]))[0]
        gram = seen @ prior.covariance @ seen.T
        gram[np.diag_indices_from(gram)] += prior.noise
        weights = np.linalg.solve(gram, seen @ (prior.covariance @ film))
        shares = weights * (_surprises(self.model, self.rated, self.stars) - seen @ prior.mean)
        ids = self.model.movie_ids[self.rated]
        reasons = [
            Because(MovieId(int(movie)), float(stars), float(share))
            for movie, stars, share in zip(ids, self.stars, shares, strict=True)
        ]
        return sorted(reasons, key=lambda reason: (-reason.contribution, reason.movie_id))


def fold_in(model: Factors, ratings: Mapping[MovieId, float]) -> FoldedIn:
    """Estimate bias and factors of a person the model was not trained on.

    Posterior mean of x = [b_u, p_u] under x ~ N(m, C) and r_j = μ + b_j + [1, q_j]·x + N(0, σ²):
    x = m + C Aᵀ (A C Aᵀ + σ² I)⁻¹ (e − A m), with A of shape (n_rated, 1 + n_factors) and e = r − μ − b.
    With more ratings than factors the same x comes cheaper as m + C (AᵀA C + σ² I)⁻¹ Aᵀ (e − A m).

    Args:
        ratings: movie_id -> stars in 0.5-5.0; films the model does not know are ignored.

    Returns:
        The person; no usable rating gives m, so that predictions fall back to μ + b_i + [1, q_i]·m.

    Source: Lindley & Smith, "Bayes estimates for the linear model", JRSS B 34(1), 1972.
    Cost: O(min(n_rated, n_factors)³ + n_rated·n_factors²), about 0.1 ms for 20 ratings and 100 factors.
    """
    rated = model.known(ratings)
    stars = np.array([ratings[MovieId(int(movie))] for movie in model.movie_ids[rated]], np.float64)
    prior = model.prior
    person = prior.mean
    if len(rated):
        seen = _design(model, rated)
        left = _surprises(model, rated, stars) - seen @ prior.mean
        if len(rated) <= len(prior.mean):
            spread = prior.covariance @ seen.T
            gram = seen @ spread
            gram[np.diag_indices_from(gram)] += prior.noise
            person = prior.mean + spread @ np.linalg.solve(gram, left)
        else:
            gram = seen.T @ seen @ prior.covariance
            gram[np.diag_indices_from(gram)] += prior.noise
            person = prior.mean + prior.covariance @ np.linalg.solve(gram, seen.T @ left)
    return FoldedIn(model, rated, stars, float(person[0]), person[1:])


def _design(model: Factors, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return A: a row [1, q_j] for each film."""
    return np.hstack([np.ones((len(rows), 1)), model.qi[rows].astype(np.float64)])


def _surprises(model: Factors, rows: NDArray[np.intp], stars: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return e: what of each rating the average and the film's bias leave."""
    return stars - model.global_mean - model.bi[rows].astype(np.float64)
