"""Title indexes, made once a run."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from recsys.domain import Catalogue, MovieId
from storage.titles.index import TitleIndex
from tests.storage.titles.few_films import FEW, POPULARITY, catalogue_of


@pytest.fixture(scope="session")
def few_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the few films, closed; to copy."""
    path = tmp_path_factory.mktemp("few") / "titles.db"
    TitleIndex(path, catalogue_of(FEW), POPULARITY).close()
    return path


@pytest.fixture(scope="session")
def few(few_file: Path) -> Iterator[TitleIndex]:
    """The index of the few films."""
    index = TitleIndex(few_file, catalogue_of(FEW), POPULARITY)
    yield index
    index.close()


@pytest.fixture(scope="session")
def movielens(
    movielens_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[TitleIndex, Catalogue]]:
    with (movielens_dir / "movies.csv").open(encoding="utf-8", newline="") as file:
        catalogue = catalogue_of({int(row["movieId"]): row["title"] for row in csv.DictReader(file)})
    with (movielens_dir / "ratings.csv").open(encoding="utf-8", newline="") as file:
        ratings = Counter(MovieId(int(row["movieId"])) for row in csv.DictReader(file))
    index = TitleIndex(tmp_path_factory.mktemp("movielens") / "titles.db", catalogue, ratings)
    yield index, catalogue
    index.close()
