"""How long it takes to read a file of 20,000 rows from another service, and to find its films."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.__main__ import PLACES
from recsys.data.movielens import read_dataset
from recsys.domain import Catalogue, Film, MovieId
from storage.imports import FilmFinder, read_file

ROWS, RUNS = 20_000, 7
UNKNOWN = 0.1
THEN = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)


def main(folder: Path) -> None:
    """Print a row for each format; one row in ten names a film that nobody knows."""
    console, data = Console(width=120), read_dataset(folder)
    catalogue, popularity = data.catalogue, Counter(map(MovieId, data.ratings.movie_ids.tolist()))
    started = time.perf_counter()
    finder = FilmFinder(catalogue, popularity)
    console.print(f"tables of {len(catalogue.films):,} films: {time.perf_counter() - started:.2f} s")
    table = Table(f"{ROWS:,} rows", "size", "read", "find", "processor", "found", "unclear", "missing")
    films = _films(catalogue)
    for name, make in FORMATS.items():
        content = make(films)
        found = finder.find(read_file("ratings.csv", content))
        took = np.median([_seconds(finder, content) for _ in range(RUNS)], axis=0)
        table.add_row(
            name,
            f"{len(content) / 1e6:.1f} MB",
            *(f"{1000 * seconds:.0f} ms" for seconds in took),
            *(f"{len(part):,}" for part in (found.found, found.unclear, found.missing)),
        )
    console.print(table)


def _seconds(finder: FilmFinder, content: bytes) -> tuple[float, float, float]:
    """To read and to find by the clock, and the processor's time for both."""
    processor, begun = time.process_time(), time.perf_counter()
    brought = read_file("ratings.csv", content)
    read = time.perf_counter()
    finder.find(brought)
    return read - begun, time.perf_counter() - read, time.process_time() - processor


def _films(catalogue: Catalogue) -> list[Film]:
    random = np.random.default_rng(0)
    known = list(catalogue.films.values())
    films = [known[row] for row in random.integers(len(known), size=ROWS)]
    for row in random.choice(ROWS, int(UNKNOWN * ROWS), replace=False):
        films[row] = Film(films[row].movie_id, f"Nobody Knows Film {row}", 1990, (), "", (), f"tt9{row:07}")
    return films


def _csv(head: str, rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO()
    text.write(head + "\n")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _letterboxd(films: Sequence[Film]) -> bytes:
    rows = [("2024-01-02", film.title, film.year, "https://boxd.it/2a1m", 4.5) for film in films]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ratings.csv", _csv("Date,Name,Year,Letterboxd URI,Rating", rows))
    return content.getvalue()


def _imdb(films: Sequence[Film]) -> bytes:
    head = (
        "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,"
        "Genres,Num Votes,Release Date,Directors"
    )
    rest = ("Crime, Drama", 100_000, "1999-01-02", "Somebody, Somebody Else")
    address = "https://www.imdb.com/title/tt0133093/"
    rows = (
        (film.imdb_id, 9, "2024-01-02", film.title, film.title, address, "Movie", 8.0, 120, film.year, *rest)
        for film in films
    )
    return _csv(head, rows)


def _trakt(films: Sequence[Film]) -> bytes:
    return json.dumps(
        [
            {
                "rated_at": "2024-01-02T03:04:05.000Z",
                "rating": 9,
                "type": "movie",
                "movie": {
                    "title": film.title,
                    "year": film.year,
                    "ids": {"trakt": 1, "slug": "a-slug", "imdb": film.imdb_id, "tmdb": film.tmdb_id},
                },
            }
            for film in films
        ]
    ).encode()


def _movielens(films: Sequence[Film]) -> bytes:
    rows = ((7, film.movie_id, 4.5, 1_700_000_000) for film in films)
    return _csv("userId,movieId,rating,timestamp", rows)


def _tmdb(films: Sequence[Film]) -> bytes:
    head = "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated"
    rest = ("", "", 7.1, 8.5, "2024-01-02T03:04:05Z")
    rows = ((film.tmdb_id, film.imdb_id, "movie", film.title, f"{film.year}-01-02", *rest) for film in films)
    return _csv(head, rows)


def _simkl(films: Sequence[Film]) -> bytes:
    head = "SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB"
    rest = ("completed", "", "18-12-2023 21:50:41", 9, "", "")
    rows = (
        (row, film.title, "movie", film.year, *rest, film.tmdb_id, film.imdb_id)
        for row, film in enumerate(films)
    )
    return _csv(head, rows)


def _netflix(films: Sequence[Film]) -> bytes:
    return _csv("Title,Date", ((film.title, "1/31/24") for film in films))


def _marquee(films: Sequence[Film]) -> bytes:
    said = [
        {
            "movieId": film.movie_id,
            "title": film.title,
            "year": film.year,
            "imdbId": film.imdb_id,
            "tmdbId": film.tmdb_id,
            "rating": 4.5,
            "ratedAt": THEN.isoformat(timespec="microseconds"),
            "source": "chat",
        }
        for film in films
    ]
    return json.dumps({"marquee": 1, "ratings": said, "measured": []}).encode()


FORMATS: dict[str, Callable[[Sequence[Film]], bytes]] = {
    "Letterboxd (zip)": _letterboxd,
    "IMDb": _imdb,
    "Trakt": _trakt,
    "MovieLens": _movielens,
    "TMDB": _tmdb,
    "Simkl": _simkl,
    "Netflix": _netflix,
    "Marquee": _marquee,
}


if __name__ == "__main__":
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("MOVIELENS_DIR")
    main(Path(named) if named else next(place for place in PLACES if place.is_dir()))
