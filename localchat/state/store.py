"""What the local chat remembers, in one SQLite file (or in memory where no file is given)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS person (id INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS chat (id INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS message (
    chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS poll (id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pending_update (id INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file (
    id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, mime_type TEXT NOT NULL,
    width INTEGER, height INTEGER, content BLOB NOT NULL
);
"""

# Another server may be closing the file just now.
LOCK_TIMEOUT_S = 2.0

Json = dict[str, Any]


class StateUnusable(OSError):
    """The state file cannot be used; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that somebody sent.

    Attributes:
        path: Where the bot downloads it, below `/file/bot<token>/`.
        width: In pixels; None where the file is not a picture.
    """

    id: str
    path: str
    name: str
    mime_type: str
    width: int | None
    height: int | None
    content: bytes

    @property
    def unique_id(self) -> str:
        """Telegram's `file_unique_id`: the same for the same file, of no use for downloads."""
        return "AQAD" + self.id[-12:]


class Store:
    """The tables of the local chat; every document is the JSON that is served.

    Used from one event loop only, so calls never overlap.

    Args:
        path: The state file, made with mode 0600 if absent; None keeps everything in memory.

    Raises:
        StateUnusable: The file is not one of ours, cannot be written, or another server has it open.
    """

    def __init__(self, path: Path | None) -> None:
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch(mode=0o600, exist_ok=True)
            self._db = sqlite3.connect(
                path or ":memory:", isolation_level=None, check_same_thread=False, timeout=LOCK_TIMEOUT_S
            )
            # One server to a file: a second one would hand out the same message ids.
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise StateUnusable(f"the local chat cannot use its state file {path}: {error}") from error

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        self._db.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what happens inside, or none of it: a message and the update that tells of it, say."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # People, chats, polls and pending updates are documents under one number or name each.

    def get(self, table: str, key: int | str) -> Json | None:
        """The document under `key`, or None."""
        statement = f"SELECT document FROM {table} WHERE id = ?"  # noqa: S608 - our own names
        row = self._db.execute(statement, (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def put(self, table: str, key: int | str, document: Json) -> None:
        """Save a document under `key`, in place of the one there."""
        statement = f"INSERT OR REPLACE INTO {table} VALUES (?, ?)"  # noqa: S608 - our own names
        self._db.execute(statement, (key, json.dumps(document)))

    def everything(self, table: str) -> list[Json]:
        """Every document of a table, by ascending key."""
        rows = self._db.execute(f"SELECT document FROM {table} ORDER BY id")  # noqa: S608 - our own names
        return [json.loads(row[0]) for row in rows]

    def setting(self, name: str, default: Any = None) -> Any:
        """What was saved under a name."""
        row = self._db.execute("SELECT document FROM setting WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else default

    def set(self, name: str, value: Any) -> None:
        """Save a value under a name."""
        self._db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, json.dumps(value)))

    def unset(self, name: str) -> None:
        """Forget a setting."""
        self._db.execute("DELETE FROM setting WHERE name = ?", (name,))

    def next_number(self, name: str, first: int = 1) -> int:
        """Count up: `first`, `first` + 1, ... over restarts."""
        number: int = self.setting("next " + name, first)
        self.set("next " + name, number + 1)
        return number

    # Messages

    def message(self, chat_id: int, message_id: int) -> Json | None:
        """A message, or None."""
        row = self._db.execute(
            "SELECT document FROM message WHERE chat_id = ? AND message_id = ?", (chat_id, message_id)
        ).fetchone()
        return json.loads(row[0]) if row else None

    def save_message(self, message: Json) -> None:
        """Save a message, in place of the one with its number."""
        self._db.execute(
            "INSERT OR REPLACE INTO message VALUES (?, ?, ?)",
            (message["chat"]["id"], message["message_id"], json.dumps(message)),
        )

    def delete_message(self, chat_id: int, message_id: int) -> None:
        """Remove a message."""
        self._db.execute("DELETE FROM message WHERE chat_id = ? AND message_id = ?", (chat_id, message_id))

    def messages(self, chat_id: int, *, before: int | None = None, limit: int = 50) -> list[Json]:
        """The newest `limit` messages below `before`, oldest first."""
        rows = self._db.execute(
            "SELECT document FROM message WHERE chat_id = ? AND message_id < ?"
            " ORDER BY message_id DESC LIMIT ?",
            (chat_id, before if before is not None else 2**62, limit),
        ).fetchall()
        return [json.loads(row[0]) for row in reversed(rows)]

    # Updates that the bot has not confirmed

    def pending_updates(self, *, limit: int = 100) -> list[Json]:
        """The oldest unconfirmed updates, oldest first."""
        rows = self._db.execute("SELECT document FROM pending_update ORDER BY id LIMIT ?", (limit,))
        return [json.loads(row[0]) for row in rows]

    def count_pending_updates(self) -> int:
        """How many updates wait."""
        count: int = self._db.execute("SELECT count(*) FROM pending_update").fetchone()[0]
        return count

    def confirm_updates(self, *, below: int) -> None:
        """Forget updates with a smaller number."""
        self._db.execute("DELETE FROM pending_update WHERE id < ?", (below,))

    def keep_newest_updates(self, number: int) -> None:
        """Forget all pending updates but the newest `number`."""
        self._db.execute(
            "DELETE FROM pending_update WHERE id NOT IN"
            " (SELECT id FROM pending_update ORDER BY id DESC LIMIT ?)",
            (number,),
        )

    # Files

    def save_file(self, file: StoredFile) -> None:
        """Save a new file."""
        self._db.execute(
            "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)",
            (file.id, file.path, file.name, file.mime_type, file.width, file.height, file.content),
        )

    def file(self, file_id: str) -> StoredFile | None:
        """A file by its id."""
        return self._file("id", file_id)

    def file_at(self, path: str) -> StoredFile | None:
        """A file by its download path."""
        return self._file("path", path)

    def _file(self, column: str, value: str) -> StoredFile | None:
        statement = f"SELECT * FROM file WHERE {column} = ?"  # noqa: S608 - our own names
        row = self._db.execute(statement, (value,)).fetchone()
        return StoredFile(*row) if row else None
