"""Making one of what a file says of the same film several times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from storage.imports.entries import Entry
from storage.records import Mark

_NEVER = datetime.min.replace(tzinfo=UTC)
# Marks that a rating, or the mark "seen", implies.
_IMPLIED: dict[Mark | None, tuple[Mark, ...]] = {None: ("seen", "watchlist"), "seen": ("watchlist",)}


def merged(entries: Iterable[Entry], *, keep_all: bool) -> tuple[Entry, ...]:
    """What all these entries, which mean the same film, say together; their order makes no difference.

    Args:
        keep_all: leave a mark beside the rating that it goes with.
    Returns:
        at most one rating and one of each mark, each the latest said; the rating first.
    """
    latest: dict[Mark | None, Entry] = {}
    for entry in entries:
        kept = latest.get(entry.mark)
        if kept is None or _weight(entry) > _weight(kept):
            latest[entry.mark] = entry
    if not keep_all:
        for mark, implied in _IMPLIED.items():
            if mark in latest:
                for other in implied:
                    latest.pop(other, None)
    return tuple(latest[mark] for mark in sorted(latest, key=lambda mark: mark or ""))


def _weight(entry: Entry) -> tuple[object, ...]:
    """The later counts; of the same time the higher stars, and then whatever is always the same."""
    identity = (entry.title, entry.year or 0, entry.imdb_id or "", entry.tmdb_id or 0, entry.movie_id or 0)
    return (entry.at or _NEVER, entry.stars or 0.0, *identity)
