"""The state file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from localchat import LocalChat, StateUnusable
from localchat.state.store import Store
from tests.localchat.clients import TOKEN


def test_a_file_belongs_to_one_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("localchat.state.store.LOCK_TIMEOUT_S", 0.01)
    state = tmp_path / "chat.db"
    first = LocalChat(TOKEN, state)
    with pytest.raises(StateUnusable, match=r"cannot use its state file .*chat\.db: database is locked"):
        LocalChat(TOKEN, state)
    first.world.store.close()


def test_a_file_of_something_else_is_refused_in_one_line(tmp_path: Path) -> None:
    state = tmp_path / "chat.db"
    state.write_text("no database" * 100)
    with pytest.raises(StateUnusable, match="file is not a database"):
        LocalChat(TOKEN, state)


def test_what_belongs_together_is_kept_together() -> None:
    store = Store(None)

    def half_of_it() -> None:
        with store.together():
            store.set("a", 1)
            with store.together():
                store.set("b", 2)
            raise sqlite3.OperationalError("the disk is full")

    with pytest.raises(sqlite3.OperationalError):
        half_of_it()
    assert (store.setting("a"), store.setting("b")) == (None, None)
