"""Cuts of ratings: nothing asked is known, and each protocol keeps its promise."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.data.ratings import BadData, Ratings
from recsys.evaluation.protocols import PROTOCOLS, Split, new_users_split, random_split, temporal_split
from recsys.learning.heldout import by_user
from tests.recsys.worlds import two_tastes


def timed(ratings: Ratings) -> Ratings:
    """Give the ratings times: later for later people, but one rating of everybody's at the very end."""
    times = 1000 + np.arange(len(ratings))
    _, first = np.unique(ratings.user_ids, return_index=True)
    times[first[:40]] += 10**6
    return Ratings(ratings.user_ids, ratings.movie_ids, ratings.stars, times)


WORLD = timed(two_tastes(n_users=50, per_user=24))


def pairs(split: Split) -> set[tuple[int, int]]:
    return set(zip(split.known.user_ids.tolist(), split.known.movie_ids.tolist(), strict=True))


@pytest.mark.parametrize("name", PROTOCOLS)
def test_what_is_asked_is_neither_known_nor_shown(name: str) -> None:
    split = PROTOCOLS[name](WORLD, 3)
    known = pairs(split)
    stars = by_user(WORLD)
    for people in split.groups.values():
        assert people
        for person in people:
            assert person.asked
            assert not person.asked.keys() & person.shown.keys()
            assert {**person.asked, **person.shown} == stars[person.user_id]
            assert not known & {(person.user_id, film) for film in person.asked}


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_seed_decides(name: str) -> None:
    once, again, other = (PROTOCOLS[name](WORLD, seed) for seed in (1, 1, 2))
    assert once.groups == again.groups
    assert pairs(once) == pairs(again)
    assert (pairs(once) == pairs(other)) == (name == "temporal")  # time is no draw


def test_random_keeps_back_a_fifth_of_each_persons_ratings() -> None:
    [people] = random_split(WORLD, 0).groups.values()
    assert [person.user_id for person in people] == list(range(1, 51))
    assert {(len(person.asked), len(person.shown)) for person in people} == {(4, 20)}  # ⌊24 / 5⌋


def test_temporal_asks_about_later_only() -> None:
    split = temporal_split(WORLD, 0)
    assert WORLD.timestamps is not None
    assert split.known.timestamps is not None
    time = dict(
        zip(
            zip(WORLD.user_ids.tolist(), WORLD.movie_ids.tolist(), strict=True), WORLD.timestamps, strict=True
        )
    )
    asked = [
        time[person.user_id, film]
        for people in split.groups.values()
        for person in people
        for film in person.asked
    ]
    assert split.known.timestamps.max() < min(asked)
    assert len(asked) == pytest.approx(len(WORLD) / 5, abs=1)
    assert {person.user_id for person in split.groups["nothing"]} == set(range(43, 51))
    assert all(person.shown for person in split.groups["all before"])


def test_temporal_keeps_ratings_of_one_moment_together() -> None:
    moments = Ratings(WORLD.user_ids, WORLD.movie_ids, WORLD.stars, np.arange(len(WORLD)) // 500)
    known = temporal_split(moments, 0).known
    assert len(known) == 500  # 0 and 1 are the moments of 500 each; four fifths lie within the second


@pytest.mark.parametrize(
    ("times", "complaint"), [(None, "have no times"), (np.ones(len(WORLD), np.int64), "of one time")]
)
def test_temporal_needs_times(
    times: np.ndarray[tuple[int], np.dtype[np.int64]] | None, complaint: str
) -> None:
    with pytest.raises(BadData, match=complaint):
        temporal_split(Ratings(WORLD.user_ids, WORLD.movie_ids, WORLD.stars, times), 0)


def test_new_users_are_hidden_whole() -> None:
    split = new_users_split(WORLD, 0)
    assert list(split.groups) == ["1", "3", "5", "10", "20"]
    hidden = {person.user_id for person in split.groups["5"]}
    assert len(hidden) == 10
    assert not hidden & set(split.known.user_ids.tolist())
    for k, people in split.groups.items():
        assert {person.user_id for person in people} == hidden
        assert {len(person.shown) for person in people} == {int(k)}


@pytest.mark.parametrize("name", PROTOCOLS)
def test_too_few_ratings_are_refused(name: str) -> None:
    with pytest.raises(BadData, match=r"too few|of one time"):
        PROTOCOLS[name](WORLD.rows(np.arange(1)), 0)
