"""Training of everything: who is kept back, and data too small to learn from."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from recsys.artefacts.artefact import EXAM, MODEL
from recsys.artefacts.artefact import load as load_artefact
from recsys.data.ratings import Ratings
from recsys.domain import Film, MovieId
from recsys.evaluation.exam import set_exam
from recsys.learning.fitting import ONE_PERSON_IN, SHOWN_RATINGS, _labelled_lists, _split, fit
from recsys.learning.listwise import PRIOR_WEIGHTS, learn_blend
from recsys.learning.variational import TUNED
from recsys.lists.ranking import scores
from recsys.models.model import Model
from recsys.training import train
from tests.recsys.worlds import QUICK, two_tastes

pytestmark = pytest.mark.slow


RATINGS = two_tastes(n_users=43)
NONE: Mapping[MovieId, Film] = {}


def dramas(ids: range, year: int | None) -> dict[MovieId, Film]:
    return {MovieId(film): Film(MovieId(film), f"F{film}", year, ("Drama",), f"F{film}") for film in ids}


def columns(ratings: Ratings) -> set[tuple[int, int]]:
    return set(zip(ratings.user_ids.tolist(), ratings.movie_ids.tolist(), strict=True))


def test_nobody_kept_back_is_learned_from() -> None:
    known, kept_back = _split(RATINGS, seed=3)
    hidden = set(kept_back.user_ids.tolist())
    assert len(hidden) == 43 // ONE_PERSON_IN
    assert not hidden & set(known.user_ids.tolist())
    assert columns(known) | columns(kept_back) == columns(RATINGS)


def test_who_is_kept_back_depends_on_the_seed_alone() -> None:
    one, same, other = (set(_split(RATINGS, seed)[1].user_ids.tolist()) for seed in (0, 0, 1))
    assert one == same
    assert one != other


@pytest.mark.parametrize("n_users", [1, 2, 4])
def test_of_fewer_than_five_people_nobody_is_kept_back(n_users: int) -> None:
    known, kept_back = _split(two_tastes(n_users=n_users), seed=0)
    assert len(kept_back) == 0
    assert len(np.unique(known.user_ids)) == n_users


def test_lessons_are_lists_of_open_films_with_the_hidden_ones_liked() -> None:
    known, kept_back = _split(RATINGS, seed=0)
    labelled = list(_labelled_lists(known, kept_back, QUICK, NONE, seed=0))
    assert {one.n_shown for one in labelled} <= set(SHOWN_RATINGS)
    for one in labelled:
        assert one.signals.shape[1] == len(one.open) == len(one.liked)
        assert np.count_nonzero(~one.open) <= one.n_shown
        assert one.liked.any()
        assert not np.any(one.liked & ~one.open)
        assert one.signals.mean(axis=1) == pytest.approx(0, abs=1e-4)
    at_nothing = [one for one in labelled if one.n_shown == 0]
    n_liked = sum(np.count_nonzero(one.liked) for one in at_nothing)
    assert n_liked == np.count_nonzero(kept_back.stars >= 4)


def test_a_blend_that_is_given_is_kept_and_the_rest_is_the_same() -> None:
    given = learn_blend([])
    model, learned = fit(RATINGS, QUICK, blend=given), fit(RATINGS, QUICK)
    assert model.blend is given
    assert np.array_equal(model.factors.qi, learned.factors.qi)
    assert not np.array_equal(given.weights, learned.blend.weights)


def test_the_same_seed_learns_the_same_blend() -> None:
    one, same, other = (fit(RATINGS, QUICK, seed=seed).blend.weights for seed in (0, 0, 1))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_it_tells_what_it_does() -> None:
    told: list[tuple[str, float]] = []
    fit(RATINGS, QUICK, on_step=lambda words, share: told.append((words, share)))
    assert [words for words, share in told if share == 0] == [
        "learning what makes a good list", "learning tastes", "finding films that go together"
    ]  # fmt: skip


def usable(model: Model) -> bool:
    lists = [scores(model, rated)[0] for rated in ({}, {MovieId(1000): 5.0}, {MovieId(7): 1.0})]
    return all(np.isfinite(score).all() for score in lists) and bool(np.isfinite(model.blend.weights).all())


ONE_FILM = Ratings(np.arange(1, 31, dtype=np.int32), np.full(30, 1000, np.int32), np.full(30, 4, np.float32))


@pytest.mark.parametrize(
    "ratings",
    [*(two_tastes(n_users=n) for n in (1, 2, 4, 5, 6, 11)), ONE_FILM, ONE_FILM.rows(np.arange(30) < 1)],
    ids=["1", "2", "4", "5", "6", "11", "one film", "one rating"],
)
@pytest.mark.parametrize(
    "films", [NONE, dramas(range(990, 1040), 1999), dramas(range(990, 1040), None)],
    ids=["no catalogue", "years", "no years"],
)  # fmt: skip
def test_tiny_data_train_quietly(ratings: Ratings, films: Mapping[MovieId, Film]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        model = fit(ratings, QUICK, films=films)
        assert usable(model)
        if len(np.unique(ratings.user_ids)) < ONE_PERSON_IN:
            assert model.blend.weights[:, 0].tolist() == list(PRIOR_WEIGHTS)


def test_a_training_learns_the_blend_without_the_exam_and_only_once(tmp_path: Path) -> None:
    told: list[str] = []
    key = b"a key of sixteen bytes or more"
    train("tastes", RATINGS, tmp_path, key, report=lambda _share, words: told.append(words))
    steps = [words for words, before in zip(told, ["", *told], strict=False) if words != before]
    assert steps == [
        "learning what makes a good list", "learning tastes", "finding films that go together",
        "sitting the exam",
        "learning tastes", "finding films that go together", "publishing", "published",
    ]  # fmt: skip
    live, twin = (load_artefact(tmp_path, key, which=which)[0].blend for which in (MODEL, EXAM))
    assert np.array_equal(live.weights, twin.weights)
    assert np.array_equal(twin.weights, fit(set_exam(RATINGS).study, TUNED).blend.weights)
