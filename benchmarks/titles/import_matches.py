"""Which films the rows of a brought file are taken for: by title and year alone, and with an id.

    python -m benchmarks.titles.import_matches [MOVIELENS_DIR [WIKIDATA_FILMS]]

WIKIDATA_FILMS (films.json.gz, a JSON object a line) spells titles independently of MovieLens, and tells by
the IMDb id which film is meant. A sure match that is wrong would be saved; one that is asked about would not.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.__main__ import PLACES
from recsys.data.movielens import read_dataset
from recsys.domain import Catalogue, Film, MovieId
from storage.imports import Brought, Entry, FilmFinder
from storage.imports.film_names import likeness, names_of
from storage.titles.folding import canonical, fold, without_article

PARTS = 20
"""The films are left out a twentieth at a time."""

Case = tuple[Entry, MovieId | None]
"""A row and the film that it means; None: one that the catalogue does not have."""


def main(folder: Path, wikidata: Path) -> None:
    """Print how often the right film is sure, a wrong one is, it is asked about, or missing."""
    data = read_dataset(folder)
    catalogue = data.catalogue
    popularity = {MovieId(film): n for film, n in Counter(data.ratings.movie_ids.tolist()).items()}
    finder = FilmFinder(catalogue, popularity)
    films = list(catalogue.films.values())
    table = Table("rows", "all", "right", "wrong", "right asked", "others asked", "missing")
    early, late = datetime(2015, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC)

    def count(name: str, cases: Iterable[Case], using: FilmFinder = finder) -> None:
        _row(table, name, Counter(_outcome(using, *case) for case in cases))

    for name, off in (("own title, own year", 0), ("a year too late", 1), ("a year too early", -1)):
        count(name, [(_named(film, off), film.movie_id) for film in films])
    for name, at in (("seen in 2015, no year", early), ("seen in 2024, no year", late)):
        out = [film for film in films if (film.year or 0) <= at.year]
        count(name, [(Entry(film.title, mark="seen", at=at), film.movie_id) for film in out])
    for name, outcomes in _left_out(catalogue, popularity, late).items():
        _row(table, name, outcomes)
    labels = list(_labels(wikidata))
    known = {film.imdb_id: film.movie_id for film in films if film.imdb_id}
    inside: list[Case] = [(entry, known[entry.imdb_id]) for entry in labels if entry.imdb_id in known]
    outside = [entry for entry in labels if entry.imdb_id not in known]
    count("Wikidata's name and year", [(_without_id(entry), film) for entry, film in inside])
    count("of films not here", [(_without_id(entry), None) for entry in outside])
    count("of films not here, with id", [(entry, None) for entry in outside])
    count("with the right id", inside)
    count("with the next film's id", _with_the_next_id(inside))
    count("with an id of the same year", _of_the_same_year(inside))
    console = Console(width=110)
    console.print(table)
    wrong = [*_with_the_next_id(inside), *_of_the_same_year(inside)]
    console.print(_thresholds(catalogue, known, inside, wrong))
    for kind, (used, again) in _used_again(films, labels).items():
        console.print(f"titles {kind}: {used:,}, of which {again:,} are those of a later film, too")


def _named(film: Film, off: int = 0) -> Entry:
    return Entry(film.title, film.year + off if film.year else None, stars=3.0)


def _outcome(finder: FilmFinder, entry: Entry, meant: MovieId | None) -> str:
    found = finder.find(Brought("letterboxd", (entry,)))
    if found.found:
        return "right" if found.found[0][0] == meant else "wrong"
    if found.unclear:
        return "right asked" if meant in found.unclear[0][1] else "others asked"
    return "missing"


def _row(table: Table, name: str, outcomes: Counter[str]) -> None:
    kinds = ("right", "wrong", "right asked", "others asked", "missing")
    table.add_row(name, f"{outcomes.total():,}", *(f"{outcomes[kind]:,}" for kind in kinds))


def _left_out(
    catalogue: Catalogue, popularity: Mapping[MovieId, int], seen: datetime
) -> dict[str, Counter[str]]:
    """Each film is asked for where the catalogue does not have it."""
    outcomes: dict[str, Counter[str]] = {}
    for part in range(PARTS):
        films = dict(item for n, item in enumerate(catalogue.films.items()) if n % PARTS != part)
        finder = FilmFinder(replace(catalogue, films=films), popularity)
        for movie_id in catalogue.films.keys() - films.keys():
            film = catalogue.films[movie_id]
            for name, entry in {
                "left out": _named(film),
                "left out, a year late": _named(film, 1),
                "left out, no year": Entry(film.title, mark="seen", at=seen),
            }.items():
                outcomes.setdefault(name, Counter())[_outcome(finder, entry, None)] += 1
    return outcomes


def _labels(path: Path) -> Iterator[Entry]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            film = json.loads(line)
            year = str(film.get("publication_date", ""))[:4]
            if film.get("label") and film.get("imdb_id") and year.isdigit():
                yield Entry(film["label"], int(year), film["imdb_id"], stars=3.0)


def _without_id(entry: Entry) -> Entry:
    return replace(entry, imdb_id=None)


def _with_the_next_id(cases: list[Case]) -> Iterator[Case]:
    """Each with the id of the film that comes next by its id, as in a table sorted wrongly."""
    for (entry, film), (other, _) in pairwise(sorted(cases, key=lambda case: case[0].imdb_id or "")):
        yield replace(entry, imdb_id=other.imdb_id), film


def _of_the_same_year(cases: list[Case]) -> Iterator[Case]:
    """Each with the id of another film of its year."""
    draw = random.Random(0)
    years: dict[int | None, list[Entry]] = {}
    for entry, _ in cases:
        years.setdefault(entry.year, []).append(entry)
    for entry, film in cases:
        other = draw.choice(years[entry.year])
        if other is not entry:
            yield replace(entry, imdb_id=other.imdb_id), film


def _thresholds(
    catalogue: Catalogue, known: Mapping[str, MovieId], right: list[Case], wrong: list[Case]
) -> Table:
    """How many right ids would be asked about, and wrong ones saved, by how far name and year may be off."""

    def off(case: Case) -> tuple[float, int]:
        film = catalogue.films[known[case[0].imdb_id or ""]]
        name = fold(case[0].title)
        readings = [name, without_article(name), without_article(canonical(name))]
        return likeness(readings, [names_of(film)])[0], abs((case[0].year or 0) - (film.year or 0))

    table = Table("likeness at least", *(f"{kind}, {n} off" for n in range(3) for kind in ("asked", "saved")))
    rights, wrongs = list(map(off, right)), list(map(off, wrong))
    for least in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9):
        cells = []
        for years in range(3):
            asked = sum(like < least or apart > years for like, apart in rights)
            saved = sum(like >= least and apart <= years for like, apart in wrongs)
            cells += [f"{asked:,}", f"{saved:,}"]
        table.add_row(f"{least}", *cells)
    table.caption = f"{len(rights):,} right ids, {len(wrongs):,} wrong ones"
    return table


def _used_again(films: Iterable[Film], labels: Iterable[Entry]) -> dict[str, tuple[int, int]]:
    """Of films until 2010: how many titles a film of two years later or more has, too."""
    years: dict[str, list[int]] = {}
    for entry in labels:
        years.setdefault(fold(entry.title), []).append(entry.year or 0)
    counts: dict[str, tuple[int, int]] = {}
    for film in films:
        if film.year and film.year <= 2010:
            kind = "in parts" if ": " in film.title or " - " in film.title else "in one part"
            used, again = counts.get(kind, (0, 0))
            later = any(year > film.year + 1 for year in years.get(fold(film.title), ()))
            counts[kind] = used + 1, again + later
    return counts


if __name__ == "__main__":
    given = [Path(path) for path in sys.argv[1:]]
    named = os.environ.get("MOVIELENS_DIR")
    movielens = given[0] if given else Path(named) if named else next(p for p in PLACES if p.is_dir())
    main(movielens, given[1] if len(given) > 1 else movielens.parent / "wikidata-films" / "films.json.gz")
