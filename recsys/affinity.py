"""Which films go together: EASE, a linear item-item model with a closed form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recsys.domain import MovieId
from recsys.ratings import Ratings

PENALTY = 1000.0
"""λ. Heavier than for people with hundreds of ratings: chats know five or twenty."""

FEWEST_RATINGS = 5
MOST_FILMS = 3000
LIKED = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """How much having rated one film speaks for another.

    Attributes:
        movie_ids: shape (n_kept,), ascending: the films that enough people rated.
        weights: B, shape (n_kept, n_kept), half precision, zero diagonal; row j says what film j speaks for.
    """

    movie_ids: NDArray[np.int32]
    weights: NDArray[np.float16]

    def scores(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return how much a person's ratings speak for each kept film, shape (n_kept,), no unit."""
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        ids = np.fromiter(rated, np.int64, len(rated))
        voices = voice(np.fromiter(rated.values(), np.float32, len(rated)))
        rows = np.minimum(np.searchsorted(self.movie_ids, ids), len(self.movie_ids) - 1)
        known = self.movie_ids[rows] == ids
        return np.asarray(voices[known] @ self.weights[rows[known]].astype(np.float32), np.float32)

    def shares(self, rated: Mapping[MovieId, float], movie_id: MovieId) -> dict[MovieId, float]:
        """Return how much each rating speaks for one film; together its score. Empty for a film not kept."""
        column = self._row(movie_id)
        if column is None:
            return {}
        return {
            film: float(self.weights[row, column]) * float(voice(np.float32(stars)))
            for film, stars in rated.items()
            if (row := self._row(film)) is not None
        }

    def _row(self, movie_id: int) -> int | None:
        row = int(np.searchsorted(self.movie_ids, movie_id))
        return row if row < len(self.movie_ids) and self.movie_ids[row] == movie_id else None


def voice(stars: NDArray[np.float32] | np.float32) -> NDArray[np.float32]:
    """Return how loudly a rating speaks: 1 at four stars, nothing at two, a little against below."""
    return np.asarray(np.clip((stars - 2.0) / 2.0, -0.2, 1.5), np.float32)


def fit_affinity(ratings: Ratings) -> Affinity:
    """Learn from who rated what which films people will rate, and like, next.

    Ridge regression of the target T on the ratings' presence X with the diagonal held at zero:
    P = (XᵀX + λI)⁻¹, B = P XᵀT − P·diag((P XᵀT)_jj / P_jj). With T = X this is EASE; here T counts a film
    that was rated once and one that was liked twice.

    Cost: O(n_kept³) time and 24·n_kept² bytes while it works.
    Source: Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019, equation 8.
    """
    kept = _enough_ratings(ratings)
    if not len(kept):
        return Affinity(kept, np.zeros((0, 0), np.float16))
    columns = np.minimum(np.searchsorted(kept, ratings.movie_ids), len(kept) - 1)
    inside = kept[columns] == ratings.movie_ids
    _, rows = np.unique(ratings.user_ids[inside], return_inverse=True)
    shape = (int(rows.max()) + 1, len(kept))
    where = (rows, columns[inside])
    presence = sp.csr_matrix((np.ones(len(rows)), where), shape=shape)
    target = sp.csr_matrix((1.0 + (ratings.stars[inside] >= LIKED), where), shape=shape)
    gram = (presence.T @ presence).toarray()
    gram[np.diag_indices_from(gram)] += PENALTY
    inverse = np.linalg.inv(gram)
    del gram
    weights = inverse @ (presence.T @ target).toarray()
    weights -= inverse * (np.diag(weights) / np.diag(inverse))[None, :]
    np.fill_diagonal(weights, 0.0)
    return Affinity(kept, weights.astype(np.float16))


def _enough_ratings(ratings: Ratings) -> NDArray[np.int32]:
    movie_ids, counts = np.unique(ratings.movie_ids, return_counts=True)
    most = np.argsort(-counts, kind="stable")[:MOST_FILMS]
    return np.sort(movie_ids[most[counts[most] >= FEWEST_RATINGS]])
