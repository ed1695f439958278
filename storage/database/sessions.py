"""One engine and one way to a session: connections, transactions, and when a commit is on the disk."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from sqlalchemy import URL, Connection, Row, event, make_url, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.sql.selectable import TypedReturnsRows

from storage.database.failures import StorageFailed, translated
from storage.database.migrate import upgrade

LOCK_TIMEOUT_S = 10
"""How long a statement waits for another's lock; `?timeout=` in a SQLite address overrides it."""

ROWS_AT_ONCE = 1_000
"""Rows handled before other tasks may run, and values in one statement, which databases limit."""

T = TypeVar("T")
Columns = TypeVarTuple("Columns")

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}
_EXPECTED = "expected sqlite:///path/to/file.db or postgresql://user:password@host/database"


class Database:
    """An opened database, migrated to the newest revision.

    SQLite runs in WAL mode with synchronous=FULL: a commit is on the disk when it returns. Writers begin
    with the write lock (BEGIN IMMEDIATE), so that they queue up; a transaction that reads first and writes
    later could otherwise fail at once, whatever the timeout.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reading = async_sessionmaker(engine, expire_on_commit=False)
        self._writing = async_sessionmaker(_writer(engine), expire_on_commit=False)

    @classmethod
    async def open(cls, address: str) -> Database:
        """Connect, making the file of a SQLite database where there is none, and migrate.

        Raises:
            StorageFailed: the address is wrong, or the database cannot be used.
        """
        url = _url(address)
        if url.get_backend_name() == "sqlite":
            _make_private(Path(url.database or ""))
        engine = create_async_engine(url, **_options(url))
        if url.get_backend_name() == "sqlite":
            event.listen(engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(engine.sync_engine, "begin", _begin_sqlite)
        try:
            with translated():
                async with _writer(engine).begin() as connection:
                    await connection.run_sync(upgrade)
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine)

    async def close(self) -> None:
        """Give back every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def session(self, *, write: bool = False) -> AsyncIterator[AsyncSession]:
        """One transaction: committed at the end of the block, rolled back on any exception.

        Raises:
            StorageFailed: the database is locked, full, gone ... ; nothing of the block was saved.
        """
        with translated():
            async with (self._writing if write else self._reading).begin() as session:
                yield session

    async def scrub(self) -> None:
        """Take deleted bytes out of SQLite's write-ahead log too; other databases vacuum by themselves.

        A reader at work may keep part of the log: the next checkpoint, at the latest `close`, takes that.
        """
        if self._engine.dialect.name == "sqlite":
            with translated():
                async with self._engine.connect() as connection:
                    autocommit = await connection.execution_options(isolation_level="AUTOCOMMIT")
                    await autocommit.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


async def in_turns(
    session: AsyncSession, statement: TypedReturnsRows[*Columns]
) -> AsyncIterator[Row[*Columns]]:
    """The rows of a long answer; other tasks run after every `ROWS_AT_ONCE` of them."""
    # Of the connection itself: the session would make all rows at once.
    rows = await (await session.connection()).execute(statement)
    for some in rows.partitions(ROWS_AT_ONCE):
        for row in some:
            yield row
        await asyncio.sleep(0)


def slices(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """A long list in pieces of at most `ROWS_AT_ONCE`."""
    for start in range(0, len(items), ROWS_AT_ONCE):
        yield items[start : start + ROWS_AT_ONCE]


def _writer(engine: AsyncEngine) -> AsyncEngine:
    return engine.execution_options(begin="BEGIN IMMEDIATE")


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        # The address itself stays out of the sentence: it may hold a password.
        raise StorageFailed(f"The database address cannot be understood: {_EXPECTED}.") from error
    driver = _DRIVERS.get(url.get_backend_name())
    if driver is None:
        raise StorageFailed(f"Marquee cannot use a {url.get_backend_name()} database: {_EXPECTED}.")
    if url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}:
        raise StorageFailed(f"A database in memory would lose every rating at the next start: {_EXPECTED}.")
    return url.set(drivername=driver)


def _options(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {} if "timeout" in url.query else {"timeout": LOCK_TIMEOUT_S}}
    arguments: dict[str, Any] = {
        "connect_timeout": LOCK_TIMEOUT_S,
        "options": f"-c lock_timeout={LOCK_TIMEOUT_S}s",
    }
    return {
        "connect_args": {name: value for name, value in arguments.items() if name not in url.query},
        "pool_pre_ping": True,  # the server may have restarted since the last statement
    }


def _make_private(file: Path) -> None:
    """Make file and folder for the owner alone; SQLite's -wal and -shm files take the file's mode."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StorageFailed(f"The database {file} cannot be opened: {error.strerror}.") from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin_sqlite`, not guessed by the driver
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
