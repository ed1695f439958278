"""Which films the pages of lists have shown, kept by wish."""

from __future__ import annotations

import pytest

from recsys.domain import MovieId, UserId
from storage import NoSuchPerson, Person, Storage


def films(*movie_ids: int) -> list[MovieId]:
    return [MovieId(movie_id) for movie_id in movie_ids]


async def test_each_wish_of_each_person_has_its_own_list(storage: Storage, ada: Person, ben: Person) -> None:
    assert await storage.shown.of(ada.user_id, "drama") == []
    await storage.shown.remember(ada.user_id, "drama", films(3, 1, 2))
    await storage.shown.remember(ada.user_id, "", films(7))
    await storage.shown.remember(ben.user_id, "drama", films(4))
    assert await storage.shown.of(ada.user_id, "drama") == films(3, 1, 2)
    assert await storage.shown.of(ada.user_id, "") == films(7)
    assert await storage.shown.of(ben.user_id, "drama") == films(4)
    assert await storage.shown.everything(ada.user_id) == {"drama": films(3, 1, 2), "": films(7)}


async def test_a_list_replaces_the_one_before_and_is_the_newest(storage: Storage, ada: Person) -> None:
    await storage.shown.remember(ada.user_id, "drama", films(1, 2))
    await storage.shown.remember(ada.user_id, "war", films(5))
    await storage.shown.remember(ada.user_id, "drama", films(1, 2, 9, 2))
    everything = await storage.shown.everything(ada.user_id)
    assert list(everything.items()) == [("war", films(5)), ("drama", films(1, 2, 9))]


async def test_the_newest_five_wishes_and_500_films_are_kept(
    storage: Storage, ada: Person, ben: Person
) -> None:
    await storage.shown.remember(ben.user_id, "drama", films(4))
    await storage.shown.remember(ada.user_id, "0", films(*range(1, 601)))
    assert await storage.shown.of(ada.user_id, "0") == films(*range(101, 601))
    for wish in "12345":
        await storage.shown.remember(ada.user_id, wish, films(int(wish)))
    assert list(await storage.shown.everything(ada.user_id)) == ["1", "2", "3", "4", "5"]
    assert await storage.shown.of(ben.user_id, "drama") == films(4)


async def test_lists_go_with_their_person(storage: Storage, ada: Person) -> None:
    await storage.shown.remember(ada.user_id, "drama", films(1))
    await storage.people.forget(ada.user_id)
    assert await storage.shown.everything(ada.user_id) == {}
    with pytest.raises(NoSuchPerson):
        await storage.shown.remember(UserId(1_999_999), "drama", films(1))
