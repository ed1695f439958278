"""Learns which films are known together."""

from __future__ import annotations

from typing import Final

import numpy as np
import scipy.linalg as sl

from recsys.data.ratings import Ratings
from recsys.kernels.by_user import user_by_user
from recsys.kernels.cooccurrence import add_products
from recsys.kernels.sgd import count
from recsys.models.recognition import Recognition

MOST_ASKED_FILMS: Final = 1000
"""Films that may be asked about, those with the most ratings; hardly anybody knows the others."""

N_HABITS: Final = 12
"""Habits of watching that people differ in; chosen as benchmarks/README.md says."""


def fit_recognition(ratings: Ratings) -> Recognition:
    """Learn which films are known together from who rated what, whatever the stars.

    The loadings are the first principal components of the presence of ratings: LLᵀ is the nearest to its
    covariance of that rank.

    Args:
        ratings: at least one.

    Cost: O(n_asked³ + Σ n_u²) time, n_u being how many of the films a person rated; 16·n_asked² bytes.
    """
    by_user, _, movie_ids = user_by_user(ratings)
    counts = np.diff(count(by_user.films, len(movie_ids)))
    asked = np.lexsort((movie_ids, -counts))[:MOST_ASKED_FILMS]
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
