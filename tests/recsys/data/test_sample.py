"""The built-in sample: its films are right, its ratings look like people's, and it never passes for real."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import surprise
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from recsys.data.movielens import Dataset, read_dataset
from recsys.data.sample import FILMS, write_sample
from recsys.data.sample_ratings import FEWEST, MOST, N_USERS, TASTES, SampleFilm, generate
from recsys.data.titles import parse_title
from recsys.domain import Film, MovieId

pytestmark = pytest.mark.slow


MOVIELENS_GENRES = {
    *("Action", "Adventure", "Animation", "Children", "Comedy", "Crime", "Documentary", "Drama", "Fantasy"),
    *("Film-Noir", "Horror", "IMAX", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def sample(folder: Path) -> Dataset:
    return read_dataset(folder)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with FILMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of_genre(sample: Dataset, genre: str) -> set[int]:
    return {int(film.movie_id) for film in sample.catalogue.films.values() if genre in film.genres}


# --- the films


def test_the_films_cover_the_cinema(sample: Dataset) -> None:
    films = list(sample.catalogue.films.values())
    assert len(films) >= 420
    decades = Counter((film.year or 0) // 10 * 10 for film in films)
    assert all(decades[decade] >= 10 for decade in range(1920, 2021, 10))
    assert max(film.year or 0 for film in films) == 2024
    genres = Counter(genre for film in films for genre in film.genres)
    assert set(genres) == MOVIELENS_GENRES
    assert min(genres.values()) >= 20
    assert sum(bool(film.other_titles) for film in films) >= 100


def test_the_films_are_written_in_movielens_style(rows: list[dict[str, str]]) -> None:
    assert [int(row["movieId"]) for row in rows] == list(range(1, len(rows) + 1))
    assert len({row["title"].casefold() for row in rows}) == len(rows)
    for row in rows:
        parsed = parse_title(row["title"])
        assert parsed.year is not None, row
        assert row["title"].endswith(f"({parsed.year})"), row
        assert not re.match(r"(The|A|An) ", row["title"]), row  # articles go last
        genres = row["genres"].split("|")
        assert genres == sorted(set(genres)), row
        assert re.fullmatch(r"(tt\d{7,8})?", row["imdbId"]), row
        assert 3 <= float(row["known"]) <= 100, row
        assert 2 <= float(row["quality"]) <= 4.6, row
    given_ids = [row["imdbId"] for row in rows if row["imdbId"]]
    assert len(set(given_ids)) == len(given_ids)


def test_a_few_films_that_everybody_knows(sample: Dataset) -> None:
    by_title = {film.title: film for film in sample.catalogue.films.values()}
    matrix = by_title["The Matrix"]
    assert (matrix.year, matrix.imdb_id, matrix.genres) == (
        1999,
        "tt0133093",
        ("Action", "Sci-Fi", "Thriller"),
    )
    amelie = by_title["Amélie"]
    assert (amelie.year, amelie.other_titles) == (2001, ("Le Fabuleux destin d'Amélie Poulain",))
    assert by_title["Seven Samurai"].year == 1954
    assert by_title["Seven"].other_titles == ("Se7en",)


@pytest.mark.movielens
def test_the_films_agree_with_movielens(sample: Dataset, movielens_dir: Path) -> None:
    """Years may differ by one (festival or cinema release) and genres by taste, but not entirely."""
    from recsys.data.layouts import films_of_csv

    theirs: dict[str, Film] = {}
    for film in films_of_csv(movielens_dir):
        theirs.setdefault(film.imdb_id or "", film)
    ours = [film for film in sample.catalogue.films.values() if film.imdb_id in theirs]
    assert len(ours) > 200
    for film in ours:
        other = theirs[film.imdb_id or ""]
        assert other.year is None or abs((film.year or 0) - other.year) <= 1, (film, other)
        assert set(film.genres) & set(other.genres), (film, other)


# --- the folder


def test_it_says_that_it_is_a_sample(folder: Path, sample: Dataset) -> None:
    assert (sample.catalogue.name, sample.catalogue.is_sample) == ("sample", True)
    readme = (folder / "README.txt").read_text()
    assert readme.startswith("Sample data, made up for Marquee. This is not MovieLens.\n")
    assert sorted(path.name for path in folder.iterdir()) == [
        "README.txt",
        "links.csv",
        "movies.csv",
        "ratings.csv",
    ]


def test_it_stays_a_sample_under_another_name(folder: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "ml-latest-small"
    renamed.mkdir()
    for path in folder.iterdir():
        (renamed / path.name).write_bytes(path.read_bytes())
    assert read_dataset(renamed).catalogue.is_sample
    assert read_dataset(renamed).catalogue.name == "sample"


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others(folder: Path, tmp_path: Path) -> None:
    again, other = write_sample(tmp_path / "again"), write_sample(tmp_path / "other", seed=1)
    for name in ("README.txt", "links.csv", "movies.csv", "ratings.csv"):
        assert (again / name).read_bytes() == (folder / name).read_bytes()
    assert (other / "ratings.csv").read_bytes() != (folder / "ratings.csv").read_bytes()
    assert (other / "movies.csv").read_bytes() == (folder / "movies.csv").read_bytes()


def test_what_is_there_is_left_as_it_is_and_an_older_sample_is_replaced(tmp_path: Path) -> None:
    made = write_sample(tmp_path)
    (made / "note.txt").write_text("kept")
    assert write_sample(tmp_path) == made
    assert (made / "note.txt").exists()
    write_sample(tmp_path, seed=7)
    assert not (made / "note.txt").exists()
    assert "Seed 7" in (made / "README.txt").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["sample"]


def test_a_folder_that_is_no_sample_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError, match="move it away"):
        write_sample(tmp_path)
    assert (tmp_path / "sample" / "mine.txt").read_text() == "mine"


# --- the people


def test_the_ratings_look_like_peoples(sample: Dataset) -> None:
    ratings = sample.ratings
    per_user = np.bincount(ratings.user_ids)[1:]
    assert len(per_user) == N_USERS
    assert (per_user.min() >= FEWEST, per_user.max() <= MOST) == (True, True)
    assert 3.4 < ratings.stars.mean() < 3.65
    assert 0.9 < ratings.stars.std() < 1.15
    shares = Counter((ratings.stars * 2).astype(int).tolist())
    assert shares[8] > shares[7]  # whole stars are given more often than half stars
    assert shares[6] > shares[7]
    assert all(shares[halves] > 0 for halves in range(1, 11))
    per_film = np.bincount(ratings.movie_ids)[1:]
    assert len(per_film) == len(sample.catalogue.films)
    assert per_film.min() >= 1
    assert np.sort(per_film)[-len(per_film) // 5 :].sum() > 0.35 * len(
        ratings
    )  # a few films are seen by many


def test_people_rate_in_sittings_after_every_film_came_out(sample: Dataset) -> None:
    times = sample.ratings.timestamps
    assert times is not None
    assert pd.Timestamp(int(times.min()), unit="s") > pd.Timestamp("2025-01-01")
    first_user = np.sort(times[sample.ratings.user_ids == 1])
    assert all(0 < later - earlier < 60 for earlier, later in pairwise(first_user.tolist()))


def test_a_small_catalogue_without_circles_is_seen_whole() -> None:
    films = [SampleFilm(n, 1950 + n, (), known=10, quality=3.5, circle="") for n in range(1, 51)]
    ratings = generate(films, 3)
    assert len(ratings) == N_USERS * len(films)


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 2**32))
def test_any_seed_gives_whole_valid_ratings(rows: list[dict[str, str]], seed: int) -> None:
    films = [
        SampleFilm(
            movie_id=int(row["movieId"]),
            year=parse_title(row["title"]).year or 0,
            genres=tuple(row["genres"].split("|")),
            known=float(row["known"]),
            quality=float(row["quality"]),
            circle=row["circle"],
        )
        for row in rows[::4]
    ]
    ratings = generate(films, seed)
    pairs = ratings.user_ids.astype(np.int64) * 10_000 + ratings.movie_ids
    assert (np.diff(pairs) > 0).all()  # by user and film, each pair once
    assert set(np.unique(ratings.stars * 2)) <= set(range(1, 11))


# --- do picks make sense?


def centred(sample: Dataset) -> NDArray[np.float64]:
    """Stars minus the film's mean and then the person's: what taste leaves."""
    ratings = sample.ratings
    frame = pd.DataFrame({"user": ratings.user_ids, "film": ratings.movie_ids, "stars": ratings.stars})
    left = frame["stars"] - frame.groupby("film")["stars"].transform("mean")
    return np.asarray(left - left.groupby(frame["user"]).transform("mean"), np.float64)


@pytest.mark.parametrize("genre", ["Horror", "Children", "Documentary", "Western", "Musical", "Sci-Fi"])
def test_who_likes_some_films_of_a_genre_likes_its_others_and_sees_more(sample: Dataset, genre: str) -> None:
    ratings, left = sample.ratings, centred(sample)
    inside = np.isin(ratings.movie_ids, list(of_genre(sample, genre)))
    half = np.arange(len(ratings)) % 2 == 0
    likes = np.full(N_USERS + 1, np.nan)
    others = np.full(N_USERS + 1, np.nan)
    share = np.zeros(N_USERS + 1)
    for user in range(1, N_USERS + 1):
        theirs = ratings.user_ids == user
        one, two = left[theirs & inside & half], left[theirs & inside & ~half]
        if len(one) >= 2 and len(two) >= 2:
            likes[user], others[user] = one.mean(), two.mean()
        share[user] = inside[theirs].mean()
    known = ~np.isnan(likes)
    assert known.sum() > 60
    assert np.corrcoef(likes[known], others[known])[0, 1] > 0.3
    assert np.corrcoef(likes[known], share[known])[0, 1] > 0.3


@pytest.fixture(scope="module")
def folds(sample: Dataset) -> tuple[pd.DataFrame, pd.DataFrame]:
    ratings = sample.ratings
    frame = pd.DataFrame({"user": ratings.user_ids, "film": ratings.movie_ids, "stars": ratings.stars})
    hidden = np.random.default_rng(0).random(len(frame)) < 0.2
    return frame[~hidden], frame[hidden]


def fitted(train: pd.DataFrame, model: surprise.AlgoBase) -> surprise.AlgoBase:
    data = surprise.Dataset.load_from_df(train, surprise.Reader(rating_scale=(0.5, 5)))
    return model.fit(data.build_full_trainset())


def rmse(model: surprise.AlgoBase, test: pd.DataFrame) -> float:
    return float(surprise.accuracy.rmse(model.test(list(test.itertuples(index=False))), verbose=False))


def test_factors_explain_more_than_biases_alone(folds: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    train, test = folds
    biases = rmse(fitted(train, surprise.BaselineOnly(verbose=False)), test)
    svd = surprise.SVD(n_factors=10, n_epochs=40, lr_all=0.007, reg_all=0.08, random_state=0)
    assert rmse(fitted(train, svd), test) < 0.97 * biases


def test_who_loves_horror_gets_horror(sample: Dataset) -> None:
    """A newcomer with eight loved horror films and four hated romances, trained along with everybody."""
    ratings, films = sample.ratings, sample.catalogue.films
    horror = of_genre(sample, "Horror")
    popular = Counter(ratings.movie_ids.tolist())
    loved = sorted(horror, key=lambda film: -popular[film])[:8]
    hated = sorted(of_genre(sample, "Romance") - horror, key=lambda film: -popular[film])[:4]
    frame = pd.DataFrame({"user": ratings.user_ids, "film": ratings.movie_ids, "stars": ratings.stars})
    newcomer = [(9999, film, 5.0) for film in loved] + [(9999, film, 1.0) for film in hated]
    train = pd.concat([frame, pd.DataFrame(newcomer, columns=frame.columns)])
    svd = fitted(train, surprise.SVD(n_factors=10, n_epochs=60, lr_all=0.007, reg_all=0.05, random_state=0))
    unseen = [int(film) for film in films if film not in {*loved, *hated}]
    lift = {
        film: svd.predict(9999, film).est - np.mean([svd.predict(user, film).est for user in range(1, 101)])
        for film in unseen
    }
    lifted_most = sorted(unseen, key=lambda film: -lift[film])[:20]
    base = len(horror) / len(films)
    assert sum(film in horror for film in lifted_most) / 20 > 3 * base, json.dumps(
        [films[MovieId(film)].title for film in lifted_most]
    )


def test_tastes_speak_of_genres_that_there_are() -> None:
    assert {genre for genres in TASTES.values() for genre in genres} <= MOVIELENS_GENRES
