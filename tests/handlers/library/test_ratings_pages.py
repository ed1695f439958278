"""/ratings, whatever the library: every page of every order together show each rating once."""

from __future__ import annotations

import re
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.films.buttons import Order, RatingsPage
from handlers.films.cards import named
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
from recsys.domain import MovieId
from tests.handlers.film_club import FILMS
from tests.handlers.wire import Wire, person, private

pytestmark = pytest.mark.slow


GONE = [MovieId(424242), MovieId(424243)]
LINE = re.compile(r"^(\d+)\. (.*) ★ (.*)$", re.MULTILINE)

telegram_ids = count(5_000)
libraries = st.dictionaries(st.sampled_from([*FILMS, *GONE]), st.integers(1, 10), max_size=40)


# Each library is somebody else's, so that they may share a database.
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(library=libraries)
async def test_every_page_of_every_order_shows_each_rating_once(
    wire: Wire, services: Services, library: dict[MovieId, int]
) -> None:
    telegram_id = next(telegram_ids)
    somebody = await services.storage.people.meet(telegram_id, "en")
    for movie_id, half_stars in library.items():
        await services.storage.ratings.rate(somebody.user_id, movie_id, half_stars / 2)
    names = {movie_id: named(film) for movie_id, film in FILMS.items()}
    names |= {movie_id: f"Film no. {movie_id}" for movie_id in GONE}
    rated = {names[movie_id]: half / 2 for movie_id, half in library.items()}
    await wire.says(person(telegram_id), "/ratings")
    for order in Order:
        shown = await _walk(wire, telegram_id, order)
        assert [int(number) for number, _, _ in shown] == list(range(1, len(library) + 1))
        assert {film: float(stars) for _, film, stars in shown} == rated
        given_stars = [float(stars) for _, _, stars in shown]
        if order in {Order.BEST, Order.WORST}:
            assert given_stars == sorted(given_stars, reverse=order is Order.BEST)
        if order is Order.NEWEST:
            assert [film for _, film, _ in shown] == list(reversed(rated))


async def _walk(wire: Wire, telegram_id: int, order: Order) -> list[tuple[str, str, str]]:
    """Number, film and stars of every line of every page, forwards."""
    somebody = person(telegram_id)
    first = RatingsPage(offset=0, order=order, owner=telegram_id)
    await wire.presses_extra(somebody, encode(first), wire.newest(private(somebody)))
    shown: list[tuple[str, str, str]] = []
    while True:
        page = wire.newest(private(somebody))
        shown += LINE.findall(page["text"])
        keys = [key for row in page["reply_markup"]["inline_keyboard"] for key in row]
        onward = [key["callback_data"] for key in keys if key["text"] == "Next ▶"]
        if not onward:
            return shown
        await wire.presses_data(somebody, onward[0], page)
