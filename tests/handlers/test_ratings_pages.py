"""/ratings, whatever the library: every page of every order together show each rating once."""

from __future__ import annotations

import asyncio
import re
import shutil
from itertools import count
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.application import build_application
from handlers.callback_data import encode
from handlers.callbacks import Order, RatingsPage
from handlers.cards import name_of
from handlers.services import Services
from handlers.texts import Texts
from handlers.training import TrainingPlan
from recsys import Recommender
from recsys.domain import MovieId
from recsys.filters import Filters
from storage import Storage, TitleIndex
from tests.handlers.film_club import CATALOGUE, FILMS
from tests.handlers.wire import TOKEN, FakeTelegram, Wire, person, private

GONE = [MovieId(424242), MovieId(424243)]
LINE = re.compile(r"^(\d+)\. (.*) ★ (.*)$", re.MULTILINE)

libraries = st.dictionaries(st.sampled_from([*FILMS, *GONE]), st.integers(1, 10), max_size=40)


def test_every_page_of_every_order_shows_each_rating_once(
    titles: TitleIndex, recommender: Recommender, texts: Texts, empty_database: Path, tmp_path: Path
) -> None:
    file, telegram_ids = shutil.copy(empty_database, tmp_path / "marquee.sqlite"), count(5_000)
    with asyncio.Runner() as runner:
        storage = runner.run(Storage.open(f"sqlite:///{file}"))
        services = Services(
            storage=storage,
            catalogue=CATALOGUE,
            filters=Filters.of(FILMS.values()),
            titles=titles,
            recommender=recommender,
            texts=texts,
            admin_ids=frozenset(),
            training=TrainingPlan(data=tmp_path, models=tmp_path, key=b"", scratch=tmp_path),
        )
        telegram = FakeTelegram()
        wire = Wire(build_application(TOKEN, services, request=telegram), telegram)
        runner.run(wire.application.initialize())

        @settings(max_examples=10, deadline=None)
        @given(libraries)
        def check(library: dict[MovieId, int]) -> None:
            runner.run(_check(wire, services, next(telegram_ids), library))

        check()
        runner.run(wire.application.shutdown())
        runner.run(storage.close())


async def _check(wire: Wire, services: Services, telegram_id: int, library: dict[MovieId, int]) -> None:
    somebody = await services.storage.people.meet(telegram_id, "en")
    for movie_id, half_stars in library.items():
        await services.storage.ratings.rate(somebody.user_id, movie_id, half_stars / 2)
    voice = services.texts.voice("en")
    rated = {name_of(CATALOGUE, voice, movie_id): half / 2 for movie_id, half in library.items()}
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
    await wire.presses_data(somebody, encode(first), wire.newest(private(somebody)))
    shown: list[tuple[str, str, str]] = []
    while True:
        page = wire.newest(private(somebody))
        shown += LINE.findall(page["text"])
        keys = [key for row in page["reply_markup"]["inline_keyboard"] for key in row]
        onward = [key["callback_data"] for key in keys if key["text"] == "Next ▶"]
        if not onward:
            return shown
        await wire.presses_data(somebody, onward[0], page)
