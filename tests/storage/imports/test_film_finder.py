"""Which films a brought file means: known answers in the film club, and real titles in ml-latest-small."""

from __future__ import annotations

import csv
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from recsys.data.movielens import read_dataset
from recsys.data.sample import FILMS as SAMPLE_FILMS
from recsys.data.titles import parse_title
from recsys.domain import Catalogue, Film, MovieId
from storage.imports import Brought, Entry, FilmFinder, Source, read_file
from tests.handlers import film_club as club
from tests.storage.imports import files
from tests.storage.imports.files import as_json, at, zipped

MORE = [
    Film(MovieId(2), "Star Wars: Episode V - The Empire Strikes Back", 1980, (), ""),
    Film(MovieId(3), "Léon: The Professional", 1994, (), "", ("The Professional", "Léon")),
    Film(MovieId(4), "Romeo + Juliet", 1996, (), "", ("William Shakespeare's Romeo and Juliet",)),
    Film(MovieId(5), "Saw", 2003, (), "", (), "tt0495241"),
    Film(MovieId(9), "Saw", 2004, (), "", (), "tt0387564", 176),
    Film(MovieId(10), "Emma", 1996, (), ""),
    Film(MovieId(11), "Emma", 1996, (), ""),
    Film(MovieId(12), "I, Frankenstein", 2014, (), ""),
    Film(MovieId(13), "Kill Bill: Vol. 1", 2003, (), ""),
]
CATALOGUE = replace(club.CATALOGUE, films={**club.FILMS, **{film.movie_id: film for film in MORE}})
FINDER = FilmFinder(CATALOGUE, {club.HEAT: 100, MovieId(11): 5, MovieId(10): 4})


def find(
    entry: Entry, source: Source = "letterboxd", finder: FilmFinder = FINDER, *, sample: bool | None = None
) -> int | list[int] | None:
    """The film that was found, those to choose from, or None."""
    sorted_ = finder.find(Brought(source, (entry,), sample=sample))
    if sorted_.found:
        assert (sorted_.unclear, sorted_.missing) == ((), ())
        return sorted_.found[0][0]
    if sorted_.unclear:
        assert sorted_.missing == ()
        return list(sorted_.unclear[0][1])
    assert sorted_.missing == (entry,)
    return None


@pytest.mark.parametrize(
    ("title", "year", "films"),
    [
        ("The Matrix", 1999, 2571),
        ("the MATRIX!", 1999, 2571),
        ("Matrix, The", 1999, 2571),
        ("Matrix", 1999, [2571]),
        ("The Matrix", 1998, [2571]),
        ("The Matrix", 2000, [2571]),
        ("The Matrix", 2001, None),
        ("The Matrx", 1999, None),
        ("Heat", 1995, 6),
        ("Heat", 1986, 7),
        ("Heat", 1972, None),
        ("Heat", 2013, [8]),
        ("Heat", None, [6, 7]),
        ("The Heat", None, [8]),
        ("Se7en", 1995, 47),
        ("8½", 1963, 3503),
        ("Oceans 11", 2001, 4963),
        ("Ocean's Eleven", 2001, 4963),
        ("Ocean's Eleven", 1960, None),
        ("The Godfather Part 2", 1974, 1221),
        ("Romeo & Juliet", 1996, 4),
        ("Romeo and Juliet", 1996, 4),
        ("The Shawshank  Redemption", 1994, 318),
        ("The Shawshank  Redemption", None, [318]),
        ("A Film of No Year", None, [900002]),
        ("A Film of No Year", 2005, [900002]),
        ("Saw", 2003, 5),
        ("Saw", 2004, 9),
        ("Saw", 2005, [9]),
        ("Saw", 2002, [5]),
        ("Emma", 1996, [11, 10]),
        ("Emma", 1997, [11, 10]),
        ("The Empire Strikes Back", 1980, [2]),
        ("Star Wars: The Empire Strikes Back", 1980, [2]),
        ("Star Wars: Episode V – The Empire Strikes Back", 1980, 2),
        ("The Empire Strikes Back", 1981, None),
        ("The Empire Strikes Back", None, None),
        ("Kill Bill", 2003, [13]),
        ("Frankenstein", 2015, [12]),
        ("Léon", 1994, 3),
        ("Leon the Professional", 1994, 3),
        ("", None, None),
        ("!?", 1999, None),
    ],
)
def test_a_film_by_its_title(title: str, year: int | None, films: int | list[int] | None) -> None:
    assert find(Entry(title, year, stars=4.0)) == films


