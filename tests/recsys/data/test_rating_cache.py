"""The cache of ratings: used, rebuilt, done without."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.data import rating_cache
from recsys.data.movielens import Dataset, read_dataset
from tests.recsys.data.movielens_folders import CSV, RATINGS, Folder, refusal, rows, times

# --- the cache


def cached(made: Path) -> Dataset:
    return read_dataset(made, cache=cache_of(made))


def cache_of(made: Path) -> Path:
    return made.parent / "cache"


def file_of(made: Path) -> Path:
    return rating_cache.file_of(cache_of(made), made)


def cached_stars(made: Path) -> list[float]:
    return [float(star) for star in cached(made).ratings.stars]


def test_the_cache_is_used_and_says_the_same(folder: Folder) -> None:
    made = folder(CSV)
    first = cached(made)
    assert file_of(made).is_file()
    before = (made / "ratings.csv").stat()
    (made / "ratings.csv").write_text(RATINGS.replace("4.0", "3.0"), newline="")
    os.utime(made / "ratings.csv", ns=(before.st_atime_ns, before.st_mtime_ns))
    second = cached(made)  # same size, same time: what is cached counts
    assert rows(second.ratings) == rows(first.ratings)
    assert times(second.ratings) == times(first.ratings)
    assert float(read_dataset(made).ratings.stars[0]) == 3.0


def test_the_cache_keeps_ratings_without_times(folder: Folder) -> None:
    made = folder({**CSV, "ratings.csv": "userId,movieId,rating\n1,1,4\n"})
    assert cached(made).ratings.timestamps is None
    assert cached(made).ratings.timestamps is None


def test_without_cache_nothing_is_written(folder: Folder) -> None:
    made = folder(CSV)
    read_dataset(made)
    assert list(made.parent.iterdir()) == [made]
    assert sorted(path.name for path in made.iterdir()) == ["movies.csv", "ratings.csv"]


def test_changed_ratings_are_read_again(folder: Folder) -> None:
    made = folder(CSV)
    cached(made)
    (made / "ratings.csv").write_text(RATINGS + "5,7,1.5,1445714999\r\n", newline="")
    assert cached_stars(made) == [4.0, 0.5, 5.0, 1.5]
    assert cached_stars(made) == [4.0, 0.5, 5.0, 1.5]


def test_changed_films_are_compared_with_the_ratings_again(folder: Folder) -> None:
    made = folder(CSV)
    cached(made)
    (made / "movies.csv").write_text("movieId,title,genres\n1,Toy Story (1995),Comedy\n")
    assert "film 296 is rated but not listed" in refusal(made)


def test_a_reader_that_reads_otherwise_reads_again(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(CSV)
    key = rating_cache.key_of([made / "ratings.csv"])
    monkeypatch.setattr(rating_cache, "READER_VERSION", rating_cache.READER_VERSION + 1)
    assert rating_cache.key_of([made / "ratings.csv"]) != key


def test_the_datasets_own_folder_stays_as_it_is(folder: Folder) -> None:
    made = folder(CSV)
    assert cached_stars(made) == [4.0, 0.5, 5.0]
    assert sorted(path.name for path in made.iterdir()) == ["movies.csv", "ratings.csv"]


def test_two_datasets_have_a_cache_each(folder: Folder) -> None:
    one = folder(CSV, name="one")
    two = folder({**CSV, "ratings.csv": "userId,movieId,rating\n1,1,4\n"}, name="two")
    for _ in range(2):
        assert len(cached(one).ratings) == 3
        assert len(cached(two).ratings) == 1
    assert len(list(cache_of(one).iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_done_without(folder: Folder) -> None:
    made = folder(CSV)
    file_of(made).mkdir(parents=True)  # holds for root too, whom permissions do not stop
    assert cached_stars(made) == [4.0, 0.5, 5.0]
    assert list(cache_of(made).iterdir()) == [file_of(made)]


def test_a_cache_folder_that_cannot_be_made_is_done_without(folder: Folder) -> None:
    made = folder(CSV)
    cache_of(made).write_text("a file is in the way")
    assert cached_stars(made) == [4.0, 0.5, 5.0]


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
    cached(made)
    path = file_of(made)
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
    cached(made)
    path = file_of(made)
    content = bytearray(path.read_bytes())
    if damage.draw(st.booleans(), "cut"):
        del content[damage.draw(st.integers(0, len(content) - 1)) :]
    else:
        at = damage.draw(st.integers(0, len(content) - 1))
        content[at] ^= damage.draw(st.integers(1, 255))
    path.write_bytes(content)
    assert cached_stars(made) == [4.0, 0.5, 5.0]
    path.unlink()
