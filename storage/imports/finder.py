"""Finding the films that a brought file means: by their ids, else by exact title and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recsys.domain import Catalogue, Film, MovieId
from storage.imports.entries import Brought, Entry, Sorted
from storage.imports.merging import merged
from storage.titles.aliases import aliases_of
from storage.titles.folding import canonical, fold, without_article

_MOST_CHOICES = 6

Names = dict[str, list[Film]]
"""Folded name -> films, the best known first."""


@dataclass(frozen=True, slots=True)
class _Meant:
    """Films that a title may mean, best first; `surely`: there is but one, and no doubt about it."""

    films: Sequence[Film] = ()
    surely: bool = False


class FilmFinder:
    """Looks films up in tables made once (a second for 10,000 films); reads are thread-safe.

    Ids count before titles, an exact year before one that is off by one, a title as it stands before one
    without its article or with its numbers spelt otherwise. There is no search among similar titles: what is
    found is right. Measured on ml-latest-small (benchmarks/README.md).
    """

    def __init__(self, catalogue: Catalogue, popularity: Mapping[MovieId, int] | None = None) -> None:
        """Make the tables.

        Args:
            popularity: movie_id -> number of ratings; orders the films of an unclear title.
        """
        self._catalogue = catalogue
        known = popularity or {}
        films = sorted(
            catalogue.films.values(), key=lambda film: (-known.get(film.movie_id, 0), film.movie_id)
        )
        # Of several films with one id, the best known has it.
        self._by_imdb = {film.imdb_id: film for film in reversed(films) if film.imdb_id}
        self._by_tmdb = {film.tmdb_id: film for film in reversed(films) if film.tmdb_id}
        self._titles: Names = {}
        self._others: Names = {}
        self._rewritten: Names = {}
        self._parts: Names = {}
        for film in films:
            plain = dict.fromkeys(map(fold, (film.title, *film.other_titles)))
            _add(film, [fold(film.title)], self._titles)
            _add(film, plain, self._others)
            _add(film, set().union(*map(_rewritings, plain)), self._rewritten)
            if any(sign in film.title for sign in (": ", " - ")):
                _add(film, aliases_of(film, frozenset())[0], self._parts)

    def find(self, brought: Brought) -> Sorted:
        """Find the film of every entry, and make one of what says the same."""
        found: dict[MovieId, list[Entry]] = {}
        unclear: dict[tuple[object, ...], tuple[Sequence[Film], list[Entry]]] = {}
        missing: dict[tuple[object, ...], list[Entry]] = {}
        by_title: dict[tuple[str, int | None], _Meant] = {}
        # The sample has ids of its own: MovieLens' would give other films.
        by_number = bool(brought.sample) == self._catalogue.is_sample
        for entry in brought.entries:
            if by_number and brought.sample is not None and (number := _number_alone(entry)):
                found.setdefault(number, []).append(entry)
                continue
            meant = self._meant(entry, by_title, by_number=by_number)
            if meant.surely:
                found.setdefault(meant.films[0].movie_id, []).append(entry)
                continue
            said = (fold(entry.title), entry.year, entry.imdb_id, entry.tmdb_id, entry.movie_id)
            if meant.films:
                unclear.setdefault(said, (meant.films, []))[1].append(entry)
            else:
                missing.setdefault(said, []).append(entry)
        keep_all = brought.source == "marquee"
        return Sorted(
            found=tuple(
                (movie_id, entry)
                for movie_id, entries in found.items()
                for entry in merged(entries, keep_all=keep_all)
            ),
            unclear=tuple(
                (entry, tuple(film.movie_id for film in films[:_MOST_CHOICES]))
                for films, entries in unclear.values()
                for entry in merged(entries, keep_all=keep_all)
            ),
            missing=tuple(
                entry for entries in missing.values() for entry in merged(entries, keep_all=keep_all)
            ),
        )

    def _meant(
        self, entry: Entry, by_title: dict[tuple[str, int | None], _Meant], *, by_number: bool
    ) -> _Meant:
        if film := self._by_id(entry, by_number=by_number):
            return _Meant((film,), surely=True)
        named = (entry.title, entry.year)
        if named not in by_title:
            by_title[named] = self._by_title(*named)
        meant = by_title[named]
        return _Meant(meant.films) if meant.surely and _contradicts(entry, meant.films[0]) else meant

    def _by_id(self, entry: Entry, *, by_number: bool) -> Film | None:
        if entry.movie_id and by_number:
            film = self._catalogue.films.get(entry.movie_id)
            if film and self._may_be(entry, film):
                return film
        if entry.imdb_id and (film := self._by_imdb.get(entry.imdb_id)):
            return film
        return self._by_tmdb.get(entry.tmdb_id) if entry.tmdb_id else None

    def _may_be(self, entry: Entry, film: Film) -> bool:
        """Is it the film of that movie_id? Not if the file was made with other data, and says otherwise."""
        if entry.imdb_id and film.imdb_id:
            return entry.imdb_id == film.imdb_id
        return not entry.title or film in self._by_title(entry.title, entry.year).films

    def _by_title(self, title: str, year: int | None) -> _Meant:
        readings = list(_readings(title))
        if year is None:
            plain = [*_named(readings, self._titles), *_named(readings, self._others)]
            films = _distinct(plain or _named(readings, self._rewritten))
            return _Meant(films, surely=len(films) == 1)
        for names in (self._titles, self._others, self._rewritten):
            if films := _of_year(_named(readings, names), year):
                return _Meant(films, surely=len(films) == 1)
        for names in (self._titles, self._others):
            named = _named(readings, names)
            if films := _of_year(named, year - 1, year + 1) or _of_year(named, None):
                return _Meant(films, surely=len(films) == 1)
        # "Star Wars" of 1977 may be "Star Wars: Episode IV - A New Hope", and may be another film.
        parts = _of_year(_named(readings, self._parts), year)
        rewritten = _of_year(_named(readings, self._rewritten), year - 1, year + 1)
        return _Meant(_distinct([*parts, *rewritten]))


def _add(film: Film, names: Iterable[str], table: Names) -> None:
    for name in names:
        if name:
            table.setdefault(name, []).append(film)


def _named(readings: Iterable[str], table: Names) -> list[Film]:
    return [film for name in readings for film in table.get(name, ())]


def _of_year(films: Iterable[Film], *years: int | None) -> list[Film]:
    return _distinct(film for film in films if film.year in years)


def _number_alone(entry: Entry) -> MovieId | None:
    """How our own export writes a film that was not in the catalogue any more: it comes back as it was."""
    return None if entry.title or entry.imdb_id or entry.tmdb_id else entry.movie_id


def _contradicts(entry: Entry, film: Film) -> bool:
    """Same name and nearly the same year, but by its id another film: that is for the person to say."""
    ids = entry.imdb_id and film.imdb_id and entry.imdb_id != film.imdb_id
    return bool(ids) and entry.year != film.year


def _readings(title: str) -> Iterator[str]:
    """A title folded, and with what follows its last comma in front: "Matrix, The"."""
    yield fold(title)
    before, comma, after = title.rpartition(", ")
    if comma and " " not in after:
        yield fold(f"{after} {before}")


def _rewritings(name: str) -> set[str]:
    """Without its article, and with numbers as digits."""
    spelt = canonical(name)
    return {without_article(name), spelt, without_article(spelt)}


def _distinct(films: Iterable[Film]) -> list[Film]:
    return list({film.movie_id: film for film in films}.values())
