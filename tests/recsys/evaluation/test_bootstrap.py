"""Intervals whose width or content is known beforehand."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recsys.evaluation.bootstrap import Figure, resampled

pytestmark = pytest.mark.slow


def mean(values: NDArray[np.float64], seed: int = 0, n_resamples: int = 1000) -> Figure:
    column = values[:, None]
    return Figure.of(resampled(column, np.ones_like(column), seed=seed, n_resamples=n_resamples)[:, 0])


def width(figure: Figure) -> float:
    assert figure.low is not None
    assert figure.high is not None
    return figure.high - figure.low


def test_a_constant_has_no_width() -> None:
    assert mean(np.full(20, 0.5)) == Figure(0.5, 0.5, 0.5)


def test_two_people_by_hand() -> None:
    """One of 0, one of 1: of two draws, both are 0 in a quarter of the cases, and both 1 in another."""
    drawn = resampled(np.array([[0.0], [1.0]]), np.ones((2, 1)), seed=0)
    assert drawn[0, 0] == 0.5
    values, counts = np.unique(drawn[1:], return_counts=True)
    assert values.tolist() == [0, 0.5, 1]
    assert counts / 1000 == pytest.approx([0.25, 0.5, 0.25], abs=0.05)
    assert mean(np.array([0.0, 1.0])) == Figure(0.5, 0.0, 1.0)


def test_the_width_is_that_of_the_normal_and_shrinks_with_the_root_of_n() -> None:
    values = np.random.default_rng(0).normal(3.0, 1.0, 6400)
    widths = {n: width(mean(values[:n])) for n in (100, 400, 6400)}
    for n, found in widths.items():
        assert found == pytest.approx(2 * 1.96 * values[:n].std() / np.sqrt(n), rel=0.15)


def test_nineteen_intervals_in_twenty_hold_the_truth() -> None:
    random = np.random.default_rng(1)
    held = 0
    for number in range(200):
        figure = mean(random.exponential(1.0, 60), seed=number, n_resamples=200)
        assert figure.low is not None
        assert figure.high is not None
        held += figure.low <= 1.0 <= figure.high
    assert 0.87 <= held / 200 <= 0.99


def test_ratings_of_one_person_are_drawn_together() -> None:
    """Forty people who each make one and the same error a hundred times tell no more than forty ratings."""
    errors = np.random.default_rng(2).normal(0, 1, 40) ** 2
    once = resampled(errors[:, None], np.ones((40, 1)), seed=0)
    often = resampled(100 * errors[:, None], np.full((40, 1), 100.0), seed=0)
    assert often == pytest.approx(once)


def test_people_count_by_their_ratings() -> None:
    drawn = resampled(np.array([[2.0], [30.0]]), np.array([[1.0], [10.0]]), seed=0)
    assert drawn[0, 0] == pytest.approx(32 / 11)
    assert {round(float(value), 9) for value in drawn[1:, 0]} == {2.0, round(32 / 11, 9), 3.0}


def test_one_person_cannot_be_drawn_again() -> None:
    assert mean(np.array([0.7])) == Figure(0.7)


def test_who_does_not_count_is_left_out() -> None:
    sums, counts = np.array([[1.0], [0.0], [0.0]]), np.array([[1.0], [0.0], [0.0]])
    drawn = resampled(sums, counts, seed=0)
    assert np.isnan(drawn[1:]).any()  # nobody drawn counts
    assert Figure.of(drawn[:, 0]) == Figure(1.0, 1.0, 1.0)


def test_the_same_seed_draws_the_same_people() -> None:
    values = np.random.default_rng(3).random(30)
    assert mean(values, seed=5) == mean(values, seed=5)
    assert mean(values, seed=5) != mean(values, seed=6)
    both = resampled(np.array([values, 2 * values]).T, np.ones((30, 2)), seed=5)
    assert both[:, 1] == pytest.approx(2 * both[:, 0])
