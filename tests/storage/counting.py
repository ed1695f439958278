"""Counts what a storage asks of its database, to hold handlers to one read and one write an update."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, event

from storage import Storage


@dataclass(slots=True)
class Counts:
    """What was asked since the count began.

    Attributes:
        transactions: begun, to read or to write.
        writes: those of them that began with the write lock.
        sql: every statement but the BEGINs, in order.
    """

    transactions: int = 0
    writes: int = 0
    sql: list[str] = field(default_factory=list)

    @property
    def statements(self) -> int:
        """How many statements there were; one for many rows counts once."""
        return len(self.sql)

    def reads_of(self, table: str) -> int:
        """How many SELECTs read from the table, alone or joined."""
        reads = re.compile(rf"SELECT .*\b(?:FROM|JOIN)\s+{table}\b", re.DOTALL)
        return sum(reads.match(statement) is not None for statement in self.sql)


@contextmanager
def counted(storage: Storage) -> Iterator[Counts]:
    """Count in the block, of every task that uses this storage."""
    engine, counts = storage._database._engine.sync_engine, Counts()

    def begun(connection: Connection) -> None:
        counts.transactions += 1
        counts.writes += "IMMEDIATE" in connection.get_execution_options().get("begin", "")

    def asked(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("BEGIN"):
            counts.sql.append(statement)

    event.listen(engine, "begin", begun)
    event.listen(engine, "before_cursor_execute", asked)
    try:
        yield counts
    finally:
        event.remove(engine, "begin", begun)
        event.remove(engine, "before_cursor_execute", asked)
