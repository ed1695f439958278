"""Films seen, hidden and to be watched."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from storage import Person, Storage, StorageFailed
from tests.storage.rows import HEAT, MATRIX, NOBODY, UP, just_now


async def test_put_remove_of(storage: Storage, ada: Person, ben: Person) -> None:
    assert await storage.marks.put(ada.user_id, HEAT, "seen") is True
    assert await storage.marks.put(ada.user_id, HEAT, "seen") is False
    assert await storage.marks.put(ada.user_id, UP, "seen") is True
    assert await storage.marks.put(ada.user_id, HEAT, "watchlist") is True
    assert await storage.marks.put(ben.user_id, MATRIX, "hidden") is True
    seen = await storage.marks.of(ada.user_id, "seen")
    assert [movie_id for movie_id, _ in seen] == [UP, HEAT]
    assert all(just_now(at) for _, at in seen)
    assert await storage.marks.remove(ada.user_id, HEAT, "seen") is True
    assert await storage.marks.remove(ada.user_id, HEAT, "seen") is False
    assert [movie_id for movie_id, _ in await storage.marks.of(ada.user_id, "seen")] == [UP]
    assert [movie_id for movie_id, _ in await storage.marks.of(ada.user_id, "watchlist")] == [HEAT]
    assert await storage.marks.of(ada.user_id, "hidden") == []


async def test_replace(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.marks.put(ada.user_id, HEAT, "watchlist")
    await storage.marks.put(ada.user_id, UP, "watchlist")
    await storage.marks.put(ben.user_id, HEAT, "watchlist")
    for _ in range(2):
        await storage.marks.replace(ada.user_id, HEAT, "watchlist", "seen")
        profile = await storage.profile(ada.user_id)
        assert profile.seen == {HEAT}
        assert profile.watchlist == {UP}
    assert (await storage.profile(ben.user_id)).watchlist == {HEAT}
    assert all(just_now(at) for _, at in await storage.marks.of(ada.user_id, "seen"))
    await storage.marks.replace(ada.user_id, HEAT, "seen", "watchlist")
    profile = await storage.profile(ada.user_id)
    assert not profile.seen
    assert profile.watchlist == {UP, HEAT}
    with pytest.raises(StorageFailed, match="never met or has been forgotten"):
        await storage.marks.replace(NOBODY, HEAT, "watchlist", "seen")


async def test_there_are_no_other_marks(storage: Storage, ada: Person) -> None:
    with pytest.raises(DBAPIError, match="ck_mark_kind"):
        await storage.marks.put(ada.user_id, HEAT, "loved")  # type: ignore[arg-type]
    assert (await storage.statistics()).marks == 0
