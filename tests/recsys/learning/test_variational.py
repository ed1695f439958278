"""Every step of the inference against what the definitions give by brute force."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import Film, MovieId
from recsys.kernels import by_user
from recsys.kernels.inference import infer, invert
from recsys.learning import presence
from recsys.learning.content import film_features
from recsys.learning.variational import Prior, learn, unpacked
from recsys.models.factors import USER_DAMPING, fold_in
from tests.recsys.learning import plain_inference as plain
from tests.recsys.learning.plain_inference import Gaussians
from tests.recsys.worlds import QUICK, two_tastes


def film(movie_id: int, genre: str) -> Film:
    return Film(MovieId(movie_id), f"Film {movie_id}", 1990, (genre,), f"Film {movie_id} (1990)")


FILMS = {
    MovieId(movie_id): film(movie_id, ("Comedy", "Drama", "Horror")[movie_id % 3])
    for movie_id in range(1000, 1030)
}


@dataclass(frozen=True)
class World:
    """Five people, seven films, two factors; what is believed of both sides, at random."""

    seen: NDArray[np.bool_]
    stars: NDArray[np.float64]
    people: Gaussians
    films: Gaussians
    people_prior: plain.Prior
    films_prior: plain.Prior
    noise: float = 0.6


def gaussians(random: np.random.Generator, n: int, d: int) -> Gaussians:
    roots = random.normal(0, 0.4, (n, d, d))
    return Gaussians(random.normal(0, 0.5, (n, d)), roots @ roots.transpose(0, 2, 1) + 0.05 * np.eye(d))


def world(seed: int = 0, n_users: int = 5, n_films: int = 7, d: int = 3) -> World:
    random = np.random.default_rng(seed)
    seen = random.random((n_users, n_films)) < 0.6
    priors = []
    for side in (seen, seen.T):
        centre, weights = random.normal(0, 0.3, d), random.normal(0, 0.3, (side.shape[1], d))
        z = np.where(side, 0.4, 0.0)
        priors.append(plain.Prior(z, centre, weights, gaussians(random, 1, d).covariance[0]))
    return World(
        seen,
        np.where(seen, random.normal(0, 1, seen.shape), 0),
        gaussians(random, n_users, d),
        gaussians(random, n_films, d),
        priors[0],
        priors[1],
    )


def moments(side: Gaussians) -> NDArray[np.float64]:
    """What is believed of each, as the compiled loops have it: 1, the mean, the upper triangle of E[xxᵀ]."""
    squares = side.covariance + side.mean[:, :, None] * side.mean[:, None, :]
    rows, columns = np.triu_indices(side.mean.shape[1])
    return np.hstack([np.ones((len(squares), 1)), side.mean, squares[:, rows, columns]])


def half_step(
    seen: NDArray[np.bool_], stars: NDArray[np.float64], other: Gaussians, prior: plain.Prior, noise: float
) -> tuple[Gaussians, float]:
    """Infer every row with the compiled loop; also return Σ E[(t − prediction)²]."""
    told = moments(other)
    d = other.mean.shape[1]
    believed, squared = np.empty((len(seen), told.shape[1])), float((stars**2).sum())
    precision = np.asarray(np.linalg.inv(prior.covariance), np.float64)
    for row, (rated, t, expected) in enumerate(zip(seen, stars, prior.expected, strict=True)):
        squared += infer(rated @ told, t @ told[:, : 1 + d], expected, precision, noise, believed[row])
    squares = np.array([unpacked(row)[1:, 1:] for row in believed])
    mean = believed[:, 1 : 1 + d]
    return Gaussians(mean, squares - mean[:, :, None] * mean[:, None, :]), squared


def infer_people(w: World) -> tuple[World, float]:
    people, squared = half_step(w.seen, w.stars, w.films, w.people_prior, w.noise)
    return replace(w, people=people), squared


def infer_films(w: World) -> tuple[World, float]:
    films, squared = half_step(w.seen.T, w.stars.T, w.people, w.films_prior, w.noise)
    return replace(w, films=films), squared


def bound(w: World) -> float:
    """The bound on the evidence with both priors held, without the terms that nothing here moves."""
    squares = plain.expected_squares(w.seen, w.stars, w.people, w.films)
    total = -0.5 * w.seen.sum() * np.log(w.noise) - squares / (2 * w.noise)
    for side, prior in ((w.people, w.people_prior), (w.films, w.films_prior)):
        precision = np.linalg.inv(prior.covariance)
        for mean, covariance, expected in zip(side.mean, side.covariance, prior.expected, strict=True):
            away = np.outer(mean - expected, mean - expected) + covariance
            total -= 0.5 * (np.trace(precision @ away) - np.linalg.slogdet(covariance)[1])
    return float(total)


@pytest.mark.parametrize("seed", range(3))
def test_a_half_step_is_the_closed_form_posterior(seed: int) -> None:
    w = world(seed)
    after, squared = infer_people(w)
    expected = plain.half_step(w.seen, w.stars, w.films, w.people_prior, w.noise)
    assert after.people.mean == pytest.approx(expected.mean, abs=1e-10)
    assert after.people.covariance == pytest.approx(expected.covariance, abs=1e-10)
    assert squared == pytest.approx(plain.expected_squares(w.seen, w.stars, expected, w.films), rel=1e-10)


@pytest.mark.parametrize("seed", range(3))
def test_no_step_lowers_the_bound(seed: int) -> None:
    w = world(seed)
    before = bound(w)
    for _ in range(4):
        w, _squared = infer_people(w)
        assert bound(w) >= before - 1e-9
        before = bound(w)
        w, squared = infer_films(w)
        assert bound(w) >= before - 1e-9
        before = bound(w)
        w = replace(w, noise=squared / w.seen.sum())
        assert bound(w) >= before - 1e-9
        before = bound(w)


def test_a_half_step_is_the_best_there_is() -> None:
    w, _ = infer_people(world(4))
    best = bound(w)
    random = np.random.default_rng(0)
    for _ in range(20):
        moved = Gaussians(w.people.mean + random.normal(0, 0.01, w.people.mean.shape), w.people.covariance)
        wider = Gaussians(w.people.mean, w.people.covariance * random.uniform(0.9, 1.1))
        assert bound(replace(w, people=moved)) < best
        assert bound(replace(w, people=wider)) < best


@pytest.mark.parametrize("n", [1, 2, 21])
def test_matrices_are_inverted(n: int) -> None:
    matrix = gaussians(np.random.default_rng(n), 1, n).covariance[0]
    inverse = matrix.copy()
    invert(inverse)
    assert inverse @ matrix == pytest.approx(np.eye(n), abs=1e-10)
    assert np.array_equal(inverse, inverse.T)


def test_the_prior_learns_a_ridge_regression_on_who_rated_what() -> None:
    w = world(1)
    z, people = w.people_prior.z, w.people
    centre = people.mean.mean(axis=0)
    prior = Prior(z.T @ z, np.full(z.shape[1], 0.7), 3)
    prior.learn(moments(people).sum(axis=0), centre, z.T @ (people.mean - centre))
    # The same from the people's side: Zᵀ(ZZᵀ + I/α)⁻¹(X̂ − m).
    weights = z.T @ np.linalg.solve(z @ z.T + np.eye(len(z)) / 0.7, people.mean - centre)
    assert prior.weights == pytest.approx(weights, abs=1e-10)
    left = people.mean - centre - z @ weights
    spread = sum(np.outer(d, d) + s for d, s in zip(left, people.covariance, strict=True)) / len(z)
    assert prior.covariance == pytest.approx(spread, abs=1e-5)


@pytest.mark.parametrize("most_present", [5, 3000])
def test_a_training_comes_to_what_the_plain_equations_give(
    most_present: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "MOST_PRESENT", most_present)
    monkeypatch.setattr(by_user, "BLOCK_RATINGS", 50)  # in blocks of a few people
    ratings = two_tastes(n_users=25, n_films=30)
    model = learn(ratings, QUICK, films=FILMS, seed=3)
    features = film_features(FILMS, np.unique(ratings.movie_ids)).toarray()
    assert features.shape[1] > 2
    expected = plain.learn(ratings, QUICK, features, seed=3, most_present=most_present)
    by_features = expected.films_prior.weights[-features.shape[1] :]
    variances = np.diagonal(expected.films.covariance, axis1=1, axis2=2)
    assert model.prior.mean == pytest.approx(expected.people_prior.centre, abs=1e-8)
    assert model.prior.covariance == pytest.approx(expected.people_prior.covariance, abs=1e-8)
    assert model.prior.noise == pytest.approx(expected.noise, abs=1e-8)
    unrated = expected.films_prior.centre + features.mean(axis=0) @ by_features
    assert model.unrated == pytest.approx(unrated, abs=1e-8)
    # In single precision:
    assert model.bi == pytest.approx(expected.films.mean[:, 0], rel=1e-6, abs=1e-8)
    assert model.qi == pytest.approx(expected.films.mean[:, 1:], rel=1e-6, abs=1e-8)
    assert model.qi_variance == pytest.approx(variances[:, 1:], rel=1e-6, abs=1e-8)
    assert model.yj is not None
    informative = np.abs(model.yj).sum(axis=1) > 0
    assert model.yj[informative] == pytest.approx(expected.people_prior.weights, rel=1e-6, abs=1e-8)


def test_a_film_that_nobody_rated_is_known_by_its_features() -> None:
    """Everybody likes the films of one genre here, and nobody those of the other."""
    ratings = two_tastes(n_users=40, n_films=30)
    stars = np.where(ratings.movie_ids % 2 == 0, 4.5, 1.5).astype(np.float32)
    films = {
        MovieId(movie_id): film(movie_id, "Comedy" if movie_id % 2 == 0 else "Horror")
        for movie_id in (7, 8, *range(1000, 1030), 2001, 2002)
    }
    model = learn(Ratings(ratings.user_ids, ratings.movie_ids, stars), QUICK, films=films)
    assert model.movie_ids.tolist() == sorted(films)
    somebody = fold_in(model, {})
    bad, good, *_, bad_too, good_too = somebody.predictions()
    assert good == good_too > 4.0
    assert bad == bad_too < 2.0
    assert 2.0 < somebody.prediction(None) < 4.0  # of a film of which nothing is known
    assert model.qi_variance is not None
    assert np.all(model.qi_variance[[0, 1, -2, -1]] > 0)


def test_folding_in_is_the_half_step() -> None:
    """A person of the training data is folded in to where their half-step puts them."""
    ratings = two_tastes(n_users=30)
    model = learn(ratings, QUICK)
    assert model.qi_variance is not None
    assert model.yj is not None
    mine = ratings.rows(ratings.user_ids == 7)
    films = np.searchsorted(model.movie_ids, mine.movie_ids)
    means = np.hstack([model.bi[films, None], model.qi[films]]).astype(float)
    variances = np.zeros((len(mine), 5, 5))
    variances[:, range(1, 5), range(1, 5)] = model.qi_variance[films]
    expected = model.prior.mean + model.yj[films].sum(axis=0) / np.sqrt(len(mine) + USER_DAMPING)
    t = mine.stars.astype(float) - model.global_mean
    x, _ = plain.posterior(t, means, variances, expected, model.prior.covariance, model.prior.noise)
    rated = dict(zip((MovieId(film) for film in mine.movie_ids.tolist()), mine.stars.tolist(), strict=True))
    person = fold_in(model, rated)
    assert np.array([person.bias, *person.factors]) == pytest.approx(x, abs=1e-6)


def test_a_training_says_how_far_it_is_and_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_user, "BLOCK_RATINGS", 100)
    shares: list[float] = []
    learn(two_tastes(n_users=30), {**QUICK, "n_sweeps": 3}, on_progress=shares.append)
    assert len(shares) > 9
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)

    def stop(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        learn(two_tastes(n_users=30), QUICK, on_progress=stop)


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
    monkeypatch.setattr(presence, "MOST_PRESENT", 5)
    ratings = two_tastes(n_users=30)
    model = learn(ratings, QUICK)
    assert model.yj is not None
    informative = model.movie_ids[np.abs(model.yj).sum(axis=1) > 0]
    counts = dict(zip(*np.unique(ratings.movie_ids, return_counts=True), strict=True))
    assert len(informative) == 5
    assert min(counts[film] for film in informative) >= sorted(counts.values())[-5]
