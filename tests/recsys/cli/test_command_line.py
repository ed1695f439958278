"""`python -m recsys`, as a person or a script runs it."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from recsys import Ratings, Recommender
from recsys.__main__ import main
from recsys.artefacts.signing import key_from_file
from recsys.data.movielens import read_dataset
from recsys.domain import MovieId, Profile, UserId
from recsys.evaluation.exam import set_exam
from tests.conftest import PROJECT
from tests.recsys.cli.command_line import document, run
from tests.recsys.data.archive_server import DATASET, serving, zipped
from tests.recsys.worlds import two_tastes, write_csv, write_dataset

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("quick_recipes")]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, quick_recipes: None) -> Path:
    """A folder with data/ (two tastes) and models/ (trained on it)."""
    folder = tmp_path_factory.mktemp("world")
    write_dataset(folder / "data", two_tastes(n_users=100))
    assert main(["train", "--data", str(folder / "data"), "--models", str(folder / "models")]) == 0
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_train_publishes_and_says_what_was_there_before(
    world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models = tmp_path / "models"
    first = document(capsys, "train", "--data", world / "data", "--models", models, "--seed", 1)
    assert first["published"] is True
    assert first["previous"] is None
    assert first["dataset"] == "data"
    assert set(first["metrics"]) == {"rmse", "mae", "newcomer_rmse@5", "ndcg@10"}
    extra = write_csv(tmp_path / "extra.csv", Ratings.concatenate([two_tastes(n_users=2)]))
    second = document(capsys, "train", "--data", world / "data", "--models", models, "--ratings", extra)
    assert second["previous"]["version"] == first["version"]
    assert [one["metric"] for one in second["differences"]] == list(second["metrics"])
    for one in second["differences"]:
        assert set(one) == {
            "metric", "people", "n_people", "before", "after", "low", "high", "better", "worse"
        }  # fmt: skip
        assert one["low"] <= one["after"] - one["before"] <= one["high"]
    status, out, _ = run(capsys, "train", "--data", world / "data", "--models", models)
    assert status == 0
    assert "Published" in out
    assert "newcomer_rmse@5" in out
    assert "interval" in out


def test_an_interval_without_ends_is_null(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Eight people, of whom one is a newcomer to the exam."""
    ratings = two_tastes(n_users=60)
    newcomer = set_exam(ratings).newcomers.user_ids[0]
    few = ratings.rows((ratings.user_ids < 8) | (ratings.user_ids == newcomer))
    data = write_dataset(tmp_path / "data", few)
    document(capsys, "train", "--data", data, "--models", tmp_path / "m")
    result = document(capsys, "train", "--data", data, "--models", tmp_path / "m")
    ends = {one["metric"]: one["high"] for one in result["differences"] if one["n_people"] == 1}
    assert ends == {"newcomer_rmse@5": None, "ndcg@10": None}


