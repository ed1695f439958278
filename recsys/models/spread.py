"""How films spread over fame, decades, genres and origin: what a list is held to, and reasons name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Film, MovieId

FAME_STEPS: Final = (0.01, 0.02, 0.03, 0.05, 0.1, 0.2)
"""Shares of the films, the best known first, at which the kinds of fame end; the rest is the last kind."""

NO_GENRE: Final = "IMAX"
"""Listed by MovieLens among the genres, but a size of film."""


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """What kinds of film there are, and how much each film is of each kind.

    The kinds are, one block after another, steps of fame, decades, genres, and foreign films. In the first
    three a film's shares add up to 1: it has one fame and one decade, and 1/n of each of its n genres; all
    are 0 where nothing is known.

    Attributes:
        shares: shape (n_films, n_kinds).
        liked: shape (n_kinds,), the shares of the films that people like, each counted as often as liked.
        decades: first year of each.
        genres: as MovieLens spells them.
    """

    shares: NDArray[np.float32]
    liked: NDArray[np.float64]
    decades: tuple[int, ...]
    genres: tuple[str, ...]

    @property
    def blocks(self) -> tuple[slice, slice, slice, slice]:
        """The columns of fame, of decades, of genres and of foreign films."""
        ends = np.cumsum([0, len(FAME_STEPS) + 1, len(self.decades), len(self.genres), 1]).tolist()
        fame, decades, genres, foreign = (slice(*pair) for pair in pairwise(ends))
        return fame, decades, genres, foreign

    def of(self, rows: NDArray[np.integer]) -> NDArray[np.float64]:
        """Return the shares of some films, (n_rows, n_kinds); unknown ones are as people like in general."""
        shares: NDArray[np.float64] = self.shares[rows].astype(np.float64)
        for block in self.blocks[:-1]:
            shares[~shares[:, block].any(axis=1), block] = self.liked[block]
        return shares

    @classmethod
    def learn(
        cls,
        films: Mapping[MovieId, Film],
        movie_ids: NDArray[np.int32],
        n_ratings: NDArray[np.int32],
        n_liked: NDArray[np.int32],
    ) -> Self:
        """Describe films of these ids, in their order; the counts are of shape (n_films,)."""
        rows = [films.get(MovieId(movie_id)) for movie_id in movie_ids.tolist()]
        decades = sorted({decade for film in rows if (decade := decade_of(film)) is not None})
        genres = sorted({genre for film in rows if film for genre in film.genres} - {NO_GENRE})
        blocks = [
            _fame_steps(n_ratings),
            np.array([[decade_of(film) == decade for decade in decades] for film in rows], np.bool_),
            np.array([[film is not None and genre in film.genres for genre in genres] for film in rows]),
        ]
        shares = [_shares(block.reshape(len(rows), -1)) for block in blocks]
        liked = [_added_up(n_liked @ block) for block in shares]
        foreign = np.array([[film is not None and _is_foreign(film)] for film in rows], np.float64)
        shares.append(foreign)
        liked.append(n_liked @ foreign / max(int(n_liked.sum()), 1))
        return cls(
            np.hstack(shares).astype(np.float32),
            np.concatenate(liked),
            tuple(decades),
            tuple(genres),
        )


def decade_of(film: Film | None) -> int | None:
    """Return the first year of a film's decade, 1990; None where the year is not known."""
    return None if film is None or film.year is None else film.year // 10 * 10


def _is_foreign(film: Film) -> bool:
    """Return whether a film has another title than its English one, which MovieLens gives of such films."""
    return bool(film.other_titles) and "a.k.a." not in film.raw_title


def _shares(flags: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.asarray(flags / np.maximum(flags.sum(axis=1, keepdims=True), 1), np.float64)


def _added_up(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return weights as shares of their sum; all alike where that is 0."""
    total = float(weights.sum())
    return np.asarray(weights / total if total > 0 else np.full(len(weights), 1 / max(len(weights), 1)))


def _fame_steps(n_ratings: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Return which film is of which step of fame, shape (n_films, n_steps); equals are of the same step."""
    better_known = len(n_ratings) - np.searchsorted(np.sort(n_ratings), n_ratings, side="right")
    ends = np.array(FAME_STEPS) * len(n_ratings)
    return np.asarray(np.searchsorted(ends, better_known, side="right")[:, None] == np.arange(len(ends) + 1))
