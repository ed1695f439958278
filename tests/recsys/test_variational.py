"""Every step of the inference against what the definitions give by brute force."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recsys import variational
from recsys.domain import MovieId
from recsys.factors import USER_DAMPING, fold_in
from recsys.ratings import Ratings
from recsys.variational import Gaussians, Prior, half_step, learn, presence
from tests.recsys.worlds import QUICK, two_tastes


@dataclass(frozen=True)
class World:
    """Five people, seven films, two factors; what is believed of both sides, at random."""

    seen: sp.csr_array
    stars: sp.csr_array
    people: Gaussians
    films: Gaussians
    prior: Prior
    films_prior: Prior
    noise: float


def gaussians(random: np.random.Generator, n: int, d: int) -> Gaussians:
    roots = random.normal(0, 0.4, (n, d, d))
    return Gaussians(random.normal(0, 0.5, (n, d)), roots @ roots.transpose(0, 2, 1) + 0.05 * np.eye(d))


def world(seed: int = 0, n_users: int = 5, n_films: int = 7, d: int = 3) -> World:
    random = np.random.default_rng(seed)
    mask = random.random((n_users, n_films)) < 0.6
    seen = sp.csr_array(mask.astype(float))
    stars = seen.copy()
    stars.data = random.normal(0, 1, seen.nnz)
    priors = []
    for side in (seen, seen.T.tocsr()):
        z = presence(side, np.arange(side.shape[1]), 2.0)
        prior = Prior(z, 0.7, gaussians(random, 1, d).covariance[0])
        prior.centre[:] = random.normal(0, 0.3, d)
        prior.weights[:] = random.normal(0, 0.3, prior.weights.shape)
        priors.append(prior)
    return World(
        seen, stars, gaussians(random, n_users, d), gaussians(random, n_films, d), priors[0], priors[1], 0.6
    )


def expected_square(w: World, user: int, film: int) -> float:
    """E[(t − b_u − b_i − q·p)²], from the moments of the products of independent entries."""
    x, y = w.people.mean[user], w.films.mean[film]
    sx, sy = w.people.covariance[user], w.films.covariance[film]
    # The prediction is uᵀv with u = [b_u, 1, p] and v = [1, b_i, q]: E[(uᵀv)²] = tr(E[uuᵀ] E[vvᵀ]).
    u, v = np.array([x[0], 1, *x[1:]]), np.array([1, *y])
    su, sv = np.zeros((len(u), len(u))), np.zeros((len(u), len(u)))
    at = [0, *range(2, len(u))]
    su[np.ix_(at, at)] = sx
    sv[1:, 1:] = sy
    t = w.stars[user, film]
    return float(t**2 - 2 * t * (u @ v) + np.trace((np.outer(u, u) + su) @ (np.outer(v, v) + sv)))


def all_expected_squares(w: World) -> float:
    pairs = np.argwhere(w.seen.toarray()).tolist()
    return float(sum(expected_square(w, user, film) for user, film in pairs))


def bound(w: World) -> float:
    """The bound on the evidence with both priors held, without the terms that nothing here moves."""
    total = -0.5 * w.seen.nnz * np.log(w.noise) - all_expected_squares(w) / (2 * w.noise)
    for side, prior in ((w.people, w.prior), (w.films, w.films_prior)):
        precision = np.linalg.inv(prior.covariance)
        for mean, covariance, expected in zip(side.mean, side.covariance, prior.means(), strict=True):
            away = np.outer(mean - expected, mean - expected) + covariance
            total -= 0.5 * (np.trace(precision @ away) - np.linalg.slogdet(covariance)[1])
    return float(total)


def posterior_of(w: World, user: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The posterior of one person, rating by rating, as the docstring has it."""
    precision = np.linalg.inv(w.prior.covariance)
    rated = w.seen.toarray()[user]
    z = rated / np.sqrt(rated.sum() + 2.0)
    pull = precision @ (w.prior.centre + w.prior.weights.T @ z)
    for film in np.flatnonzero(rated):
        y, s = w.films.mean[film], w.films.covariance[film]
        g = np.array([1, *y[1:]])
        uncertain = np.zeros_like(s)
        uncertain[1:, 1:] = s[1:, 1:]
        precision = precision + (np.outer(g, g) + uncertain) / w.noise
        pull = pull + (g * (w.stars[user, film] - y[0]) - np.array([0, *s[1:, 0]])) / w.noise
    covariance = np.linalg.inv(precision)
    return covariance @ pull, covariance


