"""What the tests of recsys may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recsys.data.movielens_folders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def make(files: dict[str, str], encoding: str = "utf-8", name: str = "ml-test") -> Path:
        made = tmp_path / name
        made.mkdir(parents=True, exist_ok=True)
        for file, text in files.items():
            (made / file).write_bytes(text.encode(encoding))
        return made

    return make
