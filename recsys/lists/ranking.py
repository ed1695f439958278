"""The order of a list: what goes with a person's films, what they would give it, and what is widely liked.

Ordering by predicted stars alone makes bad lists: it is won by obscure films that a few people adored. What
was rated together and what is popular know which films a person will come across and like; the predicted
stars know how much. How much each counts is learned (`recsys.models.blend`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from recsys.domain import Index, MovieId
from recsys.models.affinity import rating_weight
from recsys.models.blend import PREDICTION
from recsys.models.factors import Factors, FoldedIn, fold_in
from recsys.models.model import Model

STRETCH_ROWS: Final = 64
"""Rows in a stretch of which only the best is looked at before it is known to be good enough."""

GEM_FAME_SHARE: Final = 1 / 11
"""Of the people who know the best-known film, so many may know a hidden gem."""

FAME_PENALTY: Final = 1.5
"""What a film loses for being e times as well known as it may be, in standard deviations."""

GEM_STARS_WEIGHT: Final = 0.5
"""What it gains for each deviation of the predicted stars: a gem is to be liked, not just unknown."""

N_SIMILAR: Final = 100
"""So many films, the most alike, count as like a film."""

SIMILARITY_WEIGHT: Final = 2.0
"""How much similarity to it weighs against the person's own order: they asked for that film's like."""


def scores(
    model: Model, rated: Mapping[MovieId, float], *, adventure: float = 0.0
) -> tuple[NDArray[np.float64], FoldedIn]:
    """Score every film of the model for a person, in the order of `model.factors.movie_ids`.

    Args:
        adventure: from -1, well-known films, over 0, as people choose, to 1, hidden gems.

    Returns:
        Scores of shape (n_films,) without unit, and the person folded in.
    """
    found, person = _found(model, rated)
    weights = model.blend.at(len(person.rated))
    # The weighted sum of `signals`, without writing down what is standardised.
    mean, scale = _measure(found, model.similarity.kept)
    scaled = weights[: len(found)] * scale
    total = scaled.astype(np.float32) @ found + weights[len(found) :].astype(np.float32) @ model.fixed_signals
    score = total.astype(np.float64) - scaled @ mean
    if adventure:
        stars = (found[PREDICTION] - mean[PREDICTION]) * scale[PREDICTION]
        score = _tempered(score, stars, model.loved.n_ratings, adventure)
    return score, person


def _tempered(
    score: NDArray[np.float64],
    stars: NDArray[np.float32],
    n_ratings: NDArray[np.int32],
    adventure: float,
) -> NDArray[np.float64]:
    """Return scores in which fame counts otherwise than people choose.

    Affinity can be fifteen deviations above the mean, which no weight of popularity moves. So the order is
    kept and the score made normal: z = Φ⁻¹((rank − ½)/n). For a < 0 a film gains |a|·log(1 + n_ratings). For
    a > 0 there is a ceiling of fame, from the best-known film's (a = 0) to `GEM_FAME_SHARE` of it (a = 1): a
    film above it loses `FAME_PENALTY` times the logarithm of how far, and predicted stars count
    a·`GEM_STARS_WEIGHT` more. A film that nobody rated is no gem yet: it comes after all others.
    """
    ranks = np.empty(len(score))
    ranks[np.argsort(score, kind="stable")] = np.arange(len(score)) + 0.5
    normal, known = ndtri(ranks / len(score)), np.log1p(n_ratings)
    if adventure < 0:
        return np.asarray(normal - adventure * known, np.float64)
    ceiling = known.max(initial=0.0) + adventure * np.log(GEM_FAME_SHARE)
    gems = normal + adventure * GEM_STARS_WEIGHT * stars - FAME_PENALTY * np.maximum(known - ceiling, 0)
    return np.asarray(gems - (n_ratings == 0) * (np.ptp(gems) + 1), np.float64)


def by_similarity(
    score: NDArray[np.float64], alike: NDArray[np.float32], allowed: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Order films by how like a film they are and by a person's own order together.

    Of the films that are allowed and similar at all, the `N_SIMILAR` most similar are taken. Over these both
    are put in standard deviations and added: `SIMILARITY_WEIGHT`·z(alike) + z(score). So first is neither a
    film much like it that the person would not like, nor a favourite of theirs that is little like it.

    Args:
        score: shape (n_films,), as `scores` gives it.
        alike: shape (n_films,), 0-1, as `Similarity.to` gives it.
        allowed: shape (n_films,). What the person saw should not be left out here but afterwards, so that the
            order of the others stays as it is when they tell of one more.

    Returns:
        Scores of shape (n_films,), and which films are taken, (n_films,).
    """
    rows = np.array(best(alike, allowed & (alike > 0), N_SIMILAR), np.intp)
    taken = np.zeros(len(score), np.bool_)
    taken[rows] = True
    together = np.zeros(len(score))
    for weight, values in ((SIMILARITY_WEIGHT, alike), (1.0, score)):
        near = values[rows].astype(np.float64)
        spread = near.std() if len(near) else 0.0
        if spread > 0:
            together[rows] += weight * (near - near.mean()) / spread
    return together, taken


