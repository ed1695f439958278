"""Every published layout of MovieLens, whole and damaged."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from recsys.data.layouts import GENRES_100K, films_of_csv
from recsys.data.movielens import find_dataset, read_dataset
from recsys.domain import Film, MovieId
from tests.recsys.data.movielens_folders import CSV, LINKS, MOVIES, Folder, refusal, rows, times

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


@pytest.mark.movielens
def test_the_ratings_of_ml_latest_small(movielens_dir: Path) -> None:
    ratings = read_dataset(movielens_dir).ratings
    assert len(ratings) == 100836
    assert len(np.unique(ratings.user_ids)) == 610
    assert len(np.unique(ratings.movie_ids)) == 9724
    assert abs(float(ratings.stars.mean(dtype=np.float64)) - 3.501557) < 1e-6
