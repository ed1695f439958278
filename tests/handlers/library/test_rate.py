"""/rate: titles, stars, changes, undo."""

from __future__ import annotations

import pytest

from handlers.films.buttons import Place, RateFilm, ShowFilm
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
from recsys.domain import MovieId
from tests.handlers import film_club
from tests.handlers.film_club import HEAT, HEAT_1986, MATRIX, TOY_STORY
from tests.handlers.wire import ADA, Wire, private, said


async def stars(services: Services, movie_id: MovieId) -> float | None:
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    rated = await services.storage.ratings.get(person.user_id, movie_id)
    return rated.stars if rated else None


async def test_title_and_stars(wire: Wire, services: Services) -> None:
    [answer] = await wire.says(ADA, "/rate the matrix 4.5")
    assert answer.text == "Saved: The Matrix (1999) ★ 4.5"
    assert answer.labels == ["Undo", "Change the stars", "My picks", "My ratings"]
    assert await stars(services, MATRIX) == 4.5


@pytest.mark.parametrize(
    ("words", "movie_id", "given"),
    [
        ("the matrix 4,5", MATRIX, 4.5),
        ("Matrix, The 9/10", MATRIX, 4.5),
        ("4.5 the matrix", MATRIX, 4.5),
        ("blade runner 2049 5", film_club.BLADE_RUNNER_2049, 5.0),
        ("blade runner 5", film_club.BLADE_RUNNER, 5.0),
        ("8½ 4½", film_club.EIGHT_AND_A_HALF, 4.5),
        ("ocean's 11 4", film_club.OCEANS, 4.0),
        ("21 3", film_club.TWENTY_ONE, 3.0),
        ("se7en 5", film_club.SEVEN, 5.0),
        ("toy story 3 4", film_club.TOY_STORY_3, 4.0),
        ("toy story 4.5", film_club.TOY_STORY, 4.5),
        ("heat (1995) 2", HEAT, 2.0),
        ("the heat 4", film_club.THE_HEAT, 4.0),
        ("the evil dead 4/5", film_club.THE_EVIL_DEAD, 4.0),
        ("evil dead 2013 3", film_club.EVIL_DEAD, 3.0),
        ("scream 4 2.5", film_club.SCREAM_4, 2.5),
        ("scream 4★", film_club.SCREAM, 4.0),
        ("alien ★★★★", film_club.ALIEN, 4.0),
        ("alien★★★½", film_club.ALIEN, 3.5),
        ("★★★★ alien", film_club.ALIEN, 4.0),
        ("Psycho 5/5", film_club.PSYCHO, 5.0),
        ("heat 1986 1", HEAT_1986, 1.0),
    ],
)
async def test_stars_are_told_from_titles(
    wire: Wire, services: Services, words: str, movie_id: MovieId, given: float
) -> None:
    [commanded] = await wire.says(ADA, f"/rate {words}")
    assert await stars(services, movie_id) == given
    await wire.presses(ADA, "Undo")
    [plain] = await wire.says(ADA, words)
    assert plain.html == commanded.html
    assert "Undo" in plain.labels
    assert await stars(services, movie_id) == given


@pytest.mark.parametrize(
    ("words", "movie_id"),
    [
        ("Se7en", film_club.SEVEN),
        ("Blade Runner 2049", film_club.BLADE_RUNNER_2049),
        ("8½", film_club.EIGHT_AND_A_HALF),
        ("Ocean's 11", film_club.OCEANS),
        ("21", film_club.TWENTY_ONE),
        ("toy story 3", film_club.TOY_STORY_3),
    ],
)
async def test_a_title_with_a_number_is_not_taken_for_stars(
    wire: Wire, services: Services, words: str, movie_id: MovieId
) -> None:
    [answer] = await wire.says(ADA, f"/rate {words}")
    assert film_club.FILMS[movie_id].title in answer.text
    assert "Tap the stars" in answer.text
    await wire.presses(ADA, "★ 3.5")
    assert await stars(services, movie_id) == 3.5


@pytest.mark.parametrize("command", ["/rate ", ""])
async def test_films_that_differ_by_an_article_only_are_both_offered(
    wire: Wire, services: Services, command: str
) -> None:
    [answer] = await wire.says(ADA, f"{command}evil dead 4")
    assert "Which film do you mean by “evil dead”? Tap it to give it ★ 4." in answer.text
    assert set(answer.labels) == {"The Evil Dead (1981)", "Evil Dead (2013)"}
    await wire.presses(ADA, "The Evil Dead (1981)")
    assert await stars(services, film_club.THE_EVIL_DEAD) == 4
    assert await stars(services, film_club.EVIL_DEAD) is None


