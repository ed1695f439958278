"""Titles and stars in free text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.stars_in_words import Problem, Reading, readings


@pytest.mark.parametrize(
    ("text", "title", "half_stars"),
    [
        ("the matrix 4.5", "the matrix", 9),
        ("the matrix 4,5", "the matrix", 9),
        ("heat 4½", "heat", 9),
        ("heat ½", "heat", 1),
        ("heat .5", "heat", 1),
        ("heat 5", "heat", 10),
        ("heat 4.50", "heat", 9),
        ("heat 9/10", "heat", 9),
        ("heat 4/5", "heat", 8),
        ("heat 4 out of 5", "heat", 8),
        ("heat 7 out of 10", "heat", 7),
        ("heat 4 stars", "heat", 8),
        ("heat 4,5 Sterne", "heat", 9),
        ("heat 1 estrella", "heat", 2),
        ("heat 3 estrelas", "heat", 6),
        ("heat 4 звезды", "heat", 8),
        ("heat 5 звёзд", "heat", 10),
        ("heat 1 Star", "heat", 2),
        ("heat 4*", "heat", 8),
        ("heat +4", "heat", 8),
        ("heat ★★★★½", "heat", 9),
        ("heat★★★★½", "heat", 9),
        ("heat ★★★☆☆", "heat", 6),
        ("heat ⭐️⭐️⭐️", "heat", 6),
        ("heat ★ 4.5", "heat", 9),
        ("heat 4★", "heat", 8),
        ("heat: 4", "heat", 8),
        ("heat = 4", "heat", 8),
        ("heat - 4", "heat", 8),
        ("heat (1995) 4", "heat (1995)", 8),
        ("Blade Runner 2049 5", "Blade Runner 2049", 10),
        ("8½ 4½", "8½", 9),
        ("21 3", "21", 6),
        ("4.5 heat", "heat", 9),
        ("4/5 heat", "heat", 8),
        ("5 stars for heat", "heat", 10),
        ("★★★ heat", "heat", 6),
        ("  heat   4 ", "heat", 8),
    ],
)
def test_stars_are_found_at_either_end(text: str, title: str, half_stars: int) -> None:
    assert (title, half_stars) in [(reading.title, reading.half_stars) for reading in readings(text)]


@pytest.mark.parametrize(
    ("text", "problem", "number"),
    [
        ("heat 0", Problem.OUT_OF_RANGE, "0"),
        ("heat 6", Problem.OUT_OF_RANGE, "6"),
        ("heat -4", Problem.OUT_OF_RANGE, "-4"),
        ("heat −4", Problem.OUT_OF_RANGE, "−4"),
        ("heat 0.4", Problem.OUT_OF_RANGE, "0.4"),
        ("heat 11/10", Problem.OUT_OF_RANGE, "11/10"),
        ("heat ★★★★★★", Problem.OUT_OF_RANGE, "★★★★★★"),
        ("heat 4.3", Problem.NOT_HALF, "4.3"),
        ("heat 8.5/10", Problem.NOT_HALF, "8.5/10"),
        ("heat 4.5.5", Problem.MANGLED, "4.5.5"),
        ("heat 4..5", Problem.MANGLED, "4..5"),
        ("heat 4/7", Problem.MANGLED, "4/7"),
        ("12 angry men", Problem.OUT_OF_RANGE, "12"),
    ],
)
def test_numbers_that_are_no_rating_are_named(text: str, problem: Problem, number: str) -> None:
    reading = readings(text)[-1]
    assert (reading.half_stars, reading.problem, reading.number) == (None, problem, number)


@pytest.mark.parametrize(
    "text",
    [
        "Se7en",
        "8½",
        "21",
        "9",
        "300",
        "Blade Runner 2049",
        "heat 1995",
        "2001: A Space Odyssey",
        "4.5",
        "★★★",
    ],
)
def test_a_number_that_can_only_be_title_stays_title(text: str) -> None:
    assert readings(text) == [Reading(text)]


def test_the_words_as_typed_come_first() -> None:
    assert [reading.title for reading in readings("Ocean's 11")] == ["Ocean's 11", "Ocean's"]


@pytest.mark.parametrize("text", ["scream 4 ★★★", "scream 4★★★", "★★★ scream 4"])
def test_star_signs_are_never_title(text: str) -> None:
    assert Reading("scream 4", 6, None, "★★★") in readings(text)
    assert all(reading.number for reading in readings(text))


@given(st.text(max_size=200))
def test_any_text_has_a_reading_and_stars_are_in_range(text: str) -> None:
    found = readings(text)
    has_signs = any(sign in "★⭐🌟" for reading in found for sign in reading.number)
    assert has_signs or found[0] == Reading(" ".join(text.split()))
    for reading in found if has_signs else found[1:]:
        assert reading.title
        assert (reading.half_stars is None) != (reading.problem is None)
        assert reading.half_stars is None or 1 <= reading.half_stars <= 10


@given(
    st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=30).filter(
        lambda t: t.casefold() != "for"
    ),
    st.integers(1, 10),
)
def test_every_half_star_is_read_behind_any_title(title: str, half_stars: int) -> None:
    for number in (f"{half_stars / 2:g}", f"{half_stars / 2}".replace(".", ","), f"{half_stars}/10"):
        assert Reading(title, half_stars, None, number) in readings(f"{title} {number}")
