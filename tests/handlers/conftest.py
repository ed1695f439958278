"""The bot over a recording Telegram: real storage, real title index, a real small model."""

from __future__ import annotations

import asyncio
import functools
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import BaseRateLimiter

from handlers.application import build_application
from handlers.services.services import Services
from handlers.services.training import TrainingPlan
from handlers.telegram.texts import Texts
from recsys import Recommender
from recsys.data.filters import Filters
from recsys.domain import MovieId
from recsys.training import train
from storage import Storage, Titles
from storage.imports import FilmFinder
from tests.handlers import film_club
from tests.handlers.telegram.pace import AtOnce
from tests.handlers.wire import TOKEN, FakeTelegram, Wire
from tests.once import once

KEY = b"0123456789abcdef0123456789abcdef"
OPERATOR_ID = 100000009


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one published model of the film club."""
    return once(
        tmp_path_factory,
        "models",
        lambda folder: train(film_club.CATALOGUE.name, film_club.ratings(), folder, KEY),
    )


@pytest.fixture(scope="session")
def recommender(models: Path) -> Recommender:
    """The film club's model."""
    return Recommender.load(models, KEY)


@pytest.fixture(scope="session")
def titles(tmp_path_factory: pytest.TempPathFactory) -> Titles:
    """The film club's title index."""
    popularity = Counter(MovieId(movie_id) for movie_id in film_club.ratings().movie_ids.tolist())
    return Titles(tmp_path_factory.mktemp("titles") / "titles.sqlite", film_club.CATALOGUE, popularity)


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The bot's own sentences."""
    return Texts()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database to copy: migrating takes longer than most tests."""
    file = tmp_path_factory.mktemp("database") / "empty.sqlite"

    async def migrate() -> None:
        await (await Storage.open(f"sqlite:///{file}")).close()

    asyncio.run(migrate())
    return file


@pytest.fixture
async def storage(tmp_path: Path, empty_database: Path) -> AsyncIterator[Storage]:
    """An empty database."""
    file = shutil.copy(empty_database, tmp_path / "marquee.sqlite")
    opened = await Storage.open(f"sqlite:///{file}")
    yield opened
    await opened.close()


@pytest.fixture
def services(
    storage: Storage, titles: Titles, recommender: Recommender, texts: Texts, models: Path, tmp_path: Path
) -> Services:
    """What handlers reach."""
    return Services(
        storage=storage,
        catalogue=film_club.CATALOGUE,
        filters=Filters.of(film_club.FILMS.values()),
        titles=titles,
        finder=functools.cache(lambda: FilmFinder(film_club.CATALOGUE)),
        recommender=recommender,
        texts=texts,
        admin_ids=frozenset({OPERATOR_ID}),
        training=TrainingPlan(data=tmp_path, models=models, key=KEY, scratch=tmp_path),
    )


@pytest.fixture
def pace() -> BaseRateLimiter[Any]:
    """How fast the bot may talk; a test that is about waiting takes the real one."""
    return AtOnce()


@pytest.fixture
async def wire(services: Services, pace: BaseRateLimiter[Any]) -> AsyncIterator[Wire]:
    """The bot, initialised, with a recording Telegram on the other side."""
    telegram = FakeTelegram()
    application = build_application(TOKEN, services, request=telegram, rate_limiter=pace)
    await application.initialize()
    telegram.calls.clear()
    yield Wire(application, telegram)
    await application.shutdown()
