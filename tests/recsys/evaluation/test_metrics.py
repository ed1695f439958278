"""Metrics worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from recsys.evaluation.metrics import (
    average_precision,
    coverage,
    diversity,
    hit,
    mae,
    ndcg,
    novelty,
    precision,
    recall,
    rmse,
)

pytestmark = pytest.mark.slow


Metric = Callable[[Sequence[int], Collection[int], int], float]
OF_A_LIST: list[Metric] = [ndcg, precision, recall, average_precision, hit]
RANKED = [7, 1, 9, 2]
RELEVANT = {7, 9, 55}

rankings = st.permutations(range(15))
relevants = st.sets(st.integers(0, 20), min_size=1)
cuts = st.integers(1, 12)


def test_errors_by_hand() -> None:
    assert rmse([3, 4, 5], [4, 4, 3]) == pytest.approx(math.sqrt(5 / 3))
    assert mae([3, 4, 5], [4, 4, 3]) == pytest.approx(1.0)


def test_ndcg_by_hand() -> None:
    # Ranks 1 and 3 are relevant; three are relevant in all, so the best list has them at ranks 1, 2, 3.
    gained = 1 / math.log2(2) + 1 / math.log2(4)
    ideal = 1 / math.log2(2) + 1 / math.log2(3) + 1 / math.log2(4)
    assert ndcg(RANKED, RELEVANT) == pytest.approx(gained / ideal)


def test_hits_by_hand() -> None:
    # Of the same list: hits at ranks 1 and 3, the precision there 1/1 and 2/3.
    assert precision(RANKED, RELEVANT, 4) == pytest.approx(2 / 4)
    assert precision(RANKED, RELEVANT, 2) == pytest.approx(1 / 2)
    assert precision(RANKED, RELEVANT) == pytest.approx(2 / 10)
    assert recall(RANKED, RELEVANT, 4) == pytest.approx(2 / 3)
    assert recall(RANKED, RELEVANT, 2) == pytest.approx(1 / 3)
    assert average_precision(RANKED, RELEVANT, 4) == pytest.approx((1 + 2 / 3) / 3)
    assert average_precision(RANKED, RELEVANT, 2) == pytest.approx(1 / 2)
    assert hit(RANKED, RELEVANT, 1) == 1
    assert hit(RANKED, {9}, 2) == 0
    assert hit(RANKED, {9}, 3) == 1


def test_coverage_by_hand() -> None:
    assert coverage([[1, 2], [2, 3]], 10) == pytest.approx(3 / 10)
    assert coverage([[1, 2], [2, 3]], 10, k=1) == pytest.approx(2 / 10)
    assert coverage([], 10) == 0


def test_novelty_by_hand() -> None:
    popularity = {1: 1.0, 2: 0.5, 3: 1 / 8}
    assert novelty([1, 2, 3], popularity) == pytest.approx((0 + 1 + 3) / 3)
    assert novelty([1, 2, 3], popularity, k=2) == pytest.approx(0.5)
    with pytest.raises(ValueError, match="empty"):
        novelty([], popularity)


def test_diversity_by_hand() -> None:
    # Comedy; comedy and drama; war. Cosines: 1/√2 of the first two, 0 of the others.
    genres = np.array([[1, 0, 0], [1, 1, 0], [0, 0, 1]], np.float64)
    assert diversity(genres) == pytest.approx(1 - (1 / math.sqrt(2)) / 3)
    assert diversity(genres[[0, 0]]) == pytest.approx(0)
    assert diversity(genres[[0, 2]]) == pytest.approx(1)
    assert diversity(np.zeros((2, 3))) == 1
    with pytest.raises(ValueError, match="fewer than two"):
        diversity(genres[:1])


@pytest.mark.parametrize("metric", OF_A_LIST)
def test_only_the_first_k_count(metric: Metric) -> None:
    assert metric([1, 2, 3], {3}, 2) == 0
    assert metric([3, 1, 2], {3, 5}, 2) == metric([3, 1], {3, 5}, 2)


@pytest.mark.parametrize("metric", OF_A_LIST)
def test_without_anything_relevant_there_is_no_figure(metric: Metric) -> None:
    with pytest.raises(ValueError, match="nothing is relevant"):
        metric([1, 2], set(), 10)


@given(rankings, st.sets(st.integers(0, 14), min_size=1), cuts)
def test_the_best_order_scores_one(ranked: list[int], relevant: set[int], k: int) -> None:
    best_first = sorted(ranked, key=lambda item: item not in relevant)
    assert ndcg(best_first, relevant, k) == pytest.approx(1.0)
    assert average_precision(best_first, relevant, k) == pytest.approx(1.0)
    assert recall(best_first, relevant, k) == pytest.approx(min(k / len(relevant), 1))
    assert precision(best_first, relevant, k) == pytest.approx(min(len(relevant) / k, 1))
    for metric in (ndcg, average_precision):
        if metric(ranked, relevant, k) == pytest.approx(1.0):  # and no other order does
            assert all(item in relevant for item in ranked[: min(k, len(relevant))])


@given(rankings, relevants, cuts)
def test_every_metric_is_a_share(ranked: list[int], relevant: set[int], k: int) -> None:
    for metric in OF_A_LIST:
        assert 0 <= metric(ranked, relevant, k) <= 1 + 1e-12
    assert average_precision(ranked, relevant, k) <= hit(ranked, relevant, k)


@given(rankings, relevants, cuts, st.integers(0, 13))
def test_a_relevant_film_further_up_never_hurts(
    ranked: list[int], relevant: set[int], k: int, place: int
) -> None:
    above, below = ranked[place], ranked[place + 1]
    relevant = relevant - {above} | {below}
    better = [*ranked[:place], below, above, *ranked[place + 2 :]]
    for metric in OF_A_LIST:
        assert metric(better, relevant, k) >= metric(ranked, relevant, k)
    if place < k:
        assert ndcg(better, relevant, k) > ndcg(ranked, relevant, k)
        assert average_precision(better, relevant, k) > average_precision(ranked, relevant, k)


@given(rankings, relevants, cuts, st.randoms())
def test_order_within_the_first_k_matters_to_ranks_alone(
    ranked: list[int], relevant: set[int], k: int, random: Random
) -> None:
    first = ranked[:k]
    random.shuffle(first)
    for metric in (precision, recall, hit):
        assert metric([*first, *ranked[k:]], relevant, k) == metric(ranked, relevant, k)


@given(st.lists(rankings, min_size=1, max_size=4), cuts)
def test_coverage_grows_with_the_lists(lists: list[list[int]], k: int) -> None:
    shares = [coverage(lists[:n], 15, k) for n in range(len(lists) + 1)]
    assert shares == sorted(shares)
    assert shares[1] == pytest.approx(k / 15)
    assert shares[-1] <= 1


@given(arrays(np.float64, (5, 3), elements=st.floats(0, 1, width=16)), st.permutations(range(5)))
def test_diversity_is_of_the_pairs_whatever_their_order(
    features: np.ndarray[tuple[int, int], np.dtype[np.float64]], order: list[int]
) -> None:
    value = diversity(features)
    assert -1e-9 <= value <= 1 + 1e-9
    assert diversity(features[order]) == pytest.approx(value)
    cosines = []
    for one in range(5):
        for other in range(one):
            length = np.linalg.norm(features[one]) * np.linalg.norm(features[other])
            cosines.append(features[one] @ features[other] / length if length else 0.0)
    assert value == pytest.approx(1 - np.mean(cosines))
