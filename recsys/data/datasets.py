"""The names of the published MovieLens datasets, and where they are."""

from __future__ import annotations

from typing import Final

DATASETS: Final = (
    "ml-latest-small",
    "ml-latest",
    "ml-32m",
    "ml-25m",
    "ml-20m",
    "ml-10m",
    "ml-1m",
    "ml-100k",
)
GROUPLENS: Final = "https://files.grouplens.org/datasets/movielens"
