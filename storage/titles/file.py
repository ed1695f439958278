"""The file behind the title search: made from the catalogue, and made again whenever it does not fit.

meta(fingerprint)
film(movie_id, names, short)          names and abbreviations, one a line
alias(alias, movie_id)                the same, to look up by their first letters
trigrams                              FTS5 over the names of each film, spaces dropped; rowid = movie_id
frequency(trigram, films)             to ask for the rare ones
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from recsys.domain import Catalogue
from storage.titles.aliases import aliases_of, series_heads
from storage.titles.folding import compact

_log = logging.getLogger(__name__)
_FORMAT = 2  # to be raised whenever folding, aliases or the tables change

_TABLES = """
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
CREATE TABLE meta (fingerprint TEXT NOT NULL);
CREATE TABLE film (movie_id INTEGER PRIMARY KEY, names TEXT NOT NULL, short TEXT NOT NULL);
CREATE TABLE alias (alias TEXT NOT NULL, movie_id INTEGER NOT NULL, PRIMARY KEY (alias, movie_id))
    WITHOUT ROWID;
CREATE VIRTUAL TABLE trigrams USING fts5(names, tokenize='trigram case_sensitive 1', content='');
CREATE TABLE frequency (trigram TEXT PRIMARY KEY, films INTEGER NOT NULL) WITHOUT ROWID;
"""


def open_index(path: Path, catalogue: Catalogue) -> sqlite3.Connection:
    """Open the index of this very catalogue, making it where it is missing, outdated or damaged."""
    try:
        connection = _connect(path)
    except sqlite3.Error:
        return rebuild(path, catalogue)
    try:
        same = connection.execute("SELECT fingerprint FROM meta").fetchone() == (_fingerprint(catalogue),)
        if same and connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
            return connection
    except sqlite3.Error:
        pass  # damaged, or no database at all
    connection.close()
    return rebuild(path, catalogue)


def rebuild(path: Path, catalogue: Catalogue) -> sqlite3.Connection:
    """Make the index anew beside the old one and put it in its place; in memory if that cannot be written."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with closing(sqlite3.connect(draft)) as connection:
            _fill(connection, catalogue)
        draft.replace(path)
        return _connect(path)
    except (OSError, sqlite3.Error) as error:
        _log.warning("The title index %s cannot be written (%s): keeping it in memory.", path, error)
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection, catalogue)
        return connection
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)


def _fingerprint(catalogue: Catalogue) -> str:
    return f"{_FORMAT} {catalogue.fingerprint}"


def _fill(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    connection.executescript(_TABLES)
    heads = series_heads(catalogue.films.values())
    frequency: Counter[str] = Counter()
    for film in catalogue.films.values():
        names, short = aliases_of(film, heads)
        together = "\n".join(sorted({compact(name) for name in names}))
        row = (film.movie_id, "\n".join(sorted(names)), "\n".join(sorted(short)))
        connection.execute("INSERT INTO film VALUES (?, ?, ?)", row)
        connection.execute("INSERT INTO trigrams (rowid, names) VALUES (?, ?)", (film.movie_id, together))
        connection.executemany(
            "INSERT OR IGNORE INTO alias VALUES (?, ?)", [(name, film.movie_id) for name in names | short]
        )
        frequency.update(trigrams_of(together.split("\n")))
    connection.executemany("INSERT INTO frequency VALUES (?, ?)", frequency.items())
    connection.execute("INSERT INTO meta VALUES (?)", (_fingerprint(catalogue),))
    connection.commit()


def trigrams_of(names: Iterable[str]) -> set[str]:
    """Every three letters in a row of names without spaces."""
    return {name[start : start + 3] for name in names for start in range(len(name) - 2)}
