"""A new model from MovieLens plus the ratings of people who consented, live only if it is not worse."""

from __future__ import annotations

import asyncio
import csv
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handlers.services import Services
from handlers.training import Outcome, Progress, TrainingFailed, TrainingPlan, train
from recsys import ModelRefused, Recommender
from recsys.domain import MovieId, UserId
from storage import StorageFailed

Kind = Literal["retrain", "tune", "daily"]


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a training changed: `now` is `before` where the new model was worse."""

    outcome: Outcome
    before: Recommender
    now: Recommender


async def renew(
    services: Services, kind: Kind, requested_by: UserId | None, on_progress: Progress
) -> Renewal:
    """Train, and let a published model answer from the next request on; the run is written down.

    Cancelling stops the training; the live model stays.

    Raises:
        TrainingFailed: no new model; the live one keeps serving.
    """
    plan, runs, before = services.training, services.storage.training, services.recommender
    try:
        run_id = await runs.start(kind, requested_by, {"tune": kind == "tune"})
    except StorageFailed as error:
        raise TrainingFailed(str(error)) from error
    try:
        outcome = await _train_with_consented(services, tune=kind == "tune", on_progress=on_progress)
        if outcome.published:
            load = asyncio.to_thread(Recommender.load, plan.models, plan.key, outcome.version)
            services.recommender = await load
        await runs.finish(
            run_id,
            "published" if outcome.published else "kept",
            metrics=outcome.metrics,
            model_version=outcome.version,
        )
    except asyncio.CancelledError:
        await runs.finish(run_id, "failed", error="stopped")
        raise
    except (TrainingFailed, ModelRefused, StorageFailed, OSError) as error:
        await _note_failure(services, run_id, str(error))
        raise TrainingFailed(str(error)) from error
    return Renewal(outcome, before, services.recommender)


async def _note_failure(services: Services, run_id: int, reason: str) -> None:
    try:
        await services.storage.training.finish(run_id, "failed", error=reason)
    except StorageFailed as error:  # a full disk, say; the run is closed at the next start
        raise TrainingFailed(f"{reason}; {error}") from error


async def _train_with_consented(services: Services, *, tune: bool, on_progress: Progress) -> Outcome:
    plan = services.training
    rows = await services.storage.ratings.for_training()
    if not rows:
        return await train(plan, tune=tune, on_progress=on_progress)
    file = await asyncio.to_thread(write_privately, plan, rows)
    try:
        return await train(plan, ratings=file, tune=tune, on_progress=on_progress)
    finally:
        file.unlink(missing_ok=True)


def write_privately(plan: TrainingPlan, rows: Iterable[tuple[UserId, MovieId, float, int]]) -> Path:
    """Write a CSV file in MovieLens' columns that only the bot's own user can read.

    Raises:
        OSError: no room; nothing is left behind.
    """
    with tempfile.NamedTemporaryFile(
        "w", dir=plan.scratch, suffix=".csv", newline="", encoding="utf-8", delete=False
    ) as file:
        path = Path(file.name)
        try:
            writer = csv.writer(file)
            writer.writerow(("userId", "movieId", "rating", "timestamp"))
            writer.writerows(rows)
            file.flush()
        except OSError:
            path.unlink(missing_ok=True)
            raise
    return path
