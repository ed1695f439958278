"""Small made-up worlds of ratings whose truth is known."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from recsys.artefacts.manifest import Manifest
from recsys.data.ratings import Ratings
from recsys.domain import MovieId, Profile, UserId
from recsys.learning.fitting import fit
from recsys.models.model import Model

FEW_FACTORS: dict[str, Any] = {"n_factors": 4, "n_epochs": 40, "lr_all": 0.01, "reg_all": 0.05}
"""Of SVD."""

QUICK = {"n_factors": 4, "n_sweeps": 10, "presence": 0.5}
"""Of the model that is served."""


FILMS = [MovieId(film) for film in range(1000, 1040)]
"""Of two tastes."""

ME = UserId(1_000_001)
MANIFEST = Manifest(
    version="20260101T000000Z-00000000",
    created_at=datetime(2026, 1, 1, tzinfo=UTC),
    dataset="two tastes",
    fingerprint="",
    n_ratings=1280,
    n_chat_ratings=0,
    seed=0,
    parameters={},
    metrics={"rmse": 0.9},
    reason="the first model",
    libraries={},
    sha256={},
    hmac={},
)


def two_tastes(n_users: int = 80, n_films: int = 40, per_user: int = 16, seed: int = 0) -> Ratings:
    """Return ratings of two camps: even users love the first half of the films, odd users the second half.

    Three in four of the films that somebody watches are of the kind they love.
    """
    random = np.random.default_rng(seed)
    parts = []
    for user in range(1, n_users + 1):
        lovable = (np.arange(n_films) < n_films // 2) == (user % 2 == 0)
        chance = np.where(lovable, 3.0, 1.0) / (2 * n_films)
        films = np.sort(random.choice(n_films, per_user, replace=False, p=chance))
        loves = lovable[films]
        stars = np.where(loves, random.choice([4.0, 4.5, 5.0], per_user), random.choice([1.0, 2.0], per_user))
        parts.append(
            Ratings(
                np.full(per_user, user, np.int32), (1000 + films).astype(np.int32), stars.astype(np.float32)
            )
        )
    return Ratings.concatenate(parts)


@cache
def small_model(seed: int = 0) -> Model:
    """Return a model of two tastes, trained once."""
    return fit(two_tastes(seed=seed), QUICK)


def loves_first_half(**more: frozenset[MovieId]) -> Profile:
    """Return somebody of the first taste."""
    return Profile(ME, {MovieId(1000): 5.0, MovieId(1003): 4.5, MovieId(1030): 1.0}, **more)


def write_csv(path: Path, ratings: Ratings) -> Path:
    """Write ratings in MovieLens' columns."""
    columns = zip(ratings.user_ids, ratings.movie_ids, ratings.stars, strict=True)
    rows = "".join(f"{user},{film},{stars}\n" for user, film, stars in columns)
    path.write_text("userId,movieId,rating\n" + rows, encoding="utf-8")
    return path


def write_dataset(folder: Path, ratings: Ratings) -> Path:
    """Write a MovieLens folder of the ratings, each film with a made-up title."""
    folder.mkdir(parents=True, exist_ok=True)
    films = "".join(f"{film},Film {film} (1999),Drama\n" for film in np.unique(ratings.movie_ids))
    (folder / "movies.csv").write_text("movieId,title,genres\n" + films, encoding="utf-8")
    write_csv(folder / "ratings.csv", ratings)
    return folder
