"""bot.py as its users and operators have it: started, talked to, broken, killed, stopped."""

from __future__ import annotations

import contextlib
import json
import shutil
import signal
import socket
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import FirstStart
from tests.e2e.process import (
    YOU,
    Json,
    Visitor,
    buttons,
    inject,
    local_server,
    newcomer,
    start_bot,
    wait_for,
)

TOKEN = "123456789:AAtestOnlyNotARealTokenAtAll_-"


@pytest.fixture(scope="module")
def telegram(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Bot API server in a process of its own."""
    with local_server(tmp_path_factory.mktemp("telegram"), TOKEN) as root:
        yield root


def refusal(folder: Path, status: int, **settings: str) -> str:
    """Start a bot that refuses to; what it says."""
    bot = start_bot(folder, **settings)
    assert bot.end() == status, bot.log
    assert "Traceback" not in bot.log
    return bot.log


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# Starting and stopping


def test_a_first_start_without_network_makes_everything(first_start: FirstStart) -> None:
    assert first_start.status == 0
    assert "sample data, not MovieLens" in first_start.out
    assert "http://127.0.0.1:" in first_start.out
    assert "ml-latest-small cannot be downloaded: " in first_start.log
    assert "Traceback" not in first_start.log
    data, models = first_start.folder / "data", first_start.folder / "models"
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((models / "signing.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((data / "marquee.db").stat().st_mode) & 0o077 == 0
    assert (models / "current").is_file()


def test_a_conversation(root: str) -> None:
    ben = newcomer(root)
    hello = ben.says("/start")
    assert "Marquee" in hello["text"]
    assert "sample data" in hello["text"]
    ben.presses_silently(hello, "Yes, use my ratings")
    ben.hears(lambda message: "Have you seen" in message["text"])
    assert "Saved" in ben.says("/rate The Matrix 4.5")["text"]
    picks = ben.says("/recommend")
    assert "The Matrix (1999)" not in picks["text"].replace("Because you gave The Matrix (1999)", "")
    assert "Because you gave The Matrix (1999)" in picks["text"]
    assert "The Matrix" in ben.says("/ratings")["text"]


@pytest.mark.parametrize(
    "text", ["x" * 4096, "🎬" * 50, "<b>&lt;</b>", "/rate", "/nonsense", "/rate Heat 11/5", "\u202e"]
)
def test_anything_gets_an_answer(root: str, text: str) -> None:
    assert newcomer(root).says(text)["text"]


def test_a_saved_rating_survives_a_kill_and_an_answer_that_never_arrives(folder: Path) -> None:
    with start_bot(folder) as bot:
        assert "Another Marquee is running" in refusal(folder, 1)
        you, ben = Visitor(bot.where), newcomer(bot.where)
        inject(bot.where, "sendMessage", "timeout")
        ben.sends("/rate Alien 5")
        wait_for(lambda: ratings_in(folder))
        assert "Saved" in you.says("/rate Heat 4.5")["text"]
        bot.kill()
    with start_bot(folder, LISTEN="0.0.0.0:0") as bot:
        assert "LISTEN is 0.0.0.0: whoever reaches this address" in bot.log
        root = bot.where.replace("0.0.0.0", "127.0.0.1")
        assert "Heat (1995) ★\N{NO-BREAK SPACE}4.5" in Visitor(root).says("/ratings")["text"]
        assert "Alien (1979) ★\N{NO-BREAK SPACE}5" in Visitor(root, ben.telegram_id).says("/ratings")["text"]
        assert bot.stop() == 0


def ratings_in(folder: Path) -> int:
    """How many ratings the database holds, as another process sees it."""
    with contextlib.closing(sqlite3.connect(f"file:{folder}/data/marquee.db?mode=ro", uri=True)) as database:
        count: int = database.execute("SELECT count(*) FROM rating").fetchone()[0]
        return count


def test_it_can_be_stopped_while_the_first_model_trains(first_start: FirstStart, tmp_path: Path) -> None:
    shutil.copytree(first_start.folder / "data", tmp_path / "data")
    bot = start_bot(tmp_path)
    wait_for(lambda: "Training a model" in bot.log or None, lambda: bot.log)
    bot.process.send_signal(signal.SIGINT)
    assert bot.end() == 0
    assert "Traceback" not in bot.log
    assert not (tmp_path / "models" / "current").exists()


def test_a_damaged_model_is_refused_and_replaced(folder: Path) -> None:
    version = (folder / "models" / "current").read_text().strip()
    with (folder / "models" / version / "model.pkl").open("r+b") as file:
        file.seek(1000)
        file.write(b"damage")
    with start_bot(folder) as bot:
        assert "A model is refused" in bot.log
        assert version in bot.log
        assert "Saved" in Visitor(bot.where).says("/rate Heat 4")["text"]
    assert (folder / "models" / "current").read_text().strip() != version


def test_wrong_settings_are_named(tmp_path: Path) -> None:
    log = refusal(tmp_path, 2, RETRAIN_AT="25:00", LISTEN="nowhere", TELEGRAM_BOT_TOKEN="my-secret")
    token, at, listen = log.splitlines()
    assert token.startswith("TELEGRAM_BOT_TOKEN is (hidden), expected the token that @BotFather gave")
    assert at == "RETRAIN_AT is '25:00', expected a time of day as HH:MM, such as 04:30"
    assert listen.startswith("LISTEN is 'nowhere', expected HOST:PORT")
    assert not (tmp_path / "data").exists()


def test_a_taken_port_is_said_in_one_sentence(root: str, folder: Path) -> None:
    port = root.rpartition(":")[2]
    log = refusal(folder, 1, LISTEN=f"127.0.0.1:{port}")
    assert f"LISTEN 127.0.0.1:{port}: the port is taken" in log.splitlines()[-1]


# Against a Bot API server elsewhere


def test_a_stumbling_telegram_is_survived_and_the_token_never_logged(telegram: str, folder: Path) -> None:
    for status in (500, 429):
        inject(telegram, "getMe", status)
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": telegram,
        "LOG_LEVEL": "debug",
        "LOG_FORMAT": "json",
    }
    with start_bot(folder, **settings) as bot:
        ada = newcomer(telegram, "Ada")
        assert "Marquee" in ada.says("/start")["text"]
        for status in (500, 409):
            inject(telegram, "getUpdates", status)
        inject(telegram, "sendMessage", 429, retry_after=1)
        assert "Saved" in ada.says("/rate Heat 4")["text"]
        inject(telegram, "sendMessage", 500)
        ada.sends("/rate Alien 5")
        ada.sends("/ratings")
        ratings = ada.hears(lambda message: "Heat" in message["text"] and "Alien" in message["text"])
        assert "★\N{NO-BREAK SPACE}5" in ratings["text"]
        assert bot.stop() == 0
    entries = [json.loads(line) for line in bot.log.splitlines()]
    messages = " ".join(entry["message"] for entry in entries)
    assert "Telegram cannot be reached" in messages
    assert TOKEN.partition(":")[2] not in bot.log + bot.out_file.read_text()


def test_a_token_that_telegram_does_not_know(telegram: str, folder: Path) -> None:
    token = "123456789:AnotherTokenThatNobodyKnows"
    log = refusal(folder, 1, TELEGRAM_BOT_TOKEN=token, TELEGRAM_BASE_URL=telegram)
    assert "Telegram does not know this TELEGRAM_BOT_TOKEN" in log
    assert token.partition(":")[2] not in log


def test_by_webhook_with_operators_of_its_own(telegram: str, folder: Path) -> None:
    boss, other, port = newcomer(telegram, "Boss"), newcomer(telegram, "Other"), free_port()
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": telegram,
        "ADMIN_IDS": str(boss.telegram_id),
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/marquee",
        "LISTEN": f"127.0.0.1:{port}",
    }
    with start_bot(folder, **settings) as bot:
        assert "Saved" in boss.says("/rate Heat 4")["text"]
        assert "Model" in boss.says("/stats")["text"]
        for somebody in (other, Visitor(telegram, YOU)):
            for command in ("/stats", "/retrain"):
                assert f"I do not know {command}" in somebody.says(command)["text"]
        assert bot.stop() == 0
    with socket.create_server(("127.0.0.1", port)):
        assert "the port is taken" in refusal(folder, 1, **settings)
    settings["LISTEN"] = f"192.0.2.1:{port}"  # an address for documentation: no machine has it
    assert "the address cannot be used (" in refusal(folder, 1, **settings)


# Operators


def result_of(you: Visitor, asked: Json) -> Json:
    """The training's message once it has no stop button any more."""
    return you.hears(lambda one: one["message_id"] == asked["message_id"] and not buttons(one))


def test_an_operator_retrains_while_the_chat_goes_on(folder: Path) -> None:
    with start_bot(folder) as bot:
        you, ben = Visitor(bot.where), newcomer(bot.where)
        you.presses_silently(you.says("/start"), "Yes, use my ratings")
        you.hears(lambda message: "Have you seen" in message["text"])
        assert "Saved" in you.says("/rate Heat 4.5")["text"]
        asked = you.says("/retrain")
        assert "already running" in you.says("/retrain")["text"]
        assert "Saved" in ben.says("/rate Alien 5")["text"]
        shown = [asked["text"]]

        def has_ended() -> str | None:
            [message] = [one for one in you.messages() if one["message_id"] == asked["message_id"]]
            if message["text"] != shown[-1]:
                shown.append(message["text"])
            return None if buttons(message) else str(message["text"])

        text = wait_for(has_ended)
        assert "RMSE" in text
        # Progress is shown as soon as it comes and stands there for a while, however fast the training is.
        assert any("% " in edit for edit in shown[1:-1])
        live = (folder / "models" / "current").read_text().strip()
        stats = you.says("/stats")["text"]
        assert f"Model {live}" in stats
        assert "training: " in stats
        assert list((folder / "data" / "training").iterdir()) == []
        assert "Saved" in ben.says("/rate Heat 2")["text"]


def test_a_training_stops_by_button_with_the_bot_and_by_a_kill(folder: Path) -> None:
    with start_bot(folder) as bot:
        you = Visitor(bot.where)
        first = you.says("/retrain")
        you.presses_silently(first, "Stop")
        assert "was stopped" in result_of(you, first)["text"]
        you.says("/retrain")
        wait_for(lambda: "training: running" in you.says("/stats")["text"])
        assert bot.stop() == 0
    assert "Traceback" not in bot.log
    with start_bot(folder) as bot:
        you = Visitor(bot.where)
        assert you.says("/stats")["text"].count("failed (stopped)") == 2
        you.says("/retrain")
        wait_for(lambda: "training: running" in you.says("/stats")["text"])
        bot.kill()
    with start_bot(folder) as bot:
        assert "A training was interrupted" in bot.log
        assert "failed (interrupted)" in Visitor(bot.where).says("/stats")["text"]
