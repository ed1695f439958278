"""The weights of the signals that a list is ordered by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

SIGNALS: Final = ("affinity", "lift", "prediction", "correlation", "content", "popularity", "year")
"""What a score is made of, in the order of the weights; see `ranking.signals`."""

PREDICTION: Final = SIGNALS.index("prediction")

MOST_SHOWN: Final = 40
"""From so many ratings on, more of them change the weights no further."""


@dataclass(frozen=True, slots=True, eq=False)
class Blend:
    """What a list is ordered by.

    Attributes:
        weights: shape (n_signals, 2): w and v, so that for somebody of n ratings a signal counts w + v·t(n).
    """

    weights: NDArray[np.float64]

    def at(self, n_rated: int) -> NDArray[np.float64]:
        """Return the weight of each signal for somebody of so many ratings, shape (n_signals,)."""
        return np.asarray(self.weights @ [1.0, experience(n_rated)], np.float64)


def experience(n_rated: int) -> float:
    """Return t(n) = log₂((1 + n)/11): 0 at ten ratings, 1 at twice as many; it ends at forty."""
    return float(np.log2((1 + min(n_rated, MOST_SHOWN)) / 11))
