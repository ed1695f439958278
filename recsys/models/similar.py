"""Which films are alike: those that are liked by the same people, and those that the same people rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Index
from recsys.models.affinity import Affinity
from recsys.models.factors import Factors

NEAREST: Final = 5
"""A film's fifth strongest bond is as strong as its bonds are: one sequel is no measure."""

ROWS_AT_ONCE: Final = 512


@dataclass(frozen=True, slots=True, eq=False)
class Similarity:
    """How alike two films are, 0-1: how much their ratings move together, and how strong their bond is.

    Over people p ~ N(m, C) the tastes q_iᵀp and q_jᵀp of two films have the correlation

        ρ_ij = q_iᵀC q_j / √((q_iᵀC q_i + tr(C V_i)) (q_jᵀC q_j + tr(C V_j)))

    where V_i, how uncertain q_i is, holds back films of few ratings: they could be like anything. The bond is
    the item-item weight both ways, S = B + Bᵀ, over how strong the bonds of the two are, s_i being the fifth
    largest in row i: β_ij = S_ij / √(s_i s_j). Similarity is (ρ_ij + β_ij)/2, both held within 0-1.

    Attributes:
        spread: shape (n_films,), the roots in ρ: how far people's tastes for each film lie apart.
        kept: shape (n_kept,), rows of the films that have an affinity; the others have no bonds.
        strengths: s, shape (n_kept,).
    """

    spread: NDArray[np.float32]
    kept: NDArray[np.int32]
    strengths: NDArray[np.float32]

    @classmethod
    def learn(cls, factors: Factors, affinity: Affinity) -> Self:
        """Prepare spread and strengths, at a cost of O(n_films·n_factors² + n_kept²)."""
        covariance = factors.prior.covariance[1:, 1:]
        moved = factors.qi.astype(np.float64) @ np.linalg.cholesky(covariance)
        spread = np.einsum("if,if->i", moved, moved)
        if factors.qi_variance is not None:
            spread += factors.qi_variance @ np.diag(covariance)
        spread = np.sqrt(np.where(spread > 0, spread, 1.0))
        n_kept = len(affinity.movie_ids)
        nth = min(NEAREST, n_kept)
        strengths = np.zeros(n_kept, np.float32)
        for first in range(0, n_kept, ROWS_AT_ONCE):
            rows = np.arange(first, min(first + ROWS_AT_ONCE, n_kept))
            bonds = _bonds(affinity, rows)
            strengths[rows] = np.partition(bonds, n_kept - nth, axis=1)[:, n_kept - nth]
        kept = np.searchsorted(factors.movie_ids, affinity.movie_ids)
        return cls(spread.astype(np.float32), kept.astype(np.int32), np.maximum(strengths, 0))

    def correlations(
        self, factors: Factors, rows: NDArray[np.integer], rating_weights: NDArray[np.floating]
    ) -> NDArray[np.float32]:
        """Return Σ_j w_j·ρ_ij over some films j for every film i, shape (n_films,).

        Args:
            factors: those that were learned from.
            rows: shape (n_rows,), of the films j.
            rating_weights: shape (n_rows,).
        """
        covariance = factors.prior.covariance[1:, 1:]
        towards = covariance @ ((rating_weights / self.spread[rows]) @ factors.qi[rows])
        return np.asarray(factors.qi @ towards.astype(factors.qi.dtype) / self.spread)

    def to(self, row: Index, factors: Factors, affinity: Affinity) -> NDArray[np.float32]:
        """Return how alike every film is to one film, shape (n_films,); the film itself is among them.

        Cost: O(n_films·n_factors), 0.1 ms for 10,000 films.
        """
        alike = np.clip(self.correlations(factors, np.array([row]), np.ones(1)), 0, 1)
        place = int(np.searchsorted(self.kept, row))
        if place < len(self.kept) and self.kept[place] == row and self.strengths[place] > 0:
            scale = np.sqrt(self.strengths * self.strengths[place])
            bonds = _bonds(affinity, np.array([place]))[0]
            alike[self.kept] += np.clip(bonds / np.where(scale > 0, scale, np.inf), 0, 1)
        return np.asarray(alike / 2, np.float32)


def _bonds(affinity: Affinity, places: NDArray[np.integer]) -> NDArray[np.float32]:
    """Return rows of S = B + Bᵀ, shape (n_places, n_kept)."""
    weights = affinity.weights
    return np.asarray(weights[places].astype(np.float32) + weights[:, places].T.astype(np.float32))
