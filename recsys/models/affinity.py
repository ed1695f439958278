"""Which films go together: EASE, a linear item-item model with a closed form, and plain counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MovieId

LOUDEST = 3
"""How many of a person's films are asked what goes with them: the ones that say most."""

STEPS = 16
"""Lifts are kept to a sixteenth, within ±8: a byte for each."""


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """How much having rated one film speaks for another.

    Attributes:
        movie_ids: shape (n_kept,), ascending: the films that enough people rated.
        weights: B, shape (n_kept, n_kept), half precision, zero diagonal; row j says what film j speaks for.
        lifts: shape (n_kept, n_kept), in sixteenths: row j says how much likelier those who rated film j are
            than others to like each film, in logarithms.
    """

    movie_ids: NDArray[np.int32]
    weights: NDArray[np.float16]
    lifts: NDArray[np.int8]

    def scores(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return how much a person's ratings speak for each kept film, shape (n_kept,), no unit."""
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        rows, voices = self._heard(rated)
        return np.asarray(voices @ self.weights[rows].astype(np.float32), np.float32)

    def company(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return how well each kept film keeps company with a person's films, whatever the stars.

        It is the sum of the three largest lifts among the films they rated, shape (n_kept,). Where affinity
        adds up what all films say, here those decide that say most.
        """
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        rows, _ = self._heard(rated)
        loudest = np.full((min(LOUDEST, len(rows)), len(self.movie_ids)), -128, np.int8)
        for falling in self.lifts[rows]:  # each place keeps the larger and hands the smaller down
            for place in loudest:
                smaller = np.minimum(falling, place)
                np.maximum(falling, place, out=place)
                falling[:] = smaller
        return np.asarray(loudest.sum(axis=0, dtype=np.float32) / STEPS)

    def shares(self, rated: Mapping[MovieId, float], movie_id: MovieId) -> dict[MovieId, float]:
        """Return how much each rating speaks for one film; together its score. Empty for a film not kept."""
        column = self._row(movie_id)
        if column is None:
            return {}
        rows, voices = self._heard(rated)
        shares = voices * self.weights[rows, column]
        films = (MovieId(film) for film in self.movie_ids[rows].tolist())
        return dict(zip(films, shares.tolist(), strict=True))

    def _heard(self, rated: Mapping[MovieId, float]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the rows of the kept films among the rated, and how loudly each speaks."""
        ids = np.fromiter(rated, np.int64, len(rated))
        rows = np.minimum(np.searchsorted(self.movie_ids, ids), len(self.movie_ids) - 1)
        known = self.movie_ids[rows] == ids
        return rows[known], voice(np.fromiter(rated.values(), np.float32, len(rated))[known])

    def _row(self, movie_id: int) -> int | None:
        row = int(np.searchsorted(self.movie_ids, movie_id))
        return row if row < len(self.movie_ids) and self.movie_ids[row] == movie_id else None


def voice(stars: NDArray[np.float32] | np.float32) -> NDArray[np.float32]:
    """Return how loudly a rating speaks: 1 at four stars, nothing at two, a little against below."""
    return np.asarray(np.clip((stars - 2.0) / 2.0, -0.2, 1.5), np.float32)
