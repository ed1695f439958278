"""From ratings to a live model, and what keeps a worse one from going live."""

from __future__ import annotations

import errno
from pathlib import Path

import numpy as np
import pytest

from recsys import Recommender, artefact
from recsys.ratings import Ratings
from recsys.training import train
from recsys.variational import TUNED
from tests.recsys.worlds import two_tastes

KEY = b"a key of sixteen bytes or more"
RATINGS = two_tastes(n_users=200)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


def test_the_first_model_goes_live_and_the_same_again_is_no_worse(models: Path) -> None:
    first = train("tastes", RATINGS, models, KEY)
    assert (first.published, first.reason, first.champion) == (True, "the first model", None)
    second = train("tastes", RATINGS, models, KEY)
    assert second.published
    assert second.champion is not None
    assert second.champion.manifest.version == first.version
    assert second.metrics == second.champion.metrics == first.metrics
    assert artefact.live_version(models) == second.version
    assert artefact.versions(models) == sorted([first.version, second.version], reverse=True)


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
    assert manifest.parameters == TUNED
    assert manifest.metrics == outcome.metrics
    assert set(manifest.libraries) == {"python", "numba", "numpy", "scipy", "scikit-surprise"}
    assert recommender.loved(7777) is not None  # type: ignore[arg-type]


def test_a_worse_model_is_not_published(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = train("tastes", RATINGS, models, KEY)
    # One sweep with one factor hardly leaves the priors.
    monkeypatch.setattr("recsys.training.GRID", {"n_factors": [1], "n_sweeps": [1], "presence": [1e-6]})
    second = train("tastes", RATINGS, models, KEY, search=True)
    assert not second.published
    assert second.version == first.version == artefact.live_version(models)
    assert second.reason.startswith("the new model was worse in the exam (")
    assert second.champion is not None
    assert second.metrics["rmse"] > second.champion.metrics["rmse"]
    assert artefact.versions(models) == [first.version]


def test_other_data_replaces_a_model_without_comparison(models: Path) -> None:
    train("sample", RATINGS, models, KEY)
    outcome = train("ml-latest-small", RATINGS, models, KEY)
    assert outcome.published
    assert outcome.champion is None
    assert outcome.reason == "the model before was trained on sample"


def test_a_damaged_model_is_replaced(models: Path) -> None:
    first = train("tastes", RATINGS, models, KEY)
    (models / first.version / "exam.pkl").write_bytes(b"damaged")
    outcome = train("tastes", RATINGS, models, KEY)
    assert outcome.published
    assert outcome.reason.startswith("the model before was refused: ")
    assert Recommender.load(models, KEY).version == outcome.version


def test_search_finds_parameters_and_the_next_training_keeps_them(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[tuple[float, str]] = []
    monkeypatch.setattr("recsys.training.GRID", {"n_factors": [2, 3], "n_sweeps": [1, 10], "presence": [0.5]})
    found = train("tastes", RATINGS, models, KEY, search=True, report=lambda *step: steps.append(step))
    assert found.parameters in [{"n_factors": n, "n_sweeps": 10, "presence": 0.5} for n in (2, 3)]
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


def test_parameters_of_another_model_are_not_kept(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "recsys.training.GRID", {"n_factors": [3], "n_sweeps": [8], "presence": [0.5], "forgotten": [1]}
    )
    assert "forgotten" in train("tastes", RATINGS, models, KEY, search=True).parameters
    assert train("tastes", RATINGS, models, KEY).parameters == TUNED


def test_the_same_seed_gives_the_same_model(models: Path, tmp_path: Path) -> None:
    train("tastes", RATINGS, models, KEY, seed=5)
    train("tastes", RATINGS, tmp_path / "again", KEY, seed=5)
    one, other = (Recommender.load(folder, KEY).model for folder in (models, tmp_path / "again"))
    assert np.array_equal(one.factors.qi, other.factors.qi)
    assert np.array_equal(one.affinity.weights, other.affinity.weights)


def test_the_old_model_stays_live_when_publishing_fails(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = train("tastes", RATINGS, models, KEY)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        train("tastes", RATINGS, models, KEY)
    assert Recommender.load(models, KEY).version == first.version
    assert sorted(entry.name for entry in models.iterdir()) == [first.version, "current"]
