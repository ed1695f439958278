"""What the tests of recsys may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recsys import training
from recsys.learning import fitting, variational
from tests.recsys.data.movielens_folders import Folder
from tests.recsys.worlds import QUICK


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def make(files: dict[str, str], encoding: str = "utf-8", name: str = "ml-test") -> Path:
        made = tmp_path / name
        made.mkdir(parents=True, exist_ok=True)
        for file, text in files.items():
            (made / file).write_bytes(text.encode(encoding))
        return made

    return make


@pytest.fixture(autouse=True, scope="session")
def _no_cache_of_this_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the command line keeps goes into a folder of the test run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def quick_recipes() -> Iterator[None]:
    """Train a small recipe where none is named, and learn what makes a list from fewer lists."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(variational, "TUNED", QUICK)
        patch.setattr(training, "TUNED", QUICK)
        patch.setattr(fitting, "SHOWN_RATINGS", (1, 10))
        yield
