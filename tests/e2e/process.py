"""The bot as its user runs it: a process of its own, seen only through its output and over HTTP."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

import httpx

PROJECT = Path(__file__).resolve().parents[2]
YOU = 100000001
"""The local chat's first visitor."""
PATIENCE = 180.0
"""Seconds until something that has to happen counts as not happening."""

Json = dict[str, Any]
T = TypeVar("T")

CLOSED = "http://127.0.0.1:9"
"""An address on this machine where nothing listens."""


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """What a fresh machine gives a process: an empty home, no network, and the settings of the test."""
    passed = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE")}
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {
        **passed,
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "MOVIELENS_URL": CLOSED,
        "LISTEN": "127.0.0.1:0",
        **settings,
    }


class Process:
    """A running program of ours; its standard output and error go to files in `folder`.

    Args:
        arguments: what Python runs.
        ready: what it prints when it is ready; a group is kept as `where`.
    """

    def __init__(self, folder: Path, arguments: list[str], env: Mapping[str, str], ready: str) -> None:
        folder.mkdir(exist_ok=True)
        self.out_file, self.err_file = folder / "stdout.txt", folder / "stderr.txt"
        with self.out_file.open("wb") as out, self.err_file.open("ab") as err:
            self.process = subprocess.Popen(
                [sys.executable, *arguments], cwd=folder, env=dict(env), stdout=out, stderr=err
            )
        self.where = ""
        self._ready = re.compile(ready)

    def __enter__(self) -> Self:
        def is_ready() -> re.Match[str] | None:
            found = self._ready.search(self.out_file.read_text())
            if found is None and self.process.poll() is not None:
                raise AssertionError(f"ended with {self.process.returncode} before it was ready:\n{self.log}")
            return found

        self.where = wait_for(is_ready, lambda: self.log).group(1)
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.end()

    @property
    def log(self) -> str:
        """All that it wrote to standard error."""
        return self.err_file.read_text()

    def end(self) -> int:
        """Wait until it is gone; its exit status."""
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def stop(self) -> int:
        """Stop it as an operator does; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.end()

    def kill(self) -> None:
        """End it without warning."""
        self.process.kill()
        self.end()


def wait_for(happens: Callable[[], T | None], otherwise: Callable[[], object] = lambda: "") -> T:
    """Wait until something is there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = happens()
        if found:
            return found
        time.sleep(0.03)
    raise AssertionError(f"did not happen in {PATIENCE:.0f} s: {otherwise()}")


def start_bot(folder: Path, **settings: str) -> Process:
    """Run bot.py in `folder`, which keeps its data and models."""
    return Process(
        folder, [str(PROJECT / "bot.py")], environment(folder, **settings), r"Marquee is ready.*: (.*)\n"
    )


@dataclass(slots=True)
class Visitor:
    """One person in the local chat, over HTTP as the page does it."""

    root: str
    telegram_id: int = YOU
    chat_id: int = 0

    def __post_init__(self) -> None:
        self.chat_id = self.chat_id or self.telegram_id

    def messages(self) -> list[Json]:
        """The newest messages of the chat, oldest first."""
        found: list[Json] = self._get(f"chats/{self.chat_id}/messages")
        return found

    def bot_messages(self, after: int = 0) -> list[Json]:
        """What the bot said in the chat after a message."""
        return [one for one in self.messages() if one["from"]["is_bot"] and one["message_id"] > after]

    def says(self, text: str) -> Json:
        """Send a message; the bot's first answer to it."""
        mine = self.sends(text)
        return self.hears(lambda message: message["message_id"] > mine)

    def sends(self, text: str) -> int:
        """Send a message without waiting; its id."""
        sent = self._post(f"chats/{self.chat_id}/messages", {"from": self.telegram_id, "text": text})
        return int(sent["message_id"])

    def sends_file(self, name: str, content: bytes) -> Json:
        """Send a file; the bot's first answer to it."""
        url = f"{self.root}/local/chats/{self.chat_id}/messages"
        sent = _checked(httpx.post(url, data={"from": self.telegram_id}, files={"file": (name, content)}))
        return self.hears(lambda message: message["message_id"] > sent["message_id"])

    def file(self, message: Json) -> bytes:
        """The file that the bot sent with a message."""
        response = httpx.get(f"{self.root}/local/files/{message['document']['file_id']}")
        assert response.is_success, response.text
        return response.content

    def hears(self, wanted: Callable[[Json], object]) -> Json:
        """The newest message of the bot that is wanted, as soon as it is there."""

        def newest() -> Json | None:
            return next((one for one in reversed(self.bot_messages()) if wanted(one)), None)

        return wait_for(newest, lambda: self.messages()[-4:])

    def presses(self, message: Json, label: str) -> Json:
        """Press a button; the message (the same one or a new one) that this changed."""
        before = {one["message_id"]: one for one in self.bot_messages()}
        self._press(message, label)
        return self.hears(lambda one: one != before.get(one["message_id"]))

    def presses_silently(self, message: Json, label: str) -> None:
        """Press a button without waiting for what it changes."""
        self._press(message, label)

    def _press(self, message: Json, label: str) -> None:
        data = next((key["callback_data"] for key in buttons(message) if label in key["text"]), None)
        assert data is not None, f"no button {label!r} among {[key['text'] for key in buttons(message)]}"
        path = f"chats/{self.chat_id}/messages/{message['message_id']}/press"
        self._post(path, {"from": self.telegram_id, "data": data})

    def _get(self, path: str) -> Any:
        return _checked(httpx.get(f"{self.root}/local/{path}"))

    def _post(self, path: str, document: Json) -> Any:
        return _checked(httpx.post(f"{self.root}/local/{path}", json=document))


def newcomer(root: str, name: str = "Ben", language: str = "en") -> Visitor:
    """Somebody who is no operator."""
    about = {"first_name": name, "language_code": language}
    person = _checked(httpx.post(f"{root}/local/people", json=about))
    return Visitor(root, person["id"])


def inject(root: str, method: str, status: int | str, times: int = 1, **more: int) -> None:
    """Let the server answer the next calls of a method with an error."""
    fault = {"method": method, "status": status, "times": times, **more}
    _checked(httpx.post(f"{root}/local/faults", json=fault))


def buttons(message: Json) -> list[Json]:
    """The inline buttons of a message."""
    return [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]


def _checked(response: httpx.Response) -> Any:
    assert response.is_success, f"{response.request.url}: {response.status_code} {response.text}"
    return response.json() if response.content else None


@contextlib.contextmanager
def local_server(folder: Path, token: str) -> Iterator[str]:
    """`python -m localchat` as Telegram for a bot in another process."""
    arguments = ["-m", "localchat", "--listen", "127.0.0.1:0", "--token", token]
    env = environment(folder, PYTHONPATH=str(PROJECT))
    with Process(folder, arguments, env, r"(http://[\w.:\[\]]+)") as server:
        yield server.where
