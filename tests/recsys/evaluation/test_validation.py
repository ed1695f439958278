"""The served model in Surprise's folds, everybody folded in."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.evaluation.cross_validation import fold_rows
from recsys.evaluation.metrics import mae, rmse
from recsys.evaluation.served_validation import cross_validate_served, predict_pairs
from recsys.learning.variational import learn
from recsys.models.factors import fold_in
from tests.recsys.worlds import QUICK, small_model, two_tastes


def test_pairs_are_predicted_as_the_chat_would() -> None:
    model = small_model().factors
    known = two_tastes(4)
    users, films = np.array([3, 1, 99, 3], np.int32), np.array([1000, 1030, 1001, 5], np.int32)
    predictions = predict_pairs(model, known, users, films)
    for user, film, prediction in zip(users.tolist(), films.tolist(), predictions, strict=True):
        mine = known.rows(known.user_ids == user)
        rated = dict(zip(map(MovieId, mine.movie_ids.tolist()), mine.stars.tolist(), strict=True))
        assert prediction == fold_in(model, rated).prediction(model.index_of(film))


@pytest.mark.parametrize("jobs", [1, 2])
def test_scores_are_those_of_a_model_that_never_saw_the_fold(jobs: int) -> None:
    ratings = two_tastes(40)
    candidates = [QUICK, {**QUICK, "n_factors": 2}]
    shares: list[float] = []
    found = dict(
        cross_validate_served(ratings, candidates, folds=3, seed=2, jobs=jobs, on_progress=shares.append)
    )
    assert shares == pytest.approx([done / 6 for done in range(1, 7)])
    assert sorted(found) == [0, 1]
    for number, parameters in enumerate(candidates):
        for (train, asked), score in zip(fold_rows(len(ratings), 3, 2), found[number], strict=True):
            known, held_out = ratings.rows(np.sort(train)), ratings.rows(asked)
            model = learn(known, parameters, seed=2)
            predictions = predict_pairs(model, known, held_out.user_ids, held_out.movie_ids)
            assert score.rmse == pytest.approx(rmse(predictions, held_out.stars))
            assert score.mae == pytest.approx(mae(predictions, held_out.stars))


def test_a_failing_fold_is_not_swallowed() -> None:
    ratings = Ratings(np.array([1, 2], np.int32), np.array([1, 1], np.int32), np.array([4, 3], np.float32))
    with pytest.raises(KeyError, match="presence"):
        list(cross_validate_served(ratings, [{"n_factors": 2, "n_sweeps": 1}], folds=2))
