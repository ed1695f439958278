"""The model that a starting bot serves, and what is shown while it is made."""

from __future__ import annotations

import io
import json
import logging
import re
import shutil
import sys
import time
from pathlib import Path

import pytest

from handlers.operators.live_model import live_model, load_model
from handlers.operators.terminal import progress_shown
from handlers.services.training import TrainingFailed, TrainingPlan
from tests.handlers import film_club
from tests.handlers.conftest import KEY
from tests.handlers.operators.operating import outcome

CLUB = film_club.CATALOGUE.name


@pytest.fixture
def plan(tmp_path: Path) -> TrainingPlan:
    """A plan without any model yet."""
    return TrainingPlan(data=tmp_path, models=tmp_path / "models", key=KEY, scratch=tmp_path)


@pytest.fixture
def good(plan: TrainingPlan, models: Path) -> str:
    """Version of a model of the film club, published."""
    shutil.copytree(models, plan.models)
    return (plan.models / "current").read_text().strip()


def test_the_last_good_model_stands_in_for_a_damaged_one(
    plan: TrainingPlan, good: str, caplog: pytest.LogCaptureFixture
) -> None:
    damaged = "29990101T000000Z-00000000"
    shutil.copytree(plan.models / good, plan.models / damaged)
    (plan.models / "current").write_text(f"{damaged}\n")
    model = load_model(plan, CLUB)
    assert model is not None
    assert model.version == good
    assert f"A model is refused, an earlier or new one takes its place: model {damaged}" in caplog.text


def test_a_model_of_other_data_does_not_fit(plan: TrainingPlan, good: str) -> None:
    assert load_model(plan, CLUB) is not None
    assert load_model(plan, "ml-latest-small") is None, good


def test_a_model_signed_with_another_key_does_not_fit(plan: TrainingPlan, good: str) -> None:
    plan.key = b"another key of tests"
    assert load_model(plan, CLUB) is None, good


def test_without_models_there_is_none_to_load(plan: TrainingPlan) -> None:
    assert load_model(plan, CLUB) is None


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("import sys; print('no room', file=sys.stderr); sys.exit(1)", "no room"),
        (f"print({json.dumps(outcome('29990101T000000Z-00000000'))!r})", "cannot be read"),
    ],
)
async def test_a_first_model_that_cannot_be_made(plan: TrainingPlan, script: str, reason: str) -> None:
    plan.command = (sys.executable, "-I", "-c", script)
    with pytest.raises(TrainingFailed, match=reason):
        await live_model(plan, CLUB)


async def test_a_first_model_is_trained(plan: TrainingPlan, good: str) -> None:
    (plan.models / "current").rename(plan.models / "away")
    plan.command = (sys.executable, "-I", "-c", f"print({json.dumps(outcome(good))!r})")
    assert (await live_model(plan, CLUB)).version == good


class Terminal(io.StringIO):
    """Standard error of somebody who watches."""

    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_is_a_bar(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_shown("Training") as show:
        show(0.5, "reading the data")
        show(1.0, "done")
    assert "Training" in terminal.getvalue()
    assert "100%" in terminal.getvalue()
    [took] = caplog.messages
    assert re.fullmatch(r"Training took \d+\.\d s", took)


def test_progress_elsewhere_is_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr("handlers.operators.terminal.LINE_EVERY_S", 0.01)
    line = "Training: 50% reading the data"
    with progress_shown("Training") as show:
        show(0.5, "reading the data")
        while caplog.messages.count(line) < 3:
            time.sleep(0.01)
    first, *lines, last = caplog.messages
    assert first == "Training…"
    assert set(lines) <= {"Training: 0%", line}
    assert re.fullmatch(r"Training took \d+\.\d s", last)


def test_work_that_fails_is_not_said_to_be_done(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(TrainingFailed), progress_shown("Training"):
        raise TrainingFailed("no room")
    assert caplog.messages == ["Training…"]
