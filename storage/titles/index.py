"""Finding a film by what people type for its title."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from pathlib import Path
from typing import TypeVar

from recsys.domain import Catalogue, MovieId
from storage.titles.file import open_index, rebuild, trigrams_of
from storage.titles.folding import canonical, compact, fold, without_article
from storage.titles.known_series import parts_of
from storage.titles.likeness import Likeness, likeness
from storage.titles.scripts import in_latin
from storage.titles.series import Sequel, nth_of_series, numbered
from storage.titles.similarity import similarities

# The longest title of MovieLens has 158 characters.
_MOST_CHARACTERS = 200
# Trigrams to ask for, the rarest first; films that they may propose; names that may begin as typed.
_TRIGRAMS = 14
_CANDIDATES = 120
_BEGINNINGS = 400

# What decides between films whose titles are about equally close, in units of similarity. The n-th of a
# series goes before any film of another number, however alike.
_POPULARITY = 0.10
_AS_TYPED = 0.10
_AS_REWRITTEN = 0.05
_RIGHT_YEAR = 0.12
_NTH_OF_SERIES = 1.0

_KNOWN = 0.04
"""Share of the best-known film's ratings from which many people know a film."""

_ABBREVIATED = 0.9
_BEGINS_SO = 0.8
_BY_NUMBER = 0.9
_NEARLY_EQUAL = 0.97
_TOO_FAR = 0.6

_ARTICLE_AT_END = re.compile(r"^(.+),\s*(the|an?|l[ae]s?|el|los|il|der|die|das)\s*$", re.IGNORECASE)

_POINT_ZERO = re.compile(r"(?<=\d)[.,]0$")
"""In "Die Hard 4.0"."""

T = TypeVar("T")

_YEAR_AT_END = re.compile(r"^(?P<title>.+) (?P<year>(?:18|19|20)\d\d)$")


@dataclass(frozen=True, slots=True)
class Match:
    """A film found; `similarity` is 1 where what was typed is one of its titles, and 0 at the least."""

    movie_id: MovieId
    similarity: float


@dataclass(slots=True)
class _Found:
    similarity: float
    score: float
    whole: bool = False  # one of its titles is just what was typed, or that rewritten


