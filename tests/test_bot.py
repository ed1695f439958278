"""The parts of the entry point that need no running bot: data, models, folders, terminals."""

from __future__ import annotations

import logging
import shutil
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import bot
from handlers.services.training import TrainingPlan
from recsys.data.sample import write_sample
from settings import Settings, read_settings
from tests.handlers.services import tmdb_server

pytestmark = [pytest.mark.timeout(60), pytest.mark.slow]

CLOSED = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def fresh_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No setting from outside, an empty working folder, no network; logging and signals as before at last."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MOVIELENS_URL", CLOSED)
    root = logging.getLogger()
    handlers, level, on_term = root.handlers[:], root.level, signal.getsignal(signal.SIGTERM)
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    signal.signal(signal.SIGTERM, on_term)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """The folder of the models, without any."""
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


def says_on_exit(capsys: pytest.CaptureFixture[str], status: int) -> str:
    assert bot.main() == status
    error = capsys.readouterr().err
    assert "Traceback" not in error
    return error


def test_a_dataset_that_does_not_exist_is_a_wrong_setting(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MOVIELENS_DATASET", "ml-9m")
    assert says_on_exit(capsys, 2).startswith(
        "MOVIELENS_DATASET is 'ml-9m', expected one of ml-latest-small, "
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("MOVIELENS_DIR", ".", "holds no MovieLens dataset"),
        ("DATA_DIR", "taken/data", "taken/data: Not a directory; check DATA_DIR and MODELS_DIR."),
        ("MODELS_DIR", "taken/models", "taken/models: Not a directory; check DATA_DIR and MODELS_DIR."),
        ("DATABASE_URL", "sqlite:///.", "cannot start. The database"),
        (
            "DATABASE_URL",
            "postgresql://marquee:pa55word@127.0.0.1:9/none",
            "cannot start. The database server",
        ),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, said: str
) -> None:
    Path("taken").write_text("")
    monkeypatch.setenv("LISTEN", "127.0.0.1:0")
    monkeypatch.setenv(name, value)
    error = says_on_exit(capsys, 1)
    assert said in error
    assert "pa55word" not in error


def test_a_signing_key_that_is_none(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (models / "signing.key").write_text("no key")
    assert "a signing key is hexadecimal text" in says_on_exit(capsys, 1)


def test_a_signing_key_that_cannot_be_read(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (models / "signing.key").mkdir()
    assert "signing.key: Is a directory; check DATA_DIR and MODELS_DIR." in says_on_exit(capsys, 1)


def test_a_local_chat_that_is_damaged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LISTEN", "127.0.0.1:0")
    Path("data").mkdir()
    Path("data/localchat.db").write_bytes(b"not a database" * 1000)
    assert "localchat.db" in says_on_exit(capsys, 1)


def test_no_room_for_the_sample(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path("data").mkdir()
    Path("data/sample").write_text("in the way")
    assert "The sample data cannot be written" in says_on_exit(capsys, 1)


def test_data_of_the_operator_s_own_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = write_sample(tmp_path / "outer")
    monkeypatch.setenv("MOVIELENS_DIR", str(tmp_path / "outer"))
    assert bot.find_data(read_settings()) == own


def test_an_earlier_download_comes_before_the_network(tmp_path: Path) -> None:
    earlier = tmp_path / "data" / "movielens" / "ml-latest-small"
    shutil.copytree(write_sample(tmp_path / "elsewhere"), earlier)
    assert bot.find_data(read_settings()) == earlier


def test_the_training_plan_follows_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MODEL_SIGNING_KEY", "a key of sixteen characters")
    monkeypatch.setenv("RETRAIN_MIN_NEW_RATINGS", "7")
    leftover = tmp_path / "data" / "training" / "ratings.csv"
    leftover.parent.mkdir(parents=True)
    leftover.write_text("userId\n")
    plan = bot.plan_training(read_settings(), Path("somewhere"))
    assert plan.key == b"a key of sixteen characters"
    assert plan.min_new_ratings == 7
    assert plan.data == tmp_path / "somewhere"
    assert list(plan.scratch.iterdir()) == []


async def test_tmdb_is_asked_where_there_is_a_key_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async with tmdb_server.serving() as fake:
        monkeypatch.setenv("TMDB_URL", fake.url)
        async with bot.tmdb_for(read_settings()) as tmdb:
            assert tmdb is None
        monkeypatch.setenv("TMDB_API_KEY", tmdb_server.KEY)
        async with bot.tmdb_for(read_settings()) as tmdb:
            assert tmdb is not None
            about = await tmdb.about(tmdb_server.MATRIX, "DE")
    assert about is not None
    assert about.minutes == 136


def test_a_first_model_that_cannot_be_trained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def plan_training(settings: Settings, data: Path) -> TrainingPlan:
        return replace(plan(settings, data), command=(sys.executable, "-c", "import no_such_engine"))

    plan = bot.plan_training
    monkeypatch.setattr(bot, "plan_training", plan_training)
    monkeypatch.setenv("LISTEN", "127.0.0.1:0")
    assert "No model could be made: " in (said := says_on_exit(capsys, 1))
    assert "No module named 'no_such_engine'" in said


def test_an_error_of_its_own_is_logged_without_secrets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MODEL_SIGNING_KEY", "nobody may see this")

    def stumble(*_: Path) -> None:
        raise RuntimeError("a library says: nobody may see this")

    monkeypatch.setattr(bot, "films_of", stumble)
    assert bot.main() == 1
    error = capsys.readouterr().err
    assert "Marquee ends on an error of its own, incident " in error
    assert "RuntimeError: a library says: (hidden)" in error
    assert "nobody may see this" not in error
