"""Any sequence of ratings and marks leaves the database as it leaves a few dictionaries."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Coroutine
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)

from recsys.domain import MovieId, UserId
from storage import Mark, Storage, StorageFailed
from tests.storage.conftest import emptied

pytestmark = pytest.mark.slow


T = TypeVar("T")

films = st.integers(1, 6).map(MovieId)
stars = st.integers(1, 10).map(lambda half: half / 2)
marks: st.SearchStrategy[Mark] = st.sampled_from(["seen", "hidden", "watchlist"])


class RatingsAndMarks(RuleBasedStateMachine):
    """What people do, done to the storage and to a model of it."""

    people = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.address = self.new_address()
        self.storage = self.run(Storage.open(self.address))
        self.rated: dict[UserId, dict[MovieId, float]] = {}
        self.order: dict[UserId, list[MovieId]] = {}
        self.marked: dict[UserId, dict[Mark, list[MovieId]]] = {}
        self.forgotten: list[UserId] = []
        self.met = 0

    def new_address(self) -> str:
        """Of an empty database."""
        raise NotImplementedError

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        for user_id, order in self.order.items():
            newest = self.run(self.storage.ratings.everything(user_id))
            assert [rated.movie_id for rated in newest] == order
            for mark, known in self.marked[user_id].items():
                assert [film for film, _ in self.run(self.storage.marks.of(user_id, mark))] == known
        self.run(self.storage.close())
        self.loop.close()

    @rule(target=people)
    def meet(self) -> UserId:
        self.met += 1
        user_id = self.run(self.storage.people.meet(self.met, "en")).user_id
        assert user_id not in [*self.rated, *self.forgotten]
        self.rated[user_id], self.order[user_id] = {}, []
        self.marked[user_id] = {"seen": [], "hidden": [], "watchlist": []}
        return user_id

    @rule(user_id=people, film=films, given=stars)
    def rate(self, user_id: UserId, film: MovieId, given: float) -> None:
        previous = self.run(self.storage.ratings.rate(user_id, film, given))
        assert (previous.stars if previous else None) == self.rated[user_id].get(film)
        self.rated[user_id][film] = given
        self.order[user_id] = [film, *(other for other in self.order[user_id] if other != film)]

    @rule(user_id=people, film=films)
    def unrate(self, user_id: UserId, film: MovieId) -> None:
        previous = self.run(self.storage.ratings.unrate(user_id, film))
        assert (previous.stars if previous else None) == self.rated[user_id].pop(film, None)
        self.order[user_id] = [other for other in self.order[user_id] if other != film]

    @rule(user_id=people, film=films, mark=marks)
    def put(self, user_id: UserId, film: MovieId, mark: Mark) -> None:
        known = self.marked[user_id][mark]
        assert self.run(self.storage.marks.put(user_id, film, mark)) is (film not in known)
        if film not in known:
            known.insert(0, film)

    @rule(user_id=people, film=films, mark=marks)
    def remove(self, user_id: UserId, film: MovieId, mark: Mark) -> None:
        known = self.marked[user_id][mark]
        assert self.run(self.storage.marks.remove(user_id, film, mark)) is (film in known)
        if film in known:
            known.remove(film)

    @rule(user_id=consumes(people), film=films)
    def forget(self, user_id: UserId, film: MovieId) -> None:
        assert self.run(self.storage.people.forget(user_id)) is True
        del self.rated[user_id], self.order[user_id], self.marked[user_id]
        self.forgotten.append(user_id)
        with pytest.raises(StorageFailed, match="forgotten"):
            self.run(self.storage.ratings.rate(user_id, film, 3))

    @rule()
    def restart(self) -> None:
        self.run(self.storage.close())
        self.storage = self.run(Storage.open(self.address))

    @invariant()
    def same(self) -> None:
        user_ids = [*self.rated, *self.forgotten]
        for user_id, profile in zip(user_ids, self.run(self.storage.profiles(user_ids)), strict=True):
            assert profile.rated == self.rated.get(user_id, {})
            for mark, known in self.marked.get(user_id, {}).items():
                assert getattr(profile, mark) == frozenset(known)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_any_sequence_of_ratings_and_marks(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    is_sqlite, numbers = database == "sqlite", count(1)
    migrated = request.getfixturevalue("migrated_file" if is_sqlite else "shared_postgres_url")

    class OnDatabase(RatingsAndMarks):
        def new_address(self) -> str:
            if is_sqlite:
                return f"sqlite:///{shutil.copy(migrated, tmp_path / f'{next(numbers)}.db')}"
            return str(migrated)

        def teardown(self) -> None:
            super().teardown()
            if not is_sqlite:
                asyncio.run(emptied(migrated))

    run_state_machine_as_test(
        OnDatabase, settings=settings(max_examples=8, stateful_step_count=20, deadline=None)
    )
