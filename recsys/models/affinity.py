"""Which films go together: EASE, a linear item-item model with a closed form, and plain counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.kernels.trainset import ByUser, user_by_user

PENALTY = 1000.0
"""λ. Heavier than for people with hundreds of ratings: chats know five or twenty."""

DOUBT = 10.0
"""People of whom nothing is known, added to those who rated a film when it is asked what they like."""

LOUDEST = 3
"""How many of a person's films are asked what goes with them: the ones that say most."""

FEWEST_RATINGS = 5
MOST_FILMS = 2400
"""Those with the most ratings; it bounds time and memory, and hardly any list holds another film."""

STEPS = 16
"""Lifts are kept to a sixteenth, within ±8: a byte for each."""
LIKED = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """How much having rated one film speaks for another.

    Attributes:
        movie_ids: shape (n_kept,), ascending: the films that enough people rated.
        weights: B, shape (n_kept, n_kept), half precision, zero diagonal; row j says what film j speaks for.
        lifts: shape (n_kept, n_kept), in sixteenths: row j says how much likelier those who rated film j are
            than others to like each film, in logarithms.
    """

    movie_ids: NDArray[np.int32]
    weights: NDArray[np.float16]
    lifts: NDArray[np.int8]

    def scores(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return how much a person's ratings speak for each kept film, shape (n_kept,), no unit."""
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        rows, voices = self._heard(rated)
        return np.asarray(voices @ self.weights[rows].astype(np.float32), np.float32)

    def company(self, rated: Mapping[MovieId, float]) -> NDArray[np.float32]:
        """Return how well each kept film keeps company with a person's films, whatever the stars.

        It is the sum of the three largest lifts among the films they rated, shape (n_kept,). Where affinity
        adds up what all films say, here those decide that say most.
        """
        if not len(self.movie_ids):
            return np.zeros(0, np.float32)
        rows, _ = self._heard(rated)
        loudest = np.full((min(LOUDEST, len(rows)), len(self.movie_ids)), -128, np.int8)
        for falling in self.lifts[rows]:  # each place keeps the larger and hands the smaller down
            for place in loudest:
                smaller = np.minimum(falling, place)
                np.maximum(falling, place, out=place)
                falling[:] = smaller
        return np.asarray(loudest.sum(axis=0, dtype=np.float32) / STEPS)

    def shares(self, rated: Mapping[MovieId, float], movie_id: MovieId) -> dict[MovieId, float]:
        """Return how much each rating speaks for one film; together its score. Empty for a film not kept."""
        column = self._row(movie_id)
        if column is None:
            return {}
        rows, voices = self._heard(rated)
        shares = voices * self.weights[rows, column]
        films = (MovieId(film) for film in self.movie_ids[rows].tolist())
        return dict(zip(films, shares.tolist(), strict=True))

    def _heard(self, rated: Mapping[MovieId, float]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the rows of the kept films among the rated, and how loudly each speaks."""
        ids = np.fromiter(rated, np.int64, len(rated))
        rows = np.minimum(np.searchsorted(self.movie_ids, ids), len(self.movie_ids) - 1)
        known = self.movie_ids[rows] == ids
        return rows[known], voice(np.fromiter(rated.values(), np.float32, len(rated))[known])

    def _row(self, movie_id: int) -> int | None:
        row = int(np.searchsorted(self.movie_ids, movie_id))
        return row if row < len(self.movie_ids) and self.movie_ids[row] == movie_id else None


def voice(stars: NDArray[np.float32] | np.float32) -> NDArray[np.float32]:
    """Return how loudly a rating speaks: 1 at four stars, nothing at two, a little against below."""
    return np.asarray(np.clip((stars - 2.0) / 2.0, -0.2, 1.5), np.float32)


def fit_affinity(ratings: Ratings) -> Affinity:
    """Learn from who rated what which films people will rate, and like, next.

    Ridge regression of the target T on the ratings' presence X with the diagonal held at zero:
    P = (XᵀX + λI)⁻¹, B = P XᵀT − P·diag((P XᵀT)_jj / P_jj). With T = X this is EASE; here T counts a film
    that was rated once and one that was liked twice.

    Lifts are log((n_ji + a p_i)/(n_j + a)) − log p_i, where n_ji of the n_j people who rated film j liked
    film i, p_i is the share that likes it among all, and a is `DOUBT`.

    Cost: O(n_kept³ + Σ n_u²) time, n_u being how many kept films a person rated; 32·n_kept² bytes and four
    to twelve a rating while it works.
    Source: Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019, equation 8.
    """
    by_user, _, movie_ids = user_by_user(ratings)
    films = _enough_rated(by_user, movie_ids)
    kept = movie_ids[films]
    if not len(kept):
        return Affinity(kept, np.zeros((0, 0), np.float16), np.zeros((0, 0), np.int8))
    gram, pulls = _cooccurrences(by_user, films, len(movie_ids))
    lifts = _lifts(np.diag(gram), pulls - gram, len(by_user))
    gram[np.diag_indices_from(gram)] += PENALTY
    inverse = np.linalg.inv(gram)
    del gram
    weights = inverse @ pulls
    weights -= inverse * (np.diag(weights) / np.diag(inverse))[None, :]
    np.fill_diagonal(weights, 0.0)
    return Affinity(kept, weights.astype(np.float16), lifts)


def _lifts(n_rated: NDArray[np.float64], liked: NDArray[np.float64], n_people: int) -> NDArray[np.int8]:
    """Return the lifts; `liked`, how many of those who rated film j liked film i, is spent as memory."""
    share = (np.diag(liked) + 0.5) / (n_people + 1)
    liked += DOUBT * share
    liked /= (n_rated + DOUBT)[:, None]
    lifts = np.log(liked, out=liked)
    lifts -= np.log(share)
    return np.asarray(np.clip(np.rint(STEPS * lifts), -127, 127), np.int8)


def _enough_rated(by_user: ByUser, movie_ids: NDArray[np.int32]) -> NDArray[np.intp]:
    """Return which films are kept, in the order of their ids."""
    from recsys.kernels.sgd import count

    counts = np.diff(count(by_user.films, len(movie_ids)))
    most = np.lexsort((movie_ids, -counts))[:MOST_FILMS]
    enough = most[counts[most] >= FEWEST_RATINGS]
    return enough[np.argsort(movie_ids[enough])]


def _cooccurrences(
    by_user: ByUser, kept: NDArray[np.intp], n_films: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return XᵀX and XᵀT, shape (n_kept, n_kept)."""
    from recsys.kernels.cooccurrence import add_products

    column_of = np.full(n_films, -1, np.int32)
    column_of[kept] = np.arange(len(kept))
    gram, pulls = np.zeros((len(kept), len(kept))), np.zeros((len(kept), len(kept)))
    for users in by_user.blocks():
        starts = by_user.starts[users.start : users.stop + 1]
        rows = slice(starts[0], starts[-1])
        columns = column_of[by_user.films[rows]]
        presence = np.ones(len(columns))
        add_products(starts - starts[0], columns, presence, presence, gram)
        target = np.where(by_user.stars[rows] >= LIKED, 2.0, 1.0)
        add_products(starts - starts[0], columns, presence, target, pulls)
    return gram, pulls
