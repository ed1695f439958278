"""Lists of films that are not all of a kind."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys import Recommender
from recsys.domain import Film, Profile, UserId
from recsys.evaluation.metrics import diversity
from recsys.learning.fitting import fit
from recsys.lists.diversity import diverse
from tests.recsys.worlds import FILMS, MANIFEST, QUICK, two_tastes

SCORE = np.array([0.0, 10.0, 9.0, 6.0, 0.0])
CANDIDATES = np.array([1, 2, 3, 4])
GENRES = np.array([[1, 0], [1, 0], [0, 1], [1, 1]])
"""Of the candidates: rows 1 and 2 are of one kind, row 3 of another, row 4 of both."""


@pytest.mark.parametrize(
    ("strength", "expected"),
    [
        (0.0, [1, 2, 3, 4]),
        # Worth 1, 0.9, 0.6, 0. After row 1: 0.8·0.9 − 0.2 = 0.52 against 0.8·0.6 = 0.48. After rows 1 and 2
        # row 3, which is like neither, has 0.48 and row 4 −0.2·√½.
        (0.2, [1, 2, 3, 4]),
        # After row 1: 0.7·0.9 − 0.3 = 0.33 against 0.7·0.6 = 0.42. Then row 2 has 0.63 − 0.3·½ = 0.48.
        (0.3, [1, 3, 2, 4]),
        # All are worth nothing: row 3 shares nothing with row 1; then row 2 is half like the two on the
        # mean, row 4 √½ like each.
        (1.0, [1, 3, 2, 4]),
    ],
)
def test_each_film_costs_its_likeness_to_those_before(strength: float, expected: list[int]) -> None:
    assert diverse(SCORE, CANDIDATES, GENRES, 4, strength).tolist() == expected


def test_scores_of_any_scale_give_the_same_list() -> None:
    scaled = diverse(1000 * SCORE - 7, CANDIDATES, GENRES, 3, 0.3)
    assert scaled.tolist() == [1, 3, 2]


def test_a_film_of_which_nothing_is_known_is_like_none() -> None:
    unknown = np.zeros((4, 2))
    assert diverse(SCORE, CANDIDATES, unknown, 3, 0.9).tolist() == [1, 2, 3]


@pytest.mark.parametrize("strength", [0.0, 0.5])
def test_fewer_films_than_wanted_and_none_at_all(strength: float) -> None:
    assert sorted(diverse(SCORE, CANDIDATES, GENRES, 9, strength).tolist()) == [1, 2, 3, 4]
    assert diverse(SCORE, CANDIDATES, GENRES, 0, strength).tolist() == []
    assert diverse(SCORE, CANDIDATES[:0], GENRES[:0], 3, strength).tolist() == []
    assert diverse(np.ones(5), CANDIDATES, GENRES, 2, strength).tolist()[0] == 1


@given(seed=st.integers(0, 2**32 - 1), strength=st.floats(0, 1))
def test_a_list_holds_candidates_once_and_begins_with_the_best(seed: int, strength: float) -> None:
    random = np.random.default_rng(seed)
    score = random.random(30)
    candidates = np.argsort(-score)[:20]
    picked = diverse(score, candidates, np.round(random.random((20, 3))), 6, strength).tolist()
    assert len(set(picked)) == 6
    assert set(picked) <= set(candidates.tolist())
    assert strength == 1 or picked[0] == candidates[0]


def test_a_recommended_list_may_be_varied() -> None:
    films = {
        movie_id: Film(movie_id, "A", None, ("Drama",) if movie_id % 3 else ("War",), "A")
        for movie_id in FILMS
    }
    recommender = Recommender(fit(two_tastes(), QUICK, films=films), MANIFEST)
    me = Profile(UserId(7), {FILMS[0]: 5.0, FILMS[1]: 4.5})
    plain, same, varied = (recommender.recommend(me, 10, diversity=strength) for strength in (0, 1e-9, 0.9))
    assert [pick.movie_id for pick in plain] == [pick.movie_id for pick in same]
    assert sum(pick.movie_id % 3 == 0 for pick in varied) == 5
    assert varied[0] == plain[0]
    assert not me.rated.keys() & {pick.movie_id for pick in varied}


def test_a_diverse_list_is_more_diverse() -> None:
    random = np.random.default_rng(0)
    score, genres = random.random(100), (random.random((100, 6)) > 0.7).astype(float)
    candidates = np.argsort(-score)
    found = [diversity(genres[diverse(score, candidates, genres[candidates], 10, s)]) for s in (0, 0.3, 0.7)]
    assert found == sorted(found)
    assert found[0] < found[-1]
