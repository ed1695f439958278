"""A MovieLens folder, in any layout that was ever published, as films and columns of ratings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from recsys.data import rating_cache
from recsys.data.layouts import LAYOUTS, Layout, layout_of
from recsys.data.rating_columns import read_ratings
from recsys.data.ratings import BadData, Ratings
from recsys.data.tags import read_tags
from recsys.domain import Catalogue, Film, MovieId

SAMPLE_NAME = "sample"
SAMPLE_HEADING = "Sample data, made up for Marquee. This is not MovieLens."
"""First line of the README.txt of the built-in sample; such a folder never passes for MovieLens."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Films and what people thought of them; every rated film is in the catalogue."""

    catalogue: Catalogue
    ratings: Ratings


def read_dataset(folder: Path, *, cache: Path | None = None) -> Dataset:
    """Read a dataset in any published layout.

    Args:
        folder: as `find_dataset` takes it.
        cache: folder to keep the ratings in as columns (where it can be written), and to take them from while
            the files stay as they are; None reads the files each time.

    Raises:
        BadData: no dataset there, or a line of it cannot be used (it is named).
    """
    folder = find_dataset(folder)
    layout = layout_of(folder)
    assert layout is not None  # find_dataset has seen it
    films = _by_id(layout.read_films(folder), folder / layout.films_file)
    if layout.tags_file:
        for movie_id, tags in read_tags(folder / layout.tags_file, layout.rating_form).items():
            if movie_id in films:
                films[movie_id] = replace(films[movie_id], tags=tags)
    is_sample = _is_sample(folder)
    catalogue = Catalogue(
        name=SAMPLE_NAME if is_sample else folder.resolve().name,
        is_sample=is_sample,
        films=films,
        fingerprint=_fingerprint(films.values()),
    )
    return Dataset(catalogue, _ratings(folder, layout, films, cache=cache))


def find_dataset(folder: Path) -> Path:
    """Return the folder itself, or its only subfolder, that holds a dataset.

    Raises:
        BadData: there is none, or there are several to choose from.
    """
    try:
        if not folder.is_dir():
            raise BadData(f"{folder}: there is no such folder; name the one that holds MovieLens' files")
        if layout_of(folder):
            return folder
        inside = [child for child in sorted(folder.iterdir()) if child.is_dir() and layout_of(child)]
    except OSError as error:
        raise BadData(f"{folder}: cannot be read ({error.strerror or error})") from None
    if len(inside) == 1:
        return inside[0]
    if inside:
        names = ", ".join(child.name for child in inside)
        raise BadData(f"{folder}: holds several datasets ({names}); name one of them")
    pairs = ", ".join(f"{layout.films_file} and {layout.ratings_file}" for layout in LAYOUTS)
    raise BadData(f"{folder}: holds no MovieLens dataset; expected one of these pairs of files: {pairs}")


def _ratings(folder: Path, layout: Layout, films: Mapping[MovieId, Film], *, cache: Path | None) -> Ratings:
    path = folder / layout.ratings_file
    key = rating_cache.key_of([path, folder / layout.films_file])
    cached = rating_cache.file_of(cache, folder) if cache else None
    if cached and (ratings := rating_cache.load(cached, key)) is not None:
        return ratings
    ratings = read_ratings(path, layout.rating_form)
    known = np.isin(ratings.movie_ids, np.fromiter(films, np.int32, len(films)))
    if not known.all():
        film = ratings.movie_ids[~known][0]
        raise BadData(f"{path}: film {film} is rated but not listed in {layout.films_file}")
    if cached:
        rating_cache.save(cached, key, ratings)
    return ratings


def _by_id(films: Iterable[Film], path: Path) -> dict[MovieId, Film]:
    by_id: dict[MovieId, Film] = {}
    for film in films:
        if film.movie_id in by_id:
            raise BadData(f"{path}: film {film.movie_id} is listed twice")
        by_id[film.movie_id] = film
    if not by_id:
        raise BadData(f"{path}: lists no films")
    return by_id


def _fingerprint(films: Iterable[Film]) -> str:
    digest = hashlib.sha256()
    for film in sorted(films, key=lambda film: film.movie_id):
        digest.update(repr(film).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _is_sample(folder: Path) -> bool:
    try:
        with (folder / "README.txt").open(encoding="utf-8", errors="replace") as readme:
            return readme.readline().strip() == SAMPLE_HEADING
    except OSError:
        return False
