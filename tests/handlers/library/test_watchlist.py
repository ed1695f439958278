"""/watchlist: pages, order, what was watched, what is removed."""

from __future__ import annotations

import re

from handlers.films.buttons import Place as ButtonPlace
from handlers.films.buttons import RateFilm
from handlers.library.watchlist import WatchlistPage
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
from recsys.domain import MovieId, Profile, UserId
from tests.handlers.film_club import ALIEN, FILMS, HEAT, MATRIX, PSYCHO
from tests.handlers.wire import ADA, BEN, Wire, notices, private, said

STARS_SHOWN = re.compile(r"★ (\d\.\d)")


async def ada(wire: Wire, services: Services) -> UserId:
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    return person.user_id


async def profile(wire: Wire, services: Services) -> Profile:
    return await services.storage.profile(await ada(wire, services))


async def put(wire: Wire, services: Services, *movie_ids: MovieId) -> None:
    user_id = await ada(wire, services)
    for movie_id in movie_ids:
        await services.storage.marks.put(user_id, movie_id, "watchlist")


async def test_an_empty_watchlist_says_how_to_fill_it(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/watchlist")
    assert "Your watchlist is empty" in answer.text
    assert answer.labels == ["My picks"]


async def test_the_watchlist_has_pages_and_gives_films_up(wire: Wire, services: Services) -> None:
    await put(wire, services, *list(FILMS)[:12])
    [first] = await wire.says(ADA, "/watchlist")
    assert first.text.startswith("12 films on your watchlist, the best liked first:")
    assert first.labels[-1] == "Next ▶"
    _, second = await wire.presses(ADA, "Next")
    assert second.labels[-2:] == ["◀ Previous", "Next ▶"]
    assert "Remove 6" in second.labels
    _, removed = await wire.presses(ADA, "Remove 6")
    assert removed.text.startswith("Taken off your watchlist: ")
    assert "\n\n11 films on your watchlist" in removed.text
    beyond = WatchlistPage(offset=10**15, owner=ADA["id"])
    _, last = await wire.presses_extra(ADA, encode(beyond), wire.newest(private(ADA)))
    assert last.labels[-1] == "◀ Previous"
    assert len((await profile(wire, services)).watchlist) == 11


async def test_the_watchlist_stays_at_the_page_of_what_is_removed(wire: Wire, services: Services) -> None:
    await put(wire, services, *list(FILMS)[:12])
    await wire.says(ADA, "/watchlist")
    await wire.presses(ADA, "Next")
    for left in (11, 10):
        _, page = await wire.presses(ADA, "Remove 6")
        assert f"\n\n{left} films on your watchlist" in page.text
        assert "Remove 6" in page.labels
    for number in (10, 9, 8, 7):
        await wire.presses(ADA, f"Remove {number}")
    _, page = await wire.presses(ADA, "Remove 6")
    assert "\n\n5 films on your watchlist" in page.text
    assert [label for label in page.labels if "Remove" in label] == [f"Remove {n}" for n in range(1, 6)]


async def test_what_is_removed_comes_back_with_undo_to_the_same_place(wire: Wire, services: Services) -> None:
    await put(wire, services, *list(FILMS)[:12])
    await wire.says(ADA, "/watchlist")
    _, before = await wire.presses(ADA, "Next")
    for number in (8, 6, 10):
        await wire.presses(ADA, f"Remove {number}")
        _, after = await wire.presses(ADA, "Undo")
        assert after.text.startswith("Back on your watchlist: ")
        assert after.text.split("\n\n", 1)[1] == before.text
        assert after.labels == before.labels


async def test_the_last_film_is_removed_and_brought_back(wire: Wire, services: Services) -> None:
    await put(wire, services, HEAT)
    await wire.says(ADA, "/watchlist")
    _, empty = await wire.presses(ADA, "Remove 1")
    assert "Your watchlist is empty" in empty.text
    assert empty.labels == ["Undo", "My picks"]
    _, back = await wire.presses(ADA, "Undo")
    assert "One film on your watchlist:\n\n1. Heat (1995)" in back.text


async def test_the_most_promising_films_come_first(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate alien 5/5")
    await wire.says(ADA, "/rate sleepless in seattle 1")
    await put(wire, services, *(film for film in FILMS if film not in {ALIEN, MovieId(539)}))
    [page] = await wire.says(ADA, "/watchlist")
    assert page.text.startswith(f"{len(FILMS) - 2} films on your watchlist, the most promising for you first")
    shown = [float(stars) for stars in STARS_SHOWN.findall(page.text)]
    assert page.text.count("for you\n") >= 4
    films = re.findall(r"^\d+\. (.*) · ★", page.text, re.MULTILINE)
    while "Next ▶" in page.labels:
        _, page = await wire.presses(ADA, "Next ▶")
        shown += [float(stars) for stars in STARS_SHOWN.findall(page.text)]
        films += re.findall(r"^\d+\. (.*) · ★", page.text, re.MULTILINE)
    assert shown == sorted(shown, reverse=True)
    assert len(set(films)) == len(films) == len(FILMS) - 2
    expected = services.recommender.predict(await profile(wire, services), FILMS)
    best = max((film for film in FILMS if film not in {ALIEN, 539}), key=lambda film: expected[film])
    assert films[0].startswith(FILMS[best].title)


async def test_without_ratings_what_all_liked_comes_first(wire: Wire, services: Services) -> None:
    await put(wire, services, *list(FILMS)[:5], MovieId(900004))
    [page] = await wire.says(ADA, "/watchlist")
    shown = [float(stars) for stars in STARS_SHOWN.findall(page.text)]
    assert shown == sorted(shown, reverse=True)
    assert len(shown) == 5
    _, last = await wire.presses(ADA, "Next")
    assert "6. Nobody Saw This (2018) · Western · Nobody has rated it yet" in last.text


async def test_a_watched_film_is_asked_about_and_rated_in_place(wire: Wire, services: Services) -> None:
    await put(wire, services, *list(FILMS)[:7])
    await wire.says(ADA, "/watchlist")
    await wire.presses(ADA, "Next")
    _, asked = await wire.presses(ADA, "Watched 6")
    name = asked.text.split("How was ")[1].split("?")[0]
    assert asked.method == "editMessageText"
    assert asked.text == f"Seen and off your watchlist. How was {name}? Tap the stars, or leave it at that."
    assert asked.labels == [*(f"★ {n / 2:g}" for n in range(1, 11)), "Undo", "To my watchlist"]
    known = await profile(wire, services)
    assert len(known.seen) == 1
    assert len(known.watchlist) == 6
    assert not known.seen & known.watchlist
    _, rated = await wire.presses(ADA, "★ 4.5")
    assert rated.method == "editMessageText"
    assert rated.text.startswith(f"Saved: {name} ★ 4.5\n\n6 films on your watchlist")
    assert "Undo" in rated.labels
    assert "◀ Previous" in rated.labels  # the page that one came from
    assert (await profile(wire, services)).rated == dict.fromkeys(known.seen, 4.5)
    _, undone = await wire.presses(ADA, "Undo")
    assert undone.text.startswith(f"Undone: {name} has no rating from you now.\n\n")
    assert f"How was {name}?" in undone.text
    assert (await profile(wire, services)).rated == {}
    assert (await profile(wire, services)).seen == known.seen
    _, back = await wire.presses(ADA, "Undo")
    assert back.text.startswith(f"Back on your watchlist: {name}\n\n7 films")
    assert not (await profile(wire, services)).seen
    assert len((await profile(wire, services)).watchlist) == 7


async def test_a_film_that_was_not_watched_after_all_comes_back_to_its_place(
    wire: Wire, services: Services
) -> None:
    await put(wire, services, *list(FILMS)[:12])
    await wire.says(ADA, "/watchlist")
    _, page = await wire.presses(ADA, "Next")
    await wire.presses(ADA, "Watched 8")
    _, back = await wire.presses(ADA, "Undo")
    assert back.text.split("\n\n", 1)[1] == page.text
    assert back.labels == page.labels
    await wire.presses(ADA, "Watched 10")
    _, back = await wire.presses(ADA, "To my watchlist")
    assert "\n\n6. " in back.text


async def test_a_watched_film_may_stay_without_stars(wire: Wire, services: Services) -> None:
    await put(wire, services, HEAT, MATRIX)
    await wire.says(ADA, "/watchlist")
    await wire.presses(ADA, "Watched 1")
    _, back = await wire.presses(ADA, "To my watchlist")
    assert back.text.startswith("One film on your watchlist:")
    assert back.labels[-1] == "Seen, no stars"
    _, seen = await wire.presses(ADA, "Seen, no stars")
    assert seen.text.startswith("One film that you have seen has no stars from you:")


async def test_the_last_film_is_watched(wire: Wire, services: Services) -> None:
    await put(wire, services, HEAT)
    await wire.says(ADA, "/watchlist")
    await wire.presses(ADA, "Watched 1")
    _, rated = await wire.presses(ADA, "★ 3")
    assert rated.text.startswith("Saved: Heat (1995) ★ 3\n\nYour watchlist is empty.")
    assert rated.labels == ["Undo", "My picks"]


async def test_what_was_rated_otherwise_meanwhile_is_left_alone(wire: Wire, services: Services) -> None:
    await put(wire, services, HEAT, MATRIX)
    [listed] = await wire.says(ADA, "/watchlist")
    number = "1" if "1. Heat" in listed.text else "2"
    await wire.presses(ADA, f"Watched {number}")
    await wire.presses(ADA, "★ 3")
    message = wire.newest(private(ADA))
    undo = [key for row in message["reply_markup"]["inline_keyboard"] for key in row if key["text"] == "Undo"]
    await wire.says(ADA, "/rate heat 1995 5")
    _, late = await wire.presses_data(ADA, undo[0]["callback_data"], message)
    assert late.text.startswith("You have changed Heat (1995) since then")
    assert "One film on your watchlist:" in late.text
    assert (await profile(wire, services)).rated == {HEAT: 5}


async def test_the_same_stars_again_need_no_undo(wire: Wire, services: Services) -> None:
    await put(wire, services, MATRIX)
    await wire.says(ADA, "/rate heat 1995 3")
    await wire.says(ADA, "/watchlist")
    again = RateFilm(movie_id=HEAT, half_stars=6, place=ButtonPlace.WATCHLIST, owner=ADA["id"])
    _, saved = await wire.presses_extra(ADA, encode(again), wire.newest(private(ADA)))
    assert saved.text.startswith("Heat (1995) already had ★ 3 from you, and keeps it.")
    assert "Undo" not in saved.labels


async def test_films_rated_seen_or_marked_elsewhere_leave_the_list(wire: Wire, services: Services) -> None:
    await put(wire, services, HEAT, MATRIX, PSYCHO)
    await wire.says(ADA, "/rate psycho 4")
    await services.storage.marks.put(await ada(wire, services), MATRIX, "seen")
    [listed] = await wire.says(ADA, "/watchlist")
    assert listed.text.startswith("One film on your watchlist:\n\n1. Heat (1995)")


async def test_a_film_on_the_watchlist_opens_as_a_card_to_rate(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix")
    await wire.presses(ADA, "Add to watchlist")
    [listed] = await wire.says(ADA, "/watchlist")
    assert listed.text.startswith("One film on your watchlist:")
    assert listed.labels == ["1", "Watched 1", "Remove 1"]
    _, card = await wire.presses(ADA, "1", on=listed)
    assert card.method == "sendMessage"
    assert "On your watchlist" in card.text
    _, off = await wire.presses(ADA, "Take off watchlist", on=card)
    assert "On your watchlist" not in off.text
    assert "empty" in said(await wire.says(ADA, "/watchlist"))


async def test_a_film_that_left_the_catalogue_can_be_removed(wire: Wire, services: Services) -> None:
    await put(wire, services, MovieId(424242), HEAT)
    [listed] = await wire.says(ADA, "/watchlist")
    assert listed.text.endswith("2. Film no. 424242, no longer in my catalogue")
    assert listed.labels == ["1", "Watched 1", "Remove 1", "Remove 2"]
    _, removed = await wire.presses(ADA, "Remove 2")
    assert removed.text.startswith("Taken off your watchlist: Film no. 424242")
    _, back = await wire.presses(ADA, "Undo")
    assert back.text.split("\n\n", 1)[1] == listed.text


async def test_the_end_of_the_list_leads_to_films_hidden_or_seen(wire: Wire, services: Services) -> None:
    await put(wire, services, *list(FILMS)[:6])
    await services.storage.marks.put(await ada(wire, services), MovieId(920), "hidden")
    [first] = await wire.says(ADA, "/watchlist")
    assert first.labels[-1] == "Next ▶"
    _, last = await wire.presses(ADA, "Next")
    assert last.labels[-2:] == ["◀ Previous", "Films I hid"]


async def test_nobody_else_can_touch_the_list(wire: Wire, services: Services) -> None:
    await put(wire, services, HEAT)
    [listed] = await wire.says(ADA, "/watchlist")
    for label in listed.labels:
        calls = await wire.presses(BEN, label)
        assert "belongs to somebody else" in notices(calls)[0]
    assert (await profile(wire, services)).watchlist == {HEAT}
