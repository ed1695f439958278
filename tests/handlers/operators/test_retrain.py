"""/retrain: an operator trains, watches, stops; whatever the child does, a model keeps serving."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import resource
import signal
import sqlite3
import stat
from pathlib import Path

import pytest

from handlers.operators.renewal import write_privately
from handlers.services.services import Services
from recsys import Recommender
from recsys.domain import MovieId
from tests.handlers.operators.operating import ADA, BEN, Operating, outcome
from tests.handlers.wire import ANONYMOUS_ADMIN, Json, group, said

pytestmark = pytest.mark.slow


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
