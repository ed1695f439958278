"""The loops of variational inference, compiled: a walk over the ratings infers people and sums up for films.

The posterior of somebody's x = [b, f] is handled as a row of moments: 1, then the mean x̂, then the upper
triangle of E[xxᵀ], row by row; with d = 1 + n_factors that is n_moments = (d + 1)(d + 2)/2. The sums of such
rows over a person's or film's ratings are the sufficient statistics of the ratings' other side; the sum over
a whole side is all that its prior learns from.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from recsys.kernels.sgd import compiled


class FilmSums(NamedTuple):
    """The sufficient statistics of the films' ratings, a row for each film.

    Attributes:
        moments: shape (n_films, n_moments), the sum over the people who rated the film.
        stars: shape (n_films, 1 + d), Σ t·[1, x̂], t being stars less their mean.
        present: shape (n_films, 1 + d), Σ [1, x̂]/√(n + c): Zᵀ1 and ZᵀX̂ of the people's prior.
    """

    moments: NDArray[np.float64]
    stars: NDArray[np.float64]
    present: NDArray[np.float64]


class PeoplePrior(NamedTuple):
    """The prior of people, N(m + Wᵀz, C).

    Attributes:
        centre: m, shape (d,).
        weights: W, shape (n_films, d), zeros for films that tell nothing by their presence.
        precision: C⁻¹, shape (d, d).
        damping: c in z = 1/√(n + c).
    """

    centre: NDArray[np.float64]
    weights: NDArray[np.float64]
    precision: NDArray[np.float64]
    damping: float


@compiled
def infer_people(  # noqa: PLR0917 -- compiled loops are called by position
    starts: NDArray[np.int64],
    films: NDArray[np.int32],
    stars: NDArray[np.floating[Any]],
    mean: float,
    noise: float,
    prior: PeoplePrior,
    of_films: NDArray[np.float64],
    sums: FilmSums,
    people_moments: NDArray[np.float64],
) -> float:
    """Infer people one after the other; add the posterior of each to the films they rated.

    Args:
        starts: shape (n_users + 1,); the ratings of user u are those from starts[u] to starts[u + 1].
        films, stars: shape (n,), rows of the films and the stars they got.
        mean, noise: μ in stars, σ² in squared stars.
        of_films: shape (n_films, n_moments), the posterior of each film.
        sums, people_moments: to which everybody's part is added; the latter of shape (n_moments,).

    Returns:
        Σ t² over the ratings, in squared stars.

    Cost: O(n·d² + n_users·d³).
    """
    d, n_moments = prior.weights.shape[1], of_films.shape[1]
    moments, posterior = np.empty(n_moments), np.empty(n_moments)
    weighted, prior_mean = np.empty(d + 1), np.empty(d)
    squared = 0.0
    for user in range(len(starts) - 1):
        first, end = starts[user], starts[user + 1]
        moments[:] = 0.0
        weighted[:] = 0.0
        prior_mean[:] = 0.0
        for rating in range(first, end):
            film, t = films[rating], stars[rating] - mean
            row, informative = of_films[film], prior.weights[film]
            squared += t * t
            for k in range(n_moments):
                moments[k] += row[k]
            for k in range(d + 1):
                weighted[k] += t * row[k]
            for k in range(d):
                prior_mean[k] += informative[k]
        presence = 1 / np.sqrt(end - first + prior.damping)
        for k in range(d):
            prior_mean[k] = prior.centre[k] + presence * prior_mean[k]
        infer(moments, weighted, prior_mean, prior.precision, noise, posterior)
        for k in range(n_moments):
            people_moments[k] += posterior[k]
        for rating in range(first, end):
            film, t = films[rating], stars[rating] - mean
            of_film, with_stars, present = sums.moments[film], sums.stars[film], sums.present[film]
            for k in range(n_moments):
                of_film[k] += posterior[k]
            for k in range(d + 1):
                with_stars[k] += t * posterior[k]
                present[k] += presence * posterior[k]
    return squared


@compiled
def infer_films(
    sums: FilmSums,
    prior_mean: NDArray[np.float64],
    precision: NDArray[np.float64],
    noise: float,
    posterior: NDArray[np.float64],
) -> float:
    """Infer all films from the sums over the people who rated them.

    Args:
        prior_mean: m + Wᵀz of each, shape (n_films, d).
        precision: C⁻¹, shape (d, d).
        noise: σ².
        posterior: shape (n_films, n_moments), is overwritten with the posterior of each.

    Returns:
        Σ E[(t − prediction)²] − t² over all ratings, in squared stars.
    """
    squared = 0.0
    for film in range(len(posterior)):
        squared += infer(
            sums.moments[film], sums.stars[film], prior_mean[film], precision, noise, posterior[film]
        )
    return squared


@compiled
def infer(
    moments: NDArray[np.float64],
    weighted: NDArray[np.float64],
    prior_mean: NDArray[np.float64],
    precision: NDArray[np.float64],
    noise: float,
    posterior: NDArray[np.float64],
) -> float:
    """Infer one person or film from their ratings: a Bayesian regression in closed form.

    With g = [1, f] and b of the other side of a rating, and t = r − μ, the posterior of x is
    N(P⁻¹(C⁻¹e + Σ E[g(t − b)]/σ²), P⁻¹), P = C⁻¹ + Σ E[ggᵀ]/σ², where N(e, C) is the prior.

    Args:
        moments: shape (n_moments,), the sum over the other sides.
        weighted: shape (1 + d,), Σ t·[1, x̂] over the other sides.
        posterior: shape (n_moments,), is overwritten with the moments of x.

    Returns:
        Σ E[(t − prediction)²] − t² over their ratings, in squared stars.
    """
    d = len(prior_mean)
    gram, covariance = np.empty((d, d)), np.empty((d, d))
    targets, pulls = np.empty(d), np.empty(d)
    # [Σ1, Σb, Σf, Σbb, Σbf, Σff] are where 0, 1, 2, 1 + d, 2 + d and 1 + 2d are.
    gram[0, 0] = moments[0]
    targets[0] = weighted[0] - moments[1]
    at = 2 * d + 1
    for i in range(1, d):
        gram[0, i] = gram[i, 0] = moments[1 + i]
        targets[i] = weighted[1 + i] - moments[1 + d + i]
        for j in range(i, d):
            gram[i, j] = gram[j, i] = moments[at]
            at += 1
    for i in range(d):
        pulls[i] = targets[i] / noise
        for j in range(d):
            pulls[i] += precision[i, j] * prior_mean[j]
            covariance[i, j] = precision[i, j] + gram[i, j] / noise
    invert(covariance)
    for i in range(d):
        x = 0.0
        for j in range(d):
            x += covariance[i, j] * pulls[j]
        posterior[1 + i] = x
    posterior[0] = 1.0
    squared: float = moments[1 + d] - 2 * weighted[1]
    at = d + 1
    for i in range(d):
        squared -= 2 * targets[i] * posterior[1 + i]
        for j in range(i, d):
            posterior[at] = covariance[i, j] + posterior[1 + i] * posterior[1 + j]
            squared += (1 if i == j else 2) * gram[i, j] * posterior[at]
            at += 1
    return squared


@compiled
def invert(matrix: NDArray[np.float64]) -> None:
    """Invert a symmetric positive definite matrix in place, by Cholesky's UᵀU and then U⁻¹U⁻ᵀ."""
    n = len(matrix)
    for i in range(n):
        for k in range(i):
            for j in range(i, n):
                matrix[i, j] -= matrix[k, i] * matrix[k, j]
        root = np.sqrt(matrix[i, i])
        for j in range(i, n):
            matrix[i, j] /= root
    for i in range(n):  # U⁻¹ in the place of U
        matrix[i, i] = 1 / matrix[i, i]
        for j in range(i + 1, n):
            matrix[i, j] *= -matrix[i, i]
        for k in range(i + 1, n):
            matrix[i, k] /= matrix[k, k]
            for j in range(k + 1, n):
                matrix[i, j] -= matrix[i, k] * matrix[k, j]
    for i in range(n):
        for j in range(i, n):
            product = 0.0
            for k in range(j, n):
                product += matrix[i, k] * matrix[j, k]
            matrix[i, j] = matrix[j, i] = product
