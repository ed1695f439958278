"""The daily training: when it is due, what it waits for, whom it tells."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.context import Context
from handlers.operators.daily import JOB, next_due, tick
from handlers.services.training import TrainingPlan
from recsys.domain import MovieId
from tests.handlers.operators.operating import ADA, BEN, Operating, outcome

pytestmark = pytest.mark.slow


LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def look(operating: Operating) -> None:
    """The job queue's minute has passed; a training that this starts runs to its end."""
    await tick(Context(operating.wire.application))
    if operating.services.training.under_way:
        await operating.result()


async def rates(operating: Operating, n: int) -> None:
    storage = operating.services.storage
    ben = await storage.people.meet(BEN["id"], "en")
    await storage.people.set_consent(ben.user_id, True)
    for movie_id in range(1, n + 1):
        await storage.ratings.rate(ben.user_id, MovieId(movie_id), 4.0)


@pytest.fixture
async def due(operating: Operating) -> Operating:
    """A training that is due, with enough new ratings, and an operator who once wrote to the bot."""
    operating.services.training.min_new_ratings = 3
    await rates(operating, 3)
    await operating.services.storage.people.meet(ADA["id"], "en")
    await operating.services.storage.schedule.set(JOB, LONG_AGO)
    operating.child_says(outcome(operating.services.recommender.version))
    return operating


async def test_the_first_look_sets_the_time(operating: Operating) -> None:
    await rates(operating, 60)
    await look(operating)
    due_at = await operating.services.storage.schedule.due_at(JOB)
    assert due_at is not None
    assert due_at > datetime.now(UTC)
    assert await operating.services.storage.training.latest(1) == []


async def test_a_missed_time_is_caught_up_once(due: Operating) -> None:
    before = due.services.recommender
    await look(due)
    [run] = await due.services.storage.training.latest(5)
    assert (run.kind, run.status, run.requested_by) == ("daily", "published", None)
    assert due.services.recommender is not before
    await look(due)
    assert len(await due.services.storage.training.latest(5)) == 1


async def test_operators_are_told_of_a_new_model(due: Operating) -> None:
    await look(due)
    [call] = due.wire.telegram.calls
    assert call.parameters["chat_id"] == str(ADA["id"]) or call.parameters["chat_id"] == ADA["id"]
    assert "is live" in call.text


async def test_operators_are_told_of_a_failure_once_each_under_one_id(
    due: Operating, caplog: pytest.LogCaptureFixture
) -> None:
    due.services.admin_ids |= {BEN["id"]}
    due.child_runs("import sys; sys.exit(1)")
    await look(due)
    first, second = due.wire.telegram.calls
    assert first.text == second.text
    assert "No new model" in first.text
    assert caplog.text.count("Incident") == 1


async def test_nobody_is_told_that_nothing_changed(due: Operating) -> None:
    due.child_says(outcome("v9", published=False, reason="it is worse"))
    await tick(Context(due.wire.application))
    await due.rest()
    assert due.wire.telegram.calls == []


async def test_an_operator_who_cannot_be_told(due: Operating, caplog: pytest.LogCaptureFixture) -> None:
    people = due.services.storage.people
    due.services.admin_ids |= {BEN["id"], 100000777}
    await people.set_blocked(ADA["id"], True)
    due.wire.telegram.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
    await tick(Context(due.wire.application))
    await due.rest()
    assert [call.method for call in due.wire.telegram.calls] == ["sendMessage"]
    assert "could not be told" in caplog.text


async def test_too_few_new_ratings(due: Operating) -> None:
    due.services.training.min_new_ratings = 4
    await look(due)
    assert await due.services.storage.training.latest(1) == []
    due_at = await due.services.storage.schedule.due_at(JOB)
    assert due_at is not None
    assert due_at > datetime.now(UTC)


async def test_only_what_is_new_since_the_last_training_counts(due: Operating) -> None:
    await look(due)
    await due.services.storage.schedule.set(JOB, LONG_AGO)
    await look(due)
    assert len(await due.services.storage.training.latest(5)) == 1


