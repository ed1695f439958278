"""Finding the films that a brought file means: by ids and names, which must not contradict each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recsys.domain import Catalogue, Film, MovieId
from storage.imports.entries import Brought, Entry, Sorted
from storage.imports.film_names import FilmNames, Meant
from storage.imports.merging import merged
from storage.titles.folding import fold

_MOST_CHOICES = 6

_Said = tuple[str, int | None, int | None, bool]
"""Title, year, the year in which it was said, and whether other spellings count: with an id it would tell."""


class FilmFinder:
    """Looks films up in tables made once (a second for 10,000 films); reads are thread-safe.

    An id is believed if its film is called so, or nearly so; a name if the film has no other id. What is
    found is right; what may be right is for the person to say. Measured in benchmarks/README.md.
    """

    def __init__(self, catalogue: Catalogue, popularity: Mapping[MovieId, int] | None = None) -> None:
        """Make the tables.

        Args:
            popularity: movie_id -> number of ratings; orders the films of an unclear title, and only
                well-known ones are asked about if a title is spelt otherwise.
        """
        self._catalogue = catalogue
        known = popularity or {}
        films = sorted(
            catalogue.films.values(), key=lambda film: (-known.get(film.movie_id, 0), film.movie_id)
        )
        # Of several films with one id, the best known has it.
        self._by_imdb = {film.imdb_id: film for film in reversed(films) if film.imdb_id}
        self._by_tmdb = {film.tmdb_id: film for film in reversed(films) if film.tmdb_id}
        self._names = FilmNames(films, known)

    def find(self, brought: Brought) -> Sorted:
        """Find the film of every entry, and make one of what says the same."""
        found: dict[MovieId, list[Entry]] = {}
        unclear: dict[tuple[object, ...], tuple[Sequence[Film], list[Entry]]] = {}
        missing: dict[tuple[object, ...], list[Entry]] = {}
        series = 0
        by_name: dict[_Said, Meant] = {}
        # The sample has ids of its own: MovieLens' would give other films.
        by_number = bool(brought.sample) == self._catalogue.is_sample
        for entry in brought.entries:
            if by_number and brought.sample is not None and (number := _number_alone(entry)):
                found.setdefault(number, []).append(entry)
                continue
            meant = self._meant(entry, by_name, by_number=by_number)
            said = (fold(entry.title), entry.year, entry.imdb_id, entry.tmdb_id, entry.movie_id)
            if meant.surely:
                found.setdefault(meant.films[0].movie_id, []).append(entry)
            elif meant.films:
                unclear.setdefault(said, (meant.films, []))[1].append(entry)
            elif entry.title in brought.perhaps_episodes:
                series += 1
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
            series=series,
        )

    def _meant(self, entry: Entry, by_name: dict[_Said, Meant], *, by_number: bool) -> Meant:
        named = self._named(entry, by_name)
        films = self._by_ids(entry, by_number=by_number)
        if not films:
            same = all(not _has_another_id(entry, film, by_number=by_number) for film in named.films)
            return named if same else Meant(named.films)
        if len(films) == 1 and not _has_another_id(entry, films[0], by_number=by_number):
            is_another = named.films and films[0] not in named.films
            if not is_another and self._may_be_called(films[0], entry):
                return Meant(films, surely=True)
        return Meant(list({film.movie_id: film for film in (*named.films, *films)}.values()))

    def _named(self, entry: Entry, by_name: dict[_Said, Meant]) -> Meant:
        """What the name alone means; each is looked up once."""
        seen = entry.at.year if entry.at and entry.year is None else None
        has_id = bool(entry.imdb_id or entry.tmdb_id or entry.movie_id)
        said = (entry.title, entry.year, seen, not has_id)
        if said not in by_name:
            by_name[said] = self._names.meant(*said)
        return by_name[said]

    def _by_ids(self, entry: Entry, *, by_number: bool) -> list[Film]:
        """The films that have any of its ids."""
        films = [
            self._catalogue.films.get(entry.movie_id) if entry.movie_id and by_number else None,
            self._by_imdb.get(entry.imdb_id) if entry.imdb_id else None,
            self._by_tmdb.get(entry.tmdb_id) if entry.tmdb_id else None,
        ]
        return list({film.movie_id: film for film in films if film}.values())

    def _may_be_called(self, film: Film, entry: Entry) -> bool:
        names = dict.fromkeys((entry.title, entry.original_title or entry.title))
        return any(self._names.may_be_called(film, name, entry.year) for name in names)


def _number_alone(entry: Entry) -> MovieId | None:
    """How our own export writes a film that was not in the catalogue any more: it comes back as it was."""
    return None if entry.title or entry.imdb_id or entry.tmdb_id else entry.movie_id


def _has_another_id(entry: Entry, film: Film, *, by_number: bool) -> bool:
    """Is any id that both have another one?"""
    return bool(
        (entry.imdb_id and film.imdb_id and entry.imdb_id != film.imdb_id)
        or (entry.tmdb_id and film.tmdb_id and entry.tmdb_id != film.tmdb_id)
        or (by_number and entry.movie_id and entry.movie_id != film.movie_id)
    )
