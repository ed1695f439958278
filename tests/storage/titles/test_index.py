"""Finding films by what people really type: in a few films made for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.data.titles import parse_title
from recsys.domain import MovieId
from storage import Match
from storage.titles.index import TitleIndex
from tests.storage.titles.few_films import FEW, ids


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("The Matrix", 1),
        ("matrix, the", 1),
        ("matirx", 1),
        ("matrix reloaded", 2),
        ("heat 1995", 3),
        ("heat (1986)", 4),
        ("heat 1987", 4),  # the year is off by one
        ("it 2017", 6),
        ("up", 7),
        ("M", 8),
        ("x2", 9),
        ("xmen united", 9),
        ("se7en", 10),
        ("seven", 10),
        ("7", 10),
        ("blade runner 2049", 11),
        ("blade runner 1982", 12),
        ("two thousand and one a space odyssey", 13),
        ("le fabuleux destin", 14),
        ("AMÉLIE", 14),
        ("babylon five", 15),
        ("walle", 16),
        ("v for vendeta", 17),
        ("rocky two", 19),
        ("rocky 5", 20),
        ("rocky 6", 21),
        ("odipus", 22),
        ("deadpool 2", 27),
        ("deadpool two", 27),
        ("the film knows", 24),
        ("space 2001 odyssey", 13),
    ],
)
def test_first_match(few: TitleIndex, typed: str, first: int) -> None:
    assert ids(few.search(typed))[:1] == [first]


def test_a_title_as_typed_is_wholly_similar(few: TitleIndex) -> None:
    match, *others = few.search("The Matrix")
    assert match == Match(MovieId(1), 1.0)
    assert all(0 < other.similarity < 1 for other in others)


def test_films_of_one_title_are_both_found(few: TitleIndex) -> None:
    assert set(ids(few.search("heat"))[:2]) == {3, 4}
    assert set(ids(few.search("it"))[:2]) == {5, 6}


def test_limit(few: TitleIndex) -> None:
    assert len(few.search("rocky", limit=2)) == 2
    assert few.search("rocky", limit=0) == []
    assert few.search("rocky", limit=-1) == []


@pytest.mark.parametrize(
    ("typed", "among", "found"),
    [
        ("the matrix", {2, 9}, [2]),
        ("matirx", {1, 2}, [1, 2]),
        ("heat 1986", {4, 3}, [4, 3]),
        ("rocky 6", {18, 21}, [21, 18]),  # counted among all of the series, not among these
        ("rocky", set(), []),
        ("up", {8, 999}, []),
    ],
)
def test_only_films_among_those_asked_for_are_found(
    few: TitleIndex, typed: str, among: set[int], found: list[int]
) -> None:
    assert ids(few.search(typed, among={MovieId(number) for number in among})) == found


def test_no_film_is_like_noise(few: TitleIndex) -> None:
    assert few.search("qqqqqqqqq") == []
    assert few.search("zzxxzz kkk") == []


NASTY = [
    "",
    " ",
    "🎬",
    "\x00\x01\x02",
    "'; DROP TABLE film; --",
    '"',
    '"matrix',
    "matrix AND",
    "NEAR(matrix heat, 5)",
    "matrix* OR -heat ^up {a b}: c",
    "names : matrix",
    "(((",
    "%_%",
    "\ud800 lone surrogate",
    "\u202ematrix",
    "a" * 10_000,
    "the matrix " * 1_000,
    "1" * 10_000,
    "one hundred thousand million billion and",
    "९",
    "²",
    "Ⅷ",
    "ﷺ" * 5_000,
    "matrix\nreloaded\t",
]


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_no_text_is_too_strange(few: TitleIndex, text: str) -> None:
    assert all(0 <= match.similarity <= 1 for match in few.search(text))


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60) | st.text(alphabet="matrix 12ivxthe:-'\"*()&,.", max_size=30))
def test_any_text_gives_distinct_films_best_first(few: TitleIndex, text: str) -> None:
    found = few.search(text, limit=100)
    assert len(set(ids(found))) == len(found)
    assert all(match.movie_id in FEW and 0 <= match.similarity <= 1 for match in found)


@settings(max_examples=100, deadline=None)
@given(number=st.sampled_from(sorted(FEW)), data=st.data())
def test_one_wrong_letter_in_a_long_title_does_no_harm(
    few: TitleIndex, number: int, data: st.DataObject
) -> None:
    title = parse_title(FEW[number]).title
    position = data.draw(st.integers(0, len(title) - 1))
    mistyped = title[:position] + data.draw(st.sampled_from("abcxyz")) + title[position + 1 :]
    if len(title) >= 8 and not any(letter.isdigit() for letter in title):
        assert number in ids(few.search(mistyped, limit=5))


def test_threads_share_it(few: TitleIndex) -> None:
    expected = {typed: few.search(typed) for typed in ("matirx", "heat 1995", "rocky 5", "qqqqqqqqq")}
    with ThreadPoolExecutor(8) as pool:
        for typed, found in pool.map(lambda typed: (typed, few.search(typed)), list(expected) * 25):
            assert found == expected[typed]
