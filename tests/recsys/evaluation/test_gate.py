"""What the gate lets pass: noise and trifles; and what it keeps out: losses, spoilt recipes, floods."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.evaluation.exam import ExamFigure, examine, figures, set_exam
from recsys.evaluation.gate import MARGIN, Difference, compare, refusal
from recsys.learning.fitting import fit
from tests.recsys.worlds import QUICK, two_tastes

pytestmark = [pytest.mark.usefixtures("quick_recipes"), pytest.mark.slow]

NOBODY = np.empty(0, np.int32)
WORLD = two_tastes(n_users=300)
FIRST_FAKE = 1_000_001


def measured(*totals: float, counts: tuple[float, ...] | None = None, root: bool = False) -> ExamFigure:
    people = np.arange(1, len(totals) + 1, dtype=np.int32)
    return ExamFigure(people, np.array(totals), np.array(counts or (1.0,) * len(totals)), root)


def verdict(after: Mapping[str, ExamFigure], before: Mapping[str, ExamFigure]) -> str | None:
    return refusal(compare(after, before, NOBODY))


def test_the_more_is_judged_the_more_certain_a_loss_must_be() -> None:
    """Of 3 people, t at p is (2p − 1)/√(2p(1 − p)): 2.9200 at 95 %, one figure; 5.3393 at 98.33 %, three."""
    one = {"ndcg@10": (measured(0.5, 0.6, 0.7), measured(0.4, 0.4, 0.4))}
    three = one | {
        "rmse": (measured(1, 2, 3), measured(1, 2, 4)),
        "newcomer_rmse@5": (measured(1, 2), measured(2, 2)),
    }
    for figures_of, quantile in ((one, 2.91999), (three, 5.33933)):
        after, before = ({name: pair[which] for name, pair in figures_of.items()} for which in (0, 1))
        found = compare(after, before, NOBODY)[0]
        assert found.high - 0.2 == pytest.approx(quantile * 0.1 / np.sqrt(3), abs=1e-5)


def test_the_interval_is_that_of_student_s_t() -> None:
    """Gains .1, .2, .3 of three lists: mean .2, standard deviation .1; t is 2.9200 at 95 % with 2 degrees."""
    [found] = compare({"ndcg@10": measured(0.5, 0.6, 0.7)}, {"ndcg@10": measured(0.4, 0.4, 0.4)}, NOBODY)
    reach = 2.91999 * 0.1 / np.sqrt(3)
    assert (found.before, found.after, found.n_people) == pytest.approx((0.4, 0.6, 3))
    assert (found.low, found.high) == pytest.approx((0.2 - reach, 0.2 + reach), abs=1e-5)
    assert found.is_better
    assert str(found) == "ndcg@10 0.4000 -> 0.6000 (+0.0314 to +0.3686)"


def test_people_are_counted_not_ratings() -> None:
    """Two hundred errors, but of two people: of one they grew, of the other they did not."""
    before = {"rmse": measured(100, 100, counts=(100, 100), root=True)}
    after = {"rmse": measured(121, 100, counts=(100, 100), root=True)}
    [found] = compare(after, before, NOBODY)
    assert found.after - found.before == pytest.approx(np.sqrt(1.105) - 1)
    assert found.low < 0 < found.high


@given(
    st.lists(st.tuples(st.floats(0, 9), st.floats(0, 9), st.integers(1, 50)), min_size=2, max_size=30),
    st.booleans(),
)
def test_the_interval_holds_the_difference_and_turns_round_with_the_models(
    people: list[tuple[float, float, int]], root: bool
) -> None:
    one, other, counts = (tuple(float(part) for part in parts) for parts in zip(*people, strict=True))
    a, b = (measured(*totals, counts=counts, root=root) for totals in (one, other))
    [forth], [back] = compare({"x": a}, {"x": b}, NOBODY), compare({"x": b}, {"x": a}, NOBODY)
    change = forth.after - forth.before
    assert forth.low - 1e-6 <= change <= forth.high + 1e-6
    assert (back.low, back.high) == pytest.approx((-forth.high, -forth.low), abs=1e-6)


@pytest.mark.parametrize(
    ("metric", "before", "after", "low", "high", "worse"),
    [
        ("rmse", 0.9, 0.91, 0.008, 0.012, True),
        ("rmse", 0.9, 0.91, -0.001, 0.021, False),  # may be chance
        ("rmse", 0.9, 0.9015, 0.001, 0.002, False),  # certain, but within the margin
        ("rmse", 0.9, 0.8, -0.12, -0.08, False),
        ("ndcg@10", 0.4, 0.38, -0.03, -0.01, True),
        ("ndcg@10", 0.4, 0.38, -0.05, 0.01, False),
        ("ndcg@10", 0.4, 0.5, 0.08, 0.12, False),
        ("mae", 0.7, 0.9, 0.1, 0.3, False),  # not judged: rmse is
    ],
)
def test_worse_is_more_than_the_margin_and_more_than_chance(
    metric: str, before: float, after: float, low: float, high: float, worse: bool
) -> None:
    assert Difference(metric, "everybody", 100, before, after, low, high).is_worse == worse


def test_of_one_person_nothing_is_certain() -> None:
    [found] = compare({"rmse": measured(9, root=True)}, {"rmse": measured(1, root=True)}, NOBODY)
    assert (found.low, found.high) == (-np.inf, np.inf)
    assert not found.is_worse
    assert str(found) == "rmse 1.0000 -> 3.0000"


def test_a_perfect_model_equals_itself() -> None:
    perfect = {"rmse": measured(0, 0, root=True)}
    assert verdict(perfect, perfect) is None


def test_people_of_the_chat_cannot_outvote_the_dataset_s() -> None:
    before = {"rmse": measured(*[1.0] * 20, root=True)}
    after = {"rmse": measured(*[1.2, 1.3] * 5, *[0.1] * 10, root=True)}
    assert verdict(after, before) is None
    found = compare(after, before, np.arange(11, 21, dtype=np.int32))
    assert [one.people for one in found] == ["dataset", "chat"]
    assert (refusal(found) or "").startswith("rmse of the dataset's people 1.0000 -> 1.1180")


def examined(
    ratings: Ratings, parameters: Mapping[str, float] = QUICK, seed: int = 0
) -> dict[str, ExamFigure]:
    """The exam of a model that was trained on the ratings outside it."""
    exam = set_exam(ratings)
    return examine(fit(exam.study, parameters, seed=seed), exam)


def test_another_start_is_no_reason_to_refuse() -> None:
    assert verdict(examined(WORLD, seed=1), examined(WORLD)) is None
    assert verdict(examined(WORLD), examined(WORLD, seed=1)) is None


@pytest.mark.parametrize(
    "spoilt", [{**QUICK, "n_sweeps": 1, "presence": 1e-6}, {"n_factors": 4, "n_epochs": 1, "lr_all": 1e-6}]
)
def test_a_spoilt_recipe_is_refused(spoilt: Mapping[str, float]) -> None:
    good, bad = examined(WORLD), examined(WORLD, spoilt)
    assert figures(bad)["rmse"] > figures(good)["rmse"] + MARGIN["rmse"]
    assert verdict(bad, good) is not None
    assert verdict(good, bad) is None


def fakes(films: NDArray[np.int32], stars: NDArray[np.float32]) -> Ratings:
    """Accounts that rate films, shape (n_fakes, n_films), with stars of the same shape."""
    people = np.repeat(np.arange(FIRST_FAKE, FIRST_FAKE + len(films), dtype=np.int32), films.shape[1])
    return Ratings(people, films.ravel(), stars.ravel())


def at_random() -> Ratings:
    random = np.random.default_rng(0)
    films = np.array([random.permutation(40)[:20] for _ in range(300)], np.int32) + 1000
    return fakes(films, (random.integers(1, 11, films.shape) / 2).astype(np.float32))


def for_one_film() -> Ratings:
    """They give the first film five stars and all the others one."""
    films = np.tile(np.arange(1000, 1040, dtype=np.int32), (300, 1))
    return fakes(films, np.where(films == 1000, 5, 1).astype(np.float32))


@pytest.mark.parametrize("flood", [at_random(), for_one_film()], ids=["random", "targeted"])
def test_a_flood_of_fakes_is_refused(flood: Ratings) -> None:
    exam = set_exam(Ratings.concatenate([WORLD, flood]), np.unique(flood.user_ids))
    champion = examine(fit(set_exam(WORLD).study, QUICK), exam)
    challenger = examine(fit(exam.study, QUICK), exam)
    assert "the dataset's people" in (refusal(compare(challenger, champion, exam.chat_ids)) or "")


def test_honest_newcomers_are_welcome() -> None:
    honest = two_tastes(n_users=150, seed=3)
    honest = Ratings(honest.user_ids + np.int32(FIRST_FAKE), honest.movie_ids, honest.stars)
    exam = set_exam(Ratings.concatenate([WORLD, honest]), np.unique(honest.user_ids))
    champion = examine(fit(set_exam(WORLD).study, QUICK), exam)
    assert refusal(compare(examine(fit(exam.study, QUICK), exam), champion, exam.chat_ids)) is None
