"""When a challenger may go live: its exam beside the champion's, person by person.

The rule: a challenger is refused if one of its figures is worse by more than the margin, and worse beyond
chance. So neither noise among few people nor a trifle among many keeps a model back, and a loss that is both
large and certain does. The dataset's people and the chat's are judged apart: however many accounts somebody
makes, they cannot outvote the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from recsys.evaluation.exam import ExamFigure

MARGIN: Final[Mapping[str, float]] = {"rmse": 0.002, "newcomer_rmse@5": 0.005, "ndcg@10": 0.01}
"""By how much each figure that is judged may be worse: what nobody would notice."""

REFUSAL_ERROR_RATE: Final = 0.05
"""How often a challenger that is as good may be refused, over all figures together."""

HIGHER_IS_BETTER: Final = frozenset({"ndcg@10"})
"""The figures of which more is better."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How one figure of the challenger differs from the champion's, over the same people.

    Attributes:
        people: "everybody", or, where there are ratings from the chat, "dataset" or "chat".
        n_people: how many were asked.
        low: lower end of the interval of `after − before`, infinite where a single person was asked.
        high: upper end. Either end is so far out that in 95 % of all trainings chance passes none of those
            that are judged together (Bonferroni).
    """

    metric: str
    people: str
    n_people: int
    before: float
    after: float
    low: float
    high: float

    @property
    def is_worse(self) -> bool:
        """Whether it is worse by more than the margin, and beyond chance."""
        if self.metric not in MARGIN:
            return False
        change = self.after - self.before
        loss, least = (-change, -self.high) if self.metric in HIGHER_IS_BETTER else (change, self.low)
        return loss > MARGIN[self.metric] and least > 0

    @property
    def is_better(self) -> bool:
        """Whether it is better beyond chance."""
        return self.low > 0 if self.metric in HIGHER_IS_BETTER else self.high < 0

    def __str__(self) -> str:
        whose = "" if self.people == "everybody" else f" of the {self.people}'s people"
        interval = f" ({self.low:+.4f} to {self.high:+.4f})" if np.isfinite(self.low) else ""
        return f"{self.metric}{whose} {self.before:.4f} -> {self.after:.4f}{interval}"


def compare(
    challenger: Mapping[str, ExamFigure], champion: Mapping[str, ExamFigure], chat_ids: NDArray[np.int32]
) -> list[Difference]:
    """Return how the challenger's figures differ from those of the champion in the same exam."""
    pairs = [
        (name, people, mine.of(which), champion[name].of(which))
        for name, mine in challenger.items()
        for people, which in _groups(mine.user_ids, chat_ids)
    ]
    n_judged = sum(name in MARGIN for name, *_ in pairs)
    return [_difference(*pair, REFUSAL_ERROR_RATE / max(n_judged, 1)) for pair in pairs]


def refusal(differences: Sequence[Difference]) -> str | None:
    """Return what keeps the challenger from going live; None: nothing does."""
    return ", ".join(str(difference) for difference in differences if difference.is_worse) or None


def _groups(
    user_ids: NDArray[np.int32], chat_ids: NDArray[np.int32]
) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    from_chat = np.isin(user_ids, chat_ids)
    if not from_chat.any():
        yield "everybody", ~from_chat
        return
    if not from_chat.all():
        yield "dataset", ~from_chat
    yield "chat", from_chat


def _difference(metric: str, people: str, after: ExamFigure, before: ExamFigure, chance: float) -> Difference:
    """Compare two models over the same people.

    A figure is f = Σ t_u / Σ n_u over people u, or √f; with the root, √f − √g = (f − g) / (√f + √g). So the
    difference is D = Σ d_u / Σ n_u with a share d_u for each person, and the spread of what the shares leave,
    e_u = d_u − D n_u, gives the standard error of this ratio, √(m/(m−1) Σ e_u²) / Σ n_u over m people, for
    Student's t. Ratings of one person go together, hence people, not ratings, are what is counted.

    Source: Cochran, "Sampling techniques", 3rd edition 1977, chapter 6 (ratio estimators).
    """
    m, total = len(after.counts), after.counts.sum()
    shares = after.totals - before.totals
    if after.root:
        shares = shares / ((after.figure + before.figure) or 1.0)
    difference = float(shares.sum() / total)
    reach = inf
    if m > 1:
        left = shares - difference * after.counts
        error = np.sqrt(m / (m - 1) * (left @ left)) / total
        reach = float(stats.t.ppf(1 - chance, m - 1) * error)
    return Difference(metric, people, m, before.figure, after.figure, difference - reach, difference + reach)
