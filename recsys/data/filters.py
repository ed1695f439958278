"""What films are filtered by, as columns: no walk through a whole catalogue for every wish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Film

FEWEST_TAGGED_FILMS: Final = 3
"""What people call fewer films than this is no kind of film."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitting:
    """Which films of a catalogue fit a wish.

    Attributes:
        movie_ids: shape (n_films,), of the catalogue, ascending.
        fits: shape (n_films,).
    """

    movie_ids: NDArray[np.int32]
    fits: NDArray[np.bool_]

    @property
    def ids(self) -> list[int]:
        """The films that fit."""
        return [int(movie_id) for movie_id in self.movie_ids[self.fits]]

    def among(self, movie_ids: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Return which of other films fit, shape (n,); nothing to look up where they are the catalogue's."""
        if np.array_equal(movie_ids, self.movie_ids):
            return self.fits.copy()
        return np.isin(movie_ids, self.movie_ids[self.fits])


@dataclass(frozen=True, slots=True, eq=False)
class Filters:
    """Genres, years and tags of a catalogue's films.

    Attributes:
        movie_ids: shape (n_films,), ascending.
        years: shape (n_films,), 0 where unknown.
        genres: name -> which films have it, shape (n_films,).
        tags: name -> rows of the films that have it, at least `FEWEST_TAGGED_FILMS`, ascending; the most
            common tag first. There are too many of them for a flag of every film.
    """

    movie_ids: NDArray[np.int32]
    years: NDArray[np.int32]
    genres: Mapping[str, NDArray[np.bool_]]
    tags: Mapping[str, NDArray[np.int32]]

    @classmethod
    def of(cls, films: Iterable[Film]) -> Self:
        """Take genres, years and tags from the films."""
        films = sorted(films, key=lambda film: film.movie_id)
        genres: dict[str, NDArray[np.bool_]] = {}
        rows_of: dict[str, list[int]] = defaultdict(list)
        for row, film in enumerate(films):
            for genre in film.genres:
                genres.setdefault(genre, np.zeros(len(films), np.bool_))[row] = True
            for tag in film.tags:
                rows_of[tag].append(row)
        ids, years = ([film.movie_id for film in films], [film.year or 0 for film in films])
        common = sorted(
            (tag for tag, rows in rows_of.items() if len(rows) >= FEWEST_TAGGED_FILMS),
            key=lambda tag: (-len(rows_of[tag]), tag),
        )
        tags = {tag: np.array(rows_of[tag], np.int32) for tag in common}
        return cls(np.array(ids, np.int32), np.array(years, np.int32), genres, tags)

    def fitting(
        self,
        genres: Iterable[str] = (),
        no_genres: Iterable[str] = (),
        first_year: int | None = None,
        last_year: int | None = None,
        *,
        any_genres: Collection[str] = (),
        tags: Iterable[str] = (),
    ) -> Fitting:
        """Tell which films have all of the genres and tags, none of the others, and are of those years.

        Args:
            any_genres: of these a film has one at least; none asks for nothing.
            first_year, last_year: both included, None is open; a film without a year fits no wish for
                years.

        Cost: 0.1 ms for 60,000 films.
        """
        fits = np.ones(len(self.movie_ids), np.bool_)
        nowhere = np.zeros(len(fits), np.bool_)
        for genre in genres:
            fits &= self.genres.get(genre, nowhere)
        for genre in no_genres:
            fits &= ~self.genres.get(genre, nowhere)
        if any_genres:
            fits &= np.logical_or.reduce([self.genres.get(genre, nowhere) for genre in any_genres])
        for tag in tags:
            tagged = nowhere.copy()
            if tag in self.tags:
                tagged[self.tags[tag]] = True
            fits &= tagged
        if first_year is not None:
            fits &= self.years >= first_year
        if last_year is not None:
            fits &= (self.years <= last_year) & (self.years > 0)
        return Fitting(self.movie_ids, fits)
