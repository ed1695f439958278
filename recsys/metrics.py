"""How good predictions and lists are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import ArrayLike


def rmse(predictions: ArrayLike, stars: ArrayLike) -> float:
    """Root mean squared error, in stars: √(Σ(p − r)² / n); large errors weigh more."""
    return float(np.sqrt(np.mean((np.asarray(predictions) - np.asarray(stars)) ** 2)))


def mae(predictions: ArrayLike, stars: ArrayLike) -> float:
    """Mean absolute error, in stars: Σ|p − r| / n."""
    return float(np.mean(np.abs(np.asarray(predictions) - np.asarray(stars))))


def ndcg(ranked: Sequence[int], relevant: Collection[int], k: int = 10) -> float:
    """Normalised discounted cumulative gain of the first k, 0-1, with gains of one.

    DCG = Σ 1/log₂(1 + rank) over the relevant among the first k; divided by that of the best list there is,
    min(k, n_relevant) relevant films first.

    Raises:
        ValueError: nothing is relevant, so that no list is better than another.

    Source: Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002.
    """
    if not relevant:
        msg = "NDCG is not defined where nothing is relevant"
        raise ValueError(msg)
    wanted = set(relevant)
    discounts = 1.0 / np.log2(np.arange(2, k + 2))
    gained = sum(discount for item, discount in zip(ranked[:k], discounts, strict=False) if item in wanted)
    return float(gained / discounts[: len(wanted)].sum())
