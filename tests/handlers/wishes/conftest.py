"""The real films, where MovieLens is there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from recsys.data.movielens import Dataset, read_dataset
from recsys.domain import MovieId
from storage import Titles


@pytest.fixture(scope="session")
def dataset(movielens_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return read_dataset(movielens_dir, cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def real_titles(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Titles:
    popularity = Counter(map(MovieId, dataset.ratings.movie_ids.tolist()))
    return Titles(tmp_path_factory.mktemp("titles") / "titles.sqlite", dataset.catalogue, popularity)
