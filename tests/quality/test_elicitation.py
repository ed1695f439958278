"""What asking about films must reach on the real ml-latest-small."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.lists.elicitation import OURS, compare
from recsys.data.movielens import read_dataset

pytestmark = [pytest.mark.movielens, pytest.mark.quality]


def test_newcomers_know_more_of_the_films_and_are_known_better(movielens_dir: Path) -> None:
    rules = compare(
        read_dataset(movielens_dir).ratings, range(1), {"n_factors": 8, "n_sweeps": 8, "presence": 0.5}
    )
    (rest, common, ndcg, known, *_), (plain_rest, plain_common, plain_ndcg, plain_known, *_) = (
        rules[OURS],
        rules["popularity"],
    )
    assert rest <= plain_rest - 0.005
    assert common <= plain_common - 0.005
    assert ndcg >= plain_ndcg
    assert known >= plain_known - 0.3
