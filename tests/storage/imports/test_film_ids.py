"""Ids and names that contradict each other: such a row asks, and saves nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys.domain import Film, MovieId
from storage.imports import Brought, Entry, FilmFinder
from storage.titles.folding import fold
from tests.handlers import film_club as club

MORE = [
    Film(MovieId(73319), "Leap Year", 2010, (), "", (), "tt1216492", 38357),
    Film(MovieId(3717), "Gone in 60 Seconds", 2000, (), "", (), "tt0187078"),
    Film(MovieId(1080), "Monty Python's Life of Brian", 1979, (), "", (), "tt0079470"),
    Film(MovieId(27773), "Old Boy", 2003, (), "", (), "tt0364569"),
    Film(MovieId(122918), "Guardians of the Galaxy 2", 2017, (), "", (), "tt3896198"),
    Film(MovieId(189111), "Spiral", 2018, (), ""),
    Film(MovieId(140247), "The Gift", 2015, (), ""),
    Film(MovieId(5), "Saw", 2003, (), "", (), "tt0495241"),
    Film(MovieId(9), "Saw", 2004, (), "", (), "tt0387564"),
]
FILMS = {**club.FILMS, **{film.movie_id: film for film in MORE}}
FINDER = FilmFinder(replace(club.CATALOGUE, films=FILMS), dict.fromkeys(FILMS, 50))
UNKNOWN = FilmFinder(replace(club.CATALOGUE, films=FILMS))
GODFATHER, ALIEN, MATRIX = 858, 1214, 2571


def find(entry: Entry, finder: FilmFinder = FINDER) -> int | list[int] | None:
    """The film that would be saved, those to choose from, or None."""
    sorted_ = finder.find(Brought("trakt", (entry,)))
    if sorted_.found:
        return sorted_.found[0][0]
    return list(sorted_.unclear[0][1]) if sorted_.unclear else None


@pytest.mark.parametrize(
    ("entry", "films"),
    [
        # The id is of another film than the one of this name.
        (Entry("Leap Year", 2010, "tt1537401"), [73319]),
        (Entry("Aladdin", 1992, "tt0827990"), [588]),
        (Entry("Alien", 1979, tmdb_id=999999), [ALIEN]),
        (Entry("Alien", 1979, movie_id=MovieId(999999)), [ALIEN]),
        (Entry("Alien", 1979, "tt0001214", tmdb_id=999999), [ALIEN]),
        # It is of a film that has another name, or year.
        (Entry("Alien", 1979, "tt0002571"), [ALIEN, MATRIX]),
        (Entry("Gigli", 2003, "tt0002571"), [MATRIX]),
        (Entry("Gigli", 1999, "tt0002571"), [MATRIX]),
        (Entry("Gigli", None, "tt0002571"), [MATRIX]),
        (Entry("The Matrix", 2021, "tt0002571"), [MATRIX]),
        (Entry("The Matrix", 2001, "tt0002571"), [MATRIX]),
        (Entry("Saw", 2003, "tt0387564"), [5, 9]),
        (Entry("The Godfather: Part II", 1974, "tt0000858"), [1221, GODFATHER]),
        # Two ids are of two films.
        (Entry("", None, "tt0002571", ALIEN), [MATRIX, ALIEN]),
        (Entry("", None, "tt0002571", None, MovieId(ALIEN)), [ALIEN, MATRIX]),
        # They agree well enough.
        (Entry("The Matrix", 2000, "tt0002571"), MATRIX),
        (Entry("Matrix", 1999, "tt0002571"), MATRIX),
        (Entry("The Matrx", 1999, "tt0002571"), MATRIX),
        (Entry("Life of Brian", 1979, "tt0079470"), 1080),
        (Entry("Der Pate", 1972, "tt0000858"), [GODFATHER]),
        (Entry("Der Pate", 1972, "tt0000858", original_title="The Godfather"), GODFATHER),
        (Entry("", 1999, "tt0002571"), MATRIX),
        (Entry("A Film of No Year", 2005, movie_id=club.NO_YEAR), 900002),
    ],
)
def test_an_id_that_contradicts_a_name_asks(entry: Entry, films: int | list[int]) -> None:
    assert find(replace(entry, stars=4.0)) == films


@pytest.mark.parametrize(
    ("title", "year", "films"),
    [
        ("Spiral", 2019, [189111]),
        ("Spiral", 2017, [189111]),
        ("Spiral", 2020, None),
        ("Gift", 2015, [140247]),
        ("A Gift", 2015, [140247]),
        ("The Scream", 1996, [1407]),
        ("Gone in Sixty Seconds", 2000, [3717]),
        ("Life of Brian", 1979, [1080]),
        ("Oldboy", 2003, [27773]),
        ("Guardians of the Galaxy Vol. 2", 2017, [122918]),
        ("Gone in Sixty Seconds", 1974, None),
        ("Portrait of a Lady on Fire", 2019, None),
    ],
)
def test_nearly_the_same_name_or_year_asks(title: str, year: int, films: list[int] | None) -> None:
    assert find(Entry(title, year, stars=4.0)) == films


def test_only_well_known_films_are_guessed_by_their_spelling() -> None:
    assert find(Entry("Life of Brian", 1979, stars=4.0), UNKNOWN) is None


def test_with_an_id_of_its_own_another_spelling_is_another_film() -> None:
    assert find(Entry("Life of Brian", 1979, "tt7777777", stars=4.0)) is None


SOME = sorted(FILMS.values(), key=lambda film: film.movie_id)
NAMES = st.sampled_from([film.title for film in SOME] + ["", "Gigli", "Der Pate", "Matrix, The", "Alienn"])
YEARS = st.none() | st.sampled_from(sorted({film.year for film in SOME if film.year} | {1900, 2024}))
IMDB = st.none() | st.sampled_from([film.imdb_id for film in SOME] + ["tt7777777"])
NUMBERS = st.none() | st.sampled_from([int(film.movie_id) for film in SOME] + [7777777])


@given(NAMES, YEARS, IMDB, NUMBERS, NUMBERS)
def test_no_row_is_saved_for_a_film_that_its_id_or_its_name_contradicts(
    title: str, year: int | None, imdb_id: str | None, tmdb_id: int | None, number: int | None
) -> None:
    entry = Entry(title, year, imdb_id, tmdb_id, MovieId(number) if number else None, stars=4.0)
    for movie_id, _ in FINDER.find(Brought("movielens", (entry,))).found:
        film = FILMS[movie_id]
        for said, known in ((imdb_id, film.imdb_id), (tmdb_id, film.tmdb_id), (number, movie_id)):
            assert not said or not known or said == known
        assert year is None or film.year is None or abs(year - film.year) <= 1
        others = {other.movie_id for other in SOME if fold(other.title) == fold(title) and other.year == year}
        assert not others or movie_id in others
