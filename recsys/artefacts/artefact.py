"""Models on disk: MODELS/<version>/{model.pkl,exam.pkl,manifest.json}, and MODELS/current, which is live."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import tempfile
from pathlib import Path
from typing import Final

from recsys.artefacts import unpickling
from recsys.artefacts.manifest import Manifest, ModelRefused
from recsys.models.model import Model

MODEL: Final = "model.pkl"
EXAM: Final = "exam.pkl"
MANIFEST: Final = "manifest.json"
CURRENT: Final = "current"
KEPT_VERSIONS: Final = 10
_VERSION: Final = re.compile(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}")
_UNFINISHED: Final = ".unfinished-"


def save(models: Path, manifest: Manifest, model: Model, exam: Model, key: bytes) -> Manifest:
    """Write a version, signed; it is there whole or not at all, and not yet live.

    Args:
        exam: the same recipe trained without the exam's ratings, to measure a later challenger against.

    Raises:
        OSError: no room, no right to write.
    """
    models.mkdir(parents=True, exist_ok=True)
    files = {MODEL: pickle.dumps(model, protocol=5), EXAM: pickle.dumps(exam, protocol=5)}
    signed = manifest.with_files(files, key)
    with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=models) as folder:
        for name, content in {**files, MANIFEST: signed.to_json(key).encode()}.items():
            with (Path(folder) / name).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        whole = models / manifest.version
        Path(folder).rename(whole)
        Path(folder).mkdir()  # for TemporaryDirectory to remove
    whole.chmod(0o755)
    return signed


def make_live(models: Path, version: str) -> None:
    """Let `current` name this version, in one step, and remove all but the latest ten."""
    with tempfile.NamedTemporaryFile("w", prefix=_UNFINISHED, dir=models, delete=False) as file:
        file.write(version + "\n")
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(models / CURRENT)
    for old in versions(models)[KEPT_VERSIONS:]:
        if old != version:
            shutil.rmtree(models / old)


def roll_back(models: Path, key: bytes, version: str | None = None) -> Manifest:
    """Make an earlier version live again, after it was verified.

    Args:
        version: None takes the latest of those before the live one.

    Raises:
        ModelRefused: there is none, or it fails a check; the live one stays.
    """
    if version is None:
        live = live_version(models) or ""
        version = next((earlier for earlier in versions(models) if earlier < live), None)
        if version is None:
            raise ModelRefused(f"there is no version before the live one in {models}")
    _, manifest = load(models, key, version)
    make_live(models, version)
    return manifest


def versions(models: Path) -> list[str]:
    """Return the versions that are there, the latest first."""
    if not models.is_dir():
        return []
    return sorted((entry.name for entry in models.iterdir() if _VERSION.fullmatch(entry.name)), reverse=True)


def live_version(models: Path) -> str | None:
    """Return the version that `current` names; None where nothing was published yet."""
    try:
        return (models / CURRENT).read_text(encoding="ascii", errors="replace").strip()
    except FileNotFoundError:
        return None


def load(
    models: Path, key: bytes, version: str | None = None, *, which: str = MODEL
) -> tuple[Model, Manifest]:
    """Load a version, or the live one, after its signature was verified.

    Args:
        which: `MODEL`, or `EXAM` for the twin that has not seen the exam's ratings.

    Raises:
        ModelRefused: there is none, or it fails a check; the sentence says which.
    """
    version = version or live_version(models)
    if version is None:
        raise ModelRefused(f"no model is published in {models}; train one first")
    manifest = read_manifest(models, version, key)
    content = _read(models, version, which)
    if not manifest.vouches_for(which, content, key):
        raise ModelRefused(f"model {version}: {which} is damaged or was not signed with this key")
    try:
        model = unpickling.loads(content)
    except Exception as error:  # damaged bytes may raise anything; all of it means this
        raise ModelRefused(f"model {version}: {which} cannot be unpickled ({error})") from error
    if not isinstance(model, Model):
        raise ModelRefused(f"model {version}: {which} holds no model")
    return model, manifest


def read_manifest(models: Path, version: str, key: bytes) -> Manifest:
    """Read a version's manifest after its signature was verified.

    Raises:
        ModelRefused: there is no such version, or its manifest fails a check.
    """
    if not _VERSION.fullmatch(version):
        raise ModelRefused(f"{version!r} is no version of a model")
    try:
        manifest = Manifest.from_json(_read(models, version, MANIFEST).decode("utf-8", "replace"), key)
    except ModelRefused as refusal:
        raise ModelRefused(f"model {version}: {refusal}") from None
    if manifest.version != version:
        raise ModelRefused(f"model {version}: its manifest is that of {manifest.version}")
    return manifest


def _read(models: Path, version: str, name: str) -> bytes:
    try:
        return (models / version / name).read_bytes()
    except OSError as error:
        raise ModelRefused(f"{name} cannot be read ({error.strerror or error})") from None
