"""What the model must reach on the real ml-latest-small."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from statistics import fmean

import numpy as np
import pytest

from benchmarks.lists.new_users import SHOWN, compare
from recsys import Recommender
from recsys.__main__ import main
from recsys.artefacts.signing import key_from_file
from recsys.data.movielens import read_dataset

pytestmark = [pytest.mark.movielens, pytest.mark.quality]


def test_five_folds(movielens_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--data", str(movielens_dir), "--folds", "5", "--seed", "0", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["rmse"] <= 0.812
    assert result["mae"] <= 0.620
    assert result["svd"]["rmse"] <= 0.855
    assert result["rmse"] == pytest.approx(fmean(fold["rmse"] for fold in result["folds"]))


def test_lists_for_new_users_beat_popularity_and_ease(movielens_dir: Path) -> None:
    means = compare(read_dataset(movielens_dir), range(2), peers={})
    for k in SHOWN:
        rival = max(means["most popular", k], means["EASE, λ = 1000", k])
        assert means["Marquee", k] >= 1.1 * rival


def test_the_artefact_is_small_and_its_picks_are_new_to_everybody(
    movielens_dir: Path, tmp_path: Path
) -> None:
    models, out = tmp_path / "models", tmp_path / "out.csv"
    assert main(["train", "--data", str(movielens_dir), "--models", str(models)]) == 0
    recommender = Recommender.load(models, key_from_file(models / "signing.key"))
    folder = models / recommender.version
    assert sum(file.stat().st_size for file in folder.iterdir()) < 50e6
    few = tmp_path / "ratings.csv"
    ratings = read_dataset(movielens_dir).ratings
    rows = np.flatnonzero(ratings.user_ids <= 40)
    rated = set(zip(ratings.user_ids[rows].tolist(), ratings.movie_ids[rows].tolist(), strict=True))
    lines = (f"{ratings.user_ids[r]},{ratings.movie_ids[r]},{ratings.stars[r]}\n" for r in rows)
    few.write_text("userId,movieId,rating\n" + "".join(lines))
    arguments = ["--models", str(models), "--ratings", str(few), "--out", str(out), "-n", "20"]
    assert main(["recommend", *arguments]) == 0
    with out.open(newline="") as file:
        picked = [(int(row["userId"]), int(row["movieId"])) for row in csv.DictReader(file)]
    assert len(picked) == len(set(picked)) == 40 * 20
    assert not set(picked) & rated
