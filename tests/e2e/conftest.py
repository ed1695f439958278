"""Bots that several tests share: starting and training are what costs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.process import start_bot
from tests.once import once


@dataclass(frozen=True)
class FirstStart:
    """What a first start on a fresh machine left behind.

    Attributes:
        folder: its working folder, with `data` and `models`.
    """

    folder: Path

    @property
    def status(self) -> int:
        """How it ended."""
        return int((self.folder / "status").read_text())

    @property
    def out(self) -> str:
        """What it said."""
        return (self.folder / "stdout.txt").read_text()

    @property
    def log(self) -> str:
        """What it logged."""
        return (self.folder / "stderr.txt").read_text()

    def copy(self, to: Path) -> Path:
        """A second start's folder: everything is there already."""
        shutil.copytree(self.folder / "data", to / "data")
        shutil.copytree(self.folder / "models", to / "models")
        return to


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> FirstStart:
    """Start the bot where nothing is: no data, no model, no network; then stop it."""

    def start(folder: Path) -> None:
        with start_bot(folder) as bot:
            status = bot.stop()
        (folder / "status").write_text(str(status))

    return FirstStart(once(tmp_path_factory, "first", start))


@pytest.fixture
def folder(first_start: FirstStart, tmp_path: Path) -> Path:
    """Data and a model of the test's own."""
    return first_start.copy(tmp_path)


@pytest.fixture(scope="session")
def root(first_start: FirstStart, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a bot in the local chat; tests that share it come as newcomers."""
    with start_bot(first_start.copy(tmp_path_factory.mktemp("shared"))) as bot:
        yield bot.where
    assert "Traceback" not in bot.log
