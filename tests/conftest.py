"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"


@pytest.fixture(scope="session")
def movielens_dir() -> Path:
    """The real ml-latest-small, read-only; tests that ask for it carry the marker `movielens`."""
    folder = Path(os.environ.get("MOVIELENS_DIR") or SHARED / "data" / "ml-latest-small")
    if not (folder / "ratings.csv").is_file():
        pytest.skip(f"MovieLens tests need ml-latest-small at {folder} or in MOVIELENS_DIR")
    return folder


@pytest.fixture(scope="session")
def bot_api() -> Path:
    """Telegram's Bot API as a machine-readable file."""
    file = SHARED / "data" / "bot-api" / "api.json"
    if not file.is_file():
        pytest.skip(f"needs the Bot API description at {file}")
    return file
