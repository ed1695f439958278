"""Rating, taking back, and pages of ratings."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from recsys.domain import MovieId
from storage import NoSuchPerson, Person, RatingOrder, Storage
from tests.storage.rows import HEAT, MATRIX, NOBODY, just_now

THEN = datetime(2024, 5, 17, 20, 15, tzinfo=UTC)


async def test_rating_again_gives_back_the_previous_stars(storage: Storage, ada: Person) -> None:
    assert await storage.ratings.rate(ada.user_id, MATRIX, 4.5) is None
    first = await storage.ratings.get(ada.user_id, MATRIX)
    assert first is not None
    assert first.stars == 4.5
    assert await storage.ratings.rate(ada.user_id, MATRIX, 3, source="letterboxd") == first
    rated = await storage.ratings.get(ada.user_id, MATRIX)
    assert rated is not None
    assert (rated.movie_id, rated.stars, rated.source) == (MATRIX, 3.0, "letterboxd")
    assert just_now(rated.rated_at)


async def test_half_stars_are_exact(storage: Storage, ada: Person) -> None:
    given = {MovieId(half_stars): half_stars / 2 for half_stars in range(1, 11)}
    for movie_id, stars in given.items():
        await storage.ratings.rate(ada.user_id, movie_id, stars)
    assert (await storage.profile(ada.user_id)).rated == given


async def test_other_stars_are_refused(storage: Storage, ada: Person) -> None:
    for stars in (0, 0.25, 4.3, 5.5, -1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match=r"no rating: expected 0\.5 to 5\.0 in half stars"):
            await storage.ratings.rate(ada.user_id, MATRIX, stars)
    assert await storage.ratings.count(ada.user_id) == 0


async def test_unrate(storage: Storage, ada: Person) -> None:
    await storage.ratings.rate(ada.user_id, MATRIX, 4.5)
    rated = await storage.ratings.get(ada.user_id, MATRIX)
    assert rated is not None
    assert await storage.ratings.unrate(ada.user_id, MATRIX) == rated
    assert await storage.ratings.unrate(ada.user_id, MATRIX) is None
    assert await storage.ratings.get(ada.user_id, MATRIX) is None


async def test_pages_newest_first(storage: Storage, ada: Person, ben: Person) -> None:
    for movie_id in (3, 1, 2, 5, 4):
        await storage.ratings.rate(ada.user_id, MovieId(movie_id), 4)
    await storage.ratings.rate(ben.user_id, MATRIX, 1)
    await storage.ratings.rate(ada.user_id, MovieId(3), 2)
    everything = await storage.ratings.everything(ada.user_id)
    assert [rated.movie_id for rated in everything] == [3, 4, 5, 2, 1]
    assert await storage.ratings.page(ada.user_id, limit=2) == everything[:2]
    assert await storage.ratings.page(ada.user_id, offset=2, limit=2) == everything[2:4]
    assert await storage.ratings.page(ada.user_id, offset=4) == everything[4:]
    assert await storage.ratings.page(ada.user_id, offset=9) == []
    assert await storage.ratings.count(ada.user_id) == 5


async def test_pages_by_stars_the_newest_first_among_equals(
    storage: Storage, ada: Person, ben: Person
) -> None:
    for movie_id, stars in ((1, 3.0), (2, 5.0), (3, 0.5), (4, 3.0), (5, 5.0), (6, 3.0)):
        await storage.ratings.rate(ada.user_id, MovieId(movie_id), stars)
    await storage.ratings.rate(ben.user_id, MATRIX, 1)
    orders: dict[RatingOrder, list[int]] = {
        "newest": [6, 5, 4, 3, 2, 1],
        "best": [5, 2, 6, 4, 1, 3],
        "worst": [3, 6, 4, 1, 5, 2],
    }
    for order, movie_ids in orders.items():
        pages = [
            await storage.ratings.page(ada.user_id, order, offset=offset, limit=4) for offset in (0, 4, 8)
        ]
        shown = [[rated.movie_id for rated in page] for page in pages]
        assert shown == [movie_ids[:4], movie_ids[4:], []]


async def test_one_film_rated_many_times_at_once(storage: Storage, ada: Person) -> None:
    given = [0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0]
    previous = await asyncio.gather(*(storage.ratings.rate(ada.user_id, MATRIX, s) for s in given))
    last = await storage.ratings.get(ada.user_id, MATRIX)
    assert last is not None
    replaced = [rated.stars for rated in previous if rated is not None]
    assert sorted([*replaced, last.stars]) == given


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
        await storage.ratings.take_back(NOBODY, HEAT, now=None, before=4.0, rated_at=None)
