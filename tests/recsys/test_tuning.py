"""Cross-validation and grid search against scikit-surprise's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import surprise
from surprise.model_selection import GridSearchCV, KFold, cross_validate

from recsys.evaluation import cross_validate as ours
from recsys.evaluation import fold_rows
from recsys.ratings import BadData
from recsys.svd import as_surprise
from recsys.trainset import trainset_of
from recsys.tuning import best_of, read_grid, tune
from tests.recsys.worlds import FEW_FACTORS, two_tastes

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
