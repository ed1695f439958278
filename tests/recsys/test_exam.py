"""The exam: who sits it, what it measures, and when a challenger fails."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.affinity import Affinity
from recsys.domain import MovieId
from recsys.exam import TOLERANCE, Exam, set_exam, sit, worse
from recsys.factors import fold_in
from recsys.model import Model, fit
from recsys.ratings import Ratings
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


def test_a_good_model_passes_and_a_blind_one_does_not() -> None:
    exam = set_exam(two_tastes(n_users=300))
    good = fit(exam.study, QUICK)
    figures = sit(good, exam)
    assert set(figures) == {"rmse", "mae", "newcomer_rmse", "ndcg@10"}
    assert figures["rmse"] < 0.8
    assert figures["newcomer_rmse"] < 1.0
    shuffled = exam.study.stars.copy()
    np.random.default_rng(0).shuffle(shuffled)
    blind = sit(fit(Ratings(exam.study.user_ids, exam.study.movie_ids, shuffled), QUICK), exam)
    assert blind["rmse"] > figures["rmse"] + 0.3
    assert worse(blind, figures) is not None
    assert worse(figures, blind) is None


def test_known_people_are_asked_about_the_ratings_kept_back() -> None:
    exam = set_exam(two_tastes(n_users=60))
    model = fit(exam.study, QUICK)
    errors = []
    for user, film, stars in zip(exam.warm.user_ids, exam.warm.movie_ids, exam.warm.stars, strict=True):
        of_user = exam.study.rows(exam.study.user_ids == user)
        rated = {MovieId(int(f)): float(s) for f, s in zip(of_user.movie_ids, of_user.stars, strict=True)}
        errors.append(fold_in(model.factors, rated).prediction(model.factors.index_of(int(film))) - stars)
    figures = sit(model, exam)
    assert figures["rmse"] == pytest.approx(np.sqrt(np.mean(np.square(errors))), abs=1e-6)
    assert figures["mae"] == pytest.approx(np.mean(np.abs(errors)), abs=1e-6)


def test_figures_that_the_data_is_too_small_for_are_left_out() -> None:
    study = two_tastes(n_users=10)
    nobody = study.rows(np.zeros(len(study), np.bool_))
    model = fit(study, QUICK)
    assert sit(model, Exam(study, nobody, nobody)) == {}


def test_a_list_of_what_they_loved_scores_one() -> None:
    """Twelve films, of which the newcomer is shown ten; the other two are loved, and the only ones left."""
    study = two_tastes(n_users=30, n_films=12, per_user=9)
    films = np.arange(1000, 1012, dtype=np.int32)
    newcomer = Ratings(np.full(12, 500, np.int32), films, np.full(12, 5, np.float32))
    nobody = study.rows(np.zeros(len(study), np.bool_))
    assert sit(fit(study, QUICK), Exam(study, nobody, newcomer))["ndcg@10"] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("challenger", "verdict"),
    [
        ({"rmse": 0.90, "ndcg@10": 0.40}, None),
        ({"rmse": 0.80, "ndcg@10": 0.50}, None),
        ({"rmse": 0.90 + 0.9 * TOLERANCE["rmse"], "ndcg@10": 0.40}, None),
        ({"rmse": 0.91, "ndcg@10": 0.50}, "rmse 0.9000 -> 0.9100"),
        ({"rmse": 0.90, "ndcg@10": 0.38}, "ndcg@10 0.4000 -> 0.3800"),
        ({"rmse": float("nan"), "ndcg@10": 0.40}, "rmse 0.9000 -> nan"),
        ({"ndcg@10": 0.40}, "rmse cannot be measured any more"),
    ],
)
def test_worse_is_worse_by_more_than_chance(challenger: dict[str, float], verdict: str | None) -> None:
    assert worse(challenger, {"rmse": 0.90, "ndcg@10": 0.40}) == verdict


def test_a_first_figure_is_no_loss() -> None:
    assert worse({"rmse": 0.9}, {}) is None


def test_without_affinities_people_still_get_lists() -> None:
    study = two_tastes(n_users=4)
    model = fit(study, QUICK)
    assert isinstance(model, Model)
    assert isinstance(model.affinity, Affinity)
    assert not len(model.affinity.movie_ids)
    newcomer = Ratings(np.full(16, 500, np.int32), study.movie_ids[:16], study.stars[:16])
    nobody = study.rows(np.zeros(len(study), np.bool_))
    assert 0 <= sit(model, Exam(study, nobody, newcomer))["ndcg@10"] <= 1
