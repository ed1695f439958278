"""From ratings to a live model, and what keeps a worse one from going live."""

from __future__ import annotations

import dataclasses
import errno
import shutil
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from recsys import Recommender
from recsys.artefacts import artefact
from recsys.artefacts.manifest import ModelRefused
from recsys.data.ratings import BadData, Ratings
from recsys.evaluation.exam import set_exam
from recsys.evaluation.tuning import Trial, best_of, tune
from recsys.learning.svd import SVD
from recsys.training import TrainingResult, train
from tests.recsys.worlds import QUICK, two_tastes

KEY = b"a key of sixteen bytes or more"
RATINGS = two_tastes(n_users=200)


pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("quick_recipes")]


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture(scope="module")
def trained_once(
    tmp_path_factory: pytest.TempPathFactory, quick_recipes: None
) -> tuple[Path, TrainingResult]:
    folder = tmp_path_factory.mktemp("trained") / "models"
    return folder, train("tastes", RATINGS, folder, KEY)


@pytest.fixture
def first(models: Path, trained_once: tuple[Path, TrainingResult]) -> TrainingResult:
    """The first model, live among the models."""
    folder, result = trained_once
    shutil.copytree(folder, models)
    return result


def test_the_first_model_goes_live_and_the_same_again_is_no_worse(
    models: Path, first: TrainingResult
) -> None:
    assert (first.published, first.reason, first.champion) == (True, "the first model", None)
    second = train("tastes", RATINGS, models, KEY)
    assert second.published
    assert second.champion is not None
    assert second.champion.manifest.version == first.version
    assert second.metrics == second.champion.metrics == first.metrics
    assert {(one.low, one.high) for one in second.differences} == {(0, 0)}
    assert artefact.live_version(models) == second.version
    assert artefact.versions(models) == sorted([first.version, second.version], reverse=True)


def test_ratings_that_the_exam_takes_all_are_refused(models: Path) -> None:
    with pytest.raises(BadData, match="too few to train on"):
        train("tastes", set_exam(RATINGS).newcomers, models, KEY)


def test_the_live_model_knows_every_rating_and_its_manifest_says_so(models: Path) -> None:
    chat = Ratings(
        np.full(3, 1_000_001, np.int32), np.array([1000, 1001, 7777], np.int32), np.full(3, 4.5, np.float32)
    )
    outcome = train("tastes", RATINGS, models, KEY, chat_ratings=chat, seed=4)
    recommender = Recommender.load(models, KEY)
    manifest = recommender.manifest
    assert recommender.version == outcome.version
    assert (manifest.n_ratings, manifest.n_chat_ratings, manifest.seed) == (len(RATINGS) + 3, 3, 4)
    assert manifest.fingerprint == Ratings.concatenate([RATINGS, chat]).fingerprint
    assert manifest.parameters == QUICK
    assert manifest.metrics == outcome.metrics
    assert set(manifest.libraries) == {"python", "numba", "numpy", "scipy", "scikit-surprise"}
    assert recommender.loved(7777) is not None  # type: ignore[arg-type]


def trying(**grid: list[float]) -> partial[list[Trial]]:
    """A search over a grid."""
    return partial(tune, grid=grid, folds=2)


SPOILT = trying(n_factors=[1], n_sweeps=[1], presence=[1e-6])
"""One sweep with one factor hardly leaves the priors."""


def test_a_worse_model_is_not_published(models: Path, first: TrainingResult) -> None:
    second = train("tastes", RATINGS, models, KEY, search=SPOILT)
    assert not second.published
    assert second.version == first.version == artefact.live_version(models)
    assert second.reason.startswith(f"the new model was worse than {first.version} in the exam: rmse ")
    assert second.champion is not None
    assert second.metrics["rmse"] > second.champion.metrics["rmse"]
    assert artefact.versions(models) == [first.version]


def test_the_manifest_says_why(models: Path, first: TrainingResult) -> None:
    second = train("tastes", RATINGS, models, KEY)
    for outcome in (first, second):
        assert artefact.read_manifest(models, outcome.version, KEY).reason == outcome.reason
    assert second.reason.startswith(f"not worse than {first.version} in the exam: rmse ")
    assert "ndcg@10" in second.reason
    assert "newcomer_rmse@5" in second.reason


def test_a_model_that_predicts_no_numbers_is_refused_even_as_the_first(models: Path) -> None:
    diverging = trying(n_factors=[2], n_epochs=[30], lr_all=[50.0])
    with pytest.raises(ModelRefused, match="the new model cannot be used: its rmse in the exam is nan"):
        train("tastes", RATINGS, models, KEY, search=diverging, replace=True)
    assert artefact.versions(models) == []


def test_a_model_with_withdrawn_ratings_goes_even_for_a_worse_one(
    models: Path, first: TrainingResult
) -> None:
    second = train("tastes", RATINGS, models, KEY, search=SPOILT, replace=True)
    assert second.published
    assert second.version == artefact.live_version(models)
    told = "the model before holds withdrawn ratings and had to go; the new model was worse than"
    assert second.reason.startswith(f"{told} {first.version} in the exam: rmse ")