@pytest.mark.parametrize("seed", range(3))
def test_a_half_step_is_the_closed_form_posterior(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    w = world(seed)
    monkeypatch.setattr(variational, "ROWS_AT_ONCE", 2)  # in pieces, the last of them short
    side, squared = half_step(w.seen, w.stars, w.films, w.prior, w.noise)
    for user in range(5):
        mean, covariance = posterior_of(w, user)
        assert side.mean[user] == pytest.approx(mean, abs=1e-10)
        assert side.covariance[user] == pytest.approx(covariance, abs=1e-10)
    assert squared == pytest.approx(all_expected_squares(replace(w, people=side)), rel=1e-10)


@pytest.mark.parametrize("seed", range(3))
def test_no_step_lowers_the_bound(seed: int) -> None:
    w = world(seed)
    before = bound(w)
    for _ in range(4):
        side, _ = half_step(w.seen, w.stars, w.films, w.prior, w.noise)
        w = replace(w, people=side)
        assert bound(w) >= before - 1e-9
        before = bound(w)
        side, squared = half_step(w.seen.T.tocsr(), w.stars.T.tocsr(), w.people, w.films_prior, w.noise)
        w = replace(w, films=side)
        assert bound(w) >= before - 1e-9
        before = bound(w)
        w = replace(w, noise=squared / w.seen.nnz)
        assert bound(w) >= before - 1e-9
        before = bound(w)


def test_a_half_step_is_the_best_there_is() -> None:
    w = world(4)
    side, _ = half_step(w.seen, w.stars, w.films, w.prior, w.noise)
    best = bound(replace(w, people=side))
    random = np.random.default_rng(0)
    for _ in range(20):
        moved = Gaussians(side.mean + random.normal(0, 0.01, side.mean.shape), side.covariance)
        wider = Gaussians(side.mean, side.covariance * random.uniform(0.9, 1.1))
        assert bound(replace(w, people=moved)) < best
        assert bound(replace(w, people=wider)) < best


def test_the_prior_learns_a_ridge_regression_on_who_rated_what() -> None:
    w = world(1)
    z = w.prior.presence.toarray()
    centre = w.people.mean.mean(axis=0)
    w.prior.learn(w.people, centre)
    # The same from the people's side: Zᵀ(ZZᵀ + I/α)⁻¹(X̂ − m).
    weights = z.T @ np.linalg.solve(z @ z.T + np.eye(len(z)) / 0.7, w.people.mean - centre)
    assert w.prior.weights == pytest.approx(weights, abs=1e-10)
    left = w.people.mean - centre - z @ weights
    spread = sum(np.outer(d, d) + s for d, s in zip(left, w.people.covariance, strict=True)) / len(z)
    assert w.prior.covariance == pytest.approx(spread, abs=1e-5)


def test_presence_counts_every_rating_but_shows_some() -> None:
    w = world(2)
    shown = presence(w.seen, np.array([1, 3]), 5.0).toarray()
    counts = w.seen.toarray().sum(axis=1)
    assert shown == pytest.approx(w.seen.toarray()[:, [1, 3]] / np.sqrt(counts + 5.0)[:, None])


def test_folding_in_is_the_half_step() -> None:
    """A person of the training data is folded in to where their half-step puts them."""
    ratings = two_tastes(n_users=30)
    model = learn(ratings, QUICK)
    assert model.qi_variance is not None
    assert model.yj is not None
    variance = np.zeros((len(model.movie_ids), 5, 5))
    variance[:, range(1, 5), range(1, 5)] = model.qi_variance
    films = Gaussians(np.hstack([model.bi[:, None], model.qi]).astype(float), variance)
    mine = ratings.rows(ratings.user_ids == 7)
    columns = np.searchsorted(model.movie_ids, mine.movie_ids)
    where = (np.zeros(len(mine), int), columns)
    seen = sp.csr_array((np.ones(len(mine)), where), shape=(1, len(model.movie_ids)))
    stars = sp.csr_array((mine.stars - model.global_mean, where), shape=seen.shape)
    prior = Prior(presence(seen, np.arange(len(model.movie_ids)), USER_DAMPING), 1.0, model.prior.covariance)
    prior.centre[:] = model.prior.mean
    prior.weights[:] = model.yj
    side, _ = half_step(seen, stars, films, prior, model.prior.noise)
    rated = dict(zip((MovieId(film) for film in mine.movie_ids.tolist()), mine.stars.tolist(), strict=True))
    person = fold_in(model, rated)
    assert np.array([person.bias, *person.factors]) == pytest.approx(side.mean[0], abs=1e-6)


def test_the_seed_decides_and_the_order_of_rows_does_not() -> None:
    ratings = two_tastes(n_users=30)
    shuffled = ratings.rows(np.random.default_rng(0).permutation(len(ratings)))
    one, again, other = learn(ratings, QUICK), learn(ratings, QUICK), learn(shuffled, QUICK)
    assert np.array_equal(one.qi, again.qi)
    assert np.array_equal(one.prior.covariance, again.prior.covariance)
    assert other.qi == pytest.approx(one.qi, abs=1e-5)
    assert not np.allclose(learn(ratings, QUICK, seed=1).qi, one.qi, atol=1e-3)


def test_two_tastes_are_learned() -> None:
    model = learn(two_tastes(n_users=200), QUICK)
    loves_first = fold_in(model, {MovieId(1000): 5.0, MovieId(1001): 4.5, MovieId(1039): 1.0})
    estimates = loves_first.predictions()
    assert estimates[2:20].min() > estimates[20:39].max() + 1.0


def test_a_film_that_nobody_rated_is_expected_to_be_like_rare_ones() -> None:
    """Films that few people see are poor here; one that nobody saw is no better."""
    random = np.random.default_rng(0)
    rows = []
    for user in range(60):
        rows += [(user, film, random.choice([4.0, 5.0])) for film in range(10)]
        rows += [(user, 100 + 2 * user + extra, random.choice([1.0, 2.0])) for extra in range(2)]
    users, films, stars = (np.array(column) for column in zip(*rows, strict=True))
    model = learn(Ratings(users.astype(np.int32), films.astype(np.int32), stars.astype(np.float32)), QUICK)
    assert fold_in(model, {}).prediction(None) < 2.5


@pytest.mark.parametrize("n", [1, 2])
def test_hardly_any_ratings_are_enough(n: int) -> None:
    ratings = Ratings(
        np.arange(1, n + 1, dtype=np.int32), np.full(n, 50, np.int32), np.full(n, 4.0, np.float32)
    )
    model = learn(ratings, QUICK)
    assert fold_in(model, {MovieId(50): 4.0}).predictions() == pytest.approx([4.0], abs=0.1)


def test_only_those_with_the_most_ratings_tell_the_other_side_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(variational, "MOST_PRESENT", 5)
    ratings = two_tastes(n_users=30)
    model = learn(ratings, QUICK)
    assert model.yj is not None
    telling = model.movie_ids[np.abs(model.yj).sum(axis=1) > 0]
    counts = dict(zip(*np.unique(ratings.movie_ids, return_counts=True), strict=True))
    assert len(telling) == 5
    assert min(counts[film] for film in telling) >= sorted(counts.values())[-5]
