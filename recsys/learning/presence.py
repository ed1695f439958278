"""Who rated what, whatever the stars, and what a film is: what the priors of people and films depend on.

Z has a row for each person, or film, and a column for each of the films, or people, with the most ratings: z
is 1/√(n + c) where there is a rating, n being all ratings of the row. It is never written out: at 25 million
ratings it would take more memory than they do. The features of films are more columns of theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recsys.kernels.by_user import ByUser
from recsys.kernels.cooccurrence import add_products, sum_of_columns, sum_of_rows
from recsys.models.factors import USER_DAMPING

FILM_DAMPING: Final = 5.0
"""c of films; that of people is `factors.USER_DAMPING`."""

MOST_PRESENT: Final = 3000
"""How many of one side, those with the most ratings, tell the other side's prior something."""

Z_ROWS_AT_ONCE: Final = 256  # of Z between two looks at what else there is to do; popular films take long


def most_rated(n_ratings: NDArray[np.int64], ids: NDArray[np.int32]) -> NDArray[np.intp]:
    """Return the rows of those with the most ratings, all of them where there are not too many."""
    return np.sort(np.lexsort((ids, -n_ratings))[:MOST_PRESENT])


def people_gram(by_user: ByUser, informative: NDArray[np.intp], n_films: int) -> NDArray[np.float64]:
    """Return ZᵀZ of people, whose columns are the informative films; shape (n_informative, n_informative)."""
    column_of = np.full(n_films, -1, np.int32)
    column_of[informative] = np.arange(len(informative))
    gram = np.zeros((len(informative), len(informative)))
    for users in by_user.blocks():
        starts = by_user.starts[users.start : users.stop + 1]
        n_ratings = np.diff(starts)
        z = np.repeat(1 / np.sqrt(n_ratings + USER_DAMPING), n_ratings)
        add_products(starts - starts[0], column_of[by_user.films[starts[0] : starts[-1]]], z, z, gram)
    return gram


@dataclass(frozen=True, slots=True, eq=False)
class FilmsPresence:
    """Z of films: n_columns are n_informative people and then n_features.

    Attributes:
        informative: shape (n_informative,), the people who are columns, rows of `by_user`.
        z: shape (n_films,), 1/√(n + c).
        features: shape (n_films, n_features).
    """

    by_user: ByUser
    informative: NDArray[np.intp]
    z: NDArray[np.float64]
    features: sp.csr_array

    @classmethod
    def of(
        cls,
        by_user: ByUser,
        user_ids: NDArray[np.int32],
        n_ratings: NDArray[np.int64],
        features: sp.csr_array,
    ) -> Self:
        """Take the people with the most ratings; `n_ratings` is that of each film, shape (n_films,)."""
        informative = most_rated(np.diff(by_user.starts), user_ids)
        return cls(by_user, informative, 1 / np.sqrt(n_ratings + FILM_DAMPING), features)

    def times(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return ZW, shape (n_films, k), of weights of shape (n_columns, k)."""
        of_people, of_features = np.split(weights, [len(self.informative)])
        sums = sum_of_columns(
            self.by_user.starts, self.by_user.films, self.informative, of_people, len(self.z)
        )
        return np.asarray(self.z[:, None] * sums + self.features @ of_features)

    def pulls(self, side: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return ZᵀX, shape (n_columns, k), of X of shape (n_films, k)."""
        by_user = self.by_user
        of_people = sum_of_rows(by_user.starts, by_user.films, self.informative, self.z[:, None] * side)
        return np.vstack([of_people, self.features.T @ side])

    def gram(self) -> NDArray[np.float64]:
        """Return ZᵀZ, shape (n_columns, n_columns)."""
        z = sp.csr_array(sp.hstack([self._by_film(), self.features], format="csr"))
        gram = np.zeros((z.shape[1], z.shape[1]))
        for first in range(0, z.shape[0], Z_ROWS_AT_ONCE):
            starts = z.indptr[first : first + Z_ROWS_AT_ONCE + 1].astype(np.int64)
            entries = slice(starts[0], starts[-1])
            columns, values = z.indices[entries].astype(np.int32), z.data[entries]
            add_products(starts - starts[0], columns, values, values, gram)
        return gram

    def _by_film(self) -> sp.csr_array:
        starts = self.by_user.starts
        rated = np.concatenate(
            [self.by_user.films[starts[user] : starts[user + 1]] for user in self.informative]
        )
        ends = np.cumsum([0, *(starts[self.informative + 1] - starts[self.informative])])
        shape = (len(self.informative), len(self.z))
        return sp.csr_array(sp.csr_array((self.z[rated], rated, ends), shape=shape).T)
