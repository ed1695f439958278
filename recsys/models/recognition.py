"""Which films somebody knows: popularity, corrected by what they said they have seen and have not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MovieId

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
        answered = is_seen | np.isin(self.movie_ids, list(unseen))
        chance = share * (1 - share)
        variance = np.maximum(chance - (loadings**2).sum(axis=1), LEAST_OF_VARIANCE * chance)[answered]
        weighted = loadings[answered].T / variance
        precision = np.eye(loadings.shape[1]) + weighted @ loadings[answered]
        habits = np.linalg.solve(precision, weighted @ (is_seen[answered] - share[answered]))
        return np.clip(share + loadings @ habits, LEAST_OF_SHARE * share, 1.0)
