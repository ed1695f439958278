"""Which errors become a sentence, and which pass."""

from __future__ import annotations

import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from storage import NoSuchPerson, StorageFailed
from storage.database.failures import translated


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (psycopg.errors.DiskFull(), StorageFailed, "disk of the database is full"),
        (psycopg.errors.InvalidPassword(), StorageFailed, "refused the login"),
        (psycopg.errors.TooManyConnections(), StorageFailed, "no free connection"),
        (psycopg.errors.AdminShutdown(), StorageFailed, "cannot be reached"),
        (psycopg.errors.DeadlockDetected(), StorageFailed, "busy"),
        (psycopg.errors.ReadOnlySqlTransaction(), StorageFailed, "read-only"),
        (psycopg.OperationalError("the line went dead"), StorageFailed, "cannot be reached"),
        (psycopg.errors.ForeignKeyViolation(), NoSuchPerson, "has been forgotten"),
    ],
)
def test_translated(error: Exception, kind: type[Exception], sentence: str) -> None:
    with pytest.raises(StorageFailed, match=sentence) as failure, translated():
        raise DBAPIError("INSERT", {}, error)
    assert type(failure.value) is kind


@pytest.mark.parametrize(
    "error",
    [psycopg.errors.UndefinedTable(), psycopg.InterfaceError("a bug"), sqlite3.InterfaceError("a bug")],
)
def test_a_bug_passes_unchanged(error: Exception) -> None:
    bug = DBAPIError("INSERT", {}, error)
    with pytest.raises(DBAPIError) as passed, translated():
        raise bug
    assert passed.value is bug


def test_no_free_connection_in_the_pool() -> None:
    with pytest.raises(StorageFailed, match="busy"), translated():
        raise PoolTimeout