@pytest.mark.parametrize(
    ("entry", "films"),
    [
        (Entry("", imdb_id="tt0002571", stars=4.0), 2571),
        (Entry("", tmdb_id=2571, stars=4.0), 2571),
        (Entry("", movie_id=MovieId(2571), stars=4.0), 2571),
        (Entry("Anything", 1900, imdb_id="tt0002571", stars=4.0), [2571]),
        (Entry("Alien", 1979, imdb_id="tt0002571", tmdb_id=1214, stars=4.0), [1214, 2571]),
        (Entry("Alien", 1979, imdb_id="tt7777777", stars=4.0), [1214]),
        (Entry("Alien", 1980, imdb_id="tt7777777", stars=4.0), [1214]),
        (Entry("Alien", 1980, tmdb_id=7777777, stars=4.0), [1214]),
        (Entry("Unheard Of", 1979, imdb_id="tt7777777", stars=4.0), None),
        (Entry("", imdb_id="tt7777777", stars=4.0), None),
        (Entry("", movie_id=MovieId(7777777), stars=4.0), None),
        (Entry("Heat", imdb_id="tt7777777", stars=4.0), [6, 7]),
    ],
)
def test_an_id_counts_if_the_title_agrees_and_an_unknown_one_leaves_the_title_open(
    entry: Entry, films: int | list[int] | None
) -> None:
    assert find(entry) == films


def test_ids_of_movielens_are_not_those_of_the_sample() -> None:
    sample = FilmFinder(club.SAMPLE)
    named = Entry("Toy Story", 1995, movie_id=MovieId(2571), stars=4.0)
    alone = replace(named, title="", year=None)
    assert find(alone, "movielens", sample) is None
    assert find(named, "movielens", sample) == club.TOY_STORY
    assert find(alone, "marquee", sample, sample=True) == club.MATRIX
    assert find(alone, "marquee", sample, sample=False) is None
    assert find(alone, "marquee", FINDER, sample=True) is None
    assert find(named, "marquee", FINDER, sample=True) == club.TOY_STORY
    assert find(alone, "marquee", FINDER, sample=False) == club.MATRIX


def test_a_number_that_is_not_here_comes_back_only_from_the_file_that_says_whose_it_is() -> None:
    gone = Entry("", movie_id=MovieId(424242), stars=4.0)
    assert find(gone, "marquee", sample=False) == 424242
    assert find(gone, "marquee") is None
    assert find(gone, "movielens") is None


@pytest.mark.parametrize(
    ("entry", "films"),
    [
        (Entry("Toy Story", 1995, movie_id=MovieId(2571), stars=4.0), [1, 2571]),
        (Entry("Toy Story", 1995, "tt0000001", movie_id=MovieId(2571), stars=4.0), [1, 2571]),
        (Entry("Matrix Again", 1995, "tt0002571", movie_id=MovieId(2571), stars=4.0), [2571]),
        (Entry("Matrix Again", 1999, "tt0002571", movie_id=MovieId(2571), stars=4.0), 2571),
        (Entry("Emma", 1996, movie_id=MovieId(10), stars=4.0), 10),
        (Entry("A Film of No Year", None, movie_id=MovieId(900002), stars=4.0), 900002),
    ],
)
def test_our_own_ids_count_unless_the_file_says_otherwise(entry: Entry, films: int | list[int]) -> None:
    assert find(entry, "marquee") == films


def test_at_most_six_films_to_choose_from_the_best_known_first() -> None:
    many = {MovieId(n): Film(MovieId(n), "Cinderella", 1900 + n, (), "") for n in range(1, 10)}
    finder = FilmFinder(replace(CATALOGUE, films=many), {MovieId(n): n for n in many})
    assert find(Entry("Cinderella", stars=1.0), finder=finder) == [9, 8, 7, 6, 5, 4]


def test_a_whole_letterboxd_export() -> None:
    brought = read_file("letterboxd.zip", zipped(files.LETTERBOXD))
    found = FINDER.find(brought)
    assert found.found == (
        (club.MATRIX, Entry("The Matrix", 1999, stars=4.5, at=at("2023-03-01"))),
        (club.OCEANS, Entry("Ocean's Eleven", 2001, stars=3.0, at=at("2023-03-02"))),
        # Seen by watched.csv, so that it is on the watchlist no longer.
        (club.ALIEN, Entry("Alien", 1979, mark="seen", at=at("2023-03-04"))),
        (club.EIGHT_AND_A_HALF, Entry("8½", 1963, mark="watchlist", at=at("2023-03-05"))),
        (MovieId(912), Entry("Casablanca", 1942, mark="seen", at=at("2023-03-06"))),
    )
    assert found.unclear == ()
    assert found.missing == (Entry("Portrait of a Lady on Fire", 2019, stars=5.0, at=at("2023-03-03")),)


def test_our_own_export_keeps_marks_beside_the_rating() -> None:
    said = FINDER.find(read_file("marquee.json", as_json(files.MARQUEE))).found
    assert [(movie_id, entry.stars, entry.mark) for movie_id, entry in said] == [
        (club.MATRIX, 4.5, None),
        (club.MATRIX, None, "hidden"),
        (club.MATRIX, None, "seen"),
        (club.MATRIX, None, "watchlist"),
    ]