def signals(model: Model, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
    """Return the signals of each film, in the order of `blend.SIGNALS`.

    affinity: what people with the person's films rate and like next (`Affinity.scores`); for a film of too
    few ratings, the estimate from its genres, years and tags (`FeatureRegression`);
    lift: how much likelier the three most informative of their films make it (`Affinity.top_lifts`);
    prediction: the stars they would give;
    correlation: Σ weight·ρ, how far its ratings move with those of their films (`Similarity.correlations`);
    content: Σ weight·cosine, what genres and years it has in common with their films;
    popularity: log(1 + n_liked); year: of release.

    Returns:
        Shape (n_signals, n_films), in standard deviations over the films that have an affinity, so that they
        can be added; a signal that does not tell films apart is zero.
    """
    found, _ = _found(model, rated)
    return np.concatenate([standardised(found, model.similarity.kept), model.fixed_signals])


def standardised(values: NDArray[np.float32], kept: NDArray[np.integer]) -> NDArray[np.float32]:
    """Return values in standard deviations from the mean of the kept films; zero where they do not vary.

    Args:
        values: shape (n_signals, n_films).
        kept: rows of the films that measure, all of them where there are none.
    """
    mean, scale = _measure(values, kept)
    return np.asarray((values - mean[:, None]) * scale[:, None], np.float32)


def _found(model: Model, rated: Mapping[MovieId, float]) -> tuple[NDArray[np.float32], FoldedIn]:
    """Return the signals that depend on the person, as they come, and the person folded in."""
    person = fold_in(model.factors, rated)
    kept = model.similarity.kept
    rating_weights = rating_weight(person.stars.astype(np.float32))
    found = np.zeros((5, len(model.factors.movie_ids)), np.float32)
    affinity = model.affinity.scores(rated)
    found[0] = model.feature_regression.predict(affinity)
    found[0, kept] = affinity
    found[1, kept] = model.affinity.top_lifts(rated)
    found[2] = person.predictions()
    found[3] = model.similarity.correlations(model.factors, person.rated, rating_weights)
    found[4] = model.features @ (rating_weights @ model.features[person.rated])
    return found, person


def _measure(
    values: NDArray[np.float32], kept: NDArray[np.integer]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return mean and 1/deviation of each row over the kept films, (n_signals,); 0 where it does not vary."""
    among = values[:, kept] if len(kept) else values
    mean, spread = among.mean(axis=1), among.std(axis=1)
    varies = spread > 1e-6 * np.maximum(np.abs(mean), 1e-3)
    return mean, varies / np.where(varies, spread, np.float32(1))


def best(score: NDArray[np.floating], allowed: NDArray[np.bool_], n: int) -> list[Index]:
    """Return up to n allowed rows, the highest score first; equal scores in the order of the rows."""
    left = np.where(allowed, score, -np.inf)
    if 0 < n <= len(score) // STRETCH_ROWS:
        # There are n rows at least as good as the n-th best of the stretches' best: the rest need no sorting.
        tops = np.maximum.reduceat(left, np.arange(0, len(left), STRETCH_ROWS))
        allowed = allowed & (left >= np.partition(tops, len(tops) - n)[len(tops) - n])
    elif 0 < n < len(score):
        allowed = allowed & (left >= np.partition(left, len(left) - n)[len(left) - n])
    rows = np.flatnonzero(allowed)
    return [Index(int(row)) for row in rows[np.lexsort((rows, -score[rows]))][: max(n, 0)]]


def first_unseen(
    factors: Factors, score: NDArray[np.float64], shown: Mapping[MovieId, float], n: int
) -> list[MovieId]:
    """Return the n films of the highest score, shape (n_films,), among all that the person was not shown."""
    allowed = np.ones(len(score), np.bool_)
    allowed[factors.known(shown)] = False
    return [MovieId(int(factors.movie_ids[row])) for row in best(score, allowed, n)]
