"""The house: folders and files that can be taken in at a glance."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

from tests.conftest import PROJECT

FILES_PER_FOLDER = 14
LINES_PER_FILE = 400
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "const", "constants", "misc"}
MIGRATIONS = Path("storage/migrations/versions")
"""One file for each change of the tables: there will be ever more, and each stays as it is."""


def python_files() -> list[Path]:
    """All that is tracked by git, or about to be; seen from the project's folder."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"]
    listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
    return [Path(line) for line in listed.splitlines() if (PROJECT / line).is_file()]


def test_a_folder_shows_few_files() -> None:
    folders = Counter(file.parent for file in python_files() if file.parent != MIGRATIONS)
    assert {folder: count for folder, count in folders.items() if count > FILES_PER_FOLDER} == {}


def test_a_file_is_short() -> None:
    lines = {file: len((PROJECT / file).read_text().splitlines()) for file in python_files()}
    assert {file: count for file, count in lines.items() if count > LINES_PER_FILE} == {}


def test_a_name_says_what_is_inside() -> None:
    assert [file for file in python_files() if SAY_NOTHING & {file.stem, *file.parent.parts}] == []
