"""From the bytes of a file to its entries: which service made it is seen by its content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import ceil

from storage.imports import archive, document
from storage.imports.archive import MOST_BYTES
from storage.imports.decoding import decoded
from storage.imports.entries import BadLine, Brought, Entry, Reason, Refusal, Unreadable
from storage.imports.services import imdb, letterboxd, marquee, movielens, netflix, simkl, tmdb, trakt
from storage.imports.table import MOST_ROWS, Table, find_table

# The first that takes a file's columns for its own reads it, so those that want more of them come first.
_TABLES: tuple[tuple[Callable[[frozenset[str]], bool], Callable[[Table, str], Brought]], ...] = (
    (marquee.MARKS.issubset, marquee.read_marks),
    (movielens.DATASET.issubset, movielens.read_dataset),
    (movielens.SITE.issubset, movielens.read_site),
    (imdb.LIST.issubset, imdb.read_list),
    (imdb.RATINGS.issubset, imdb.read_ratings),
    (tmdb.RATINGS.issubset, tmdb.read_ratings),
    (simkl.BACKUP.issubset, simkl.read_backup),
    (netflix.ACTIVITY.issubset, netflix.read_activity),
    (letterboxd.EXPORTED.issubset, letterboxd.read_exported),
    (letterboxd.is_for_import, letterboxd.read_for_import),
    (trakt.is_table, trakt.read_table),
    (netflix.HISTORY.__eq__, netflix.read_history),
)

# Of a member of a zip: what makes the whole zip useless, not just the member.
_OF_THE_WHOLE = frozenset({Refusal.TOO_MANY_ROWS, Refusal.SEVERAL_PEOPLE, Refusal.UNKNOWN_SCALE})


_SAY_LITTLE = frozenset({Refusal.EMPTY, Refusal.NOTHING_KNOWN})


def read_file(name: str, content: bytes) -> Brought:
    """Read a file that somebody brings from elsewhere.

    Args:
        name: as sent; needed only to tell a watchlist from films seen, which some services write alike.
    Raises:
        Unreadable: nothing in it can be used, and why.
    """
    if not content:
        raise Unreadable(Refusal.EMPTY)
    if len(content) > MOST_BYTES:
        raise Unreadable(Refusal.TOO_LARGE)
    if content.startswith(archive.SIGNATURES):
        return _read_zip(content)
    return _read_text(name, decoded(content))


def _read_text(name: str, text: str) -> Brought:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith(("[", "{")):
        return _read_json(document.loaded(start), name)
    if table := find_table(text, (is_known for is_known, _ in _TABLES)):
        return next(read for is_known, read in _TABLES if is_known(table.columns))(table, name)
    raise Unreadable(Refusal.NOTHING_KNOWN)


def _read_json(value: object, name: str) -> Brought:
    if isinstance(value, dict) and marquee.KEY in value:
        return marquee.read_export(value)
    if trakt.is_list(value):
        return trakt.read_list(value, name)
    raise Unreadable(Refusal.NOTHING_KNOWN if value else Refusal.EMPTY)


def _read_zip(content: bytes) -> Brought:
    """Read the members that bear a known name, or where there are none any others at the top.

    What they are is seen by their content, too.
    """
    members = archive.unpacked(content, _wanted)
    files: list[Brought] = []
    unknown: list[BadLine] = []
    reason = Refusal.NOTHING_KNOWN if not members else Refusal.EMPTY
    for path in sorted(members, key=_order):
        try:
            file = _read_text(path.rpartition("/")[2], decoded(members[path]))
        except Unreadable as why:
            if why.reason in _OF_THE_WHOLE:
                raise
            if _is_known(path) and why.reason is not Refusal.EMPTY:
                unknown.append(BadLine(1, path, Reason.UNKNOWN_FILE, path))
            if reason in _SAY_LITTLE and why.reason is not Refusal.EMPTY:
                reason = why.reason
            continue
        files.append(replace(file, bad=tuple(replace(line, file=path) for line in file.bad)))
    if not files:
        raise Unreadable(reason)
    files = [file for file in files if file.source == files[0].source]
    if any(file.out_of_ten for file in files):
        files = [file if file.out_of_ten else _out_of_ten(file) for file in files]
    if sum(len(file.entries) + len(file.bad) for file in files) > MOST_ROWS:
        raise Unreadable(Refusal.TOO_MANY_ROWS)
    return Brought(
        source=files[0].source,
        entries=letterboxd.current(files) if files[0].source == "letterboxd" else _all(files),
        bad=tuple(line for file in files for line in file.bad) + tuple(unknown),
        skipped=sum(file.skipped for file in files),
        out_of_ten=any(file.out_of_ten for file in files),
        perhaps_episodes=frozenset().union(*(file.perhaps_episodes for file in files)),
    )


def _out_of_ten(file: Brought) -> Brought:
    """Ratings that were taken to be out of five, beside a member whose ratings are not."""
    entries = (replace(e, stars=ceil(e.stars) / 2) if e.stars else e for e in file.entries)
    return replace(file, entries=tuple(entries), out_of_ten=True)


def _wanted(paths: Sequence[str]) -> list[str]:
    known = list(filter(_is_known, paths))
    return known or [
        path for path in paths if "/" not in path and path.casefold().endswith((".csv", ".json"))
    ]


def _is_known(path: str) -> bool:
    name = path.casefold()  # IMDb's watchlist is called WATCHLIST.csv
    return name in letterboxd.MEMBERS or path in netflix.MEMBERS or bool(trakt.MEMBER.fullmatch(name))


def _order(path: str) -> int:
    """Letterboxd's ratings come before its diary; the rest stays in the order of the zip."""
    name = path.casefold()
    return letterboxd.MEMBERS.index(name) if name in letterboxd.MEMBERS else len(letterboxd.MEMBERS)


def _all(files: Iterable[Brought]) -> tuple[Entry, ...]:
    return tuple(entry for file in files for entry in file.entries)