@pytest.mark.parametrize("way", ["/privacy", "/forgetme"])
async def test_a_withdrawal_makes_it_due_until_a_model_without_it_is_published(
    due: Operating, way: str
) -> None:
    """Who withdraws while a model trains on their ratings is left out of the next one."""
    storage, wire, go_on = due.services.storage, due.wire, due.folder / "go-on"
    published = json.dumps(outcome(due.services.recommender.version))
    due.child_runs(
        f"import os, time\nwhile not os.path.exists({str(go_on)!r}): time.sleep(0.01)\nprint({published!r})"
    )
    await tick(Context(wire.application))
    await due.begins()
    while not list(due.services.training.scratch.iterdir()):  # noqa: ASYNC110 - nobody else tells
        await asyncio.sleep(0.01)
    await wire.says(BEN, way)
    await wire.presses(BEN, "Stop using my ratings" if way == "/privacy" else "Yes, delete everything")
    go_on.touch()
    await due.rest()
    due.child_says(outcome(due.services.recommender.version))
    for _ in range(3):
        await storage.schedule.set(JOB, LONG_AGO)
        await look(due)
    runs = await storage.training.latest(5)
    assert [run.status for run in runs] == ["published", "published"]
    assert "--ratings" not in due.told()["argv"]
    assert "--replace" in due.told()["argv"]


async def test_without_a_withdrawal_a_better_model_is_not_replaced_by_force(due: Operating) -> None:
    await look(due)
    assert "--replace" not in due.told()["argv"]


async def test_another_training_goes_first(due: Operating) -> None:
    due.child_runs("import time; time.sleep(60)")
    await due.wire.says(ADA, "/retrain")
    await due.begins()
    await tick(Context(due.wire.application))
    assert [run.kind for run in await due.services.storage.training.latest(5)] == ["retrain"]


async def test_an_operator_who_is_quicker_is_not_overtaken(due: Operating) -> None:
    """A training begins while the look at the database is under way: still only that one runs."""
    looking = asyncio.create_task(tick(Context(due.wire.application)))
    with contextlib.closing(sqlite3.connect(due.database)) as database:
        while database.execute("SELECT due_at FROM scheduled").fetchone()[0] < "2021":  # noqa: ASYNC110 - ditto
            await asyncio.sleep(0)
    quicker = due.services.training.begin(asyncio.sleep(0.5))
    assert quicker is not None
    assert not looking.done()
    await looking
    assert due.services.training.under_way is quicker
    await due.rest()
    assert await due.services.storage.training.latest(5) == []


async def test_a_changed_setting_moves_the_time(operating: Operating) -> None:
    schedule, plan = operating.services.storage.schedule, operating.services.training
    await look(operating)
    first = await schedule.due_at(JOB)
    plan.retrain_at = time(4, 31)
    await look(operating)
    second = await schedule.due_at(JOB)
    assert first is not None
    assert second is not None
    assert first != second


def plan_at(at: time, zone: str | None) -> TrainingPlan:
    return TrainingPlan(
        data=Path(),
        models=Path(),
        key=b"",
        scratch=Path(),
        retrain_at=at,
        zone=ZoneInfo(zone) if zone else None,
    )


@pytest.mark.parametrize(
    ("zone", "now", "expected"),
    [
        ("UTC", "2026-05-01T04:29", "2026-05-01T04:30"),
        ("UTC", "2026-05-01T04:30", "2026-05-02T04:30"),
        ("Asia/Tokyo", "2026-05-01T19:29", "2026-05-01T19:30"),
        ("Asia/Tokyo", "2026-05-01T19:31", "2026-05-02T19:30"),
        ("America/New_York", "2026-05-01T08:00", "2026-05-01T08:30"),
        # Clocks go forward on the 8th of March, back on the 1st of November.
        ("America/New_York", "2026-03-07T20:00", "2026-03-08T08:30"),
        ("America/New_York", "2026-11-01T05:00", "2026-11-01T09:30"),
    ],
)
def test_due_at_the_time_of_day_where_the_operator_lives(zone: str, now: str, expected: str) -> None:
    due_at = next_due(plan_at(time(4, 30), zone), datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert due_at == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@given(
    at=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    now=st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1)).map(lambda t: t.replace(tzinfo=UTC)),
    zone=st.sampled_from(
        [None, "UTC", "Pacific/Apia", "Pacific/Kiritimati", "America/New_York", "Australia/Lord_Howe"]
    ),
)
def test_always_ahead_and_soon(at: time, now: datetime, zone: str | None) -> None:
    due_at = next_due(plan_at(at, zone), now)
    assert now < due_at <= now + timedelta(hours=50)
    assert due_at.tzinfo is UTC
