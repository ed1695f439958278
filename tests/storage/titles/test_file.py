"""The file of the title index: kept, and made again where it does not fit."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from storage.titles.index import TitleIndex
from tests.storage.titles.few_films import FEW, POPULARITY, catalogue_of, ids


def test_is_kept_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "titles.db"
    TitleIndex(path, catalogue_of(FEW), POPULARITY).close()
    made = path.stat()
    assert path.parent.stat().st_mode & 0o777 == 0o700
    index = TitleIndex(path, catalogue_of(FEW), POPULARITY)
    assert ids(index.search("matirx"))[0] == 1
    assert path.stat().st_mtime_ns == made.st_mtime_ns
    assert path.stat().st_ino == made.st_ino
    assert list(path.parent.iterdir()) == [path]
    index.close()


def test_is_made_again_for_another_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "titles.db"
    TitleIndex(path, catalogue_of(FEW), {}).close()
    index = TitleIndex(path, catalogue_of({1: "Solaris (1972)"}, fingerprint="f2"), {})
    assert ids(index.search("solyaris")) == [1]
    assert index.search("matrix") == []
    index.close()


@pytest.mark.parametrize("damage", ["no database", "empty", "cut short", "scribbled over", "other tables"])
def test_damaged_is_made_again(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "titles.db"
    TitleIndex(path, catalogue_of(FEW), POPULARITY).close()
    whole = path.read_bytes()
    if damage == "other tables":
        path.unlink()
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE film (x)")
        other.close()
    else:
        path.write_bytes(
            {
                "no database": b"GIF89a" * 1000,
                "empty": b"",
                "cut short": whole[: len(whole) // 2],
                "scribbled over": whole[:4096] + b"\xff" * (len(whole) - 4096),
            }[damage]
        )
    index = TitleIndex(path, catalogue_of(FEW), POPULARITY)
    assert ids(index.search("matirx"))[0] == 1
    assert ids(index.search("rocky 6"))[0] == 21
    index.close()


def test_damaged_while_open_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "titles.db"
    many = catalogue_of({n: f"Film Number {n} of Many (1990)" for n in range(1, 600)} | {7000: "Heat (1995)"})
    index = TitleIndex(path, many, {})
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    assert ids(index.search("heat"))[0] == 7000
    assert ids(index.search("film number 77 of many"))[0] == 77
    index.close()


def test_lives_in_memory_where_it_cannot_be_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a file").write_text("no folder")
    index = TitleIndex(tmp_path / "a file" / "titles.db", catalogue_of(FEW), POPULARITY)
    assert ids(index.search("matirx"))[0] == 1
    assert "keeping it in memory" in caplog.text
    index.close()


def test_nothing_in_the_catalogue(tmp_path: Path) -> None:
    index = TitleIndex(tmp_path / "titles.db", catalogue_of({}), {})
    assert index.search("matrix") == []
    index.close()
