"""A dataset's ratings as numpy columns in a cache folder, so that the next start is quick.

The cache is never needed: where its folder cannot be written nothing is kept, and a cache that is stale, cut
short or damaged counts as none. It holds plain arrays only, no pickles.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from recsys.data.ratings import Ratings

READER_VERSION = 1
"""Counted up when the reader comes to read the same files differently."""

_UNREADABLE = (
    OSError,
    ValueError,
    KeyError,
    EOFError,
    RuntimeError,
    MemoryError,
    zipfile.BadZipFile,
    zlib.error,
)


def key_of(sources: Iterable[Path]) -> str:
    """Return what the cache of these files must carry: reader version, and name, size and time of each."""
    stats = [(path.name, path.stat()) for path in sources if path.is_file()]
    parts = [f"{name}:{found.st_size}:{found.st_mtime_ns}" for name, found in stats]
    return "|".join([f"v{READER_VERSION}", *parts])


def file_of(cache: Path, dataset: Path) -> Path:
    """Return the file in the cache folder that is for the dataset in this folder."""
    name = hashlib.sha256(os.fsencode(dataset.resolve())).hexdigest()[:16]
    return cache / f"ratings-{name}.npz"


def load(path: Path, key: str) -> Ratings | None:
    """Return the cached ratings, or None where no file carries this key whole."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            if str(arrays["key"]) != key:
                return None
            times = arrays["timestamps"] if "timestamps" in arrays.files else None
            ratings = Ratings(arrays["user_ids"], arrays["movie_ids"], arrays["stars"], times)
    except _UNREADABLE:
        return None
    expected = (np.int32, np.int32, np.float32, np.int64)
    columns = (ratings.user_ids, ratings.movie_ids, ratings.stars, ratings.timestamps)
    for column, dtype in zip(columns, expected, strict=True):
        if column is not None and (column.dtype != dtype or column.ndim != 1):
            return None
    return ratings


def save(path: Path, key: str, ratings: Ratings) -> None:
    """Write the cache in one piece, or not at all where its folder cannot be written."""
    arrays = {
        "key": np.array(key),
        "user_ids": ratings.user_ids,
        "movie_ids": ratings.movie_ids,
        "stars": ratings.stars,
    }
    if ratings.timestamps is not None:
        arrays["timestamps"] = ratings.timestamps
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                np.savez(file, allow_pickle=False, **arrays)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