def test_a_withdrawal_does_not_let_a_flood_in(models: Path, first: TrainingResult) -> None:
    """Of 300 fakes one withdraws: what takes the live model's place is trained on the dataset alone."""
    films = np.tile(np.arange(1000, 1040, dtype=np.int32), 300)
    people = np.repeat(np.arange(1_000_001, 1_000_301, dtype=np.int32), 40)
    flood = Ratings(people, films, np.where(films == 1000, 5, 1).astype(np.float32))
    assert not train("tastes", RATINGS, models, KEY, chat_ratings=flood).published
    replaced = train("tastes", RATINGS, models, KEY, chat_ratings=flood, replace=True)
    assert replaced.published
    manifest = artefact.read_manifest(models, replaced.version, KEY)
    assert (manifest.n_ratings, manifest.n_chat_ratings) == (len(RATINGS), 0)
    assert replaced.reason.startswith("the chats' ratings made it worse and were left out (")
    assert manifest.reason == replaced.reason


def test_a_withdrawal_keeps_the_others_ratings(models: Path, first: TrainingResult) -> None:
    honest = two_tastes(n_users=50, seed=3)
    honest = Ratings(honest.user_ids + np.int32(1_000_000), honest.movie_ids, honest.stars)
    assert train("tastes", RATINGS, models, KEY, chat_ratings=honest, replace=True).published
    assert Recommender.load(models, KEY).manifest.n_chat_ratings == len(honest)


def test_other_data_replaces_a_model_without_comparison(models: Path) -> None:
    train("sample", RATINGS, models, KEY)
    outcome = train("ml-latest-small", RATINGS, models, KEY)
    assert outcome.published
    assert outcome.champion is None
    assert outcome.reason == "the model before was trained on sample"


def test_a_damaged_model_is_replaced(models: Path, first: TrainingResult) -> None:
    (models / first.version / "exam.pkl").write_bytes(b"damaged")
    outcome = train("tastes", RATINGS, models, KEY)
    assert outcome.published
    assert outcome.reason.startswith("the model before was refused: ")
    assert Recommender.load(models, KEY).version == outcome.version


def test_search_finds_parameters_and_the_next_training_keeps_them(models: Path) -> None:
    steps: list[tuple[float, str]] = []
    search = trying(n_factors=[2, 3], n_sweeps=[1, 10])
    found = train("tastes", RATINGS, models, KEY, search=search, report=lambda *step: steps.append(step))
    assert found.parameters in [{"n_factors": n, "n_sweeps": 10, "presence": 0.5} for n in (2, 3)]
    assert [trial.params for trial in found.trials] == [
        {"n_factors": n, "n_sweeps": sweeps} for n in (2, 3) for sweeps in (1, 10)
    ]
    assert train("tastes", RATINGS, models, KEY).parameters == found.parameters
    shares = [share for share, _ in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert {words for _, words in steps} >= {
        "trying parameters",
        "sitting the exam",
        "publishing",
        "published",
    }


def test_what_is_tried_is_tried_outside_the_exam(models: Path) -> None:
    search = trying(n_factors=[2], n_sweeps=[3])
    [trial] = train("tastes", RATINGS, models, KEY, search=search, seed=2).trials
    [outside] = search(set_exam(RATINGS).study, seed=2)
    assert (trial.params, trial.rmse, trial.mae) == (outside.params, outside.rmse, outside.mae)


def test_a_plain_svd_can_be_published_and_kept(models: Path) -> None:
    search = trying(n_factors=[3], n_epochs=[30], lr_all=[0.01, 0.02])
    found = train("tastes", RATINGS, models, KEY, search=search, seed=3)
    assert found.published
    manifest = Recommender.load(models, KEY).manifest
    assert manifest.parameters == found.parameters == best_of(found.trials).params
    factors = SVD(**found.parameters, random_state=3).fit_ratings(RATINGS).factors()
    assert np.array_equal(Recommender.load(models, KEY).model.factors.qi, factors.qi)
    assert train("tastes", RATINGS, models, KEY).parameters == found.parameters


@pytest.mark.parametrize("forgotten", [{"forgotten": 1}, {"n_sweeps": 0}, {"n_sweeps": 3, "lr_all": 1}])
def test_parameters_that_mean_nothing_any_more_are_not_kept(
    models: Path, first: TrainingResult, forgotten: dict[str, float]
) -> None:
    manifest = dataclasses.replace(artefact.read_manifest(models, first.version, KEY), parameters=forgotten)
    (models / first.version / "manifest.json").write_text(manifest.to_json(KEY))
    second = train("tastes", RATINGS, models, KEY)
    assert second.champion is not None
    assert second.parameters == QUICK


def test_the_same_seed_gives_the_same_model(models: Path, tmp_path: Path) -> None:
    train("tastes", RATINGS, models, KEY, seed=5)
    train("tastes", RATINGS, tmp_path / "again", KEY, seed=5)
    one, other = (Recommender.load(folder, KEY).model for folder in (models, tmp_path / "again"))
    assert np.array_equal(one.factors.qi, other.factors.qi)
    assert np.array_equal(one.affinity.weights, other.affinity.weights)


def test_the_old_model_stays_live_when_publishing_fails(
    models: Path, first: TrainingResult, monkeypatch: pytest.MonkeyPatch
) -> None:

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        train("tastes", RATINGS, models, KEY)
    assert Recommender.load(models, KEY).version == first.version
    assert sorted(entry.name for entry in models.iterdir()) == [first.version, "current"]
