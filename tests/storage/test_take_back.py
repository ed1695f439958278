"""Going back to the rating before, unless it was changed meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from recsys.domain import MovieId, UserId
from storage import NoSuchPerson, Person, Storage

HEAT = MovieId(6)
THEN = datetime(2024, 5, 17, 20, 15, tzinfo=UTC)


async def test_back_to_the_stars_before_with_their_date(storage: Storage, ada: Person) -> None:
    await storage.ratings.rate(ada.user_id, HEAT, 2, rated_at=THEN)
    before = await storage.ratings.rate(ada.user_id, HEAT, 4.5)
    assert before is not None
    assert (before.stars, before.rated_at) == (2.0, THEN)
    book = storage.ratings
    assert await book.take_back(ada.user_id, HEAT, now=4.5, before=2.0, rated_at=before.rated_at)
    assert await book.get(ada.user_id, HEAT) == before
    assert not await book.take_back(ada.user_id, HEAT, now=4.5, before=2.0, rated_at=before.rated_at)


async def test_back_to_no_rating_and_from_none(storage: Storage, ada: Person) -> None:
    book = storage.ratings
    await book.rate(ada.user_id, HEAT, 4, rated_at=THEN)
    assert await book.take_back(ada.user_id, HEAT, now=4.0, before=None, rated_at=None)
    assert await book.get(ada.user_id, HEAT) is None
    assert await book.take_back(ada.user_id, HEAT, now=None, before=4.0, rated_at=THEN)
    rated = await book.get(ada.user_id, HEAT)
    assert rated is not None
    assert (rated.stars, rated.rated_at, rated.source, rated.imported_at) == (4.0, THEN, "chat", None)


@pytest.mark.parametrize(("now", "before"), [(4.0, 2.0), (4.0, None), (None, 2.0)])
async def test_what_was_changed_meanwhile_stays(
    storage: Storage, ada: Person, now: float | None, before: float | None
) -> None:
    await storage.ratings.rate(ada.user_id, HEAT, 5)
    rated = await storage.ratings.get(ada.user_id, HEAT)
    assert not await storage.ratings.take_back(ada.user_id, HEAT, now=now, before=before, rated_at=THEN)
    assert await storage.ratings.get(ada.user_id, HEAT) == rated


async def test_one_tap_of_many_at_once_takes_it_back(storage: Storage, ada: Person) -> None:
    await storage.ratings.rate(ada.user_id, HEAT, 5)
    taps = (
        storage.ratings.take_back(ada.user_id, HEAT, now=5.0, before=before, rated_at=THEN)
        for before in (1.0, 2.0, 3.0, None)
    )
    assert sorted(await asyncio.gather(*taps)) == [False, False, False, True]


async def test_wrong_stars_and_nobody_are_refused(storage: Storage, ada: Person) -> None:
    with pytest.raises(ValueError, match=r"4\.3 is no rating"):
        await storage.ratings.take_back(ada.user_id, HEAT, now=None, before=4.3, rated_at=None)
    with pytest.raises(NoSuchPerson):
        await storage.ratings.take_back(UserId(1_999_999), HEAT, now=None, before=4.0, rated_at=None)
