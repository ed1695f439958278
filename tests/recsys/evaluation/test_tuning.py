"""Cross-validation and grid search against scikit-surprise's own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import surprise
from surprise.model_selection import GridSearchCV, KFold, cross_validate

from benchmarks.surprise_data import as_surprise
from recsys.data.movielens import read_dataset
from recsys.data.ratings import BadData
from recsys.evaluation.cross_validation import fold_rows
from recsys.evaluation.served_validation import cross_validate_served
from recsys.evaluation.svd_validation import cross_validate_svd as ours
from recsys.evaluation.tuning import Trial, best_of, read_grid, tune
from recsys.kernels.trainset import trainset_of
from recsys.learning.variational import TUNED
from tests.conftest import PROJECT
from tests.recsys.worlds import FEW_FACTORS, two_tastes, write_dataset

pytestmark = pytest.mark.slow


GRID: dict[str, list[float]] = {"n_factors": [2, 5], "n_epochs": [5, 20], "reg_all": [0.05]}


@pytest.mark.parametrize("biased", [True, False])
def test_folds_and_errors_are_surprises(biased: bool) -> None:
    # Few ratings, so that some of those asked are of people and films that nobody trained on.
    rows = two_tastes().rows(np.random.default_rng(0).permutation(len(two_tastes()))[:200])
    [(number, scores)] = list(ours(rows, [{**FEW_FACTORS, "biased": biased}], folds=4, seed=3))
    theirs = cross_validate(
        surprise.SVD(**FEW_FACTORS, biased=biased, random_state=3),
        as_surprise(rows),
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
    assert shares == pytest.approx([done / 6 for done in range(7)])  # settings of one training count once
    assert all(trial.seconds > 0 for trial in trials)


@pytest.mark.parametrize("n", [7, 100, 101])
@pytest.mark.parametrize("folds", [2, 3, 5])
def test_folds_are_cut_where_surprise_cuts_them(n: int, folds: int) -> None:
    rows = two_tastes().rows(np.arange(n))
    theirs = KFold(folds, random_state=4).split(as_surprise(rows))
    for (known, asked), (trainset, testset) in zip(fold_rows(n, folds, 4), theirs, strict=True):
        ours = trainset_of(rows.rows(known))
        assert list(ours.all_ratings()) == list(trainset.all_ratings())
        assert [ours.to_raw_iid(film) for film in ours.all_items()] == [
            trainset.to_raw_iid(film) for film in trainset.all_items()
        ]
        columns = (rows.user_ids, rows.movie_ids, rows.stars)
        assert list(zip(*(column[asked].tolist() for column in columns), strict=True)) == testset


def test_random_search_tries_some_of_the_grid_in_its_order() -> None:
    every = [trial.params for trial in tune(two_tastes(), GRID, folds=2)]
    some = [trial.params for trial in tune(two_tastes(), GRID, random=2, folds=2)]
    assert some == [params for params in every if params in some]
    assert len(some) == 2
    assert [trial.params for trial in tune(two_tastes(), GRID, random=9, folds=2)] == every


def test_a_search_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    whole = tune(two_tastes(), GRID, seed=1)

    def kill(share: float) -> None:
        if share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tune(two_tastes(), GRID, seed=1, log=log, on_progress=kill)
    done = log.read_text().splitlines()
    assert len(done) == 2  # those of two factors, which one training serves
    log.write_text("\n".join([done[0], done[1][:30]]))  # the second was being written
    shares: list[float] = []
    resumed = tune(two_tastes(), GRID, seed=1, log=log, on_progress=shares.append)
    assert shares[0] == 0.25
    assert [(t.params, t.rmse, t.mae) for t in resumed] == [(t.params, t.rmse, t.mae) for t in whole]
    assert resumed[0].seconds == json.loads(done[0])["seconds"]  # not measured again
    assert len(log.read_text().splitlines()) == 5
    shares.clear()
    assert tune(two_tastes(), GRID, seed=1, log=log, on_progress=shares.append) == resumed
    assert shares == [1.0]


@pytest.mark.parametrize(
    "grid",
    [
        {"n_epochs": [400, 401], "n_factors": [20, 21, 22, 23, 24, 25]},
        {"n_factors": [6, 7, 8, 9, 10, 11], "n_sweeps": [60]},
    ],
    ids=["SVD", "served"],
)
def test_a_process_that_is_killed_loses_no_trial(tmp_path: Path, grid: dict[str, list[float]]) -> None:
    ratings = two_tastes(n_users=300)
    log, file = tmp_path / "log.jsonl", tmp_path / "grid.json"
    data = write_dataset(tmp_path / "data", ratings)
    file.write_text(json.dumps(grid))
    command = [sys.executable, "-m", "recsys", "tune", "--data", str(data), "--grid", str(file)]
    child = subprocess.Popen([*command, "--folds", "2", "--log", str(log), "--jobs", "1"], cwd=PROJECT)
    while not log.exists() or not log.read_text().endswith("\n"):
        assert child.poll() is None
        time.sleep(0.01)
    child.kill()
    assert child.wait() == -signal.SIGKILL
    done = [json.loads(line) for line in log.read_text().splitlines() if line.endswith("}")]
    assert 0 < len(done) < prod(map(len, grid.values()))
    shares: list[float] = []
    resumed = tune(read_dataset(data).ratings, grid, folds=2, jobs=2, log=log, on_progress=shares.append)
    assert shares[0] == len(done) / len(resumed)
    measured = {json.dumps(trial.params): trial for trial in resumed}
    for entry in done:
        trial = measured[json.dumps(entry["params"])]
        assert (trial.rmse, trial.seconds) == (entry["rmse"], entry["seconds"])
    assert len({json.dumps(json.loads(line)["params"]) for line in log.read_text().splitlines()}) == len(
        resumed
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_served_model_is_searched_as_it_is_validated(jobs: int) -> None:
    grid = {"n_factors": [1, 3], "n_sweeps": [1, 6]}
    shares: list[float] = []
    trials = tune(two_tastes(40), grid, folds=2, seed=1, jobs=jobs, on_progress=shares.append)
    assert [trial.params for trial in trials] == [
        {"n_factors": n, "n_sweeps": sweeps} for n in (1, 3) for sweeps in (1, 6)
    ]
    assert shares == pytest.approx([done / 8 for done in range(9)])
    candidates = [{**TUNED, **trial.params} for trial in trials]
    found = dict(cross_validate_served(two_tastes(40), candidates, folds=2, seed=1))
    for number, trial in enumerate(trials):
        assert trial.rmse == np.mean([score.rmse for score in found[number]])
        assert trial.mae == np.mean([score.mae for score in found[number]])
    assert best_of(trials).params["n_sweeps"] == 6


def test_factors_alone_are_those_of_the_served_model() -> None:
    [alone], [said] = (
        tune(two_tastes(40), grid, folds=2)
        for grid in ({"n_factors": [3]}, {"n_factors": [3], "n_sweeps": [16]})
    )
    assert alone.rmse == said.rmse


def test_a_setting_that_diverged_is_not_the_best() -> None:
    trials = [Trial({}, float("nan"), float("nan"), 1.0), Trial({"n_factors": 2}, 0.9, 0.7, 1.0)]
    assert best_of(trials) is trials[1]


def test_trials_of_another_search_do_not_count(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    first: dict[str, Any] = {
        "ratings": two_tastes(),
        "grid": {"n_factors": [2], "n_epochs": [5]},
        "log": log,
    }
    tune(**first)
    others: list[dict[str, Any]] = [{"seed": 1}, {"folds": 4}, {"ratings": two_tastes(seed=1)}]
    for number, other in enumerate(others, start=2):
        tune(**{**first, **other})
        assert len(log.read_text().splitlines()) == number


@pytest.mark.parametrize("content", ["notes of mine", "[]\n", '{"params": {}}\nmore\n', "3"])
def test_a_log_that_is_something_else_is_left_alone(tmp_path: Path, content: str) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(content)
    with pytest.raises(BadData, match=r"line \d is no trial; name another file"):
        tune(two_tastes(), GRID, log=log)
    assert log.read_text() == content


def test_a_wrong_parameter_is_named_before_the_work_begins() -> None:
    with pytest.raises(ValueError, match="n_epochs is 0; expected a whole number"):
        list(ours(two_tastes(), [{"n_epochs": 0}]))


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
        ('{"n_sweeps": [4, 2.0]}', "n_sweeps is 2.0; expected a whole number from 1"),
        ('{"presence": [0]}', "presence is 0; expected a number above 0"),
        ('{"presence": ["much"]}', "presence is 'much'; expected a number"),
        ('{"n_factors": [4], "n_sweeps": [9], "lr_all": [0.1]}', "n_sweeps cannot go with parameters of SVD"),
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
