"""The one place where errors of the database drivers become a sentence.

    StorageFailed
    └── NoSuchPerson    a write for somebody who was never met, or was forgotten meanwhile

Only failures that an operator or the next attempt can do something about are translated: a locked, full,
unreadable or damaged database, an unreachable server. Everything else is a bug and passes unchanged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class StorageFailed(Exception):
    """The database cannot do it now; the message is one sentence that says why and what to do."""


class NoSuchPerson(StorageFailed):
    """The person was never met, or was forgotten in the meantime."""


_NO_SUCH_PERSON = "Nobody has this user_id: the person was never met or has been forgotten."
_BUSY = "The database is busy: another process holds its lock; try again in a moment."
_FULL = "The disk of the database is full: nothing was saved; free some space and try again."
_CANNOT_OPEN = "The database cannot be opened: check that its folder exists and may be read and written."
_DAMAGED = "The database file is damaged or is no SQLite database: restore it from a backup."
_READ_ONLY = "The database is read-only: give the bot's user the right to write to its file and folder."
_UNREACHABLE = "The database server cannot be reached: check DATABASE_URL and that the server is running."
_REFUSED = "The database server refused the login: check the user, password and database in DATABASE_URL."

_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_PERM: _CANNOT_OPEN,
    sqlite3.SQLITE_AUTH: _CANNOT_OPEN,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_IOERR: "The disk of the database failed to read or write: check the disk.",
}

# Longest prefix of the SQLSTATE wins: https://www.postgresql.org/docs/current/errcodes-appendix.html
_SQLSTATE = {
    "08": _UNREACHABLE,
    "25006": _READ_ONLY,
    "28": _REFUSED,
    "3D000": _REFUSED,
    "40001": _BUSY,
    "40P01": _BUSY,
    "53100": _FULL,
    "53300": "The database server has no free connection: raise max_connections or close other clients.",
    "55P03": _BUSY,
    "57P": _UNREACHABLE,
    "XX001": "The database is damaged: restore it from a backup.",
}


@contextmanager
def translated() -> Iterator[None]:
    """Raise `StorageFailed` in place of a driver's error that is the world's fault, not the code's."""
    try:
        yield
    except PoolTimeout as error:
        raise StorageFailed(_BUSY) from error
    except DBAPIError as error:
        if _is_missing_person(error.orig):
            raise NoSuchPerson(_NO_SUCH_PERSON) from error
        if (sentence := _sentence(error.orig)) is None:
            raise
        raise StorageFailed(sentence) from error


def _is_missing_person(error: BaseException | None) -> bool:
    """Every foreign key that a caller can break points at `person`."""
    return (
        getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY
        or getattr(error, "sqlstate", None) == "23503"
    )


def _sentence(error: BaseException | None) -> str | None:
    if isinstance(error, sqlite3.Error):
        return _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)  # the primary code is the low byte
    sqlstate: str | None = getattr(error, "sqlstate", None)
    if sqlstate is None:
        # libpq gives no SQLSTATE where no server answered or the connection broke.
        return _UNREACHABLE if type(error).__name__ == "OperationalError" else None
    return next((_SQLSTATE[sqlstate[:n]] for n in (5, 3, 2) if sqlstate[:n] in _SQLSTATE), None)
