"""When jobs are due, kept over restarts."""

from __future__ import annotations

from datetime import datetime

from storage.database.sessions import Database
from storage.database.tables import ScheduledRow
from storage.database.upsert import insert


class Schedule:
    """The table `scheduled`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def due_at(self, what: str) -> datetime | None:
        """When the job is due next; None if it never was set."""
        async with self._database.session() as session:
            row = await session.get(ScheduledRow, what)
            return None if row is None else row.due_at

    async def set(self, what: str, due_at: datetime) -> None:
        """Set when the job is due next; an aware datetime."""
        async with self._database.session(write=True) as session:
            await session.execute(
                insert(session, ScheduledRow)
                .values(what=what, due_at=due_at)
                .on_conflict_do_update(index_elements=["what"], set_={"due_at": due_at})
            )
