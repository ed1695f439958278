"""JSON as items with named fields; an item that is broken costs only itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from storage.imports.cells import Unusable, shortened
from storage.imports.entries import BadLine, Brought, Entry, Reason, Refusal, Source, Unreadable
from storage.imports.table import MOST_ROWS, names_a_film

Fields = Mapping[str, object]

# An item of Trakt's history has five of the one and eighteen of the other.
_MOST_BRACKETS = 5 * MOST_ROWS
_MOST_COMMAS = 20 * MOST_ROWS


def loaded(text: str) -> object:
    """Parse a document.

    Whatever is parsed takes many times the room of its text, and holds up everything else meanwhile.

    Raises:
        Unreadable: it is no JSON, nested too deep, or more than lists of films would be.
    """
    if text.count("{") + text.count("[") > _MOST_BRACKETS or text.count(",") > _MOST_COMMAS:
        raise Unreadable(Refusal.TOO_MANY_ROWS)
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable(Refusal.BROKEN_JSON) from None


def cell(fields: Fields, name: str) -> str:
    """A field as it would stand in a table; empty for one that is missing, or neither text nor a number."""
    value = fields.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def brought(source: Source, items: object, read: Callable[[Fields], Entry | None]) -> Brought:
    """Read each item as an entry; anything but a list has none.

    Args:
        read: gives None for a series and the like; raises Unusable.
    Raises:
        Unreadable: too many items.
    """
    entries, bad, skipped = [], [], 0
    items = items if isinstance(items, list) else []
    if len(items) > MOST_ROWS:
        raise Unreadable(Refusal.TOO_MANY_ROWS)
    for number, item in enumerate(items, start=1):
        try:
            entry = read(_fields(item))
        except Unusable as why:
            bad.append(BadLine(number, _shown(item), why.reason))
            continue
        if entry is None:
            skipped += 1
        elif names_a_film(entry):
            entries.append(entry)
        else:
            bad.append(BadLine(number, _shown(item), Reason.NO_FILM))
    return Brought(source, tuple(entries), tuple(bad), skipped)


def _fields(item: object) -> Fields:
    if not isinstance(item, dict):
        raise Unusable(Reason.NOT_AN_ENTRY)
    return item


def _shown(item: object) -> str:
    """An item by its title, wherever that stands, or the item itself where it is plain."""
    if isinstance(item, dict):
        movie = item.get("movie")
        return shortened(cell(item, "title") or (cell(movie, "title") if isinstance(movie, dict) else ""))
    return shortened(str(item)) if isinstance(item, str | int | float | None) else ""
