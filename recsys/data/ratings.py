"""Ratings as columns: twelve bytes a rating, twenty with the time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


class BadData(ValueError):
    """Data that cannot be used: one line that names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """One row a rating; a pair of user and film stands at most once.

    Attributes:
        user_ids: shape (n,), MovieLens-style ids.
        movie_ids: shape (n,), raw MovieLens ids.
        stars: shape (n,), 0.5-5.0 in half stars.
        timestamps: shape (n,), seconds since 1970 in UTC; None where nobody wrote them down.
    """

    user_ids: NDArray[np.int32]
    movie_ids: NDArray[np.int32]
    stars: NDArray[np.float32]
    timestamps: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        columns = (self.movie_ids, self.stars, self.user_ids if self.timestamps is None else self.timestamps)
        if any(len(column) != len(self.user_ids) for column in columns):
            msg = "the columns of ratings must be of one length"
            raise ValueError(msg)

    def __len__(self) -> int:
        return len(self.user_ids)

    def rows(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> Ratings:
        """Return the rows that a mask or an array of positions names."""
        times = None if self.timestamps is None else self.timestamps[which]
        return Ratings(self.user_ids[which], self.movie_ids[which], self.stars[which], times)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over users, films and stars in their order, in hexadecimal."""
        digest = hashlib.sha256()
        for column in (self.user_ids, self.movie_ids, self.stars):
            digest.update(np.ascontiguousarray(column).tobytes())
        return digest.hexdigest()

    @classmethod
    def concatenate(cls, parts: Sequence[Ratings]) -> Ratings:
        """Join ratings; of the same pair of user and film the last one counts."""
        timed = all(part.timestamps is not None for part in parts)
        joined = cls(
            np.concatenate([part.user_ids for part in parts]),
            np.concatenate([part.movie_ids for part in parts]),
            np.concatenate([part.stars for part in parts]),
            np.concatenate([part.timestamps for part in parts if part.timestamps is not None])
            if timed
            else None,
        )
        pairs = (joined.user_ids.astype(np.int64) << 32) | joined.movie_ids
        _, last = np.unique(pairs[::-1], return_index=True)
        if len(last) == len(joined):
            return joined
        return joined.rows(np.sort(len(joined) - 1 - last))
