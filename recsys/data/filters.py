"""What films are filtered by, as columns: no walk through a whole catalogue for every wish."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Film, MovieId

FEWEST_TAGGED_FILMS: Final = 3
"""What people call fewer films than this is no kind of film."""

WORD: Final = re.compile(r"\w+")

FITS_FROM: Final = 2
"""Score of a `Mixture` from which a film is of that kind."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """A kind of film that no genre says alone, such as a mood: what speaks for it, and what against.

    A film's score is 2 if it has one of the genres, 3 more if it has one of the tags, 3 more if its title has
    one of the words, less 1 for each of the other genres, less 3 if it has one of the other tags.

    Attributes:
        words: in lower case; those of English titles.
    """

    genres: frozenset[str] = frozenset()
    no_genres: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    no_tags: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


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
    """Genres, years, tags and words of titles of a catalogue's films.

    Attributes:
        movie_ids: shape (n_films,), ascending.
        years: shape (n_films,), 0 where unknown.
        genres: name -> which films have it, shape (n_films,).
        tags: name -> rows of the films that have it, ascending; the most common tag first. There are too many
            of them for a flag of every film.
        words: word of a title, in lower case -> rows of the films whose titles have it, ascending.
    """

    movie_ids: NDArray[np.int32]
    years: NDArray[np.int32]
    genres: Mapping[str, NDArray[np.bool_]]
    tags: Mapping[str, NDArray[np.int32]]
    words: Mapping[str, NDArray[np.int32]]

    @classmethod
    def of(cls, films: Iterable[Film]) -> Self:
        """Take genres, years, tags and titles from the films."""
        films = sorted(films, key=lambda film: film.movie_id)
        genres: dict[str, NDArray[np.bool_]] = {}
        rows_of: dict[str, list[int]] = defaultdict(list)
        titled: dict[str, list[int]] = defaultdict(list)
        for row, film in enumerate(films):
            for genre in film.genres:
                genres.setdefault(genre, np.zeros(len(films), np.bool_))[row] = True
            for tag in film.tags:
                rows_of[tag].append(row)
            for word in set(WORD.findall(film.title.casefold())):
                titled[word].append(row)
        ids, years = ([film.movie_id for film in films], [film.year or 0 for film in films])
        tags = {
            tag: np.array(rows_of[tag], np.int32)
            for tag in sorted(rows_of, key=lambda tag: (-len(rows_of[tag]), tag))
        }
        words = {word: np.array(rows, np.int32) for word, rows in titled.items()}
        return cls(np.array(ids, np.int32), np.array(years, np.int32), genres, tags, words)

    @property
    def common_tags(self) -> list[str]:
        """The tags of at least `FEWEST_TAGGED_FILMS` films, the most common first."""
        return [tag for tag, rows in self.tags.items() if len(rows) >= FEWEST_TAGGED_FILMS]

    @property
    def newest_year(self) -> int:
        """Of any film; 0 where no film has a year."""
        return int(self.years.max(initial=0))

    def year_of(self, movie_id: MovieId) -> int:
        """The year of a film; 0 where it is unknown."""
        rows = np.flatnonzero(self.movie_ids == movie_id)
        return int(self.years[rows[0]]) if len(rows) else 0

    def fitting(
        self,
        genres: Iterable[str] = (),
        no_genres: Iterable[str] = (),
        first_year: int | None = None,
        last_year: int | None = None,
        *,
        no_mix: Iterable[str] = (),
        no_decade: int | None = None,
        tags: Iterable[str] = (),
        no_tags: Iterable[str] = (),
        kinds: Iterable[Mixture] = (),
        no_kinds: Iterable[Mixture] = (),
    ) -> Fitting:
        """Tell which films have all that is wanted, nothing that is not, and are of those years.

        Args:
            genres, tags, kinds: a film has every one of them; no_genres, no_tags, no_kinds: it has none.
            no_mix: genres of which it does not have all; none asks for nothing.
            no_decade: the first of ten years that it is not of.
            first_year, last_year: both included, None is open; a film without a year fits no wish for
                years.

        Cost: 0.1 ms for 60,000 films.
        """
        fits = np.ones(len(self.movie_ids), np.bool_)
        for wanted in (
            self._flags(self.genres, genres),
            self._rows(self.tags, tags),
            map(self.of_kind, kinds),
        ):
            for has in wanted:
                fits &= has
        for unwanted in (
            self._flags(self.genres, no_genres),
            self._rows(self.tags, no_tags),
            map(self.of_kind, no_kinds),
        ):
            for has in unwanted:
                fits &= ~has
        if mixed := list(self._flags(self.genres, no_mix)):
            fits &= ~np.logical_and.reduce(mixed)
        if first_year is not None:
            fits &= self.years >= first_year
        if last_year is not None:
            fits &= (self.years <= last_year) & (self.years > 0)
        if no_decade is not None:
            fits &= (self.years < no_decade) | (self.years >= no_decade + 10)
        return Fitting(self.movie_ids, fits)

    def of_kind(self, kind: Mixture) -> NDArray[np.bool_]:
        """Tell which films are of a kind, shape (n_films,)."""
        score = np.zeros(len(self.movie_ids), np.int8)
        for gain, found in (
            (2, self._flags(self.genres, kind.genres)),
            (3, self._rows(self.tags, kind.tags)),
            (3, self._rows(self.words, kind.words)),
            (-3, self._rows(self.tags, kind.no_tags)),
        ):
            score += np.int8(gain) * np.logical_or.reduce([np.zeros(len(score), np.bool_), *found])
        for has in self._flags(self.genres, kind.no_genres):
            score -= has
        return score >= FITS_FROM

    def _flags(
        self, known: Mapping[str, NDArray[np.bool_]], names: Iterable[str]
    ) -> Iterator[NDArray[np.bool_]]:
        nowhere = np.zeros(len(self.movie_ids), np.bool_)
        return (known.get(name, nowhere) for name in names)

    def _rows(
        self, known: Mapping[str, NDArray[np.int32]], names: Iterable[str]
    ) -> Iterator[NDArray[np.bool_]]:
        for name in names:
            has = np.zeros(len(self.movie_ids), np.bool_)
            if name in known:
                has[known[name]] = True
            yield has
