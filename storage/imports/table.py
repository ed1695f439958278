"""Delimited text as lines of named cells; a line that is broken costs only itself."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from storage.imports.cells import Unusable, shortened
from storage.imports.entries import BadLine, Brought, Entry, Reason, Refusal, Source, Unreadable

MOST_ROWS = 100_000
"""Of all tables and lists of a file together: more than anybody has seen."""

Cells = Mapping[str, str]
"""Column -> cell; columns in lower case without spaces around them. Every column of the head is there."""

_DELIMITERS = ",;\t"
# Letterboxd's lists and files from spreadsheets have something above the head.
_HEAD_WITHIN = 20
_LONGEST_HEAD = 2_000
_MOST_COLUMNS = 50
# A review in a cell may have many lines; a quotation mark that closes later than this is taken for text.
_LONGEST_ROW = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """A row: where it begins in the file, from 1; how it stands there; and its cells."""

    number: int
    text: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows under its head."""

    columns: frozenset[str]
    lines: tuple[Line, ...]
    bad: tuple[BadLine, ...]


def find_table(text: str, known: Iterable[Callable[[frozenset[str]], bool]]) -> Table | None:
    """Read a table whose columns any of those known takes for its own; None if there is no such head.

    Raises:
        Unreadable: too many rows.
    """
    heads = tuple(known)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_ROWS + 1:  # blank ones count: there may be millions of them
        raise Unreadable(Refusal.TOO_MANY_ROWS)
    lines = text.split("\n")
    for number, line in enumerate(lines[:_HEAD_WITHIN]):
        for delimiter in _DELIMITERS if len(line) <= _LONGEST_HEAD else ():
            head = tuple(_name(cell) for cell in _cells(line, delimiter) or ())
            columns = frozenset(head) - {""}
            if len(head) <= _MOST_COLUMNS and any(is_known(columns) for is_known in heads):
                return _read(lines, number + 1, head, delimiter)
    return None


def brought(source: Source, table: Table, read: Callable[[Cells], Entry | None]) -> Brought:
    """Read each line as an entry.

    Args:
        read: gives None for a series and the like; raises Unusable.
    """
    entries, bad, skipped = [], list(table.bad), 0
    for line in table.lines:
        try:
            entry = read(line.cells)
        except Unusable as why:
            bad.append(BadLine(line.number, shortened(line.text), why.reason))
            continue
        if entry is None:
            skipped += 1
        elif names_a_film(entry):
            entries.append(entry)
        else:
            bad.append(BadLine(line.number, shortened(line.text), Reason.NO_FILM))
    return Brought(source, tuple(entries), tuple(sorted(bad, key=lambda line: line.number)), skipped)


def names_a_film(entry: Entry) -> bool:
    """Is there anything to find a film by?"""
    return bool(entry.title or entry.imdb_id or entry.tmdb_id or entry.movie_id)


def _read(lines: list[str], start: int, head: tuple[str, ...], delimiter: str) -> Table:
    rows: list[Line] = []
    bad: list[BadLine] = []
    blank = f'{delimiter}" \t'
    for number, text, cells in _rows(lines, start, delimiter):
        if cells is None:
            bad.append(BadLine(number, shortened(text), Reason.OPEN_QUOTE))
        elif not text.strip(blank) or (_name(cells[0]) == head[0] and tuple(map(_name, cells)) == head):
            continue
        elif len(cells) < len(head):
            bad.append(BadLine(number, shortened(text), Reason.CUT_OFF))
        elif any(cell.strip() for cell in cells[len(head) :]):
            bad.append(BadLine(number, shortened(text), Reason.TOO_MANY_CELLS))
        else:
            rows.append(Line(number, text, dict(zip(head, cells, strict=False))))
    return Table(frozenset(head) - {""}, tuple(rows), tuple(bad))


def _rows(lines: list[str], start: int, delimiter: str) -> Iterator[tuple[int, str, list[str] | None]]:
    """Each row's number, text and cells; None for cells where a quotation mark opens and never closes."""
    position = start
    while position < len(lines):
        text, after = lines[position], position + 1
        cells = _cells(text, delimiter)
        if cells is None:
            text, cells, after = _of_several_lines(lines, position, delimiter)
        yield position + 1, text, cells
        position = after


def _of_several_lines(lines: list[str], start: int, delimiter: str) -> tuple[str, list[str] | None, int]:
    """A row with line breaks in a cell, and where the next begins; the first line alone if it never ends."""
    length = len(lines[start])
    for after in range(start + 1, len(lines)):
        length += len(lines[after]) + 1
        if length > _LONGEST_ROW:
            break
        if lines[after].count('"') % 2:
            # Here it is closed, unless this mark opens a cell of another row.
            text = "\n".join(lines[start : after + 1])
            if (cells := _parsed(text, delimiter, strict=True)) is None:
                break
            return text, cells, after + 1
    return lines[start], None, start + 1


def _cells(line: str, delimiter: str) -> list[str] | None:
    """The cells of a line, the last of very many in one; None if a quotation mark is left open."""
    if '"' not in line:
        return line.split(delimiter, _MOST_COLUMNS)
    if (cells := _parsed(line, delimiter, strict=True)) is not None or line.count('"') % 2:
        return cells
    return _parsed(line, delimiter, strict=False)  # marks inside of marks


def _parsed(text: str, delimiter: str, *, strict: bool) -> list[str] | None:
    if len(text) > _LONGEST_ROW:
        return None
    try:
        return next(csv.reader((text,), delimiter=delimiter, strict=strict))
    except csv.Error:
        return None


def _name(cell: str) -> str:
    return cell.strip().strip("\ufeff").casefold()
