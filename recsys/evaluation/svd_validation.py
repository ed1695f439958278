"""Cross-validation of SVD: how far its predictions are off on ratings that were held out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.evaluation.cross_validation import Score, cross_validated, fold_rows
from recsys.evaluation.metrics import mae, rmse
from recsys.kernels.trainset import inner_ids, trainset_of
from recsys.learning.svd import SVD, Parameters, check_parameters


def cross_validate_svd(
    ratings: Ratings,
    candidates: Sequence[Parameters],
    *,
    folds: int = 5,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> Iterator[tuple[int, list[Score]]]:
    """Score every candidate in the same folds.

    The folds are those of scikit-surprise's `KFold(folds, random_state=seed)` over the ratings in their
    order; each candidate starts from the same seed in each fold, so that the figures do not depend on jobs.
    Candidates that differ in `n_epochs` alone are one training, scored on its way.

    Args:
        candidates: parameters of `SVD`.
        jobs: threads to share the work; all read the same arrays.
        on_progress: called with the share of the work that is done, 0-1.

    Yields:
        The position of a candidate and its scores, fold by fold, as candidates are completed.

    Raises:
        ValueError: SVD does not take a candidate; the sentence names the parameter.
    """
    trainings = _trainings([check_parameters(candidate) for candidate in candidates])
    cut = [_Fold.cut(ratings, *rows) for rows in fold_rows(len(ratings), folds, seed)]
    stopped = Event()

    def work(training: _Training, fold: int) -> dict[int, Score]:
        return cut[fold].scores(training, seed, stopped)

    try:
        yield from cross_validated(trainings, folds, work, jobs=jobs, on_progress=on_progress)
    finally:
        stopped.set()


@dataclass(slots=True)
class _Training:
    """Candidates that one training serves: those that go the same way and stop after different epochs."""

    parameters: Parameters
    epochs: dict[int, int] = field(default_factory=dict)  # candidate -> after how many it stops


def _trainings(candidates: Sequence[Parameters]) -> list[_Training]:
    trainings: dict[tuple[tuple[str, Any], ...], _Training] = {}
    for number, candidate in enumerate(candidates):
        rest = {name: value for name, value in candidate.items() if name != "n_epochs"}
        training = trainings.setdefault(tuple(sorted(rest.items())), _Training(rest))
        training.epochs[number] = SVD(**candidate).n_epochs
    return list(trainings.values())


@dataclass(frozen=True, slots=True, eq=False)
class _Fold:
    """What is trained on and what is asked; every thread reads the same.

    Attributes:
        trainset: of Surprise's.
        users: shape (n_asked,), inner ids, -1 where nobody of that id is trained on.
        films: shape (n_asked,), inner ids, -1 likewise.
        stars: shape (n_asked,).
    """

    trainset: Any
    users: NDArray[np.int32]
    films: NDArray[np.int32]
    stars: NDArray[np.float64]

    @classmethod
    def cut(cls, ratings: Ratings, known: NDArray[np.intp], asked: NDArray[np.intp]) -> Self:
        trainset = trainset_of(ratings.rows(known))
        return cls(
            trainset,
            inner_ids(trainset._raw2inner_id_users, ratings.user_ids[asked]),
            inner_ids(trainset._raw2inner_id_items, ratings.movie_ids[asked]),
            ratings.stars[asked].astype(np.float64),
        )

    def scores(self, training: _Training, seed: int, stopped: Event) -> dict[int, Score]:
        """Return the score of each candidate that the training serves."""
        start = time.perf_counter()
        scores: dict[int, Score] = {}
        last = max(training.epochs.values())
        model = SVD(**training.parameters, n_epochs=last, random_state=seed)

        def score(epoch: int) -> None:
            if stopped.is_set():
                raise CancelledError
            for candidate, epochs in training.epochs.items():
                if epochs == epoch:
                    estimates = np.clip(model.estimates(self.users, self.films), *self.trainset.rating_scale)
                    errors = rmse(estimates, self.stars), mae(estimates, self.stars)
                    scores[candidate] = Score(*errors, time.perf_counter() - start)

        model.fit(self.trainset, on_epoch=score)
        return scores
