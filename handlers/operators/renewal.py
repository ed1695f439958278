"""A new model from MovieLens plus the ratings of people who consented, live only if it is not worse."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import logging
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handlers.services.services import Services
from handlers.services.training import Outcome, Progress, TrainingFailed, TrainingPlan, train
from recsys import ModelRefused, Recommender
from recsys.artefacts import artefact
from recsys.domain import MovieId, UserId
from storage import StorageFailed

log = logging.getLogger(__name__)

Kind = Literal["retrain", "tune", "daily"]


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a training changed: `now` is `before` where the new model was worse.

    Attributes:
        unwritten: why the database could not note the outcome; empty where it did.
    """

    outcome: Outcome
    before: Recommender
    now: Recommender
    unwritten: str = ""


async def renew(
    services: Services, kind: Kind, requested_by: UserId | None, on_progress: Progress
) -> Renewal:
    """Train, and let a published model answer from the next request on; the run is written down.

    Cancelling stops the training, and the live model stays; once the new model is published it is too late
    for that, and the renewal ends as if nobody had cancelled it.

    Raises:
        TrainingFailed: no new model; the live one keeps serving.
    """
    models, runs = services.training.models, services.storage.training
    starting = asyncio.create_task(runs.start(kind, requested_by, {"tune": kind == "tune"}))
    try:
        run_id = await asyncio.shield(starting)
    except StorageFailed as error:
        raise TrainingFailed(str(error)) from error
    except asyncio.CancelledError:
        with contextlib.suppress(StorageFailed):  # then there is no run to close
            await _note_failure(services, await starting, "stopped")
        raise
    known = artefact.versions(models)
    try:
        outcome = await _train_with_consented(services, tune=kind == "tune", on_progress=on_progress)
    except (asyncio.CancelledError, TrainingFailed, StorageFailed, OSError) as error:
        late = _published_nevertheless(services.training, known)
        if late is None:
            stopped = isinstance(error, asyncio.CancelledError)
            reason = await _note_failure(services, run_id, "stopped" if stopped else str(error))
            if stopped:
                raise
            raise TrainingFailed(reason) from error
        outcome = late
    settling = asyncio.create_task(_settle(services, run_id, outcome))
    try:
        return await asyncio.shield(settling)
    except asyncio.CancelledError:
        return await settling


def _published_nevertheless(plan: TrainingPlan, known: Collection[str]) -> Outcome | None:
    """What a training that was stopped, or stumbled, had published just before."""
    version = artefact.live_version(plan.models)
    if version is None or version in known:
        return None
    try:
        manifest = artefact.read_manifest(plan.models, version, plan.key)
    except ModelRefused:
        return None
    return Outcome(version, True, manifest.reason, manifest.metrics, previous=None, seconds=0.0)


async def _settle(services: Services, run_id: int, outcome: Outcome) -> Renewal:
    """Let a published model answer, and write down what came of the training."""
    plan, before = services.training, services.recommender
    if outcome.published:
        try:
            services.recommender = await asyncio.to_thread(
                Recommender.load, plan.models, plan.key, outcome.version
            )
        except ModelRefused as error:
            raise TrainingFailed(await _note_failure(services, run_id, str(error))) from error
    status: Literal["published", "kept"] = "published" if outcome.published else "kept"
    unwritten = ""
    try:
        await services.storage.training.finish(
            run_id, status, metrics=outcome.metrics, model_version=outcome.version, reason=outcome.reason
        )
    except StorageFailed as error:
        unwritten = str(error)
    return Renewal(outcome, before, services.recommender, unwritten)


async def _note_failure(services: Services, run_id: int, reason: str) -> str:
    """Write down a training without a model; the reason, and why it is not written down if it is not."""
    try:
        await services.storage.training.finish(run_id, "failed", error=reason)
    except StorageFailed as error:  # a full disk, say; the run is closed at the next start
        log.warning("A training's end (%s) could not be written down: %s", reason, error)
        return f"{reason}; {error}"
    return reason


async def _train_with_consented(services: Services, *, tune: bool, on_progress: Progress) -> Outcome:
    """Train; where the live model holds withdrawn ratings, another takes its place whatever the exam says."""
    plan = services.training
    replace = (await services.storage.statistics()).withdrawn_since_model
    consented = await services.storage.ratings.for_training()
    # A file that somebody brought may name films that there never were.
    rows = [row for row in consented if row[1] in services.catalogue.films]
    if len(rows) < len(consented):
        left_out = len(consented) - len(rows)
        log.info("The training leaves out %d ratings of films that are not in the catalogue", left_out)
    if not rows:
        return await train(plan, tune=tune, replace=replace, on_progress=on_progress)
    file = await asyncio.to_thread(write_privately, plan, rows)
    try:
        return await train(plan, ratings=file, tune=tune, replace=replace, on_progress=on_progress)
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
