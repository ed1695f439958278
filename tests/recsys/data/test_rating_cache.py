"""The cache of ratings: used, rebuilt, done without."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.data import rating_cache
from recsys.data.movielens import read_dataset
from tests.recsys.data.movielens_folders import CSV, RATINGS, Folder, refusal, rows, times

# --- the cache


def cached_stars(made: Path) -> list[float]:
    return [float(star) for star in read_dataset(made).ratings.stars]


def test_the_cache_is_used_and_says_the_same(folder: Folder) -> None:
    made = folder(CSV)
    first = read_dataset(made)
    assert (made / rating_cache.CACHE_FILE).is_file()
    before = (made / "ratings.csv").stat()
    (made / "ratings.csv").write_text(RATINGS.replace("4.0", "3.0"), newline="")
    os.utime(made / "ratings.csv", ns=(before.st_atime_ns, before.st_mtime_ns))
    second = read_dataset(made)  # same size, same time: what is cached counts
    assert rows(second.ratings) == rows(first.ratings)
    assert times(second.ratings) == times(first.ratings)
    assert float(read_dataset(made, cache=False).ratings.stars[0]) == 3.0


def test_the_cache_keeps_ratings_without_times(folder: Folder) -> None:
    made = folder({**CSV, "ratings.csv": "userId,movieId,rating\n1,1,4\n"})
    assert read_dataset(made).ratings.timestamps is None
    assert read_dataset(made).ratings.timestamps is None


def test_without_cache_nothing_is_written(folder: Folder) -> None:
    made = folder(CSV)
    read_dataset(made, cache=False)
    assert sorted(path.name for path in made.iterdir()) == ["movies.csv", "ratings.csv"]


def test_changed_ratings_are_read_again(folder: Folder) -> None:
    made = folder(CSV)
    read_dataset(made)
    (made / "ratings.csv").write_text(RATINGS + "5,7,1.5,1445714999\r\n", newline="")
    assert cached_stars(made) == [4.0, 0.5, 5.0, 1.5]
    assert cached_stars(made) == [4.0, 0.5, 5.0, 1.5]


def test_changed_films_are_compared_with_the_ratings_again(folder: Folder) -> None:
    made = folder(CSV)
    read_dataset(made)
    (made / "movies.csv").write_text("movieId,title,genres\n1,Toy Story (1995),Comedy\n")
    assert "film 296 is rated but not listed" in refusal(made)


def test_a_reader_that_reads_otherwise_reads_again(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(CSV)
    key = rating_cache.key_of([made / "ratings.csv"])
    monkeypatch.setattr(rating_cache, "READER_VERSION", rating_cache.READER_VERSION + 1)
    assert rating_cache.key_of([made / "ratings.csv"]) != key


def test_a_read_only_folder_stays_as_it_is_even_for_root(folder: Folder) -> None:
    made = folder(CSV)
    made.chmod(0o555)
    try:
        assert cached_stars(made) == [4.0, 0.5, 5.0]
        assert sorted(path.name for path in made.iterdir()) == ["movies.csv", "ratings.csv"]
    finally:
        made.chmod(0o755)


def test_a_folder_that_cannot_be_written_goes_without(folder: Folder) -> None:
    made = folder(CSV)
    (made / rating_cache.CACHE_FILE).mkdir()  # holds for root too, whom permissions do not stop
    assert cached_stars(made) == [4.0, 0.5, 5.0]
    assert sorted(path.name for path in made.iterdir()) == [
        rating_cache.CACHE_FILE,
        "movies.csv",
        "ratings.csv",
    ]


@pytest.mark.parametrize(
    "columns",
    [
        {"stars": np.array([1, 2, 3], np.int32)},
        {"stars": np.zeros((3, 1), np.float32)},
        {"stars": np.zeros(2, np.float32)},
        {"stars": np.array([None, 1, 2], object)},
        {"user_ids": None},
    ],
)
def test_a_cache_of_another_shape_is_rebuilt(folder: Folder, columns: dict[str, object]) -> None:
    made = folder(CSV)
    read_dataset(made)
    path = made / rating_cache.CACHE_FILE
    with np.load(path) as arrays:
        kept = {name: arrays[name] for name in arrays.files} | columns
    np.savez(path, **{name: a for name, a in kept.items() if a is not None})
    assert cached_stars(made) == [4.0, 0.5, 5.0]


@settings(max_examples=100, deadline=None)
@given(damage=st.data())
def test_a_damaged_cache_is_rebuilt(tmp_path_factory: pytest.TempPathFactory, damage: st.DataObject) -> None:
    made = tmp_path_factory.getbasetemp() / "ml-damaged"
    made.mkdir(exist_ok=True)
    for file, text in CSV.items():
        if not (made / file).exists():
            (made / file).write_text(text, newline="")
    read_dataset(made)
    path = made / rating_cache.CACHE_FILE
    content = bytearray(path.read_bytes())
    if damage.draw(st.booleans(), "cut"):
        del content[damage.draw(st.integers(0, len(content) - 1)) :]
    else:
        at = damage.draw(st.integers(0, len(content) - 1))
        content[at] ^= damage.draw(st.integers(1, 255))
    path.write_bytes(content)
    assert cached_stars(made) == [4.0, 0.5, 5.0]
    path.unlink()
