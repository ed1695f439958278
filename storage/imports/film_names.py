"""Which films a name and a year may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from recsys.domain import Film, MovieId
from storage.titles.aliases import aliases_of
from storage.titles.folding import canonical, compact, fold, without_article
from storage.titles.similarity import similarities

_YEARS_OFF = 1
_ALIKE = 0.7
"""How far a name may be from the film's own and still be meant for it; chosen in benchmarks/README.md."""
_WELL_KNOWN = 0.03
"""Share of the best-known film's ratings; films with fewer are not guessed by another spelling."""

# Of 624 titles like "Star Wars: A New Hope" one was used again for a later film, of the others one in eleven.
_IN_PARTS = re.compile(r": | - ")

Names = dict[str, list[Film]]
"""Folded name -> films, the best known first."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Films that a name may mean, best first; `surely`: there is but one, and no doubt about it."""

    films: Sequence[Film] = ()
    surely: bool = False


class FilmNames:
    """Names in tables made once; reads are thread-safe.

    A film is surely meant by its exact title (as it stands, or with numbers spelt otherwise) and exact year.
    Without a year it is where nothing newer can be meant: the title was seen before the catalogue's last
    year, or has several parts. Everything else is for the person to say.
    """

    def __init__(self, films: Sequence[Film], popularity: Mapping[MovieId, int]) -> None:
        """Make the tables.

        Args:
            films: the best known first.
            popularity: movie_id -> number of ratings.
        """
        self._titles: Names = {}
        self._others: Names = {}
        self._rewritten: Names = {}
        self._bare: Names = {}
        self._parts: Names = {}
        self._well_known: dict[int, list[tuple[Film, Sequence[str]]]] = {}
        self._last_year = max((film.year for film in films if film.year), default=0)
        ratings_wanted = max(1, _WELL_KNOWN * max(popularity.values(), default=0))
        for film in films:
            plain = dict.fromkeys(map(fold, (film.title, *film.other_titles)))
            _add(film, [fold(film.title)], self._titles)
            _add(film, plain, self._others)
            _add(film, set(map(canonical, plain)), self._rewritten)
            _add(film, set().union(*map(_bare, plain)), self._bare)
            if _IN_PARTS.search(film.title):
                _add(film, aliases_of(film, frozenset())[0], self._parts)
            if film.year and popularity.get(film.movie_id, 0) >= ratings_wanted:
                self._well_known.setdefault(film.year, []).append(
                    (film, sorted(set().union(*map(_bare, plain))))
                )

    def meant(self, title: str, year: int | None, seen: int | None, spelt_otherwise: bool) -> Meant:
        """Films that may be meant by a title and year.

        Args:
            seen: the year in which the film was seen or rated, if that is known.
            spelt_otherwise: whether well-known films whose names are like this count, where none has it.
        """
        readings = list(_readings(title))
        if year is None:
            return self._of_any_year(title, readings, seen)
        for names in (self._titles, self._others, self._rewritten):
            if films := _of_years(_named(readings, names), year):
                return Meant(films, surely=len(films) == 1)
        near = (year, *_near(year))
        bare = list(dict.fromkeys(name for reading in readings for name in _bare(reading)))
        named = [*_named(readings, self._titles), *_named(readings, self._others)]
        films = [
            *_of_years(named, *near, None),
            *_of_years([*_named(bare, self._bare), *_named(readings, self._rewritten)], *near),
            # "Star Wars" of 1977 may be "Star Wars: Episode IV - A New Hope", and may be another film.
            *_of_years(_named(readings, self._parts), year),
        ]
        if spelt_otherwise and not films:
            films = self._spelt_otherwise(bare, year)
        return Meant(_distinct(films))

    def may_be_called(self, film: Film, title: str, year: int | None) -> bool:
        """Are this name and year near enough to the film's own? No name is near any."""
        if year is not None and film.year is not None and abs(year - film.year) > _YEARS_OFF:
            return False
        reading = fold(title)
        if not reading or reading in map(fold, (film.title, *film.other_titles)):
            return True
        return likeness(_bare(reading), [names_of(film)])[0] >= _ALIKE

    def _of_any_year(self, title: str, readings: Sequence[str], seen: int | None) -> Meant:
        named = [*_named(readings, self._titles), *_named(readings, self._others)]
        nearly = _named(readings, self._rewritten) or _named(readings, self._bare)
        films = [film for film in _distinct(named or nearly) if not (seen and film.year and film.year > seen)]
        nothing_newer = bool(_IN_PARTS.search(title)) or (seen is not None and seen < self._last_year)
        return Meant(films, surely=len(films) == 1 and bool(named) and nothing_newer)

    def _spelt_otherwise(self, readings: Sequence[str], year: int) -> list[Film]:
        known = [
            (film, names)
            for film, names in self._well_known.get(year, ())
            if any(_perhaps_alike(reading, name) for reading in readings for name in names)
        ]
        alike = likeness(readings, [names for _, names in known])
        begun = [any(_begins(reading, name) for reading in readings for name in names) for _, names in known]
        best = sorted(range(len(known)), key=lambda place: -alike[place])
        return [known[place][0] for place in best if begun[place] or alike[place] >= _ALIKE]


def _near(year: int) -> Iterator[int]:
    for off in range(1, _YEARS_OFF + 1):
        yield from (year - off, year + off)


def _perhaps_alike(reading: str, name: str) -> bool:
    """Leave out what `likeness` would find unlike."""
    spelling = fuzz.ratio(compact(reading), compact(name), score_cutoff=100 * _ALIKE)
    words, others = set(reading.split()), set(name.split())
    return spelling > 0 or words <= others or words >= others


def _begins(reading: str, name: str) -> bool:
    """Is it the beginning of a name, "Dr. Strangelove", and more than a word?"""
    return " " in reading and name.startswith(f"{reading} ")


def names_of(film: Film) -> Sequence[str]:
    """Folded names that a film may be known by, those of its parts among them."""
    return sorted(aliases_of(film, frozenset())[0]) or [film.title]


def likeness(readings: Iterable[str], names: Sequence[Sequence[str]]) -> Sequence[float]:
    """How like the names of each film the best of the folded readings is, 0 to 1."""
    readings = [reading for reading in readings if reading]
    if not readings or not names:
        return [0.0] * len(names)
    return [float(alike) for alike in similarities(readings, names)]


def _add(film: Film, names: Iterable[str], table: Names) -> None:
    for name in names:
        if name:
            table.setdefault(name, []).append(film)


def _named(readings: Iterable[str], table: Names) -> list[Film]:
    return [film for name in readings for film in table.get(name, ())]


def _of_years(films: Iterable[Film], *years: int | None) -> list[Film]:
    return _distinct(film for film in films if film.year in years)


def _readings(title: str) -> Iterator[str]:
    """A title folded, and with what follows its last comma in front: "Matrix, The"."""
    yield fold(title)
    before, comma, after = title.rpartition(", ")
    if comma and " " not in after:
        yield fold(f"{after} {before}")


def _bare(name: str) -> set[str]:
    """Without its article, as it stands and with numbers as digits."""
    return {without_article(name), without_article(canonical(name))}


def _distinct(films: Iterable[Film]) -> list[Film]:
    return list({film.movie_id: film for film in films}.values())
