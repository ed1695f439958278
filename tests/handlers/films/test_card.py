"""A film's card, and why somebody is expected to like it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from handlers.services.services import Services
from handlers.services.tmdb import About
from recsys.domain import Catalogue, MovieId, Profile, UserId
from tests.handlers.film_club import CATALOGUE, FILMS, HEAT, MATRIX, SEVEN
from tests.handlers.services.tmdb_server import StandIn
from tests.handlers.wire import ADA, Wire, person, private, said


def with_tags(**tags: tuple[str, ...]) -> Catalogue:
    film = replace(FILMS[SEVEN], tags=tags["seven"])
    return replace(CATALOGUE, films={**FILMS, SEVEN: film})


async def profile(services: Services) -> Profile:
    found = await services.storage.people.find(ADA["id"])
    assert found is not None
    return await services.storage.profile(found.user_id)


async def test_a_newcomers_card(wire: Wire, services: Services) -> None:
    services.catalogue = with_tags(seven=("twist ending", "serial killer", "rain", "dark", "noir", "sins"))
    [card] = await wire.says(ADA, "seven")
    loved = services.recommender.loved(SEVEN)
    assert loved is not None
    assert card.text.split("\n") == [
        "Seven (1995)",
        "Also called Se7en",
        "Mystery, Thriller",
        "Tags: twist ending, serial killer, rain, dark, noir",
        "",
        f"★ {loved.mean:.1f} on average from {loved.n_ratings} people",
        "",
        "IMDb · TMDB · MovieLens",
    ]
    assert re.findall(r'href="([^"]+)"', card.html) == [
        "https://www.imdb.com/title/tt0000047/",
        "https://www.themoviedb.org/movie/47",
        "https://movielens.org/movies/47",
    ]
    assert card.labels[10:] == ["Seen it", "Not for me", "Add to watchlist", "Films like it"]
    assert card.parameters["link_preview_options"] == {"is_disabled": True}


async def test_sample_films_are_not_movielens(wire: Wire, services: Services) -> None:
    services.catalogue = replace(CATALOGUE, is_sample=True)
    [card] = await wire.says(ADA, "seven")
    assert "MovieLens" not in card.text


@pytest.mark.parametrize(
    ("tap", "shown", "taken_back"),
    [
        ("Seen it", "Seen. How was it?", "Not seen after all"),
        ("Not for me", "Not for you: I will not pick it again.", "For me after all"),
        ("Add to watchlist", "On your watchlist", "Take off watchlist"),
    ],
)
async def test_a_mark_is_shown_and_taken_back_in_place(
    wire: Wire, tap: str, shown: str, taken_back: str
) -> None:
    [card] = await wire.says(ADA, "seven")
    _, marked = await wire.presses(ADA, tap)
    assert marked.method == "editMessageText"
    assert shown in marked.text
    _, back = await wire.presses(ADA, taken_back)
    assert (back.text, back.labels) == (card.text, card.labels)


async def test_the_poster_length_and_services(wire: Wire, services: Services) -> None:
    services.tmdb = tmdb = StandIn(
        About(
            "https://image.tmdb.org/t/p/w500/x.jpg", 127, ("Net & flix", "MUBI"), "https://tmdb/watch?a=1&b=2"
        )
    )
    [card] = await wire.says(ADA, "seven")
    assert tmdb.asked == [(47, "US")]
    assert "2 h 7 min" in card.text
    assert "Streaming in United States: Net & flix, MUBI" in card.text
    assert "Poster, length and services: TMDB, JustWatch" in card.text
    assert 'href="https://tmdb/watch?a=1&amp;b=2"' in card.html
    preview = {
        "is_disabled": False,
        "url": "https://image.tmdb.org/t/p/w500/x.jpg",
        "show_above_text": True,
        "prefer_large_media": True,
    }
    assert card.parameters["link_preview_options"] == preview
    _, seen = await wire.presses(ADA, "Seen it")
    assert seen.parameters["link_preview_options"] == preview
    assert (await wire.says(person(7, "Rui", "pt-br"), "seven"))[0].text
    assert tmdb.asked[-1] == (47, "BR")


@pytest.mark.parametrize(("minutes", "time"), [(45, "45 min"), (60, "1 h"), (61, "1 h 1 min")])
async def test_where_nobody_streams_it(wire: Wire, services: Services, minutes: int, time: str) -> None:
    services.tmdb = StandIn(About(None, minutes, (), None))
    [card] = await wire.says(ADA, "seven")
    assert time in card.text.split("\n")
    assert "Not streaming in United States now: rent or buy" in card.text
    assert 'href="https://www.themoviedb.org/movie/47/watch"' in card.html
    assert card.parameters["link_preview_options"] == {"is_disabled": True}


async def test_without_tmdbs_answer_the_card_is_as_ever(wire: Wire, services: Services) -> None:
    [card] = await wire.says(ADA, "seven")
    services.tmdb = StandIn(None)
    [same] = await wire.says(ADA, "seven")
    assert same.text == card.text


async def test_why_adds_up(wire: Wire, services: Services) -> None:
    for title in ("matrix 5", "heat 1995 4", "aliens 4.5", "pretty woman 1", "the heat 2"):
        await wire.says(ADA, f"/rate {title}")
    [card] = await wire.says(ADA, "/search jurassic park")
    _, why = await wire.presses(ADA, "Why this film?")
    film, known = MovieId(480), await profile(services)
    stars = services.recommender.predict(known, [film])[film]
    anybody = services.recommender.predict(Profile(UserId(0)), [film])[film]
    assert f"I expect ★ {stars:.1f} from you." in why.text
    assert f"I would expect ★ {anybody:.1f}" in why.text
    shares = re.findall(r"^([+−])(\d\.\d\d) (■+) (.+?) ★ ([\d.]+)$", why.text, re.MULTILINE)
    assert len(shares) == 5
    assert ("The Matrix (1999)", "5") in [(share[3], share[4]) for share in shares]
    total = sum(float(share[1]) * (-1 if share[0] == "−" else 1) for share in shares)
    assert total == pytest.approx(stars - anybody, abs=0.03)
    bars = [len(share[2]) for share in shares]
    assert bars == sorted(bars, reverse=True)
    assert bars[0] == 8
    _, back = await wire.presses(ADA, "Back to the film")
    assert (back.text, back.labels) == (card.text, card.labels)


async def test_many_ratings_are_summed_up(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help")
    user_id = (await profile(services)).user_id
    for place, movie_id in enumerate(FILMS):
        if movie_id != HEAT:
            await services.storage.ratings.rate(user_id, movie_id, 1 + place % 9 / 2)
    await wire.says(ADA, "/search heat 1995")
    _, why = await wire.presses(ADA, "Why this film?")
    assert len(re.findall("■+", why.text)) == 12
    assert re.search(r"[+−]\d\.\d\d your \d+ other ratings together", why.text)


async def test_a_rated_films_card_has_no_prediction_to_explain(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 5/5")
    *_, card = await wire.says(ADA, f"/start movie_{MATRIX}")
    assert "You gave it ★ 5" in card.text
    assert card.labels[10:] == ["Films like it", "Don't pick again", "Delete rating"]


async def test_why_of_a_film_that_is_gone(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 5/5")
    await wire.says(ADA, "/search jurassic park")
    message = wire.newest(private(ADA))
    data = f"y:1:424242:c:{ADA['id']}"
    assert "no longer in my catalogue" in said(await wire.presses_extra(ADA, data, message))
