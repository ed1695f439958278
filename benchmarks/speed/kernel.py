"""Surprise's SVD and ours, side by side: time to fit and to search, memory, and how far results differ."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import surprise
from rich.console import Console
from rich.table import Table
from surprise.model_selection import GridSearchCV, KFold

from benchmarks.bars import Bar
from benchmarks.made_ratings import RATINGS, made_ratings
from benchmarks.surprise_data import as_surprise
from recsys.data.movielens import read_dataset
from recsys.data.ratings import Ratings
from recsys.evaluation.tuning import tune
from recsys.learning.svd import SVD
from recsys.learning.variational import TUNED, learn

RUNS = 7
SEARCH_RUNS = 5
GRID: dict[str, list[float]] = {
    "n_factors": [20, 50, 100],
    "n_epochs": [20, 40],
    "reg_all": [0.02, 0.05, 0.1],
}
JOBS = 2
CLOSE = 1e-9
SERVED = "what is served, 20 factors, 2 sweeps"
BOTH = 5_000_000
"""Ratings at which memory is compared; at MovieLens-25M's number Surprise would need nine gigabytes."""


def main(folder: Path) -> list[Bar]:
    """Print what each took, the ratio, and the largest difference between what they came to."""
    ratings = read_dataset(folder).ratings
    console = Console(width=100)
    table = Table("medians, ml-latest-small", "runs", "Surprise", "ours", "ratio", "largest difference")
    bars = [_fit(table, ratings), _search(table, ratings)]
    console.print(table)
    memory, of_memory = _memory()
    console.print(memory)
    return bars + of_memory


def _fit(table: Table, ratings: Ratings) -> Bar:
    trainset = as_surprise(ratings).build_full_trainset()
    theirs, ours = surprise.SVD(random_state=0), SVD(random_state=0)
    took = _side_by_side(RUNS, lambda: theirs.fit(trainset), lambda: ours.fit(trainset))
    names = ("bu", "bi", "pu", "qi")
    apart = max(float(np.abs(getattr(theirs, name) - getattr(ours, name)).max()) for name in names)
    fit = "fit, 100 factors × 20 epochs"
    bar = _row(table, f"{fit}, Surprise's trainset", RUNS, took, apart, at_least=4)
    took = _side_by_side(
        RUNS,
        lambda: theirs.fit(as_surprise(ratings).build_full_trainset()),
        lambda: ours.fit_ratings(ratings),
    )
    apart = max(float(np.abs(getattr(theirs, name) - getattr(ours, name)).max()) for name in names)
    _row(table, "the same from columns of ratings", RUNS, took, apart, at_least=4)
    return bar


def _search(table: Table, ratings: Ratings) -> Bar:
    data = as_surprise(ratings)
    theirs = GridSearchCV(
        surprise.SVD, {**GRID, "random_state": [0]}, cv=KFold(3, random_state=0), n_jobs=JOBS
    )
    trials = tune(ratings, GRID, folds=3, seed=0, jobs=JOBS)
    took = _side_by_side(
        SEARCH_RUNS, lambda: theirs.fit(data), lambda: tune(ratings, GRID, folds=3, seed=0, jobs=JOBS)
    )
    apart = max(
        float(
            np.abs(
                np.array([getattr(t, name) for t in trials]) - theirs.cv_results[f"mean_test_{name}"]
            ).max()
        )
        for name in ("rmse", "mae")
    )
    return _row(table, f"18 settings × 3 folds, {JOBS} jobs", SEARCH_RUNS, took, apart, at_least=8)


def _side_by_side(runs: int, *steps: Callable[[], object]) -> tuple[float, ...]:
    """Return the median seconds of each step, run in turns after one to warm up."""
    seconds: list[list[float]] = [[] for _ in steps]
    for _run in range(runs + 1):
        for step, of_step in zip(steps, seconds, strict=True):
            started = time.perf_counter()
            step()
            of_step.append(time.perf_counter() - started)
    return tuple(float(np.median(of_step[1:])) for of_step in seconds)


def _row(
    table: Table, name: str, runs: int, took: tuple[float, ...], apart: float, *, at_least: float
) -> Bar:
    theirs, ours = took
    ratio = theirs / ours
    table.add_row(name, str(runs), f"{theirs:.3f} s", f"{ours:.3f} s", f"{ratio:.1f}", f"{apart:.0e}")
    asked, is_met = f"≥ {at_least:.0f}, within {CLOSE:.0e}", ratio >= at_least and apart <= CLOSE
    return Bar(name, asked, f"Surprise {theirs:.2f} s", f"{ours:.2f} s, {apart:.0e} apart", ratio, is_met)


