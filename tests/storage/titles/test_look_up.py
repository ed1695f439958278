"""What words name: a film that is here, one that is not, or a part of a series."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recsys.domain import Catalogue
from storage import Titles
from storage.titles.folding import fold
from storage.titles.index import TitleIndex
from storage.titles.known_series import parts_of
from storage.titles.likeness import Likeness, likeness
from storage.titles.lookup import LookUp, look_up
from storage.titles.scripts import in_latin, is_latin, with_th
from tests.storage.titles.absent import ABSENT, MISSPELT
from tests.storage.titles.few_films import FEW, POPULARITY, catalogue_of, ids
from tests.storage.titles.sequels import NOT_HERE, sequels


@pytest.fixture(scope="module")
def titles(few_file: Path) -> Iterator[Titles]:
    opened = Titles(few_file, catalogue_of(FEW), POPULARITY)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("typed", "films", "how"),
    [
        ("heat", {3, 4}, Likeness.EXACT),
        ("heat 1986", {4}, Likeness.EXACT),
        ("heat (1995)", {3}, Likeness.EXACT),
        ("heat 1996", {3}, Likeness.EXACT),
        ("heat 2019", set(), Likeness.NONE),
        ("matirx", {1}, Likeness.MISSPELT),
        ("the heat", {3, 4}, Likeness.MISSPELT),
        ("rocky 5", {20}, Likeness.EXACT),
        ("rocky 6", {21}, Likeness.MISSPELT),
        ("rocky 7", set(), Likeness.NONE),
        ("2001", {13}, Likeness.EXACT),
        ("2049", set(), Likeness.NONE),
        ("blade", set(), Likeness.NONE),
        ("hereditary", set(), Likeness.NONE),
        ("", set(), Likeness.NONE),
    ],
)
def test_what_words_name(titles: Titles, typed: str, films: set[int], how: Likeness) -> None:
    found = titles.look_up(typed)
    assert (set(ids(found.films)), found.likeness) == (films, how)


def test_only_the_very_title_of_the_very_year_is_sure(titles: Titles) -> None:
    assert [titles.look_up(typed).is_sure for typed in ("blade runner", "heat 1986")] == [True, True]
    unsure = ("heat", "heat 1996", "blade runer", "rocky 6", "blade", "the up")
    assert [titles.look_up(typed).is_sure for typed in unsure] == [False] * len(unsure)


def test_a_part_of_a_series_is_known_by_name_where_the_catalogue_lacks_it(titles: Titles) -> None:
    sequel = titles.look_up("matrix 4").sequel
    assert sequel is not None
    assert sequel.part is not None
    assert (sequel.movie_ids, sequel.part.title) == (frozenset(), "The Matrix Resurrections")
    assert titles.look_up("blade runner 5").sequel is None
    assert titles.look_up("heat 4").sequel is None


def test_films_of_another_year_and_of_more_words_stand_beside(titles: Titles) -> None:
    assert set(ids(titles.look_up("heat 2019").parts)) == {3, 4}
    assert set(ids(titles.look_up("blade").parts)) == {11, 12}


@pytest.mark.parametrize(
    ("typed", "name", "is_known", "how"),
    [
        ("1917", "1941", True, Likeness.NONE),
        ("barbie", "barb wire", True, Likeness.NONE),
        ("tenet", "the net", True, Likeness.NONE),
        ("mandy", "candy", True, Likeness.NONE),
        ("green book", "green room", True, Likeness.NONE),
        ("anora", "agora", False, Likeness.NONE),
        ("intersteler", "interstellar", True, Likeness.MISSPELT),
        ("club fight", "fight club", True, Likeness.MISSPELT),
        ("crouching tigger hidden", "crouching tiger hidden dragon", True, Likeness.MISSPELT),
        ("shawshank", "the shawshank redemption", True, Likeness.PART),
        ("eternal sunshine", "eternal sunshine of the spotless mind", True, Likeness.BEGINNING),
        ("eternal sunshine", "eternal sunshine of the spotless mind", False, Likeness.PART),
        ("spiderman", "spider man", True, Likeness.EXACT),
    ],
)
def test_how_words_and_a_name_fit(typed: str, name: str, is_known: bool, how: Likeness) -> None:
    assert likeness([typed], [name], is_known=is_known) is how


def test_letters_of_other_scripts() -> None:
    assert in_latin("Иди и смотри") == "idi i smotri"
    assert in_latin(with_th("Левиафан")) == "leviathan"
    assert [is_latin(words) for words in ("Amélie 2!", "Брат", "七人の侍")] == [True, False, False]


def test_series_are_known_by_every_name_and_misspelt() -> None:
    assert parts_of("fast and furious") == parts_of("the fast and the furious")
    assert parts_of("xmen")[1].title == "X2: X-Men United"
    assert parts_of("misson imposible") == parts_of("mission impossible")
    assert parts_of("heat") == ()


def _missed(movielens: tuple[TitleIndex, Catalogue]) -> Iterator[tuple[str, LookUp]]:
    index, catalogue = movielens
    for typed in (typed.strip() for line in MISSPELT.strip().splitlines() for typed in line.split("|")):
        yield typed, look_up(index, catalogue.films, typed)


@pytest.mark.movielens
def test_sequels_typed_by_number_find_their_films(movielens: tuple[TitleIndex, Catalogue]) -> None:
    index, catalogue = movielens
    typed = sequels()
    wrong = []
    for words, year, of_title in typed:
        found = look_up(index, catalogue.films, words)
        film = catalogue.films[found.films[0].movie_id] if found.films else None
        names = {fold(name) for name in (film.title, *film.other_titles)} if film else set()
        if film is None or film.year != year or not set(of_title.split()) & set(" ".join(names).split()):
            wrong.append((words, film))
    assert len(typed) >= 130
    assert len(wrong) <= 0.05 * len(typed), wrong


@pytest.mark.movielens
def test_parts_that_are_not_here_are_no_other_film(movielens: tuple[TitleIndex, Catalogue]) -> None:
    index, catalogue = movielens
    for words in NOT_HERE.strip().splitlines():
        found = look_up(index, catalogue.films, words)
        assert (found.films, found.sequel is not None) == ((), True), words


@pytest.mark.movielens
def test_films_that_are_not_here_are_told_from_misspelt_ones(movielens: tuple[TitleIndex, Catalogue]) -> None:
    index, catalogue = movielens
    absent = [typed.strip() for line in ABSENT.strip().splitlines() for typed in line.split("|")]
    taken = [typed for typed in absent if look_up(index, catalogue.films, typed).films]
    assert len(taken) <= 0.03 * len(absent), taken
    misspelt = list(_missed(movielens))
    missed = [typed for typed, found in misspelt if not found.films]
    assert len(missed) <= 0.02 * len(misspelt), missed
