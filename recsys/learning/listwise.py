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
USUAL: Final = (0.3, 0.5, 0.2, 0.3, 0.5, 0.8, 0.0)
"""Weights of the signals where there is nothing to learn from; near them where there is little."""

LEAST_OF_PREDICTION: Final = 0.2
"""However little the predicted stars tell of what somebody will come across, a list is to be liked."""

LEAST_OF_POPULARITY: Final = 0.2
"""However little it tells, of whom little is known gets films that many liked, none that nobody rated."""

PENALTY: Final = 0.01
"""On the squared distance from the usual weights."""

MOST_STEPS: Final = 60


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
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


def learn_blend(lessons: Sequence[Lesson]) -> Blend:
    """Find the weights under which what people liked is likeliest.

    With scores s = Σ w_k(n)·signal_k the chance of a film to be the next one liked is exp(s_i)/Σ exp(s_j)
    over the open films. Maximised is the mean over lessons of the mean log chance of the liked films, less
    `PENALTY`·‖weights − usual‖²: a concave function, so that there is one answer.

    Bounds hold where the lessons are few or odd: w of prediction and of popularity never fall below their
    least; v of prediction is 0; v of popularity is not above 0, for popularity speaks in place of ratings.

    Returns:
        The weights; the usual ones where there are no lessons.

    Source: Cao et al., "Learning to rank: from pairwise approach to listwise approach" (ListNet), ICML 2007.
    """
    n_signals = len(SIGNALS)
    usual = np.stack([USUAL, np.zeros(n_signals)], axis=1)
    if not lessons:
        return Blend(usual)
    terms = [np.array([1.0, experience(lesson.n_shown)]) for lesson in lessons]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(n_signals, 2)
        total, slope = 0.0, np.zeros_like(weights)
        for lesson, term in zip(lessons, terms, strict=True):
            score = (weights @ term).astype(np.float32) @ lesson.signals
            score = np.where(lesson.open, score - score[lesson.open].max(), -np.inf)
            chance = np.exp(score)
            chance /= chance.sum()
            n_liked = np.count_nonzero(lesson.liked)
            total -= float(np.log(np.maximum(chance[lesson.liked], 1e-30)).sum()) / n_liked
            slope += np.outer(lesson.signals @ (chance - lesson.liked / n_liked), term)
        n = len(lessons)
        away = flat - usual.ravel()
        return total / n + PENALTY * float(away @ away), slope.ravel() / n + 2 * PENALTY * away

    bounds: list[tuple[float | None, float | None]] = [(None, None)] * (2 * n_signals)
    bounds[2 * PREDICTION : 2 * PREDICTION + 2] = [(LEAST_OF_PREDICTION, None), (0.0, 0.0)]
    bounds[2 * POPULARITY : 2 * POPULARITY + 2] = [(LEAST_OF_POPULARITY, None), (None, 0.0)]
    found = minimize(
        loss, usual.ravel(), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": MOST_STEPS}
    )
    return Blend(found.x.reshape(n_signals, 2))
