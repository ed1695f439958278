"""What is made of similarities: no answer, the closest there is, a question, or the film that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recsys.domain import MovieId
from storage import Match, Titles
from storage.titles.matching import good, is_certain, is_exact, is_recognised, near
from tests.storage.titles.few_films import FEW, POPULARITY, catalogue_of, ids


@pytest.fixture(scope="module")
def titles(few_file: Path) -> Iterator[Titles]:
    opened = Titles(few_file, catalogue_of(FEW), POPULARITY)
    yield opened
    opened.close()


def alike(*similarities: float) -> list[Match]:
    return [Match(MovieId(place), similarity) for place, similarity in enumerate(similarities, 1)]


@pytest.mark.parametrize(
    ("similarities", "n_good", "recognised", "certain", "n_near"),
    [
        ((), 0, False, False, 0),
        ((0.79,), 0, False, False, 1),
        ((0.8,), 1, False, False, 1),
        ((0.89,), 1, False, False, 1),
        ((0.9,), 1, True, True, 1),
        ((0.95, 0.935), 2, True, False, 2),
        ((0.95, 0.92), 2, True, True, 2),
        ((0.95, 0.82), 2, True, True, 1),
        ((1.0, 1.0, 0.7), 2, True, False, 2),
        # The first is the best known, not always the most similar: those above it are close, too.
        ((0.9, 0.99), 2, True, False, 2),
        ((0.85, 0.99), 2, False, False, 2),
    ],
)
def test_what_similarities_mean(
    similarities: tuple[float, ...], n_good: int, recognised: bool, certain: bool, n_near: int
) -> None:
    matches = alike(*similarities)
    assert len(good(matches)) == n_good
    assert (is_recognised(matches), is_certain(matches)) == (recognised, certain)
    assert len(near(matches)) == n_near


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
def test_titles_typed_in_full(titles: Titles, typed: str, films: set[int]) -> None:
    everything = [Match(MovieId(number), 0.9) for number in FEW]
    assert set(ids(titles.titled(everything, typed))) == films


def test_words_that_are_a_title(titles: Titles) -> None:
    assert titles.is_title("blade runner")
    assert titles.is_title("se7en")
    assert not titles.is_title("blade runer")


def test_a_film_called_in_a_sentence(titles: Titles) -> None:
    called = titles.called("blade runer")
    assert called is not None
    assert called.movie_id == 12
    assert titles.called("something with robots") is None


def test_up_to_which_year_the_catalogue_reaches(titles: Titles, tmp_path: Path) -> None:
    assert titles.newest_year == "2018"
    undated = Titles(tmp_path / "titles.db", catalogue_of({15: FEW[15]}, fingerprint="f3"), {})
    assert undated.newest_year == ""
    undated.close()
