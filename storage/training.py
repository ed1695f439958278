"""The history of training runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Literal

from sqlalchemy import Select, select, update

from recsys.domain import UserId
from storage.database.sessions import Database
from storage.database.tables import TrainingRunRow
from storage.records import Json, TrainingRun


class TrainingRuns:
    """The table `training_run`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def start(self, kind: str, requested_by: UserId | None, parameters: Mapping[str, Json]) -> int:
        """Note that a run begins; its run_id."""
        row = TrainingRunRow(
            kind=kind,
            status="running",
            requested_by=requested_by,
            parameters=dict(parameters),
            metrics={},
            started_at=datetime.now(UTC),
        )
        async with self._database.session(write=True) as session:
            session.add(row)
            await session.flush()
            return row.run_id

    async def finish(
        self,
        run_id: int,
        status: Literal["published", "kept", "failed"],
        *,
        metrics: Mapping[str, float] | None = None,
        model_version: str | None = None,
        error: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Note how a running run ended; a run that ended before keeps its first end."""
        ended = {
            "status": status,
            "metrics": dict(metrics or {}),
            "model_version": model_version,
            "error": error,
            "reason": reason,
            "finished_at": datetime.now(UTC),
        }
        running = (TrainingRunRow.run_id == run_id, TrainingRunRow.status == "running")
        async with self._database.session(write=True) as session:
            await session.execute(update(TrainingRunRow).where(*running).values(ended))

    async def latest(self, n: int) -> list[TrainingRun]:
        """The last `n` runs, newest first, in whatever state."""
        async with self._database.session() as session:
            rows = await session.scalars(
                select(TrainingRunRow).order_by(TrainingRunRow.run_id.desc()).limit(n)
            )
            return [_run(row) for row in rows]

    async def close_interrupted(self) -> int:
        """At start: mark the runs that a stop or crash cut off as failed; how many there were."""
        statement = (
            update(TrainingRunRow)
            .where(TrainingRunRow.status == "running")
            .values(status="failed", error="interrupted", finished_at=datetime.now(UTC))
            .returning(TrainingRunRow.run_id)
        )
        async with self._database.session(write=True) as session:
            return len((await session.scalars(statement)).all())


def last_model_began() -> Select[datetime]:
    """When the newest run that made a model began, whether it was published or not."""
    return (
        select(TrainingRunRow.started_at)
        .where(TrainingRunRow.status.in_(("published", "kept")))
        .order_by(TrainingRunRow.run_id.desc())
        .limit(1)
    )


def _run(row: TrainingRunRow) -> TrainingRun:
    return TrainingRun(
        run_id=row.run_id,
        kind=row.kind,
        status=row.status,
        requested_by=None if row.requested_by is None else UserId(row.requested_by),
        parameters=MappingProxyType(row.parameters),
        metrics=MappingProxyType(row.metrics),
        model_version=row.model_version,
        error=row.error,
        reason=row.reason,
        started_at=row.started_at,
        finished_at=row.finished_at,
    )
