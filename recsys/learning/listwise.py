"""Learns how much each signal counts in a list, from lists whose end is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from recsys.models.blend import PREDICTION, SIGNALS, Blend, experience

POPULARITY: Final = SIGNALS.index("popularity")

PRIOR_WEIGHTS: Final = (0.3, 0.5, 0.2, 0.3, 0.5, 0.8, 0.0)
"""Weights of the signals where there is nothing to learn from; near them where there is little."""

MIN_PREDICTION_WEIGHT: Final = 0.2
"""However little the predicted stars tell of what somebody will come across, a list is to be liked."""

MIN_POPULARITY_WEIGHT: Final = 0.2
"""However little it predicts: people with few ratings get films that many liked, none that nobody rated."""

BLEND_PENALTY: Final = 0.01
"""On the squared distance from the prior weights."""

MOST_STEPS: Final = 60


@dataclass(frozen=True, slots=True, eq=False)
class LabelledList:
    """A list whose end is known: what somebody liked of the films that were not shown.

    Attributes:
        n_shown: how many ratings of theirs were shown.
        signals: shape (n_signals, n_films), standardised.
        open: shape (n_films,), the films that may be listed.
        liked: shape (n_films,), those of them that they liked; at least one.
    """

    n_shown: int
    signals: NDArray[np.float32]
    open: NDArray[np.bool_]
    liked: NDArray[np.bool_]


def learn_blend(labelled: Sequence[LabelledList]) -> Blend:
    """Find the weights under which what people liked is likeliest.

    With scores s = Σ w_k(n)·signal_k the chance of a film to be the next one liked is exp(s_i)/Σ exp(s_j)
    over the open films. Maximised is the mean over lists of the mean log chance of the liked films, less
    `BLEND_PENALTY`·‖weights − prior‖²: a concave function, so that there is one answer.

    Bounds hold where the lists are few or odd: w of prediction and of popularity never fall below their
    least; v of prediction is 0; v of popularity is not above 0, for popularity stands in for ratings.

    Returns:
        The weights; the prior ones where there are no lists.

    Source: Cao et al., "Learning to rank: from pairwise approach to listwise approach" (ListNet), ICML 2007.
    """
    n_signals = len(SIGNALS)
    prior = np.stack([PRIOR_WEIGHTS, np.zeros(n_signals)], axis=1)
    if not labelled:
        return Blend(prior)
    terms = [np.array([1.0, experience(one.n_shown)]) for one in labelled]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(n_signals, 2)
        total, slope = 0.0, np.zeros_like(weights)
        for one, term in zip(labelled, terms, strict=True):
            score = (weights @ term).astype(np.float32) @ one.signals
            score = np.where(one.open, score - score[one.open].max(), -np.inf)
            chance = np.exp(score)
            chance /= chance.sum()
            n_liked = np.count_nonzero(one.liked)
            total -= float(np.log(np.maximum(chance[one.liked], 1e-30)).sum()) / n_liked
            slope += np.outer(one.signals @ (chance - one.liked / n_liked), term)
        n = len(labelled)
        away = flat - prior.ravel()
        return total / n + BLEND_PENALTY * float(away @ away), slope.ravel() / n + 2 * BLEND_PENALTY * away

    bounds: list[tuple[float | None, float | None]] = [(None, None)] * (2 * n_signals)
    bounds[2 * PREDICTION : 2 * PREDICTION + 2] = [(MIN_PREDICTION_WEIGHT, None), (0.0, 0.0)]
    bounds[2 * POPULARITY : 2 * POPULARITY + 2] = [(MIN_POPULARITY_WEIGHT, None), (None, 0.0)]
    found = minimize(
        loss, prior.ravel(), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": MOST_STEPS}
    )
    return Blend(found.x.reshape(n_signals, 2))
