"""Trakt: its CSV, its favourites and other lists, by themselves and in a zip."""

from __future__ import annotations

import json

import pytest

from storage.imports import Brought, Entry, Refusal, Unreadable, read_file
from tests.storage.imports import files
from tests.storage.imports.files import as_json, at, zipped

RATINGS = """\
rated_at,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,season_number,episode_number,rating
2021-02-03T04:05:06Z,movie,The Matrix,1999,8.5,481,tt0133093,603,,,9
2021-02-03T04:05:07Z,movie,Gigli,2003,3.1,2,tt0299930,8046,,,2
2021-02-03T04:05:08Z,movie,Alien,1979,8.3,3,tt0078748,348,,,5
2021-02-03T04:05:09Z,episode,The Clone Wars,2008,8.0,4,tt0458290,4194,1,1,5
2021-02-03T04:05:10Z,season,The Clone Wars,2008,8.0,4,tt0458290,4194,1,,5
2021-02-03T04:05:11Z,show,The Clone Wars,2008,8.0,4,tt0458290,4194,,,5
"""


def refusal_of(name: str, content: bytes) -> Refusal:
    with pytest.raises(Unreadable) as refused:
        read_file(name, content)
    return refused.value.reason


def test_ratings_as_a_table_are_out_of_ten_and_episodes_are_no_films() -> None:
    assert read_file("ratings.csv", RATINGS.encode()) == Brought(
        "trakt",
        (
            Entry("The Matrix", 1999, "tt0133093", 603, stars=4.5, at=at("2021-02-03T04:05:06")),
            Entry("Gigli", 2003, "tt0299930", 8046, stars=1.0, at=at("2021-02-03T04:05:07")),
            Entry("Alien", 1979, "tt0078748", 348, stars=2.5, at=at("2021-02-03T04:05:08")),
        ),
        skipped=3,
    )


@pytest.mark.parametrize(
    ("name", "column", "mark"),
    [
        ("history.csv", "watched_at", "seen"),
        ("watched.csv", "last_watched_at", "seen"),
        ("watchlist.csv", "listed_at", "watchlist"),
        ("favorites.csv", "listed_at", "seen"),
        ("my-favourites.csv", "listed_at", "seen"),
    ],
)
def test_other_lists_as_tables(name: str, column: str, mark: str) -> None:
    rows = [f"2021-02-03T04:05:06Z,{kind},Alien,1979\n" for kind in ("movie", "show")]
    table = f"{column},type,title,year\n{''.join(rows)}"
    brought = read_file(name, table.encode())
    assert [(entry.title, entry.mark) for entry in brought.entries] == [("Alien", mark)]
    assert (brought.source, brought.skipped) == ("trakt", 1)
    assert brought.entries[0].at == at("2021-02-03T04:05:06")


@pytest.mark.parametrize("name", ["favorites.json", "favorites-movies.json", "lists-favorites.json"])
def test_favourites_are_films_seen(name: str) -> None:
    for path, content in ((name, as_json(files.TRAKT_WATCHLIST)), ("x.zip", in_zip(name))):
        assert [(entry.title, entry.mark) for entry in read_file(path, content).entries] == [
            ("Casablanca", "seen")
        ]


def in_zip(*names: str) -> bytes:
    return zipped({name: json.dumps(files.TRAKT_WATCHLIST) for name in names})


@pytest.mark.parametrize("name", ["lists-list-horror.json", "anything.json", "horror.csv"])
def test_another_list_is_refused_with_the_reason(name: str) -> None:
    table = b"listed_at,type,title,year\n2021-02-03T04:05:06Z,movie,Alien,1979\n"
    content = table if name.endswith("csv") else as_json(files.TRAKT_WATCHLIST)
    assert refusal_of(name, content) is Refusal.OTHER_LIST
    assert refusal_of("x.zip", zipped({"user-profile.json": "{}", name: content})) is Refusal.OTHER_LIST


def test_another_list_in_a_zip_costs_nothing_else() -> None:
    brought = read_file("x.zip", in_zip("lists-list-horror.json", "lists-watchlist.json"))
    assert [entry.mark for entry in brought.entries] == ["watchlist"]


def test_the_type_of_an_item_counts_whatever_stands_in_it() -> None:
    items = [{**files.TRAKT_RATINGS[0], "type": kind} for kind in ("episode", "season", "show", "movie")]
    brought = read_file("x.json", as_json(items))
    assert (len(brought.entries), brought.skipped) == (1, 3)


@pytest.mark.parametrize("name", ["ratings.csv", "ratings-movies.csv", "trakt-ratings-ada.csv"])
def test_the_table_in_a_zip(name: str) -> None:
    brought = read_file("x.zip", zipped({name: RATINGS}))
    assert [entry.stars for entry in brought.entries] == [4.5, 1.0, 2.5]
    assert brought.source == "trakt"
