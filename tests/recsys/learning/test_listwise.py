"""What counts in a list: the weights learned against answers worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import brentq

from recsys.learning.listwise import (
    BLEND_PENALTY,
    MIN_POPULARITY_WEIGHT,
    MIN_PREDICTION_WEIGHT,
    POPULARITY,
    PRIOR_WEIGHTS,
    LabelledList,
    learn_blend,
)
from recsys.models.blend import PREDICTION, SIGNALS, Blend, experience

pytestmark = pytest.mark.slow


FREE = [place for place in range(len(SIGNALS)) if place not in (PREDICTION, POPULARITY)]


def one(n_shown: int, signals: dict[str, list[float]], liked: list[int], closed: list[int]) -> LabelledList:
    """Return a one of films of which only some signals are not zero."""
    n_films = len(next(iter(signals.values())))
    rows = np.zeros((len(SIGNALS), n_films), np.float32)
    for name, values in signals.items():
        rows[SIGNALS.index(name)] = values
    films = np.arange(n_films)
    return LabelledList(n_shown, rows, ~np.isin(films, closed), np.isin(films, liked))


def made_up(n_lessons: int, seed: int, told_by: str | None) -> list[LabelledList]:
    """Return labelled in which the films of the highest values of a signal are liked, or any three."""
    random = np.random.default_rng(seed)
    labelled = []
    for number in range(n_lessons):
        signals = random.standard_normal((len(SIGNALS), 30)).astype(np.float32)
        informative = signals[SIGNALS.index(told_by)] if told_by else random.standard_normal(30)
        liked = np.zeros(30, np.bool_)
        liked[np.argsort(informative)[-3:]] = True
        labelled.append(LabelledList((0, 3, 10, 40)[number % 4], signals, np.ones(30, np.bool_), liked))
    return labelled


def objective(labelled: list[LabelledList], weights: NDArray[np.float64]) -> float:
    """What is maximised, written out film by film."""
    total = 0.0
    for one in labelled:
        n = min(one.n_shown, 40)
        at = [w + v * math.log2((1 + n) / 11) for w, v in weights.tolist()]
        score = [
            sum(weight * float(one.signals[k, film]) for k, weight in enumerate(at))
            for film in range(one.signals.shape[1])
        ]
        scale = sum(math.exp(score[film]) for film in np.flatnonzero(one.open))
        logs = [math.log(math.exp(score[film]) / scale) for film in np.flatnonzero(one.liked)]
        total += sum(logs) / len(logs)
    away = weights - np.stack([PRIOR_WEIGHTS, np.zeros(len(SIGNALS))], axis=1)
    return total / len(labelled) - BLEND_PENALTY * float(np.sum(away**2))


@pytest.mark.parametrize(("n_rated", "expected"), [(10, 0), (21, 1), (4, math.log2(5 / 11))])
def test_experience_counts_doublings_from_ten(n_rated: int, expected: float) -> None:
    assert experience(n_rated) == pytest.approx(expected)


def test_experience_begins_below_and_ends_at_forty() -> None:
    assert experience(0) == pytest.approx(-math.log2(11))
    assert experience(40) == experience(41) == experience(10_000) == pytest.approx(math.log2(41 / 11))


def test_weights_change_with_experience() -> None:
    blend = Blend(np.array([[1.0, 0.0], [2.0, 0.5], [0.0, -1.0]]))
    assert blend.at(10).tolist() == [1, 2, 0]
    assert blend.at(21).tolist() == [1, 2.5, -1]


def test_without_lessons_the_usual_weights() -> None:
    weights = learn_blend([]).weights
    assert weights[:, 0].tolist() == list(PRIOR_WEIGHTS)
    assert not weights[:, 1].any()


def test_lessons_that_tell_nothing_change_nothing() -> None:
    everything_liked = one(10, {"year": [1.0, -1.0]}, liked=[0, 1], closed=[])
    for labelled in ([one(10, {"year": [0.0, 0.0]}, [0], [])], [everything_liked]):
        assert learn_blend(labelled).weights[:, 0] == pytest.approx(PRIOR_WEIGHTS, abs=1e-4)


def test_one_signal_of_two_films_by_hand() -> None:
    """At ten ratings only w counts; films at ±1, the first liked: 2/(1 + e²ʷ) = 2·penalty·(w − usual)."""
    weights = learn_blend([one(10, {"year": [1.0, -1.0, 9.0]}, liked=[0], closed=[2])]).weights
    expected = brentq(lambda w: 2 / (1 + math.exp(2 * w)) - 2 * BLEND_PENALTY * w, 0, 10)
    assert weights[SIGNALS.index("year")] == pytest.approx([expected, 0], abs=1e-3)
    others = [name for name in range(len(SIGNALS)) if SIGNALS[name] != "year"]
    assert weights[others, 0] == pytest.approx(np.array(PRIOR_WEIGHTS)[others], abs=1e-6)


def test_what_counts_only_for_the_experienced_is_found_by_hand() -> None:
    """At 21 ratings t = 1, so that w and v share alike in what there is to learn."""
    weights = learn_blend([one(21, {"year": [1.0, -1.0]}, liked=[0], closed=[])]).weights
    half = brentq(lambda w: 2 / (1 + math.exp(4 * w)) - 2 * BLEND_PENALTY * w, 0, 10)
    assert weights[SIGNALS.index("year")] == pytest.approx([half, half], abs=1e-3)


def test_the_weights_found_are_the_best() -> None:
    """No step in any direction that the bounds allow makes what people liked likelier."""
    labelled = made_up(8, seed=5, told_by="lift")
    weights = learn_blend(labelled).weights
    for signal in FREE:
        for column in (0, 1):
            step = np.zeros_like(weights)
            step[signal, column] = 1e-3
            slope = (objective(labelled, weights + step) - objective(labelled, weights - step)) / 2e-3
            assert slope == pytest.approx(0, abs=2e-3)


@pytest.mark.parametrize("signal", [SIGNALS[place] for place in (*FREE, POPULARITY)])
def test_a_telling_signal_gains_and_the_others_do_not(signal: str) -> None:
    weights = learn_blend(made_up(120, seed=1, told_by=signal)).weights[:, 0]
    gain = weights - PRIOR_WEIGHTS
    assert SIGNALS[int(np.argmax(gain))] == signal
    assert gain[SIGNALS.index(signal)] > 1
    assert np.all(np.delete(weights, SIGNALS.index(signal)) < 0.5)


def test_signals_that_tell_nothing_lose_their_weight() -> None:
    weights = learn_blend(made_up(400, seed=2, told_by=None)).weights
    assert weights[PREDICTION, 0] == MIN_PREDICTION_WEIGHT
    assert weights[POPULARITY, 0] == MIN_POPULARITY_WEIGHT
    assert np.abs(weights[FREE, 0]).max() < 0.15


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 6), st.integers(0, 10_000))
def test_bounds_hold_whatever_is_taught(n_lessons: int, seed: int) -> None:
    blend = learn_blend(made_up(n_lessons, seed, told_by=None))
    for n_rated in (0, 1, 10, 40, 100):
        assert blend.at(n_rated)[PREDICTION] >= MIN_PREDICTION_WEIGHT
    for n_rated in (0, 5, 10):
        assert blend.at(n_rated)[POPULARITY] >= MIN_POPULARITY_WEIGHT


def test_the_same_lessons_teach_the_same() -> None:
    one, other = (learn_blend(made_up(20, seed=3, told_by="affinity")).weights for _ in range(2))
    assert np.array_equal(one, other)
