"""Due times over restarts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from storage import Storage


async def test_due_times_are_kept_to_the_microsecond_in_utc(storage: Storage) -> None:
    assert await storage.schedule.due_at("retrain") is None
    due = datetime(2031, 3, 30, 3, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    await storage.schedule.set("retrain", due)
    kept = await storage.schedule.due_at("retrain")
    assert kept == due
    assert kept.tzinfo is UTC
    await storage.schedule.set("retrain", due + timedelta(days=1))
    assert await storage.schedule.due_at("retrain") == due + timedelta(days=1)


async def test_a_time_without_zone_is_refused(storage: Storage) -> None:
    with pytest.raises(StatementError, match="has no time zone"):
        await storage.schedule.set("retrain", datetime(2031, 3, 30))
    assert await storage.schedule.due_at("retrain") is None
