"""All that is learned from the ratings, as one thing to save, load and ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recsys.affinity import LIKED, Affinity, fit_affinity
from recsys.cold import Expected
from recsys.content import film_features, genre_flags
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.factors import Factors
from recsys.ratings import Ratings
from recsys.recipes import Parameters, completed, is_svd
from recsys.recognition import Recognition, fit_recognition
from recsys.similar import Likeness
from recsys.svd import SVD
from recsys.variational import learn


@dataclass(frozen=True, slots=True, eq=False)
class Loved:
    """What everybody says of each film of the model.

    Attributes:
        n_ratings: shape (n_films,).
        n_liked: shape (n_films,), how many gave four stars or more.
        mean: shape (n_films,), in stars; NaN for a film that nobody rated.
    """

    n_ratings: NDArray[np.int32]
    n_liked: NDArray[np.int32]
    mean: NDArray[np.float32]

    @classmethod
    def count(cls, ratings: Ratings, movie_ids: NDArray[np.int32]) -> Self:
        """Count over the ratings; every film of theirs must be among the ids, which ascend."""
        rows = np.searchsorted(movie_ids, ratings.movie_ids)
        n_ratings = np.bincount(rows, minlength=len(movie_ids))
        n_liked = np.bincount(rows[ratings.stars >= LIKED], minlength=len(movie_ids))
        total = np.bincount(rows, ratings.stars, minlength=len(movie_ids))
        mean = np.where(n_ratings > 0, total / np.maximum(n_ratings, 1), np.nan)
        return cls(n_ratings.astype(np.int32), n_liked.astype(np.int32), mean.astype(np.float32))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Arrays and ids; nobody's ratings.

    Attributes:
        factors: predicts the stars.
        affinity: finds the films that go with those a person rated.
        loved: popularity and means, in the order of `factors.movie_ids`.
        recognition: tells which films somebody knows.
        likeness: finds the films that are like another.
        expected: tells from the features of films what affinity to expect of those that have none.
        genres: shape (n_films, n_genres), which film has which.
    """

    factors: Factors
    affinity: Affinity
    loved: Loved
    recognition: Recognition
    likeness: Likeness
    expected: Expected
    genres: NDArray[np.bool_]


def fit(
    ratings: Ratings,
    parameters: Parameters,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    seed: int = 0,
    on_step: Callable[[str, float], None] = lambda _words, _share: None,
) -> Model:
    """Train everything on the ratings.

    Args:
        films: what is known of the films besides their ratings; it may hold films that nobody rated.
        parameters: of `variational.learn`, whose tuned ones stand in for those left out; or of `SVD`.
        seed: of the initial factors; the same seed and ratings give the same model.
        on_step: told in a few words what is being done, and which share of it is done, 0 where it begins.
    """
    on_step("learning tastes", 0.0)
    if is_svd(parameters):
        svd = SVD(**parameters, random_state=seed)
        factors = svd.fit_ratings(
            ratings, on_epoch=lambda done: on_step("learning tastes", done / svd.n_epochs)
        ).factors()
    else:
        factors = learn(
            ratings,
            completed(parameters),
            films=films,
            seed=seed,
            on_progress=lambda share: on_step("learning tastes", share),
        )
    on_step("finding films that go together", 0.0)
    affinity = fit_affinity(ratings)
    loved = Loved.count(ratings, factors.movie_ids)
    return Model(
        factors,
        affinity,
        loved,
        fit_recognition(ratings),
        Likeness.learn(factors, affinity),
        Expected.learn(film_features(films, factors.movie_ids), factors.known(affinity.movie_ids.tolist())),
        genre_flags(films, factors.movie_ids),
    )
