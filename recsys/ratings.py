"""Ratings as columns: twelve bytes a rating, twenty with the time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recsys.domain import MAX_STARS, MIN_STARS

LARGEST_ID = 2**31 - 1


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
    def empty(cls) -> Self:
        """Return no ratings at all."""
        return cls(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.float32))

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

    @classmethod
    def read_csv(cls, path: Path) -> Ratings:
        """Read MovieLens' columns userId,movieId,rating[,timestamp] by name.

        Raises:
            BadData: the file is missing, not of this form, or a row is no rating (the line is named).
        """
        frame = read_columns(path, ("userId", "movieId", "rating"))
        ids = [whole_numbers(frame, name, path) for name in ("userId", "movieId")]
        stars = half_stars(frame["rating"], path)
        times = None
        if "timestamp" in frame.columns:
            times = whole_numbers(frame, "timestamp", path, largest=2**62).astype(np.int64)
        return cls.concatenate([cls(ids[0], ids[1], stars, times)])


def read_columns(path: Path, needed: Sequence[str]) -> pd.DataFrame:
    """Read a CSV file that must have the needed columns, its cells as numbers where they are.

    Raises:
        BadData: no such file, no text, or a column is missing.
    """
    try:
        frame = pd.read_csv(path, skipinitialspace=True, encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadData(f"{path}: there is no such file") from None
    except OSError as error:
        raise BadData(f"{path}: cannot be read ({error.strerror or error})") from None
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise BadData(f"{path}: is not a CSV file ({str(error).strip().splitlines()[-1]})") from None
    missing = [name for name in needed if name not in frame.columns]
    if missing:
        raise BadData(f"{path}: line 1: no column {missing[0]}; expected {','.join(needed)}")
    return frame


def whole_numbers(
    frame: pd.DataFrame, name: str, path: Path, largest: int = LARGEST_ID
) -> NDArray[np.int32]:
    """Return a column of ids.

    Raises:
        BadData: a cell is no whole number in 0..largest.
    """
    values = pd.to_numeric(frame[name], errors="coerce").to_numpy(np.float64)
    wrong = ~((values >= 0) & (values <= largest) & (values == np.floor(values)))
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise BadData(f"{path}: line {row + 2}: {name} is {frame[name].iloc[row]!r}, not a whole number")
    return values.astype(np.int32 if largest == LARGEST_ID else np.int64)


def half_stars(column: pd.Series, path: Path) -> NDArray[np.float32]:
    """Return a column of stars.

    Raises:
        BadData: a cell is no number of half stars in 0.5-5.
    """
    values = pd.to_numeric(column, errors="coerce").to_numpy(np.float64)
    wrong = ~((values >= MIN_STARS) & (values <= MAX_STARS) & (values * 2 == np.floor(values * 2)))
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise BadData(
            f"{path}: line {row + 2}: rating is {column.iloc[row]!r}; expected 0.5 to 5 in half stars"
        )
    return values.astype(np.float32)
