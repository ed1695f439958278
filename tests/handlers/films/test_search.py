"""/search and plain words."""

from __future__ import annotations

import re

import pytest

from handlers.services.services import Services
from tests.handlers.film_club import HEAT
from tests.handlers.wire import ADA, BEN, Wire, group, notices, said


async def test_cards_tell_genres_year_imdb_and_what_all_gave(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/search heat")
    assert answer.text.startswith("What I found for “heat”:")
    assert "1. Heat (1995) · Action, Crime, Thriller\n★ " in answer.text
    assert "on average from" in answer.text
    assert '<a href="https://www.imdb.com/title/tt0000006/">IMDb</a>' in answer.html
    assert answer.labels == ["1", "2", "3"]


async def test_cards_tell_the_persons_own_rating_and_predictions(wire: Wire) -> None:
    await wire.says(ADA, "/rate heat 1995 4.5")
    [answer] = await wire.says(ADA, "/search heat")
    assert "Heat (1995) · Action, Crime, Thriller\nYou gave it ★ 4.5" in answer.text
    assert "for you" in answer.text


async def test_predictions_are_the_models(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 5/5")
    [answer] = await wire.says(ADA, "/search heat")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    profile = await services.storage.profile(person.user_id)
    prediction = services.recommender.predict(profile, [HEAT])[HEAT]
    assert f"★ {prediction:.1f} for you" in answer.text


async def test_one_film_is_shown_as_a_card_with_reasons(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 5/5")
    [answer] = await wire.says(ADA, "/search jurassic park")
    assert answer.text.startswith("Jurassic Park (1993)\nAction, Adventure, Sci-Fi\n\n★ ")
    assert "Because you gave The Matrix (1999) ★ 5 (" in answer.text
    assert "★ 4.5" in answer.labels


async def test_opening_a_result_leaves_the_list(wire: Wire) -> None:
    await wire.says(ADA, "/search heat")
    _, card = await wire.presses(ADA, "2")
    assert card.method == "sendMessage"
    assert card.text.startswith("Heat (1986)")


async def test_pages_turn_in_place_and_back(wire: Wire) -> None:
    [first] = await wire.says(ADA, "/search star trek")
    assert first.labels[-3:] == ["· 1 ·", "Page 2", "Page 3"]
    _, second = await wire.presses(ADA, "Page 2")
    assert second.method == "editMessageText"
    assert second.labels == [*(f"{n}" for n in range(6, 11)), "Page 1", "· 2 ·", "Page 3"]
    assert not set(_titles(first.text)) & set(_titles(second.text))
    _, back = await wire.presses(ADA, "Page 1")
    assert _titles(back.text) == _titles(first.text)


async def test_the_page_that_is_shown_may_be_pressed(wire: Wire) -> None:
    await wire.says(ADA, "/search star trek")
    await wire.presses(ADA, "Page 2")
    _, same = await wire.presses(ADA, "· 2 ·")
    assert same.method == "editMessageText"


async def test_plain_words_are_a_search(wire: Wire) -> None:
    [typed] = await wire.says(ADA, "heat")
    [commanded] = await wire.says(ADA, "/search heat")
    assert typed.html == commanded.html


async def test_a_bare_search_explains_itself(wire: Wire) -> None:
    assert "/search heat" in said(await wire.says(ADA, "/search"))


async def test_not_found_says_how_far_the_catalogue_reaches(wire: Wire) -> None:
    assert "“xyzzy” is not among my 59 films, which end in 2018." in said(
        await wire.says(ADA, "/search xyzzy")
    )


async def test_not_found_is_no_dead_end(wire: Wire) -> None:
    for words in ("xyzzy", "/search xyzzy", "/rate xyzzy 4", "xyzzy 4"):
        [answer] = await wire.says(ADA, words)
        assert "“xyzzy”" in answer.text
        assert answer.labels == ["My picks", "By mood", "Rate some films"]
    await wire.says(ADA, "heat 1995 4")
    [answer] = await wire.says(ADA, "xyzzy")
    assert answer.labels == ["My picks", "By mood"]
    [in_group] = await wire.says(ADA, "/search xyzzy", group())
    assert not in_group.labels


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the matrix", ["The Matrix (1999)", "The Matrix Reloaded (2003)"]),
        ("aliens", ["Aliens (1986)", "Alien (1979)"]),
        ("toy story 3", ["Toy Story 3 (2010)", "Toy Story 2 (1999)", "Toy Story (1995)"]),
        ("scream", ["Scream (1996)", "Scream 4 (2011)"]),
    ],
)
async def test_beside_the_very_title_stand_only_films_of_its_name(
    wire: Wire, words: str, found: list[str]
) -> None:
    answer = said(await wire.says(ADA, f"/search {words}"))
    assert set(re.findall(r"^\d+\. (.*? \(\d+\))", answer, re.MULTILINE)) == set(found)


async def test_what_only_comes_close_is_called_that(wire: Wire) -> None:
    answer = said(await wire.says(ADA, "/search blues"))
    assert answer.startswith("No film here is called just “blues” (my films end in 2018).")
    assert "The Blues Brothers" in answer


async def test_awkward_titles_are_escaped(wire: Wire) -> None:
    [answer] = await wire.says(ADA, 'fish <b>& "chips"')
    assert answer.text.startswith('Fish <b>& "Chips" (2011)')
    assert "Fish &lt;b&gt;&amp; &quot;Chips&quot;" in answer.html


async def test_films_without_year_genre_link_or_raters(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "a film of no year")
    assert answer.text.startswith("A Film of No Year\n\n★ ")
    assert "IMDb" not in answer.text
    assert "Nobody has rated it yet" in said(await wire.says(ADA, "nobody saw this"))


async def test_long_titles_are_shortened(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "a very long title indeed")
    title = answer.text.split("\n")[0]
    assert title.endswith("… (2012)")
    assert len(title) < 120


@pytest.mark.parametrize("text", ["x" * 10_000, "ha " * 3_000, "<b>" * 3_000, "💥a" * 2_000])
async def test_endless_words_get_one_sentence(wire: Wire, text: str) -> None:
    for before in ("", "/search ", "/rate ", "/recommend "):
        [answer] = await wire.says(ADA, before + text)
        assert answer.text.startswith("That is too long for me: please keep it under 200 characters.")


async def test_in_a_group_cards_tell_what_its_members_would_think_and_nobodys_own_stars(
    wire: Wire, services: Services
) -> None:
    await wire.says(ADA, "/rate heat 1995 0.5")
    await wire.says(BEN, "/rate the matrix 5/5")
    [alone] = await wire.says(ADA, "/search heat", group())
    [answer] = await wire.says(BEN, "/search heat", group())
    profiles = await services.storage.profiles(await services.storage.groups.members(group()["id"]))
    ada, ben = (services.recommender.predict(profile, [HEAT])[HEAT] for profile in profiles)
    assert f"1. Heat (1995) · Action, Crime, Thriller\n★ {ada:.1f} for the one of you I know" in alone.text
    assert (
        f"1. Heat (1995) · Action, Crime, Thriller\n★ {(ada + ben) / 2:.1f} for the 2 of you I know"
        in answer.text
    )
    assert ada > 1
    assert "I know 2 of you" in answer.text
    assert answer.labels == ["1", "2", "3", "Count me in"]
    assert answer.keys[0]["url"] == f"https://t.me/marquee_test_bot?start=movie_{HEAT}"


async def test_pages_in_a_group_belong_to_who_asked(wire: Wire) -> None:
    await wire.says(ADA, "/search star trek", group())
    [refused] = await wire.presses(BEN, "Page 2")
    assert "belongs to somebody else" in notices([refused])[0]
    _, second = await wire.presses(ADA, "Page 2")
    assert second.labels == ["6", "7", "8", "9", "10", "Page 1", "· 2 ·", "Page 3", "Count me in"]


def _titles(text: str) -> list[str]:
    return [line.split(". ", 1)[1] for line in text.split("\n") if ". Star Trek" in line]
