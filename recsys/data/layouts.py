"""The layouts in which MovieLens has been published, and how each writes its films."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recsys.data.rating_columns import RatingForm
from recsys.data.ratings import BadData
from recsys.data.titles import parse_title
from recsys.domain import LARGEST_ID, Film, MovieId

NO_GENRES = frozenset({"(no genres listed)", "unknown", ""})
RENAMED_GENRES = {"Children's": "Children"}
"""ml-100k and ml-1m have "Children's"; every later release says "Children"."""

GENRES_100K = [
    *("unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama"),
    *(
        "Fantasy",
        "Film-Noir",
        "Horror",
        "Musical",
        "Mystery",
        "Romance",
        "Sci-Fi",
        "Thriller",
        "War",
        "Western",
    ),
]


@dataclass(frozen=True, slots=True)
class Layout:
    """One published layout.

    Attributes:
        films_file: names the films; `ratings_file` the ratings. A folder that has both has this layout.
        tags_file: what people call the films, where it is there; None: the layout never has it.
    """

    films_file: str
    ratings_file: str
    rating_form: RatingForm
    read_films: Callable[[Path], Iterator[Film]]
    tags_file: str | None = None


def films_of_csv(folder: Path) -> Iterator[Film]:
    """Read movies.csv and links.csv: ml-latest, ml-latest-small, ml-20m, ml-25m, ml-32m."""
    links = _links(folder / "links.csv")
    path = folder / "movies.csv"
    for line, row in _csv_rows(path, ("movieId", "title", "genres")):
        movie_id = _movie_id(path, line, row["movieId"])
        genres = row["genres"].split("|")
        yield _film(path, line, movie_id, row["title"], genres, *links.get(movie_id, (None, None)))


def films_of_dat(folder: Path) -> Iterator[Film]:
    """Read movies.dat, `id::title::genre|genre`: ml-1m (latin-1) and ml-10m (UTF-8)."""
    path = folder / "movies.dat"
    for line, text in _lines(path):
        cells = text.split("::")
        if len(cells) < 3:
            raise BadData(f"{path}: line {line}: is not movie::title::genres")
        title = "::".join(cells[1:-1])
        yield _film(path, line, _movie_id(path, line, cells[0]), title, cells[-1].split("|"))


def films_of_100k(folder: Path) -> Iterator[Film]:
    """Read u.item, `id|title|released|on video|IMDb address|19 genre flags`, and u.genre (latin-1)."""
    path = folder / "u.item"
    names = _genres_100k(folder / "u.genre")
    for line, text in _lines(path):
        cells = text.split("|")
        if len(cells) != 5 + len(names):
            raise BadData(f"{path}: line {line}: has {len(cells)} cells; expected {5 + len(names)}")
        genres = [name for name, flag in zip(names, cells[5:], strict=True) if flag.strip() == "1"]
        yield _film(path, line, _movie_id(path, line, cells[0]), cells[1], genres)


LAYOUTS = (
    Layout("movies.csv", "ratings.csv", RatingForm(",", header=True), films_of_csv, "tags.csv"),
    Layout("movies.dat", "ratings.dat", RatingForm("::", header=False), films_of_dat, "tags.dat"),
    Layout("u.item", "u.data", RatingForm("\t", header=False), films_of_100k),
)


def layout_of(folder: Path) -> Layout | None:
    """Return the layout of a folder, or None if it holds none whole."""
    for layout in LAYOUTS:
        if (folder / layout.films_file).is_file() and (folder / layout.ratings_file).is_file():
            return layout
    return None


def _film(
    path: Path,
    line: int,
    movie_id: MovieId,
    raw_title: str,
    genres: Iterable[str],
    imdb_id: str | None = None,
    tmdb_id: int | None = None,
) -> Film:
    parsed = parse_title(raw_title)
    if not parsed.title:
        raise BadData(f"{path}: line {line}: the film has no title")
    spelled = (RENAMED_GENRES.get(name.strip(), name.strip()) for name in genres)
    return Film(
        movie_id=movie_id,
        title=parsed.title,
        year=parsed.year,
        genres=tuple(dict.fromkeys(name for name in spelled if name not in NO_GENRES)),
        raw_title=raw_title,
        other_titles=parsed.other_titles,
        imdb_id=imdb_id,
        tmdb_id=tmdb_id,
    )


def _movie_id(path: Path, line: int, cell: str) -> MovieId:
    number = _number(cell)
    if number is None or number > LARGEST_ID:
        raise BadData(f"{path}: line {line}: movieId is {cell[:40]!r}, not a whole number up to {LARGEST_ID}")
    return MovieId(number)


def _number(cell: str) -> int | None:
    cell = cell.strip()
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 20 else None


def _links(path: Path) -> Mapping[MovieId, tuple[str | None, int | None]]:
    """Return each film's IMDb and TMDb id; a film without them, or a folder without the file, is no error."""
    if not path.is_file():
        return {}
    links: dict[MovieId, tuple[str | None, int | None]] = {}
    for line, row in _csv_rows(path, ("movieId", "imdbId", "tmdbId")):
        imdb, tmdb = row["imdbId"].strip().removeprefix("tt"), row["tmdbId"].strip()
        for name, cell in (("imdbId", imdb), ("tmdbId", tmdb)):
            if cell and _number(cell) is None:
                raise BadData(f"{path}: line {line}: {name} is {cell[:40]!r}, not a number")
        movie_id = _movie_id(path, line, row["movieId"])
        links[movie_id] = (f"tt{imdb:0>7}" if imdb.strip("0") else None, _number(tmdb) or None)
    return links


def _csv_rows(path: Path, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    try:
        header = [name.strip() for name in next(reader, [])]
        for name in needed:
            if name not in header:
                raise BadData(f"{path}: line 1: no column {name}; expected {','.join(needed)}")
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                counts = f"{len(cells)} cells; expected {len(header)}"
                raise BadData(f"{path}: line {reader.line_num}: has {counts}")
            yield reader.line_num, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise BadData(f"{path}: line {reader.line_num}: is not CSV ({error})") from None


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    # Not str.splitlines: a latin-1 title may hold a character that Unicode takes for a line's end.
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if line.strip():
            yield number, line.rstrip("\r")


def _text(path: Path) -> str:
    """Return a file's text: UTF-8 where it is that, else latin-1 (ml-100k and ml-1m)."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadData(f"{path}: cannot be read ({error.strerror or error})") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _genres_100k(path: Path) -> list[str]:
    if not path.is_file():
        return GENRES_100K
    numbered = [line.rsplit("|", 1) for _, line in _lines(path)]
    if any(len(cells) != 2 or _number(cells[1]) is None for cells in numbered):
        raise BadData(f"{path}: is not a list of genre|number")
    return [name for name, _ in sorted(numbered, key=lambda cells: int(cells[1]))]
