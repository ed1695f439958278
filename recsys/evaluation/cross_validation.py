"""Cross-validation: the folds, and the threads that work on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from surprise.utils import get_rng

Task = TypeVar("Task")
Key = TypeVar("Key")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Score:
    """What one fold came to: errors in stars, wall-clock seconds to train and predict."""

    rmse: float
    mae: float
    seconds: float


def fold_rows(n: int, folds: int, seed: int) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Yield the rows to train on and the rows to ask about, fold by fold, as Surprise's `KFold` cuts them."""
    rows = np.arange(n)
    get_rng(seed).shuffle(rows)
    parts = np.array_split(rows, folds)  # the first n % folds of them are one longer, as Surprise's are
    for number, asked in enumerate(parts):
        yield np.concatenate([*parts[:number], *parts[number + 1 :]]), asked


def cross_validated(
    tasks: Sequence[Task],
    folds: int,
    work: Callable[[Task, int], Mapping[Key, Result]],
    *,
    jobs: int = 1,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> Iterator[tuple[Key, list[Result]]]:
    """Work on every fold of every task, in threads.

    Args:
        work: from a task and the number of a fold to results by key, of every fold the same keys.
        jobs: threads to share the work.
        on_progress: called with the share of the work that is done, 0-1.

    Yields:
        A key and its results, fold by fold, once all of them are there.
    """
    found: defaultdict[Key, dict[int, Result]] = defaultdict(dict)
    threads = ThreadPoolExecutor(jobs)
    try:
        running = {threads.submit(work, task, fold): fold for task in tasks for fold in range(folds)}
        for done, finished in enumerate(as_completed(running), start=1):
            results = finished.result()
            for key, result in results.items():
                found[key][running[finished]] = result
            on_progress(done / len(running))
            for key in results:
                if len(found[key]) == folds:
                    yield key, [found[key][fold] for fold in range(folds)]
    finally:  # stopped, or one failed: nothing more is begun, and nobody waits for what is under way
        threads.shutdown(wait=False, cancel_futures=True)
