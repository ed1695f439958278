"""Bots that several tests share: starting and training are what costs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.process import start_bot


@dataclass(frozen=True)
class FirstStart:
    """What a first start on a fresh machine left behind.

    Attributes:
        folder: its working folder, with `data` and `models`.
    """

    folder: Path
    status: int
    out: str
    log: str

    def copy(self, to: Path) -> Path:
        """A second start's folder: everything is there already."""
        shutil.copytree(self.folder / "data", to / "data")
        shutil.copytree(self.folder / "models", to / "models")
        return to


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> FirstStart:
    """Start the bot where nothing is: no data, no model, no network; then stop it."""
    folder = tmp_path_factory.mktemp("first")
    with start_bot(folder) as bot:
        status = bot.stop()
    return FirstStart(folder, status, bot.out_file.read_text(), bot.log)


@pytest.fixture
def folder(first_start: FirstStart, tmp_path: Path) -> Path:
    """Data and a model of the test's own."""
    return first_start.copy(tmp_path)


@pytest.fixture(scope="module")
def root(first_start: FirstStart, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a bot in the local chat; tests that share it come as newcomers."""
    with start_bot(first_start.copy(tmp_path_factory.mktemp("shared"))) as bot:
        yield bot.where
    assert "Traceback" not in bot.log
