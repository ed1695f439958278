"""Training in a process of its own: start it, follow it, stop it, read what came out.

Nothing here knows Telegram or the database: the first model is trained by it before the bot is there.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import time, tzinfo
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, JsonValue, ValidationError

TIDY_UP_S = 10.0
"""That a training gets after it was asked to stop."""

T = TypeVar("T")

Progress = Callable[[float, str], None]
"""Told the share done in 0-1 and a few words on what is being done."""


@dataclass(slots=True)
class TrainingPlan:
    """What models are made from, where they go and when; and the training under way, at most one.

    Attributes:
        data: folder of the dataset.
        models: folder of the published models.
        key: signs them.
        scratch: private folder for the ratings of people who consented, while a training runs.
        cache: folder for the dataset's ratings in a form that is read faster; None: the system's.
        retrain_at: time of day of the daily training, in `zone`.
        zone: None is the machine's own time.
        min_new_ratings: the daily training waits for so many.
        command: what is started, before its arguments.
        under_way: the training that was begun last; None before the first.
    """

    data: Path
    models: Path
    key: bytes
    scratch: Path
    cache: Path | None = None
    retrain_at: time = time(4, 30)
    zone: tzinfo | None = None
    min_new_ratings: int = 50
    command: tuple[str, ...] = (sys.executable, "-P", "-m", "recsys")
    under_way: asyncio.Task[Any] | None = field(default=None, compare=False)

    @property
    def busy(self) -> bool:
        """Whether a training is under way."""
        return self.under_way is not None and not self.under_way.done()

    def begin(self, training: Coroutine[Any, Any, T]) -> asyncio.Task[T] | None:
        """Start a training, or refuse it (None) while another is under way.

        Every training starts here, and nothing is awaited between the look and the start.
        """
        if self.busy:
            training.close()
            return None
        self.under_way = task = asyncio.create_task(training)
        return task

    async def stop(self) -> bool:
        """Stop the training under way and wait until it is gone; False where there was none."""
        task = self.under_way
        if task is None or task.done():
            return False
        if not task.cancelling():  # a second request must not cut short how it tidies up
            task.cancel()
        await asyncio.wait([task])
        return True


class TrainingFailed(Exception):
    """A training that made no model, and why, in one line."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a training made.

    Attributes:
        published: whether it is live now; else it was worse than the live one.
        reason: why it was published, or why not.
        metrics: "rmse", "mae" and "newcomer_rmse@5" in stars, "ndcg@10" in 0-1, on the held-out ratings.
        previous: the version that was live before and its metrics on the same held-out ratings.
        better: whether a figure is better than that version's, beyond chance.
        worse: whether a figure is worse than that version's, by more than is let pass.
    """

    version: str
    published: bool
    reason: str
    metrics: Mapping[str, float]
    previous: tuple[str, Mapping[str, float]] | None
    seconds: float
    better: bool = False
    worse: bool = False


async def train(
    plan: TrainingPlan,
    *,
    ratings: Path | None = None,
    tune: bool = False,
    replace: bool = False,
    on_progress: Progress,
) -> Outcome:
    """Train a model in a new process; cancelling this stops that process.

    Args:
        ratings: a CSV file of more ratings than the dataset's.
        tune: search for better parameters first.
        replace: the live model must go, even for a worse one.

    Raises:
        TrainingFailed: no model was made; the live one stays.
    """
    arguments = ["train", "--data", str(plan.data), "--models", str(plan.models), "--key", "-"]
    arguments += ["--cache", str(plan.cache)] if plan.cache else []
    arguments += ["--ratings", str(ratings)] if ratings else []
    arguments += ["--tune"] if tune else []
    arguments += ["--replace"] if replace else []
    arguments += ["--json", "--progress", "lines"]
    try:
        # A session of its own: Ctrl-C in the terminal reaches the bot only, and the bot stops the training.
        process = await asyncio.create_subprocess_exec(
            *plan.command,
            *arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            # It imports what this process does, installed or not, and nothing from the working folder.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            start_new_session=True,
        )
    except OSError as error:
        raise TrainingFailed(f"the training could not be started: {error.strerror or error}") from error
    try:
        document, last_words = await _listen(process, plan.key, on_progress)
        status = await process.wait()
    finally:
        await _end(process)
    if status < 0:
        raise TrainingFailed(f"the training was ended from outside by {signal.Signals(-status).name}")
    if status != 0:
        raise TrainingFailed(last_words or f"the training ended with status {status} and no reason")
    return _read_outcome(document)


async def _listen(process: Process, key: bytes, on_progress: Progress) -> tuple[bytes, str]:
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write(key.hex().encode() + b"\n")
    process.stdin.close()
    return await asyncio.gather(process.stdout.read(), _follow(process.stderr, on_progress))


async def _follow(stderr: asyncio.StreamReader, on_progress: Progress) -> str:
    """Pass progress on; return the last line that was something else."""
    last_words = ""
    while True:
        try:
            line = await stderr.readline()
        except ValueError:  # a line longer than the reader's limit, now dropped
            continue
        if not line:
            return last_words
        text = line.decode(errors="replace").strip()
        word, _, rest = text.partition(" ")
        share, _, words = rest.partition(" ")
        try:
            done = float(share) if word == "progress" else -1.0
        except ValueError:
            done = -1.0
        if 0 <= done <= 1:
            on_progress(done, words)
        elif text:
            last_words = text[:300]


async def _end(process: Process) -> None:
    """See to it that the process is gone."""
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), TIDY_UP_S)
    except TimeoutError:
        process.kill()
        await process.wait()


class _Judged(BaseModel):
    version: str
    metrics: dict[str, JsonValue]


class _Difference(BaseModel):
    better: bool
    worse: bool


class _Document(BaseModel):
    """What `recsys train --json` writes."""

    version: str
    published: bool
    reason: str | None = None
    metrics: dict[str, JsonValue]
    previous: _Judged | None
    differences: list[_Difference] | None = None
    seconds: float | None = None


def _read_outcome(document: bytes) -> Outcome:
    try:
        read = _Document.model_validate_json(document)
    except ValidationError as error:
        raise TrainingFailed("the training ended without telling its outcome") from error
    differences = read.differences or []
    return Outcome(
        version=read.version,
        published=read.published,
        reason=read.reason or "",
        metrics=_numbers(read.metrics),
        previous=(read.previous.version, _numbers(read.previous.metrics)) if read.previous else None,
        seconds=read.seconds or 0.0,
        better=any(difference.better for difference in differences),
        worse=any(difference.worse for difference in differences),
    )


def _numbers(metrics: Mapping[str, JsonValue]) -> dict[str, float]:
    return {name: float(value) for name, value in metrics.items() if isinstance(value, int | float)}
