"""A profile changed in memory is the profile that storage reads after the same write."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.domain import MovieId, Profile, UserId
from storage import Mark, Storage

films = st.integers(1, 5).map(MovieId)
stars = st.integers(1, 10).map(lambda half: half / 2)
marks: st.SearchStrategy[Mark] = st.sampled_from(["seen", "hidden", "watchlist"])
changes = st.lists(
    st.one_of(
        st.tuples(st.just("rate"), films, stars),
        st.tuples(st.just("unrate"), films, st.none()),
        st.tuples(st.just("put"), films, marks),
        st.tuples(st.just("remove"), films, marks),
    ),
    min_size=1,
    max_size=8,
)


def changed(profile: Profile, what: str, film: MovieId, value: Any) -> Profile:
    if what == "rate":
        return profile.with_rating(film, value)
    if what == "unrate":
        return profile.without_rating(film)
    return profile.with_mark(film, value) if what == "put" else profile.without_mark(film, value)


def written(
    storage: Storage, user_id: UserId, what: str, film: MovieId, value: Any
) -> Coroutine[Any, Any, object]:
    if what == "rate":
        return storage.ratings.rate(user_id, film, value)
    if what == "unrate":
        return storage.ratings.unrate(user_id, film)
    return (storage.marks.put if what == "put" else storage.marks.remove)(user_id, film, value)


def test_changed_and_written_profiles_are_equal(tmp_path: Path) -> None:
    with asyncio.Runner() as loop:
        storage = loop.run(Storage.open(f"sqlite:///{tmp_path / 'marquee.db'}"))

        @settings(max_examples=25, deadline=None)
        @given(changes)
        def is_equal(steps: list[tuple[str, MovieId, Any]]) -> None:
            person, profile = loop.run(storage.meet(7, "en"))
            for what, film, value in steps:
                before = profile
                profile = changed(profile, what, film, value)
                assert before == loop.run(storage.profile(person.user_id))  # the old one is left alone
                loop.run(written(storage, person.user_id, what, film, value))
            read = loop.run(storage.profile(person.user_id))
            assert profile == read
            assert list(profile.rated.items()) == list(read.rated.items())  # the order counts in sums

        is_equal()
        loop.run(storage.close())


def test_there_are_no_other_marks() -> None:
    with pytest.raises(ValueError, match="'loved' is no mark"):
        Profile(UserId(1)).with_mark(MovieId(1), "loved")
    with pytest.raises(ValueError, match="'loved' is no mark"):
        Profile(UserId(1)).without_mark(MovieId(1), "loved")
