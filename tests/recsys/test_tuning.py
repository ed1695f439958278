"""Cross-validation and grid search against scikit-surprise's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import surprise
from surprise.model_selection import GridSearchCV, KFold, cross_validate

from recsys.evaluation import cross_validate as ours
from recsys.ratings import BadData
from recsys.svd import as_surprise
from recsys.tuning import best_of, read_grid, tune
from tests.recsys.worlds import FEW_FACTORS, two_tastes

GRID: dict[str, list[float]] = {"n_factors": [2, 5], "n_epochs": [5, 20], "reg_all": [0.05]}


def test_folds_and_errors_are_surprises() -> None:
    [(number, scores)] = list(ours(two_tastes(), [FEW_FACTORS], folds=4, seed=3))
    theirs = cross_validate(
        surprise.SVD(**FEW_FACTORS, random_state=3),
        as_surprise(two_tastes()),
        cv=KFold(4, random_state=3),
    )
    assert number == 0
    assert [score.rmse for score in scores] == pytest.approx(theirs["test_rmse"], abs=1e-12)
    assert [score.mae for score in scores] == pytest.approx(theirs["test_mae"], abs=1e-12)


@pytest.mark.parametrize("jobs", [1, 2])
def test_grid_search_agrees_with_surprises(jobs: int) -> None:
    shares: list[float] = []
    trials = tune(two_tastes(), GRID, folds=3, seed=1, jobs=jobs, on_progress=shares.append)
    theirs = GridSearchCV(surprise.SVD, {**GRID, "random_state": [1]}, cv=KFold(3, random_state=1))
    theirs.fit(as_surprise(two_tastes()))
    assert [trial.rmse for trial in trials] == pytest.approx(theirs.cv_results["mean_test_rmse"], abs=1e-12)
    assert [trial.mae for trial in trials] == pytest.approx(theirs.cv_results["mean_test_mae"], abs=1e-12)
    assert {**best_of(trials).params, "random_state": 1} == theirs.best_params["rmse"]
    assert best_of(trials).rmse == pytest.approx(theirs.best_score["rmse"])
    assert shares == pytest.approx([done / 6 for done in range(1, 7)])  # settings of one training count once
    assert all(trial.seconds > 0 for trial in trials)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "is not JSON"),
        ("[1]", "expected an object such as"),
        ("{}", "expected an object such as"),
        ('{"n_factors": 20}', "n_factors is 20; expected a list"),
        ('{"n_factors": []}', "expected a list"),
        ('{"factors": [20]}', "factors is no parameter of SVD"),
        ('{"n_epochs": [20, -1]}', "n_epochs is -1; expected a whole number from 1"),
    ],
)
def test_a_bad_grid_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    file = tmp_path / "grid.json"
    file.write_text(content)
    with pytest.raises(BadData, match=complaint) as refusal:
        read_grid(file)
    assert str(refusal.value).startswith(f"{file}: ")
    assert "\n" not in str(refusal.value)


def test_a_missing_grid_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadData, match=r"none\.json: cannot be read \(No such file"):
        read_grid(tmp_path / "none.json")


def test_a_good_grid_is_read(tmp_path: Path) -> None:
    file = tmp_path / "grid.json"
    file.write_text(json.dumps(GRID))
    assert read_grid(file) == GRID
