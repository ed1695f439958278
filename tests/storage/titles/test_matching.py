"""What is made of similarities: no answer, the closest there is, a question, or the film that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recsys.domain import MovieId
from storage import Match, Titles
from storage.titles.lookup import titled
from storage.titles.matching import good, is_exact
from tests.storage.titles.few_films import FEW, POPULARITY, catalogue_of, ids


@pytest.fixture(scope="module")
def titles(few_file: Path) -> Iterator[Titles]:
    opened = Titles(few_file, catalogue_of(FEW), POPULARITY)
    yield opened
    opened.close()


def alike(*similarities: float) -> list[Match]:
    return [Match(MovieId(place), similarity) for place, similarity in enumerate(similarities, 1)]


@pytest.mark.parametrize(
    ("similarities", "n_good"),
    [
        ((), 0),
        ((0.79,), 0),
        ((0.8,), 1),
        ((0.95, 0.935), 2),
        ((1.0, 1.0, 0.7), 2),
        ((0.85, 0.99), 2),
    ],
)
def test_what_similarities_mean(similarities: tuple[float, ...], n_good: int) -> None:
    assert len(good(alike(*similarities))) == n_good


def test_a_title_typed_in_full_is_exact() -> None:
    assert [is_exact(match) for match in alike(1.0, 0.99, 0.98)] == [True, True, False]


def test_nothing_too_far_off_is_found(titles: Titles) -> None:
    found = titles.find("rocky 5", 20)
    assert found[0].movie_id == 20
    best = max(match.similarity for match in found)
    assert all(match.similarity >= max(0.7, best - 0.25) for match in found)
    assert titles.find("qqqqqqqqq", 20) == []
    assert ids(titles.find("rocky", 20, among={MovieId(19)})) == [19]


def test_beside_a_title_in_full_stand_only_films_with_its_words(titles: Titles) -> None:
    matches = [*titles.find("the matrix", 5), Match(MovieId(12), 0.8), Match(MovieId(9), 0.85)]
    assert ids(titles.without_padding(matches, "the matrix")) == [1, 2, 9]
    unsure = alike(0.98, 0.75)
    assert titles.without_padding(unsure, "matirx") == unsure


@pytest.mark.parametrize(
    ("typed", "films"),
    [
        ("heat", {3, 4}),
        ("heat 1995", {3}),
        ("Heat (1986)", {4}),
        ("matrix", {1}),
        ("the matrix", {1}),
        ("dead pool", {25, 26}),  # one has an article, one is a single word
        ("the dead pool", {25}),
        ("deadpol", set()),
    ],
)
def test_titles_typed_in_full(typed: str, films: set[int]) -> None:
    everything = [Match(MovieId(number), 0.9) for number in FEW]
    assert set(ids(titled(catalogue_of(FEW).films, everything, typed))) == films


def test_up_to_which_year_the_catalogue_reaches(titles: Titles, tmp_path: Path) -> None:
    assert titles.newest_year == "2018"
    undated = Titles(tmp_path / "titles.db", catalogue_of({15: FEW[15]}, fingerprint="f3"), {})
    assert undated.newest_year == ""
    undated.close()
