"""/ratings: pages, orders, search, changes, deletions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.films.buttons import Place as ButtonPlace
from handlers.films.buttons import RatingsPage, UndoRating, Unrate
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
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
    assert first.labels[8:] == ["Next ▶", "✓ Newest", "Best", "Worst", "Title"]
    _, second = await wire.presses(ADA, "Next")
    assert second.labels[8:] == ["◀ Previous", "Next ▶", "✓ Newest", "Best", "Worst", "Title"]
    assert "9. " in second.text
    _, last = await wire.presses(ADA, "Next")
    assert last.labels[4:] == ["◀ Previous", "✓ Newest", "Best", "Worst", "Title"]
    assert f"20. {FILMS[movie_ids[0]].title}" in last.text
    _, back = await wire.presses(ADA, "◀ Previous")
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
    assert "no rating from you any more" in said(await wire.presses_extra(ADA, encode(delete), message))


async def test_a_page_beyond_the_end_is_the_last(wire: Wire, services: Services) -> None:
    await rate_all(wire, services, 10)
    await wire.says(ADA, "/ratings")
    beyond = RatingsPage(offset=10**15, owner=ADA["id"])
    _, page = await wire.presses_extra(ADA, encode(beyond), wire.newest(private(ADA)))
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
    _, opened = await wire.presses(ADA, "1")
    assert opened.text.startswith("Film no. 424242 is no longer in my catalogue. I still keep the ★ 3")
    assert opened.labels == ["Delete rating", "Back to my ratings"]
    assert "Deleted: Film no. 424242" in said(await wire.presses(ADA, "Delete rating"))
    message = wire.newest(private(ADA))
    undo = UndoRating(
        movie_id=gone, now=0, before=6, at=1_600_000_000, place=ButtonPlace.FIRST, owner=ADA["id"]
    )
    assert "Film no. 424242 is back" in said(await wire.presses_extra(ADA, encode(undo), message))


async def test_what_is_undone_keeps_its_date(wire: Wire, services: Services) -> None:
    book, user_id = services.storage.ratings, await ada(wire, services)
    then = datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)
    await book.rate(user_id, MATRIX, 4.5, rated_at=then)
    await wire.says(ADA, "/rate the matrix 1/5")
    await wire.presses(ADA, "Undo")
    changed = await book.get(user_id, MATRIX)
    await wire.says(ADA, "/ratings")
    await wire.presses(ADA, "1")
    await wire.presses(ADA, "Delete rating")
    await wire.presses(ADA, "Undo")
    deleted = await book.get(user_id, MATRIX)
    assert changed is not None
    assert deleted is not None
    assert [(one.stars, one.rated_at) for one in (changed, deleted)] == [(4.5, then)] * 2


async def test_what_left_the_catalogue_and_was_deleted_meanwhile(wire: Wire, services: Services) -> None:
    gone = MovieId(424242)
    user_id = await ada(wire, services)
    await services.storage.ratings.rate(user_id, gone, 3.0)
    await wire.says(ADA, "/ratings")
    await services.storage.ratings.unrate(user_id, gone)
    _, opened = await wire.presses(ADA, "1")
    assert opened.text == "Film no. 424242 has no rating from you any more."
    _, listed = await wire.presses(ADA, "Back to my ratings")
    assert "have not rated a film yet" in listed.text


async def test_ratings_are_sorted_by_best_worst_and_title(wire: Wire, services: Services) -> None:
    for words in ("psycho 3", "the matrix 4.5", "alien 1/5", "heat 1995 4.5"):
        await wire.says(ADA, f"/rate {words}")
    await services.storage.ratings.rate(await ada(wire, services), MovieId(424242), 4.0)
    await wire.says(ADA, "/ratings")
    heat, matrix, psycho, alien = "Heat (1995) ★ 4.5", "The Matrix (1999) ★ 4.5", "Psycho (1960) ★ 3", "Alien"
    gone = "Film no. 424242 ★ 4"
    for label, order, films in (
        ("Best", "best first", [heat, matrix, gone, psycho, alien]),
        ("Worst", "worst first", [alien, psycho, gone, heat, matrix]),
        ("Title", "by title", [alien, heat, matrix, psycho, gone]),
        ("Newest", "newest first", [gone, heat, alien, matrix, psycho]),
    ):
        _, page = await wire.presses(ADA, label)
        assert page.text.startswith(f"You have rated 5 films, {order}:")
        assert page.labels[5:] == [
            f"✓ {each}" if each == label else each for each in ("Newest", "Best", "Worst", "Title")
        ]
        lines = page.text.split("\n\n")[1].split("\n")
        assert all(f"{n}. {film}" in line for n, (film, line) in enumerate(zip(films, lines, strict=True), 1))


async def test_back_leads_to_the_page_and_order_that_one_came_from(wire: Wire, services: Services) -> None:
    await rate_all(wire, services, 20)
    await wire.says(ADA, "/ratings")
    await wire.presses(ADA, "Title")
    _, page = await wire.presses(ADA, "Next")
    await wire.presses(ADA, "9")
    _, changed = await wire.presses(ADA, "★ 3.5")
    assert "Back to my ratings" in changed.labels
    _, back = await wire.presses(ADA, "Back to my ratings")
    assert back.text == page.text
    await wire.presses(ADA, "9")
    _, saved = await wire.presses(ADA, "★ 1.5")
    assert saved.labels == ["Undo", "Change the stars", "My picks", "Back to my ratings"]
    _, undone = await wire.presses(ADA, "Undo")
    assert undone.labels == ["Change the stars", "My picks", "Back to my ratings"]
    _, back = await wire.presses(ADA, "Back to my ratings")
    assert back.text == page.text
    await wire.presses(ADA, "9")
    await wire.presses(ADA, "Delete rating")
    _, after = await wire.presses(ADA, "Back to my ratings")
    assert after.text.startswith("You have rated 19 films, by title:\n\n9. ")


async def test_films_hidden_or_seen_are_reached_from_the_ratings(wire: Wire, services: Services) -> None:
    user_id = await ada(wire, services)
    assert (await wire.says(ADA, "/ratings"))[0].labels == ["Rate some films"]
    await services.storage.marks.put(user_id, HEAT, "hidden")
    assert (await wire.says(ADA, "/ratings"))[0].labels == ["Rate some films", "Films I hid"]
    await services.storage.marks.put(user_id, MATRIX, "seen")
    await wire.says(ADA, "/rate psycho 3")
    assert (await wire.says(ADA, "/ratings"))[0].labels == ["1", "Films I hid", "Seen, no stars"]
    await wire.says(ADA, "/rate the matrix 3/5")
    assert (await wire.says(ADA, "/ratings"))[0].labels[-1] == "Films I hid"
    [listed] = await wire.says(ADA, "/ratings")
    _, hidden = await wire.presses(ADA, "Films I hid", on=listed)
    assert hidden.method == "sendMessage"
    assert hidden.text.startswith("One film is hidden from your picks:\n\n1. Heat (1995)")


async def test_ratings_are_found_by_title(wire: Wire) -> None:
    for words in ("heat 1986 3", "the heat 4", "the matrix 4.5", "psycho 2"):
        await wire.says(ADA, f"/rate {words}")
    [found] = await wire.says(ADA, "/ratings heat")
    assert found.text.startswith("What you rated of “heat”:\n\n1. ")
    assert "Heat (1986) ★ 3" in found.text
    assert "The Heat (2013) ★ 4" in found.text
    assert "Heat (1995)" not in found.text  # which she did not rate
    assert found.labels == ["1", "2", "Back to my ratings"]
    _, card = await wire.presses(ADA, "1")
    assert card.method == "sendMessage"  # so that the list stays
    assert {"★ 4.5", "Delete rating"} <= set(card.labels)
    _, listed = await wire.presses(ADA, "Back to my ratings", on=found)
    assert listed.text.startswith("You have rated 4 films")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("matrix reloadid", "The Matrix Reloaded"),
        ("MATRIX 2003", "The Matrix Reloaded"),
        ("star trek 4", "Star Trek IV"),
        ("8 1/2", "8 1/2"),
        ("se7en", "Seven"),
        ("oceans eleven", "Ocean's Eleven"),
    ],
)
async def test_a_search_in_ones_ratings_forgives(
    wire: Wire, services: Services, words: str, title: str
) -> None:
    user_id = await ada(wire, services)
    for movie_id in (6365, 1376, 3503, 47, 4963, 912):
        await services.storage.ratings.rate(user_id, MovieId(movie_id), 4)
    [found] = await wire.says(ADA, f"/ratings {words}")
    assert f"1. {title}" in found.text
    assert "2. " not in found.text


async def test_what_only_comes_close_among_ones_ratings_is_called_that(wire: Wire) -> None:
    await wire.says(ADA, "/rate the blues brothers 4")
    [found] = await wire.says(ADA, "/ratings blue brotha")
    assert found.text.startswith("You have rated nothing that is called exactly “blue brotha”.")
    assert "1. The Blues Brothers (1980) ★ 4" in found.text


async def test_many_found_ratings_come_in_pages(wire: Wire, services: Services) -> None:
    user_id = await ada(wire, services)
    trek = [movie_id for movie_id, film in FILMS.items() if film.title.startswith("Star Trek")]
    for movie_id in [*trek, HEAT]:
        await services.storage.ratings.rate(user_id, movie_id, 4)
    [first] = await wire.says(ADA, "/ratings star trek")
    assert first.labels[5:] == ["· 1 ·", "Page 2", "Page 3", "Back to my ratings"]
    _, second = await wire.presses(ADA, "Page 2")
    _, third = await wire.presses(ADA, "Page 3")
    assert third.labels[1:] == ["Page 1", "Page 2", "· 3 ·", "Back to my ratings"]
    shown = "\n".join([first.text, second.text, third.text])
    assert [f"{n}. Star Trek" in shown for n in range(1, 12)] == [True] * 11
    assert all(shown.count(f"{FILMS[movie_id].title} (") == 1 for movie_id in trek)
    await services.storage.ratings.unrate(user_id, trek[0])
    pages = [(await wire.presses(ADA, f"Page {n}"))[1].text for n in (1, 2, 3)]
    assert "\n".join(pages).count("Star Trek: The Motion Picture (1979), not rated any more") == 1


async def test_what_was_not_rated_is_offered(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate psycho 2")
    [answer] = await wire.says(ADA, "/ratings blade runner 2049")
    assert answer.text == "You have not rated “blade runner 2049” yet. Tap the film to give it stars:"
    assert "Blade Runner 2049 (2017)" in answer.labels
    assert answer.labels[-1] == "Back to my ratings"
    _, card = await wire.presses(ADA, "Blade Runner 2049")
    assert card.text.startswith("Blade Runner 2049 (2017)")


async def test_what_is_nowhere_leads_back_to_the_ratings(wire: Wire) -> None:
    assert (await wire.says(ADA, "/ratings xyzzy"))[0].labels == ["Rate some films"]
    await wire.says(ADA, "/rate psycho 2")
    for words in ("xyzzy <b>", "💥", "?"):
        [answer] = await wire.says(ADA, f"/ratings {words}")
        assert answer.text.startswith(f"You have rated nothing called “{words}”.")
        assert answer.labels == ["Back to my ratings"]
    assert "too long for me" in said(await wire.says(ADA, f"/ratings {'ha ' * 200}"))
