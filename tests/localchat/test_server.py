"""What stays over a restart, and starting and stopping."""

from __future__ import annotations

import contextlib
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import localchat
from localchat import LocalChat, running
from localchat.__main__ import main
from localchat.state.store import Store
from tests.conftest import PROJECT
from tests.localchat.clients import TOKEN, YOU, Bot, Page

pytestmark = pytest.mark.slow


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    state = tmp_path / "deep" / "chat.db"
    first = LocalChat(TOKEN, state)
    async with running(first.app) as root, httpx.AsyncClient(base_url=root) as client:
        page, bot = Page(client), Bot(client, None)
        ann = await page.person("Ann")
        group = await page.group(ann["id"])
        await page.say("/start")
        sent = await bot.call("sendDocument", {"document": ("a.csv", b"a,b")}, chat_id=str(YOU))
        await bot.call("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
        before = await page.do("GET", "state")
        waiting = await bot.call("getUpdates")
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    async with running(LocalChat(TOKEN, state).app) as root, httpx.AsyncClient(base_url=root) as client:
        page, bot = Page(client), Bot(client, None)
        assert await page.do("GET", "state") == before
        assert await bot.call("getUpdates") == waiting
        assert (await page.messages())[-1] == sent
        assert (await client.get(f"/local/files/{sent['document']['file_id']}")).content == b"a,b"
        assert (await page.person("Bob"))["id"] == ann["id"] + 1
        assert (await page.say("more"))["message_id"] > sent["message_id"]
        assert (await page.group())["id"] < group["id"]


@pytest.mark.parametrize("token", ["", "local", "12345", "123:with space", "x:y"])
def test_a_token_has_telegrams_form(token: str) -> None:
    with pytest.raises(ValueError, match="a bot token is a number, a colon and letters"):
        LocalChat(token)


async def test_a_port_that_is_taken_is_said(chat: LocalChat) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match="in use"):
            async with running(chat.app, "127.0.0.1", taken.getsockname()[1]):
                pass


@pytest.mark.parametrize(
    ("host", "shown"), [("localhost", "localhost"), ("0.0.0.0", "127.0.0.1"), ("::1", "[::1]")]
)
async def test_the_root_can_be_opened(chat: LocalChat, host: str, shown: str) -> None:
    if ":" in host and not socket.has_dualstack_ipv6():
        pytest.skip("this machine has no IPv6")
    async with running(chat.app, host) as root, httpx.AsyncClient(base_url=root, trust_env=False) as client:
        assert root.startswith(f"http://{shown}:")
        assert (await client.get("/local/health")).status_code == 200


async def test_signals_stay_with_whoever_runs_the_loop(chat: LocalChat) -> None:
    before = signal.getsignal(signal.SIGINT)
    async with running(chat.app):
        assert signal.getsignal(signal.SIGINT) is before


async def test_stopping_ends_open_streams(chat: LocalChat) -> None:
    async with httpx.AsyncClient(timeout=20) as client:
        async with running(chat.app) as root:
            request = client.build_request("GET", f"{root}/local/events")
            stream = await client.send(request, stream=True)
        assert (await stream.aread()).startswith(b"retry: 1000")


@contextlib.contextmanager
def command(state: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command as a process, and its root."""
    arguments = ["--listen", "127.0.0.1:0", "--token", TOKEN, "--state", str(state)]
    with subprocess.Popen(
        [sys.executable, "-m", "localchat", *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().removeprefix("Local chat on ").strip()
        finally:
            process.kill()


class TestCommand:
    def test_it_serves_until_it_is_asked_to_stop(self, tmp_path: Path) -> None:
        with command(tmp_path / "chat.db") as (process, root):
            assert httpx.get(f"{root}/bot{TOKEN}/getMe").json()["ok"]
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0
            assert process.stderr is not None
            assert TOKEN not in process.stderr.read()

    def test_nothing_said_is_lost_when_it_is_killed(self, tmp_path: Path) -> None:
        state = tmp_path / "chat.db"
        with command(state) as (process, root):
            said = httpx.post(
                f"{root}/local/chats/{YOU}/messages", json={"from": YOU, "text": "/rate heat 5"}
            ).json()
            process.kill()
        store = Store(state)
        assert store.messages(YOU) == [said]
        assert [update["message"] for update in store.pending_updates()] == [said]

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            (["--listen", "8080"], "--listen must be HOST:PORT, such as 127.0.0.1:8080, not '8080'"),
            (
                ["--listen", "127.0.0.1:x"],
                "--listen must be HOST:PORT, such as 127.0.0.1:8080, not '127.0.0.1:x'",
            ),
            (["--listen", "127.0.0.1:0", "--token", "x"], "a bot token is a number"),
            (["--listen", "127.0.0.1:0", "--state", "/proc/none/chat.db"], "cannot use its state file"),
        ],
    )
    def test_wrong_arguments_are_named(
        self, arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(arguments) == 1
        assert reason in capsys.readouterr().err


def test_importing_the_package_loads_no_server() -> None:
    script = (
        "import sys, localchat.state, localchat.bot_api.methods, localchat.page_api.routes;"
        "print(sorted({'starlette', 'uvicorn', 'httpx', 'localchat.server'} & sys.modules.keys()))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "[]"
    assert not hasattr(localchat, "Telepathy")
