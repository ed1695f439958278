"""Ratings user by user, as columns: twelve bytes a rating instead of hundreds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.kernels.sgd import bring_together, count, renumber

BLOCK_RATINGS: Final = 1 << 20
"""Ratings to work on between two looks at what else there is to do: about a tenth of a second."""

PART_RATINGS: Final = 1 << 17
"""Ratings to number at a time: to find the places of all at once would take eight bytes a rating."""


@dataclass(frozen=True, slots=True, eq=False)
class ByUser(Mapping[int, list[tuple[int, float]]]):
    """Ratings user by user; reads as Surprise's `ur`: inner user -> [(inner film, stars)].

    Attributes:
        starts: shape (n_users + 1,); the ratings of user u are those from starts[u] to starts[u + 1].
        films: shape (n,), inner ids of the films.
        stars: shape (n,), float32 or float64.
    """

    starts: NDArray[np.int64]
    films: NDArray[np.int32]
    stars: NDArray[np.floating[Any]]

    @classmethod
    def of(cls, trainset: Any) -> Self:
        """Return the ratings of any trainset of Surprise's, in the order of its `all_ratings`."""
        if isinstance(trainset.ur, cls):
            return trainset.ur
        by_user = trainset.ur.values()
        starts = np.zeros(trainset.n_users + 1, np.int64)
        np.cumsum([len(ratings) for ratings in by_user], out=starts[1:])
        pairs = np.fromiter(
            chain.from_iterable(chain.from_iterable(by_user)), np.float64, 2 * int(starts[-1])
        )
        return cls(starts, pairs[::2].astype(np.int32), pairs[1::2].copy())

    def blocks(self) -> Iterator[slice]:
        """Yield slices of users in their order, each with about `BLOCK_RATINGS` ratings."""
        edges = np.searchsorted(self.starts, np.arange(0, len(self.films), BLOCK_RATINGS))
        yield from (slice(first, end) for first, end in pairwise([*np.unique(edges).tolist(), len(self)]))

    def __getitem__(self, user: int) -> list[tuple[int, float]]:
        if user not in self:
            raise KeyError(user)
        rows = slice(self.starts[user], self.starts[user + 1])
        return list(zip(self.films[rows].tolist(), self.stars[rows].tolist(), strict=True))

    def __contains__(self, user: object) -> bool:
        return user in range(len(self))

    def __iter__(self) -> Iterator[int]:
        return iter(range(len(self)))

    def __len__(self) -> int:
        return len(self.starts) - 1


def user_by_user(ratings: Ratings) -> tuple[ByUser, NDArray[np.int32], NDArray[np.int32]]:
    """Return the ratings user by user, the users' ids and the films' ids, both in order of first appearance.

    Rows that are already user by user are not copied, but for the films' numbers: four bytes a rating.
    """
    films, movie_ids = _numbered(ratings.movie_ids, _distinct(ratings.movie_ids))
    user_ids, stars = _distinct(ratings.user_ids), ratings.stars
    another = ratings.user_ids[1:] != ratings.user_ids[:-1]
    if np.count_nonzero(another) < len(user_ids):  # each user's rows are together
        starts = np.concatenate([[0], np.flatnonzero(another) + 1, [len(ratings)]])
        user_ids = ratings.user_ids[starts[:-1]]
    else:
        users, user_ids = _numbered(ratings.user_ids, user_ids)
        starts, stars = count(users, len(user_ids)), stars.copy()
        bring_together(users, films, stars, starts)
    return ByUser(starts, films, stars), user_ids, movie_ids


def _numbered(
    ids: NDArray[np.int32], distinct: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return the number of each id in the order of first appearance, and the ids in that order."""
    codes = np.empty(len(ids), np.int32)
    for part in _parts(ids):
        codes[part] = np.searchsorted(distinct, ids[part])
    return codes, distinct[renumber(codes, len(distinct))]


def _distinct(ids: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.unique(np.concatenate([ids[:0], *(np.unique(ids[part]) for part in _parts(ids))]))


def _parts(ids: NDArray[np.int32]) -> Iterator[slice]:
    yield from (slice(start, start + PART_RATINGS) for start in range(0, len(ids), PART_RATINGS))
