"""Every published layout of MovieLens, whole and damaged."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys import rating_cache
from recsys.domain import Film, MovieId
from recsys.layouts import GENRES_100K, films_of_csv
from recsys.movielens import find_dataset, read_dataset
from recsys.rating_columns import RatingForm, latest_only, read_ratings
from recsys.ratings import BadData, Ratings

Folder = Callable[..., Path]

MOVIES = (
    "movieId,title,genres\r\n"
    "1,Toy Story (1995),Adventure|Animation|Children\r\n"
    '296,"Usual Suspects, The (1995)",Crime|Mystery\r\n'
    "7,Amélie (2001),(no genres listed)\r\n"
)
RATINGS = (
    "userId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n1,296,0.5,964982224\r\n2,1,5.0,1445714835\r\n"
)
LINKS = "movieId,imdbId,tmdbId\r\n1,0114709,862\r\n296,114814,\r\n7,0211915,194\r\n"
CSV = {"movies.csv": MOVIES, "ratings.csv": RATINGS}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def make(files: dict[str, str], encoding: str = "utf-8", name: str = "ml-test") -> Path:
        made = tmp_path / name
        made.mkdir(parents=True, exist_ok=True)
        for file, text in files.items():
            (made / file).write_bytes(text.encode(encoding))
        return made

    return make


def rows(ratings: Ratings) -> list[tuple[int, int, float]]:
    return list(
        zip(ratings.user_ids.tolist(), ratings.movie_ids.tolist(), ratings.stars.tolist(), strict=True)
    )


def times(ratings: Ratings) -> list[int]:
    assert ratings.timestamps is not None
    return [int(time) for time in ratings.timestamps]


def refusal(path: Path) -> str:
    with pytest.raises(BadData) as refused:
        read_dataset(path)
    sentence = str(refused.value)
    assert "\n" not in sentence
    return sentence


# --- the layouts


def test_csv_with_links(folder: Folder) -> None:
    dataset = read_dataset(folder({**CSV, "links.csv": LINKS}, name="ml-latest-small"))
    assert dataset.catalogue.films[MovieId(1)] == Film(
        movie_id=MovieId(1),
        title="Toy Story",
        year=1995,
        genres=("Adventure", "Animation", "Children"),
        raw_title="Toy Story (1995)",
        imdb_id="tt0114709",
        tmdb_id=862,
    )
    suspects = dataset.catalogue.films[MovieId(296)]
    assert (suspects.title, suspects.raw_title) == ("The Usual Suspects", "Usual Suspects, The (1995)")
    assert (suspects.imdb_id, suspects.tmdb_id) == ("tt0114814", None)
    assert dataset.catalogue.films[MovieId(7)].genres == ()
    assert (dataset.catalogue.name, dataset.catalogue.is_sample) == ("ml-latest-small", False)
    assert rows(dataset.ratings) == [(1, 1, 4.0), (1, 296, 0.5), (2, 1, 5.0)]
    assert times(dataset.ratings) == [964982703, 964982224, 1445714835]
    assert [dataset.ratings.user_ids.dtype, dataset.ratings.stars.dtype] == [np.int32, np.float32]


def test_csv_without_links_times_and_with_a_byte_order_mark(folder: Folder) -> None:
    files = {
        "movies.csv": "\ufeff" + MOVIES.replace("\r\n", "\n"),
        "ratings.csv": "\ufeffuserId,movieId,rating\n1,1,4\n1,296,.5\n",
    }
    dataset = read_dataset(folder(files))
    assert rows(dataset.ratings) == [(1, 1, 4.0), (1, 296, 0.5)]
    assert dataset.ratings.timestamps is None
    assert dataset.catalogue.films[MovieId(1)].imdb_id is None


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_double_colons_in_both_encodings(folder: Folder, encoding: str) -> None:
    films = "1::Toy Story (1995)::Animation|Children's|Comedy\n73::Misérables, Les (1995)::Drama\n"
    votes = "1::73::5::978300760\n1::1::3::978302109\n6040::1::4::956716541\n"
    dataset = read_dataset(folder({"movies.dat": films, "ratings.dat": votes}, encoding, "ml-1m"))
    assert dataset.catalogue.films[MovieId(73)].title == "Les Misérables"
    assert dataset.catalogue.films[MovieId(1)].genres == ("Animation", "Children", "Comedy")
    assert rows(dataset.ratings) == [(1, 73, 5.0), (1, 1, 3.0), (6040, 1, 4.0)]
    assert times(dataset.ratings) == [978300760, 978302109, 956716541]


def test_double_colons_inside_a_title_and_half_stars(folder: Folder) -> None:
    files = {"movies.dat": "1::Odd::Title (1995)::Drama\n", "ratings.dat": "1::1::3.5::978300760\n"}
    dataset = read_dataset(folder(files))
    assert dataset.catalogue.films[MovieId(1)].title == "Odd::Title"
    assert rows(dataset.ratings) == [(1, 1, 3.5)]


def item(movie_id: int, title: str, *genres: str) -> str:
    flags = "|".join("1" if name in genres else "0" for name in GENRES_100K)
    return f"{movie_id}|{title}|01-Jan-1995||http://us.imdb.com/M/title-exact|{flags}\n"


def test_the_oldest_layout(folder: Folder) -> None:
    files = {
        "u.item": item(1, "Toy Story (1995)", "Animation", "Children's")
        + item(2, "Cité des enfants perdus, La (1995)", "Sci-Fi")
        + item(267, "unknown", "unknown"),
        "u.data": "196\t2\t3\t881250949\n186\t1\t5\t891717742\n",
    }
    made = folder(files, "latin-1", "ml-100k")
    dataset = read_dataset(made)
    assert dataset.catalogue.films[MovieId(1)].genres == ("Animation", "Children")
    assert dataset.catalogue.films[MovieId(2)].title == "La Cité des enfants perdus"
    unknown = dataset.catalogue.films[MovieId(267)]
    assert (unknown.title, unknown.year, unknown.genres) == ("unknown", None, ())
    assert rows(dataset.ratings) == [(196, 2, 3.0), (186, 1, 5.0)]
    # With u.genre in another order the flags mean other genres.
    reversed_names = "".join(f"{name}|{18 - i}\n" for i, name in enumerate(GENRES_100K))
    (made / "u.genre").write_text(reversed_names + "\n")
    assert read_dataset(made).catalogue.films[MovieId(2)].genres == ("Animation",)


def test_a_line_separator_inside_a_latin_1_title_ends_no_line(folder: Folder) -> None:
    files = {"movies.dat": "1::Odd\x85Title (1995)::Drama\n", "ratings.dat": "1::1::3::978300760\n"}
    assert len(read_dataset(folder(files, "latin-1")).catalogue.films) == 1


# --- finding them


def test_the_only_subfolder_is_found(folder: Folder, tmp_path: Path) -> None:
    made = folder(CSV, name="data/ml-25m")
    (tmp_path / "data" / "other").mkdir()
    assert find_dataset(tmp_path / "data") == made
    assert find_dataset(made) == made
    assert read_dataset(tmp_path / "data").catalogue.name == "ml-25m"


def test_a_folder_named_by_a_dot_keeps_its_name(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder(CSV, name="ml-20m"))
    assert read_dataset(Path()).catalogue.name == "ml-20m"


def test_several_subfolders_are_named(folder: Folder, tmp_path: Path) -> None:
    folder(CSV, name="ml-1m")
    folder(CSV, name="ml-20m")
    assert "ml-1m, ml-20m" in refusal(tmp_path)


def test_no_dataset_is_said(folder: Folder, tmp_path: Path) -> None:
    assert "no such folder" in refusal(tmp_path / "nowhere")
    assert "cannot be read" in refusal(tmp_path / ("long" * 100))
    assert "movies.csv and ratings.csv" in refusal(folder({"movies.csv": MOVIES}))


# --- films that cannot be used


@pytest.mark.parametrize(
    ("movies", "complaint"),
    [
        ("", "line 1: no column movieId"),
        ("movieId,name\n1,Heat\n", "line 1: no column title; expected movieId,title,genres"),
        ("movieId,title,genres\n", "lists no films"),
        ("movieId,title,genres\n1,Heat (1995),Crime\n\n1.5,Dune (1984),Drama\n", "line 4: movieId is '1.5'"),
        ("movieId,title,genres\n-1,Heat (1995),Crime\n", "movieId is '-1'"),
        ("movieId,title,genres\n4294967297,Heat (1995),Crime\n", "movieId is '4294967297'"),
        ("movieId,title,genres\n1,Heat (1995)\n", "line 2: has 2 cells; expected 3"),
        ("movieId,title,genres\n1, ,Crime\n", "line 2: the film has no title"),
        ("movieId,title,genres\n1,Heat (1995),Crime\n1,Dune (1984),Drama\n", "film 1 is listed twice"),
        ("movieId,title,genres\n1,Heat (1995)," + "x" * 200_000 + "\n", "line 2: is not CSV"),
    ],
)
def test_wrong_films_are_refused_with_their_line(folder: Folder, movies: str, complaint: str) -> None:
    sentence = refusal(folder({**CSV, "movies.csv": movies}))
    assert "movies.csv" in sentence
    assert complaint in sentence


def test_wrong_films_of_the_other_layouts_are_refused(folder: Folder) -> None:
    votes = {"ratings.dat": "1::1::3::978300760\n"}
    assert "line 2: is not movie::title::genres" in refusal(
        folder({"movies.dat": "1::A (1990)::War\nx\n", **votes}, name="a")
    )
    old = {"u.data": "1\t1\t3\t881250949\n"}
    assert "has 2 cells; expected 24" in refusal(folder({"u.item": "1|A (1990)\n", **old}, name="b"))
    assert "not a list of genre|number" in refusal(
        folder({"u.item": item(1, "A"), "u.genre": "Action\n", **old}, name="c")
    )


@pytest.mark.parametrize(
    ("links", "complaint"),
    [
        ("movieId,imdbId,tmdbId\n1,nonsense,862\n", "links.csv: line 2: imdbId is 'nonsense'"),
        ("movieId,imdbId,tmdbId\n1,0114709,8.5\n", "links.csv: line 2: tmdbId is '8.5'"),
        ("movieId,imdbId\n1,0114709\n", "no column tmdbId"),
    ],
)
def test_wrong_links_are_refused(folder: Folder, links: str, complaint: str) -> None:
    assert complaint in refusal(folder({**CSV, "links.csv": links}))


def test_links_of_every_length(folder: Folder) -> None:
    links = "movieId,imdbId,tmdbId\n1,tt12345678,0\n296,0,\n7,0000001,5\n"
    films = read_dataset(folder({**CSV, "links.csv": links})).catalogue.films
    assert [(film.imdb_id, film.tmdb_id) for film in films.values()] == [
        ("tt12345678", None),
        (None, None),
        ("tt0000001", 5),
    ]


# --- ratings that cannot be used


@pytest.mark.parametrize(
    ("votes", "complaint"),
    [
        ("userId,movieId,rating,timestamp\n", "holds no ratings"),
        ("", "line 1: no column userId"),
        ("userId,rating,timestamp\n1,4.0,9\n", "line 1: no column movieId; expected userId,movieId,rating"),
        ("userId,movieId,rating,timestamp\n1,1,4.0,9\n\n1,296,5.5,9\n", "line 4: rating is '5.5'"),
        ("userId,movieId,rating,timestamp\n1,1,0,9\n", "line 2: rating is '0'; expected 0.5 to 5"),
        ("userId,movieId,rating,timestamp\n1,1,3.7,9\n", "line 2: rating is '3.7'"),
        ("userId,movieId,rating,timestamp\n1,1,nan,9\n", "line 2: rating is 'nan'"),
        ("userId,movieId,rating,timestamp\n1,1,inf,9\n", "line 2: rating is 'inf'"),
        ("userId,movieId,rating,timestamp\n1,1,good,9\n", "line 2: rating is 'good'"),
        ("userId,movieId,rating,timestamp\n1,1,,9\n", "line 2: rating is missing"),
        ("userId,movieId,rating,timestamp\n1,1\n", "line 2: rating is missing"),
        ("userId,movieId,rating,timestamp\nx,1,4,9\n", "line 2: userId is 'x', not a whole number"),
        ("userId,movieId,rating,timestamp\n-3,1,4,9\n", "line 2: userId is '-3'"),
        ("userId,movieId,rating,timestamp\n1,4294967297,4,9\n", "line 2: movieId is '4294967297'"),
        ("userId,movieId,rating,timestamp\n1,99,4,9\n", "film 99 is rated but not listed in movies.csv"),
        ("userId,movieId,rating,timestamp\n1,1,4,9,5,6\n1,2,4,9\n", "cannot be read as ratings"),
    ],
)
def test_wrong_ratings_are_refused_with_their_line(folder: Folder, votes: str, complaint: str) -> None:
    sentence = refusal(folder({**CSV, "ratings.csv": votes}))
    assert "ratings.csv" in sentence
    assert complaint in sentence


@pytest.mark.parametrize(
    ("votes", "complaint"),
    [
        ("1::1::4::9\n1::1::6::9\n", "line 2: rating is '6'"),
        ("1::1::4::9\n1::1\n", "line 2: rating is missing"),
        ("1::1::4::9\n1,1,4,9\n", "line 2: movieId is missing"),
    ],
)
def test_wrong_ratings_of_the_older_layouts(folder: Folder, votes: str, complaint: str) -> None:
    films = "1::Toy Story (1995)::Animation\n"
    assert complaint in refusal(folder({"movies.dat": films, "ratings.dat": votes}))


def test_files_that_cannot_be_opened_are_said(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="cannot be read"):
        read_ratings(tmp_path / "ratings.csv", RatingForm(",", header=True))
    with pytest.raises(BadData, match="cannot be read"):
        list(films_of_csv(tmp_path))


@pytest.mark.parametrize("time", ["yesterday", "96498 words2703", "-5", "99999999999999999999", ""])
def test_a_damaged_time_costs_the_time_not_the_rating(
    folder: Folder, time: str, caplog: pytest.LogCaptureFixture
) -> None:
    votes = f"userId,movieId,rating,timestamp\n1,1,4,{time}\n1,7,3,9\n"
    ratings = read_dataset(folder({**CSV, "ratings.csv": votes})).ratings
    assert rows(ratings) == [(1, 1, 4.0), (1, 7, 3.0)]
    assert ratings.timestamps is not None
    assert ratings.timestamps.tolist() == [0, 9]
    assert "1 ratings have no readable time" in caplog.text


# --- one rating a person and film


def test_the_latest_of_several_ratings_counts(folder: Folder) -> None:
    votes = "userId,movieId,rating,timestamp\n2,1,1,50\n1,1,4,300\n1,7,3,5\n1,1,2,100\n2,1,5,50\n"
    ratings = read_dataset(folder({**CSV, "ratings.csv": votes})).ratings
    assert rows(ratings) == [(1, 1, 4.0), (1, 7, 3.0), (2, 1, 5.0)]


def test_the_last_counts_where_times_are_unknown(folder: Folder) -> None:
    votes = "userId,movieId,rating\n1,7,1\n1,1,4\n1,7,3\n"
    assert rows(read_dataset(folder({**CSV, "ratings.csv": votes})).ratings) == [(1, 1, 4.0), (1, 7, 3.0)]


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 10), st.integers(0, 4)), max_size=30
    )
)
def test_latest_only_agrees_with_a_plain_loop(given_rows: list[tuple[int, int, int, int]]) -> None:
    columns = list(zip(*given_rows, strict=True)) or [(), (), (), ()]
    ratings = Ratings(
        np.array(columns[0], np.int32),
        np.array(columns[1], np.int32),
        np.array([halves / 2 for halves in columns[2]], np.float32),
        np.array(columns[3], np.int64),
    )
    latest: dict[tuple[int, int], tuple[int, int]] = {}
    for user, film, halves, time in given_rows:
        if (user, film) not in latest or time >= latest[user, film][1]:
            latest[user, film] = (halves, time)
    kept = latest_only(ratings)
    expected = {(user, film, halves / 2) for (user, film), (halves, _) in latest.items()}
    assert set(rows(kept)) == expected
    assert len(kept) == len(expected)


def test_many_ratings_are_read_piece_by_piece(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recsys.rating_columns.CHUNK_ROWS", 2)
    made = folder({**CSV, "ratings.csv": RATINGS + "3,7,2.5,1445714999\r\n4,7,2.0,1445714999\r\n"})
    assert len(read_dataset(made).ratings) == 5


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


@settings(max_examples=150)
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


# --- the catalogue


@pytest.mark.parametrize(
    ("before", "after"),
    [("Toy Story", "Toy Stories"), ("(1995),Adv", "(1996),Adv"), ("|Children", ""), ("296,", "297,")],
)
def test_the_fingerprint_follows_every_film(folder: Folder, before: str, after: str) -> None:
    votes = "userId,movieId,rating\n1,1,4\n"
    prints = [
        read_dataset(folder({"movies.csv": movies, "ratings.csv": votes})).catalogue.fingerprint
        for movies in (MOVIES, MOVIES, MOVIES.replace(before, after))
    ]
    assert prints[0] == prints[1] != prints[2]


def test_the_fingerprint_follows_links_but_not_the_order_of_the_file(folder: Folder) -> None:
    votes = "userId,movieId,rating\n1,1,4\n"
    one = folder({"movies.csv": MOVIES, "ratings.csv": votes}, name="one")
    head, *lines = MOVIES.splitlines()
    two = folder({"movies.csv": "\n".join([head, *reversed(lines)]), "ratings.csv": votes}, name="two")
    assert read_dataset(one).catalogue.fingerprint == read_dataset(two).catalogue.fingerprint
    (two / "links.csv").write_text(LINKS)
    assert read_dataset(one).catalogue.fingerprint != read_dataset(two).catalogue.fingerprint


# --- the real thing


@pytest.mark.movielens
def test_the_films_of_ml_latest_small(movielens_dir: Path) -> None:
    films = {int(film.movie_id): film for film in films_of_csv(movielens_dir)}
    assert len(films) == 9742
    assert sum(film.year is None for film in films.values()) == 12
    assert sum(not film.genres for film in films.values()) == 34
    assert Counter(genre for film in films.values() for genre in film.genres)["Film-Noir"] == 87
    assert all(film.imdb_id and len(film.imdb_id) == 9 for film in films.values())
    assert sum(film.tmdb_id is None for film in films.values()) == 8
    assert sum(bool(film.other_titles) for film in films.values()) > 1000
    # No article is left behind, and no parenthesis but where the title itself has one.
    names = [name for film in films.values() for name in (film.title, *film.other_titles)]
    assert [name for name in names if name.endswith((", The", ", A", ", Le", ", La", ", L'", ", Der"))] == []
    assert sorted(film.title for film in films.values() if "(" in film.title) == [
        "(500) Days of Summer",
        "Evangelion: 1.0 You Are (Not) Alone",
        "Evangelion: 2.0 You Can (Not) Advance",
        "Evangelion: 3.0 You Can (Not) Redo",
    ]
    assert films[2571].title == "The Matrix"
    assert films[50].imdb_id == "tt0114814"
