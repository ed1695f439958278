"""The built-in sample: real films, made-up ratings, for a first start without any network.

`sample_films.csv` was written by hand for this project. Its ids are its own, not MovieLens'.
"""

from __future__ import annotations

import csv
import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from recsys.data.movielens import SAMPLE_HEADING, SAMPLE_NAME
from recsys.data.ratings import Ratings
from recsys.data.sample_ratings import SampleFilm, generate
from recsys.data.titles import parse_title

FILMS = Path(__file__).with_name("sample_films.csv")
GENERATOR_VERSION = 1
"""Counted up when the same seed comes to give other ratings."""

README = """{heading}

The films in this folder are real. The people and their ratings are not: both come from a random number
generator that gives each made-up person a few tastes (horror, old films, musicals, ...). They show how
Marquee works where no real data is at hand, and say nothing about what anybody thinks of a film.

The files have MovieLens' columns, so that anything that reads MovieLens reads them: movies.csv, ratings.csv,
links.csv. The ids are the sample's own. For real ratings download a dataset:

    python -m recsys download ml-latest-small

Seed {seed}, generator {generator}, films {films}.
"""


def write_sample(to: Path, *, seed: int = 0) -> Path:
    """Write the sample as a dataset folder, unless it is already there.

    Args:
        to: folder that gets the folder "sample"; made if it is not there.
        seed: of the made-up ratings; the same seed gives the same files, byte for byte.

    Returns:
        The dataset's folder, `to / "sample"`.

    Raises:
        OSError: it cannot be written, or a folder of that name holds something else.
    """
    content = FILMS.read_bytes()
    rows = list(csv.DictReader(content.decode("utf-8").splitlines()))
    digest = hashlib.sha256(content).hexdigest()[:16]
    readme = README.format(heading=SAMPLE_HEADING, seed=seed, generator=GENERATOR_VERSION, films=digest)
    folder = to / SAMPLE_NAME
    written = _readme(folder)
    if written == readme:
        return folder
    if folder.exists() and not written.startswith(SAMPLE_HEADING):
        raise FileExistsError(f"{folder} is there but is not the sample; move it away and try again")
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=f".{SAMPLE_NAME}.", dir=to, ignore_cleanup_errors=True
    ) as scratch:
        made = Path(scratch) / SAMPLE_NAME
        made.mkdir()
        _write(made / "movies.csv", ["movieId", "title", "genres"], _movies(rows))
        _write(made / "links.csv", ["movieId", "imdbId", "tmdbId"], _links(rows))
        _write(made / "ratings.csv", ["userId", "movieId", "rating", "timestamp"], _ratings(rows, seed))
        (made / "README.txt").write_text(readme, encoding="utf-8")
        if folder.exists():  # an older sample
            shutil.move(folder, Path(scratch) / "old")
        made.rename(folder)
    return folder


def _readme(folder: Path) -> str:
    try:
        return (folder / "README.txt").read_text(encoding="utf-8")
    except OSError:
        return ""


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def _movies(rows: Iterable[dict[str, str]]) -> Iterable[Sequence[object]]:
    return ((row["movieId"], row["title"], row["genres"]) for row in rows)


def _links(rows: Iterable[dict[str, str]]) -> Iterable[Sequence[object]]:
    return ((row["movieId"], row["imdbId"].removeprefix("tt"), "") for row in rows)


def _ratings(rows: Iterable[dict[str, str]], seed: int) -> Iterable[Sequence[object]]:
    ratings: Ratings = generate([_sample_film(row) for row in rows], seed)
    assert ratings.timestamps is not None  # the generator always tells them
    columns = (ratings.user_ids, ratings.movie_ids, ratings.stars, ratings.timestamps)
    return zip(*(column.tolist() for column in columns), strict=True)


def _sample_film(row: dict[str, str]) -> SampleFilm:
    return SampleFilm(
        movie_id=int(row["movieId"]),
        year=parse_title(row["title"]).year or 0,
        genres=tuple(row["genres"].split("|")),
        known=float(row["known"]),
        quality=float(row["quality"]),
        circle=row["circle"],
    )
