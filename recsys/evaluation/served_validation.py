"""Cross-validation of the model that is served, asked as in the chat: everybody folded in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.evaluation.cross_validation import Score, cross_validated, fold_rows
from recsys.evaluation.metrics import mae, rmse
from recsys.learning.variational import Parameters, learn
from recsys.models.factors import Factors, fold_in


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
    films: Mapping[MovieId, Film] = NO_FILMS,
    folds: int = 5,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> Iterator[tuple[int, list[Score]]]:
    """Score every candidate in the same folds, those of scikit-surprise's `KFold(folds, random_state=seed)`.

    Args:
        candidates: parameters of `variational.learn`.
        films: of the catalogue.
        jobs: threads to share the work, which is done without the interpreter's lock; all read the same
            arrays.
        on_progress: called with the share of the work that is done, 0-1.

    Yields:
        The position of a candidate and its scores, fold by fold, as candidates are completed; the errors do
        not depend on jobs.
    """
    cuts = [
        (ratings.rows(np.sort(known)), ratings.rows(np.sort(asked)))
        for known, asked in fold_rows(len(ratings), folds, seed)
    ]

    def work(number: int, fold: int) -> dict[int, Score]:
        start = time.perf_counter()
        known, asked = cuts[fold]
        model = learn(known, candidates[number], films=films, seed=seed)
        predictions = predict_pairs(model, known, asked.user_ids, asked.movie_ids)
        errors = rmse(predictions, asked.stars), mae(predictions, asked.stars)
        return {number: Score(*errors, time.perf_counter() - start)}

    yield from cross_validated(range(len(candidates)), folds, work, jobs=jobs, on_progress=on_progress)
