"""All that is learned from the ratings, as one thing to save, load and ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import LIKED_STARS
from recsys.models.affinity import Affinity
from recsys.models.blend import Blend
from recsys.models.cold import FeatureRegression
from recsys.models.factors import Factors
from recsys.models.recognition import Recognition
from recsys.models.similar import Similarity
from recsys.models.spread import Spread


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
        n_liked = np.bincount(rows[ratings.stars >= LIKED_STARS], minlength=len(movie_ids))
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
        recognition: how likely somebody has seen each film.
        similarity: finds the films that are like another.
        feature_regression: estimates from features the affinity of films that have too few ratings for one.
        genres: shape (n_films, n_genres), which film has which.
        features: shape (n_films, n_features), genres and years as lists see them.
        spread: what kinds of film there are, which a list is held to.
        fixed_signals: shape (2, n_films): the popularity and the year of each film, standardised.
        blend: what each of all these counts in a list.
    """

    factors: Factors
    affinity: Affinity
    loved: Loved
    recognition: Recognition
    similarity: Similarity
    feature_regression: FeatureRegression
    genres: NDArray[np.bool_]
    features: NDArray[np.float32]
    spread: Spread
    fixed_signals: NDArray[np.float32]
    blend: Blend
