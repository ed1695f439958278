"""A file of each service, read as its makers meant it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from recsys.domain import MovieId
from storage import Mark
from storage.imports import BadLine, Brought, Entry, Reason, read_file
from tests.storage.imports import files
from tests.storage.imports.files import as_json, at, zipped

MATRIX = Entry("The Matrix", 1999, "tt0002571", 2571)


def test_letterboxd_zip() -> None:
    brought = read_file("letterboxd-ada-2023.zip", zipped(files.LETTERBOXD))
    assert brought == Brought(
        "letterboxd",
        (
            Entry("The Matrix", 1999, stars=4.5, at=at("2023-03-01")),
            Entry("Ocean's Eleven", 2001, stars=3.0, at=at("2023-03-02")),
            Entry("Portrait of a Lady on Fire", 2019, stars=5.0, at=at("2023-03-03")),
            Entry("The Matrix", 1999, mark="seen", at=at("2023-03-01")),
            Entry("Alien", 1979, mark="seen", at=at("2023-03-04")),
            Entry("8½", 1963, mark="watchlist", at=at("2023-03-05")),
            Entry("Alien", 1979, mark="watchlist", at=at("2023-03-06")),
            # An old rating of the diary is no rating beside that of ratings.csv.
            Entry("The Matrix", 1999, mark="seen", at=at("2022-01-01")),
            Entry("Casablanca", 1942, mark="seen", at=at("2023-03-06")),
        ),
    )


def test_members_of_a_letterboxd_zip_are_taken_in_any_order_and_only_at_their_paths() -> None:
    backwards = dict(reversed(files.LETTERBOXD.items()))
    assert read_file("x.zip", zipped(backwards)) == read_file("x.zip", zipped(files.LETTERBOXD))
    inside = {f"letterboxd/{name}": member for name, member in files.LETTERBOXD.items()}
    alone = {**inside, "watchlist.csv": files.LETTERBOXD["watchlist.csv"]}
    assert [entry.mark for entry in read_file("x.zip", zipped(alone)).entries] == ["watchlist", "watchlist"]


def test_the_diary_speaks_for_films_that_are_not_in_the_ratings() -> None:
    diary = (
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        "2023-01-02,Heat,1995,https://boxd.it/1,4,,,2023-01-01\n"
    )
    brought = read_file("x.zip", zipped({**files.LETTERBOXD, "diary.csv": diary}))
    assert brought.entries[-1] == Entry("Heat", 1995, stars=4.0, at=at("2023-01-01"))


@pytest.mark.parametrize(
    ("name", "mark"),
    [("watched.csv", "seen"), ("Watchlist (1).csv", "watchlist"), ("films.csv", "seen")],
)
def test_only_its_name_tells_letterboxds_watchlist_from_films_seen(name: str, mark: str) -> None:
    brought = read_file(name, files.LETTERBOXD["watched.csv"].encode())
    assert [entry.mark for entry in brought.entries] == [mark, mark]


def test_what_letterboxd_imports() -> None:
    assert read_file("marquee-letterboxd.csv", files.FOR_LETTERBOXD.encode()).entries == (
        replace(MATRIX, stars=4.5),
        Entry("Alien", 1979, stars=3.0),
    )
    of_ten = b"Title,Year,Rating10,WatchedDate\nAlien,1979,7,2020-02-02\nHeat,1995,,2020-02-03\n"
    assert read_file("x.csv", of_ten).entries == (
        Entry("Alien", 1979, stars=3.5, at=at("2020-02-02")),
        Entry("Heat", 1995, mark="seen", at=at("2020-02-03")),
    )


def test_imdb_ratings_before_2024() -> None:
    assert read_file("ratings.csv", files.IMDB_2017.encode("cp1252")) == Brought(
        "imdb",
        (Entry("The Matrix", 1999, "tt0002571", stars=4.5, at=at("2019-05-04")),),
        skipped=2,
    )


def test_imdb_ratings_since_2024() -> None:
    assert read_file("3f2a.csv", files.IMDB_2024.encode("utf-8-sig")) == Brought(
        "imdb",
        (
            Entry("8½", 1963, "tt0003503", stars=3.5, at=at("2024-06-01")),
            Entry("A Short One", 2020, "tt9999999", stars=3.0, at=at("2024-06-03")),
        ),
        skipped=1,
    )


@pytest.mark.parametrize(
    ("title_type", "is_film"),
    [
        *(
            (kind, True)
            for kind in ("movie", "tvMovie", "TV Movie", "video", "short", "TV Short", "TV Special")
        ),
        *((kind, True) for kind in ("Film", "Фильм", "")),
        *((kind, False) for kind in ("tvSeries", "TV Series", "tvMiniSeries", "TV Mini Series", "tvEpisode")),
        *(
            (kind, False)
            for kind in ("TV Episode", "videoGame", "Video Game", "Podcast Series", "Music Video")
        ),
        *((kind, False) for kind in ("Serie TV", "Mini serie TV", "Fernsehserie", "Телесериал")),
    ],
)
def test_types_of_imdb(title_type: str, is_film: bool) -> None:
    brought = read_file("x.csv", f"Const,Your Rating,Title Type\ntt1,5,{title_type}\n".encode())
    assert (len(brought.entries), brought.skipped) == (is_film, not is_film)


def test_imdb_watchlist_with_a_note_of_two_lines() -> None:
    series = files.IMDB_WATCHLIST.replace(",Movie,8.5,109", ",TV Series,8.5,109")
    assert read_file("WATCHLIST.csv", series.encode()).skipped == 1
    assert read_file("WATCHLIST.csv", files.IMDB_WATCHLIST.encode()).entries == (
        Entry("Alien", 1979, "tt0001214", mark="watchlist", at=at("2024-02-03")),
        Entry("Psycho", 1960, "tt0001219", stars=5.0, at=at("2024-02-09")),
    )


@pytest.mark.parametrize(
    ("items", "entries", "skipped"),
    [
        (
            files.TRAKT_RATINGS,
            (Entry("The Matrix", 1999, "tt0002571", 2571, stars=4.5, at=at("2021-02-03T04:05:06")),),
            1,
        ),
        (
            files.TRAKT_WATCHED,
            (Entry("Alien", 1979, "tt0001214", 1214, mark="seen", at=at("2021-03-03T20:00:00")),),
            0,
        ),
        (
            files.TRAKT_HISTORY,
            (Entry("Psycho", 1960, "tt0001219", 1219, mark="seen", at=at("2021-03-02T20:00:00")),),
            1,
        ),
        (
            files.TRAKT_WATCHLIST,
            (Entry("Casablanca", 1942, "tt0000912", 912, mark="watchlist", at=at("2021-04-04")),),
            0,
        ),
    ],
    ids=["ratings", "watched", "history", "watchlist"],
)
def test_lists_of_trakt(items: object, entries: tuple[Entry, ...], skipped: int) -> None:
    assert read_file("watchlist.json", as_json(items)) == Brought("trakt", entries, skipped=skipped)


@pytest.mark.parametrize("when", ["collected_at", "hidden_at", "updated_at"])
def test_films_that_are_owned_or_kept_off_a_calendar_are_neither_seen_nor_wanted(when: str) -> None:
    item = {when: "2021-04-04T00:00:00.000Z", "type": "movie", "movie": files.trakt_movie(6, "Heat", 1995)}
    assert read_file("x.json", as_json([item])) == Brought("trakt", (), skipped=1)


@pytest.mark.parametrize(
    "paths",
    [
        ("ratings-movies.json", "watched-movies.json", "watched-history-1.json", "lists-watchlist.json"),
        (
            "ada/ratings/ratings-movies.json",
            "ada/watched/watched-movies.json",
            "ada/watched/history-1.json",
            "ada/lists/watchlist.json",
        ),
    ],
    ids=["today", "before 2026"],
)
def test_trakt_zip(paths: tuple[str, ...]) -> None:
    lists = (files.TRAKT_RATINGS, files.TRAKT_WATCHED, files.TRAKT_HISTORY, files.TRAKT_WATCHLIST)
    others = {"user-profile.json": "{}", "ratings-shows.json": "[]", "lists-list-horror.json": "[1]"}
    members = {**others, **{path: json.dumps(items) for path, items in zip(paths, lists, strict=True)}}
    brought = read_file("export.zip", zipped(members))
    said = [(entry.title, entry.stars, entry.mark) for entry in brought.entries]
    assert said == [
        ("The Matrix", 4.5, None),
        ("Alien", None, "seen"),
        ("Psycho", None, "seen"),
        ("Casablanca", None, "watchlist"),
    ]
    assert (brought.source, brought.bad, brought.skipped) == ("trakt", (), 2)


def test_movielens_dataset() -> None:
    assert read_file("ratings.csv", files.MOVIELENS.encode()) == Brought(
        "movielens",
        (
            Entry("", movie_id=MovieId(2571), stars=4.5, at=at("2000-07-30T18:45:03")),
            Entry("", movie_id=MovieId(1214), stars=0.5, at=at("2000-07-30T18:20:47")),
        ),
    )


def test_our_own_export_in_movielens_columns_is_one_of_movielens() -> None:
    ours = read_file("marquee-movielens.csv", b"userId,movieId,rating,timestamp\n1000001,1,3.0,964982703\n")
    assert (ours.source, ours.sample) == ("movielens", None)


def test_movielens_site() -> None:
    assert read_file("movielens-ratings.csv", files.MOVIELENS_SITE.encode()).entries == (
        Entry("Matrix, The", 1999, "tt0002571", 2571, MovieId(2571), stars=4.5),
        Entry("Alien", 1979, "tt0001214", 1214, MovieId(1214), stars=3.0),
    )
    assert read_file("movielens-wishlist.csv", files.MOVIELENS_WISHLIST.encode()).entries == (
        Entry("Casablanca", 1942, "tt0000912", 912, MovieId(912), mark="watchlist"),
    )


def test_tmdb_rounds_quarters_of_a_star_up() -> None:
    assert read_file("ratings.csv", files.TMDB.encode()) == Brought(
        "tmdb",
        (replace(MATRIX, stars=4.0, at=at("2022-09-20T18:19:20")),),
        skipped=1,
    )


def test_simkl() -> None:
    assert read_file("SimklBackup.csv", files.SIMKL.encode()) == Brought(
        "simkl",
        (
            replace(MATRIX, stars=4.5, at=at("2023-12-18T21:50:41")),
            Entry("Alien", 1979, tmdb_id=1214, mark="seen", at=at("2024-01-04")),
            Entry("Psycho", 1960, "tt0001219", mark="watchlist"),
            Entry("Aladdin", 1992, tmdb_id=588, mark="hidden"),
        ),
        skipped=2,
    )


def test_netflix_history() -> None:
    assert read_file("NetflixViewingHistory.csv", files.NETFLIX.encode()) == Brought(
        "netflix",
        (
            Entry("Star Trek: First Contact", mark="seen", at=at("2024-01-31")),
            Entry("The Lord of the Rings: The Return of the King", mark="seen", at=at("2023-12-31")),
        ),
        skipped=2,
    )


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (("1/2/24", "1/31/24"), ("2024-01-02", "2024-01-31")),
        (("1/2/24", "3/4/24"), ("2024-01-02", "2024-03-04")),
        (("01/02/2024", "31/01/2024"), ("2024-02-01", "2024-01-31")),
        (("01/02/2024", "03/04/2024"), ("2024-02-01", "2024-04-03")),
        (("1.2.24", "31.1.24"), ("2024-02-01", "2024-01-31")),
        (("2024-01-02", "2024-01-31"), ("2024-01-02", "2024-01-31")),
        (("2024. 1. 2.", "2024. 1. 31."), ("2024-01-02", "2024-01-31")),
        (("yesterday", "31/02/2024"), (None, None)),
    ],
)
def test_dates_of_netflix_are_read_in_the_order_that_suits_them_all(
    dates: tuple[str, str], read: tuple[str | None, str | None]
) -> None:
    brought = read_file("x.csv", "\n".join(["Title,Date", *(f"Heat,{date}" for date in dates)]).encode())
    assert [entry.at for entry in brought.entries] == [at(date) if date else None for date in read]


@pytest.mark.parametrize(
    ("title", "is_film"),
    [
        ("John Wick: Chapter 2", True),
        ("Borat: Cultural Learnings: And More", True),
        ("Dark: Season 1: Secrets", False),
        ("Дом: Сезон 2: Начало", False),
        ("La casa: Parte 3: Hola", False),
        ("Loose: Limited Series: Episode 4", False),
        ("A: B: C: D", False),
    ],
)
def test_episodes_of_netflix(title: str, is_film: bool) -> None:
    brought = read_file("x.csv", f"Title,Date\n{title},\n".encode())
    assert (len(brought.entries), brought.skipped) == (is_film, not is_film)


def test_netflix_activity_takes_films_that_played_long_enough() -> None:
    brought = read_file("x.zip", zipped({"CONTENT_INTERACTION/ViewingActivity.csv": files.NETFLIX_ACTIVITY}))
    assert brought == Brought(
        "netflix",
        (
            Entry("Alien", mark="seen", at=at("2024-05-01T19:00:00")),
            Entry("Alien", mark="seen", at=at("2024-05-02T19:00:00")),
        ),
        skipped=3,
    )


def test_our_own_export_gives_back_all_it_holds() -> None:
    matrix = Entry("The Matrix", 1999, "tt0002571", 2571, MovieId(2571))
    rated = replace(matrix, stars=4.5, at=at("2024-01-02T03:04:05.678901"))
    marks: list[tuple[int, Mark]] = [(3, "seen"), (4, "hidden"), (5, "watchlist")]
    assert read_file("marquee.json", as_json(files.MARQUEE)) == Brought(
        "marquee",
        (
            replace(rated, origin="chat"),
            *(replace(matrix, mark=mark, at=at(f"2024-01-0{day}T03:04:05.678901")) for day, mark in marks),
        ),
        sample=False,
    )


def test_our_own_marks_as_they_were_exported_before() -> None:
    assert read_file("marquee-marks.csv", files.MARQUEE_MARKS.encode()).entries == (
        Entry("A Film of No Year", movie_id=MovieId(900002), mark="hidden", at=at("2023-11-14T22:13:20")),
        Entry(
            "Alien", 1979, "tt0001214", movie_id=MovieId(1214), mark="watchlist", at=at("2023-11-14T22:13:21")
        ),
    )


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_files_saved_by_a_spreadsheet(delimiter: str, end: str, encoding: str) -> None:
    rows = [
        [" RATING ", "Year", "letterboxd uri", "NAME", "Date", "Mine"],
        ["3,5", "1963", "", "8½; 8\t½", "02.03.2023", "x"],
        ["4.0", "2001", "", "Amélie", "2023-03-02", ""],
    ]
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert read_file("x.csv", text.encode(encoding)) == Brought(
        "letterboxd",
        (
            Entry("8½; 8 ½", 1963, stars=3.5, at=at("2023-03-02")),
            Entry("Amélie", 2001, stars=4.0, at=at("2023-03-02")),
        ),
    )


def test_lines_above_the_head_are_passed_over() -> None:
    text = "Letterboxd list export v7\nDate,Name\n2023-01-01,Mine\n\n" + files.LETTERBOXD["ratings.csv"]
    brought = read_file("x.csv", text.encode())
    assert len(brought.entries) == 3


def test_a_bad_line_says_where_it_stands() -> None:
    ratings = files.LETTERBOXD["ratings.csv"] + "2023-03-09,Heat,1995,https://boxd.it/9,eleven\n"
    brought = read_file("x.zip", zipped({**files.LETTERBOXD, "ratings.csv": ratings}))
    text = "2023-03-09,Heat,1995,https://boxd.it/9,eleven"
    assert brought.bad == (BadLine(5, text, Reason.NOT_A_RATING, "ratings.csv"),)
