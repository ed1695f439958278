"""INSERT ... ON CONFLICT, which both databases have and SQLAlchemy keeps under two names."""

from __future__ import annotations

from typing import cast

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.database.tables import Base


def insert(session: AsyncSession, table: type[Base]) -> sqlite.Insert:
    """An insert for the session's database that can be given `on_conflict_do_nothing` or `..._do_update`."""
    if session.get_bind().dialect.name == "postgresql":
        return cast("sqlite.Insert", postgresql.insert(table))  # the two offer the same methods
    return sqlite.insert(table)
