"""Netflix's history: episodes in any language, and titles that have no year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recsys.domain import Film, MovieId
from storage.imports import FilmFinder, Sorted, read_file
from tests.handlers import film_club as club
from tests.storage.imports.files import at

MORE = [
    Film(MovieId(6064), "The Harder They Fall", 1956, (), "", (), "tt0049291"),
    Film(MovieId(4993), "The Lord of the Rings: The Fellowship of the Ring", 2001, (), ""),
    Film(MovieId(5952), "The Lord of the Rings: The Two Towers", 2002, (), ""),
]
CATALOGUE = replace(club.CATALOGUE, films={**club.FILMS, **{film.movie_id: film for film in MORE}})
FINDER = FilmFinder(CATALOGUE)


def history(*titles: str, date: str = "2024-01-31") -> bytes:
    return "\n".join(["Title,Date", *(f'"{title}",{date}' for title in titles)]).encode()


def found(*titles: str, date: str = "2024-01-31") -> Sorted:
    return FINDER.find(read_file("x.csv", history(*titles, date=date)))


@pytest.mark.parametrize(
    "title",
    [
        "Merlin: Saison 5: L'Épée",
        "Merlin : Saison 5 : L'Épée",
        "Merlin: Kausi 5: Miekka",
        "Merlin: 5. kausi: Miekka",
        "Merlin: Seizoen 5: Het zwaard",
        "Merlin: 1. Sezon: Kılıç",
        "Merlin: Sezon 1: Kılıç",
        "Merlin: Stagione 2: La spada",
        "Merlin: Säsong 2: Svärdet",
        "Merlin: 2. évad: A kard",
        "Merlin: 2ª Temporada: A espada",
        "Merlin: Phần 1: Thanh kiếm",
        "マーリン: シーズン1: 剣",
        "マーリン：シーズン1：剣",
        "마린: 시즌 2: 검",
        "梅林: 第 2 季: 剑",
        "梅林: 第一季: 剑",
        "梅林: 第一季",
        "Мерлин: Сезон 2: Меч",
        "Μέρλιν: Σεζόν 2: Το σπαθί",
        "ميرلين: الموسم 2: السيف",
        "Merlin: Season One: The Sword",
        "Merlin: Erste Staffel: Das Schwert",
        "Merlin: Season 2",
        "Merlin: Saison 5",
        "Merlin: 1. Sezon",
        "マーリン: シーズン1",
    ],
)
def test_seasons_in_any_language(title: str) -> None:
    brought = read_file("x.csv", history(title))
    assert (len(brought.entries), brought.skipped) == (0, 1)


@pytest.mark.parametrize(
    "title",
    [
        "Kill Bill: Vol. 2",
        "Star Wars: Episode IV - A New Hope",
        "Borat: Cultural Learnings: And More",
        "Police Academy 5: Assignment: Miami Beach",
        "Babylon 5: The Legend of the Rangers: To Live and Die in Starlight",
        "Gekijouban Naruto: 2",
        "3:10 to Yuma",
        "Summer of '42: A Story",
        "Open Season: Scared Silly",
    ],
)
def test_films_in_parts(title: str) -> None:
    brought = read_file("x.csv", history(title))
    assert (len(brought.entries), brought.skipped) == (1, 0)


def test_a_first_part_that_recurs_before_others_is_a_series() -> None:
    brought = read_file("x.csv", history("Merlin: Tuntematon: A", "Merlin: Tuntematon: B", "Borat: C: D"))
    assert ([entry.title for entry in brought.entries], brought.skipped) == (["Borat: C: D"], 2)


def test_a_first_part_that_recurs_is_a_series_unless_it_is_of_known_films() -> None:
    episodes = ["Merlin: The Sword", "Merlin: The Stone", "Merlin: The Sword"]
    films = [film.title for film in MORE[1:]]
    sorted_ = found(*episodes, *films, "Rebel: Alone")
    assert [film for film, _ in sorted_.found] == [4993, 5952]
    assert [entry.title for entry in sorted_.missing] == ["Rebel: Alone"]
    assert sorted_.series == 3


def test_a_title_without_a_year_is_sure_only_where_nothing_newer_can_be_meant() -> None:
    last = max(film.year or 0 for film in CATALOGUE.films.values())
    assert found("The Harder They Fall", date="21-01-22").found == ()
    for year, sure in ((last - 1, True), (last, False), (2022, False)):
        sorted_ = found("The Harder They Fall", date=f"{year}-06-01")
        assert [film for film, _ in sorted_.found] == ([6064] if sure else []), year
        assert [films for _, films in sorted_.unclear] == ([] if sure else [(6064,)]), year


def test_a_title_in_parts_is_nobody_elses() -> None:
    sorted_ = found("The Lord of the Rings: The Two Towers", "Star Trek: First Contact")
    assert [film for film, _ in sorted_.found] == [5952, 1356]


def test_a_film_that_came_later_was_not_seen_then() -> None:
    assert [film for film, _ in found("Heat", date="1990-01-01").found] == [club.HEAT_1986]
    assert found("Scream 4", date="2001-01-01").missing


def test_the_day_of_a_film_that_asks_is_kept() -> None:
    [(entry, _)] = found("The Harder They Fall", date="2022-01-21").unclear
    assert entry.at == at("2022-01-21")
