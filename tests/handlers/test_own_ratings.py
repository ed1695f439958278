"""/ratings and /watchlist: pages, changes, deletions."""

from __future__ import annotations

from handlers.callback_data import encode
from handlers.callbacks import Place as ButtonPlace
from handlers.callbacks import RatingsPage, UndoRating, Unrate, WatchlistPage
from handlers.services import Services
from recsys.domain import MovieId, UserId
from tests.handlers.film_club import FILMS, HEAT, MATRIX
from tests.handlers.wire import ADA, Wire, private, said


async def ada(wire: Wire, services: Services) -> UserId:
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    return person.user_id


async def rate_all(wire: Wire, services: Services, count: int) -> list[MovieId]:
    """Rate some films, the newest last."""
    user_id, movie_ids = await ada(wire, services), list(FILMS)[:count]
    for movie_id in movie_ids:
        await services.storage.ratings.rate(user_id, movie_id, 3.5)
    return movie_ids


async def test_no_ratings_yet(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/ratings")
    assert "have not rated a film yet" in answer.text
    assert answer.labels == ["Rate some films"]


async def test_one_rating(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    [answer] = await wire.says(ADA, "/ratings")
    assert answer.text.startswith("You have rated one film:\n\n1. The Matrix (1999) ★ 4.5")
    assert answer.labels == ["1"]


async def test_pages_are_newest_first(wire: Wire, services: Services) -> None:
    movie_ids = await rate_all(wire, services, 20)
    [first] = await wire.says(ADA, "/ratings")
    assert first.text.startswith("You have rated 20 films, newest first:")
    assert f"1. {FILMS[movie_ids[-1]].title}" in first.text
    assert first.labels[-1] == "Older ▶"
    _, second = await wire.presses(ADA, "Older")
    assert second.labels[-2:] == ["◀ Newer", "Older ▶"]
    assert "9. " in second.text
    _, last = await wire.presses(ADA, "Older")
    assert last.labels[-1] == "◀ Newer"
    assert f"20. {FILMS[movie_ids[0]].title}" in last.text
    _, back = await wire.presses(ADA, "◀ Newer")
    assert back.text == second.text


async def test_a_rating_is_changed_from_the_list(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    await wire.says(ADA, "/ratings")
    _, card = await wire.presses(ADA, "1")
    assert card.method == "editMessageText"
    assert card.labels[-2:] == ["Delete rating", "Back to my ratings"]
    _, saved = await wire.presses(ADA, "★ 2")
    assert saved.text == "Saved: The Matrix (1999) ★ 4.5 → ★ 2"


async def test_back_to_the_list(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    [listed] = await wire.says(ADA, "/ratings")
    await wire.presses(ADA, "1")
    _, back = await wire.presses(ADA, "Back to my ratings")
    assert back.text == listed.text


async def test_a_rating_is_deleted_and_brought_back(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    await wire.says(ADA, "/ratings")
    await wire.presses(ADA, "1")
    _, deleted = await wire.presses(ADA, "Delete rating")
    assert deleted.text == "Deleted: The Matrix (1999), which had ★ 4.5 from you."
    user_id = await ada(wire, services)
    assert await services.storage.ratings.get(user_id, MATRIX) is None
    _, undone = await wire.presses(ADA, "Undo")
    assert "back at ★ 4.5" in undone.text
    rated = await services.storage.ratings.get(user_id, MATRIX)
    assert rated is not None
    assert rated.stars == 4.5


async def test_what_is_deleted_already(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    message = wire.newest(private(ADA))
    delete = Unrate(movie_id=HEAT, place=ButtonPlace.RATINGS, owner=ADA["id"])
    assert "no rating from you any more" in said(await wire.presses_data(ADA, encode(delete), message))


async def test_a_page_beyond_the_end_is_the_last(wire: Wire, services: Services) -> None:
    await rate_all(wire, services, 10)
    await wire.says(ADA, "/ratings")
    beyond = RatingsPage(offset=10**15, owner=ADA["id"])
    _, page = await wire.presses_data(ADA, encode(beyond), wire.newest(private(ADA)))
    assert "9. " in page.text
    assert "10. " in page.text


async def test_ratings_of_films_that_left_the_catalogue_can_still_be_deleted(
    wire: Wire, services: Services
) -> None:
    gone = MovieId(424242)
    user_id = await ada(wire, services)
    await services.storage.ratings.rate(user_id, gone, 3.0)
    [answer] = await wire.says(ADA, "/ratings")
    assert "1. Film no. 424242 ★ 3" in answer.text
    assert "no longer in my catalogue" in said(await wire.presses(ADA, "1"))
    delete = Unrate(movie_id=gone, place=ButtonPlace.RATINGS, owner=ADA["id"])
    message = wire.newest(private(ADA))
    assert "Deleted: Film no. 424242" in said(await wire.presses_data(ADA, encode(delete), message))
    undo = UndoRating(movie_id=gone, now=0, before=6, place=ButtonPlace.FIRST, owner=ADA["id"])
    assert "Film no. 424242 is back" in said(await wire.presses_data(ADA, encode(undo), message))


async def test_an_empty_watchlist_says_how_to_fill_it(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/watchlist")
    assert "Your watchlist is empty" in answer.text
    assert answer.labels == ["My picks"]


async def test_the_watchlist_has_pages_and_gives_films_up(wire: Wire, services: Services) -> None:
    user_id = await ada(wire, services)
    for movie_id in list(FILMS)[:12]:
        await services.storage.marks.put(user_id, movie_id, "watchlist")
    [first] = await wire.says(ADA, "/watchlist")
    assert first.text.startswith("12 films on your watchlist, newest first:")
    assert first.labels[-1] == "Older ▶"
    _, second = await wire.presses(ADA, "Older")
    assert second.labels[-2:] == ["◀ Newer", "Older ▶"]
    assert "Remove 6" in second.labels
    _, removed = await wire.presses(ADA, "Remove 6")
    assert removed.text.startswith("11 films on your watchlist")
    beyond = WatchlistPage(offset=10**15, owner=ADA["id"])
    _, last = await wire.presses_data(ADA, encode(beyond), wire.newest(private(ADA)))
    assert last.labels[-1] == "◀ Newer"
    assert len(await services.storage.marks.of(user_id, "watchlist")) == 11


async def test_the_watchlist_stays_at_the_page_of_what_is_removed(wire: Wire, services: Services) -> None:
    user_id = await ada(wire, services)
    for movie_id in list(FILMS)[:12]:
        await services.storage.marks.put(user_id, movie_id, "watchlist")
    await wire.says(ADA, "/watchlist")
    await wire.presses(ADA, "Older")
    for left in (11, 10):
        _, page = await wire.presses(ADA, "Remove 6")
        assert page.text.startswith(f"{left} films on your watchlist")
        assert "Remove 6" in page.labels
    for number in (10, 9, 8, 7):
        await wire.presses(ADA, f"Remove {number}")
    _, page = await wire.presses(ADA, "Remove 6")
    assert page.text.startswith("5 films on your watchlist")
    assert page.labels[1::2] == [f"Remove {number}" for number in range(1, 6)]


async def test_a_film_on_the_watchlist_opens_as_a_card_to_rate(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix")
    await wire.presses(ADA, "Add to watchlist")
    [listed] = await wire.says(ADA, "/watchlist")
    assert listed.text.startswith("One film on your watchlist:")
    _, card = await wire.presses(ADA, "The Matrix (1999)", on=listed)
    assert card.method == "sendMessage"
    assert "On your watchlist" in card.text
    _, off = await wire.presses(ADA, "Take off watchlist", on=card)
    assert "On your watchlist" not in off.text
    assert "empty" in said(await wire.says(ADA, "/watchlist"))
