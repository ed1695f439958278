"""Training runs, and which ratings they may read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Literal, cast

import pytest

from storage import Person, Storage
from tests.storage.rows import HEAT, UP, just_now

pytestmark = pytest.mark.slow


async def test_a_run_from_start_to_end(storage: Storage, ada: Person) -> None:
    run_id = await storage.training.start("tune", ada.user_id, {"folds": 3, "grid": {"reg_all": [0.02]}})
    (running,) = await storage.training.latest(5)
    assert (running.run_id, running.kind, running.status) == (run_id, "tune", "running")
    assert (running.requested_by, running.parameters) == (
        ada.user_id,
        {"folds": 3, "grid": {"reg_all": [0.02]}},
    )
    assert just_now(running.started_at)
    assert running.finished_at is None
    await storage.training.finish(
        run_id, "published", metrics={"rmse": 0.851}, model_version="v2", reason="not worse"
    )
    (finished,) = await storage.training.latest(5)
    assert (finished.status, finished.metrics, finished.model_version) == (
        "published",
        {"rmse": 0.851},
        "v2",
    )
    assert (finished.error, finished.reason) == (None, "not worse")
    assert just_now(finished.finished_at)


async def test_a_run_ends_once(storage: Storage) -> None:
    run_id = await storage.training.start("daily", None, {})
    await storage.training.finish(run_id, "kept", metrics={"rmse": 0.9})
    await storage.training.finish(run_id, "failed", error="too late")
    (run,) = await storage.training.latest(1)
    assert (run.status, run.metrics, run.error, run.requested_by) == ("kept", {"rmse": 0.9}, None, None)


async def test_latest_is_newest_first(storage: Storage) -> None:
    started = [await storage.training.start("retrain", None, {}) for _ in range(4)]
    assert [run.run_id for run in await storage.training.latest(3)] == started[:0:-1]


async def test_interrupted_runs_failed(storage: Storage) -> None:
    done = await storage.training.start("retrain", None, {})
    await storage.training.finish(done, "kept")
    await storage.training.start("retrain", None, {})
    await storage.training.start("daily", None, {})
    assert await storage.training.close_interrupted() == 2
    assert await storage.training.close_interrupted() == 0
    latest = await storage.training.latest(5)
    assert [(run.status, run.error) for run in latest] == [
        ("failed", "interrupted"),
        ("failed", "interrupted"),
        ("kept", None),
    ]
    assert all(just_now(run.finished_at) for run in latest)


async def test_ratings_are_new_until_a_run_finishes(storage: Storage, ada: Person) -> None:
    async def new() -> int:
        return (await storage.statistics()).ratings_since_last_training

    await storage.people.set_consent(ada.user_id, given=True)
    await storage.ratings.rate(ada.user_id, HEAT, 4)
    assert await new() == 1
    for status, expected in (("failed", 1), ("kept", 0), ("failed", 0), ("published", 0)):
        run_id = await storage.training.start("retrain", None, {})
        await storage.training.finish(run_id, cast("Literal['kept']", status))
        assert await new() == expected
    await storage.ratings.rate(ada.user_id, UP, 4)
    await storage.training.finish(await storage.training.start("retrain", None, {}), "failed")
    await storage.training.start("retrain", None, {})
    assert await new() == 1


async def test_history_outlives_a_forgotten_operator(storage: Storage, ada: Person) -> None:
    await storage.training.start("retrain", ada.user_id, {})
    await storage.people.forget(ada.user_id)
    assert [run.requested_by for run in await storage.training.latest(5)] == [None]


async def test_only_consenting_people_train(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.people.set_consent(ada.user_id, given=True)
    await storage.people.set_consent(ben.user_id, given=False)
    carl = await storage.people.meet(3, "en")
    for person in (ada, ben, carl):
        await storage.ratings.rate(person.user_id, UP, 4)
        await storage.ratings.rate(person.user_id, HEAT, 2.5)
    rated = {r.movie_id: int(r.rated_at.timestamp()) for r in await storage.ratings.everything(ada.user_id)}
    assert await storage.ratings.for_training() == [
        (ada.user_id, HEAT, 2.5, rated[HEAT]),
        (ada.user_id, UP, 4.0, rated[UP]),
    ]
    await storage.people.set_consent(ada.user_id, given=False)
    assert await storage.ratings.for_training() == []


async def test_count_for_training_since(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.people.set_consent(ada.user_id, given=True)
    await storage.ratings.rate(ada.user_id, HEAT, 4)
    await storage.ratings.rate(ben.user_id, HEAT, 4)
    between = datetime.now(UTC)
    await storage.ratings.rate(ada.user_id, UP, 4)
    assert await storage.ratings.count_for_training_since(None) == 2
    assert await storage.ratings.count_for_training_since(between) == 1
    elsewhere = between.astimezone(timezone(timedelta(hours=-11)))
    assert await storage.ratings.count_for_training_since(elsewhere) == 1
    assert await storage.ratings.count_for_training_since(datetime.now(UTC)) == 0


async def test_old_ratings_are_new_to_the_training_once_consent_is_given(
    storage: Storage, ada: Person
) -> None:
    await storage.ratings.rate(ada.user_id, HEAT, 4)
    await storage.ratings.rate(ada.user_id, UP, 4)
    before = datetime.now(UTC)
    await storage.people.set_consent(ada.user_id, given=True)
    assert await storage.ratings.count_for_training_since(before) == 2
    after = datetime.now(UTC)
    await storage.people.set_consent(ada.user_id, given=True)  # said again: nothing is new
    assert await storage.ratings.count_for_training_since(after) == 0


@pytest.mark.parametrize("way", ["consent", "everything"])
async def test_withdrawal_outdates_a_model_until_the_next_is_published(
    storage: Storage, ada: Person, way: str
) -> None:
    async def withdrawn() -> bool:
        return (await storage.statistics()).withdrawn_since_model

    async def trains(status: Literal["published", "kept", "failed"]) -> None:
        await storage.training.finish(await storage.training.start("daily", None, {}), status)

    await storage.people.set_consent(ada.user_id, given=True)
    await storage.ratings.rate(ada.user_id, HEAT, 4)
    await trains("published")
    assert not await withdrawn()
    meanwhile = await storage.training.start("retrain", None, {})
    if way == "consent":
        await storage.people.set_consent(ada.user_id, given=False)
    else:
        await storage.people.forget(ada.user_id)
    assert await withdrawn()
    await storage.training.finish(meanwhile, "published")  # read the ratings before they were withdrawn
    assert await withdrawn()
    await trains("kept")
    await trains("failed")
    assert await withdrawn()
    await trains("published")
    assert not await withdrawn()


async def test_who_never_trained_withdraws_nothing(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.people.set_consent(ben.user_id, given=True)
    await storage.training.finish(await storage.training.start("daily", None, {}), "published")
    await storage.ratings.rate(ada.user_id, HEAT, 4)
    await storage.people.set_consent(ada.user_id, given=False)
    await storage.people.forget(ada.user_id)
    await storage.people.forget(ben.user_id)
    assert not (await storage.statistics()).withdrawn_since_model
