"""Cross-validation and grid search of the model that is served, asked as in the chat: everybody folded in."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import product
from statistics import fmean
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MovieId
from recsys.evaluation import Score, fold_rows
from recsys.factors import Factors, fold_in
from recsys.metrics import mae, rmse
from recsys.ratings import Ratings
from recsys.variational import Parameters, learn

GRID: Final[Mapping[str, Sequence[float]]] = {
    "n_factors": [12, 20],
    "n_sweeps": [16],
    "presence": [0.2, 0.5, 1.0],
}
"""Searched by `train --tune`: six settings around those that did well before."""


def predict_pairs(
    model: Factors, known: Ratings, user_ids: NDArray[np.int32], movie_ids: NDArray[np.int32]
) -> NDArray[np.float64]:
    """Predict the stars of pairs of user and film, each user folded in from what is known of them.

    Returns:
        Stars within 0.5-5.0, shape (n_pairs,).
    """
    order = np.argsort(known.user_ids, kind="stable")
    sorted_ids = known.user_ids[order]
    predictions = np.empty(len(user_ids))
    by_user = np.argsort(user_ids, kind="stable")
    users, starts = np.unique(user_ids[by_user], return_index=True)
    for user, pairs in zip(users, np.split(by_user, starts[1:]), strict=True):
        first, end = np.searchsorted(sorted_ids, user, "left"), np.searchsorted(sorted_ids, user, "right")
        rows = order[first:end]
        films = (MovieId(film) for film in known.movie_ids[rows].tolist())
        person = fold_in(model, dict(zip(films, known.stars[rows].tolist(), strict=True)))
        predictions[pairs] = [person.prediction(model.index_of(int(film))) for film in movie_ids[pairs]]
    return predictions


def cross_validate_served(
    ratings: Ratings,
    candidates: Sequence[Parameters],
    *,
    folds: int = 5,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float], None] | None = None,
) -> list[list[Score]]:
    """Score every candidate in the same folds, those of scikit-surprise's `KFold(folds, random_state=seed)`.

    Args:
        candidates: parameters of `variational.learn`.
        jobs: threads to share the work, which is done in numpy and scipy without the interpreter's lock.
        on_progress: told the share of the work that is done.

    Returns:
        The scores of each candidate, fold by fold; the errors do not depend on jobs.
    """
    cuts = list(fold_rows(len(ratings), folds, seed))

    def score(task: tuple[int, int]) -> Score:
        number, fold = task
        start = time.perf_counter()
        known, asked = (ratings.rows(np.sort(rows)) for rows in cuts[fold])
        model = learn(known, candidates[number], seed=seed)
        predictions = predict_pairs(model, known, asked.user_ids, asked.movie_ids)
        return Score(
            rmse(predictions, asked.stars), mae(predictions, asked.stars), time.perf_counter() - start
        )

    tasks = [(number, fold) for number in range(len(candidates)) for fold in range(folds)]
    with ThreadPoolExecutor(jobs) as threads:
        running = [threads.submit(score, task) for task in tasks]
        try:
            for done, finished in enumerate(as_completed(running), start=1):
                finished.result()
                if on_progress:
                    on_progress(done / len(tasks))
        finally:  # stopped, or one failed: nothing more is begun
            threads.shutdown(wait=False, cancel_futures=True)
    scores = [finished.result() for finished in running]
    return [scores[start : start + folds] for start in range(0, len(scores), folds)]


def search_grid(
    ratings: Ratings,
    grid: Mapping[str, Sequence[float]] = GRID,
    *,
    folds: int = 3,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float], None] | None = None,
) -> list[tuple[Parameters, float]]:
    """Score every combination of a grid by cross-validation.

    Returns:
        Each combination and its mean RMSE, in the order of the grid, its last parameter changing fastest.
    """
    candidates = [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]
    results = cross_validate_served(
        ratings, candidates, folds=folds, seed=seed, jobs=jobs, on_progress=on_progress
    )
    means = [fmean(score.rmse for score in scores) for scores in results]
    return list(zip(candidates, means, strict=True))
