"""An empty database for each test, on SQLite and on a real PostgreSQL; migrated once, then copied."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from sqlalchemy import delete, text

from storage import Person, Storage
from storage.database.tables import Base
from tests.storage.database import postgres
from tests.storage.database.memory import in_memory

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


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def backend(request: pytest.FixtureRequest) -> str:
    """Each test that asks for a storage or a url runs on both."""
    return str(request.param)


@pytest.fixture
def url(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Address of a database of the test's own: on SQLite not yet made, on PostgreSQL migrated."""
    if backend == "sqlite":
        return f"sqlite:///{tmp_path / 'marquee.db'}"
    return new_postgres_database(request.getfixturevalue("postgres_server"), "marquee_template")


@pytest.fixture(scope="session")
def shared_postgres_url(postgres_server: str) -> str:
    """Address of a database that `storage` empties after each test; making one takes 0.1 s."""
    return new_postgres_database(postgres_server, "marquee_template")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database without a row, to copy."""
    file = tmp_path_factory.mktemp("migrated") / "marquee.db"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture
def file(migrated_file: Path) -> Iterator[Path]:
    """A SQLite database of the test's own, migrated, without a row; alone in its folder."""
    with TemporaryDirectory(prefix="marquee-", dir=in_memory()) as folder:
        yield Path(shutil.copy(migrated_file, folder))


@pytest.fixture
def emptied_url(backend: str, request: pytest.FixtureRequest) -> str:
    """Address of a database that `storage` leaves empty."""
    if backend == "sqlite":
        return f"sqlite:///{request.getfixturevalue('file')}"
    return str(request.getfixturevalue("shared_postgres_url"))


@pytest.fixture
async def storage(backend: str, emptied_url: str) -> AsyncIterator[Storage]:
    """An open, empty storage."""
    opened = await Storage.open(emptied_url)
    yield opened
    if backend == "postgresql":
        await empty(opened)
    await opened.close()


async def empty(storage: Storage) -> None:
    """Delete every row; the next person is the first again."""
    async with storage._database.session(write=True) as session:
        for table in reversed(Base.metadata.sorted_tables):
            await session.execute(delete(table))
        await session.execute(text("ALTER SEQUENCE person_user_id_seq RESTART"))


async def emptied(url: str) -> None:
    """`empty` a database that nobody has open."""
    storage = await Storage.open(url)
    await empty(storage)
    await storage.close()


@pytest.fixture
async def ada(storage: Storage) -> Person:
    """Somebody to rate films."""
    return await storage.people.meet(5_000_000_001, "en")


@pytest.fixture
async def ben(storage: Storage) -> Person:
    """Somebody else."""
    return await storage.people.meet(5_000_000_002, "de")
