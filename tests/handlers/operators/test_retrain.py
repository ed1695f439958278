"""/retrain: an operator trains, watches, stops; whatever the child does, a model keeps serving."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import resource
import shutil
import signal
import sqlite3
import stat
from pathlib import Path

import pytest

from handlers.operators.renewal import write_privately
from handlers.services.services import Services
from recsys import Recommender
from recsys.domain import MovieId
from tests.handlers.operators.operating import ADA, BEN, KEY, Operating, operating_bot, outcome  # noqa: F401 - a fixture
from tests.handlers.wire import ANONYMOUS_ADMIN, Json, group, notices, private, said

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


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Edits come sooner, so that tests do."""
    monkeypatch.setattr("handlers.operators.retrain.EDIT_EVERY_S", 0.05)


def keys_of(message: Json) -> list[Json]:
    """The buttons under a message."""
    return [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]


def board_of(operating: Operating) -> Json:
    """The message that has the stop button."""
    [message] = [one for one in operating.wire.telegram.messages.values() if keys_of(one)]
    return message


async def test_a_better_model_goes_live_and_says_what_changed(operating: Operating) -> None:
    before = operating.services.recommender
    operating.child_says(
        outcome(
            before.version,
            metrics={"rmse": 0.8512, "mae": 0.65, "ndcg@10": 0.4},
            previous={"version": "old", "metrics": {"rmse": 0.8624, "mae": 0.66}},
            reason="not worse",
            better=True,
        )
    )
    await operating.wire.says(ADA, "/retrain")
    text = await operating.result()
    assert f"The new model {before.version} is live: it is better than the one before." in text
    assert "RMSE 0.8624 → 0.8512" in text
    assert "MAE 0.6600 → 0.6500" in text
    assert "NDCG@10 0.4000" in text
    assert f"Ratings {before.n_ratings:,} → {before.n_ratings:,}" in text
    assert operating.services.recommender is not before
    [run] = await operating.services.storage.training.latest(5)
    assert (run.kind, run.status, run.model_version) == ("retrain", "published", before.version)
    assert (run.metrics["rmse"], run.reason) == (0.8512, "not worse")
    person = await operating.services.storage.people.find(ADA["id"])
    assert person is not None
    assert run.requested_by == person.user_id
    assert run.finished_at is not None


@pytest.mark.parametrize(
    ("previous", "better", "worse", "verdict"),
    [
        (True, True, False, "is live: it is better than the one before."),
        (True, False, False, "is live: it is as good as the one before, but for chance."),
        (True, True, True, "is live: it is worse than the one before, which had to go"),
        (False, False, False, "is live.\n"),
    ],
)
async def test_how_a_published_model_compares(
    operating: Operating, previous: bool, better: bool, worse: bool, verdict: str
) -> None:
    version = operating.services.recommender.version
    before = {"version": "old", "metrics": {"rmse": 0.9}} if previous else None
    operating.child_says(outcome(version, previous=before, better=better, worse=worse))
    await operating.wire.says(ADA, "/retrain")
    assert verdict in await operating.result()


async def test_a_worse_model_is_kept_away(operating: Operating) -> None:
    before = operating.services.recommender
    operating.child_says(
        outcome("v9", published=False, reason="RMSE is worse", metrics={"rmse": 0.9}, previous=None)
    )
    await operating.wire.says(ADA, "/retrain tune")
    text = await operating.result()
    assert text.startswith(f"The model {before.version} keeps serving: RMSE is worse")
    assert operating.services.recommender is before
    [run] = await operating.services.storage.training.latest(5)
    assert (run.kind, run.status, run.model_version, run.reason) == ("tune", "kept", "v9", "RMSE is worse")
    assert operating.told()["argv"].count("--tune") == 1


