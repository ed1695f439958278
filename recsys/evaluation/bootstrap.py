"""How far a figure could be off by the chance of who was asked: bootstrap over people.

Ratings of one person are alike, so people are what is drawn again, each with all their ratings or with their
list. Intervals that took every rating for a draw of its own would be too narrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

RESAMPLES: Final = 1000
PERCENTILES: Final = 2.5, 97.5


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure and its 95 % interval; without one (None) where people cannot be drawn again."""

    value: float
    low: float | None = None
    high: float | None = None

    @classmethod
    def of(cls, values: NDArray[np.float64]) -> Self:
        """Return the figure of what `resampled` gave for one column, shape (1 + n_resamples,)."""
        again = values[1:][~np.isnan(values[1:])]
        if not len(again):
            return cls(float(values[0]))
        low, high = np.percentile(again, PERCENTILES)
        return cls(float(values[0]), float(low), float(high))


def resampled(
    sums: NDArray[np.float64], counts: NDArray[np.float64], *, seed: int, n_resamples: int = RESAMPLES
) -> NDArray[np.float64]:
    """Return Σ sums / Σ counts over all people, then over as many drawn with replacement, again and again.

    A mean over people has counts of 1. A mean over ratings (squared errors, of which RMSE is the root) has
    each person's number of ratings: the cluster bootstrap.

    Args:
        sums: shape (n_people, n_columns), what each person adds.
        counts: same shape, out of how many.
        seed: the same seed draws the same people, so that systems asked about the same people are compared
            on the same draws.

    Returns:
        Shape (1 + n_resamples, n_columns), the first row being the figures themselves; NaN where nobody drawn
        counts. Fewer than two people cannot be drawn again: only the first row.

    Source: Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1), 1979 (the
    percentile interval: Efron & Tibshirani, 1993, chapter 13); clusters: Field & Welsh, JRSS B 69(3), 2007.
    """
    both = np.hstack([sums, counts])
    n = len(both)
    random = np.random.default_rng(seed)
    draws = (both[random.integers(n, size=n)].sum(axis=0) for _ in range(n_resamples if n > 1 else 0))
    above, below = np.split(np.array([both.sum(axis=0), *draws]), 2, axis=1)
    return np.asarray(np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0))
