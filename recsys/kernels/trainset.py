"""Ratings as Surprise's trainset, from columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np
import surprise
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import MAX_STARS, MIN_STARS
from recsys.kernels.by_user import user_by_user


class _InnerIds(Mapping[int, int]):
    """Raw id -> inner id, in the order of the inner ids; the table to look one up is made when needed."""

    def __init__(self, raw_ids: NDArray[np.int32]) -> None:
        self.raw_ids = raw_ids

    @cached_property
    def _table(self) -> dict[int, int]:
        return {raw: inner for inner, raw in enumerate(self)}

    def __getitem__(self, raw: int) -> int:
        return self._table[raw]

    def __iter__(self) -> Iterator[int]:
        return iter(self.raw_ids.tolist())

    def __len__(self) -> int:
        return len(self.raw_ids)


def trainset_of(ratings: Ratings) -> Any:
    """Return the trainset that Surprise would build of the rows: the same inner ids, the same order.

    It is a `surprise.Trainset` whose ratings are arrays; `ir`, which only neighbourhood methods read, knows
    the films but not their ratings. Rows that are already user by user are not copied.
    """
    by_user, user_ids, movie_ids = user_by_user(ratings)
    trainset = surprise.Trainset(
        by_user,
        range(len(movie_ids)),
        len(user_ids),
        len(movie_ids),
        len(ratings),
        (MIN_STARS, MAX_STARS),
        _InnerIds(user_ids),
        _InnerIds(movie_ids),
    )
    trainset._global_mean = np.mean(by_user.stars, dtype=np.float64)
    return trainset


def inner_ids(raw_to_inner: Mapping[int, int], raw_ids: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the inner id of each raw id, shape (n,); -1 for one that the trainset does not know."""
    known = np.fromiter(raw_to_inner, np.int32, len(raw_to_inner))  # in the order of the inner ids
    order = np.argsort(known).astype(np.int32)
    places = np.searchsorted(known, raw_ids, sorter=order)
    inner = order[np.minimum(places, len(known) - 1)]
    return np.where(known[inner] == raw_ids, inner, np.int32(-1))