async def test_consenting_people_s_ratings_train_from_a_private_file_that_goes(operating: Operating) -> None:
    people, ratings = operating.services.storage.people, operating.services.storage.ratings
    ada = await people.meet(ADA["id"], "en")
    ben = await people.meet(BEN["id"], "en")
    await people.set_consent(ada.user_id, True)
    await people.set_consent(ben.user_id, False)
    await ratings.rate(ada.user_id, MovieId(1), 4.5)
    await ratings.rate(ben.user_id, MovieId(2), 1.0)
    operating.child_says(outcome(operating.services.recommender.version))
    await operating.wire.says(ADA, "/retrain")
    await operating.result()
    told = operating.told()
    [head, row] = list(csv.reader(told["ratings"].splitlines()))
    assert head == ["userId", "movieId", "rating", "timestamp"]
    assert row[:3] == [str(ada.user_id), "1", "4.5"]
    assert stat.S_IMODE(told["mode"]) == 0o600
    assert list(operating.services.training.scratch.iterdir()) == []


async def test_films_that_are_not_in_the_catalogue_train_nothing(
    operating: Operating, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    people, ratings = operating.services.storage.people, operating.services.storage.ratings
    ada = await people.meet(ADA["id"], "en")
    await people.set_consent(ada.user_id, True)
    for film in (1, 424242, 9_999_999_999):
        await ratings.rate(ada.user_id, MovieId(film), 4.5)
    operating.child_says(outcome(operating.services.recommender.version))
    await operating.wire.says(ADA, "/retrain")
    await operating.result()
    [_, row] = list(csv.reader(operating.told()["ratings"].splitlines()))
    assert row[1] == "1"
    assert "2 ratings of films that are not in the catalogue" in caplog.text


async def test_without_consent_there_is_no_file(operating: Operating) -> None:
    operating.child_says(outcome(operating.services.recommender.version))
    await operating.wire.says(ADA, "/retrain")
    await operating.result()
    assert "--ratings" not in operating.told()["argv"]


async def test_progress_is_one_message_edited_now_and_then(operating: Operating) -> None:
    lines = "".join(f"progress {i / 500:.3f} step {i}\n" for i in range(500))
    operating.child_runs(
        f"import sys, time\nsys.stderr.write({lines!r}); sys.stderr.flush(); time.sleep(0.3)\n"
        f"print({json.dumps(outcome(operating.services.recommender.version))!r})"
    )
    calls = await operating.wire.says(ADA, "/retrain")
    await operating.result()
    calls = operating.wire.telegram.calls
    sent = [call for call in calls if call.method == "sendMessage"]
    edits = [call for call in calls if call.method == "editMessageText"]
    assert len(sent) == 1
    assert "Training a new model" in sent[0].text
    assert "░░░░░░░░░░ Getting the ratings together" in sent[0].text
    assert 2 <= len(edits) < 20
    assert edits[-2].text == "Training a new model\n▓▓▓▓▓▓▓▓▓▓ 99% step 499"
    assert {*edits[-2].labels, *sent[0].labels} == {"⏹ Stop"}
    assert edits[-1].labels == []


async def test_a_message_that_cannot_be_edited_does_not_end_the_training(
    operating: Operating, caplog: pytest.LogCaptureFixture
) -> None:
    version = operating.services.recommender.version
    operating.child_runs(
        "import sys, time\nprint('progress 0.5 half', file=sys.stderr, flush=True); time.sleep(0.3)\n"
        f"print({json.dumps(outcome(version))!r})"
    )
    for _ in range(2):
        operating.wire.telegram.fail("editMessageText", 400, "Bad Request: message to edit not found")
    await operating.wire.says(ADA, "/retrain")
    assert "is live" in await operating.result()
    assert "progress of a training could not be shown" in caplog.text


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (
            "import sys; print('no space left on the disk', file=sys.stderr); sys.exit(1)",
            "no space left on the disk",
        ),
        ("import os; os.kill(os.getpid(), 9)", "ended from outside by SIGKILL"),
        ("print('<b>garbage</b>')", "without telling its outcome"),
        ("import sys; print('<b>&', file=sys.stderr); sys.exit(1)", "<b>&"),
        (f"print({json.dumps(outcome('20000101T000000Z-00000000'))!r})", "cannot be read"),
    ],
)
async def test_a_failure_is_one_sentence_with_an_id_that_the_log_has(
    operating: Operating, caplog: pytest.LogCaptureFixture, script: str, reason: str
) -> None:
    before = operating.services.recommender
    operating.child_runs(script)
    await operating.wire.says(ADA, "/retrain")
    text = await operating.result()
    assert reason in text
    assert f"The model {before.version} keeps serving" in text
    incident = text.rstrip(".").rpartition(" ")[2]
    assert f"Incident {incident}: no model was trained" in caplog.text
    assert operating.services.recommender is before
    [run] = await operating.services.storage.training.latest(5)
    assert run.status == "failed"
    assert reason in (run.error or "")