class TitleIndex:
    """Search by title that forgives misspelling, other languages, abbreviations and renumbering.

    A trigram index and a look-up of beginnings propose about a hundred films, which are ordered by the
    similarity of their best-matching name, a little by popularity, and by the year or the place in a series
    if the query names one. The title as typed counts before any rewriting. Thread-safe.
    """

    def __init__(self, path: Path, catalogue: Catalogue, popularity: Mapping[MovieId, int]) -> None:
        """Open the index, making the file if needed (about a second for 10,000 films).

        Args:
            path: of the file to keep; derived data, made again whenever it does not fit the catalogue.
            popularity: movie_id -> number of ratings; films that are not in it count as unknown.
        """
        self._path = path
        self._catalogue = catalogue
        self._popularity = popularity
        self._most_ratings = max(popularity.values(), default=0)
        self._most_popular = log1p(self._most_ratings or 1)
        self._lock = threading.Lock()
        self._file = open_index(path, catalogue)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()

    def search(self, text: str, limit: int = 10, among: Collection[MovieId] | None = None) -> list[Match]:
        """Find the films that `text` most probably means, best first; any text at all may be given.

        Args:
            text: as typed; a year may stand at its end, "heat 1995".
            among: the only films to find; None for all.
        """
        typed = folded(text)
        if not typed:
            return []
        found = self._ask(lambda: self._search(typed, among))
        best = sorted(found.items(), key=lambda item: (-item[1].score, item[0]))
        matches = [Match(movie_id, film.similarity) for movie_id, film in best]
        if among is not None:
            matches = [match for match in matches if match.movie_id in among]
        return matches[: max(limit, 0)]

    def likenesses(self, text: str, movie_ids: Collection[MovieId]) -> dict[MovieId, Likeness]:
        """How well each of some films is called what was typed."""
        readings = _readings(folded(text))
        rows = self._ask(lambda: self._rows(set(movie_ids)))
        return {
            movie_id: likeness(readings, names, short, is_known=self.is_known(movie_id))
            for movie_id, (names, short) in rows.items()
        }

    def is_known(self, movie_id: MovieId) -> bool:
        """Whether many people know a film."""
        return self._popularity.get(movie_id, 0) >= _KNOWN * self._most_ratings

    def sequel(self, text: str) -> Sequel | None:
        """The part of a series that somebody asks for by its number; None where they name no series."""
        series = numbered(canonical(folded(_POINT_ZERO.sub("", text))))
        return self._ask(lambda: self._sequel(*series)) if series else None

    def _ask(self, question: Callable[[], T]) -> T:
        """Ask the file; it is made anew if it was damaged while it was open."""
        with self._lock:
            try:
                return question()
            except sqlite3.DatabaseError:
                self._file.close()
                self._file = rebuild(self._path, self._catalogue)
                return question()

    def _search(self, typed: str, among: Collection[MovieId] | None) -> dict[MovieId, _Found]:
        found = self._read_as(typed, among)
        if with_year := _YEAR_AT_END.match(typed):
            year = int(with_year["year"])
            for movie_id, film in self._read_as(with_year["title"], among).items():
                off = abs((self._catalogue.films[movie_id].year or 0) - year)
                film.score += _RIGHT_YEAR * {0: 1, 1: 0.5}.get(off, -1)
                if movie_id not in found or film.score > found[movie_id].score:
                    found[movie_id] = film
        return found

    def _read_as(self, title: str, among: Collection[MovieId] | None) -> dict[MovieId, _Found]:
        spelt = canonical(title)
        readings = _readings(title)
        series = numbered(spelt)
        proposed = self._proposed(readings, [f"{series[0]} "] if series else [])
        rows = self._rows(proposed.union(among or ()))  # few enough to compare them all
        found = self._compared(title, readings, rows)
        if not found and among is None:
            rows = self._rows(None)
            found = self._compared(title, readings, rows)
        if series and not any(film.whole for film in found.values()):
            sequel = self._sequel(*series)
            for movie_id in sequel.movie_ids if sequel else ():
                film = found.setdefault(movie_id, _Found(0, 0))
                film.similarity = max(film.similarity, _BY_NUMBER)
                film.score = film.similarity + _NTH_OF_SERIES + self._known(movie_id)
        return found

    def _compared(
        self, title: str, readings: Sequence[str], rows: Mapping[MovieId, tuple[list[str], list[str]]]
    ) -> dict[MovieId, _Found]:
        found = {}
        alike = similarities(readings, [names for names, _ in rows.values()]) if rows else ()
        abbreviations = {*readings, *map(compact, readings)}
        beginning = without_article(title) + " "
        for (movie_id, (names, short)), closeness in zip(rows.items(), alike, strict=True):
            similarity = float(closeness)
            if not abbreviations.isdisjoint(short):
                similarity = max(similarity, _ABBREVIATED)
            if any(name.startswith(beginning) for name in names):
                similarity = max(similarity, _BEGINS_SO)
            if similarity >= _TOO_FAR:
                equality = self._equality(movie_id, title, readings) if similarity > _NEARLY_EQUAL else 0
                score = similarity + self._known(movie_id) + equality
                found[movie_id] = _Found(similarity, score, whole=equality > 0)
        return found

    def _sequel(self, series: str, number: int) -> Sequel | None:
        parts = parts_of(series)
        if 0 < number <= len(parts):
            part = parts[number - 1]
            called = "SELECT movie_id FROM alias WHERE alias = ?"
            films = {MovieId(row[0]) for row in self._file.execute(called, (fold(part.title),))}
            of_year = frozenset(film for film in films if self._year(film) == part.year)
            return Sequel(of_year, part)
        rows = self._rows(self._proposed([series, without_article(series)], [f"{series} "]))
        names = {movie_id: [*full, *short] for movie_id, (full, short) in rows.items()}
        found = nth_of_series(series, number, names, self._catalogue, self._popularity)
        return found or (Sequel(frozenset()) if parts else None)

    def _year(self, movie_id: MovieId) -> int | None:
        film = self._catalogue.films.get(movie_id)
        return film.year if film else None

    def _known(self, movie_id: MovieId) -> float:
        """Between films whose titles are equally close, the better-known one is probably meant."""
        return _POPULARITY * log1p(self._popularity.get(movie_id, 0)) / self._most_popular

    def _equality(self, movie_id: MovieId, title: str, readings: Sequence[str]) -> float:
        """A whole title, and not just a part of one, counts more; as typed more than rewritten."""
        film = self._catalogue.films[movie_id]
        whole = {fold(name) for name in (film.title, *film.other_titles)}
        if title in whole:
            return _AS_TYPED
        whole |= {without_article(canonical(name)) for name in whole}
        return 0 if whole.isdisjoint(readings) else _AS_REWRITTEN

    def _proposed(self, readings: Sequence[str], beginnings: Sequence[str]) -> set[MovieId]:
        """Films whose names begin like a reading or beginning, or share rare trigrams with a reading."""
        proposed: set[tuple[int]] = set()
        for reading in {*readings, *map(compact, readings), *beginnings}:
            beginning = "SELECT DISTINCT movie_id FROM alias WHERE alias >= ? AND alias < ? LIMIT ?"
            proposed.update(self._file.execute(beginning, (reading, reading + "\U0010ffff", _BEGINNINGS)))
        asked = trigrams_of(map(compact, readings))
        marks = ",".join("?" * len(asked))
        rare = self._file.execute(
            f"SELECT trigram FROM frequency WHERE trigram IN ({marks}) ORDER BY films, trigram LIMIT ?",  # noqa: S608 - only marks
            (*asked, _TRIGRAMS),
        )
        if match := " OR ".join(f'"{trigram}"' for (trigram,) in rare):
            nearest = "SELECT rowid FROM trigrams WHERE trigrams MATCH ? ORDER BY rank LIMIT ?"
            proposed.update(self._file.execute(nearest, (match, _CANDIDATES)))
        return {MovieId(movie_id) for (movie_id,) in proposed}

    def _rows(self, movie_ids: set[MovieId] | None) -> dict[MovieId, tuple[list[str], list[str]]]:
        """Names and abbreviations of these films, or of all."""
        select = "SELECT movie_id, names, short FROM film"
        if movie_ids is not None:
            select += f" WHERE movie_id IN ({','.join(map(str, movie_ids))})"
        return {
            MovieId(movie_id): (names.split("\n"), short.split("\n"))
            for movie_id, names, short in self._file.execute(select)
            if movie_id in self._catalogue.films
        }


def folded(text: str) -> str:
    """What was typed as it is looked up: folded, in Latin letters, no longer than titles are."""
    text = _ARTICLE_AT_END.sub(r"\2 \1", in_latin(text[:_MOST_CHARACTERS]))
    return fold(text)[:_MOST_CHARACTERS].strip()


def _readings(title: str) -> list[str]:
    """As typed, and with numbers as digits, each also without its article."""
    spelt = canonical(title)
    return list(dict.fromkeys([title, spelt, without_article(title), without_article(spelt)]))
