"""Lists that spread as the person's films do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys import Recommender
from recsys.data.ratings import Ratings
from recsys.domain import Film, MovieId, Profile, UserId
from recsys.learning.fitting import fit
from recsys.learning.listwise import learn_blend
from recsys.lists.calibration import (
    EXPECTED_FILMS,
    GENERAL_FILMS,
    LONGEST,
    WEIGHTS,
    calibrated,
    listed,
    target,
)
from recsys.lists.ranking import best, scores
from recsys.models.factors import fold_in
from tests.recsys.worlds import MANIFEST, QUICK, two_tastes

FILMS = {
    MovieId(film): Film(
        MovieId(film),
        f"Film {film}",
        1960 + film % 60,
        ("Horror",) if film % 4 == 0 else ("Comedy", "Drama"),
        f"Film {film} (Фильм)",
        ("Фильм",) if film % 5 == 0 else (),
    )
    for film in range(1000, 1150)
}
RATINGS = Ratings.concatenate([two_tastes(n_users=60), two_tastes(n_users=60, n_films=150, seed=1)])
_, FIRST = np.unique(np.stack([RATINGS.user_ids, RATINGS.movie_ids]), axis=1, return_index=True)
MODEL = fit(RATINGS.rows(np.sort(FIRST)), QUICK, films=FILMS, blend=learn_blend([]))
HORROR = {MovieId(film): 5.0 for film in range(1000, 1024, 4)}


def rows_by_hand(rated: dict[MovieId, float], n: int) -> list[int]:
    """Pick as the docstring says, one film at a time, in plain Python."""
    score, person = scores(MODEL, rated)
    aim, spread = target(MODEL.spread, person), MODEL.spread
    shares = spread.of(np.arange(len(score)))
    blocks = [0] * spread.blocks[0].stop + [1] * len(spread.decades) + [2] * len(spread.genres) + [3]
    picked: list[int] = []
    for _ in range(n):
        held = shares[picked].sum(axis=0)
        worth = {}
        for row in set(range(len(score))) - set(person.rated.tolist()) - set(picked):
            worth[row] = score[row]
            for kind, block in enumerate(blocks):
                if block == 0:
                    begun = held[kind] + EXPECTED_FILMS * aim[kind]
                    lack = aim[kind] * (len(picked) + EXPECTED_FILMS) / begun if begun else 0.0
                else:
                    lack = max((len(picked) + 1) * aim[kind] - held[kind], 0.0)
                worth[row] += WEIGHTS[block] * lack * shares[row, kind]
        picked.append(max(sorted(worth), key=lambda row: worth[row]))
    return picked


def test_each_pick_is_worth_most_beside_those_before_it() -> None:
    ids = MODEL.factors.movie_ids
    expected = [MovieId(int(ids[row])) for row in rows_by_hand(HORROR, 12)]
    assert listed(MODEL, HORROR, 12) == expected
    picks = Recommender(MODEL, MANIFEST).recommend(Profile(UserId(7), HORROR), 12)
    assert [pick.movie_id for pick in picks] == expected


def test_the_target_is_what_they_like_and_some_of_what_all_like() -> None:
    spread = MODEL.spread
    rated = {MovieId(1000): 5.0, MovieId(1004): 4.0, MovieId(1001): 1.0}
    aim = target(spread, fold_in(MODEL.factors, rated))
    _, _, genres, foreign = spread.blocks
    horror = spread.genres.index("Horror")
    general = GENERAL_FILMS[2]
    assert aim[genres][horror] == pytest.approx((2 + general * spread.liked[genres][horror]) / (2 + general))
    assert aim[foreign] == pytest.approx(
        (1 + GENERAL_FILMS[3] * spread.liked[foreign]) / (2 + GENERAL_FILMS[3])
    )
    for block in spread.blocks[:3]:
        assert aim[block].sum() == pytest.approx(1)


def test_adventure_stays_on_top() -> None:
    n_ratings = MODEL.loved.n_ratings
    known = [
        float(n_ratings[MODEL.factors.known(listed(MODEL, HORROR, 10, adventure=adventure))].mean())
        for adventure in (-1, 0, 1)
    ]
    assert known[0] > known[1] > known[2]


def test_a_list_holds_more_of_what_they_like_than_its_best_scores_do() -> None:
    score, person = scores(MODEL, HORROR)
    allowed = np.ones(len(score), np.bool_)
    allowed[person.rated] = False
    horror = MODEL.spread.shares[:, MODEL.spread.blocks[2].start + MODEL.spread.genres.index("Horror")]
    by_score = best(score, allowed, 15)
    held = [row for row, _ in calibrated(MODEL, person, score, allowed, 15)]
    assert horror[held].sum() > horror[by_score].sum()


def test_without_ratings_the_scores_decide() -> None:
    score, person = scores(MODEL, {})
    everything = np.ones(len(score), np.bool_)
    expected = [(row, score[row]) for row in best(score, everything, 9)]
    assert calibrated(MODEL, person, score, everything, 9) == expected


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(st.sampled_from(sorted(FILMS)), st.sampled_from([0.5, 3.0, 5.0]), max_size=12),
    st.frozensets(st.integers(0, len(MODEL.factors.movie_ids) - 1)),
    st.integers(-1, 200),
    st.sampled_from([-1.0, 0.0, 1.0]),
)
def test_only_what_is_allowed_each_once_in_falling_order(
    rated: dict[MovieId, float], open_rows: frozenset[int], n: int, adventure: float
) -> None:
    score, person = scores(MODEL, rated, adventure=adventure)
    allowed = np.zeros(len(score), np.bool_)
    allowed[list(open_rows)] = True
    found = calibrated(MODEL, person, score, allowed, n)
    rows, values = [row for row, _ in found], [value for _, value in found]
    assert len(rows) == len(set(rows)) == min(max(n, 0), len(open_rows))
    assert set(rows) <= open_rows
    assert values == sorted(values, reverse=True)
    shorter = calibrated(MODEL, person, score, allowed, min(n, 5))
    assert [row for row, _ in shorter] == rows[: max(min(n, 5), 0)]


def test_after_a_long_list_the_best_scores_follow() -> None:
    score, person = scores(MODEL, HORROR)
    everything = np.ones(len(score), np.bool_)
    rows = [row for row, _ in calibrated(MODEL, person, score, everything, len(score))]
    assert sorted(rows) == list(range(len(score)))
    assert rows[LONGEST:] == sorted(rows[LONGEST:], key=lambda row: -score[row])


def test_without_features_fame_alone_counts() -> None:
    bare = replace(MODEL, spread=type(MODEL.spread).learn({}, MODEL.factors.movie_ids, *counts()))
    assert len(bare.spread.liked) == bare.spread.blocks[0].stop + 1
    assert len(listed(bare, HORROR, 10)) == 10


def counts() -> tuple[np.ndarray, np.ndarray]:
    return MODEL.loved.n_ratings, MODEL.loved.n_liked


def test_a_list_goes_on_where_it_was_left() -> None:
    recommender, profile = Recommender(MODEL, MANIFEST), Profile(UserId(7), HORROR)
    whole = [pick.movie_id for pick in recommender.recommend(profile, 20)]
    rest = [pick.movie_id for pick in recommender.recommend(profile, 15, without=whole[:5])]
    assert whole[5:] == rest
    again = recommender.recommend(profile, 15, without=[*whole[:5], *whole[:5]])
    assert [pick.movie_id for pick in again] == rest
