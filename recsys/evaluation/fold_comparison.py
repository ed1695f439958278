"""Stars predicted in cross-validation: what is served, and beside it a plain SVD in the same folds."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.evaluation.bootstrap import Figure, resampled
from recsys.evaluation.cross_validation import Score, cross_validated, fold_rows
from recsys.evaluation.list_comparison import SERVED
from recsys.evaluation.metrics import mae, rmse
from recsys.evaluation.served_validation import predict_pairs
from recsys.kernels.trainset import inner_ids
from recsys.learning import svd, variational

Predictor = Callable[[Ratings, Ratings, Mapping[MovieId, Film], int], NDArray[np.float64]]
"""From known ratings, ratings to predict, the catalogue's films and a seed to stars, shape (n_asked,)."""

_Errors = tuple[NDArray[np.float64], float]
"""Prediction − stars in one fold, shape (n_asked,), and the seconds it took."""


@dataclass(frozen=True, slots=True)
class FoldResult:
    """How one system did.

    Attributes:
        scores: fold by fold.
        figures: rmse and mae, the mean over the folds.
        n_people: whose ratings were predicted.
    """

    scores: Sequence[Score]
    figures: Mapping[str, Figure]
    n_people: int


def compare_folds(
    ratings: Ratings,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    folds: int = 5,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float, str], None] = lambda _share, _words: None,
) -> dict[str, FoldResult]:
    """Predict every rating from the other folds, those of Surprise's `KFold(folds, random_state=seed)`.

    Args:
        films: of the catalogue.
        seed: of the folds, the training and the intervals.
        jobs: threads to share the work; only the seconds depend on it.
        on_progress: called with the share of the work that is done, and what is being done.

    Returns:
        The result of each system by name; its interval is over people, each drawn again in all folds at once.
    """
    cuts = list(fold_rows(len(ratings), folds, seed))

    def work(name: str, fold: int) -> dict[str, _Errors]:
        start = time.perf_counter()
        known, asked = (ratings.rows(rows) for rows in cuts[fold])
        errors = PREDICTORS[name](known, asked, films, seed) - asked.stars
        return {name: (errors, time.perf_counter() - start)}

    systems = cross_validated(
        list(PREDICTORS),
        folds,
        work,
        jobs=jobs,
        on_progress=lambda share: on_progress(share, "training and predicting"),
    )
    asked_rows = [asked for _, asked in cuts]
    results = {name: _result(ratings, asked_rows, errors, seed) for name, errors in systems}
    return {name: results[name] for name in PREDICTORS}


def _result(
    ratings: Ratings, asked_rows: Sequence[NDArray[np.intp]], of_folds: Sequence[_Errors], seed: int
) -> FoldResult:
    """Return the figures of one system; `asked_rows` and `of_folds` have an entry for each fold."""
    folds = len(of_folds)
    user_ids, users = np.unique(ratings.user_ids, return_inverse=True)
    sums = np.zeros((len(user_ids), 2 * folds))  # squared errors in each fold, then absolute ones
    counts = np.zeros_like(sums)
    scores = []
    for fold, (asked, (errors, seconds)) in enumerate(zip(asked_rows, of_folds, strict=True)):
        scores.append(Score(rmse(errors, 0.0), mae(errors, 0.0), seconds))
        for column, values in ((fold, errors**2), (folds + fold, np.abs(errors))):
            sums[:, column] = np.bincount(users[asked], values, len(user_ids))
            counts[:, column] = np.bincount(users[asked], minlength=len(user_ids))
    again = resampled(sums, counts, seed=seed)
    by_fold = {"rmse": np.sqrt(again[:, :folds]), "mae": again[:, folds:]}
    figures = {metric: Figure.of(values.mean(axis=1)) for metric, values in by_fold.items()}
    return FoldResult(scores, figures, len(user_ids))


def _served(known: Ratings, asked: Ratings, films: Mapping[MovieId, Film], seed: int) -> NDArray[np.float64]:
    model = variational.learn(known, variational.TUNED, films=films, seed=seed)
    return predict_pairs(model, known, asked.user_ids, asked.movie_ids)


def _plain_svd(
    known: Ratings, asked: Ratings, _films: Mapping[MovieId, Film], seed: int
) -> NDArray[np.float64]:
    model = svd.SVD(**svd.TUNED, random_state=seed).fit_ratings(known)
    trainset = model.trainset
    users = inner_ids(trainset._raw2inner_id_users, asked.user_ids)
    rated = inner_ids(trainset._raw2inner_id_items, asked.movie_ids)
    return np.asarray(np.clip(model.estimates(users, rated), *trainset.rating_scale))


PREDICTORS: Final[Mapping[str, Predictor]] = {SERVED: _served, "SVD": _plain_svd}
