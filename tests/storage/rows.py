"""Films and people that tests of storage write, and what they look at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import inspect, text

from recsys.domain import MovieId, UserId
from storage import Storage

MATRIX, HEAT, UP = MovieId(2571), MovieId(6), MovieId(68954)
NOBODY = UserId(1_999_999)


def just_now(moment: datetime | None) -> bool:
    return (
        moment is not None and moment.tzinfo is UTC and abs(datetime.now(UTC) - moment) < timedelta(minutes=1)
    )


async def everything(storage: Storage) -> list[str]:
    """Every row of every table that the database has, as text."""
    async with storage._database._engine.connect() as connection:
        tables = await connection.run_sync(lambda c: inspect(c).get_table_names())
        return [
            repr(tuple(row))
            for table in sorted(tables)
            for row in await connection.execute(text(f"SELECT * FROM {table}"))
        ]
