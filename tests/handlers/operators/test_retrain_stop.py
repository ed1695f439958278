"""Trainings that are stopped, at every moment, and what people read of it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.handlers.conftest import KEY
from tests.handlers.operators.operating import ADA, BEN, Operating, keys_of, outcome
from tests.handlers.wire import Json, notices, private, said

pytestmark = pytest.mark.slow


PUBLISHES = """
import hashlib, hmac, json, pathlib, shutil, time
models, old, new, key = pathlib.Path({models!r}), {old!r}, {new!r}, {key!r}
shutil.copytree(models / old, models / new)
manifest = json.loads((models / new / "manifest.json").read_text())
del manifest["signature"]
manifest["version"] = new
canonical = json.dumps(manifest, sort_keys=True, separators=(",", ":")).encode()
manifest["signature"] = hmac.new(key, canonical, hashlib.sha256).hexdigest()
(models / new / "manifest.json").write_text(json.dumps(manifest))
(models / "current").write_text(new)
time.sleep(60)
"""
"""A child that publishes a copy of the live model under a new version, and then tells nothing."""


def publishes_into(operating: Operating) -> Path:
    """A folder of models of this test's own, with the live one in it."""
    plan = operating.services.training
    shutil.copytree(plan.models, operating.folder / "models")
    plan.models = operating.folder / "models"
    return plan.models


def newer(version: str) -> str:
    """A version that is not there yet."""
    return f"2999{version[4:]}"


def board_of(operating: Operating) -> Json:
    """The message that has the stop button."""
    [message] = [one for one in operating.wire.telegram.messages.values() if keys_of(one)]
    return message


async def test_one_training_at_a_time(operating: Operating) -> None:
    operating.child_runs("import time; time.sleep(60)")
    await operating.wire.says(ADA, "/retrain")
    await operating.begins()
    [busy] = await operating.wire.says(ADA, "/retrain tune")
    assert "already running" in busy.text
    assert busy.labels == []
    message = board_of(operating)
    [stop] = [key for row in message["reply_markup"]["inline_keyboard"] for key in row]
    calls = await operating.wire.presses(ADA, "⏹ Stop")
    assert notices(calls) == ["Stopping the training…"]
    assert "was stopped. The model" in await operating.result()
    [run] = await operating.services.storage.training.latest(5)
    assert (run.status, run.error) == ("failed", "stopped")
    calls = await operating.wire.presses_data(ADA, stop["callback_data"], message)
    assert notices(calls) == ["No training is running."]
    labels = [key for message in operating.wire.telegram.messages.values() for key in keys_of(message)]
    assert labels == []


async def test_stop_by_command(operating: Operating) -> None:
    operating.child_runs("import time; time.sleep(60)")
    assert "No training is running" in said(await operating.wire.says(ADA, "/retrain stop"))
    await operating.wire.says(ADA, "/retrain")
    await operating.begins()
    await operating.wire.says(ADA, "/retrain STOP")
    assert "was stopped. The model" in await operating.result()


async def test_a_stop_that_comes_too_late_says_that_the_new_model_is_live(operating: Operating) -> None:
    """The child has published, and is asked to stop before it told so."""
    services, before = operating.services, operating.services.recommender
    models, new = publishes_into(operating), newer(before.version)
    operating.child_runs(PUBLISHES.format(models=str(models), old=before.version, new=new, key=KEY))
    await operating.wire.says(ADA, "/retrain")
    while (models / "current").read_text() != new:  # noqa: ASYNC110 - another process tells
        await asyncio.sleep(0.01)
    await operating.wire.says(ADA, "/retrain stop")
    text = await operating.result()
    assert f"The new model {new} is live" in text
    assert f"RMSE {before.metrics['rmse']:.4f}" in text
    assert services.recommender.version == new
    [run] = await services.storage.training.latest(5)
    assert (run.status, run.model_version) == ("published", new)
    assert (run.metrics["rmse"], run.reason) == (before.metrics["rmse"], "the first model")


async def test_a_stop_while_a_training_is_being_noted_leaves_no_run_open(operating: Operating) -> None:
    operating.child_runs("import time; time.sleep(60)")
    for moments in range(0, 60, 12):
        await operating.wire.says(ADA, "/retrain")
        for _ in range(moments):
            await asyncio.sleep(0)
        await operating.services.training.stop()
        assert "was stopped. The model" in await operating.result()
    runs = await operating.services.storage.training.latest(20)
    assert {(run.status, run.error) for run in runs} <= {("failed", "stopped")}


async def test_a_stop_while_the_new_model_is_being_noted_is_too_late(operating: Operating) -> None:
    services, before = operating.services, operating.services.recommender
    operating.child_says(outcome(before.version))
    await operating.wire.says(ADA, "/retrain")
    await operating.begins()
    with contextlib.closing(sqlite3.connect(operating.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        while services.recommender is before:  # noqa: ASYNC110 - nobody else tells
            await asyncio.sleep(0)
        stopping = asyncio.create_task(services.training.stop())
        await asyncio.sleep(0)
        other.execute("ROLLBACK")
    assert await stopping
    assert "is live" in await operating.result()
    [run] = await services.storage.training.latest(5)
    assert run.status == "published"


async def test_told_to_stop_twice_it_tidies_up_once(operating: Operating) -> None:
    operating.child_runs("import time; time.sleep(60)")
    await operating.wire.says(ADA, "/retrain")
    await operating.begins()
    assert await asyncio.gather(*(operating.services.training.stop() for _ in range(3))) == [True] * 3
    assert "was stopped. The model" in await operating.result()
    [run] = await operating.services.storage.training.latest(5)
    assert (run.status, run.error) == ("failed", "stopped")


@pytest.mark.parametrize("stopped", [False, True])
async def test_what_the_database_cannot_note_is_told_as_it_is(operating: Operating, stopped: bool) -> None:
    """Another process holds the database's lock when a training ends, with a model or by its stop button."""
    before, go_on = operating.services.recommender, operating.folder / "go-on"
    await operating.wire.says(ADA, "/start")
    operating.child_runs(
        f"import os, time\nwhile not os.path.exists({str(go_on)!r}): time.sleep(0.01)\n"
        f"print({json.dumps(outcome(before.version))!r})"
    )
    await operating.wire.says(ADA, "/retrain")
    await operating.begins()
    with contextlib.closing(sqlite3.connect(operating.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        if stopped:
            await operating.services.training.stop()
        go_on.touch()
        text = await operating.result()
    if stopped:
        assert text == f"The training was stopped. The model {before.version} keeps serving."
        assert operating.services.recommender is before
    else:
        assert f"The new model {before.version} is live" in text
        assert "The database could not note this training: The database is busy" in text
        assert operating.services.recommender is not before
    assert keys_of(operating.wire.newest(private(ADA))) == []
    assert not operating.services.training.busy


async def test_the_stop_button_is_the_operator_s(operating: Operating) -> None:
    operating.child_runs("import time; time.sleep(60)")
    await operating.wire.says(ADA, "/retrain")
    await operating.begins()
    await operating.wire.presses(BEN, "⏹ Stop")
    assert operating.services.training.busy
    operating.services.admin_ids = frozenset()
    await operating.wire.presses(ADA, "⏹ Stop")
    assert operating.services.training.busy
