"""Models on disk: whole or not at all, and never anything that was not signed."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from recsys import ModelRefused, Recommender
from recsys.artefacts import artefact, unpickling
from recsys.artefacts.manifest import Manifest
from recsys.domain import Profile, UserId
from tests.recsys.worlds import MANIFEST, small_model

KEY = b"a key of sixteen bytes or more"
FIRST, SECOND = "20260101T000000Z-00000000", "20260102T000000Z-00000000"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    for seed, version in enumerate((FIRST, SECOND)):
        model = small_model(seed)
        artefact.save(folder, replace(MANIFEST, version=version), model, model, KEY)
        artefact.make_live(folder, version)
    return folder


def sign_anew(models: Path, version: str, content: bytes) -> None:
    """Put other bytes in the place of a model's pickle, signed as training would."""
    manifest = artefact.read_manifest(models, version, KEY)
    (models / version / "model.pkl").write_bytes(content)
    signed = manifest.with_files({"model.pkl": content}, KEY)
    (models / version / "manifest.json").write_text(signed.to_json(KEY))


def test_what_was_saved_answers_as_before(models: Path) -> None:
    loaded = Recommender.load(models, KEY)
    assert loaded.version == SECOND
    fresh = Recommender(small_model(1), loaded.manifest)
    profile = Profile(UserId(1), {fresh.recommend(Profile(UserId(1)), 1)[0].movie_id: 5.0})
    assert loaded.recommend(profile, 10) == fresh.recommend(profile, 10)
    assert Recommender.load(models, KEY, FIRST).version == FIRST


def test_the_manifest_says_where_the_model_comes_from(models: Path) -> None:
    document = json.loads((models / SECOND / "manifest.json").read_text())
    content = (models / SECOND / "model.pkl").read_bytes()
    assert document["sha256"]["model.pkl"] == hashlib.sha256(content).hexdigest()
    assert document["hmac"]["model.pkl"] == hmac.new(KEY, content, hashlib.sha256).hexdigest()
    assert document["metrics"] == {"rmse": 0.9}
    manifest = artefact.read_manifest(models, SECOND, KEY)
    assert manifest.created_at == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_model_is_well_under_fifty_megabytes_and_holds_no_ratings_list(models: Path) -> None:
    content = unpickling.loads((models / SECOND / "model.pkl").read_bytes())
    assert content.loved.n_ratings.shape == content.factors.movie_ids.shape
    assert not hasattr(content, "ratings")


