"""What was shown to people, and which of their messages rated what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from recsys.domain import MovieId, UserId
from storage import NoSuchPerson, Person, Rated, RatedMessage, Storage, messages
from storage.messages import MESSAGES_KEPT
from tests.storage.rows import HEAT, MATRIX, NOBODY


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


async def test_the_film_that_was_shown_last(
    storage: Storage, ada: Person, ben: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await storage.messages.shown(ada.user_id) is None
    await storage.messages.show(ada.user_id, HEAT)
    await storage.messages.show(ada.user_id, MATRIX)
    await storage.messages.show(ben.user_id, HEAT)
    assert await storage.messages.shown(ada.user_id) == MATRIX
    monkeypatch.setattr(messages, "OPEN_FOR", timedelta(0))
    assert await storage.messages.shown(ada.user_id) is None
    with pytest.raises(NoSuchPerson):
        await storage.messages.show(NOBODY, HEAT)


async def test_a_message_that_rated_remembers_the_rating_before(storage: Storage, ada: Person) -> None:
    when = datetime(2020, 1, 2, tzinfo=UTC)
    await storage.ratings.rate(ada.user_id, HEAT, 2.0, rated_at=when)
    await storage.ratings.rate(ada.user_id, HEAT, 4.0, message_id=7)
    assert await storage.messages.rated_by(ada.user_id, 7) == RatedMessage(HEAT, 4.0, 2.0, when)
    await storage.ratings.rate(ada.user_id, HEAT, 5.0, message_id=7)
    assert await storage.messages.rated_by(ada.user_id, 7) == RatedMessage(HEAT, 5.0, 2.0, when)
    await storage.ratings.rate(ada.user_id, MATRIX, 3.0, message_id=7)
    assert await storage.messages.rated_by(ada.user_id, 7) == RatedMessage(MATRIX, 3.0, None, None)
    assert await storage.messages.rated_by(ada.user_id, 8) is None


async def test_the_newest_messages_are_kept(storage: Storage, ada: Person) -> None:
    for number in range(MESSAGES_KEPT + 1):
        await storage.ratings.rate(ada.user_id, HEAT, 4.0, message_id=number)
    assert await storage.messages.rated_by(ada.user_id, 0) is None
    assert await storage.messages.rated_by(ada.user_id, MESSAGES_KEPT) is not None


async def test_the_rating_given_last_in_the_chat(storage: Storage, ada: Person) -> None:
    now = datetime.now(UTC)
    hour = timedelta(hours=1)
    await storage.ratings.rate(ada.user_id, HEAT, 2.0, rated_at=now - 2 * hour)
    assert await storage.ratings.last_given(ada.user_id, now - hour) is None
    await storage.ratings.rate(ada.user_id, MovieId(1), 3.0, rated_at=now - hour / 2)
    await storage.ratings.rate(ada.user_id, MATRIX, 5.0, source="imdb")
    last = await storage.ratings.last_given(ada.user_id, now - hour)
    assert last == Rated(MovieId(1), 3.0, now - hour / 2, "chat")


async def test_the_list_shown_last(storage: Storage, ada: Person) -> None:
    assert await storage.shown.newest(ada.user_id) is None
    await storage.shown.remember(ada.user_id, "drama", [HEAT])
    await storage.shown.remember(ada.user_id, "war", [HEAT])
    assert await storage.shown.newest(ada.user_id) == "war"