def _memory() -> tuple[Table, list[Bar]]:
    """Measure each training in a process of its own; the factors are the same on both sides and left out."""
    table = Table(
        "peak memory above the factors (SVD: 100 of them)", "ratings", "bytes a rating", "of all", "seconds"
    )
    with TemporaryDirectory() as scratch:
        files = {n: Path(scratch) / f"{n}.npz" for n in (BOTH, RATINGS)}
        for n, file in files.items():
            # Made in a process that ends, so that this one stays small.
            _in_a_process("make", str(n), str(file))
        peaks = {}
        runs = (("Surprise", BOTH), ("ours", BOTH), ("ours", RATINGS), (SERVED, BOTH), (SERVED, RATINGS))
        for who, n in runs:
            result = json.loads(_in_a_process(who, str(files[n])))
            peaks[who, n] = above = (result["peak"] - result["factors"]) / n
            table.add_row(
                who, f"{n:,}", f"{above:.1f}", f"{result['peak'] / n:.1f}", f"{result['seconds']:.1f}"
            )
    theirs, bars = peaks["Surprise", BOTH], []
    for who, n in runs[1:]:
        ours, ratio = peaks[who, n], theirs / peaks[who, n]
        table.add_row(f"Surprise at 5M ÷ {who}", f"{n:,}", f"{ratio:.1f}", "", "")
        name, figures = f"peak bytes a rating, {n:,}: {who}", (f"Surprise (5M) {theirs:.0f}", f"{ours:.1f}")
        bars.append(Bar(name, "≥ 12", *figures, ratio, ratio >= 12))
    return table, bars


def _in_a_process(*arguments: str) -> str:
    command = [sys.executable, "-m", "benchmarks.speed.kernel", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _learned(file: Path) -> dict[str, float]:
    """Return the same of what is served; its factors are what is believed of films and summed up for them."""
    sweeps = {**TUNED, "n_sweeps": 2}
    two = np.arange(1, 3, dtype=np.int32)
    learn(Ratings(two, two, two.astype(np.float32)), sweeps)  # compiles
    before, started = _resident("VmRSS"), time.perf_counter()
    n_films = len(learn(_read(file), sweeps).movie_ids)
    took = time.perf_counter() - started
    d = 1 + int(TUNED["n_factors"])
    held = 8 * n_films * ((d + 1) * (d + 2) + 2 * (d + 1) + d)  # moments, twice; two sums with stars; weights
    return {"peak": _resident("VmHWM") - before, "factors": held, "seconds": took}


def _trained(who: str, file: Path) -> dict[str, float]:
    """Return the peak above the memory before the data was there, the factors' share of it, and the time."""
    model = surprise.SVD(n_epochs=1) if who == "Surprise" else SVD(n_epochs=1)
    two = np.arange(1, 3, dtype=np.int32)
    _train(model, lambda: Ratings(two, two, two.astype(np.float32)))  # compiles
    before, started = _resident("VmRSS"), time.perf_counter()
    _train(model, lambda: _read(file))
    took = time.perf_counter() - started
    held = sum(array.nbytes for array in (model.bu, model.bi, model.pu, model.qi))
    return {"peak": _resident("VmHWM") - before, "factors": held, "seconds": took}


def _train(model: Any, read: Callable[[], Ratings]) -> None:
    if isinstance(model, SVD):
        model.fit_ratings(read())
    else:
        model.fit(as_surprise(read()).build_full_trainset())  # nothing holds the columns beside its dataset


def _read(file: Path) -> Ratings:
    with np.load(file) as columns:
        return Ratings(columns["user_ids"], columns["movie_ids"], columns["stars"])


def _make(n: int, file: Path) -> None:
    made = made_ratings(n)
    np.savez(file, user_ids=made.user_ids, movie_ids=made.movie_ids, stars=made.stars)


def _resident(which: str) -> int:
    """Return this process's memory in bytes, now (VmRSS) or at its highest (VmHWM); Linux only."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * int(next(line for line in lines if line.startswith(which)).split()[1])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", n, file]:
            _make(int(n), Path(file))
        case [who, file]:
            trained = _learned(Path(file)) if who == SERVED else _trained(who, Path(file))
            sys.stdout.write(json.dumps(trained))
        case [folder]:
            main(Path(folder))