flip: Callable[[bytes], bytes] = lambda content: content[:50] + bytes([content[50] ^ 1]) + content[51:]  # noqa: E731 -- reads best beside the others
cut: Callable[[bytes], bytes] = lambda content: content[: len(content) // 2]  # noqa: E731
empty: Callable[[bytes], bytes] = lambda _content: b""  # noqa: E731


@pytest.mark.parametrize("damage", [flip, cut, empty])
@pytest.mark.parametrize("name", ["model.pkl", "manifest.json"])
def test_damage_is_refused(models: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    file = models / SECOND / name
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(ModelRefused, match=f"model {SECOND}: {name}"):
        Recommender.load(models, KEY)
    assert Recommender.load(models, KEY, FIRST).version == FIRST


@pytest.mark.parametrize("name", ["model.pkl", "manifest.json"])
def test_a_missing_file_is_refused(models: Path, name: str) -> None:
    (models / SECOND / name).unlink()
    with pytest.raises(ModelRefused, match="No such file"):
        Recommender.load(models, KEY)


def test_another_key_is_refused(models: Path) -> None:
    with pytest.raises(ModelRefused, match="was not signed with this key"):
        Recommender.load(models, b"another key of sixteen bytes")


def test_a_changed_manifest_is_refused(models: Path) -> None:
    file = models / SECOND / "manifest.json"
    document = json.loads(file.read_text())
    file.write_text(json.dumps({**document, "metrics": {"rmse": 0.1}}))
    with pytest.raises(ModelRefused, match="changed since"):
        Recommender.load(models, KEY)


def test_a_manifest_cannot_vouch_for_another_version(models: Path) -> None:
    for name in ("model.pkl", "exam.pkl", "manifest.json"):
        (models / SECOND / name).write_bytes((models / FIRST / name).read_bytes())
    with pytest.raises(ModelRefused, match=f"its manifest is that of {FIRST}"):
        Recommender.load(models, KEY)


def test_the_exam_twin_cannot_pass_for_the_model(models: Path) -> None:
    folder = models / SECOND
    (folder / "model.pkl").write_bytes((folder / "exam.pkl").read_bytes() + b".")
    with pytest.raises(ModelRefused, match="damaged"):
        Recommender.load(models, KEY)


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch evil-was-here",)


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps(Evil()),
        pickle.dumps(np.array([Evil()], object)),
        pickle.dumps(Path()),
        b"\x80\x05nonsense",
    ],
)
def test_even_a_signed_pickle_makes_nothing_but_models(
    models: Path, content: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    sign_anew(models, SECOND, content)
    with pytest.raises(ModelRefused, match="cannot be unpickled"):
        Recommender.load(models, KEY)
    assert not (tmp_path / "evil-was-here").exists()


def test_a_signed_pickle_of_something_else_is_no_model(models: Path) -> None:
    sign_anew(models, SECOND, pickle.dumps({"films": np.arange(3)}))
    with pytest.raises(ModelRefused, match="holds no model"):
        Recommender.load(models, KEY)


def test_an_older_format_asks_for_a_new_model(models: Path) -> None:
    document = json.loads((models / SECOND / "manifest.json").read_text())
    del document["signature"]
    document["format"] = 0
    canonical = json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
    document["signature"] = hmac.new(KEY, canonical, hashlib.sha256).hexdigest()
    with pytest.raises(ModelRefused, match="train a new model"):
        Manifest.from_json(json.dumps(document), KEY)


def test_no_model_yet(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match="train one first"):
        Recommender.load(tmp_path, KEY)
    assert artefact.versions(tmp_path / "nowhere") == []


@pytest.mark.parametrize("name", ["../secret", "", "current", "20260101T000000Z-00000000/../x"])
def test_current_cannot_point_outside(models: Path, name: str) -> None:
    (models / "current").write_text(name + "\n")
    with pytest.raises(ModelRefused, match="no version of a model"):
        Recommender.load(models, KEY)


def test_only_the_latest_ten_are_kept_and_the_live_one(tmp_path: Path) -> None:
    model = small_model()
    versions = [f"202601{day:02}T000000Z-00000000" for day in range(1, 14)]
    for version in versions:
        artefact.save(tmp_path, replace(MANIFEST, version=version), model, model, KEY)
    artefact.make_live(tmp_path, versions[0])
    assert artefact.versions(tmp_path) == [*versions[:2:-1], versions[0]]
    assert artefact.live_version(tmp_path) == versions[0]


def test_rolling_back_goes_one_version_further_each_time(models: Path) -> None:
    model, third = small_model(2), "20260103T000000Z-00000000"
    artefact.save(models, replace(MANIFEST, version=third), model, model, KEY)
    artefact.make_live(models, third)
    for earlier in (SECOND, FIRST):
        assert artefact.roll_back(models, KEY).version == earlier == artefact.live_version(models)
    with pytest.raises(ModelRefused, match="no version before the live one"):
        artefact.roll_back(models, KEY)
    assert artefact.roll_back(models, KEY, third).version == third == artefact.live_version(models)


def test_rolling_back_to_a_damaged_version_changes_nothing(models: Path) -> None:
    (models / FIRST / "model.pkl").write_bytes(b"damaged")
    for version in (None, FIRST):
        with pytest.raises(ModelRefused, match=f"model {FIRST}: model.pkl is damaged"):
            artefact.roll_back(models, KEY, version)
    assert artefact.live_version(models) == SECOND


def test_rolling_back_where_nothing_is_live(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match="no version before the live one"):
        artefact.roll_back(tmp_path, KEY)


def test_a_version_that_cannot_be_written_leaves_nothing(models: Path) -> None:
    taken = replace(MANIFEST, version=SECOND)
    with pytest.raises(OSError, match="not empty"):
        artefact.save(models, taken, small_model(), small_model(), KEY)
    assert sorted(entry.name for entry in models.iterdir()) == [FIRST, SECOND, "current"]
    assert Recommender.load(models, KEY).version == SECOND


def test_leftovers_of_a_killed_training_are_no_versions(models: Path) -> None:
    (models / ".unfinished-abc").mkdir()
    (models / ".unfinished-abc" / "model.pkl").write_bytes(b"half")
    assert artefact.versions(models) == [SECOND, FIRST]
