"""Ways of writing a title that count as the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recsys.domain import Film, MovieId
from storage.titles.aliases import aliases_of, series_heads
from storage.titles.folding import canonical, compact, fold, initials, without_article
from storage.titles.number_words import with_digits
from storage.titles.series import numbered


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Matrix", "the matrix"),
        ("WALL·E", "wall e"),
        ("Amélie", "amelie"),
        ("Ødipus & Æsop", "odipus and aesop"),
        ("Straße", "strasse"),
        ("Ocean's Eleven", "oceans eleven"),
        ("Romeo + Juliet", "romeo and juliet"),
        ("L.A. Confidential", "la confidential"),
        ("E.T. the Extra-Terrestrial", "et the extra terrestrial"),
        ("S.W.A.T.", "swat"),
        ("M*A*S*H (a.k.a. MASH)", "mash aka mash"),
        ("Dr. No", "dr no"),
        ("Alien³", "alien3"),
        ("The LEGO™ Movie", "the legotm movie"),
        ("8½", "81 2"),
        ("snake_case", "snake case"),
        ("\x00\u202e🎬", ""),
        ("Война и мир", "воина и мир"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
@example("℠")
@example("ŉ")
def test_folding_is_done_once_and_for_all(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("folded", "spelt"),
    [
        ("the godfather part ii", "the godfather part 2"),
        ("the godfather part i", "the godfather part 1"),
        ("rocky v", "rocky 5"),
        ("v for vendetta", "v for vendetta"),
        ("i robot", "i robot"),
        ("x", "x"),
        ("malcolm x", "malcolm 10"),
        ("rocky4", "rocky 4"),
        ("the 3rd man", "the 3rd man"),
        ("doctor no", "dr no"),
        ("fast n furious", "fast and furious"),
        ("jules et jim", "jules and jim"),
        ("et", "et"),
        ("ocean s eleven", "ocean s 11"),
    ],
)
def test_canonical(folded: str, spelt: str) -> None:
    assert canonical(folded) == spelt


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("one hundred and one dalmatians", "101 dalmatians"),
        ("twenty eight days later", "28 days later"),
        ("nineteen eighty four", "1984"),
        ("two thousand and one a space odyssey", "2001 a space odyssey"),
        ("one thousand two hundred and six", "1206"),
        ("the four hundred blows", "the 400 blows"),
        ("a hundred streets", "a hundred streets"),
        ("three hundred", "300"),
        ("hundred", "hundred"),
        ("twenty", "20"),
        ("one two", "1 2"),
        ("ten things", "10 things"),
        ("one and two", "1 and 2"),
        ("", ""),
    ],
)
def test_number_words(words: str, digits: str) -> None:
    assert with_digits(words.split()) == digits.split()


def test_small_parts() -> None:
    assert compact("spider man") == "spiderman"
    assert initials("lord of the rings") == "lotr"
    assert initials("terminator 2") == "t2"
    assert without_article("the matrix") == "matrix"
    assert without_article("das boot") == "boot"
    assert without_article("the") == "the"
    assert numbered("harry potter 3") == ("harry potter", 3)
    assert numbered("star wars episode 5") == ("star wars", 5)
    assert numbered("1984") is None
    assert numbered("blade runner 2049") is None


def film(title: str, *other_titles: str) -> Film:
    return Film(MovieId(1), title, 2000, (), title, other_titles)


def test_names_of_a_part_of_a_series() -> None:
    names, short = aliases_of(film("Star Wars: Episode V - The Empire Strikes Back"), frozenset())
    assert {"star wars", "empire strikes back", "star wars the empire strikes back"} <= names
    assert {"esb", "sw 5", "star wars 5", "sw empire strikes back"} <= short
    assert not names & short
    assert "5" not in names


def test_names_of_films_that_share_a_head() -> None:
    potter = [film("Harry Potter and the Goblet of Fire"), film("Harry Potter and the Half-Blood Prince")]
    heads = series_heads([*potter, film("Butch Cassidy and the Sundance Kid")])
    assert heads == {"harry potter"}
    _, short = aliases_of(potter[0], heads)
    assert {"hp goblet of fire", "hp gof"} <= short


def test_names_in_other_languages() -> None:
    names, _ = aliases_of(film("Amelie", "Le fabuleux destin d'Amélie Poulain"), frozenset())
    assert {"amelie", "le fabuleux destin damelie poulain", "fabuleux destin damelie poulain"} <= names
