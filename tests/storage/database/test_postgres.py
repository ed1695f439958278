"""What PostgreSQL alone has to do: fail with a sentence when it is locked, gone or lets nobody in."""

from __future__ import annotations

import socket

import psycopg
import pytest

from recsys.domain import MovieId
from storage import Storage, StorageFailed
from tests.storage.conftest import new_postgres_database

pytestmark = pytest.mark.slow


HEAT = MovieId(6)


@pytest.fixture
def address(postgres_server: str) -> str:
    return new_postgres_database(postgres_server, "marquee_template")


async def test_a_row_locked_for_too_long_is_said(address: str) -> None:
    storage = await Storage.open(f"{address}&options=-c%20lock_timeout%3D50ms")
    ada = await storage.people.meet(7, "en")
    other = await psycopg.AsyncConnection.connect(address)
    await other.execute("SELECT * FROM person FOR UPDATE")
    with pytest.raises(StorageFailed, match="busy: another process holds its lock"):
        await storage.ratings.rate(ada.user_id, HEAT, 4)
    await other.rollback()
    assert await storage.ratings.rate(ada.user_id, HEAT, 4) is None
    await other.close()
    await storage.close()


async def test_a_lost_connection_is_replaced(address: str) -> None:
    storage = await Storage.open(address)
    ada = await storage.people.meet(7, "en")
    other = await psycopg.AsyncConnection.connect(address, autocommit=True)
    await other.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
    assert await storage.ratings.rate(ada.user_id, HEAT, 4) is None
    await other.close()
    await storage.close()


async def test_a_connection_lost_in_a_transaction_is_said(address: str) -> None:
    storage = await Storage.open(address)
    with pytest.raises(StorageFailed, match="server cannot be reached"):
        await _lose_the_connection(storage)
    assert (await storage.people.meet(7, "en")).user_id == 1_000_001
    await storage.close()


async def _lose_the_connection(storage: Storage) -> None:
    async with storage._database.session() as session:
        connection = await session.connection()
        await connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")


async def test_an_unknown_database_is_said(postgres_server: str) -> None:
    with pytest.raises(StorageFailed, match=r"refused the login|cannot be reached"):
        await Storage.open(postgres_server.replace("/postgres?", "/no_such_database?"))


async def test_an_unreachable_server_is_said() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # taken, but nobody listens
        port = unused.getsockname()[1]
        with pytest.raises(StorageFailed, match="server cannot be reached: check DATABASE_URL") as failure:
            await Storage.open(f"postgres://me:hunter2@127.0.0.1:{port}/films")
    assert "hunter2" not in str(failure.value)
