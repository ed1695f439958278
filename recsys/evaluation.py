"""Cross-validation: how far predictions are off on ratings that were held out."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from multiprocessing import active_children, get_context
from typing import Any

from surprise.model_selection import KFold

from recsys.metrics import mae, rmse
from recsys.ratings import Ratings
from recsys.svd import SVD, Parameters, as_surprise


@dataclass(frozen=True, slots=True)
class Score:
    """What one fold came to: errors in stars, wall-clock seconds to train and predict."""

    rmse: float
    mae: float
    seconds: float


def cross_validate(
    ratings: Ratings,
    candidates: Sequence[Parameters],
    *,
    folds: int = 5,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float], None] | None = None,
) -> Iterator[tuple[int, list[Score]]]:
    """Score every candidate in the same folds.

    The folds are those of scikit-surprise's `KFold(folds, random_state=seed)` over the ratings in their
    order; each candidate starts from the same seed in each fold, so that the figures do not depend on jobs.

    Args:
        candidates: parameters of `SVD`.
        jobs: processes to share the work; 1 works in this one.
        on_progress: told the share of the work that is done.

    Yields:
        The position of a candidate and its scores, fold by fold, as candidates are completed.
    """
    tasks = [(number, fold) for number in range(len(candidates)) for fold in range(folds)]
    scores: dict[int, dict[int, Score]] = {number: {} for number in range(len(candidates))}
    work = _Work(ratings, candidates, folds, seed)
    for done, ((number, fold), score) in enumerate(_results(work, tasks, jobs), start=1):
        scores[number][fold] = score
        if on_progress:
            on_progress(done / len(tasks))
        if len(scores[number]) == folds:
            yield number, [scores[number][fold] for fold in range(folds)]


@dataclass(slots=True)
class _Work:
    """All that a process needs to score any candidate in any fold."""

    ratings: Ratings
    candidates: Sequence[Parameters]
    n_folds: int
    seed: int
    folds: list[tuple[Any, Any]] = field(default_factory=list)

    def score(self, task: tuple[int, int]) -> Score:
        if not self.folds:
            cut = KFold(self.n_folds, random_state=self.seed)
            self.folds = list(cut.split(as_surprise(self.ratings)))
        number, fold = task
        trainset, testset = self.folds[fold]
        start = time.perf_counter()
        model = SVD(**self.candidates[number], random_state=self.seed).fit(trainset)
        predictions = model.test(testset)
        estimates = [prediction.est for prediction in predictions]
        stars = [prediction.r_ui for prediction in predictions]
        return Score(rmse(estimates, stars), mae(estimates, stars), time.perf_counter() - start)


_here: _Work | None = None
"""The work of this process, where it is a worker."""


def _begin(work: _Work) -> None:
    global _here  # noqa: PLW0603 -- a worker is given its data once, not with every task
    _here = work
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # a terminal's Ctrl-C reaches all; the parent ends its workers


def _score_here(task: tuple[int, int]) -> Score:
    assert _here is not None
    return _here.score(task)


def _results(
    work: _Work, tasks: Sequence[tuple[int, int]], jobs: int
) -> Iterator[tuple[tuple[int, int], Score]]:
    if jobs == 1 or len(tasks) == 1:
        yield from ((task, work.score(task)) for task in tasks)
        return
    others = set(active_children())
    with ProcessPoolExecutor(
        min(jobs, len(tasks)), mp_context=get_context("spawn"), initializer=_begin, initargs=(work,)
    ) as workers:
        waiting = {workers.submit(_score_here, task): task for task in tasks}
        try:
            yield from ((waiting[finished], finished.result()) for finished in as_completed(waiting))
        except BaseException:  # stopped: nobody waits for what the workers are in the middle of
            for worker in set(active_children()) - others:
                worker.terminate()
            raise
