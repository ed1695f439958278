"""What `pip install .` brings: every file of the packages, two commands, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.metadata import PathDistribution

import pytest

from tests.conftest import PROJECT

pytestmark = pytest.mark.slow


PACKAGES = ("handlers", "localchat", "recsys", "storage")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    [file] = folder.iterdir()
    return zipfile.ZipFile(file)


def test_it_holds_every_file_of_the_packages_and_no_other(wheel: zipfile.ZipFile) -> None:
    found = {file for package in PACKAGES for file in (PROJECT / package).rglob("*") if file.is_file()}
    ours = {str(file.relative_to(PROJECT)) for file in found if "__pycache__" not in file.parts}
    installed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert installed == ours | {"bot.py", "settings.py"}


@pytest.mark.parametrize(
    "name",
    [
        "handlers/locales/en/start.ftl",
        "localchat/page/index.html",
        "localchat/page/icon.svg",
        "recsys/data/sample_films.csv",
        "storage/migrations/script.py.mako",
        "storage/migrations/versions/0001_people_and_their_ratings.py",
    ],
)
def test_it_holds_what_is_read_at_run_time(wheel: zipfile.ZipFile, name: str) -> None:
    assert name in wheel.namelist()


def test_its_commands_are_there(wheel: zipfile.ZipFile) -> None:
    [folder] = {name.partition("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    commands = PathDistribution(zipfile.Path(wheel, f"{folder}/")).entry_points
    assert {command.name for command in commands} == {"marquee", "marquee-recsys"}
    assert all(callable(command.load()) for command in commands)
