"""Our SVD is Surprise's SVD."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import surprise
from hypothesis import given, settings
from hypothesis import strategies as st
from surprise import dump
from surprise.model_selection import cross_validate

from benchmarks.surprise_data import as_surprise
from recsys import SVD, Ratings
from recsys.kernels import sgd
from recsys.kernels.trainset import trainset_of
from recsys.learning.svd import LEAST_VARIANCE, check_parameters
from tests.conftest import PROJECT
from tests.recsys.worlds import FEW_FACTORS, two_tastes

pytestmark = pytest.mark.slow


ALL = st.fixed_dictionaries(
    {
        "n_factors": st.integers(1, 20),
        "n_epochs": st.integers(0, 6),
        "biased": st.booleans(),
        "init_mean": st.floats(-0.2, 0.2),
        "init_std_dev": st.floats(0, 0.3),
        "lr_all": st.floats(0, 0.02),
        "reg_all": st.floats(0, 0.2),
        "random_state": st.integers(0, 9),
    },
    optional={
        **{f"lr_{kind}": st.none() | st.floats(0, 0.02) for kind in ("bu", "bi", "pu", "qi")},
        **{f"reg_{kind}": st.none() | st.floats(0, 0.2) for kind in ("bu", "bi", "pu", "qi")},
    },
)
"""Every parameter of Surprise's, as far as SGD does not run away."""

ROWS = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 8), st.integers(1, 10)), min_size=1, max_size=40)
"""Any order, pairs that come twice too."""


@settings(deadline=None)
@given(ALL, ROWS)
def test_it_is_surprises_svd(parameters: dict[str, Any], rows: list[tuple[int, int, int]]) -> None:
    users, films, halves = (np.array(column, np.int32) for column in zip(*rows, strict=True))
    ratings = Ratings(users, films, halves.astype(np.float32) / np.float32(2))
    trainset = as_surprise(ratings).build_full_trainset()
    theirs = surprise.SVD(**parameters).fit(trainset)
    pairs = [(user, film, 3.0) for user in range(8) for film in range(10)]  # some that nobody knows
    expected = theirs.test(pairs)
    for ours in (SVD(**parameters).fit(trainset), SVD(**parameters).fit_ratings(ratings)):
        for name in ("pu", "qi", "bu", "bi"):
            mine = getattr(ours, name)
            assert mine.dtype == np.float64
            assert mine == pytest.approx(getattr(theirs, name), abs=1e-9)
        got = ours.test(pairs)
        assert [p.est for p in got] == pytest.approx([p.est for p in expected], abs=1e-9)
        assert [p.details for p in got] == [p.details for p in expected]
    assert np.array_equal(ratings.user_ids, users)  # what is sorted is a copy
    assert isinstance(SVD(), surprise.AlgoBase)


def test_what_surprise_asks_of_a_trainset_is_there() -> None:
    ratings = two_tastes().rows(np.random.default_rng(0).permutation(len(two_tastes())))
    ours, theirs = trainset_of(ratings), as_surprise(ratings).build_full_trainset()
    assert list(ours.all_ratings()) == list(theirs.all_ratings())
    assert ours.build_testset() == theirs.build_testset()
    assert ours.build_anti_testset() == theirs.build_anti_testset()
    assert ours.global_mean == theirs.global_mean
    assert (ours.n_users, ours.n_items, ours.n_ratings) == (theirs.n_users, theirs.n_items, theirs.n_ratings)
    assert not ours.knows_user("UKN__1")
    with pytest.raises(KeyError):
        ours.ur[ours.n_users]


def test_it_survives_surprises_dump(tmp_path: Path) -> None:
    model = SVD(**FEW_FACTORS, random_state=0).fit_ratings(two_tastes())
    dump.dump(str(tmp_path / "svd"), algo=model)
    _, loaded = dump.load(str(tmp_path / "svd"))
    assert loaded.predict(5, 1003).est == model.predict(5, 1003).est


