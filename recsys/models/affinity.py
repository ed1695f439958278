"""Which films go together: EASE, a linear item-item model with a closed form, and plain counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MovieId

N_TOP_LIFTS = 3
"""How many of a person's films are asked what goes with them: the ones that say most."""

LIFT_STEPS = 16
"""Lifts are kept to a sixteenth, within ±8: a byte for each."""


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """How much having rated one film raises the chance of another.

    Attributes:
        movie_ids: shape (n_kept,), ascending: the films that enough people rated.
        weights: B, shape (n_kept, n_kept), half precision, zero diagonal; row j is what film j
            adds to the score of each film.
        lifts: shape (n_kept, n_kept), in sixteenths: row j says how much likelier those who rated film j are
            than others to like each film, in logarithms.
    """

    movie_ids: NDArray[np.int32]
    weights: NDArray[np.float16]
    lifts: NDArray[np.int8]

    def scores(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return the affinity of each kept film to a person's ratings, shape (n_kept,), no unit."""
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        rows, rating_weights = self._kept_rated(rated)
        return np.asarray(rating_weights @ self.weights[rows].astype(np.float32), np.float32)

    def top_lifts(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return the sum of each kept film's three largest lifts from the rated, shape (n_kept,).

        Whatever the stars. Affinity adds up all rated films; here the strongest three alone count.
        """
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        rows, _ = self._kept_rated(rated)
        largest = np.full((min(N_TOP_LIFTS, len(rows)), len(self.movie_ids)), -128, np.int8)
        for falling in self.lifts[rows]:  # each place keeps the larger and passes the smaller on
            for place in largest:
                smaller = np.minimum(falling, place)
                np.maximum(falling, place, out=place)
                falling[:] = smaller
        return np.asarray(largest.sum(axis=0, dtype=np.float32) / LIFT_STEPS)

    def shares(self, rated: Mapping[MovieId, float], movie_id: MovieId) -> dict[MovieId, float]:
        """Return what each rating adds to the score of one film. Empty for a film not kept."""
        column = self._row(movie_id)
        if column is None:
            return {}
        rows, rating_weights = self._kept_rated(rated)
        shares = rating_weights * self.weights[rows, column]
        films = (MovieId(film) for film in self.movie_ids[rows].tolist())
        return dict(zip(films, shares.tolist(), strict=True))

    def times(self, rated: Mapping[MovieId, float], movie_id: MovieId) -> dict[MovieId, float]:
        """Return how many times as often as others those who rated each rated film like one film.

        Empty for a film not kept; lifts beyond ±8 are held there.
        """
        column = self._row(movie_id)
        if column is None:
            return {}
        rows, _ = self._kept_rated(rated)
        times = np.exp(self.lifts[rows, column].astype(np.float64) / LIFT_STEPS)
        films = (MovieId(film) for film in self.movie_ids[rows].tolist())
        return dict(zip(films, times.tolist(), strict=True))

    def _kept_rated(self, rated: Mapping[MovieId, float]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the rows of the kept films among the rated, and the weight of each rating."""
        ids = np.fromiter(rated, np.int64, len(rated))
        rows = np.minimum(np.searchsorted(self.movie_ids, ids), len(self.movie_ids) - 1)
        known = self.movie_ids[rows] == ids
        return rows[known], rating_weight(np.fromiter(rated.values(), np.float32, len(rated))[known])

    def _row(self, movie_id: int) -> int | None:
        row = int(np.searchsorted(self.movie_ids, movie_id))
        return row if row < len(self.movie_ids) and self.movie_ids[row] == movie_id else None


def rating_weight(stars: NDArray[np.float32] | np.float32) -> NDArray[np.float32]:
    """Return the weight of a rating: 1 at four stars, 0 at two, a little negative below."""
    return np.asarray(np.clip((stars - 2.0) / 2.0, -0.2, 1.5), np.float32)