@pytest.mark.parametrize("command", ["/rate ", ""])
async def test_a_title_with_a_number_that_may_be_stars_for_another_film(
    wire: Wire, services: Services, command: str
) -> None:
    [answer] = await wire.says(ADA, f"{command}scream 4")
    assert answer.text.startswith("Scream 4 (2011)")
    assert answer.text.endswith("Or did you mean Scream (1996) with ★ 4?")
    assert answer.labels[-1] == "Scream (1996) ★ 4"
    assert await stars(services, film_club.SCREAM) is None
    await wire.presses(ADA, "Scream (1996) ★ 4")
    assert await stars(services, film_club.SCREAM) == 4
    assert await stars(services, film_club.SCREAM_4) is None


@pytest.mark.parametrize(
    "words", ["21", "4 weddings and a funeral", "se7en", "blade runner 2049", "ocean's 11", "8½", "heat 1995"]
)
async def test_plain_words_with_a_number_that_is_title_are_no_rating(wire: Wire, words: str) -> None:
    [typed] = await wire.says(ADA, words)
    [searched] = await wire.says(ADA, f"/search {words}")
    assert typed.html == searched.html


async def test_rating_again_updates_and_says_so(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    [answer] = await wire.says(ADA, "/rate the matrix 3/5")
    assert answer.text == "Saved: The Matrix (1999) ★ 4.5 → ★ 3"
    _, undone = await wire.presses(ADA, "Undo")
    assert "back at ★ 4.5" in undone.text
    assert undone.labels == ["Change the stars", "My picks", "My ratings"]
    assert await stars(services, MATRIX) == 4.5


async def test_the_same_stars_again_change_nothing(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 3/5")
    [answer] = await wire.says(ADA, "/rate the matrix 3/5")
    assert "already had ★ 3" in answer.text
    assert "Undo" not in answer.labels


async def test_undo_of_a_first_rating_takes_it_away(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 3/5")
    _, undone = await wire.presses(ADA, "Undo")
    assert "has no rating from you now" in undone.text
    assert undone.labels == ["Give it stars", "My picks", "My ratings"]
    assert await stars(services, MATRIX) is None


async def test_an_old_undo_does_not_touch_a_newer_rating(wire: Wire, services: Services) -> None:
    [first] = await wire.says(ADA, "/rate the matrix 3/5")
    await wire.says(ADA, "/rate the matrix 5/5")
    _, answer = await wire.presses(ADA, "Undo", on=first)
    assert "left it as it is" in answer.text
    assert await stars(services, MATRIX) == 5


async def test_change_shows_the_stars_again(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 3/5")
    _, card = await wire.presses(ADA, "Change the stars")
    assert "You gave it ★ 3" in card.text
    await wire.presses(ADA, "★ 4.5")
    assert await stars(services, MATRIX) == 4.5


async def test_several_films_are_offered_with_their_years(wire: Wire, services: Services) -> None:
    [answer] = await wire.says(ADA, "/rate heat 4")
    assert "Which film do you mean by “heat”? Tap it to give it ★ 4." in answer.text
    assert answer.labels[:2] == ["Heat (1995)", "Heat (1986)"]
    _, saved = await wire.presses(ADA, "Heat (1986)")
    assert saved.text == "Saved: Heat (1986) ★ 4"
    assert await stars(services, HEAT_1986) == 4
    assert await stars(services, HEAT) is None


async def test_several_films_without_stars_lead_to_the_stars(wire: Wire, services: Services) -> None:
    [answer] = await wire.says(ADA, "/rate heat")
    assert "Which film do you mean by “heat”?" in answer.text
    _, card = await wire.presses(ADA, "Heat (1995)")
    assert card.labels[:10] == [f"★ {n / 2:g}" for n in range(1, 11)]
    await wire.presses(ADA, "★ 2.5")
    assert await stars(services, HEAT) == 2.5


async def test_the_closest_titles_are_called_that(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/rate blad runer 4")
    assert "Nothing is called exactly “blad runer”" in answer.text
    assert "2018" in answer.text
    assert "Blade Runner (1982)" in answer.labels


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("7", "“7” does not fit: stars go from 0.5 to 5"),
        ("0", "“0” does not fit"),
        ("-3", "“-3” does not fit"),
        ("12/10", "“12/10” does not fit"),
        ("4.3", "“4.3” falls between the stars"),
        ("4..5", "I cannot read “4..5” as stars"),
    ],
)
async def test_a_wrong_number_is_explained_and_the_stars_are_offered(
    wire: Wire, services: Services, number: str, sentence: str
) -> None:
    [answer] = await wire.says(ADA, f"/rate the matrix {number}")
    assert sentence in answer.text
    assert "★ 4.5" in answer.labels
    assert await stars(services, MATRIX) is None


async def test_a_wrong_number_is_explained_where_several_films_are_meant(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/rate heat 7")
    assert "“7” does not fit" in answer.text
    assert "Heat (1995)" in answer.labels


async def test_a_bare_command_explains_itself(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/rate")
    assert "/rate the matrix 4.5" in answer.text
    assert answer.labels == ["Rate some films"]


@pytest.mark.parametrize("words", ["4.5", "4/5", "★★★", "💥", "?"])
async def test_stars_without_a_title_are_no_title(wire: Wire, words: str) -> None:
    assert said(await wire.says(ADA, f"/rate {words}")).startswith("Which film?")


async def test_a_film_not_found_says_how_far_the_catalogue_reaches(wire: Wire) -> None:
    assert said(await wire.says(ADA, "/rate xyzzy 4")) == (
        "“xyzzy” is not among my 59 films, which end in 2018. If it is only spelt otherwise, "
        "try one or two words of the title, or tell me a mood, a genre or a decade."
    )


async def test_a_film_that_left_the_catalogue(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
    message = wire.newest(private(ADA))
    gone = MovieId(424242)
    for button in (
        RateFilm(movie_id=gone, half_stars=3, place=Place.CARD, owner=ADA["id"]),
        ShowFilm(movie_id=gone, half_stars=0, place=Place.CARD, owner=ADA["id"]),
    ):
        calls = await wire.presses_extra(ADA, encode(button), message)
        assert "no longer in my catalogue" in said(calls)


async def test_rated_films_leave_the_watchlist_and_come_back_with_undo(wire: Wire) -> None:
    await wire.says(ADA, "/search the matrix reloaded")
    await wire.says(ADA, "/rate toy story")
    await wire.presses(ADA, "Add to watchlist")
    assert "Toy Story" in said(await wire.says(ADA, "/watchlist"))
    [saved] = await wire.says(ADA, "/rate toy story 4.5")
    assert "empty" in said(await wire.says(ADA, "/watchlist"))
    await wire.presses(ADA, "Undo", on=saved)
    assert film_club.FILMS[TOY_STORY].title in said(await wire.says(ADA, "/watchlist"))


async def test_an_edited_message_that_rated_nothing_rates_nothing(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 3/5")
    assert await wire.edits(ADA, "/rate the matrix 5/5") == []  # another message than the one that rated
    assert await stars(services, MATRIX) == 3


@pytest.mark.parametrize("command", ["/rate ", ""])
@pytest.mark.parametrize("words", ["matix 3", "the matrx 3", "blade runer 4"])
async def test_stars_are_never_saved_for_a_name_that_is_not_quite_the_title(
    wire: Wire, services: Services, command: str, words: str
) -> None:
    [answer] = await wire.says(ADA, command + words)
    assert "Nothing is called exactly" in answer.text
    assert "Tap it to give it ★" in answer.text
    _, saved = await wire.presses(ADA, "(19")
    assert saved.text.startswith("Saved: ")


@pytest.mark.parametrize(
    ("command", "words"), [("/rate ", "the matrix 3"), ("", "the matrix 3"), ("", "the matrix 4")]
)
async def test_a_sequel_that_is_not_here_is_said_first(
    wire: Wire, services: Services, command: str, words: str
) -> None:
    [answer] = await wire.says(ADA, command + words)
    assert answer.text.startswith("The Matrix Re")
    assert "is not among my films, which end in 2018." in answer.text
    assert await stars(services, MATRIX) is None
    await wire.presses(ADA, "The Matrix (1999) ★")
    assert await stars(services, MATRIX) == float(words[-1])


async def test_a_card_can_hide_a_film_and_take_that_back(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate toy story 3")
    _, hidden = await wire.presses(ADA, "Not for me")
    assert "I will not pick it again" in hidden.text
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    assert (await services.storage.profile(person.user_id)).hidden == {film_club.TOY_STORY_3}
    _, back = await wire.presses(ADA, "For me after")
    assert "I will not pick it again" not in back.text
    assert not (await services.storage.profile(person.user_id)).hidden