async def test_a_disk_without_room_for_the_ratings(operating: Operating) -> None:
    storage = operating.services.storage
    ada = await storage.people.meet(ADA["id"], "en")
    await storage.people.set_consent(ada.user_id, True)
    await storage.ratings.rate(ada.user_id, MovieId(1), 4.5)
    operating.services.training.scratch = Path("/nowhere")
    await operating.wire.says(ADA, "/retrain")
    assert "No such file or directory" in await operating.result()


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


async def test_other_words_are_explained(operating: Operating) -> None:
    for words in ("now", "tune stop", "<b>"):
        assert "Send /retrain to train" in said(await operating.wire.says(ADA, f"/retrain {words}"))
    assert await operating.services.storage.training.latest(5) == []


@pytest.mark.parametrize("command", ["/retrain", "/retrain stop", "/stats"])
async def test_for_others_the_command_does_not_exist(operating: Operating, command: str) -> None:
    unknown = said(await operating.wire.says(BEN, "/nonsense"))
    answer = said(await operating.wire.says(BEN, command))
    assert answer == unknown.replace("/nonsense", command.split(maxsplit=1)[0])
    assert not operating.services.training.busy


@pytest.mark.parametrize("user", [ADA, ANONYMOUS_ADMIN])
async def test_not_in_groups_and_not_for_anonymous_admins(operating: Operating, user: Json) -> None:
    operating.services.admin_ids |= {1087968824}
    await operating.wire.says(user, "/retrain", group())
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


async def test_while_a_model_is_swapped_answers_go_on(operating: Operating) -> None:
    """Many requests while a new model goes live: every one is answered by one model or the other."""
    services: Services = operating.services
    seen: set[Recommender] = set()

    async def ask() -> None:
        while services.training.busy:
            seen.add(services.recommender)
            await asyncio.sleep(0)

    operating.child_says(outcome(services.recommender.version))
    await operating.wire.says(ADA, "/retrain")
    await ask()
    assert len(seen) == 2


@pytest.mark.parametrize("when", ["before", "meanwhile"])
async def test_a_database_that_is_locked_is_told(operating: Operating, when: str) -> None:
    """Another process holds the database's lock when the training begins, or when it ends."""
    await operating.wire.says(ADA, "/start")
    go_on = operating.folder / "go-on"
    operating.child_runs(
        f"import os, sys, time\nwhile not os.path.exists({str(go_on)!r}): time.sleep(0.01)\nsys.exit(1)"
    )
    with contextlib.closing(sqlite3.connect(operating.database, isolation_level=None)) as other:
        if when == "before":
            other.execute("BEGIN IMMEDIATE")
        await operating.wire.says(ADA, "/retrain")
        if when == "meanwhile":
            await operating.begins()
            other.execute("BEGIN IMMEDIATE")
        go_on.touch()
        text = await operating.result()
    assert "No new model: " in text
    assert "The database is busy" in text
    assert not operating.services.training.busy


async def test_a_full_disk_leaves_no_ratings_behind(operating: Operating) -> None:
    """A limit on the size of files stands in for the disk: the ratings are cut off in the middle."""
    storage = operating.services.storage
    ada = await storage.people.meet(ADA["id"], "en")
    await storage.people.set_consent(ada.user_id, True)
    for movie_id in range(1, 400):
        await storage.ratings.rate(ada.user_id, MovieId(movie_id), 4.5)
    limits, on_excess = resource.getrlimit(resource.RLIMIT_FSIZE), signal.getsignal(signal.SIGXFSZ)
    rows = await storage.ratings.for_training()
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_privately(operating.services.training, rows)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, on_excess)
    assert list(operating.services.training.scratch.iterdir()) == []
