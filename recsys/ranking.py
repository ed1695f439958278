"""The order of a list: what goes with a person's films, what they would give it, and what is widely liked.

Ordering by predicted stars alone makes bad lists: it is won by obscure films that a few people adored. What
was rated together and what is popular know which films a person will come across and like; the predicted
stars know how much. How much each counts is learned (`recsys.blend`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.affinity import voice
from recsys.blend import POPULARITY, PREDICTION
from recsys.domain import Index, MovieId
from recsys.factors import FoldedIn, fold_in
from recsys.model import Model

AT_ONCE: Final = 64
"""Rows in a stretch of which only the best is looked at before it is known to be good enough."""

BOLDNESS: Final = 1.5
"""What full adventurousness takes from a film for each standard deviation of popularity."""

EXACTING: Final = 1.0
"""What full adventurousness adds for each of the predicted stars: a gem is to be liked, not just unknown."""


def scores(
    model: Model, rated: Mapping[MovieId, float], *, adventure: float = 0.0
) -> tuple[NDArray[np.float64], FoldedIn]:
    """Score every film of the model for a person, in the order of `model.factors.movie_ids`.

    Args:
        adventure: from -1, well-known films, over 0, as people choose, to 1, hidden gems.

    Returns:
        Scores of shape (n_films,) without unit, and the person folded in.
    """
    speaking, person = signals(model, rated)
    weights = model.blend.at(len(person.rated))
    weights[POPULARITY] -= BOLDNESS * adventure
    weights[PREDICTION] += EXACTING * max(adventure, 0.0)
    return (weights.astype(np.float32) @ speaking).astype(np.float64), person


def signals(model: Model, rated: Mapping[MovieId, float]) -> tuple[NDArray[np.float32], FoldedIn]:
    """Return all that speaks for each film, in the order of `blend.SIGNALS`.

    affinity: what people with the person's films rate and like next (`Affinity.scores`); for a film of too
    few ratings, what its genres, years and tags let expect (`Expected`);
    company: how much likelier the most telling of their films make it (`Affinity.company`);
    prediction: the stars they would give;
    kinship: Σ voice·ρ, how far its ratings move with those of their films (`Likeness.correlations`);
    content: Σ voice·cosine, what genres and years it has in common with their films;
    popularity: log(1 + n_liked); year: of release.

    Returns:
        Shape (n_signals, n_films), in standard deviations over the films that have an affinity, so that they
        can be added; a signal that does not tell films apart is zero. And the person folded in.
    """
    person = fold_in(model.factors, rated)
    kept = model.likeness.kept
    voices = voice(person.stars.astype(np.float32))
    found = np.zeros((5, len(model.factors.movie_ids)), np.float32)
    affinity = model.affinity.scores(rated)
    found[0] = model.expected.of(affinity)
    found[0, kept] = affinity
    found[1, kept] = model.affinity.company(rated)
    found[2] = person.predictions()
    found[3] = model.likeness.correlations(model.factors, person.rated, voices)
    found[4] = model.features @ (voices @ model.features[person.rated])
    return np.concatenate([standardised(found, kept), model.standing]), person


def standardised(values: NDArray[np.float32], kept: NDArray[np.integer]) -> NDArray[np.float32]:
    """Return values in standard deviations from the mean of the kept films; zero where they do not vary.

    Args:
        values: shape (n_signals, n_films).
        kept: rows of the films that measure, all of them where there are none.
    """
    among = values[:, kept] if len(kept) else values
    mean, spread = among.mean(axis=1, keepdims=True), among.std(axis=1, keepdims=True)
    varies = spread > 1e-6 * np.maximum(np.abs(mean), 1e-3)
    return np.asarray((values - mean) * varies / np.where(varies, spread, 1.0), np.float32)


def best(score: NDArray[np.floating], allowed: NDArray[np.bool_], n: int) -> list[Index]:
    """Return up to n allowed rows, the highest score first; equal scores in the order of the rows."""
    left = np.where(allowed, score, -np.inf)
    if 0 < n <= len(score) // AT_ONCE:
        # There are n rows at least as good as the n-th best of the stretches' best: the rest need no sorting.
        tops = np.maximum.reduceat(left, np.arange(0, len(left), AT_ONCE))
        allowed = allowed & (left >= np.partition(tops, len(tops) - n)[len(tops) - n])
    rows = np.flatnonzero(allowed)
    return [Index(int(row)) for row in rows[np.lexsort((rows, -score[rows]))][: max(n, 0)]]
