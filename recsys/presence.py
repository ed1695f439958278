"""Who rated what, whatever the stars: what the priors of people and films listen to.

Z has a row for each person, or film, and a column for each of the films, or people, with the most ratings: z
is 1/√(n + c) where there is a rating, n being all ratings of the row. It is never written out: at 25 million
ratings it would take more memory than they do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recsys.factors import USER_DAMPING
from recsys.trainset import ByUser

FILM_DAMPING: Final = 5.0
"""c of films; that of people is `factors.USER_DAMPING`."""

MOST_PRESENT: Final = 3000
"""How many of one side, those with the most ratings, tell the other side's prior something."""

ROWS_AT_ONCE: Final = 256  # of Z between two looks at what else there is to do; popular films take long


def most_rated(n_ratings: NDArray[np.int64], ids: NDArray[np.int32]) -> NDArray[np.intp]:
    """Return the rows of those with the most ratings, all of them where there are not too many."""
    return np.sort(np.lexsort((ids, -n_ratings))[:MOST_PRESENT])


def people_gram(by_user: ByUser, telling: NDArray[np.intp], n_films: int) -> NDArray[np.float64]:
    """Return ZᵀZ of people, whose columns are the telling films; shape (n_telling, n_telling)."""
    from recsys.cooccurrence import add_products

    column_of = np.full(n_films, -1, np.int32)
    column_of[telling] = np.arange(len(telling))
    gram = np.zeros((len(telling), len(telling)))
    for users in by_user.blocks():
        starts = by_user.starts[users.start : users.stop + 1]
        n_ratings = np.diff(starts)
        z = np.repeat(1 / np.sqrt(n_ratings + USER_DAMPING), n_ratings)
        add_products(starts - starts[0], column_of[by_user.films[starts[0] : starts[-1]]], z, z, gram)
    return gram


@dataclass(frozen=True, slots=True, eq=False)
class FilmsPresence:
    """Z of films.

    Attributes:
        telling: shape (n_telling,), the people who are its columns, rows of `by_user`.
        z: shape (n_films,), 1/√(n + c).
    """

    by_user: ByUser
    telling: NDArray[np.intp]
    z: NDArray[np.float64]

    @classmethod
    def of(cls, by_user: ByUser, user_ids: NDArray[np.int32], n_ratings: NDArray[np.int64]) -> Self:
        """Take the people with the most ratings; `n_ratings` is that of each film, shape (n_films,)."""
        return cls(
            by_user, most_rated(np.diff(by_user.starts), user_ids), 1 / np.sqrt(n_ratings + FILM_DAMPING)
        )

    def times(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return ZW, shape (n_films, k), of weights of shape (n_telling, k)."""
        from recsys.cooccurrence import sum_of_columns

        ratings = self.by_user
        return self.z[:, None] * sum_of_columns(
            ratings.starts, ratings.films, self.telling, weights, len(self.z)
        )

    def pulls(self, side: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return ZᵀX, shape (n_telling, k), of X of shape (n_films, k)."""
        from recsys.cooccurrence import sum_of_rows

        return sum_of_rows(self.by_user.starts, self.by_user.films, self.telling, self.z[:, None] * side)

    def gram(self) -> NDArray[np.float64]:
        """Return ZᵀZ, shape (n_telling, n_telling)."""
        from recsys.cooccurrence import add_products

        by_film = self._by_film()
        gram = np.zeros((len(self.telling), len(self.telling)))
        for first in range(0, len(self.z), ROWS_AT_ONCE):
            starts = by_film.indptr[first : first + ROWS_AT_ONCE + 1].astype(np.int64)
            entries = slice(starts[0], starts[-1])
            z = by_film.data[entries]
            add_products(starts - starts[0], by_film.indices[entries], z, z, gram)
        return gram

    def _by_film(self) -> sp.csr_array:
        starts = self.by_user.starts
        rated = np.concatenate([self.by_user.films[starts[user] : starts[user + 1]] for user in self.telling])
        ends = np.cumsum([0, *(starts[self.telling + 1] - starts[self.telling])])
        shape = (len(self.telling), len(self.z))
        return sp.csr_array(sp.csr_array((self.z[rated], rated, ends), shape=shape).T)
