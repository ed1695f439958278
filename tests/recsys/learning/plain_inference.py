"""Variational inference as the docstring of `learning.variational` has it, by rating: slow, but short."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.learning.presence import FILM_DAMPING
from recsys.learning.variational import (
    FEATURES_SCALE,
    FIRST_NOISE,
    FIRST_SPREAD,
    FIRST_VARIANCE,
    LEAST_VARIANCE,
    Parameters,
)
from recsys.models.factors import USER_DAMPING

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Gaussians:
    """What is believed of one side: means (n, d) and covariances (n, d, d), bias first."""

    mean: Array
    covariance: Array


@dataclass(frozen=True)
class Prior:
    """N(m + Wᵀz, C) with Z dense."""

    z: Array
    centre: Array
    weights: Array
    covariance: Array

    @property
    def expected(self) -> Array:
        return np.asarray(self.centre + self.z @ self.weights)

    def learned(self, side: Gaussians, centre: Array, scale: Array) -> Prior:
        ridge = self.z.T @ self.z + np.diag(1 / scale)
        weights = np.linalg.solve(ridge, self.z.T @ (side.mean - centre))
        left = side.mean - centre - self.z @ weights
        spread = (side.covariance.sum(axis=0) + left.T @ left) / len(left)
        covariance: Array = spread + LEAST_VARIANCE * np.eye(len(spread))
        return Prior(self.z, centre, np.asarray(weights, np.float64), covariance)


@dataclass(frozen=True)
class Learned:
    """Both sides and all else that a training comes to, users and films in the order of their ids."""

    people: Gaussians
    films: Gaussians
    people_prior: Prior
    films_prior: Prior
    noise: float


def posterior(
    t: Array, means: Array, covariances: Array, expected: Array, covariance: Array, noise: float
) -> tuple[Array, Array]:
    """Return mean and covariance of one x, from t = r − μ and what is believed of the rated others."""
    precision = np.linalg.inv(covariance)
    pull = precision @ expected
    for left, y, s in zip(t, means, covariances, strict=True):
        g = np.array([1, *y[1:]])
        uncertain = np.zeros_like(s)
        uncertain[1:, 1:] = s[1:, 1:]
        precision = precision + (np.outer(g, g) + uncertain) / noise
        pull = pull + (g * (left - y[0]) - np.array([0, *s[1:, 0]])) / noise
    return np.linalg.solve(precision, pull), np.linalg.inv(precision)


def half_step(
    seen: NDArray[np.bool_], stars: Array, other: Gaussians, prior: Prior, noise: float
) -> Gaussians:
    """Infer every row of `seen`, shape (n, n_other), from r − μ in `stars`, of the same shape."""
    found = [
        posterior(t[rated], other.mean[rated], other.covariance[rated], expected, prior.covariance, noise)
        for rated, t, expected in zip(seen, stars, prior.expected, strict=True)
    ]
    return Gaussians(np.array([mean for mean, _ in found]), np.array([spread for _, spread in found]))


def expected_square(t: float, x: Array, sx: Array, y: Array, sy: Array) -> float:
    """E[(t − b_u − b_i − q·p)²], from the moments of the products of independent entries."""
    # The prediction is uᵀv with u = [b_u, 1, p] and v = [1, b_i, q]: E[(uᵀv)²] = tr(E[uuᵀ] E[vvᵀ]).
    u, v = np.array([x[0], 1, *x[1:]]), np.array([1, *y])
    su, sv = np.zeros((len(u), len(u))), np.zeros((len(u), len(u)))
    at = [0, *range(2, len(u))]
    su[np.ix_(at, at)] = sx
    sv[1:, 1:] = sy
    return float(t**2 - 2 * t * (u @ v) + np.trace((np.outer(u, u) + su) @ (np.outer(v, v) + sv)))


def expected_squares(seen: NDArray[np.bool_], stars: Array, people: Gaussians, films: Gaussians) -> float:
    """Return the sum of `expected_square` over all ratings."""
    total = 0.0
    for user, film in np.argwhere(seen).tolist():
        x, sx = people.mean[user], people.covariance[user]
        total += expected_square(float(stars[user, film]), x, sx, films.mean[film], films.covariance[film])
    return total


def learn(
    ratings: Ratings, parameters: Parameters, features: Array, *, seed: int, most_present: int
) -> Learned:
    """Return what `variational.learn` should come to; `features` of the rated films, shape (n_films, k)."""
    _, users = np.unique(ratings.user_ids, return_inverse=True)
    _, films = np.unique(ratings.movie_ids, return_inverse=True)
    seen = np.zeros((users.max() + 1, films.max() + 1), np.bool_)
    seen[users, films] = True
    stars = np.zeros(seen.shape)
    stars[users, films] = ratings.stars - np.mean(ratings.stars, dtype=float)
    d, scale = 1 + int(parameters["n_factors"]), float(parameters["presence"])

    def prior(side: NDArray[np.bool_], damping: float, features: Array) -> tuple[Prior, Array]:
        informative = np.sort(np.argsort(-side.sum(axis=0), kind="stable")[:most_present])
        z = side[:, informative] / np.sqrt(side.sum(axis=1) + damping)[:, None]
        z = np.hstack([z, features])
        scales = np.repeat([scale, FEATURES_SCALE], [len(informative), features.shape[1]])
        return Prior(z, np.zeros(d), np.zeros((z.shape[1], d)), FIRST_VARIANCE * np.eye(d)), scales

    of_people, people_scales = prior(seen, USER_DAMPING, np.zeros((len(seen), 0)))
    of_films, films_scales = prior(seen.T, FILM_DAMPING, features)
    first = np.random.default_rng(seed).normal(0, FIRST_SPREAD, (seen.shape[1], d))
    first[:, 0] = 0
    works = Gaussians(first, np.tile(FIRST_SPREAD**2 * np.eye(d), (len(first), 1, 1)))
    people, noise = works, FIRST_NOISE
    for _ in range(int(parameters["n_sweeps"])):
        people = half_step(seen, stars, works, of_people, noise)
        of_people = of_people.learned(people, people.mean.mean(axis=0), people_scales)
        works = half_step(seen.T, stars.T, people, of_films, noise)
        centre = (works.mean - of_films.z @ of_films.weights).mean(axis=0)
        of_films = of_films.learned(works, centre, films_scales)
        noise = max(expected_squares(seen, stars, people, works) / len(ratings), LEAST_VARIANCE)
    return Learned(people, works, of_people, of_films, noise)
