"""IMDb's export until 2017 and its original titles; TMDB's watchlist and favourites."""

from __future__ import annotations

import pytest

from storage.imports import Brought, Entry, read_file
from tests.storage.imports.files import at

UNTIL_2017 = """\
"position","const","created","modified","description","Title","Title type","Directors","You rated",\
"IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"
"1","tt0133093","Sun Mar  1 00:00:00 2015","","","The Matrix","Feature Film","Lana Wachowski","9",\
"8.7","136","1999","action, sci_fi","1218225","1999-03-24","http://www.imdb.com/title/tt0133093/"
"2","tt0903747","Sat Feb 28 10:11:12 2015","","","Breaking Bad","TV Series","","10","9.5",\
"49","2008","drama","1000000","2008-01-20","http://www.imdb.com/title/tt0903747/"
"3","tt0078748","Mon Dec 15 00:00:00 2014","","","Alien","Feature Film","Ridley Scott","","8.5","117","1979",\
"horror","500000","1979-05-25","http://www.imdb.com/title/tt0078748/"
"""

TMDB_WATCHLIST = """\
TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated
348,tt0078748,movie,Alien,1979-05-25T00:00:00Z,,,8.2,,
603,tt0133093,movie,The Matrix,1999-03-30T00:00:00Z,,,8.2,9.0,2022-09-20T18:19:20Z
1396,tt0903747,tv,Breaking Bad,2008-01-20T00:00:00Z,,,8.9,,
"""


def test_imdbs_head_until_2017_holds_ratings() -> None:
    assert read_file("ratings.csv", UNTIL_2017.encode()) == Brought(
        "imdb",
        (
            Entry("The Matrix", 1999, "tt0133093", stars=4.5, at=at("2015-03-01")),
            Entry("Alien", 1979, "tt0078748", mark="watchlist", at=at("2014-12-15")),
        ),
        skipped=1,
    )


@pytest.mark.parametrize(
    "day", ["Sun Mar  1 00:00:00 2099", "Sun Mär  1 00:00:00 2015", "Sun Feb 30 00:00:00 2015"]
)
def test_a_nonsense_day_of_imdb_costs_the_day(day: str) -> None:
    content = UNTIL_2017.replace("Sun Mar  1 00:00:00 2015", day).encode()
    assert read_file("ratings.csv", content).entries[0] == Entry("The Matrix", 1999, "tt0133093", stars=4.5)


def test_imdb_gives_the_original_title_beside_that_in_the_persons_language() -> None:
    head = "Const,Your Rating,Date Rated,Title,Original Title,Title Type,Year"
    row = "tt0068646,10,2024-06-01,Der Pate,The Godfather,Movie,1972"
    assert read_file("x.csv", f"{head}\n{row}\n".encode()).entries == (
        Entry("Der Pate", 1972, "tt0068646", stars=5.0, at=at("2024-06-01"), original_title="The Godfather"),
    )


def test_tmdbs_watchlist_has_no_ratings_but_of_films_that_were_rated_too() -> None:
    assert read_file("watchlist.csv", TMDB_WATCHLIST.encode()) == Brought(
        "tmdb",
        (
            Entry("Alien", 1979, "tt0078748", 348, mark="watchlist"),
            Entry("The Matrix", 1999, "tt0133093", 603, stars=4.5, at=at("2022-09-20T18:19:20")),
        ),
        skipped=1,
    )


@pytest.mark.parametrize("name", ["favorites.csv", "my Favourites (2).csv"])
def test_tmdbs_favourites_are_films_seen(name: str) -> None:
    brought = read_file(name, TMDB_WATCHLIST.encode())
    assert [(entry.stars, entry.mark) for entry in brought.entries] == [(None, "seen"), (4.5, None)]
