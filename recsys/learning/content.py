"""What a film is, as numbers: its genres, year and tags, known before anybody rated it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recsys.domain import Film, MovieId

FEWEST_FEATURE_FILMS: Final = 5
"""What fewer films of the catalogue have in common says little of the next."""

MOST_COLUMNS: Final = 500
"""Of one block: bounds what is solved for, whatever people call their films."""

YEARS_APART: Final = 10


def film_features(
    films: Mapping[MovieId, Film], movie_ids: NDArray[np.int32], *, tags: bool = True
) -> sp.csr_array:
    """Describe films by three blocks of features, each a vector of length 1, or 0 where nothing is known.

    Genres and tags: 1/√n for each of the film's n genres or tags that at least five films of the catalogue
    have. Year: one column for every tenth year, of which it lies between two: 1987 is (0.3, 0.7)/√0.58 of
    1980 and 1990, so that films of 1989 and 1991 are alike.

    Args:
        films: the whole catalogue. It decides what the columns are: the same films give the same columns,
            whichever rows are asked for.
        tags: False leaves out what people call the films.
        movie_ids: shape (n_films,); one that is not in the catalogue becomes a row of zeros.

    Returns:
        Shape (n_films, n_features), rows in the order of the ids.
    """
    rows = [films.get(MovieId(movie_id)) for movie_id in movie_ids.tolist()]
    blocks = [
        _block([describe(film) if film else {} for film in rows], map(describe, films.values()))
        for describe in ((_genres, _decades, _tags) if tags else (_genres, _decades))
    ]
    return sp.csr_array(sp.hstack(blocks, format="csr"))


def genre_flags(films: Mapping[MovieId, Film], movie_ids: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Return which film has which genre, shape (n_films, n_genres), rows in the order of the ids."""
    rows = [films[movie_id].genres if movie_id in films else () for movie_id in movie_ids.tolist()]
    names = sorted({genre for genres in rows for genre in genres})
    return np.array([[name in genres for name in names] for genres in rows], np.bool_).reshape(
        len(rows), len(names)
    )


def _genres(film: Film) -> Mapping[str, float]:
    return dict.fromkeys(film.genres, 1.0)


def _decades(film: Film) -> Mapping[str, float]:
    if film.year is None:
        return {}
    decade, years = divmod(film.year, YEARS_APART)
    share = years / YEARS_APART
    return {str(decade): 1 - share, str(decade + 1): share} if years else {str(decade): 1.0}


def _tags(film: Film) -> Mapping[str, float]:
    return dict.fromkeys(film.tags, 1.0)


def _block(rows: Iterable[Mapping[str, float]], catalogue: Iterable[Mapping[str, float]]) -> sp.csr_array:
    """Return named values as a matrix, each row of length 1; a column for each name that is common enough."""
    counts = Counter(name for described in catalogue for name in described)
    common = sorted(
        (name for name in counts if counts[name] >= FEWEST_FEATURE_FILMS),
        key=lambda name: (-counts[name], name),
    )
    column_of = {name: column for column, name in enumerate(common[:MOST_COLUMNS])}
    indptr, indices = [0], list[int]()
    values: list[float] = []
    for described in rows:
        known = {column_of[name]: value for name, value in described.items() if name in column_of}
        indices.extend(sorted(known))
        length = math.hypot(*known.values())
        values.extend(known[column] / length for column in sorted(known))
        indptr.append(len(indices))
    shape = (len(indptr) - 1, len(column_of))
    return sp.csr_array((np.array(values, np.float64), np.array(indices, np.int32), indptr), shape=shape)
