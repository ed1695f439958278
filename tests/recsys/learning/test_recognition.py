"""Which films somebody knows: worked by hand, and learned in a world of two camps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.learning import recognition
from recsys.learning.recognition import fit_recognition
from recsys.models.recognition import Recognition
from tests.recsys.worlds import two_tastes

A, B, C = MovieId(10), MovieId(20), MovieId(30)
TWINS = Recognition(
    np.array([A, B, C], np.int32),
    np.array([0.5, 0.5, 0.2], np.float32),
    np.array([[0.2**0.5], [0.2**0.5], [0.0]], np.float32),
)
"""Half of the people know A, and B for the most part with it; C has to do with neither."""
CAMPS = fit_recognition(two_tastes())


def test_without_answers_the_chances_are_the_shares() -> None:
    assert TWINS.chances([], []) == pytest.approx([0.5, 0.5, 0.2])
    assert TWINS.chances([MovieId(99)], [MovieId(98)]) == pytest.approx([0.5, 0.5, 0.2])


def test_who_knows_one_knows_the_other() -> None:
    # v = 0.25 − 0.2 = 0.05, E[z] = (√0.2 · 0.5 / 0.05) / (1 + 0.2 / 0.05) = 2√0.2; 0.5 + √0.2 · 2√0.2 = 0.9.
    assert TWINS.chances([A], []) == pytest.approx([0.9, 0.9, 0.2])
    assert TWINS.chances([A], [A]) == pytest.approx([0.9, 0.9, 0.2])


def test_who_has_not_seen_one_hardly_knows_the_other() -> None:
    # 0.5 − 0.4 = 0.1, but three tenths of the share stay.
    assert TWINS.chances([], [A]) == pytest.approx([0.15, 0.15, 0.2])
    assert TWINS.chances([B], [A]) == pytest.approx([0.5, 0.5, 0.2])


def test_the_shares_are_those_of_the_people() -> None:
    ratings = two_tastes()
    counts = [int(np.sum(ratings.movie_ids == film)) for film in CAMPS.movie_ids]
    assert CAMPS.movie_ids.tolist() == list(range(1000, 1040))
    assert CAMPS.share == pytest.approx([(count + 0.5) / 81 for count in counts])


def test_the_loadings_give_the_covariance_back_where_there_are_few_films() -> None:
    few = two_tastes(n_films=8, per_user=4)
    fitted = fit_recognition(few)
    presence = np.zeros((80, 8))
    presence[few.user_ids - 1, few.movie_ids - 1000] = 1
    assert fitted.loadings @ fitted.loadings.T == pytest.approx(np.cov(presence.T, bias=True), abs=1e-6)


def test_the_camps_are_told_apart() -> None:
    first, second = range(1000, 1020), range(1020, 1040)
    chances = CAMPS.chances([MovieId(film) for film in first[:4]], [MovieId(film) for film in second[:4]])
    assert chances[4:20].mean() > 1.5 * chances[24:].mean()


def test_the_order_of_the_ratings_does_not_matter() -> None:
    ratings = two_tastes()
    mixed = fit_recognition(ratings.rows(np.random.default_rng(0).permutation(len(ratings))))
    assert np.array_equal(mixed.movie_ids, CAMPS.movie_ids)
    assert np.array_equal(mixed.share, CAMPS.share)
    told = ([MovieId(1003)], [MovieId(1030)])
    assert mixed.chances(*told) == pytest.approx(CAMPS.chances(*told), abs=1e-5)


def test_only_the_most_rated_films_are_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "MOST_ASKED_FILMS", 3)
    assert fit_recognition(two_tastes()).movie_ids.tolist() == sorted(
        np.argsort(-np.bincount(two_tastes().movie_ids), kind="stable")[:3]
    )


def test_one_rating_is_enough() -> None:
    one = fit_recognition(Ratings(np.array([1], np.int32), np.array([5], np.int32), np.ones(1, np.float32)))
    assert one.chances([], []) == pytest.approx([0.75])
    assert one.chances([], [MovieId(5)]) == pytest.approx([0.75])


@settings(deadline=None, max_examples=60)
@given(st.sets(st.integers(1000, 1039)), st.sets(st.integers(1000, 1039)))
def test_chances_are_chances(seen: set[int], unseen: set[int]) -> None:
    chances = CAMPS.chances({MovieId(film) for film in seen}, {MovieId(film) for film in unseen})
    assert np.all(chances >= 0.3 * CAMPS.share - 1e-7)
    assert np.all(chances <= 1)
