"""Metrics worked out by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys.metrics import mae, ndcg, rmse


def test_errors_by_hand() -> None:
    assert rmse([3, 4, 5], [4, 4, 3]) == pytest.approx(math.sqrt(5 / 3))
    assert mae([3, 4, 5], [4, 4, 3]) == pytest.approx(1.0)


def test_ndcg_by_hand() -> None:
    # Ranks 1 and 3 are relevant; three are relevant in all, so the best list has them at ranks 1, 2, 3.
    gained = 1 / math.log2(2) + 1 / math.log2(4)
    ideal = 1 / math.log2(2) + 1 / math.log2(3) + 1 / math.log2(4)
    assert ndcg([7, 1, 9, 2], {7, 9, 55}) == pytest.approx(gained / ideal)


def test_ndcg_looks_at_the_first_k_only() -> None:
    assert ndcg([1, 2, 3], {3}, k=2) == 0
    assert ndcg([1, 2], {1, 2, 3, 4}, k=2) == pytest.approx(1.0)


def test_ndcg_without_anything_relevant_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is relevant"):
        ndcg([1, 2], set())


@given(st.permutations(range(15)), st.sets(st.integers(0, 14), min_size=1))
def test_ndcg_is_one_only_for_the_best_order(ranked: list[int], relevant: set[int]) -> None:
    value = ndcg(ranked, relevant)
    assert 0 <= value <= 1 + 1e-12
    best_first = sorted(ranked, key=lambda item: item not in relevant)
    assert ndcg(best_first, relevant) == pytest.approx(1.0)
    hits = [item in relevant for item in ranked[:10]]
    if value == pytest.approx(1.0):
        assert all(hits[: min(10, len(relevant))])
