"""The order of a list: what goes with a person's films, what they would give it, and what is widely liked.

Ordering by predicted stars alone makes bad lists: it is won by obscure films that a few people adored. The
item-item affinity and the popularity know which films a person will come across and like; the predicted
stars know how much.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Index, MovieId
from recsys.factors import FoldedIn, fold_in
from recsys.model import Model

PREDICTION_WEIGHT = 0.7
POPULARITY_WEIGHT = 1.0


def scores(model: Model, rated: Mapping[MovieId, float]) -> tuple[NDArray[np.float64], FoldedIn]:
    """Score every film of the model for a person, in the order of `model.factors.movie_ids`.

    score = z(affinity) + 0.7·z(prediction) + z(log(1 + n_liked)), where z measures in standard deviations
    over the films that have an affinity, so that the three can be added.

    Returns:
        Scores of shape (n_films,) without unit, and the person folded in.
    """
    person = fold_in(model.factors, rated)
    kept = np.searchsorted(model.factors.movie_ids, model.affinity.movie_ids)
    likes = np.log1p(model.loved.n_liked)
    total = PREDICTION_WEIGHT * _standard(person.predictions(), kept) + POPULARITY_WEIGHT * _standard(
        likes, kept
    )
    affinity = np.zeros(len(total))
    affinity[kept] = model.affinity.scores(rated)
    return total + _standard(affinity, kept), person


def best(score: NDArray[np.floating], allowed: NDArray[np.bool_], n: int) -> list[Index]:
    """Return up to n allowed rows, the highest score first; equal scores in the order of the rows."""
    rows = np.flatnonzero(allowed)
    if 0 < n < len(rows):
        theirs = score[rows]
        rows = rows[theirs >= np.partition(theirs, len(rows) - n)[len(rows) - n]]
    return [Index(int(row)) for row in rows[np.lexsort((rows, -score[rows]))][: max(n, 0)]]


def _standard(values: NDArray[np.float64], among: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the values in standard deviations from the mean of those rows; zero if they do not vary."""
    reference = values[among] if len(among) else values
    if not len(reference):
        return values
    spread = float(reference.std())
    return (values - reference.mean()) / spread if spread > 1e-9 else np.zeros(len(values))
