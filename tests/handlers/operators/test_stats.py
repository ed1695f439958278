"""/stats: what an operator sees at a glance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from recsys.domain import MovieId
from tests.handlers.operators.operating import ADA, BEN, Operating
from tests.handlers.wire import group, said


async def test_an_empty_bot(operating: Operating) -> None:
    text = said(await operating.wire.says(ADA, "/stats"))
    model = operating.services.recommender
    assert "1 person: 0 said yes to training, 0 blocked the bot" in text
    assert "0 ratings, 0 marks, 0 groups" in text
    assert f"Model {model.version}, made {model.created_at:%Y-%m-%d %H:%M} (today)" in text
    assert f"Sample data, not MovieLens: {model.n_ratings:,} ratings" in text
    assert f"RMSE {model.metrics['rmse']:.4f}" in text
    assert f"MAE {model.metrics['mae']:.4f}" in text
    assert "No training yet" in text
    assert "Next daily training" not in text


async def test_a_busy_bot(operating: Operating) -> None:
    services = operating.services
    services.training.zone = ZoneInfo("Asia/Tokyo")
    storage = services.storage
    ben = await storage.people.meet(BEN["id"], "en")
    await storage.people.set_consent(ben.user_id, True)
    await storage.people.set_blocked(BEN["id"], True)
    await storage.ratings.rate(ben.user_id, MovieId(1), 4.0)
    await storage.ratings.rate(ben.user_id, MovieId(2), 3.0)
    await storage.marks.put(ben.user_id, MovieId(3), "seen")
    await operating.wire.says(BEN, "/search matrix", group())
    await storage.schedule.set("retrain", datetime(2030, 1, 2, 19, 30, tzinfo=UTC))
    for kind, status, error, reason in (
        ("retrain", "published", None, "not worse"),
        ("tune", "kept", None, "rmse 0.8 -> 0.9"),
        ("daily", "failed", "no <room>", None),
    ):
        run = await storage.training.start(kind, None, {})
        metrics = {"rmse": 0.8765} if status == "published" else {}
        await storage.training.finish(run, status, metrics=metrics, error=error, reason=reason)  # type: ignore[arg-type] # a Literal
    await storage.training.start("tune", None, {})
    text = said(await operating.wire.says(ADA, "/stats"))
    assert "2 people: 1 said yes to training, 1 blocked the bot" in text
    assert "2 ratings, 1 mark, 1 group" in text
    assert "training: published, RMSE 0.8765" in text
    assert "tuning: worse, old model kept (rmse 0.8 -> 0.9)" in text
    assert "daily: failed (no <room>)" in text
    assert "tuning: running" in text
    assert "Next daily training 2030-01-03 04:30, if there are 50 new ratings by then" in text
    assert "took back" not in text
    await storage.people.forget(ben.user_id)
    text = said(await operating.wire.says(ADA, "/stats"))
    assert "Somebody took back ratings that the model was trained on" in text
    assert text.endswith("Next daily training 2030-01-03 04:30")


async def test_real_data_is_named(operating: Operating) -> None:
    services = operating.services
    services.catalogue = replace(services.catalogue, is_sample=False)
    text = said(await operating.wire.says(ADA, "/stats"))
    assert "Sample data" not in text
    assert f"{services.recommender.dataset}: " in text
