"""The exam: who sits it, and what it measures."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.evaluation.exam import Exam, ExamFigure, examine, figures, set_exam
from recsys.learning.fitting import fit
from recsys.learning.heldout import by_user
from recsys.models.affinity import Affinity
from recsys.models.factors import fold_in
from recsys.models.model import Model
from tests.recsys.worlds import QUICK, two_tastes


def pairs(ratings: Ratings) -> set[tuple[int, int]]:
    return set(zip(ratings.user_ids.tolist(), ratings.movie_ids.tolist(), strict=True))


def test_every_rating_is_in_one_part() -> None:
    ratings = two_tastes(n_users=400)
    exam = set_exam(ratings)
    parts = [pairs(part) for part in (exam.study, exam.warm, exam.newcomers)]
    assert set.union(*parts) == pairs(ratings)
    assert sum(map(len, parts)) == len(ratings)
    assert not set(exam.newcomers.user_ids) & set(exam.study.user_ids)
    assert set(exam.warm.user_ids) <= set(exam.study.user_ids)
    assert len(set(exam.newcomers.user_ids.tolist())) == pytest.approx(40, abs=15)
    assert len(exam.warm) == pytest.approx(0.9 * 400 * 16 / 20, rel=0.3)


def test_a_rating_kept_back_once_is_kept_back_as_data_grows() -> None:
    ratings = two_tastes(n_users=200)
    half = ratings.rows(ratings.user_ids % 2 == 0)
    before, after = set_exam(half), set_exam(ratings)
    assert pairs(before.warm) <= pairs(after.warm)
    assert pairs(before.newcomers) <= pairs(after.newcomers)
    assert not pairs(before.study) & (pairs(after.warm) | pairs(after.newcomers))


def test_the_first_chat_people_do_not_change_what_others_are_asked() -> None:
    ratings = two_tastes(n_users=100)
    chat = Ratings(ratings.user_ids + 1_000_000, ratings.movie_ids, ratings.stars)
    chat_ids = np.unique(chat.user_ids)
    alone, together = set_exam(ratings), set_exam(Ratings.concatenate([ratings, chat]), chat_ids)
    model = fit(alone.study, QUICK)
    for name, measured in examine(model, alone).items():
        both = examine(model, together)[name]
        theirs = both.of(~np.isin(both.user_ids, chat_ids))
        assert theirs.user_ids.tolist() == measured.user_ids.tolist()
        assert theirs.figure == measured.figure


def test_known_people_are_asked_about_the_ratings_kept_back() -> None:
    exam = set_exam(two_tastes(n_users=60))
    model = fit(exam.study, QUICK)
    errors = []
    for user, film, stars in zip(exam.warm.user_ids, exam.warm.movie_ids, exam.warm.stars, strict=True):
        of_user = exam.study.rows(exam.study.user_ids == user)
        rated = {MovieId(int(f)): float(s) for f, s in zip(of_user.movie_ids, of_user.stars, strict=True)}
        errors.append(fold_in(model.factors, rated).prediction(model.factors.index_of(int(film))) - stars)
    found = figures(examine(model, exam))
    assert found["rmse"] == pytest.approx(np.sqrt(np.mean(np.square(errors))), abs=1e-6)
    assert found["mae"] == pytest.approx(np.mean(np.abs(errors)), abs=1e-6)


def test_figures_that_the_data_is_too_small_for_are_left_out() -> None:
    study = two_tastes(n_users=10)
    nobody = study.rows(np.zeros(len(study), np.bool_))
    model = fit(study, QUICK)
    assert examine(model, Exam(study, nobody, nobody)) == {}


def test_a_list_of_what_they_loved_scores_one() -> None:
    """Twelve films, of which the newcomer is shown ten; the other two are loved, and the only ones left."""
    study = two_tastes(n_users=30, n_films=12, per_user=9)
    films = np.arange(1000, 1012, dtype=np.int32)
    newcomer = Ratings(np.full(12, 500, np.int32), films, np.full(12, 5, np.float32))
    nobody = study.rows(np.zeros(len(study), np.bool_))
    assert examine(fit(study, QUICK), Exam(study, nobody, newcomer))["ndcg@10"].figure == pytest.approx(1.0)


def test_newcomers_are_predicted_from_five_ratings_and_get_lists_from_ten() -> None:
    exam = set_exam(two_tastes(n_users=100))
    model = fit(exam.study, QUICK)
    measured = examine(model, exam)
    people = by_user(exam.newcomers)
    assert measured["newcomer_rmse@5"].counts.tolist() == [
        len(people[user]) - 5 for user in measured["newcomer_rmse@5"].user_ids.tolist()
    ]
    assert set(measured["ndcg@10"].user_ids.tolist()) <= set(people)
    assert measured["ndcg@10"].counts.tolist() == [1] * len(measured["ndcg@10"].user_ids)


def test_figures_are_those_of_all_the_ratings() -> None:
    """Of errors 1, 1 and 2 of one person and 0 of another: RMSE √(6/4), MAE 4/4."""
    people = np.array([7, 9], np.int32)
    counts = np.array([3.0, 1.0])
    measured = {
        "rmse": ExamFigure(people, np.array([6.0, 0.0]), counts, root=True),
        "mae": ExamFigure(people, np.array([4.0, 0.0]), counts),
    }
    assert figures(measured) == {"rmse": 1.5**0.5, "mae": 1.0}


def test_without_affinities_people_still_get_lists() -> None:
    study = two_tastes(n_users=4)
    model = fit(study, QUICK)
    assert isinstance(model, Model)
    assert isinstance(model.affinity, Affinity)
    assert not len(model.affinity.movie_ids)
    newcomer = Ratings(np.full(16, 500, np.int32), study.movie_ids[:16], study.stars[:16])
    nobody = study.rows(np.zeros(len(study), np.bool_))
    assert 0 <= examine(model, Exam(study, nobody, newcomer))["ndcg@10"].figure <= 1
