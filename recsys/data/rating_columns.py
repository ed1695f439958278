"""Rating files of every published layout, read straight into columns.

The file goes through pandas' compiled parser a million rows at a time, so that at its peak reading takes
about twice the twenty bytes of a rating. Only when something is wrong is the file read again, slowly, to name
the line.
"""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recsys.data.ratings import BadData, Ratings
from recsys.domain import LARGEST_ID, MAX_STARS, MIN_STARS

Number = TypeVar("Number", np.int32, np.int64, np.float32)

log = logging.getLogger(__name__)

CHUNK_ROWS = 1_000_000
LOST = -1
COLUMNS = ("userId", "movieId", "rating", "timestamp")


@dataclass(frozen=True, slots=True)
class RatingForm:
    """How a layout writes its ratings.

    Attributes:
        separator: between the cells of a line: ",", "::" or a tab.
        header: the first line names the columns; without one they are user, film, stars, time.
    """

    separator: str
    header: bool


CSV = RatingForm(",", header=True)
"""userId,movieId,rating[,timestamp], as MovieLens writes since 2014."""


def read_ratings(path: Path, form: RatingForm) -> Ratings:
    """Read a rating file; of several ratings of one film by one person the latest counts.

    Returns:
        Ratings in the order of the file, times included where the file has them.

    Raises:
        BadData: the file cannot be read, holds no rating, or a line is no rating (it is named).
    """
    try:
        chunks = list(_chunks(path, form))
    except OSError as error:
        raise BadData(f"{path}: cannot be read ({error.strerror or error})") from None
    except (ValueError, OverflowError, pd.errors.ParserError) as error:
        raise _first_wrong_line(path, form, error) from None
    if not chunks or not sum(map(len, chunks)):
        raise BadData(f"{path}: holds no ratings")
    users = [chunk.user_ids for chunk in chunks]
    films = [chunk.movie_ids for chunk in chunks]
    stars = [chunk.stars for chunk in chunks]
    times = [chunk.timestamps for chunk in chunks if chunk.timestamps is not None]
    del chunks  # so that each column's pieces are freed as soon as they are joined
    seconds = _joined(times) if times else None
    if seconds is not None and (lost := seconds == LOST).any():
        _warn_of_lost_times(path, int(lost.sum()))
        seconds[lost] = 0
    return latest_only(Ratings(_joined(users), _joined(films), _joined(stars), seconds))


@cache
def _warn_of_lost_times(path: Path, n: int) -> None:
    """Say it once, however often the file is read."""
    log.warning("%s: ratings without a readable time, which count all the same: %d", path, n)


def _joined(pieces: list[NDArray[Number]]) -> NDArray[Number]:
    joined = np.concatenate(pieces)
    pieces.clear()
    return joined


