"""Grid search over SVD's parameters."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import fmean
from typing import Any, Final

from recsys.evaluation import cross_validate
from recsys.ratings import BadData, Ratings
from recsys.svd import Parameters, check_parameters

GRID: Final[Mapping[str, Sequence[float]]] = {
    "n_factors": [50, 100],
    "n_epochs": [30, 50],
    "lr_all": [0.01],
    "reg_all": [0.08, 0.1, 0.12],
    "init_std_dev": [0.05],
}
"""Searched when no grid is given: twelve settings around those that did well before."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One setting: its mean errors over the folds in stars, and the seconds its folds took together."""

    params: Parameters
    rmse: float
    mae: float
    seconds: float


def tune(
    ratings: Ratings,
    grid: Mapping[str, Sequence[Any]] = GRID,
    *,
    folds: int = 3,
    seed: int = 0,
    jobs: int = 1,
    on_progress: Callable[[float], None] | None = None,
) -> list[Trial]:
    """Score every combination of a grid by cross-validation.

    Args:
        grid: parameter of `SVD` -> values to try.

    Returns:
        A trial for each combination, in the order of the grid, its last parameter changing fastest.
    """
    candidates = [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]
    trials: dict[int, Trial] = {}
    results = cross_validate(ratings, candidates, folds=folds, seed=seed, jobs=jobs, on_progress=on_progress)
    for number, scores in results:
        trials[number] = Trial(
            candidates[number],
            fmean(score.rmse for score in scores),
            fmean(score.mae for score in scores),
            sum(score.seconds for score in scores),
        )
    return [trials[number] for number in range(len(candidates))]


def best_of(trials: Sequence[Trial]) -> Trial:
    """Return the trial with the least RMSE, the first of equals."""
    return min(trials, key=lambda trial: trial.rmse)


def read_grid(path: Path) -> dict[str, list[Any]]:
    """Read a grid: a JSON object from a parameter of SVD to the list of its values.

    Raises:
        BadData: it is not of this form, or SVD does not take it; the sentence says what.
    """
    try:
        grid = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadData(f"{path}: cannot be read ({error.strerror or error})") from None
    except ValueError as error:
        raise BadData(f"{path}: is not JSON ({error})") from None
    if not isinstance(grid, dict) or not grid:
        raise BadData(f'{path}: expected an object such as {{"n_factors": [20, 50], "reg_all": [0.02, 0.1]}}')
    for name, values in grid.items():
        if not isinstance(values, list) or not values:
            raise BadData(f"{path}: {name} is {values!r}; expected a list of values to try")
        for value in values:
            try:
                check_parameters({name: value})
            except ValueError as error:
                raise BadData(f"{path}: {error}") from None
    return grid