def test_train_replaces_a_model_that_must_go(
    world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train = ("train", "--data", world / "data", "--models", tmp_path / "m")
    document(capsys, *train)
    flood = write_csv(tmp_path / "flood.csv", flooded())
    kept = document(capsys, *train, "--ratings", flood)
    assert kept["published"] is False
    assert any(one["worse"] for one in kept["differences"])
    status, out, _ = run(capsys, *train, "--ratings", flood)
    assert (status, "Kept" in out, "│ dataset " in out) == (0, True, True)
    assert document(capsys, *train, "--ratings", flood, "--replace")["published"] is True


def flooded() -> Ratings:
    """Fakes that rate every film with stars drawn at random."""
    people = np.repeat(np.arange(1_000_001, 1_000_301, dtype=np.int32), 40)
    stars = (np.random.default_rng(0).integers(1, 11, len(people)) / 2).astype(np.float32)
    return Ratings(people, np.tile(np.arange(1000, 1040, dtype=np.int32), 300), stars)


def test_train_takes_its_key_from_standard_input_and_reports_by_lines(world: Path, tmp_path: Path) -> None:
    command = ["-m", "recsys", "train", "--data", str(world / "data"), "--models", str(tmp_path / "m")]
    done = subprocess.run(
        [sys.executable, *command, "--key", "-", "--json", "--progress", "lines"],
        input="ab" * 20 + "\n",
        capture_output=True,
        text=True,
        cwd=PROJECT,
        check=True,
    )
    assert json.loads(done.stdout)["published"] is True
    lines = done.stderr.splitlines()
    assert lines[0] == "progress 0.000 learning what makes a good list"
    assert lines[-1] == "progress 1.000 published"
    assert all(line.startswith("progress ") for line in lines)
    assert not (tmp_path / "m" / "signing.key").exists()
    assert Recommender.load(tmp_path / "m", bytes.fromhex("ab" * 20)).dataset == "data"


def test_a_training_that_is_told_to_stop_leaves_nothing_half_done(tmp_path: Path) -> None:
    data = write_dataset(tmp_path / "data", two_tastes(n_users=1000, n_films=400, per_user=60))
    command = ["-m", "recsys", "train", "--data", str(data), "--models", str(tmp_path / "m"), "--tune"]
    child = subprocess.Popen(
        [sys.executable, *command, "--progress", "lines", "--jobs", "1"],
        stderr=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
    )
    assert child.stderr is not None
    assert child.stderr.readline().startswith("progress 0.000")
    child.send_signal(signal.SIGTERM)
    assert child.wait(60) == 143
    child.stderr.close()
    assert [entry.name for entry in (tmp_path / "m").iterdir()] == ["signing.key"]


def test_evaluate(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = document(capsys, "evaluate", "--data", world / "data", "--folds", 3, "--seed", 2)
    assert len(result["folds"]) == 3
    assert result["rmse"] == pytest.approx(sum(fold["rmse"] for fold in result["folds"]) / 3)
    assert result["mae"] == pytest.approx(sum(fold["mae"] for fold in result["folds"]) / 3)
    assert result["seed"] == 2
    for system in (result, result["svd"]):
        assert system["intervals"]["rmse"]["low"] < system["rmse"] < system["intervals"]["rmse"]["high"]
    status, out, _ = run(capsys, "evaluate", "--data", world / "data", "--folds", 2)
    assert status == 0
    assert "mean" in out
    assert "95 %" in out


def test_evaluate_lists(world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "figures.png"
    arguments = ("evaluate", "--data", world / "data", "--protocol", "new-users", "--picture", picture)
    result = document(capsys, *arguments)
    assert (result["protocol"], result["dataset"], result["seed"]) == ("new-users", "data", 0)
    assert [group["shown"] for group in result["results"]] == ["1", "3", "5", "10"]
    figure = result["results"][2]["systems"]["Marquee"]["ndcg@10"]
    assert 0 <= figure["low"] <= figure["value"] <= figure["high"] <= 1
    assert picture.read_bytes().startswith(b"\x89PNG")
    status, out, _ = run(capsys, "evaluate", "--data", world / "data", "--protocol", "random")
    assert status == 0
    for words in ("Marquee", "SVD", "most popular", "hit_rate@10", "95 % interval", "data, random"):
        assert words in out


def test_tune(world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    grid = tmp_path / "grid.json"
    grid.write_text('{"lr_all": [0.02], "n_epochs": [1, 60]}')
    arguments = ("tune", "--data", world / "data", "--grid", grid, "--folds", 2, "--jobs", 1)
    result = document(capsys, *arguments)
    assert [trial["params"]["n_epochs"] for trial in result["trials"]] == [1, 60]
    assert set(result["trials"][0]) == {"params", "rmse", "mae", "seconds"}
    assert result["best"]["params"] == {"lr_all": 0.02, "n_epochs": 60}
    assert result["best"]["rmse"] == min(trial["rmse"] for trial in result["trials"])
    status, out, _ = run(capsys, *arguments)
    assert status == 0
    assert "n_epochs" in out


def test_tune_searches_the_served_model_without_a_grid(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = document(capsys, "tune", "--data", world / "data", "--folds", 2, "--random", 2)
    assert [set(trial["params"]) for trial in result["trials"]] == [{"n_factors", "n_sweeps", "presence"}] * 2


def test_a_winner_is_offered_for_publication(
    world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models, grid = tmp_path / "models", tmp_path / "grid.json"
    grid.write_text('{"lr_all": [0.02], "n_epochs": [1, 60], "n_factors": [3]}')
    arguments = ("tune", "--data", world / "data", "--grid", grid, "--publish", "--models", models)
    result = document(capsys, *arguments)
    assert result["published"] is True
    assert result["outcome"]["reason"] == "the first model"
    assert result["outcome"]["parameters"] == result["best"]["params"]
    assert result["best"]["params"] == {"lr_all": 0.02, "n_epochs": 60, "n_factors": 3}
    [live] = document(capsys, "models", "--models", models)["models"]
    assert (live["parameters"], live["reason"]) == (result["best"]["params"], "the first model")
    assert document(capsys, *arguments)["trials"] == result["trials"]  # taken from the record
    grid.write_text('{"lr_all": [1e-6], "n_epochs": [1], "n_factors": [3]}')
    status, out, _ = run(capsys, *arguments)
    assert status == 0
    assert "Kept" in out


def test_recommend_folds_everybody_in_from_the_file_alone(
    world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ratings = tmp_path / "ratings.csv"
    ratings.write_text("userId,movieId,rating\n9,1000,5\n9,1001,4.5\n4,1035,5\n4,123456,1\n")
    out = tmp_path / "out.csv"
    arguments = ("--models", world / "models", "--ratings", ratings, "-n", 7, "--out", out)
    assert run(capsys, "recommend", *arguments) == (0, "", "")
    written = rows(out)
    assert document(capsys, "recommend", *arguments) == {"out": str(out), "rows": 14, "people": 2}
    assert rows(out) == written
    assert list(written[0]) == ["userId", "movieId", "rank", "score", "prediction"]
    assert [(row["userId"], row["rank"]) for row in written] == [
        (user, str(rank)) for user in ("4", "9") for rank in range(1, 8)
    ]
    recommender = Recommender.load(world / "models", key_from_file(world / "models" / "signing.key"))
    profile = Profile(UserId(9), {MovieId(1000): 5.0, MovieId(1001): 4.5})
    expected = recommender.recommend(profile, 7)
    mine = [row for row in written if row["userId"] == "9"]
    assert [int(row["movieId"]) for row in mine] == [pick.movie_id for pick in expected]
    assert [float(row["score"]) for row in mine] == pytest.approx([pick.score for pick in expected], abs=1e-6)
    assert [float(row["prediction"]) for row in mine] == pytest.approx(
        [pick.prediction for pick in expected], abs=1e-6
    )


def test_predict_answers_every_pair_in_order(
    world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ratings, pairs, out = tmp_path / "ratings.csv", tmp_path / "pairs.csv", tmp_path / "out.csv"
    ratings.write_text("userId,movieId,rating,timestamp\n9,1000,5,1\n9,1030,1,1\n")
    pairs.write_text("userId,movieId\n9,1002\n7,1002\n9,1031\n9,999999\n")
    arguments = ("--models", world / "models", "--ratings", ratings, "--pairs", pairs, "--out", out)
    assert run(capsys, "predict", *arguments) == (0, "", "")
    assert document(capsys, "predict", *arguments) == {"out": str(out), "rows": 4, "people": 2}
    written = rows(out)
    assert [(row["userId"], row["movieId"]) for row in written] == [
        ("9", "1002"),
        ("7", "1002"),
        ("9", "1031"),
        ("9", "999999"),
    ]
    liked, stranger, disliked, unknown = (float(row["prediction"]) for row in written)
    assert liked > stranger > disliked
    assert 0.5 <= unknown <= 5


def test_models_lists_and_rolls_back(world: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    models = tmp_path / "models"
    assert "No models" in run(capsys, "models", "--models", models)[1]
    train = ("train", "--data", world / "data", "--models", models)
    first, second = document(capsys, *train)["version"], document(capsys, *train)["version"]
    listed = document(capsys, "models", "--models", models)
    assert listed["live"] == second
    assert {model["version"]: model["live"] for model in listed["models"]} == {first: False, second: True}
    assert document(capsys, "models", "--models", models, "--rollback", first)["live"] == first
    assert document(capsys, "models", "--models", models, "--rollback", second)["live"] == second
    assert document(capsys, "models", "--models", models, "--rollback")["live"] == first
    (models / second / "model.pkl").write_bytes(b"damaged")
    status, out, err = run(capsys, "models", "--models", models, "--rollback", second)
    assert (status, out) == (1, "")
    assert err == f"model {second}: model.pkl is damaged or was not signed with this key\n"
    (models / second / "manifest.json").write_text("{}")
    listed = document(capsys, "models", "--models", models)
    assert listed["live"] == first
    refused = {model["version"]: model.get("refused") for model in listed["models"]}
    assert refused == {first: None, second: f"model {second}: manifest.json is damaged"}
    assert "manifest.json is damaged" in run(capsys, "models", "--models", models)[1]


def test_download_and_sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as archives:
        archives.publish("ml-latest-small", zipped(DATASET))
        status, out, _ = run(capsys, "download", "--to", tmp_path, "--url", archives.url)
    assert (status, out) == (0, f"{tmp_path / 'ml-latest-small'}\n")
    status, out, _ = run(capsys, "download", "sample", "--to", tmp_path)
    assert (status, out) == (0, f"{tmp_path / 'sample'}\n")
    assert "Sample data" in (tmp_path / "sample" / "README.txt").read_text()
    result = document(capsys, "download", "sample", "--to", tmp_path)
    assert (result["dataset"], result["folder"]) == ("sample", str(tmp_path / "sample"))
    made = read_dataset(tmp_path / "sample")
    assert (result["films"], result["ratings"]) == (len(made.catalogue.films), len(made.ratings))


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("train --data {world}/nowhere --models {tmp}/m", "nowhere: there is no such folder"),
        ("train --data {world}/data --models {tmp}/m --ratings {tmp}/none.csv", "none.csv: cannot be read"),
        ("train --data {world}/data --models {tmp}/m --key {tmp}/bad.key", "a signing key is hexadecimal"),
        ("train --data {world}/data --models {tmp}/bad.key/m", "Not a directory"),
        ("tune --data {world}/data --grid {tmp}/bad.key", "is not JSON"),
        ("evaluate --data {world}/data --folds 999999", "cannot be cut into 999999 folds"),
        ("evaluate --data {world}/data --protocol temporal", "these ratings have no times"),
        ("evaluate --data {world}/data --picture {tmp}/x/figures.png", "No such file"),
        ("recommend --models {tmp}/m --ratings {tmp}/r.csv --out {tmp}/o.csv", "no model is published"),
        (
            "recommend --models {world}/models --ratings {tmp}/none.csv --out {tmp}/o.csv",
            "none.csv: cannot be",
        ),
        ("recommend --models {world}/models --ratings {tmp}/r.csv --out {tmp}/x/o.csv", "No such file"),
        ("models --models {world}/models --rollback 1", "'1' is no version of a model"),
        ("models --models {world}/models --rollback", "there is no version before the live one"),
        ("tune --data {world}/data --grid {tmp}/mixed.json", "presence cannot go with parameters of SVD"),
        ("tune --data {world}/data --folds 999999", "cannot be cut into 999999 folds"),
        ("download ml-tiny --to {tmp}", "there is no MovieLens dataset 'ml-tiny'"),
    ],
)
def test_refusals_are_one_line_and_exit_1(
    world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: str, complaint: str
) -> None:
    (tmp_path / "bad.key").write_text("no key")
    (tmp_path / "mixed.json").write_text('{"n_factors": [2], "presence": [1], "lr_all": [0.01]}')
    (tmp_path / "r.csv").write_text("userId,movieId,rating\n1,1000,5\n")
    status, out, err = run(capsys, *arguments.format(world=world, tmp=tmp_path).split())
    assert (status, out) == (1, "")
    assert complaint in err
    assert err.count("\n") == 1


def test_it_leaves_home_alone_and_needs_none(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    for home in (tmp_path / "home", tmp_path / "home" / "not-there" / "at-all"):
        environment = {**os.environ, "HOME": str(home)}
        environment.pop("SURPRISE_DATA_FOLDER", None)  # set by this very process
        command = [sys.executable, "-m", "recsys", "models", "--models", str(tmp_path / "models")]
        subprocess.run(command, env=environment, cwd=PROJECT, check=True, capture_output=True)
    assert list((tmp_path / "home").iterdir()) == []


def test_control_c_is_said_in_one_word(world: Path, tmp_path: Path) -> None:
    data = write_dataset(tmp_path / "data", two_tastes(n_users=1000, n_films=400, per_user=60))
    grid = tmp_path / "grid.json"
    os.mkfifo(grid)
    command = [sys.executable, "-m", "recsys", "tune", "--data", str(data), "--grid", str(grid)]
    child = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        start_new_session=True,
        # A shell lets its background jobs ignore Ctrl-C, and their children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    grid.write_text('{"n_epochs": [1000000]}')  # returns once the command reads: it has begun its work
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "stopped" in err.splitlines()


def test_who_does_not_draw_does_not_load_what_draws() -> None:
    code = "import bot, recsys.__main__, sys; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=True)
