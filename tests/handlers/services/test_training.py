"""Training in a process of its own, with a child that behaves in every way a child can."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from handlers.services.training import Outcome, TrainingFailed, TrainingPlan, train

DOCUMENT = {
    "version": "v2",
    "published": True,
    "reason": "",
    "metrics": {"rmse": 0.85, "mae": 0.65, "ndcg@10": 0.4, "note": "not a number"},
    "previous": {"version": "v1", "metrics": {"rmse": 0.86}},
    "differences": [
        {"metric": "rmse", "low": -0.02, "high": -0.01, "better": True, "worse": False},
        {"metric": "ndcg@10", "low": None, "high": None, "better": False, "worse": False},
    ],
    "parameters": {},
    "seconds": 1.5,
}


def plan_for(folder: Path, script: str) -> TrainingPlan:
    """A plan whose child runs `script` in place of the command line of `recsys`."""
    return TrainingPlan(
        data=folder / "data",
        models=folder / "models",
        key=b"sixteen bytes ok",
        scratch=folder,
        cache=folder / "cache",
        command=(sys.executable, "-I", "-c", script),
    )


def nothing(_share: float, _words: str) -> None:
    """Nobody watches."""


async def test_what_the_child_is_told_and_tells(tmp_path: Path) -> None:
    script = f"""
import json, sys
with open({str(tmp_path / "told")!r}, "w") as told:
    json.dump({{"argv": sys.argv[1:], "key": sys.stdin.readline()}}, told)
print("\\na warning of some library", file=sys.stderr)
print("progress 0.25 reading the data", file=sys.stderr)
print("progress 1 done", file=sys.stderr)
print("progress 7 out of range\\nprogress nan\\nprogress half way", file=sys.stderr)
print({json.dumps(DOCUMENT)!r})
"""
    seen: list[tuple[float, str]] = []
    outcome = await train(
        plan_for(tmp_path, script),
        ratings=tmp_path / "more.csv",
        tune=True,
        replace=True,
        on_progress=lambda share, words: seen.append((share, words)),
    )
    assert outcome == Outcome(
        version="v2",
        published=True,
        reason="",
        metrics={"rmse": 0.85, "mae": 0.65, "ndcg@10": 0.4},
        previous=("v1", {"rmse": 0.86}),
        seconds=1.5,
        better=True,
        worse=False,
    )
    assert seen == [(0.25, "reading the data"), (1.0, "done")]
    told = json.loads((tmp_path / "told").read_text())
    assert told["key"] == b"sixteen bytes ok".hex() + "\n"
    assert told["argv"] == [
        "train", "--data", str(tmp_path / "data"), "--models", str(tmp_path / "models"), "--key", "-",
        "--cache", str(tmp_path / "cache"), "--ratings", str(tmp_path / "more.csv"), "--tune", "--replace",
        "--json", "--progress", "lines",
    ]  # fmt: skip


async def test_a_first_model_has_no_predecessor(tmp_path: Path) -> None:
    script = f"print({json.dumps(DOCUMENT | {'previous': None, 'reason': None, 'seconds': None})!r})"
    outcome = await train(plan_for(tmp_path, script), on_progress=nothing)
    assert outcome.previous is None
    assert (outcome.reason, outcome.seconds) == ("", 0.0)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (
            "import sys; print('noise\\nratings.csv: line 7: not a number', file=sys.stderr); sys.exit(1)",
            "line 7",
        ),
        ("import sys; sys.exit(3)", "status 3 and no reason"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "ended from outside by SIGKILL"),
        ("print('garbage')", "without telling its outcome"),
        ("pass", "without telling its outcome"),
        ("print('[]')", "without telling its outcome"),
        ('print(\'{"version": "v1"}\')', "without telling its outcome"),
        ("import sys; sys.stdout.buffer.write(bytes(range(256)) * 999)", "without telling its outcome"),
        ("import sys; sys.stderr.write('x' * 200_000 + '\\nwhy\\n'); sys.exit(1)", "why"),
    ],
)
async def test_a_child_that_fails_gives_one_line(tmp_path: Path, script: str, reason: str) -> None:
    with pytest.raises(TrainingFailed) as caught:
        await train(plan_for(tmp_path, script), on_progress=nothing)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_child_that_reads_no_key_and_says_much(tmp_path: Path) -> None:
    script = f"import os; os.close(0); print({json.dumps(DOCUMENT)!r}, ' ' * 300_000)"
    assert (await train(plan_for(tmp_path, script), on_progress=nothing)).version == "v2"


async def test_a_child_that_cannot_start(tmp_path: Path) -> None:
    plan = plan_for(tmp_path, "")
    plan.command = (str(tmp_path / "no-such-program"),)
    with pytest.raises(TrainingFailed, match="could not be started: No such file"):
        await train(plan, on_progress=nothing)


@pytest.mark.parametrize("stubborn", [False, True])
async def test_stopping_ends_the_child(
    tmp_path: Path, stubborn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.services.training.TIDY_UP_S", 0.3 if stubborn else 10)
    script = f"""
import os, signal, sys, time
if {stubborn}:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("progress 0.1", os.getpid(), file=sys.stderr, flush=True)
time.sleep(60)
"""
    plan = plan_for(tmp_path, script)
    pid: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    assert (plan.busy, await plan.stop()) == (False, False)
    training = plan.begin(train(plan, on_progress=lambda _share, words: pid.set_result(int(words))))
    child = await asyncio.wait_for(pid, 20)
    assert plan.busy
    assert plan.begin(train(plan, on_progress=nothing)) is None
    assert plan.under_way is training
    assert await plan.stop()
    assert training is not None
    assert training.cancelled()
    assert not await plan.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