def read_pairs(path: Path) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Read the columns userId and movieId of a CSV file.

    Raises:
        BadData: the file cannot be read or a line is no pair of ids (it is named).
    """
    try:
        frame = pd.read_csv(path, encoding="utf-8-sig", usecols=list(COLUMNS[:2]))
    except OSError as error:
        raise BadData(f"{path}: cannot be read ({error.strerror or error})") from None
    except ValueError as error:
        raise BadData(f"{path}: expected columns userId,movieId ({' '.join(str(error).split())})") from None
    columns = []
    for name in COLUMNS[:2]:
        ids = pd.to_numeric(frame[name], errors="coerce").to_numpy(np.float64)
        wrong = ~((ids >= 0) & (ids <= LARGEST_ID) & (ids == np.floor(ids)))
        if wrong.any():
            row = int(np.flatnonzero(wrong)[0])
            raise BadData(f"{path}: line {row + 2}: {name} is no whole number up to {LARGEST_ID}")
        columns.append(ids.astype(np.int32))
    return columns[0], columns[1]


def latest_only(ratings: Ratings) -> Ratings:
    """Keep the latest rating of each pair of user and film (the last row where times are equal or absent)."""
    pairs = ratings.user_ids.astype(np.int64)
    pairs <<= 32  # in place: with 25 million ratings a copy more is 200 MB
    pairs |= ratings.movie_ids
    if np.all(pairs[1:] > pairs[:-1]):  # published files come sorted: nothing to look for
        return ratings
    by_time = (pairs,) if ratings.timestamps is None else (ratings.timestamps, pairs)
    order = np.lexsort(by_time)
    ordered = pairs[order]
    is_last = np.append(ordered[1:] != ordered[:-1], True)
    return ratings if is_last.all() else ratings.rows(np.sort(order[is_last]))


def _chunks(path: Path, form: RatingForm) -> Iterator[Ratings]:
    # The compiled parser wants one character: "1::2::3::4" is read as seven cells of which three are empty.
    doubled = form.separator == "::"
    names = [f"{name}{gap}" for name in COLUMNS for gap in (("", "_") if doubled else ("",))]
    reader = pd.read_csv(
        path,
        sep=form.separator[0],
        header=0 if form.header else None,
        names=None if form.header else names[:7],
        usecols=lambda name: name in COLUMNS,
        dtype={"userId": np.int64, "movieId": np.int64, "rating": np.float32},
        chunksize=CHUNK_ROWS,
        encoding="utf-8-sig",
    )
    with reader:
        for frame in reader:
            yield _checked(frame)


def _checked(frame: pd.DataFrame) -> Ratings:
    missing = [name for name in COLUMNS[:3] if name not in frame.columns]
    if missing:
        raise ValueError(missing[0])
    users, films = (frame[name].to_numpy() for name in COLUMNS[:2])
    stars = frame["rating"].to_numpy()
    halves = stars * 2
    right = (stars >= MIN_STARS) & (stars <= MAX_STARS) & (halves == np.floor(halves))
    for ids in (users, films):
        right &= (ids >= 0) & (ids <= LARGEST_ID)
    if not right.all():
        raise ValueError(int(np.flatnonzero(~right)[0]))
    times = _times(frame["timestamp"]) if "timestamp" in frame.columns else None
    return Ratings(users.astype(np.int32), films.astype(np.int32), stars, times)


def _times(column: pd.Series) -> NDArray[np.int64]:
    """Return seconds since 1970; LOST where a cell is no time: that costs the time, not the rating."""
    times = pd.to_numeric(column, errors="coerce").to_numpy(np.float64)
    lost = ~((times >= 0) & (times < 2**53))
    return np.where(lost, LOST, times).astype(np.int64)


def _first_wrong_line(path: Path, form: RatingForm, cause: Exception) -> BadData:
    names: list[str] = list(COLUMNS)
    with path.open(encoding="latin-1", newline="") as file:
        lines = enumerate(file, start=1)
        if form.header:
            _, first = next(lines, (1, ""))
            names = [cell.strip() for cell in _cells(first.removeprefix("\xef\xbb\xbf"), ",")]
            for name in COLUMNS[:3]:
                if name not in names:
                    expected = ",".join(COLUMNS)
                    return BadData(f"{path}: line 1: no column {name}; expected {expected}")
        for number, line in lines:
            wrong = _what_is_wrong(dict(zip(names, _cells(line, form.separator), strict=False)))
            if line.strip() and wrong:
                return BadData(f"{path}: line {number}: {wrong}")
    return BadData(f"{path}: cannot be read as ratings ({' '.join(str(cause).split())})")


def _cells(line: str, separator: str) -> list[str]:
    if separator == ",":
        return next(csv.reader([line.rstrip("\r\n")]), [])
    return line.rstrip("\r\n").split(separator)


def _what_is_wrong(row: dict[str, str]) -> str | None:
    """Say what keeps a line from being a rating, or None."""
    for name in COLUMNS[:3]:
        if not row.get(name, "").strip():
            return f"{name} is missing"
    for name in COLUMNS[:2]:
        if not _is_whole(row[name]):
            return f"{name} is {row[name][:40]!r}, not a whole number up to {LARGEST_ID}"
    try:
        halves = float(row["rating"]) * 2
    except ValueError:
        halves = 0.0
    if halves not in range(1, 11):
        return f"rating is {row['rating'][:40]!r}; expected 0.5 to 5 in half stars"
    return None


def _is_whole(cell: str) -> bool:
    cell = cell.strip()
    return cell.isascii() and cell.isdigit() and len(cell) < 20 and int(cell) <= LARGEST_ID
