"""TMDB on loopback, and the bot's way to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.services.tmdb import Tmdb
from tests.handlers.services.tmdb_server import (
    KEY,
    Clock,
    FakeTmdb,
    serving,
)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTmdb]:
    """A TMDB that answers well."""
    async with serving() as server:
        yield server


@pytest.fixture
def clock() -> Clock:
    """The time that the bot goes by."""
    return Clock()


@pytest.fixture
async def tmdb(fake: FakeTmdb, clock: Clock) -> AsyncIterator[Tmdb]:
    """What asks it."""
    # Patient enough for a busy machine.
    async with Tmdb(KEY, fake.url, clock=clock, wait_s=20.0) as asked:
        yield asked
