"""Which films somebody knows: popularity, corrected by what they said they have seen and have not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy.linalg as sl
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.kernels.trainset import user_by_user

MOST_FILMS: Final = 1000
"""Films that may be asked about, those with the most ratings; hardly anybody knows the others."""

N_HABITS: Final = 12
"""Habits of watching that people differ in; chosen as benchmarks/README.md says."""

LEAST_OF_SHARE: Final = 0.3
"""However little the answers speak for a film, this much of its share stays: in the data a film that
somebody did not rate is not always one that they have not seen."""

LEAST_OF_VARIANCE: Final = 0.1
"""This much of whether a film is known is always chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Recognition:
    """What people have seen, as Gaussian: s_j = share_j + l_jᵀz + N(0, v_j), s_j = 1 if seen, z ~ N(0, I).

    Attributes:
        movie_ids: shape (n_asked,), ascending: the films that may be asked about, all with ratings.
        share: shape (n_asked,), of the people, who rated the film; above 0, below 1.
        loadings: rows l_j, shape (n_asked, n_habits): what each habit of watching does to a film's share.
    """

    movie_ids: NDArray[np.int32]
    share: NDArray[np.float32]
    loadings: NDArray[np.float32]

    def chances(self, seen: Collection[MovieId], unseen: Collection[MovieId]) -> NDArray[np.float64]:
        """Return how likely somebody has seen each film, shape (n_asked,), between 0 and 1.

        E[s] given the answers: share + L E[z], E[z] = (I + LₐᵀVₐ⁻¹Lₐ)⁻¹ LₐᵀVₐ⁻¹(sₐ − shareₐ), with the rows a
        of the films that were answered; v_j = share_j(1 − share_j) − |l_j|².

        Args:
            seen: films they know; one that is in `unseen` too counts as seen.
            unseen: films they said they have not seen.

        Source: Tipping & Bishop, "Probabilistic principal component analysis", JRSS B 61(3), 1999.
        """
        share, loadings = self.share.astype(np.float64), self.loadings.astype(np.float64)
        is_seen = np.isin(self.movie_ids, list(seen))
        told = is_seen | np.isin(self.movie_ids, list(unseen))
        chance = share * (1 - share)
        variance = np.maximum(chance - (loadings**2).sum(axis=1), LEAST_OF_VARIANCE * chance)[told]
        weighted = loadings[told].T / variance
        precision = np.eye(loadings.shape[1]) + weighted @ loadings[told]
        habits = np.linalg.solve(precision, weighted @ (is_seen[told] - share[told]))
        return np.clip(share + loadings @ habits, LEAST_OF_SHARE * share, 1.0)


def fit_recognition(ratings: Ratings) -> Recognition:
    """Learn which films are known together from who rated what, whatever the stars.

    The loadings are the first principal components of the presence of ratings: LLᵀ is the nearest to its
    covariance of that rank.

    Args:
        ratings: at least one.

    Cost: O(n_asked³ + Σ n_u²) time, n_u being how many of the films a person rated; 16·n_asked² bytes.
    """
    from recsys.kernels.cooccurrence import add_products
    from recsys.kernels.sgd import count

    by_user, _, movie_ids = user_by_user(ratings)
    counts = np.diff(count(by_user.films, len(movie_ids)))
    asked = np.lexsort((movie_ids, -counts))[:MOST_FILMS]
    asked = asked[np.argsort(movie_ids[asked])]
    column_of = np.full(len(movie_ids), -1, np.int32)
    column_of[asked] = np.arange(len(asked))
    together = np.zeros((len(asked), len(asked)))
    for users in by_user.blocks():
        starts = by_user.starts[users.start : users.stop + 1]
        columns = column_of[by_user.films[starts[0] : starts[-1]]]
        presence = np.ones(len(columns))
        add_products(starts - starts[0], columns, presence, presence, together)
    mean = counts[asked] / len(by_user)
    first = max(len(asked) - N_HABITS, 0)
    variances, directions = sl.eigh(
        together / len(by_user) - np.outer(mean, mean), subset_by_index=(first, len(asked) - 1)
    )
    return Recognition(
        movie_ids[asked].astype(np.int32),
        ((counts[asked] + 0.5) / (len(by_user) + 1)).astype(np.float32),
        (directions * np.sqrt(np.maximum(variances, 0.0))).astype(np.float32),
    )
