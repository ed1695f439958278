"""Grid and random search over the parameters of SVD or of the served model, every trial on record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import partial
from math import inf, isnan, prod
from pathlib import Path
from statistics import fmean
from typing import Any, Final, Self

import numpy as np

from recsys.artefacts.manifest import FORMAT
from recsys.data.ratings import BadData, Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.evaluation.cross_validation import Score
from recsys.evaluation.served_validation import cross_validate_served
from recsys.evaluation.svd_validation import cross_validate_svd
from recsys.learning.recipes import Parameters, check_parameters, completed, is_svd

GRID: Final[Mapping[str, Sequence[float]]] = {
    "n_factors": [12, 20],
    "n_sweeps": [16],
    "presence": [0.2, 0.5, 1.0],
}
"""Of the served model; searched when no grid is given: six settings around those that did well before."""

SVD_GRID: Final[Mapping[str, Sequence[float]]] = {
    "n_factors": [50, 100],
    "n_epochs": [30, 50],
    "lr_all": [0.01],
    "reg_all": [0.08, 0.1, 0.12],
    "init_std_dev": [0.05],
}
"""Of SVD: twelve settings around those that did well before."""

_FIRST: Final = '{"params": '
"""What every line of a log begins with."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One setting: its mean errors over the folds in stars, and the seconds its folds took together."""

    params: Parameters
    rmse: float
    mae: float
    seconds: float

    @classmethod
    def of(cls, params: Parameters, scores: Sequence[Score]) -> Self:
        """Return the trial of a setting whose folds came to these scores."""
        return cls(
            params,
            fmean(score.rmse for score in scores),
            fmean(score.mae for score in scores),
            sum(score.seconds for score in scores),
        )


def tune(
    ratings: Ratings,
    grid: Mapping[str, Sequence[Any]] = GRID,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    random: int | None = None,
    folds: int = 3,
    seed: int = 0,
    jobs: int = 1,
    log: Path | None = None,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> list[Trial]:
    """Score combinations of a grid by cross-validation.

    Args:
        grid: parameter -> values to try. Its names tell the model: SVD, whose scores are those of
            scikit-surprise's GridSearchCV, or the one that is served, which asks as the chat does, everybody
            folded in; what it leaves out is as tuned before.
        films: of the catalogue; SVD has no use for them.
        random: how many different combinations to try, drawn with the seed; None tries all.
        jobs: threads to share the work; all read the same arrays. The errors do not depend on it.
        log: file of JSON lines to which every trial is added once it is finished. Trials that are there
            already, of the same model, ratings, folds and seed, are taken from it.

    Returns:
        A trial for each combination, in the order of the grid, its last parameter changing fastest.

    Raises:
        BadData: there are fewer ratings than folds, or the log holds something else than trials.
        ValueError: the names are of neither model, or of both.
        OSError: the log cannot be read or written.
    """
    if len(ratings) < folds:
        raise BadData(f"{len(ratings)} ratings cannot be cut into {folds} folds")
    candidates = _combinations(grid, random, seed)
    plain = is_svd(grid)
    model = "svd" if plain else "served"
    search = {"model": model, "format": FORMAT, "folds": folds, "seed": seed, "data": ratings.fingerprint}
    recorded = _read_log(log, search) if log else []
    known = {number: t for number, params in enumerate(candidates) for t in recorded if t.params == params}
    left = [number for number in range(len(candidates)) if number not in known]
    begin = len(known) / len(candidates)
    on_progress(begin)
    validate = cross_validate_svd if plain else partial(cross_validate_served, films=films)
    for position, scores in validate(
        ratings,
        [completed(candidates[number]) for number in left],
        folds=folds,
        seed=seed,
        jobs=jobs,
        on_progress=lambda share: on_progress(begin + (1 - begin) * share),
    ):
        known[left[position]] = trial = Trial.of(candidates[left[position]], scores)
        if log:
            _record(log, trial, search)
    return [known[number] for number in range(len(candidates))]


def best_of(trials: Sequence[Trial]) -> Trial:
    """Return the trial with the least RMSE, the first of equals; one that diverged has no RMSE."""
    return min(trials, key=lambda trial: inf if isnan(trial.rmse) else trial.rmse)


def read_grid(path: Path) -> dict[str, list[Any]]:
    """Read a grid: a JSON object from a parameter to the list of its values.

    Raises:
        BadData: it is not of this form, or no model takes it; the sentence says what.
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
    try:
        is_svd(grid)
        for name, values in grid.items():
            for value in values:
                check_parameters({name: value})
    except ValueError as error:
        raise BadData(f"{path}: {error}") from None
    return grid


def _combinations(grid: Mapping[str, Sequence[Any]], random: int | None, seed: int) -> list[Parameters]:
    """Return all combinations, or as many as are asked for, in the order of the grid."""
    shape = tuple(len(values) for values in grid.values())
    total = prod(shape)
    chosen: Sequence[int] = range(total)
    if random is not None and random < total:
        chosen = sorted(np.random.default_rng(seed).choice(total, random, replace=False).tolist())
    places = zip(*(axis.tolist() for axis in np.unravel_index(np.array(chosen), shape)), strict=True)
    return [{name: grid[name][place] for name, place in zip(grid, row, strict=True)} for row in places]


def _record(log: Path, trial: Trial, search: Mapping[str, object]) -> None:
    """Add a trial of this search to the log."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as file:
        file.write(json.dumps({**asdict(trial), **search}) + "\n")


def _read_log(log: Path, search: Mapping[str, object]) -> list[Trial]:
    """Return the trials of this search that are on record; the line that a kill cut short is not.

    That line is ended, so that the next trial begins a line of its own.
    """
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True) if log.exists() else []
    trials = []
    for number, line in enumerate(lines, start=1):
        try:
            entry = json.loads(line)
            trial = Trial(**{name.name: entry.pop(name.name) for name in fields(Trial)})
        except (ValueError, TypeError, KeyError, AttributeError):
            if not line.startswith(_FIRST[: len(line.rstrip("\n"))]):
                raise BadData(f"{log}: line {number} is no trial; name another file") from None
            continue
        if entry == search:
            trials.append(trial)
    if lines and not lines[-1].endswith("\n"):
        with log.open("a", encoding="utf-8") as file:
            file.write("\n")
    return trials
