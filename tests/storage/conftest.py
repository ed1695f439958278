"""An empty database per test, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from storage import Person, Storage
from tests.storage import postgres

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a running server whose database "marquee_template" is migrated and empty."""
    try:
        with postgres.running() as server:
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute("CREATE DATABASE marquee_template")
            asyncio.run(_migrate(server.replace("/postgres?", "/marquee_template?")))
            yield server
    except postgres.NoPostgres as reason:
        pytest.skip(str(reason))


async def _migrate(url: str) -> None:
    await (await Storage.open(url)).close()


def new_postgres_database(server: str, template: str) -> str:
    """Make a database of its own for one test; its address."""
    name = f"marquee_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a database without a row; each test runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'private' / 'marquee.db'}"
    return new_postgres_database(request.getfixturevalue("postgres_server"), "marquee_template")


@pytest.fixture
async def storage(url: str) -> AsyncIterator[Storage]:
    """An open, empty storage."""
    opened = await Storage.open(url)
    yield opened
    await opened.close()


@pytest.fixture
async def ada(storage: Storage) -> Person:
    """Somebody to rate films."""
    return await storage.people.meet(5_000_000_001, "en")


@pytest.fixture
async def ben(storage: Storage) -> Person:
    """Somebody else."""
    return await storage.people.meet(5_000_000_002, "de")
