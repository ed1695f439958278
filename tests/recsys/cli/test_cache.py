"""Where the command line keeps the ratings that it read."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from recsys.cli.cache import system_cache
from tests.recsys.cli.command_line import document
from tests.recsys.worlds import two_tastes, write_dataset


def test_the_cache_is_where_the_system_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert system_cache() == tmp_path / "marquee"


@pytest.mark.parametrize("named", ["", "relative/folder"])
def test_without_a_folder_for_caches_it_is_below_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert system_cache() == tmp_path / ".cache" / "marquee"


def test_without_a_home_it_is_among_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", nowhere)
    assert system_cache() == Path(tempfile.gettempdir()) / "marquee"


@pytest.mark.parametrize("named", [True, False])
def test_commands_keep_ratings_there_and_leave_the_datasets_folder_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], named: bool
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "system"))
    data = write_dataset(tmp_path / "data", two_tastes(n_users=20))
    before = sorted(data.iterdir())
    option = ("--cache", tmp_path / "own") if named else ()
    grid = tmp_path / "grid.json"
    grid.write_text('{"n_epochs": [1], "lr_all": [0.01]}')
    document(capsys, "tune", "--data", data, "--grid", grid, "--folds", 2, *option)
    assert sorted(data.iterdir()) == before
    folder = tmp_path / "own" if named else tmp_path / "system" / "marquee"
    assert len(list(folder.iterdir())) == 1