def test_titles_that_are_unclear_or_missing_are_asked_about_once() -> None:
    titles = ["Heat", "HEAT", "Unheard Of", "Heat", "Unheard of!"]
    found = FINDER.find(Brought("netflix", tuple(Entry(title, mark="seen") for title in titles)))
    assert [(entry.title.casefold(), films) for entry, films in found.unclear] == [("heat", (6, 7))]
    assert [entry.title.casefold() for entry in found.missing] == ["unheard of!"]


def test_many_may_look_at_once() -> None:
    brought = [read_file("x.zip", zipped(files.LETTERBOXD))] * 40
    with ThreadPoolExecutor(8) as pool:
        assert len({found.found for found in pool.map(FINDER.find, brought)}) == 1


@pytest.fixture(scope="module")
def real(movielens_dir: Path) -> tuple[Catalogue, FilmFinder]:
    """The real catalogue and a finder of its films."""
    catalogue = read_dataset(movielens_dir).catalogue
    return catalogue, FilmFinder(catalogue)


@pytest.mark.movielens
def test_real_titles_are_found_and_none_wrongly(real: tuple[Catalogue, FilmFinder]) -> None:
    catalogue, finder = real
    films = random.Random(11).sample(sorted(catalogue.films.values(), key=lambda film: film.movie_id), 500)
    entries = tuple(Entry(film.title, film.year, stars=3.0) for film in films)
    found = finder.find(Brought("letterboxd", entries))
    assert [movie_id for movie_id, _ in found.found] == [
        film.movie_id for film in films if (film.title, film.year) not in unclear(found.unclear)
    ]
    assert len(found.found) >= 495
    assert found.missing == ()


def unclear(entries: tuple[tuple[Entry, tuple[MovieId, ...]], ...]) -> set[tuple[str, int | None]]:
    return {(entry.title, entry.year) for entry, _ in entries}


@pytest.mark.movielens
def test_titles_that_somebody_else_wrote_down(real: tuple[Catalogue, FilmFinder]) -> None:
    """The sample's titles were written by hand; its IMDb ids tell whether the right film was found."""
    catalogue, finder = real
    known = {film.imdb_id: film.movie_id for film in catalogue.films.values()}
    outcomes: Counter[str] = Counter()
    with SAMPLE_FILMS.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if not (meant := known.get(row["imdbId"] or "none")):
                continue
            parsed = parse_title(row["title"])
            found = finder.find(Brought("letterboxd", (Entry(parsed.title, parsed.year, stars=3.0),)))
            if found.found:
                outcomes["right" if found.found[0][0] == meant else "wrong"] += 1
            else:
                outcomes["unclear" if found.unclear else "missing"] += 1
    assert outcomes["wrong"] == 0
    assert outcomes["right"] >= 0.95 * outcomes.total() > 100


@pytest.fixture(scope="module")
def known(movielens_dir: Path) -> FilmFinder:
    """A finder of the real films that knows which of them are well known."""
    data = read_dataset(movielens_dir)
    popularity = Counter(map(MovieId, data.ratings.movie_ids.tolist()))
    return FilmFinder(data.catalogue, popularity)


@pytest.mark.movielens
@pytest.mark.parametrize(
    ("entry", "film"),
    [
        (Entry("Leap Year", 2010, "tt1537401"), 73319),
        (Entry("Aladdin", 1992, "tt0827990"), 588),
        (Entry("Spiral", 2019), 189111),
        (Entry("Gift", 2015), 140247),
        (Entry("The Harder They Fall", at=at("2022-01-21")), 6064),
        (Entry("Gone in Sixty Seconds", 2000), 3717),
        (Entry("Life of Brian", 1979), 1080),
        (Entry("Oldboy", 2003), 27773),
        (Entry("Guardians of the Galaxy Vol. 2", 2017), 122918),
        (Entry("Dr. Strangelove", 1964), 750),
        (Entry("Star Wars", 1977), 260),
    ],
    ids=lambda value: value.title if isinstance(value, Entry) else "",
)
def test_real_films_that_are_asked_about(known: FilmFinder, entry: Entry, film: int) -> None:
    assert find(replace(entry, stars=4.0), finder=known) == [film]


@pytest.mark.movielens
@pytest.mark.parametrize(
    ("title", "year", "imdb_id", "film"),
    [
        ("Leap Year", 2010, "tt1216492", 73319),
        ("Star Wars", 1977, "tt0076759", 260),
        ("Borat", 2006, "tt0443453", 48385),
        ("X2", 2003, "tt0290334", 6333),
        ("Harry Potter and the Philosopher's Stone", 2001, "tt0241527", 4896),
        ("Oldboy", 2003, "tt0364569", 27773),
        ("The Lord of the Rings: The Two Towers", 2003, "tt0167261", 5952),
    ],
)
def test_real_ids_with_names_as_services_write_them(
    known: FilmFinder, title: str, year: int, imdb_id: str, film: int
) -> None:
    assert find(Entry(title, year, imdb_id, stars=4.0), finder=known) == film