def test_epochs_are_told_and_whoever_is_told_can_stop_them(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[int] = []
    half = SVD(n_factors=2, n_epochs=2, random_state=0).fit_ratings(two_tastes())
    whole = SVD(n_factors=2, n_epochs=4, random_state=0, verbose=True)

    def stop(done: int) -> None:
        told.append(done)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        whole.fit_ratings(two_tastes(), on_epoch=stop)
    assert told == [1, 2]
    assert np.array_equal(whole.qi, half.qi)
    assert capsys.readouterr().out == "Processing epoch 0\nProcessing epoch 1\n"


def test_the_loops_mean_the_same_compiled_and_in_python() -> None:
    ratings = two_tastes(n_users=6).rows(np.random.default_rng(0).permutation(96))
    model = SVD(n_factors=3, n_epochs=1, random_state=0).fit_ratings(ratings)
    users, films = model.trainset.ur, model.trainset.ur.films
    random = np.random.RandomState(0)
    pu, qi = random.normal(0, 0.1, (len(users), 3)), random.normal(0, 0.1, (len(model.qi), 3))
    bu, bi = np.zeros(len(users)), np.zeros(len(qi))
    steps = (0.005,) * 4, (0.02,) * 4
    mean = float(model.trainset.global_mean)
    inner = np.repeat(np.arange(6, dtype=np.int32), np.diff(users.starts))
    in_python(sgd.sweep)(users.starts, films, users.stars.astype(float), mean, bu, bi, pu, qi, *steps)
    assert [*pu.ravel(), *qi.ravel(), *bu, *bi] == pytest.approx(
        [*model.pu.ravel(), *model.qi.ravel(), *model.bu, *model.bi], abs=1e-12
    )
    inner[::3], unknown = -1, films.copy()
    unknown[::2] = -1
    asked = in_python(sgd.estimate)(inner, unknown, mean, bu, bi, pu, qi)
    assert asked == pytest.approx(model.estimates(inner, unknown), abs=1e-12)
    before = pu.copy()
    nobody = np.zeros(len(bu) + 1, np.int64)  # people without a rating stay as they are
    in_python(sgd.sweep)(nobody, films, users.stars, mean, bu, bi, pu, qi, *steps)
    assert np.array_equal(pu, before)
    _, shuffled = np.unique(ratings.user_ids, return_inverse=True)
    codes = shuffled.astype(np.int32)
    assert in_python(sgd.renumber)(codes, 6).tolist() == list(dict.fromkeys(shuffled.tolist()))
    starts = in_python(sgd.count)(codes, 6)
    assert np.array_equal(starts, users.starts)
    raw, stars = ratings.movie_ids.copy(), ratings.stars.copy()
    in_python(sgd.bring_together)(codes, raw, stars, starts)
    assert np.array_equal(stars, users.stars)
    assert raw.tolist() == [model.trainset.to_raw_iid(int(film)) for film in films]


def in_python(loop: Any) -> Any:
    """Return the loop as it was before it was compiled."""
    return loop.py_func


def test_it_trains_where_nothing_compiled_can_be_kept(tmp_path: Path) -> None:
    folder = tmp_path / "recsys"
    shutil.copytree(PROJECT / "recsys", folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "__pycache__").write_text("a file where the cache folder would be")
    asked = """
import numpy, os, sys
from recsys import SVD, Ratings
column = numpy.ones(2, numpy.int32)
model = SVD(n_epochs=1).fit_ratings(Ratings(column, column + [0, 1], column.astype(numpy.float32)))
sys.exit(model.qi.shape != (2, 100))
"""
    environment = {"PATH": os.environ["PATH"], "HOME": os.devnull, "XDG_CACHE_HOME": os.devnull}
    subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, env=environment, check=True)


def test_it_works_in_surprises_own_cross_validation() -> None:
    result = cross_validate(SVD(**FEW_FACTORS, random_state=0), as_surprise(two_tastes()), cv=3)
    assert result["test_rmse"].mean() < 0.8  # the two camps are 2.5 stars apart


def test_factors_give_its_own_predictions_back() -> None:
    ratings = two_tastes()
    model = SVD(**FEW_FACTORS, random_state=0).fit_ratings(ratings)
    factors = model.factors()
    assert np.array_equal(factors.movie_ids, np.unique(ratings.movie_ids))
    inner = model.trainset.to_inner_uid(5)
    for film in factors.movie_ids[::7]:
        row = factors.index_of(int(film))
        assert row is not None
        estimate = factors.global_mean + model.bu[inner] + factors.bi[row] + factors.qi[row] @ model.pu[inner]
        assert np.clip(estimate, 0.5, 5) == pytest.approx(model.predict(5, int(film)).est, abs=1e-5)


def test_fewer_people_than_factors_leave_a_prior_that_can_be_used() -> None:
    model = SVD(n_factors=20, n_epochs=2, random_state=0).fit_ratings(two_tastes(n_users=3))
    assert np.linalg.eigvalsh(model.factors().prior.covariance).min() > 0


def test_the_prior_is_the_mean_and_covariance_of_the_trained_people() -> None:
    model = SVD(**FEW_FACTORS, random_state=0).fit_ratings(two_tastes())
    prior = model.factors().prior
    people = np.hstack([model.bu[:, None], model.pu])
    assert prior.mean == pytest.approx(people.mean(axis=0))
    centred = people - people.mean(axis=0)
    least = LEAST_VARIANCE * np.eye(people.shape[1])
    assert prior.covariance == pytest.approx(centred.T @ centred / len(people) + least)
    errors = [
        stars - model.trainset.global_mean - model.bu[u] - model.bi[i] - model.pu[u] @ model.qi[i]
        for u, i, stars in model.trainset.all_ratings()
    ]
    assert prior.noise == pytest.approx(np.mean(np.square(errors)))


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"factors": 3}, "factors is no parameter of SVD; it takes n_factors, n_epochs"),
        ({"random_state": 3}, "random_state is no parameter"),
        ({"n_factors": 2.5}, "n_factors is 2.5; expected a whole number from 1"),
        ({"n_epochs": 0}, "n_epochs is 0; expected a whole number from 1"),
        ({"reg_all": -0.1}, "reg_all is -0.1; expected no less than 0"),
        ({"lr_all": "fast"}, "lr_all is 'fast'; expected a number"),
        ({"lr_all": float("nan")}, "lr_all is nan; expected a number"),
        ({"reg_all": True}, "reg_all is True; expected a number"),
        ({"biased": 1}, "biased is 1; expected true or false"),
    ],
)
def test_wrong_parameters_are_named(parameters: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=r"parameter|expected") as refusal:
        check_parameters(parameters)
    assert complaint in str(refusal.value)


def test_right_parameters_are_kept() -> None:
    given = {"n_factors": 20, "init_mean": -0.1, "biased": False, "reg_bu": 0.02}
    assert check_parameters(given) == given
