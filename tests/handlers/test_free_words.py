"""Free words that rate, ask, paste and order, answered in the chat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from handlers.services.services import Services
from recsys.domain import MovieId
from tests.handlers.film_club import ALIEN, HEAT, MATRIX, SCREAM
from tests.handlers.picks.picking import films
from tests.handlers.wire import ADA, Call, Wire, person, private, said


async def stars(services: Services, movie_id: MovieId) -> float | None:
    known = await services.storage.people.find(ADA["id"])
    assert known is not None
    rated = await services.storage.ratings.get(known.user_id, movie_id)
    return rated.stars if rated else None


@pytest.mark.parametrize(
    ("words", "given"),
    [("8/10", 4.0), ("four stars", 4.0), ("⭐⭐⭐⭐", 4.0), ("loved it!", 5.0), ("4", 4.0), ("3.5", 3.5)],
)
async def test_stars_alone_rate_the_film_on_the_screen(
    wire: Wire, services: Services, words: str, given: float
) -> None:
    await wire.says(ADA, "scream 1996")
    [answer] = await wire.says(ADA, words)
    assert answer.text == f"Saved: Scream (1996) ★ {given:g}"
    assert await stars(services, SCREAM) == given
    await wire.presses(ADA, "Undo")
    assert await stars(services, SCREAM) is None


async def test_a_reply_to_a_card_rates_its_film(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "alien 1979")
    card = wire.newest(private(ADA))
    await wire.says(ADA, "scream 1996")
    await wire.says(ADA, "8/10", reply_to_message=card)
    assert (await stars(services, ALIEN), await stars(services, SCREAM)) == (4, None)


async def test_stars_alone_without_a_film_ask_which(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "8/10")
    assert answer.text.startswith("Which film?")


async def test_a_number_that_is_a_title_shows_that_and_offers_the_stars(
    wire: Wire, services: Services
) -> None:
    await wire.says(ADA, "scream 1996")
    [answer] = await wire.says(ADA, "21")
    assert answer.text.startswith("21 (2008)")


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "vier Sterne"), ("es", "cuatro estrellas"), ("pt", "quatro estrelas"), ("ru", "четыре звезды")],
)
async def test_stars_in_words_of_other_languages(
    wire: Wire, services: Services, language: str, words: str
) -> None:
    somebody = person(ADA["id"], language=language)
    await wire.says(somebody, "scream 1996")
    await wire.says(somebody, words)
    assert await stars(services, SCREAM) == 4


async def test_several_ratings_are_shown_first_and_saved_in_one_tap(wire: Wire, services: Services) -> None:
    [preview] = await wire.says(ADA, "matrix 4, alien 3.5, florp 2, heat 5")
    assert "I would save these ratings of yours:" in preview.text
    assert "Not among my films, which end in 2018: florp" in preview.text
    assert preview.labels[0] == "Save all 3"
    assert await stars(services, MATRIX) is None
    _, done = await wire.presses(ADA, "Save all 3")
    assert done.text.startswith("Saved 3 ratings:")
    assert [await stars(services, film) for film in (MATRIX, ALIEN, HEAT)] == [4, 3.5, 5]


async def test_one_of_several_ratings_is_saved_and_the_others_stay(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "matrix 4, alien 3.5, heat 5")
    _, left = await wire.presses(ADA, "Alien (1979)")
    assert left.text.startswith("Saved: Alien (1979) ★ 3.5\n\nI would save")
    assert left.labels[0] == "Save all 2"
    assert [await stars(services, film) for film in (MATRIX, ALIEN, HEAT)] == [None, 3.5, None]
    await wire.presses(ADA, "Heat (1995)")
    _, done = await wire.presses(ADA, "The Matrix (1999)")
    assert "Saved" in done.text
    assert [await stars(services, film) for film in (MATRIX, ALIEN, HEAT)] == [4, 3.5, 5]


async def test_more_gives_the_next_picks_of_the_last_list(wire: Wire) -> None:
    [first] = await wire.says(ADA, "/recommend comedy")
    [second] = await wire.says(ADA, "more")
    [third] = await wire.says(ADA, "next")
    shown = [*films(first), *films(second), *films(third)]
    assert "Comedy" in second.text
    assert len(shown) == len(set(shown))
    assert second.text.split("\n\n")[-2].startswith("10. ") or "6. " in second.text


async def test_more_without_a_list_begins_one(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "more")
    assert len(films(answer)) == 5


async def test_undo_takes_back_the_last_ratings_one_by_one(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "scream 1996 4")
    await wire.says(ADA, "heat 1995 2")
    await wire.says(ADA, "heat 1995 5")
    assert "is back at ★ 2" in said(await wire.says(ADA, "undo"))
    assert await stars(services, HEAT) == 2
    user = await services.storage.people.find(ADA["id"])
    assert user is not None
    await services.storage.ratings.unrate(user.user_id, HEAT)
    assert "Scream (1996) has no rating" in said(await wire.says(ADA, "undo"))
    assert "nothing to take back" in said(await wire.says(ADA, "undo"))


async def test_undo_of_tapped_stars_brings_back_those_before(wire: Wire) -> None:
    await wire.says(ADA, "/rate heat 1995 5")
    await wire.says(ADA, "/rate heat 1995")
    await wire.presses(ADA, "★ 2")
    assert "is back at ★ 5" in said(await wire.says(ADA, "undo"))
    assert "Heat (1995) has no rating" in said(await wire.says(ADA, "undo"))


async def test_undo_deletes_nothing_whose_stars_before_are_not_known(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    await services.storage.ratings.rate(person.user_id, HEAT, 4)
    card = (await wire.says(ADA, "undo"))[-1]
    assert "Heat (1995)" in card.text
    assert "Delete" in " ".join(card.labels)
    assert (await services.storage.ratings.get(person.user_id, HEAT)) is not None


async def test_undo_leaves_what_is_old(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "hello")
    user = await services.storage.people.find(ADA["id"])
    assert user is not None
    old = datetime.now(UTC) - timedelta(hours=2)
    await services.storage.ratings.rate(user.user_id, HEAT, 4.0, rated_at=old)
    assert "nothing to take back" in said(await wire.says(ADA, "undo"))
    assert await stars(services, HEAT) == 4


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("help", "I pick films for you"),
        ("yes", "All right. What would you like"),
        ("ok", "All right."),
        ("who are you?", "I am Marquee"),
    ],
)
async def test_small_talk(wire: Wire, words: str, begins: str) -> None:
    assert said(await wire.says(ADA, words)).startswith(begins)


async def _edits(wire: Wire, message_id: int, words: str) -> list[Call]:
    message = {
        "message_id": message_id,
        "date": 1_700_000_000,
        "edit_date": 1_700_000_100,
        "chat": private(ADA),
        "from": ADA,
        "text": words,
    }
    return await wire.update(edited_message=message)


@pytest.mark.parametrize("command", ["", "/rate "])
async def test_a_changed_message_changes_its_rating(wire: Wire, services: Services, command: str) -> None:
    await wire.says(ADA, f"{command}scream 1996 3", message_id=77)
    [answer] = await _edits(wire, 77, f"{command}scream 1996 5")
    assert answer.text == (
        "You changed your message, so I changed the rating.\n\nSaved: Scream (1996) ★ 3 → ★ 5"
    )
    await _edits(wire, 77, f"{command}heat 1995 2")
    assert (await stars(services, SCREAM), await stars(services, HEAT)) == (None, 2)
    [unclear] = await _edits(wire, 77, "florp")
    assert "keeps its ★ 2" in unclear.text
    assert await stars(services, HEAT) == 2


async def test_changed_stars_alone_change_the_same_film(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "scream 1996")
    await wire.says(ADA, "8/10", message_id=78)
    await wire.says(ADA, "heat 1995")
    await _edits(wire, 78, "9/10")
    assert (await stars(services, SCREAM), await stars(services, HEAT)) == (4.5, None)


async def test_pasted_films_are_shown_or_rated(wire: Wire, services: Services) -> None:
    for words in (
        "tt0002571",
        "https://www.imdb.com/title/tt0002571/?ref_=x",
        "https://www.themoviedb.org/movie/2571-the-matrix",
        "https://letterboxd.com/film/the-matrix/",
        "The.Matrix.1999.1080p.BluRay.x264.mkv",
    ):
        assert said(await wire.says(ADA, words)).startswith("The Matrix (1999)"), words
    await wire.says(ADA, "https://www.imdb.com/title/tt0002571/ 9/10")
    assert await stars(services, MATRIX) == 4.5
    assert "not among my films" in said(await wire.says(ADA, "tt9999999"))
    assert "I cannot see which film" in said(await wire.says(ADA, "https://example.com/x"))


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("hereditary", "“hereditary” is not among my 59 films"),
        ("alien 2019", "“alien 2019” is not among"),
        ("heat 2019 5", "“heat 2019” is not among"),
        ("七人の侍", "I know films by their titles in Latin letters"),
    ],
)
async def test_films_that_are_not_here_are_said_first_and_no_other_is_offered(
    wire: Wire, words: str, begins: str
) -> None:
    [answer] = await wire.says(ADA, words)
    assert answer.text.startswith(begins)
    assert answer.labels == ["My picks", "By mood", "Rate some films"]


async def test_a_question_about_a_film_shows_it(wire: Wire) -> None:
    assert said(await wire.says(ADA, "tell me about scream 1996")).startswith("Scream (1996)")


async def test_a_close_second_reading_is_a_button(wire: Wire) -> None:
    await wire.says(ADA, "scream 1996")
    [answer] = await wire.says(ADA, "next")
    assert len(films(answer)) == 5


@pytest.mark.parametrize("words", ["films by nolan", "with tom hanks", "something french", "under 2 hours"])
async def test_what_nothing_can_be_picked_by_yet_is_said_and_picks_follow(wire: Wire, words: str) -> None:
    await wire.says(ADA, "/rate heat 1995 4")
    answer = said(await wire.says(ADA, words))
    assert "I cannot go by people, studios, countries or running times yet" in answer
    assert "My picks for you" in answer
