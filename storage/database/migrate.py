"""Bring a database to a revision of the schema, forwards or back."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from storage.database.failures import StorageFailed

# Any number that no other program locks on the same server.
_LOCK = 6277833


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Migrate up inside the connection's open transaction; the second of two starters finds it done.

    Raises:
        StorageFailed: the database was made by a newer version.
    """
    _lock(connection)
    if revision == "head" and MigrationContext.configure(connection).get_current_revision() == _newest():
        return  # Alembic would read every migration again to find nothing to do
    try:
        command.upgrade(_config(connection), revision)
    except CommandError as error:
        raise StorageFailed(
            "The database was made by a newer version of Marquee: update Marquee, or restore an older backup."
        ) from error


def downgrade(connection: Connection, revision: str) -> None:
    """Migrate down inside the connection's open transaction; "base" takes every table away."""
    _lock(connection)
    command.downgrade(_config(connection), revision)


@cache
def _newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def _lock(connection: Connection) -> None:
    """Keep other migrators out until the transaction ends; SQLite's BEGIN IMMEDIATE already did."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option(
        "script_location", str(Path(__file__).parents[1] / "migrations").replace("%", "%%")
    )
    config.attributes["connection"] = connection
    return config
